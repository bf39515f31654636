package match

import (
	"slices"

	"bangvang/generator/internal/content"
)

// people tells who has a name, and of which units they are known to be.
type people struct {
	units map[string]map[string]bool // ids of units by those of people
}

func newPeople(lib *content.Library) *people {
	p := &people{units: map[string]map[string]bool{}}
	note := func(person, unit content.Ref) {
		if person.IsZero() || unit.IsZero() {
			return
		}
		if p.units[person.ID] == nil {
			p.units[person.ID] = map[string]bool{}
		}
		p.units[person.ID][unit.ID] = true
	}
	actors := func(all []content.Actor) {
		for i := range all {
			note(all[i].Person, all[i].Unit)
		}
	}
	for _, roll := range lib.Rolls {
		for i := range roll.Grants {
			for k := range roll.Grants[i].Recipients {
				r := &roll.Grants[i].Recipients[k]
				note(r.Person, r.Unit)
			}
			actors(roll.Grants[i].PresentedBy)
		}
	}
	for _, e := range lib.Events {
		actors(e.Participants)
	}
	for _, s := range lib.Speeches {
		note(s.Speaker.Person, s.Speaker.Unit)
	}
	return p
}

// Person returns who of the register has a name and is known, by what a record
// of the site says, to have been of a unit. Where the unit is empty or nobody of
// that name is known to have been of it, those who have the name are near: a
// name alone makes nobody one with another.
func (ix *Index) Person(name, unit string) Match {
	n := ix.collections[content.People]
	if n == nil {
		return Match{}
	}
	var of []string
	called := n.exact[Key(name)]
	for _, id := range called {
		if unit != "" && ix.people.units[id][unit] {
			of = append(of, id)
		}
	}
	switch len(of) {
	case 0:
		return Match{Near: slices.Clone(called[:min(len(called), MostNear)])}
	case 1:
		return Match{ID: of[0]}
	}
	return Match{Near: of[:min(len(of), MostNear)], Ambiguous: true}
}
