package clerk

import (
	"fmt"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/sample"
	"bangvang/generator/internal/site"
)

func headerOf(id string) content.Header { return content.Header{ID: id, File: "content/x.yaml"} }

func refTo(id string) content.Ref { return content.Ref{ID: id} }

func dateOf(t testing.TB, s string) content.Date {
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return content.Date{Date: d}
}

// large makes a library of n grants of ten recipients each, as a ministry would
// have it: made-up names as they are distributed, units in three levels, each
// decision with its number and its date. Half of those who receive are in the
// register, each of one unit.
func large(t testing.TB, n int) *content.Library {
	lib := &content.Library{Site: content.Site{File: "content/site.yaml", Title: "Thử", Language: content.Vietnamese}}
	units := sample.Units(1, max(10, n/20))
	for _, u := range units {
		record := &content.Unit{Header: headerOf(u.ID), Name: u.Name}
		if u.Parent != nil {
			record.Parents = []content.Parent{{Unit: refTo(u.Parent.ID)}}
		}
		if u.Former != "" {
			record.OtherNames = []content.OtherName{{Name: u.Former}}
		}
		lib.Units = append(lib.Units, record)
	}
	names := sample.Names(1)
	for i := range n {
		lib.People = append(lib.People, &content.Person{Header: headerOf(fmt.Sprint("p", i)), Name: names.Name()})
	}
	const perRoll = 100
	var roll *content.Roll
	for i := range n {
		if i%perRoll == 0 {
			year := 2005 + i/perRoll%20
			roll = &content.Roll{Header: headerOf(fmt.Sprint("r", i)), Title: fmt.Sprint("Đợt ", i), Year: content.Year(year)}
			roll.Decision = &content.Decision{Number: fmt.Sprint(100+i/perRoll/20, "/QĐ-BCA"), Date: dateOf(t, fmt.Sprint(year, "-05-19"))}
			lib.Rolls = append(lib.Rolls, roll)
		}
		g := content.Grant{Award: refTo("bang-khen-bo")}
		for j := range 10 {
			p := (i*7 + j*131) % n
			r := content.Recipient{Unit: refTo(units[p%len(units)].ID)}
			if j%2 == 0 {
				r.Person = refTo(fmt.Sprint("p", p))
			} else {
				r.Name = names.Name()
			}
			g.Recipients = append(g.Recipients, r)
		}
		roll.Grants = append(roll.Grants, g)
	}
	return lib
}

// On a large site whose records are in order, there are no more questions than
// somebody could answer: who has the name of another in the unit is asked for.
func TestNoFlood(t *testing.T) {
	const n = 10_000
	lib := large(t, n)
	s, found := site.Assemble(lib, awards.Catalogue())
	if found.Len() > 0 {
		t.Fatal(found.Sorted()[0])
	}
	found = Review(lib, s)
	rules := map[string]int{}
	for _, d := range found.Sorted() {
		rules[d.Rule]++
	}
	t.Log(rules)
	if found.Len() > n/10 {
		t.Errorf("%d warnings about %d grants: %v", found.Len(), n, rules)
	}
}

// Where thousands are of one unit, many have one name by chance.
func TestNoFloodInALargeUnit(t *testing.T) {
	lib := &content.Library{Site: content.Site{File: "content/site.yaml"}, Units: []*content.Unit{{Header: headerOf("u"), Name: "U"}}}
	roll := &content.Roll{Header: headerOf("r"), Title: "R", Year: 2019, Decision: &content.Decision{Number: "1/QĐ-BCA"}}
	names := sample.Names(1)
	var g content.Grant
	for i := range 10_000 {
		id := fmt.Sprint("p", i)
		lib.People = append(lib.People, &content.Person{Header: headerOf(id), Name: names.Name()})
		g.Recipients = append(g.Recipients, content.Recipient{Person: refTo(id), Unit: refTo("u")})
	}
	roll.Grants = append(roll.Grants, g)
	lib.Rolls = append(lib.Rolls, roll)
	s, _ := site.Assemble(lib, awards.Catalogue())
	found := Review(lib, s)
	if n := found.Len(); n == 0 || n > 100 {
		t.Errorf("%d warnings", n)
	}
}

// The time for one grant must not grow with their number.
func BenchmarkReview(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		lib := large(b, n)
		s, _ := site.Assemble(lib, awards.Catalogue())
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Review(lib, s)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/grant")
		})
	}
}

// What a hostile file may hold: each of these would take hours if a step were
// quadratic.
func TestHugeShapes(t *testing.T) {
	const n = 30_000
	members := func(lib *content.Library, name func(i int) string) {
		roll := &content.Roll{Header: headerOf("r"), Title: "R", Year: 2019}
		lib.Units = append(lib.Units, &content.Unit{Header: headerOf("u"), Name: "U"})
		var g content.Grant
		for i := range n {
			id := fmt.Sprint("p", i)
			lib.People = append(lib.People, &content.Person{Header: headerOf(id), Name: name(i)})
			g.Recipients = append(g.Recipients, content.Recipient{Person: refTo(id), Unit: refTo("u")}, content.Recipient{Name: name(i)})
		}
		roll.Grants = append(roll.Grants, g)
		lib.Rolls = append(lib.Rolls, roll)
	}
	for _, test := range []struct {
		name string
		make func(lib *content.Library)
	}{
		{"all of one name in one unit", func(lib *content.Library) {
			members(lib, func(int) string { return "Nguyễn Văn Mẫu" })
		}},
		{"names that differ in one letter of any script", func(lib *content.Library) {
			members(lib, func(i int) string { return "Nguyễn Văn Mẫu" + string(rune(0x4e00+i%20_000)) })
		}},
		{"names of words that nobody else has", func(lib *content.Library) {
			members(lib, func(i int) string {
				word := []byte("aaaaaa")
				for k := range word {
					word[k] += byte(i % 26)
					i /= 26
				}
				return "Nguyễn " + string(word) + " Mẫu"
			})
		}},
		{"siblings of one name that end and begin in one year", func(lib *content.Library) {
			lib.Units = append(lib.Units, &content.Unit{Header: headerOf("u"), Name: "U"})
			for i := range n {
				lib.Units = append(lib.Units, &content.Unit{Header: headerOf(fmt.Sprint("u", i)), Name: "Cục An ninh mạng", OtherNames: []content.OtherName{{Name: "Cục An ninh mạng"}},
					Parents: []content.Parent{{Unit: refTo("u"), Period: dateOf(t, "2018/2018")}}})
			}
		}},
		{"one unit with as many parents", func(lib *content.Library) {
			var parents []content.Parent
			for i := range n {
				id := fmt.Sprint("u", i)
				lib.Units = append(lib.Units, &content.Unit{Header: headerOf(id), Name: id})
				parents = append(parents, content.Parent{Unit: refTo(id)})
			}
			lib.Units = append(lib.Units, &content.Unit{Header: headerOf("u"), Name: "U", Parents: parents})
		}},
		{"one decision number in each of as many rolls", func(lib *content.Library) {
			for i := range n {
				roll := &content.Roll{Header: headerOf(fmt.Sprint("r", i)), Title: "R", Year: 2019, Decision: &content.Decision{Number: "1/QĐ-BCA"}}
				if i%2 == 0 {
					roll.Decision.Date = dateOf(t, fmt.Sprint(1000+i%2000))
				}
				lib.Rolls = append(lib.Rolls, roll)
			}
		}},
		{"somebody of as many units", func(lib *content.Library) {
			roll := &content.Roll{Header: headerOf("r"), Title: "R", Year: 2019}
			lib.People = append(lib.People, &content.Person{Header: headerOf("p"), Name: "P"})
			for i := range n {
				id := fmt.Sprint("u", i)
				lib.Units = append(lib.Units, &content.Unit{Header: headerOf(id), Name: id})
				roll.Grants = append(roll.Grants, content.Grant{Recipients: []content.Recipient{{Person: refTo("p"), Unit: refTo(id)}}})
			}
			lib.Rolls = append(lib.Rolls, roll)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			lib := &content.Library{Site: content.Site{File: "content/site.yaml"}}
			test.make(lib)
			s, _ := site.Assemble(lib, awards.Catalogue())
			first, again := Review(lib, s), Review(lib, s)
			if first.Len() != again.Len() {
				t.Errorf("%d warnings, then %d", first.Len(), again.Len())
			}
		})
	}
}
