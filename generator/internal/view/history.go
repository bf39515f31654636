package view

import "html/template"

// A History tells what happened to the subject of a page, year by year: the
// oldest first, what no source dates last.
type History struct {
	Jump  []Link // to the years, where there are many
	Years []HistoryYear
}

// A HistoryYear is a year of a history.
type HistoryYear struct {
	Anchor  string   // permanent: "nam-2019", "nam-khong-ro"
	Year    Link     // to the yearly roll; without address where there is none
	Moments []Moment // what happened, in order of time
	Honours []HistoryHonours
}

// HistoryHonours are the grants of a year that are counted together, and with
// no others.
type HistoryHonours struct {
	Heading string // whose they are; may be empty
	Numbers []Number
	Grants  []Grant
	Long    *Long // in place of the grants, where they are too many
}

// A Moment is one thing that happened. What it says of somebody is what was
// printed that time.
type Moment struct {
	Date, DateTime string // empty where no more than the year is known
	Role           string // what the subject did: "Phát biểu", "Làm khối trưởng"
	What           Link
	Detail         string  // kind and place of an event, a period, who took part
	At             Link    // the event at which it was
	Things         []Thing // what was handed over
	Theme          string  // of a campaign
	Bloc, Leader   Link    // of a campaign, but for the subject of the page
	Rank, Post     string  // as printed
	Unit           Link    // as printed
	NotPrinted     bool    // neither rank, post nor unit was printed
	Before         string  // what was printed the last time, where it was something else
	Grants         []Grant
	Speeches       []SpeechItem
	Note           template.HTML
	Sources        []Link
}

// A Thing is what was handed over: a grant, how much it was, and to whom, where
// few are named.
type Thing struct {
	Link
	Numbers []Number
	To      []Link
}

// A Next is where one may read on.
type Next struct {
	Label string // "Đơn vị cấp trên"
	Links []Link
}

// A PartTotal is what one part of a unit received. It is never added to that of
// another.
type PartTotal struct {
	Heading string
	Total   Total
}
