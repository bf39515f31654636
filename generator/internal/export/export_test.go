package export_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/export"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/site"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// All people and units in these tests are made up.

const example = `
-- site.yaml --
title: Bảng vàng thử
language: vi
license: CC BY 4.0
publisher_name: Nơi thử
-- units.yaml --
- id: cuc-thu
  name: Cục Thử
- id: phong-thu
  name: Phòng Thử
  parent: cuc-thu
-- people.yaml --
- id: nguyen-van-bia
  name: Nguyễn Văn Bịa
- id: bui-mat
  name: Bùi Mật
  visibility: withheld
  note: Ghi chú kín
-- events.yaml --
- id: dai-hoi-thu
  title: Đại hội thử
  date: 2019-11-18
-- sources.yaml --
- id: bao-thu
  title: "=Bài báo thử"
-- rolls.yaml --
id: dot-thu
title: Đợt thử
year: 2019
event: dai-hoi-thu
source: bao-thu
grants:
  - award: bang-khen-bo
    of: cuc-thu
    unspecified: 20
    qualifier: at_least
    uncounted: và nhiều nơi khác
    recipients:
      - {person: nguyen-van-bia, rank: Thiếu tá, unit: phong-thu, citation: "-có công thử"}
      - {person: bui-mat, unit: phong-thu, post: Chức kín, citation: Việc kín}
      - {name: "@Trần Thị Thử", status: stripped}
      - {unit: phong-thu, part: Tổ Một}
  - award: co-thi-dua-bo
    status: proposed
    collectives: 2
    recipients: [{unit: phong-thu}]
reported:
  - {award: bang-khen-bo, individuals: 300, period: 2014/2019}
`

func assemble(t testing.TB, archive string) *site.Site {
	t.Helper()
	folder := fstest.MapFS{}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		folder["content/"+f.Name] = &fstest.MapFile{Data: f.Data}
	}
	lib, problems, err := content.Read(folder)
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

// exporter calls every value by its code.
func exporter(s *site.Site) *export.Exporter {
	return export.New(s, export.Words{Lang: diag.VI, Value: func(_, value string) string { return value },
		Class: func(c content.Class, _ []content.Class) string { return fmt.Sprint(c) }}, "https://example.org/thu/", func(string) string { return "" })
}

func filesOf(t testing.TB, archive string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, f := range exporter(assemble(t, archive)).Files() {
		if _, twice := files[f.Name]; twice {
			t.Errorf("%s stands twice", f.Name)
		}
		files[f.Name] = f.Bytes()
	}
	return files
}

// unpacked adds the parts of workbooks to files.
func unpacked(t testing.TB, files map[string][]byte) map[string][]byte {
	t.Helper()
	for name, data := range files {
		if filepath.Ext(name) != ".xlsx" {
			continue
		}
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range z.File {
			f, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			if files[name+"/"+part.Name], err = io.ReadAll(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	return files
}

// The example in testdata is what readers of the code look at first. It is
// written by -update.
func TestExample(t *testing.T) {
	files := filesOf(t, example)
	for _, name := range []string{"data/nam/2019.csv", "data/nam/2019.json", "data/don-vi/phong-thu.csv"} {
		golden := filepath.Join("testdata", filepath.Base(name))
		if export.Update() {
			if err := os.WriteFile(golden, files[name], 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), string(files[name])); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
}

// TestRows tells the rule of the table by the example: nobody stands twice and
// no number is lost.
func TestRows(t *testing.T) {
	rows := table(t, filesOf(t, example)["data/nam/2019.csv"])
	var got []string
	for _, r := range rows {
		got = append(got, strings.Join([]string{r["Loại dòng"], r["Tên"], r["Số"], r["Được tính"], r["Tính vào"], r["Độ chính xác"], r["Tình trạng"]}, "|"))
	}
	want := []string{
		"named|Phòng Thử|1|0|collectives|exact|proposed",
		"unnamed||1|0|collectives|exact|proposed",
		"section|Tổ Một, Phòng Thử|1|1|unspecified|exact|granted",
		"named|Nguyễn Văn Bịa|1|1|unspecified|exact|granted",
		"named|@Trần Thị Thử|1|0|unspecified|exact|stripped",
		"withheld||1|1|unspecified|exact|granted",
		"unnamed||16|16|unspecified|at_least|granted",
		"uncounted|||0|||granted",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// table reads CSV as docs/data.md says.
func table(t testing.TB, data []byte) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, head := range all[0] {
			row[head] = sheet.Plain(cells[i])
		}
		rows = append(rows, row)
	}
	return rows
}

func TestWithheldNamesAreNowhere(t *testing.T) {
	for name, data := range unpacked(t, filesOf(t, example)) {
		for _, secret := range []string{"Bùi", "Mật", "bui-mat", "Ghi chú kín", "Chức kín", "Việc kín"} {
			if bytes.Contains(data, []byte(secret)) {
				t.Errorf("%s has %q", name, secret)
			}
		}
	}
	public := unpacked(t, filesOf(t, strings.Replace(example, "visibility: withheld", "visibility: public", 1)))
	for _, name := range []string{"data/nam/2019.csv", "data/tat-ca.json", "data/nam/2019.xlsx/xl/worksheets/sheet1.xml", "data/don-vi/phong-thu.csv"} {
		if !bytes.Contains(public[name], []byte("Bùi Mật")) {
			t.Errorf("the test would not find the name in %s", name)
		}
	}
}

func TestNoFormulas(t *testing.T) {
	for name, data := range filesOf(t, example) {
		if filepath.Ext(name) == ".csv" && (bytes.Contains(data, []byte(",=")) || bytes.Contains(data, []byte(",@")) || bytes.Contains(data, []byte(",-"))) {
			t.Errorf("%s has a formula: %s", name, data)
		}
	}
}

func TestSameBytes(t *testing.T) {
	sums := func() map[string][32]byte {
		m := map[string][32]byte{}
		for name, data := range filesOf(t, example) {
			m[name] = sha256.Sum256(data)
		}
		return m
	}
	first := sums()
	for range 3 {
		if d := cmp.Diff(first, sums()); d != "" {
			t.Fatal(d)
		}
	}
}

func TestWhereNothingIsThereAreNoFiles(t *testing.T) {
	files := filesOf(t, "-- site.yaml --\ntitle: Thử\nlanguage: vi\n-- units.yaml --\n{id: cuc-thu, name: Cục Thử}\n")
	if _, ok := files["data/don-vi/cuc-thu.csv"]; ok {
		t.Error("a unit without grants has a file")
	}
	if rows := table(t, files["data/tat-ca.csv"]); len(rows) != 0 {
		t.Errorf("rows %v", rows)
	}
	if got := string(files["data/tat-ca.json"]); !strings.Contains(got, `"rows":[`) {
		t.Error(got)
	}
}
