package site

import (
	"cmp"
	"slices"
)

// A Listing is how a page lists its grants: those of which something is
// received by award, and apart from them the others. What is too long to be
// written out there has a roster.
type Listing struct {
	Groups []*Group // in order of precedence
	Others []*Grant // that are not counted
	Apart  *Roster  // of the others, where they are too long; else nil
}

// A Group is the grants of one award in a listing.
type Group struct {
	Award  *Award // nil where only told in words
	Grants []*Grant
	Roster *Roster // where they are too long; else nil
}

// How much a page writes out, in lines: one for each grant and one for each
// recipient who is listed.
const (
	longList  = 200 // a longer list has a roster; also the rows of a page of one
	longPage  = 600 // a longer page leaves its longest lists to rosters
	shortList = 20  // a list that is no longer is always written out
)

// IsSplit tells whether some of the listing stands elsewhere.
func (l *Listing) IsSplit() bool {
	return l.Apart != nil || slices.ContainsFunc(l.Groups, func(g *Group) bool { return g.Roster != nil })
}

// rosters returns the rosters of the listing.
func (l *Listing) rosters() []*Roster {
	var all []*Roster
	for _, g := range l.Groups {
		if g.Roster != nil {
			all = append(all, g.Roster)
		}
	}
	if l.Apart != nil {
		all = append(all, l.Apart)
	}
	return all
}

// Total returns the total of the group.
func (g *Group) Total() Tally { return Count(g.Grants) }

// Anchor returns the id of the group on a page.
func (g *Group) Anchor() string {
	if g.Award == nil {
		return otherAwards
	}
	return "danh-hieu-" + g.Award.Record.ID
}

// ByAward parts grants that are in order of precedence by award.
func ByAward(grants []*Grant) []*Group {
	var groups []*Group
	for _, g := range grants {
		if n := len(groups); n == 0 || groups[n-1].Award != g.Award {
			groups = append(groups, &Group{Award: g.Award})
		}
		last := groups[len(groups)-1]
		last.Grants = append(last.Grants, g)
	}
	return groups
}

// listingOf parts the grants of a page, which are in order of precedence, by
// award. owner is what rosters of the page have in common, with the address of
// the page.
func listingOf(grants []*Grant, owner Roster) *Listing {
	received, others := Split(grants)
	l := &Listing{Groups: ByAward(received), Others: others}
	var lists []longlist
	for _, g := range l.Groups {
		lists = append(lists, longlist{lines(g.Grants), func() {
			own := owner
			own.Award, own.Grants, own.Address = g.Award, g.Grants, owner.Address.roster(g.Award)
			g.Roster = newRoster(own, nil)
		}})
	}
	lists = append(lists, longlist{lines(l.Others), func() {
		own := owner
		own.Apart, own.Grants, own.Address = true, l.Others, owner.Address+apartFolder
		l.Apart = newRoster(own, nil)
	}})
	shorten(lists)
	return l
}

// A longlist is a list that a page writes out or leaves to a roster.
type longlist struct {
	lines int
	leave func()
}

// shorten leaves to rosters what is too long for a page, the longest first.
func shorten(lists []longlist) {
	all := 0
	for _, l := range lists {
		all += l.lines
	}
	slices.SortStableFunc(lists, func(x, y longlist) int { return cmp.Compare(y.lines, x.lines) })
	for _, l := range lists {
		if l.lines <= shortList || l.lines <= longList && all <= longPage {
			return
		}
		l.leave()
		all -= l.lines
	}
}

func lines(grants []*Grant) int {
	n := 0
	for _, g := range grants {
		n += 1 + len(g.Recipients)
	}
	return n
}
