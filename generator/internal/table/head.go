package table

import (
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/sheet"
)

// maxHeadRows is how many rows a head has at most.
const maxHeadRows = 4

// A headRows is a head: its rows and what it calls the columns.
type headRows struct {
	first, last int // rows
	columns     []Column
}

// heads returns the heads of a sheet, from above.
func (g *grid) heads(m *Mapping) []headRows {
	var list []headRows
	for row := 0; row < len(g.Rows); row++ {
		if h, ok := g.headAt(row, m, len(list) > 0); ok {
			list = append(list, h)
			row = h.last
		}
	}
	switch {
	case list == nil:
		list = g.lonelyHead(m)
	case len(list) > 1 && isForm(&list[0], &list[1]):
		list = list[1:]
	}
	return list
}

// isForm tells whether what looks like a head is a line of a form above the table:
// “Đơn vị: | Cục Mẫu | Năm: | 2019”. Half of it is no head, and soon a better head
// follows.
func isForm(h, next *headRows) bool {
	named := understood(h.columns)
	return 2*named <= len(h.columns) && named < understood(next.columns) && next.first-h.last <= 10
}

// headAt tells whether a head begins in a row: one that names at least two
// columns, one of them of those that make a list. Below a first head, half of the
// cells have to be understood.
func (g *grid) headAt(row int, m *Mapping, another bool) (headRows, bool) {
	if !g.mayBegin(row, m) {
		return headRows{}, false
	}
	b := g.bannerAt(row, m)
	best := headRows{first: row, last: row, columns: b.columns(row)}
	named := understood(best.columns)
	for last := row + 1; last < row+maxHeadRows && last < len(g.Rows); last++ {
		if !b.belongs(last) {
			break
		}
		columns := b.columns(last)
		n := understood(columns)
		if n < named {
			break
		}
		best.last, best.columns, named = last, columns, n
	}
	if named < 2 || !slices.ContainsFunc(best.columns, func(c Column) bool { return makesList(c.Field) }) {
		return headRows{}, false
	}
	if another && 2*named < len(best.columns) {
		return headRows{}, false
	}
	return best, true
}

// mayBegin tells whether a row has at least two cells, one of them a head; most
// rows are done with here.
func (g *grid) mayBegin(row int, m *Mapping) bool {
	cells, tried, head := 0, 0, false
	for _, v := range g.Rows[row] {
		if isEmpty(v) {
			continue
		}
		cells++
		if !head && v.Kind == sheet.Word && len(v.Text) <= maxHead {
			if tried++; tried > maxTried {
				return false
			}
			head = m.field(v.Text) != ""
		}
		if head && cells > 1 {
			return true
		}
	}
	return false
}

// maxTried is how many texts of a row are tried before it is no head.
const maxTried = 64

// field returns the field of a head: what the mapping says, else what it is
// called.
func (m *Mapping) field(text string) Field {
	if e, ok := m.Lookup(ForColumn, text); ok {
		return e.Field
	}
	return head(text)
}

// isWords tells whether a row holds no number and no date.
func (g *grid) isWords(row int) bool {
	for _, v := range g.Rows[row] {
		if !isEmpty(v) && (v.Kind != sheet.Word || !wordy(v.Text)) {
			return false
		}
	}
	return true
}

// isRemark tells whether a text of a head stands in brackets.
func isRemark(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")
}

// lonelyHead returns the head of a list of one column: the first row that has
// nothing but the head of names or units, with something below.
func (g *grid) lonelyHead(m *Mapping) []headRows {
	for row := range max(0, len(g.Rows)-1) {
		if g.count(row) != 1 {
			continue
		}
		columns := g.bannerAt(row, m).columns(row)
		if len(columns) == 1 && columns[0].Field != Award && makesList(columns[0].Field) {
			return []headRows{{first: row, last: row, columns: columns}}
		}
	}
	return nil
}

// makesList tells whether a list may be a list of this: of recipients, of awards,
// of numbers.
func makesList(f Field) bool {
	switch f {
	case Subject, Name, Unit, Household, Award, GrantKey, ReportedKey, collectives, individuals, households, familyName, PostAndUnit, NameAndPost, NamePostUnit,
		"recipient.person", "recipient.unit_printed", "reported.award", "reported.awards":
		return true
	}
	return false
}

// understood returns how many columns have a field, each field counted once.
func understood(columns []Column) int {
	var seen []Field
	for _, c := range columns {
		if c.Field != "" && !slices.Contains(seen, c.Field) {
			seen = append(seen, c.Field)
		}
	}
	return len(seen)
}

// numbers tells whether a row numbers the columns above: (1) (2) (3), or 1 2 3
// and A B 1 2 where a number in their place is no data.
func (g *grid) numbers(row int, columns []Column) bool {
	if row >= len(g.Rows) {
		return false
	}
	cells := g.cells(nil, row)
	if len(cells) < 2 || 2*len(cells) < len(columns) {
		return false
	}
	brackets, next := true, 1
	inWords := false
	at := 0 // in columns
	for i, c := range cells {
		s := strings.TrimSpace(c.Text)
		inner := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"))
		brackets = brackets && len(inner) < len(s)
		if before, _, found := strings.Cut(inner, "="); found {
			inner = strings.TrimSpace(strings.Trim(before, "() "))
		}
		switch {
		case inner == strconv.Itoa(next):
			next++
		case next == 1 && len(inner) == 1 && inner[0]|0x20 == byte('a'+i):
		default:
			return false
		}
		for at < len(columns) && columns[at].Index < c.Col {
			at++
		}
		if at < len(columns) && columns[at].Index == c.Col && makesList(columns[at].Field) {
			inWords = true
		}
	}
	return brackets || inWords && len(cells) > 2
}
