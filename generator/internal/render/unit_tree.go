package render

import (
	"slices"

	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A unitTree is all units, each below that to which it belongs now, on as many
// pages as that needs: a unit of which the sub-units would make a list too long
// has a page for them, which is cut in the same way. So each unit stands once,
// and is found by going down.
type unitTree struct {
	top   []*site.Unit                // those that belong to none: bodies, then blocs
	below map[*site.Unit][]*site.Unit // by name
	all   map[*site.Unit]int          // how many there are below a unit, at any depth
	lines map[*site.Unit]int          // how many of them stand with it
	apart map[*site.Unit]bool         // those whose sub-units have a page
}

// fewBelow is how many units stand below one in a list that is too long. Where
// it is too long even so, it is by letter, on several pages: smaller lists would
// have readers open a page for each handful.
const fewBelow = 10

func makeUnitTree(s *site.Site) *unitTree {
	t := &unitTree{below: map[*site.Unit][]*site.Unit{}, all: map[*site.Unit]int{}, lines: map[*site.Unit]int{}, apart: map[*site.Unit]bool{}}
	var blocs []*site.Unit
	for _, u := range s.Units {
		switch above := now(u); {
		case above != nil:
			t.below[above] = append(t.below[above], u)
		case isBloc(u):
			blocs = append(blocs, u)
		default:
			t.top = append(t.top, u)
		}
	}
	t.top = append(t.top, blocs...)
	t.fit(t.top)
	return t
}

func isBloc(u *site.Unit) bool { return u.Record.Kind == "bloc" }

// now returns the unit to which u belongs at last; nil where to none.
func now(u *site.Unit) *site.Unit {
	if n := len(u.Parents); n > 0 {
		return u.Parents[n-1].Unit
	}
	return nil
}

// fit decides which of some units, and of those below them, have pages for their
// sub-units, so that the list of them is not too long. It returns how many lines
// that has, and how many units there are.
func (t *unitTree) fit(units []*site.Unit) (lines, all int) {
	lines, all = len(units), len(units)
	for _, u := range units {
		t.lines[u], t.all[u] = t.fit(t.below[u])
		lines += t.lines[u]
		all += t.all[u]
	}
	if site.Pages(lines) == 1 {
		return lines, all
	}
	for _, u := range units {
		if t.lines[u] > fewBelow {
			t.apart[u] = true
			lines += 1 - t.lines[u]
			t.lines[u] = 1
		}
	}
	return lines, all
}

// unitList shows the tree of units.
func (r *Renderer) unitList() []File { return filesOf(r, r.unitPages(makeUnitTree(r.site))) }

// unitPages makes the pages of the tree.
func (r *Renderer) unitPages(t *unitTree) []listPage {
	pages := t.list(r, site.UnitsAddress, t.top, func(w *writer) view.List { return w.list("nav-units", nil) })
	for _, u := range r.site.Units {
		if t.apart[u] {
			pages = append(pages, t.list(r, u.BelowAddress(), t.below[u], func(w *writer) view.List { return w.belowUnit(t, u) })...)
		}
	}
	return pages
}

// list makes the pages on which units stand that belong to one unit, or to none.
func (t *unitTree) list(r *Renderer, at site.Address, units []*site.Unit, head func(*writer) view.List) []listPage {
	d := directory[*site.Unit]{at: at, head: head, records: units, title: unitGroup, item: t.item,
		lines: func(u *site.Unit) int { return 1 + t.lines[u] }}
	if pages := d.pages(r); len(pages) > 1 {
		return pages
	}
	return []listPage{{at, func(w *writer) view.List {
		v := head(w)
		v.Groups = t.groups(w, units)
		return v
	}}}
}

// unitGroup returns the heading under which a unit stands in a list by letter:
// that of blocs where it belongs to none.
func unitGroup(w *writer, u *site.Unit) string {
	if isBloc(u) && now(u) == nil {
		return w.say("units-blocs")
	}
	return u.Letter()
}

// groups writes units that fit on a page, blocs of no unit apart.
func (t *unitTree) groups(w *writer, units []*site.Unit) []view.Group {
	bodies, blocs := view.Group{Anchor: "don-vi"}, view.Group{Title: w.say("units-blocs"), Anchor: "khoi"}
	for _, u := range units {
		if isBloc(u) && now(u) == nil {
			blocs.Items = append(blocs.Items, t.item(w, u))
		} else {
			bodies.Items = append(bodies.Items, t.item(w, u))
		}
	}
	if len(units) > 0 && now(units[0]) == nil {
		bodies.Title = w.say("units-bodies")
	}
	return slices.DeleteFunc([]view.Group{bodies, blocs}, func(g view.Group) bool { return len(g.Items) == 0 })
}

// item writes a unit with those below it, or with the way to them.
func (t *unitTree) item(w *writer, u *site.Unit) view.Item {
	i := view.Item{Link: w.unit(u), Detail: u.Record.Abbreviation, Numbers: w.grantsOf(site.Received(u.Own()))}
	if t.apart[u] {
		text := w.number(t.all[u]) + " " + w.theme.texts.plural("units-below", t.all[u])
		i.Children = []view.Item{{Link: w.link(text, u.BelowAddress())}}
		return i
	}
	for _, c := range t.below[u] {
		i.Children = append(i.Children, t.item(w, c))
	}
	return i
}

// belowUnit writes the head of the page of those below a unit.
func (w *writer) belowUnit(t *unitTree, u *site.Unit) view.List {
	trail := []view.Link{w.unit(u)}
	for up := now(u); up != nil; up = now(up) {
		link := w.unit(up)
		if t.apart[up] {
			link = w.link(up.Record.Name, up.BelowAddress())
		}
		trail = append(trail, link)
	}
	trail = append(trail, w.linkAlways(w.say("nav-units"), site.UnitsAddress))
	slices.Reverse(trail)
	heading := w.say("below-unit", w.unique(u.Record.Name, u.Record.ID))
	intro := w.say("below-unit-description", u.Record.Name)
	return view.List{Frame: w.frame(heading, intro, trail...), Heading: heading, Intro: intro}
}
