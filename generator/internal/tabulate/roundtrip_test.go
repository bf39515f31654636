package tabulate_test

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
	"bangvang/generator/internal/tabulate"

	"github.com/google/go-cmp/cmp"
)

// read reads a site that has no errors.
func read(t testing.TB, fsys fstest.MapFS) *content.Library {
	t.Helper()
	lib, problems, err := content.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems.Sorted() {
		if p.Severity == diag.Error {
			t.Errorf("%v: %s\n%s", p.Position, p.Message.EN, fsys[p.File].Data)
		}
	}
	if problems.HasErrors() {
		t.FailNow()
	}
	return lib
}

// A form is a way on which a table goes.
type form struct {
	name  string
	write func(t *tabulate.Table) ([]byte, error)
}

func csvOf(change func([]byte) []byte, l diag.Lang) func(*tabulate.Table) ([]byte, error) {
	return func(t *tabulate.Table) ([]byte, error) {
		var b bytes.Buffer
		err := t.WriteCSV(&b, l)
		return change(b.Bytes()), err
	}
}

func asIs(data []byte) []byte { return data }

// semicolons writes CSV as Excel saves it where a comma is for decimals.
func semicolons(data []byte) []byte {
	var b bytes.Buffer
	quoted := false
	for _, c := range data {
		if c == '"' {
			quoted = !quoted
		}
		if c == ',' && !quoted {
			c = ';'
		}
		b.WriteByte(c)
	}
	return b.Bytes()
}

var forms = []form{
	{"csv", csvOf(asIs, diag.VI)},
	{"csv of Excel", csvOf(semicolons, diag.EN)},
	{"xlsx", func(t *tabulate.Table) ([]byte, error) {
		var b bytes.Buffer
		err := t.WriteXLSX(&b, "thử", diag.VI)
		return b.Bytes(), err
	}},
}

// again imports what was exported; it returns the site with the files of the
// import in place of all rolls.
func again(t testing.TB, fsys fstest.MapFS, lib *content.Library, data []byte) fstest.MapFS {
	t.Helper()
	book, err := sheet.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	var layouts []*table.Layout
	for _, one := range book.Tables {
		layouts = append(layouts, table.Read(one, nil)...)
	}
	review := importer.Import(importer.List{Name: "thử", Layouts: layouts}, apart(lib), match.New(lib, awards.Catalogue()), importer.Options{Force: true})
	for _, d := range review.Doubts {
		t.Errorf("doubt at %v: %s", d.Places, d.Message.EN)
	}
	for _, left := range review.Left {
		t.Errorf("left at %v: %q", left.Place, left.Text)
	}
	after := fstest.MapFS{}
	for name, file := range fsys {
		if !strings.HasPrefix(name, "content/rolls/") {
			after[name] = file
		}
	}
	for _, f := range review.Files {
		after[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	return after
}

// apart gives each roll a file of its own, so that an import can replace it.
func apart(lib *content.Library) *content.Library {
	all := *lib
	all.Rolls = nil
	for _, r := range lib.Rolls {
		one := *r
		one.File = "content/rolls/" + r.ID + ".yaml"
		all.Rolls = append(all.Rolls, &one)
	}
	return &all
}

// ofYear keeps what belongs to the rolls that a year has in a table.
func ofYear(lib *content.Library, year string) *content.Library {
	y := content.UnknownYear
	if year != "unknown" {
		y = content.Year(2000 + int(year[2]-'0')*10 + int(year[3]-'0'))
	}
	of := *lib
	of.Rolls = slices.DeleteFunc(slices.Clone(lib.Rolls), func(r *content.Roll) bool {
		return r.Year != y && !slices.ContainsFunc(r.Grants, func(g content.Grant) bool { return g.Year == y })
	})
	of.Allowed = slices.DeleteFunc(slices.Clone(lib.Allowed), func(a content.Allowance) bool {
		var in *content.Roll
		for _, r := range lib.Rolls {
			if r.File == a.At.File && r.At.In(r.File).Compare(a.At) <= 0 {
				in = r
			}
		}
		return !slices.Contains(of.Rolls, in)
	})
	return &of
}

// TestRoundTrip checks over made-up sites that export and import give the same
// records, whatever is in them.
func TestRoundTrip(t *testing.T) {
	seeds := uint64(100)
	if testing.Short() {
		seeds = 40
	}
	used := map[string]bool{}
	for seed := range seeds {
		roundTrip(t, seed, used)
		if t.Failed() {
			t.Fatalf("the site of seed %d", seed)
		}
	}
	everyField(t, rollTable(), used)
}

// TestLongTexts checks that what no cell of a workbook holds is told, and goes
// out and in as CSV.
func TestLongTexts(t *testing.T) {
	long := strings.Repeat("chữ ", sheet.MaxText/4) + "hết."
	fsys := fstest.MapFS{"content/rolls/a.yaml": {Data: []byte("id: dot-0\ntitle: Đợt thử\nyear: 2019\ngrants:\n  - award: giay-khen\n    individuals: 1\n    note: " + long + "\n")}}
	for name, text := range fixed {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	lib := read(t, fsys)
	made, _ := tabulate.Make(fsys, "2019", match.New(lib, awards.Catalogue()))
	if d := cmp.Diff([]tabulate.Place{{File: "content/rolls/a.yaml", Line: 7, Field: "grant.note"}}, made.Long); d != "" {
		t.Error(d)
	}
	data, err := forms[0].write(made)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(dump(lib), dump(read(t, again(t, fsys, lib, data)))); d != "" {
		t.Error(d)
	}
}

// TestSorted checks that rows may be sorted by anything: all grants stay what
// they are, and where they are, and so do the rolls.
func TestSorted(t *testing.T) {
	for seed := range uint64(40) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 2)), used: map[string]bool{}}
		fsys := fstest.MapFS{}
		for name, data := range m.site() {
			fsys[name] = &fstest.MapFile{Data: data}
		}
		lib := read(t, fsys)
		made, _ := tabulate.Make(fsys, "2019", match.New(lib, awards.Catalogue()))
		if made == nil || made.Rolls == 0 {
			continue
		}
		var b bytes.Buffer
		if err := made.WriteCSV(&b, diag.EN); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		m.Shuffle(len(rows)-1, func(i, k int) { rows[i+1], rows[k+1] = rows[k+1], rows[i+1] })
		var shuffled bytes.Buffer
		if err := csv.NewWriter(&shuffled).WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		after := again(t, fsys, lib, shuffled.Bytes())
		if d := cmp.Diff(dump(sorted(ofYear(lib, "2019"))), dump(sorted(ofYear(read(t, after), "2019")))); d != "" {
			t.Errorf("%s", d)
		}
		if t.Failed() {
			t.Fatalf("the site of seed %d", seed)
		}
	}
}

// sorted puts the recipients of each grant into an order of what they say.
func sorted(lib *content.Library) *content.Library {
	for _, r := range lib.Rolls {
		for i := range r.Grants {
			slices.SortFunc(r.Grants[i].Recipients, func(a, b content.Recipient) int {
				return strings.Compare(dumpOf(a), dumpOf(b))
			})
		}
	}
	return lib
}

func roundTrip(t *testing.T, seed uint64, used map[string]bool) {
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 1)), used: used}
	fsys := fstest.MapFS{}
	for name, data := range m.site() {
		fsys[name] = &fstest.MapFile{Data: data}
	}
	lib := read(t, fsys)
	index := match.New(lib, awards.Catalogue())
	for _, year := range []string{"2018", "2019", "unknown"} {
		made, problems := tabulate.Make(fsys, year, index)
		if problems.HasErrors() {
			t.Fatal(problems.Sorted())
		}
		want := ofYear(lib, year)
		if len(want.Rolls) != made.Rolls {
			t.Errorf("%d rolls of %s, not %d", made.Rolls, year, len(want.Rolls))
		}
		if made.Rolls == 0 {
			continue
		}
		form := forms[(seed+uint64(len(year)))%uint64(len(forms))]
		data, err := form.write(made)
		if err != nil {
			t.Fatal(err)
		}
		after := again(t, fsys, lib, data)
		if t.Failed() {
			if form.name == "xlsx" {
				data = nil
			}
			t.Fatalf("%s, year %s:\n%s", form.name, year, data)
		}
		if d := cmp.Diff(dump(want), dump(ofYear(read(t, after), year))); d != "" {
			t.Errorf("%s, year %s: (-before +after)\n%s", form.name, year, d)
		}
	}
}

// everyField checks that some site had each field of a table.
func everyField(t *testing.T, table *content.Table, used map[string]bool) {
	for _, f := range table.Fields {
		if name := table.Name + "." + f.Name; !used[name] {
			t.Errorf("no site has a %s", name)
		}
		if f.Entry != nil {
			everyField(t, f.Entry, used)
		}
	}
}
