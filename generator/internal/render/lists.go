package render

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func (w *writer) list(key string, groups []view.Group) view.List {
	heading := w.say(key)
	v := view.List{Frame: w.frame(heading, w.say(key+"-description")), Heading: heading, Intro: w.say(key + "-description"), Groups: groups}
	if len(groups) > 2 {
		for _, g := range groups {
			v.Jump = append(v.Jump, view.Link{Text: g.Title, Href: "#" + g.Anchor})
		}
	}
	return v
}

// grouped parts records that are in order into groups of one title each.
func grouped[T any](ts []T, title func(T) string, item func(T) view.Item) []view.Group {
	var groups []view.Group
	for _, t := range ts {
		name := title(t)
		if len(groups) == 0 || groups[len(groups)-1].Title != name {
			groups = append(groups, view.Group{Title: name, Anchor: anchor(name, len(groups))})
		}
		last := &groups[len(groups)-1]
		last.Items = append(last.Items, item(t))
	}
	return groups
}

func (w *writer) yearList() view.List {
	years := slices.Clone(w.site.Years)
	if n := len(years); n > 0 && !years[n-1].Known() {
		slices.Reverse(years[:n-1]) // the newest first, the year unknown last
	} else {
		slices.Reverse(years)
	}
	return w.list("nav-years", []view.Group{{Items: items(years, func(y *site.Year) view.Item {
		return view.Item{Link: w.year(y), Detail: w.headline(y), Numbers: w.tally(site.Count(y.Grants))}
	})}})
}

func (w *writer) awardList() view.List {
	return w.list("nav-awards", grouped(w.site.Awards,
		func(a *site.Award) string {
			if a.Record.Level == content.Foreign {
				return w.value("level", string(content.Foreign))
			}
			return w.value("award-category", string(a.Record.Category))
		},
		func(a *site.Award) view.Item {
			return view.Item{Link: w.award(a), Detail: a.Record.ConferredBy, Numbers: w.tally(site.Count(a.Grants))}
		}))
}

// unitList shows units as a tree: each below those to which it belongs now,
// which are the last of its parents.
func (w *writer) unitList() view.List {
	shown := map[*site.Unit]bool{}
	var item func(u *site.Unit) view.Item
	item = func(u *site.Unit) view.Item {
		shown[u] = true
		i := view.Item{Link: w.unit(u), Detail: u.Record.Abbreviation, Numbers: w.grantsOf(site.Received(u.Own))}
		for _, c := range u.Children {
			if now(c.Unit) == u && !shown[c.Unit] {
				i.Children = append(i.Children, item(c.Unit))
			}
		}
		return i
	}
	var bodies, blocs view.Group
	bodies.Title, bodies.Anchor = w.say("units-bodies"), "don-vi"
	blocs.Title, blocs.Anchor = w.say("units-blocs"), "khoi"
	for _, u := range w.site.Units {
		switch {
		case now(u) != nil:
		case u.Record.Kind == "bloc":
			blocs.Items = append(blocs.Items, item(u))
		default:
			bodies.Items = append(bodies.Items, item(u))
		}
	}
	var groups []view.Group
	for _, g := range []view.Group{bodies, blocs} {
		if len(g.Items) > 0 {
			groups = append(groups, g)
		}
	}
	return w.list("nav-units", groups)
}

// now returns the unit to which u belongs at last; nil where to none.
func now(u *site.Unit) *site.Unit {
	if n := len(u.Parents); n > 0 {
		return u.Parents[n-1].Unit
	}
	return nil
}

func (w *writer) peopleList() view.List {
	v := w.list("nav-people", grouped(w.site.People, (*site.Person).Letter, func(p *site.Person) view.Item {
		return view.Item{Link: w.person(p), Detail: w.lastPrinted(p), Numbers: w.rows(p.Honours)}
	}))
	if len(w.site.Names) > 0 {
		v.Jump = append(v.Jump, w.link(w.say("printed-names"), site.NamesAddress))
	}
	return v
}

// rows counts the honours of somebody.
func (w *writer) rows(rs []*site.Recipient) []view.Number {
	n := 0
	for _, r := range rs {
		if r.IsReceived() {
			n++
		}
	}
	return w.grantsOf(n)
}

// grantsOf writes how many grants there are; nothing for none.
func (w *writer) grantsOf(n int) []view.Number {
	if n == 0 {
		return nil
	}
	return []view.Number{{Value: w.number(n), Unit: w.theme.texts.plural("grants", n)}}
}

func (w *writer) nameList() view.List {
	return w.list("printed-names", grouped(w.site.Names, (*site.Name).Letter, func(n *site.Name) view.Item {
		var forms []string
		honours := 0
		for _, f := range n.Forms {
			forms = append(forms, f.Text)
			honours += len(f.Honours)
		}
		return view.Item{Link: w.link(forms[0], n.Address), Detail: strings.Join(forms[1:], ", "), Numbers: w.grantsOf(honours)}
	}))
}

func (w *writer) campaignList() view.List {
	return w.list("nav-campaigns", []view.Group{{Items: items(w.site.Campaigns, func(c *site.Campaign) view.Item {
		detail := w.date(c.Record.Period)
		if c.Record.Theme != "" {
			detail = strings.TrimPrefix(detail+" · "+w.say("quoted", c.Record.Theme), " · ")
		}
		return view.Item{Link: w.campaign(c), Detail: detail, Numbers: w.tally(site.Count(c.AllGrants()))}
	})}})
}

func (w *writer) eventList() view.List {
	return w.list("nav-events", grouped(w.site.Events,
		func(e *site.Event) string {
			if first, _ := e.Record.Date.Years(); first != 0 {
				return w.yearName(&site.Year{Number: content.Year(first)})
			}
			return w.say("date-unknown-title")
		},
		func(e *site.Event) view.Item {
			detail := w.date(e.Record.Date)
			if e.Record.Place != "" {
				detail = strings.TrimPrefix(detail+", "+e.Record.Place, ", ")
			}
			return view.Item{Link: w.event(e), Detail: detail}
		}))
}

func (w *writer) speechList() view.List {
	return w.list("speeches", grouped(w.site.Speeches,
		func(s *site.Speech) string {
			if s.Event == nil {
				return ""
			}
			return s.Event.Record.Title
		},
		func(s *site.Speech) view.Item {
			return view.Item{Link: w.link(w.speechName(s), s.Address), Detail: w.speakerLine(s)}
		}))
}

func (w *writer) sourceList() view.List {
	return w.list("nav-sources", []view.Group{{Items: items(w.site.Sources, w.sourceItem)}})
}

func (w *writer) rollList() view.List {
	return w.list("rolls", grouped(w.site.Rolls, func(r *site.Roll) string { return w.yearName(r.Year) }, w.rollItem))
}

func (w *writer) pageList() view.List {
	return w.list("pages", []view.Group{{Items: items(w.site.Pages, func(p *site.Page) view.Item {
		return view.Item{Link: w.link(p.Record.Title, p.Address)}
	})}})
}
