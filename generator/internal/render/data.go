package render

import (
	"bytes"
	"encoding/json"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// dataAddress returns the address of the file of a collection.
func dataAddress(name string) site.Address { return site.Address("data/" + name + ".json") }

// data returns the site as data: one file of JSON for each collection, every
// record of which has its fields under the names that editors write.
func (r *Renderer) data() []File {
	s := r.site
	return []File{
		dataFile(r, "site", []*site.Site{s}, (*Renderer).siteData),
		dataFile(r, "years", s.Years, (*Renderer).yearData),
		dataFile(r, "grants", s.Grants, (*Renderer).grantData),
		dataFile(r, "reported", s.Reported, (*Renderer).reportedData),
		dataFile(r, "awards", s.Awards, (*Renderer).awardData),
		dataFile(r, "units", s.Units, (*Renderer).unitData),
		dataFile(r, "people", s.People, (*Renderer).personData),
		dataFile(r, "campaigns", s.Campaigns, (*Renderer).campaignData),
		dataFile(r, "events", s.Events, (*Renderer).eventData),
		dataFile(r, "speeches", s.Speeches, (*Renderer).speechData),
		dataFile(r, "sources", s.Sources, (*Renderer).sourceData),
		dataFile(r, "rolls", s.Rolls, (*Renderer).rollData),
		dataFile(r, "corrections", s.Corrections, (*Renderer).correctionData),
		dataFile(r, "pages", s.Pages, (*Renderer).pageData),
	}
}

// dataFile is a list of records, one on each line.
func dataFile[T, V any](r *Renderer, name string, records []T, convert func(*Renderer, T) V) File {
	return File{Name: string(dataAddress(name)), render: func() ([]byte, []diag.Diagnostic) {
		var b bytes.Buffer
		b.WriteByte('[')
		encoder := json.NewEncoder(&b) // ends every value with a new line
		encoder.SetEscapeHTML(true)
		for i, record := range records {
			if i == 0 {
				b.WriteByte('\n')
			} else {
				b.WriteByte(',')
			}
			if err := encoder.Encode(convert(r, record)); err != nil {
				panic("render: " + err.Error()) // the types below can all be encoded
			}
		}
		b.WriteString("]\n")
		return b.Bytes(), nil
	}}
}

// A statedData is a number as a source states it; a column that is not there is
// not stated.
type statedData struct {
	Collectives *int `json:"collectives,omitempty"`
	Households  *int `json:"households,omitempty"`
	Individuals *int `json:"individuals,omitempty"`
	Unspecified *int `json:"unspecified,omitempty"`
}

func statedOf(c *content.Counts) statedData {
	number := func(n *content.Count) *int {
		if !n.Set {
			return nil
		}
		return &n.N
	}
	return statedData{number(&c.Collectives), number(&c.Households), number(&c.Individuals), number(&c.Unspecified)}
}

// A countsData is a number by who receives; a column that is not there is zero.
type countsData struct {
	Collectives int `json:"collectives,omitempty"`
	Households  int `json:"households,omitempty"`
	Individuals int `json:"individuals,omitempty"`
	Unspecified int `json:"unspecified,omitempty"`
}

func countsOf(c site.Columns) countsData {
	return countsData{c.Collectives, c.Households, c.Individuals, c.Unspecified}
}

// An actorData is somebody who receives or acts, as printed that day. Of those
// whose names are withheld there is neither id nor name.
type actorData struct {
	Kind        string   `json:"kind,omitempty"`   // individual, collective, household
	Person      string   `json:"person,omitempty"` // an id
	Name        string   `json:"name,omitempty"`   // as shown
	Confirmed   bool     `json:"confirmed"`        // whether it is known who that is
	Withheld    bool     `json:"withheld,omitempty"`
	Rank        string   `json:"rank,omitempty"`
	Post        string   `json:"post,omitempty"`
	Unit        string   `json:"unit,omitempty"` // an id
	UnitPrinted string   `json:"unit_printed,omitempty"`
	Part        string   `json:"part,omitempty"`
	Group       string   `json:"group,omitempty"`
	Role        []string `json:"role,omitempty"`
	Citation    string   `json:"citation,omitempty"`
	Posthumous  bool     `json:"posthumous,omitempty"`
	Quantity    int      `json:"quantity,omitempty"`
	Status      string   `json:"status,omitempty"`
	StatusDate  string   `json:"status_date,omitempty"`
	Note        string   `json:"note,omitempty"`
	Sources     []string `json:"sources,omitempty"`
}

func (r *Renderer) recipientData(one *site.Recipient) actorData {
	d := actorData{
		Kind: string(one.Kind), Name: one.Text, Withheld: one.Hidden, Confirmed: one.Person != nil || one.IsUnit(),
		Rank: one.Record.Rank, Post: one.Record.Post, UnitPrinted: one.Record.UnitPrinted, Citation: one.Record.Citation,
		Posthumous: one.Record.Posthumous, Status: string(one.Record.Status), StatusDate: one.Record.StatusDate.String(),
		Quantity: one.Record.Quantity.N, Note: noteText(one.Record.Note), Part: one.Record.Part,
	}
	if one.Person != nil {
		d.Person = one.Person.Record.ID
	}
	if one.Unit != nil {
		d.Unit = one.Unit.Record.ID
	}
	if one.Hidden {
		d.Confirmed = false
	}
	if len(one.Record.Sources) > 0 {
		d.Sources = sourceIDs(one.Sources)
	}
	return d
}

func (r *Renderer) actorData(a *site.Actor) actorData {
	d := actorData{Name: a.Text, Withheld: a.Hidden, Confirmed: a.Person != nil || a.IsUnit(), Rank: a.Record.Rank, Post: a.Record.Post,
		UnitPrinted: a.Record.UnitPrinted, Group: a.Record.Group, Note: noteText(a.Record.Note)}
	if a.Record.Group != "" {
		d.Name = ""
	}
	if a.Person != nil {
		d.Person = a.Person.Record.ID
	}
	if a.Unit != nil {
		d.Unit = a.Unit.Record.ID
	}
	for _, role := range a.Record.Roles {
		d.Role = append(d.Role, string(role))
	}
	if len(a.Record.Sources) > 0 {
		d.Sources = sourceIDs(a.Sources)
	}
	return d
}

func (r *Renderer) actorsData(as []*site.Actor) []actorData {
	var ds []actorData
	for _, a := range as {
		ds = append(ds, r.actorData(a))
	}
	return ds
}

type decisionData struct {
	Number string `json:"number,omitempty"`
	Date   string `json:"date,omitempty"`
	Issuer string `json:"issuer,omitempty"`
	Signer string `json:"signer,omitempty"`
	URL    string `json:"url,omitempty"`
	partData
}

func (r *Renderer) decisionOf(d *content.Decision) *decisionData {
	if d == nil {
		return nil
	}
	return &decisionData{d.Number, d.Date.String(), d.Issuer, d.Signer, d.URL, r.partOf(&d.Entry)}
}

func noteText(m content.Markdown) string {
	if m.IsZero() {
		return ""
	}
	return m.Doc.Text()
}

func sourceIDs(ss []*site.Source) []string {
	return ids(ss, func(s *site.Source) string { return s.Record.ID })
}

func ids[T any](ts []T, id func(T) string) []string {
	var all []string
	for _, t := range ts {
		all = append(all, id(t))
	}
	return all
}

// idOf returns the id of a linked record; nothing where there is none.
func idOf[T any](t *T, id func(*T) string) string {
	if t == nil {
		return ""
	}
	return id(t)
}

func unitID(u *site.Unit) string         { return u.Record.ID }
func campaignID(c *site.Campaign) string { return c.Record.ID }
func eventID(e *site.Event) string       { return e.Record.ID }
func awardID(a *site.Award) string       { return a.Record.ID }
func rollID(r *site.Roll) string         { return r.Record.ID }
func personID(p *site.Person) string     { return p.Record.ID }

// yearValue is a year as data: its number, or "unknown".
func yearValue(y *site.Year) string {
	switch {
	case y == nil:
		return ""
	case !y.Known():
		return "unknown"
	}
	return plain(int32(y.Number))
}
