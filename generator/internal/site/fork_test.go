package site

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/google/go-cmp/cmp"
)

// However many rolls are linked at the same time, the site and what is said of
// it are the same.
func TestLinkedAtOnce(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 5))
		lib := crowd(r)
		lib.Sources = []*content.Source{{Header: headerOf("s"), Title: "S"}, {Header: headerOf("t"), Title: "T"}}
		for i := range 20 { // short rolls that name each other's years, sources and names, and what is not there
			roll := &content.Roll{Header: headerOf(fmt.Sprint("k", i)), Title: "K", Year: content.Year(2000 + i%3), Event: refTo("e")}
			for range r.IntN(5) {
				g := content.Grant{Uncounted: "khác", Year: content.Year(2000 + r.IntN(6)), Award: refTo([]string{"", "giay-khen", "khong-co"}[r.IntN(3)])}
				g.Sources = []content.Ref{refTo("s"), refTo("t")}[:r.IntN(3)]
				g.PresentedBy = []content.Actor{{Name: fmt.Sprint("Người ", r.IntN(4))}}[:r.IntN(2)]
				g.Recipients = []content.Recipient{{Name: fmt.Sprint("Người ", r.IntN(4)), Unit: refTo(fmt.Sprint("u", r.IntN(60)))}}
				roll.Grants = append(roll.Grants, g)
			}
			lib.Rolls = append(lib.Rolls, roll)
		}
		runtime.GOMAXPROCS(1)
		one, said := Assemble(lib, awards.Catalogue())
		want := outline(one) + example.Printed(t, diag.VI, said.Sorted())
		runtime.GOMAXPROCS(8)
		several, said := Assemble(lib, awards.Catalogue())
		if diff := cmp.Diff(want, outline(several)+example.Printed(t, diag.VI, said.Sorted())); diff != "" {
			t.Fatalf("one after the other, and at once:\n%s", diff)
		}
	}
}
