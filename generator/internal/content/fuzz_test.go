package content

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/google/go-cmp/cmp"
)

// seeds adds the files of all examples that are not too long to be mutated.
func seeds(f *testing.F, add func(path string, src []byte)) {
	for _, a := range archives(f) {
		for name, file := range unpack(f, a).MapFS {
			if len(file.Data) < 4096 {
				add(name, file.Data)
			}
		}
	}
}

// checkPositions checks that diagnostics point into the file.
func checkPositions(t *testing.T, file, src string, ds []diag.Diagnostic) {
	t.Helper()
	lines := splitLines(strings.TrimPrefix(src, "\ufeff"))
	for _, d := range ds {
		switch {
		case d.File != file:
			t.Errorf("%v is in another file", d)
		case d.Line == 0 && d.Column == 0:
		case d.Line < 1 || d.Column < 1 || d.Line > len(lines):
			t.Errorf("%v is outside the file of %d lines", d, len(lines))
		case d.Column > utf8.RuneCountInString(lines[d.Line-1])+1:
			t.Errorf("%v is behind the line %q", d, lines[d.Line-1])
		}
		verbs := !strings.Contains(src, "%!") && strings.Contains(d.Message.VI+d.Message.EN+d.Hint.VI+d.Hint.EN, "%!")
		if d.Message.VI == "" || d.Message.EN == "" || verbs {
			t.Errorf("%s: message %+v, hint %+v", d.Rule, d.Message, d.Hint)
		}
		if !utf8.ValidString(d.Message.VI + d.Hint.VI) {
			t.Errorf("%s: message %q, hint %q are not UTF-8", d.Rule, d.Message.VI, d.Hint.VI)
		}
	}
}

func FuzzDecodeNeverPanics(f *testing.F) {
	collections := Collections()
	seeds(f, func(path string, src []byte) {
		if c, problem := classify(path); problem == nil {
			f.Add(uint8(indexOf(collections, c)), string(src))
		}
	})
	f.Add(uint8(2), "-a b\n---\t")
	f.Fuzz(func(t *testing.T, c uint8, src string) {
		collection := collections[int(c)%len(collections)]
		_, first := Decode("content/file", collection, []byte(src))
		_, second := Decode("content/file", collection, []byte(src))
		if d := cmp.Diff(first.Sorted(), second.Sorted()); d != "" {
			t.Errorf("decoded twice (-first +second):\n%s", d)
		}
		if utf8.ValidString(src) {
			checkPositions(t, "content/file", src, first.Sorted())
		}
	})
}

func indexOf(all []Collection, c Collection) int {
	for i, other := range all {
		if other == c {
			return i
		}
	}
	return 0
}

// The fields and the body hold every line of the file but the two marks, at
// its own place.
func FuzzFrontMatterKeepsLines(f *testing.F) {
	seeds(f, func(path string, src []byte) {
		if strings.HasSuffix(path, ".md") {
			f.Add(string(src))
		}
	})
	f.Fuzz(func(t *testing.T, src string) {
		lines := splitLines(src)
		fields, body, first, missing := frontMatter(lines)
		if missing > 0 {
			if missing > max(len(lines), 2) {
				t.Errorf("a mark is missing at line %d of %d", missing, len(lines))
			}
			return
		}
		rebuilt := lines[0] + fields + lines[first-2]
		if first <= len(lines) {
			rebuilt += "\n" + body
		}
		if want := strings.Join(lines, "\n"); rebuilt != want {
			t.Errorf("rebuilt %q, want %q", rebuilt, want)
		}
		if n := strings.Count(fields, "\n"); n != first-2 {
			t.Errorf("the body begins at line %d behind %d lines", first, n)
		}
	})
}

// Fields and a text, put together, are taken apart again; and a mistake in the
// fields is told at its place in the file.
func FuzzFrontMatterIsTakenApart(f *testing.F) {
	f.Add("id: a\ntitle: b", "Một\n\nHai\n")
	f.Add("id: a\n--- \n", "---\n---")
	f.Add("id: a\ntitle: b: c\n# d\r\n", "\u00e9")
	f.Fuzz(func(t *testing.T, fields, body string) {
		fields, body = strings.Join(splitLines(fields), "\n"), strings.Join(splitLines(body), "\n")
		for _, line := range splitLines(fields) {
			if strings.TrimRight(line, " \t") == "---" {
				return // the fields end there
			}
		}
		src := "---\n" + fields + "\n---\n" + body
		gotFields, gotBody, first, missing := frontMatter(splitLines(src))
		if missing > 0 || gotFields != "\n"+fields+"\n" || gotBody != body || first != strings.Count(fields, "\n")+4 {
			t.Errorf("%q: fields %q, body %q from line %d, missing %d", src, gotFields, gotBody, first, missing)
		}
		lib, diags := Decode("content/pages/a.md", Pages, []byte(src))
		if !utf8.ValidString(src) || len(lib.Pages) == 0 {
			return
		}
		checkPositions(t, "content/pages/a.md", src, diags.Sorted())
		if m := lib.Pages[0].Body; !m.IsZero() && (int(m.At.Line) != first || !m.Exact) {
			t.Errorf("%q: the body begins at %+v, want line %d", src, m.At, first)
		}
	})
}

// Every text that is decoded is in the file at the place that it names.
func FuzzMarkdownPositionsLieInTheFile(f *testing.F) {
	f.Add("id: a\nnote: >-\n  một\n  hai\n\n  ba\n")
	f.Add("id: a\nnote: |2\n    một\n\n  hai\n")
	f.Add("id: a\nnote: \"một\n  hai \\\" ba\"\n")
	f.Add("{id: a, note: một hai, about: 'ba '' bốn'}")
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			return
		}
		lib, _ := Decode("content/units.yaml", Units, []byte(src))
		lines := splitLines(strings.TrimPrefix(src, "\ufeff"))
		for _, u := range lib.Units {
			if u.Note.IsZero() {
				continue
			}
			for line := 0; line < 5; line++ {
				p := u.Note.Position(u.File, diag.Position{Line: line, Column: 1})
				if p.Line < 1 || p.Column < 1 || u.Note.segments != nil && p.Line > len(lines) {
					t.Errorf("line %d of the note is at %v", line, p)
				}
			}
		}
	})
}

// Hostile files take time in proportion to their length.
func TestDecodeHostileFiles(t *testing.T) {
	const n = 40_000
	for _, test := range []struct{ name, src string }{
		{"keys", strings.Repeat("a: 1\n", n)},
		{"one key in braces", "{" + strings.Repeat("a: 1, ", n) + "}"},
		{"records", strings.Repeat("- {id: a, name: b}\n", n)},
		{"records in one line", "[" + strings.Repeat("{id: a, name: b, note: c}, ", n) + "]"},
		{"escapes", "[" + strings.Repeat(`{id: a, name: "\L"}, `, n) + "]"},
		{"unknown fields", strings.Repeat("- nmae: 1\n", n)},
		{"missing fields", strings.Repeat("- name: 1\n", n)},
		{"open brackets", strings.Repeat("[", n)},
		{"open braces", strings.Repeat("{a: ", n)},
		{"brackets and braces", strings.Repeat("[{", n)},
		{"dashes", strings.Repeat("- ", n)},
		{"question marks", strings.Repeat("? ", n)},
		{"open quotes", strings.Repeat("a: \"b\n", n)},
		{"single quotes", strings.Repeat("'", n)},
		{"colons", strings.Repeat("a: b: c\n", n)},
		{"comments", strings.Repeat("#\n", n)},
		{"comments behind values", "a:\n" + strings.Repeat("  - b #c\n", n)},
		{"comments between", strings.Repeat("- a\n# b\n", n)},
		{"comments indented", "a:\n" + strings.Repeat("  # b\n", n)},
		{"anchors", strings.Repeat("- &a b\n- *a\n", n)},
		{"empty lines", strings.Repeat("\n", n) + "a: b: c"},
		{"long line", "name: " + strings.Repeat("a ", n)},
		{"long key", strings.Repeat("a ", n) + ": b"},
		{"folded lines", "id: a\nname: b\nnote: >\n" + strings.Repeat("  a\n", 20000)},
		{"plain lines", "name: a\n" + strings.Repeat("  b\n", n)},
		{"deeper and deeper", deeper(1000)},
		{"documents", strings.Repeat("---\n", n)},
		{"tabs", strings.Repeat("\ta: b\n", n)},
		{"carriage returns", strings.Repeat("a: b\r", n)},
		{"conflicts", strings.Repeat("<<<<<<< a\n", n)},
		{"invisible", strings.Repeat("\u200b", n)},
	} {
		t.Run(test.name, func(t *testing.T) {
			begun := time.Now()
			_, diags := Decode("content/units.yaml", Units, []byte(test.src))
			if took := time.Since(begun); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
			if diags.Len() > maxProblems+1 {
				t.Errorf("%d diagnostics", diags.Len())
			}
			checkPositions(t, "content/units.yaml", test.src, diags.Sorted())
		})
	}
}

func deeper(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestReadIsDeterministic(t *testing.T) {
	site := fstest.MapFS{}
	for _, a := range archives(t) {
		for name, file := range unpack(t, a).MapFS {
			if len(file.Data) < 4096 {
				site[name] = file
			}
		}
	}
	var first string
	for range 5 {
		_, diags, err := Read(site)
		if err != nil {
			t.Fatal(err)
		}
		got := example.Printed(t, diag.VI, diags.Sorted())
		if first == "" {
			first = got
		}
		if got != first {
			t.Fatalf("read again (-first +again):\n%s", cmp.Diff(first, got))
		}
	}
}
