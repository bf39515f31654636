package content

import (
	"slices"
	"strings"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// A Relation is what holds between the fields of a record or an entry. What
// counts is whether a field is written, not what it says.
type Relation struct {
	Kind   RelationKind
	Field  string   // that excludes or needs others
	Others []string // of which one must be written, or which are excluded or needed

	hint diag.Text // how what is needed is mended
}

// A RelationKind is a kind of relation.
type RelationKind uint8

// The kinds of relations.
const (
	OneOf    RelationKind = iota // one of the others must be written
	Excludes                     // none of the others stands beside the field
	Needs                        // all of the others stand beside the field
)

func oneOf(fields ...string) Relation { return Relation{Kind: OneOf, Others: fields} }

func excludes(field string, others ...string) Relation {
	return Relation{Kind: Excludes, Field: field, Others: others}
}

func needs(field, other string, hint diag.Text) Relation {
	return Relation{Kind: Needs, Field: field, Others: []string{other}, hint: hint}
}

// holds tells whether a mapping keeps to the relation.
func (r Relation) holds(n *yaml.Node) bool {
	missing := func(name string) bool { return !has(n, name) }
	switch {
	case r.Kind == OneOf:
		return slices.ContainsFunc(r.Others, func(name string) bool { return has(n, name) })
	case missing(r.Field):
		return true
	case r.Kind == Excludes:
		return !slices.ContainsFunc(r.Others, func(name string) bool { return has(n, name) })
	}
	return !slices.ContainsFunc(r.Others, missing)
}

// has tells whether a mapping has the key.
func has(n *yaml.Node, key string) bool {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return true
		}
	}
	return false
}

// checkRelations reports what does not hold between the fields of a mapping:
// of each group the first.
func (t *table[R]) checkRelations(d *decoder, n *yaml.Node) {
	for _, group := range t.relations {
		i := slices.IndexFunc(group, func(r Relation) bool { return !r.holds(n) })
		if i < 0 {
			continue
		}
		switch r := group[i]; r.Kind {
		case OneOf:
			d.add(ruleMissingOneOf.At(d.pos(n), t.title, strings.Join(r.Others, ", ")))
		case Excludes:
			d.excludeAny(n, r.Field, r.Others...)
		case Needs:
			missing := r.Others[slices.IndexFunc(r.Others, func(name string) bool { return !has(n, name) })]
			d.add(ruleMissingField.At(d.pos(n), t.title, missing).Hinted(r.hint))
		}
	}
}

// excludeAny reports the first of some fields that can't stand beside a.
func (d *decoder) excludeAny(n *yaml.Node, a string, others ...string) {
	for _, b := range others {
		if has(n, b) {
			d.exclude(n, a, b)
			return
		}
	}
}

// exclude reports two fields that can't stand together, at the later one.
func (d *decoder) exclude(n *yaml.Node, a, b string) {
	later := n
	for i := 0; i < len(n.Content); i += 2 {
		if key := n.Content[i]; key.Value == a || key.Value == b {
			later = key
		}
	}
	d.add(ruleExcluding.At(d.pos(later), a, b).Hinted(hintExcluding))
}
