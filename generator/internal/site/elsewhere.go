package site

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
)

// The pages of units, campaigns and awards tell year by year what was given.
// The years of which that is too long for the page stand elsewhere.

// An Elsewhere is where what was given in a year stands, in place of the page
// that tells its history.
type Elsewhere struct {
	Address Address
	Roster  *Roster // nil where it is a part of another page
}

// A yearPart is what was received in a year, or what is not counted.
type yearPart struct {
	year  content.Year
	apart bool
}

// compare puts the oldest year first, and in it what was received.
func (p yearPart) compare(q yearPart) int {
	if p.year == q.year && p.apart != q.apart {
		if p.apart {
			return 1
		}
		return -1
	}
	return cmp.Compare(yearRank(p.year), yearRank(q.year))
}

// Elsewhere returns where what the record was given in a year stands, or what
// of that is not counted; nil where it is on its own page.
func (b *Base) Elsewhere(n content.Year, apart bool) *Elsewhere {
	if b.elsewhere == nil {
		return nil
	}
	return b.elsewhere()[yearPart{n, apart}]
}

// IsShort tells whether a list of grants and recipients is so short that it is
// written out in any case.
func IsShort(lines int) bool { return lines <= shortList }

// YearNumber returns the number of the year to which the grant belongs.
func (g *Grant) YearNumber() content.Year {
	if g.Year == nil {
		return content.UnknownYear
	}
	return g.Year.Number
}

// A history gathers what a record was given, by year.
type history struct {
	shares map[yearPart][]Share
	order  []yearPart // as they are first met
}

func (h *history) add(s Share, received bool) {
	at := yearPart{s.Grant.YearNumber(), !received}
	if h.shares == nil {
		h.shares = map[yearPart][]Share{}
	}
	if _, met := h.shares[at]; !met {
		h.order = append(h.order, at)
	}
	h.shares[at] = append(h.shares[at], s)
}

// leave finds what is too long for the page of the record; where tells where
// else it stands.
func (h *history) leave(where func(yearPart, []Share) *Elsewhere) map[yearPart]*Elsewhere {
	left := map[yearPart]*Elsewhere{}
	var lists []longlist
	for _, at := range h.order {
		n := 0
		for _, s := range h.shares[at] {
			n += 1 + len(s.Rows)
		}
		lists = append(lists, longlist{n, func() { left[at] = where(at, h.shares[at]) }})
	}
	shorten(lists)
	return left
}

// elsewhereOfUnit makes the rosters of the years of a unit.
func elsewhereOfUnit(u *Unit) map[yearPart]*Elsewhere {
	var h history
	for _, s := range slices.Concat(u.Own(), u.People(), u.Below()) {
		h.add(s, s.IsReceived())
	}
	return h.leave(func(at yearPart, shares []Share) *Elsewhere {
		r := newRoster(Roster{Unit: u, YearNumber: at.year, Apart: at.apart, Address: at.below(u.Address), Grants: distinct(sharedGrants(shares))}, shares)
		return &Elsewhere{r.Address, r}
	})
}

// elsewhereOfCampaign makes the rosters of the years of a campaign.
func elsewhereOfCampaign(c *Campaign) map[yearPart]*Elsewhere {
	var h history
	for _, g := range c.all {
		h.add(Share{Grant: g, Rows: g.Recipients, Whole: true}, g.Counted())
	}
	return h.leave(func(at yearPart, shares []Share) *Elsewhere {
		r := newRoster(Roster{Campaign: c, YearNumber: at.year, Apart: at.apart, Address: at.below(c.Address), Grants: sharedGrants(shares)}, shares)
		return &Elsewhere{r.Address, r}
	})
}

// elsewhereOfAward finds where the long years of an award stand on the yearly rolls.
func elsewhereOfAward(w *Award) map[yearPart]*Elsewhere {
	var h history
	for _, g := range w.Grants {
		if g.Year != nil {
			h.add(Share{Grant: g, Rows: g.Recipients, Whole: true}, g.Counted())
		}
	}
	return h.leave(func(at yearPart, shares []Share) *Elsewhere {
		y := shares[0].Grant.Year
		l := y.Listing()
		if at.apart && l.Apart != nil {
			return &Elsewhere{l.Apart.Address, l.Apart}
		}
		for _, g := range l.Groups {
			if g.Award != w || at.apart {
				continue
			}
			if g.Roster != nil {
				return &Elsewhere{g.Roster.Address, g.Roster}
			}
			return &Elsewhere{y.Address + Address("#"+g.Anchor()), nil}
		}
		return &Elsewhere{y.Address, nil}
	})
}

func sharedGrants(shares []Share) []*Grant {
	gs := make([]*Grant, len(shares))
	for i, s := range shares {
		gs[i] = s.Grant
	}
	return gs
}

// below returns where a year of a record is listed.
func (p yearPart) below(a Address) Address {
	a += yearAddress(p.year)
	if p.apart {
		a += apartFolder
	}
	return a
}
