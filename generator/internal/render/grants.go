package render

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// grant writes a grant with its recipients, but for those who are so many that
// they have pages of their own.
func (w *writer) grant(g *site.Grant) view.Grant {
	if g.Roster() == nil {
		return w.wholeGrant(g)
	}
	v := w.countedGrant(g, nil)
	v.Long = w.long(g.Roster())
	return v
}

// wholeGrant writes a grant with all its recipients.
func (w *writer) wholeGrant(g *site.Grant) view.Grant { return w.countedGrant(g, g.Recipients) }

func (w *writer) countedGrant(g *site.Grant, rows []*site.Recipient) view.Grant {
	columns := g.Received
	if !g.Counted() {
		columns = g.Stated
	}
	v := w.grantOf(g, rows)
	v.Figure, v.Label = w.figure(columns, &g.Record.Counts, g.Record.Basis, g.Record.Qualifier)
	v.Uncounted = g.Record.Uncounted
	v.Completeness = w.completeness(g.Stated, g.Named, g.Withheld, g.Record.Basis)
	return v
}

// share writes the part of a grant that concerns somebody. It has no anchor:
// another part of the same grant can stand on the page.
func (w *writer) share(s site.Share) view.Grant {
	if !s.IsPart() {
		v := w.grant(s.Grant)
		v.Anchor = ""
		return v
	}
	t := site.Total([]site.Share{s})
	n := t.Recipients.Columns
	switch s.Grant.Record.Basis {
	case content.Instances:
		n = t.Instances.Columns
	case content.Items:
		n = t.Items.Columns
	}
	qualifier := content.Exact // of rows that are listed
	if s.Whole {
		qualifier = s.Grant.Record.Qualifier
	}
	v := w.grantOf(s.Grant, s.Rows)
	v.Figure, v.Label = w.figure(n, nil, s.Grant.Record.Basis, qualifier)
	v.Anchor = ""
	return v
}

// ownShare writes the part of a grant that somebody received, on their own
// page: their name and that they are one need no telling there.
func (w *writer) ownShare(s site.Share) view.Grant {
	v := w.share(s)
	v.Figure, v.Label = "", ""
	if row := s.Rows[0]; row.Record.Status != "" {
		v.Status = sentence(w.value("status", string(row.Record.Status)))
		v.StatusDate = w.date(row.Record.StatusDate)
	}
	v.Collectives = withDetails(v.Collectives)
	v.Individuals = withDetails(v.Individuals)
	return v
}

// withDetails returns the rows that tell more than a name.
func withDetails(rows []view.Recipient) []view.Recipient {
	return slices.DeleteFunc(rows, func(r view.Recipient) bool {
		return r.Rank == "" && r.Post == "" && r.Unit.Text == "" && r.Citation == "" && !r.Posthumous &&
			r.Quantity == "" && r.Status == "" && r.Note == "" && len(r.Sources) == 0
	})
}

// ownTotal writes how many honours somebody received, in grants: each is one,
// for one recipient.
func (w *writer) ownTotal(grants int) view.Total {
	if grants == 0 {
		return view.Total{}
	}
	return view.Total{
		Numbers: w.grantsOf(grants),
		Method:  w.say("method-grants"),
	}
}

// grantYear names the year of a grant.
func (w *writer) grantYear(y *site.Year) view.Link {
	l := w.year(y)
	if y != nil && y.Known() {
		l.Text = w.say("grant-year", l.Text)
	}
	return l
}

// grantOf writes a grant as it concerns some of its recipients, but for
// numbers.
func (w *writer) grantOf(g *site.Grant, rows []*site.Recipient) view.Grant {
	r := g.Record
	v := view.Grant{
		Anchor:      g.ID(),
		Permalink:   w.linkAlways(w.say("permalink", w.grantName(g)), w.grantAddress(g)),
		Award:       w.award(g.Award),
		Class:       w.class(r.Class, r.Classes),
		Printed:     r.Printed,
		Received:    g.Counted(),
		Status:      sentence(w.statusWord(r.Status, !r.StatusDate.IsZero())),
		StatusDate:  w.date(r.StatusDate),
		Year:        w.grantYear(g.Year),
		Roll:        w.link(g.Roll.Record.Title, w.grantAddress(g)),
		Event:       w.event(g.Event),
		Of:          w.unit(g.Of),
		Date:        w.date(r.Date),
		For:         w.date(r.For),
		ConferredBy: r.ConferredBy,
		Proposal:    w.roll(g.Proposal),
		Note:        w.prose(r.Note),
	}
	if w.at != g.Roll.Address || r.Decision != nil {
		v.Decision = w.decision(g.Decision) // else the page says it once for all
	}
	if w.at != g.Roll.Address || len(r.Sources) > 0 {
		v.Sources = w.sources(g.Sources)
	}
	if g.Campaign != g.Roll.Campaign {
		v.Campaign = w.campaign(g.Campaign) // else the roll tells it
	}
	if g.Event != nil {
		v.EventDate = w.date(g.Event.Record.Date)
	}
	for _, p := range g.Presenters {
		v.Presenters = append(v.Presenters, w.actor(p))
	}
	for _, one := range rows {
		switch row := w.recipient(one); one.Kind {
		case content.ToIndividual:
			v.Individuals = append(v.Individuals, numbered(row, len(v.Individuals)))
		case content.ToHousehold:
			v.Households = append(v.Households, numbered(row, len(v.Households)))
		default:
			v.Collectives = append(v.Collectives, numbered(row, len(v.Collectives)))
		}
	}
	v.Starred = star(pointers(v.Individuals))
	return v
}

// manyPrinted is from how many printed names on a list carries stars.
const manyPrinted = 3

// star puts stars on the printed names of a list of several, so that what
// holds for most of the rows is said once.
func star(rows []*view.Recipient) bool {
	printed := 0
	for _, r := range rows {
		if r.Printed {
			printed++
		}
	}
	if printed < manyPrinted {
		return false
	}
	for _, r := range rows {
		r.Starred, r.Printed = r.Printed, false
	}
	return true
}

func pointers(rows []view.Recipient) []*view.Recipient {
	ps := make([]*view.Recipient, len(rows))
	for i := range rows {
		ps[i] = &rows[i]
	}
	return ps
}

func numbered(r view.Recipient, before int) view.Recipient {
	r.Position = before + 1
	return r
}

// figure writes a number large and what it counts beside it. Its columns share
// nobody and one basis, so their sum is a number too. stated, which may be nil,
// tells zeros that a source states from what it does not.
func (w *writer) figure(n site.Columns, stated *content.Counts, b content.Basis, q content.Qualifier) (figure, label string) {
	some := shown(n, stated)
	if len(some) == 0 {
		return "", ""
	}
	figure = w.qualified(n.Sum(), q == content.AtLeast, q == content.About)
	if len(some) == 1 {
		return figure, w.unitWord(b, some[0])
	}
	for i, c := range some {
		if i > 0 {
			label += ", "
		}
		label += w.number(c.n) + " " + w.unitWord(b, c)
	}
	return figure, label
}

// shown returns the columns of a number in which there is anything, or for
// which a source states that there is nothing.
func shown(n site.Columns, stated *content.Counts) []column {
	var some []column
	for i, c := range allColumns(site.Number{Columns: n}) {
		zero := stated != nil && []bool{stated.Collectives.Set, stated.Households.Set, stated.Individuals.Set, stated.Unspecified.Set}[i]
		if c.n > 0 || zero {
			some = append(some, c)
		}
	}
	return some
}

func (w *writer) recipient(r *site.Recipient) view.Recipient {
	v := view.Recipient{
		Rank:       r.Record.Rank,
		Post:       r.Record.Post,
		Citation:   r.Record.Citation,
		Posthumous: r.Record.Posthumous,
		Printed:    r.Printed != nil,
		Status:     w.status(r.Record.Status, r.Record.StatusDate),
		Note:       w.prose(r.Record.Note),
	}
	if v.Status == "" && r.Record.Status == content.Granted && !r.Grant.IsReceived() {
		v.Status = w.value("status", string(content.Granted)) // though the grant is not
	}
	if len(r.Record.Sources) > 0 {
		v.Sources = w.sources(r.Sources)
	}
	switch {
	case r.Hidden && r.Kind != content.ToIndividual:
		v.Name = w.who(nil, nil, r.Text, true)
	case r.Kind == content.ToIndividual:
		v.Name = w.who(r.Person, r.Name, r.Text, r.Hidden)
		v.Unit = w.unitOf(r.Unit, r.Record.UnitPrinted)
	case r.Kind == content.ToHousehold:
		v.Name = view.Link{Text: r.Text}
		v.Unit = w.unitOf(r.Unit, r.Record.UnitPrinted)
	case r.Unit != nil:
		v.Name = w.link(r.Text, r.Unit.Address)
		if printed := r.Record.UnitPrinted; printed != "" && r.Record.Part == "" {
			v.Name.Text = printed
		}
	}
	if q := r.Record.Quantity; q.Set && q.N > 1 {
		v.Quantity = w.say("pieces", w.number(q.N))
	}
	return v
}

func (w *writer) actor(a *site.Actor) view.Actor {
	v := view.Actor{
		Rank:    a.Record.Rank,
		Post:    a.Record.Post,
		Printed: a.Printed != nil,
		Note:    w.prose(a.Record.Note),
	}
	if len(a.Record.Sources) > 0 {
		v.Sources = w.sources(a.Sources)
	}
	for _, role := range a.Record.Roles {
		v.Roles = append(v.Roles, w.value("role", string(role)))
	}
	switch {
	case a.IsUnit():
		v.Name = w.unitOf(a.Unit, a.Record.UnitPrinted)
	default:
		v.Name = w.who(a.Person, a.Name, a.Text, a.Hidden)
		v.Unit = w.unitOf(a.Unit, a.Record.UnitPrinted)
	}
	return v
}

func (w *writer) decision(d *content.Decision) *view.Decision {
	if d == nil {
		return nil
	}
	v := &view.Decision{Number: view.Link{Text: d.Number, Href: d.URL}, Date: w.date(d.Date), Issuer: d.Issuer, Signer: d.Signer,
		Note: w.prose(d.Note), Sources: w.sources(w.site.SourcesOf(&d.Entry))}
	if d.Number == "" && d.URL != "" {
		v.Number.Text = w.say("decision")
	}
	return v
}
