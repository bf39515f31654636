package table

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"bangvang/generator/internal/sheet"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzEveryCellOnce holds that whatever a sheet looks like, nothing of it is lost
// and nothing is read twice.
func FuzzEveryCellOnce(f *testing.F) {
	files, err := filepath.Glob("testdata/layouts/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if file.Name == "sheet" {
				f.Add(string(file.Data))
			}
		}
	}
	f.Add("Tên|Họ và tên||KT. TRƯỞNG BAN|<|\nTập thể|\nBằng khen|Họ đệm||KT. TRƯỞNG BAN|TRƯỞNG BAN|\n|Bằng khen||Đơn vị|^|\n")
	f.Fuzz(func(t *testing.T, text string) {
		table := parseSheet(text)
		layouts := Read(table, nil)
		if err := everyCellOnce(table, layouts); err != nil {
			t.Errorf("%v\n%s", err, show(layouts))
		}
		for _, l := range layouts {
			for _, line := range l.Lines {
				if len(line.Cells) > len(l.Columns) {
					t.Errorf("row %d has %d cells for %d columns", line.Row, len(line.Cells), len(l.Columns))
				}
			}
			for i := range l.Left {
				if i > 0 && (l.Left[i-1].Row > l.Left[i].Row || l.Left[i-1].Row == l.Left[i].Row && l.Left[i-1].Col >= l.Left[i].Col) {
					t.Errorf("%s is left before %s", l.Left[i-1].Place, l.Left[i].Place)
				}
			}
		}
	})
}

// BenchmarkWide reads heads of as many columns as a sheet may have.
func BenchmarkWide(b *testing.B) {
	const width = 16384
	t := &sheet.Table{Rows: [][]sheet.Value{make([]sheet.Value, width), make([]sheet.Value, width), row("Nguyễn Văn Thử")}}
	for col := 0; col+1 < width; col += 2 {
		t.Rows[0][col] = sheet.Value{Text: "Đơn vị", Kind: sheet.Word}
		t.Rows[1][col] = sheet.Value{Text: "Số", Kind: sheet.Word}
		t.Rows[1][col+1] = sheet.Value{Text: "Tên", Kind: sheet.Word}
		t.Merged = append(t.Merged, sheet.Area{Row: 0, Col: col, LastRow: 0, LastCol: col + 1})
	}
	t.Rows[0][0].Text = "Họ và tên"
	for len(t.Rows) < 10_000 {
		t.Rows = append(t.Rows, t.Rows[2])
	}
	for b.Loop() {
		Read(t, nil)
	}
}

// FuzzDatesAreEDTF holds that what Date takes for a date is one, and reads as the
// same again.
func FuzzDatesAreEDTF(f *testing.F) {
	for _, s := range []string{"15/10/2019", "ngày 15 tháng 10 năm 2019", "10/2019", "2019", "15/10/19", "2019-10-15T08:30:00", "2014/2019", "30.2.2019"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		date, ok := Date(sheet.Value{Text: s, Kind: sheet.Word})
		if !ok {
			return
		}
		if again, ok := Date(sheet.Value{Text: date, Kind: sheet.Word}); !ok || again != date {
			t.Errorf("%q reads as %q, which reads as %q, %t", s, date, again, ok)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{10_000, 100_000} {
		for _, numbered := range []bool{true, false} {
			t := &sheet.Table{Rows: [][]sheet.Value{row("Danh sách"), row("STT", "Họ và tên", "Cấp bậc", "Chức vụ", "Đơn vị", "Hình thức khen thưởng", "Ngày", "Thành tích")}}
			for i := range rows {
				no := ""
				if numbered {
					no = fmt.Sprint(i + 1)
				}
				t.Rows = append(t.Rows, row(no, fmt.Sprintf("Nguyễn Văn Thử %d", i), "Đại úy", "Trợ lý", fmt.Sprintf("Phòng Mẫu %d", i%500), "Bằng khen của Trưởng ban", "15/10/2019", "Hoàn thành xuất sắc nhiệm vụ"))
				if i%100 == 0 {
					t.Rows = append(t.Rows, row(fmt.Sprintf("%d. Phòng Mẫu %d", i/100, i)))
				}
				if i%50 == 0 {
					t.Merged = append(t.Merged, sheet.Area{Row: len(t.Rows) - 1, Col: 5, LastRow: len(t.Rows), LastCol: 5})
				}
			}
			b.Run(fmt.Sprintf("%d/%t", rows, numbered), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if l := Read(t, nil); len(l[0].Lines) < rows {
						b.Fatal(len(l[0].Lines))
					}
				}
			})
		}
	}
}

// TestEveryCellOnce holds the same of sheets that are put together at random of
// what makes a difference.
func TestEveryCellOnce(t *testing.T) {
	words := strings.Split("STT|Họ và tên|Đơn vị|Hình thức|Quyết định|Số|Ngày|Số lượng|Tập thể|Cá nhân|Tên|Họ đệm|Tổng số|I|II|A|a)|-|1|=2|3.|(1)|(2)|I. TẬP THỂ|II. CÁ NHÂN (2)|"+
		"Bằng khen|1. Huân chương Chiến công|Nguyễn Văn Thử|Cục Mẫu|Tổng cộng: 2|Cộng|Nơi nhận:|KT. TRƯỞNG BAN|TRƯỞNG BAN|Hà Nội, ngày 1 tháng 2 năm 2019|nt|x|@2019-10-15|(ghi chú)|DANH SÁCH CÁ NHÂN|"+
		"Mã đợt|Lần tặng", "|")
	for seed := range uint64(6_000) {
		r := rand.New(rand.NewPCG(seed, 2))
		blanks, merged := r.IntN(4), r.IntN(3)
		var b strings.Builder
		width := 1 + r.IntN(6)
		for range 1 + r.IntN(14) {
			if r.IntN(5) == 0 {
				b.WriteString("STT|Họ và tên|Đơn vị|Hình thức\n")
				continue
			}
			for range 1 + r.IntN(width) {
				switch n := r.IntN(10); {
				case n < blanks:
				case n-blanks < merged:
					b.WriteString(pick(r, []string{"^", "<"}))
				default:
					b.WriteString(pick(r, words))
				}
				b.WriteByte('|')
			}
			b.WriteByte('\n')
		}
		text := strings.TrimLeft(b.String(), "<^|")
		table := parseSheet(text)
		layouts := Read(table, nil)
		if err := everyCellOnce(table, layouts); err != nil {
			t.Fatalf("sheet %d: %v\n%s\n%s", seed, err, text, show(layouts))
		}
	}
}
