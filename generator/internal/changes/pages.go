package changes

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// comparePages finds the addresses that lead nowhere any more. A site that
// can't be built has none.
func (c *comparison) comparePages() {
	if c.old.Pages == nil || c.new.Pages == nil {
		return
	}
	c.report.PagesCompared = true
	lives := make(map[string]bool, len(c.new.Pages))
	for _, p := range c.new.Pages {
		lives[p] = true
	}
	owners := c.owners()
	var vanished []string
	for _, p := range c.old.Pages {
		if !lives[p] {
			vanished = append(vanished, p)
		}
	}
	slices.Sort(vanished)
	for _, p := range vanished {
		c.report.Vanished = append(c.report.Vanished, c.page(strings.TrimSuffix(p, "index.html"), owners))
	}
}

// owners are the records of the old side by their addresses, and by those that
// lead to them.
func (c *comparison) owners() map[string]Record {
	owners := map[string]Record{}
	enter := func(collection content.Collection, at site.Address, id string) {
		owners[string(at)] = Record{Collection: collection, ID: id}
	}
	s := c.old.Site
	for _, a := range s.Awards {
		enter(content.Awards, a.Address, a.Record.ID)
	}
	for _, u := range s.Units {
		enter(content.Units, u.Address, u.Record.ID)
	}
	for _, p := range s.People {
		enter(content.People, p.Address, p.Record.ID)
	}
	for _, g := range s.Campaigns {
		enter(content.Campaigns, g.Address, g.Record.ID)
	}
	for _, e := range s.Events {
		enter(content.Events, e.Address, e.Record.ID)
	}
	for _, p := range s.Speeches {
		enter(content.Speeches, p.Address, p.Record.ID)
	}
	for _, o := range s.Sources {
		enter(content.Sources, o.Address, o.Record.ID)
	}
	for _, r := range s.Rolls {
		enter(content.Rolls, r.Address, r.Record.ID)
	}
	for _, p := range s.Pages {
		enter(content.Pages, p.Address, p.Record.ID)
	}
	for _, d := range s.Redirects {
		if owner, ok := owners[string(d.To)]; ok {
			owners[string(d.From)] = owner
		}
	}
	return owners
}

// page tells whose page an address was.
func (c *comparison) page(at string, owners map[string]Record) Page {
	owner, ok := owners[at]
	switch {
	case ok && owner.Collection == content.People && c.hidden.people[owner.ID],
		!(ok && owner.Collection == content.People) && c.hidden.names.in(strings.ReplaceAll(at, "/", " ")),
		!ok && c.isOfHidden(at):
		return Page{Kind: kindOfPage(at, ok), Withheld: true}
	case ok:
		n := c.named(c.old, owner.Collection, owner.ID)
		return Page{Address: at, Kind: OfRecord, Record: string(owner.Collection) + "/" + n.ID, Name: n.Name}
	}
	return Page{Address: at, Kind: kindOfPage(at, false)}
}

// isOfHidden tells whether an address lies below that of somebody hidden.
func (c *comparison) isOfHidden(at string) bool {
	rest, ok := strings.CutPrefix(at, string(site.PeopleAddress))
	id, _, _ := strings.Cut(rest, "/")
	return ok && c.hidden.people[id]
}

func kindOfPage(at string, ofRecord bool) PageKind {
	rest, isName := strings.CutPrefix(at, string(site.NamesAddress))
	switch {
	case ofRecord:
		return OfRecord
	case isName && rest != "" && !strings.HasPrefix(rest, "trang_"):
		return OfName
	}
	return OfList
}
