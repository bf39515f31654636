package tidy

import (
	"strings"
	"testing"
	"time"

	"bangvang/generator/internal/content"
)

// Large and hostile files take time in proportion to their length.
func TestFormatHostileFiles(t *testing.T) {
	const n = 5_000
	for _, test := range []struct{ name, src string }{
		{"records", strings.Repeat("- name: 'b'\n  id: a\n", n)},
		{"records in one line", "[" + strings.Repeat("{name: 'b', id: a}, ", n) + "]"},
		{"records with entries", strings.Repeat("- name: b\n  other_names:\n  - period: 2019\n    name: c\n  id: a\n", n)},
		{"entries", "name: b\nother_names:\n" + strings.Repeat("- period: 2019\n  name: c\n", n) + "id: a\n"},
		{"comments", "name: b\n" + strings.Repeat("# c\n", n) + "id: a\n"},
		{"comments and empty lines", "name: b\n" + strings.Repeat("  # c\n\n", n) + "id: a\n"},
		{"comments behind items", "other_names:\n" + strings.Repeat("- period: 2019\n  name: c\n    # c\n# d\n", n) + "id: a\n"},
		{"empty lines", "name: b\n" + strings.Repeat("\n", n) + "id: a\n"},
		{"texts", strings.Repeat("- note: |+\n   a\n\n  id: a\n", n)},
		{"empty lines in texts", strings.Repeat("- note: |\n\n\n\n   a\n  id: a\n", n)},
		{"one long text", "note: |\n" + strings.Repeat("  a\n\n", n) + "id: a\n"},
		{"one long line", "name: \"" + strings.Repeat("ă ", n) + "\"\nid: a\n"},
		{"decomposed", "name: " + strings.Repeat("a\u0306", n) + "\nid: a\n"},
		{"list in one line", "members: [" + strings.Repeat("'a', ", n) + "]\nid: a\n"},
		{"list", "members:\n" + strings.Repeat("- 'a' #b\n", n) + "id: a\n"},
		{"deep", strings.Repeat("[", 30) + strings.Repeat("{name: b, id: a}, ", n) + strings.Repeat("]", 30)},
		{"broken", strings.Repeat("- id: a: b\n", n)},
		{"carriage returns", strings.Repeat("- name: b\r  id: a\r", n)},
	} {
		t.Run(test.name, func(t *testing.T) {
			begun := time.Now()
			if _, _, err := Format("content/units.yaml", content.Units, []byte(test.src)); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(begun); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}
