package site

import (
	"slices"

	"bangvang/generator/internal/content"
)

// A Concerned is a unit that the grants of a year concern: it receives, its
// people or sections do, or those of units below it.
type Concerned struct {
	Unit  *Unit
	Above []*Unit // to which it belongs in that year, nearest first
}

// manyUnits is how many units the page of a year can list.
const manyUnits = 100

// Concerned returns the units that the grants of the year concern, by name. The
// list is not to be changed.
func (y *Year) Concerned() []Concerned { return y.concerned() }

func concernedOf(y *Year) []Concerned {
	var all []Concerned
	seen := map[*Unit]bool{}
	add := func(u *Unit) {
		for open := []*Unit{u}; len(open) > 0; {
			u, open = open[0], open[1:]
			if u == nil || seen[u] {
				continue
			}
			seen[u] = true
			one := Concerned{u, ancestors(u, y)}
			all = append(all, one)
			open = append(open, one.Above...)
		}
	}
	for _, g := range y.Grants {
		add(g.Of)
		for _, r := range g.Recipients {
			add(r.Unit)
		}
	}
	slices.SortFunc(all, func(x, y Concerned) int { return compareUnits(x.Unit, y.Unit) })
	return all
}

// Kinds returns the kinds of recipients to whom a grant is given, or proposed:
// those who are counted or listed. Who is not told apart may be an individual
// or a collective.
func (g *Grant) Kinds() []content.RecipientKind {
	return slices.DeleteFunc(slices.Clone(kinds), func(k content.RecipientKind) bool {
		return *g.Stated.of(k) == 0 && !g.names(k) && (g.Stated.Unspecified == 0 || k == content.ToHousehold)
	})
}

// names tells whether the grant lists recipients of a kind.
func (g *Grant) names(k content.RecipientKind) bool {
	return slices.ContainsFunc(g.Recipients, func(r *Recipient) bool { return r.Kind == k })
}
