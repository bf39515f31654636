package tidy

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/unicode/norm"
)

// seeds adds the real content and the files of all examples of mistakes, as
// far as they are not too long to be mutated.
func seeds(f *testing.F) {
	add := func(name string, src []byte) {
		if file, ok := content.FileOf(name); ok && len(src) < 4096 {
			f.Add(uint8(slices.Index(content.Collections(), file.Collection)), string(src))
		}
	}
	repository := os.DirFS("../../..")
	for _, file := range content.Files(repository) {
		src, err := fs.ReadFile(repository, file.Path)
		if err != nil {
			f.Fatal(err)
		}
		add(file.Path, src)
	}
	archives, err := filepath.Glob("../*/testdata/diagnostics/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range archives {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range a.Files {
			name, _, _ := strings.Cut(file.Name, " ")
			add(name, file.Data)
		}
	}
	f.Add(uint8(2), "# a\n\n# b\nname: A # c\n  # d\n\n# e\nid: a\n# f\n")
	f.Add(uint8(2), "- name: A\n  # b\n\n  id: a\n  other_names:\n  - period: 2019\n\n    # c\n    name: B\n\n# d\n- {name: 'A', id: \"a\"}\n")
	f.Add(uint8(2), "\ufeff# a\r\nname: Vie\u0302\u0323t # b\r\n\r\n# c \r\nid: 'a'\r\nnote: >-\r\n  d\r\n")
	f.Add(uint8(8), "d: a\nyear: \"2019\"\nreported: [{award: b, c} :, {d: e}: f]")
	f.Add(uint8(2), "d: a\nabout: |#  b\n   c: ")
	f.Add(uint8(2), "e: |+\n \n\n")
	f.Add(uint8(2), "note: |+\n  a\n\n\nabout: >2-\n    b\n\n   c\nname: \"d\n  e\"\nid: f\n")
}

// A property is checked of a file that could be formatted.
type property func(t *testing.T, file content.File, before, after []byte)

func fuzz(f *testing.F, check property) {
	seeds(f)
	f.Fuzz(func(t *testing.T, c uint8, src string) {
		file := content.File{Path: "content/file", Collection: content.Collections()[int(c)%len(content.Collections())]}
		after, diags, err := Format(file.Path, file.Collection, []byte(src))
		switch {
		case err != nil:
			t.Fatalf("%v: %q", err, src)
		case diags.HasErrors():
			if string(after) != src {
				t.Fatalf("%q is broken and became %q", src, after)
			}
			return
		}
		check(t, file, []byte(src), after)
	})
}

func FuzzFormatIsIdempotent(f *testing.F) {
	fuzz(f, func(t *testing.T, file content.File, _, after []byte) {
		again, diags, err := Format(file.Path, file.Collection, after)
		if err != nil || diags.HasErrors() {
			t.Fatalf("%q can't be formatted again: %v %v", after, err, diags.Sorted())
		}
		if d := cmp.Diff(string(after), string(again)); d != "" {
			t.Errorf("again (-once +twice):\n%s", d)
		}
	})
}

// The records are the same, but for their places, and the same is wrong in
// them.
func FuzzFormatKeepsRecords(f *testing.F) {
	fuzz(f, func(t *testing.T, file content.File, before, after []byte) {
		was, wasWrong := content.Decode(file.Path, file.Collection, before)
		is, isWrong := content.Decode(file.Path, file.Collection, after)
		if d := cmp.Diff(was, is, recordsAlone); d != "" {
			t.Errorf("%q became %q (-was +is):\n%s", before, after, d)
		}
		if d := cmp.Diff(rules(wasWrong), rules(isWrong)); d != "" && wasWrong.Len() < 90 {
			t.Errorf("%q became %q (-was +is):\n%s", before, after, d)
		}
	})
}

// recordsAlone compares records and not where they stand.
var recordsAlone = cmp.Options{
	cmpopts.IgnoreTypes(content.At{}, diag.Position{}),
	cmp.Comparer(func(a, b edtf.Date) bool { return a.String() == b.String() }),
	cmp.Comparer(func(a, b content.Markdown) bool {
		if a.Doc == nil || b.Doc == nil {
			return a.Doc == b.Doc
		}
		same := func(s string) string { return s }
		return a.Doc.HTML(same) == b.Doc.HTML(same)
	}),
	cmpopts.SortSlices(func(a, b content.Allowance) bool { return a.Rule < b.Rule }),
	cmpopts.EquateEmpty(),
}

// rules returns the names of what is wrong.
func rules(l diag.List) []string {
	var names []string
	for _, d := range l.Sorted() {
		names = append(names, d.Rule)
	}
	slices.Sort(names)
	return names
}

func FuzzFormatKeepsComments(f *testing.F) {
	fuzz(f, func(t *testing.T, file content.File, before, after []byte) {
		was, wasBlank := remarks(t, file, before)
		is, isBlank := remarks(t, file, after)
		if d := cmp.Diff(was, is); d != "" {
			t.Errorf("%q became %q (-was +is):\n%s", before, after, d)
		}
		if wasBlank != isBlank {
			t.Errorf("%q became %q: %d empty lines were %d", before, after, isBlank, wasBlank)
		}
	})
}

// The text of a Markdown file stays as it is, to the spaces at the ends of its
// lines.
func FuzzFormatKeepsTheBody(f *testing.F) {
	f.Add(uint8(10), "---\ntitle: 'A'\nid: a\n---\nMột  \r\n\n\tHai \n\n\n")
	f.Add(uint8(9), "---\nid: a\n---\n# Mo\u0323\u0302t\r---\rtitle: b")
	fuzz(f, func(t *testing.T, file content.File, before, after []byte) {
		body := func(src []byte) string {
			tree, diags := content.Parse(file.Path, file.Collection, src)
			if tree == nil {
				t.Fatal(diags.Sorted())
			}
			return tree.Text[tree.Body:]
		}
		was, is := norm.NFC.String(body(before)), body(after)
		if is != was && is != was+"\n" {
			t.Errorf("%q became %q", was, is)
		}
	})
}

// remarks returns the comments of a file, in order, and counts the empty lines
// that are followed by another.
func remarks(t *testing.T, file content.File, src []byte) (comments []string, blank int) {
	tree, diags := content.Parse(file.Path, file.Collection, src)
	if tree == nil {
		t.Fatalf("%q: %v", src, diags.Sorted())
	}
	inText := make([]bool, len(tree.Text))
	var enter func(n *content.Node)
	enter = func(n *content.Node) {
		if n.IsText() {
			start := n.Start
			if n.Shape == content.Block { // a comment may stand behind its sign
				line, _, _ := strings.Cut(tree.Text[start:n.End], "\n")
				start += len(line)
			}
			for i := start; i < n.End; i++ {
				inText[i] = true
			}
		}
		for _, item := range n.Items {
			enter(item)
		}
		for _, p := range n.Pairs {
			enter(p.Key)
			enter(p.Value)
		}
	}
	if tree.Root != nil {
		enter(tree.Root)
	}
	to := tree.To
	if strings.Trim(tree.Text, " \t\n") != "" {
		for to > tree.From && strings.IndexByte(" \t\n", tree.Text[to-1]) >= 0 && !inText[to-1] {
			to-- // what is at the end of the file
		}
	}
	at := tree.From
	for line := range strings.SplitAfterSeq(tree.Text[tree.From:to], "\n") {
		if strings.Trim(line, " \t\n") == "" && strings.HasSuffix(line, "\n") && !inText[at] {
			blank++
		}
		for i := range line {
			if line[i] == '#' && !inText[at+i] && (i == 0 || line[i-1] == ' ' || line[i-1] == '\t' || inText[at+i-1]) {
				comments = append(comments, norm.NFC.String(strings.TrimRight(line[i:], " \t\n")))
				break
			}
		}
		at += len(line)
	}
	slices.Sort(comments)
	return comments, blank
}
