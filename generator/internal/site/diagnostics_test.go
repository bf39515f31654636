package site

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what is expected in testdata")

// examples holds one archive for each rule, named after it: the files of a
// site, and in want.vi and want.en what is printed about them.
const examples = "testdata/diagnostics"

func exampleOf(t *testing.T, name string) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join(examples, name))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// judge reads and assembles an example, in whose files nothing is wrong but
// between records.
func judge(t *testing.T, a *txtar.Archive) []diag.Diagnostic {
	t.Helper()
	folder := fstest.MapFS{}
	for _, f := range a.Files {
		if !strings.HasPrefix(f.Name, "want.") {
			folder[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	lib, read, err := content.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	if read.Len() > 0 {
		t.Fatalf("the example's files are wrong:\n%s", example.Printed(t, diag.EN, read.Sorted()))
	}
	_, found := Assemble(lib, awards.Catalogue())
	return found.Sorted()
}

func TestDiagnostics(t *testing.T) {
	names, err := filepath.Glob(examples + "/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		name := filepath.Base(name)
		t.Run(strings.TrimSuffix(name, ".txtar"), func(t *testing.T) {
			a := exampleOf(t, name)
			found := judge(t, a)
			example.Expect(t, filepath.Join(examples, name), a, found, *update)
		})
	}
}

var declaration = regexp.MustCompile(`diag\.NewRule\("([^"]+)"`)

// Every rule that this package declares has an example in which it occurs.
func TestEveryRuleHasAnExample(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var rules []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range declaration.FindAllSubmatch(source, -1) {
			rules = append(rules, string(match[1]))
		}
	}
	if len(rules) == 0 {
		t.Fatal("no rules were found")
	}
	for _, rule := range rules {
		if !slices.ContainsFunc(diag.Rules(), func(r *diag.Rule) bool { return r.Name == rule }) {
			t.Errorf("%s is no rule", rule)
		}
		found := judge(t, exampleOf(t, rule+".txtar"))
		if !slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Rule == rule }) {
			t.Errorf("the rule %s does not occur in its example", rule)
		}
	}
}
