package site

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// People and printed names come in one order, each once, whatever they are
// called. All are made up.
func TestNamedIsInOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("Lê Bùi Đỗ Đặng Văn Thị An Ân Ánh Hòa Hoà Ổn Ơn Yến 3 …")
	name := func() string {
		return words[r.IntN(len(words))] + " " + words[r.IntN(len(words))]
	}
	for range 20 {
		var people, rolls strings.Builder
		people.WriteString("-- people.yaml --\n")
		rolls.WriteString("-- rolls/a.yaml --\nid: a\ntitle: A\nyear: 2019\ngrants:\n  - award: giay-khen\n    recipients:\n      - {unit: cuc-a}\n")
		for i := range r.IntN(60) {
			fmt.Fprintf(&people, "- {id: p%d, name: %q, identity_note: người thử %d}\n", i, name(), i)
		}
		for range r.IntN(60) {
			fmt.Fprintf(&rolls, "      - {name: %q}\n", name())
		}
		archive := "-- units.yaml --\n- {id: cuc-a, name: Cục A}\n" + rolls.String()
		if people.Len() > len("-- people.yaml --\n") {
			archive += people.String()
		}
		s := assemble(t, archive)
		met := map[Address]bool{}
		last, person := "", false
		for p, n := range s.Named() {
			var at Address
			var key string
			if p != nil {
				at, key = p.Address, p.key
			} else {
				at, key = n.Address, n.key
			}
			if met[at] || key < last || key == last && p != nil && !person {
				t.Errorf("%s: met before %v, after another %v", at, met[at], key < last)
			}
			met[at], last, person = true, key, p != nil
		}
		if len(met) != len(s.People)+len(s.Names) {
			t.Errorf("%d of %d people and %d names", len(met), len(s.People), len(s.Names))
		}
		for range s.Named() {
			break // which must stop it
		}
	}
}
