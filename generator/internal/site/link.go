package site

import (
	"slices"

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

// citePart links a part of a record, an entry that has no linked form of its
// own, to the sources that it names; each of them then lists the record.
func (a *assembler) citePart(e *content.Entry, file string, list func(*Source)) {
	if len(e.Sources) == 0 {
		return
	}
	sources := a.sources.findAll(a, e.Sources, file)
	a.site.cited[e] = sources
	for _, s := range sources {
		list(s)
	}
}

// SourcesOf returns the sources of a part of a record: another name, a parent,
// a decision, a photo, one on whose behalf is spoken, or the site itself.
func (s *Site) SourcesOf(e *content.Entry) []*Source { return s.cited[e] }

// list enters a record with a source, once.
func list[T any](to *[]*T, t *T) {
	if !endsWith(*to, t) {
		*to = append(*to, t)
	}
}

// listOwn enters a record with the sources that an entry in it names itself.
func listOwn(e *content.Entry, sources []*Source, enter func(*Source)) {
	if len(e.Sources) == 0 {
		return
	}
	for _, s := range sources {
		enter(s)
	}
}

func (a *assembler) linkSources() {
	for _, s := range a.site.Sources {
		s.Publisher = a.units.find(a, s.Record.Publisher, s.Record.File)
		if s.Publisher != nil {
			s.Publisher.Published = append(s.Publisher.Published, s)
		}
		s.Sources = a.cite(&s.Record.Entry, s.Record.File, nil)
		for _, other := range s.Sources {
			list(&other.CitedBy, s)
		}
	}
	a.site.Publisher = a.units.find(a, a.lib.Site.Publisher, a.lib.Site.File)
	a.citePart(&a.lib.Site.Entry, a.lib.Site.File, func(*Source) {})
}

func (a *assembler) linkUnits() {
	for _, u := range a.site.Units {
		r := u.Record
		u.Sources = a.cite(&r.Entry, r.File, nil)
		for _, s := range u.Sources {
			s.Units = append(s.Units, u)
		}
		for i := range r.OtherNames {
			a.citePart(&r.OtherNames[i].Entry, r.File, func(s *Source) { list(&s.Units, u) })
		}
		for i := range r.Parents {
			p := &r.Parents[i]
			a.citePart(&p.Entry, r.File, func(s *Source) { list(&s.Units, u) })
			if parent := a.units.find(a, p.Unit, r.File); parent != nil {
				u.Parents = append(u.Parents, UnitLink{parent, p})
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
	cut(a, a.site.Units, a.units,
		func(u *Unit) *content.Header { return &u.Record.Header },
		func(u *Unit) []content.Ref {
			refs := make([]content.Ref, len(u.Record.Parents))
			for i := range u.Record.Parents {
				refs[i] = u.Record.Parents[i].Unit
			}
			return refs
		},
		func(u, up *Unit) {
			u.Parents = slices.DeleteFunc(u.Parents, func(l UnitLink) bool { return l.Unit == up })
		})
	for _, u := range a.site.Units {
		for _, p := range u.Parents {
			p.Unit.Children = append(p.Unit.Children, UnitLink{u, p.Record})
		}
	}
}

func (a *assembler) linkPeople() {
	for _, p := range a.site.People {
		r := p.Record
		p.Sources = a.cite(&r.Entry, r.File, nil)
		for i := range r.OtherNames {
			a.citePart(&r.OtherNames[i].Entry, r.File, func(s *Source) {
				if !p.hidden() {
					list(&s.People, p)
				}
			})
		}
		if p.hidden() {
			a.hidden = true
			a.people.findAll(a, r.DifferentFrom, r.File)
			continue
		}
		for _, s := range p.Sources {
			list(&s.People, p)
		}
		for _, other := range a.people.findAll(a, r.DifferentFrom, r.File) {
			if !other.hidden() {
				p.Namesakes = append(p.Namesakes, other)
			}
		}
	}
	mutual(a.site.People, func(p *Person) *[]*Person { return &p.Namesakes })
}

// hidden tells whether the person's name is not shown.
func (p *Person) hidden() bool {
	return p.initials || p.withheld
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
	cut(a, a.site.Campaigns, a.campaigns,
		func(c *Campaign) *content.Header { return &c.Record.Header },
		func(c *Campaign) []content.Ref { return []content.Ref{c.Record.PartOf} },
		func(c, _ *Campaign) { c.PartOf = nil })
	for _, c := range a.site.Campaigns {
		if c.PartOf != nil {
			c.PartOf.Parts = append(c.PartOf.Parts, c)
		}
	}
	mutual(a.site.Campaigns, func(c *Campaign) *[]*Campaign { return &c.Related })
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
			listOwn(&actor.Record.Entry, actor.Sources, func(s *Source) { list(&s.Events, e) })
		}
		for i := range r.Photos {
			a.checkPhoto(&r.Photos[i], r.File)
			a.citePart(&r.Photos[i].Entry, r.File, func(s *Source) { list(&s.Events, e) })
		}
	}
	cut(a, a.site.Events, a.events,
		func(e *Event) *content.Header { return &e.Record.Header },
		func(e *Event) []content.Ref { return []content.Ref{e.Record.PartOf} },
		func(e, _ *Event) { e.PartOf = nil })
	for _, e := range a.site.Events {
		if e.PartOf != nil {
			e.PartOf.Parts = append(e.PartOf.Parts, e)
		}
	}
	mutual(a.site.Events, func(e *Event) *[]*Event { return &e.Related })
}

func (a *assembler) linkSpeeches() {
	for _, s := range a.site.Speeches {
		s.Event = a.events.find(a, s.Record.Event, s.Record.File)
	}
	slices.SortFunc(a.site.Speeches, compareSpeeches)
	for _, s := range a.site.Speeches {
		r := s.Record
		s.Sources = a.cite(&r.Entry, r.File, nil)
		for _, source := range s.Sources {
			source.Speeches = append(source.Speeches, s)
		}
		s.Speaker = a.actor(&r.Speaker, r.File, s.Sources)
		listOwn(&r.Speaker.Entry, s.Speaker.Sources, func(source *Source) { list(&source.Speeches, s) })
		for i := range r.OnBehalfOf {
			b := &r.OnBehalfOf[i]
			a.citePart(&b.Entry, r.File, func(source *Source) { list(&source.Speeches, s) })
			unit := a.units.find(a, b.Unit, r.File)
			if unit == nil && b.Name == "" {
				continue
			}
			s.OnBehalf = append(s.OnBehalf, Behalf{unit, b.Name, b})
			if unit != nil && !endsWith(unit.Speeches, s) {
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

// mutual makes a relation hold both ways, each once and none with itself.
func mutual[T any](all []*T, of func(*T) *[]*T) {
	back := map[*T][]*T{}
	for _, t := range all {
		for _, other := range *of(t) {
			back[other] = append(back[other], t)
		}
	}
	for _, t := range all {
		related := of(t)
		*related = distinct(slices.DeleteFunc(slices.Concat(*related, back[t]), func(o *T) bool { return o == t }))
	}
}

// endsWith tells whether t was the last to be listed: what concerns one act is
// listed at one time, so that is where it would stand.
func endsWith[T any](ts []*T, t *T) bool { return len(ts) > 0 && ts[len(ts)-1] == t }
