package render

import (
	"slices"

	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A directory is a list of records, in order, on as many pages as it needs.
type directory[T any] struct {
	at      site.Address
	key     string // of its heading
	records []T
	of      *site.Year              // whose list it is; nil for that of the whole site
	title   func(*writer, T) string // of the group in which a record stands; nil where there is one
	item    func(*writer, T) view.Item
	beside  func(*writer) []view.Link // that stand behind the jump to groups; may be nil
}

// A groupStart is where a group begins.
type groupStart struct {
	title, anchor string
	first         int // its first record
}

// mostJumps is how many groups a list leads to.
const mostJumps = 60

// listFiles makes the pages of a directory.
func listFiles[T any](r *Renderer, d directory[T]) []File {
	starts := d.groups(r)
	var files []File
	for n := 1; n <= site.Pages(len(d.records)); n++ {
		files = append(files, page(r, d.at.ListPage(n), "list", func(w *writer) view.List { return d.page(w, starts, n) }))
	}
	return files
}

// groups finds where the groups begin.
func (d *directory[T]) groups(r *Renderer) []groupStart {
	if d.title == nil {
		return []groupStart{{}}
	}
	w := r.writer(d.at, "list")
	var starts []groupStart
	for i, record := range d.records {
		title := d.title(w, record)
		if n := len(starts); n == 0 || starts[n-1].title != title {
			starts = append(starts, groupStart{title, anchor(title, n), i})
		}
	}
	return starts
}

// A part is what of a group stands on a page.
type part[T any] struct {
	groupStart
	begins  bool // else it began on an earlier page
	records []T
}

// parts returns what stands on a page.
func (d *directory[T]) parts(starts []groupStart, n int) []part[T] {
	from, to := site.PageFrom(len(d.records), n), site.PageFrom(len(d.records), n+1)
	last, found := slices.BinarySearchFunc(starts, from, func(s groupStart, from int) int { return s.first - from })
	if !found && last > 0 {
		last-- // the page begins within a group
	}
	var parts []part[T]
	for i := last; i < len(starts) && starts[i].first < to; i++ {
		end := to
		if i+1 < len(starts) {
			end = min(to, starts[i+1].first)
		}
		parts = append(parts, part[T]{starts[i], starts[i].first >= from, d.records[max(from, starts[i].first):end]})
	}
	return parts
}

// page writes a page of the directory.
func (d *directory[T]) page(w *writer, starts []groupStart, n int) view.List {
	var groups []view.Group
	for _, part := range d.parts(starts, n) {
		group := view.Group{Title: part.title, Anchor: part.anchor}
		for _, record := range part.records {
			group.Items = append(group.Items, d.item(w, record))
		}
		groups = append(groups, group)
	}
	v := w.list(d.key, groups)
	if d.of != nil {
		of := w.linkAlways(w.yearTitle(d.of), d.of.Address)
		v.Title = w.say("title-of", v.Heading, of.Text)
		v.Breadcrumbs = []view.Link{v.Home, w.linkAlways(w.say("nav-years"), site.YearsAddress), of, {Text: v.Heading}}
	}
	v.Jump = d.jump(w, starts)
	if d.beside != nil {
		v.Jump = append(v.Jump, d.beside(w)...)
	}
	v.Pager = d.turn(w, &v.Frame, n)
	return v
}

// turn leads to the other pages, and tells in the frame of which page it is,
// where that is not the first.
func (d *directory[T]) turn(w *writer, f *view.Frame, n int) *view.Pager {
	p := w.pager(n, site.Pages(len(d.records)), d.at.ListPage)
	if n > 1 {
		f.Title = w.say("title-page", f.Title, w.number(n))
		last := len(f.Breadcrumbs) - 1
		f.Breadcrumbs = append(f.Breadcrumbs[:last], w.linkAlways(f.Breadcrumbs[last].Text, d.at), view.Link{Text: p.Text})
	}
	return p
}

// jump leads to the groups, on whichever page they begin.
func (d *directory[T]) jump(w *writer, starts []groupStart) []view.Link {
	if len(starts) < 3 || len(starts) > mostJumps {
		return nil
	}
	return d.starts(w, starts)
}

// starts leads to where groups begin.
func (d *directory[T]) starts(w *writer, starts []groupStart) []view.Link {
	var links []view.Link
	page := 1
	for _, s := range starts {
		for s.first >= site.PageFrom(len(d.records), page+1) {
			page++
		}
		to := d.at.ListPage(page)
		links = append(links, view.Link{Text: s.title, Href: w.href(to + site.Address("#"+s.anchor))})
	}
	return links
}

// list writes a list on one page.
func (w *writer) list(key string, groups []view.Group) view.List {
	heading := w.say(key)
	v := view.List{Frame: w.frame(heading, w.say(key+"-description")), Heading: heading, Intro: w.say(key + "-description")}
	for _, g := range groups {
		if len(g.Items) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	return v
}
