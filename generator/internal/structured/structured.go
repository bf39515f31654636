// Package structured holds what pages tell machines in JSON-LD, in the words of
// schema.org. The types hold what sites have to say and no more; a field that is
// empty is left out.
//
// They are given to html/template inside <script type="application/ld+json">,
// which writes them as JSON that no text can leave. Such a script is data: no
// browser runs it, and the Content-Security-Policy of pages does not speak of
// it.
//
// Addresses are absolute. A site that lies nowhere yet has none, and what is
// nothing without them (breadcrumbs, the data set) is left out there.
package structured

import (
	"regexp"
	"strings"
)

// A Page is what one page tells. Each part stands in a script of its own.
type Page struct {
	Breadcrumbs  *BreadcrumbList
	Person       *Person
	Organization *Organization
	Event        *Event
	WebSite      *WebSite
	Dataset      *Dataset
}

// vocabulary is what every part names as its context.
const vocabulary = "https://schema.org"

// A Head is what every part begins with. Of a thing within another it has the
// type alone.
type Head struct {
	Context string `json:"@context,omitempty"`
	Type    string `json:"@type"`
	ID      string `json:"@id,omitempty"`
}

// Root returns the head of a part. id may be empty.
func Root(kind, id string) Head { return Head{vocabulary, kind, id} }

// A Thing is another page's subject, named where it matters here.
type Thing struct {
	Head
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

// NewThing returns a thing with the address of its page, which may be empty.
func NewThing(kind, name, url string) *Thing {
	return &Thing{Head: Head{Type: kind, ID: url}, Name: name, URL: url}
}

// A BreadcrumbList leads from the first page to this one.
type BreadcrumbList struct {
	Head
	Items []ListItem `json:"itemListElement"`
}

// A ListItem is one page on the way.
type ListItem struct {
	Head
	Position int    `json:"position"` // from 1
	Name     string `json:"name"`
	Item     string `json:"item"` // the address
}

// NewListItem returns an item of a list.
func NewListItem(position int, name, address string) ListItem {
	return ListItem{Head{Type: "ListItem"}, position, name, address}
}

// A Person is somebody of the register. Rank, post and unit are those last
// printed with a day.
type Person struct {
	Head
	Name            string   `json:"name"`
	GivenName       string   `json:"givenName,omitempty"`
	FamilyName      string   `json:"familyName,omitempty"`
	AlternateName   []string `json:"alternateName,omitempty"`
	HonorificPrefix string   `json:"honorificPrefix,omitempty"`
	JobTitle        string   `json:"jobTitle,omitempty"`
	Affiliation     *Thing   `json:"affiliation,omitempty"`
	Award           []string `json:"award,omitempty"` // received ones alone
	SameAs          []string `json:"sameAs,omitempty"`
	URL             string   `json:"url,omitempty"`
}

// An Organization is a unit.
type Organization struct {
	Head
	Name               string   `json:"name"`
	AlternateName      []string `json:"alternateName,omitempty"`
	Slogan             string   `json:"slogan,omitempty"`
	ParentOrganization []*Thing `json:"parentOrganization,omitempty"` // to which it belongs now
	SubOrganization    []*Thing `json:"subOrganization,omitempty"`    // that belong to it now
	Member             []*Thing `json:"member,omitempty"`
	MemberOf           []*Thing `json:"memberOf,omitempty"`
	Award              []string `json:"award,omitempty"` // that it received itself
	URL                string   `json:"url,omitempty"`
}

// An Event is an event. Days are as precise as they are known.
type Event struct {
	Head
	Name       string   `json:"name"`
	StartDate  string   `json:"startDate,omitempty"`
	EndDate    string   `json:"endDate,omitempty"`
	Location   *Thing   `json:"location,omitempty"`
	Organizer  *Thing   `json:"organizer,omitempty"`
	SuperEvent *Thing   `json:"superEvent,omitempty"`
	SubEvent   []*Thing `json:"subEvent,omitempty"`
	About      *Thing   `json:"about,omitempty"`
	URL        string   `json:"url,omitempty"`
}

// A WebSite is the site as a whole.
type WebSite struct {
	Head
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	InLanguage  string `json:"inLanguage"`
	Publisher   *Thing `json:"publisher,omitempty"`
	URL         string `json:"url,omitempty"`

	PotentialAction *SearchAction `json:"potentialAction,omitempty"`
}

// A SearchAction is how the site is searched.
type SearchAction struct {
	Head
	Target     EntryPoint `json:"target"`
	QueryInput string     `json:"query-input"`
}

// An EntryPoint is where an action begins.
type EntryPoint struct {
	Head
	URLTemplate string `json:"urlTemplate"`
}

// NewSearchAction returns the action of a search page with an absolute address,
// to which the query is given as q.
func NewSearchAction(page string) *SearchAction {
	return &SearchAction{Head{Type: "SearchAction"}, EntryPoint{Head{Type: "EntryPoint"}, page + "?q={search_term_string}"},
		"required name=search_term_string"}
}

// A Dataset is the site's data.
type Dataset struct {
	Head
	Name                string         `json:"name"`
	Description         string         `json:"description"`
	InLanguage          string         `json:"inLanguage"`
	IsAccessibleForFree bool           `json:"isAccessibleForFree"`
	DateModified        string         `json:"dateModified,omitempty"`
	TemporalCoverage    string         `json:"temporalCoverage,omitempty"` // first and last year: "2011/2019"
	License             *Thing         `json:"license,omitempty"`
	Creator             *Thing         `json:"creator,omitempty"`
	Distribution        []DataDownload `json:"distribution"`
	URL                 string         `json:"url"`
}

// A DataDownload is a file of the data.
type DataDownload struct {
	Head
	Name           string `json:"name"`
	EncodingFormat string `json:"encodingFormat"` // a media type
	ContentURL     string `json:"contentUrl"`
}

// NewDataDownload returns a file of the data.
func NewDataDownload(name, format, address string) DataDownload {
	return DataDownload{Head{Type: "DataDownload"}, name, format, address}
}

var (
	creativeCommons = regexp.MustCompile(`^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -]([1-4]\.0)$`)
	webAddress      = regexp.MustCompile(`^https?://\S+$`)
)

// License returns a licence from how an editor names it: with its address,
// where that is written or it is one of Creative Commons; nil for none.
func License(name string) *Thing {
	if name == "" {
		return nil
	}
	address := ""
	if m := creativeCommons.FindStringSubmatch(name); m != nil {
		address = "https://creativecommons.org/licenses/" + strings.ToLower(m[1]) + "/" + m[2] + "/"
	} else if name == "CC0 1.0" || name == "CC0-1.0" {
		address = "https://creativecommons.org/publicdomain/zero/1.0/"
	} else if webAddress.MatchString(name) {
		address = name
	}
	return NewThing("CreativeWork", name, address)
}
