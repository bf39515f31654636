// Package view is what templates are given: one type for each kind of page,
// made of a few types that pages share. It is the interface between the
// program and a theme, documented in docs/templates.md.
//
// Everything is ready to be shown. Numbers are written as the language writes
// them, dates are formatted, links are relative to the page that they stand
// on, names that must not be shown are not in it. An empty string, a nil
// pointer or an empty list means that there is nothing to show.
package view

import (
	"html/template"

	"bangvang/generator/internal/structured"
)

// A Frame is what every page has around its content.
type Frame struct {
	Lang        string // of the interface: "vi" or "en"
	PageKind    string // the file of its template in pages/, without its end: "year"
	Site        string // the title of the site
	Tagline     string
	Title       string // of this page alone; empty on the home page
	Description string // one or two sentences for search engines and previews
	Root        string // from here to the root of the site: "", "../", "../../"
	Home        Link
	Nav         []NavItem
	Breadcrumbs []Link     // from the home page to this one, which has no address
	Canonical   string     // the absolute address; empty where the site has none
	Edit        string     // where the record can be edited; may be empty
	Cite        *Citation  // of the page of a record
	Report      *Report    // of the page of a record
	Follow      []Link     // feeds of what the page is about
	Feeds       []FeedLink // that programs find here: the page's own, then those of the site
	DataDate    Day        // how far the data reaches; empty where no record names a day
	Preview     Preview
	Structured  structured.Page // what machines read in the page
	Corrections []Correction    // of the record that the page shows
	Data        []Download      // the files of what the page shows; may be empty
	Search      Finder
	Footer      Footer
	Assets      Assets
}

// A NavItem is an entry of the main navigation.
type NavItem struct {
	Link
	Current bool // the page lies below it
}

// A Footer is what stands below every page.
type Footer struct {
	Publisher Link
	License   string
	Contact   Link // where mistakes are reported; may be empty
	Pages     []Link
	Method    Link   // how numbers are counted
	Missing   Link   // what is still to find
	Data      Link   // all as data, and what it means
	Changes   Link   // corrections
	Follow    []Link // the feeds of the site
}

// Assets are the addresses of the theme's files.
type Assets struct {
	Head      []string // scripts that run before anything is shown
	Styles    []string
	Icon      string   // SVG; may be empty
	TouchIcon string   // PNG, for home screens; may be empty
	Manifest  string   // of the site as an app; empty where the site has no address
	Scripts   []string // scripts that wait for the page
}

// A Finder is what the box needs by which readers find names.
type Finder struct {
	Action      string // the search page
	Folder      string // in which the index lies
	Engine      string // the script that searches, loaded when it is first needed; may be empty
	Description string // of the search, for browsers (OpenSearch); empty where the site has no address
	Kinds       []FindKind
}

// A FindKind is a kind of what can be found.
type FindKind struct {
	Key  string // in addresses: "don-vi"
	Text string
}

// A Download is a file of data.
type Download struct {
	Text   string // "Bảng CSV"
	Href   string
	Format string // "csv", "xlsx" or "json"
}

// A Link is a text that may lead somewhere.
type Link struct {
	Text string
	Href string // may be empty: then it is text alone
}

// A Number is a figure and what it counts.
type Number struct {
	Value string // "1.092", "ít nhất 20"
	Unit  string // "tập thể", "lượt cá nhân"
}

// A Total is the number of a set of grants, each counted once. Numbers of
// different kinds are never added up.
type Total struct {
	Numbers      []Number // by who receives and what is counted
	Caveats      []string // in words: at least, about, and more that has no number
	Method       string   // how it was counted, one sentence
	Completeness *Completeness
}

// A Completeness tells how many of those who are counted are named.
type Completeness struct {
	Named, Stated string
	Percent       int    // 0 to 100, rounded down
	Text          string // "Đã nêu tên 1 trên 215 tập thể và cá nhân được công bố."
	Withheld      string // "2 cá nhân không nêu tên ở đây."; empty where nobody is withheld
	Missing       string // "12 tập thể khác chưa được nguồn nào nêu tên."; empty where all are named
}

// An Actor is somebody who acts, as printed that day.
type Actor struct {
	Name    Link // a person, a printed name, a unit, or a group without address
	Rank    string
	Post    string
	Unit    Link // of that day
	Roles   []string
	Printed bool // a printed name that is not confirmed to be anybody
	Note    template.HTML
	Sources []Link
}

// A Recipient is one who receives.
type Recipient struct {
	Position   int    // in its list, from 1
	UnitKey    string // the unit by which it is found, on a page that can be filtered
	Name       Link
	Rank       string
	Post       string
	Unit       Link // of that day
	Citation   string
	Posthumous bool
	Printed    bool   // a printed name that is not confirmed to be anybody
	Starred    bool   // as Printed, in a list of several: a star that is explained below the list
	Quantity   string // "2 chiếc"; empty for one
	Status     string // where it differs from that of the grant, with its date
	Note       template.HTML
	Sources    []Link
}

// A Decision is the document by which a grant was conferred.
type Decision struct {
	Number  Link // with the address of the document, where known
	Date    string
	Issuer  string
	Signer  string
	Note    template.HTML
	Sources []Link
}

// A Grant is one act of giving, or of proposing to give.
type Grant struct {
	Anchor       string // id on the page, unique there
	Permalink    Link   // to its permanent address
	Keys         *Keys  // on a page that can be filtered
	Heading      Link   // what tells it from others of its award; empty where it stands alone
	Award        Link
	Class        string // "hạng Ba", "các hạng Nhất, Nhì và Ba, nguồn không tách"
	Printed      string // the award's name as printed, where it differs
	Figure       string // the large figure; empty where nothing is counted
	Label        string // what the figure counts: "tập thể", "74 tập thể, 128 cá nhân"
	Uncounted    string // what the source says without a number
	Received     bool
	Status       string // "đề nghị, chưa phải là đã tặng"; empty for granted
	StatusDate   string
	Collectives  []Recipient
	Households   []Recipient
	Individuals  []Recipient
	Starred      bool  // some individuals are starred
	Long         *Long // in place of the recipients, where they are too many
	Presenters   []Actor
	Year         Link
	Roll         Link
	Event        Link
	EventDate    string
	Campaign     Link
	Of           Link // the unit whose people or sections are counted
	Date         string
	For          string // the period that it honours
	ConferredBy  string
	Decision     *Decision
	Proposal     Link // the roll in which it was proposed
	Completeness *Completeness
	Note         template.HTML
	Sources      []Link
}

// A Reported is a number over a period as a source states it. It is never
// added to anything. What holds for all of a group is told there alone.
type Reported struct {
	Figure    string // empty where the source gives no number
	Label     string // "tập thể, cá nhân", "lượt tập thể"
	Awards    []Link
	Class     string
	Printed   string
	Uncounted string
	Status    string
	OpenEnded bool // the source's list goes on
	Note      template.HTML
	Sources   []Link // where it has some of its own
}

// Reports are reported numbers of one period and one unit.
type Reports struct {
	Title   string // "Số liệu của … giai đoạn 2014–2019, như nguồn báo cáo"
	Of      Link   // the unit
	Rolls   []Link // in which they stand
	Sources []Link
	Entries []Reported
}

// An EventItem is an event in a list.
type EventItem struct {
	Title    Link
	Kind     string
	Date     string // "12/3"; "không rõ ngày"
	DateTime string // for machines; may be empty
	Place    string
	Speeches []SpeechItem
}

// A SpeechItem is a speech in a list.
type SpeechItem struct {
	Title   Link // "Phát biểu khai mạc"
	Kind    string
	Speaker Actor
	Event   Link
	Date    string
}

// A CampaignItem is a campaign in a list.
type CampaignItem struct {
	Name   Link
	Kind   string
	Period string
	Theme  string
	Bloc   Link
	Leader Link
}

// A Correction is an entry of the log.
type Correction struct {
	Anchor                         string // id on the page of the log
	Date, DateTime                 string
	Record                         Link
	Summary, Before, After, Reason string
	Note                           template.HTML
	Sources                        []Link
}

// A Value is what a record says of another, or of itself, with what is to be
// said of that.
type Value struct {
	Link
	Note    template.HTML
	Sources []Link
}

// A Fact is a line of a short table: a heading and what belongs to it.
type Fact struct {
	Name   string
	Values []Value
	Fold   string // "Xem cả 66", where they are so many that they are folded away; else empty
}

// A Group is a part of a list.
type Group struct {
	Title  string // may be empty where there is one group
	Anchor string
	Items  []Item
}

// An Item is an entry of a list.
type Item struct {
	Link
	Detail   string
	Numbers  []Number
	Children []Item
}
