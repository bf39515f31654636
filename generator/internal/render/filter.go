package render

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// The keys of what is only told in words and of the list of what is not
// counted. They are no ids, so none of an award's.
const (
	otherAwards = "_khac"
	apartKey    = "_khong-tinh"
)

// rowsAddress returns where the script with the rows lies that are not on the
// page of the year.
func rowsAddress(y *site.Year) site.Address { return y.Address + "hang.js" }

// yearUnitsAddress returns where the units of a year are listed.
func yearUnitsAddress(y *site.Year) site.Address { return y.Address + "don-vi/" }

// filter writes what a yearly roll can be filtered by; nil where it is as short
// as that needs none.
func (w *writer) filter(y *site.Year) *view.Filter {
	if len(y.Grants) < 2 {
		return nil
	}
	f := &view.Filter{Awards: w.filterAwards(y.Listing()), Kinds: w.filterKinds(y)}
	if hasRows(y) {
		f.Rows = w.href(rowsAddress(y))
	}
	if y.ManyUnits() {
		f.All = w.link(w.say("units-of-year"), yearUnitsAddress(y))
		return f
	}
	for _, u := range y.Concerned() {
		f.Units = append(f.Units, view.FilterValue{Link: w.unitIn(u.Unit, y), Key: u.Unit.Record.ID,
			Above: strings.Join(ids(u.Above, func(u *site.Unit) string { return u.Record.ID }), " ")})
	}
	return f
}

// unitIn leads to what the history of a unit tells of a year.
func (w *writer) unitIn(u *site.Unit, y *site.Year) view.Link {
	return w.link(u.Record.Name, u.Address+site.Address("#"+yearAnchor(y.Number)))
}

func (w *writer) filterAwards(l *site.Listing) []view.FilterValue {
	var all []view.FilterValue
	seen := map[*site.Award]bool{}
	add := func(a *site.Award, to site.Address) {
		if seen[a] {
			return
		}
		seen[a] = true
		name := w.say("other-awards")
		if a != nil {
			name = a.Record.Name
		}
		all = append(all, view.FilterValue{Link: w.linkAlways(name, to), Key: awardKey(a)})
	}
	for _, g := range l.Groups {
		if g.Roster != nil {
			add(g.Award, g.Roster.Address)
		} else {
			add(g.Award, w.at+site.Address("#"+g.Anchor()))
		}
	}
	for _, g := range l.Others {
		if l.Apart != nil {
			add(g.Award, l.Apart.Address)
		} else {
			add(g.Award, w.at+site.Address("#"+g.ID()))
		}
	}
	return all
}

// filterKinds lists the kinds of recipients: those who were honoured have a
// list of their own.
func (w *writer) filterKinds(y *site.Year) []view.FilterValue {
	var all []view.FilterValue
	for _, r := range y.Kinds() {
		all = append(all, view.FilterValue{Link: w.linkAlways(w.value("roster", string(r.Kind)), r.Address), Key: string(r.Kind)})
	}
	return all
}

func awardKey(a *site.Award) string {
	if a == nil {
		return otherAwards
	}
	return a.Record.ID
}

func kindKeys(g *site.Grant) string {
	return strings.Join(ids(g.Kinds(), func(k content.RecipientKind) string { return string(k) }), " ")
}

// keys tells by what a grant is found.
func keys(g *site.Grant) *view.Keys {
	k := &view.Keys{Award: awardKey(g.Award), Kinds: kindKeys(g)}
	if g.Of != nil {
		k.Of = g.Of.Record.ID
	}
	return k
}

// keyRows gives rows what they are found by. They are in the order of the
// recipients of the grant.
func keyRows(v *view.Grant, g *site.Grant) {
	lists := map[content.RecipientKind][]view.Recipient{
		content.ToCollective: v.Collectives, content.ToHousehold: v.Households, content.ToIndividual: v.Individuals}
	for _, r := range g.Recipients {
		list := lists[r.Kind]
		if len(list) == 0 {
			return // they stand elsewhere
		}
		if r.Unit != nil {
			list[0].UnitKey = r.Unit.Record.ID
		}
		lists[r.Kind] = list[1:]
	}
}

// yearUnits lists the units of a year that are too many for its page.
func (r *Renderer) yearUnits(y *site.Year) []File {
	return listFiles(r, directory[site.Concerned]{at: yearUnitsAddress(y), key: "units-of-year", records: y.Concerned(), of: y,
		title: func(_ *writer, u site.Concerned) string { return u.Unit.Letter() },
		item:  func(w *writer, u site.Concerned) view.Item { return view.Item{Link: w.unitIn(u.Unit, y)} }})
}

// hasRows tells whether the filter of a year needs what is not on its page.
func hasRows(y *site.Year) bool { return y.Whole() != "" || y.ManyUnits() }

// filterFiles returns the scripts that filters of yearly rolls need.
func (r *Renderer) filterFiles() []File {
	var files []File
	for _, y := range r.site.Years {
		if hasRows(y) {
			files = append(files, r.rowsFile(y))
		}
	}
	return files
}

func ids[T any](ts []T, id func(T) string) []string {
	all := make([]string, len(ts))
	for i, t := range ts {
		all[i] = id(t)
	}
	return all
}
