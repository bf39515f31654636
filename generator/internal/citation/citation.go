// Package citation writes how a page is cited: as a line of text, as BibTeX and
// as CSL-JSON.
//
// The line follows the custom of Vietnamese archives and universities for a
// page of the web: who, “title”, the site, its publisher, the day, the
// address. The day is that of the data, never one on which somebody read or
// built the page; the day of reading is left out, since an address of the site
// is permanent and the data says itself how far it reaches. What is not known
// leaves no trace: a site without an address is cited without one.
package citation

import (
	"fmt"
	"strings"
)

// A Work is what is cited. Texts are plain and stand as they are to be read;
// any may be empty but for Key and Title.
type Work struct {
	Key       string   // names it in a bibliography; other characters than letters, digits, "." and "-" of ASCII become "-"
	Type      Type     // of CSL
	Authors   []string // whole names, in the order of the work
	Title     string
	Site      string // the site as a whole
	Publisher string
	Event     string // where a speech was given
	Issued    Date   // how far the data reaches
	Dated     string // the same in words: "dữ liệu đến ngày 19/11/2019"
	URL       string // absolute
	Language  string // "vi" or "en": of the work, and of the line of text
}

// A Type is a type of the Citation Style Language.
type Type string

// The types of what a site holds.
const (
	Webpage Type = "webpage"
	Speech  Type = "speech"
)

// A Date is a day of the Gregorian calendar; the zero Date is none.
type Date struct{ Year, Month, Day int }

// String returns the day as 2019-11-18.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Text returns the work as a line of text in its language.
func (w Work) Text() string {
	title := nested.Replace(clean(w.Title))
	parts := cleanAll(w.Authors)
	if w.Language == "en" {
		// In English the comma stands before the closing mark, as Chicago has it.
		rest := filled(w.Event, w.Site, w.Publisher, w.Dated, w.URL)
		if len(rest) == 0 {
			return strings.Join(append(parts, "“"+title+".”"), ", ")
		}
		parts = append(parts, "“"+title+",” "+rest[0])
		return strings.Join(append(parts, rest[1:]...), ", ") + "."
	}
	parts = append(parts, "“"+title+"”")
	parts = append(parts, filled(w.Event, w.Site, w.Publisher, w.Dated)...)
	line := strings.Join(parts, ", ")
	if w.URL != "" {
		line += "; " + w.URL
	}
	return line + "."
}

// nested writes quotation marks that stand within others.
var nested = strings.NewReplacer("“", "‘", "”", "’")

// clean writes a text on one line, with single spaces.
func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

func cleanAll(texts []string) []string {
	var all []string
	for _, s := range texts {
		if s = clean(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// filled returns the texts that are not empty.
func filled(texts ...string) []string { return cleanAll(texts) }
