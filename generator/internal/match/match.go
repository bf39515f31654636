// Package match tells what a text of a list means on a site: which award, unit
// or other record is called so.
//
// A text is exactly a record's where it is its id or a former id, or equals its
// name, its abbreviation or another of its names. Texts are equal where they
// differ in nothing but case, Unicode's forms, spaces and the place of the tone
// in a syllable. An id counts more than a name; where several records have a
// name, it is none's. What is merely near, equal but for marks or off by a few
// letters, is named and never taken: whoever asks proposes it to an editor.
//
// Nobody is known by a name alone: see [Index.Person].
package match

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// A Match is what a text means.
type Match struct {
	// ID is the record that is exactly so called; empty where there is none, or
	// several.
	ID string
	// Class is that of an award, where the text tells it: "hạng Ba" gives 3. It
	// may be there without an ID.
	Class content.Class
	// Near are the records that may be meant where none is for certain, at most
	// [MostNear].
	Near []string
	// Ambiguous tells that all of Near are exactly so called.
	Ambiguous bool
}

// MostNear is how many records are proposed for a text.
const MostNear = 4

// An Index finds the records of a site by what they are called. It is made for
// one goroutine.
type Index struct {
	collections map[content.Collection]*names
	awards      map[string]*content.Award
	memo        map[content.Collection]map[string]Match
	people      *people

	awardIDs   []string          // in order; nil until they are asked for
	awardWords []map[string]bool // of their names
	lib        *content.Library
}

// names are what the records of a collection are called.
type names struct {
	title   map[string]string   // of each id: how it is shown
	former  map[string]string   // present ids by former ones
	exact   map[string][]string // ids by the key of a name, in order
	longest int                 // words of a name
	near    nearby
}

// New indexes the records of a site. catalogue holds the awards that are built
// in, which records of the site may change.
func New(lib *content.Library, catalogue []*content.Award) *Index {
	ix := &Index{collections: map[content.Collection]*names{}, awards: map[string]*content.Award{},
		memo: map[content.Collection]map[string]Match{}, lib: lib}
	ix.enterAwards(catalogue)
	for _, r := range lib.Units {
		ix.enter(content.Units, r.ID, append([]string{r.Name, r.Abbreviation}, otherNames(r.OtherNames)...), r.Coded)
	}
	for _, r := range lib.People {
		ix.enter(content.People, r.ID, append([]string{r.Name}, otherNames(r.OtherNames)...), false)
	}
	for _, r := range lib.Campaigns {
		ix.enter(content.Campaigns, r.ID, []string{r.Name}, false)
	}
	for _, r := range lib.Events {
		ix.enter(content.Events, r.ID, []string{r.Title}, false)
	}
	for _, r := range lib.Sources {
		ix.enter(content.Sources, r.ID, []string{r.Title, r.Description}, false)
	}
	for _, r := range lib.Rolls {
		ix.enter(content.Rolls, r.ID, []string{r.Title}, false)
	}
	for c, n := range ix.collections {
		for _, h := range lib.Headers(c) {
			for _, a := range h.Aliases {
				if _, taken := n.title[a.ID]; !taken {
					n.former[a.ID] = h.ID
				}
			}
		}
		for _, ids := range n.exact {
			slices.Sort(ids)
		}
		n.near.arrange()
	}
	ix.people = newPeople(lib)
	return ix
}

func otherNames(others []content.OtherName) []string {
	var all []string
	for _, o := range others {
		all = append(all, o.Name)
	}
	return all
}

// enterAwards enters the awards of the catalogue as the site changes them, and
// its own.
func (ix *Index) enterAwards(catalogue []*content.Award) {
	for _, r := range catalogue {
		ix.awards[r.ID] = r
	}
	for _, r := range ix.lib.Awards {
		own := *r
		if base := ix.awards[r.ID]; base != nil {
			own.Name, own.Abbreviation = or(own.Name, base.Name), or(own.Abbreviation, base.Abbreviation)
			if !own.ClassCount.Set {
				own.ClassCount = base.ClassCount
			}
		}
		if own.BasedOn.ID != "" && !own.ClassCount.Set {
			own.ClassCount = ix.classesOf(own.BasedOn.ID)
		}
		ix.awards[r.ID] = &own
	}
	for id, r := range ix.awards {
		ix.enter(content.Awards, id, []string{r.Name, r.Abbreviation}, false)
	}
}

// classesOf returns how many classes an award has, which may be based on
// another in turn.
func (ix *Index) classesOf(id string) content.Count {
	for range len(ix.awards) + 1 { // circles are an error of the site
		r := ix.awards[id]
		if r == nil || r.ClassCount.Set || r.BasedOn.ID == "" {
			break
		}
		id = r.BasedOn.ID
	}
	if r := ix.awards[id]; r != nil {
		return r.ClassCount
	}
	return content.Count{}
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// enter enters what a record is called. A coded unit is known by its number,
// which tells nothing of its neighbours': it is never near.
func (ix *Index) enter(c content.Collection, id string, called []string, coded bool) {
	n := ix.collections[c]
	if n == nil {
		n = &names{title: map[string]string{}, former: map[string]string{}, exact: map[string][]string{}}
		ix.collections[c] = n
	}
	if _, twice := n.title[id]; id == "" || twice {
		return
	}
	n.title[id] = id
	for i, name := range called {
		key := Key(name)
		if key == "" {
			continue
		}
		if i == 0 {
			n.title[id] = name
		}
		if ids := n.exact[key]; !slices.Contains(ids, id) {
			n.exact[key] = append(ids, id)
		}
		n.longest = max(n.longest, strings.Count(key, " ")+1)
		if !coded {
			n.near.add(name, id)
		}
	}
	if !coded {
		n.near.add(id, id)
	}
}

// Key is the form of a text by which exactly equal names are found: normal,
// lower case, with single spaces.
func Key(s string) string { return vietnamese.Key(s) }

// Name returns what a record is called; its id where it has no name, and empty
// where there is no such record.
func (ix *Index) Name(c content.Collection, id string) string {
	if n := ix.collections[c]; n != nil {
		return n.title[id]
	}
	return ""
}

// Find returns what a text means in a collection.
func (ix *Index) Find(c content.Collection, text string) Match {
	memo := ix.memo[c]
	if memo == nil {
		memo = map[string]Match{}
		ix.memo[c] = memo
	}
	m, known := memo[text]
	if !known {
		m = ix.find(c, text)
		memo[text] = m
	}
	return m
}

func (ix *Index) find(c content.Collection, text string) Match {
	n := ix.collections[c]
	if n == nil {
		return Match{}
	}
	m, found := n.exactly(text)
	if found {
		return m
	}
	if c == content.Awards {
		return ix.classed(n, text)
	}
	return Match{Near: n.near.to(text)}
}

// exactly returns what is exactly called so; found tells that there is any.
func (n *names) exactly(text string) (m Match, found bool) {
	id := strings.TrimSpace(text)
	if _, ok := n.title[id]; ok {
		return Match{ID: id}, true
	}
	if now, ok := n.former[id]; ok {
		return Match{ID: now}, true
	}
	switch ids := n.exact[Key(text)]; len(ids) {
	case 0:
		return Match{}, false
	case 1:
		return Match{ID: ids[0]}, true
	default:
		return Match{Near: ids[:min(len(ids), MostNear)], Ambiguous: true}, true
	}
}

// Unit returns which unit a text means.
func (ix *Index) Unit(text string) Match { return ix.Find(content.Units, text) }

// Award returns which award a text means, and of which class: "Huân chương
// Chiến công hạng Ba", "HCCC hạng 3".
func (ix *Index) Award(text string) Match { return ix.Find(content.Awards, text) }

// UnitTail finds a unit at the end of a text that names something within it:
// "Phòng 3, Cục An ninh mạng" gives "Phòng 3" and the unit. The longest name is
// found; ok is false where there is none, or where several units are called so.
func (ix *Index) UnitTail(text string) (head, id string, ok bool) {
	n := ix.collections[content.Units]
	if n == nil {
		return "", "", false
	}
	words := strings.Fields(text)
	for i := max(1, len(words)-n.longest); i < len(words); i++ {
		ids := n.exact[Key(strings.Join(words[i:], " "))]
		if len(ids) == 0 {
			continue
		}
		head = strings.TrimRight(strings.Join(words[:i], " "), " ,;-–—/")
		for _, of := range []string{" thuộc", " của"} {
			head = strings.TrimRight(strings.TrimSuffix(head, of), " ,;-–—/")
		}
		return head, ids[0], len(ids) == 1 && head != ""
	}
	return "", "", false
}
