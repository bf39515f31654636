package changes

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// count compares the totals of years and of awards.
func (c *comparison) count() {
	before, after := map[content.Year]site.Tally{}, map[content.Year]site.Tally{}
	var years []content.Year
	for _, y := range c.old.Site.Years {
		before[y.Number] = site.Count(y.Grants)
		years = append(years, y.Number)
	}
	for _, y := range c.new.Site.Years {
		after[y.Number] = site.Count(y.Grants)
		years = append(years, y.Number)
	}
	slices.SortFunc(years, func(a, b content.Year) int { return order{year: a}.compare(order{year: b}) })
	for _, y := range slices.Compact(years) {
		if before[y] != after[y] {
			c.report.Years = append(c.report.Years, Count{Year: y, Before: before[y], After: after[y]})
		}
	}
	was := map[string]site.Tally{} // by the present id
	for _, a := range c.old.Site.Awards {
		was[c.now(content.Awards, a.Record.ID)] = site.Count(a.Grants)
	}
	tell := func(s *side, id string, before, after site.Tally) {
		if before != after {
			c.report.Awards = append(c.report.Awards, Count{Award: c.named(s, content.Awards, id), Before: before, After: after})
		}
	}
	for _, a := range c.new.Site.Awards {
		id := a.Record.ID
		tell(c.new, id, was[id], site.Count(a.Grants))
		delete(was, id)
	}
	for _, a := range c.old.Site.Awards {
		if t, gone := was[c.now(content.Awards, a.Record.ID)]; gone {
			tell(c.old, a.Record.ID, t, site.Tally{})
		}
	}
}
