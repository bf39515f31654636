package site

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
)

// Grants and recipients stand in many lists. All of them are put in order once
// and then handed out in that order, so that no list is ever sorted by what
// their records say; where lists are joined, ranks are compared.

// A precedence is what decides the order of a grant besides award, year and
// roll.
type precedence struct {
	class int
	date  edtf.Date
}

// classRank puts high classes first, then what is among several, then what is
// not stated.
func classRank(r *content.Grant) int {
	switch {
	case r.Class == content.AnyClass:
		return 100
	case len(r.Classes) > 0:
		return 50 + int(r.Classes[0])
	}
	return int(r.Class)
}

// orderGrants puts the grants in order of precedence: the award, what is only
// told in words last, its class, the year, the day, the id of the roll, and then
// as their rolls have them. What decides last is sorted by first, and every step
// keeps the order of those that it does not tell apart.
func (a *assembler) orderGrants() {
	s := a.site
	for i, w := range s.Awards {
		w.rank = int32(i)
	}
	last := int32(len(s.Awards))
	byID := slices.SortedFunc(slices.Values(s.Rolls), func(x, y *Roll) int { return cmp.Compare(x.Record.ID, y.Record.ID) })
	for i, ro := range byID {
		ro.rank = int32(i)
	}
	years := a.rankYears()

	order := make([]int32, len(s.Grants))
	for i := range order {
		order[i] = int32(i)
	}
	sorter := newSorter(order)
	sorter.by(int32(len(byID)), func(i int32) int32 { return s.Grants[i].Roll.rank })
	days, count := ranksOf(a.precedence, func(p *precedence) edtf.Date { return p.date }, edtf.Date.Compare)
	sorter.by(count, func(i int32) int32 { return days[i] })
	sorter.by(years, func(i int32) int32 { return s.Grants[i].yearRank(years) })
	classes, count := ranksOf(a.precedence, func(p *precedence) int { return p.class }, cmp.Compare[int])
	sorter.by(count, func(i int32) int32 { return classes[i] })
	sorter.by(last+1, func(i int32) int32 {
		if w := s.Grants[i].Award; w != nil {
			return w.rank
		}
		return last
	})
	sorted := make([]*Grant, len(s.Grants))
	for rank, i := range sorter.order {
		sorted[rank] = s.Grants[i]
		sorted[rank].rank = int32(rank)
	}
	s.Grants = sorted
}

// rankYears numbers the years, the year unknown last, and returns how many
// numbers there are.
func (a *assembler) rankYears() int32 {
	n := int32(0)
	for _, y := range a.site.Years {
		y.rank = n
		if y.Known() {
			n++
		}
	}
	return n + 1
}

// yearRank returns the rank of the grant's year among so many; a grant without
// one is of the year unknown.
func (g *Grant) yearRank(years int32) int32 {
	if g.Year == nil {
		return years - 1
	}
	return g.Year.rank
}

// newestGrants returns the grants in the order in which somebody's honours are
// told: the newest year first, within it by precedence, the year unknown last.
func (a *assembler) newestGrants() []*Grant {
	grants := a.site.Grants
	years := a.rankYears()
	order := make([]int32, len(grants))
	for i := range order {
		order[i] = int32(i)
	}
	sorter := newSorter(order)
	sorter.by(years, func(i int32) int32 {
		if rank := grants[i].yearRank(years); rank < years-1 {
			return years - 2 - rank
		}
		return years - 1
	})
	newest := make([]*Grant, len(grants))
	for i, at := range sorter.order {
		newest[i] = grants[at]
		newest[i].newest = int32(i)
	}
	return newest
}

// handOutGrants lists grants with the records that they name.
func (a *assembler) handOutGrants() {
	s := a.site
	for _, ro := range s.Rolls {
		ro.Grants = ro.Grants[:0] // which were in the order of the file
	}
	for _, e := range s.Events {
		e.Grants = e.Grants[:0] // which were in the order of their rolls
	}
	for _, g := range s.Grants {
		g.Roll.Grants = append(g.Roll.Grants, g)
		if g.Award != nil {
			g.Award.Grants = append(g.Award.Grants, g)
		}
		if g.Year != nil {
			g.Year.Grants = append(g.Year.Grants, g)
		}
		if g.Event != nil {
			g.Event.Grants = append(g.Event.Grants, g)
		}
		if g.Campaign != nil {
			g.Campaign.Grants = append(g.Campaign.Grants, g)
		}
		for c := g.Campaign; c != nil; c = c.PartOf {
			c.all = append(c.all, g)
		}
	}
}

// handOutHonours lists recipients with the people and printed names that they
// are.
func (a *assembler) handOutHonours() {
	for _, g := range a.newest {
		for _, r := range g.Recipients {
			var honours *[]*Recipient
			switch {
			case r.Person != nil:
				honours = &r.Person.Honours
			case r.Printed != nil:
				honours = &r.Printed.Honours
			default:
				continue
			}
			if *honours == nil {
				*honours = make([]*Recipient, 0, 4) // as many as most have
			}
			*honours = append(*honours, r)
		}
	}
}

func sortGrants(gs []*Grant) {
	slices.SortFunc(gs, func(x, y *Grant) int { return cmp.Compare(x.rank, y.rank) })
}

// A place is where somebody stands in lists of recipients: collectives first,
// then households, then individuals, each by name, those whose names are
// withheld last, in no order that tells.
type place struct {
	kind    content.RecipientKind
	hidden  bool
	key, id string // empty for those whose names are withheld
	rank    int32  // the same for those whom nothing of this tells apart
}

func comparePlaces(x, y *place) int {
	if x.kind != y.kind {
		return cmp.Compare(slices.Index(kinds, x.kind), slices.Index(kinds, y.kind))
	}
	if x.hidden != y.hidden {
		if x.hidden {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.id, y.id))
}

func compareRecipients(x, y *Recipient) int { return cmp.Compare(x.place.rank, y.place.rank) }

// place returns the place of what is no person and no printed name, which have
// their own: that of a text, or of whoever is withheld.
func (a *assembler) place(k content.RecipientKind, hidden bool, text string) *place {
	a.shared.Lock()
	defer a.shared.Unlock()
	return a.lockedPlace(k, hidden, text)
}

// placeOfUnit returns the place of a unit that receives itself.
func (a *assembler) placeOfUnit(u *Unit) *place {
	a.shared.Lock()
	defer a.shared.Unlock()
	if u.place == nil {
		u.place = a.lockedPlace(content.ToCollective, false, u.Record.Name+" ")
	}
	return u.place
}

func (a *assembler) lockedPlace(k content.RecipientKind, hidden bool, text string) *place {
	at := place{kind: k, hidden: hidden, key: text}
	p := a.places[at]
	if p == nil {
		p = &place{kind: k, hidden: hidden}
		if !hidden {
			p.key = a.words.Key(text)
		}
		a.places[at] = p
	}
	return p
}

// orderRecipients ranks the places of recipients and puts the recipients of
// each of the grants in order.
func (a *assembler) orderRecipients(grants []*Grant) {
	s := a.site
	people := make([]*place, len(s.People)) // in order already
	for i, p := range s.People {
		people[i] = &p.place
	}
	others := make([]*place, 0, len(a.forms)+len(a.places))
	for _, f := range a.forms {
		others = append(others, &f.place)
	}
	for _, p := range a.places {
		others = append(others, p)
	}
	slices.SortFunc(others, comparePlaces)
	all := merged(people, others, comparePlaces)
	rank := int32(0)
	for i, p := range all {
		if i > 0 && comparePlaces(all[i-1], p) != 0 {
			rank++
		}
		p.rank = rank
	}
	for _, g := range grants {
		if len(g.Recipients) > 1 {
			slices.SortStableFunc(g.Recipients, compareRecipients)
		}
	}
}
