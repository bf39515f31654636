package table

import (
	"slices"
	"strings"

	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

// peeked is how many rows below a head are looked at to know what stands in its
// columns.
const peeked = 50

// settle tells apart what depends on the whole table, joins columns that hold
// one thing, and leaves each field to one column.
func (g *grid) settle(h *headRows) {
	below := h.last + 1
	data := below
	if g.numbers(below, h.columns) {
		data++
	}
	for i := range h.columns {
		if c := &h.columns[i]; c.Field == "" {
			c.Field = narrowed(joinTexts(c.Head))
		}
	}
	for i := range h.columns {
		c := &h.columns[i]
		switch figures := g.isFigures(data, c.Index); c.Field {
		case collectives:
			c.Field = either(figures, "grant.collectives", Unit)
		case individuals:
			c.Field = either(figures, "grant.individuals", Name)
		case households:
			c.Field = either(figures, "grant.households", Household)
		}
	}
	settleBySides(h.columns)
	h.columns = g.joinNames(h.columns, below)
	unite(h.columns)
}

// settleBySides tells apart what depends on the other columns: how many pieces
// somebody receives, or how many receive; the sum of numbers, or the number; the
// number of a decision, left of its date; a note about a recipient, or about a
// grant.
func settleBySides(columns []Column) {
	has := func(is func(Field) bool) bool {
		return slices.ContainsFunc(columns, func(c Column) bool { return is(c.Field) })
	}
	named := has(func(f Field) bool { return isNaming(f) || f == familyName || f == PostAndUnit })
	split := has(func(f Field) bool {
		return f == "grant.collectives" || f == "grant.individuals" || f == "grant.households"
	})
	for i := range columns {
		switch c := &columns[i]; {
		case c.Field == howMany:
			c.Field = either(named, "recipient.quantity", "grant.unspecified")
		case c.Field == sums:
			c.Field = either(split, Ignored, "grant.unspecified")
		case c.Field == "recipient.note" && !named:
			c.Field = "grant.note"
		case c.Field == "" && vietnamese.Fold(joinTexts(c.Head)) == "so" && i+1 < len(columns) && columns[i+1].Field == DecisionDate:
			c.Field = DecisionNumber
		}
	}
}

func either(first bool, a, b Field) Field {
	if first {
		return a
	}
	return b
}

func joinTexts(cells []Cell) string {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = c.Text
	}
	return strings.Join(texts, " ")
}

// isFigures tells whether the first thing that stands in a column is a number.
func (g *grid) isFigures(row, col int) bool {
	for end := min(len(g.Rows), row+peeked); row < end; row++ {
		if c := g.at(row, col); !c.IsZero() {
			return c.Kind == sheet.Figure || isNumeral(c.Text)
		}
	}
	return false
}

// isNumeral tells whether a text is a whole number.
func isNumeral(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// joinNames joins “Họ đệm” with “Tên” to its right, and a name's head with a
// column without a head that holds the last of its words.
func (g *grid) joinNames(columns []Column, below int) []Column {
	var list []Column
	for i := 0; i < len(columns); i++ {
		c := columns[i]
		next := c.Last + 1
		hasNext := i+1 < len(columns) && columns[i+1].Index == next
		switch {
		case c.Field == familyName && hasNext && isGivenName(columns[i+1].Head):
			c.Field, c.Last = Name, columns[i+1].Last
			c.Head = append(slices.Clone(c.Head), columns[i+1].Head...)
			i++
		case c.Field == familyName:
			c.Field = ""
		case c.Field == Name && c.Last == c.Index && !hasNext && g.endsNames(below, c.Index, next):
			c.Last = next
		}
		list = append(list, c)
	}
	return list
}

func isGivenName(cells []Cell) bool { return vietnamese.Fold(cells[len(cells)-1].Text) == "ten" }

// endsNames tells whether in the rows below a head each name goes on with a word
// in the next column.
func (g *grid) endsNames(row, name, next int) bool {
	some := false
	for end := min(len(g.Rows), row+peeked); row < end; row++ {
		first, last := g.at(row, name), g.at(row, next)
		switch {
		case last.IsZero():
			if len(strings.Fields(first.Text)) > 1 && some {
				continue // a heading
			}
		case first.IsZero() || last.Kind != sheet.Word || !wordy(last.Text) || len(strings.Fields(last.Text)) > 1:
			return false
		default:
			some = true
		}
	}
	return some
}

// unite leaves each field to one column: the first, but for units the one that is
// called a name. The others were not understood.
func unite(columns []Column) {
	taken := map[Field]int{}
	for i := range columns {
		f := columns[i].Field
		if f == "" || f == Ignored {
			continue
		}
		j, twice := taken[f]
		switch {
		case !twice:
			taken[f] = i
		case f == Unit && namesUnits(columns[i].Head) && !namesUnits(columns[j].Head):
			columns[j].Field = ""
			taken[f] = i
		default:
			columns[i].Field = ""
		}
	}
}

func namesUnits(head []Cell) bool {
	fold := vietnamese.Fold(joinTexts(head))
	return strings.HasPrefix(fold, "ten ") || strings.Contains(fold, "tap the")
}

// isNaming tells whether a field says who receives.
func isNaming(f Field) bool {
	switch f {
	case Subject, Name, Unit, Household, NameAndPost, NamePostUnit, "recipient.person", "recipient.unit_printed":
		return true
	}
	return false
}
