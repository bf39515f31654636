package export

import (
	"iter"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// A rowKind is what a row of the table stands for.
type rowKind string

const (
	named     rowKind = "named"     // a recipient who is named
	withheld  rowKind = "withheld"  // a recipient whose name is known and not shown
	section   rowKind = "section"   // an unnamed part of a unit
	unnamed   rowKind = "unnamed"   // those of a number who are not listed
	uncounted rowKind = "uncounted" // what has no number
)

// A row is a row of the table of grants.
type row struct {
	kind    rowKind
	grant   *site.Grant
	one     *site.Recipient // who is listed; nil for unnamed and uncounted
	column  string          // in which the number counts; empty where there is none
	number  int
	counted int    // of the number, what is received
	share   string // in files of units: own or people
}

// The columns of numbers, as they are called in data.
const (
	individuals = "individuals"
	collectives = "collectives"
	households  = "households"
	unspecified = "unspecified"
)

func columnOf(k content.RecipientKind) string {
	switch k {
	case content.ToIndividual:
		return individuals
	case content.ToCollective:
		return collectives
	case content.ToHousehold:
		return households
	}
	return unspecified
}

// grantRows yields the rows of grants.
func grantRows(grants []*site.Grant) iter.Seq[row] {
	return func(yield func(row) bool) {
		for _, g := range grants {
			if !wholeRows(g, g.Recipients, "", yield) {
				return
			}
		}
	}
}

// shareRows yields the rows of shares, which are the own ones of a unit or
// those of its people.
func shareRows(shares []site.Share, share string, yield func(row) bool) bool {
	for _, s := range shares {
		if s.Whole {
			if !wholeRows(s.Grant, s.Rows, share, yield) {
				return false
			}
			continue
		}
		for _, r := range s.Rows {
			if !yield(listed(r, r.Kind, share)) {
				return false
			}
		}
	}
	return true
}

// wholeRows yields the rows of a grant with some of its recipients and all
// that is not listed.
func wholeRows(g *site.Grant, recipients []*site.Recipient, share string, yield func(row) bool) bool {
	for _, r := range recipients {
		if !yield(listed(r, r.Column(), share)) {
			return false
		}
	}
	rest, stated := g.Rest(), &g.Record.Counts
	some := len(g.Recipients) > 0 || g.Record.Uncounted != ""
	for _, c := range []struct {
		name   string
		n, all int
		stated content.Count
	}{
		{collectives, rest.Collectives, g.Stated.Collectives, stated.Collectives},
		{households, rest.Households, g.Stated.Households, stated.Households},
		{individuals, rest.Individuals, g.Stated.Individuals, stated.Individuals},
		{unspecified, rest.Unspecified, g.Stated.Unspecified, stated.Unspecified},
	} {
		if c.n == 0 && (!c.stated.Set || c.all > 0) {
			continue // all are listed, or nothing is said of them
		}
		some = true
		r := row{kind: unnamed, grant: g, column: c.name, number: c.n, share: share}
		if g.IsReceived() {
			r.counted = c.n
		}
		if !yield(r) {
			return false
		}
	}
	if g.Record.Uncounted != "" || !some {
		return yield(row{kind: uncounted, grant: g, share: share})
	}
	return true
}

// listed is the row of a recipient.
func listed(r *site.Recipient, column content.RecipientKind, share string) row {
	w := row{kind: named, grant: r.Grant, one: r, column: columnOf(column), number: r.Weight(), share: share}
	switch {
	case r.Hidden:
		w.kind = withheld
	case r.Unnamed:
		w.kind = section
	}
	if r.IsReceived() {
		w.counted = w.number
	}
	return w
}
