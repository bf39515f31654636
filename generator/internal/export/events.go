package export

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// A campaignData is an emulation movement.
type campaignData struct {
	baseData
	Name            string   `json:"name"`
	Kind            string   `json:"kind,omitempty"`
	Period          string   `json:"period,omitempty"`
	PartOf          string   `json:"part_of,omitempty"`
	Bloc            string   `json:"bloc,omitempty"`
	Leader          string   `json:"leader,omitempty"`
	LeaderElectedAt string   `json:"leader_elected_at,omitempty"`
	Theme           string   `json:"theme,omitempty"`
	Slogans         []string `json:"slogans,omitempty"`
	Organizer       string   `json:"organizer,omitempty"`
	Related         []string `json:"related,omitempty"`
}

func (x *Exporter) campaignData(c *site.Campaign) campaignData {
	rec := c.Record
	return campaignData{baseOf(&rec.Header, &c.Base, rec.About), rec.Name, string(rec.Kind), rec.Period.String(), idOf(c.PartOf, campaignID),
		idOf(c.Bloc, unitID), idOf(c.Leader, unitID), idOf(c.ElectedAt, eventID), rec.Theme, rec.Slogans, idOf(c.Organizer, unitID),
		ids(c.Related, campaignID)}
}

// A photoData is a photo of an event.
type photoData struct {
	Address string `json:"address,omitempty"` // where it is published, below the root of the site
	Caption string `json:"caption,omitempty"`
	Credit  string `json:"credit,omitempty"`
	Alt     string `json:"alt,omitempty"`
	partData
}

// An eventData is a congress, conference, launch or ceremony.
type eventData struct {
	baseData
	Title        string      `json:"title"`
	Kind         string      `json:"kind,omitempty"`
	Date         string      `json:"date,omitempty"`
	Place        string      `json:"place,omitempty"`
	Organizer    string      `json:"organizer,omitempty"`
	Campaign     string      `json:"campaign,omitempty"`
	PartOf       string      `json:"part_of,omitempty"`
	Related      []string    `json:"related,omitempty"`
	Participants []actorData `json:"participants,omitempty"`
	Photos       []photoData `json:"photos,omitempty"`
}

func (x *Exporter) eventData(e *site.Event) eventData {
	rec := e.Record
	d := eventData{baseOf(&rec.Header, &e.Base, rec.About), rec.Title, string(rec.Kind), rec.Date.String(), rec.Place, idOf(e.Organizer, unitID),
		idOf(e.Campaign, campaignID), idOf(e.PartOf, eventID), ids(e.Related, eventID), x.actorsData(e.Participants), nil}
	for i := range rec.Photos {
		p := &rec.Photos[i]
		d.Photos = append(d.Photos, photoData{x.photo(p.File), p.Caption, p.Credit, p.Alt, x.partOf(&p.Entry)})
	}
	return d
}

// A behalfData is one on whose behalf a speech is given: a unit or a name.
type behalfData struct {
	Unit string `json:"unit,omitempty"`
	Name string `json:"name,omitempty"`
	partData
}

// A speechData is the summary of a speech.
type speechData struct {
	baseData
	Event      string       `json:"event"`
	Kind       string       `json:"kind"`
	Speaker    actorData    `json:"speaker"`
	OnBehalfOf []behalfData `json:"on_behalf_of,omitempty"`
	Title      string       `json:"title,omitempty"`
	Body       string       `json:"body"`
}

func (x *Exporter) speechData(s *site.Speech) speechData {
	rec := s.Record
	d := speechData{baseOf(&rec.Header, &s.Base, content.Markdown{}), idOf(s.Event, eventID), string(rec.Kind),
		x.actorData(s.Speaker), nil, rec.Title, noteText(rec.Body)}
	for _, b := range s.OnBehalf {
		d.OnBehalfOf = append(d.OnBehalfOf, behalfData{idOf(b.Unit, unitID), b.Name, x.partOf(&b.Record.Entry)})
	}
	return d
}

// A sourceData is what facts were taken from.
type sourceData struct {
	baseData
	Title         string `json:"title,omitempty"`
	Description   string `json:"description,omitempty"`
	Author        string `json:"author,omitempty"`
	Published     string `json:"published,omitempty"`
	Publisher     string `json:"publisher,omitempty"`
	PublisherName string `json:"publisher_name,omitempty"`
	URL           string `json:"url,omitempty"`
}

func (x *Exporter) sourceData(s *site.Source) sourceData {
	rec := s.Record
	return sourceData{baseOf(&rec.Header, &s.Base, rec.About), rec.Title, rec.Description, rec.Author, rec.Published.String(),
		idOf(s.Publisher, unitID), rec.PublisherName, rec.URL}
}

// A rollData is one decision or occasion.
type rollData struct {
	baseData
	Title    string        `json:"title"`
	Year     string        `json:"year"`
	Decision *decisionData `json:"decision,omitempty"`
	Event    string        `json:"event,omitempty"`
	Campaign string        `json:"campaign,omitempty"`
	Total    totalData     `json:"total"` // of its grants
}

func (x *Exporter) rollData(ro *site.Roll) rollData {
	rec := ro.Record
	return rollData{baseOf(&rec.Header, &ro.Base, rec.About), rec.Title, yearValue(ro.Year), x.decisionOf(rec.Decision), idOf(ro.Event, eventID),
		idOf(ro.Campaign, campaignID), totalOf(site.Count(ro.Grants))}
}

// A correctionData is an entry of the log of corrections. Of a correction about somebody whose name is withheld there is the date alone.
type correctionData struct {
	Date    string   `json:"date"`
	Record  string   `json:"record,omitempty"`
	Summary string   `json:"summary,omitempty"`
	Before  string   `json:"before,omitempty"`
	After   string   `json:"after,omitempty"`
	Reason  string   `json:"reason,omitempty"`
	Note    string   `json:"note,omitempty"`
	Sources []string `json:"sources,omitempty"`
}

func (x *Exporter) correctionData(c *site.Correction) correctionData {
	rec := c.Record
	if c.Target == site.WithheldAddress {
		return correctionData{Date: rec.Date.String()} // the rest can tell who it is
	}
	return correctionData{rec.Date.String(), rec.Record, rec.Summary, rec.Before, rec.After, rec.Reason, noteText(rec.Note), sourceIDs(c.Sources)}
}

// A pageData is a free page.
type pageData struct {
	baseData
	Title string `json:"title"`
	Order int    `json:"order,omitempty"`
	Body  string `json:"body,omitempty"`
}

func (x *Exporter) pageData(p *site.Page) pageData {
	return pageData{baseOf(&p.Record.Header, &p.Base, content.Markdown{}), p.Record.Title, p.Record.Order.N, noteText(p.Record.Body)}
}

// A siteData is what holds for the site as a whole.
type siteData struct {
	Title         string `json:"title"`
	Tagline       string `json:"tagline,omitempty"`
	Language      string `json:"language"`
	BaseURL       string `json:"base_url,omitempty"`
	Publisher     string `json:"publisher,omitempty"`
	PublisherName string `json:"publisher_name,omitempty"`
	Contact       string `json:"contact,omitempty"`
	License       string `json:"license,omitempty"`
	partData
}

func (x *Exporter) siteData(s *site.Site) siteData {
	rec := s.Record
	return siteData{rec.Title, rec.Tagline, string(rec.Language), x.base, idOf(s.Publisher, unitID), rec.PublisherName, rec.Contact, rec.License,
		x.partOf(&rec.Entry)}
}
