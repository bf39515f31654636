package clerk

import (
	"iter"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

var (
	ruleWithheld = diag.NewRule("withheld-name", diag.Warning,
		"tên in này trùng với một người không nêu tên, và vẫn hiện trên trang", "this printed name is that of somebody whose name is withheld, and is shown all the same")
	ruleRegistered = diag.NewRule("registered-name", diag.Warning,
		"tên in này trùng với %q (%s)%s, nhưng chưa được gắn với người ấy", "this printed name is that of %q (%s)%s, but is not linked to that person")

	hintWithheld   = diag.Text{VI: "nếu là người ấy thì thêm \"redact: true\"", EN: "if it is that person, add \"redact: true\""}
	hintRegistered = diag.Text{VI: "nếu đúng là người ấy thì thay name bằng person: %s", EN: "if it is that person, write person: %s in place of the name"}

	ofOneUnit = diag.Text{VI: ", cùng đơn vị", EN: " of the same unit"}
	andMore   = diag.Text{VI: ", ở đây và ở %d chỗ khác", EN: ", here and at %d other places"}
)

// A mention is one place at which somebody is named: by id or as printed.
type mention struct {
	file   string
	at     content.At
	person content.Ref
	name   string
	unit   content.Ref
	redact bool
}

// mentions yields all who are named, in the order of the records.
func (r *reviewer) mentions() iter.Seq[mention] {
	return func(yield func(mention) bool) {
		actor := func(file string, a *content.Actor) bool {
			return yield(mention{file, a.At, a.Person, a.Name, a.Unit, a.Redact})
		}
		for _, e := range r.lib.Events {
			for i := range e.Participants {
				if !actor(e.File, &e.Participants[i]) {
					return
				}
			}
		}
		for _, roll := range r.lib.Rolls {
			for i := range roll.Grants {
				g := &roll.Grants[i]
				for j := range g.Recipients {
					if one := &g.Recipients[j]; !yield(mention{roll.File, one.At, one.Person, one.Name, one.Unit, one.Redact}) {
						return
					}
				}
				for j := range g.PresentedBy {
					if !actor(roll.File, &g.PresentedBy[j]) {
						return
					}
				}
			}
		}
		for _, s := range r.lib.Speeches {
			if !actor(s.File, &s.Speaker) {
				return
			}
		}
	}
}

// A known is somebody of the register, with the units in which the records show
// them.
type known struct {
	record *content.Person
	units  []*content.Unit
	alike  int           // printed names that are theirs, where no unit tells
	first  diag.Position // of these
}

func (k *known) hidden() bool {
	return k.record.Visibility == content.Initials || k.record.Visibility == content.Withheld
}

func (k *known) isOf(u *content.Unit) bool { return u != nil && slices.Contains(k.units, u) }

// knownPeople finds the units of all who are registered, in the order of the
// register.
func (r *reviewer) knownPeople() []*known {
	byRecord := make(map[*content.Person]*known, len(r.lib.People))
	people := make([]*known, 0, len(r.lib.People))
	for _, p := range r.lib.People {
		if r.people[p.ID] == p { // of two with one id, the first
			k := &known{record: p}
			byRecord[p] = k
			people = append(people, k)
		}
	}
	for m := range r.mentions() {
		k, unit := byRecord[r.people[m.person.ID]], r.units[m.unit.ID]
		// Somebody who turns up in hundreds of units is known by the first.
		const most = 16
		if k != nil && unit != nil && len(k.units) < most && !k.isOf(unit) {
			k.units = append(k.units, unit)
		}
	}
	return people
}

// spelled is a name as it is compared where marks count: in lower case, spaces
// and tones in their usual places.
func spelled(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(vietnamese.Normalize(name)), " "))
}

// spelled returns how a printed name is spelled; most are printed many times.
func (r *reviewer) spelled(name string) string {
	s, ok := r.spellings[name]
	if !ok {
		s = spelled(name)
		r.spellings[name] = s
	}
	return s
}

// names reviews the register and the names that are printed.
func (r *reviewer) names() {
	people := r.knownPeople()
	r.printed(people)
	r.likelyPeople(people)
}

// printed reviews the printed names. That a name is somebody's is said where
// the unit is theirs too; and where no unit of theirs is known, once, since
// common names are those of many.
func (r *reviewer) printed(people []*known) {
	bySpelling, withheld := map[string][]*known{}, map[string]bool{}
	for _, k := range people {
		names := []string{k.record.Name}
		for i := range k.record.OtherNames {
			names = append(names, k.record.OtherNames[i].Name)
		}
		for _, name := range names {
			if k.hidden() {
				withheld[vietnamese.Fold(name)] = true
			} else if key := spelled(name); !slices.Contains(bySpelling[key], k) {
				bySpelling[key] = append(bySpelling[key], k)
			}
		}
	}
	for m := range r.mentions() {
		if m.name == "" || m.redact {
			continue
		}
		if len(withheld) > 0 && withheld[vietnamese.Fold(m.name)] {
			r.diags.Add(ruleWithheld.At(m.at.In(m.file)).Hinted(hintWithheld))
		}
		if people := bySpelling[r.spelled(m.name)]; len(people) > 0 {
			r.registered(people, r.units[m.unit.ID], m.at.In(m.file))
		}
	}
	for _, k := range people {
		if k.alike == 0 {
			continue
		}
		more := diag.Text{}
		if k.alike > 1 {
			more = andMore.With(k.alike - 1)
		}
		r.diags.Add(ruleRegistered.At(k.first, k.record.Name, k.record.ID, more).Hinted(hintRegistered, k.record.ID))
	}
}

// registered warns of a printed name that is somebody's, in a unit or in none.
func (r *reviewer) registered(people []*known, unit *content.Unit, pos diag.Position) {
	const most = 8 // namesakes who are looked at
	people = people[:min(len(people), most)]
	for _, k := range people {
		if k.isOf(unit) {
			r.diags.Add(ruleRegistered.At(pos, k.record.Name, k.record.ID, ofOneUnit).Hinted(hintRegistered, k.record.ID))
			return
		}
	}
	for _, k := range people {
		if len(k.units) == 0 {
			if k.alike++; k.alike == 1 {
				k.first = pos
			}
			return
		}
	}
}
