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
	case len(b.texts) == 1:
		r.readSingle(b)
	case isTelling(b.texts[0].Text) && r.inPlace(b.texts[0]) && onlyFigures(b.texts[1:]):
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
	case r.numbered < 0 && b.known > 0 && r.isData(b):
		r.line(b)
	default:
		r.leaveAll(b, Below)
	}
}

// isHeading tells whether a text that is alone in its row is a heading by its
// place: where rows are numbered, any without a number before the last of them;
// else one that is merged over several columns, an award left of names, or a unit
// among people.
func (r *reader) isHeading(b *bodyRow, c Cell) bool {
	switch {
	case r.numbered >= 0:
		return b.row < r.numbered || !r.final
	case r.span(c.Row, c.Col) > 1 || c.Col == r.number:
		return true
	case r.fieldAt(c) == Award:
		return c.Col < r.naming
	}
	f := r.fieldAt(c)
	return (f == Name || f == Subject) && isUnit(c.Text) && !r.amongCollectives() && len(r.Columns) > 1 && r.goesOn(b.row)
}

// amongCollectives tells whether a heading that holds is about collectives.
func (r *reader) amongCollectives() bool {
	return slices.ContainsFunc(r.outline.open, func(s Section) bool { return s.Kind() == "collective" })
}

// goesOn tells whether the row after this one has more than one cell.
func (r *reader) goesOn(row int) bool {
	for row++; row < len(r.Rows); row++ {
		if n := len(r.cells(nil, row)); n > 0 {
			return n > 1
		}
	}
	return false
}

// unitWords are the words with which names of units begin.
var unitWords = []string{"cục ", "vụ ", "phòng ", "ban ", "bộ ", "tổng cục ", "viện ", "trường ", "học viện ", "trung tâm ", "đơn vị ", "khối ", "chi cục ", "sở ",
	"công ty ", "văn phòng", "công an ", "quân khu ", "quân đoàn ", "sư đoàn ", "trung đoàn ", "tiểu đoàn ", "tỉnh ", "thành phố ", "huyện ", "ủy ban ", "ngành ", "cơ quan "}

func isUnit(text string) bool {
	key := Key(text)
	return slices.ContainsFunc(unitWords, func(w string) bool { return strings.HasPrefix(key, w) })
}

// inPlace tells whether a text stands where headings do: in the column of numbers,
// that of names, one of the first two, or merged over several.
func (r *reader) inPlace(c Cell) bool {
	return c.Col == r.number || c.Col == r.naming || r.columnOf[c.Col] < 2 || r.span(c.Row, c.Col) > 1
}

func (r *reader) fieldAt(c Cell) Field { return r.Columns[r.columnOf[c.Col]].Field }

// numberOf is that of the outline, and the style of a heading without a number
// else.
func (r *reader) numberOf(text string) number {
	if n, ok := r.outline.numberOf(text); ok {
		return n
	}
	return r.unnumbered(text)
}

// isData tells whether a row that has no number, and is nothing else, is data.
// Below the last numbered row it is, as long as no empty row lies between; where
// rows are not numbered, until one follows an empty row and names nobody.
func (r *reader) isData(b *bodyRow) bool {
	switch {
	case b.known == 0 || r.ended:
		return false
	case r.numbered >= 0:
		return b.row < r.numbered || !r.gap
	case r.gap && r.naming >= 0:
		named, _ := r.value(b.row, r.naming)
		return !named.IsZero()
	}
	return true
}

// carries tells whether who receives stands in a merged cell that reaches into
// the row.
func (r *reader) carries(row int) bool {
	if r.naming < 0 {
		return false
	}
	c, own := r.value(row, r.naming)
	return !own && !c.IsZero()
}

// isEnd tells whether a row stands below a list.
func (r *reader) isEnd(b *bodyRow) bool {
	if len(b.texts) == 0 {
		return false
	}
	if isEnding(b.texts[0].Text) {
		return true
	}
	offices := true
	for _, c := range b.texts {
		offices = offices && isOffice(c.Text)
	}
	if offices {
		return true
	}
	if r.naming >= 0 && !r.at(b.row, r.naming).IsZero() {
		return false
	}
	return slices.ContainsFunc(b.texts, func(c Cell) bool { return isEnding(c.Text) })
}

// isSums tells whether a row is one of sums.
func (r *reader) isSums(b *bodyRow) bool {
	for i, c := range b.texts {
		if (i == 0 || c.Col == r.naming) && isSum(c.Text) {
			return true
		}
	}
	return false
}

func onlyFigures(cells []Cell) bool {
	return !slices.ContainsFunc(cells, func(c Cell) bool { return c.Kind != sheet.Figure && !isNumeral(c.Text) && !startsWithCount(c.Text) })
}

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
	l := Line{Row: b.row, Cells: make([]Cell, len(r.Columns)), Sections: r.outline.open}
	for i := range r.Columns {
		c := &r.Columns[i]
		cell, own := r.value(b.row, c.Index)
		for col := c.Index + 1; col <= c.Last; col++ {
			if more, here := r.value(b.row, col); !more.IsZero() {
				cell, own = cell.join(more), own || here
			}
		}
		switch {
		case c.Field == "" && own:
			r.leaveUnknown(cell)
		case c.Field != "":
			if own && isDitto(cell.Text) && len(r.Lines) > 0 {
				if above := r.Lines[len(r.Lines)-1].Cells[i]; !above.IsZero() {
					cell.Value, cell.Ditto = above.Value, true
				}
			}
			l.Cells[i] = cell
		}
	}
	for _, c := range b.beside {
		r.Left = append(r.Left, Left{c, Beside})
	}
	r.Lines = append(r.Lines, l)
	r.data[b.row] = true
	r.trail = r.trail[:0]
}

// leaveUnknown leaves the cells of a column that was not understood.
func (r *reader) leaveUnknown(c Cell) {
	for _, p := range append([]Place{c.Place}, c.Joined...) {
		r.Left = append(r.Left, Left{r.at(p.Row, p.Col), Unknown})
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
		if style == plain || style == capitals {
			r.Left = append(r.Left, Left{s.Cell, Below})
			continue
		}
		r.Headings[keep] = s
		keep++
	}
	r.Headings = r.Headings[:keep]
}
