package site

import (
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// A mistake in one file must not bury an editor in messages about all that
// names what is in it.
func TestWhatCouldNotBeReadIsNoDanglingReference(t *testing.T) {
	site := map[string]string{
		"content/site.yaml":        "title: Thử\nlanguage: vi\n",
		"content/units.yaml":       "- id: don-vi-a\n  name: Đơn vị A\n- id: don-vi-b\n  name: Đơn vị B\n",
		"content/rolls/2019.yaml":  "id: dot-1\ntitle: Đợt 1\nyear: 2019\nnote: Xem [đơn vị](units/don-vi-a).\ngrants:\n  - award: giay-khen\n    recipients: [{unit: don-vi-a}, {unit: don-vi-b}]\n",
		"content/corrections.yaml": "- date: 2020-01-02\n  record: units/don-vi-a\n  summary: Sửa tên.\n",
	}
	for _, c := range []struct{ name, file, src, want string }{
		{"as it should be", "content/units.yaml", site["content/units.yaml"], ""},
		{"a syntax error", "content/units.yaml", "- id: don-vi-a\n  name: Đơn vị: A\n- id: don-vi-b\n  name: Đơn vị B\n", "yaml-colon"},
		{"an id that can't be used", "content/units.yaml", "- id: đơn vị a\n  name: Đơn vị A\n- id: don-vi-b\n  name: Đơn vị B\n", "bad-id"},
		{"UTF-16", "content/units.yaml", "\xff\xfe-\x00", "encoding"},
		{"a site that can't be read", "content/site.yaml", "title: Thử: nghiệm\nlanguage: vi\n", "yaml-colon"},
		{"an empty file", "content/units.yaml", "", "correction-record dead-link dangling-reference dangling-reference"},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := fstest.MapFS{}
			for name, src := range site {
				fsys[name] = &fstest.MapFile{Data: []byte(src)}
			}
			fsys[c.file] = &fstest.MapFile{Data: []byte(c.src)}
			lib, problems, err := content.Read(fsys)
			if err != nil {
				t.Fatal(err)
			}
			_, more := Assemble(lib, awards.Catalogue())
			problems.Merge(more)
			var rules []string
			for _, d := range problems.Sorted() {
				if d.Severity == diag.Error {
					rules = append(rules, d.Rule)
				}
			}
			if got := strings.Join(rules, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
