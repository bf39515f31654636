package clerk

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is found among names is what comparing each with each finds.
func TestSlipsAgainstAModel(t *testing.T) {
	letters := []string{"a", "b", "c"}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 1))
		word := func() string {
			var b strings.Builder
			for range 2 + r.IntN(3) {
				b.WriteString(letters[r.IntN(len(letters))])
			}
			return b.String()
		}
		var names []spelling
		var among []int
		for i := range 2 + r.IntN(4) {
			n := make([]string, 1+r.IntN(3))
			for k := range n {
				n[k] = word()
			}
			if i > 0 && r.IntN(2) == 0 { // near to one before
				n = slices.Clone(names[r.IntN(i)].words)
				n[r.IntN(len(n))] = word()
			}
			names, among = append(names, spellingOf(strings.Join(n, " "))), append(among, i)
		}
		common := commonWords(names)
		var want [][2]int
		for i := range names {
			for j := range i {
				if isSlip(names[i], names[j], common) {
					want = append(want, [2]int{j, i})
				}
			}
		}
		slices.SortFunc(want, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
		if d := cmp.Diff(want, slips(names, among, common)); d != "" {
			t.Fatalf("seed %d: %v (-want +got):\n%s", seed, names, d)
		}
	}
}

// isSlip tells whether two names differ by one letter in one word, which in one
// of them nobody else has.
func isSlip(a, b spelling, common map[string]int) bool {
	if len(a.words) != len(b.words) || a.key == b.key {
		return false
	}
	at := -1
	for k := range a.words {
		if a.words[k] != b.words[k] {
			if at >= 0 {
				return false
			}
			at = k
		}
	}
	x, y := a.words[at], b.words[at]
	return mayslip(x) && mayslip(y) && edits(x, y) == 1 && (common[x] == 1 || common[y] == 1)
}

// edits counts letters added, left out and exchanged, and neighbours that have
// changed places, in the plainest way.
func edits(a, b string) int {
	switch {
	case a == "":
		return len(b)
	case b == "":
		return len(a)
	}
	cost := 1
	if a[0] == b[0] {
		cost = 0
	}
	best := min(edits(a[1:], b)+1, edits(a, b[1:])+1, edits(a[1:], b[1:])+cost)
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		best = min(best, edits(a[2:], b[2:])+1)
	}
	return best
}
