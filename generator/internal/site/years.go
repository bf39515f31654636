package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// linkYears finds the years to which events belong.
func (a *assembler) linkYears() {
	for _, e := range a.site.Events {
		e.Years = a.yearsOf(e)
		for _, n := range e.Years {
			y := a.year(n)
			y.Events = append(y.Events, e)
		}
	}
	for _, c := range a.site.Campaigns {
		if n, ok := c.Record.Period.Year(); ok && c.Record.Kind == content.Yearly {
			a.year(content.Year(n))
		}
	}
}

// yearsOf returns the years of an event: those of its date; where that is not
// known, those of the rolls and grants that name it; else those of its parts;
// else that of its campaign, where it has one year only; else the year unknown.
func (a *assembler) yearsOf(e *Event) []content.Year {
	var years []content.Year
	add := func(n content.Year) {
		if n != 0 && !slices.Contains(years, n) {
			years = append(years, n)
		}
	}
	first, last := e.Record.Date.Years()
	if first == last || e.Record.Date.IsInterval() { // else one year of several, not known which
		first, last = cmp.Or(first, last), cmp.Or(last, first) // an end that is open
		const longest = 10                                     // years that one event may take
		for n := first; first > 0 && n <= last && n < first+longest; n++ {
			add(content.Year(n))
		}
	}
	if len(years) > 0 {
		return years
	}
	for _, r := range e.Rolls {
		add(r.Record.Year)
	}
	for _, g := range e.Grants {
		if g.Year != nil {
			add(g.Year.Number)
		}
	}
	for _, part := range e.Parts {
		if n, ok := part.Record.Date.Year(); ok && len(e.Rolls)+len(e.Grants) == 0 {
			add(content.Year(n))
		}
	}
	if len(years) == 0 && e.Campaign != nil {
		if n, ok := e.Campaign.Record.Period.Year(); ok {
			add(content.Year(n))
		}
	}
	if len(years) == 0 {
		add(content.UnknownYear)
	}
	return years
}

// campaignsOfYears lists the campaigns of each year: those that its grants,
// events and rolls name, and those that take place in it.
func (a *assembler) campaignsOfYears() {
	named := map[*Campaign]map[*Year]bool{}
	name := func(c *Campaign, y *Year) {
		if c == nil {
			return
		}
		if named[c] == nil {
			named[c] = map[*Year]bool{}
		}
		named[c][y] = true
	}
	for _, y := range a.site.Years {
		for _, g := range y.Grants {
			name(g.Campaign, y)
		}
		for _, e := range y.Events {
			name(e.Campaign, y)
		}
		for _, r := range y.Rolls {
			name(r.Campaign, y)
		}
	}
	for _, c := range a.site.Campaigns {
		period := c.Record.Period
		for _, y := range a.site.Years {
			if named[c][y] || y.Known() && !period.IsZero() && holds(period, y) {
				y.Campaigns = append(y.Campaigns, c)
			}
		}
	}
}

// sourcesOf returns the sources of what a yearly roll shows, each once, by id.
func sourcesOf(y *Year) []*Source {
	seen := map[*Source]bool{}
	var all []*Source
	add := func(ss []*Source) {
		for _, s := range ss {
			if !seen[s] {
				seen[s] = true
				all = append(all, s)
			}
		}
	}
	for _, e := range y.Events {
		add(e.Sources)
		for _, s := range e.Speeches {
			add(s.Sources)
		}
	}
	for _, r := range y.Rolls {
		add(r.Sources)
	}
	for _, g := range y.Grants {
		add(g.Sources)
		for _, r := range g.Recipients {
			if len(r.Record.Sources) > 0 {
				add(r.Sources)
			}
		}
	}
	for _, r := range y.Reported {
		add(r.Sources)
	}
	slices.SortFunc(all, func(x, y *Source) int { return cmp.Compare(x.Record.ID, y.Record.ID) })
	return all
}

// linkCorrections finds what corrections correct.
func (a *assembler) linkCorrections() {
	newest := slices.Clone(a.lib.Corrections)
	slices.SortStableFunc(newest, func(x, y *content.Correction) int { return y.Date.Compare(x.Date.Date) })
	for _, r := range newest {
		c := &Correction{Record: r, Sources: a.cite(&r.Entry, r.File, nil)}
		for _, s := range c.Sources {
			list(&s.Corrected, c)
		}
		base, name, found := a.record(r.Record)
		a.show(r.Record)
		if !found && a.lost(r.Record) {
			continue
		}
		if !found {
			bad := ruleCorrected.At(r.RecordAt.In(r.File), r.Record)
			if near := a.nearestPath(r.Record); near != "" {
				bad = bad.Hinted(hintDidYouMean, near)
			} else {
				bad = bad.Hinted(hintRecordForm)
			}
			a.diags.Add(bad)
			continue
		}
		if base != nil {
			c.Target = base.Address
			base.Corrections = append(base.Corrections, c)
		} else {
			c.Target = WithheldAddress
		}
		c.Name = name
		a.site.Corrections = append(a.site.Corrections, c)
	}
	nameCorrections(a.site.Corrections)
}

// nameCorrections gives each entry of the log an anchor: its day, and a number
// where a day has several, in the order of the file: one that is added at its
// end changes none that there are.
func nameCorrections(newestFirst []*Correction) {
	taken := map[string]int{}
	for _, c := range newestFirst {
		c.Anchor = "ngay-" + vietnamese.Slug(c.Record.Date.String())
		taken[c.Anchor]++
		if n := taken[c.Anchor]; n > 1 {
			c.Anchor += "-" + strconv.Itoa(n)
		}
	}
}

// record finds a record by collection/id. The base is nil, and the name
// empty, where its name is withheld.
func (a *assembler) record(path string) (base *Base, name string, ok bool) {
	collection, id, _ := strings.Cut(path, "/")
	r, ok := a.finders[content.Collection(collection)]
	if !ok {
		return nil, "", false
	}
	return r.record(id)
}
