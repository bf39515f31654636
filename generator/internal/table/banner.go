package table

import (
	"slices"
	"sort"
	"strings"

	"bangvang/generator/internal/sheet"
)

// A banner is the rows in which a head may stand, with what is merged in them.
type banner struct {
	*grid
	mapping *Mapping
	first   int                  // row
	owners  [maxHeadRows][]int32 // by row and column: which merged cell covers a place, from 1; 0 for none
	known   map[string]Field     // by texts that were looked up
}

// bannerAt returns the rows of a head that begins in a row.
func (g *grid) bannerAt(first int, m *Mapping) *banner {
	b := &banner{grid: g, mapping: m, first: first, known: map[string]Field{}}
	last := min(first+maxHeadRows, len(g.Rows)) - 1
	width := 0
	areas := g.from(first, last)
	for row := first; row <= last; row++ {
		width = max(width, len(g.Rows[row]))
	}
	for _, a := range areas {
		width = max(width, min(a.LastCol+1, g.width))
	}
	for row := first; row <= last; row++ {
		b.owners[row-first] = make([]int32, width)
	}
	for i, a := range areas {
		for row := a.Row; row <= min(a.LastRow, last); row++ {
			owners := b.owners[row-first]
			for col := a.Col; col <= min(a.LastCol, width-1) && owners[col] == 0; col++ {
				owners[col] = int32(i + 1)
			}
		}
	}
	return b
}

// headCells returns the cells down to a row that hold for a column, from above.
func (b *banner) headCells(last, col int) []Cell {
	var parts []Cell
	for row := b.first; row <= last; row++ {
		c := b.at(row, col)
		if owners := b.owners[row-b.first]; c.IsZero() && col < len(owners) && owners[col] > 0 {
			a := b.from(b.first, b.first+maxHeadRows-1)[owners[col]-1]
			c = b.at(a.Row, a.Col)
		}
		if !c.IsZero() && (len(parts) == 0 || parts[len(parts)-1].Place != c.Place) {
			parts = append(parts, c)
		}
	}
	return parts
}

// covers tells whether a cell of a head, which goes on to the row last, is merged
// over several columns; or in texts, which know no merged cells, whether there is
// no head to its right where the last row has one.
func (b *banner) covers(last int, c Cell) bool {
	areas := b.from(c.Row, c.Row)
	if i := sort.Search(len(areas), func(i int) bool { return areas[i].Col >= c.Col }); i < len(areas) && areas[i].Col == c.Col {
		return areas[i].LastCol > areas[i].Col
	}
	return len(b.areas) == 0 && c.Row < last && len(b.headCells(last-1, c.Col+1)) == 0 &&
		b.field(b.at(last, c.Col).Text) != "" && b.field(b.at(last, c.Col+1).Text) != ""
}

// maxCovered is how many columns a head of a text may hold for.
const maxCovered = 16

// above returns, for a column without a head of its own, the head to the left
// that may hold for it too, as in texts, which know no merged cells. The columns
// between must have cells in the row.
func (b *banner) above(row, col int) []Cell {
	for left := col - 1; left >= max(0, col-maxCovered); left-- {
		if b.at(row, left).IsZero() {
			return nil
		}
		if parts := b.headCells(row-1, left); len(parts) > 0 {
			return parts
		}
	}
	return nil
}

// belongs tells whether a row goes on with the head: a cell of the head reaches
// into it, or each of its cells makes a head with what stands above, or stands
// below a cell that covers several columns.
func (b *banner) belongs(row int) bool {
	for _, a := range b.from(b.first, row-1) {
		if a.LastRow >= row && a.LastRow < b.first+maxHeadRows && !b.at(a.Row, a.Col).IsZero() {
			return b.isWords(row)
		}
	}
	some := false
	for col := range b.Rows[row] {
		c := b.at(row, col)
		if c.IsZero() {
			continue
		}
		some = true
		if !wordy(c.Text) || c.Kind != sheet.Word {
			return false
		}
		parts := b.headCells(row-1, col)
		if len(parts) == 0 {
			parts = b.above(row, col)
		}
		if len(parts) > 0 && b.covers(row, parts[len(parts)-1]) {
			continue
		}
		if b.joined(append(slices.Clone(parts), c)) == "" {
			return false
		}
	}
	return some
}

// columns returns what the rows of a head, down to one, call the columns. Fields
// that depend on the table are not yet told apart.
func (b *banner) columns(last int) []Column {
	var list []Column
	for col := range len(b.owners[0]) {
		parts := b.headCells(last, col)
		if len(parts) == 0 {
			continue
		}
		if n := len(list); n > 0 && list[n-1].Last == col-1 && slices.EqualFunc(list[n-1].Head, parts, func(a, b Cell) bool { return a.Place == b.Place }) {
			list[n-1].Last = col // one head over several columns
			continue
		}
		list = append(list, Column{Index: col, Last: col, Head: parts})
	}
	for i := range list {
		list[i].Field = b.fieldOf(&list[i], last)
	}
	return list
}

// fieldOf returns the field of a column by its head, and by what stands to the
// left above it.
func (b *banner) fieldOf(c *Column, last int) Field {
	parts := c.Head
	if parts[0].Row > b.first {
		if under := b.above(parts[0].Row, c.Index); under != nil {
			if f := b.joined(append(slices.Clone(under), parts...)); f != "" {
				return f
			}
		}
	}
	if f := b.joined(parts); f != "" {
		return f
	}
	if len(parts) > 1 && b.covers(last, parts[0]) {
		return b.joined(parts[1:])
	}
	return ""
}

// joined returns the field of a head of several rows: that of all texts together,
// or the one that each of them names.
func (b *banner) joined(parts []Cell) Field {
	texts := make([]string, len(parts))
	for i, c := range parts {
		texts[i] = c.Text
	}
	if f := b.field(strings.Join(texts, " ")); f != "" || len(texts) == 1 {
		return f
	}
	if e, ok := b.mapping.Lookup(ForColumn, strings.Join(texts, " / ")); ok { // as a review calls the column
		return e.Field
	}
	f := b.field(texts[0])
	for _, s := range texts[1:] {
		if b.field(s) != f && !isRemark(s) {
			return ""
		}
	}
	return f
}

// field returns the field of a text, looked up once.
func (b *banner) field(text string) Field {
	f, ok := b.known[text]
	if !ok {
		f = b.mapping.field(text)
		b.known[text] = f
	}
	return f
}
