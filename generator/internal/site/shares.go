package site

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
)

// Every grant is shared by the units that it concerns: those that receive, those
// whose people and sections receive, and all above them.

// A stake is what a grant holds for one unit that it names.
type stake struct {
	grant       *Grant
	own, people []*Recipient
	whole       bool
	nth         int32 // among the stakes of the grant
}

// giveStakes gives the units what grants hold for them. The grants are in the
// order of honours, and so are the stakes of each unit.
func giveStakes(newest []*Grant, units []*Unit) {
	for _, g := range newest {
		if len(g.Recipients) == 1 && g.Of == nil { // as most grants are
			if r := g.Recipients[0]; r.Unit != nil {
				st := stake{grant: g}
				*st.rows(r) = g.Recipients
				r.Unit.stakes = append(r.Unit.stakes, st)
			}
			continue
		}
		for _, one := range stakesOf(g) {
			one.unit.stakes = append(one.unit.stakes, one.stake)
		}
	}
	for _, u := range units {
		if len(u.stakes) > 0 {
			u.reach()
		}
	}
}

// reach marks the unit and all that are or were above it, so that nobody looks
// for stakes where there are none.
func (u *Unit) reach() {
	for open := []*Unit{u}; len(open) > 0; {
		one := open[len(open)-1]
		open = open[:len(open)-1]
		if one.reached {
			continue
		}
		one.reached = true
		for _, p := range one.Parents {
			open = append(open, p.Unit)
		}
	}
}

// rows returns where a recipient of the unit stands.
func (st *stake) rows(r *Recipient) *[]*Recipient {
	if r.Kind == content.ToCollective && !r.Unnamed {
		return &st.own
	}
	return &st.people
}

// A unitStake is a stake and whose it is.
type unitStake struct {
	unit  *Unit
	stake stake
}

// stakesOf returns what a grant holds for each unit that it names, numbered in
// the order of its recipients, so that what is made of them has an order.
func stakesOf(g *Grant) []unitStake {
	const few = 16
	var stakes []unitStake
	at := map[*Unit]int{} // where the stake of a unit is, but for the first few
	of := func(u *Unit) *stake {
		i := slices.IndexFunc(stakes[:min(len(stakes), few)], func(one unitStake) bool { return one.unit == u })
		if i < 0 && len(stakes) >= few {
			if later, known := at[u]; known {
				i = later
			}
		}
		if i < 0 {
			if i = len(stakes); i >= few {
				at[u] = i
			}
			stakes = append(stakes, unitStake{u, stake{grant: g, nth: int32(i)}})
		}
		return &stakes[i].stake
	}
	if g.Of != nil {
		of(g.Of).whole = true
	}
	for _, r := range g.Recipients {
		if r.Unit != nil {
			rows := of(r.Unit).rows(r)
			*rows = append(*rows, r)
		}
	}
	return stakes
}

// unitShares are what a unit itself and its people were given.
type unitShares struct{ own, people []Share }

// Own returns what the unit itself was given. The list is not to be changed.
func (u *Unit) Own() []Share { return u.shares().own }

// People returns what the unit's people and sections were given. The list is not
// to be changed.
func (u *Unit) People() []Share { return u.shares().people }

// Below returns what the unit's sub-units, their people and sections were given.
// The list is not to be changed.
func (u *Unit) Below() []Share { return u.below() }

func sharesOf(u *Unit) *unitShares {
	s := &unitShares{}
	for i := range u.stakes {
		st := &u.stakes[i]
		if len(st.own) > 0 {
			s.own = append(s.own, Share{Grant: st.grant, Rows: st.own})
		}
		if st.whole {
			s.people = st.grant.shareWhole(s.people, st.own)
		} else if len(st.people) > 0 {
			s.people = append(s.people, Share{Grant: st.grant, Rows: st.people})
		}
	}
	return s
}

func sharesBelow(u *Unit) []Share {
	var shares []Share
	own := u.stakes
	for below := stakesBelow(u); len(below) > 0; {
		g := below[0].grant
		n := 1
		for n < len(below) && below[n].grant == g {
			n++
		}
		for len(own) > 0 && own[0].grant.newest < g.newest {
			own = own[1:]
		}
		var itself *stake
		if len(own) > 0 && own[0].grant == g {
			itself = &own[0]
		}
		shares = shareBelow(shares, below[:n], itself)
		below = below[n:]
	}
	return shares
}

// shareBelow adds to shares what a grant holds for the units below one that may
// have a stake itself.
func shareBelow(shares []Share, below []*stake, itself *stake) []Share {
	g := below[0].grant
	if slices.ContainsFunc(below, func(st *stake) bool { return st.whole }) {
		var except []*Recipient
		if itself != nil {
			if itself.whole {
				return shares // the whole is its people's already, those of sub-units among them
			}
			except = slices.Concat(itself.own, itself.people)
		}
		return g.shareWhole(shares, except)
	}
	if itself != nil && itself.whole {
		return shares
	}
	rows := below[0].own
	if len(below) > 1 || len(rows) == 0 || len(below[0].people) > 0 {
		rows = nil
		for _, st := range below {
			rows = append(append(rows, st.own...), st.people...)
		}
		slices.SortStableFunc(rows, compareRecipients)
	}
	return append(shares, Share{Grant: g, Rows: rows})
}

// stakesBelow returns the stakes of all units below one in the years of their
// grants, in the order of honours, those of one grant in its own order.
func stakesBelow(u *Unit) []*stake {
	units, dated := descendants(u)
	type ranked struct {
		rank uint64 // of the grant, and of the stake in it
		*stake
	}
	n := 0
	for _, d := range units {
		n += len(d.stakes)
	}
	found := make([]ranked, 0, n)
	for _, d := range units {
		for i := range d.stakes {
			st := &d.stakes[i]
			if !dated || slices.Contains(ancestors(d, st.grant.Year), u) {
				found = append(found, ranked{uint64(st.grant.newest)<<32 | uint64(st.nth), st})
			}
		}
	}
	slices.SortFunc(found, func(x, y ranked) int { return cmp.Compare(x.rank, y.rank) })
	all := make([]*stake, len(found))
	for i, one := range found {
		all[i] = one.stake
	}
	return all
}

// descendants returns the units with stakes that are or were below one and those
// between, each once, and whether any is so in some years only.
func descendants(u *Unit) (below []*Unit, dated bool) {
	seen := map[*Unit]bool{u: true}
	for i := -1; i < len(below); i++ {
		one := u
		if i >= 0 {
			one = below[i]
		}
		for _, c := range one.Children {
			if !c.Unit.reached {
				continue
			}
			dated = dated || !c.Record.Period.IsZero()
			if !seen[c.Unit] {
				seen[c.Unit] = true
				below = append(below, c.Unit)
			}
		}
	}
	return below, dated
}

// shareWhole adds to shares the whole grant but for recipients who stand
// elsewhere, if there are any others.
func (g *Grant) shareWhole(shares []Share, except []*Recipient) []Share {
	if len(except) == 0 {
		return append(shares, Share{Grant: g, Rows: g.Recipients, Whole: true})
	}
	weight := 0
	elsewhere := make(map[*Recipient]bool, len(except))
	for _, r := range except {
		weight += r.weight()
		elsewhere[r] = true
	}
	if g.Stated.Sum() <= weight && g.Record.Uncounted == "" {
		return shares
	}
	rows := slices.DeleteFunc(slices.Clone(g.Recipients), func(r *Recipient) bool { return elsewhere[r] })
	return append(shares, Share{Grant: g, Rows: rows, Whole: true, except: except})
}

// ancestors returns the units above u in a year, each once, nearest first. Where
// the year is not known, or no period is written, a link holds.
func ancestors(u *Unit, y *Year) []*Unit {
	var above []*Unit
	var seen map[*Unit]bool // where there are many
	known := func(p *Unit) bool {
		if seen == nil {
			return p == u || slices.Contains(above, p)
		}
		return p == u || seen[p]
	}
	for i := -1; i < len(above); i++ {
		one := u
		if i >= 0 {
			one = above[i]
		}
		for _, p := range one.Parents {
			if !holds(p.Record.Period, y) || known(p.Unit) {
				continue
			}
			above = append(above, p.Unit)
			const many = 20
			if seen == nil && len(above) == many {
				seen = map[*Unit]bool{}
				for _, p := range above {
					seen[p] = true
				}
			}
			if seen != nil {
				seen[p.Unit] = true
			}
		}
	}
	return above
}

// holds tells whether a period reaches into a year.
func holds(period content.Date, y *Year) bool {
	if period.IsZero() || y == nil || !y.Known() {
		return true
	}
	first, last := period.Years()
	n := int(y.Number)
	return (first == 0 || first <= n) && (last == 0 || n <= last)
}
