package changes

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
)

// rowFields compares what is said of a recipient. Of somebody who is hidden on
// a side, only what is shown of those who are.
func (c *comparison) rowFields(f *fieldList, both couple) {
	a, b := both.old.Record, both.new.Record
	before, after := a.Status, b.Status
	if (before == "") != (after == "") { // it was that of the grant, or is
		before, after = orGrant(before, both.old.Grant), orGrant(after, both.new.Grant)
	}
	f.status("recipient.status", before, after)
	f.date("recipient.status_date", a.StatusDate, b.StatusDate)
	f.count("recipient.quantity", a.Quantity, b.Quantity)
	f.flag("recipient.posthumous", a.Posthumous, b.Posthumous)
	if both.old.Hidden || both.new.Hidden {
		if both.old.Hidden != both.new.Hidden {
			f.word("recipient.visibility", visibilityOf(both.old), visibilityOf(both.new))
		}
		return
	}
	c.nameFields(f, both)
	f.ref("recipient.unit", content.Units, a.Unit, b.Unit)
	f.text("recipient.unit_printed", a.UnitPrinted, b.UnitPrinted)
	f.text("recipient.part", a.Part, b.Part)
	f.text("recipient.rank", a.Rank, b.Rank)
	f.text("recipient.post", a.Post, b.Post)
	f.text("recipient.citation", a.Citation, b.Citation)
	f.entry("recipient.", &a.Entry, &b.Entry)
}

func orGrant(s content.Status, g *site.Grant) content.Status {
	if s == "" {
		return g.Record.Status
	}
	return s
}

func visibilityOf(r row) string {
	switch {
	case !r.Hidden:
		return string(content.Public)
	case r.Text != "":
		return string(content.Initials)
	}
	return string(content.Withheld)
}

// nameFields compares who it is.
func (c *comparison) nameFields(f *fieldList, both couple) {
	a, b := both.old.raw, both.new.raw
	f.ref("recipient.person", content.People, a.Person, b.Person)
	if a.Person.IsZero() && b.Person.IsZero() {
		f.text("recipient.name", a.Name, b.Name)
	} else if a.Person.IsZero() != b.Person.IsZero() && vietnamese.Normalize(both.old.Text) != vietnamese.Normalize(both.new.Text) {
		f.text("recipient.name", both.old.Text, both.new.Text)
	}
	f.text("recipient.household", a.Household, b.Household)
}

// grantFields compares what a grant says of itself.
func (c *comparison) grantFields(old, new *site.Grant) []Field {
	a, b := old.Record, new.Record
	f := &fieldList{c: c}
	f.status("grant.status", a.Status, b.Status)
	f.date("grant.status_date", a.StatusDate, b.StatusDate)
	f.ref("grant.award", content.Awards, a.Award, b.Award)
	f.class("grant.class", classOf(a.Class, a.Classes), classOf(b.Class, b.Classes))
	f.text("grant.uncounted", a.Uncounted, b.Uncounted)
	c.counts(f, "grant.", &a.Counts, &b.Counts)
	f.word("grant.basis", string(a.Basis), string(b.Basis))
	f.word("grant.qualifier", string(a.Qualifier), string(b.Qualifier))
	f.year("grant.year", a.Year, b.Year)
	f.ref("grant.event", content.Events, a.Event, b.Event)
	f.flag("grant.no_event", a.NoEvent, b.NoEvent)
	f.ref("grant.campaign", content.Campaigns, a.Campaign, b.Campaign)
	c.decision(f, "grant.decision.", a.Decision, b.Decision)
	f.date("grant.date", a.Date, b.Date)
	f.ref("grant.of", content.Units, a.Of, b.Of)
	f.date("grant.for", a.For, b.For)
	f.text("grant.conferred_by", a.ConferredBy, b.ConferredBy)
	f.text("grant.printed", a.Printed, b.Printed)
	if c.actorsDiffer(a.PresentedBy, b.PresentedBy) { // and not their records alone
		f.add("grant.presented_by", plain(c.actors(old.Presenters)), plain(c.actors(new.Presenters)))
	}
	f.ref("grant.proposal", content.Rolls, a.Proposal, b.Proposal)
	f.entry("grant.", &a.Entry, &b.Entry)
	return f.fields
}

func (c *comparison) counts(f *fieldList, prefix string, a, b *content.Counts) {
	f.count(prefix+"collectives", a.Collectives, b.Collectives)
	f.count(prefix+"households", a.Households, b.Households)
	f.count(prefix+"individuals", a.Individuals, b.Individuals)
	f.count(prefix+"unspecified", a.Unspecified, b.Unspecified)
}

func (c *comparison) decision(f *fieldList, prefix string, a, b *content.Decision) {
	if a == nil {
		a = &content.Decision{}
	}
	if b == nil {
		b = &content.Decision{}
	}
	f.text(prefix+"number", a.Number, b.Number)
	f.date(prefix+"date", a.Date, b.Date)
	f.text(prefix+"issuer", a.Issuer, b.Issuer)
	f.text(prefix+"signer", a.Signer, b.Signer)
	f.text(prefix+"url", a.URL, b.URL)
}

// actors writes who acts, as they are shown.
func (c *comparison) actors(all []*site.Actor) string {
	var names []string
	for _, a := range all {
		names = append(names, c.actor(a))
	}
	return strings.Join(names, ", ")
}

func (c *comparison) actor(a *site.Actor) string {
	switch {
	case a == nil:
		return ""
	case a.Hidden, a.Person != nil && c.hidden.people[a.Person.Record.ID], a.Person == nil && c.hidden.names.in(a.Text):
		return concealed
	}
	parts := []string{a.Record.Rank, a.Text, a.Record.Post}
	if a.Unit != nil && !a.IsUnit() {
		parts = append(parts, a.Unit.Record.Name)
	}
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " – ")
}

// rollFields compares what a roll says of itself.
func (c *comparison) rollFields(a, b *content.Roll) []Field {
	f := &fieldList{c: c}
	f.text("title", a.Title, b.Title)
	f.year("year", a.Year, b.Year)
	c.decision(f, "decision.", a.Decision, b.Decision)
	f.ref("event", content.Events, a.Event, b.Event)
	f.ref("campaign", content.Campaigns, a.Campaign, b.Campaign)
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

// reportedFields compares what a number over a period says.
func (c *comparison) reportedFields(a, b *content.Reported) []Field {
	f := &fieldList{c: c}
	f.status("reported.status", a.Status, b.Status)
	f.refs("reported.awards", content.Awards, a.Awards, b.Awards)
	f.class("reported.class", classOf(a.Class, a.Classes), classOf(b.Class, b.Classes))
	f.text("reported.uncounted", a.Uncounted, b.Uncounted)
	c.counts(f, "reported.", &a.Counts, &b.Counts)
	f.ref("reported.of", content.Units, a.Of, b.Of)
	f.date("reported.period", a.Period, b.Period)
	f.word("reported.basis", string(a.Basis), string(b.Basis))
	f.word("reported.qualifier", string(a.Qualifier), string(b.Qualifier))
	f.text("reported.printed", a.Printed, b.Printed)
	f.flag("reported.open_ended", a.OpenEnded, b.OpenEnded)
	f.entry("reported.", &a.Entry, &b.Entry)
	return f.fields
}
