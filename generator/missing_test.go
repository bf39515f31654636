package main

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What is still to find is in parts where it is long: each grant once, in
// order, the total once, and the years within reach.
func TestLongMissing(t *testing.T) {
	files := tree{"content/site.yaml": []byte("title: Thử\nlanguage: vi\n")}
	const perYear = 150
	var want []string
	for year := 2017; year <= 2019; year++ {
		var b strings.Builder
		fmt.Fprintf(&b, "id: dot-%d\ntitle: Đợt thử %d\nyear: %d\ngrants:\n", year, year, year)
		for i := range perYear {
			fmt.Fprintf(&b, "  - {award: giay-khen, individuals: %d}\n", i+1)
			want = append(want, fmt.Sprintf("%d %d", year, i+1))
		}
		files[fmt.Sprintf("content/rolls/%d.yaml", year)] = []byte(b.String())
	}
	built := buildTree(t, files)
	var got []string
	var all strings.Builder
	year := ""
	part := regexp.MustCompile(`<h2><a href="[./]*(\d{4})/|<p class="count"><b>0</b> / (\d+)</p>`)
	pages := []string{"con-phai-tim/index.html", "con-phai-tim/trang_2/index.html", "con-phai-tim/trang_3/index.html"}
	for _, name := range pages {
		page := string(built[name])
		if page == "" {
			t.Fatalf("there is no %s", name)
		}
		if n := len(page); n > 150_000 {
			t.Errorf("%s has %d bytes", name, n)
		}
		all.WriteString(page)
		for _, m := range part.FindAllStringSubmatch(page, -1) {
			if m[1] != "" {
				year = m[1]
			} else {
				got = append(got, year+" "+m[2])
			}
		}
	}
	slices.Sort(want)
	slices.Sort(got) // grants of an award are in an order of their own within a year
	if !slices.Equal(got, want) {
		t.Errorf("%d grants are still to find, want %d, each once", len(got), len(want))
	}
	if n := strings.Count(all.String(), `class="total"`); n != 1 {
		t.Errorf("the total stands %d times", n)
	}
	if _, more := built["con-phai-tim/trang_4/index.html"]; more {
		t.Error("there is a page too many")
	}
	for _, year := range []string{"2017", "2018", "2019"} {
		m := regexp.MustCompile(`<a href="([^"#]*)#([^"]+)">` + year + `</a>`).FindStringSubmatch(string(built[pages[0]]))
		if m == nil {
			t.Fatalf("nothing leads to %s", year)
		}
		at := path.Join("con-phai-tim", m[1])
		if m[1] == "" {
			at = pages[0]
		}
		if !strings.HasSuffix(at, ".html") {
			at += "/index.html"
		}
		if !strings.Contains(string(built[at]), `id="`+m[2]+`"`) {
			t.Errorf("%s has no %s, where %s begins", at, m[2], year)
		}
	}
}
