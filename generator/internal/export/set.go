package export

import (
	"bytes"
	"iter"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// A Set is the grants and reported numbers of a part of the site, or of all,
// in several formats. A set in which there is nothing has no files.
type Set struct {
	exporter *Exporter
	of       ofData
	file     string // the name of its files, without their end
	formats  []Format
	rows     iter.Seq[row]
	reported []*site.Reported
	ofUnit   bool
}

// An ofData tells what a file is about.
type ofData struct {
	Kind    string `json:"kind"`         // site, year, unit or campaign
	ID      string `json:"id,omitempty"` // of the unit or campaign; the year, or "unknown"
	Name    string `json:"name"`         // as the site calls it
	Address string `json:"address"`      // of its page, below the root of the site
}

// Site returns all grants and all reported numbers of the site.
func (x *Exporter) Site() *Set {
	return &Set{exporter: x, of: ofData{"site", "", x.site.Record.Title, string(site.HomeAddress)}, file: Folder + "tat-ca",
		formats: []Format{CSV, JSON, XLSX}, rows: grantRows(x.site.Grants), reported: x.site.Reported}
}

// Year returns those of a year.
func (x *Exporter) Year(y *site.Year) *Set {
	file := "khong-ro"
	if y.Known() {
		file = yearValue(y)
	}
	return &Set{exporter: x, of: ofData{"year", yearValue(y), x.year(y).words(), string(y.Address)}, file: Folder + "nam/" + file,
		formats: []Format{CSV, JSON, XLSX}, rows: grantRows(y.Grants), reported: y.Reported}
}

// Unit returns what a unit received, what its people and sections received, and
// the numbers that are reported of it.
func (x *Exporter) Unit(u *site.Unit) *Set {
	rows := func(yield func(row) bool) {
		if shareRows(u.Own(), "own", yield) {
			shareRows(u.People(), "people", yield)
		}
	}
	return &Set{exporter: x, of: ofData{"unit", unitID(u), u.Record.Name, string(u.Address)}, file: Folder + "don-vi/" + unitID(u),
		formats: []Format{CSV, JSON}, rows: rows, reported: u.Reported, ofUnit: true}
}

// Campaign returns those of a campaign and of its parts.
func (x *Exporter) Campaign(c *site.Campaign) *Set {
	return &Set{exporter: x, of: ofData{"campaign", campaignID(c), c.Record.Name, string(c.Address)}, file: Folder + "phong-trao/" + campaignID(c),
		formats: []Format{CSV, JSON}, rows: grantRows(c.AllGrants()), reported: allReported(c)}
}

// allReported returns the reported numbers of a campaign and of its parts.
func allReported(c *site.Campaign) []*site.Reported {
	all := slices.Clone(c.Reported)
	for _, part := range c.Parts {
		all = append(all, allReported(part)...)
	}
	return all
}

// Empty tells whether there is nothing in the set.
func (s *Set) Empty() bool {
	for range s.rows {
		return false
	}
	return len(s.reported) == 0
}

// Rows returns how many rows its table of grants has.
func (s *Set) Rows() (n int) {
	for range s.rows {
		n++
	}
	return n
}

// Reported returns how many reported numbers it has.
func (s *Set) Reported() int { return len(s.reported) }

// Files returns its files; the whole site has them even where it is empty.
func (s *Set) Files() []File {
	if s.of.Kind != "site" && s.Empty() {
		return nil
	}
	var files []File
	for _, format := range s.formats {
		files = append(files, File{Name: s.file + "." + string(format), Format: format, write: func(w *bytes.Buffer) {
			switch format {
			case CSV:
				s.csv(w)
			case XLSX:
				s.xlsx(w)
			default:
				s.json(w)
			}
		}})
	}
	return files
}

// columns are those of the set's table.
func (s *Set) columns() []column[row] {
	if s.ofUnit {
		return append([]column[row]{shareColumn}, grantColumns...)
	}
	return grantColumns
}

// year names a year.
func (x *Exporter) year(y *site.Year) value {
	v := yearValue(y)
	if y != nil && y.Number == content.UnknownYear {
		return x.coded("year", v)
	}
	return coded(v, v)
}
