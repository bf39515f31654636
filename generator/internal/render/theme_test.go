package render

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/view"
	"bangvang/templates"

	"github.com/google/go-cmp/cmp"
)

func TestOwnTheme(t *testing.T) {
	for _, c := range []struct {
		name, file, src string
		want            string // the problem in English; empty for none
	}{
		{"a page", "pages/home.html", `{{define "main"}}<h1>Ours</h1>{{end}}`, ""},
		{"a partial of its own", "partials/ours.html", `{{define "ours"}}x{{end}}`, ""},
		{"an asset of its own", "assets/ours/logo.svg", `<svg xmlns="http://www.w3.org/2000/svg"/>`, ""},
		{"one text", "texts/vi.yaml", "print: In ra giấy\n", ""},
		{"a Go file beside", "embed.go", "package templates\n", ""},
		{"a hidden file", ".DS_Store", "x", ""},
		{"a syntax error", "pages/home.html", "{{define \"main\"}}\n{{if}}\n{{end}}",
			"templates/pages/home.html:2: error: the template is wrong: missing value for if\n    hint: docs/templates.md lists the fields and functions there are\n"},
		{"an unknown function", "partials/footer.html", "{{define \"footer\"}}{{shout 1}}{{end}}",
			"templates/partials/footer.html:1: error: the template is wrong: function \"shout\" not defined\n    hint: docs/templates.md lists the fields and functions there are\n"},
		{"a misspelled page", "pages/hone.html", "x",
			"templates/pages/hone.html: error: no page uses this file\n    hint: did you mean \"templates/pages/home.html\"?\n"},
		{"an unknown text", "texts/vi.yaml", "prnt: In\n",
			"templates/texts/vi.yaml:1:7: error: no text of the interface has the key \"prnt\"\n    hint: did you mean \"print\"?\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			own := fstest.MapFS{c.file: {Data: []byte(c.src)}}
			_, problems := LoadTheme(templates.FS, own, content.Vietnamese)
			var got strings.Builder
			if err := (diag.Printer{Lang: diag.EN}).Print(&got, problems.Sorted()); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, got.String()); d != "" {
				t.Errorf("problems (-want +got):\n%s", d)
			}
		})
	}
}

// What a page gives instead of a value that is not safe is an error, not a page.
func TestSuspiciousOutputIsAnError(t *testing.T) {
	own := fstest.MapFS{"pages/notfound.html": {Data: []byte(`{{define "main"}}<a href="{{.Site}}">x</a>{{end}}`)}}
	th, problems := LoadTheme(templates.FS, own, content.Vietnamese)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	r := &Renderer{theme: th}
	_, found := r.execute("404.html", "notfound", view.NotFound{Frame: view.Frame{Site: "javascript:alert(1)"}})
	if len(found) != 1 || found[0].Rule != ruleOutput.Name {
		t.Errorf("got %v", found)
	}
}

func TestAssetsAreNamedByTheirBytes(t *testing.T) {
	own := fstest.MapFS{"assets/style.css": {Data: []byte(`@font-face{src:url("fonts/a.woff2")} b{background:url(fonts/none.png)}`)},
		"assets/fonts/a.woff2": {Data: []byte("made up")}, "assets/fonts/a-OFL.txt": {Data: []byte("licence")}}
	load := func() map[string]string {
		th, _ := LoadTheme(fstest.MapFS{}, own, content.Vietnamese)
		files := map[string]string{}
		for _, a := range th.assets {
			files[a.source] = a.name + " " + string(a.data)
		}
		return files
	}
	before := load()
	if want := "assets/fonts/a-OFL.txt licence"; before["fonts/a-OFL.txt"] != want {
		t.Errorf("the licence: %q, want %q", before["fonts/a-OFL.txt"], want)
	}
	font, _, _ := strings.Cut(before["fonts/a.woff2"], " ")
	if want := `url("` + strings.TrimPrefix(font, "assets/") + `")`; !strings.Contains(before["style.css"], want) {
		t.Errorf("the style sheet %q does not name %s", before["style.css"], want)
	}
	if !strings.Contains(before["style.css"], "url(fonts/none.png)") {
		t.Error("an address that is no file of the theme was changed")
	}
	own["assets/fonts/a.woff2"] = &fstest.MapFile{Data: []byte("made up anew")}
	after := load()
	if before["fonts/a.woff2"] == after["fonts/a.woff2"] || before["style.css"] == after["style.css"] {
		t.Error("other bytes, but the same names")
	}
}

// fields returns the names of all fields of the views.
func fields(t *testing.T) map[string]bool {
	names := map[string]bool{}
	seen := map[reflect.Type]bool{}
	var visit func(typ reflect.Type)
	visit = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		if strings.HasSuffix(typ.PkgPath(), "/structured") && typ.Name() != "Page" {
			return // stands in the page whole
		}
		seen[typ] = true
		for i := range typ.NumField() {
			f := typ.Field(i)
			if !f.Anonymous {
				names[f.Name] = true
			}
			visit(f.Type)
		}
	}
	for _, page := range []reflect.Type{
		reflect.TypeFor[view.Home](), reflect.TypeFor[view.Year](), reflect.TypeFor[view.Campaign](), reflect.TypeFor[view.Event](),
		reflect.TypeFor[view.Speech](), reflect.TypeFor[view.Award](), reflect.TypeFor[view.Unit](), reflect.TypeFor[view.Person](),
		reflect.TypeFor[view.Name](), reflect.TypeFor[view.Source](), reflect.TypeFor[view.Roll](), reflect.TypeFor[view.List](),
		reflect.TypeFor[view.Page](), reflect.TypeFor[view.Corrections](), reflect.TypeFor[view.Missing](), reflect.TypeFor[view.Withheld](),
		reflect.TypeFor[view.NotFound](), reflect.TypeFor[view.Search](), reflect.TypeFor[view.Redirect](),
	} {
		visit(page)
	}
	return names
}

func TestEveryFieldOfTheViewsIsShown(t *testing.T) {
	var all strings.Builder
	err := fs.WalkDir(templates.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".html") {
			return err
		}
		src, err := templates.FS.ReadFile(name)
		all.Write(src)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range fields(t) {
		if !strings.Contains(all.String(), "."+name) {
			t.Errorf("no template shows the field %s", name)
		}
	}
}
