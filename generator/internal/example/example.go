// Package example keeps archives that show what is wrong in a site beside what
// is said of it: the files of the site, and in want.vi and want.en what is
// printed. It is for tests alone; no package of the program imports it.
package example

import (
	"os"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// Printed returns what is printed of problems in a language.
func Printed(t testing.TB, l diag.Lang, ds []diag.Diagnostic) string {
	t.Helper()
	var b strings.Builder
	if err := (diag.Printer{Lang: l}).Print(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Expect compares what is printed of problems with what their archive has, in
// both languages. With update the archive is written anew to its file.
func Expect(t testing.TB, file string, a *txtar.Archive, found []diag.Diagnostic, update bool) {
	t.Helper()
	changed := false
	for _, l := range []diag.Lang{diag.VI, diag.EN} {
		section, got := "want."+string(l), Printed(t, l, found)
		i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == section })
		if i < 0 {
			i = len(a.Files)
			a.Files = append(a.Files, txtar.File{Name: section})
		}
		want := string(a.Files[i].Data)
		if want != got && !update {
			t.Errorf("%s (-want +got):\n%s", section, cmp.Diff(want, got))
		}
		changed = changed || want != got
		a.Files[i].Data = []byte(got)
	}
	if update && changed {
		if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
