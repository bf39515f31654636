package rename

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// FuzzChangesKeepTheRest changes units/cu to units/moi in a file. Its records
// are those before, with the id changed where it is one, and nothing else.
func FuzzChangesKeepTheRest(f *testing.F) {
	for _, src := range []string{
		"- id: cu\n  name: cu # cu\n  note: \"[cu](units/cu) units/cu\"\n- id: a\n  parent: cu\n  members: [cu, \"cu\", cu-2]\n",
		"- {id: 'cu', aliases: [a, moi], about: 'Xem [cu](<units/cu#cu> \"cu\")'}\n- {id: a, parents: [{unit: cu, note: cu}]}",
		"\ufeffid: cu\r\naliases:\r\n  - a\r\npredecessors:\r\n- >-\r\n  cu\r\n# cu",
		"id: a\nabout: |\n  `[cu](units/cu)` [cu][]\n\n  [cu]: units/cu\nparent: \"c\\u0075\"\n",
		"!cu",
	} {
		f.Add(src)
	}
	id := ID{content.Units, "cu", "moi"}
	f.Fuzz(func(t *testing.T, src string) {
		const file = "content/units.yaml"
		before, diags := content.Decode(file, content.Units, []byte(src))
		if diags.HasErrors() || slices.ContainsFunc(before.Units, func(u *content.Unit) bool { return u.ID == "moi" }) {
			return
		}
		changes, err := id.Changes(fstest.MapFS{file: {Data: []byte(src)}})
		if err != nil {
			t.Fatal(err)
		}
		data := []byte(src)
		for _, c := range changes {
			if c.To != file || c.Path != file {
				t.Fatalf("%s became %s", c.Path, c.To)
			}
			data = c.Data
		}
		after, diags := content.Decode(file, content.Units, data)
		if diags.HasErrors() {
			t.Fatalf("%q became %q: %v", src, data, diags.Sorted())
		}
		left := false // links to the old id that could not be found in the text
		for _, u := range after.Units {
			left = left || leadsTo(u.About, "units/cu") || leadsTo(u.Note, "units/cu")
		}
		if left {
			return
		}
		for _, u := range before.Units {
			byModel(u)
		}
		if d := cmp.Diff(before, after, recordsAlone); d != "" {
			t.Errorf("%q became %q (-model +got):\n%s", src, data, d)
		}
	})
}

func leadsTo(m content.Markdown, path string) bool {
	if m.IsZero() {
		return false
	}
	for _, l := range m.Doc.Links() {
		if rest, ok := strings.CutPrefix(l.Destination, path); ok && strings.Trim(rest[:min(len(rest), 1)], "/#") == "" {
			return true
		}
	}
	return false
}

// byModel changes the id in a record.
func byModel(u *content.Unit) {
	change := func(refs []content.Ref) {
		for i := range refs {
			if refs[i].ID == "cu" {
				refs[i].ID = "moi"
			}
		}
	}
	change(u.Members)
	change(u.Predecessors)
	for i := range u.Parents {
		if u.Parents[i].Unit.ID == "cu" {
			u.Parents[i].Unit.ID = "moi"
		}
	}
	if u.ID != "cu" {
		return
	}
	u.ID = "moi"
	for i := range u.Aliases {
		if u.Aliases[i].ID == "moi" {
			u.Aliases[i].ID = "cu"
			return
		}
	}
	u.Aliases = append(u.Aliases, content.Ref{ID: "cu"})
}

// recordsAlone compares records and not where they stand. Links are the same
// that lead to the new id in place of the old.
var recordsAlone = cmp.Options{
	cmpopts.IgnoreTypes(content.At{}, content.Allowance{}),
	cmp.Comparer(func(a, b edtf.Date) bool { return a.String() == b.String() }),
	cmp.Comparer(func(a, b content.Markdown) bool {
		if a.Doc == nil || b.Doc == nil {
			return a.Doc == b.Doc
		}
		html := func(m content.Markdown) string {
			return string(m.Doc.HTML(func(d string) string {
				if rest, ok := strings.CutPrefix(d, "units/cu"); ok && strings.Trim(rest[:min(len(rest), 1)], "/#") == "" {
					return "units/moi" + rest
				}
				return d
			}))
		}
		return html(a) == html(b)
	}),
	cmpopts.EquateEmpty(),
}
