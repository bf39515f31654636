package site

import (
	"fmt"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
)

func headerOf(id string) content.Header { return content.Header{ID: id, File: "content/x.yaml"} }

func refTo(id string) content.Ref { return content.Ref{ID: id} }

// large makes a library of n grants of ten recipients each, in rolls of a
// hundred, to people and printed names of units three levels deep.
func large(n int) *content.Library {
	lib := &content.Library{Site: content.Site{File: "content/site.yaml", Title: "Thử", Language: content.Vietnamese}}
	families := []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"}
	for i := range n / 10 {
		u := &content.Unit{Header: headerOf(fmt.Sprint("u", i)), Name: fmt.Sprint("Đơn vị ", i)}
		if i > 0 {
			u.Parents = []content.Parent{{Unit: refTo(fmt.Sprint("u", i/100))}}
		}
		lib.Units = append(lib.Units, u)
	}
	for i := range n {
		lib.People = append(lib.People, &content.Person{Header: headerOf(fmt.Sprint("p", i)), Name: fmt.Sprint(families[i%8], " Văn ", i)})
	}
	var roll *content.Roll
	for i := range n {
		if i%100 == 0 {
			roll = &content.Roll{Header: headerOf(fmt.Sprint("r", i)), Title: fmt.Sprint("Đợt ", i), Year: content.Year(1960 + i%60)}
			lib.Rolls = append(lib.Rolls, roll)
		}
		g := content.Grant{Award: refTo("bang-khen-bo")}
		for j := range 10 {
			r := content.Recipient{Unit: refTo(fmt.Sprint("u", (i*7+j)%(n/10)))}
			switch j % 3 {
			case 0:
				r.Person = refTo(fmt.Sprint("p", (i*3+j)%n))
			case 1:
				r.Name = fmt.Sprint(families[j%8], " Thị ", i%1000)
			}
			g.Recipients = append(g.Recipients, r)
		}
		roll.Grants = append(roll.Grants, g)
	}
	return lib
}

// The time for one grant must not grow with their number.
func BenchmarkAssemble(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		lib := large(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Assemble(lib, awards.Catalogue())
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/grant")
		})
	}
}

// What an editor's mistake or a hostile file may hold: each of these would
// take hours, or all memory, if a step were quadratic or went as deep as the
// records do.
func TestHugeShapes(t *testing.T) {
	const n = 30_000
	id := func(i int) string { return fmt.Sprint("id", i) }
	for _, test := range []struct {
		name string
		make func(lib *content.Library)
	}{
		{"a chain of units that ends in itself", func(lib *content.Library) {
			for i := range n {
				lib.Units = append(lib.Units, &content.Unit{Header: headerOf(id(i)), Name: "U", Parents: []content.Parent{{Unit: refTo(id((i + 1) % n))}}})
			}
		}},
		{"a chain of campaigns", func(lib *content.Library) {
			for i := range n {
				lib.Campaigns = append(lib.Campaigns, &content.Campaign{Header: headerOf(id(i)), Name: "C", PartOf: refTo(id(i + 1))})
			}
			lib.Campaigns[n-1].PartOf = content.Ref{}
		}},
		{"a chain of awards", func(lib *content.Library) {
			for i := range n {
				lib.Awards = append(lib.Awards, &content.Award{Header: headerOf(id(i)), Name: "A", BasedOn: refTo(id(i + 1))})
				lib.Awards[i].At.Line = int32(i)
			}
			lib.Awards[n-1].BasedOn = refTo("giay-khen")
		}},
		{"all events related to one", func(lib *content.Library) {
			for i := range n {
				lib.Events = append(lib.Events, &content.Event{Header: headerOf(id(i)), Title: "E", Related: []content.Ref{refTo(id(0))}})
			}
		}},
		{"references to nothing", func(lib *content.Library) {
			roll := &content.Roll{Header: headerOf("r"), Title: "R", Year: 2019}
			for i := range n {
				lib.People = append(lib.People, &content.Person{Header: headerOf(id(i)), Name: "P"})
				roll.Grants = append(roll.Grants, content.Grant{Recipients: []content.Recipient{{Person: refTo(fmt.Sprint("not", i))}}})
			}
			lib.Rolls = append(lib.Rolls, roll)
		}},
		{"grants of as many proposals", func(lib *content.Library) {
			roll := &content.Roll{Header: headerOf("r"), Title: "R", Year: 2019}
			for i := range n {
				lib.Rolls = append(lib.Rolls, &content.Roll{Header: headerOf(id(i)), Title: "R", Year: 2018})
				roll.Grants = append(roll.Grants, content.Grant{Uncounted: "khác", Proposal: refTo(id(i))})
			}
			lib.Rolls = append(lib.Rolls, roll)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			lib := &content.Library{Site: content.Site{File: "content/site.yaml"}}
			test.make(lib)
			s, found := Assemble(lib, awards.Catalogue())
			if test.name == "references to nothing" && found.Len() != n {
				t.Errorf("%d diagnostics, want %d", found.Len(), n)
			}
			if test.name == "a chain of units that ends in itself" && found.Len() != 1 {
				t.Errorf("%d diagnostics, want 1", found.Len())
			}
			if len(s.Campaigns) > 0 {
				s.Campaigns[0].AllGrants()
			}
		})
	}
}
