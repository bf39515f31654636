// Package export writes an assembled site as data, for those who count, cite
// and keep it. docs/data.md describes every file and every field.
//
// # Collections
//
// data/<collection>.json holds the records of a collection, each with its
// fields under the names that editors write.
//
// # The table of grants
//
// The other files hold one table, of the whole site or of a year, a unit or a
// campaign. Its rows share nobody, so that a number can be summed without
// counting anyone twice:
//
//   - named, withheld, section: a recipient that is listed, with the number 1 or,
//     where pieces are counted, its pieces. A withheld one has no name; a section
//     is an unnamed part of a unit.
//   - unnamed: of each number that a source states, what is left after those
//     who are listed.
//   - uncounted: what a source says without a number. The row has none.
//
// The number of a row is what is given or proposed, counted is what of it is
// received and stands in totals: the number itself, or 0. The sum of counted by
// basis and by counted_as is [site.Count] of the grants. Sums of different
// basis must not be added to each other.
//
// In the files of a unit are the rows that concern it: what it received itself
// (share own), and what its people and sections received (share people), as
// its page tells. Rows of recipients that are picked out of a larger grant
// count there as who they are. What its sub-units received is in their own
// files. Their sums are [site.Total].
//
// # Texts in CSV
//
// A text that a spreadsheet could take for a formula has an apostrophe before
// it. See [Plain], which takes it away again.
package export

import (
	"bytes"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// Folder is where all data lies.
const Folder = "data/"

// A Format is a format of files, and how their names end.
type Format string

// The formats.
const (
	CSV  Format = "csv"
	JSON Format = "json"
	XLSX Format = "xlsx"
)

// A File is a file of data. Its bytes are made when they are asked for.
type File struct {
	Name   string // slash-separated, below the site's root
	Format Format
	write  func(w *bytes.Buffer)
}

// Bytes writes the file.
func (f File) Bytes() []byte {
	var b bytes.Buffer
	f.write(&b)
	return b.Bytes()
}

// Words are what the theme of a site calls things, in the site's language.
type Words struct {
	Lang  diag.Lang
	Value func(list, value string) string                           // a value of a closed list
	Class func(class content.Class, several []content.Class) string // of an award
}

// An Exporter writes a site as data. It may be used from several goroutines at
// once.
type Exporter struct {
	site  *site.Site
	words Words
	base  string                   // of the site, with a slash at its end; empty where it has no address
	photo func(file string) string // where a photo of an event is published; empty where it is not
}

// New returns an exporter of a site.
func New(s *site.Site, w Words, base string, photo func(file string) string) *Exporter {
	return &Exporter{site: s, words: w, base: base, photo: photo}
}

// Files returns all files of data.
func (x *Exporter) Files() []File {
	var files []File
	for _, c := range x.Collections() {
		files = append(files, c.File)
	}
	files = append(files, x.Site().Files()...)
	for _, y := range x.site.Years {
		files = append(files, x.Year(y).Files()...)
	}
	for _, u := range x.site.Units {
		files = append(files, x.Unit(u).Files()...)
	}
	for _, c := range x.site.Campaigns {
		files = append(files, x.Campaign(c).Files()...)
	}
	return files
}
