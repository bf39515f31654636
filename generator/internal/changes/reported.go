package changes

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// compareReported compares numbers over a period, roll by roll.
func (c *comparison) compareReported() {
	matched := map[*site.Roll]bool{}
	for _, a := range c.old.Site.Rolls {
		b := c.rolls[a]
		if b == nil {
			for _, r := range a.Reported {
				c.tellReported(Removed, c.old, r, nil)
			}
			continue
		}
		matched[b] = true
		c.compareReportedOf(a.Reported, b.Reported)
	}
	for _, b := range c.new.Site.Rolls {
		if !matched[b] {
			for _, r := range b.Reported {
				c.tellReported(Added, c.new, r, nil)
			}
		}
	}
	slices.SortStableFunc(c.report.Reported, func(a, b Honour) int { return a.at.compare(b.at) })
}

func (c *comparison) compareReportedOf(old, new []*site.Reported) {
	by := func(key func(r *site.Reported, isOld bool) string) {
		old, new = pairs(old, new, func(r *site.Reported) string { return key(r, true) }, func(r *site.Reported) string { return key(r, false) },
			func(a, b *site.Reported) {
				if fields := c.reportedFields(a.Record, b.Record); len(fields) > 0 {
					c.tellReported(kindOf(fields), c.new, b, fields)
				}
			})
	}
	what := func(r *site.Reported, isOld bool) string {
		var all []string
		for _, a := range r.Record.Awards {
			if id := a.ID; isOld {
				all = append(all, c.now(content.Awards, id))
			} else {
				all = append(all, id)
			}
		}
		all = append(all, classOf(r.Record.Class, r.Record.Classes).Raw, r.Record.Printed)
		if isOld {
			return strings.Join(append(all, c.now(content.Units, r.Record.Of.ID)), "\x00")
		}
		return strings.Join(append(all, r.Record.Of.ID), "\x00")
	}
	by(func(r *site.Reported, isOld bool) string {
		g := site.Grant{Record: &content.Grant{Counts: r.Record.Counts}}
		return what(r, isOld) + "\x00" + countsOf(&g) + r.Record.Period.String() + string(r.Record.Basis) + string(r.Record.Status)
	})
	by(func(r *site.Reported, isOld bool) string { return what(r, isOld) + "\x00" + r.Record.Period.String() })
	by(what)
	for _, r := range old {
		c.tellReported(Removed, c.old, r, nil)
	}
	for _, r := range new {
		c.tellReported(Added, c.new, r, nil)
	}
}

func (c *comparison) tellReported(k Kind, s *side, r *site.Reported, fields []Field) {
	n := r.Record
	h := Honour{Change: k, Roll: c.named(s, content.Rolls, r.Roll.Record.ID), Year: r.Roll.Record.Year, Class: classOf(n.Class, n.Classes),
		Words: c.hidden.clean(n.Uncounted), Basis: n.Basis, Fields: fields,
		Counts: site.Columns{Individuals: n.Individuals.N, Collectives: n.Collectives.N, Households: n.Households.N, Unspecified: n.Unspecified.N},
		Unit:   c.named(s, content.Units, n.Of.ID),
		at:     order{year: r.Roll.Record.Year, roll: r.Roll.Record.ID, line: n.At}}
	awards := c.refsOf(s, content.Awards, n.Awards)
	h.Award = Named{awards.Raw, awards.Shown.VI}
	if s == c.new {
		h.at.was = 1
	}
	c.report.Reported = append(c.report.Reported, h)
}
