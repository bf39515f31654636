package tidy

import (
	"testing"

	"bangvang/generator/internal/content"
)

// What tells that a file must be left alone tells every difference there can be.
func TestSame(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"id: a\nname: b", "name: 'b' # c\n\nid: \"a\"\n", true},
		{"name: Vie\u0302\u0323t", "name: Vi\u1ec7t", true},
		{"note: |\n  a", "note: a", true},
		{"id: |\n  a\n", "id: a", false},
		{"id: a", "id: b", false},
		{"id: a", "", false},
		{"id: a", "- id: a", false},
		{"id: a", "id: [a]", false},
		{"id: a", "id: a\nname: b", false},
		{"id: a\nname: b", "id: a\nnam: b", false},
		{"name: ~", "name: '~'", false},
		{"name:", "name: ''", true}, // both are empty
		{"members: [a, b]", "members: [b, a]", false},
		{"members: [a, b]", "members: [a]", false},
		{"name: a\nname: b", "name: b\nname: a", false},
		{"other_names: [{name: a}]", "other_names: [{name: b}]", false},
		{"note: a b", "note: |\n  a\n  b", false},
	} {
		a, _ := content.Parse("content/units.yaml", content.Units, []byte(test.a))
		b, _ := content.Parse("content/units.yaml", content.Units, []byte(test.b))
		if a == nil || b == nil {
			t.Fatalf("%q or %q can't be parsed", test.a, test.b)
		}
		if got := same(a, b); got != test.want {
			t.Errorf("same(%q, %q) = %v", test.a, test.b, got)
		}
	}
	a, _ := content.Parse("content/pages/a.md", content.Pages, []byte("---\nid: a\n---\nMột\n"))
	b, _ := content.Parse("content/pages/a.md", content.Pages, []byte("---\nid: a\n---\nHai\n"))
	if same(a, b) {
		t.Error("the text may change")
	}
}
