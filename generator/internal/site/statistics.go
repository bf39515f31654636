package site

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
)

// Statistics are the numbers of a whole site. Every grant is in them once; of a
// grant that counts, all that was received.
type Statistics struct {
	All   LevelTallies
	Years []YearStatistics // as [Site.Years]; the year unknown is in All and in no year's

	// Units holds those that received something, or whose people did. What a
	// unit received, what its people did and what those below it did are never
	// added to each other.
	Units []UnitStatistics // by name
}

// LevelTallies are totals by the level of the awards.
type LevelTallies struct {
	Total  Tally
	Levels [Levels]Tally // as [LevelOf] numbers them; they add up to Total
}

// Levels is how many levels are told apart, that of grants without one among
// them.
const Levels = 7

// levelOrder are the levels by rank. The last is that of grants whose award
// has none, or of which the source tells no award.
var levelOrder = [Levels]content.Level{"state", "government", "ministry", "unit", content.Foreign, "other", ""}

// LevelAt returns the level of a number; empty for that of grants without one.
func LevelAt(i int) content.Level { return levelOrder[i] }

// LevelOf returns the number of the level of a grant's award.
func LevelOf(g *Grant) int {
	if g.Award != nil {
		if i := slices.Index(levelOrder[:], g.Award.Record.Level); i >= 0 {
			return i
		}
	}
	return Levels - 1
}

func (l *LevelTallies) add(g *Grant) {
	l.Total.Add(g)
	l.Levels[LevelOf(g)].Add(g)
}

// YearStatistics are the numbers of a yearly roll.
type YearStatistics struct {
	Year *Year
	LevelTallies
}

// UnitStatistics are the numbers of a unit.
type UnitStatistics struct {
	Unit   *Unit
	Own    int   // grants of which the unit itself received something
	People Tally // what its people and sections received
	Below  Tally // what its sub-units, their people and sections received
}

// Statistics counts the site, in one pass over its grants and one over the
// shares of its units.
func (s *Site) Statistics() *Statistics {
	st := s.Yearly()
	for _, u := range s.Units {
		one := UnitStatistics{Unit: u, Own: Received(u.Own()), People: Total(u.People()), Below: Total(u.Below())}
		if one.Own > 0 || !one.People.IsEmpty() || !one.Below.IsEmpty() {
			st.Units = append(st.Units, one)
		}
	}
	return st
}

// Yearly counts the site without its units.
func (s *Site) Yearly() *Statistics {
	st := &Statistics{Years: make([]YearStatistics, len(s.Years))}
	for i, y := range s.Years {
		st.Years[i].Year = y
		for _, g := range y.Grants {
			st.Years[i].add(g)
			st.All.add(g)
		}
	}
	return st
}

// Received counts the shares of which something was received.
func Received(shares []Share) int {
	n := 0
	for _, s := range shares {
		if s.IsReceived() {
			n++
		}
	}
	return n
}

// IsReceived tells whether anything of the share was received.
func (s Share) IsReceived() bool {
	if s.Whole {
		return s.Grant.Counted()
	}
	return slices.ContainsFunc(s.Rows, (*Recipient).IsReceived)
}

// IsEmpty tells whether nothing was received: neither a number nor anything
// that is told without one.
func (t Tally) IsEmpty() bool {
	return t.Recipients.Sum()+t.Instances.Sum()+t.Items.Sum()+t.Uncounted == 0
}

// Of returns the total of one basis.
func (t Tally) Of(b content.Basis) Number { return *t.number(b) }

// Most returns the units with the largest numbers, the largest first and those
// of one number by name, but none of zero.
func (st *Statistics) Most(n int, number func(UnitStatistics) int) []UnitStatistics {
	some := slices.DeleteFunc(slices.Clone(st.Units), func(u UnitStatistics) bool { return number(u) == 0 })
	slices.SortStableFunc(some, func(x, y UnitStatistics) int { return cmp.Compare(number(y), number(x)) })
	return some[:min(n, len(some))]
}
