package clerk

import (
	"math/rand/v2"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"

	"github.com/google/go-cmp/cmp"
)

// What is kept is what no allowance covers, and what is told to be unused is
// what covers nothing, in whatever order entries lie in each other.
func TestSilenceAgainstAModel(t *testing.T) {
	warning := &diag.Rule{Name: "w", Severity: diag.Warning}
	other := &diag.Rule{Name: "v", Severity: diag.Warning}
	mistake := &diag.Rule{Name: "w", Severity: diag.Error}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 0))
		at := func(n int) diag.Position { return diag.Position{File: "a", Line: n/7 + 1, Column: n%7 + 1} }
		var allowed []content.Allowance
		var nest func(from, to int)
		nest = func(from, to int) { // an entry, and those in it
			for range r.IntN(3) {
				allowed = append(allowed, content.Allowance{Rule: []string{"w", "v"}[r.IntN(2)], At: diag.Position{File: "a", Line: 1000 + len(allowed)}, From: at(from), To: at(to)})
			}
			for at := from + 1; at < to-1; {
				end := at + 1 + r.IntN(to-at)
				nest(at, min(end, to))
				at = end
			}
		}
		nest(0, 40)
		r.Shuffle(len(allowed), func(i, j int) { allowed[i], allowed[j] = allowed[j], allowed[i] })
		var found, want diag.List
		used := make([]bool, len(allowed))
		for range r.IntN(60) {
			rule := []*diag.Rule{warning, other, mistake}[r.IntN(3)]
			d := rule.At(at(r.IntN(50)))
			found.Add(d)
			covered := false
			for i := range allowed {
				if rule.Severity == diag.Warning && allowed[i].Rule == rule.Name && allowed[i].Covers(d.Position) {
					used[i], covered = true, true
				}
			}
			if !covered {
				want.Add(d)
			}
		}
		for i, a := range allowed {
			if !used[i] {
				want.Add(ruleUnused.At(a.At, a.Rule).Hinted(hintUnused))
			}
		}
		got := Silence(found, allowed, true)
		if d := cmp.Diff(want.Sorted(), got.Sorted()); d != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, d)
		}
	}
}
