package table

import (
	"cmp"
	"slices"
	"strings"

	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

// A reader goes through the rows of a sheet from above.
type reader struct {
	*carrier
	mapping *Mapping
	layouts []*Layout
	outline outline
	cellsOf []Cell // of the line that is being made
	segment
}

// A segment is the rows between two heads.
type segment struct {
	*Layout
	columnOf []int // by column of the sheet: the index in Columns, or -1
	number   int   // column of the sheet in which rows are numbered; -1 for none
	naming   int   // that which says who receives; -1 for none
	fields   int   // columns that were understood, but for numbers

	final    bool    // no head follows
	numbered int     // the last row that is numbered; -1 where rows are not
	ended    bool    // a signature or a note was seen
	gap      bool    // the last row was empty
	trail    []style // of the headings below which nothing stands yet
}

// Read reads the tables of a sheet, from above. It returns at least one; where no
// head was found, one without columns, and all cells are left.
func Read(t *sheet.Table, m *Mapping) []*Layout {
	g := newGrid(t)
	r := &reader{carrier: newCarrier(g), mapping: m}
	if l, ok := g.exact(m); ok {
		return []*Layout{l}
	}
	heads := g.heads(m)
	if len(heads) == 0 {
		r.begin(&headRows{first: -1, last: -1})
		r.above(len(g.Rows), false)
	}
	for i := range heads {
		h := &heads[i]
		g.settle(h)
		if i == 0 {
			r.begin(h)
			r.above(h.first, true)
		} else if !sameColumns(r.Columns, h.columns) {
			r.begin(h)
		} else {
			r.again(h)
		}
		to := len(g.Rows)
		if i+1 < len(heads) {
			to = heads[i+1].first
		}
		r.read(h.last+1, to, i+1 == len(heads))
	}
	for _, l := range r.layouts {
		slices.SortStableFunc(l.Left, func(a, b Left) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col)) })
	}
	return r.layouts
}

// begin begins a table.
func (r *reader) begin(h *headRows) {
	l := &Layout{Sheet: r.Name, Columns: h.columns}
	r.layouts = append(r.layouts, l)
	r.segment = segment{Layout: l, number: -1, naming: -1, columnOf: make([]int, r.width)}
	for i := range r.columnOf {
		r.columnOf[i] = -1
	}
	for i, c := range l.Columns {
		for col := c.Index; col <= c.Last && col < r.width; col++ {
			r.columnOf[col] = i
		}
		if c.Field != "" && c.Field != Number && c.Field != Ignored {
			r.fields++
		}
		switch {
		case c.Field == Number && r.number < 0:
			r.number = c.Index
		case isNaming(c.Field) && (r.naming < 0 || better(c.Field, l.Columns[r.columnOf[r.naming]].Field)):
			r.naming = c.Index
		}
	}
}

// better tells whether a field says who receives more than another: a name more
// than a unit, which may be that of the person.
func better(f, than Field) bool {
	return (than == Unit || than == "recipient.unit_printed") && f != than
}

// sameColumns tells whether a head says the same as the one above.
func sameColumns(a, b []Column) bool {
	return slices.EqualFunc(a, b, func(a, b Column) bool { return a.Field == b.Field && a.Index == b.Index && a.Last == b.Last })
}

// again leaves the cells of a head that was printed anew.
func (r *reader) again(h *headRows) {
	for row := h.first; row <= h.last; row++ {
		r.leave(row, Repeated)
	}
}

// leave leaves all cells of a row.
func (r *reader) leave(row int, why Why) {
	for _, c := range r.cells(nil, row) {
		r.Left = append(r.Left, Left{c, why})
	}
}

// above reads the rows above the first head: titles, and headings that hold for
// what is below.
func (r *reader) above(to int, table bool) {
	for row := range to {
		r.to(row)
		cells := r.cells(nil, row)
		if table {
			if s, n, ok := r.strictHeading(cells); ok {
				r.heading(s, n)
				cells = slices.DeleteFunc(cells, func(c Cell) bool { return c.Place == s.Place || !s.Number.IsZero() && c.Place == s.Number.Place })
			}
		}
		for _, c := range cells {
			r.Left = append(r.Left, Left{c, Above})
		}
	}
}

// strictHeading reads a row above a table as a heading: one that is numbered by
// I. or A., or is the name of a kind of recipients or of an award; and a title that
// says which award the list is of, where no column does.
func (r *reader) strictHeading(cells []Cell) (Section, number, bool) {
	switch {
	case len(cells) == 1:
		n, ok := r.outline.numberOf(cells[0].Text)
		if ok && ((n.style == roman || n.style == letter) && n.rest != "" || isTelling(n.rest)) {
			return Section{Cell: cells[0]}, n, true
		}
		if s := (Section{Cell: cells[0]}); r.Column(Award) < 0 && namesAward(s.Text) {
			return s, number{style: titled, rest: s.Text}, true
		} else if isOfAward(s.Text) && !isTitle(s.Text) || isOfKind(s.Text) && s.Kind() != "" {
			return s, r.unnumbered(s.Text), true
		}
	case len(cells) == 2 && cells[0].Kind == sheet.Word:
		if n, ok := r.outline.numberOf(cells[0].Text); ok && n.rest == "" && n.style < digit {
			return Section{Cell: cells[1], Number: cells[0]}, n, true
		}
	}
	return Section{}, number{}, false
}

// heading adds a heading that holds from here.
func (r *reader) heading(s Section, n number) {
	r.outline.add(s, n)
	r.Headings = append(r.Headings, s)
	r.trail = append(r.trail, n.style)
}

// unnumbered returns the style of a heading without a number.
func (r *reader) unnumbered(text string) number {
	n := number{style: plain, rest: text}
	_, award := r.mapping.Lookup(ForAward, text)
	switch {
	case isTitle(text):
		n.style = titled
	case isOfKind(text):
		n.style = ofKind
	case award || isOfAward(text):
		n.style = ofAward
	case text == strings.ToUpper(text):
		n.style = capitals
	}
	return n
}

// titles are the words with which what stands above a list begins.
var titles = []string{"danh sach", "quyet dinh", "phu luc", "kem theo", "ban hanh", "cong hoa", "doc lap tu do", "bang tong hop", "to trinh", "bieu ", "mau ", "tong hop"}

// isTitle tells whether a text is a title rather than the heading of a section.
func isTitle(text string) bool {
	fold := vietnamese.Fold(text)
	return slices.ContainsFunc(titles, func(w string) bool { return strings.HasPrefix(fold, w) })
}
