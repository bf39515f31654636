package content

// A Collection names a kind of record, as the files and folders below content/
// do.
type Collection string

// The collections.
const (
	Sites       Collection = "site"
	Awards      Collection = "awards"
	Units       Collection = "units"
	People      Collection = "people"
	Campaigns   Collection = "campaigns"
	Events      Collection = "events"
	Sources     Collection = "sources"
	Corrections Collection = "corrections"
	Rolls       Collection = "rolls"
	Speeches    Collection = "speeches"
	Pages       Collection = "pages"
)

// Collections returns all collections in the order of the reference.
func Collections() []Collection {
	return []Collection{Sites, Awards, Units, People, Campaigns, Events, Sources, Corrections, Rolls, Speeches, Pages}
}

// IsMarkdown tells whether records of the collection are Markdown files with
// front matter.
func (c Collection) IsMarkdown() bool { return c == Speeches || c == Pages }

// A Library is all records of a site, as the editors wrote them, in the order
// of their files' paths and of their places in them.
type Library struct {
	Site        Site
	Awards      []*Award
	Units       []*Unit
	People      []*Person
	Campaigns   []*Campaign
	Events      []*Event
	Sources     []*Source
	Corrections []*Correction
	Rolls       []*Roll
	Speeches    []*Speech
	Pages       []*Page

	// Allowed holds the warnings that need not be shown.
	Allowed []Allowance

	// Photos holds the paths of the files below photos/, relative to it.
	Photos []string

	// Incomplete names the collections of which records are lost because a file
	// could not be parsed, or a record has no id that could be used. That a
	// reference finds nothing there says nothing against the reference.
	Incomplete map[Collection]bool
}

// lose notes that records of a collection are lost.
func (l *Library) lose(c Collection) {
	if l.Incomplete == nil {
		l.Incomplete = map[Collection]bool{}
	}
	l.Incomplete[c] = true
}

// add appends the records of another library.
func (l *Library) add(m *Library) {
	if m.Site.File != "" && l.Site.File == "" {
		l.Site = m.Site
	}
	l.Awards = append(l.Awards, m.Awards...)
	l.Units = append(l.Units, m.Units...)
	l.People = append(l.People, m.People...)
	l.Campaigns = append(l.Campaigns, m.Campaigns...)
	l.Events = append(l.Events, m.Events...)
	l.Sources = append(l.Sources, m.Sources...)
	l.Corrections = append(l.Corrections, m.Corrections...)
	l.Rolls = append(l.Rolls, m.Rolls...)
	l.Speeches = append(l.Speeches, m.Speeches...)
	l.Pages = append(l.Pages, m.Pages...)
	l.Allowed = append(l.Allowed, m.Allowed...)
	for c := range m.Incomplete {
		l.lose(c)
	}
}

// IDs returns the ids of a collection, the former ones too.
func (l *Library) IDs(c Collection) map[string]bool {
	ids := map[string]bool{}
	for _, h := range l.Headers(c) {
		ids[h.ID] = true
		for _, a := range h.Aliases {
			ids[a.ID] = true
		}
	}
	return ids
}

// Headers returns what the records of a collection have in common, in the order
// of their places; none for a collection without ids.
func (l *Library) Headers(c Collection) []*Header {
	switch c {
	case Awards:
		return headersOf(l.Awards, func(r *Award) *Header { return &r.Header })
	case Units:
		return headersOf(l.Units, func(r *Unit) *Header { return &r.Header })
	case People:
		return headersOf(l.People, func(r *Person) *Header { return &r.Header })
	case Campaigns:
		return headersOf(l.Campaigns, func(r *Campaign) *Header { return &r.Header })
	case Events:
		return headersOf(l.Events, func(r *Event) *Header { return &r.Header })
	case Sources:
		return headersOf(l.Sources, func(r *Source) *Header { return &r.Header })
	case Rolls:
		return headersOf(l.Rolls, func(r *Roll) *Header { return &r.Header })
	case Speeches:
		return headersOf(l.Speeches, func(r *Speech) *Header { return &r.Header })
	case Pages:
		return headersOf(l.Pages, func(r *Page) *Header { return &r.Header })
	}
	return nil // the others have no ids
}

func headersOf[R any](records []*R, header func(*R) *Header) []*Header {
	all := make([]*Header, len(records))
	for i, r := range records {
		all[i] = header(r)
	}
	return all
}
