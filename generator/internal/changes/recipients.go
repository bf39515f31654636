package changes

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
)

// A row is a recipient, as written and as it is shown.
type row struct {
	*site.Recipient
	raw *content.Recipient
}

// A couple is a row of the old side and one of the new side that are one.
type couple struct{ old, new row }

// rowsOf returns the recipients of a grant in the order in which they are
// written. Of those who are hidden the linked record is a copy.
func rowsOf(g *site.Grant) []row {
	written := g.Record.Recipients
	rows := make([]row, len(written))
	place, at := make(map[*content.Recipient]int, len(written)), make(map[content.At]int, len(written))
	for i := range written {
		place[&written[i]], at[written[i].At] = i, i
	}
	for _, r := range g.Recipients {
		i, ok := place[r.Record]
		if !ok {
			i = at[r.Record.At]
		}
		rows[i] = row{r, &written[i]}
	}
	return rows
}

// pairRows matches the recipients of two grants that are one. What is the same
// at both ends of the lists, as most is, takes no looking for.
func (c *comparison) pairRows(a, b *site.Grant) (couples []couple, old, new []row) {
	from, to := a.Record.Recipients, b.Record.Recipients
	head := 0
	for head < len(from) && head < len(to) && c.alike(&from[head], &to[head]) {
		head++
	}
	tail := 0
	for tail < len(from)-head && tail < len(to)-head && c.alike(&from[len(from)-1-tail], &to[len(to)-1-tail]) {
		tail++
	}
	if head+tail == len(from) && head+tail == len(to) {
		return nil, nil, nil
	}
	old, new = rowsOf(a)[head:len(from)-tail], rowsOf(b)[head:len(to)-tail]
	by := func(key func(r row, isOld bool) string) {
		old, new = pairs(old, new, func(r row) string { return key(r, true) }, func(r row) string { return key(r, false) },
			func(o, n row) { couples = append(couples, couple{o, n}) })
	}
	by(c.whole)
	by(func(r row, isOld bool) string { return c.identity(r.raw, isOld) + "\x00" + c.place(r.raw, isOld) })
	by(func(r row, isOld bool) string { return c.identity(r.raw, isOld) })
	by(func(r row, isOld bool) string { return c.folded(r, isOld) })
	old, new = c.pairNear(old, new, func(o, n row) { couples = append(couples, couple{o, n}) })
	return couples, old, new
}

// alike tells whether two recipients say the same, by what is written.
func (c *comparison) alike(a, b *content.Recipient) bool {
	return c.now(content.People, a.Person.ID) == b.Person.ID && a.Name == b.Name && a.Household == b.Household &&
		c.now(content.Units, a.Unit.ID) == b.Unit.ID && a.UnitPrinted == b.UnitPrinted && a.Part == b.Part &&
		a.Rank == b.Rank && a.Post == b.Post && a.Citation == b.Citation && a.Posthumous == b.Posthumous &&
		a.Quantity.N == b.Quantity.N && a.Quantity.Set == b.Quantity.Set && a.Status == b.Status &&
		a.StatusDate.Date == b.StatusDate.Date && a.Redact == b.Redact &&
		c.sameSources(a.Sources, b.Sources) && c.sameText(a.Note, b.Note)
}

func (c *comparison) sameSources(a, b []content.Ref) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if c.now(content.Sources, a[i].ID) != b[i].ID {
			return false
		}
	}
	return true
}

// whole is all that is likely to tell one recipient from another of the name.
func (c *comparison) whole(r row, isOld bool) string {
	return strings.Join([]string{c.identity(r.raw, isOld), c.place(r.raw, isOld), r.raw.Rank, r.raw.Post, r.raw.Citation, string(r.raw.Status)}, "\x00")
}

// place is the unit of that day.
func (c *comparison) place(r *content.Recipient, isOld bool) string {
	if isOld {
		return c.now(content.Units, r.Unit.ID) + "\x00" + r.UnitPrinted
	}
	return r.Unit.ID + "\x00" + r.UnitPrinted
}

// folded is the name of a recipient as it is looked up; empty for units.
func (c *comparison) folded(r row, isOld bool) string {
	switch s := c.new; {
	case !r.raw.Person.IsZero():
		if isOld {
			s = c.old
		}
		return "n " + vietnamese.Fold(s.names[content.People][r.raw.Person.ID])
	case r.raw.Name != "":
		return "n " + vietnamese.Fold(r.raw.Name)
	case r.raw.Household != "":
		return "h " + vietnamese.Fold(r.raw.Household)
	case r.raw.Part != "":
		return "u " + vietnamese.Fold(r.raw.Part) + "\x00" + c.place(r.raw, isOld)
	}
	return ""
}
