package changes

import (
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
)

func (c *comparison) awardFields(a, b *content.Award) []Field {
	f := &fieldList{c: c}
	f.text("name", a.Name, b.Name)
	f.text("abbreviation", a.Abbreviation, b.Abbreviation)
	f.ref("based_on", content.Awards, a.BasedOn, b.BasedOn)
	f.word("category", string(a.Category), string(b.Category))
	f.word("level", string(a.Level), string(b.Level))
	f.count("class_count", a.ClassCount, b.ClassCount)
	f.texts("to", wordsOf(a.To), wordsOf(b.To))
	f.text("conferred_by", a.ConferredBy, b.ConferredBy)
	f.count("order", a.Order, b.Order)
	f.date("valid", a.Valid, b.Valid)
	f.text("legal_basis", a.LegalBasis, b.LegalBasis)
	f.word("statutory", yesNo(a.Statutory), yesNo(b.Statutory))
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func yesNo(b content.Bool) string {
	if !b.Set {
		return ""
	}
	return strconv.FormatBool(b.Value)
}

func wordsOf[T ~string](list []T) []string {
	var words []string
	for _, w := range list {
		words = append(words, string(w))
	}
	return words
}

func otherNames(list []content.OtherName) []string {
	var names []string
	for _, n := range list {
		name := n.Name
		if !n.Period.IsZero() {
			name += " (" + n.Period.String() + ")"
		}
		names = append(names, name)
	}
	return names
}

func (c *comparison) unitFields(a, b *content.Unit) []Field {
	f := &fieldList{c: c}
	f.text("name", a.Name, b.Name)
	f.text("abbreviation", a.Abbreviation, b.Abbreviation)
	f.texts("other_names", otherNames(a.OtherNames), otherNames(b.OtherNames))
	f.word("kind", string(a.Kind), string(b.Kind))
	f.refs("parents", content.Units, parentsOf(a), parentsOf(b))
	f.texts("parents.period", periodsOf(a), periodsOf(b))
	f.refs("members", content.Units, a.Members, b.Members)
	f.word("members_complete", yesNo(a.MembersComplete), yesNo(b.MembersComplete))
	f.flag("coded", a.Coded, b.Coded)
	f.refs("predecessors", content.Units, a.Predecessors, b.Predecessors)
	f.text("motto", a.Motto, b.Motto)
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func parentsOf(u *content.Unit) []content.Ref {
	var refs []content.Ref
	for _, p := range u.Parents {
		refs = append(refs, p.Unit)
	}
	return refs
}

func periodsOf(u *content.Unit) []string {
	var periods []string
	for _, p := range u.Parents {
		if !p.Period.IsZero() {
			periods = append(periods, p.Period.String())
		}
	}
	return periods
}

func (c *comparison) personFields(a, b *content.Person) []Field {
	f := &fieldList{c: c}
	f.word("visibility", visibility(a), visibility(b))
	if a.Name != b.Name {
		f.add("name", plain(a.Name), plain(b.Name)) // left out where the person is hidden
	}
	f.text("given_name", a.GivenName, b.GivenName)
	f.texts("other_names", otherNames(a.OtherNames), otherNames(b.OtherNames))
	f.text("identity_note", a.IdentityNote, b.IdentityNote)
	f.texts("same_as", a.SameAs, b.SameAs)
	f.refs("different_from", content.People, a.DifferentFrom, b.DifferentFrom)
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func visibility(p *content.Person) string {
	if p.Visibility == "" {
		return string(content.Public)
	}
	return string(p.Visibility)
}

func (c *comparison) campaignFields(a, b *content.Campaign) []Field {
	f := &fieldList{c: c}
	f.text("name", a.Name, b.Name)
	f.word("kind", string(a.Kind), string(b.Kind))
	f.date("period", a.Period, b.Period)
	f.ref("part_of", content.Campaigns, a.PartOf, b.PartOf)
	f.ref("bloc", content.Units, a.Bloc, b.Bloc)
	f.ref("leader", content.Units, a.Leader, b.Leader)
	f.ref("leader_elected_at", content.Events, a.LeaderElectedAt, b.LeaderElectedAt)
	f.text("theme", a.Theme, b.Theme)
	f.texts("slogans", a.Slogans, b.Slogans)
	f.ref("organizer", content.Units, a.Organizer, b.Organizer)
	f.refs("related", content.Campaigns, a.Related, b.Related)
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func (c *comparison) eventFields(a, b *content.Event) []Field {
	f := &fieldList{c: c}
	f.text("title", a.Title, b.Title)
	f.word("kind", string(a.Kind), string(b.Kind))
	f.date("date", a.Date, b.Date)
	f.text("place", a.Place, b.Place)
	f.ref("organizer", content.Units, a.Organizer, b.Organizer)
	f.ref("campaign", content.Campaigns, a.Campaign, b.Campaign)
	f.ref("part_of", content.Events, a.PartOf, b.PartOf)
	f.refs("related", content.Events, a.Related, b.Related)
	f.differs("participants", c.actorsDiffer(a.Participants, b.Participants))
	f.differs("photos", photosOf(a) != photosOf(b))
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func photosOf(e *content.Event) string {
	var b strings.Builder
	for _, p := range e.Photos {
		b.WriteString(strings.Join([]string{p.File, p.Caption, p.Credit, p.Alt}, "\x00") + "\n")
	}
	return b.String()
}

// actorsDiffer tells whether those who act are others, or act otherwise.
func (c *comparison) actorsDiffer(a, b []content.Actor) bool {
	if len(a) != len(b) {
		return true
	}
	for i := range a {
		x, y := &a[i], &b[i]
		if c.now(content.People, x.Person.ID) != y.Person.ID || c.now(content.Units, x.Unit.ID) != y.Unit.ID ||
			strings.Join([]string{x.Name, x.Rank, x.Post, x.UnitPrinted, x.Group, strings.Join(wordsOf(x.Roles), ",")}, "\x00") !=
				strings.Join([]string{y.Name, y.Rank, y.Post, y.UnitPrinted, y.Group, strings.Join(wordsOf(y.Roles), ",")}, "\x00") ||
			x.Redact != y.Redact || !c.sameText(x.Note, y.Note) {
			return true
		}
	}
	return false
}

func (c *comparison) sourceFields(a, b *content.Source) []Field {
	f := &fieldList{c: c}
	f.text("title", a.Title, b.Title)
	f.text("description", a.Description, b.Description)
	f.text("author", a.Author, b.Author)
	f.date("published", a.Published, b.Published)
	f.ref("publisher", content.Units, a.Publisher, b.Publisher)
	f.text("publisher_name", a.PublisherName, b.PublisherName)
	f.text("url", a.URL, b.URL)
	f.long("about", a.About, b.About)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func (c *comparison) speechFields(a, b *content.Speech) []Field {
	f := &fieldList{c: c}
	f.text("title", a.Title, b.Title)
	f.ref("event", content.Events, a.Event, b.Event)
	f.word("kind", string(a.Kind), string(b.Kind))
	f.differs("speaker", c.actorsDiffer([]content.Actor{a.Speaker}, []content.Actor{b.Speaker}))
	f.texts("on_behalf_of", c.behalf(c.old, a.OnBehalfOf), c.behalf(c.new, b.OnBehalfOf))
	f.long("body", a.Body, b.Body)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

func (c *comparison) behalf(s *side, list []content.Behalf) []string {
	var names []string
	for _, b := range list {
		if b.Unit.IsZero() {
			names = append(names, b.Name)
			continue
		}
		id := b.Unit.ID
		if s == c.old {
			id = c.now(content.Units, id)
		}
		names = append(names, id)
	}
	return names
}

func (c *comparison) pageFields(a, b *content.Page) []Field {
	f := &fieldList{c: c}
	f.text("title", a.Title, b.Title)
	f.count("order", a.Order, b.Order)
	f.long("body", a.Body, b.Body)
	f.entry("", &a.Entry, &b.Entry)
	return f.fields
}

// compareSites compares what holds for the site as a whole.
func (c *comparison) compareSites(a, b *content.Site) {
	f := &fieldList{c: c}
	f.text("title", a.Title, b.Title)
	f.text("tagline", a.Tagline, b.Tagline)
	f.word("language", string(a.Language), string(b.Language))
	f.text("base_url", a.BaseURL, b.BaseURL)
	f.ref("publisher", content.Units, a.Publisher, b.Publisher)
	f.text("publisher_name", a.PublisherName, b.PublisherName)
	f.text("contact", a.Contact, b.Contact)
	f.text("edit_url", a.EditURL, b.EditURL)
	f.word("name_order", string(a.NameOrder), string(b.NameOrder))
	f.text("license", a.License, b.License)
	f.entry("", &a.Entry, &b.Entry)
	if len(f.fields) > 0 {
		c.record(Record{Change: Corrected, Collection: content.Sites, Fields: f.fields}, c.new, "", b.Title)
	}
}

// compareCorrections compares the log, whose entries have no ids: one that says
// something else is another.
func (c *comparison) compareCorrections(old, new []*content.Correction) {
	key := func(r *content.Correction) string {
		return strings.Join([]string{r.Date.String(), r.Record, r.Summary, r.Before, r.After, r.Reason, textOf(r.Note)}, "\x00")
	}
	old, new = pairs(old, new, key, key, func(_, _ *content.Correction) {})
	tell := func(k Kind, s *side, r *content.Correction) {
		summary := r.Summary
		if collection, id, _ := strings.Cut(r.Record, "/"); collection == string(content.People) && c.hidden.people[id] {
			summary = concealed
		}
		c.record(Record{Change: k, Collection: content.Corrections}, s, "", r.Date.String()+": "+summary)
	}
	for _, r := range old {
		tell(Removed, c.old, r)
	}
	for _, r := range new {
		tell(Added, c.new, r)
	}
}

func textOf(m content.Markdown) string {
	if m.Doc == nil {
		return ""
	}
	return m.Doc.Text()
}
