package render

import (
	"net/url"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/structured"
	"bangvang/generator/internal/view"
)

// A section is an entry of the main navigation.
type section struct {
	key string
	at  site.Address
}

var sections = []section{
	{"nav-years", site.YearsAddress},
	{"nav-campaigns", site.CampaignsAddress},
	{"nav-events", site.EventsAddress},
	{"nav-awards", site.AwardsAddress},
	{"nav-units", site.UnitsAddress},
	{"nav-people", site.PeopleAddress},
	{"nav-statistics", site.StatisticsAddress},
	{"nav-sources", site.SourcesAddress},
}

// frame writes what stands around a page. trail leads from the home page to
// the page above this one.
func (w *writer) frame(title, description string, trail ...view.Link) view.Frame {
	s := w.site.Record
	f := view.Frame{
		Lang:        string(w.theme.texts.language),
		PageKind:    w.kind,
		Site:        s.Title,
		Tagline:     s.Tagline,
		Title:       title,
		Description: description,
		Root:        w.root,
		Home:        w.linkAlways(w.say("home"), site.HomeAddress),
		Breadcrumbs: trail,
		Canonical:   w.absolute(w.at),
		Footer:      w.footer(),
		DataDate:    w.day(w.site.Newest),
		Feeds:       w.feedLinks(nil),
		Search:      w.finder(),
		Preview:     view.Preview{Type: "website", Locale: locales[w.theme.texts.language], Image: w.preview},
	}
	if title != "" {
		f.Breadcrumbs = append(append([]view.Link{f.Home}, trail...), view.Link{Text: title})
	}
	f.Structured.Breadcrumbs = w.breadcrumbs(f.Breadcrumbs)
	for _, one := range sections {
		f.Nav = append(f.Nav, view.NavItem{Link: w.linkAlways(w.say(one.key), one.at), Current: w.inside(one.at)})
	}
	for _, name := range w.assets.Head {
		f.Assets.Head = append(f.Assets.Head, w.root+name)
	}
	for _, name := range w.assets.Styles {
		f.Assets.Styles = append(f.Assets.Styles, w.root+name)
	}
	for _, name := range w.assets.Scripts {
		f.Assets.Scripts = append(f.Assets.Scripts, w.root+name)
	}
	if w.results != "" && w.kind == "search" {
		f.Assets.Scripts = append(f.Assets.Scripts, w.root+w.results)
	}
	below := func(name string) string {
		if name == "" {
			return ""
		}
		return w.root + name
	}
	f.Assets.Icon, f.Assets.TouchIcon, f.Assets.Manifest = below(w.assets.Icon), below(w.assets.TouchIcon), below(w.assets.Manifest)
	return f
}

// locales are the languages of the interface as Open Graph names them.
var locales = map[content.Language]string{content.Vietnamese: "vi_VN", content.English: "en_US"}

// linkAlways is a link even on the page that it leads to, for navigation.
func (w *writer) linkAlways(text string, to site.Address) view.Link {
	return view.Link{Text: text, Href: w.href(to)}
}

// inside tells whether the page lies below a section. Yearly rolls lie at the
// root and belong to the years.
func (w *writer) inside(section site.Address) bool {
	if strings.HasPrefix(string(w.at), string(section)) {
		return true
	}
	year, _, below := strings.Cut(string(w.at), "/")
	return section == site.YearsAddress && below && (year+"/" == string(site.UnknownYearAddress) ||
		len(year) == len("2019") && strings.Trim(year, "0123456789") == "")
}

func (w *writer) footer() view.Footer {
	s := w.site.Record
	f := view.Footer{
		License: s.License,
		Contact: w.contact(),
		Method:  w.link(w.say("how-counted"), site.MethodAddress),
		Missing: w.link(w.say("still-to-find"), site.MissingAddress),
		Data:    w.link(w.say("data"), site.DataAddress),
		Changes: w.link(w.say("corrections"), site.CorrectionsAddress),
	}
	switch {
	case w.site.Publisher != nil:
		f.Publisher = w.unit(w.site.Publisher)
	default:
		f.Publisher.Text = s.PublisherName
	}
	for _, p := range w.site.Pages {
		f.Pages = append(f.Pages, w.linkAlways(p.Record.Title, p.Address))
	}
	f.Pages = append(f.Pages,
		w.linkAlways(w.say("rolls"), site.RollsAddress),
		w.linkAlways(w.say("speeches"), site.SpeechesAddress))
	if len(w.site.Names) > 0 {
		f.Pages = append(f.Pages, w.linkAlways(w.say("printed-names"), site.NamesAddress))
	}
	if w.followed {
		f.Follow = w.follow(site.HomeAddress)
	}
	return f
}

// absolute returns the absolute address of a page; empty where the site has
// none.
func (w *writer) absolute(at site.Address) string {
	if !w.Absolute() {
		return ""
	}
	return w.base.String() + string(at)
}

// edit returns where a record can be edited in the forge.
func (w *writer) edit(file string, line int32) string {
	pattern := w.site.Record.EditURL
	if pattern == "" || file == "" {
		return ""
	}
	parts := strings.Split(file, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return strings.NewReplacer("{path}", strings.Join(parts, "/"), "{line}", plain(line)).Replace(pattern)
}

// recordFrame is the frame of the page of a record in a collection. name is
// what the record is called, title what the page is called away from it.
func (w *writer) recordFrame(name, title, description string, h *content.Header, list site.Address, listKey string) view.Frame {
	f := w.frame(name, description, w.linkAlways(w.say(listKey), list))
	f.Title = w.unique(title, h.ID)
	f.Edit = w.edit(h.File, h.At.Line)
	w.record(&f)
	return f
}

// notFound is the page for addresses that do not exist. A server shows it at
// any depth, so its links begin at the root of the host.
func (r *Renderer) notFound() File {
	name := string(site.NotFoundAddress)
	return File{Name: name, IsPage: true, render: func() ([]byte, []diag.Diagnostic) {
		w := r.writer(site.NotFoundAddress, "notfound")
		if r.base != nil {
			w.root = r.base.EscapedPath()
		}
		f := w.frame(w.say("not-found"), "")
		f.Canonical, f.Structured = "", structured.Page{}
		return r.execute(name, "notfound", view.NotFound{Frame: f})
	}}
}
