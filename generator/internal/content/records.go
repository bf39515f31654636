package content

// A Site is what holds for the site as a whole.
type Site struct {
	Entry
	File          string
	Title         string
	Tagline       string
	Language      Language
	BaseURL       string
	BaseURLAt     At
	Publisher     Ref // a unit
	PublisherName string
	Contact       string
	EditURL       string
	NameOrder     NameOrder
	License       string
}

// An Award is a type of award: what may be given, not what was given.
type Award struct {
	Header
	Name         string
	Abbreviation string
	BasedOn      Ref // an award
	Category     AwardCategory
	Level        Level
	ClassCount   Count
	To           []RecipientKind
	ConferredBy  string // an office or a body
	Order        Count  // precedence, lower is higher
	Valid        Date
	LegalBasis   string
	Statutory    Bool
	About        Markdown
}

// A Bool is a yes/no that tells false from not written.
type Bool struct{ Value, Set bool }

// An OtherName is a name that was or is used besides the present one.
type OtherName struct {
	Entry
	Name   string
	Period Date
}

// A Parent is the unit to which another belongs or belonged.
type Parent struct {
	Entry
	Unit   Ref
	Period Date
}

// A Unit is an organisation: ministry, department, magazine, emulation bloc.
type Unit struct {
	Header
	Name            string
	Abbreviation    string
	OtherNames      []OtherName
	Kind            UnitKind
	Parents         []Parent // oldest first
	Members         []Ref    // of a bloc
	MembersComplete Bool
	Coded           bool // known by its number alone
	Predecessors    []Ref
	Motto           string
	About           Markdown
}

// A Person is somebody whose identity is confirmed.
type Person struct {
	Header
	Name          string
	GivenName     string // only where it is not the last word of Name
	OtherNames    []OtherName
	IdentityNote  string
	SameAs        []string // addresses
	DifferentFrom []Ref
	Visibility    Visibility
	About         Markdown
}

// A Campaign is an emulation movement, or a year's emulation of a bloc.
type Campaign struct {
	Header
	Name            string
	Kind            CampaignKind
	Period          Date
	PartOf          Ref
	Bloc            Ref // a unit
	Leader          Ref // a unit, need not be a member of the bloc
	LeaderElectedAt Ref // an event
	Theme           string
	Slogans         []string
	Organizer       Ref // a unit
	Related         []Ref
	About           Markdown
}

// An Actor is somebody who acts at an event, as printed that day: a person of
// the register, a printed name, or a unit.
type Actor struct {
	Entry
	Person      Ref
	Name        string
	Rank        string
	Post        string
	Unit        Ref // with a person or name: the unit of that day
	UnitPrinted string
	Group       string // people who are not named one by one
	Roles       []Role
	Redact      bool
}

// A Photo is an image of an event.
type Photo struct {
	Entry
	File    string // below photos/
	FileAt  At
	Caption string
	Credit  string
	Alt     string
}

// An Event is a congress, conference, launch or ceremony.
type Event struct {
	Header
	Title        string
	Kind         EventKind
	Date         Date
	Place        string
	Organizer    Ref // a unit
	Campaign     Ref
	PartOf       Ref // an event
	Related      []Ref
	Participants []Actor
	Photos       []Photo
	About        Markdown
}

// A Source is what facts were taken from.
type Source struct {
	Header
	Title         string
	Description   string
	Author        string
	Published     Date
	Publisher     Ref // a unit
	PublisherName string
	URL           string
	About         Markdown
}

// A Correction is an entry of the public log of corrections.
type Correction struct {
	Entry
	File     string
	Date     Date
	Record   string // collection/id
	RecordAt At
	Summary  string
	Before   string
	After    string
	Reason   string
}

// A Behalf is one on whose behalf a speech is given.
type Behalf struct {
	Entry
	Unit Ref
	Name string
}

// A Speech is the summary of a speech.
type Speech struct {
	Header
	Event      Ref
	Kind       SpeechKind
	Speaker    Actor
	OnBehalfOf []Behalf
	Title      string
	Body       Markdown
}

// A Page is a free page.
type Page struct {
	Header
	Title string
	Order Count
	Body  Markdown
}
