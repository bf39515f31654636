package changes

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// A Side is a state of a site.
type Side struct {
	Library  *content.Library
	Site     *site.Site
	Problems []diag.Diagnostic // without those that are allowed
	Pages    []string          // the files of all pages, redirects too; nil where the site can't be built
}

// A Kind is what became of something.
type Kind string

// The kinds of changes.
const (
	Added     Kind = "added"
	Removed   Kind = "removed"
	Corrected Kind = "corrected" // it says something else
	Status    Kind = "status"    // its status is another one, besides what else it says
	Moved     Kind = "moved"     // to another roll, with all that it says
	Renamed   Kind = "renamed"   // it has another id or name, besides what else it says
)

// A Report is all that changed. Its lists are in the order in which they are
// told, which depends on the two sites alone.
type Report struct {
	Honours  []Honour
	Reported []Honour // numbers over a period
	Years    []Count
	Awards   []Count
	Records  []Record
	Vanished []Page
	Problems []diag.Diagnostic // that were not there before, errors first
	Solved   int               // problems that are there no more

	OldErrors     int // of the old side: it was never published so
	NewErrors     int
	PagesCompared bool // else one of the sides can't be built
}

// IsEmpty tells whether nothing changed.
func (r *Report) IsEmpty() bool {
	return len(r.Honours)+len(r.Reported)+len(r.Years)+len(r.Awards)+len(r.Records)+len(r.Vanished)+len(r.Problems)+r.Solved == 0
}

// Fails tells whether what changed must not be published as it is.
func (r *Report) Fails() bool { return len(r.Vanished) > 0 || r.NewErrors > 0 }

// A Named is a record by its id and its name; the zero value names none.
type Named struct{ ID, Name string }

// An Honour is a change of a recipient, of a grant as a whole, or of a
// reported number.
type Honour struct {
	Change Kind
	Roll   Named
	From   Named // the roll before, where it moved
	Year   content.Year
	Award  Named
	Class  Value
	Words  string // what the source says, in place of an award

	// Who receives; a grant as a whole has no Type.
	Type     content.RecipientKind
	Name     string // empty where it is withheld
	Withheld bool   // the name is withheld, or stands as initials
	Unit     Named  // of that day

	// How many, of a grant as a whole.
	Counts site.Columns
	Basis  content.Basis
	Listed int // recipients

	Fields []Field

	at order
}

// A Record is a change of a record.
type Record struct {
	Change     Kind
	Collection content.Collection
	ID, Name   string // empty where they are withheld
	Former     Named  // what differs of them before
	Withheld   bool
	Fields     []Field
}

// A Count is the number of a year or an award before and after.
type Count struct {
	Year   content.Year // or
	Award  Named
	Before site.Tally
	After  site.Tally
}

// A Page is a page whose address leads nowhere any more.
type Page struct {
	Address  string // below the root; empty where it would tell a name that is withheld
	Kind     PageKind
	Record   string // collection/id of the record that it was of; may be empty
	Name     string // of the record
	Withheld bool
}

// A PageKind says what a page was of, and so what can be done for who looks for it.
type PageKind string

// The kinds of pages.
const (
	OfRecord PageKind = "record" // an alias makes its address live on
	OfName   PageKind = "name"   // of a printed name
	OfList   PageKind = "list"   // a part of a list, a year, another page that the program makes
)

// A comparison is the state of one call of [Compare].
type comparison struct {
	old, new *side
	hidden   *secrets
	report   *Report
	moved    map[content.Collection]map[string]string // former id to present one
	rolls    map[*site.Roll]*site.Roll                // old to new
	grants   map[*site.Grant]*site.Grant              // old to new
}

// Compare tells what changed between two states of a site.
func Compare(before, after Side) *Report {
	c := &comparison{old: newSide(before), new: newSide(after), report: &Report{},
		moved: map[content.Collection]map[string]string{},
		rolls: map[*site.Roll]*site.Roll{}, grants: map[*site.Grant]*site.Grant{}}
	c.hidden = newSecrets(before.Library, after.Library)
	c.findRenamed()
	c.compareRecords()
	c.pairRolls()
	c.compareHonours()
	c.compareReported()
	c.count()
	c.comparePages()
	c.compareProblems()
	return c.report
}

// A side is a Side and what is looked up in it.
type side struct {
	Side
	names map[content.Collection]map[string]string // by id
}

func newSide(s Side) *side {
	d := &side{Side: s, names: map[content.Collection]map[string]string{}}
	for _, c := range content.Collections() {
		d.names[c] = map[string]string{}
	}
	for _, a := range s.Site.Awards {
		d.names[content.Awards][a.Record.ID] = a.Record.Name
	}
	for _, r := range s.Library.Units {
		d.names[content.Units][r.ID] = r.Name
	}
	for _, r := range s.Library.People {
		d.names[content.People][r.ID] = r.Name
	}
	for _, r := range s.Library.Campaigns {
		d.names[content.Campaigns][r.ID] = r.Name
	}
	for _, r := range s.Library.Events {
		d.names[content.Events][r.ID] = r.Title
	}
	for _, r := range s.Library.Sources {
		d.names[content.Sources][r.ID] = sourceName(r)
	}
	for _, r := range s.Library.Rolls {
		d.names[content.Rolls][r.ID] = r.Title
	}
	for _, r := range s.Library.Speeches {
		d.names[content.Speeches][r.ID] = r.Title
	}
	for _, r := range s.Library.Pages {
		d.names[content.Pages][r.ID] = r.Title
	}
	return d
}

func sourceName(r *content.Source) string {
	if r.Title != "" {
		return r.Title
	}
	return r.Description
}

// now returns the id that a record of the old side has on the new one.
func (c *comparison) now(collection content.Collection, id string) string {
	if to, ok := c.moved[collection][id]; ok {
		return to
	}
	return id
}

// named names a record of a side.
func (c *comparison) named(s *side, collection content.Collection, id string) Named {
	if id == "" || collection == content.People && c.hidden.people[id] {
		return Named{}
	}
	if collection == content.People {
		return Named{id, s.names[collection][id]} // who is shown, whoever else has the name
	}
	return Named{c.hidden.clean(id), c.hidden.clean(s.names[collection][id])}
}
