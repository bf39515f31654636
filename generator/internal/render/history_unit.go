package render

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func (w *writer) unitPage(u *site.Unit) view.Unit {
	r := u.Record
	c := w.unitHistory(u)
	v := view.Unit{
		Frame: w.recordFrame(r.Name, r.Name, excerpt(r.About), &r.Header, site.UnitsAddress, "nav-units"),
		Name:  r.Name, Abbreviation: r.Abbreviation, Kind: w.value("unit-kind", string(r.Kind)), Coded: r.Coded, Motto: r.Motto,
		Facts: w.unitFacts(u), About: w.prose(r.About), Totals: w.unitTotals(u), History: c.history(),
		Reports: w.reports(u.Reported), Next: w.unitNext(u, c), Note: w.prose(r.Note), Sources: w.sources(u.Sources),
	}
	v.Frame.Data = w.downloads(w.export.Unit(u))
	v.Corrections = w.corrected(u.Corrections)
	v.Structured.Organization = w.organization(u)
	v.Feeds = w.feedLinks(u)
	if len(v.Feeds) > 0 && hasNews(unitNews(u)) {
		v.Follow = w.follow(u.Address)
	}
	return v
}

// unitTotals writes what the unit, its people and those below it received, each
// apart.
func (w *writer) unitTotals(u *site.Unit) []view.PartTotal {
	var all []view.PartTotal
	for _, one := range []view.PartTotal{
		{Heading: w.say("part-own"), Total: w.ownTotal(site.Received(u.Own()))},
		{Heading: w.say("part-people"), Total: w.total(site.Total(u.People()))},
		{Heading: w.say("part-below"), Total: w.total(site.Total(u.Below()))},
	} {
		if len(one.Total.Numbers)+len(one.Total.Caveats) > 0 {
			all = append(all, one)
		}
	}
	return all
}

// unitHistory tells of names and superiors, of what the unit led, did and
// received.
func (w *writer) unitHistory(u *site.Unit) *chronicle {
	c := w.chronicle(&u.Base)
	for i := range u.Record.OtherNames {
		n := &u.Record.OtherNames[i]
		c.span(w.say("was-called"), textLink(n.Name), n.Period)
	}
	for _, p := range u.Parents {
		c.span(w.say("belonged-to"), w.unit(p.Unit), p.Record.Period)
	}
	c.unitCampaigns(u)
	c.unitEvents(u)
	numbers := func(all []site.Share) []view.Number { return w.tally(site.Total(all)) }
	times := func(all []site.Share) []view.Number { return w.grantsOf(site.Received(all)) }
	var received, others [3][]site.Share
	for i, all := range [3][]site.Share{u.Own(), u.People(), u.Below()} {
		for _, s := range all {
			if s.IsReceived() {
				received[i] = append(received[i], s)
			} else {
				others[i] = append(others[i], s)
			}
		}
	}
	c.shares(w.say("part-own"), received[0], false, w.ownShare, times)
	c.shares(w.say("part-people"), received[1], false, w.share, numbers)
	c.shares(w.say("part-below"), received[2], false, w.share, numbers)
	none := func([]site.Share) []view.Number { return nil }
	c.shares(w.say("not-received"), others[0], true, w.ownShare, none)
	c.shares(w.say("not-received-people"), append(others[1], others[2]...), true, w.share, none)
	return c
}

// unitCampaigns tells which campaigns the unit led, held as a bloc and
// organised.
func (c *chronicle) unitCampaigns(u *site.Unit) {
	tell := func(role string, all []*site.Campaign) {
		for _, one := range all {
			n := content.UnknownYear
			if first, last := one.Record.Period.Years(); first != 0 {
				n = content.Year(first)
			} else if last != 0 {
				n = content.Year(last)
			}
			m := moment{Moment: view.Moment{Role: role, What: c.w.campaign(one), Detail: c.w.periodOf(one), Theme: one.Record.Theme}}
			if one.Bloc != u {
				m.Bloc = c.w.unit(one.Bloc)
			}
			if one.Leader != u {
				m.Leader = c.w.unit(one.Leader)
			}
			c.tell(n, m)
		}
	}
	tell(c.w.say("did-lead"), u.Led)
	tell(c.w.say("held-campaign"), u.InBloc)
	tell(c.w.say("did-organize"), u.Organized)
}

// periodOf writes the period of a campaign of more than one year.
func (w *writer) periodOf(c *site.Campaign) string {
	if _, ok := c.Record.Period.Year(); ok {
		return ""
	}
	return w.date(c.Record.Period)
}

// unitEvents tells what the unit and its people did at events.
func (c *chronicle) unitEvents(u *site.Unit) {
	w := c.w
	for _, e := range u.Events {
		c.tell(eventYear(e), moment{eventDate(e), view.Moment{Role: w.say("did-organize"), What: w.event(e), Detail: w.eventDetail(e)}})
	}
	for _, p := range u.Participation {
		m := moment{eventDate(p.Event), view.Moment{Role: w.say("did-attend"), What: w.event(p.Event), Detail: w.eventDetail(p.Event)}}
		switch words := w.roles(p.Actor); {
		case !p.Actor.IsUnit():
			m.Detail = dotted(w.representedBy(p.Actor), m.Detail)
		case words != "":
			m.Role = sentence(words)
		}
		c.tell(eventYear(p.Event), m)
	}
	for _, s := range u.Speeches {
		m := moment{eventDate(s.Event), view.Moment{Role: w.speechItem(s).Kind, What: w.link(w.speechName(s), s.Address), Detail: w.speakerLine(s)}}
		m.At = w.event(s.Event)
		c.tell(eventYear(s.Event), m)
	}
	who := func(a *site.Actor) bool { return a.Unit == u }
	for _, d := range c.handed(u.Presented, who) {
		// Who of the unit it was is told on the pages of the grants.
		d.Rank, d.Post, d.Unit, d.NotPrinted = "", "", view.Link{}, false
		c.tell(d.year, d.moment)
	}
}

// representedBy names who took part for a unit.
func (w *writer) representedBy(a *site.Actor) string {
	name := w.actor(a).Name.Text
	if a.Record.Rank != "" {
		name = a.Record.Rank + " " + name
	}
	return name
}

// mostChildren is how many sub-units stand at the end of a page.
const mostChildren = 5

// unitNext leads on from a unit.
func (w *writer) unitNext(u *site.Unit, c *chronicle) (all []view.Next) {
	all = next(all, w.say("next-roll"), c.lastRoll())
	if up := now(u); up != nil {
		all = next(all, w.say("next-parent"), w.unit(up))
	}
	var below []view.Link
	for _, l := range u.Children[:min(len(u.Children), mostChildren)] { // all of them stand among the facts
		below = append(below, w.unit(l.Unit))
	}
	all = next(all, w.say("next-children"), below...)
	all = next(all, w.say("next-successors"), w.units(u.Successors)...)
	all = next(all, w.say("next-predecessors"), w.units(u.Predecessors)...)
	return next(all, w.say("next-blocs"), w.units(u.Blocs)...)
}

// campaignHistory tells the events of a campaign and what was given in it.
func (w *writer) campaignHistory(of *site.Campaign, grants []*site.Grant) *chronicle {
	c := w.chronicle(&of.Base)
	for _, e := range of.Events {
		item := w.eventItem(e)
		c.tell(eventYear(e), moment{eventDate(e), view.Moment{What: item.Title, Detail: dotted(item.Kind, item.Place), Speeches: item.Speeches}})
	}
	if e := of.ElectedAt; e != nil && of.Leader != nil && !slices.Contains(of.Events, e) {
		c.tell(eventYear(e), moment{eventDate(e), view.Moment{Role: w.say("elected-leader"), What: w.unit(of.Leader), At: w.event(e)}})
	}
	c.split(grants)
	return c
}

// campaignNext leads on from a campaign: to those of the same bloc before and
// after it, the larger one, and the related.
func (w *writer) campaignNext(of *site.Campaign, c *chronicle) (all []view.Next) {
	var before, after view.Link
	if of.Bloc != nil {
		// Those of a bloc are in the order of the site's, the newest first.
		if same := of.Bloc.InBloc; len(same) > 1 {
			i := slices.Index(same, of)
			if i > 0 {
				after = w.campaign(same[i-1])
			}
			if i >= 0 && i+1 < len(same) {
				before = w.campaign(same[i+1])
			}
		}
	}
	all = next(all, w.say("next-before"), before)
	all = next(all, w.say("next-after"), after)
	all = next(all, w.say("next-larger"), w.campaign(of.PartOf))
	related := slices.DeleteFunc(links(of.Related, w.campaign), func(l view.Link) bool { return l == before || l == after })
	all = next(all, w.say("next-related"), related...)
	return next(all, w.say("next-roll"), c.lastRoll())
}
