package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/search"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
)

// findable returns what readers can find, each page once, kind by kind, in the
// order of its list. It is made from what is shown alone, so that whose name is
// withheld is not in it.
func (r *Renderer) findable() ([]search.Entry, []search.Speech) {
	w := r.writer(site.HomeAddress, "search")
	var all []search.Entry
	for p, n := range r.site.Named() {
		if p != nil {
			all = append(all, w.findPerson(p))
		} else {
			all = append(all, w.findName(n))
		}
	}
	for _, u := range r.site.Units {
		all = append(all, w.findUnit(u))
	}
	for _, c := range r.site.Campaigns {
		all = append(all, w.findCampaign(c))
	}
	for _, e := range r.site.Events {
		all = append(all, w.findEvent(e))
	}
	for _, a := range r.site.Awards {
		all = append(all, w.findAward(a))
	}
	for _, y := range newestYears(r.site) {
		all = append(all, w.findYear(y))
	}
	var speeches []search.Speech
	for _, s := range newestSpeeches(r.site.Speeches) {
		speeches = append(speeches, w.findSpeech(s))
	}
	return all, speeches
}

// index makes the files in which the search looks.
func (r *Renderer) index() []File {
	var o search.Options
	if r.portable {
		o.Page = "index.html"
	}
	entries, speeches := r.findable()
	var files []File
	for _, f := range search.New(entries, speeches, o) {
		files = append(files, File{Name: string(site.SearchAddress) + f.Name, render: func() ([]byte, []diag.Diagnostic) { return f.Bytes, nil }})
	}
	return files
}

// newestSpeeches puts those of the newest event first, each event's in the
// order in which they were given, and those last that nobody can date.
func newestSpeeches(oldestFirst []*site.Speech) []*site.Speech {
	end := slices.IndexFunc(oldestFirst, func(s *site.Speech) bool { return s.Event == nil || s.Event.Record.Date.IsZero() })
	if end < 0 {
		end = len(oldestFirst)
	}
	undated := oldestFirst[end:]
	var newest []*site.Speech
	for end > 0 {
		start := end - 1
		for start > 0 && oldestFirst[start-1].Event == oldestFirst[end-1].Event {
			start--
		}
		newest = append(newest, oldestFirst[start:end]...)
		end = start
	}
	return append(newest, undated...)
}

// called gathers texts under which something is found: each once, the first
// its name.
func called(names ...string) []string {
	var all []string
	for _, name := range names {
		if name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// titled returns the texts under which an event or a campaign is found: its
// title, that with its years, and that with official short forms. Years are told
// where they are one or two: of more, nobody types those between, and those that
// count stand in the title.
func titled(title string, first, last int) []string {
	dated := title
	if first > 0 && (last == first || last == first+1) {
		words := " " + vietnamese.Fold(title) + " "
		var lacking []string
		for year := first; year <= last; year++ {
			if number := strconv.Itoa(year); !strings.Contains(words, " "+number+" ") {
				lacking = append(lacking, number)
			}
		}
		if len(lacking) > 0 {
			dated += " " + strings.Join(lacking, "–")
		}
	}
	return called(append([]string{title, dated}, officialTexts(dated)...)...)
}

func formerly(names []content.OtherName) []string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = n.Name
	}
	return all
}

// A span is the first and the last of some years; 0 where there is none.
type span struct{ first, last int }

func (s *span) year(y *site.Year) {
	if y != nil {
		s.number(y.Number)
	}
}

func (s *span) number(n content.Year) {
	if n == 0 || n == content.UnknownYear {
		return
	}
	if s.first == 0 {
		s.first = int(n)
	}
	s.first, s.last = min(s.first, int(n)), max(s.last, int(n))
}

func (s *span) event(e *site.Event) {
	if e != nil {
		for _, n := range e.Years {
			s.number(n)
		}
	}
}

// grants takes in the years of those that were received; where none was, of
// all. It returns how many were.
func (s *span) grants(gs []*site.Grant) int {
	received, others := site.Split(gs)
	if len(received) > 0 {
		others = received
	}
	for _, g := range others {
		s.year(g.Year)
	}
	return len(received)
}

func (w *writer) findUnit(u *site.Unit) search.Entry {
	r := u.Record
	var years span
	for _, s := range u.Own() {
		if s.IsReceived() {
			years.year(s.Grant.Year)
		}
	}
	return search.Entry{
		Kind: search.Units, Address: string(u.Address),
		Texts:  called(slices.Concat([]string{r.Name, r.Abbreviation, acronym(r.Name)}, formerly(r.OtherNames), officialTexts(r.Name), []string{w.fullUnit(u)})...),
		Detail: w.above(u),
		First:  years.first, Last: years.last, Count: site.Received(u.Own()),
	}
}

func (w *writer) findCampaign(c *site.Campaign) search.Entry {
	detail := w.date(c.Record.Period)
	if c.Record.Theme != "" {
		detail = w.say("quoted", c.Record.Theme)
	}
	var years, held span
	count := years.grants(c.AllGrants())
	first, last := c.Record.Period.Years()
	held.number(content.Year(first))
	held.number(content.Year(last))
	if held != (span{}) {
		years = held
	}
	return search.Entry{Kind: search.Campaigns, Address: string(c.Address), Texts: titled(c.Record.Name, first, last),
		Detail: detail, First: years.first, Last: years.last, Count: count}
}

func (w *writer) findEvent(e *site.Event) search.Entry {
	var years, unused span
	years.event(e)
	return search.Entry{Kind: search.Events, Address: string(e.Address), Texts: titled(e.Record.Title, years.first, years.last),
		Detail: w.dateAndPlace(e), First: years.first, Last: years.last, Count: unused.grants(e.Grants)}
}

func (w *writer) findAward(a *site.Award) search.Entry {
	var years span
	count := years.grants(a.Grants)
	level := w.value("level", string(a.Record.Level))
	if a.Record.Level == "other" {
		level = "" // which tells nothing
	}
	return search.Entry{
		Kind: search.Awards, Address: string(a.Address),
		Texts:  called(a.Record.Name, a.Record.Abbreviation, acronym(a.Record.Name), shortened(a.Record.Name), w.mixed(a.Record)),
		Detail: cmp.Or(a.Record.ConferredBy, level, w.value("award-category", string(a.Record.Category))),
		First:  years.first, Last: years.last, Count: count,
	}
}

func (w *writer) findYear(y *site.Year) search.Entry {
	var years, unused span
	years.year(y)
	e := search.Entry{Kind: search.Years, Address: string(y.Address), Texts: called(w.yearTitle(y)),
		Detail: w.headline(y), First: years.first, Last: years.last, Count: unused.grants(y.Grants)}
	if y.Known() {
		e.Texts = called(e.Texts[0], w.yearName(y))
	}
	return e
}

func (w *writer) findSpeech(s *site.Speech) search.Speech {
	one := search.Speech{Entry: search.Entry{Kind: search.Speeches, Address: string(s.Address), Texts: called(w.speechHeading(s))}}
	if !s.Speaker.Hidden {
		one.Texts = called(one.Texts[0], s.Speaker.Text)
	}
	if s.Event != nil {
		var years span
		years.event(s.Event)
		one.First, one.Last = years.first, years.last
		one.Detail = s.Event.Record.Title
		if date := w.date(s.Event.Record.Date); date != "" {
			one.Detail += ", " + date
		}
	}
	if !s.Record.Body.IsZero() {
		one.Text = strings.TrimSpace(s.Record.Body.Doc.Text())
	}
	return one
}
