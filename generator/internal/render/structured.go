package render

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/export"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/structured"
	"bangvang/generator/internal/vietnamese"
	"bangvang/generator/internal/view"
)

// What pages tell machines. A speech has no part of its own: the page is a
// summary by an editor, and schema.org has no word for that which would not
// claim more. Honours stand as text, since an award as such is no thing of
// schema.org's; those that were only proposed, or taken away, never do.

// breadcrumbs tells the way to the page; nil where addresses are not absolute.
func (w *writer) breadcrumbs(trail []view.Link) *structured.BreadcrumbList {
	if !w.Absolute() || len(trail) == 0 {
		return nil
	}
	here := w.base.JoinPath(string(w.at))
	list := &structured.BreadcrumbList{Head: structured.Root("BreadcrumbList", "")}
	for i, l := range trail {
		to, err := url.Parse(l.Href)
		if err != nil {
			panic("render: " + err.Error()) // it is a link of ours
		}
		list.Items = append(list.Items, structured.NewListItem(i+1, l.Text, here.ResolveReference(to).String()))
	}
	return list
}

func (w *writer) thingOfUnit(u *site.Unit) *structured.Thing {
	if u == nil {
		return nil
	}
	return structured.NewThing("Organization", u.Record.Name, w.absolute(u.Address))
}

func (w *writer) thingOfEvent(e *site.Event) *structured.Thing {
	if e == nil {
		return nil
	}
	return structured.NewThing("Event", e.Record.Title, w.absolute(e.Address))
}

// things names the subjects of several pages.
func things[T any](ts []T, thing func(T) *structured.Thing) []*structured.Thing {
	var all []*structured.Thing
	for _, t := range ts {
		all = append(all, thing(t))
	}
	return all
}

// awardText names an honour in words: the award, its class, the year.
func (w *writer) awardText(g *site.Grant) string {
	text := w.grantName(g)
	if g.Year != nil && g.Year.Known() {
		text += ", " + w.yearName(g.Year)
	}
	return text
}

func (w *writer) somebody(p *site.Person) *structured.Person {
	r := p.Record
	name := vietnamese.ParseName(r.Name, r.GivenName)
	v := &structured.Person{Head: structured.Root("Person", w.absolute(p.Address)), Name: r.Name,
		GivenName: name.Given, FamilyName: name.Family, SameAs: r.SameAs, URL: w.absolute(p.Address)}
	for _, other := range r.OtherNames {
		v.AlternateName = append(v.AlternateName, other.Name)
	}
	var last *site.Grant // honours stand in order of grants
	for _, row := range p.Honours {
		if row.IsReceived() && row.Grant != last {
			v.Award, last = append(v.Award, w.awardText(row.Grant)), row.Grant
		}
	}
	if a := lastActing(p); a != nil {
		v.HonorificPrefix, v.JobTitle, v.Affiliation = a.rank, a.post, w.thingOfUnit(a.unit)
	}
	return v
}

// An acting is who somebody was on a day, as printed.
type acting struct {
	date       edtf.Date
	rank, post string
	unit       *site.Unit
}

// lastActing returns who somebody was when last printed on a known day; nil
// where no day is known. What was printed without a rank or post then says
// nothing of them, and what was printed before may hold no longer.
func lastActing(p *site.Person) *acting {
	var last *acting
	add := func(date edtf.Date, rank, post string, unit *site.Unit) {
		if !date.IsZero() && (last == nil || date.Compare(last.date) > 0) {
			last = &acting{date, rank, post, unit}
		}
	}
	for _, row := range p.Honours {
		add(grantDate(row.Grant), row.Record.Rank, row.Record.Post, row.Unit)
	}
	acted := func(e *site.Event, a *site.Actor) {
		if e != nil && a.Person == p {
			add(e.Record.Date.Date, a.Record.Rank, a.Record.Post, a.Unit)
		}
	}
	for _, s := range p.Speeches {
		acted(s.Event, s.Speaker)
	}
	for _, part := range p.Participation {
		acted(part.Event, part.Actor)
	}
	for _, g := range p.Presented {
		for _, a := range g.Presenters {
			acted(g.Event, a)
		}
	}
	return last
}

func (w *writer) organization(u *site.Unit) *structured.Organization {
	r := u.Record
	v := &structured.Organization{Head: structured.Root("Organization", w.absolute(u.Address)), Name: r.Name, Slogan: r.Motto,
		Member: things(u.Members, w.thingOfUnit), MemberOf: things(u.Blocs, w.thingOfUnit), URL: w.absolute(u.Address)}
	if r.Abbreviation != "" {
		v.AlternateName = []string{r.Abbreviation}
	}
	for _, other := range r.OtherNames {
		v.AlternateName = append(v.AlternateName, other.Name)
	}
	if above := now(u); above != nil {
		v.ParentOrganization = []*structured.Thing{w.thingOfUnit(above)}
	}
	for _, c := range u.Children {
		if now(c.Unit) == u {
			v.SubOrganization = append(v.SubOrganization, w.thingOfUnit(c.Unit))
		}
	}
	for _, s := range u.Own() {
		if s.IsReceived() {
			v.Award = append(v.Award, w.awardText(s.Grant))
		}
	}
	return v
}

func (w *writer) happening(e *site.Event) *structured.Event {
	r := e.Record
	v := &structured.Event{Head: structured.Root("Event", w.absolute(e.Address)), Name: r.Title, Organizer: w.thingOfUnit(e.Organizer),
		SuperEvent: w.thingOfEvent(e.PartOf), SubEvent: things(e.Parts, w.thingOfEvent), URL: w.absolute(e.Address)}
	v.StartDate, v.EndDate = ends(r.Date)
	if r.Place != "" {
		v.Location = structured.NewThing("Place", r.Place, "")
	}
	if c := e.Campaign; c != nil {
		v.About = structured.NewThing("Thing", c.Record.Name, w.absolute(c.Address))
	}
	return v
}

// ends returns when something began and ended, as ISO 8601 writes it; nothing
// for what it can't say.
func ends(d content.Date) (start, end string) {
	first, last, interval := strings.Cut(d.String(), "/")
	iso := func(s string) string {
		point, err := edtf.Parse(s)
		if err != nil {
			return "" // an end that is open
		}
		return point.DateTime()
	}
	if !interval {
		return iso(first), ""
	}
	return iso(first), iso(last)
}

// siteParts tells of the site as a whole, and of its data where that has an
// address.
func (w *writer) siteParts() structured.Page {
	s := w.site.Record
	lang, home := string(w.theme.texts.language), w.absolute(site.HomeAddress)
	publisher := w.thingOfUnit(w.site.Publisher)
	if publisher == nil && s.PublisherName != "" {
		publisher = structured.NewThing("Organization", s.PublisherName, "")
	}
	p := structured.Page{WebSite: &structured.WebSite{Head: structured.Root("WebSite", home), Name: s.Title, Description: s.Tagline,
		InLanguage: lang, Publisher: publisher, URL: home}}
	if !w.Absolute() {
		return p
	}
	p.WebSite.PotentialAction = structured.NewSearchAction(w.absolute(site.SearchAddress))
	p.Dataset = &structured.Dataset{Head: structured.Root("Dataset", home+"#data"), Name: w.say("dataset", s.Title),
		Description: w.say("dataset-description", s.Title), InLanguage: lang, IsAccessibleForFree: true,
		DateModified: w.day(w.site.Newest).DateTime, TemporalCoverage: w.coverage(), License: structured.License(s.License),
		Creator: publisher, URL: w.absolute(site.DataAddress)}
	for _, f := range w.export.Site().Files() {
		p.Dataset.Distribution = append(p.Dataset.Distribution,
			structured.NewDataDownload(strings.ToUpper(string(f.Format)), mediaTypes[f.Format], w.absolute(site.Address(f.Name))))
	}
	return p
}

// mediaTypes are those of the formats of data.
var mediaTypes = map[export.Format]string{
	export.CSV:  "text/csv",
	export.JSON: "application/json",
	export.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// coverage returns the first and the last year of the rolls.
func (r *Renderer) coverage() string {
	known := slices.DeleteFunc(slices.Clone(r.site.Years), func(y *site.Year) bool { return !y.Known() })
	if len(known) == 0 {
		return ""
	}
	first, last := known[0].Number, known[len(known)-1].Number
	return strconv.Itoa(int(first)) + "/" + strconv.Itoa(int(last))
}
