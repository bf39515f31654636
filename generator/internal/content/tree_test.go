package content

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// pieces lists the texts of a tree in the order of the file.
func pieces(t *Tree) []string {
	var all []string
	var enter func(n *Node)
	enter = func(n *Node) {
		switch {
		case n.IsText():
			all = append(all, t.Text[n.Start:n.End])
		case n.Flow:
			all = append(all, t.Text[n.Start:n.Start+1])
		}
		for _, item := range n.Items {
			enter(item)
		}
		for _, pair := range n.Pairs {
			enter(pair.Key)
			enter(pair.Value)
		}
		if !n.IsText() && n.Flow {
			all = append(all, t.Text[n.End-1:n.End])
		}
	}
	if t.Root != nil {
		enter(t.Root)
	}
	return all
}

func TestParsePlacesEveryText(t *testing.T) {
	for _, test := range []struct {
		name, src string
		want      []string
	}{
		{"empty", "", nil},
		{"comment alone", "# a\n", nil},
		{"plain", "id: a\nname: Phòng Thử # b\n", []string{"id", "a", "name", "Phòng Thử"}},
		{"plain on two lines", "name: một\n  hai\n\n  ba # bốn\nid: a", []string{"name", "một\n  hai\n\n  ba", "id", "a"}},
		{"quotes", "\"id\" : 'a''b' #c\nname: \"a \\\" b\"", []string{`"id"`, "'a''b'", "name", `"a \" b"`}},
		{"quotes on two lines", "name: \"a\n  b\"\nid: a", []string{"name", "\"a\n  b\"", "id", "a"}},
		{"literal", "note: |\n  a\n\n   b \n\n# c\nid: a", []string{"note", "|\n  a\n\n   b ", "id", "a"}},
		{"folded, with a sign", "note: >2-  # c\n    a\n  b\nid: a", []string{"note", ">2-  # c\n    a\n  b", "id", "a"}},
		{"kept lines", "note: |+\n  a\n\n\nid: a", []string{"note", "|+\n  a\n\n", "id", "a"}},
		{"literal at the end", "note: |\n  a", []string{"note", "|\n  a"}},
		{"list", "to:\n- a\n- 'b'\n", []string{"to", "a", "'b'"}},
		{"brackets", "to: [a, \"b]\" , # ]\n c ]\nid: {a: b}", []string{"to", "[", "a", `"b]"`, "c", "]", "id", "{", "a", "b", "}"}},
		{"literal in a list", "- |\n a\n-   b: >-\n     c\n", []string{"|\n a", "b", ">-\n     c"}},
		{"windows", "\ufeffid: a\r\nname: b\r\n", []string{"id", "a", "name", "b"}},
		{"decomposed", "name: Vie\u0302\u0323t\nid: a", []string{"name", "Vie\u0302\u0323t", "id", "a"}},
		{"a pair without braces", "to: [{a: b} : c, [d]: e, f: g, {h} : ]\n", []string{"to", "[",
			"{", "{", "a", "b", "}", "c", "c", "[", "[", "d", "]", "e", "e", "f", "f", "g", "g", "{", "{", "h", "", "}", "", " ", "]"}},
		{"a comment behind a sign", "note: |#2\n   a\n  \nabout: >1-\t#\n  b\nid: a", []string{"note", "|#2\n   a", "about", ">1-\t#\n  b", "id", "a"}},
		{"nothing", "id:\nname: ~\n", []string{"id", "", "name", "~"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			tree, diags := Parse("content/units.yaml", Units, []byte(test.src))
			if tree == nil {
				t.Fatalf("no tree: %v", diags.Sorted())
			}
			if d := cmp.Diff(test.want, pieces(tree)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestParsePlacesFrontMatter(t *testing.T) {
	const src = "---\nid: a\ntitle: b\n---\nMột\n\nHai\n"
	tree, diags := Parse("content/pages/a.md", Pages, []byte(src))
	if tree == nil {
		t.Fatalf("no tree: %v", diags.Sorted())
	}
	if d := cmp.Diff([]string{"id", "a", "title", "b"}, pieces(tree)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if got, want := tree.Text[tree.From:tree.To], "id: a\ntitle: b\n"; got != want {
		t.Errorf("the fields are %q, want %q", got, want)
	}
	if got, want := tree.Text[tree.Body:], "Một\n\nHai\n"; got != want {
		t.Errorf("the body is %q, want %q", got, want)
	}
}

// Whatever is parsed, is placed: the texts stand in order, and each begins and
// ends with the signs of its shape.
func FuzzParsePlacesEveryText(f *testing.F) {
	seeds(f, func(path string, src []byte) {
		if c, problem := classify(path); problem == nil {
			f.Add(c.IsMarkdown(), string(src))
		}
	})
	f.Fuzz(func(t *testing.T, isMarkdown bool, src string) {
		c := Units
		if isMarkdown {
			c = Speeches
		}
		tree, diags := Parse("content/file", c, []byte(src))
		if tree == nil {
			if !diags.HasErrors() {
				t.Errorf("no tree and nothing is wrong")
			}
			return
		}
		at := tree.From
		var enter func(n *Node)
		enter = func(n *Node) {
			if n.Start < at && !n.Empty || n.End < n.Start || n.End > tree.To || !utf8.ValidString(tree.Text[n.Start:n.End]) {
				t.Fatalf("%+v stands behind %d", n, at)
			}
			text := tree.Text[n.Start:n.End]
			switch {
			case n.Shape == SingleQuoted && (text[0] != '\'' || text[len(text)-1] != '\''),
				n.Shape == DoubleQuoted && (text[0] != '"' || text[len(text)-1] != '"'),
				n.Shape == Block && text[0] != '|' && text[0] != '>',
				n.Shape == Plain && text != strings.Trim(text, " \t\n"):
				t.Fatalf("%+v is %q", n, text)
			}
			at = max(at, n.Start)
			for _, item := range n.Items {
				enter(item)
			}
			for _, pair := range n.Pairs {
				enter(pair.Key)
				enter(pair.Value)
			}
			at = max(at, n.End)
		}
		if tree.Root != nil {
			enter(tree.Root)
		}
	})
}
