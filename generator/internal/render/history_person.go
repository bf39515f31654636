package render

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func (w *writer) personPage(p *site.Person) view.Person {
	r := p.Record
	f := w.recordFrame(r.Name, r.Name, w.lastPrinted(p), &r.Header, site.PeopleAddress, "nav-people")
	c := w.chronicle(&p.Base)
	units := c.life(actsOf(p))
	v := view.Person{
		Frame: f, Name: r.Name, IdentityNote: r.IdentityNote, About: w.prose(r.About), History: c.history(),
		Note: w.prose(r.Note), Sources: w.sources(p.Sources),
	}
	v.Preview.Type, v.Structured.Person = "profile", w.somebody(p)
	v.Facts = w.factOf(v.Facts, "other-names", w.otherNames(r.OtherNames)...)
	v.Facts = w.fact(v.Facts, "different-from", links(p.Namesakes, w.person)...)
	v.Facts = w.fact(v.Facts, "same-as", links(r.SameAs, func(address string) view.Link {
		return view.Link{Text: address, Href: address}
	})...)
	v.Corrections = w.corrected(p.Corrections)
	v.Total = w.ownTotal(site.Received(sharesOf(p.Honours)))
	v.Next = next(v.Next, w.say("next-roll"), c.lastRoll())
	v.Next = next(v.Next, w.say("next-units"), units...)
	return v
}

// A deed is a moment of somebody's life, with what was printed of them.
type deed struct {
	moment
	year content.Year
	unit *site.Unit
	told bool // what was printed is told by the grant itself
}

// life tells what somebody was given, said, handed over and attended, each as
// printed that time. It returns the units with which they are printed.
func (c *chronicle) life(a acts) (units []view.Link) {
	deeds := c.deeds(a)
	slices.SortStableFunc(deeds, func(x, y deed) int { return x.date.Compare(y.date) })
	var seen []*site.Unit
	before := map[string]printed{}
	for _, d := range deeds {
		d.Before = changes(before, d)
		if d.told {
			d.Rank, d.Post, d.Unit = "", "", view.Link{}
		}
		c.tell(d.year, d.moment)
		if d.unit != nil && !slices.Contains(seen, d.unit) {
			seen = append(seen, d.unit)
			units = append(units, c.w.unit(d.unit))
		}
	}
	return units
}

// printed is what was printed of somebody once, and when.
type printed struct {
	text string
	date edtf.Date
}

// changes returns what was printed of somebody the last time, where it was
// something else, and remembers what is printed now. Of two printings of which
// it is not certain which is older it says nothing, nor where nothing is
// printed: that somebody's rank or post did change is for the sources to say.
func changes(before map[string]printed, d deed) string {
	var was []string
	for _, now := range []struct{ what, text string }{{"rank", d.Rank}, {"post", d.Post}, {"unit", d.Unit.Text}} {
		if now.text == "" || d.date.IsZero() {
			continue
		}
		last, ok := before[now.what]
		if ok && last.text != now.text && !last.date.Overlaps(d.date) {
			was = append(was, last.text)
		}
		before[now.what] = printed{now.text, d.date}
	}
	if len(was) == 0 {
		return ""
	}
	text := was[0]
	for _, one := range was[1:] {
		text += ", " + one
	}
	return text
}

// deeds lists what somebody is named for.
func (c *chronicle) deeds(a acts) []deed {
	var all []deed
	for _, s := range sharesOf(a.honours) {
		all = append(all, c.honour(s))
	}
	for _, s := range a.speeches {
		d := c.acted(c.w.speechItem(s).Kind, s.Event, s.Speaker)
		d.What = c.w.link(c.w.speechName(s), s.Address)
		d.At = c.w.event(s.Event)
		all = append(all, d)
	}
	all = append(all, c.handed(a.presented, a.who)...)
	for _, p := range a.participation {
		role := c.w.say("did-attend")
		if words := c.w.roles(p.Actor); words != "" {
			role = sentence(words)
		}
		d := c.acted(role, p.Event, p.Actor)
		d.Detail = c.w.eventDetail(p.Event)
		all = append(all, d)
	}
	return all
}

// honour tells of a grant in which somebody received.
func (c *chronicle) honour(s site.Share) deed {
	row := s.Rows[0]
	g := c.w.ownShare(s)
	g.Year, g.Received = view.Link{}, s.IsReceived()
	d := deed{year: s.Grant.YearNumber(), unit: row.Unit, moment: moment{date: grantDate(s.Grant)}}
	if len(g.Individuals) == 1 && isPlain(g.Individuals[0]) {
		g.Individuals = nil // a line tells it shorter than a table
	}
	d.told = len(g.Individuals) > 0
	d.Role, d.Grants = sentence(c.w.honourRole(row)), []view.Grant{g}
	d.Rank, d.Post, d.Unit = row.Record.Rank, row.Record.Post, c.w.unitOf(row.Unit, row.Record.UnitPrinted)
	return d
}

// isPlain tells whether a row holds no more than rank, post and unit.
func isPlain(r view.Recipient) bool {
	return r.Citation == "" && !r.Posthumous && r.Quantity == "" && r.Status == "" && r.Note == "" && len(r.Sources) == 0
}

// handed tells what somebody handed over, at each event together.
func (c *chronicle) handed(gs []*site.Grant, who func(*site.Actor) bool) []deed {
	var all []deed
	at := map[*site.Event]int{}
	for _, g := range gs {
		i := slices.IndexFunc(g.Presenters, who)
		if i < 0 {
			continue
		}
		thing := c.w.thing(g)
		if n, told := at[g.Event]; told && g.Event != nil {
			all[n].Things = append(all[n].Things, thing)
			continue
		}
		at[g.Event] = len(all)
		d := c.acted(c.w.say("did-hand-over"), g.Event, g.Presenters[i])
		d.year, d.Things = g.YearNumber(), []view.Thing{thing}
		if d.date.IsZero() || !g.Record.Date.IsZero() {
			d.date = grantDate(g)
		}
		all = append(all, d)
	}
	return all
}

// fewNamed is how many recipients are named where somebody handed a grant over.
const fewNamed = 3

// thing writes a grant that was handed over.
func (w *writer) thing(g *site.Grant) view.Thing {
	t := view.Thing{Link: w.link(w.grantName(g), w.grantAddress(g)), Numbers: w.tally(site.Count([]*site.Grant{g}))}
	if len(g.Recipients) <= fewNamed {
		for _, r := range g.Recipients {
			t.To = append(t.To, w.recipient(r).Name)
		}
	}
	return t
}

// acted tells what somebody did at an event, as printed there.
func (c *chronicle) acted(role string, e *site.Event, a *site.Actor) deed {
	d := deed{year: eventYear(e), unit: a.Unit, moment: moment{date: eventDate(e)}}
	d.Role, d.What = role, c.w.event(e)
	d.Rank, d.Post, d.Unit = a.Record.Rank, a.Record.Post, c.w.unitOf(a.Unit, a.Record.UnitPrinted)
	d.NotPrinted = d.Rank == "" && d.Post == "" && d.Unit.Text == ""
	return d
}

// roles writes what somebody did at an event in one line.
func (w *writer) roles(a *site.Actor) string {
	var words []string
	for _, role := range a.Record.Roles {
		words = append(words, w.value("role", string(role)))
	}
	return w.theme.texts.join(words)
}
