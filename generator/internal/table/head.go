package table

import (
	"slices"
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
	best := headRows{first: row, last: row, columns: g.columns(row, row, m)}
	named := understood(best.columns)
	for last := row + 1; last < row+maxHeadRows && last < len(g.Rows); last++ {
		if !g.belongsBelow(row, last, m) {
			break
		}
		columns := g.columns(row, last, m)
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

// belongsBelow tells whether a row goes on with the head that begins at first:
// a cell of the head reaches into it, or each of its cells makes a head with
// what stands above, or stands below a cell that covers several columns.
func (g *grid) belongsBelow(first, row int, m *Mapping) bool {
	for _, a := range g.from(first, row-1) {
		if a.LastRow >= row && a.LastRow < first+maxHeadRows && !g.at(a.Row, a.Col).IsZero() {
			return g.isWords(row)
		}
	}
	some := false
	for col := range g.Rows[row] {
		c := g.at(row, col)
		if c.IsZero() {
			continue
		}
		some = true
		if !wordy(c.Text) || c.Kind != sheet.Word {
			return false
		}
		parts := g.headCells(first, row-1, col)
		if len(parts) == 0 {
			parts = g.above(first, row, col)
		}
		if len(parts) > 0 && g.covers(first, row, parts[len(parts)-1], m) {
			continue
		}
		if m.joined(append(slices.Clone(parts), c)) == "" {
			return false
		}
	}
	return some
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

// covers tells whether a cell of a head, which goes on to the row last, is merged
// over several columns; or in texts, which know no merged cells, whether there is
// no head to its right where the last row has one.
func (g *grid) covers(first, last int, c Cell, m *Mapping) bool {
	for _, a := range g.from(c.Row, c.Row) {
		if a.Col == c.Col {
			return a.LastCol > a.Col
		}
	}
	return len(g.areas) == 0 && c.Row < last && len(g.headCells(first, last-1, c.Col+1)) == 0 &&
		m.field(g.at(last, c.Col).Text) != "" && m.field(g.at(last, c.Col+1).Text) != ""
}

// above returns, for a column without a head of its own, the head to the left
// that may hold for it too, as in texts, which know no merged cells. The columns
// between must have cells in the row.
func (g *grid) above(first, row, col int) []Cell {
	for left := col - 1; left >= 0; left-- {
		if g.at(row, left).IsZero() {
			return nil
		}
		if parts := g.headCells(first, row-1, left); len(parts) > 0 {
			return parts
		}
	}
	return nil
}

// headCells returns the cells of a head that hold for a column, from above.
func (g *grid) headCells(first, last, col int) []Cell {
	var parts []Cell
	areas := g.from(first, last)
	for row := first; row <= last; row++ {
		c := g.at(row, col)
		if c.IsZero() {
			for _, a := range areas {
				if a.Row <= row && row <= a.LastRow && a.Col <= col && col <= a.LastCol {
					c = g.at(a.Row, a.Col)
					break
				}
			}
		}
		if !c.IsZero() && (len(parts) == 0 || parts[len(parts)-1].Place != c.Place) {
			parts = append(parts, c)
		}
	}
	return parts
}

// joined returns the field of a head of several rows: that of all texts together,
// or the one that each of them names.
func (m *Mapping) joined(parts []Cell) Field {
	texts := make([]string, len(parts))
	for i, c := range parts {
		texts[i] = c.Text
	}
	if f := m.field(strings.Join(texts, " ")); f != "" || len(texts) == 1 {
		return f
	}
	f := m.field(texts[0])
	for _, s := range texts[1:] {
		if m.field(s) != f && !isRemark(s) {
			return ""
		}
	}
	return f
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
		columns := g.columns(row, row, m)
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
	case Subject, Name, Unit, Household, Award, GrantKey, ReportedKey, collectives, individuals, households, familyName, PostAndUnit,
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
	for i, c := range cells {
		s := strings.TrimSpace(c.Text)
		inner := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, "("), ")"))
		brackets = brackets && len(inner) < len(s)
		if before, _, found := strings.Cut(inner, "="); found {
			inner = strings.TrimSpace(strings.Trim(before, "() "))
		}
		switch {
		case inner == itoa(next):
			next++
		case next == 1 && len(inner) == 1 && inner[0]|0x20 == byte('a'+i):
		default:
			return false
		}
		for j := range columns {
			if f := columns[j].Field; columns[j].Index == c.Col && f != Number && makesList(f) {
				inWords = true
			}
		}
	}
	return brackets || inWords && len(cells) > 2
}
