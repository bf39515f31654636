package render

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A build knows no clock. What it can say of time is in the records: the days
// of sources, events, decisions, grants and corrections. Only dates that are
// precise to the day speak here.

// fullDay returns the day of a date that names one.
func fullDay(d content.Date) (edtf.Day, bool) {
	if !d.IsFullDate() {
		return edtf.Day{}, false
	}
	return d.Last()
}

// later returns the later of a day and those of dates.
func later(day edtf.Day, dates ...content.Date) edtf.Day {
	for _, d := range dates {
		if one, ok := fullDay(d); ok && one.Compare(day) > 0 {
			day = one
		}
	}
	return day
}

// sourceDay returns the newest day on which any of the sources was published.
func sourceDay(day edtf.Day, sources []*site.Source) edtf.Day {
	for _, s := range sources {
		day = later(day, s.Record.Published)
	}
	return day
}

// grantDay returns the newest day that a grant tells of.
func grantDay(g *site.Grant) edtf.Day {
	day := later(sourceDay(edtf.Day{}, g.Sources), g.Record.Date, g.Record.StatusDate)
	if g.Decision != nil {
		day = later(day, g.Decision.Date)
	}
	if g.Event != nil {
		day = later(day, g.Event.Record.Date)
	}
	for _, r := range g.Recipients {
		day = later(day, r.Record.StatusDate)
	}
	return day
}

// eachDay calls note with each day that the records tell of and the pages that
// tell of it; days can come several times. A zero day is none.
func (r *Renderer) eachDay(note func(day edtf.Day, pages ...site.Address)) {
	s := r.site
	for _, c := range s.Corrections {
		note(later(edtf.Day{}, c.Record.Date), c.Target, site.CorrectionsAddress)
	}
	for _, so := range s.Sources {
		note(later(edtf.Day{}, so.Record.Published), so.Address)
	}
	for _, e := range s.Events {
		day := later(sourceDay(edtf.Day{}, e.Sources), e.Record.Date)
		note(day, e.Address)
		for _, n := range e.Years {
			note(day, s.Year(n).Address)
		}
		if e.Campaign != nil {
			note(day, e.Campaign.Address)
		}
		if e.Organizer != nil {
			note(day, e.Organizer.Address)
		}
		for _, a := range e.Participants {
			note(day, actorPages(a)...)
		}
		for _, sp := range e.Speeches {
			note(sourceDay(day, sp.Sources), append(actorPages(sp.Speaker), sp.Address)...)
		}
	}
	for _, sp := range s.Speeches {
		note(sourceDay(edtf.Day{}, sp.Sources), sp.Address)
	}
	for _, g := range s.Grants {
		note(grantDay(g), grantPages(g)...)
	}
	for _, e := range s.Reported {
		note(sourceDay(edtf.Day{}, e.Sources), e.Roll.Address)
	}
}

// grantPages are the pages that show a grant.
func grantPages(g *site.Grant) []site.Address {
	pages := []site.Address{g.Roll.Address}
	if g.Year != nil {
		pages = append(pages, g.Year.Address)
	}
	if g.Award != nil {
		pages = append(pages, g.Award.Address)
	}
	if g.Event != nil {
		pages = append(pages, g.Event.Address)
	}
	if g.Campaign != nil {
		pages = append(pages, g.Campaign.Address)
	}
	if g.Of != nil {
		pages = append(pages, g.Of.Address)
	}
	for _, row := range g.Recipients {
		pages = append(pages, pagesOf(row.Person, row.Name, row.Unit)...)
	}
	for _, a := range g.Presenters {
		pages = append(pages, actorPages(a)...)
	}
	return pages
}

func actorPages(a *site.Actor) []site.Address { return pagesOf(a.Person, a.Name, a.Unit) }

// pagesOf are the pages of somebody, as far as it is known who they are, and of
// their unit.
func pagesOf(p *site.Person, n *site.Name, u *site.Unit) []site.Address {
	var pages []site.Address
	switch {
	case p != nil:
		pages = append(pages, p.Address)
	case n != nil:
		pages = append(pages, n.Address)
	}
	if u != nil {
		pages = append(pages, u.Address)
	}
	return pages
}

// lastDays returns for each page the newest day that it tells of, for the home
// page that of all.
func (r *Renderer) lastDays() map[site.Address]edtf.Day {
	last := map[site.Address]edtf.Day{}
	r.eachDay(func(day edtf.Day, pages ...site.Address) {
		if day == (edtf.Day{}) {
			return
		}
		for _, at := range append(pages, site.HomeAddress) {
			if day.Compare(last[at]) > 0 {
				last[at] = day
			}
		}
	})
	return last
}

// day writes a day; nothing for none.
func (w *writer) day(d edtf.Day) view.Day {
	if d == (edtf.Day{}) {
		return view.Day{}
	}
	date, err := edtf.Parse(d.String())
	if err != nil {
		panic("render: " + err.Error()) // a day of a date
	}
	return view.Day{Date: date.Format(w.lang()), DateTime: d.String()}
}
