package export_test

import (
	"fmt"
	"strings"
	"testing"

	"bangvang/generator/internal/export"
)

// BenchmarkWhole writes the files of a made-up site of 100,000 recipients.
func BenchmarkWhole(b *testing.B) {
	var units, rolls strings.Builder
	for u := range 100 {
		fmt.Fprintf(&units, "- {id: don-vi-%d, name: Đơn vị bịa %d}\n", u, u)
	}
	for g := range 200 {
		fmt.Fprintf(&rolls, "-- rolls/%d.yaml --\nid: dot-%d\ntitle: Đợt bịa %d\nyear: %d\ngrants:\n  - award: bang-khen-bo\n    recipients:\n", g, g, g, 2000+g%20)
		for r := range 500 {
			fmt.Fprintf(&rolls, "      - {name: Người Bịa %d, unit: don-vi-%d, rank: Thiếu tá, citation: Có thành tích thử nghiệm}\n", r, r%100)
		}
	}
	x := exporter(assemble(b, "-- site.yaml --\ntitle: Thử\nlanguage: vi\n-- units.yaml --\n"+units.String()+rolls.String()))
	for _, f := range x.Site().Files() {
		b.Run(string(f.Format), func(b *testing.B) {
			var size int
			for b.Loop() {
				size = len(f.Bytes())
			}
			b.ReportMetric(float64(size), "bytes")
		})
	}
	b.Run("all", func(b *testing.B) {
		files := x.Files()
		for b.Loop() {
			for _, f := range files {
				if f.Format != export.XLSX {
					f.Bytes()
				}
			}
		}
	})
}
