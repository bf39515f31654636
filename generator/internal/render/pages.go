package render

import (
	"strconv"

	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func plain(n int32) string { return strconv.Itoa(int(n)) }

// pages returns the pages of the site.
func (r *Renderer) pages() []File {
	s := r.site
	files := []File{
		page(r, site.HomeAddress, "home", (*writer).home),
		page(r, site.CorrectionsAddress, "corrections", (*writer).corrections),
		page(r, site.StatisticsAddress, "statistics", (*writer).statistics),
		page(r, site.MethodAddress, "page", (*writer).methodPage),
		page(r, site.DataAddress, "data", (*writer).dataPage),
		page(r, site.SearchAddress, "search", (*writer).searchPage),
		r.notFound(),
	}
	for _, list := range [][]File{r.yearList(), r.awardList(), r.unitList(), r.peopleList(), r.campaignList(), r.eventList(),
		r.speechList(), r.sourceList(), r.rollList(), r.pageList(), r.missing()} {
		files = append(files, list...)
	}
	if len(s.Names) > 0 {
		files = append(files, r.nameList()...)
	}
	if s.Hidden {
		files = append(files, page(r, site.WithheldAddress, "withheld", (*writer).withheld))
	}
	files = appendPages(files, s.Years, func(y *site.Year) File {
		return page(r, y.Address, "year", func(w *writer) view.Year { return w.yearPage(y, false) })
	})
	files = appendPages(files, s.Awards, func(a *site.Award) File {
		return page(r, a.Address, "award", func(w *writer) view.Award { return w.awardPage(a) })
	})
	files = appendPages(files, s.Units, func(u *site.Unit) File {
		return page(r, u.Address, "unit", func(w *writer) view.Unit { return w.unitPage(u) })
	})
	files = appendPages(files, s.People, func(p *site.Person) File {
		return page(r, p.Address, "person", func(w *writer) view.Person { return w.personPage(p) })
	})
	files = appendPages(files, s.Names, func(n *site.Name) File {
		return page(r, n.Address, "name", func(w *writer) view.Name { return w.namePage(n) })
	})
	files = appendPages(files, s.Campaigns, func(c *site.Campaign) File {
		return page(r, c.Address, "campaign", func(w *writer) view.Campaign { return w.campaignPage(c) })
	})
	files = appendPages(files, s.Events, func(e *site.Event) File {
		return page(r, e.Address, "event", func(w *writer) view.Event { return w.eventPage(e) })
	})
	files = appendPages(files, s.Speeches, func(sp *site.Speech) File {
		return page(r, sp.Address, "speech", func(w *writer) view.Speech { return w.speechPage(sp) })
	})
	files = appendPages(files, s.Sources, func(so *site.Source) File {
		return page(r, so.Address, "source", func(w *writer) view.Source { return w.sourcePage(so) })
	})
	files = appendPages(files, s.Rolls, func(ro *site.Roll) File {
		return page(r, ro.Address, "roll", func(w *writer) view.Roll { return w.rollPage(ro, false) })
	})
	files = appendPages(files, s.Pages, func(p *site.Page) File {
		return page(r, p.Address, "page", func(w *writer) view.Page { return w.freePage(p) })
	})
	files = append(files, r.rosters()...)
	files = append(files, r.editions()...)
	return appendPages(files, s.Redirects, r.redirect)
}

func appendPages[T any](files []File, records []T, file func(T) File) []File {
	for _, record := range records {
		files = append(files, file(record))
	}
	return files
}

func (r *Renderer) redirect(d site.Redirect) File {
	return page(r, d.From, "redirect", func(w *writer) view.Redirect {
		return view.Redirect{
			Lang:   string(w.theme.texts.language),
			Title:  w.say("moved", string(d.From)),
			Target: view.Link{Text: w.say("moved-here"), Href: w.href(d.To)},

			Canonical: w.absolute(d.To),
		}
	})
}

func (w *writer) withheld() view.Withheld {
	return view.Withheld{Frame: w.frame(w.say("withheld"), "", w.linkAlways(w.say("nav-people"), site.PeopleAddress))}
}

// methodPage tells how numbers are counted.
func (w *writer) methodPage() view.Page {
	title := w.say("how-counted")
	return view.Page{Frame: w.frame(title, w.say("how-counted-description")), Heading: title,
		Body: w.theme.method.HTML(nil)}
}

func (w *writer) freePage(p *site.Page) view.Page {
	r := p.Record
	f := w.recordFrame(r.Title, r.Title, excerpt(r.Body), &r.Header, site.PagesAddress, "pages")
	f.Corrections = w.corrected(p.Corrections)
	return view.Page{Frame: f, Heading: r.Title, Body: w.body(r.Body), Note: w.prose(r.Note), Sources: w.sources(p.Sources)}
}

func (w *writer) corrections() view.Corrections {
	v := view.Corrections{Frame: w.frame(w.say("corrections"), w.say("corrections-description"))}
	for _, c := range w.site.Corrections {
		one := w.correction(c)
		one.Anchor = c.Anchor
		v.Entries = append(v.Entries, one)
	}
	return v
}

// correctionAddress returns where a correction stands in the log.
func (w *writer) correctionAddress(c *site.Correction) site.Address {
	return site.CorrectionsAddress + site.Address("#"+c.Anchor)
}

func (w *writer) correction(c *site.Correction) view.Correction {
	r := c.Record
	if c.Target == site.WithheldAddress {
		// What was corrected can tell who it is.
		return view.Correction{Date: w.date(r.Date), DateTime: r.Date.DateTime(),
			Record: w.link(w.say("name-withheld"), c.Target), Summary: w.say("correction-withheld")}
	}
	name := c.Name
	if name == "" {
		name = r.Record // a speech without a title
	}
	return view.Correction{
		Date: w.date(r.Date), DateTime: r.Date.DateTime(), Record: w.link(name, c.Target),
		Summary: r.Summary, Before: r.Before, After: r.After, Reason: r.Reason,
		Note: w.prose(r.Note), Sources: w.sources(c.Sources),
	}
}

// grantName names a grant in one line: the award and its class, or what the
// source says.
func (w *writer) grantName(g *site.Grant) string {
	if g.Award == nil {
		return sentence(g.Record.Uncounted)
	}
	name := g.Award.Record.Name
	if class := w.class(g.Record.Class, g.Record.Classes); class != "" {
		name += ", " + class
	}
	return name
}
