package content

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what is expected in testdata and docs")

// diagnosticsDir holds one archive for each rule, named after it. Its files
// are a site; want.vi and want.en are what is printed about it. The name of a
// file may be followed by how it is written:
//
//	content/units/a.yaml (quoted)       lines of Go strings, each perhaps followed by * and a number
//	content/units/a.yaml (symlink)      a symbolic link
//	content/units/a.yaml (unreadable)   a file that can't be opened
const diagnosticsDir = "testdata/diagnostics"

func archives(t testing.TB) map[string]*txtar.Archive {
	names, err := filepath.Glob(diagnosticsDir + "/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]*txtar.Archive, len(names))
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(name), ".txtar")] = a
	}
	return all
}

// A brokenFS can't open some of its files.
type brokenFS struct {
	fstest.MapFS
	broken map[string]bool
}

func (b brokenFS) Open(name string) (fs.File, error) {
	if b.broken[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

// unpack makes a site of an archive.
func unpack(t testing.TB, a *txtar.Archive) brokenFS {
	t.Helper()
	site := brokenFS{fstest.MapFS{}, map[string]bool{}}
	for _, f := range a.Files {
		name, how, _ := strings.Cut(f.Name, " ")
		file := &fstest.MapFile{Data: f.Data}
		switch how {
		case "":
		case "(quoted)":
			data, err := unquote(string(f.Data))
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			file.Data = data
		case "(symlink)":
			file.Mode = fs.ModeSymlink
		case "(unreadable)":
			site.broken[name] = true
		default:
			t.Fatalf("%s: what is %s?", f.Name, how)
		}
		if !strings.HasPrefix(name, "want.") {
			site.MapFS[name] = file
		}
	}
	return site
}

func unquote(s string) ([]byte, error) {
	var b bytes.Buffer
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		quoted, err := strconv.QuotedPrefix(line)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
		text, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, err
		}
		n := 1
		if times, ok := strings.CutPrefix(strings.TrimSpace(line[len(quoted):]), "*"); ok {
			if n, err = strconv.Atoi(strings.TrimSpace(times)); err != nil {
				return nil, err
			}
		}
		b.WriteString(strings.Repeat(text, n))
	}
	return b.Bytes(), nil
}

func TestDiagnostics(t *testing.T) {
	for name, a := range archives(t) {
		t.Run(name, func(t *testing.T) {
			_, diags, err := Read(unpack(t, a))
			if err != nil {
				t.Fatal(err)
			}
			example.Expect(t, filepath.Join(diagnosticsDir, name+".txtar"), a, diags.Sorted(), *update)
		})
	}
}

func TestEveryRuleHasAnExample(t *testing.T) {
	all := archives(t)
	for _, rule := range diag.Rules() {
		a := all[rule.Name]
		if a == nil {
			t.Errorf("the rule %s has no example %s/%s.txtar", rule.Name, diagnosticsDir, rule.Name)
			continue
		}
		_, diags, err := Read(unpack(t, a))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(diags.Sorted(), func(d diag.Diagnostic) bool { return d.Rule == rule.Name }) {
			t.Errorf("the rule %s does not occur in its example", rule.Name)
		}
	}
}

func TestRead(t *testing.T) {
	if _, _, err := Read(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Read of no folder: %v, want %v", err, fs.ErrNotExist)
	}
	if _, _, err := Read(fstest.MapFS{"content": {}}); err == nil {
		t.Error("Read of a file in place of the folder: no error")
	}
}
