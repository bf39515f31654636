package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
)

// bom tells Excel that a CSV file is UTF-8.
const bom = "\ufeff"

// csv writes the table of grants as RFC 4180 has it, its heads in the site's
// language.
func (s *Set) csv(w *bytes.Buffer) {
	w.WriteString(bom)
	out := csv.NewWriter(w)
	out.UseCRLF = true
	columns := s.columns()
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.head.In(s.exporter.words.Lang)
	}
	put := func() {
		if err := out.Write(cells); err != nil {
			panic("export: " + err.Error()) // a buffer takes everything
		}
	}
	put()
	for r := range s.rows {
		for i, c := range columns {
			v := c.value(s.exporter, r)
			if cells[i] = v.words(); v.kind != isNumber {
				cells[i] = sheet.Harmless(cells[i])
			}
		}
		put()
	}
	out.Flush()
}

// A setData is what a JSON file of grants tells of itself. Its rows and
// reported numbers follow.
type setData struct {
	Title     string `json:"title"`               // of the site
	Address   string `json:"address,omitempty"`   // of the site, absolute; not there where it has none
	Publisher string `json:"publisher,omitempty"` // its name
	License   string `json:"license,omitempty"`   // as the site states it
	Language  string `json:"language"`            // of the texts that the program composed
	Of        ofData `json:"of"`                  // what the file is about
}

// json writes an object: what the file is, the rows of the table under the keys
// of its columns, and the reported numbers.
func (s *Set) json(w *bytes.Buffer) {
	head, err := json.Marshal(s.about())
	if err != nil {
		panic("export: " + err.Error()) // texts can always be encoded
	}
	w.Write(head[:len(head)-1])
	w.WriteString(",\n\"rows\":[")
	columns := s.columns()
	var b []byte
	comma := "\n"
	for r := range s.rows {
		b = append(b[:0], comma...)
		b = append(b, '{')
		for _, c := range columns {
			v := c.value(s.exporter, r)
			if v.kind == nothing {
				continue
			}
			if b[len(b)-1] != '{' {
				b = append(b, ',')
			}
			b = append(append(append(b, '"'), c.key...), `":`...)
			b = v.json(b)
		}
		w.Write(append(b, '}'))
		comma = ",\n"
	}
	w.WriteString("\n],\n\"reported\":[")
	for i, e := range s.reported {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		encode(w, s.exporter.reportedData(e))
	}
	w.WriteString("]}\n")
}

func (s *Set) about() setData {
	x := s.exporter
	rec := x.site.Record
	return setData{rec.Title, x.base, x.site.PublisherName(), rec.License, string(rec.Language), s.of}
}

// xlsx writes a workbook: the table of grants, the reported numbers apart, and
// what the columns mean.
func (s *Set) xlsx(w *bytes.Buffer) {
	x := s.exporter
	columns := s.columns()
	book := &sheet.Book{Title: s.title(), Creator: x.site.PublisherName(), Language: string(x.site.Record.Language), Cut: x.in(cutMark), Sheets: []sheet.Sheet{
		{Name: x.in(grantsSheet), Columns: sheetColumns(x, columns), Rows: sheetRows(x, columns, s.rows)},
		{Name: x.in(reportedSheet), Columns: sheetColumns(x, reportedColumns), Rows: sheetRows(x, reportedColumns, reportedSeq(s.reported))},
		s.explanation(),
	}}
	if err := sheet.Write(w, book); err != nil {
		panic("export: " + err.Error()) // a buffer takes everything, and the names are ours
	}
}

// title names the site and the part of it.
func (s *Set) title() string {
	title := s.exporter.site.Record.Title
	if s.of.Kind == "site" {
		return title
	}
	return title + ", " + s.of.Name
}

func (x *Exporter) in(t diag.Text) string { return t.In(x.words.Lang) }
