package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
)

// crowdUnits is how many units a crowd belongs to.
const crowdUnits = 260

// crowdSite makes up a site with a year of n recipients. Every person and unit
// in it is invented.
func crowdSite(n int) tree {
	r := rand.New(rand.NewPCG(uint64(n), 3))
	files := tree{
		"content/site.yaml":      []byte("title: Bảng vàng thử\ntagline: mọi tên ở đây đều bịa ra\nlanguage: vi\n"),
		"content/events.yaml":    []byte("- {id: dai-hoi-thu, title: Đại hội thử, kind: congress, date: 2019-11-18, campaign: phong-trao-thu}\n"),
		"content/campaigns.yaml": []byte("- {id: phong-trao-thu, name: Phong trào thử, kind: period, period: 2014/2019}\n"),
	}
	var units, big, small strings.Builder
	units.WriteString("- {id: co-quan-thu, name: Cơ quan thử}\n")
	for i := range crowdUnits {
		fmt.Fprintf(&units, "- {id: to-thu-%d, name: Tổ thử số %d, parents: [{unit: co-quan-thu}]}\n", i, i)
	}
	families, given := strings.Fields("Nguyễn Trần Lê Phạm Đỗ"), strings.Fields("An Ân Ánh Bình Đào Dung Hà Hạ Khánh Ổn Ơn Tâm Ưng Vân Yến")
	people := func(b *strings.Builder, from, to int) {
		for i := from; i < to; i++ {
			fmt.Fprintf(b, "      - {name: %s Văn%d %s, unit: to-thu-%d, rank: Đại úy, citation: thành tích thử %d}\n",
				families[r.IntN(len(families))], i%8, given[r.IntN(len(given))], r.IntN(crowdUnits), i)
		}
	}
	big.WriteString("id: dot-thu-1\ntitle: Đợt thử thứ nhất\nyear: 2019\nevent: dai-hoi-thu\ngrants:\n  - award: bang-khen-bo\n    recipients:\n")
	people(&big, 0, n-n/3)
	big.WriteString("  - award: co-thi-dua-bo\n    collectives: 12\n    recipients:\n      - {unit: to-thu-7}\n")
	small.WriteString("id: dot-thu-2\ntitle: Đợt thử thứ hai\nyear: 2019\nevent: dai-hoi-thu\ngrants:\n  - award: giay-khen\n    recipients:\n")
	people(&small, n-n/3, n)
	small.WriteString("  - award: bang-khen-bo\n    of: to-thu-3\n    individuals: 15\n  - award: giay-khen\n    status: proposed\n    individuals: 4\n")
	files["content/units.yaml"] = []byte(units.String())
	files["content/rolls/1.yaml"], files["content/rolls/2.yaml"] = []byte(big.String()), []byte(small.String())
	return files
}

func buildTree(t *testing.T, files tree, flags ...string) tree {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		write(t, dir, name, data)
	}
	return build(t, dir, flags...)
}

// A roll of 6,000 recipients stays quick to open: no page that readers come to
// is large, and yet everybody is found, by name, by filter and in print.
func TestLongRoll(t *testing.T) {
	const n = 6000
	files := buildTree(t, crowdSite(n))
	a := newAudit(t, files)
	a.all()
	a.wording()
	for name, data := range files {
		if limit := 400 << 10; strings.HasSuffix(name, ".html") && !strings.HasSuffix(name, "/in/index.html") && len(data) > limit {
			t.Errorf("%s has %d bytes, more than %d", name, len(data), limit)
		}
	}
	for name, limit := range map[string]int{"2019/index.html": 12 << 10, "2019/danh-hieu/bang-khen-bo/2/index.html": 20 << 10, "su-kien/dai-hoi-thu/index.html": 12 << 10,
		"phong-trao/phong-trao-thu/index.html": 12 << 10, "don-vi/co-quan-thu/index.html": 12 << 10, "danh-hieu/bang-khen-bo/index.html": 12 << 10,
		"dot-khen-thuong/dot-thu-1/index.html": 12 << 10} {
		if size := compressed(t, files[name]); size > limit || size == 0 {
			t.Errorf("%s has %d bytes compressed, more than %d", name, size, limit)
		}
	}
	everybody(t, files, "2019/in", n)
	everybody(t, files, "2019/danh-hieu/bang-khen-bo", n-n/3)
	everybody(t, files, "2019/danh-hieu/giay-khen", n/3)
	everybody(t, files, "2019/ca-nhan", n)
	everybody(t, files, "dot-khen-thuong/dot-thu-1/in", n-n/3)
	everybody(t, files, "dot-khen-thuong/dot-thu-1/danh-sach/bang-khen-bo", n-n/3)
	everybody(t, files, "su-kien/dai-hoi-thu/danh-hieu/bang-khen-bo", n-n/3)
	everybody(t, files, "phong-trao/phong-trao-thu/2019", n)
	everybody(t, files, "don-vi/co-quan-thu/2019", n)
	filterRows(t, files, n)
	everyRecord(t, a, "ten", 5*12*8) // An and Ân, Hà and Hạ, Ổn and Ơn share pages
	everyRecord(t, a, "don-vi/co-quan-thu/cap-duoi", crowdUnits)
	everyRecord(t, a, "2019/don-vi", crowdUnits+1)
}

// everyRecord checks that a list of records, with all its pages, leads to n of
// them, to each once, and that no page is long.
func everyRecord(t *testing.T, a *audit, list string, n int) {
	t.Helper()
	met := map[string]bool{}
	for page := 1; ; page++ {
		name := list + "/index.html"
		if page > 1 {
			name = fmt.Sprintf("%s/trang_%d/index.html", list, page)
		}
		doc, ok := a.pages[name]
		if !ok {
			break
		}
		rows := 0
		for _, e := range doc.find("p") {
			if link := e.find("a"); e.get("class") == "what" && len(link) == 1 {
				text := link[0].visible()
				if met[text] {
					t.Errorf("%s: %s stands twice", list, text)
				}
				met[text] = true
				rows++
			}
		}
		if rows == 0 || rows > 200 {
			t.Errorf("%s has %d rows", name, rows)
		}
	}
	if len(met) != n {
		t.Errorf("%s holds %d records, want %d", list, len(met), n)
	}
}

// everybody checks that a list, with all its pages, holds n recipients, each
// once: their citations, which no two share, tell them apart.
func everybody(t *testing.T, files tree, list string, n int) {
	t.Helper()
	met := map[string]bool{}
	for page := 1; ; page++ {
		name := path.Join(list, "index.html")
		if page > 1 {
			name = path.Join(list, fmt.Sprint(page), "index.html")
		}
		data, ok := files[name]
		if !ok {
			break
		}
		for cell := range parsePage(t, name, data).all {
			if text := cell.visible(); cell.name == "td" && strings.HasPrefix(text, "thành tích thử") {
				if met[text] {
					t.Errorf("%s: %s stands twice", list, text)
				}
				met[text] = true
			}
		}
	}
	if len(met) != n {
		t.Errorf("%s holds %d recipients, want %d", list, len(met), n)
	}
}

// filterRows checks the script that holds what the page of the year does not.
func filterRows(t *testing.T, files tree, n int) {
	t.Helper()
	script := files["2019/hang.js"]
	data, ok := bytes.CutPrefix(script, []byte("bangVangRows("))
	data, end := bytes.CutSuffix(data, []byte(");\n"))
	if !ok || !end || bytes.ContainsAny(script, "<>&") {
		t.Fatalf("2019/hang.js is no call with safe text: %.60q", script)
	}
	var rows struct {
		Units  struct{ Key []string }
		Groups []struct {
			Key                 string
			Kind, Unit, Printed []int
			Name, Href          []string
		}
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, g := range rows.Groups {
		for i, name := range g.Name {
			if g.Kind[i] < 0 {
				continue
			}
			named++
			if g.Unit[i] < 0 || g.Unit[i] >= len(rows.Units.Key) || name == "" {
				t.Fatalf("row %d of %s: unit %d, name %q", i, g.Key, g.Unit[i], name)
			}
			if printed := strings.HasPrefix(g.Href[i], "../ten/"); printed != (g.Printed[i] == 1) {
				t.Fatalf("row %d of %s leads to %s and is marked %d", i, g.Key, g.Href[i], g.Printed[i])
			}
			if to := path.Join("2019", g.Href[i]); files[to] == nil {
				t.Fatalf("row %d of %s leads to %s, which is not there", i, g.Key, to)
			}
		}
	}
	if named != n || !slices.Contains(rows.Units.Key, fmt.Sprint("to-thu-", crowdUnits-1)) {
		t.Errorf("2019/hang.js has %d recipients and %d units", named, len(rows.Units.Key))
	}
}

// What is short stands whole on its page and has no edition for print.
func TestShortRollIsWhole(t *testing.T) {
	files := buildTree(t, crowdSite(60))
	for _, name := range []string{"2019/in/index.html", "dot-khen-thuong/dot-thu-1/in/index.html", "2019/danh-hieu/bang-khen-bo/index.html"} {
		if files[name] != nil {
			t.Errorf("there is a %s", name)
		}
	}
	everybody(t, files, "2019", 60)
	newAudit(t, files).all()
}

// TestLongRollIsTheSame builds it twice.
func TestLongRollIsTheSame(t *testing.T) {
	made := crowdSite(900)
	if names := differing(buildTree(t, made), buildTree(t, made)); len(names) > 0 {
		t.Errorf("differ: %v", names)
	}
}

func compressed(t *testing.T, data []byte) int {
	t.Helper()
	if len(data) == 0 {
		return 0
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
