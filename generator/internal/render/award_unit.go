package render

import (
	"slices"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func (w *writer) awardPage(a *site.Award) view.Award {
	r := a.Record
	received, others := site.Split(a.Grants)
	v := view.Award{
		Frame: w.recordFrame(r.Name, r.Name, or(excerpt(r.About), r.ConferredBy), &r.Header, site.AwardsAddress, "nav-awards"),
		Name:  r.Name, Facts: w.awardFacts(a), About: w.prose(r.About), Total: w.total(site.Count(a.Grants)),
		Classes: w.classTotals(received), Years: w.awardYears(received), Reports: w.reports(a.Reported),
		Note: w.prose(r.Note), Sources: w.sources(a.Sources),
		Variants: items(a.Variants, func(v *site.Award) view.Item {
			return view.Item{Link: w.award(v), Detail: v.Record.ConferredBy, Numbers: w.tally(site.Count(v.Grants))}
		}),
	}
	v.Corrections = w.corrected(a.Corrections)
	if r.File == awards.CatalogueFile {
		v.Edit = "" // it is the program's, not the site's
	}
	for _, g := range others {
		v.Others = append(v.Others, w.grant(g))
	}
	return v
}

func (w *writer) awardFacts(a *site.Award) (facts []view.Fact) {
	r := a.Record
	facts = w.fact(facts, "abbreviation", textLink(r.Abbreviation))
	facts = w.fact(facts, "category", textLink(w.value("award-category", string(r.Category))))
	facts = w.fact(facts, "level", textLink(w.value("level", string(r.Level))))
	if n := r.ClassCount.N; n > 0 {
		facts = w.fact(facts, "classes", textLink(w.number(n)+" "+w.theme.texts.plural("classes", n)))
	}
	var to []string
	for _, k := range r.To {
		to = append(to, w.value("to", string(k)))
	}
	facts = w.fact(facts, "to", textLink(w.theme.texts.join(to)))
	facts = w.fact(facts, "conferred-by", textLink(r.ConferredBy))
	facts = w.fact(facts, "legal-basis", textLink(r.LegalBasis))
	facts = w.fact(facts, "valid", textLink(w.date(r.Valid)))
	facts = w.fact(facts, "based-on", w.award(a.Generic))
	if r.Statutory.Set && !r.Statutory.Value {
		facts = w.fact(facts, "statutory", textLink(w.say("not-statutory")))
	}
	return facts
}

// classTotals counts each class apart: what is among several classes, or of a
// class that is not stated, is a row of its own.
func (w *writer) classTotals(grants []*site.Grant) []view.ClassTotal {
	var rows []view.ClassTotal
	tallies := map[string]*site.Tally{}
	for _, g := range grants { // in order of precedence, so by class
		class := w.class(g.Record.Class, g.Record.Classes)
		if class == "" {
			continue
		}
		if tallies[class] == nil {
			tallies[class] = &site.Tally{}
			rows = append(rows, view.ClassTotal{Class: class})
		}
		tallies[class].Add(g)
	}
	for i := range rows {
		rows[i].Numbers = w.tally(*tallies[rows[i].Class])
	}
	return rows
}

// awardYears gathers grants by year, the newest first.
func (w *writer) awardYears(grants []*site.Grant) []view.AwardYear {
	byYear := map[*site.Year][]*site.Grant{}
	for _, g := range grants {
		byYear[g.Year] = append(byYear[g.Year], g)
	}
	var years []view.AwardYear
	add := func(y *site.Year) {
		if gs := byYear[y]; len(gs) > 0 {
			one := view.AwardYear{Year: w.year(y), Numbers: w.tally(site.Count(gs))}
			for _, g := range gs {
				grant := w.grant(g)
				grant.Year = view.Link{}
				one.Received = append(one.Received, grant)
			}
			years = append(years, one)
		}
	}
	known := slices.DeleteFunc(slices.Clone(w.site.Years), func(y *site.Year) bool { return !y.Known() })
	for _, y := range slices.Backward(known) {
		add(y)
	}
	for _, y := range w.site.Years {
		if !y.Known() {
			add(y)
		}
	}
	return years
}

func (w *writer) unitPage(u *site.Unit) view.Unit {
	r := u.Record
	v := view.Unit{
		Frame: w.recordFrame(r.Name, r.Name, excerpt(r.About), &r.Header, site.UnitsAddress, "nav-units"),
		Name:  r.Name, Abbreviation: r.Abbreviation, Kind: w.value("unit-kind", string(r.Kind)), Coded: r.Coded, Motto: r.Motto,
		Facts: w.unitFacts(u), About: w.prose(r.About), Reports: w.reports(u.Reported),
		Led: w.campaignItems(u.Led), Presented: w.presented(u.Presented), Speeches: w.speechItems(u.Speeches), Note: w.prose(r.Note), Sources: w.sources(u.Sources),
	}
	v.Frame.Data = w.downloads(w.export.Unit(u))
	v.Corrections = w.corrected(u.Corrections)
	v.Structured.Organization = w.organization(u)
	v.Feeds = w.feedLinks(u)
	if len(v.Feeds) > 0 && hasNews(unitNews(u)) {
		v.Follow = w.follow(u.Address)
	}
	v.Own.Grants, v.Others = w.shares(u.Own, w.ownShare, v.Others)
	v.Own.Total = w.ownTotal(len(v.Own.Grants))
	v.People.Grants, v.Others = w.shares(u.People, w.share, v.Others)
	v.People.Total = w.total(site.Total(u.People))
	v.Below.Grants, v.Others = w.shares(u.Below, w.share, v.Others)
	v.Below.Total = w.total(site.Total(u.Below))
	v.Campaigns = w.campaignItems(append(slices.Clone(u.InBloc), u.Organized...))
	for _, e := range u.Events {
		item := w.eventItem(e)
		item.Role = w.say("as-organizer")
		v.Events = append(v.Events, item)
	}
	for _, p := range u.Participation {
		item := w.took(p)
		if !p.Actor.IsUnit() {
			item.Role = w.representedBy(p.Actor)
		}
		v.Events = append(v.Events, item)
	}
	return v
}

// representedBy names who took part for a unit.
func (w *writer) representedBy(a *site.Actor) string {
	name := w.actor(a).Name.Text
	if a.Record.Rank != "" {
		name = a.Record.Rank + " " + name
	}
	return name
}

// shares writes parts of grants: those of which something is received, and the
// others behind those that there are already.
func (w *writer) shares(all []site.Share, write func(site.Share) view.Grant, before []view.Grant) (received, others []view.Grant) {
	others = before
	for _, s := range all {
		v := write(s)
		if !s.IsReceived() {
			v.Received = false
			others = append(others, v)
			continue
		}
		received = append(received, v)
	}
	return received, others
}

func (w *writer) unitFacts(u *site.Unit) (facts []view.Fact) {
	r := u.Record
	facts = w.fact(facts, "abbreviation", textLink(r.Abbreviation))
	facts = w.factOf(facts, "other-names", w.otherNames(r.OtherNames)...)
	facts = w.factOf(facts, "parents", w.unitLinks(u.Parents)...)
	facts = w.factOf(facts, "children", w.unitLinks(u.Children)...)
	members := w.units(u.Members)
	if len(members) > 0 && r.MembersComplete.Set && !r.MembersComplete.Value {
		members = append(members, textLink(w.say("others-unknown")))
	}
	facts = w.fact(facts, "members", members...)
	facts = w.fact(facts, "blocs", w.units(u.Blocs)...)
	facts = w.fact(facts, "predecessors", w.units(u.Predecessors)...)
	facts = w.fact(facts, "successors", w.units(u.Successors)...)
	if u == w.site.Publisher {
		facts = w.fact(facts, "publishes", w.link(w.site.Record.Title, site.HomeAddress))
	}
	return w.fact(facts, "published-sources", links(u.Published, w.source)...)
}

// unitLinks writes units to which another belongs or belonged, or the reverse.
func (w *writer) unitLinks(ls []site.UnitLink) []view.Value {
	var vs []view.Value
	for _, l := range ls {
		vs = append(vs, w.part(w.unit(l.Unit), l.Record.Period, &l.Record.Entry))
	}
	return vs
}
