package site

import (
	"sync"

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

	size   int // how many rows it has
	filled func() *rosterRows
}

// newRoster makes a roster of shares of grants; of nil, of all who receive its
// grants.
func newRoster(r Roster, shares []Share) *Roster {
	made := &r
	for _, rows := range made.lists(shares) {
		made.size += max(1, len(rows))
	}
	made.filled = sync.OnceValue(func() *rosterRows { return made.fill(shares) })
	return made
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

// Rows returns the rows of all pages. They are not to be changed.
func (r *Roster) Rows() []Row { return r.filled().rows }

// Jumps returns the way to each letter, in the order of the rows.
func (r *Roster) Jumps() []Jump { return r.filled().jumps }

// Pages returns how many pages the roster has, at least one.
func (r *Roster) Pages() int { return Pages(r.size) }

// PageAddress returns the address of a page, from 1.
func (r *Roster) PageAddress(page int) Address { return r.Address.page(page) }

func (r *Roster) from(page int) int { return PageFrom(r.size, page) }

// Sections returns what stands on a page, from 1.
func (r *Roster) Sections(page int) []Section {
	var all []Section
	seen := map[string]bool{}
	for _, row := range r.Rows()[r.from(page):r.from(page+1)] {
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
