package tabulate_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/tabulate"
)

// thousands makes a year of n files with 1,000 recipients each.
func thousands(n int) fstest.MapFS {
	fsys := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Thử\nlanguage: vi\n")}, "content/units.yaml": {Data: []byte("{id: cuc-thu, name: Cục Thử}\n")}}
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "id: dot-%d\ntitle: Đợt thử %d\nyear: 2019\ndecision: {number: %d/QĐ-THU, date: 2019-11-18}\ngrants:\n", i, i, i)
		for k := range 1000 {
			if k%100 == 0 {
				b.WriteString("  - award: giay-khen\n    recipients:\n")
			}
			fmt.Fprintf(&b, "      - name: Nguyễn Văn Thử %d\n        rank: Đại úy\n        post: Trưởng phòng\n        unit: cuc-thu\n        citation: Hoàn thành xuất sắc nhiệm vụ thử năm 2019\n", k)
		}
		fsys[fmt.Sprintf("content/rolls/2019/dot-%d.yaml", i)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return fsys
}

// BenchmarkExport exports a year of 100,000 recipients.
func BenchmarkExport(b *testing.B) {
	fsys := thousands(100)
	for _, format := range []string{"csv", "xlsx"} {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lib, _, err := content.Read(fsys)
				if err != nil {
					b.Fatal(err)
				}
				table, problems := tabulate.Make(fsys, "2019", match.New(lib, awards.Catalogue()))
				if problems.HasErrors() || table.Rows() != 100_000 {
					b.Fatal("not all rows are there")
				}
				if format == "csv" {
					err = table.WriteCSV(io.Discard, diag.VI)
				} else {
					err = table.WriteXLSX(io.Discard, "thử", diag.VI)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
