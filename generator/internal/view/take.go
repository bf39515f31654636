package view

// A Day is a day as readers write it and for machines.
type Day struct {
	Date     string // "19/11/2019"
	DateTime string // "2019-11-19"
}

// A FeedLink is a feed that a page offers to programs.
type FeedLink struct {
	Title string // "Bảng Vàng (Atom)"
	Type  string // its media type
	Href  string
}

// A Preview is what programs show of a link to the page.
type Preview struct {
	Type   string // of Open Graph: "website", "article", "profile"
	Locale string // "vi_VN"
	Image  *PreviewImage
}

// A PreviewImage is the picture that all pages share.
type PreviewImage struct {
	Src           string // absolute
	Width, Height int    // in pixels
	Alt           string
}

// A Citation is how the page is cited.
type Citation struct {
	Text    string // one line
	BibTeX  string
	CSLJSON string
}

// A Report is how a mistake on the page is reported.
type Report struct {
	Href string // with the name and address of the record; empty where Contact is words alone
	// What to write where there is no link.
	Contact string // in the editor's words
	Name    string // of the record
	Address string // of the page: absolute where the site has an address
}
