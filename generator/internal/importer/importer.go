// Package importer makes files of rolls of the list of a decision, and a review
// of what it did, for an editor to look at before anything is written.
//
// Nothing of a list is lost: every cell that is not empty is in a roll, or in the
// review. Nothing is guessed in silence: a text that is exactly what a record of
// the site is called is taken and listed; what is merely near is proposed; and
// what a roll can't do without, an award or the unit that receives, keeps the
// files from being written until an editor says what it is.
//
// # What a row becomes
//
// A row is a recipient of a grant: a person, a unit or a household, by the
// heading above it, else by what its name is. A row without a name whose unit is
// known is that unit. A row without a recipient states counts of its grant; one
// with fields of a reported entry is such an entry.
//
// A grant is the rows of one roll whose award, class, decision and other fields
// that tell grants apart are equal, in the order in which they begin; where the
// table numbers its grants, the number alone counts. What a roll and a grant say
// once may stand on any of their rows. A decision or a year that is the same on
// all rows is the roll's, else the grants'.
//
// What a cell says counts more than a heading above it, that more than a flag,
// and that more than a title above the table.
//
// A file holds at most [MostLines] recipients and counted entries; a longer roll
// is split into parts.
package importer

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// MostLines is how many recipients, grants without recipients and reported
// entries a file holds.
const MostLines = 1000

// A List is what is imported.
type List struct {
	Name    string // of its file
	Layouts []*table.Layout
	Notes   []sheet.Note
}

// Options say what the table does not. All but the flags may be empty.
type Options struct {
	Roll     string // the id of the roll
	Title    string
	Year     string
	Number   string // of the decision
	Date     string // of the decision
	Event    string
	Campaign string
	Source   string
	Award    string

	Mapping    *table.Mapping
	Force      bool // replace a roll that is there
	LinkPeople bool // take a person of the register for a name with the unit
	AddUnits   bool // make records of units that are not known
}

// A File is one that is to be written.
type File struct {
	Path     string
	Replaces bool   // a file that is there
	Roll     string // its id; empty for units
	Title    string
	Data     []byte
	Places   []table.Place // of each line, from the first, where in the list it comes from; [Nowhere] where from none

	Grants, Recipients, Reported int
	Units                        int
}

// Nowhere is the place of what does not come from a list.
var Nowhere = table.Place{Row: -1, Col: -1}

// A Tally counts what recipients of an award there are.
type Tally struct {
	Award string // id
	Class string // as it is written; empty where there is none
	content.Counts
}

// A Column is how a column was read.
type Column struct {
	Place   table.Place // of its head
	Head    string
	Field   table.Field // empty where it was not understood
	Ignored bool        // it tells nothing, as the number of a row does
	Cells   int
}

// A Taken is a text and what it was taken for.
type Taken struct {
	Collection content.Collection // empty for values
	Text       string
	Means      string // an id, a date, a number
	Name       string // of the record
	Rows       int
	Place      table.Place // the first
}

// A Review is what comes of a list.
type Review struct {
	List     string
	Rows     int
	Files    []File
	Tallies  []Tally
	Columns  []Column
	Taken    []Taken
	Told     []Told
	Doubts   []*Doubt // by kind, then by place; behind them what was added since
	Headings []Heading
	Left     []table.Left
	Notes    []sheet.Note
	Warnings []Warning      // that the site would have with the files
	warned   map[warned]int // indexes of warnings
	Formulas int            // cells whose value a formula gave
}

// A Heading is one between the rows of a table.
type Heading struct {
	Place table.Place
	Text  string
	Rows  int // below it
}

// A Told is what a roll says that no cell of a column does, and where from.
type Told struct {
	What  diag.Text
	Text  string
	From  diag.Text
	Place table.Place // [Nowhere] where it comes from a flag
}

// A Warning is what the check says of the site as it would be.
type Warning struct {
	Count int         // how often it was said; the place is the first
	Place table.Place // [Nowhere] where no cell is behind it
	diag.Diagnostic
}

// A warned is what a warning says.
type warned struct {
	rule          string
	message, hint diag.Text
}

// Warn adds a warning of the check; what is said before counts.
func (r *Review) Warn(at table.Place, d diag.Diagnostic) {
	key := warned{d.Rule, d.Message, d.Hint}
	if i, twice := r.warned[key]; twice {
		r.Warnings[i].Count++
		return
	}
	if r.warned == nil {
		r.warned = map[warned]int{}
	}
	r.warned[key] = len(r.Warnings)
	r.Warnings = append(r.Warnings, Warning{1, at, d})
}

// Blocked tells whether anything keeps the files from being written.
func (r *Review) Blocked() bool {
	for _, d := range r.Doubts {
		if d.Kind.Blocks() {
			return true
		}
	}
	return false
}

// Import makes files of a list for a site.
func Import(list List, lib *content.Library, index *match.Index, o Options) *Review {
	im := newImporter(lib, index, o)
	im.review.List, im.review.Notes = list.Name, list.Notes
	im.flags()
	for _, l := range list.Layouts {
		im.layout(l)
	}
	im.finish()
	return im.review
}

// An importer is an import under way.
type importer struct {
	Options
	lib    *content.Library
	index  *match.Index
	review *Review

	doubts    map[doubtKey]*Doubt
	taken     map[takenKey]*Taken
	order     []takenKey
	sections  map[table.Place]*heading
	headings  []*heading
	rolls     []*roll
	byID      map[string]*roll
	last      string // the roll of the row before
	units     addedUnits
	values    map[valueKey]spelled
	flow      map[string]bool
	unitsByID map[string]*content.Unit
	award     match.Match // of the flag
	told      map[table.Field]value
	toldOnce  map[Told]bool
	tallies   map[tallyKey]int // indexes of tallies
	standing  standing
	exact     bool // of the layout at hand
	named     bool // it has a column of the names of people alone
	dittos    dittos
}

func newImporter(lib *content.Library, index *match.Index, o Options) *importer {
	im := &importer{Options: o, lib: lib, index: index, review: &Review{},
		doubts: map[doubtKey]*Doubt{}, taken: map[takenKey]*Taken{}, sections: map[table.Place]*heading{}, byID: map[string]*roll{},
		values: map[valueKey]spelled{}, flow: map[string]bool{}, unitsByID: map[string]*content.Unit{}, told: map[table.Field]value{}, toldOnce: map[Told]bool{}, tallies: map[tallyKey]int{}, standing: standingRolls(lib)}
	for _, u := range lib.Units {
		im.unitsByID[u.ID] = u
	}
	im.units.known = lib.IDs(content.Units)
	return im
}

type takenKey struct {
	collection  content.Collection
	text, means string
}

// take notes what a text was taken for.
func (im *importer) take(c content.Collection, text, means string, at table.Place) *Taken {
	key := takenKey{c, text, means}
	t := im.taken[key]
	if t == nil {
		t = &Taken{Collection: c, Text: text, Means: means, Place: at}
		if c != "" {
			id, _, _ := strings.Cut(means, ",")
			t.Name = im.index.Name(c, id)
		}
		im.taken[key] = t
		im.order = append(im.order, key)
	}
	t.Rows++
	return t
}
