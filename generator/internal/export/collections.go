package export

import (
	"bytes"
	"encoding/json"
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// A Collection is the file of the records of one kind.
type Collection struct {
	File
	About   string // what they are, in the site's language
	Records int
	object  string // the type of a record, as docs/data.md calls it
}

// Collections returns one file of JSON for each collection, every record of
// which has its fields under the names that editors write.
func (x *Exporter) Collections() []Collection {
	s := x.site
	return []Collection{
		collection(x, "site", diag.Text{VI: "Trang: tên, giấy phép, nơi xuất bản", EN: "The site: title, licence, publisher"}, []*site.Site{s}, (*Exporter).siteData, "siteData"),
		collection(x, "years", diag.Text{VI: "Các năm, với tổng số", EN: "Years, with their totals"}, s.Years, (*Exporter).yearData, "yearData"),
		collection(x, "grants", diag.Text{VI: "Các lần khen thưởng, mỗi lần với mọi người nhận", EN: "Grants, each with all its recipients"}, s.Grants, (*Exporter).grantData, "grantData"),
		collection(x, "reported", diag.Text{VI: "Số liệu như nguồn báo cáo", EN: "Figures as sources report them"}, s.Reported, (*Exporter).reportedData, "reportedData"),
		collection(x, "awards", diag.Text{VI: "Các hình thức khen thưởng", EN: "Types of award"}, s.Awards, (*Exporter).awardData, "awardData"),
		collection(x, "units", diag.Text{VI: "Các đơn vị", EN: "Units"}, s.Units, (*Exporter).unitData, "unitData"),
		collection(x, "people", diag.Text{VI: "Những người đã xác nhận là ai", EN: "People whose identity is confirmed"}, s.People, (*Exporter).personData, "personData"),
		collection(x, "campaigns", diag.Text{VI: "Các phong trào", EN: "Campaigns"}, s.Campaigns, (*Exporter).campaignData, "campaignData"),
		collection(x, "events", diag.Text{VI: "Các sự kiện", EN: "Events"}, s.Events, (*Exporter).eventData, "eventData"),
		collection(x, "speeches", diag.Text{VI: "Tóm tắt các bài phát biểu", EN: "Summaries of speeches"}, s.Speeches, (*Exporter).speechData, "speechData"),
		collection(x, "sources", diag.Text{VI: "Các nguồn", EN: "Sources"}, s.Sources, (*Exporter).sourceData, "sourceData"),
		collection(x, "rolls", diag.Text{VI: "Các đợt khen thưởng, với tổng số", EN: "Rolls, with their totals"}, s.Rolls, (*Exporter).rollData, "rollData"),
		collection(x, "corrections", diag.Text{VI: "Nhật ký đính chính", EN: "The log of corrections"}, s.Corrections, (*Exporter).correctionData, "correctionData"),
		collection(x, "pages", diag.Text{VI: "Các trang khác", EN: "Free pages"}, s.Pages, (*Exporter).pageData, "pageData"),
	}
}

// collection is a list of records, one on each line.
func collection[T, V any](x *Exporter, name string, about diag.Text, records []T, convert func(*Exporter, T) V, object string) Collection {
	return Collection{About: x.in(about), Records: len(records), object: object, File: File{Name: Folder + name + ".json", Format: JSON, write: func(w *bytes.Buffer) {
		w.WriteByte('[')
		for i, record := range records {
			if i == 0 {
				w.WriteByte('\n')
			} else {
				w.WriteByte(',')
			}
			encode(w, convert(x, record))
		}
		w.WriteString("]\n")
	}}}
}

// encode writes a value and ends it with a new line.
func encode[V any](w *bytes.Buffer, v V) {
	if err := json.NewEncoder(w).Encode(v); err != nil {
		panic("export: " + err.Error()) // the types of this package can all be encoded
	}
}

// A statedData is a number as a source states it; a column that is not there is
// not stated.
type statedData struct {
	Collectives *int `json:"collectives,omitempty"` // as stated; 0 where the source says none
	Households  *int `json:"households,omitempty"`  // the same
	Individuals *int `json:"individuals,omitempty"` // the same
	Unspecified *int `json:"unspecified,omitempty"` // the source does not tell who; never split
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
	Collectives int `json:"collectives,omitempty"` // units and their sections
	Households  int `json:"households,omitempty"`  // families
	Individuals int `json:"individuals,omitempty"` // people
	Unspecified int `json:"unspecified,omitempty"` // the source does not tell who; never split
}

func countsOf(c site.Columns) countsData {
	return countsData{c.Collectives, c.Households, c.Individuals, c.Unspecified}
}

// An actorData is somebody who receives or acts, as printed that day. Of those
// whose names are withheld there is neither id nor name.
type actorData struct {
	Kind        string   `json:"kind,omitempty"`     // individual, collective, household
	Person      string   `json:"person,omitempty"`   // an id
	Name        string   `json:"name,omitempty"`     // as shown
	Confirmed   bool     `json:"confirmed"`          // whether it is known who that is
	Withheld    bool     `json:"withheld,omitempty"` // whether the name is not shown, or as initials
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

func (x *Exporter) recipientData(one *site.Recipient) actorData {
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

func (x *Exporter) actorData(a *site.Actor) actorData {
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

func (x *Exporter) actorsData(as []*site.Actor) []actorData {
	var ds []actorData
	for _, a := range as {
		ds = append(ds, x.actorData(a))
	}
	return ds
}

// A decisionData is the document by which something was conferred.
type decisionData struct {
	Number string `json:"number,omitempty"`
	Date   string `json:"date,omitempty"`
	Issuer string `json:"issuer,omitempty"`
	Signer string `json:"signer,omitempty"`
	URL    string `json:"url,omitempty"`
	partData
}

func (x *Exporter) decisionOf(d *content.Decision) *decisionData {
	if d == nil {
		return nil
	}
	return &decisionData{d.Number, d.Date.String(), d.Issuer, d.Signer, d.URL, x.partOf(&d.Entry)}
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
	return strconv.Itoa(int(y.Number))
}
