package clerk

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// Missing is what is still to find: recipients whom sources count and do not
// name. Where they count instances or pieces, how many people or units those are
// nobody can tell.
type Missing struct {
	site.Columns
	Any    bool // there are grants
	Grants int  // in which somebody is missing
	Rolls  []MissingOfRoll
}

// MissingOfRoll is what is still to find for a roll.
type MissingOfRoll struct {
	site.Columns
	Roll diag.Position
}

// Place returns the file of the roll and its line.
func (m MissingOfRoll) Place() string {
	return diag.Position{File: m.Roll.File, Line: m.Roll.Line}.String()
}

// StillToFind returns what is still to find, the rolls in which most is missing
// first.
func StillToFind(s *site.Site) Missing {
	m := Missing{Any: len(s.Grants) > 0}
	places := map[*site.Roll]int{}
	for _, g := range s.Grants {
		n, ok := missing(g)
		if !ok {
			continue
		}
		m.Grants++
		m.Columns = plus(m.Columns, n)
		i, there := places[g.Roll]
		if !there {
			i = len(m.Rolls)
			places[g.Roll] = i
			m.Rolls = append(m.Rolls, MissingOfRoll{Roll: g.Roll.Record.Position()})
		}
		m.Rolls[i].Columns = plus(m.Rolls[i].Columns, n)
	}
	slices.SortFunc(m.Rolls, func(a, b MissingOfRoll) int {
		return cmp.Or(cmp.Compare(b.Sum(), a.Sum()), a.Roll.Compare(b.Roll))
	})
	return m
}

// missing returns how many recipients of a grant are not named.
func missing(g *site.Grant) (site.Columns, bool) {
	if g.Record.Basis != "" && g.Record.Basis != content.Recipients {
		return site.Columns{}, false
	}
	n := site.Columns{
		Individuals: g.Stated.Individuals - g.Named.Individuals, Collectives: g.Stated.Collectives - g.Named.Collectives,
		Households: g.Stated.Households - g.Named.Households, Unspecified: g.Stated.Unspecified - g.Named.Unspecified}
	return n, n.Sum() > 0
}

func plus(a, b site.Columns) site.Columns {
	return site.Columns{Individuals: a.Individuals + b.Individuals, Collectives: a.Collectives + b.Collectives,
		Households: a.Households + b.Households, Unspecified: a.Unspecified + b.Unspecified}
}
