package table

import (
	"slices"
	"strings"

	"bangvang/generator/internal/sheet"
)

// section makes a heading of a row.
func (r *reader) section(b *bodyRow, text Cell, n number) {
	s := Section{Cell: text}
	if !b.number.IsZero() {
		s.Number = b.number
	}
	r.heading(s, n)
	r.ended = false
	for _, c := range append(b.texts, b.beside...) {
		if c.Place != text.Place {
			r.Left = append(r.Left, Left{c, OnSection})
		}
	}
}

// leaveAll leaves all cells of a row.
func (r *reader) leaveAll(b *bodyRow, why Why) {
	if !b.number.IsZero() {
		r.Left = append(r.Left, Left{b.number, why})
	}
	for _, c := range append(b.texts, b.beside...) {
		r.Left = append(r.Left, Left{c, why})
	}
}

// line makes a line of a row.
func (r *reader) line(b *bodyRow) {
	l := Line{Row: b.row, Sections: r.outline.open}
	cells := r.cellsOf[:0]
	reach := r.reach(b.row)
	for i := range r.Columns {
		c := &r.Columns[i]
		if c.Index > reach {
			break
		}
		cells = append(cells, Cell{})
		cell, own := r.value(b.row, c.Index)
		for col := c.Index + 1; col <= c.Last; col++ {
			if more, here := r.value(b.row, col); !more.IsZero() {
				cell, own = cell.join(more), own || here
			}
		}
		switch {
		case c.Field == "" && own:
			r.leaveUnknown(b.row, cell)
		case c.Field != "":
			if own && isDitto(cell.Text) && len(r.Lines) > 0 {
				if above := r.Lines[len(r.Lines)-1].Cell(i); !above.IsZero() {
					cell.Value, cell.Ditto = above.Value, true
				}
			}
			cells[i] = cell
		}
	}
	for _, c := range b.beside {
		r.Left = append(r.Left, Left{c, Beside})
	}
	l.Cells, r.cellsOf = trimmed(cells), cells
	r.Lines = append(r.Lines, l)
	r.data[b.row] = true
	r.trail, r.ended = r.trail[:0], false
}

// leaveUnknown leaves the cells of a row in a column that was not understood. What
// reaches into the row was left with its own.
func (r *reader) leaveUnknown(row int, c Cell) {
	for _, p := range append([]Place{c.Place}, c.Joined...) {
		if p.Row == row {
			r.Left = append(r.Left, Left{r.at(row, p.Col), Unknown})
		}
	}
}

// join adds the text of a cell to its right.
func (c Cell) join(more Cell) Cell {
	if c.IsZero() {
		return more
	}
	c.Text = strings.TrimSpace(c.Text) + " " + strings.TrimSpace(more.Text)
	c.Kind = sheet.Word
	c.Joined = append(slices.Clone(c.Joined), more.Place)
	return c
}

// dropHeadings leaves headings at the end that were taken for such by their place
// alone, and below which nothing stands.
func (r *reader) dropHeadings() {
	keep := len(r.Headings) - len(r.trail)
	for i, style := range r.trail {
		s := r.Headings[len(r.Headings)-len(r.trail)+i]
		if style == plain || style == capitals || style == titled {
			r.Left = append(r.Left, Left{s.Cell, Below})
			continue
		}
		r.Headings[keep] = s
		keep++
	}
	r.Headings = r.Headings[:keep]
}

// continues tells whether a row is one more honour of the recipient above: rows
// are numbered, but not this one, it names nobody, and stands directly below.
func (r *reader) continues(b *bodyRow) bool {
	if r.numbered < 0 || r.ended || r.naming < 0 || len(r.Lines) == 0 || r.Lines[len(r.Lines)-1].Row != b.row-1 {
		return false
	}
	award := false
	for _, c := range b.texts {
		i := r.columnOf[c.Col]
		if i == r.columnOf[r.naming] {
			return false
		}
		award = award || r.Columns[i].Field == Award && c.Col > r.naming
	}
	return award
}

// sameRecipient fills who receives into the last line from the one above.
func (r *reader) sameRecipient() {
	above, line := &r.Lines[len(r.Lines)-2], &r.Lines[len(r.Lines)-1]
	cells := slices.Clone(line.Cells)
	for i, c := range r.Columns[:max(len(line.Cells), len(above.Cells))] {
		if i == len(cells) {
			cells = append(cells, Cell{})
		}
		switch c.Field {
		case Subject, Name, Unit, Household, NameAndPost, NamePostUnit, RankAndPost, PostAndUnit, "recipient.person", "recipient.unit_printed", "recipient.rank", "recipient.post":
			if cells[i].IsZero() {
				cells[i] = above.Cell(i)
			}
		}
	}
	line.Cells = trimmed(cells)
}

// trimmed returns a copy of cells without those at the end that are empty.
func trimmed(cells []Cell) []Cell {
	n := len(cells)
	for n > 0 && cells[n-1].IsZero() {
		n--
	}
	return slices.Clone(cells[:n])
}
