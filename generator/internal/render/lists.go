package render

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// newestYears puts the newest year first, and the year unknown last.
func newestYears(s *site.Site) []*site.Year {
	years := slices.Clone(s.Years)
	if n := len(years); n > 0 && !years[n-1].Known() {
		slices.Reverse(years[:n-1])
	} else {
		slices.Reverse(years)
	}
	return years
}

func (r *Renderer) yearList() []File {
	return listFiles(r, directory[*site.Year]{at: site.YearsAddress, key: "nav-years", records: newestYears(r.site),
		item: func(w *writer, y *site.Year) view.Item {
			return view.Item{Link: w.year(y), Detail: w.headline(y), Numbers: w.tally(site.Count(y.Grants))}
		}})
}

func (r *Renderer) awardList() []File {
	return listFiles(r, directory[*site.Award]{at: site.AwardsAddress, key: "nav-awards", records: r.site.Awards,
		title: func(w *writer, a *site.Award) string {
			if a.Record.Level == content.Foreign {
				return w.value("level", string(content.Foreign))
			}
			return w.value("award-category", string(a.Record.Category))
		},
		item: func(w *writer, a *site.Award) view.Item {
			return view.Item{Link: w.award(a), Detail: a.Record.ConferredBy, Numbers: w.tally(site.Count(a.Grants))}
		}})
}

func (r *Renderer) peopleList() []File { return listFiles(r, r.people()) }

func (r *Renderer) people() directory[*site.Person] {
	return directory[*site.Person]{at: site.PeopleAddress, key: "nav-people", records: r.site.People,
		title: func(_ *writer, p *site.Person) string { return p.Letter() },
		item: func(w *writer, p *site.Person) view.Item {
			detail := w.lastPrinted(p)
			if units := latestFirst(actsOf(p).places()); detail == "" && len(units) > 0 {
				detail = w.placeName(units[0])
			}
			return view.Item{Link: w.person(p), Detail: detail, Numbers: w.rows(p.Honours)}
		},
		beside: func(w *writer) []view.Link {
			if len(w.site.Names) == 0 {
				return nil
			}
			return []view.Link{w.link(w.say("printed-names"), site.NamesAddress)}
		}}
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

func (r *Renderer) nameList() []File { return listFiles(r, r.names()) }

func (r *Renderer) names() directory[*site.Name] {
	return directory[*site.Name]{at: site.NamesAddress, key: "printed-names", records: r.site.Names,
		title: func(_ *writer, n *site.Name) string { return n.Letter() },
		item: func(w *writer, n *site.Name) view.Item {
			var forms []string
			var honours []*site.Recipient
			for _, f := range n.Forms {
				forms = append(forms, f.Text)
				honours = append(honours, f.Honours...)
			}
			return view.Item{Link: w.link(forms[0], n.Address), Detail: strings.Join(forms[1:], ", "), Numbers: w.rows(honours)}
		}}
}

func (r *Renderer) campaignList() []File {
	return listFiles(r, directory[*site.Campaign]{at: site.CampaignsAddress, key: "nav-campaigns", records: r.site.Campaigns,
		item: func(w *writer, c *site.Campaign) view.Item {
			detail := w.date(c.Record.Period)
			if c.Record.Theme != "" {
				detail = strings.TrimPrefix(detail+" · "+w.say("quoted", c.Record.Theme), " · ")
			}
			return view.Item{Link: w.campaign(c), Detail: detail, Numbers: w.tally(site.Count(c.AllGrants()))}
		}})
}

func (r *Renderer) eventList() []File {
	return listFiles(r, directory[*site.Event]{at: site.EventsAddress, key: "nav-events", records: r.site.Events,
		title: func(w *writer, e *site.Event) string {
			if first, _ := e.Record.Date.Years(); first != 0 {
				return w.yearName(&site.Year{Number: content.Year(first)})
			}
			return w.say("date-unknown-title")
		},
		item: func(w *writer, e *site.Event) view.Item {
			return view.Item{Link: w.event(e), Detail: w.dateAndPlace(e)}
		}})
}

// dateAndPlace tells when and where an event was, as far as that is known.
func (w *writer) dateAndPlace(e *site.Event) string {
	date := w.date(e.Record.Date)
	if e.Record.Place == "" {
		return date
	}
	return strings.TrimPrefix(date+", "+e.Record.Place, ", ")
}

func (r *Renderer) speechList() []File {
	return listFiles(r, directory[*site.Speech]{at: site.SpeechesAddress, key: "speeches", records: r.site.Speeches,
		title: func(_ *writer, s *site.Speech) string {
			if s.Event == nil {
				return ""
			}
			return s.Event.Record.Title
		},
		item: func(w *writer, s *site.Speech) view.Item {
			return view.Item{Link: w.link(w.speechName(s), s.Address), Detail: w.speakerLine(s)}
		}})
}

func (r *Renderer) sourceList() []File {
	return listFiles(r, directory[*site.Source]{at: site.SourcesAddress, key: "nav-sources", records: r.site.Sources, item: (*writer).sourceItem})
}

func (r *Renderer) rollList() []File {
	return listFiles(r, directory[*site.Roll]{at: site.RollsAddress, key: "rolls", records: r.site.Rolls,
		title: func(w *writer, ro *site.Roll) string { return w.yearName(ro.Year) }, item: (*writer).rollItem})
}

func (r *Renderer) pageList() []File {
	return listFiles(r, directory[*site.Page]{at: site.PagesAddress, key: "pages", records: r.site.Pages,
		item: func(w *writer, p *site.Page) view.Item { return view.Item{Link: w.link(p.Record.Title, p.Address)} }})
}
