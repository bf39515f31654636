package changes

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// order is where a change is told: by year, roll and the place in its file, what
// is no more before what has come.
type order struct {
	year   content.Year
	roll   string
	was    int // 0 for what is on the old side alone
	line   content.At
	within int
}

func (o order) compare(p order) int {
	known := func(y content.Year) int {
		if y == content.UnknownYear {
			return 1 << 20
		}
		return int(y)
	}
	return cmp.Or(cmp.Compare(known(o.year), known(p.year)), cmp.Compare(o.roll, p.roll), cmp.Compare(o.was, p.was),
		cmp.Compare(o.line.Line, p.line.Line), cmp.Compare(o.line.Column, p.line.Column), cmp.Compare(o.within, p.within))
}

// compareHonours compares grants and recipients.
func (c *comparison) compareHonours() {
	oldGrants, newGrants := c.pairGrants()
	var oldRows, newRows []row
	for _, a := range c.old.Site.Grants {
		b := c.grants[a]
		if b == nil {
			continue
		}
		c.compareGrants(a, b)
		couples, o, n := c.pairRows(a, b)
		for _, both := range couples {
			c.compareRows(both)
		}
		oldRows, newRows = append(oldRows, o...), append(newRows, n...)
	}
	for _, g := range oldGrants {
		oldRows = append(oldRows, rowsOf(g)...)
		if standsAlone(g) {
			c.tellGrant(Removed, c.old, g)
		}
	}
	for _, g := range newGrants {
		newRows = append(newRows, rowsOf(g)...)
		if standsAlone(g) {
			c.tellGrant(Added, c.new, g)
		}
	}
	c.compareApart(oldRows, newRows)
	slices.SortStableFunc(c.report.Honours, func(a, b Honour) int { return a.at.compare(b.at) })
}

// standsAlone tells whether a grant says more than its recipients do.
func standsAlone(g *site.Grant) bool {
	return g.Record.Stated() || g.Record.Uncounted != "" || len(g.Recipients) == 0
}

// compareApart looks for those who stand in another grant now, first in their
// roll, then anywhere.
func (c *comparison) compareApart(old, new []row) {
	var couples []couple
	by := func(key func(r row, isOld bool) string) {
		old, new = pairs(old, new, func(r row) string { return key(r, true) }, func(r row) string { return key(r, false) },
			func(o, n row) { couples = append(couples, couple{o, n}) })
	}
	rollOf := func(r row, isOld bool) string {
		if roll := c.rolls[r.Grant.Roll]; isOld && roll != nil {
			return roll.Record.ID
		}
		if isOld {
			return "" // no roll has this id now
		}
		return r.Grant.Roll.Record.ID
	}
	award := func(r row, isOld bool) string {
		return c.awardOf(r.Grant, isOld) + "\x00" + classOf(r.Grant.Record.Class, r.Grant.Record.Classes).Raw
	}
	in := func(r row, isOld bool, rest string) string {
		if roll := rollOf(r, isOld); roll != "" {
			return roll + "\x00" + rest
		}
		return ""
	}
	by(func(r row, isOld bool) string { return in(r, isOld, award(r, isOld)+"\x00"+c.identity(r.raw, isOld)) })
	by(func(r row, isOld bool) string { return in(r, isOld, c.identity(r.raw, isOld)) })
	by(func(r row, isOld bool) string {
		return award(r, isOld) + "\x00" + YearOf(r.Grant.YearNumber()).Raw + "\x00" + c.identity(r.raw, isOld)
	})
	for _, both := range couples {
		c.compareRows(both)
	}
	for _, r := range old {
		c.tellRow(Removed, c.old, r)
	}
	for _, r := range new {
		c.tellRow(Added, c.new, r)
	}
}

// compareRows compares two rows that are one.
func (c *comparison) compareRows(both couple) {
	f := &fieldList{c: c}
	a, b := both.old.Grant, both.new.Grant
	if c.grants[a] != b {
		f.ref("grant.award", content.Awards, a.Record.Award, b.Record.Award)
		f.class("grant.class", classOf(a.Record.Class, a.Record.Classes), classOf(b.Record.Class, b.Record.Classes))
		f.year("grant.year", a.YearNumber(), b.YearNumber())
		if both.old.Record.Status == "" && both.new.Record.Status == "" {
			f.status("grant.status", a.Record.Status, b.Record.Status)
		}
	}
	c.rowFields(f, both)
	moved := c.rolls[a.Roll] != b.Roll
	if len(f.fields) == 0 && (!moved || c.grants[a] == b) {
		return
	}
	h := c.honourOf(c.new, both.new)
	c.hide(&h, both)
	h.Change, h.Fields = kindOf(f.fields), f.fields
	if len(f.fields) == 0 {
		h.Change = Moved
	}
	if moved && c.grants[a] != b {
		h.From = c.named(c.old, content.Rolls, a.Roll.Record.ID)
	}
	c.report.Honours = append(c.report.Honours, h)
}

// kindOf tells a change of status from others.
func kindOf(fields []Field) Kind {
	if slices.ContainsFunc(fields, func(f Field) bool {
		return f.Name == "grant.status" || f.Name == "recipient.status" || f.Name == "reported.status"
	}) {
		return Status
	}
	return Corrected
}

// hide takes the name from a row where one of its sides is hidden.
func (c *comparison) hide(h *Honour, both couple) {
	switch {
	case both.old.Hidden && both.new.Hidden:
		if both.old.Text == "" {
			h.Name = ""
		}
	case both.old.Hidden:
		h.Name, h.Withheld = both.old.Text, true
		h.Unit = Named{}
	}
}

// compareGrants compares two grants that are one, as far as it is not said of
// their recipients.
func (c *comparison) compareGrants(a, b *site.Grant) {
	fields := c.grantFields(a, b)
	moved := c.rolls[a.Roll] != b.Roll
	if len(fields) == 0 && !moved {
		return
	}
	h := c.honourOfGrant(c.new, b)
	if who, ok := c.sole(a, b); ok {
		h = who
	}
	h.Change, h.Fields = kindOf(fields), fields
	if len(fields) == 0 {
		h.Change = Moved
	}
	if moved {
		h.From = c.named(c.old, content.Rolls, a.Roll.Record.ID)
	}
	c.report.Honours = append(c.report.Honours, h)
}

// sole names the one recipient of two grants that are one, of whom all that is
// said of the grant is said.
func (c *comparison) sole(a, b *site.Grant) (Honour, bool) {
	if len(a.Recipients) != 1 || len(b.Recipients) != 1 || a.Record.Stated() || b.Record.Stated() ||
		a.Recipients[0].Hidden || b.Recipients[0].Hidden ||
		c.identity(&a.Record.Recipients[0], true) != c.identity(&b.Record.Recipients[0], false) {
		return Honour{}, false
	}
	return c.honourOf(c.new, rowsOf(b)[0]), true
}

func (c *comparison) tellRow(k Kind, s *side, r row) {
	h := c.honourOf(s, r)
	h.Change = k
	c.report.Honours = append(c.report.Honours, h)
}

func (c *comparison) tellGrant(k Kind, s *side, g *site.Grant) {
	h := c.honourOfGrant(s, g)
	h.Change = k
	c.report.Honours = append(c.report.Honours, h)
}

// honourOfGrant tells a grant as a whole.
func (c *comparison) honourOfGrant(s *side, g *site.Grant) Honour {
	h := Honour{Roll: c.named(s, content.Rolls, g.Roll.Record.ID), Year: g.YearNumber(), Words: c.hidden.clean(g.Record.Uncounted),
		Award: c.named(s, content.Awards, g.Record.Award.ID), Class: classOf(g.Record.Class, g.Record.Classes),
		Counts: g.Stated, Basis: g.Record.Basis, Listed: len(g.Recipients),
		at: order{year: g.YearNumber(), roll: g.Roll.Record.ID, line: g.Record.At}}
	if s == c.new {
		h.at.was = 1
	}
	return h
}

// honourOf tells a recipient.
func (c *comparison) honourOf(s *side, r row) Honour {
	h := c.honourOfGrant(s, r.Grant)
	h.Counts, h.Listed, h.Words = site.Columns{}, 0, ""
	h.at.line, h.at.within = r.raw.At, 1
	h.Type, h.Name, h.Withheld = r.Kind, r.Text, r.Hidden
	known := r.Person != nil && !c.hidden.people[r.Person.Record.ID]
	if !r.Hidden && !known && (r.Person != nil || c.hidden.names.in(r.Text)) {
		h.Name, h.Withheld = "", true // hidden on the other side
	}
	switch {
	case h.Withheld || r.Kind == content.ToCollective:
	case r.raw.UnitPrinted != "":
		h.Unit = Named{r.raw.Unit.ID, c.hidden.clean(r.raw.UnitPrinted)}
	case r.Unit != nil:
		h.Unit = c.named(s, content.Units, r.Unit.Record.ID)
	}
	return h
}
