package site

import (
	"cmp"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// who decides what is shown of somebody: the person of the register to link
// to, or the printed name, or a text in place of both.
func (a *assembler) who(ref content.Ref, printed string, redact bool, file string) (p *Person, form *NameForm, name *Name, text string, hidden bool) {
	if person := a.people.find(a, ref, file); person != nil {
		switch {
		case redact || person.withheld:
			a.hidden = true
			return nil, nil, nil, "", true
		case person.initials:
			return nil, nil, nil, vietnamese.Initials(person.name), true
		}
		return person, nil, nil, person.name, false
	}
	if printed == "" {
		return nil, nil, nil, "", false
	}
	if redact {
		a.hidden = true
		return nil, nil, nil, "", true
	}
	form = a.form(printed)
	name = form.name
	return nil, form, name, printed, false
}

// actor links somebody who acts.
func (a *assembler) actor(r *content.Actor, file string, inherited []*Source) *Actor {
	actor := &Actor{Record: r, File: file, Sources: a.cite(&r.Entry, file, inherited)}
	actor.Person, actor.Printed, actor.Name, actor.Text, actor.Hidden = a.who(r.Person, r.Name, r.Redact, file)
	actor.Unit = a.units.find(a, r.Unit, file)
	actor.itself = r.Person.IsZero() && r.Name == "" && r.Group == ""
	switch {
	case r.Person.IsZero() && r.Name == "" && r.Redact:
		// A unit or a group is withheld altogether: nothing shows which.
		actor.Unit, actor.Hidden, a.hidden = nil, true, true
	case r.Group != "":
		actor.Text = r.Group
	case actor.IsUnit():
		actor.Text = actor.Unit.Record.Name
	}
	if actor.Hidden {
		actor.Record = withheldActor(r, actor.Text != "")
	}
	return actor
}

// joined is where the acts of somebody are listed: a person, a printed name or
// a unit.
type joined struct {
	participation *[]Participation
	speeches      *[]*Speech
	presented     *[]*Grant
}

func (j *joined) took(p Participation) {
	if j.participation != nil {
		*j.participation = append(*j.participation, p)
	}
}

func (j *joined) spoke(s *Speech) {
	if j.speeches != nil && !endsWith(*j.speeches, s) {
		*j.speeches = append(*j.speeches, s)
	}
}

func (j *joined) handed(g *Grant) {
	if j.presented != nil && !endsWith(*j.presented, g) {
		*j.presented = append(*j.presented, g)
	}
}

// note enters an act of an actor with those whom it concerns: a person, a
// printed name, and the unit that acts itself or through its people.
func (a *assembler) note(actor *Actor, enter func(*joined)) {
	switch {
	case actor.Person != nil:
		p := actor.Person
		enter(&joined{&p.Participation, &p.Speeches, &p.Presented})
	case actor.Printed != nil:
		f := actor.Printed
		enter(&joined{&f.Participation, &f.Speeches, &f.Presented})
	}
	if actor.Unit == nil {
		return
	}
	u := actor.Unit
	enter(&joined{&u.Participation, &u.Speeches, &u.Presented})
}

// form returns a printed name, which knows its page.
func (a *assembler) form(printed string) *NameForm {
	a.shared.Lock()
	defer a.shared.Unlock()
	if form, ok := a.forms[printed]; ok {
		return form
	}
	text := a.memo.spelling(printed, "")
	fold := cmp.Or(text.fold, printed) // "…" is a name of its own
	name, ok := a.names[fold]
	if !ok {
		name = &Name{Fold: fold, Address: nameAddress(fold)}
		a.names[fold] = name
		a.site.Names = append(a.site.Names, name)
	}
	form := &NameForm{Text: printed, name: name, letter: text.letter, place: place{kind: content.ToIndividual, key: text.key}}
	a.forms[printed] = form
	name.Forms = append(name.Forms, form)
	if name.key == "" || text.key < name.key {
		name.key = text.key
	}
	return form
}

// linkNames notes on printed names who of the register could be meant.
func (a *assembler) linkNames() {
	if len(a.names) == 0 {
		return
	}
	for _, p := range a.site.People {
		if p.hidden() {
			continue
		}
		if name, ok := a.names[p.fold]; ok {
			name.People = append(name.People, p)
		}
	}
}
