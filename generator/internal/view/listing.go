package view

// An AwardGroup is the grants of one award on a page.
type AwardGroup struct {
	Anchor  string   // id on the page
	Key     string   // of the award in a filter
	Award   Link     // empty for what is only told in words
	Numbers []Number // the total, one for each thing that is counted; empty where one grant tells it itself
	Grants  []Grant  // each with a heading of its own, where there are several
	Long    *Long    // in place of the grants, where they are too many
}

// A Long stands in place of a list that is too long for the page and has pages
// of its own.
type Long struct {
	Text    string // "1.092 tên trong 12 lần khen thưởng."
	List    Link   // where the list stands
	Address string // of the list, for print: absolute, where the site has an address
	Jump    []Jump // to letters of the list
}

// A Jump is the letters of one kind of recipient, which lead into a list.
type Jump struct {
	Name    string // "Cá nhân"
	Letters []Link
}

// A Whole leads to the edition for print of a page of which some lists stand
// elsewhere.
type Whole struct {
	Href    string
	Address string // for print: absolute, where the site has an address
}

// A Pager leads through the pages of a list. Links that would lead to this
// page itself are empty.
type Pager struct {
	Text                        string // "Trang 3 trên 12"
	First, Previous, Next, Last Link
}

// A RosterPart is the recipients of one kind on a page of a roster.
type RosterPart struct {
	Name       string // "Cá nhân"
	WithPost   bool   // some row has rank, post or unit
	WithGrant  bool   // the rows tell for what they stand here
	WithReason bool   // some row has a citation
	Starred    bool   // some row is starred
	Columns    int    // of the table of the part
	Sections   []RosterSection
}

// A RosterSection is the rows under one letter.
type RosterSection struct {
	Letter string // empty for names that are not shown
	Anchor string // id on the page; may be empty
	Rows   []RosterRow
}

// A RosterRow is a recipient and the grant that it is about.
type RosterRow struct {
	Recipient
	Grant Link
}
