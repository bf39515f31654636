package render

import (
	"strconv"

	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func plain(n int32) string { return strconv.Itoa(int(n)) }

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
