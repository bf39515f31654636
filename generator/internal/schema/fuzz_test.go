package schema

import (
	"os"
	"testing"

	"bangvang/generator/internal/content"

	"gopkg.in/yaml.v3"
)

// Whatever is written, a schema refuses nothing that a check accepts; but for
// files of a single word that is blank, which a check takes for empty ones.
func FuzzRefusesNothingGood(f *testing.F) {
	s := read(f, madeUp)
	for i, table := range content.Tables() {
		f.Add(i, block(fill(table, ""), ""))
		paths(table, nil, func(p trail) { f.Add(i, record(table, p, sample(p[len(p)-1]))) })
	}
	for _, r := range recordsIn(f, os.DirFS("../../..")) {
		for i, c := range content.Collections() {
			if c == collectionOf(r.file) {
				f.Add(i, r.src)
			}
		}
	}
	f.Fuzz(func(t *testing.T, i int, src string) {
		if i < 0 || i >= len(content.Collections()) {
			return
		}
		var document yaml.Node
		if yaml.Unmarshal([]byte(src), &document) == nil && len(document.Content) > 0 && document.Content[0].Kind == yaml.ScalarNode {
			return
		}
		c := content.Collections()[i]
		v, ok := s.judge(c, src)
		if !ok || v.accepted {
			return
		}
		if silent, _ := s.check(t, c, src, isOpen); silent {
			t.Errorf("%s: the schema refuses what a check accepts:\n%s%v", c, src, v.why)
		}
	})
}
