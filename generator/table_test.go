package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/site"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// A tableRow is what the tests read of a row of data/**.json.
type tableRow struct {
	Year, Award, Class, Row, Kind, Name, Basis, Qualifier, Status, Share, Address, Uncounted string
	CountedAs                                                                                string `json:"counted_as"`
	GrantID                                                                                  string `json:"grant_id"`
	PersonID                                                                                 string `json:"person_id"`
	Number                                                                                   *int
	Counted                                                                                  int
	Sources                                                                                  []string
	SourceIDs                                                                                []string `json:"source_ids"`
}

type tableFile struct {
	Title, Address, License, Language string
	Of                                struct{ Kind, ID, Name, Address string }
	Rows                              []tableRow
	Reported                          []reportedEntry
}

func readTable(t testing.TB, files tree, name string) tableFile {
	t.Helper()
	data, ok := files[name]
	if !ok {
		t.Fatalf("there is no %s", name)
	}
	var table tableFile
	if err := json.Unmarshal(data, &table); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return table
}

// assembled reads and assembles a site, so that what is published can be
// compared with it.
func assembled(t testing.TB, fsys fs.FS) *site.Site {
	t.Helper()
	lib, problems, err := content.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	s, more := site.Assemble(lib, awards.Catalogue())
	problems.Merge(more)
	if problems.HasErrors() {
		t.Fatal(problems.Sorted())
	}
	return s
}

// tables checks all tables of a published site against the site: what they
// add up to, and that each says the same in every format.
func tables(t *testing.T, files tree, s *site.Site) {
	t.Helper()
	seen := map[string]bool{}
	check := func(name string, empty bool, want site.Tally) {
		if _, found := files["data/"+name+".json"]; empty && !found {
			return
		}
		seen["data/"+name] = true
		table := readTable(t, files, "data/"+name+".json")
		if d := cmp.Diff(flatTally(want), sums(table.Rows)); d != "" {
			t.Errorf("%s (-the site +the table):\n%s", name, d)
		}
		sameInEveryFormat(t, files, "data/"+name)
	}
	check("tat-ca", false, site.Count(s.Grants))
	for _, y := range s.Years {
		name := "nam/khong-ro"
		if y.Known() {
			name = fmt.Sprint("nam/", y.Number)
		}
		check(name, len(y.Grants)+len(y.Reported) == 0, site.Count(y.Grants))
	}
	for _, c := range s.Campaigns {
		all := c.AllGrants()
		check("phong-trao/"+c.Record.ID, len(all) == 0, site.Count(all))
	}
	for _, u := range s.Units {
		shares := slices.Concat(u.Own(), u.People())
		check("don-vi/"+u.Record.ID, len(shares)+len(u.Reported) == 0, site.Total(shares))
	}
	for name := range files {
		if base, ok := strings.CutSuffix(name, ".csv"); ok && !seen[base] {
			t.Errorf("nobody asked for %s", name)
		}
	}
	wholeNumbers(t, s, readTable(t, files, "data/tat-ca.json"))
}

// sums adds the counted numbers of rows by basis and column.
func sums(rows []tableRow) map[string]int {
	m := map[string]int{}
	for _, r := range rows {
		if r.Counted > 0 {
			m[r.Basis+" "+r.CountedAs] += r.Counted
		}
	}
	return m
}

func flatTally(t site.Tally) map[string]int {
	m := map[string]int{}
	for basis, n := range map[string]site.Columns{"recipients": t.Recipients.Columns, "instances": t.Instances.Columns, "items": t.Items.Columns} {
		for column, n := range flatColumns(n) {
			m[basis+" "+column] = n
		}
	}
	return m
}

func flatColumns(c site.Columns) map[string]int {
	m := map[string]int{"individuals": c.Individuals, "collectives": c.Collectives, "households": c.Households, "unspecified": c.Unspecified}
	maps.DeleteFunc(m, func(_ string, n int) bool { return n == 0 })
	return m
}

// wholeNumbers checks that no number of any grant is lost, also of those that
// are not received, that every recipient has one row, and that every grant is
// there.
func wholeNumbers(t *testing.T, s *site.Site, all tableFile) {
	t.Helper()
	numbers, listed, words := map[string]map[string]int{}, map[string]int{}, map[string]string{}
	for _, r := range all.Rows {
		if numbers[r.GrantID] == nil {
			numbers[r.GrantID] = map[string]int{}
		}
		switch {
		case (r.Number == nil) != (r.Row == "uncounted"), r.Number == nil && r.Counted > 0, r.Number != nil && r.Counted != 0 && r.Counted != *r.Number:
			t.Errorf("the row %+v", r)
		case r.Number != nil && *r.Number > 0:
			numbers[r.GrantID][r.CountedAs] += *r.Number
		}
		switch r.Row {
		case "named", "withheld", "section":
			listed[r.GrantID]++
		case "uncounted":
			words[r.GrantID] += r.Uncounted
		}
	}
	for _, g := range s.Grants {
		if got, ok := numbers[g.ID()]; !ok {
			t.Errorf("%s has no row", g.ID())
		} else if d := cmp.Diff(flatColumns(g.Stated), got); d != "" {
			t.Errorf("%s (-the grant +its rows):\n%s", g.ID(), d)
		}
		if listed[g.ID()] != len(g.Recipients) || words[g.ID()] != g.Record.Uncounted {
			t.Errorf("%s has %d rows of recipients and the words %q", g.ID(), listed[g.ID()], words[g.ID()])
		}
		delete(numbers, g.ID())
	}
	if len(numbers) > 0 {
		t.Errorf("rows of no grant: %v", numbers)
	}
}

// sameInEveryFormat checks that CSV, and the workbook where there is one, hold
// the rows of the JSON file.
func sameInEveryFormat(t *testing.T, files tree, name string) {
	t.Helper()
	table := readTable(t, files, name+".json")
	rows := readCSV(t, name, files[name+".csv"])
	if len(rows) != len(table.Rows)+1 {
		t.Fatalf("%s: CSV has %d rows below its head, JSON %d", name, len(rows)-1, len(table.Rows))
	}
	at := map[string]int{}
	for i, head := range rows[0] {
		at[head] = i
	}
	for i, r := range table.Rows {
		row := rows[i+1]
		number := ""
		if r.Number != nil {
			number = fmt.Sprint(*r.Number)
		}
		for head, want := range map[string]string{"Tên": r.Name, "Số": number, "Được tính": fmt.Sprint(r.Counted), "Mã lần khen thưởng": r.GrantID,
			"Hình thức khen thưởng": r.Award, "Nguồn": strings.Join(r.Sources, "; "), "Mã người": r.PersonID, "Nguồn nói bằng lời": r.Uncounted, "Địa chỉ": r.Address} {
			if got := row[at[head]]; got != want {
				t.Errorf("%s, row %d, %s: CSV has %q, JSON %q", name, i, head, got, want)
			}
		}
	}
	if workbook, ok := files[name+".xlsx"]; ok {
		sameInWorkbook(t, name, workbook, rows, len(table.Reported))
	}
}

// readCSV reads a file of CSV back as docs/data.md says.
func readCSV(t *testing.T, name string, data []byte) [][]string {
	t.Helper()
	data, marked := bytes.CutPrefix(data, []byte("\ufeff"))
	if !marked {
		t.Errorf("%s.csv does not say that it is UTF-8", name)
	}
	if lines := bytes.Count(data, []byte("\n")); bytes.Count(data, []byte("\r\n")) != lines {
		t.Errorf("%s.csv has lines that end otherwise than with CR LF", name)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatalf("%s.csv: %v", name, err)
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") {
				t.Errorf("%s.csv: the cell %q can be a formula", name, cell)
			}
			row[i] = sheet.Plain(cell)
		}
	}
	return rows
}

func sameInWorkbook(t *testing.T, name string, data []byte, want [][]string, reported int) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s.xlsx: %v", name, err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	if d := cmp.Diff([]string{"Khen thưởng", "Số liệu báo cáo", "Giải thích"}, sheets); d != "" {
		t.Fatalf("%s.xlsx: %s", name, d)
	}
	got, err := f.GetRows(sheets[0], excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i := range got { // the reader leaves out empty cells at the end of a row
		got[i] = append(got[i], make([]string, len(want[0])-len(got[i]))...)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-CSV +XLSX):\n%s", name, d)
	}
	if rows, err := f.GetRows(sheets[1]); err != nil || len(rows) != reported+1 {
		t.Errorf("%s.xlsx has %d reported numbers, not %d, %v", name, len(rows)-1, reported, err)
	}
}

func TestRealTables(t *testing.T) {
	files := build(t, repository)
	tables(t, files, assembled(t, os.DirFS(repository)))
	year := readTable(t, files, "data/nam/2019.json")
	if year.Of.Kind != "year" || year.Of.ID != "2019" || year.Of.Address != "2019/" || year.License == "" || year.Title == "" || len(year.Reported) == 0 {
		t.Errorf("%+v", year.Of)
	}
	magazine := readTable(t, files, "data/don-vi/tap-chi-an-toan-thong-tin.json")
	if len(magazine.Rows) == 0 || magazine.Rows[0].Share != "own" {
		t.Errorf("%+v", magazine.Rows)
	}
}
