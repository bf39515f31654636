package render

import (
	"slices"
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
	"bangvang/generator/internal/view"
)

// anchor makes the id of a part of a page from its title.
func anchor(title string, n int) string {
	if slug := vietnamese.Slug(title); slug != "" {
		return "muc-" + slug + "-" + strconv.Itoa(n+1)
	}
	return "muc-" + strconv.Itoa(n+1)
}

// acts is what somebody is named for.
type acts struct {
	honours       []*site.Recipient
	speeches      []*site.Speech
	presented     []*site.Grant
	participation []site.Participation
	who           func(*site.Actor) bool // tells whether an actor is they
}

// A dated printing can be put in order.
type dated struct {
	date edtf.Date
	view.Printing
}

// actsOf returns what a person is named for.
func actsOf(p *site.Person) acts {
	return acts{p.Honours, p.Speeches, p.Presented, p.Participation, func(a *site.Actor) bool { return a.Person == p }}
}

// actsOfForm returns what a printed name is named for.
func actsOfForm(f *site.NameForm) acts {
	return acts{f.Honours, f.Speeches, f.Presented, f.Participation, func(a *site.Actor) bool { return a.Printed == f }}
}

// printings lists where somebody is named, as printed each time, oldest first.
func (w *writer) printings(a acts) []view.Printing {
	var all []dated
	for _, r := range a.honours {
		all = append(all, dated{grantDate(r.Grant), view.Printing{
			Where: w.link(w.grantName(r.Grant), w.grantAddress(r.Grant)),
			Rank:  r.Record.Rank, Post: r.Record.Post, Unit: w.unitOf(r.Unit, r.Record.UnitPrinted),
			Role: textLink(w.honourRole(r))}})
	}
	for _, s := range a.speeches {
		all = append(all, w.acted(s.Event, s.Speaker, w.link(w.say("as-speaker"), s.Address)))
	}
	seen := map[*site.Event]bool{}
	for _, g := range a.presented {
		for _, p := range g.Presenters {
			if !a.who(p) || g.Event != nil && seen[g.Event] {
				continue
			}
			one := w.acted(g.Event, p, textLink(w.say("as-presenter")))
			if g.Event != nil {
				seen[g.Event] = true
			} else {
				one.Where = w.link(w.grantName(g), w.grantAddress(g))
			}
			if one.date.IsZero() || !g.Record.Date.IsZero() {
				one.date = grantDate(g)
			}
			all = append(all, one)
		}
	}
	for _, p := range a.participation {
		role := w.say("as-participant")
		if roles := p.Actor.Record.Roles; len(roles) > 0 {
			role = w.value("role", string(roles[0]))
		}
		all = append(all, w.acted(p.Event, p.Actor, textLink(role)))
	}
	slices.SortStableFunc(all, func(x, y dated) int { return x.date.Compare(y.date) })
	printings := make([]view.Printing, len(all))
	for i, one := range all {
		one.Date = w.say("date-unknown")
		if !one.date.IsZero() {
			one.Date = one.date.Format(w.lang())
		}
		printings[i] = one.Printing
	}
	return printings
}

// honourRole says how far an honour has come.
func (w *writer) honourRole(r *site.Recipient) string {
	status := r.Record.Status
	if status == "" {
		status = r.Grant.Record.Status
	}
	if status.Received() && status != content.Restored {
		return w.say("as-recipient")
	}
	return w.value("status", string(status))
}

// acted is a printing of somebody who acted at an event.
func (w *writer) acted(e *site.Event, a *site.Actor, role view.Link) dated {
	d := dated{Printing: view.Printing{Where: w.event(e), Rank: a.Record.Rank, Post: a.Record.Post,
		Unit: w.unitOf(a.Unit, a.Record.UnitPrinted), Role: role}}
	if e != nil {
		d.date = e.Record.Date.Date
	}
	return d
}

// honoursOf writes the grants in which somebody received, each with their rows
// alone; others holds those of which they have received nothing.
func (w *writer) honoursOf(rs []*site.Recipient) (received, others []view.Grant) {
	for _, s := range sharesOf(rs) {
		v := w.ownShare(s)
		if s.IsReceived() {
			received = append(received, v)
			continue
		}
		v.Received = false
		others = append(others, v)
	}
	return received, others
}

// sharesOf gathers what somebody received by grants.
func sharesOf(rs []*site.Recipient) []site.Share {
	var shares []site.Share
	for _, r := range rs {
		if n := len(shares); n > 0 && shares[n-1].Grant == r.Grant {
			shares[n-1].Rows = append(shares[n-1].Rows, r)
			continue
		}
		shares = append(shares, site.Share{Grant: r.Grant, Rows: []*site.Recipient{r}})
	}
	return shares
}

// presented writes what somebody handed over.
func (w *writer) presented(gs []*site.Grant) []view.Grant {
	var grants []view.Grant
	for _, g := range gs {
		one := w.grant(g)
		one.Anchor = "" // the grant can stand on the page a second time
		grants = append(grants, one)
	}
	return grants
}

// corrected writes the corrections of the record that a page shows.
func (w *writer) corrected(cs []*site.Correction) []view.Correction {
	var all []view.Correction
	for _, c := range cs {
		one := w.correction(c)
		one.Anchor, one.Record = "", w.link(w.say("corrections"), w.correctionAddress(c))
		all = append(all, one)
	}
	return all
}

// lastPrinted says who somebody was when last printed with rank or post.
func (w *writer) lastPrinted(p *site.Person) string {
	return w.lastPost(actsOf(p))
}

// lastPost does so of anybody.
func (w *writer) lastPost(a acts) string {
	all := w.printings(a)
	for i := len(all) - 1; i >= 0; i-- {
		switch one := all[i]; {
		case one.Rank != "" && one.Post != "":
			return one.Rank + ", " + one.Post
		case one.Post != "":
			return one.Post
		case one.Rank != "":
			return one.Rank
		}
	}
	return ""
}

// speakerLine names a speaker in one line, as printed.
func (w *writer) speakerLine(s *site.Speech) string {
	v := w.actor(s.Speaker)
	line := v.Name.Text
	if v.Rank != "" {
		line = v.Rank + " " + line
	}
	if v.Post != "" {
		line += ", " + v.Post
	}
	return line
}

func (w *writer) namePage(n *site.Name) view.Name {
	first := n.Forms[0].Text
	v := view.Name{
		Frame: w.frame(first, w.say("printed-name-description", first), w.linkAlways(w.say("printed-names"), site.NamesAddress)),
		Name:  first, People: links(n.People, w.person),
	}
	v.Title = w.nameTitle(n)
	w.record(&v.Frame)
	for i, form := range n.Forms {
		one := view.NameForm{Name: form.Text, Anchor: anchor(form.Text, i)}
		one.Printings = w.printings(actsOfForm(form))
		received, others := w.honoursOf(form.Honours)
		one.Honours = append(received, others...)
		one.Speeches, one.Presented = w.speechItems(form.Speeches), w.presented(form.Presented)
		v.Forms = append(v.Forms, one)
	}
	return v
}
