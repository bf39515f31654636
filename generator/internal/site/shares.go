package site

import (
	"slices"

	"bangvang/generator/internal/content"
)

// share enters every grant with the units that it concerns: those that
// receive, those whose people and sections receive, and all above them.
func (a *assembler) share() {
	for _, g := range a.newestGrants() {
		a.shareGrant(g)
	}
}

// part is what a grant holds for one unit.
type part struct {
	own, people []*Recipient
	whole       bool
}

// partsOf returns what a grant holds for each unit that it names, and the units
// in the order of its recipients, so that what is made of them has an order.
func partsOf(g *Grant) (parts map[*Unit]*part, units []*Unit) {
	parts = map[*Unit]*part{}
	of := func(u *Unit) *part {
		if parts[u] == nil {
			parts[u] = &part{}
			units = append(units, u)
		}
		return parts[u]
	}
	if g.Of != nil {
		of(g.Of).whole = true
	}
	for _, r := range g.Recipients {
		switch {
		case r.Unit == nil:
		case r.Kind == content.ToCollective && !r.Unnamed:
			of(r.Unit).own = append(of(r.Unit).own, r)
		default:
			of(r.Unit).people = append(of(r.Unit).people, r)
		}
	}
	return parts, units
}

func (a *assembler) shareGrant(g *Grant) {
	parts, units := partsOf(g)
	below := map[*Unit]*Share{}
	var above []*Unit
	for _, u := range units {
		p := parts[u]
		if len(p.own) > 0 {
			u.Own = append(u.Own, Share{Grant: g, Rows: p.own})
		}
		if p.whole {
			u.People = g.shareWhole(u.People, p.own)
		} else if len(p.people) > 0 {
			u.People = append(u.People, Share{Grant: g, Rows: p.people})
		}
		for _, up := range ancestors(u, g.Year) {
			s := below[up]
			if s == nil {
				s = &Share{Grant: g}
				below[up] = s
				above = append(above, up)
			}
			s.Whole = s.Whole || p.whole
			s.Rows = append(append(s.Rows, p.own...), p.people...)
		}
	}
	for _, up := range above {
		s := below[up]
		own := parts[up]
		switch {
		case own != nil && own.whole: // the whole is its people's already, those of sub-units among them
		case !s.Whole && len(s.Rows) > 0:
			slices.SortStableFunc(s.Rows, compareRecipients)
			up.Below = append(up.Below, *s)
		case s.Whole:
			var except []*Recipient
			if own != nil {
				except = slices.Concat(own.own, own.people)
			}
			up.Below = g.shareWhole(up.Below, except)
		}
	}
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

// ancestors returns the units above u in a year, each once. Where the year is
// not known, or no period is written, a link holds.
func ancestors(u *Unit, y *Year) []*Unit {
	var above []*Unit
	seen := map[*Unit]bool{u: true}
	level := []*Unit{u}
	for len(level) > 0 {
		var next []*Unit
		for _, one := range level {
			for _, p := range one.Parents {
				if seen[p.Unit] || !holds(p.Record.Period, y) {
					continue
				}
				seen[p.Unit] = true
				above = append(above, p.Unit)
				next = append(next, p.Unit)
			}
		}
		level = next
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
