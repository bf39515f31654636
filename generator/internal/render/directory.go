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

// page writes a page of the directory.
func (d *directory[T]) page(w *writer, starts []groupStart, n int) view.List {
	all := len(d.records)
	from, to := site.PageFrom(all, n), site.PageFrom(all, n+1)
	var groups []view.Group
	last, found := slices.BinarySearchFunc(starts, from, func(s groupStart, from int) int { return s.first - from })
	if !found && last > 0 {
		last-- // the page begins within a group
	}
	for i := last; i < len(starts) && starts[i].first < to; i++ {
		end := to
		if i+1 < len(starts) {
			end = min(to, starts[i+1].first)
		}
		group := view.Group{Title: starts[i].title, Anchor: starts[i].anchor}
		for _, record := range d.records[max(from, starts[i].first):end] {
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
	if v.Pager = w.pager(n, site.Pages(all), d.at.ListPage); n > 1 {
		v.Title = w.say("title-page", v.Title, w.number(n))
		up := w.linkAlways(v.Heading, d.at)
		v.Breadcrumbs = append(v.Breadcrumbs[:len(v.Breadcrumbs)-1], up, view.Link{Text: v.Pager.Text})
	}
	return v
}

// jump leads to the groups, on whichever page they begin.
func (d *directory[T]) jump(w *writer, starts []groupStart) []view.Link {
	if len(starts) < 3 || len(starts) > mostJumps {
		return nil
	}
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
