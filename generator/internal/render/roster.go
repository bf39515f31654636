package render

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// rosterPages returns the pages of rosters.
func (r *Renderer) rosterPages(rosters []*site.Roster) []File {
	var files []File
	for _, ro := range rosters {
		for n := 1; n <= ro.Pages(); n++ {
			files = append(files, page(r, ro.PageAddress(n), "roster", func(w *writer) view.Roster { return w.rosterPage(ro, n) }))
		}
	}
	return files
}

// beside are the pages that lie below those of records: rosters, editions for
// print of pages of which some lists stand elsewhere, and units that are too many
// for the page of a year.
func (r *Renderer) beside() []*batch {
	s := r.site
	return []*batch{
		pagesBelowEach("", s.Years, func(y *site.Year) site.Address { return y.Address }, r.besideYear),
		pagesBelowEach(site.EventsAddress, s.Events, func(e *site.Event) site.Address { return e.Address },
			func(e *site.Event) []File { return r.rosterPages(e.Rosters()) }),
		pagesBelowEach(site.CampaignsAddress, s.Campaigns, func(c *site.Campaign) site.Address { return c.Address },
			func(c *site.Campaign) []File { return r.rosterPages(c.Rosters()) }),
		pagesBelowEach(site.UnitsAddress, s.Units, func(u *site.Unit) site.Address { return u.Address },
			func(u *site.Unit) []File { return r.rosterPages(u.Rosters()) }),
		pagesBelowEach(site.RollsAddress, s.Rolls, func(ro *site.Roll) site.Address { return ro.Address }, r.besideRoll),
	}
}

func (r *Renderer) besideYear(y *site.Year) []File {
	files := r.rosterPages(y.Rosters())
	if at := y.Whole(); at != "" {
		files = append(files, page(r, at, "year", func(w *writer) view.Year { return w.yearPage(y, true) }))
	}
	if y.ManyUnits() {
		files = append(files, r.yearUnits(y)...)
	}
	return files
}

func (r *Renderer) besideRoll(ro *site.Roll) []File {
	files := r.rosterPages(ro.Rosters())
	if at := ro.Whole(); at != "" {
		files = append(files, page(r, at, "roll", func(w *writer) view.Roll { return w.rollPage(ro, true) }))
	}
	return files
}

func (w *writer) rosterPage(r *site.Roster, n int) view.Roster {
	of, trail := w.rosterOwner(r)
	heading := w.rosterHeading(r)
	title := heading
	pages := r.Pages()
	if n > 1 {
		title = w.say("title-page", heading, w.number(n))
		trail = append(trail, w.link(heading, r.Address))
	}
	v := view.Roster{
		Frame:   w.frame(title, w.say("title-of", heading, of.Text), trail...),
		Of:      of,
		Heading: heading, Intro: w.rosterSize(r), Jump: w.jump(r),
		Pager: w.pager(n, pages, r.PageAddress),
	}
	if n > 1 {
		v.Breadcrumbs[len(v.Breadcrumbs)-1].Text = v.Pager.Text
	}
	v.Title = w.say("title-of", title, of.Text)
	if n == 1 && r.Kind == "" && r.Unit == nil && !r.Apart {
		v.Total = w.total(site.Count(r.Grants))
	}
	for _, s := range r.Sections(n) {
		w.rosterSection(&v, r, s)
	}
	for i := range v.Parts {
		p := &v.Parts[i]
		p.Columns, p.Starred = columnsOfPart(*p), star(rowsOfPart(p))
	}
	return v
}

// rosterOwner returns the page from which a list is taken and the way there.
func (w *writer) rosterOwner(r *site.Roster) (of view.Link, trail []view.Link) {
	switch {
	case r.Year != nil:
		of = w.linkAlways(w.yearTitle(r.Year), r.Year.Address)
		return of, []view.Link{w.linkAlways(w.say("nav-years"), site.YearsAddress), of}
	case r.Event != nil:
		of = w.event(r.Event)
		return of, []view.Link{w.linkAlways(w.say("nav-events"), site.EventsAddress), of}
	case r.Unit != nil:
		of = w.unit(r.Unit)
		return of, []view.Link{w.linkAlways(w.say("nav-units"), site.UnitsAddress), of}
	case r.Campaign != nil:
		of = w.campaign(r.Campaign)
		return of, []view.Link{w.linkAlways(w.say("nav-campaigns"), site.CampaignsAddress), of}
	}
	of = w.roll(r.Roll)
	return of, []view.Link{w.linkAlways(w.say("rolls"), site.RollsAddress), of}
}

func (w *writer) rosterHeading(r *site.Roster) string {
	year := w.yearName(&site.Year{Number: r.YearNumber})
	if r.YearNumber > 0 {
		year = w.say("grant-year", year)
	}
	switch {
	case r.YearNumber != 0 && r.Apart:
		return w.say("title-of", w.say("roster-apart"), year)
	case r.YearNumber != 0:
		return year
	case r.Apart:
		return w.say("roster-apart")
	case r.Kind != "":
		return w.value("roster", string(r.Kind))
	case r.Grant != nil:
		return w.grantName(r.Grant)
	case r.Award == nil:
		return w.say("other-awards")
	}
	return r.Award.Record.Name
}

func (w *writer) rosterSection(v *view.Roster, r *site.Roster, s site.Section) {
	if s.Kind == "" {
		for _, row := range s.Rows {
			v.Unnamed = append(v.Unnamed, w.unnamed(row.Grant))
		}
		return
	}
	name := w.value("roster", string(s.Kind))
	if n := len(v.Parts); n == 0 || v.Parts[n-1].Name != name {
		v.Parts = append(v.Parts, view.RosterPart{Name: name, WithGrant: len(r.Grants) > 1})
	}
	part := &v.Parts[len(v.Parts)-1]
	section := view.RosterSection{Letter: s.Letter, Anchor: s.Anchor}
	for _, row := range s.Rows {
		one := view.RosterRow{Recipient: w.recipient(row.Recipient)}
		one.Position = row.Position
		if r.Apart && one.Status == "" {
			one.Status = w.status(row.Grant.Record.Status, row.Grant.Record.StatusDate)
		}
		if part.WithGrant {
			one.Grant = w.link(w.rosterGrant(r, row.Grant), w.grantAddress(row.Grant))
		}
		part.WithPost = part.WithPost || one.Rank != "" || one.Post != "" || one.Unit.Text != ""
		part.WithReason = part.WithReason || one.Citation != ""
		section.Rows = append(section.Rows, one)
	}
	part.Sections = append(part.Sections, section)
}

func rowsOfPart(p *view.RosterPart) []*view.Recipient {
	var rows []*view.Recipient
	for _, s := range p.Sections {
		for i := range s.Rows {
			rows = append(rows, &s.Rows[i].Recipient)
		}
	}
	return rows
}

// columnsOfPart counts the columns of a table: the position, the name and those
// in which there is anything.
func columnsOfPart(p view.RosterPart) int {
	n := 2
	for _, with := range []bool{p.WithPost, p.WithGrant, p.WithReason} {
		if with {
			n++
		}
	}
	return n
}

// rosterGrant names a grant in a row: the award, but where all of the list is
// of one; there its class and occasion.
func (w *writer) rosterGrant(r *site.Roster, g *site.Grant) string {
	if r.Kind != "" || r.Apart || r.YearNumber != 0 || g.Award == nil {
		return w.grantName(g)
	}
	occasion := g.Roll.Record.Title
	if class := w.class(g.Record.Class, g.Record.Classes); class != "" {
		return sentence(class) + " · " + occasion
	}
	return occasion
}

// unnamed writes a grant that names nobody as a line of a list.
func (w *writer) unnamed(g *site.Grant) view.Item {
	columns := g.Received
	if !g.Counted() {
		columns = g.Stated
	}
	item := view.Item{Link: w.link(w.grantName(g), w.grantAddress(g)), Detail: g.Roll.Record.Title}
	q := g.Record.Qualifier
	for _, c := range shown(columns, &g.Record.Counts) { // each apart: their sum beside them would read as one number
		item.Numbers = append(item.Numbers, view.Number{
			Value: w.qualified(c.n, q == content.AtLeast, q == content.About), Unit: w.unitWord(g.Record.Basis, c)})
	}
	if status := w.status(g.Record.Status, g.Record.StatusDate); status != "" {
		item.Detail = sentence(status) + " · " + item.Detail
	}
	return item
}

// pager leads through the pages of a list; nil where there is one.
func (w *writer) pager(n, pages int, at func(page int) site.Address) *view.Pager {
	if pages < 2 {
		return nil
	}
	p := &view.Pager{Text: w.say("page-of", w.number(n), w.number(pages))}
	if n > 1 {
		p.First = w.link(w.say("page-first"), at(1))
		p.Previous = w.link(w.say("page-previous"), at(n-1))
	}
	if n < pages {
		p.Next = w.link(w.say("page-next"), at(n+1))
		p.Last = w.link(w.say("page-last"), at(pages))
	}
	return p
}
