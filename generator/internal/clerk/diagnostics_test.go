package clerk

import (
	"flag"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"
	"bangvang/generator/internal/site"

	"github.com/rogpeppe/go-internal/txtar"
)

// All people and units in these tests are made up.

var update = flag.Bool("update", false, "rewrite what is expected in testdata")

// examples holds for each rule an archive named after it in which it occurs
// and, for a warning, RULE.quiet.txtar in which it does not: the files of a
// site, and in want.vi and want.en what is printed about them.
const examples = "testdata/diagnostics"

// judge says all that is found about the site of an archive before it is
// rendered.
func judge(t testing.TB, a *txtar.Archive) diag.List {
	t.Helper()
	folder := fstest.MapFS{}
	for _, f := range a.Files {
		if !strings.HasPrefix(f.Name, "want.") {
			folder[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	lib, found, err := content.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	found.Merge(CheckAllowed(lib.Allowed))
	s, problems := site.Assemble(lib, awards.Catalogue())
	found.Merge(problems)
	found.Merge(Review(lib, s))
	return Silence(found, lib.Allowed, !found.HasErrors())
}

func TestDiagnostics(t *testing.T) {
	names, err := filepath.Glob(examples + "/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		shown := strings.TrimSuffix(filepath.Base(name), ".txtar")
		rule, how, _ := strings.Cut(shown, ".")
		quiet := strings.HasPrefix(how, "quiet")
		t.Run(shown, func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			list := judge(t, a)
			found := list.Sorted()
			if occurs := slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Rule == rule }); occurs == quiet {
				t.Errorf("that the rule %s occurs is %t", rule, occurs)
			}
			example.Expect(t, name, a, found, *update)
		})
	}
}
