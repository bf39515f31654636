package content

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/google/go-cmp/cmp"
)

// allTables returns the tables of all records and their entries by name.
func allTables() map[string]*Table {
	found := map[string]*Table{}
	var visit func(ts []*Table)
	visit = func(ts []*Table) {
		for _, t := range ts {
			found[t.Name] = t
			for _, f := range t.Fields {
				if f.Entry != nil {
					visit([]*Table{f.Entry})
				}
			}
		}
	}
	visit(Tables())
	return found
}

var marker = regexp.MustCompile(`(?s)<!-- (fields: [a-z_]+|catalogue) -->\n.*?<!-- end -->`)

// guides are the guides for editors.
var guides = map[diag.Lang]string{diag.VI: "../../../docs/format.md", diag.EN: "../../../docs/format.en.md"}

func readGuide(t *testing.T, l diag.Lang) string {
	t.Helper()
	src, err := os.ReadFile(guides[l])
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

func TestGuideHasTheTables(t *testing.T) {
	for l, name := range guides {
		guide := readGuide(t, l)
		tables := allTables()
		delete(tables, "fields: entry")
		made := marker.ReplaceAllStringFunc(guide, func(old string) string {
			what := marker.FindStringSubmatch(old)[1]
			body := ""
			switch what {
			case "catalogue":
				body = catalogueReference(t, l)
			case "fields: entry":
				body = CommonReference(l)
			default:
				table := tables[strings.TrimPrefix(what, "fields: ")]
				if table == nil {
					t.Fatalf("%s: there is no table for %q, or it stands twice", name, what)
				}
				delete(tables, table.Name)
				body = table.Reference(l)
			}
			return "<!-- " + what + " -->\n" + body + "<!-- end -->"
		})
		for missing := range tables {
			t.Errorf("%s lacks <!-- fields: %s -->", name, missing)
		}
		for _, what := range []string{"catalogue", "fields: entry"} {
			if !strings.Contains(made, "<!-- "+what+" -->") {
				t.Errorf("%s lacks <!-- %s -->", name, what)
			}
		}
		if made == guide {
			continue
		}
		if !*update {
			t.Errorf("%s is not up to date; run go test -update (-old +new):\n%s", name, cmp.Diff(guide, made))
		} else if err := os.WriteFile(name, []byte(made), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// catalogueReference lists the built-in awards.
func catalogueReference(t *testing.T, l diag.Lang) string {
	t.Helper()
	const file = "../awards/catalogue.yaml"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lib, diags := Decode(file, Awards, src)
	if diags.Len() > 0 {
		t.Fatal(example.Printed(t, diag.EN, diags.Sorted()))
	}
	head := diag.Text{VI: "| Mã | Tên | Số hạng | Tặng cho |\n|---|---|---|---|\n", EN: "| Id | Name | Classes | To |\n|---|---|---|---|\n"}
	var b strings.Builder
	b.WriteString(head.In(l))
	for _, a := range lib.Awards {
		classes := ""
		if a.ClassCount.N > 0 {
			classes = fmt.Sprint(a.ClassCount.N)
		}
		var to []string
		for _, kind := range a.To {
			to = append(to, Gloss(string(kind)).In(l))
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", a.ID, a.Name, classes, strings.Join(to, ", "))
	}
	return b.String()
}

func TestGuideNamesEverything(t *testing.T) {
	for l, name := range guides {
		guide := readGuide(t, l)
		for _, table := range allTables() {
			for _, f := range table.Fields {
				for _, word := range append([]string{f.Name}, f.Values...) {
					if !strings.Contains(guide, "`"+word+"`") {
						t.Errorf("%s does not name `%s` of %s", name, word, table.Name)
					}
				}
			}
		}
	}
}

func TestFieldsAreExplained(t *testing.T) {
	for _, table := range allTables() {
		if table.Title.VI == "" || table.Title.EN == "" {
			t.Errorf("%s has no title", table.Name)
		}
		for _, f := range table.Fields {
			if f.Doc.VI == "" || f.Doc.EN == "" {
				t.Errorf("%s.%s is not explained", table.Name, f.Name)
			}
			if f.Kind == KindEnum && len(f.Values) == 0 || f.Kind == KindReference && f.Collection == "" || f.Kind == KindEntry && f.Entry == nil {
				t.Errorf("%s.%s lacks what belongs to its kind", table.Name, f.Name)
			}
			for _, v := range f.Values {
				if g := Gloss(v); g.VI == "" || g.EN == "" {
					t.Errorf("the value %s of %s.%s is not explained", v, table.Name, f.Name)
				}
			}
		}
	}
}

var (
	fence    = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```$")
	fileName = regexp.MustCompile(`(?m)\A(?:---\n)?# (content/\S+)$`)
)

// The examples of the guides are right.
func TestGuideExamples(t *testing.T) {
	for l, name := range guides {
		shown := map[Collection]int{}
		for _, m := range fence.FindAllStringSubmatch(readGuide(t, l), -1) {
			file := fileName.FindStringSubmatch(m[1])
			if file == nil {
				t.Errorf("%s: an example does not name its file:\n%s", name, m[1])
				continue
			}
			c, problem := classify(file[1])
			if problem != nil {
				t.Errorf("%s: %s", name, problem.Message.EN)
				continue
			}
			shown[c]++
			if _, diags := Decode(file[1], c, []byte(m[1])); diags.Len() > 0 {
				t.Errorf("%s:\n%s", name, example.Printed(t, diag.EN, diags.Sorted()))
			}
		}
		for _, c := range Collections() {
			if shown[c] == 0 {
				t.Errorf("%s has no example of %s", name, c)
			}
		}
	}
}

func TestTablesAreNamedOnce(t *testing.T) {
	byName := map[string][]string{}
	for _, table := range Tables() {
		for _, f := range table.Fields {
			if f.Entry != nil {
				byName[f.Entry.Name] = append(byName[f.Entry.Name], strings.Join(fieldNames(f.Entry), ","))
			}
		}
	}
	for name, all := range byName {
		if slices.Sort(all); len(slices.Compact(all)) > 1 {
			t.Errorf("the name %s stands for several tables", name)
		}
	}
}

func fieldNames(t *Table) []string {
	var names []string
	for _, f := range t.Fields {
		names = append(names, f.Name)
	}
	return names
}
