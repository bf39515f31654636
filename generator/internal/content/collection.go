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
	for c := range m.Incomplete {
		l.lose(c)
	}
}
