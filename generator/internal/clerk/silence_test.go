package clerk

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"

	"github.com/rogpeppe/go-internal/txtar"
)

// Every warning goes away when the record on which it stands allows it, and
// what allows it is not in vain.
func TestEveryWarningCanBeAllowed(t *testing.T) {
	for _, rule := range diag.Rules() {
		if rule.Severity != diag.Warning || rule == ruleUnused {
			continue
		}
		t.Run(rule.Name, func(t *testing.T) {
			names, err := filepath.Glob("../*/testdata/diagnostics/" + rule.Name + ".txtar")
			if err != nil || len(names) != 1 {
				t.Fatal(names, err)
			}
			a, err := txtar.ParseFile(names[0])
			if err != nil {
				t.Fatal(err)
			}
			has := func(d diag.Diagnostic) bool { return d.Rule == rule.Name }
			list := judge(t, a)
			found := list.Sorted()
			if !slices.ContainsFunc(found, has) {
				t.Fatal("it is not raised")
			}
			for i, f := range a.Files {
				var lines []int
				for _, d := range found {
					if has(d) && d.File == f.Name {
						lines = append(lines, d.Line)
					}
				}
				a.Files[i].Data = allowOn(f.Data, lines, rule.Name)
			}
			list = judge(t, a)
			for _, d := range list.Sorted() {
				if has(d) || d.Rule == ruleUnused.Name {
					t.Errorf("%s: %s\n%s", d.Position, d.Message.EN, txtar.Format(a))
				}
			}
		})
	}
}

// allowOn writes on the records that hold some lines of a file that they allow a
// rule.
func allowOn(src []byte, at []int, rule string) []byte {
	if len(at) == 0 {
		return src
	}
	lines := strings.Split(string(src), "\n")
	begins := map[int]bool{} // lines at which records begin
	for _, n := range at {
		for n--; n > 0 && !strings.HasPrefix(lines[n], "- "); n-- {
		}
		begins[n] = true
	}
	var b bytes.Buffer
	for i, line := range lines {
		if begins[i] {
			switch {
			case strings.HasPrefix(line, "---"):
				line += "\nallow: [" + rule + "]"
			case strings.Contains(line, "{id"):
				line = strings.Replace(line, "{", "{allow: ["+rule+"], ", 1)
			case strings.HasPrefix(line, "- "):
				line = "- allow: [" + rule + "]\n  " + line[2:]
			default:
				line = "allow: [" + rule + "]\n" + line
			}
		}
		b.WriteString(line)
		if i < len(lines)-1 {
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}
