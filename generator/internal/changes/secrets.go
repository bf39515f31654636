package changes

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// secrets are the names that neither side of a comparison may tell.
type secrets struct {
	people map[string]bool // ids of people who are hidden on a side, former ids too
	names  phrases
	units  phrases // that received what is withheld; problems do not name them
}

// phrases are sequences of words, as ids and folded names are.
type phrases struct {
	known   map[string]bool // by slug
	lengths []int           // in words
}

// add takes up a name or an id. A single word counts where it stands alone.
func (p *phrases) add(text string) {
	slug := vietnamese.Slug(text)
	if slug == "" {
		return
	}
	if p.known == nil {
		p.known = map[string]bool{}
	}
	p.known[slug] = true
	if n := strings.Count(slug, "-") + 1; n > 1 && !slices.Contains(p.lengths, n) {
		p.lengths = append(p.lengths, n)
	}
}

// in tells whether a text holds one of the phrases.
func (p *phrases) in(text string) bool {
	if len(p.known) == 0 || text == "" {
		return false
	}
	slug := vietnamese.Slug(text)
	if p.known[slug] {
		return true
	}
	words := strings.Split(slug, "-")
	starts := make([]int, 0, len(words)+1) // of words in the slug
	at := 0
	for _, w := range words {
		starts = append(starts, at)
		at += len(w) + 1
	}
	starts = append(starts, at)
	for i := range words {
		for _, n := range p.lengths {
			if i+n <= len(words) && p.known[slug[starts[i]:starts[i+n]-1]] {
				return true
			}
		}
	}
	return false
}

// concealed stands for a text that tells a name.
const concealed = "…"

// clean returns a text, or a sign in its place where it tells a name.
func (s *secrets) clean(text string) string {
	if s.names.in(text) {
		return concealed
	}
	return text
}

func newSecrets(sides ...*content.Library) *secrets {
	s := &secrets{people: map[string]bool{}}
	for _, lib := range sides {
		for _, p := range lib.People {
			if !isHidden(p) {
				continue
			}
			s.person(p)
		}
		for _, r := range lib.Rolls {
			for i := range r.Grants {
				s.grant(&r.Grants[i])
			}
		}
		for _, e := range lib.Events {
			for i := range e.Participants {
				s.actor(&e.Participants[i])
			}
		}
		for _, sp := range lib.Speeches {
			s.actor(&sp.Speaker)
		}
	}
	return s
}

func isHidden(p *content.Person) bool { return p.Visibility != "" && p.Visibility != content.Public }

func (s *secrets) person(p *content.Person) {
	s.people[p.ID] = true
	s.names.add(p.ID)
	s.names.add(p.Name)
	for _, o := range p.OtherNames {
		s.names.add(o.Name)
	}
	for _, a := range p.Aliases {
		s.people[a.ID] = true
		s.names.add(a.ID)
	}
}

func (s *secrets) grant(g *content.Grant) {
	for i := range g.Recipients {
		r := &g.Recipients[i]
		if !r.Redact {
			continue
		}
		s.names.add(r.Name)
		s.names.add(r.Household)
		s.units.add(r.Unit.ID)
	}
	for i := range g.PresentedBy {
		s.actor(&g.PresentedBy[i])
	}
}

func (s *secrets) actor(a *content.Actor) {
	if a.Redact {
		s.names.add(a.Name)
		s.names.add(a.Group)
		s.units.add(a.Unit.ID)
	}
}
