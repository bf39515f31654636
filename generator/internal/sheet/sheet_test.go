package sheet

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// book returns a book of made-up rows.
func book(rows [][]Cell) *Book {
	columns := []Column{{"Tên", 30, false}, {"Số", 8, false}, {"Thành tích", 60, true}}
	return &Book{Title: "Bảng thử", Creator: "Người thử", Language: "vi", Cut: "… (cắt)", Sheets: []Sheet{
		{"Khen thưởng", columns, slices.Values(rows)},
		{"Giải thích", columns[:1], slices.Values([][]Cell{{Text("một dòng")}})},
		{"Trống", columns, slices.Values([][]Cell(nil))},
	}}
}

func bytesOf(t testing.TB, b *Book, maxRows int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, b, maxRows); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func rowsOf(t testing.TB, f *excelize.File, name string) [][]string {
	t.Helper()
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// awkward are texts that mean something to a spreadsheet, to XML or to the
// format.
var awkward = []string{"=1+1", "+84", "-5", "@SUM(A1)", "=HYPERLINK(\"https://example.org/\";\"thử\")", "'thử", "007", "1.092", "2019", "1/2", "TRUE", "#REF!",
	"<b>&amp;</b>", "]]>", "_x0041_", "_x005F_x0041_", " khoảng trắng ", "hai\ndòng", "tab\tthử", "Nguyễn Văn Bịa", "Lê\u0302 Thử", "𠮷野", "\u202eđảo"}

func TestTextsAreTexts(t *testing.T) {
	var rows [][]Cell
	for i, s := range awkward {
		rows = append(rows, []Cell{Text(s), Number(i), Text(s)})
	}
	f := open(t, bytesOf(t, book(rows), MaxRows))
	got := rowsOf(t, f, "Khen thưởng")
	if d := cmp.Diff([]string{"Tên", "Số", "Thành tích"}, got[0]); d != "" {
		t.Error(d)
	}
	for i, s := range awkward {
		if d := cmp.Diff([]string{s, fmt.Sprint(i), s}, got[i+1]); d != "" {
			t.Errorf("%q: %s", s, d)
		}
		at := fmt.Sprintf("A%d", i+2)
		if kind, err := f.GetCellType("Khen thưởng", at); err != nil || kind != excelize.CellTypeInlineString {
			t.Errorf("%q is a cell of type %v, %v", s, kind, err)
		}
		if formula, err := f.GetCellFormula("Khen thưởng", at); err != nil || formula != "" {
			t.Errorf("%q is the formula %q, %v", s, formula, err)
		}
		if kind, err := f.GetCellType("Khen thưởng", fmt.Sprintf("B%d", i+2)); err != nil || kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			t.Errorf("%d is a cell of type %v, %v", i, kind, err)
		}
	}
}

func TestWhatXMLCannotHold(t *testing.T) {
	got := rowsOf(t, open(t, bytesOf(t, book([][]Cell{{Text("a\x00b\x07c\xffd\ufffee")}}), MaxRows)), "Khen thưởng")
	if want := "a\ufffdb\ufffdc\ufffdd\ufffde"; got[1][0] != want {
		t.Errorf("got %q, want %q", got[1][0], want)
	}
}

func TestEmptyCells(t *testing.T) {
	got := rowsOf(t, open(t, bytesOf(t, book([][]Cell{{Text(""), Number(0)}, {{}, {}, Text("x")}}), MaxRows)), "Khen thưởng")
	if d := cmp.Diff([][]string{{"", "0"}, {"", "", "x"}}, got[1:]); d != "" {
		t.Error(d)
	}
}

func TestLongTextsAreCut(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{strings.Repeat("ạ", MaxText), strings.Repeat("ạ", MaxText)},
		{strings.Repeat("ạ", MaxText+1), strings.Repeat("ạ", MaxText-7) + "… (cắt)"},
		{strings.Repeat("𠮷", MaxText/2+1), strings.Repeat("𠮷", (MaxText-7)/2) + "… (cắt)"}, // two units each
	} {
		got := rowsOf(t, open(t, bytesOf(t, book([][]Cell{{Text(c.text)}}), MaxRows)), "Khen thưởng")
		if got[1][0] != c.want {
			t.Errorf("a text of %d bytes became one of %d, not %d", len(c.text), len(got[1][0]), len(c.want))
		}
	}
}

func TestManyRowsGoOnInFurtherSheets(t *testing.T) {
	var rows [][]Cell
	for i := range 7 {
		rows = append(rows, []Cell{Text(fmt.Sprint("tên ", i))})
	}
	for maxRows, want := range map[int][]int{8: {8}, 7: {7, 2}, 4: {4, 4, 2}, 2: {2, 2, 2, 2, 2, 2, 2}} {
		b := book(rows)
		b.Sheets = b.Sheets[:1]
		f := open(t, bytesOf(t, b, maxRows))
		var got []int
		var all []string
		for i, name := range f.GetSheetList() {
			if i > 0 && name != fmt.Sprintf("Khen thưởng (%d)", i+1) {
				t.Errorf("sheet %d is %q", i, name)
			}
			list := rowsOf(t, f, name)
			got = append(got, len(list))
			for _, row := range list[1:] {
				all = append(all, row[0])
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("at most %d rows: %s", maxRows, d)
		}
		if d := cmp.Diff([]string{"tên 0", "tên 1", "tên 2", "tên 3", "tên 4", "tên 5", "tên 6"}, all); d != "" {
			t.Error(d)
		}
	}
}

func TestHeadIsFrozenAndFiltered(t *testing.T) {
	f := open(t, bytesOf(t, book([][]Cell{{Text("một")}}), MaxRows))
	if d := cmp.Diff([]string{"Khen thưởng", "Giải thích", "Trống"}, f.GetSheetList()); d != "" {
		t.Error(d)
	}
	for _, name := range f.GetSheetList() {
		panes, err := f.GetPanes(name)
		if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.XSplit != 0 {
			t.Errorf("%s: panes %+v, %v", name, panes, err)
		}
		id, err := f.GetCellStyle(name, "A1")
		if err != nil {
			t.Fatal(err)
		}
		if style, err := f.GetStyle(id); err != nil || style.Font == nil || !style.Font.Bold {
			t.Errorf("%s: the head is not bold, %v", name, err)
		}
	}
	if width, err := f.GetColWidth("Khen thưởng", "C"); err != nil || width != 60 {
		t.Errorf("width %v, %v", width, err)
	}
	if sheet := part1(t, bytesOf(t, book(nil), MaxRows), "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, `<autoFilter ref="$A$1:$C$1"`) {
		t.Errorf("no filter in %s", sheet)
	}
	if sheet := part1(t, bytesOf(t, book(nil), MaxRows), "xl/worksheets/sheet1.xml"); !regexp.MustCompile(`<cols><col min="1".*<col min="2".*<col min="3"`).MatchString(sheet) {
		t.Error("the widths of columns are not in their order")
	}
	if p, err := f.GetDocProps(); err != nil || p.Title != "Bảng thử" || p.Creator != "Người thử" || p.Created != epoch || p.Modified != epoch {
		t.Errorf("properties %+v, %v", p, err)
	}
}

func part1(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The same book gives the same bytes, also in another run and on another
// machine.
func TestSameBytes(t *testing.T) {
	rows := [][]Cell{{Text("Nguyễn Văn Bịa"), Number(1), Text("thử")}, {Text("=1"), Number(1092)}}
	first := bytesOf(t, book(rows), MaxRows)
	for range 20 {
		if !bytes.Equal(first, bytesOf(t, book(rows), MaxRows)) {
			t.Fatal("the same book gave other bytes")
		}
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	sum := sha256.New()
	for _, f := range z.File {
		names = append(names, f.Name)
		if f.Modified.Format("2006-01-02") != "1980-01-01" {
			t.Errorf("%s is of %s", f.Name, f.Modified)
		}
		fmt.Fprintln(sum, f.Name, part1(t, first, f.Name)) // what is compressed depends on the version of Go
	}
	if !slices.IsSorted(names) || names[0] != "[Content_Types].xml" {
		t.Errorf("files %v", names)
	}
	const want = "76f2cc115d25c313357675fcec4a73d1873db457ab4cc7444d72b1d8734f2896"
	if got := hex.EncodeToString(sum.Sum(nil)); got != want {
		t.Errorf("the files of the book have the sum %s, not %s", got, want)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestErrorsOfTheWriter(t *testing.T) {
	if err := Write(full{}, book(nil)); err == nil {
		t.Error("no error")
	}
	b := book(nil)
	b.Sheets[1].Name = "a/b"
	if err := Write(io.Discard, b); err == nil {
		t.Error("no error for a name that can't be")
	}
}

// BenchmarkWrite writes 100,000 rows.
func BenchmarkWrite(b *testing.B) {
	var rows iter.Seq[[]Cell] = func(yield func([]Cell) bool) {
		for i := range 100_000 {
			if !yield([]Cell{Text("Nguyễn Văn Bịa"), Number(i), Text("thành tích thử")}) {
				return
			}
		}
	}
	for b.Loop() {
		one := book(nil)
		one.Sheets[0].Rows = rows
		if err := Write(io.Discard, one); err != nil {
			b.Fatal(err)
		}
	}
}
