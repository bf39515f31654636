package site

import (
	"maps"
	"slices"
	"sync"

	"bangvang/generator/internal/content"
)

// Much of a site is looked at by single pages alone: how long lists are parted,
// who stands in them, what concerns a unit. It is made when it is first asked
// for, once, from what is in order by then and changes no more. So whoever looks
// at one page, as a preview does, waits for no other.

// promise arranges for what is made when it is asked for.
func (a *assembler) promise() {
	s, newest := a.site, a.newest
	s.stakes = sync.OnceFunc(func() { giveStakes(newest, s.Units) })
	for _, y := range s.Years {
		y.sources = sync.OnceValue(func() []*Source { return sourcesOf(y) })
		y.listing = sync.OnceValue(func() *Listing { return listingOf(y.Grants, Roster{Year: y, Address: y.Address}) })
		y.kinds = sync.OnceValue(func() []*Roster { return kindsOf(y) })
		y.concerned = sync.OnceValue(func() []Concerned { return concernedOf(y) })
	}
	for _, e := range s.Events {
		e.listing = sync.OnceValue(func() *Listing { return listingOf(e.Grants, Roster{Event: e, Address: e.Address}) })
	}
	for _, c := range s.Campaigns {
		c.elsewhere = sync.OnceValue(func() map[yearPart]*Elsewhere { return elsewhereOfCampaign(c) })
	}
	for _, w := range s.Awards {
		w.elsewhere = sync.OnceValue(func() map[yearPart]*Elsewhere { return elsewhereOfAward(w) })
	}
	for _, u := range s.Units {
		u.shares = sync.OnceValue(func() *unitShares { s.stakes(); return sharesOf(u) })
		u.below = sync.OnceValue(func() []Share { s.stakes(); return sharesBelow(u) })
		u.elsewhere = sync.OnceValue(func() map[yearPart]*Elsewhere { return elsewhereOfUnit(u) })
	}
	for _, ro := range s.Rolls {
		ro.rosters = sync.OnceValue(func() map[*Grant]*Roster { return rostersOf(ro) })
	}
}

// Sources returns the sources of what the roll shows, each once, by id. The list
// is not to be changed.
func (y *Year) Sources() []*Source { return y.sources() }

// Listing returns how the page of the roll lists its grants.
func (y *Year) Listing() *Listing { return y.listing() }

// Kinds returns the lists of all who were honoured: collectives, households,
// individuals, as far as there are any.
func (y *Year) Kinds() []*Roster { return y.kinds() }

// ManyUnits tells whether more units are concerned than the page of the roll can
// list.
func (y *Year) ManyUnits() bool { return len(y.Concerned()) > manyUnits }

// Whole returns where the whole roll stands on one page; it is empty where the
// year's own page is that.
func (y *Year) Whole() Address {
	if y.Listing().IsSplit() {
		return y.Address + wholeFolder
	}
	return ""
}

// Listing returns how the page of the event lists its grants.
func (e *Event) Listing() *Listing { return e.listing() }

// Rosters returns the lists of the year that have pages of their own.
func (y *Year) Rosters() []*Roster { return slices.Concat(y.Listing().rosters(), y.Kinds()) }

// Rosters returns the lists of the event that have pages of their own.
func (e *Event) Rosters() []*Roster { return e.Listing().rosters() }

// Rosters returns the lists of the campaign that have pages of their own.
func (c *Campaign) Rosters() []*Roster { return c.leftTo() }

// Rosters returns the lists of the unit that have pages of their own.
func (u *Unit) Rosters() []*Roster { return u.leftTo() }

// leftTo returns the rosters to which the page of the record leaves years.
func (b *Base) leftTo() []*Roster {
	var all []*Roster
	left := b.elsewhere()
	for _, at := range slices.SortedFunc(maps.Keys(left), yearPart.compare) {
		if r := left[at].Roster; r != nil {
			all = append(all, r)
		}
	}
	return all
}

// Rosters returns the lists of the roll that have pages of their own.
func (r *Roll) Rosters() []*Roster {
	var all []*Roster
	for _, g := range r.Grants {
		if one := g.Roster(); one != nil {
			all = append(all, one)
		}
	}
	return all
}

// Rosters returns all lists that have pages of their own.
func (s *Site) Rosters() []*Roster {
	return slices.Concat(
		each(s.Years, (*Year).Rosters), each(s.Events, (*Event).Rosters), each(s.Campaigns, (*Campaign).Rosters),
		each(s.Units, (*Unit).Rosters), each(s.Rolls, (*Roll).Rosters))
}

func each[T any](all []*T, rosters func(*T) []*Roster) []*Roster {
	var listed []*Roster
	for _, t := range all {
		listed = append(listed, rosters(t)...)
	}
	return listed
}

// kindsOf makes the lists of all who were honoured in a year, each kind apart.
func kindsOf(y *Year) []*Roster {
	of := map[content.RecipientKind][]*Grant{}
	received, _ := Split(y.Grants)
	for _, g := range received {
		for _, k := range g.Kinds() {
			of[k] = append(of[k], g)
		}
	}
	var all []*Roster
	for _, k := range kinds {
		if len(of[k]) > 0 {
			all = append(all, newRoster(Roster{Year: y, Address: y.Address + kindFolders[k] + "/", Kind: k, Grants: of[k]}, nil))
		}
	}
	return all
}

// rostersOf makes the rosters of single grants, which are too long for the page
// of their roll.
func rostersOf(ro *Roll) map[*Grant]*Roster {
	left := map[*Grant]*Roster{}
	var lists []longlist
	for _, g := range ro.Grants {
		lists = append(lists, longlist{1 + len(g.Recipients), func() {
			left[g] = newRoster(Roster{Roll: ro, Grant: g, Award: g.Award, Grants: []*Grant{g}, Address: ro.Address.grant(g.Anchor())}, nil)
		}})
	}
	shorten(lists)
	return left
}
