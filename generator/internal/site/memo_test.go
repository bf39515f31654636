package site

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"
	"bangvang/generator/internal/vietnamese"

	"github.com/google/go-cmp/cmp"
)

// A memo changes nothing, whatever it was used for before.
func TestMemo(t *testing.T) {
	var m Memo
	for seed := range uint64(6) {
		lib := crowd(rand.New(rand.NewPCG(seed, 13)))
		lib.Rolls = lib.Rolls[:1]
		fresh, said := Assemble(lib, awards.Catalogue())
		want := outline(fresh) + example.Printed(t, diag.VI, said.Sorted())
		used, said := m.Assemble(lib, awards.Catalogue())
		if diff := cmp.Diff(want, outline(used)+example.Printed(t, diag.VI, said.Sorted())); diff != "" {
			t.Fatalf("without and with a memo:\n%s", diff)
		}
	}
}

// A memo does not grow beyond what sites need.
func TestMemoForgets(t *testing.T) {
	var m Memo
	for round := range 30 {
		lib := &content.Library{Site: content.Site{File: "content/site.yaml"}}
		for i := range 1000 {
			lib.People = append(lib.People, &content.Person{Header: headerOf(fmt.Sprint("p", i)), Name: fmt.Sprint("Người ", round, " ", i)})
		}
		m.Assemble(lib, awards.Catalogue())
		if len(m.names) > 15_000 {
			t.Fatalf("after %d sites of 1000 names it holds %d", round, len(m.names))
		}
	}
	m.Assemble(&content.Library{Site: content.Site{File: "content/site.yaml", NameOrder: content.NameOrder(vietnamese.FamilyMiddleGiven)}}, awards.Catalogue())
	if len(m.names) > 0 {
		t.Errorf("it holds %d names in an order that is not asked for", len(m.names))
	}
}
