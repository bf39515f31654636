package render

import (
	"bangvang/generator/internal/site"
)

// Titles of pages are what bookmarks, tabs and search results show, away from
// the page: there a source of a congress must not look like the congress
// itself, nor one namesake like another.

func (r *Renderer) speechTitle(s *site.Speech) string {
	title := r.speechHeading(s)
	if s.Event != nil {
		title += " – " + s.Event.Record.Title
	}
	return title
}

func (r *Renderer) sourceTitle(s *site.Source) string { return r.say("title-source", sourceName(s)) }
func (r *Renderer) rollTitle(ro *site.Roll) string    { return r.say("title-roll", ro.Record.Title) }

// countTitles counts how often each title would stand on pages of records.
func (r *Renderer) countTitles() map[string]int {
	s := r.site
	titles := make(map[string]int, len(s.Units)+len(s.People)+len(s.Names)+len(s.Rolls))
	for _, key := range []string{"nav-years", "nav-campaigns", "nav-events", "nav-awards", "nav-units", "nav-people", "nav-statistics", "nav-sources", "speeches",
		"rolls", "pages", "printed-names", "how-counted", "still-to-find", "corrections", "not-found", "withheld", "search"} {
		titles[r.say(key)]++
	}
	for _, y := range s.Years {
		titles[r.yearTitle(y)]++
	}
	for _, a := range s.Awards {
		titles[a.Record.Name]++
	}
	for _, u := range s.Units {
		titles[u.Record.Name]++
	}
	for _, p := range s.People {
		titles[p.Record.Name]++
	}
	for _, n := range s.Names {
		titles[r.nameTitle(n)]++
	}
	for _, c := range s.Campaigns {
		titles[c.Record.Name]++
	}
	for _, e := range s.Events {
		titles[e.Record.Title]++
	}
	for _, sp := range s.Speeches {
		titles[r.speechTitle(sp)]++
	}
	for _, so := range s.Sources {
		titles[r.sourceTitle(so)]++
	}
	for _, ro := range s.Rolls {
		titles[r.rollTitle(ro)]++
	}
	for _, p := range s.Pages {
		titles[p.Record.Title]++
	}
	return titles
}

func (r *Renderer) yearTitle(y *site.Year) string {
	if !y.Known() {
		return r.say("year-unknown-title")
	}
	return r.say("roll-of", r.yearName(y))
}

func (r *Renderer) nameTitle(n *site.Name) string { return r.say("title-name", n.Forms[0].Text) }

// unique returns a title that no other record has: with the id of its record,
// where several would have it.
func (r *Renderer) unique(title, id string) string {
	if r.titles()[title] > 1 {
		return title + " (" + id + ")"
	}
	return title
}
