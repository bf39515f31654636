package export

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the tables of docs/data.md")

const reference = "../../../docs/data.md"

// docTables are the tables of records from which fields of the same name have
// their meaning, for types of which not every field says its own.
var docTables = map[string][]string{
	"siteData": {"site"}, "awardData": {"award"}, "unitData": {"unit"}, "personData": {"person"}, "campaignData": {"campaign"}, "eventData": {"event"},
	"sourceData": {"source"}, "correctionData": {"correction"}, "rollData": {"roll"}, "speechData": {"speech"}, "pageData": {"page"},
	"grantData": {"grants"}, "reportedData": {"reported"}, "actorData": {"recipients", "participants"}, "decisionData": {"decision"},
	"otherNameData": {"other_names"}, "parentData": {"parents"}, "photoData": {"photos"}, "behalfData": {"on_behalf_of"},
	"partData": {"parents"}, "baseData": {"unit"},
}

// The tables of docs/data.md are the files, columns and types of this package,
// with what the code says of them.
func TestReference(t *testing.T) {
	src, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	head, got, ok := strings.Cut(string(src), "## Files\n")
	if !ok {
		t.Fatal("docs/data.md has no part for files")
	}
	want := "\n" + fileTable(t) + "\n## Columns of the table\n\n`share` stands in files of units alone.\n\n" +
		columnTable(append([]column[row]{shareColumn}, grantColumns...)) +
		"\n## Columns of the reported figures in XLSX\n\n" + columnTable(reportedColumns) +
		"\n## Objects\n\nA field without a value is left out, unless it says otherwise.\n" + objects(t)
	if *update {
		if err := os.WriteFile(reference, []byte(head+"## Files\n"+want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("run go test ./generator/internal/export -update (-want +got):\n%s", d)
	}
}

func fileTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("| File | Holds | Each |\n|---|---|---|\n")
	x := New(&site.Site{Record: &content.Site{}}, Words{Lang: diag.EN}, "", nil)
	for _, c := range x.Collections() {
		fmt.Fprintf(&b, "| `%s` | a list: %s | %s |\n", c.Name, c.About, link(c.object))
	}
	for _, s := range []*Set{x.Site(), x.Year(&site.Year{}), x.Unit(&site.Unit{Record: &content.Unit{Header: content.Header{ID: "<id>"}}}),
		x.Campaign(&site.Campaign{Record: &content.Campaign{Header: content.Header{ID: "<id>"}}})} {
		name := strings.ReplaceAll(s.file, "nam/0", "nam/<year>")
		for _, f := range s.formats {
			holds, each := "the table", "a row"
			if f == JSON {
				holds, each = "an object: the fields of `setData`, then `rows` and `reported`", link("setData")+"; a row, under the keys of its columns; "+link("reportedData")
			}
			fmt.Fprintf(&b, "| `%s.%s` | %s | %s |\n", name, f, holds, each)
		}
	}
	return b.String()
}

func link(object string) string { return "[" + object + "](#" + strings.ToLower(object) + ")" }

func columnTable[R any](columns []column[R]) string {
	var b strings.Builder
	b.WriteString("| Key in JSON | Head (vi) | Head (en) | Meaning | Values |\n|---|---|---|---|---|\n")
	for _, c := range columns {
		var values []string
		for _, v := range c.codes {
			values = append(values, "`"+v.json+"`")
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", c.key, c.head.VI, c.head.EN, c.about.EN, strings.Join(values, ", "))
	}
	return b.String()
}

// objects writes the types that are encoded as JSON.
func objects(t *testing.T) string {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			general, ok := decl.(*ast.GenDecl)
			if !ok || general.Tok != token.TYPE {
				continue
			}
			for _, spec := range general.Specs {
				typ := spec.(*ast.TypeSpec)
				if fields, ok := typ.Type.(*ast.StructType); ok && strings.HasSuffix(typ.Name.Name, "Data") {
					object(t, &b, typ.Name.Name, line(general.Doc), fields)
				}
			}
		}
	}
	return b.String()
}

func object(t *testing.T, b *strings.Builder, name, doc string, fields *ast.StructType) {
	if doc == "" {
		t.Errorf("%s has no comment", name)
	}
	fmt.Fprintf(b, "\n### %s\n\n%s\n\n| Field | Type | Meaning |\n|---|---|---|\n", name, doc)
	for _, f := range fields.Fields.List {
		kind := types.ExprString(f.Type)
		if len(f.Names) == 0 {
			fmt.Fprintf(b, "| | | all fields of %s |\n", link(kind))
			continue
		}
		key, options, _ := strings.Cut(reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json"), ",")
		meaning := line(f.Comment)
		if meaning == "" {
			meaning = meaningOf(name, key)
		}
		if meaning == "" {
			t.Errorf("%s.%s has no meaning", name, key)
		}
		kind = strings.TrimPrefix(kind, "*")
		shown := kind
		if base := strings.TrimPrefix(kind, "[]"); strings.HasSuffix(base, "Data") {
			shown = strings.TrimSuffix(kind, base) + link(base)
		}
		shown = strings.Replace(strings.Replace(shown, "[]", "list of ", 1), "bool", "true or false", 1)
		shown = strings.Replace(strings.Replace(shown, "string", "text", 1), "int", "number", 1)
		if options == "" {
			meaning += "; always there"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", key, shown, meaning)
	}
}

// meaningOf returns what the format of records says of a field.
func meaningOf(object, key string) string {
	if key == "sources" {
		return "what it is taken from (ids in sources)"
	}
	var meaning string
	var visit func(table *content.Table)
	visit = func(table *content.Table) {
		for _, f := range table.Fields {
			if slices.Contains(docTables[object], table.Name) && f.Name == key && meaning == "" {
				meaning = f.Doc.EN
				if f.Kind == content.KindReference {
					meaning += " (id in " + string(f.Collection) + ")"
				}
			}
			if f.Entry != nil {
				visit(f.Entry)
			}
		}
	}
	for _, table := range content.Tables() {
		visit(table)
	}
	return strings.ReplaceAll(meaning, "|", `\|`)
}

// line returns a comment on one line, fit for a cell.
func line(g *ast.CommentGroup) string {
	if g == nil {
		return ""
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(g.Text()), " "), "|", `\|`)
}

// Every column says what stands in it, in both languages, and has a key and
// heads of its own.
func TestColumnsAreExplained(t *testing.T) {
	check(t, append([]column[row]{shareColumn}, grantColumns...))
	check(t, reportedColumns)
}

func check[R any](t *testing.T, columns []column[R]) {
	seen := map[string]bool{}
	for _, c := range columns {
		for _, word := range []string{"key " + c.key, "vi " + c.head.VI, "en " + c.head.EN} {
			if seen[word] || strings.HasSuffix(word, " ") {
				t.Errorf("%q stands twice, or is empty", word)
			}
			seen[word] = true
		}
		if c.about.VI == "" || c.about.EN == "" || c.width <= 0 || c.value == nil {
			t.Errorf("the column %s lacks something", c.key)
		}
	}
}
