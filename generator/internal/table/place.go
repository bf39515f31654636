package table

import (
	"slices"
	"strings"

	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

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
	return (f == Name || f == Subject || f == NameAndPost) && isUnit(c.Text) && !r.amongCollectives() && len(r.Columns) > 1 && r.goesOn(b.row)
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
	key := vietnamese.Key(text)
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
// Below the last numbered row it is, where no empty row lies between, or where it
// names somebody and says something of them; where rows are not numbered, until one
// follows an empty row and names nobody. What looks like a row of the list is one
// even below a signature, so that nobody is lost.
func (r *reader) isData(b *bodyRow) bool {
	switch named := r.naming < 0 || !r.at(b.row, r.naming).IsZero(); {
	case b.known == 0:
		return false
	case r.ended:
		return named && b.known >= 3 && 2*b.known >= r.fields
	case r.numbered >= 0:
		return b.row < r.numbered || !r.gap || named && b.known > 1
	default:
		return named || !r.gap
	}
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

// isEnd tells whether a row stands below a list: its first text is of a signature
// or a note, or one of the others where nobody is named; or all are offices.
func (r *reader) isEnd(b *bodyRow) bool {
	if len(b.texts) == 0 {
		return false
	}
	first := b.texts[0]
	named := r.naming >= 0 && !r.at(b.row, r.naming).IsZero()
	switch {
	case isEnding(first.Text):
		return !named || first.Col == r.naming || b.known < 3
	case !slices.ContainsFunc(b.texts, func(c Cell) bool { return !isOffice(c.Text) }):
		return true
	}
	return !named && slices.ContainsFunc(b.texts, func(c Cell) bool { return isEnding(c.Text) })
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
