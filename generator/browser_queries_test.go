package main

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"

	"github.com/rogpeppe/go-internal/txtar"
)

// A query is what a reader types and what a Vietnamese reader expects.
type query struct {
	ask  string
	kind string // chosen

	// first are the addresses with which the results of their kind begin. Those
	// parted by a bar may stand in any order.
	first []string
	only  bool   // first are all results of their kind
	also  string // the other name by which the first is found
	near  string // nothing is found for the query, and what folds so is asked instead
	none  bool   // nothing is found, and nothing asked instead
	empty bool   // there is nothing to ask
	any   bool   // whatever is found: that there is an answer is what counts
}

// An answer is what the engine gives.
type answer struct {
	Query   string
	Words   []string
	Groups  []group
	Instead *string
	Failed  string
	Millis  float64
}

type group struct {
	Kind    string
	Total   int
	Results []result
}

type result struct {
	Name, Also, Address, Detail string
	First, Last, Count          int
	Printed                     bool
}

// kindsInOrder are the kinds in the order in which they are shown.
var kindsInOrder = []string{"con-nguoi", "don-vi", "phong-trao", "su-kien", "danh-hieu", "nam", "phat-bieu"}

// wanted are the sites that are searched: one of people made up for it, and the
// real content.
var (
	sought     = &built{site: soughtSite, flags: atAddress}
	soughtDisk = &built{site: soughtSite, flags: []string{"--portable"}}
)

func soughtSite(t testing.TB) tree {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/search.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := tree{}
	for _, f := range archive.Files {
		files[f.Name] = f.Data
	}
	return files
}

// TestReaderFindsWhatIsMeant asks the engine on the page what readers ask.
func TestReaderFindsWhatIsMeant(t *testing.T) {
	t.Parallel()
	browser.Need(t)
	for _, test := range []struct {
		name    string
		open    func(t testing.TB, files map[string][]byte) *browser.Site
		site    *built
		queries []query
	}{
		{"made up", browser.Serve, sought, queriesOfMadeUp},
		{"made up, from disk", browser.OnDisk, soughtDisk, queriesOfMadeUp},
		{"real", browser.Serve, published, queriesOfReal},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			files := test.site.tree(t)
			p := browser.Open(t, test.open(t, files), browser.Look{})
			p.Visit("")
			for i, a := range askAll(t, p, files, test.queries) {
				q := test.queries[i]
				t.Run(fmt.Sprintf("%.40q", q.ask+q.kind), func(t *testing.T) { q.check(t, a) })
			}
		})
	}
}

// askAll asks the engine of a page one query after another.
func askAll(t *testing.T, p *browser.Page, files tree, queries []query) []answer {
	t.Helper()
	type asked struct {
		Ask  string `json:"ask"`
		Kind string `json:"kind"`
	}
	var list []asked
	for _, q := range queries {
		list = append(list, asked{q.ask, q.kind})
	}
	data, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	engine := engineOf(t, files)
	return browser.Eval[[]answer](p, `(async () => {
		if (!window.bangVangSearch)
			await new Promise((done, fail) => { const s = document.createElement("script"); s.src = "`+engine+`"; s.onload = done; s.onerror = fail; document.head.append(s) });
		const index = window.bangVangSearch.open("tim-kiem/"), answers = [];
		for (const q of `+string(data)+`) {
			const start = performance.now();
			let a;
			try { a = await index.find(q.ask, {kind: q.kind, most: 10}) } catch (e) { a = {failed: String(e)} }
			answers.push(Object.assign({}, a, {millis: performance.now() - start}));
		}
		return answers;
	})()`)
}

// engineOf returns where a site has the script that searches.
func engineOf(t testing.TB, files tree) string {
	t.Helper()
	for name := range files {
		if ok, _ := path.Match("assets/search.*.js", name); ok {
			return name
		}
	}
	t.Fatal("the site has no engine of the search")
	return ""
}

func (q query) check(t *testing.T, a answer) {
	if a.Failed != "" {
		t.Fatal(a.Failed)
	}
	if a.Query != q.ask {
		t.Errorf("the answer is to %.80q", a.Query)
	}
	if a.Millis > 5000 {
		t.Errorf("the answer took %.0f ms", a.Millis)
	}
	a.checkShape(t, q.kind)
	switch instead := a.Instead; {
	case q.any:
		return
	case q.empty:
		if len(a.Words) > 0 || len(a.Groups) > 0 || instead != nil {
			t.Errorf("there is nothing to ask, yet %v is found for %q", a, a.Words)
		}
		return
	case q.none:
		if len(a.Groups) > 0 || instead != nil {
			t.Errorf("found %v", a)
		}
		return
	case q.near == "" && instead != nil:
		t.Errorf("%q is asked instead", *instead)
	case q.near != "" && (instead == nil || vietnamese.Fold(*instead) != q.near):
		t.Errorf("%q is asked instead, want %q", show(instead), q.near)
	}
	q.checkFirst(t, a)
}

// checkFirst checks with which results the answer begins.
func (q query) checkFirst(t *testing.T, a answer) {
	kind := kindOf(q.first[0])
	i := slices.IndexFunc(a.Groups, func(g group) bool { return g.Kind == kind })
	if i < 0 {
		t.Fatalf("nothing is found of %s; found %v", kind, a)
	}
	g := a.Groups[i]
	at, left := 0, g.Results
	for _, want := range q.first {
		some := strings.Split(want, "|")
		at += len(some)
		var got []string
		for _, r := range left[:min(len(some), len(left))] {
			got = append(got, strings.TrimSuffix(r.Address, "index.html"))
		}
		left = left[len(got):]
		slices.Sort(some)
		slices.Sort(got)
		if !slices.Equal(got, some) {
			t.Errorf("want %v; found %v", q.first, a)
			return
		}
	}
	if q.only && g.Total != at {
		t.Errorf("%d are found of %s, want %d: %v", g.Total, kind, at, a)
	}
	if first := g.Results[0]; first.Also != q.also {
		t.Errorf("%s is found as %q, want %q", first.Name, first.Also, q.also)
	}
}

// checkShape checks what holds for every answer.
func (a answer) checkShape(t *testing.T, chosen string) {
	order := kindsInOrder
	if _, err := strconv.Atoi(a.Query); err == nil && len(a.Query) == 4 {
		order = append([]string{string(search.Years)}, kindsInOrder...) // a year comes before all else
	}
	last := -1
	for _, g := range a.Groups {
		i := slices.Index(order, g.Kind)
		if i <= last || chosen != "" && g.Kind != chosen {
			t.Errorf("the kind %s has no place here: %v", g.Kind, a)
		}
		last = i
		if len(g.Results) == 0 || len(g.Results) > 10 || g.Total < len(g.Results) {
			t.Errorf("%d results of %d are shown", len(g.Results), g.Total)
		}
		seen := map[string]bool{}
		for _, r := range g.Results {
			if seen[r.Address] {
				t.Errorf("%s stands twice", r.Address)
			}
			seen[r.Address] = true
			if kindOf(r.Address) != g.Kind || r.Name == "" || r.First > r.Last {
				t.Errorf("odd result of %s: %+v", g.Kind, r)
			}
			if r.Printed != strings.HasPrefix(r.Address, "ten/") {
				t.Errorf("whether %s is a printed name is told wrongly", r.Name)
			}
			for _, name := range withheld {
				if strings.Contains(r.Name+r.Also+r.Detail, name) {
					t.Errorf("%s is told, which is withheld", name)
				}
			}
		}
	}
}

// kindOf returns the kind of what has an address.
func kindOf(address string) string {
	folder, _, _ := strings.Cut(strings.Split(address, "|")[0], "/")
	switch {
	case folder == "ten":
		return "con-nguoi"
	case slices.Contains(kindsInOrder, folder):
		return folder
	}
	return "nam"
}

// String shows an answer in a line.
func (a answer) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "(instead: %q)", show(a.Instead))
	for _, g := range a.Groups {
		fmt.Fprintf(&b, "\n\t%s %d:", g.Kind, g.Total)
		for _, r := range g.Results {
			fmt.Fprintf(&b, " %s <%s>", r.Name, r.Address)
		}
	}
	return b.String()
}

func show(s *string) string {
	if s == nil {
		return "-"
	}
	return *s
}

// TestReaderTellsMadeUpNamesakesApart checks that people of one name are listed each,
// with what tells them apart.
func TestReaderTellsMadeUpNamesakesApart(t *testing.T) {
	t.Parallel()
	browser.Need(t)
	files := sought.tree(t)
	p := browser.Open(t, browser.Serve(t, files), browser.Look{})
	p.Visit("")
	a := askAll(t, p, files, []query{{ask: "lê văn trùng"}})[0]
	if len(a.Groups) != 1 {
		t.Fatalf("found %v", a)
	}
	got := map[string]result{}
	for _, r := range a.Groups[0].Results {
		got[r.Address] = r
	}
	for _, want := range []result{
		{Address: "con-nguoi/le-van-trung/", Detail: "Phòng Cảnh sát giao thông", First: 2015, Last: 2019, Count: 2},
		{Address: "con-nguoi/le-van-trung-2/", Detail: "Công an phường Đường Lâm", First: 2019, Last: 2019, Count: 2},
		{Address: "ten/le-van-trung/", Detail: "Bệnh viện Hòa Mẫu", First: 2015, Last: 2015, Count: 1, Printed: true},
	} {
		r := got[want.Address]
		if r.Name != "Lê Văn Trùng" || !strings.Contains(r.Detail, want.Detail) || r.First != want.First || r.Last != want.Last || r.Count != want.Count || r.Printed != want.Printed {
			t.Errorf("%s is shown as %+v", want.Address, r)
		}
	}
}
