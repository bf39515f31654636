package site

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// orderEntered puts the records in order before they are linked, so that all
// lists of them within others come out in order too.
func (a *assembler) orderEntered() {
	s := a.site
	slices.SortFunc(s.Units, compareUnits)
	slices.SortFunc(s.People, comparePeople)
	slices.SortFunc(s.Campaigns, compareCampaigns)
	slices.SortFunc(s.Events, compareEvents)
	slices.SortFunc(s.Sources, func(x, y *Source) int {
		return cmp.Or(x.Record.Published.Compare(y.Record.Published.Date), cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
	})
	slices.SortFunc(s.Rolls, compareRolls)
	slices.SortFunc(s.Pages, func(x, y *Page) int {
		return cmp.Or(cmp.Compare(pageRank(x), pageRank(y)), cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
	})
}

// order puts in order what linking made, and leaves out what has no page.
func (a *assembler) order() {
	s := a.site
	s.Awards = a.shownAwards()
	s.People = slices.DeleteFunc(s.People, (*Person).hidden)
	slices.SortFunc(s.Names, func(x, y *Name) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.Fold, y.Fold)) })
	slices.SortFunc(s.Years, func(x, y *Year) int { return cmp.Compare(yearRank(x.Number), yearRank(y.Number)) })
	sortRedirects(s.Redirects)
	grants := s.Grants
	atOnce(func() { a.orderRecipients(grants) }, func() {
		a.orderGrants()
		a.newest = a.newestGrants()
	})
	atOnce(a.handOutGrants, a.handOutHonours)
	a.campaignsOfYears()
	a.orderLinked()
}

// orderLinked orders the lists within records that are not handed out in order.
func (a *assembler) orderLinked() {
	s := a.site
	for _, w := range s.Awards {
		slices.SortStableFunc(w.Variants, compareAwards)
	}
	for _, e := range s.Events {
		slices.SortFunc(e.Related, compareEvents)
	}
	for _, c := range s.Campaigns {
		slices.SortFunc(c.Related, compareCampaigns)
	}
	for _, p := range s.People {
		slices.SortFunc(p.Namesakes, comparePeople)
		sortGrants(p.Presented)
	}
	for _, n := range s.Names {
		slices.SortFunc(n.Forms, func(x, y *NameForm) int {
			return cmp.Or(cmp.Compare(x.place.key, y.place.key), cmp.Compare(x.Text, y.Text))
		})
		for _, f := range n.Forms {
			sortGrants(f.Presented)
		}
	}
}

// shownAwards returns, by precedence, the awards that the site declares or
// names, and those that they are based on.
func (a *assembler) shownAwards() []*Award {
	var shown []*Award
	for _, w := range a.awards.byID {
		if w.declared || w.given || len(w.Reported) > 0 || len(w.Variants) > 0 {
			shown = append(shown, w)
		}
	}
	for _, w := range shown {
		w.key = a.words.Key(w.Record.Name)
	}
	slices.SortFunc(shown, compareAwards)
	return shown
}

func compareAwards(x, y *Award) int {
	return cmp.Or(cmp.Compare(x.precedence(), y.precedence()), cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
}

func compareUnits(x, y *Unit) int {
	return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
}

func comparePeople(x, y *Person) int {
	return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
}

// compareCampaigns puts the newest first and those without a period last.
func compareCampaigns(x, y *Campaign) int {
	xp, yp := x.Record.Period, y.Record.Period
	switch {
	case xp.IsZero() != yp.IsZero():
		if xp.IsZero() {
			return 1
		}
		return -1
	}
	return cmp.Or(yp.Compare(xp.Date), cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
}

func compareEvents(x, y *Event) int {
	return cmp.Or(x.Record.Date.Compare(y.Record.Date.Date), cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
}

// speechOrder is the order in which speeches of a congress are given.
var speechOrder = map[content.SpeechKind]int{"opening": 1, "launch": 2, "report": 3, "contribution": 4, "directive": 5, "pledge": 6, "conclusion": 7, "other": 8}

// compareSpeeches orders by event, those without one last.
func compareSpeeches(x, y *Speech) int {
	switch {
	case x.Event == y.Event:
	case x.Event == nil:
		return 1
	case y.Event == nil:
		return -1
	default:
		return compareEvents(x.Event, y.Event)
	}
	return cmp.Or(cmp.Compare(speechOrder[x.Record.Kind], speechOrder[y.Record.Kind]), cmp.Compare(x.Record.ID, y.Record.ID))
}

// yearRank puts the year unknown last.
func yearRank(y content.Year) int {
	if y == content.UnknownYear {
		return 1 << 30
	}
	return int(y)
}

func compareRolls(x, y *Roll) int {
	return cmp.Or(cmp.Compare(yearRank(x.Record.Year), yearRank(y.Record.Year)), cmp.Compare(x.key, y.key), cmp.Compare(x.Record.ID, y.Record.ID))
}

func pageRank(p *Page) int {
	if p.Record.Order.Set {
		return p.Record.Order.N
	}
	return 1 << 30
}

// Letter returns the heading under which the unit stands in an index.
func (u *Unit) Letter() string { return vietnamese.FirstLetter(u.Record.Name) }

// Letter returns the heading under which the person stands in an index.
func (p *Person) Letter() string { return p.letter }

// Letter returns the heading under which the name stands in an index.
func (n *Name) Letter() string { return n.Forms[0].letter }
