package site

import (
	"strconv"
	"sync"

	"bangvang/generator/internal/content"
)

func (a *assembler) linkRolls() {
	for _, roll := range a.site.Rolls {
		r := roll.Record
		roll.Sources = a.cite(&r.Entry, r.File, nil)
		for _, s := range roll.Sources {
			s.Rolls = append(s.Rolls, roll)
		}
		roll.Year = a.year(r.Year)
		if roll.Year != nil {
			roll.Year.Rolls = append(roll.Year.Rolls, roll)
		}
		if roll.Event = a.events.find(a, r.Event, r.File); roll.Event != nil {
			roll.Event.Rolls = append(roll.Event.Rolls, roll)
		}
		if roll.Campaign = a.campaigns.find(a, r.Campaign, r.File); roll.Campaign != nil {
			roll.Campaign.Rolls = append(roll.Campaign.Rolls, roll)
		}
		if r.Decision != nil {
			a.citePart(&r.Decision.Entry, r.File, func(s *Source) { list(&s.Rolls, roll) })
		}
		a.checkAnchors(r)
		a.linkGrants(roll)
		for i := range r.Reported {
			a.linkReported(roll, &r.Reported[i])
		}
		if roll.Campaign == nil && roll.Event != nil && roll.Event.Campaign != nil {
			// Its grants, of which some may stand apart from the event, have
			// their campaigns already.
			roll.Campaign = roll.Event.Campaign
			roll.Campaign.Rolls = append(roll.Campaign.Rolls, roll)
		}
	}
	for _, g := range a.site.Grants {
		if g.Proposal != nil {
			g.Roll.Fulfils = append(g.Roll.Fulfils, g.Proposal)
			g.Proposal.Granted = append(g.Proposal.Granted, g.Roll)
		}
	}
	for _, roll := range a.site.Rolls {
		roll.Fulfils, roll.Granted = distinct(roll.Fulfils), distinct(roll.Granted)
	}
}

// year returns the yearly roll of a number; nil where none was written.
func (a *assembler) year(n content.Year) *Year {
	if n == 0 {
		return nil
	}
	y, ok := a.site.years[n]
	if !ok {
		y = &Year{Number: n, Address: yearAddress(n)}
		a.site.years[n] = y
		a.site.Years = append(a.site.Years, y)
	}
	return y
}

// linkGrants links the grants of a roll. What is made for them lies together:
// there can be a million of them.
func (a *assembler) linkGrants(roll *Roll) {
	all := roll.Record.Grants
	n := 0
	for i := range all {
		n += len(all[i].Recipients)
	}
	grants, recipients, rows := make([]Grant, len(all)), make([]Recipient, n), make([]*Recipient, n)
	for i := range recipients {
		rows[i] = &recipients[i]
	}
	roll.Grants = make([]*Grant, 0, len(all))
	roll.anchors = sync.OnceValue(func() []string { return anchorsOf(all) })
	for i := range all {
		g := &grants[i]
		if k := len(all[i].Recipients); k > 0 {
			g.Recipients, rows = rows[:k:k], rows[k:]
		}
		g.Record, g.Roll, g.nth = &all[i], roll, int32(i)
		a.linkGrant(g)
	}
}

func (a *assembler) linkGrant(g *Grant) {
	r, roll := g.Record, g.Roll
	file := roll.Record.File
	g.Year, g.Event, g.Campaign, g.Decision = roll.Year, roll.Event, roll.Campaign, roll.Record.Decision
	g.Award = a.awards.find(a, r.Award, file)
	if r.Year != 0 {
		g.Year = a.year(r.Year)
	}
	if r.NoEvent {
		g.Event = nil
	} else if e := a.events.find(a, r.Event, file); e != nil {
		g.Event = e
	}
	if c := a.campaigns.find(a, r.Campaign, file); c != nil {
		g.Campaign = c
	} else if g.Campaign == nil && g.Event != nil {
		g.Campaign = g.Event.Campaign
	}
	if r.Decision != nil {
		g.Decision = r.Decision
		a.citePart(&r.Decision.Entry, file, func(s *Source) { list(&s.Grants, g) })
	}
	g.Of = a.units.find(a, r.Of, file)
	a.tell(r.Date)
	a.tell(r.StatusDate)
	if g.Decision != nil {
		a.tell(g.Decision.Date)
	}
	g.Proposal = a.rolls.find(a, r.Proposal, file)
	g.Sources = a.cite(&r.Entry, file, roll.Sources)
	listOwn(&r.Entry, g.Sources, func(s *Source) { list(&s.Grants, g) })
	for i, one := range g.Recipients {
		a.linkRecipient(one, g, &r.Recipients[i])
	}
	for i := range r.PresentedBy {
		presenter := a.actor(&r.PresentedBy[i], file, g.Sources)
		g.Presenters = append(g.Presenters, presenter)
		a.note(presenter, func(j *joined) { j.handed(g) })
		listOwn(&presenter.Record.Entry, presenter.Sources, func(s *Source) { list(&s.Grants, g) })
	}
	g.count()
	a.checkGrant(g)
	a.enterGrant(g)
}

// enterGrant lists a grant with what can list it before all are in order.
func (a *assembler) enterGrant(g *Grant) {
	a.site.Grants = append(a.site.Grants, g)
	g.Roll.Grants = append(g.Roll.Grants, g)
	a.precedence = append(a.precedence, precedence{classRank(g.Record), g.Record.Date.Date})
	if g.Award != nil {
		g.Award.given = true
	}
	if g.Year != nil && g.Year != g.Roll.Year {
		list(&g.Year.Rolls, g.Roll)
	}
	if g.Event != nil {
		g.Event.Grants = append(g.Event.Grants, g)
	}
	for _, r := range g.Recipients {
		listOwn(&r.Record.Entry, r.Sources, func(s *Source) { list(&s.Grants, g) })
	}
}

func (a *assembler) linkRecipient(out *Recipient, g *Grant, r *content.Recipient) {
	file := g.Roll.Record.File
	out.Record, out.Grant, out.Kind, out.Unnamed, out.Sources = r, g, r.Kind(), r.Part != "", a.cite(&r.Entry, file, g.Sources)
	a.tell(r.StatusDate)
	out.Person, out.Printed, out.Name, out.Text, out.Hidden = a.who(r.Person, r.Name, r.Redact, file)
	out.Unit = a.units.find(a, r.Unit, file)
	switch {
	case r.IsIndividual():
	case r.Redact:
		out.Hidden, a.site.Hidden = true, true
		if r.Household == "" {
			out.Unit = nil
		}
	case r.Household != "":
		out.Text = r.Household
	case out.Unit != nil:
		out.Text = out.Unit.Record.Name
		if r.Part != "" {
			out.Text = r.Part + ", " + out.Text
		}
	}
	out.place = a.placeOf(out, r.Part)
	if out.Hidden {
		out.Record = withheldRecipient(r, out.Text != "")
	}
}

// placeOf returns where a recipient stands in lists.
func (a *assembler) placeOf(r *Recipient, part string) *place {
	switch {
	case r.Hidden:
		return a.place(r.Kind, true, "")
	case r.Person != nil:
		return &r.Person.place
	case r.Printed != nil:
		return &r.Printed.place
	case r.Kind == content.ToCollective && r.Unit != nil && part == "":
		u := r.Unit
		if u.place == nil {
			u.place = a.place(r.Kind, false, u.Record.Name+" ")
		}
		return u.place
	case r.Kind == content.ToCollective && r.Unit != nil:
		return a.place(r.Kind, false, r.Unit.Record.Name+" "+part)
	}
	return a.place(r.Kind, false, r.Text)
}

func (a *assembler) linkReported(roll *Roll, r *content.Reported) {
	file := roll.Record.File
	entry := &Reported{Record: r, Roll: roll, Awards: a.awards.findAll(a, r.Awards, file), Of: a.units.find(a, r.Of, file)}
	entry.Sources = a.cite(&r.Entry, file, roll.Sources)
	if len(r.Sources) > 0 {
		for _, s := range entry.Sources {
			s.Reported = append(s.Reported, entry)
		}
	}
	a.checkReported(entry)
	a.site.Reported = append(a.site.Reported, entry)
	roll.Reported = append(roll.Reported, entry)
	entry.ID = roll.Record.ID + ".so-lieu-" + strconv.Itoa(len(roll.Reported))
	for _, award := range entry.Awards {
		if !endsWith(award.Reported, entry) {
			award.Reported = append(award.Reported, entry)
		}
	}
	if entry.Of != nil {
		entry.Of.Reported = append(entry.Of.Reported, entry)
	}
	if roll.Year != nil {
		roll.Year.Reported = append(roll.Year.Reported, entry)
	}
	if roll.Event != nil {
		roll.Event.Reported = append(roll.Event.Reported, entry)
	}
	if entry.Campaign = roll.Campaign; entry.Campaign == nil && roll.Event != nil {
		entry.Campaign = roll.Event.Campaign
	}
	if entry.Campaign != nil {
		entry.Campaign.Reported = append(entry.Campaign.Reported, entry)
	}
}
