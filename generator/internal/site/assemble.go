package site

import (
	"sync"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/vietnamese"
)

// An assembler is the state of one call of [Assemble].
type assembler struct {
	lib   *content.Library
	site  *Site
	diags diag.List
	memo  *Memo
	words *vietnamese.Collator

	awards    *index[Award]
	units     *index[Unit]
	people    *index[Person]
	campaigns *index[Campaign]
	events    *index[Event]
	sources   *index[Source]
	rolls     *index[Roll]
	speeches  *index[Speech]
	pages     *index[Page]
	finders   map[content.Collection]finder
	names     map[string]*Name
	forms     map[string]*NameForm

	places     map[place]*place // of recipients who are no people and no printed names
	precedence []precedence     // of the grants, as they are linked
	newest     []*Grant         // in the order of honours
	compared   int              // words, to find what editors meant

	shared  *sync.Mutex        // held for years, names, places and keys
	atOnce  bool               // others assemble at the same time
	delayed []func(*assembler) // what is to be done when they are done

	hidden    bool     // somebody's name is withheld
	newestDay edtf.Day // that a record tells of
}

// Assemble puts the records of a library together. catalogue holds the award
// types that are built in. The site must not be rendered where the list has
// errors.
func Assemble(lib *content.Library, catalogue []*content.Award) (*Site, diag.List) {
	return new(Memo).Assemble(lib, catalogue)
}

// Assemble does what the function of this name does, with what the memo keeps.
func (m *Memo) Assemble(lib *content.Library, catalogue []*content.Award) (*Site, diag.List) {
	m.begin(vietnamese.NameOrder(lib.Site.NameOrder))
	a := &assembler{
		memo:      m,
		lib:       lib,
		site:      &Site{Record: &lib.Site, years: map[content.Year]*Year{}, links: map[string]Address{}, cited: map[*content.Entry][]*Source{}},
		words:     m.words,
		awards:    newIndex(content.Awards, (*Award).title, (*Award).names),
		units:     newIndex(content.Units, (*Unit).title, (*Unit).names),
		people:    newIndex(content.People, (*Person).title, (*Person).names),
		campaigns: newIndex(content.Campaigns, (*Campaign).title, (*Campaign).names),
		events:    newIndex(content.Events, (*Event).title, (*Event).names),
		sources:   newIndex(content.Sources, (*Source).title, (*Source).names),
		rolls:     newIndex(content.Rolls, (*Roll).title, (*Roll).names),
		speeches:  newIndex(content.Speeches, (*Speech).title, (*Speech).names),
		pages:     newIndex(content.Pages, (*Page).title, (*Page).names),
		names:     map[string]*Name{},
		forms:     map[string]*NameForm{},
		shared:    &sync.Mutex{},
		places:    map[place]*place{},
	}
	a.finders = map[content.Collection]finder{
		content.Awards: a.awards, content.Units: a.units, content.People: a.people, content.Campaigns: a.campaigns,
		content.Events: a.events, content.Sources: a.sources, content.Rolls: a.rolls, content.Speeches: a.speeches, content.Pages: a.pages,
	}
	a.checkSite()
	a.enter(catalogue)
	a.orderEntered()
	a.linkSources()
	a.linkAwards()
	a.linkUnits()
	a.linkPeople()
	a.linkCampaigns()
	a.linkEvents()
	a.linkSpeeches()
	a.linkRolls()
	a.linkYears()
	a.linkNames()
	a.linkCorrections()
	a.linkProse()
	a.tellRecords()
	a.order()
	a.promise()
	m.end(len(lib.People) + len(a.forms))
	a.site.Hidden, a.site.Newest = a.hidden, a.newestDay
	return a.site, a.diags
}

// enter makes the linked records and finds those that clash.
func (a *assembler) enter(catalogue []*content.Award) {
	a.enterAwards(catalogue)
	for _, r := range a.lib.Units {
		u := &Unit{Record: r, Base: a.base(content.Units, &r.Header, a.words.Key(r.Name))}
		if a.units.add(a, &r.Header, u) {
			a.units.coded[r.ID] = r.Coded
			a.site.Units = append(a.site.Units, u)
		}
	}
	for _, r := range a.lib.People {
		name := a.memo.spelling(r.Name, r.GivenName)
		p := &Person{Record: r, Base: a.base(content.People, &r.Header, name.key), name: r.Name, fold: name.fold, letter: name.letter}
		p.withheld, p.initials = r.Visibility == content.Withheld, r.Visibility == content.Initials
		p.place = place{kind: content.ToIndividual, key: p.key, id: r.ID}
		if a.people.add(a, &r.Header, p) {
			a.site.People = append(a.site.People, p)
		}
	}
	for _, r := range a.lib.Campaigns {
		c := &Campaign{Record: r, Base: a.base(content.Campaigns, &r.Header, a.words.Key(r.Name))}
		if a.campaigns.add(a, &r.Header, c) {
			a.site.Campaigns = append(a.site.Campaigns, c)
		}
	}
	for _, r := range a.lib.Events {
		e := &Event{Record: r, Base: a.base(content.Events, &r.Header, a.words.Key(r.Title))}
		if a.events.add(a, &r.Header, e) {
			a.site.Events = append(a.site.Events, e)
		}
	}
	for _, r := range a.lib.Sources {
		s := &Source{Record: r, Base: a.base(content.Sources, &r.Header, a.words.Key(r.Title+r.Description))}
		if a.sources.add(a, &r.Header, s) {
			a.site.Sources = append(a.site.Sources, s)
		}
	}
	for _, r := range a.lib.Rolls {
		roll := &Roll{Record: r, Base: a.base(content.Rolls, &r.Header, a.words.Key(r.Title))}
		if a.rolls.add(a, &r.Header, roll) {
			a.site.Rolls = append(a.site.Rolls, roll)
		}
	}
	for _, r := range a.lib.Speeches {
		s := &Speech{Record: r, Base: a.base(content.Speeches, &r.Header, "")}
		if a.speeches.add(a, &r.Header, s) {
			a.site.Speeches = append(a.site.Speeches, s)
		}
	}
	for _, r := range a.lib.Pages {
		p := &Page{Record: r, Base: a.base(content.Pages, &r.Header, a.words.Key(r.Title))}
		if a.pages.add(a, &r.Header, p) {
			a.site.Pages = append(a.site.Pages, p)
		}
	}
	a.enterAliases()
	a.reserve()
}

func (a *assembler) base(c content.Collection, h *content.Header, key string) Base {
	return Base{Address: folderOf(c).below(h.ID), key: key}
}

// enterAliases enters former ids. Those of people whose names are withheld
// leave nothing behind.
func (a *assembler) enterAliases() {
	for _, r := range a.site.Units {
		a.units.alias(a, &r.Record.Header)
	}
	for _, r := range a.site.People {
		if r.Record.Visibility == "" || r.Record.Visibility == content.Public {
			a.people.alias(a, &r.Record.Header)
		}
	}
	for _, r := range a.site.Campaigns {
		a.campaigns.alias(a, &r.Record.Header)
	}
	for _, r := range a.site.Events {
		a.events.alias(a, &r.Record.Header)
	}
	for _, r := range a.site.Sources {
		a.sources.alias(a, &r.Record.Header)
	}
	for _, r := range a.site.Rolls {
		a.rolls.alias(a, &r.Record.Header)
	}
	for _, r := range a.site.Speeches {
		a.speeches.alias(a, &r.Record.Header)
	}
	for _, r := range a.site.Pages {
		a.pages.alias(a, &r.Record.Header)
	}
}

// checkSite checks what holds for the site as a whole.
func (a *assembler) checkSite() {
	if a.site.Record.File == "" && !a.lib.Incomplete[content.Sites] {
		a.diags.Add(ruleNoSite.At(diag.Position{File: content.Dir + "/site.yaml"}).Hinted(hintNoSite))
	}
}

var (
	ruleNoSite = diag.NewRule("no-site", diag.Error,
		"chưa có thông tin chung của trang", "what holds for the site as a whole is missing")
	hintNoSite = diag.Text{VI: "tệp này cần có hai dòng \"title: …\" và \"language: vi\"",
		EN: "this file needs two lines, \"title: …\" and \"language: vi\""}
)
