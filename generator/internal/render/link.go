package render

import (
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A writer writes the content of one page: it knows where the page lies, and so
// how links lead from there.
type writer struct {
	*Renderer
	at    site.Address
	kind  string // the template of the page
	root  string // from the page to the root of the site
	texts int    // that have been rendered for it

	filtered bool // grants and recipients have keys, by which they are found
}

func (r *Renderer) writer(at site.Address, kind string) *writer {
	return &writer{Renderer: r, at: at, kind: kind, root: strings.Repeat("../", strings.Count(string(at), "/"))}
}

// href returns the relative address of a page or file. Folders are named as
// such on a site that is served; one that is opened from a disk needs the file
// in them.
func (w *writer) href(to site.Address) string {
	file, fragment, anchored := strings.Cut(string(to), "#")
	if anchored {
		fragment = "#" + fragment
		if site.Address(file) == w.at {
			return fragment
		}
	}
	switch {
	case w.portable && (file == "" || strings.HasSuffix(file, "/")):
		file += "index.html"
	case file == "" && w.root == "":
		file = "./"
	}
	return w.root + file + fragment
}

func (w *writer) link(text string, to site.Address) view.Link {
	if to == w.at {
		return view.Link{Text: text}
	}
	return view.Link{Text: text, Href: w.href(to)}
}

// body renders the Markdown text that a page is about.
func (w *writer) body(m content.Markdown) template.HTML {
	if m.IsZero() {
		return ""
	}
	return m.Doc.HTML(func(destination string) string {
		to, ok := w.site.Resolve(destination)
		if !ok {
			panic("render: a link was not resolved: " + destination)
		}
		return w.href(to)
	})
}

// headingID matches the ids of headings and the links to them, which hold no
// full stop, as the anchors of grants do.
var headingID = regexp.MustCompile(`(<h[2-6] id="|<a href="#)([a-z0-9-]+")`)

// prose renders one of the texts of a page of which there can be several. Its
// headings have ids of their own.
func (w *writer) prose(m content.Markdown) template.HTML {
	html := w.body(m)
	if !strings.Contains(string(html), "<h") {
		return html
	}
	w.texts++
	return template.HTML(headingID.ReplaceAllString(string(html), "${1}"+"p"+strconv.Itoa(w.texts)+"-$2"))
}

func (w *writer) unit(u *site.Unit) view.Link {
	if u == nil {
		return view.Link{}
	}
	return w.link(u.Record.Name, u.Address)
}

// unitOf returns the unit of somebody that day, as printed where that differs.
func (w *writer) unitOf(u *site.Unit, printed string) view.Link {
	switch {
	case u == nil:
		return view.Link{Text: printed}
	case printed != "":
		return w.link(printed, u.Address)
	}
	return w.unit(u)
}

func (w *writer) units(us []*site.Unit) []view.Link {
	return links(us, w.unit)
}

func (w *writer) campaign(c *site.Campaign) view.Link {
	if c == nil {
		return view.Link{}
	}
	return w.link(c.Record.Name, c.Address)
}

func (w *writer) event(e *site.Event) view.Link {
	if e == nil {
		return view.Link{}
	}
	return w.link(e.Record.Title, e.Address)
}

func (w *writer) award(a *site.Award) view.Link {
	if a == nil {
		return view.Link{}
	}
	return w.link(a.Record.Name, a.Address)
}

func (w *writer) roll(r *site.Roll) view.Link {
	if r == nil {
		return view.Link{}
	}
	return w.link(r.Record.Title, r.Address)
}

func (w *writer) person(p *site.Person) view.Link {
	return w.link(p.Record.Name, p.Address)
}

func (w *writer) year(y *site.Year) view.Link {
	if y == nil {
		return view.Link{}
	}
	return w.link(w.yearName(y), y.Address)
}

func (w *writer) source(s *site.Source) view.Link {
	return w.link(sourceName(s), s.Address)
}

func sourceName(s *site.Source) string {
	if s.Record.Title != "" {
		return s.Record.Title
	}
	return s.Record.Description
}

func (w *writer) sources(ss []*site.Source) []view.Link {
	return links(ss, w.source)
}

// grantAddress leads to the grant's row on the page of its roll.
func (w *writer) grantAddress(g *site.Grant) site.Address {
	return g.Roll.Address + site.Address("#"+g.ID())
}

// who returns the name of somebody as it may be shown.
func (w *writer) who(p *site.Person, n *site.Name, text string, hidden bool) view.Link {
	switch {
	case hidden:
		if text == "" {
			text = w.say("name-withheld")
		}
		return w.link(text, site.WithheldAddress)
	case p != nil:
		return w.link(text, p.Address)
	case n != nil:
		return w.link(text, n.Address)
	}
	return view.Link{Text: text}
}

func links[T any](ts []T, link func(T) view.Link) []view.Link {
	if len(ts) == 0 {
		return nil
	}
	ls := make([]view.Link, len(ts))
	for i, t := range ts {
		ls[i] = link(t)
	}
	return ls
}

// date writes a date; nothing where there is none.
func (w *writer) date(d content.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Format(w.lang())
}

func (w *writer) lang() diag.Lang { return w.theme.texts.lang() }

func (r *Renderer) say(key string, args ...string) string { return r.theme.texts.say(key, args...) }
