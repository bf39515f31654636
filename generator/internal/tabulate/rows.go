package tabulate

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// A row is what stands in its cells that are not empty, in any order.
type row []cell

// A cell is what a field says.
type cell struct {
	field  table.Field
	text   string
	number bool               // digits that are a number, not a name
	of     content.Collection // whose record is meant, and is to be written by its name
}

// The entries of which a table is made, and what their fields begin with.
const (
	ofRoll      = "roll"
	ofGrant     = "grant"
	ofRecipient = "recipient"
	ofReported  = "reported"
)

// A walker makes the rows of the rolls of a file.
type walker struct {
	file     string
	tree     *content.Tree
	interned map[string]string // texts that stand on many rows
	rows     []row
	long     []Place
}

// roll adds the rows of a roll.
func (w *walker) roll(n *content.Node) {
	first := len(w.rows)
	if grants := value(n, "grants"); grants != nil {
		for i, g := range grants.Items {
			w.grant(g, i+1)
		}
	}
	if reported := value(n, "reported"); reported != nil {
		for i, r := range reported.Items {
			w.add(w.fields(row{w.key(table.ReportedKey, i+1)}, ofReported, r))
		}
	}
	if len(w.rows) == first {
		w.add(nil)
	}
	w.spread(first, w.fields(nil, ofRoll, n))
}

// grant adds the rows of a grant, the one of that number in its roll.
func (w *walker) grant(n *content.Node, number int) {
	first := len(w.rows)
	if recipients := value(n, "recipients"); recipients != nil {
		for _, r := range recipients.Items {
			w.add(w.fields(nil, ofRecipient, r))
		}
	}
	if len(w.rows) == first {
		w.add(nil)
	}
	w.spread(first, w.fields(row{w.key(table.GrantKey, number)}, ofGrant, n))
}

func (w *walker) add(r row) { w.rows = append(w.rows, r) }

func (w *walker) key(f table.Field, n int) cell {
	return cell{field: f, text: w.intern(strconv.Itoa(n)), number: true}
}

// spread adds what a roll or a grant says to its rows, which begin at first:
// to each what people look for on each, and all else to the first.
func (w *walker) spread(first int, all row) {
	var each row
	for _, c := range all {
		if onEach[c.field] {
			each = append(each, c)
		}
	}
	w.rows[first] = append(w.rows[first], all...)
	for i := first + 1; i < len(w.rows); i++ {
		w.rows[i] = append(w.rows[i], each...)
	}
}

// fields adds the fields of an entry to a row. Those that have rows of their
// own are left to them.
func (w *walker) fields(r row, of string, n *content.Node) row {
	for _, p := range n.Pairs {
		f, v := p.Field, p.Value
		if f == nil || v.Empty || hasRows(of, f) {
			continue
		}
		name := of + "." + f.Name
		switch {
		case f.Kind == content.KindEntry && !f.List && len(v.Pairs) > 0:
			r = w.fields(r, name, v)
		case f.Kind == content.KindEntry || v.Shape == content.Fields:
			r = w.put(r, table.Field(name), flow(v), v)
		case v.Shape == content.List:
			r = w.put(r, table.Field(name), w.list(v), v)
		default:
			r = w.scalar(r, table.Field(name), f, v)
		}
	}
	return r
}

// hasRows tells whether the entries of a field have rows of their own.
func hasRows(of string, f *content.Field) bool {
	switch of + "." + f.Name {
	case "roll.grants", "roll.reported", "grant.recipients":
		return true
	}
	return false
}

// put adds a text to a row, and notes where it is too long for a workbook.
func (w *walker) put(r row, f table.Field, s string, n *content.Node) row {
	if s == "" {
		return r
	}
	if units(s) > sheet.MaxText {
		w.long = append(w.long, Place{File: w.file, Line: 1 + strings.Count(w.tree.Text[:n.Start], "\n"), Field: f})
	}
	return append(r, cell{field: f, text: s})
}

// scalar adds the value of a field to a row.
func (w *walker) scalar(r row, at table.Field, f *content.Field, n *content.Node) row {
	s := plain(f.Kind, n.Value)
	switch f.Kind {
	case content.KindCount, content.KindYear, content.KindClass:
		if isNumber(s) {
			return append(r, cell{field: at, text: w.intern(s), number: true})
		}
	case content.KindDate:
		s = day(s)
	case content.KindReference:
		return w.reference(r, at, f, s)
	}
	return w.put(r, at, w.intern(s), n)
}

// reference adds the id of a record. A recipient's name stands beside it.
func (w *walker) reference(r row, at table.Field, f *content.Field, id string) row {
	c := cell{field: at, text: w.intern(id)}
	switch {
	case f.Collection == content.Awards || f.Collection == content.Units:
		c.of = f.Collection
	case at == recipientPerson:
		r = append(r, cell{field: recipientName, text: c.text, of: content.People})
	}
	return append(r, c)
}

// list writes a list of words.
func (w *walker) list(n *content.Node) string {
	words := make([]string, 0, len(n.Items))
	for _, item := range n.Items {
		if !item.IsText() || item.Field != nil && item.Field.Kind == content.KindText {
			return flow(n)
		}
		words = append(words, plain(content.KindText, item.Value))
	}
	return strings.Join(words, ", ")
}

// intern returns one string for texts that are equal and not long.
func (w *walker) intern(s string) string {
	if len(s) > 200 {
		return s
	}
	if same, ok := w.interned[s]; ok {
		return same
	}
	w.interned[s] = s
	return s
}

// units returns how many units of UTF-16 a text has, as workbooks count.
func units(s string) (n int) {
	if len(s) <= sheet.MaxText {
		return 0 // few enough
	}
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}
