package site

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// linkYears finds the years to which events belong, and what else a yearly
// roll shows.
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
	for _, y := range a.site.Years {
		y.Campaigns = a.campaignsOf(y)
		y.Sources = sourcesOf(y)
	}
}

// yearsOf returns the years of an event: those of its date; where that is not
// known, those of the rolls that name it; else that of its campaign, where it
// has one year only; else the year unknown.
func (a *assembler) yearsOf(e *Event) []content.Year {
	var years []content.Year
	add := func(n content.Year) {
		if n != 0 && !slices.Contains(years, n) {
			years = append(years, n)
		}
	}
	first, last := e.Record.Date.Years()
	const longest = 10 // years that one event may take
	for n := first; first > 0 && n <= last && n < first+longest; n++ {
		add(content.Year(n))
	}
	if len(years) > 0 {
		return years
	}
	for _, r := range e.Rolls {
		add(r.Record.Year)
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

// campaignsOf returns the campaigns of a year: those that its grants and
// events name, and those that take place in it.
func (a *assembler) campaignsOf(y *Year) []*Campaign {
	named := map[*Campaign]bool{}
	for _, g := range y.Grants {
		named[g.Campaign] = true
	}
	for _, e := range y.Events {
		named[e.Campaign] = true
	}
	for _, r := range y.Rolls {
		named[r.Campaign] = true
	}
	var of []*Campaign
	for _, c := range a.site.Campaigns {
		if named[c] || y.Known() && !c.Record.Period.IsZero() && holds(c.Record.Period, y) {
			of = append(of, c)
		}
	}
	return of
}

// sourcesOf returns the sources of what a yearly roll shows, each once.
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
	}
	for _, r := range y.Rolls {
		add(r.Sources)
	}
	for _, g := range y.Grants {
		add(g.Sources)
	}
	for _, r := range y.Reported {
		add(r.Sources)
	}
	return all
}

// linkCorrections finds what corrections correct.
func (a *assembler) linkCorrections() {
	for _, r := range a.lib.Corrections {
		c := &Correction{Record: r, Sources: a.cite(&r.Entry, r.File, nil)}
		base, name, found := a.record(r.Record)
		if !found {
			bad := ruleCorrected.At(r.RecordAt.In(r.File), r.Record)
			if _, after, ok := strings.Cut(r.Record, "/"); !ok || after == "" {
				bad = bad.Hinted(hintRecordForm, vietnamese.Slug(r.Record))
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
}

// record finds a record by collection/id. The base is nil, and the name
// empty, where its name is withheld.
func (a *assembler) record(path string) (base *Base, name string, ok bool) {
	collection, id, _ := strings.Cut(path, "/")
	switch content.Collection(collection) {
	case content.Awards:
		if r := a.awards.byID[id]; r != nil {
			r.declared = true // a page that a record names is shown
			return &r.Base, r.Record.Name, true
		}
	case content.Units:
		if r := a.units.byID[id]; r != nil {
			return &r.Base, r.Record.Name, true
		}
	case content.People:
		if r := a.people.byID[id]; r != nil {
			if r.hidden() {
				return nil, "", true
			}
			return &r.Base, r.Record.Name, true
		}
	case content.Campaigns:
		if r := a.campaigns.byID[id]; r != nil {
			return &r.Base, r.Record.Name, true
		}
	case content.Events:
		if r := a.events.byID[id]; r != nil {
			return &r.Base, r.Record.Title, true
		}
	case content.Sources:
		if r := a.sources.byID[id]; r != nil {
			return &r.Base, or(r.Record.Title, r.Record.Description), true
		}
	case content.Rolls:
		if r := a.rolls.byID[id]; r != nil {
			return &r.Base, r.Record.Title, true
		}
	case content.Speeches:
		if r := a.speeches.byID[id]; r != nil {
			return &r.Base, r.Record.Title, true
		}
	case content.Pages:
		if r := a.pages.byID[id]; r != nil {
			return &r.Base, r.Record.Title, true
		}
	}
	return nil, "", false
}

// prose checks the links of a Markdown text and keeps where they lead.
func (a *assembler) prose(m *content.Markdown, file string) {
	if m.IsZero() {
		return
	}
	for _, l := range m.Doc.Links() {
		to, ok := a.resolve(l.Destination)
		if ok {
			a.site.links[l.Destination] = to
			continue
		}
		a.diags.Add(a.deadLink(l.Destination, m.Position(file, l.Position)))
	}
}

// resolve returns where an internal link leads: a record, or a year.
func (a *assembler) resolve(destination string) (Address, bool) {
	path, fragment, _ := strings.Cut(destination, "#")
	if fragment != "" {
		fragment = "#" + fragment
	}
	if year, ok := strings.CutPrefix(path, "years/"); ok {
		for _, y := range a.site.Years {
			if y.Known() && strings.TrimSuffix(string(y.Address), "/") == year {
				return y.Address + Address(fragment), true
			}
		}
		return "", false
	}
	base, _, ok := a.record(strings.TrimSuffix(path, "/"))
	switch {
	case !ok:
		return "", false
	case base == nil:
		return WithheldAddress, true
	}
	return base.Address + Address(fragment), true
}

func (a *assembler) deadLink(destination string, pos diag.Position) diag.Diagnostic {
	dead := ruleDeadLink.At(pos, destination)
	collection, id, _ := strings.Cut(destination, "/")
	var candidates []string
	for _, c := range content.Collections() {
		if string(c) == collection {
			candidates = a.ids(c)
		}
	}
	if near, ok := vietnamese.Nearest(id, slices.Values(candidates)); ok {
		return dead.Hinted(hintDidYouMean, collection+"/"+near)
	}
	return dead.Hinted(hintLinkForm)
}
