// Package feed writes what readers follow a site by: Atom (RFC 4287) and JSON
// Feed 1.1, both from one [Feed].
//
// There is no clock: a feed was updated when its newest entry was. An entry has
// a day alone, which is a day in Vietnam, so its time is the beginning of that
// day there, 00:00+07:00: a reader in Vietnam is shown the day that the record
// names. One elsewhere may see the evening before, as with everything that
// begins in Vietnam at midnight.
//
// An entry's id is its permanent address. It must never change, or readers
// are shown the entry anew.
package feed

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/edtf"
)

// Size is how many entries a feed holds at most.
const Size = 100

// A Feed is a list of what is new, of a site or of a part of it. Addresses are
// absolute. Texts are plain.
type Feed struct {
	Title    string
	Subtitle string  // may be empty
	Language string  // "vi", "en"
	Author   string  // who answers for it
	Rights   string  // the licence; may be empty
	Home     string  // the page whose news it is
	Atom     string  // where the feed lies as Atom; also its id there
	JSON     string  // where it lies as JSON Feed
	Icon     string  // may be empty
	Entries  []Entry // newest first; at least one
}

// An Entry is one thing that is new.
type Entry struct {
	ID      string // a permanent address, which is also where it leads
	Title   string
	Summary string // plain text; may be empty
	Day     edtf.Day
}

// startOf returns when a day begins in Vietnam, by RFC 3339.
func startOf(d edtf.Day) string { return d.String() + "T00:00:00+07:00" }

// A Ranking is something that may be in a feed: its day, and the id by which
// those of one day are ordered. What it stands for is T.
type Ranking[T any] struct {
	Day edtf.Day
	ID  string
	Of  T
}

// Newest returns the newest of some entries, at most Size of them: the newest
// first, those of one day by id. It looks at all and keeps few.
func Newest[T any](all func(yield func(Ranking[T]) bool)) []Ranking[T] {
	var kept []Ranking[T]
	cut := func() {
		slices.SortFunc(kept, func(a, b Ranking[T]) int { return cmp.Or(b.Day.Compare(a.Day), cmp.Compare(a.ID, b.ID)) })
		kept = kept[:min(len(kept), Size)]
	}
	for one := range all {
		if kept = append(kept, one); len(kept) == 4*Size {
			cut()
		}
	}
	cut()
	return kept
}
