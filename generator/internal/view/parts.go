package view

// A YearItem is a year in a list.
type YearItem struct {
	Year     Link   // "2019"; "Không rõ năm"
	Known    bool   // false for the roll of the year unknown
	Headline string // what the year was
	Theme    string
	Numbers  []Number
	Events   string // "3 sự kiện"; may be empty
}

// A StatisticsPart is charts of one question, one for each way of counting.
type StatisticsPart struct {
	Heading string
	Anchor  string
	Why     string // what is counted and how
	Charts  []Chart
}

// A Theme is the theme of a campaign.
type Theme struct {
	Text     string
	Campaign Link
}

// A ClassTotal is the total of one class of an award.
type ClassTotal struct {
	Class   string
	Numbers []Number
}

// A Printing is one place where a person is named, as printed there.
type Printing struct {
	Date  string
	Where Link
	Rank  string // may be empty: then none was printed
	Post  string
	Unit  Link
	Role  Link // "phát biểu", "được tặng", "trao", "tham dự", leading to what was done
}

// A NameForm is one way in which the name is printed.
type NameForm struct {
	Name      string
	Anchor    string
	Printings []Printing
	Honours   []Grant
	Speeches  []SpeechItem
	Presented []Grant // what they handed over
}

// A MissingYear is what is still to find of a year.
type MissingYear struct {
	Year         Link
	Anchor       string
	Completeness *Completeness // where the year begins; on the pages after it, its grants alone
	Grants       []MissingGrant
}

// A MissingGrant is a grant whose recipients are not all named.
type MissingGrant struct {
	Grant        Link // the award and class, to the grant's anchor
	Event        Link
	Status       string
	Completeness Completeness
}
