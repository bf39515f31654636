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

// BenchmarkEditToPage saves an edit of a roll and waits until the browser has
// loaded the page that is looked at anew, with all that it asks for: a roll of 20
// grants, its year, and a roll of 300, which is half a megabyte of HTML. It tells
// the middle and the worst of the edits in milliseconds, from before the file is
// written, the quiet time that the preview waits for included: until the browser
// begins to load the page anew, and until it is complete; and in seconds how long
// the preview takes to start.
func BenchmarkEditToPage(b *testing.B) {
	browser.Need(b)
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			files := awardedSite(n)
			started := time.Now()
			d := sitDown(b, files)
			b.ReportMetric(time.Since(started).Seconds(), "s/start")
			for _, look := range []struct{ name, roll, address string }{
				{"short", "2015/dot-5", "dot-khen-thuong/dot-5/"}, {"year", "2015/dot-5", "2015/"}, {"long", "2013/dot-3", "dot-khen-thuong/dot-3/"},
			} {
				p := browser.Open(b, d.site, browser.Look{})
				p.Before(noteLoaded)
				p.Visit(look.address)
				var began, complete []float64
				for i := range b.N * 15 {
					from, to := edit(b, d, p, files, "content/rolls/"+look.roll+".yaml", fmt.Sprintf("Đợt thử đổi tên %s %d", look.name, i))
					began, complete = append(began, from), append(complete, to)
					time.Sleep(time.Second) // an editor reads what came of it
				}
				slices.Sort(began)
				slices.Sort(complete)
				b.ReportMetric(began[len(began)/2], "ms/"+look.name+"-begun")
				b.ReportMetric(complete[len(complete)/2], "ms/"+look.name)
				b.ReportMetric(complete[len(complete)-1], "ms/"+look.name+"-worst")
				p.Visit("cach-dem/") // where the other pages' edits show nothing
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// edit gives a roll a title and waits for the page that shows it. It returns
// after how many milliseconds that began to load, and was complete.
func edit(b *testing.B, d *desk, p *browser.Page, files tree, roll, title string) (begun, complete float64) {
	p.Run(`window.loaded = null`)
	saved := float64(time.Now().UnixMicro()) / 1000
	d.write(roll, editedTitle.ReplaceAll(files[roll], []byte("title: "+title)))
	p.Until(`window.loaded`)
	if !browser.Eval[bool](p, `document.body.textContent.includes("`+title+`")`) {
		b.Fatalf("the page does not show %q", title)
	}
	times := browser.Eval[[]float64](p, `window.loaded`)
	return times[0] - saved, times[1] - saved
}

// noteLoaded notes when a page began to be loaded, and when all that it asks for
// was there, by the clock.
const noteLoaded = `addEventListener("load", () => { window.loaded = [performance.timeOrigin, performance.timeOrigin + performance.now()] })`

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
