package site

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
)

// A Site is all records, linked, ordered and addressed.
type Site struct {
	Record *content.Site

	Years       []*Year       // oldest first, the roll of the year unknown last
	Awards      []*Award      // by precedence; those that the site declares or names
	Units       []*Unit       // by name
	People      []*Person     // by name, the public ones only
	Names       []*Name       // by name
	Campaigns   []*Campaign   // newest first
	Events      []*Event      // oldest first, undated last
	Speeches    []*Speech     // by event, in the order in which they are given
	Sources     []*Source     // oldest first
	Rolls       []*Roll       // by year, then title
	Pages       []*Page       // by order, then title
	Corrections []*Correction // newest first
	Grants      []*Grant      // by precedence
	Reported    []*Reported   // in order of rolls and of their entries
	Redirects   []Redirect    // from former addresses

	// Newest is the newest day that a record tells of: how far the data reaches.
	// It is zero where none does.
	Newest edtf.Day
	// Publisher is the unit that publishes the site; may be nil.
	Publisher *Unit
	// Hidden tells whether anybody's name is withheld.
	Hidden bool

	years map[content.Year]*Year
	links map[string]Address           // of links in texts
	cited map[*content.Entry][]*Source // of parts of records

	stakes func() // gives the units what grants hold for them
}

// Year returns the roll of a year; nil where there is none.
func (s *Site) Year(n content.Year) *Year { return s.years[n] }

// PublisherName returns who publishes the site; may be empty.
func (s *Site) PublisherName() string {
	if s.Publisher != nil {
		return s.Publisher.Record.Name
	}
	return s.Record.PublisherName
}

// A Redirect leads from a former address to a page.
type Redirect struct{ From, To Address }

// A Base is what every linked record has.
type Base struct {
	Address     Address
	Sources     []*Source
	Corrections []*Correction
	key         string                         // sort key
	elsewhere   func() map[yearPart]*Elsewhere // nil where all is on the record's own page
}

// A Year is a yearly roll.
type Year struct {
	Address   Address
	Number    content.Year
	Grants    []*Grant // of every status, in order of precedence
	Reported  []*Reported
	Events    []*Event
	Campaigns []*Campaign
	Rolls     []*Roll
	rank      int32

	sources   func() []*Source
	listing   func() *Listing
	kinds     func() []*Roster
	concerned func() []Concerned
}

// Known tells whether the year is known.
func (y *Year) Known() bool { return y.Number != content.UnknownYear }

// An Award is a type of award. Record holds what the catalogue, the award that
// it is based on and the site say together.
type Award struct {
	Base
	Record   *content.Award
	Generic  *Award   // that it is based on; may be nil
	Variants []*Award // that are based on it
	Grants   []*Grant
	Reported []*Reported
	BuiltIn  bool // the catalogue knows it
	declared bool // the site has a record of it
	given    bool // grants name it
	rank     int32
}

// A Unit is an organisation.
type Unit struct {
	Base
	Record       *content.Unit
	Parents      []UnitLink // oldest first
	Children     []UnitLink // by name
	Members      []*Unit
	Blocs        []*Unit // of which it is a member
	Predecessors []*Unit
	Successors   []*Unit

	Reported      []*Reported
	Led           []*Campaign // blocs that it led
	InBloc        []*Campaign // campaigns of the bloc that it is
	Organized     []*Campaign
	Events        []*Event // that it organised
	Participation []Participation
	Speeches      []*Speech // given by it, by its people, or on its behalf
	Presented     []*Grant  // that it or its people handed over
	Published     []*Source

	place   *place  // among recipients; nil until it is asked for
	stakes  []stake // in the order of honours
	reached bool    // grants hold something for it or for a unit below it
	shares  func() *unitShares
	below   func() []Share
}

// A UnitLink is a unit to which another belongs or belonged.
type UnitLink struct {
	Unit   *Unit
	Record *content.Parent
}

// A Participation is what somebody did at an event.
type Participation struct {
	Event *Event
	Actor *Actor
}

// A Person is somebody of the register whose name is shown.
type Person struct {
	name               string // of the record; what grants ask for lies together here
	withheld, initials bool   // how the name is shown, where it is not public

	Base
	Record        *content.Person
	Namesakes     []*Person // who are other people
	Honours       []*Recipient
	Speeches      []*Speech
	Presented     []*Grant
	Participation []Participation
	fold          string // of the name
	letter        string
	place         place // among recipients
}

// A Name is a printed name, borne by people of whom it is not confirmed who
// they are.
type Name struct {
	Address Address
	Fold    string
	Forms   []*NameForm
	People  []*Person // of the register, whose names fold to the same
	key     string
}

// A NameForm is one way in which a name is printed.
type NameForm struct {
	Text          string
	Honours       []*Recipient
	Speeches      []*Speech
	Presented     []*Grant
	Participation []Participation
	letter        string
	name          *Name // of which it is a form
	place         place // among recipients
}

// A Campaign is an emulation movement.
type Campaign struct {
	Base
	Record    *content.Campaign
	PartOf    *Campaign
	Parts     []*Campaign
	Bloc      *Unit
	Leader    *Unit
	ElectedAt *Event
	Organizer *Unit
	Related   []*Campaign
	Events    []*Event
	Rolls     []*Roll
	Grants    []*Grant // its own
	Reported  []*Reported
	all       []*Grant
}

// AllGrants returns the grants of the campaign and of its parts, each once, by
// precedence. The list is not to be changed.
func (c *Campaign) AllGrants() []*Grant { return c.all }

// An Event is a congress, conference, launch or ceremony.
type Event struct {
	Base
	Record       *content.Event
	Organizer    *Unit
	Campaign     *Campaign
	PartOf       *Event
	Parts        []*Event
	Related      []*Event
	Participants []*Actor
	Speeches     []*Speech
	Grants       []*Grant
	Reported     []*Reported
	Rolls        []*Roll
	Elected      []*Campaign // whose leader was elected here
	Years        []content.Year
	listing      func() *Listing
}

// A Speech is the summary of a speech.
type Speech struct {
	Base
	Record   *content.Speech
	Event    *Event
	Speaker  *Actor
	OnBehalf []Behalf
}

// A Behalf is one on whose behalf is spoken: a unit or a name.
type Behalf struct {
	Unit   *Unit
	Name   string
	Record *content.Behalf
}

// An Actor is somebody who acts, as printed that day.
type Actor struct {
	Record  *content.Actor
	File    string
	Person  *Person   // may be nil
	Printed *NameForm // may be nil
	Name    *Name     // that Printed is a form of
	Unit    *Unit
	Text    string // the name as shown; empty where it is withheld altogether
	Hidden  bool   // the name is not shown, or as initials; Record tells nothing of it
	itself  bool   // the unit acts, not somebody of it
	Sources []*Source
}

// IsUnit tells whether the unit itself acts.
func (a *Actor) IsUnit() bool {
	return a.Unit != nil && a.itself
}

// A Source is what facts were taken from. The lists hold what names it.
type Source struct {
	Base
	Record    *content.Source
	Publisher *Unit
	Rolls     []*Roll
	Grants    []*Grant // that do not have it from their roll
	Reported  []*Reported
	Events    []*Event
	Speeches  []*Speech
	Campaigns []*Campaign
	Units     []*Unit
	People    []*Person
	Awards    []*Award
	Pages     []*Page
	CitedBy   []*Source     // that rest on it themselves
	Corrected []*Correction // that rest on it
}

// A Page is a free page.
type Page struct {
	Base
	Record *content.Page
}

// A Correction is an entry of the log. Target is where the corrected record is
// shown; Name is how it is called.
type Correction struct {
	Record  *content.Correction
	Target  Address
	Name    string
	Anchor  string // on the page of the log
	Sources []*Source
}
