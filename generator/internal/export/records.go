package export

import (
	"cmp"
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// classValue is a class as data: its number, "any", or nothing.
func classValue(c content.Class) string {
	switch {
	case c == content.AnyClass:
		return "any"
	case c > 0:
		return strconv.Itoa(int(c))
	}
	return ""
}

func classValues(cs []content.Class) []string { return ids(cs, classValue) }

// A totalData is the total of a set of grants, by what is counted. Numbers of different basis must not be added to each other.
type totalData struct {
	Recipients countsData `json:"recipients"`        // each recipient once per grant; not distinct people
	Instances  countsData `json:"instances"`         // “lượt”, where sources count so
	Items      countsData `json:"items"`             // pieces, where sources count so
	Named      countsData `json:"named"`             // of the recipients
	Withheld   countsData `json:"withheld"`          // of the recipients, whose names are known and not shown
	Grants     int        `json:"grants"`            // how many grants of which anything is received
	Uncounted  int        `json:"uncounted"`         // how many of them have a part without a number
	AtLeast    weakData   `json:"at_least,omitzero"` // how much of the total is stated only as at least so
	About      weakData   `json:"about,omitzero"`    // how much of it is stated only as about so
}

// A weakData is how much of a total is stated only as at least, or about, so.
type weakData struct {
	Recipients countsData `json:"recipients,omitzero"` // of those of the total
	Instances  countsData `json:"instances,omitzero"`  // of those of the total
	Items      countsData `json:"items,omitzero"`      // of those of the total
}

func totalOf(t site.Tally) totalData {
	return totalData{
		countsOf(t.Recipients.Columns), countsOf(t.Instances.Columns), countsOf(t.Items.Columns),
		countsOf(shownNames(t.Named, t.Withheld)), countsOf(t.Withheld), t.Grants, t.Uncounted,
		weakData{countsOf(t.Recipients.AtLeast), countsOf(t.Instances.AtLeast), countsOf(t.Items.AtLeast)},
		weakData{countsOf(t.Recipients.About), countsOf(t.Instances.About), countsOf(t.Items.About)},
	}
}

// shownNames returns how many of the named are shown.
func shownNames(named, withheld site.Columns) site.Columns {
	return site.Columns{
		Individuals: named.Individuals - withheld.Individuals, Collectives: named.Collectives - withheld.Collectives,
		Households: named.Households - withheld.Households, Unspecified: named.Unspecified - withheld.Unspecified}
}

// A yearData is a yearly roll.
type yearData struct {
	Year    string    `json:"year"`             // the number, or "unknown"
	Address string    `json:"address"`          // of its page, below the root of the site
	Total   totalData `json:"total"`            // of its grants
	Events  []string  `json:"events,omitempty"` // ids in events
	Rolls   []string  `json:"rolls,omitempty"`  // ids in rolls
}

func (x *Exporter) yearData(y *site.Year) yearData {
	return yearData{yearValue(y), string(y.Address), totalOf(site.Count(y.Grants)), ids(y.Events, eventID), ids(y.Rolls, rollID)}
}

// A grantData is one act of giving, or of proposing to give, with all its recipients.
type grantData struct {
	ID          string        `json:"id"`                   // among all grants: that of the roll, a full stop, and the anchor
	Roll        string        `json:"roll"`                 // an id in rolls
	Address     string        `json:"address"`              // where it stands, below the root of the site
	Year        string        `json:"year"`                 // of the yearly roll: the number, or "unknown"
	Award       string        `json:"award,omitempty"`      // an id in awards; not there where the honour is only told in words
	AwardName   string        `json:"award_name,omitempty"` // the name of the award
	Class       string        `json:"class,omitempty"`      // its number, or "any" where the source does not say which
	Classes     []string      `json:"classes,omitempty"`
	Status      string        `json:"status"`
	StatusDate  string        `json:"status_date,omitempty"`
	Received    bool          `json:"received"` // whether any of it is received, and so part of totals
	Basis       string        `json:"basis"`
	Qualifier   string        `json:"qualifier"`
	Stated      statedData    `json:"stated"`            // by the source
	Total       countsData    `json:"total"`             // as stated, else the recipients that are listed
	Named       countsData    `json:"named"`             // of the total, who are shown by name
	Withheld    countsData    `json:"withheld,omitzero"` // of the total, whose names are known and not shown
	Counted     countsData    `json:"counted"`           // of the total, what is received
	Uncounted   string        `json:"uncounted,omitempty"`
	Recipients  []actorData   `json:"recipients,omitempty"`
	PresentedBy []actorData   `json:"presented_by,omitempty"`
	Of          string        `json:"of,omitempty"`
	Event       string        `json:"event,omitempty"`    // an id in events
	Campaign    string        `json:"campaign,omitempty"` // an id in campaigns
	Date        string        `json:"date,omitempty"`
	For         string        `json:"for,omitempty"`
	ConferredBy string        `json:"conferred_by,omitempty"`
	Printed     string        `json:"printed,omitempty"`
	Decision    *decisionData `json:"decision,omitempty"` // its own, else that of its roll
	Proposal    string        `json:"proposal,omitempty"`
	Note        string        `json:"note,omitempty"`
	Sources     []string      `json:"sources,omitempty"`
}

func (x *Exporter) grantData(g *site.Grant) grantData {
	rec := g.Record
	d := grantData{
		ID: g.ID(), Roll: g.Roll.Record.ID, Address: grantAddress(g), Year: yearValue(g.Year),
		Award: idOf(g.Award, awardID), Class: classValue(rec.Class), Classes: classValues(rec.Classes),
		Status: cmp.Or(string(rec.Status), string(content.Granted)), StatusDate: rec.StatusDate.String(), Received: g.Counted(),
		Basis: basisOf(rec.Basis), Qualifier: cmp.Or(string(rec.Qualifier), string(content.Exact)),
		Stated: statedOf(&rec.Counts), Total: countsOf(g.Stated), Named: countsOf(shownNames(g.Named, g.Withheld)), Withheld: countsOf(g.Withheld), Counted: countsOf(g.Received), Uncounted: rec.Uncounted,
		PresentedBy: x.actorsData(g.Presenters), Of: idOf(g.Of, unitID), Event: idOf(g.Event, eventID), Campaign: idOf(g.Campaign, campaignID),
		Date: rec.Date.String(), For: rec.For.String(), ConferredBy: rec.ConferredBy, Printed: rec.Printed, Decision: x.decisionOf(g.Decision),
		Proposal: idOf(g.Proposal, rollID), Note: noteText(rec.Note), Sources: sourceIDs(g.Sources),
	}
	if g.Award != nil {
		d.AwardName = g.Award.Record.Name
	}
	for _, one := range g.Recipients {
		d.Recipients = append(d.Recipients, x.recipientData(one))
	}
	return d
}

// A reportedData is a number over a period as a source states it. It is never added to anything.
type reportedData struct {
	ID        string     `json:"id"`      // among all reported numbers
	Address   string     `json:"address"` // of the page of its roll, below the root of the site
	Roll      string     `json:"roll"`    // an id in rolls
	Year      string     `json:"year"`    // of its roll: the number, or "unknown"; empty where its roll has none
	Awards    []string   `json:"awards"`
	Class     string     `json:"class,omitempty"`
	Classes   []string   `json:"classes,omitempty"`
	Of        string     `json:"of,omitempty"`
	Period    string     `json:"period,omitempty"`
	Basis     string     `json:"basis"`
	Qualifier string     `json:"qualifier"`
	Status    string     `json:"status"`
	Stated    statedData `json:"stated"` // by the source
	Uncounted string     `json:"uncounted,omitempty"`
	Printed   string     `json:"printed,omitempty"`
	OpenEnded bool       `json:"open_ended,omitempty"`
	Event     string     `json:"event,omitempty"`    // an id in events
	Campaign  string     `json:"campaign,omitempty"` // an id in campaigns
	Note      string     `json:"note,omitempty"`
	Sources   []string   `json:"sources,omitempty"`
}

func (x *Exporter) reportedData(e *site.Reported) reportedData {
	rec := e.Record
	return reportedData{
		ID: e.ID, Address: string(e.Roll.Address), Roll: e.Roll.Record.ID, Year: yearValue(e.Roll.Year), Awards: ids(e.Awards, awardID), Class: classValue(rec.Class),
		Classes: classValues(rec.Classes), Of: idOf(e.Of, unitID), Period: rec.Period.String(), Basis: basisOf(rec.Basis),
		Qualifier: cmp.Or(string(rec.Qualifier), string(content.Exact)), Status: cmp.Or(string(rec.Status), string(content.Granted)),
		Stated:    statedOf(&rec.Counts),
		Uncounted: rec.Uncounted, Printed: rec.Printed, OpenEnded: rec.OpenEnded,
		Event: idOf(e.Roll.Event, eventID), Campaign: idOf(e.Campaign, campaignID), Note: noteText(rec.Note), Sources: sourceIDs(e.Sources),
	}
}

// A baseData is what every record of a collection has.
type baseData struct {
	ID      string   `json:"id"`
	Address string   `json:"address"` // of its page, below the root of the site
	Aliases []string `json:"aliases,omitempty"`
	Sources []string `json:"sources,omitempty"`
	Note    string   `json:"note,omitempty"`
	About   string   `json:"about,omitempty"`
}

func baseOf(h *content.Header, b *site.Base, about content.Markdown) baseData {
	return baseData{h.ID, string(b.Address), ids(h.Aliases, func(r content.Ref) string { return r.ID }), sourceIDs(b.Sources),
		noteText(h.Note), noteText(about)}
}

// A partData is what a part of a record has, as every entry may.
type partData struct {
	Note    string   `json:"note,omitempty"`
	Sources []string `json:"sources,omitempty"`
}

func (x *Exporter) partOf(e *content.Entry) partData {
	return partData{noteText(e.Note), sourceIDs(x.site.SourcesOf(e))}
}

// An awardData is a type of award.
type awardData struct {
	baseData
	Name         string    `json:"name"`
	Abbreviation string    `json:"abbreviation,omitempty"`
	BasedOn      string    `json:"based_on,omitempty"`
	Category     string    `json:"category"`
	Level        string    `json:"level,omitempty"`
	ClassCount   int       `json:"class_count"`
	To           []string  `json:"to"`
	ConferredBy  string    `json:"conferred_by,omitempty"`
	Order        int       `json:"order,omitempty"`
	Valid        string    `json:"valid,omitempty"`
	LegalBasis   string    `json:"legal_basis,omitempty"`
	Statutory    bool      `json:"statutory"`
	Total        totalData `json:"total"` // of its grants
}

func (x *Exporter) awardData(a *site.Award) awardData {
	rec := a.Record
	return awardData{baseOf(&rec.Header, &a.Base, rec.About), rec.Name, rec.Abbreviation, idOf(a.Generic, awardID), string(rec.Category),
		string(rec.Level), rec.ClassCount.N, ids(rec.To, func(k content.RecipientKind) string { return string(k) }), rec.ConferredBy,
		rec.Order.N, rec.Valid.String(), rec.LegalBasis, rec.Statutory.Value, totalOf(site.Count(a.Grants))}
}

// An otherNameData is a name that was or is used besides the present one.
type otherNameData struct {
	Name   string `json:"name"`
	Period string `json:"period,omitempty"`
	partData
}

func (x *Exporter) otherNamesOf(names []content.OtherName) []otherNameData {
	var ds []otherNameData
	for i := range names {
		ds = append(ds, otherNameData{names[i].Name, names[i].Period.String(), x.partOf(&names[i].Entry)})
	}
	return ds
}

// A parentData is a unit to which another belongs or belonged.
type parentData struct {
	Unit   string `json:"unit"`
	Period string `json:"period,omitempty"`
	partData
}

// A unitData is an organisation.
type unitData struct {
	baseData
	Name            string          `json:"name"`
	Abbreviation    string          `json:"abbreviation,omitempty"`
	OtherNames      []otherNameData `json:"other_names,omitempty"`
	Kind            string          `json:"kind,omitempty"`
	Parents         []parentData    `json:"parents,omitempty"`
	Members         []string        `json:"members,omitempty"`
	MembersComplete *bool           `json:"members_complete,omitempty"`
	Coded           bool            `json:"coded,omitempty"`
	Predecessors    []string        `json:"predecessors,omitempty"`
	Motto           string          `json:"motto,omitempty"`
}

func (x *Exporter) unitData(u *site.Unit) unitData {
	rec := u.Record
	d := unitData{baseOf(&rec.Header, &u.Base, rec.About), rec.Name, rec.Abbreviation, x.otherNamesOf(rec.OtherNames), string(rec.Kind), nil,
		ids(u.Members, unitID), nil, rec.Coded, ids(u.Predecessors, unitID), rec.Motto}
	for _, p := range u.Parents {
		d.Parents = append(d.Parents, parentData{p.Unit.Record.ID, p.Record.Period.String(), x.partOf(&p.Record.Entry)})
	}
	if rec.MembersComplete.Set {
		d.MembersComplete = &rec.MembersComplete.Value
	}
	return d
}

// A personData is somebody whose identity is confirmed, and whose name may be shown.
type personData struct {
	baseData
	Name          string          `json:"name"`
	GivenName     string          `json:"given_name,omitempty"`
	OtherNames    []otherNameData `json:"other_names,omitempty"`
	IdentityNote  string          `json:"identity_note,omitempty"`
	SameAs        []string        `json:"same_as,omitempty"`
	DifferentFrom []string        `json:"different_from,omitempty"`
}

func (x *Exporter) personData(p *site.Person) personData {
	rec := p.Record
	return personData{baseOf(&rec.Header, &p.Base, rec.About), rec.Name, rec.GivenName, x.otherNamesOf(rec.OtherNames), rec.IdentityNote,
		rec.SameAs, ids(p.Namesakes, personID)}
}

// basisOf returns what a number counts.
func basisOf(b content.Basis) string { return cmp.Or(string(b), string(content.Recipients)) }
