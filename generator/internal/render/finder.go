package render

import (
	"encoding/xml"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// finder writes what the box for searching needs.
func (w *writer) finder() view.Finder {
	f := view.Finder{Action: w.href(site.SearchAddress), Folder: w.root + string(site.SearchAddress), Kinds: w.kinds}
	if w.engine != "" {
		f.Engine = w.root + w.engine
	}
	if w.Absolute() {
		f.Description = w.root + openSearchFile
	}
	return f
}

// findKinds returns the kinds of which there is something to find.
func (r *Renderer) findKinds() []view.FindKind {
	s := r.site
	var kinds []view.FindKind
	for _, k := range []struct {
		kind search.Kind
		size int
	}{
		{search.People, len(s.People) + len(s.Names)},
		{search.Units, len(s.Units)},
		{search.Campaigns, len(s.Campaigns)},
		{search.Events, len(s.Events)},
		{search.Awards, len(s.Awards)},
		{search.Years, len(s.Years)},
		{search.Speeches, len(s.Speeches)},
	} {
		if k.size > 0 {
			kinds = append(kinds, view.FindKind{Key: string(k.kind), Text: r.say("find-" + string(k.kind))})
		}
	}
	return kinds
}

func (w *writer) searchPage() view.Search {
	heading := w.say("search")
	return view.Search{Frame: w.frame(heading, w.say("search-description")), Heading: heading, Lists: w.findLists()}
}

// findLists leads to the lists of all that can be found, and to where their
// letters and years begin.
func (w *writer) findLists() []view.FindList {
	s := w.site
	var lists []view.FindList
	add := func(key string, at site.Address, size int, starts []view.Link) {
		if len(starts) > mostJumps {
			starts = nil
		}
		if size > 0 {
			lists = append(lists, view.FindList{Link: w.link(w.say(key), at), Size: w.number(size), Starts: starts})
		}
	}
	people, names := w.people(), w.names()
	add("nav-people", site.PeopleAddress, len(s.People), people.starts(w, people.layout(w.Renderer)))
	add("printed-names", site.NamesAddress, len(s.Names), names.starts(w, names.layout(w.Renderer)))
	add("nav-units", site.UnitsAddress, len(s.Units), nil)
	add("nav-awards", site.AwardsAddress, len(s.Awards), nil)
	add("nav-campaigns", site.CampaignsAddress, len(s.Campaigns), nil)
	add("nav-events", site.EventsAddress, len(s.Events), nil)
	add("nav-years", site.YearsAddress, len(s.Years), links(s.Years, w.year))
	add("speeches", site.SpeechesAddress, len(s.Speeches), nil)
	return lists
}

// openSearchFile is where browsers find how the site is searched. It needs
// absolute addresses.
const openSearchFile = string(site.SearchAddress) + "opensearch.xml"

// An openSearch is an OpenSearch description document, version 1.1.
type openSearch struct {
	XMLName       xml.Name         `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName     string           // at most shortName letters
	Description   string           // at most 1024 letters
	Image         *openSearchImage `xml:",omitempty"`
	URL           openSearchURL    `xml:"Url"`
	Language      string
	InputEncoding string
}

type openSearchImage struct {
	Width  int    `xml:"width,attr"`
	Height int    `xml:"height,attr"`
	Type   string `xml:"type,attr"`
	Src    string `xml:",chardata"`
}

type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Template string `xml:"template,attr"`
}

// shortName is how many letters the short name may have, by the specification.
const shortName = 16

func (r *Renderer) openSearch() File {
	s := r.site.Record
	d := openSearch{
		ShortName: firstLetters(r.say("home"), shortName), Description: firstLetters(s.Title, 1024),
		URL:      openSearchURL{"text/html", r.base.String() + string(site.SearchAddress) + "?q={searchTerms}"},
		Language: string(r.theme.texts.language), InputEncoding: "UTF-8",
	}
	if a, ok := r.theme.asset("icon-192.png"); ok {
		d.Image = &openSearchImage{192, 192, "image/png", r.base.String() + a.name}
	}
	return xmlFile(openSearchFile, d)
}

func firstLetters(s string, n int) string {
	letters := []rune(s)
	return string(letters[:min(len(letters), n)])
}
