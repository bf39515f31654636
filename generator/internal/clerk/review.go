package clerk

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// A reviewer is the state of one call of [Review].
type reviewer struct {
	lib    *content.Library
	site   *site.Site
	diags  diag.List
	people map[string]*content.Person // by id
	units  map[string]*content.Unit

	spellings map[string]string // of printed names, see spelled
	offices   told              // by their names
	numbers   told              // of decisions

	keys   []recipientKey // of the grant at hand
	before []*content.Recipient
}

// Review returns what somebody with experience would ask about a site: all of
// it warnings. lib holds its records and s what was assembled of them, perhaps
// with errors; of what is broken there nothing is said. The diagnostics are for
// editors: they may name people whose names the site withholds.
//
// It takes time in proportion to the records.
func Review(lib *content.Library, s *site.Site) diag.List {
	r := &reviewer{lib: lib, site: s, spellings: map[string]string{}, offices: told{}, numbers: told{},
		people: byID(lib.People, func(p *content.Person) *content.Header { return &p.Header }),
		units:  byID(lib.Units, func(u *content.Unit) *content.Header { return &u.Header })}
	seen := said{}
	for _, g := range s.Grants {
		r.grant(g, seen)
	}
	for _, e := range s.Reported {
		if len(e.Awards) == 1 {
			r.class(e.Awards[0], reportedClass(e))
		}
	}
	r.decisions()
	r.sources()
	r.photos()
	r.names()
	r.likelyUnits()
	return r.diags
}

// byID indexes records by their ids; of two with one id it is the first.
func byID[R any](records []*R, header func(*R) *content.Header) map[string]*R {
	all := make(map[string]*R, len(records))
	for _, r := range records {
		if id := header(r).ID; id != "" && all[id] == nil {
			all[id] = r
		}
	}
	return all
}

// said notes what was said about a roll as a whole, so that it is said once and
// not for each of its grants.
type said map[string]bool

// first tells whether this was not said yet.
func (s said) first(what string) bool {
	if s[what] {
		return false
	}
	s[what] = true
	return true
}
