package render

import (
	"slices"

	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A directory is a list of records, in order, on as many pages as it needs.
type directory[T any] struct {
	at      site.Address
	key     string // of its heading; empty where it has a head of its own
	head    func(*writer) view.List
	records []T
	of      *site.Year              // whose list it is; nil for that of the whole site
	title   func(*writer, T) string // of the group in which a record stands; nil where there is one
	item    func(*writer, T) view.Item
	lines   func(T) int               // of an item; nil where each has one
	beside  func(*writer) []view.Link // that stand behind the jump to groups; may be nil
}

// A groupStart is where a group begins.
type groupStart struct {
	title, anchor string
	first         int // its first record
}

// mostJumps is how many groups a list leads to.
const mostJumps = 60

// A listPage is a page of a list.
type listPage struct {
	at   site.Address
	list func(*writer) view.List
}

func filesOf(r *Renderer, pages []listPage) []File {
	var files []File
	for _, p := range pages {
		files = append(files, page(r, p.at, "list", p.list))
	}
	return files
}

// listFiles makes the files of a directory.
func listFiles[T any](r *Renderer, d directory[T]) []File { return filesOf(r, d.pages(r)) }

// pages makes the pages of a directory.
func (d *directory[T]) pages(r *Renderer) []listPage {
	l := d.layout(r)
	var pages []listPage
	for n := 1; n <= l.pages(); n++ {
		pages = append(pages, listPage{d.at.ListPage(n), func(w *writer) view.List { return d.page(w, l, n) }})
	}
	return pages
}

// A layout is how the records of a directory are parted.
type layout struct {
	starts []groupStart
	cuts   []int // where the pages begin, and where the last ends
}

func (l layout) pages() int { return len(l.cuts) - 1 }

func (d *directory[T]) layout(r *Renderer) layout { return layout{d.groups(r), d.cuts()} }

// cuts makes all pages as long as each other, as far as items are not parted.
func (d *directory[T]) cuts() []int {
	lines := make([]int, len(d.records)+1) // before each record
	for i, record := range d.records {
		n := 1
		if d.lines != nil {
			n = d.lines(record)
		}
		lines[i+1] = lines[i] + n
	}
	all := lines[len(d.records)]
	var cuts []int
	for n := range site.Pages(all) {
		first, _ := slices.BinarySearch(lines, site.PageFrom(all, n+1))
		cuts = append(cuts, first)
	}
	return append(cuts, len(d.records))
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
func (d *directory[T]) parts(l layout, n int) []part[T] {
	from, to := l.cuts[n-1], l.cuts[n]
	last, found := slices.BinarySearchFunc(l.starts, from, func(s groupStart, from int) int { return s.first - from })
	if !found && last > 0 {
		last-- // the page begins within a group
	}
	var parts []part[T]
	for i := last; i < len(l.starts) && l.starts[i].first < to; i++ {
		end := to
		if i+1 < len(l.starts) {
			end = min(to, l.starts[i+1].first)
		}
		parts = append(parts, part[T]{l.starts[i], l.starts[i].first >= from, d.records[max(from, l.starts[i].first):end]})
	}
	return parts
}

// page writes a page of the directory.
func (d *directory[T]) page(w *writer, l layout, n int) view.List {
	var groups []view.Group
	for _, part := range d.parts(l, n) {
		group := view.Group{Title: part.title, Anchor: part.anchor}
		for _, record := range part.records {
			group.Items = append(group.Items, d.item(w, record))
		}
		groups = append(groups, group)
	}
	var v view.List
	if d.head != nil {
		v = d.head(w)
		v.Groups = groups
	} else {
		v = w.list(d.key, groups)
	}
	if d.of != nil {
		of := w.linkAlways(w.yearTitle(d.of), d.of.Address)
		v.Title = w.say("title-of", v.Heading, of.Text)
		v.Breadcrumbs = []view.Link{v.Home, w.linkAlways(w.say("nav-years"), site.YearsAddress), of, {Text: v.Heading}}
	}
	v.Jump = d.jump(w, l)
	if d.beside != nil {
		v.Jump = append(v.Jump, d.beside(w)...)
	}
	v.Pager = d.turn(w, &v.Frame, n, l.pages())
	return v
}

// turn leads to the other pages, and tells in the frame of which page it is,
// where that is not the first.
func (d *directory[T]) turn(w *writer, f *view.Frame, n, pages int) *view.Pager {
	p := w.pager(n, pages, d.at.ListPage)
	if n > 1 {
		f.Title = w.say("title-page", f.Title, w.number(n))
		last := len(f.Breadcrumbs) - 1
		f.Breadcrumbs = append(f.Breadcrumbs[:last], w.linkAlways(f.Breadcrumbs[last].Text, d.at), view.Link{Text: p.Text})
	}
	return p
}

// jump leads to the groups, on whichever page they begin.
func (d *directory[T]) jump(w *writer, l layout) []view.Link {
	if len(l.starts) < 3 || len(l.starts) > mostJumps {
		return nil
	}
	return d.starts(w, l)
}

// starts leads to where groups begin.
func (d *directory[T]) starts(w *writer, l layout) []view.Link {
	var links []view.Link
	page := 1
	for _, s := range l.starts {
		for s.first >= l.cuts[page] {
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
