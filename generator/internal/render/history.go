package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A chronicle gathers what a history tells, in any order.
type chronicle struct {
	of       *site.Base // the record
	w        *writer
	chapters map[content.Year]*chapter
}

// A chapter is a year of a history.
type chapter struct {
	number  content.Year
	moments []moment
	honours []view.HistoryHonours
}

// A moment can be put in order.
type moment struct {
	date edtf.Date // zero where no more than the year is known
	view.Moment
}

func (w *writer) chronicle(of *site.Base) *chronicle {
	return &chronicle{of: of, w: w, chapters: map[content.Year]*chapter{}}
}

func (c *chronicle) chapter(n content.Year) *chapter {
	if c.chapters[n] == nil {
		c.chapters[n] = &chapter{number: n}
	}
	return c.chapters[n]
}

// tell adds what happened in a year.
func (c *chronicle) tell(n content.Year, m moment) {
	if !m.date.IsZero() {
		if text := m.date.Format(c.w.lang()); text != strconv.Itoa(int(n)) {
			m.Date, m.DateTime = text, m.date.DateTime()
		}
	}
	at := c.chapter(n)
	at.moments = append(at.moments, m)
}

// grants adds grants to the years to which they belong, with their number.
// apart tells that they are not counted.
func (c *chronicle) grants(heading string, all []*site.Grant, apart bool) {
	byYear := map[content.Year][]*site.Grant{}
	for _, g := range all {
		n := g.YearNumber()
		byYear[n] = append(byYear[n], g)
	}
	for _, n := range sortedYears(byYear) {
		honours := view.HistoryHonours{Heading: heading, Numbers: c.w.tally(site.Count(byYear[n]))}
		if honours.Long = c.w.elsewhere(c.of.Elsewhere(n, apart)); honours.Long != nil {
			byYear[n] = nil
		}
		for _, g := range byYear[n] {
			one := c.w.grant(g)
			one.Year = view.Link{}
			honours.Grants = append(honours.Grants, one)
		}
		at := c.chapter(n)
		at.honours = append(at.honours, honours)
	}
}

// split adds grants, those that count before the others, which are listed and
// never added.
func (c *chronicle) split(all []*site.Grant) {
	received, others := site.Split(all)
	c.grants("", received, false)
	c.grants(c.w.say("not-received"), others, true)
}

// shares adds parts of grants to the years to which they belong. total writes
// the number of those of one year. apart tells that they are not counted.
func (c *chronicle) shares(heading string, all []site.Share, apart bool, write func(site.Share) view.Grant, total func([]site.Share) []view.Number) {
	byYear := map[content.Year][]site.Share{}
	for _, s := range all {
		n := s.Grant.YearNumber()
		byYear[n] = append(byYear[n], s)
	}
	for _, n := range sortedYears(byYear) {
		honours := view.HistoryHonours{Heading: heading, Numbers: total(byYear[n])}
		lines := len(byYear[n])
		for _, s := range byYear[n] {
			lines += len(s.Rows)
		}
		if long := c.w.elsewhere(c.of.Elsewhere(n, apart)); long != nil && !site.IsShort(lines) {
			honours.Long, byYear[n] = long, nil
			c.chapter(n).once(long)
		}
		for _, s := range byYear[n] {
			one := write(s)
			one.Year = view.Link{}
			one.Received = s.IsReceived()
			honours.Grants = append(honours.Grants, one)
		}
		at := c.chapter(n)
		at.honours = append(at.honours, honours)
	}
}

// once takes away a list that earlier parts of the chapter name too.
func (c *chapter) once(long *view.Long) {
	for i := range c.honours {
		if before := c.honours[i].Long; before != nil && before.Address == long.Address {
			c.honours[i].Long = nil
		}
	}
}

// history tells it all, the oldest first, what no source dates last.
func (c *chronicle) history() view.History {
	var h view.History
	for _, n := range sortedYears(c.chapters) {
		at := c.chapters[n]
		slices.SortStableFunc(at.moments, func(x, y moment) int { return x.date.Compare(y.date) })
		y := view.HistoryYear{Anchor: yearAnchor(n), Year: c.w.yearOfNumber(n), Honours: at.honours}
		if y.Year.Text == "" {
			y.Year.Text = c.w.yearName(&site.Year{Number: n})
		}
		for _, m := range at.moments {
			y.Moments = append(y.Moments, m.Moment)
		}
		h.Years = append(h.Years, y)
	}
	if len(h.Years) > 3 {
		for _, y := range h.Years {
			h.Jump = append(h.Jump, view.Link{Text: y.Year.Text, Href: "#" + y.Anchor})
		}
	}
	return h
}

// yearAnchor is the permanent place of a year in a history.
func yearAnchor(n content.Year) string {
	if n == content.UnknownYear {
		return "nam-khong-ro"
	}
	return "nam-" + strconv.Itoa(int(n))
}

// sortedYears returns the years of a map in order of time, the year unknown
// last.
func sortedYears[T any](of map[content.Year]T) []content.Year {
	years := make([]content.Year, 0, len(of))
	for n := range of {
		years = append(years, n)
	}
	slices.SortFunc(years, func(x, y content.Year) int {
		if (x == content.UnknownYear) != (y == content.UnknownYear) {
			return -cmp.Compare(x, y) // the year unknown is the least number
		}
		return cmp.Compare(x, y)
	})
	return years
}

// eventYear returns the year under which a history tells an event.
func eventYear(e *site.Event) content.Year {
	if e == nil || len(e.Years) == 0 {
		return content.UnknownYear
	}
	return e.Years[0]
}

func eventDate(e *site.Event) edtf.Date {
	if e == nil {
		return edtf.Date{}
	}
	return e.Record.Date.Date
}

// eventDetail says what kind of event it was, and where.
func (w *writer) eventDetail(e *site.Event) string {
	return dotted(w.value("event-kind", string(e.Record.Kind)), e.Record.Place)
}

// dotted joins what there is with middle dots.
func dotted(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}

// span tells a relation that held for a time: in the year in which it began, or
// else ended. What has no time is told among the facts alone.
func (c *chronicle) span(role string, what view.Link, period content.Date) {
	first, last := period.Years()
	switch {
	case period.IsZero() || what.Text == "":
	case first != 0:
		c.tell(content.Year(first), moment{Moment: view.Moment{Role: role, What: what, Detail: c.w.date(period)}})
	case last != 0:
		c.tell(content.Year(last), moment{Moment: view.Moment{Role: role, What: what, Detail: c.w.date(period)}})
	}
}

// next adds where one may read on, if there is anywhere to go.
func next(all []view.Next, label string, links ...view.Link) []view.Next {
	links = slices.DeleteFunc(links, func(l view.Link) bool { return l.Href == "" })
	if len(links) == 0 {
		return all
	}
	return append(all, view.Next{Label: label, Links: links})
}

// lastRoll returns the roll of the last known year of which a history tells.
func (c *chronicle) lastRoll() view.Link {
	for _, n := range slices.Backward(sortedYears(c.chapters)) {
		if n == content.UnknownYear {
			continue
		}
		if l := c.w.yearOfNumber(n); l.Href != "" {
			l.Text = c.w.say("roll-of", l.Text)
			return l
		}
	}
	return view.Link{}
}
