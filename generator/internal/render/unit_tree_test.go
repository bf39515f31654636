package render

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"path"
	"strings"
	"testing"

	"bangvang/generator/internal/sample"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// unitsOf writes units that are made up, each with the one to which it belongs.
// Those whose ids begin with "khoi" are blocs.
func unitsOf(above map[string]string, ids []string) string {
	var b strings.Builder
	b.WriteString("-- units.yaml --\n")
	for _, id := range ids {
		fmt.Fprintf(&b, "- {id: %s, name: Đơn vị thử %s", id, id)
		if strings.HasPrefix(id, "khoi") {
			b.WriteString(", kind: bloc")
		}
		if up := above[id]; up != "" {
			// It belonged elsewhere before.
			fmt.Fprintf(&b, ", parents: [{unit: %s, period: 2001/2010}, {unit: %s, period: 2011/..}]", ids[0], up)
		}
		b.WriteString("}\n")
	}
	return b.String()
}

// shape makes units level by level: each unit of a level has so many below it.
func shape(widths ...int) (above map[string]string, ids []string) {
	above = map[string]string{}
	level := []string{""}
	for depth, width := range widths {
		var next []string
		for _, up := range level {
			for range width {
				id := fmt.Sprintf("u%d-%d", depth, len(ids))
				if up != "" {
					above[id] = up
				}
				next, ids = append(next, id), append(ids, id)
			}
		}
		level = next
	}
	return above, ids
}

func sampleShape(n int) (above map[string]string, ids []string) {
	above = map[string]string{}
	for _, u := range sample.Units(1, n) {
		ids = append(ids, u.ID)
		if u.Parent != nil {
			above[u.ID] = u.Parent.ID
		}
	}
	return above, ids
}

// walked is what stands on the pages of a tree.
type walked struct {
	above map[string]string // by unit
	met   map[string]int
	lines map[string]int // by page
}

// walk goes down the tree from its first page, through links alone.
func (s *walked) walk(t *testing.T, pages map[string]view.List, at, up string) {
	t.Helper()
	v, ok := pages[at]
	if !ok || s.lines[at] > 0 {
		t.Fatalf("%s: there %v, met %d", at, ok, s.lines[at])
	}
	s.lines[at]++
	for _, g := range v.Groups {
		for _, i := range g.Items {
			s.item(t, pages, at, up, i)
		}
	}
	if v.Pager != nil && v.Pager.Next.Href != "" {
		s.walk(t, pages, path.Join(path.Dir(at), v.Pager.Next.Href), up)
	}
}

func (s *walked) item(t *testing.T, pages map[string]view.List, at, up string, i view.Item) {
	t.Helper()
	s.lines[at]++
	to := path.Join(path.Dir(at), i.Href)
	if folder := path.Dir(to); path.Base(folder) == "cap-duoi" {
		s.walk(t, pages, to, path.Base(path.Dir(folder)))
		return
	}
	id := path.Base(path.Dir(to))
	s.met[id]++
	s.above[id] = up
	for _, child := range i.Children {
		s.item(t, pages, at, id, child)
	}
}

// Each unit stands once, below that to which it belongs now, and no page is long.
func TestUnitTree(t *testing.T) {
	type made struct {
		name  string
		above map[string]string
		ids   []string
		pages int // at most
	}
	var all []made
	add := func(name string, pages int, above map[string]string, ids []string) {
		all = append(all, made{name, above, ids, pages})
	}
	one := func(pages int, widths ...int) {
		above, ids := shape(widths...)
		add(fmt.Sprint(widths), pages, above, ids)
	}
	one(1, 0)
	one(1, 3, 4, 5)
	one(1, 1, 199)
	one(2, 1, 200)
	one(1, 1, 1, 1, 1, 1, 1)
	one(10, 1, 1500)   // one with very many
	one(8, 1500)       // none above
	one(21, 20, 3, 10) // each with a page
	one(2, 200, 1)     // by letter, never a page for one
	one(8, 1, 300, 3)  // by letter, each with its three
	one(456, 1, 1, 450, 11)
	for _, n := range []int{300, 2000, 20000} {
		above, ids := sampleShape(n)
		add(fmt.Sprint("sample ", n), 2+n/40, above, ids)
	}
	for _, m := range all {
		t.Run(m.name, func(t *testing.T) { checkTree(t, m.above, m.ids, m.pages) })
	}
}

// mostLines is how many lines a page of a list has.
const mostLines = 200

func checkTree(t *testing.T, above map[string]string, ids []string, most int) {
	r := rendererOf(t, unitsOf(above, ids))
	tree := makeUnitTree(r.site)
	pages := map[string]view.List{}
	for _, p := range r.unitPages(tree) {
		pages[fileName(p.at)] = p.list(r.writer(p.at, "list"))
	}
	s := walked{map[string]string{}, map[string]int{}, map[string]int{}}
	s.walk(t, pages, fileName(site.UnitsAddress), "")
	for _, id := range ids {
		if s.met[id] != 1 || s.above[id] != above[id] {
			t.Errorf("%s stands %d times, below %q, want %q", id, s.met[id], s.above[id], above[id])
		}
	}
	if len(s.met) != len(ids) || len(s.lines) != len(pages) || len(pages) > most {
		t.Errorf("%d units met of %d, on %d pages of %d, at most %d", len(s.met), len(ids), len(s.lines), len(pages), most)
	}
	for at, n := range s.lines {
		if n > 1+mostLines+fewBelow { // 1 for the page
			t.Errorf("%s has %d lines", at, n)
		}
	}
	for _, f := range r.unitList() {
		data, problems := f.Bytes()
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
		w.Close()
		if b.Len() > 60<<10 {
			t.Errorf("%s has %d bytes compressed", f.Name, b.Len())
		}
	}
}
