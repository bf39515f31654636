package render

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// awardInBrief says of what kind an award is and who may confer it, for those
// who see no more of its page than a link to it.
func (w *writer) awardInBrief(r *content.Award) string {
	kind := w.value("award-category", string(r.Category))
	if r.ConferredBy == "" {
		return kind
	}
	return w.say("award-in-brief", kind, r.ConferredBy)
}

func (w *writer) awardPage(a *site.Award) view.Award {
	r := a.Record
	received, _ := site.Split(a.Grants)
	c := w.chronicle(&a.Base)
	c.split(a.Grants)
	v := view.Award{
		Frame: w.recordFrame(r.Name, r.Name, cmp.Or(excerpt(r.About), w.awardInBrief(r)), &r.Header, site.AwardsAddress, "nav-awards"),
		Name:  r.Name, Facts: w.awardFacts(a), About: w.prose(r.About), Total: w.total(site.Count(a.Grants)),
		Classes: w.classTotals(received), History: c.history(), Reports: w.reports(a.Reported), Next: w.awardNext(a, c),
		Note: w.prose(r.Note), Sources: w.sources(a.Sources),
		Variants: items(a.Variants, func(v *site.Award) view.Item {
			return view.Item{Link: w.award(v), Detail: v.Record.ConferredBy, Numbers: w.tally(site.Count(v.Grants))}
		}),
	}
	v.Corrections = w.corrected(a.Corrections)
	if r.File == awards.CatalogueFile {
		v.Edit = "" // it is the program's, not the site's
	}
	return v
}

// awardNext leads on from an award: to those next in precedence.
func (w *writer) awardNext(a *site.Award, c *chronicle) (all []view.Next) {
	var higher, lower view.Link
	if i := slices.Index(w.site.Awards, a); i >= 0 {
		if i > 0 {
			higher = w.award(w.site.Awards[i-1])
		}
		if i+1 < len(w.site.Awards) {
			lower = w.award(w.site.Awards[i+1])
		}
	}
	all = next(all, w.say("next-higher"), higher)
	all = next(all, w.say("next-lower"), lower)
	return next(all, w.say("next-roll"), c.lastRoll())
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
	facts = w.given(facts, a)
	facts = w.fact(facts, "based-on", w.award(a.Generic))
	if r.Statutory.Set && !r.Statutory.Value {
		facts = w.fact(facts, "statutory", textLink(w.say("not-statutory")))
	}
	return facts
}

// given says when an award was first and last given, as far as the rolls tell.
func (w *writer) given(facts []view.Fact, a *site.Award) []view.Fact {
	var first, last *site.Year
	for _, g := range a.Grants {
		switch y := g.Year; {
		case !g.Counted() || y == nil || !y.Known():
			continue
		case first == nil:
			first, last = y, y
		case y.Number < first.Number:
			first = y
		case y.Number > last.Number:
			last = y
		}
	}
	if first == nil {
		return facts
	}
	if first == last {
		return w.fact(facts, "given-in", w.year(first))
	}
	facts = w.fact(facts, "first-given", w.year(first))
	return w.fact(facts, "last-given", w.year(last))
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
