package render

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/feed"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// What is in feeds: grants of which something is received or that are proposed
// (those that were declined, cancelled or stripped are no news to spread), and
// corrections. The feed of the site has all, that of a unit what it or its
// people received or are proposed for, and corrections of its record.
//
// The day of an entry is the first of these that is precise to the day:
//
//   - of a grant, the date of the grant; of its decision; of its event; of its
//     sources, in the order in which they are named
//   - of a correction, its own date
//
// What has none is in no feed. A feed without entries is neither written nor
// linked, and a site without an address has no feeds: their addresses and the
// ids of their entries are absolute.

// The ends of the addresses of feeds, below the page whose news they are.
const (
	atomFile = "atom.xml"
	jsonFile = "feed.json"
)

// A news is what an entry of a feed is about: a grant or a correction.
type news struct {
	grant      *site.Grant
	correction *site.Correction
}

// feedDay returns the day of a grant in feeds.
func feedDay(g *site.Grant) (edtf.Day, bool) {
	dates := []content.Date{g.Record.Date}
	if g.Decision != nil {
		dates = append(dates, g.Decision.Date)
	}
	if g.Event != nil {
		dates = append(dates, g.Event.Record.Date)
	}
	for _, s := range g.Sources {
		dates = append(dates, s.Record.Published)
	}
	for _, d := range dates {
		if day, ok := fullDay(d); ok {
			return day, true
		}
	}
	return edtf.Day{}, false
}

// ranked gives what may be in a feed, each once.
func ranked(grants iter.Seq[*site.Grant], corrections []*site.Correction) iter.Seq[feed.Ranking[news]] {
	return func(yield func(feed.Ranking[news]) bool) {
		for g := range grants {
			if day, ok := feedDay(g); ok && !yield(feed.Ranking[news]{Day: day, ID: g.ID(), Of: news{grant: g}}) {
				return
			}
		}
		for _, c := range corrections {
			if day, ok := fullDay(c.Record.Date); ok && !yield(feed.Ranking[news]{Day: day, ID: c.Anchor, Of: news{correction: c}}) {
				return
			}
		}
	}
}

// siteNews gives what may be in the feed of the site.
func (r *Renderer) siteNews() iter.Seq[feed.Ranking[news]] {
	return ranked(func(yield func(*site.Grant) bool) {
		for _, g := range r.site.Grants {
			if (g.Counted() || g.Record.Status == content.Proposed) && !yield(g) {
				return
			}
		}
	}, r.site.Corrections)
}

// unitNews gives what may be in the feed of a unit.
func unitNews(u *site.Unit) iter.Seq[feed.Ranking[news]] {
	return ranked(func(yield func(*site.Grant) bool) {
		seen := map[*site.Grant]bool{}
		for _, shares := range [][]site.Share{u.Own(), u.People()} {
			for _, s := range shares {
				if seen[s.Grant] || !isNews(s) {
					continue
				}
				seen[s.Grant] = true
				if !yield(s.Grant) {
					return
				}
			}
		}
	}, u.Corrections)
}

// isNews tells whether of a share something is received or proposed.
func isNews(s site.Share) bool {
	return s.IsReceived() || s.Grant.Record.Status == content.Proposed
}

// hasNews tells whether a feed has entries.
func hasNews(all iter.Seq[feed.Ranking[news]]) bool {
	for range all {
		return true
	}
	return false
}

// feeds returns the feeds of the site and of its units.
func (r *Renderer) feeds() []File {
	files := r.feedFiles(site.HomeAddress, r.site.Record.Title, r.site.Record.Tagline, r.siteNews())
	for _, u := range r.site.Units {
		title := r.say("feed-of-unit", r.site.Record.Title, u.Record.Name)
		files = append(files, r.feedFiles(u.Address, title, r.say("feed-of-unit-description", u.Record.Name), unitNews(u))...)
	}
	return files
}

func (r *Renderer) feedFiles(at site.Address, title, subtitle string, all iter.Seq[feed.Ranking[news]]) []File {
	if !hasNews(all) {
		return nil
	}
	write := func() *feed.Feed { return r.feed(at, title, subtitle, all) }
	return []File{
		{Name: string(at) + atomFile, render: func() ([]byte, []diag.Diagnostic) { return write().AtomXML(), nil }},
		{Name: string(at) + jsonFile, render: func() ([]byte, []diag.Diagnostic) { return write().JSONFeed(), nil }},
	}
}

// feed writes the news of a page.
func (r *Renderer) feed(at site.Address, title, subtitle string, all iter.Seq[feed.Ranking[news]]) *feed.Feed {
	w := r.writer(at, "")
	home := w.absolute(at)
	f := &feed.Feed{Title: title, Subtitle: subtitle, Language: string(w.theme.texts.language), Author: cmp.Or(r.site.PublisherName(), r.site.Record.Title),
		Rights: r.site.Record.License, Home: home, Atom: home + atomFile, JSON: home + jsonFile}
	if r.assets.Icon != "" {
		f.Icon = w.absolute(site.Address(r.assets.Icon))
	}
	for _, one := range feed.Newest(all) {
		e := feed.Entry{Day: one.Day}
		if g := one.Of.grant; g != nil {
			e.ID, e.Title, e.Summary = w.absolute(w.grantAddress(g)), w.newsTitle(g), w.newsSummary(g)
		} else {
			c := w.correction(one.Of.correction)
			e.ID, e.Title, e.Summary = w.absolute(w.correctionAddress(one.Of.correction)), w.say("feed-correction", c.Record.Text), c.Summary
		}
		f.Entries = append(f.Entries, e)
	}
	return f
}

// newsTitle names a grant in a feed: what was given, to how many or to whom.
func (w *writer) newsTitle(g *site.Grant) string {
	title := w.grantName(g)
	columns := g.Received
	if !g.Counted() {
		title = w.say("feed-proposed", title)
		columns = g.Stated
	}
	figure, label := w.figure(columns, nil, g.Record.Basis, g.Record.Qualifier)
	switch name := w.onlyName(g); {
	case name != "":
		return w.say("feed-title", title, name)
	case len(shown(columns, nil)) > 1: // each has its number in the label
		return w.say("feed-title", title, label)
	case figure != "":
		return w.say("feed-title", title, figure+" "+label)
	}
	return title
}

// newsSummary tells where a grant comes from and who is named.
func (w *writer) newsSummary(g *site.Grant) string {
	var parts []string
	add := func(s string) {
		if s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	add(g.Roll.Record.Title)
	if g.Event != nil {
		add(g.Event.Record.Title)
	}
	if g.Year != nil {
		add(w.yearTitle(g.Year))
	}
	add(sentence(w.status(g.Record.Status, g.Record.StatusDate)))
	summary := strings.Join(parts, " · ") + "."
	if names := w.namesOf(g); len(names) > 0 && w.onlyName(g) == "" {
		summary += " " + w.say("feed-named", strings.Join(names, ", "))
	}
	return summary
}

// onlyName returns who received, or is proposed, where it is one and named: that
// stands in the title.
func (w *writer) onlyName(g *site.Grant) string {
	columns := g.Received
	if !g.Counted() {
		columns = g.Stated
	}
	if names := w.namesOf(g); len(names) == 1 && columns.Sum() == 1 {
		return names[0]
	}
	return ""
}

// feedNames is how many of the named an entry names.
const feedNames = 8

// namesOf returns the first of those who received, or are proposed, and are
// named; behind them "…" where there are more. Nobody is there whose name is
// withheld, not even by initials.
func (w *writer) namesOf(g *site.Grant) []string {
	var names []string
	for _, one := range g.Recipients {
		if one.Hidden || g.Counted() && !one.IsReceived() {
			continue
		}
		if len(names) == feedNames {
			return append(names, "…")
		}
		if name := w.recipient(one).Name.Text; name != "" {
			names = append(names, name)
		}
	}
	return names
}

// feedLinks are the feeds that a page offers to programs: those of the site,
// behind those of the page itself.
func (w *writer) feedLinks(own *site.Unit) []view.FeedLink {
	if !w.Absolute() {
		return nil
	}
	var ls []view.FeedLink
	add := func(at site.Address, name string) {
		ls = append(ls,
			view.FeedLink{Title: name + " (Atom)", Type: "application/atom+xml", Href: w.href(at + atomFile)},
			view.FeedLink{Title: name + " (JSON Feed)", Type: "application/feed+json", Href: w.href(at + jsonFile)})
	}
	if own != nil && hasNews(unitNews(own)) {
		add(own.Address, own.Record.Name)
	}
	if w.followed {
		add(site.HomeAddress, w.site.Record.Title)
	}
	return ls
}

// follow are links by which a reader follows a page: the feeds below it.
func (w *writer) follow(at site.Address) []view.Link {
	return []view.Link{
		{Text: w.say("follow-atom"), Href: w.href(at + atomFile)},
		{Text: w.say("follow-json"), Href: w.href(at + jsonFile)},
	}
}
