package feed

import (
	"bytes"
	"encoding/xml"
)

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	ID       string      `xml:"id"`
	Updated  string      `xml:"updated"`
	Author   atomPerson  `xml:"author"`
	Rights   string      `xml:"rights,omitempty"`
	Icon     string      `xml:"icon,omitempty"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title     string   `xml:"title"`
	ID        string   `xml:"id"`
	Published string   `xml:"published"`
	Updated   string   `xml:"updated"`
	Link      atomLink `xml:"link"`
	Summary   string   `xml:"summary,omitempty"`
}

// AtomXML returns the feed as Atom.
func (f *Feed) AtomXML() []byte {
	doc := atomFeed{Lang: f.Language, Title: f.Title, Subtitle: f.Subtitle, ID: f.Atom, Updated: startOf(f.Entries[0].Day),
		Author: atomPerson{f.Author}, Rights: f.Rights, Icon: f.Icon,
		Links: []atomLink{{"self", "application/atom+xml", f.Atom}, {"alternate", "text/html", f.Home}}}
	for _, e := range f.Entries {
		at := startOf(e.Day)
		doc.Entries = append(doc.Entries, atomEntry{e.Title, e.ID, at, at, atomLink{"alternate", "text/html", e.ID}, e.Summary})
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", "  ")
	if err := encoder.Encode(doc); err != nil {
		panic("feed: " + err.Error()) // strings can always be encoded
	}
	b.WriteByte('\n')
	return b.Bytes()
}
