package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
	"bangvang/generator/internal/view"
)

func (w *writer) eventItem(e *site.Event) view.EventItem {
	v := view.EventItem{
		Title:    w.event(e),
		Kind:     w.value("event-kind", string(e.Record.Kind)),
		Date:     w.date(e.Record.Date),
		DateTime: e.Record.Date.DateTime(),
		Place:    e.Record.Place,
	}
	if v.Date == "" {
		v.Date = w.say("date-unknown")
	}
	for _, s := range e.Speeches {
		item := w.speechItem(s)
		item.Event, item.Date = view.Link{}, "" // it hangs below its event
		v.Speeches = append(v.Speeches, item)
	}
	return v
}

func (w *writer) eventItems(es []*site.Event) []view.EventItem {
	var items []view.EventItem
	for _, e := range es {
		items = append(items, w.eventItem(e))
	}
	return items
}

// speechName names a speech by what it is, where it has no title.
func (r *Renderer) speechName(s *site.Speech) string {
	if s.Record.Title != "" {
		return s.Record.Title
	}
	return r.value("speech-kind", string(s.Record.Kind))
}

// speechHeading names a speech away from its event: with who gave it, where it
// has no title.
func (r *Renderer) speechHeading(s *site.Speech) string {
	if s.Record.Title != "" {
		return s.Record.Title
	}
	return r.say("speech-by", r.speechName(s), cmp.Or(s.Speaker.Text, r.say("name-withheld")))
}

func (w *writer) speechItem(s *site.Speech) view.SpeechItem {
	v := view.SpeechItem{
		Title:   w.link(w.speechName(s), s.Address),
		Speaker: w.actor(s.Speaker),
		Event:   w.event(s.Event),
	}
	if kind := w.value("speech-kind", string(s.Record.Kind)); !strings.Contains(vietnamese.Fold(v.Title.Text), vietnamese.Fold(kind)) {
		v.Kind = kind // the title does not say it
	}
	if s.Event != nil {
		v.Date = w.date(s.Event.Record.Date)
	}
	return v
}

func (w *writer) speechItems(ss []*site.Speech) []view.SpeechItem {
	var items []view.SpeechItem
	for _, s := range ss {
		items = append(items, w.speechItem(s))
	}
	return items
}

func (w *writer) campaignItem(c *site.Campaign) view.CampaignItem {
	return view.CampaignItem{
		Name:   w.campaign(c),
		Kind:   w.value("campaign-kind", string(c.Record.Kind)),
		Period: w.date(c.Record.Period),
		Theme:  c.Record.Theme,
		Bloc:   w.unit(c.Bloc),
		Leader: w.unit(c.Leader),
	}
}

func (w *writer) campaignItems(cs []*site.Campaign) []view.CampaignItem {
	var items []view.CampaignItem
	for _, c := range cs {
		items = append(items, w.campaignItem(c))
	}
	return items
}

// yearItem writes a year for a list.
func (w *writer) yearItem(y *site.Year) view.YearItem {
	v := view.YearItem{
		Year:     w.year(y),
		Known:    y.Known(),
		Headline: w.headline(y),
		Numbers:  w.tally(site.Count(y.Grants)),
	}
	if n := len(y.Events); n > 0 {
		v.Events = w.number(n) + " " + w.theme.texts.plural("events", n)
	}
	if themes := w.themes(y); len(themes) > 0 {
		v.Theme = themes[0].Text
	}
	return v
}

// eventWeight tells which event of a year is most worth a headline.
var eventWeight = map[content.EventKind]int{"congress": 6, "conference": 5, "review": 4, "ceremony": 3, "launch": 2, "homage": 1}

// headline says what a year was: its largest event; else how many honours
// were given, or proposed.
func (w *writer) headline(y *site.Year) string {
	var top *site.Event
	for _, e := range y.Events {
		if top == nil || eventWeight[e.Record.Kind] > eventWeight[top.Record.Kind] {
			top = e
		}
	}
	received, others := site.Split(y.Grants)
	others = slices.DeleteFunc(others, func(g *site.Grant) bool { return g.Record.Status != content.Proposed })
	switch {
	case !y.Known():
		return w.say("year-unknown-headline")
	case top != nil:
		return top.Record.Title
	case len(received) > 0:
		return w.number(len(received)) + " " + w.theme.texts.plural("grants", len(received))
	case len(others) > 0:
		return w.number(len(others)) + " " + w.theme.texts.plural("proposals", len(others))
	}
	return ""
}

// mostThemes is how many themes stand in the panel of a year: the others stand
// with their campaigns.
const mostThemes = 4

// themes returns the themes of the campaigns of a year, those of yearly
// campaigns first.
func (w *writer) themes(y *site.Year) []view.Theme {
	var yearly, others []view.Theme
	for _, c := range y.Campaigns {
		theme := view.Theme{Text: c.Record.Theme, Campaign: w.campaign(c)}
		n, ok := c.Record.Period.Year()
		switch {
		case theme.Text == "":
		case ok && content.Year(n) == y.Number:
			yearly = append(yearly, theme)
		default:
			others = append(others, theme)
		}
	}
	all := append(yearly, others...)
	return all[:min(len(all), mostThemes)]
}

func (w *writer) rollItem(r *site.Roll) view.Item {
	item := view.Item{Link: w.roll(r)}
	if r.Record.Decision != nil && r.Record.Decision.Number != "" {
		item.Detail = r.Record.Decision.Number
	}
	item.Numbers = w.tally(site.Count(r.Grants))
	return item
}

func (w *writer) rollItems(rs []*site.Roll) []view.Item {
	return items(rs, w.rollItem)
}

func (w *writer) sourceItem(s *site.Source) view.Item {
	item := view.Item{Link: w.source(s), Detail: s.Record.Author}
	if date := w.date(s.Record.Published); date != "" {
		if item.Detail != "" {
			item.Detail += ", "
		}
		item.Detail += date
	}
	return item
}

func items[T any](ts []T, item func(T) view.Item) []view.Item {
	var all []view.Item
	for _, t := range ts {
		all = append(all, item(t))
	}
	return all
}

// fact adds a line of links to a table of facts, if there is anything to say.
func (w *writer) fact(facts []view.Fact, key string, values ...view.Link) []view.Fact {
	some := make([]view.Value, len(values))
	for i, v := range values {
		some[i].Link = v
	}
	return w.factOf(facts, key, some...)
}

// factOf adds a line of values, with what is to be said of them.
func (w *writer) factOf(facts []view.Fact, key string, values ...view.Value) []view.Fact {
	values = slices.DeleteFunc(values, func(v view.Value) bool { return v.Text == "" })
	if len(values) == 0 {
		return facts
	}
	one := view.Fact{Name: w.say("fact-" + key), Values: values}
	if !site.IsShort(len(values)) {
		one.Fold = w.say("show-all", w.number(len(values)))
	}
	return append(facts, one)
}

func textLink(s string) view.Link { return view.Link{Text: s} }

// part writes a part of a record: a name with when it held, its note and its
// sources.
func (w *writer) part(l view.Link, period content.Date, e *content.Entry) view.Value {
	if p := w.date(period); p != "" && l.Text != "" {
		l.Text += " (" + p + ")"
	}
	return view.Value{Link: l, Note: w.prose(e.Note), Sources: w.sources(w.site.SourcesOf(e))}
}

func (w *writer) otherNames(names []content.OtherName) []view.Value {
	var vs []view.Value
	for i := range names {
		n := &names[i]
		vs = append(vs, w.part(textLink(n.Name), n.Period, &n.Entry))
	}
	return vs
}

// inYear tells whether a day lies in the year to which a grant belongs: a grant
// can be decided before it, and be handed over long after.
func inYear(d content.Date, y *site.Year) bool {
	n, ok := d.Year()
	return ok && y != nil && content.Year(n) == y.Number
}

// grantDate returns when a grant was given, as far as that is known.
func grantDate(g *site.Grant) edtf.Date {
	switch {
	case !g.Record.Date.IsZero():
		return g.Record.Date.Date
	case g.Decision != nil && inYear(g.Decision.Date, g.Year):
		return g.Decision.Date.Date
	case g.Event != nil && inYear(g.Event.Record.Date, g.Year):
		return g.Event.Record.Date.Date
	case g.Year != nil && g.Year.Known():
		d, err := edtf.Parse(strconv.Itoa(int(g.Year.Number)))
		if err == nil {
			return d
		}
	}
	return edtf.Date{}
}
