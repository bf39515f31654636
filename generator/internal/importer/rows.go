package importer

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// A row is a line of a table on its way into a roll.
type row struct {
	line     *table.Line
	at       table.Place // of its first cell
	headings []*heading

	roll, grant, recipient, reported sets

	name, unit table.Cell            // as they are written; zero where there are none
	kind       content.RecipientKind // of a heading
	key        string                // which grant the table says it belongs to
	entry      string                // which reported entry
	class      content.Class         // that the text of the award tells
	inGrant    bool                  // what it says of the roll is kept with its grant
	posthumous table.Cell            // that says so; zero where none does
}

// layout reads a table.
func (im *importer) layout(l *table.Layout) {
	im.exact = l.Exact
	im.named = slices.ContainsFunc(l.Columns, func(c table.Column) bool { return c.Field == table.Name })
	im.columns(l)
	im.review.Left = append(im.review.Left, l.Left...)
	if !im.exact {
		im.tell(l)
	}
	for _, s := range l.Headings {
		im.heading(s)
	}
	capitals := !im.exact && im.inCapitals(l)
	for i := range l.Lines {
		im.review.Rows++
		if r := im.row(l, &l.Lines[i], capitals); r != nil {
			im.enter(r)
		}
	}
}

// columns notes how the columns were read.
func (im *importer) columns(l *table.Layout) {
	cells := make([]int, len(l.Columns))
	for i := range l.Lines {
		for k, c := range l.Lines[i].Cells {
			if !c.IsZero() {
				cells[k]++
			}
		}
	}
	for i, c := range l.Columns {
		if len(c.Head) == 0 && cells[i] == 0 && c.Field == "" {
			continue
		}
		place := table.Place{Sheet: l.Sheet, Col: c.Index}
		var heads []string
		for _, h := range c.Head {
			heads = append(heads, clean(h.Text))
			place = h.Place
		}
		place.Col = c.Index
		read := Column{Place: place, Head: strings.Join(heads, " / "), Field: c.Field, Ignored: c.Field == table.Number || c.Field == table.Ignored, Cells: cells[i]}
		im.review.Columns = append(im.review.Columns, read)
		if c.Field == "" {
			im.doubt(UnknownColumn, read.Head, place, textUnknownColumn.With(read.Head), textUnknownColumnMend)
		}
	}
}

// row reads the cells of a line; nil where it holds nothing.
func (im *importer) row(l *table.Layout, line *table.Line, capitals bool) *row {
	r := &row{line: line}
	for i := range line.Sections {
		h := im.heading(line.Sections[i])
		h.rows++
		r.headings = append(r.headings, h)
		if h.kind != "" {
			r.kind = h.kind
		}
	}
	empty := true
	for k, c := range line.Cells {
		if c.IsZero() || k >= len(l.Columns) {
			continue
		}
		if c.Formula {
			im.review.Formulas++
		}
		if f := l.Columns[k].Field; f != table.Number && f != table.Ignored && f != "" {
			if empty {
				r.at = table.Place{Sheet: l.Sheet, Row: line.Row, Col: c.Col}
			}
			empty = false
			im.dittos.see(c)
			im.cell(r, f, c)
		}
	}
	if empty {
		return nil
	}
	if capitals && !r.name.IsZero() && !im.ofUnit(line, r.name) {
		r.name.Text = inTitleCase(r.name.Text)
	}
	return r
}

// cell reads a cell into its row.
func (im *importer) cell(r *row, f table.Field, c table.Cell) {
	if parts := f.Parts(); len(parts) > 1 {
		texts, ok := table.Split(f, c.Text)
		if !ok {
			im.doubt(Unclear, clean(c.Text), c.Place, textUnsplit.With(clean(c.Text), headText(parts[0]), headText(parts[1])), textUnsplitMend)
		}
		for i, text := range texts {
			if text != "" {
				part := c
				part.Text, part.Kind = text, sheet.Word
				im.cell(r, parts[i], part)
			}
		}
		return
	}
	switch f {
	case table.GrantKey:
		r.key = clean(c.Text)
		return
	case table.ReportedKey:
		r.entry = clean(c.Text)
		return
	case table.Name, table.Subject, table.Unit, table.Household:
		im.whom(r, f, c)
		return
	}
	if im.saysPosthumous(r, f, c) {
		return
	}
	s := im.read(f, c)
	if s.yaml == "" {
		return
	}
	v := value{s.yaml, c.Place}
	switch of, _, _ := strings.Cut(string(f), "."); of {
	case "roll":
		im.put(&r.roll, set{f, v})
	case "grant":
		if f == table.Award {
			r.class = s.class
		}
		im.put(&r.grant, set{f, v})
	case "reported":
		if f == "reported.award" && s.class > 0 {
			r.reported.put("reported.class", value{classText(s.class), c.Place})
		}
		im.put(&r.reported, set{f, v})
	default:
		im.put(&r.recipient, set{f, v})
	}
}

// whom keeps a cell that names who receives, or their unit.
func (im *importer) whom(r *row, f table.Field, c table.Cell) {
	if c.Kind == sheet.Fault {
		im.doubt(BadValue, c.Text, c.Place, textFault.With(c.Text), textFaultMend)
	}
	switch f {
	case table.Unit:
		im.only(&r.unit, f, c)
		return
	case table.Household:
		r.kind = content.ToHousehold
	case table.Name:
		if im.exact {
			r.kind = content.ToIndividual
		}
	}
	im.only(&r.name, f, c)
}

// only keeps the one cell of a row that names somebody; another that says
// something else is a doubt.
func (im *importer) only(is *table.Cell, f table.Field, c table.Cell) {
	switch {
	case is.IsZero():
		*is = c
	case clean(is.Text) != clean(c.Text):
		im.doubt(Contradiction, clean(c.Text), c.Place, textContradiction.With(headText(f), clean(c.Text), clean(is.Text), is.Place.String()), textContradictionMend)
	}
}

// enter puts a row where it belongs.
func (im *importer) enter(r *row) {
	roll := im.rollOf(r)
	if r.entry != "" || len(r.reported) > 0 {
		im.enterReported(roll, r)
		return
	}
	isRecipient := !r.name.IsZero() || !r.unit.IsZero() || len(r.recipient) > 0
	if !isRecipient && (len(r.grant) == 0 && r.key == "" || !im.exact && !r.counts()) {
		roll.merge(im, r)
		if !im.exact {
			im.noRecord(r, textEmptyRow)
		}
		return
	}
	im.awardOf(r)
	if isRecipient && !im.who(r) {
		roll.merge(im, r)
		return
	}
	if isRecipient {
		im.posthumous(r)
	}
	g := roll.grantOf(im, r)
	roll.merge(im, r)
	if isRecipient {
		g.recipients = append(g.recipients, recipient{r.recipient, r.at, im.review.Rows})
		im.once(g, r)
	}
}

// counts tells whether a row says how many receive, so that it may name nobody.
func (r *row) counts() bool {
	return slices.ContainsFunc(r.grant, func(s set) bool {
		_, count := countFields[s.field]
		return count || s.field == "grant.uncounted"
	})
}

// noRecord tells of a row that can't be a recipient, with all that it says.
func (im *importer) noRecord(r *row, why diag.Text) {
	var texts []string
	for _, c := range r.line.Cells {
		if !c.IsZero() {
			texts = append(texts, clean(c.Text))
		}
	}
	im.doubt(NoRecord, strings.Join(texts, " | "), r.at, why, textNoRecordMend)
}
