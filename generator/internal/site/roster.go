package site

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// A Roster is a list of recipients that has pages of its own, of some 200 rows
// each: those of all grants of an award in a year, say, in one order. It holds
// every recipient of its grants, of its kind if it has one, once for each time,
// and before them the grants that name none.
type Roster struct {
	Address Address // of its first page
	Grants  []*Grant
	Rows    []Row
	Jumps   []Jump // to letters, in the order of the rows

	// On whose page it would stand: one of these is set. Those of units and
	// campaigns are of one year.
	Year       *Year
	Event      *Event
	Campaign   *Campaign
	Unit       *Unit
	Roll       *Roll
	YearNumber content.Year

	// What of it: the grants that are not counted, one grant, one kind of
	// recipient; else, of a year or an event, one award, which is nil where
	// only told in words.
	Apart bool
	Grant *Grant
	Kind  content.RecipientKind
	Award *Award
}

// A Row is a row of a roster.
type Row struct {
	Grant     *Grant
	Recipient *Recipient // nil where the grant names nobody
	Position  int        // among the recipients of its kind in the roster, from 1
}

// A Section is the rows of a page under one heading: grants that name nobody,
// or the recipients of one kind under one letter.
type Section struct {
	Kind   content.RecipientKind // empty for grants that name nobody
	Letter string                // empty for them, and for names that are withheld
	Anchor string                // on the page; may be empty
	Rows   []Row
}

// A Jump leads to the first row of a letter.
type Jump struct {
	Kind   content.RecipientKind
	Letter string
	Page   int
	Anchor string
}

// Pages returns how many pages a list of some rows has, at least one.
func Pages(rows int) int { return max(1, (rows+longList-1)/longList) }

// PageFrom returns with which row a page of a list begins, from 0. Pages are
// numbered from 1; all are as long as each other, but for one row.
func PageFrom(rows, page int) int { return (page - 1) * rows / Pages(rows) }

// Pages returns how many pages the roster has, at least one.
func (r *Roster) Pages() int { return Pages(len(r.Rows)) }

// PageAddress returns the address of a page, from 1.
func (r *Roster) PageAddress(page int) Address { return r.Address.page(page) }

func (r *Roster) from(page int) int { return PageFrom(len(r.Rows), page) }

// Sections returns what stands on a page, from 1.
func (r *Roster) Sections(page int) []Section {
	var all []Section
	seen := map[string]bool{}
	for _, row := range r.Rows[r.from(page):r.from(page+1)] {
		kind, letter := row.kind(), row.letter()
		if n := len(all); n == 0 || all[n-1].Kind != kind || all[n-1].Letter != letter {
			s := Section{Kind: kind, Letter: letter}
			if a := letterAnchor(kind, letter); letter != "" && !seen[a] {
				seen[a], s.Anchor = true, a
			}
			all = append(all, s)
		}
		last := &all[len(all)-1]
		last.Rows = append(last.Rows, row)
	}
	return all
}

// jumps finds the first row of each letter.
func (r *Roster) jumps() {
	seen := map[string]bool{}
	page := 1
	for i, row := range r.Rows {
		for i >= r.from(page+1) {
			page++
		}
		letter := row.letter()
		anchor := letterAnchor(row.kind(), letter)
		if letter == "" || seen[anchor] {
			continue
		}
		seen[anchor] = true
		r.Jumps = append(r.Jumps, Jump{row.kind(), letter, page, anchor})
	}
}

func (r Row) kind() content.RecipientKind {
	if r.Recipient == nil {
		return ""
	}
	return r.Recipient.Kind
}

func (r Row) letter() string {
	if r.Recipient == nil {
		return ""
	}
	return r.Recipient.letter()
}

// letter returns the heading under which the recipient stands in a list; none
// where the name is withheld.
func (r *Recipient) letter() string {
	switch {
	case r.Hidden:
		return ""
	case r.Person != nil:
		return r.Person.letter
	case r.Printed != nil:
		return r.Printed.letter
	case r.Kind == content.ToCollective && r.Unit != nil:
		return vietnamese.FirstLetter(r.Unit.Record.Name)
	}
	return vietnamese.FirstLetter(r.Text)
}

// A rosterMaker makes the listings of pages and the rosters that they need.
type rosterMaker struct {
	site *Site
	in   map[*Grant][]*Roster // that hold a grant
}

func (m *rosterMaker) add(r Roster) *Roster {
	made := &r
	m.site.Rosters = append(m.site.Rosters, made)
	for _, g := range r.Grants {
		m.in[g] = append(m.in[g], made)
	}
	return made
}

// makeRosters lists the grants of all pages that can be long, after everything
// is in order.
func (a *assembler) makeRosters() {
	m := &rosterMaker{a.site, map[*Grant][]*Roster{}}
	for _, y := range a.site.Years {
		y.Listing = m.listing(y.Grants, Roster{Year: y, Address: y.Address})
		m.byKind(y)
		y.ManyUnits = len(y.Concerned()) > manyUnits
		if y.Listing.IsSplit() {
			y.Whole = y.Address + wholeFolder
		}
	}
	for _, e := range a.site.Events {
		e.Listing = m.listing(e.Grants, Roster{Event: e, Address: e.Address})
	}
	for _, c := range a.site.Campaigns {
		m.ofCampaign(c)
	}
	for _, w := range a.site.Awards {
		m.ofAward(w)
	}
	for _, u := range a.site.Units {
		m.ofUnit(u)
	}
	for _, ro := range a.site.Rolls {
		m.ofRoll(ro)
	}
	m.fill()
}

// byKind makes the lists of all who were honoured in a year, each kind apart.
func (m *rosterMaker) byKind(y *Year) {
	of := map[content.RecipientKind][]*Grant{}
	received, _ := Split(y.Grants)
	for _, g := range received {
		for _, k := range g.Kinds() {
			of[k] = append(of[k], g)
		}
	}
	for _, k := range kinds {
		if len(of[k]) > 0 {
			y.Kinds = append(y.Kinds, m.add(Roster{Year: y, Address: y.Address + kindFolders[k] + "/", Kind: k, Grants: of[k]}))
		}
	}
}

// ofRoll makes the rosters of single grants, which are too long for the page
// of their roll.
func (m *rosterMaker) ofRoll(ro *Roll) {
	var lists []longlist
	for _, g := range ro.Grants {
		lists = append(lists, longlist{lines([]*Grant{g}), func() {
			g.Roster = m.add(Roster{Roll: ro, Grant: g, Award: g.Award, Grants: []*Grant{g}, Address: ro.Address.grant(g)})
			ro.Whole = ro.Address + wholeFolder
		}})
	}
	shorten(lists)
}

// fill puts the rows into all rosters. Everybody is put in order once, and then
// handed out.
func (m *rosterMaker) fill() {
	type entry struct {
		*Recipient
		seq int
	}
	var all []entry
	for _, g := range m.site.Grants {
		rosters := m.in[g]
		if len(rosters) == 0 {
			continue
		}
		for _, r := range g.Recipients {
			all = append(all, entry{r, len(all)})
		}
		for _, ro := range rosters {
			if ro.Kind == "" && len(g.Recipients) == 0 || ro.Kind != "" && !g.names(ro.Kind) {
				ro.Rows = append(ro.Rows, Row{Grant: g})
			}
		}
	}
	slices.SortFunc(all, func(x, y entry) int {
		return cmp.Or(compareRecipients(x.Recipient, y.Recipient), cmp.Compare(x.seq, y.seq))
	})
	for _, one := range all {
		for _, ro := range m.in[one.Grant] {
			if ro.Kind != "" && ro.Kind != one.Kind {
				continue
			}
			ro.Rows = append(ro.Rows, Row{Grant: one.Grant, Recipient: one.Recipient})
		}
	}
	for _, ro := range m.site.Rosters {
		ro.number()
		ro.jumps()
	}
}

// number counts the recipients of each kind.
func (r *Roster) number() {
	for i := range r.Rows {
		row := &r.Rows[i]
		switch {
		case row.Recipient == nil:
		case i > 0 && r.Rows[i-1].kind() == row.kind():
			row.Position = r.Rows[i-1].Position + 1
		default:
			row.Position = 1
		}
	}
}

// order puts rows that were not handed out in order.
func (r *Roster) order() {
	slices.SortStableFunc(r.Rows, func(x, y Row) int {
		switch {
		case x.Recipient != nil && y.Recipient != nil:
			return compareRecipients(x.Recipient, y.Recipient)
		case x.Recipient == nil && y.Recipient == nil:
			return 0
		case x.Recipient == nil:
			return -1
		}
		return 1
	})
}
