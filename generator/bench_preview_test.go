package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"bangvang/generator/internal/browser"
	madeup "bangvang/generator/internal/sample"
)

// BenchmarkEditToPage saves an edit of a roll of some 300 grants and waits until
// the browser shows it on a page that was loaded anew, with all that the page
// asks for: on that of the roll, and on that of its year. It tells the middle
// and the worst of the edits in milliseconds, from before the file is written,
// the quiet time that the preview waits for included; and in seconds how long
// the preview takes to start.
func BenchmarkEditToPage(b *testing.B) {
	browser.Need(b)
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			files := awardedSite(n)
			started := time.Now()
			d := sitDown(b, files)
			b.ReportMetric(time.Since(started).Seconds(), "s/start")
			for name, address := range map[string]string{"roll": "dot-khen-thuong/" + editedRoll + "/", "year": "2013/"} {
				p := browser.Open(b, d.site, browser.Look{})
				p.Visit(address)
				var took []float64
				for i := range b.N * 15 {
					title := fmt.Sprintf("Đợt thử đổi tên %s %d", name, i)
					p.Run(`window.before = true`)
					saved := time.Now()
					d.write("content/rolls/2013/"+editedRoll+".yaml", editedTitle.ReplaceAll(files["content/rolls/2013/"+editedRoll+".yaml"], []byte("title: "+title)))
					p.Until(`!window.before && document.readyState === "complete" && document.body.textContent.includes("` + title + `")`)
					took = append(took, float64(time.Since(saved).Microseconds())/1000)
					time.Sleep(300 * time.Millisecond) // an editor reads what came of it
				}
				slices.Sort(took)
				b.ReportMetric(took[len(took)/2], "ms/"+name)
				b.ReportMetric(took[len(took)-1], "ms/"+name+"-worst")
				p.Visit("cach-dem/") // where the other page's edits show nothing
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// editedRoll is a roll of 300 grants of the year 2013.
const editedRoll = "dot-3"

var editedTitle = regexp.MustCompile(`(?m)^title: .*$`)

// awardedSite makes up a site of n grants in the years 2010 to 2025, to n/3
// recipients: seven tenths are people, most of them in the register, the others
// the n/50 units. Rolls have up to 500 grants, each with a citation.
func awardedSite(n int) tree {
	r := rand.New(rand.NewPCG(uint64(n), 5))
	names := madeup.Names(uint64(n))
	files := tree{"content/site.yaml": []byte("title: Bảng vàng thử\ntagline: mọi tên ở đây đều bịa ra\nlanguage: vi\n"),
		"content/sources.yaml": []byte("- id: nguon-thu\n  title: Danh sách khen thưởng bịa ra để thử\n  published: 2025-12-31\n")}
	units := madeup.Units(uint64(n), n/50)
	var b strings.Builder
	for _, u := range units {
		fmt.Fprintf(&b, "- id: %s\n  name: %q\n", u.ID, u.Name)
		if u.Parent != nil {
			fmt.Fprintf(&b, "  parent: %s\n", u.Parent.ID)
		}
	}
	files["content/units.yaml"] = []byte(b.String())
	people := n / 3 * 7 / 10
	const perFile = 1000
	for from := 0; from < people; from += perFile {
		b.Reset()
		for i := from; i < min(people, from+perFile); i++ {
			fmt.Fprintf(&b, "- id: nguoi-%d\n  name: %q\n", i, names.Name())
		}
		files[fmt.Sprintf("content/people/%03d.yaml", from/perFile)] = []byte(b.String())
	}
	recipient := func() string {
		unit := units[int(float64(len(units))*math.Pow(r.Float64(), 1.4))].ID
		switch k := r.IntN(20); {
		case k < 11:
			return fmt.Sprintf("person: nguoi-%d\n        unit: %s", int(float64(people)*math.Pow(r.Float64(), 1.5)), unit)
		case k < 14:
			return fmt.Sprintf("name: %q\n        unit: %s", names.Name(), unit)
		}
		return fmt.Sprintf("unit: %s", unit)
	}
	individual := strings.Fields("lao-dong-tien-tien chien-si-thi-dua-co-so giay-khen bang-khen-bo bang-khen-thu-tuong")
	collective := strings.Fields("tap-the-lao-dong-tien-tien tap-the-lao-dong-xuat-sac co-thi-dua-bo giay-khen bang-khen-bo")
	sizes := []int{500, 120, 40, 300, 200, 20}
	for made, roll := 0, 0; made < n; roll++ {
		year := 2010 + roll%16
		b.Reset()
		fmt.Fprintf(&b, "id: dot-%d\ntitle: Khen thưởng đợt %d năm %d\nyear: %d\nsource: nguon-thu\ngrants:\n", roll, roll, year, year)
		for range min(sizes[roll%len(sizes)], n-made) {
			to := recipient()
			award := individual[r.IntN(len(individual))]
			if strings.HasPrefix(to, "unit") {
				award = collective[r.IntN(len(collective))]
			}
			fmt.Fprintf(&b, "  - award: %s\n    recipients:\n      - %s\n        citation: Có thành tích xuất sắc trong phong trào thi đua thử thứ %d, góp phần hoàn thành nhiệm vụ của đơn vị\n", award, to, made)
			made++
		}
		files[fmt.Sprintf("content/rolls/%d/dot-%d.yaml", year, roll)] = []byte(b.String())
	}
	return files
}
