package rename

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"

	"github.com/google/go-cmp/cmp"
)

// read returns the texts of all files of a site.
func read(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, f := range content.Files(fsys) {
		src, err := fs.ReadFile(fsys, f.Path)
		if err != nil {
			t.Fatal(err)
		}
		texts[f.Path] = string(src)
	}
	return texts
}

func changed(t *testing.T, fsys fs.FS, id ID) fs.FS {
	t.Helper()
	changes, err := id.Changes(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return Overlay(fsys, changes)
}

// Each case is a file in which units/cu becomes units/moi.
func TestChanges(t *testing.T) {
	for _, test := range []struct{ name, file, src, want string }{
		{"record", "units.yaml", "- id: cu\n  name: Cũ\n", "- id: moi\n  aliases: [cu]\n  name: Cũ\n"},
		{"record alone", "units/cu.yaml", "# cu\nid: cu # cu\nname: cu\n", "# cu\nid: moi # cu\naliases: [cu]\nname: cu\n"},
		{"id last", "units.yaml", "- name: Cũ\n  id: \"cu\"", "- name: Cũ\n  id: \"moi\"\n  aliases: [cu]"},
		{"braces", "units.yaml", "- {id: 'cu', name: Cũ}\n", "- {id: 'moi', aliases: [cu], name: Cũ}\n"},
		{"aliases in brackets", "units.yaml", "- id: cu\n  aliases: [a, b ] # c\n", "- id: moi\n  aliases: [a, b, cu ] # c\n"},
		{"aliases with dashes", "units.yaml", "- id: cu\n  aliases:\n  - a\n  -  b # c\n  name: Cũ\n", "- id: moi\n  aliases:\n  - a\n  -  b # c\n  -  cu\n  name: Cũ\n"},
		{"back again", "units.yaml", "- id: cu\n  aliases: [a, moi, b]\n", "- id: moi\n  aliases: [a, cu, b]\n"},
		{"back again with dashes", "units.yaml", "- id: cu\n  aliases:\n    - \"moi\"\n", "- id: moi\n  aliases:\n    - \"cu\"\n"},
		{"begun before", "units.yaml", "- id: moi\n  aliases: [cu]\n- id: a\n  parent: cu\n", "- id: moi\n  aliases: [cu]\n- id: a\n  parent: moi\n"},
		{"windows", "units.yaml", "\ufeff- id: cu\r\n  name: Cũ\r\n- id: a\r\n  parent: cu\r\n", "\ufeff- id: moi\r\n  aliases: [cu]\r\n  name: Cũ\r\n- id: a\r\n  parent: moi\r\n"},
		{"line ends of all kinds", "units.yaml", "- id: a\r\n  name: A\n\r\n- id: cu\n  parent: a\r\n", "- id: a\r\n  name: A\n\r\n- id: moi\r\n  aliases: [cu]\n  parent: a\r\n"},
		{"references", "units.yaml", "- id: a\n  parent: cu\n  members: [cu, \"cu\", cu-2, a]\n  predecessors:\n    - cu\n  parents: [{unit: cu, note: cu}]\n",
			"- id: a\n  parent: moi\n  members: [moi, \"moi\", cu-2, a]\n  predecessors:\n    - moi\n  parents: [{unit: moi, note: cu}]\n"},
		{"a reference on lines of its own", "units.yaml", "id: a\nparent: >- # cu\n  cu\nname: A\n", "id: a\nparent: >- # cu\n  moi\nname: A\n"},
		{"a reference with escapes", "units.yaml", "id: a\nparent: \"c\\u0075\"\n", "id: a\nparent: \"moi\"\n"},
		{"text and other collections", "events.yaml", "- id: cu\n  title: cu\n  organizer: cu\n  campaign: cu\n", "- id: cu\n  title: cu\n  organizer: moi\n  campaign: cu\n"},
		{"a unit alone", "speeches/cu.md", "---\nid: cu\nevent: cu\non_behalf_of: [cu, {unit: cu}, {name: cu}]\n---\ncu\n", "---\nid: cu\nevent: cu\non_behalf_of: [moi, {unit: moi}, {name: cu}]\n---\ncu\n"},
		{"site", "site.yaml", "title: cu\nlanguage: vi\npublisher: cu\n", "title: cu\nlanguage: vi\npublisher: moi\n"},
		{"corrections", "corrections.yaml", "- date: 2020\n  record: units/cu\n  summary: units/cu\n- record: 'units/cu'\n- record: units/cu-2\n- record: people/cu\n",
			"- date: 2020\n  record: units/moi\n  summary: units/cu\n- record: 'units/moi'\n- record: units/cu-2\n- record: people/cu\n"},
		{"links", "units.yaml", "- id: a\n  note: Xem [cu](units/cu), [cu](units/cu-2) và [cu](people/cu).\n  about: >-\n    Xem\n    [cu](units/cu \"cu\") (units/cu) và [cu](\n    units/cu#cu).\n",
			"- id: a\n  note: Xem [cu](units/moi), [cu](units/cu-2) và [cu](people/cu).\n  about: >-\n    Xem\n    [cu](units/moi \"cu\") (units/cu) và [cu](\n    units/moi#cu).\n"},
		{"links in quotes", "units.yaml", "- id: a\n  note: \"[cu](units/cu) \\\"[cu](units/cu)\\\"\"\n", "- id: a\n  note: \"[cu](units/moi) \\\"[cu](units/moi)\\\"\"\n"},
		{"what looks like links", "pages/a.md", "---\nid: a\ntitle: \"[cu](units/cu)\"\n---\n`[cu](units/cu)` [cu](<units/cu>) [cu][] [cu](units/cu/)\n\n    [cu](units/cu)\n\n[cu]: units/cu\n",
			"---\nid: a\ntitle: \"[cu](units/cu)\"\n---\n`[cu](units/cu)` [cu](<units/moi>) [cu][] [cu](units/moi/)\n\n    [cu](units/cu)\n\n[cu]: units/moi\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := "content/" + test.file
			fsys := fstest.MapFS{file: {Data: []byte(test.src)}}
			texts := read(t, changed(t, fsys, ID{content.Units, "cu", "moi"}))
			got, ok := texts[file]
			if !ok {
				got = texts[strings.Replace(file, "/cu.", "/moi.", 1)]
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// An id that tools take for a number stands in quotes.
func TestChangesQuoteNumbers(t *testing.T) {
	fsys := fstest.MapFS{"content/units.yaml": {Data: []byte("- id: cu\n- id: a\n  parent: cu\n")}}
	got := read(t, changed(t, fsys, ID{content.Units, "cu", "951"}))["content/units.yaml"]
	if want := "- id: \"951\"\n  aliases: [cu]\n- id: a\n  parent: \"951\"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A file keeps its name where another has the new one.
func TestChangesWriteOverNothing(t *testing.T) {
	fsys := fstest.MapFS{"content/units/cu.yaml": {Data: []byte("id: cu\n")}, "content/units/moi.yaml": {Data: []byte("id: a\n")}}
	got := read(t, changed(t, fsys, ID{content.Units, "cu", "moi"}))
	want := map[string]string{"content/units/cu.yaml": "id: moi\naliases: [cu]\n", "content/units/moi.yaml": "id: a\n"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Every record of the real content and of the made-up site can get a new id.
// The model is what a patient editor would do: write the new id wherever the
// old one stands as a word, and the old one among the aliases.
func TestChangesAreThoseOfAnEditor(t *testing.T) {
	for _, dir := range []string{"../../..", "../../testdata/site"} {
		fsys := os.DirFS(dir)
		lib, diags, err := content.Read(fsys)
		if err != nil || diags.HasErrors() {
			t.Fatal(err, diags.Sorted())
		}
		before := read(t, fsys)
		for _, c := range content.Collections() {
			for _, h := range lib.Headers(c) {
				if c == content.Awards && isBuiltIn(h.ID) {
					continue
				}
				id := ID{c, h.ID, "moi-tinh"}
				t.Run(fmt.Sprintf("%s/%s", c, h.ID), func(t *testing.T) {
					after := changed(t, fsys, id)
					if d := cmp.Diff(byHand(id, h, before), read(t, after)); d != "" {
						t.Errorf("(-by hand +got):\n%s", d)
					}
					lib, diags, err := content.Read(after)
					if err != nil {
						t.Fatal(err)
					}
					_, more := site.Assemble(lib, awards.Catalogue())
					if diags.HasErrors() || more.HasErrors() {
						t.Error(diags.Sorted(), more.Sorted())
					}
				})
			}
		}
	}
}

func isBuiltIn(id string) bool {
	for _, a := range awards.Catalogue() {
		if a.ID == id {
			return true
		}
	}
	return false
}

func byHand(id ID, h *content.Header, before map[string]string) map[string]string {
	word := regexp.MustCompile(`(^|[^a-z0-9-])` + id.Old + `($|[^a-z0-9-])`)
	after := map[string]string{}
	for name, text := range before {
		for word.MatchString(text) {
			text = word.ReplaceAllString(text, "${1}"+id.New+"${2}")
		}
		if name == h.File {
			text = regexp.MustCompile(`(?m)^([- ]*)id: `+id.New+`$`).ReplaceAllStringFunc(text, func(line string) string {
				return line + "\n" + strings.Repeat(" ", strings.Index(line, "id")) + "aliases: [" + id.Old + "]"
			})
			name = strings.Replace(name, "/"+id.Old+".", "/"+id.New+".", 1)
		}
		after[name] = text
	}
	return after
}

// There and back again, all is as it was, but for the alias that is kept.
func TestChangesCanBeUndone(t *testing.T) {
	fsys := os.DirFS("../../..")
	id := ID{content.Units, "cuc-an-ninh-mang", "cuc-a05"}
	there := changed(t, fsys, id)
	back := changed(t, there, ID{content.Units, id.New, id.Old})
	got, want := read(t, back), read(t, fsys)
	want["content/units.yaml"] = strings.Replace(want["content/units.yaml"], "- id: cuc-an-ninh-mang\n", "- id: cuc-an-ninh-mang\n  aliases: [cuc-a05]\n", 1)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestOverlayIsAFileSystem(t *testing.T) {
	under := fstest.MapFS{"content/a.yaml": {Data: []byte("a")}, "content/units/b.yaml": {Data: []byte("b")}, "content/c.yaml": {Data: []byte("c")}}
	o := Overlay(under, []Change{
		{Path: "content/a.yaml", To: "content/a.yaml", Data: []byte("mới")},
		{Path: "content/units/b.yaml", To: "content/units/d.yaml", Data: []byte("khác")},
		{Path: "content/c.yaml", To: "content/e.yaml"},
	})
	if err := fstest.TestFS(o, "content/a.yaml", "content/units/d.yaml", "content/e.yaml"); err != nil {
		t.Error(err)
	}
	for name, want := range map[string]string{"content/a.yaml": "mới", "content/units/d.yaml": "khác", "content/e.yaml": "c"} {
		if got, err := fs.ReadFile(o, name); err != nil || string(got) != want {
			t.Errorf("%s holds %q, %v", name, got, err)
		}
	}
	for _, gone := range []string{"content/units/b.yaml", "content/c.yaml"} {
		if _, err := fs.Stat(o, gone); err == nil {
			t.Errorf("%s is still there", gone)
		}
	}
}
