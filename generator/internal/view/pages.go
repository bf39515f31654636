package view

import "html/template"

// Home is the first page.
type Home struct {
	Frame
	Latest *YearItem  // the newest roll
	Years  []YearItem // oldest first, the year unknown last
	Chart  *Chart     // of who received, by year; its table is that of the years

	Statistics Link // to the numbers of the whole site
	Campaigns  []CampaignItem
	Events     []EventItem // the newest few
	Total      Total       // of the whole site
	Note       template.HTML
	Sources    []Link
}

// Statistics are the numbers of the whole site.
type Statistics struct {
	Frame
	Heading string
	Intro   string
	Total   Total
	Parts   []StatisticsPart
	Units   []Ranking // those with the largest numbers
	More    Link      // to all units
}

// Year is a yearly roll.
type Year struct {
	Frame
	Year      string // "2019"; "Không rõ năm"
	Known     bool
	Headline  string // what the year was, one sentence
	Themes    []Theme
	Years     []NavItem // all rolls
	Filter    *Filter   // where there is anything to filter
	Total     Total
	Events    []EventItem // as a thread, in order of time
	EventsNum Number
	Received  []AwardGroup // in order of precedence
	Others    []Grant      // proposed, declined, cancelled, stripped
	Apart     *Long        // in place of the others, where they are too many
	Whole     *Whole       // where some lists stand elsewhere
	Edition   bool         // this is the edition for print, with all lists
	Back      Link         // from the edition for print to the page
	Reports   []Reports    // set apart
	Campaigns []CampaignItem
	Rolls     []Item
	Sources   []Item
}

// Campaign is a campaign.
type Campaign struct {
	Frame
	Name    string
	Kind    string
	Period  string
	Theme   string
	Slogans []string
	Facts   []Fact // bloc, leader, elected at, organiser
	About   template.HTML
	Total   Total // the campaign's own grants and those of its parts
	History History
	Reports []Reports
	Parts   []CampaignItem
	Next    []Next
	Rolls   []Item
	Note    template.HTML
	Sources []Link
}

// Event is an event.
type Event struct {
	Frame
	Name         string
	Kind         string
	Date         string // "không rõ ngày" where not known
	DateTime     string
	Place        string
	Facts        []Fact // organiser, campaign, part of, parts, related, elected here
	About        template.HTML
	Speeches     []SpeechItem
	Participants []Actor
	Contributors []Actor
	Photos       []Photo
	Total        Total
	Received     []AwardGroup
	Others       []Grant
	Apart        *Long // in place of the others, where they are too many
	Reports      []Reports
	Rolls        []Item
	Note         template.HTML
	Sources      []Link
}

// Speech is the summary of a speech.
type Speech struct {
	Frame
	Heading string
	Kind    string
	Speaker Actor
	Behalf  []Value
	Event   Link
	Date    string
	Body    template.HTML
	Note    template.HTML
	Sources []Link
}

// Award is a type of award.
type Award struct {
	Frame
	Name     string
	Facts    []Fact // abbreviation, category, level, classes, to, conferred by, law, validity, first and last given, generic award
	About    template.HTML
	Total    Total
	Classes  []ClassTotal // rows of their own, never summed across
	History  History
	Reports  []Reports
	Variants []Item // awards that specialise this one
	Next     []Next
	Note     template.HTML
	Sources  []Link
}

// Unit is a unit.
type Unit struct {
	Frame
	Name         string
	Abbreviation string
	Kind         string
	Coded        bool
	Motto        string
	Facts        []Fact // parents with periods, other names, sub-units, members, blocs, predecessors, successors
	About        template.HTML
	Totals       []PartTotal // what it received itself, what its people did, what its sub-units did
	History      History
	Reports      []Reports
	Next         []Next
	Note         template.HTML
	Sources      []Link
}

// Person is a person of the register.
type Person struct {
	Frame
	Name         string
	Facts        []Fact // other names, namesakes who are other people, addresses elsewhere
	IdentityNote string
	About        template.HTML
	Total        Total // in grants
	History      History
	Next         []Next
	Note         template.HTML
	Sources      []Link
}

// Name is the page of a printed name, which several people may bear.
type Name struct {
	Frame
	Name  string
	Forms []NameForm
	// People are those of the register whose names fold to the same. They are
	// not confirmed to be those who are meant here.
	People []Link
}

// Source is a source.
type Source struct {
	Frame
	Name      string
	Facts     []Fact // author, date, publisher, address
	About     template.HTML
	Rolls     []Item
	Grants    []Item // taken from it and not from their roll's source
	Events    []Item
	Speeches  []Item
	Campaigns []Item
	Units     []Item
	People    []Item
	Awards    []Item
	CitedBy   []Item // sources that rest on this one
	Corrected []Item // corrections that rest on it
	Note      template.HTML
	Sources   []Link // that it rests on itself
}

// Roll is one decision or occasion.
type Roll struct {
	Frame
	Name         string
	Year         Link
	Decision     *Decision
	Facts        []Fact // event, campaign, decision
	About        template.HTML
	Total        Total
	Received     []AwardGroup
	Others       []Grant
	Whole        *Whole // where some lists stand elsewhere
	Edition      bool   // this is the edition for print, with all lists
	Back         Link   // from the edition for print to the page
	Reports      []Reports
	Note         template.HTML
	Sources      []Link
	Completeness *Completeness
}

// Roster is a page of a long list of recipients.
type Roster struct {
	Frame
	Of      Link   // the page from which the list is taken: a year, a roll
	Heading string // what is listed: an award, a kind of recipient
	Intro   string // "1.092 tên trong 12 lần khen thưởng."
	Total   Total  // of the grants; on the first page alone
	Jump    []Jump // into the whole list
	Unnamed []Item // grants that name nobody
	Parts   []RosterPart
	Pager   *Pager // where there are several pages
}

// List is the list of the records of a collection.
type List struct {
	Frame
	Heading string
	Intro   string
	Jump    []Link // to the groups, on whichever page of the list they are
	Groups  []Group
	Pager   *Pager // where there are several pages
}

// Page is a free page.
type Page struct {
	Frame
	Heading string
	Body    template.HTML
	Note    template.HTML
	Sources []Link
}

// Corrections is the public log of corrections.
type Corrections struct {
	Frame
	Entries []Correction
}

// Missing is what is still to find: grants, rolls and years whose recipients
// are not all named.
type Missing struct {
	Frame
	Total Total  // on the first page
	Jump  []Link // to the years, on whichever page they are
	Years []MissingYear
	Pager *Pager // where there are several pages
}

// Data is the page about the site's data.
type Data struct {
	Frame
	Whole           DataSet // of the whole site; has no name
	Years           []DataSet
	Campaigns       []DataSet
	Units           []DataSet
	More            string       // says that there are more than are listed; may be empty
	AddingUp        string       // how numbers of the table are added, and how not
	Columns         []DataColumn // of the table of grants
	ReportedColumns []DataColumn
	Collections     []DataCollection
}

// Search is the page on which names are found. Without scripts it leads to the
// lists alone.
type Search struct {
	Frame
	Heading string
	Lists   []FindList
}

// A FindList is a list in which one can look without searching.
type FindList struct {
	Link
	Size   string // how long it is: "1.092"
	Starts []Link // letters or years of the list, on whichever page they are
}

// Withheld is the page that stands for all whose names are not shown.
type Withheld struct{ Frame }

// NotFound is the page for addresses that do not exist.
type NotFound struct{ Frame }

// Redirect leads from a former address to the present one.
type Redirect struct {
	Lang   string
	Title  string
	Target Link

	Canonical string // the absolute address of the target; empty where the site has none
}
