package site

import (
	"maps"
	"slices"

	"bangvang/generator/internal/content"
)

// linkProse checks the links of all Markdown texts.
func (a *assembler) linkProse() {
	header := func(h *content.Header) { a.prose(&h.Note, h.File) }
	a.prose(&a.lib.Site.Note, a.lib.Site.File)
	for _, r := range a.lib.Awards {
		header(&r.Header)
		a.prose(&r.About, r.File)
	}
	for _, r := range a.lib.Units {
		header(&r.Header)
		a.prose(&r.About, r.File)
		for i := range r.Parents {
			a.prose(&r.Parents[i].Note, r.File)
		}
		a.otherNames(r.OtherNames, r.File)
	}
	for _, r := range a.lib.People {
		header(&r.Header)
		a.prose(&r.About, r.File)
		a.otherNames(r.OtherNames, r.File)
	}
	for _, r := range a.lib.Campaigns {
		header(&r.Header)
		a.prose(&r.About, r.File)
	}
	for _, r := range a.lib.Events {
		header(&r.Header)
		a.prose(&r.About, r.File)
		for i := range r.Participants {
			a.prose(&r.Participants[i].Note, r.File)
		}
		for i := range r.Photos {
			a.prose(&r.Photos[i].Note, r.File)
		}
	}
	for _, r := range a.lib.Sources {
		header(&r.Header)
		a.prose(&r.About, r.File)
	}
	for _, r := range a.lib.Corrections {
		a.prose(&r.Note, r.File)
	}
	for _, r := range a.lib.Speeches {
		header(&r.Header)
		a.prose(&r.Speaker.Note, r.File)
		for i := range r.OnBehalfOf {
			a.prose(&r.OnBehalfOf[i].Note, r.File)
		}
		a.prose(&r.Body, r.File)
	}
	for _, r := range a.lib.Pages {
		header(&r.Header)
		a.prose(&r.Body, r.File)
	}
	for _, r := range a.lib.Rolls {
		a.rollProse(r)
	}
}

func (a *assembler) otherNames(names []content.OtherName, file string) {
	for i := range names {
		a.prose(&names[i].Note, file)
	}
}

func (a *assembler) rollProse(r *content.Roll) {
	a.prose(&r.Note, r.File)
	a.prose(&r.About, r.File)
	if r.Decision != nil {
		a.prose(&r.Decision.Note, r.File)
	}
	for i := range r.Grants {
		g := &r.Grants[i]
		a.prose(&g.Note, r.File)
		if g.Decision != nil {
			a.prose(&g.Decision.Note, r.File)
		}
		for j := range g.Recipients {
			a.prose(&g.Recipients[j].Note, r.File)
		}
		for j := range g.PresentedBy {
			a.prose(&g.PresentedBy[j].Note, r.File)
		}
	}
	for i := range r.Reported {
		a.prose(&r.Reported[i].Note, r.File)
	}
}

// Resolve returns where a link in a text leads. All links were checked when
// the site was assembled.
func (s *Site) Resolve(destination string) (Address, bool) {
	to, ok := s.links[destination]
	return to, ok
}

// ids returns the ids of a collection, in order.
func (a *assembler) ids(c content.Collection) []string {
	switch c {
	case content.Awards:
		return keys(a.awards)
	case content.Units:
		return keys(a.units)
	case content.People:
		return keys(a.people)
	case content.Campaigns:
		return keys(a.campaigns)
	case content.Events:
		return keys(a.events)
	case content.Sources:
		return keys(a.sources)
	case content.Rolls:
		return keys(a.rolls)
	case content.Speeches:
		return keys(a.speeches)
	case content.Pages:
		return keys(a.pages)
	}
	return nil
}

func keys[T any](ix *index[T]) []string { return slices.Sorted(maps.Keys(ix.byID)) }
