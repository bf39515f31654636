package importer

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/table"
)

// A roll is one on its way into its file.
type roll struct {
	id    string
	first table.Place
	exact bool // of a table that export made: what it says stands where it says it

	sets     sets // fields of the roll
	grants   []*grant
	byKey    map[string]*grant
	reported []*entry
	entries  map[string]*entry
}

// A grant is one on its way into a roll.
type grant struct {
	key        string
	sets       sets
	of         sets // fields of the roll that stood on its rows
	recipients []recipient
	seen       map[string]table.Place // recipients, by what they are
	first      table.Place
}

// A recipient is one of a grant.
type recipient struct {
	sets sets
	at   table.Place
	row  int // of all rows of the list, from 1
}

// An entry is a reported number.
type entry struct {
	key   string
	sets  sets
	first table.Place
}

// rollOf returns the roll of a row.
func (im *importer) rollOf(r *row) *roll {
	id := im.Roll
	if v, ok := r.roll.get(table.RollID); ok {
		id = v.yaml
	} else if im.last != "" {
		id = im.last
	}
	if id == "" && len(im.rolls) == 0 {
		im.doubt(NoRoll, "", Nowhere, textNoRollID, textNoRollIDMend)
	}
	if v, ok := r.roll.get(table.RollID); ok {
		im.last = v.yaml
	}
	one := im.byID[id]
	if one == nil {
		one = &roll{id: id, first: r.at, exact: im.exact, byKey: map[string]*grant{}, entries: map[string]*entry{}}
		im.byID[id] = one
		im.rolls = append(im.rolls, one)
	}
	return one
}

// shared are the fields of a roll that a grant can have too, and so may differ
// from row to row.
func shared(f table.Field) (ofGrant table.Field, ok bool) {
	rest, found := strings.CutPrefix(string(f), "roll.")
	if !found || rest == "note" || rest == "allow" || rest == "id" || rest == "about" {
		return "", false
	}
	ofGrant = table.Field("grant." + rest)
	_, ok = ofGrant.Format()
	return ofGrant, ok
}

// merge enters what a row says of its roll.
func (one *roll) merge(im *importer, r *row) {
	for _, s := range r.roll {
		if _, ok := shared(s.field); ok && !one.exact && r.inGrant {
			continue
		}
		im.put(&one.sets, s)
	}
}

// put enters what is said once, on any row. What contradicts it is a doubt.
func (im *importer) put(to *sets, s set) {
	was, there := to.get(s.field)
	switch {
	case !there:
		to.put(s.field, s.value)
	case was.yaml != s.yaml:
		im.doubt(Contradiction, s.yaml, s.at, textContradiction.With(headText(s.field), s.yaml, was.yaml, was.at.String()), textContradictionMend)
	}
}

// once are the fields of a grant that may stand on any of its rows, and so
// don't tell it from another.
var onceInGrant = map[table.Field]bool{
	"grant.id": true, "grant.note": true, "grant.allow": true, "grant.presented_by": true, "grant.source": true, "grant.sources": true,
	"grant.basis": true, "grant.qualifier": true, "grant.individuals": true, "grant.collectives": true, "grant.households": true, "grant.unspecified": true,
}

// grantOf returns the grant of a row.
func (one *roll) grantOf(im *importer, r *row) *grant {
	r.inGrant = true
	key := "#" + r.key
	if r.key == "" {
		key = keyOf(r.grant) + "|" + sharedKey(r.roll, one.exact)
	}
	g := one.byKey[key]
	if g == nil {
		g = &grant{key: key, first: r.at}
		one.byKey[key] = g
		one.grants = append(one.grants, g)
	}
	for _, s := range r.grant {
		im.put(&g.sets, s)
	}
	if !one.exact {
		for _, s := range r.roll {
			if _, ok := shared(s.field); ok {
				im.put(&g.of, s)
			}
		}
	}
	return g
}

// keyOf is what tells a grant from the others of its roll.
func keyOf(s sets) string {
	var parts []string
	for i := range s {
		if !onceInGrant[s[i].field] {
			parts = append(parts, string(s[i].field)+"="+s[i].yaml)
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "\n")
}

func sharedKey(s sets, exact bool) string {
	if exact {
		return ""
	}
	var parts []string
	for i := range s {
		if _, ok := shared(s[i].field); ok {
			parts = append(parts, string(s[i].field)+"="+s[i].yaml)
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "\n")
}

// enterReported enters a row of a reported entry.
func (im *importer) enterReported(one *roll, r *row) {
	one.merge(im, r)
	if !r.name.IsZero() || !r.unit.IsZero() || len(r.recipient) > 0 || len(r.grant) > 0 {
		im.noRecord(r, textTwoRecords)
	}
	key := r.entry
	e := one.entries[key]
	if key == "" || e == nil {
		e = &entry{key: key, first: r.at}
		one.entries[key] = e
		one.reported = append(one.reported, e)
	}
	for _, s := range r.reported {
		im.put(&e.sets, s)
	}
}

// settle decides what is the roll's and what its grants': what all rows that
// say it say alike is the roll's.
func (one *roll) settle() {
	if one.exact { // its rows may have been sorted by something else
		slices.SortStableFunc(one.grants, func(a, b *grant) int { return cmp.Compare(number(a.key), number(b.key)) })
		slices.SortStableFunc(one.reported, func(a, b *entry) int { return cmp.Compare(number(a.key), number(b.key)) })
	}
	differing := map[string]bool{} // the first part of the field: decision, year …
	for _, g := range one.grants {
		for _, s := range g.of {
			v, there := one.sets.get(s.field)
			if there && v.yaml != s.yaml {
				differing[group(s.field)] = true
			}
			if !there {
				one.sets = append(one.sets, s)
			}
		}
	}
	for _, g := range one.grants {
		for _, s := range g.of {
			if !differing[group(s.field)] {
				continue
			}
			if of, _ := shared(s.field); s.field != "roll.year" || s.yaml != yearOf(one.sets) {
				g.sets.put(of, s.value)
			}
		}
	}
	one.sets = slices.DeleteFunc(one.sets, func(s set) bool { return differing[group(s.field)] && s.field != "roll.year" })
	one.unite()
}

// number is the number of a grant or an entry in its roll. What has none stands
// behind what has one.
func number(key string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(key, "#"))
	if err != nil {
		return math.MaxInt
	}
	return n
}

func yearOf(s sets) string {
	v, _ := s.get("roll.year")
	return v.yaml
}

// group is the field of a roll to which a field belongs: decision of
// roll.decision.number.
func group(f table.Field) string {
	rest := strings.TrimPrefix(string(f), "roll.")
	name, _, _ := strings.Cut(rest, ".")
	return name
}

// unite makes one of grants that do not differ any more.
func (one *roll) unite() {
	if one.exact {
		return
	}
	byKey, grown := map[string]*grant{}, map[*grant]bool{}
	var kept []*grant
	for _, g := range one.grants {
		key := g.key
		if !strings.HasPrefix(key, "#") {
			key = keyOf(g.sets)
		}
		first := byKey[key]
		if first == nil || clash(first.sets, g.sets) {
			byKey[key] = g
			kept = append(kept, g)
			continue
		}
		for _, s := range g.sets {
			first.sets.put(s.field, s.value)
		}
		first.recipients = append(first.recipients, g.recipients...)
		grown[first] = true
	}
	for g := range grown {
		slices.SortFunc(g.recipients, func(a, b recipient) int { return cmp.Compare(a.row, b.row) })
	}
	one.grants = kept
}

// clash tells whether two grants say of one field what differs.
func clash(a, b sets) bool {
	for _, s := range b {
		if v, ok := a.get(s.field); ok && v.yaml != s.yaml {
			return true
		}
	}
	return false
}
