package citation

import (
	"bytes"
	"encoding/json"
)

// An item is a work by the schema of CSL-JSON 1.0.2. Its fields are the
// variables of the Citation Style Language.
type item struct {
	ID        string `json:"id"`
	Type      Type   `json:"type"`
	Author    []name `json:"author,omitempty"`
	Title     string `json:"title"`
	Container string `json:"container-title,omitempty"`
	Event     string `json:"event-title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Issued    *date  `json:"issued,omitempty"`
	URL       string `json:"URL,omitempty"`
	Language  string `json:"language,omitempty"`
}

// A name is a name that is not to be taken apart.
type name struct {
	Literal string `json:"literal"`
}

type date struct {
	Parts [][]int `json:"date-parts"`
}

// CSLJSON returns the work as a list of one item, which is what programs import.
func (w Work) CSLJSON() string {
	one := item{ID: key(w.Key), Type: w.Type, Title: clean(w.Title), Container: clean(w.Site), Event: clean(w.Event),
		Publisher: clean(w.Publisher), URL: w.URL, Language: w.Language}
	for _, a := range cleanAll(w.Authors) {
		one.Author = append(one.Author, name{a})
	}
	if d := w.Issued; d != (Date{}) {
		one.Issued = &date{[][]int{{d.Year, d.Month, d.Day}}}
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // it is shown as text; what shows it escapes it
	if err := encoder.Encode([]item{one}); err != nil {
		panic("citation: " + err.Error()) // strings and numbers can always be encoded
	}
	return b.String()
}
