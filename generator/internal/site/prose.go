package site

import (
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/markdown"
	"bangvang/generator/internal/vietnamese"
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

// prose checks the links of a Markdown text and keeps where they lead.
func (a *assembler) prose(m *content.Markdown, file string) {
	if m.IsZero() {
		return
	}
	for _, l := range m.Doc.Links() {
		to, ok := a.resolve(l.Destination)
		if ok {
			a.site.links[l.Destination] = to
			a.show(l.Destination)
			continue
		}
		if a.lost(l.Destination) {
			continue
		}
		a.diags.Add(a.deadLink(l.Destination, m.Position(file, l.Position)))
	}
}

// show gives an award of the catalogue a page, since something leads to it.
func (a *assembler) show(path string) {
	if id, ok := strings.CutPrefix(path, string(content.Awards)+"/"); ok {
		if w := a.awards.byID[strings.TrimSuffix(id, "/")]; w != nil {
			w.declared = true
		}
	}
}

// resolve returns where an internal link leads: a record, or a year.
func (a *assembler) resolve(destination string) (Address, bool) {
	path, fragment, anchored := strings.Cut(destination, "#")
	path = strings.TrimSuffix(path, "/")
	if anchored {
		if !a.hasAnchor(path, fragment) {
			return "", false
		}
		fragment = "#" + fragment
	}
	if year, ok := strings.CutPrefix(path, "years/"); ok {
		n, err := strconv.Atoi(year)
		y := a.site.Year(content.Year(n))
		if err != nil || y == nil || yearAddress(y.Number) != Address(year)+"/" {
			return "", false
		}
		return y.Address, true
	}
	base, _, ok := a.record(path)
	switch {
	case !ok:
		return "", false
	case base == nil:
		return WithheldAddress, true
	}
	return base.Address + Address(fragment), true
}

// hasAnchor tells whether the page of a record has an anchor: a heading of a
// speech or a page, or a grant of a roll.
func (a *assembler) hasAnchor(path, anchor string) bool {
	collection, id, _ := strings.Cut(path, "/")
	var body content.Markdown
	switch content.Collection(collection) {
	case content.Rolls:
		roll := a.rolls.byID[id]
		return roll != nil && slices.ContainsFunc(roll.Grants, func(g *Grant) bool { return g.ID() == anchor })
	case content.Speeches:
		if s := a.speeches.byID[id]; s != nil {
			body = s.Record.Body
		}
	case content.Pages:
		if p := a.pages.byID[id]; p != nil {
			body = p.Record.Body
		}
	}
	return !body.IsZero() && slices.ContainsFunc(body.Doc.Headings(), func(h markdown.Heading) bool { return h.ID == anchor })
}

// lost tells whether collection/id may name a record that could not be read;
// years are those of rolls.
func (a *assembler) lost(path string) bool {
	collection, _, _ := strings.Cut(path, "/")
	if collection == "years" {
		collection = string(content.Rolls)
	}
	return a.lib.Incomplete[content.Collection(collection)]
}

func (a *assembler) deadLink(destination string, pos diag.Position) diag.Diagnostic {
	dead := ruleDeadLink.At(pos, destination)
	path, _, _ := strings.Cut(destination, "#")
	collection, id, _ := strings.Cut(strings.TrimSuffix(path, "/"), "/")
	if r, ok := a.finders[content.Collection(collection)]; ok {
		if now, ok := r.former(id); ok {
			return dead.Hinted(hintRenamed, collection+"/"+now)
		}
	}
	if near := a.nearestPath(strings.TrimSuffix(path, "/")); near != "" {
		return dead.Hinted(hintDidYouMean, near)
	}
	if strings.HasPrefix(destination, "www.") {
		return dead.Hinted(hintWrite, "https://"+destination)
	}
	return dead.Hinted(hintLinkForm)
}

// nearestPath returns which record was most likely meant by collection/id; ""
// where none is near. The collection may be misspelt, or missing.
func (a *assembler) nearestPath(path string) string {
	collection, id, whole := strings.Cut(path, "/")
	if !whole {
		if held := a.holders(path); len(held) == 1 {
			return string(held[0]) + "/" + path
		}
		return ""
	}
	c := content.Collection(collection)
	if !slices.Contains(content.Collections(), c) {
		near, _ := vietnamese.Nearest(collection, func(yield func(string) bool) {
			for _, c := range content.Collections() {
				if !yield(string(c)) {
					return
				}
			}
		})
		if c = content.Collection(near); slices.Contains(a.holders(id), c) {
			return near + "/" + id
		}
	}
	if r, ok := a.finders[c]; ok {
		if near := r.nearest(a, id); near != "" {
			return string(c) + "/" + near
		}
	}
	return ""
}
