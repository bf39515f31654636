package schema

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"

	"github.com/rogpeppe/go-internal/txtar"
	"gopkg.in/yaml.v3"
)

// A schema agrees with a check on what holds between fields: every choice of
// the fields that are related is tried.
func TestRelations(t *testing.T) {
	s := read(t, madeUp)
	for i, table := range content.Tables() {
		c := content.Collections()[i]
		visit := func(p trail) {
			inner := table
			if len(p) > 0 {
				inner = p[len(p)-1].Entry
			}
			for _, lines := range choices(inner) {
				src := block(lines, "")
				if len(lines) == 0 {
					src = "{}\n"
				}
				if len(p) > 0 {
					src = record(table, p, "\n"+indented2(itemOf(p[len(p)-1], src)))
				}
				s.compare(t, c, src)
			}
		}
		visit(nil)
		paths(table, nil, func(p trail) {
			if p[len(p)-1].Kind == content.KindEntry {
				visit(p)
			}
		})
	}
}

// itemOf writes the fields of an entry as the field holds them.
func itemOf(f content.Field, src string) string {
	if f.List {
		return "- " + indented2(src)[2:]
	}
	return src
}

// choices returns all choices of the fields of a table that are related, each
// with the fields that are required.
func choices(t *content.Table) [][]line {
	var related []string
	for _, r := range t.Relations {
		for _, name := range append([]string{r.Field}, r.Others...) {
			if name != "" && !slices.Contains(related, name) {
				related = append(related, name)
			}
		}
	}
	if t.Name == "award" {
		related = []string{"based_on", "name", "category", "to"}
	}
	var all [][]line
	for choice := range 1 << len(related) {
		var lines []line
		for _, f := range t.Fields {
			i := slices.Index(related, f.Name)
			if i >= 0 && choice>>i&1 == 1 || i < 0 && f.Required {
				lines = append(lines, line{f.Name, strings.TrimSuffix(sample(f), "\n")})
			}
		}
		all = append(all, lines)
	}
	return all
}

// compare compares what a check and a schema say of a record that is typed as
// YAML reads it.
func (s siteOf) compare(t *testing.T, c content.Collection, src string) {
	t.Helper()
	v, ok := s.judge(c, src)
	if !ok {
		t.Errorf("%s: no YAML:\n%s", c, src)
		return
	}
	incomplete := func(d diag.Diagnostic) bool { return isKnowable(d) || d.Rule == "award-incomplete" }
	switch silent, why := s.check(t, c, src, incomplete); {
	case silent && !v.accepted:
		t.Errorf("%s: the schema refuses what a check accepts:\n%s%v", c, src, v.why)
	case !silent && v.accepted:
		t.Errorf("%s: the schema accepts what a check refuses:\n%s%v", c, src, why)
	}
}

// The records of the site itself are accepted.
func TestRealContent(t *testing.T) {
	files := os.DirFS("../../..")
	s := read(t, files)
	for _, r := range recordsIn(t, files) {
		if v, ok := s.judge(collectionOf(r.file), r.src); !ok || !v.accepted {
			t.Errorf("%s:%d: %v\n%s", r.file, r.line, v.why, r.src)
		}
	}
}

var (
	fence    = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")
	fileName = regexp.MustCompile(`(?m)\A(?:---\n)?# (content/\S+)$`)
)

// The examples of the guides are accepted, together as a site.
func TestGuideExamples(t *testing.T) {
	for _, name := range []string{"format.md", "format.en.md"} {
		guide, err := os.ReadFile(filepath.Join("../../../docs", name))
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{}
		for _, m := range fence.FindAllStringSubmatch(string(guide), -1) {
			file := fileName.FindStringSubmatch(m[1])
			for files[file[1]] != nil { // several examples of one file
				file[1] = strings.Replace(file[1], ".yaml", "/a.yaml", 1)
			}
			files[file[1]] = &fstest.MapFile{Data: []byte(m[1])}
		}
		s := read(t, files)
		tried := 0
		for _, r := range recordsIn(t, files) {
			// What the examples name without showing it is the schema's only complaint.
			v, ok := s.judge(collectionOf(r.file), r.src)
			dangling := slices.ContainsFunc(r.found, func(d diag.Diagnostic) bool { return isKnowable(d) })
			if !ok || v.accepted == dangling {
				t.Errorf("%s: %s:%d: %v, check says %v\n%s", name, r.file, r.line, v.why, r.found, r.src)
			}
			tried++
		}
		if tried < 10 {
			t.Errorf("%s has %d examples", name, tried)
		}
	}
}

// A written record is one in its file, with what a check finds in it.
type written struct {
	file  string
	line  int
	src   string
	found []diag.Diagnostic
}

// recordsIn takes the files of a site apart into their records. What is no YAML
// is left out.
func recordsIn(t testing.TB, files fs.FS) []written {
	t.Helper()
	byFile := map[string][]diag.Diagnostic{}
	found := check(t, files)
	for _, d := range found.Sorted() {
		byFile[d.File] = append(byFile[d.File], d)
	}
	var list []written
	err := fs.WalkDir(files, content.Dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || !slices.Contains([]string{".yaml", ".md"}, path.Ext(name)) || !slices.Contains(content.Collections(), collectionOf(name)) {
			return nil
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil
		}
		list = append(list, split(name, fieldsOf(name, strings.ReplaceAll(string(data), "\r\n", "\n")), byFile[name])...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// split takes a file apart into its records.
func split(name, src string, found []diag.Diagnostic) []written {
	var document yaml.Node
	if yaml.Unmarshal([]byte(src), &document) != nil || len(document.Content) == 0 {
		return nil
	}
	root := document.Content[0]
	if root.Kind != yaml.SequenceNode || root.Style&yaml.FlowStyle != 0 {
		return []written{{name, 1, src, found}}
	}
	lines := strings.SplitAfter(src, "\n")
	var list []written
	for i, n := range root.Content {
		end := len(lines) + 1
		if i+1 < len(root.Content) {
			end = root.Content[i+1].Line
		}
		r := written{file: name, line: n.Line, src: strings.Join(lines[n.Line-1:end-1], "")}
		for _, d := range found {
			if d.Line >= n.Line && d.Line < end {
				r.found = append(r.found, d)
			}
		}
		list = append(list, r)
	}
	return list
}

// On the sites of which each shows a rule that a check keeps a schema agrees,
// record by record.
func TestDiagnostics(t *testing.T) {
	var names []string
	for _, dir := range []string{"content", "site", "clerk"} {
		more, err := filepath.Glob("../" + dir + "/testdata/diagnostics/*.txtar")
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, more...)
	}
	refused, accepted := map[string]int{}, 0
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{}
		for _, f := range archive.Files {
			if strings.HasPrefix(f.Name, content.Dir+"/") && !strings.Contains(f.Name, " ") {
				files[f.Name] = &fstest.MapFile{Data: f.Data}
			}
		}
		if len(files) == 0 {
			continue
		}
		s := read(t, files)
		for _, r := range recordsIn(t, files) {
			v, ok := s.judge(collectionOf(r.file), r.src)
			known := slices.IndexFunc(r.found, isKnowable)
			switch {
			case !ok:
			case known >= 0 && v.accepted:
				t.Errorf("%s: %s:%d: the schema accepts what a check refuses: %v\n%s", name, r.file, r.line, r.found, r.src)
			case !v.accepted && !slices.ContainsFunc(r.found, isOpen):
				t.Errorf("%s: %s:%d: the schema refuses what a check accepts: %v\n%s", name, r.file, r.line, v.why, r.src)
			case v.accepted:
				accepted++
			case known >= 0:
				refused[r.found[known].Rule]++
			}
		}
	}
	for _, rule := range knowable {
		if refused[rule] == 0 {
			t.Logf("no record of the archives is refused for %s", rule)
		}
	}
	if accepted < 50 {
		t.Errorf("%d records were accepted", accepted)
	}
}
