package changes

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// findRenamed finds which records have another id: those that keep the former
// one, or another former one of the same record, as an alias; and those that
// alone bear a name which another bore alone.
func (c *comparison) findRenamed() {
	for _, collection := range content.Collections() {
		c.moved[collection] = map[string]string{}
		old, new := c.old.Library.Headers(collection), c.new.Library.Headers(collection)
		present, was := map[string]bool{}, map[string]string{} // the id before, by every id that led to it
		for _, h := range new {
			present[h.ID] = true
		}
		for _, h := range old {
			for _, alias := range h.Aliases {
				was[alias.ID] = h.ID
			}
		}
		for _, h := range old {
			was[h.ID] = h.ID
		}
		taken := map[string]bool{}
		for _, h := range new {
			for _, alias := range h.Aliases {
				if id := was[alias.ID]; id != "" && !present[id] && was[h.ID] == "" && !taken[h.ID] {
					c.moved[collection][id] = h.ID
					taken[h.ID] = true
				}
			}
		}
		c.findByName(collection, old, new, func(id string) bool { return present[id] || c.isMoved(collection, id) },
			func(id string) bool { return was[id] == id || taken[id] })
	}
}

// findByName finds the records that have another id, but alone have a name.
func (c *comparison) findByName(collection content.Collection, old, new []*content.Header, known, met func(id string) bool) {
	gone, come := map[string][]string{}, map[string][]string{}
	for _, h := range old {
		if n := vietnamese.Normalize(c.old.names[collection][h.ID]); n != "" && !known(h.ID) {
			gone[n] = append(gone[n], h.ID)
		}
	}
	for _, h := range new {
		if n := vietnamese.Normalize(c.new.names[collection][h.ID]); n != "" && !met(h.ID) {
			come[n] = append(come[n], h.ID)
		}
	}
	for n, ids := range gone {
		if len(ids) == 1 && len(come[n]) == 1 {
			c.moved[collection][ids[0]] = come[n][0]
		}
	}
}

// isMoved tells whether a record has another id now.
func (c *comparison) isMoved(collection content.Collection, id string) bool {
	_, ok := c.moved[collection][id]
	return ok
}

// compareRecords compares the records of all collections but rolls.
func (c *comparison) compareRecords() {
	o, n := c.old.Library, c.new.Library
	c.compareSites(&o.Site, &n.Site)
	compareAll(c, content.Awards, o.Awards, n.Awards, func(r *content.Award) *content.Header { return &r.Header }, c.awardFields)
	compareAll(c, content.Units, o.Units, n.Units, func(r *content.Unit) *content.Header { return &r.Header }, c.unitFields)
	compareAll(c, content.People, o.People, n.People, func(r *content.Person) *content.Header { return &r.Header }, c.personFields)
	compareAll(c, content.Campaigns, o.Campaigns, n.Campaigns, func(r *content.Campaign) *content.Header { return &r.Header }, c.campaignFields)
	compareAll(c, content.Events, o.Events, n.Events, func(r *content.Event) *content.Header { return &r.Header }, c.eventFields)
	compareAll(c, content.Sources, o.Sources, n.Sources, func(r *content.Source) *content.Header { return &r.Header }, c.sourceFields)
	compareAll(c, content.Speeches, o.Speeches, n.Speeches, func(r *content.Speech) *content.Header { return &r.Header }, c.speechFields)
	compareAll(c, content.Pages, o.Pages, n.Pages, func(r *content.Page) *content.Header { return &r.Header }, c.pageFields)
	c.compareCorrections(o.Corrections, n.Corrections)
}

// compareAll compares the records of a collection by their ids, in the order of
// ids.
func compareAll[R any](c *comparison, collection content.Collection, old, new []*R, header func(*R) *content.Header, fields func(a, b *R) []Field) {
	before := map[string]*R{} // by the present id
	for _, r := range old {
		if h := header(r); h.ID != "" {
			before[c.now(collection, h.ID)] = r
		}
	}
	seen := map[string]bool{}
	for _, r := range sortedByID(new, header) {
		h := header(r)
		if h.ID == "" || seen[h.ID] {
			continue
		}
		seen[h.ID] = true
		was := before[h.ID]
		if was == nil {
			c.record(Record{Change: Added, Collection: collection}, c.new, h.ID, c.new.names[collection][h.ID])
			continue
		}
		delete(before, h.ID)
		c.changed(collection, header(was), h, c.old.names[collection][header(was).ID], c.new.names[collection][h.ID], fields(was, r))
	}
	for _, r := range sortedByID(old, header) {
		if h := header(r); before[c.now(collection, h.ID)] == r {
			c.record(Record{Change: Removed, Collection: collection}, c.old, h.ID, c.old.names[collection][h.ID])
		}
	}
}

func sortedByID[R any](records []*R, header func(*R) *content.Header) []*R {
	return slices.SortedStableFunc(slices.Values(records), func(a, b *R) int { return cmp.Compare(header(a).ID, header(b).ID) })
}

// changed tells of a record that is on both sides, if it says something else.
func (c *comparison) changed(collection content.Collection, a, b *content.Header, before, after string, fields []Field) {
	f := &fieldList{c: c, fields: fields}
	if dropped := droppedAliases(a, b); len(dropped) > 0 && !c.hidden.people[b.ID] {
		f.texts("aliases", dropped, nil)
	}
	if len(f.fields) == 0 && a.ID == b.ID {
		return
	}
	r := Record{Change: Corrected, Collection: collection, Fields: f.fields}
	if a.ID != b.ID || before != after {
		r.Change = Renamed
		r.Former = c.named(c.old, collection, a.ID)
	}
	c.record(r, c.new, b.ID, after)
}

// droppedAliases are former ids that lead nowhere any more.
func droppedAliases(a, b *content.Header) []string {
	var dropped []string
	for _, alias := range a.Aliases {
		if alias.ID != b.ID && !slices.ContainsFunc(b.Aliases, func(k content.Ref) bool { return k.ID == alias.ID }) {
			dropped = append(dropped, alias.ID)
		}
	}
	return dropped
}

// record tells of a record. Of somebody who is hidden nothing is told but that
// there is a change.
func (c *comparison) record(r Record, s *side, id, name string) {
	if r.Collection == content.People && c.hidden.people[id] {
		r.Withheld, r.Former = true, Named{}
		r.Fields = slices.DeleteFunc(r.Fields, func(f Field) bool { return f.Name != "visibility" })
		if r.Change == Renamed {
			r.Change = Corrected
		}
	} else {
		n := c.named(s, r.Collection, id)
		r.ID, r.Name = n.ID, n.Name
		if n.Name == "" {
			r.Name = c.hidden.clean(name)
		}
	}
	c.report.Records = append(c.report.Records, r)
}
