package site

import (
	"bangvang/generator/internal/content"
)

// cite links an entry to its sources; where it names none of its own it has
// those that are inherited.
func (a *assembler) cite(e *content.Entry, file string, inherited []*Source) []*Source {
	if len(e.Sources) == 0 {
		return inherited
	}
	return a.sources.findAll(a, e.Sources, file)
}

func (a *assembler) linkSources() {
	for _, s := range a.site.Sources {
		s.Publisher = a.units.find(a, s.Record.Publisher, s.Record.File)
		if s.Publisher != nil {
			s.Publisher.Published = append(s.Publisher.Published, s)
		}
		s.Sources = a.cite(&s.Record.Entry, s.Record.File, nil)
	}
	a.site.Publisher = a.units.find(a, a.lib.Site.Publisher, a.lib.Site.File)
}

func (a *assembler) linkUnits() {
	for _, u := range a.site.Units {
		r := u.Record
		u.Sources = a.cite(&r.Entry, r.File, nil)
		for _, s := range u.Sources {
			s.Units = append(s.Units, u)
		}
		for i := range r.OtherNames {
			a.cite(&r.OtherNames[i].Entry, r.File, nil)
		}
		for i := range r.Parents {
			p := &r.Parents[i]
			a.cite(&p.Entry, r.File, nil)
			if parent := a.units.find(a, p.Unit, r.File); parent != nil {
				u.Parents = append(u.Parents, UnitLink{parent, p.Period})
			}
		}
		u.Members = a.units.findAll(a, r.Members, r.File)
		for _, m := range u.Members {
			m.Blocs = append(m.Blocs, u)
		}
		u.Predecessors = a.units.findAll(a, r.Predecessors, r.File)
		for _, p := range u.Predecessors {
			p.Successors = append(p.Successors, u)
		}
	}
	cut(a, a.site.Units, content.Units,
		func(u *Unit) *content.Header { return &u.Record.Header },
		func(u *Unit) []*Unit {
			above := make([]*Unit, len(u.Parents))
			for i, p := range u.Parents {
				above[i] = p.Unit
			}
			return above
		},
		func(u *Unit) { u.Parents = nil })
	for _, u := range a.site.Units {
		for _, p := range u.Parents {
			p.Unit.Children = append(p.Unit.Children, UnitLink{u, p.Period})
		}
	}
}

func (a *assembler) linkPeople() {
	for _, p := range a.site.People {
		r := p.Record
		p.Sources = a.cite(&r.Entry, r.File, nil)
		for i := range r.OtherNames {
			a.cite(&r.OtherNames[i].Entry, r.File, nil)
		}
		if p.hidden() {
			a.site.Hidden = true
			a.people.findAll(a, r.DifferentFrom, r.File)
			continue
		}
		for _, s := range p.Sources {
			s.People = append(s.People, p)
		}
		for _, other := range a.people.findAll(a, r.DifferentFrom, r.File) {
			if !other.hidden() {
				p.Namesakes = append(p.Namesakes, other)
			}
		}
	}
}

// hidden tells whether the person's name is not shown.
func (p *Person) hidden() bool {
	return p.Record.Visibility == content.Initials || p.Record.Visibility == content.Withheld
}

func (a *assembler) linkCampaigns() {
	for _, c := range a.site.Campaigns {
		r := c.Record
		c.Sources = a.cite(&r.Entry, r.File, nil)
		for _, s := range c.Sources {
			s.Campaigns = append(s.Campaigns, c)
		}
		c.PartOf = a.campaigns.find(a, r.PartOf, r.File)
		c.Related = a.campaigns.findAll(a, r.Related, r.File)
		c.ElectedAt = a.events.find(a, r.LeaderElectedAt, r.File)
		if c.ElectedAt != nil {
			c.ElectedAt.Elected = append(c.ElectedAt.Elected, c)
		}
		if c.Bloc = a.units.find(a, r.Bloc, r.File); c.Bloc != nil {
			c.Bloc.InBloc = append(c.Bloc.InBloc, c)
		}
		if c.Leader = a.units.find(a, r.Leader, r.File); c.Leader != nil {
			c.Leader.Led = append(c.Leader.Led, c)
		}
		if c.Organizer = a.units.find(a, r.Organizer, r.File); c.Organizer != nil {
			c.Organizer.Organized = append(c.Organizer.Organized, c)
		}
	}
	cut(a, a.site.Campaigns, content.Campaigns,
		func(c *Campaign) *content.Header { return &c.Record.Header },
		func(c *Campaign) []*Campaign { return some(c.PartOf) },
		func(c *Campaign) { c.PartOf = nil })
	for _, c := range a.site.Campaigns {
		if c.PartOf != nil {
			c.PartOf.Parts = append(c.PartOf.Parts, c)
		}
	}
	for _, c := range a.site.Campaigns {
		c.Related = mutual(c, c.Related, func(o *Campaign) *[]*Campaign { return &o.Related })
	}
}

func (a *assembler) linkEvents() {
	for _, e := range a.site.Events {
		r := e.Record
		e.Sources = a.cite(&r.Entry, r.File, nil)
		for _, s := range e.Sources {
			s.Events = append(s.Events, e)
		}
		if e.Organizer = a.units.find(a, r.Organizer, r.File); e.Organizer != nil {
			e.Organizer.Events = append(e.Organizer.Events, e)
		}
		if e.Campaign = a.campaigns.find(a, r.Campaign, r.File); e.Campaign != nil {
			e.Campaign.Events = append(e.Campaign.Events, e)
		}
		e.PartOf = a.events.find(a, r.PartOf, r.File)
		e.Related = a.events.findAll(a, r.Related, r.File)
		for i := range r.Participants {
			actor := a.actor(&r.Participants[i], r.File, e.Sources)
			e.Participants = append(e.Participants, actor)
			a.note(actor, func(j *joined) { j.took(Participation{e, actor}) })
		}
		for i := range r.Photos {
			a.checkPhoto(&r.Photos[i], r.File)
			a.cite(&r.Photos[i].Entry, r.File, nil)
		}
	}
	cut(a, a.site.Events, content.Events,
		func(e *Event) *content.Header { return &e.Record.Header },
		func(e *Event) []*Event { return some(e.PartOf) },
		func(e *Event) { e.PartOf = nil })
	for _, e := range a.site.Events {
		if e.PartOf != nil {
			e.PartOf.Parts = append(e.PartOf.Parts, e)
		}
	}
	for _, e := range a.site.Events {
		e.Related = mutual(e, e.Related, func(o *Event) *[]*Event { return &o.Related })
	}
}

func (a *assembler) linkSpeeches() {
	for _, s := range a.site.Speeches {
		r := s.Record
		s.Sources = a.cite(&r.Entry, r.File, nil)
		for _, source := range s.Sources {
			source.Speeches = append(source.Speeches, s)
		}
		s.Event = a.events.find(a, r.Event, r.File)
		s.Speaker = a.actor(&r.Speaker, r.File, s.Sources)
		for i := range r.OnBehalfOf {
			b := &r.OnBehalfOf[i]
			a.cite(&b.Entry, r.File, nil)
			unit := a.units.find(a, b.Unit, r.File)
			if unit == nil && b.Name == "" {
				continue
			}
			s.OnBehalf = append(s.OnBehalf, Behalf{unit, b.Name})
			if unit != nil {
				unit.Speeches = append(unit.Speeches, s)
			}
		}
		if s.Event != nil {
			s.Event.Speeches = append(s.Event.Speeches, s)
		}
		a.note(s.Speaker, func(j *joined) { j.spoke(s) })
	}
	for _, p := range a.site.Pages {
		p.Sources = a.cite(&p.Record.Entry, p.Record.File, nil)
		for _, s := range p.Sources {
			s.Pages = append(s.Pages, p)
		}
	}
}

// some returns a slice of what is not nil.
func some[T any](t *T) []*T {
	if t == nil {
		return nil
	}
	return []*T{t}
}

// mutual makes a relation hold both ways; it returns the relations of t.
func mutual[T any](t *T, related []*T, of func(*T) *[]*T) []*T {
	for _, other := range related {
		if back := of(other); !contains(*back, t) && other != t {
			*back = append(*back, t)
		}
	}
	return related
}

func contains[T any](ts []*T, t *T) bool {
	for _, one := range ts {
		if one == t {
			return true
		}
	}
	return false
}

// endsWith tells whether t was the last to be listed: what concerns one act is
// listed at one time, so that is where it would stand.
func endsWith[T any](ts []*T, t *T) bool { return len(ts) > 0 && ts[len(ts)-1] == t }

// cut finds records that lie above themselves, says so once for each circle,
// and takes the link away so that nothing goes round in it.
func cut[T any](a *assembler, all []*T, c content.Collection, header func(*T) *content.Header, above func(*T) []*T, drop func(*T)) {
	const (
		fresh = iota
		open
		done
	)
	state := make(map[*T]int, len(all))
	var visit func(t *T)
	visit = func(t *T) {
		state[t] = open
		for _, up := range above(t) {
			switch state[up] {
			case open:
				a.diags.Add(ruleCycle.At(header(t).Position(), c, header(t).ID, header(up).ID).Hinted(hintCycle))
				drop(t)
			case fresh:
				visit(up)
			}
		}
		state[t] = done
	}
	for _, t := range all {
		if state[t] == fresh {
			visit(t)
		}
	}
}
