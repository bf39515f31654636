package render

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// rollGroups writes what was received by a roll, by award. All grants of a roll
// stand on its page, where their anchors are.
func (w *writer) rollGroups(ro *site.Roll, whole bool) []view.AwardGroup {
	var groups []view.AwardGroup
	received, _ := site.Split(ro.Grants)
	for _, g := range site.ByAward(received) {
		groups = append(groups, w.group(g, whole, func(g *view.Grant) { g.Roll = view.Link{} }))
	}
	return groups
}

// groups writes what was received, by award. own takes away from each grant
// what the page says itself. With whole, nothing is left to rosters.
func (w *writer) groups(l *site.Listing, whole bool, own func(*view.Grant)) []view.AwardGroup {
	var groups []view.AwardGroup
	for _, g := range l.Groups {
		if g.Roster != nil && !whole {
			groups = append(groups, view.AwardGroup{Anchor: g.Anchor(), Key: awardKey(g.Award), Award: w.award(g.Award),
				Numbers: w.groupNumbers(g.Total()), Long: w.long(g.Roster)})
			continue
		}
		groups = append(groups, w.group(g, true, own))
	}
	return groups
}

// group writes the grants of an award, those of several with headings of their
// own.
func (w *writer) group(g *site.Group, whole bool, own func(*view.Grant)) view.AwardGroup {
	v := view.AwardGroup{Anchor: g.Anchor(), Key: awardKey(g.Award), Award: w.award(g.Award), Grants: w.listed(g.Grants, whole, own)}
	if len(g.Grants) > 1 {
		v.Numbers = w.groupNumbers(g.Total())
		for i := range v.Grants {
			w.head(&v.Grants[i], i+1)
		}
	}
	return v
}

// others writes what is not counted, or what stands in its place.
func (w *writer) others(l *site.Listing, whole bool, own func(*view.Grant)) ([]view.Grant, *view.Long) {
	if l.Apart != nil && !whole {
		return nil, w.long(l.Apart)
	}
	return w.listed(l.Others, true, own), nil
}

// listed writes grants without what the page that they stand on says itself.
// Those with rosters of their own are short, but for whole ones.
func (w *writer) listed(grants []*site.Grant, whole bool, own func(*view.Grant)) []view.Grant {
	var all []view.Grant
	for _, g := range grants {
		var v view.Grant
		if whole {
			v = w.wholeGrant(g)
		} else {
			v = w.grant(g)
		}
		own(&v)
		if w.filtered {
			v.Keys = keys(g)
			keyRows(&v, g)
		}
		all = append(all, v)
	}
	return all
}

// head gives a grant a heading that tells it from the others of its award: its
// class, and the occasion. What the heading says is not said again.
func (w *writer) head(v *view.Grant, n int) {
	class := sentence(v.Class)
	v.Class = ""
	switch {
	case v.Roll.Text == "" && class != "":
		v.Heading.Text = class // on the page of the roll, which tells the occasion
		return
	case v.Event.Text != "":
		v.Heading, v.Event = v.Event, view.Link{}
	case v.Roll.Text != "":
		v.Heading, v.Roll = v.Roll, view.Link{}
	case v.Of.Text != "":
		v.Heading, v.Of = v.Of, view.Link{}
	case v.Date != "":
		v.Heading, v.Date = view.Link{Text: v.Date}, ""
	default:
		v.Heading.Text = w.say("grant-nth", w.number(n))
	}
	if class != "" {
		v.Heading.Text = class + " · " + v.Heading.Text
	}
}

// groupNumbers writes the total of a group as the large figure of a grant is
// written, one for each basis.
func (w *writer) groupNumbers(t site.Tally) []view.Number {
	var all []view.Number
	for _, b := range bases {
		n := t.Of(b)
		figure, label := w.figure(n.Columns, nil, b, content.Exact)
		if figure == "" {
			continue
		}
		figure = w.qualified(n.Sum(), n.AtLeast.Sum() > 0, n.About.Sum() > 0)
		all = append(all, view.Number{Value: figure, Unit: label})
	}
	return w.withUncounted(all, t)
}

// long writes what stands in place of a list that has pages of its own.
func (w *writer) long(r *site.Roster) *view.Long {
	return &view.Long{
		Text:    w.rosterSize(r),
		List:    w.link(w.say("whole-list"), r.Address),
		Address: w.printedAddress(r.Address),
		Jump:    w.jump(r),
	}
}

// elsewhere writes what stands in place of a part of a history.
func (w *writer) elsewhere(e *site.Elsewhere) *view.Long {
	switch {
	case e == nil:
		return nil
	case e.Roster != nil:
		return w.long(e.Roster)
	}
	return &view.Long{List: w.link(w.say("whole-list"), e.Address), Address: w.printedAddress(e.Address)}
}

// rosterSize tells how long a list is.
func (w *writer) rosterSize(r *site.Roster) string {
	names := 0
	for _, row := range r.Rows() {
		if row.Recipient != nil {
			names++
		}
	}
	return w.say("roster-size", w.number(names), w.theme.texts.plural("names", names),
		w.number(len(r.Grants)), w.theme.texts.plural("grants", len(r.Grants)))
}

// jump writes the letters of a list, each kind apart.
func (w *writer) jump(r *site.Roster) []view.Jump {
	var all []view.Jump
	kind := content.RecipientKind("")
	for _, j := range r.Jumps() {
		if j.Kind != kind {
			kind = j.Kind
			all = append(all, view.Jump{Name: w.value("roster", string(kind))})
		}
		last := &all[len(all)-1]
		last.Letters = append(last.Letters, w.link(j.Letter, r.PageAddress(j.Page)+site.Address("#"+j.Anchor)))
	}
	return all
}

// printedAddress writes an address for print: absolute, where the site has an
// address, else below its root.
func (w *writer) printedAddress(at site.Address) string {
	if full := w.absolute(at); full != "" {
		return full
	}
	return string(at)
}

// whole leads to the edition for print; nil where the page itself is that.
func (w *writer) whole(at site.Address) *view.Whole {
	if at == "" || at == w.at {
		return nil
	}
	return &view.Whole{Href: w.href(at + "#" + printAnchor), Address: w.printedAddress(at)}
}

// printAnchor is the id of the print button of an edition for print. With
// scripts, who comes there is asked at once how to print.
const printAnchor = "in"
