package changes

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"bangvang/generator/internal/sample"
)

// A list of 100,000 against one in which a hundred were corrected, one in
// another order, and one of nobody's who was in it.
func BenchmarkCompareOfAHundredThousand(b *testing.B) {
	const all, inRoll = 100_000, 1000
	names := sample.Names(1)
	lines := make([]string, all)
	for i := range lines {
		lines[i] = fmt.Sprintf("      - {name: %q, rank: Đại úy, unit: phong-%d}\n", names.Name(), i%50)
	}
	units := ""
	for i := range 50 {
		units += fmt.Sprintf("- id: phong-%d\n  name: Phòng Thử %d\n", i, i)
	}
	made := func(lines []string) Side {
		files := map[string]string{"units.yaml": units}
		for i := 0; i < len(lines); i += inRoll {
			files[fmt.Sprintf("rolls/%d.yaml", i)] = fmt.Sprintf("id: dot-%d\ntitle: Đợt %d\nyear: %d\ngrants:\n  - award: bang-khen-bo\n    recipients:\n", i, i, 2000+i/10_000) +
				strings.Join(lines[i:i+inRoll], "")
		}
		return sideOf(b, files)
	}
	corrected := append([]string(nil), lines...)
	for i := 500; i < all; i += all / 100 {
		corrected[i] = strings.Replace(corrected[i], "Đại úy", "Thiếu tá", 1)
	}
	shuffled := append([]string(nil), lines...)
	rand.New(rand.NewPCG(1, 2)).Shuffle(all, func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
	others := make([]string, all)
	for i := range others {
		others[i] = fmt.Sprintf("      - {name: %q, rank: Đại úy, unit: phong-%d}\n", names.Name(), i%50)
	}
	old := made(lines)
	for _, c := range []struct {
		name string
		new  Side
	}{{"corrected", made(corrected)}, {"shuffled", made(shuffled)}, {"others", made(others)}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(float64(len(Compare(old, c.new).Honours)), "changes")
			}
		})
	}
}
