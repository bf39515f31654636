package content

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An entry goes from its first field to what comes next, on the same line or
// on another.
func TestAllowances(t *testing.T) {
	for _, c := range []struct {
		name, file, src string
		collection      Collection
		want            []string
	}{
		{"a record alone", "content/units/a.yaml", "# Phòng\nid: a\nname: A\nallow: [một, hai]\n", Units,
			[]string{"4:9 một: from 0:0 to 6:0", "4:14 hai: from 0:0 to 6:0"}},
		{"records in a list", "content/units.yaml", "- id: a\n  name: A\n  allow:\n    - một\n\n# B\n- id: b\n  name: B\n  allow: [một]\n", Units,
			[]string{"4:7 một: from 1:3 to 7:3", "9:11 một: from 7:3 to 11:0"}},
		{"entries on one line", "content/units.yaml", "- {id: a, name: A, other_names: [{name: B, allow: [một]}, {allow: [hai], name: C}], kind: office}\n", Units,
			[]string{"1:52 một: from 1:34 to 1:59", "1:68 hai: from 1:59 to 1:85"}},
		{"an entry in an entry", "content/rolls/a.yaml", "id: a\ndecision:\n  number: 1\n  allow: [một]\nyear: 2019\ntitle: A\ngrants:\n  - award: b\n    allow: [hai]\n    recipients:\n      - name: C\n        allow: [ba]\n    note: |\n      D\n  - award: e\n", Rolls,
			[]string{"4:11 một: from 3:3 to 5:1", "9:13 hai: from 8:5 to 15:5", "12:17 ba: from 11:9 to 13:5"}},
		{"a text below its fields", "content/pages/a.md", "---\nid: a\nallow: [một]\n---\nA\n", Pages,
			[]string{"3:9 một: from 0:0 to 7:0"}},
		{"what is no list", "content/units.yaml", "- {id: a, name: A, allow: một}\n", Units, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			lib, _ := Decode(c.file, c.collection, []byte(c.src))
			var got []string
			for _, a := range lib.Allowed {
				if a.From.File != c.file || a.To.File != c.file || a.At.File != c.file {
					t.Errorf("%+v is in another file", a)
				}
				got = append(got, fmt.Sprintf("%s %s: from %d:%d to %d:%d", strings.TrimPrefix(a.At.String(), c.file+":"), a.Rule, a.From.Line, a.From.Column, a.To.Line, a.To.Column))
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}
