package table

import (
	"slices"
	"strings"

	"bangvang/generator/internal/sheet"
)

// A bodyRow is a row below a head, its cells by what they may be.
type bodyRow struct {
	row    int
	number Cell   // in the column of numbers, where it is a number, or numbers a heading
	is     number // of a heading
	texts  []Cell // the others in columns of the table
	beside []Cell // outside of those
	known  int    // texts in columns that were understood
	rows   bool   // the number is that of a row: 1, 2
}

// read reads the rows between two heads.
func (r *reader) read(from, to int, final bool) {
	r.final, r.ended, r.gap = final, false, false
	if from < to && r.numbers(from, r.Columns) {
		r.leave(from, Numbering)
		from++
	}
	r.numbered = r.lastNumbered(from, to)
	for row := from; row < to; row++ {
		r.to(row)
		cells := r.cells(nil, row)
		if len(cells) == 0 {
			r.gap = true
			continue
		}
		b := r.sort(row, cells)
		if len(b.texts) == 0 && b.number.IsZero() {
			r.leaveAll(b, Beside)
			continue
		}
		r.readRow(b)
		r.gap = false
	}
	if final {
		r.dropHeadings()
	}
}

// lastNumbered returns the last row that has a number and something beside it;
// -1 where less than half of the rows have one.
func (r *reader) lastNumbered(from, to int) int {
	if r.number < 0 {
		return -1
	}
	last, with, without := -1, 0, 0
	for row := from; row < to; row++ {
		n := 0
		for col, v := range r.Rows[row] {
			if n < 2 && col != r.number && r.columnOf[col] >= 0 && !isEmpty(v) {
				n++
			}
		}
		switch c := r.at(row, r.number); {
		case n > 0 && isRowNumber(c.Text):
			last = row
			with++
		case n > 1:
			without++
		}
	}
	if with < without {
		return -1
	}
	return last
}

// sort sorts the cells of a row.
func (r *reader) sort(row int, cells []Cell) *bodyRow {
	b := &bodyRow{row: row}
	for _, c := range cells {
		i := r.columnOf[c.Col]
		switch {
		case i < 0:
			b.beside = append(b.beside, c)
			continue
		case c.Col == r.number && isRowNumber(c.Text):
			b.number, b.rows = c, true
			continue
		case c.Col == r.number:
			if n, ok := r.outline.numberOf(c.Text); ok && n.rest == "" {
				b.number, b.is = c, n
				continue
			}
		}
		b.texts = append(b.texts, c)
		if f := r.Columns[i].Field; f != "" && f != Ignored && f != Number {
			b.known++
		}
	}
	return b
}

// readRow decides what a row is.
func (r *reader) readRow(b *bodyRow) {
	switch {
	case b.rows:
		r.readNumbered(b)
	case r.isEnd(b):
		r.ended = r.ended || b.row > r.numbered
		r.leaveAll(b, Below)
	case r.isSums(b):
		r.leaveAll(b, Sum)
	case !b.number.IsZero():
		r.readLettered(b)
	case r.carries(b.row):
		r.line(b)
	case r.continues(b):
		r.line(b)
		r.sameRecipient()
	case len(b.texts) == 1:
		r.readSingle(b)
	case isTelling(b.texts[0].Text) && r.inPlace(b.texts[0]) && r.fieldAt(b.texts[0]) != Award && onlyFigures(b.texts[1:]):
		r.section(b, b.texts[0], r.numberOf(b.texts[0].Text))
	case r.isData(b):
		r.line(b)
	default:
		r.ended = true
		r.leaveAll(b, Below)
	}
}

// readNumbered reads a row that has a number in the column for it: data, where
// anything stands beside it. The name of an award alone, where people are named,
// is the heading of a section.
func (r *reader) readNumbered(b *bodyRow) {
	switch {
	case len(b.texts) == 1 && r.naming >= 0 && !r.carries(b.row) && r.inPlace(b.texts[0]) && isTelling(b.texts[0].Text) && r.fieldAt(b.texts[0]) != Award && len(r.Columns) > 2:
		r.section(b, b.texts[0], number{style: digit, rest: b.texts[0].Text})
	case b.known > 0 || r.carries(b.row):
		r.line(b)
	default:
		r.leaveAll(b, Numbering)
	}
}

// readLettered reads a row that has I, A or a in the column of numbers: the heading
// of a section, where one text stands beside it.
func (r *reader) readLettered(b *bodyRow) {
	words := slices.DeleteFunc(slices.Clone(b.texts), func(c Cell) bool { return c.Kind == sheet.Figure || isNumeral(c.Text) })
	switch {
	case b.is.style == bullet && !(len(words) == 1 && isTelling(words[0].Text)) && b.known > 0:
		r.line(b)
	case len(words) == 1 || len(words) > 1 && isTelling(words[0].Text):
		r.section(b, words[0], b.is)
	case b.known > 0:
		r.line(b)
	default:
		r.leaveAll(b, Numbering)
	}
}

// readSingle reads a row of one text.
func (r *reader) readSingle(b *bodyRow) {
	c := b.texts[0]
	n, numbered := r.outline.numberOf(c.Text)
	telling := isTelling(c.Text) || numbered && isTelling(n.rest)
	if _, ok := r.mapping.Lookup(ForAward, c.Text); ok {
		telling = true
	}
	switch {
	case r.ended && r.final:
		r.leaveAll(b, Below)
	case !r.inPlace(c):
		if r.isData(b) {
			r.line(b)
		} else {
			r.leaveAll(b, Below)
		}
	case telling || numbered && n.style <= letter && n.rest != "":
		r.section(b, c, r.numberOf(c.Text))
	case r.ended || strings.HasPrefix(strings.TrimSpace(c.Text), "(") || len(c.Text) > 3*maxHead:
		r.leaveAll(b, Below)
	case r.isHeading(b, c):
		r.section(b, c, r.numberOf(c.Text))
	case (r.numbered < 0 || !r.gap && c.Col == r.naming && r.fields == 1) && r.isData(b):
		r.line(b)
	default:
		r.leaveAll(b, Below)
	}
}
