package view_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the tables of docs/templates.md")

const reference = "../../../docs/templates.md"

// The tables of docs/templates.md are the types of this package, with their
// comments.
func TestReference(t *testing.T) {
	src, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	head, got, ok := strings.Cut(string(src), "## Pages\n")
	if !ok {
		t.Fatal("docs/templates.md has no part for pages")
	}
	want := "\n" + tables(t, "pages.go") + "## Shared types\n\n"
	for _, file := range sharedFiles(t) {
		want += tables(t, file)
	}
	want = strings.TrimRight(want, "\n") + "\n"
	if *update {
		if err := os.WriteFile(reference, []byte(head+"## Pages\n"+want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("run go test ./generator/internal/view -update (-want +got):\n%s", d)
	}
}

var (
	definition = regexp.MustCompile(`{{-? *define "([a-z-]+)"`)
	quoted     = regexp.MustCompile("`([a-z-]+)`")
)

// Every page and every part of the theme is told of in docs/templates.md, and
// no other.
func TestReferenceOfParts(t *testing.T) {
	src, err := os.ReadFile(reference)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(src), "## The one function")
	_, table, _ := strings.Cut(head, "The partials, by file")
	var told, defined []string
	for _, row := range strings.Split(table, "\n") {
		if cells := strings.Split(row, "|"); len(cells) > 2 {
			for _, m := range quoted.FindAllStringSubmatch(cells[2], -1) {
				told = append(told, m[1])
			}
		}
	}
	for _, pattern := range []string{"pages/*.html", "partials/*.html", "assets/*.js"} {
		names, err := filepath.Glob("../../../templates/" + pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			if !strings.Contains(head, filepath.Base(name)) {
				t.Errorf("nothing is told of %s", name)
			}
			if filepath.Dir(pattern) != "partials" {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range definition.FindAllStringSubmatch(string(text), -1) {
				defined = append(defined, m[1])
			}
		}
	}
	slices.Sort(told)
	slices.Sort(defined)
	if d := cmp.Diff(defined, told); d != "" {
		t.Errorf("(-defined +told):\n%s", d)
	}
}

// sharedFiles are the files of the package but for the one of the pages, that
// of the frame first.
func sharedFiles(t *testing.T) []string {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		return name == "pages.go" || name == "view.go" || strings.HasSuffix(name, "_test.go")
	})
	return append([]string{"view.go"}, names...)
}

// tables writes the types of a file in the order in which they are declared.
func tables(t *testing.T, file string) string {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, decl := range f.Decls {
		general, ok := decl.(*ast.GenDecl)
		if !ok || general.Tok != token.TYPE {
			continue
		}
		for _, spec := range general.Specs {
			typ := spec.(*ast.TypeSpec)
			fmt.Fprintf(&b, "### %s\n\n%s\n\n| Field | Type | |\n|---|---|---|\n", typ.Name.Name, line(general.Doc))
			for _, field := range typ.Type.(*ast.StructType).Fields.List {
				row(&b, field)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func row(b *strings.Builder, field *ast.Field) {
	kind := types.ExprString(field.Type)
	if len(field.Names) == 0 {
		fmt.Fprintf(b, "| `%s` | | all of its fields, as if they stood here |\n", kind)
	}
	for _, name := range field.Names {
		fmt.Fprintf(b, "| `%s` | `%s` | %s |\n", name.Name, kind, line(first(field.Comment, field.Doc)))
	}
}

// first returns the first comment that there is.
func first(groups ...*ast.CommentGroup) *ast.CommentGroup {
	for _, g := range groups {
		if g != nil {
			return g
		}
	}
	return nil
}

// line returns a comment on one line, fit for a cell.
func line(g *ast.CommentGroup) string {
	if g == nil {
		return ""
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(g.Text()), " "), "|", `\|`)
}
