package schema

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// The language server has a way of its own with schemas. It marks the records
// that the standard's way refuses, and no others.
func TestServerAgrees(t *testing.T) {
	s := read(t, madeUp)
	dir := filepath.Join(t.TempDir(), "Bảng vàng năm 2019") // as an editor would call it
	put := func(name string, data []byte) {
		t.Helper()
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	lib, _, err := content.Read(fs.FS(madeUp))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range (Site{Library: lib, Catalogue: awards.Catalogue(), Rules: diag.Rules(), Lang: diag.EN}).Files() {
		put(".vscode/schemas/"+f.Name, f.Data)
	}
	for _, f := range Settings() {
		put(".vscode/"+f.Name, f.Data)
	}
	server := browser.YAML(t, dir)
	server.Open("content/people/a.yaml", "id: a\nname: A\n")
	if shown, want := server.Hover("content/people/a.yaml", 2, 2), "Required. The present name. Kind: text."; !strings.Contains(shown, want) {
		t.Errorf("hovering shows %q, not %q", shown, want)
	}
	seen := map[string]bool{}
	for i, table := range content.Tables() {
		c := content.Collections()[i]
		if c == content.Sites || c.IsMarkdown() {
			continue
		}
		var file strings.Builder
		var records []written
		line := 1
		paths(table, nil, func(p trail) {
			f := p[len(p)-1]
			for _, value := range valuesOf(f, seen) {
				src := record(table, p, value)
				if _, ok := s.judge(c, src); !ok || value == ".nan" { // which is neither more nor less than any number
					continue
				}
				item := "- " + indented2(src)[2:]
				records = append(records, written{file: string(c), line: line, src: src})
				file.WriteString(item)
				line += strings.Count(item, "\n")
			}
		})
		marked := map[int]string{}
		for _, p := range server.Open("content/"+string(c)+"/thu.yaml", file.String()) {
			i, exact := slices.BinarySearchFunc(records, p.Line, func(r written, line int) int { return r.line - line })
			if !exact {
				i--
			}
			marked[i] += fmt.Sprintf("%d:%d: %s\n", p.Line-records[i].line+1, p.Column, p.Message)
		}
		refused := 0
		for i, r := range records {
			v, _ := s.judge(c, r.src)
			if v.accepted != (marked[i] == "") {
				t.Errorf("%s: the standard's way says %v, the server %q of\n%s", c, v.why, marked[i], r.src)
			}
			if !v.accepted {
				refused++
			}
		}
		t.Logf("%s: %d records, %d of them refused", c, len(records), refused)
	}
}
