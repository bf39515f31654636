package site

import (
	"sync"

	"bangvang/generator/internal/content"
)

// linkRolls links rolls and all that is in them.
func (a *assembler) linkRolls() {
	rolls := a.site.Rolls
	linked := make([]*assembler, len(rolls))
	eachAtOnce(len(rolls), func(i int) {
		linked[i] = a.fork()
		linked[i].linkRoll(rolls[i])
	})
	for i, roll := range rolls {
		a.enterRoll(roll)
		a.join(linked[i])
		r := roll.Record
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

// linkRoll links a roll and its grants. It touches nothing that other rolls
// share, but for years, names and places, which are locked.
func (a *assembler) linkRoll(roll *Roll) {
	r := roll.Record
	roll.Sources = a.cite(&r.Entry, r.File, nil)
	roll.Year = a.year(r.Year)
	roll.Event = a.events.find(a, r.Event, r.File)
	roll.Campaign = a.campaigns.find(a, r.Campaign, r.File)
	a.checkAnchors(r)
	a.linkGrants(roll)
}

// enterRoll lists a roll and its grants with what can list them before all are
// in order.
func (a *assembler) enterRoll(roll *Roll) {
	for _, s := range roll.Sources {
		s.Rolls = append(s.Rolls, roll)
	}
	if roll.Year != nil {
		roll.Year.Rolls = append(roll.Year.Rolls, roll)
	}
	if roll.Event != nil {
		roll.Event.Rolls = append(roll.Event.Rolls, roll)
	}
	if roll.Campaign != nil {
		roll.Campaign.Rolls = append(roll.Campaign.Rolls, roll)
	}
	if r := roll.Record; r.Decision != nil {
		a.citePart(&r.Decision.Entry, r.File, func(s *Source) { list(&s.Rolls, roll) })
	}
	a.site.Grants = append(a.site.Grants, roll.Grants...)
	for _, g := range roll.Grants {
		if g.Award != nil {
			g.Award.given = true
		}
		if g.Year != nil && g.Year != roll.Year {
			list(&g.Year.Rolls, roll)
		}
		if g.Event != nil {
			g.Event.Grants = append(g.Event.Grants, g)
		}
	}
}

// year returns the yearly roll of a number; nil where none was written.
func (a *assembler) year(n content.Year) *Year {
	if n == 0 {
		return nil
	}
	a.shared.Lock()
	defer a.shared.Unlock()
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
		roll.Grants = append(roll.Grants, g)
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
		if len(r.Decision.Sources) > 0 {
			a.later(func(a *assembler) {
				a.citePart(&r.Decision.Entry, file, func(s *Source) { list(&s.Grants, g) })
			})
		}
	}
	g.Of = a.units.find(a, r.Of, file)
	a.tell(r.Date)
	a.tell(r.StatusDate)
	if g.Decision != nil {
		a.tell(g.Decision.Date)
	}
	g.Proposal = a.rolls.find(a, r.Proposal, file)
	g.Sources = a.cite(&r.Entry, file, roll.Sources)
	a.listGrant(&r.Entry, g.Sources, g)
	for i, one := range g.Recipients {
		a.linkRecipient(one, g, &r.Recipients[i])
	}
	if len(r.PresentedBy) > 0 {
		a.later(func(a *assembler) { a.linkPresenters(g) })
	}
	g.count()
	a.checkGrant(g)
	a.precedence = append(a.precedence, precedence{classRank(r), r.Date.Date})
}

// listGrant lists a grant with the sources that an entry in it names itself.
func (a *assembler) listGrant(e *content.Entry, sources []*Source, g *Grant) {
	if len(e.Sources) == 0 {
		return
	}
	a.later(func(*assembler) {
		for _, s := range sources {
			list(&s.Grants, g)
		}
	})
}

func (a *assembler) linkPresenters(g *Grant) {
	for i := range g.Record.PresentedBy {
		presenter := a.actor(&g.Record.PresentedBy[i], g.Roll.Record.File, g.Sources)
		g.Presenters = append(g.Presenters, presenter)
		a.note(presenter, func(j *joined) { j.handed(g) })
		a.listGrant(&presenter.Record.Entry, presenter.Sources, g)
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
		out.Hidden, a.hidden = true, true
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
	a.listGrant(&r.Entry, out.Sources, g)
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
		return a.placeOfUnit(r.Unit)
	case r.Kind == content.ToCollective && r.Unit != nil:
		return a.place(r.Kind, false, r.Unit.Record.Name+" "+part)
	}
	return a.place(r.Kind, false, r.Text)
}
