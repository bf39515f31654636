package render

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// latestEvents is how many events the home page shows.
const latestEvents = 5

func (w *writer) home() view.Home {
	s := w.site
	v := view.Home{Frame: w.frame("", s.Record.Tagline), Campaigns: w.campaignItems(s.Campaigns), Total: w.total(site.Count(s.Grants)),
		Note: w.prose(s.Record.Note), Sources: w.sources(s.SourcesOf(&s.Record.Entry))}
	v.Frame.Data = w.downloads(w.export.Site())
	for _, y := range s.Years {
		v.Years = append(v.Years, w.yearItem(y))
	}
	if i := latest(s.Years); i >= 0 {
		v.Latest = &v.Years[i]
	}
	v.Structured = w.siteParts() // the first page has no breadcrumbs
	if st := s.Yearly(); len(s.Years) > 0 {
		v.Chart = w.yearChart("bieu-do", w.value("kinds", string(content.Recipients)), st, w.kindSeries(st, content.Recipients))
	}
	v.Statistics = w.link(w.say("to-statistics"), site.StatisticsAddress)
	dated := slices.DeleteFunc(slices.Clone(s.Events), func(e *site.Event) bool { return e.Record.Date.IsZero() })
	slices.Reverse(dated)
	v.Events = w.eventItems(dated[:min(len(dated), latestEvents)])
	return v
}

// latest returns which year to show first: the last in which anything was
// received, else the last that is known; -1 where there is none.
func latest(years []*site.Year) int {
	last := -1
	for i, y := range slices.Backward(years) {
		if !y.Known() {
			continue
		}
		if received, _ := site.Split(y.Grants); len(received) > 0 {
			return i
		}
		last = max(last, i)
	}
	return last
}

func (w *writer) yearPage(y *site.Year, edition bool) view.Year {
	name, title := w.yearName(y), w.yearTitle(y)
	if !y.Known() {
		name = w.say("year-unknown-inside")
	}
	own := func(g *view.Grant) { g.Year = view.Link{} }
	var filter *view.Filter // an edition has none: it is read on paper
	if !edition {
		filter = w.filter(y)
	}
	w.filtered = filter != nil
	headline := w.headline(y)
	trail := []view.Link{w.linkAlways(w.say("nav-years"), site.YearsAddress)}
	back := w.linkAlways(title, y.Address)
	if edition {
		title, trail = w.say("title-edition", title), append(trail, back)
	}
	v := view.Year{
		Frame: w.frame(title, headline, trail...),
		Year:  name, Known: y.Known(), Headline: headline, Themes: w.themes(y), Filter: filter,
		Total: w.total(site.Count(y.Grants)), Whole: w.whole(y.Whole()), Edition: edition, Back: back,
		Events: w.eventItems(y.Events), Received: w.groups(y.Listing(), edition, own),
		Reports: w.reports(y.Reported), Campaigns: w.campaignItems(y.Campaigns),
		Rolls: w.rollItems(y.Rolls), Sources: items(y.Sources(), w.sourceItem),
	}
	w.record(&v.Frame)
	v.Others, v.Apart = w.others(y.Listing(), edition, own)
	v.Frame.Data = w.downloads(w.export.Year(y))
	if n := len(y.Events); n > 0 {
		v.EventsNum = view.Number{Value: w.number(n), Unit: w.theme.texts.plural("events", n)}
	}
	for _, other := range w.site.Years {
		v.Years = append(v.Years, view.NavItem{Link: w.linkAlways(w.yearName(other), other.Address), Current: other == y})
	}
	return v
}

func (w *writer) campaignPage(c *site.Campaign) view.Campaign {
	r := c.Record
	all := c.AllGrants()
	h := w.campaignHistory(c, all)
	v := view.Campaign{
		Frame: w.recordFrame(r.Name, r.Name, cmp.Or(excerpt(r.About), r.Theme), &r.Header, site.CampaignsAddress, "nav-campaigns"),
		Name:  r.Name, Kind: w.value("campaign-kind", string(r.Kind)), Period: w.date(r.Period), Theme: r.Theme, Slogans: r.Slogans,
		About: w.prose(r.About), Total: w.total(site.Count(all)), History: h.history(),
		Reports: w.reports(c.Reported), Parts: w.campaignItems(c.Parts), Next: w.campaignNext(c, h),
		Rolls: w.rollItems(c.Rolls), Note: w.prose(r.Note), Sources: w.sources(c.Sources),
	}
	for _, y := range v.History.Years {
		for _, honours := range y.Honours {
			for i := range honours.Grants { // that they are of this campaign the page says itself
				if g := &honours.Grants[i]; g.Campaign.Href == "" {
					g.Campaign = view.Link{}
				}
			}
		}
	}
	v.Frame.Data = w.downloads(w.export.Campaign(c))
	v.Facts = w.fact(v.Facts, "bloc", w.unit(c.Bloc))
	v.Facts = w.fact(v.Facts, "leader", w.unit(c.Leader))
	v.Facts = w.fact(v.Facts, "elected-at", w.event(c.ElectedAt))
	v.Facts = w.fact(v.Facts, "organizer", w.unit(c.Organizer))
	v.Corrections = w.corrected(c.Corrections)
	return v
}

func (w *writer) eventPage(e *site.Event) view.Event {
	r := e.Record
	own := func(g *view.Grant) { g.Event, g.EventDate = view.Link{}, "" }
	v := view.Event{
		Frame: w.recordFrame(r.Title, r.Title, excerpt(r.About), &r.Header, site.EventsAddress, "nav-events"),
		Name:  r.Title, Kind: w.value("event-kind", string(r.Kind)), Date: cmp.Or(w.date(r.Date), w.say("date-unknown")),
		DateTime: r.Date.DateTime(), Place: r.Place, About: w.prose(r.About), Speeches: w.speechItems(e.Speeches),
		Photos: w.photoViews(e), Total: w.total(site.Count(e.Grants)), Received: w.groups(e.Listing(), false, own),
		Reports: w.reports(e.Reported), Rolls: w.rollItems(e.Rolls), Note: w.prose(r.Note), Sources: w.sources(e.Sources),
	}
	v.Others, v.Apart = w.others(e.Listing(), false, own)
	for i := range v.Speeches {
		v.Speeches[i].Event, v.Speeches[i].Date = view.Link{}, ""
	}
	for _, a := range e.Participants {
		if slices.Contains(a.Record.Roles, content.Contributor) {
			v.Contributors = append(v.Contributors, w.actor(a))
		} else {
			v.Participants = append(v.Participants, w.actor(a))
		}
	}
	v.Structured.Event = w.happening(e)
	v.Facts = w.fact(v.Facts, "organizer", w.unit(e.Organizer))
	v.Facts = w.fact(v.Facts, "campaign", w.campaign(e.Campaign))
	v.Facts = w.fact(v.Facts, "part-of", w.event(e.PartOf))
	v.Facts = w.fact(v.Facts, "parts", links(e.Parts, w.event)...)
	v.Facts = w.fact(v.Facts, "related", links(e.Related, w.event)...)
	v.Facts = w.fact(v.Facts, "elected-here", links(e.Elected, w.elected)...)
	v.Facts = w.fact(v.Facts, "year", links(e.Years, w.yearOfNumber)...)
	v.Corrections = w.corrected(e.Corrections)
	return v
}

// elected names who was elected and for which campaign.
func (w *writer) elected(c *site.Campaign) view.Link {
	l := w.campaign(c)
	if c.Leader != nil {
		l.Text = w.say("leader-of", c.Leader.Record.Name, c.Record.Name)
	}
	return l
}

// yearOfNumber leads to the roll of a year; nowhere where there is none.
func (w *writer) yearOfNumber(n content.Year) view.Link { return w.year(w.site.Year(n)) }

func (w *writer) speechPage(s *site.Speech) view.Speech {
	r := s.Record
	heading := w.speechHeading(s)
	v := view.Speech{
		Frame:   w.recordFrame(heading, w.speechTitle(s), excerpt(r.Body), &r.Header, site.SpeechesAddress, "speeches"),
		Heading: heading, Kind: w.value("speech-kind", string(r.Kind)), Speaker: w.actor(s.Speaker),
		Event: w.event(s.Event), Body: w.body(r.Body), Note: w.prose(r.Note), Sources: w.sources(s.Sources),
	}
	v.Cite = w.cited(w.speechWork(s))
	if s.Event != nil {
		v.Date = w.date(s.Event.Record.Date)
	}
	for _, b := range s.OnBehalf {
		name := textLink(b.Name)
		if b.Unit != nil {
			name = w.unit(b.Unit)
		}
		v.Behalf = append(v.Behalf, w.part(name, content.Date{}, &b.Record.Entry))
	}
	v.Corrections = w.corrected(s.Corrections)
	return v
}

func (w *writer) sourcePage(s *site.Source) view.Source {
	r := s.Record
	name := sourceName(s)
	v := view.Source{
		Frame: w.recordFrame(name, w.sourceTitle(s), cmp.Or(excerpt(r.About), w.sourceItem(s).Detail), &r.Header, site.SourcesAddress, "nav-sources"),
		Name:  name, About: w.prose(r.About), Note: w.prose(r.Note), Rolls: w.rollItems(s.Rolls),
		Events: items(s.Events, func(e *site.Event) view.Item { return view.Item{Link: w.event(e), Detail: w.date(e.Record.Date)} }),
		Campaigns: items(s.Campaigns, func(c *site.Campaign) view.Item {
			return view.Item{Link: w.campaign(c), Detail: w.date(c.Record.Period)}
		}),
		Units:  items(s.Units, func(u *site.Unit) view.Item { return view.Item{Link: w.unit(u)} }),
		People: items(s.People, func(p *site.Person) view.Item { return view.Item{Link: w.person(p)} }),
		Awards: items(s.Awards, func(a *site.Award) view.Item { return view.Item{Link: w.award(a)} }),
		Speeches: items(s.Speeches, func(sp *site.Speech) view.Item {
			return view.Item{Link: w.link(w.speechName(sp), sp.Address), Detail: w.speakerLine(sp)}
		}),
	}
	for _, g := range s.Grants {
		v.Grants = append(v.Grants, view.Item{Link: w.link(w.grantName(g), w.grantAddress(g)), Detail: g.Roll.Record.Title})
	}
	for _, e := range s.Reported {
		v.Grants = append(v.Grants, view.Item{Link: w.link(w.reportsTitle(e), e.Roll.Address), Detail: e.Roll.Record.Title})
	}
	v.Sources = w.sources(s.Sources)
	v.CitedBy = items(s.CitedBy, w.sourceItem)
	for _, c := range s.Corrected {
		v.Corrected = append(v.Corrected, view.Item{Link: w.link(w.date(c.Record.Date), w.correctionAddress(c)), Detail: w.correction(c).Summary})
	}
	if r.Title != "" {
		v.Facts = w.fact(v.Facts, "description", textLink(r.Description))
	}
	if slices.Contains(w.site.SourcesOf(&w.site.Record.Entry), s) {
		v.Facts = w.fact(v.Facts, "pages", w.link(w.site.Record.Title, site.HomeAddress))
	}
	v.Facts = w.fact(v.Facts, "author", textLink(r.Author))
	v.Facts = w.fact(v.Facts, "published", textLink(w.date(r.Published)))
	v.Facts = w.fact(v.Facts, "publisher", w.unit(s.Publisher), textLink(r.PublisherName))
	v.Facts = w.fact(v.Facts, "address", view.Link{Text: r.URL, Href: r.URL})
	v.Facts = w.fact(v.Facts, "pages", links(s.Pages, func(p *site.Page) view.Link { return w.link(p.Record.Title, p.Address) })...)
	v.Corrections = w.corrected(s.Corrections)
	return v
}

func (w *writer) rollPage(ro *site.Roll, edition bool) view.Roll {
	r := ro.Record
	t := site.Count(ro.Grants)
	v := view.Roll{
		Frame: w.recordFrame(r.Title, w.rollTitle(ro), excerpt(r.About), &r.Header, site.RollsAddress, "rolls"),
		Name:  r.Title, Year: w.year(ro.Year), Decision: w.decision(r.Decision), About: w.prose(r.About),
		Total: w.total(t), Received: w.rollGroups(ro, edition), Reports: w.reports(ro.Reported), Whole: w.whole(ro.Whole()),
		Note: w.prose(r.Note), Sources: w.sources(ro.Sources), Completeness: w.completeness(t.Recipients.Columns, t.Named, t.Withheld, ""),
	}
	_, others := site.Split(ro.Grants)
	v.Others = w.listed(others, edition, func(g *view.Grant) { g.Roll = view.Link{} })
	v.Facts = w.fact(v.Facts, "event", w.event(ro.Event))
	v.Facts = w.fact(v.Facts, "campaign", w.campaign(ro.Campaign))
	v.Facts = w.fact(v.Facts, "proposed-in", links(ro.Fulfils, w.roll)...)
	v.Facts = w.fact(v.Facts, "granted-in", links(ro.Granted, w.roll)...)
	v.Corrections = w.corrected(ro.Corrections)
	if edition {
		v.Edition, v.Back = true, w.linkAlways(r.Title, ro.Address)
		v.Title = w.say("title-edition", v.Title)
		last := len(v.Breadcrumbs) - 1
		v.Breadcrumbs = append(v.Breadcrumbs[:last], v.Back, view.Link{Text: w.say("edition")})
	}
	return v
}
