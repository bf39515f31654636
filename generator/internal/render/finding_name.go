package render

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/search"
	"bangvang/generator/internal/site"
)

// Namesakes are told apart by where they were last, by years, and by how often
// they were honoured.

func (w *writer) findPerson(p *site.Person) search.Entry {
	e := search.Entry{Kind: search.People, Address: string(p.Address),
		Texts: called(append([]string{p.Record.Name}, formerly(p.Record.OtherNames)...)...)}
	a := actsOf(p)
	years, count := a.years()
	e.First, e.Last, e.Count = years.first, years.last, count
	if places := latestFirst(a.places()); len(places) > 0 {
		e.Detail = w.placeName(places[0])
	} else {
		e.Detail = w.lastPost(a)
	}
	return e
}

func (w *writer) findName(n *site.Name) search.Entry {
	e := search.Entry{Kind: search.People, Address: string(n.Address), Printed: true}
	var years span
	var places []place
	for _, f := range n.Forms {
		e.Texts = called(append(e.Texts, f.Text)...)
		a := actsOfForm(f)
		of, count := a.years()
		years.number(content.Year(of.first))
		years.number(content.Year(of.last))
		e.Count += count
		places = append(places, a.places()...)
	}
	e.First, e.Last = years.first, years.last
	units := latestFirst(places)
	switch others := len(units) - 1; {
	case others < 0:
		e.Detail = w.lastPost(actsOfForm(n.Forms[0]))
	case others == 0:
		e.Detail = w.placeName(units[0])
	default:
		e.Detail = w.say("unit-and-others", w.placeName(units[0]), w.number(others), w.theme.texts.plural("other-units", others))
	}
	return e
}

// years tells when somebody was honoured, and how often; where that is never,
// when they were named.
func (a acts) years() (span, int) {
	var honoured, named span
	count := 0
	for _, r := range a.honours {
		named.year(r.Grant.Year)
		if r.IsReceived() {
			honoured.year(r.Grant.Year)
			count++
		}
	}
	if count > 0 {
		return honoured, count
	}
	for _, s := range a.speeches {
		named.event(s.Event)
	}
	for _, p := range a.participation {
		named.event(p.Event)
	}
	for _, g := range a.presented {
		named.year(g.Year)
	}
	return named, 0
}

// A place is a unit with which somebody is named: as it is called now, or, where
// it has no page, as printed.
type place struct {
	unit    *site.Unit
	printed string // where there is no unit
	last    int    // year, 0 where not known
}

// places returns the units with which somebody is named, for each time: those of
// honours; where they tell none, those of what else they did.
func (a acts) places() []place {
	var all []place
	add := func(u *site.Unit, printed string, years span) {
		switch {
		case u != nil:
			all = append(all, place{u, "", years.last})
		case printed != "":
			all = append(all, place{nil, printed, years.last})
		}
	}
	for _, r := range a.honours {
		var of span
		of.year(r.Grant.Year)
		add(r.Unit, r.Record.UnitPrinted, of)
	}
	if len(all) > 0 {
		return all
	}
	acted := func(one *site.Actor, e *site.Event) {
		var of span
		of.event(e)
		add(one.Unit, one.Record.UnitPrinted, of)
	}
	for _, s := range a.speeches {
		acted(s.Speaker, s.Event)
	}
	for _, p := range a.participation {
		acted(p.Actor, p.Event)
	}
	for _, g := range a.presented {
		for _, one := range g.Presenters {
			if a.who(one) {
				acted(one, g.Event)
			}
		}
	}
	return all
}

// latestFirst returns places, each once, the latest first.
func latestFirst(all []place) []place {
	slices.SortStableFunc(all, func(x, y place) int { return y.last - x.last })
	seen := map[place]bool{}
	return slices.DeleteFunc(all, func(p place) bool {
		p.last = 0
		again := seen[p]
		seen[p] = true
		return again
	})
}

func (r *Renderer) placeName(p place) string {
	if p.unit == nil {
		return p.printed
	}
	return r.fullUnit(p.unit)
}

// fullUnit names a unit with those above it, as far as it takes to tell it from
// others of its name: "Đội 1, Phòng A, Cục B".
func (r *Renderer) fullUnit(u *site.Unit) string {
	name := u.Record.Name
	for ; r.titles()[u.Record.Name] > 1 && now(u) != nil; u = now(u) {
		name += ", " + now(u).Record.Name
	}
	return name
}

// above tells namesakes among units apart.
func (r *Renderer) above(u *site.Unit) string {
	up := now(u)
	switch {
	case up == nil:
		return ""
	case r.titles()[u.Record.Name] > 1:
		return r.fullUnit(up)
	}
	return up.Record.Name
}
