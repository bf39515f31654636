package tidy

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"bangvang/generator/internal/content"

	"github.com/google/go-cmp/cmp"
)

// format formats a file that can be formatted, twice.
func format(t *testing.T, file, src string) string {
	t.Helper()
	f, ok := content.FileOf(file)
	if !ok {
		t.Fatalf("%s holds no records", file)
	}
	once, diags, err := Format(file, f.Collection, []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if diags.HasErrors() {
		t.Fatalf("%v", diags.Sorted())
	}
	twice, _, err := Format(file, f.Collection, once)
	if err != nil || string(twice) != string(once) {
		t.Errorf("formatted again (-once +twice): %v\n%s", err, cmp.Diff(string(once), string(twice)))
	}
	return string(once)
}

func TestFormat(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"nothing", "", ""},
		{"empty lines alone", "\n\n", "\n\n"},
		{"comments alone", "# a  \n\n# b", "# a\n\n# b\n"},
		{"fields in order", "name: A\nid: a\n", "id: a\nname: A\n"},
		{"unknown fields last", "motto: c\nnmae: b\nid: a\nfoo: d\n", "id: a\nmotto: c\nnmae: b\nfoo: d\n"},
		{"doubled fields", "name: A\nid: a\nname: B\n", "name: A\nid: a\nname: B\n"},
		{"records", "- name: A\n  id: a\n\n- name: B\n  id: b\n", "- id: a\n  name: A\n\n- id: b\n  name: B\n"},
		{"wide dash", "-   name: A\n    id: a\n", "-   id: a\n    name: A\n"},
		{"entries", "other_names:\n- period: 2019\n  name: B\nname: A\nid: a\n", "id: a\nname: A\nother_names:\n- name: B\n  period: 2019\n"},
		{"entries indented", "id: a\nother_names:\n  - period: 2019\n    name: B\n", "id: a\nother_names:\n  - name: B\n    period: 2019\n"},
		{"braces", "- {name: 'A, B', id: a}\n", "- {id: a, name: \"A, B\"}\n"},
		{"braces on lines", "- {name: A,\n   id: a}\n", "- {id: a,\n   name: A}\n"},
		{"braces with a comment", "- {name: A, # c\n   id: a}\n", "- {name: A, # c\n   id: a}\n"},
		{"brackets in braces", "- {members: [ b,c ], id: a}\n", "- {id: a, members: [ b,c ]}\n"},
		{"texts of several lines", "note: >-\n  một\n\n    hai  \n  ba\nabout: |2\n    bốn\nname: \"năm  \n  sáu\"\nid: a\n",
			"id: a\nname: \"năm  \n  sáu\"\nabout: |2\n    bốn\nnote: >-\n  một\n\n    hai  \n  ba\n"},
		{"lines kept behind a text", "name: A\nnote: |+\n  a\n\nid: a\n", "name: A\nnote: |+\n  a\n\nid: a\n"},
		{"no lines kept behind a text", "name: A\nnote: | # b+\n  a\n\nid: a\n", "id: a\n\nname: A\nnote: | # b+\n  a\n"},
		{"lines kept at the end", "id: a\nnote: |+\n  a \n\n\n", "id: a\nnote: |+\n  a \n\n\n"},
		{"spaces", "id :   a  \nname:\tA\t# b \nmembers:  \n  -   b  \n", "id: a\nname: A\t# b\nmembers:\n  -   b\n"},
		{"no line end", "id: a", "id: a\n"},
		{"line ends", "id: a\n\n\n", "id: a\n"},
		{"text at the end", "id: a\nnote: |\n  b", "id: a\nnote: |\n  b\n"},
		{"id at the end", "id: |\n  a", "id: |\n  a"},
		{"windows", "name: A\r\nid: a\r\n# b\r\n", "id: a\r\nname: A\r\n# b\r\n"},
		{"mostly windows", "name: A\r\nid: a\r\nnote: |\r\n  b\n  c\r\n", "id: a\r\nname: A\r\nnote: |\r\n  b\r\n  c\r\n"},
		{"mostly not windows", "name: A\r\nid: a\n# b\n", "id: a\nname: A\n# b\n"},
		{"old macs", "name: A\rid: a\r", "id: a\nname: A\n"},
		{"byte order mark", "\ufeffname: A\nid: a\n", "\ufeffid: a\nname: A\n"},
		{"decomposed", "id: a\nname: Vie\u0302\u0323t # e\u0302\nnote: >\n  a\u0301\n", "id: a\nname: Vi\u1ec7t # \u00ea\nnote: >\n  \u00e1\n"},
		{"composed to a sign", "id: a\nname: \u1fefa\n", "id: a\nname: \"`a\"\n"},
		{"document", "---\nname: A\nid: a\n...\n# b\n", "---\nid: a\nname: A\n...\n# b\n"},
		{"a key of its own", "? name\n: A\n? id\n: a\n", "? name\n: A\n? id\n: a\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, format(t, "content/units.yaml", test.src)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestFormatComments(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"above a field", "name: A\n# the id\nid: a\n", "# the id\nid: a\nname: A\n"},
		{"behind a field", "name: A # n\nid: a # i\n", "id: a # i\nname: A # n\n"},
		{"at the head", "# head\n\n# name\nname: A\nid: a\n", "# head\n\nid: a\n# name\nname: A\n"},
		{"at the foot", "name: A\nid: a\n# kind: office\n", "id: a\nname: A\n# kind: office\n"},
		{"indented below a field", "name: A\n  # more\nid: a\n", "id: a\nname: A\n  # more\n"},
		{"item taken out", "members:\n  - b\n  # - c\n\nid: a\n", "id: a\n\nmembers:\n  - b\n  # - c\n"},
		{"empty line", "id: a\nnote: b\n\nname: A\n", "id: a\n\nname: A\nnote: b\n"},
		{"empty line above what comes first", "name: A\n\nid: a\nkind: office\n", "id: a\n\nname: A\nkind: office\n"},
		{"part of a file", "name: A\n\n# Part\n\nid: a\n", "# Part\n\nid: a\n\nname: A\n"},
		{"above an item", "# one\n- name: A\n  id: a\n# two\n- id: b\n", "# one\n- id: a\n  name: A\n# two\n- id: b\n"},
		{"above what comes first in an item", "- name: A\n  # the id\n  id: a\n", "# the id\n- id: a\n  name: A\n"},
		{"behind a dash", "- # one\n  name: A\n  id: a\n", "- # one\n  id: a\n  name: A\n"},
		{"at the foot of an item", "- name: A\n  id: a\n  # kind: office\n\n- id: b\n", "- id: a\n  name: A\n  # kind: office\n\n- id: b\n"},
		{"indented more than a text", "     # deep\nnote: >\n  a\nid: a\n", "id: a\n# deep\nnote: >\n  a\n"},
		{"without a space", "#a\nid: a #b\nname: no # c\nmotto: no #d\n", "#a\nid: a #b\nname: \"no\" # c\nmotto: no #d\n"},
		{"in brackets", "members: [ # a\n  b, # c\n  'd' ] # e\nid: a\n", "id: a\nmembers: [ # a\n  b, # c\n  d ] # e\n"},
		{"right below a field", "grants:\n  - b\n#   - c\n\nid: a\n# name\nname: A\n# foot\n", "id: a\n# name\nname: A\n\ngrants:\n  - b\n#   - c\n# foot\n"},
		{"commented fields", "name: A\n\n# tên viết tắt\n# abbreviation:\n\n# loại\nkind: office\n\nid: a\n",
			"id: a\n\nname: A\n\n# tên viết tắt\n# abbreviation:\n\n# loại\nkind: office\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, format(t, "content/units.yaml", test.src)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// A text has quotes where, and only where, it needs them.
func TestFormatQuotes(t *testing.T) {
	for _, test := range []struct{ written, want string }{
		{`"Phòng Thử"`, `Phòng Thử`},
		{`'Phòng Thử'`, `Phòng Thử`},
		{`"Ph\u00f2ng"`, `Phòng`},
		{`'a: b'`, `"a: b"`},
		{`"a:b"`, `a:b`},
		{`"a:"`, `"a:"`},
		{`'a #b'`, `"a #b"`},
		{`"a#b"`, `a#b`},
		{`"- a"`, `"- a"`},
		{`"–a"`, `–a`},
		{`"“a”"`, `“a”`},
		{`'"a" b'`, `'"a" b'`},
		{`"\"a\" ''b"`, `'"a" ''''b'`},
		{`'a\b'`, `a\b`},
		{`"a\tb"`, `"a\tb"`},
		{`"a\nb"`, `"a\nb"`},
		{`" a"`, `" a"`},
		{`"[a]"`, `"[a]"`},
		{`"a, b"`, `a, b`},
		{`no`, `"no"`}, {`'Yes'`, `"Yes"`}, {`On`, `"On"`}, {`y`, `"y"`}, {`không`, `không`},
		{`true`, `"true"`}, {`"null"`, `"null"`}, {`'~'`, `"~"`}, {`nullify`, `nullify`},
		{`007`, `"007"`}, {`1.092`, `"1.092"`}, {`1,092`, `"1,092"`}, {`0x1F`, `"0x1F"`}, {`1e5`, `"1e5"`}, {`.5`, `".5"`}, {`.inf`, `".inf"`},
		{`12:30`, `"12:30"`}, {`1_000`, `"1_000"`}, {`12 người`, `12 người`}, {`113-CP`, `113-CP`},
		{`2019-11-18`, `"2019-11-18"`}, {`2019-11-18T10:00`, `"2019-11-18T10:00"`}, {`"18/11/2019"`, `18/11/2019`},
		{`'='`, `"="`}, {`"..."`, `"..."`}, {`'…'`, `…`},
	} {
		want := "id: a\nname: " + test.want + "\n"
		if got := format(t, "content/units.yaml", "id: a\nname: "+test.written+"\n"); got != want {
			t.Errorf("%s becomes %q, want %q", test.written, got, want)
		}
	}
}

// What a field is tells what its value is, whatever tools think.
func TestFormatQuotesByKind(t *testing.T) {
	const src = `id: "2019"
year: "2019"
title: 2019
decision: {number: 1234, date: '2019-11-18'}
grants:
  - award: "huan-chuong"
    class: '1'
    individuals: "13"
    event: 'none'
    date: "2015?"
    recipients: [{unit: 951, posthumous: "true"}, {name: "A, B"}, {name: 'a?'}]
  - uncounted: 'x'
    date: "~"
`
	const want = `id: "2019"
title: "2019"
year: 2019
decision: {number: "1234", date: 2019-11-18}
grants:
  - award: huan-chuong
    class: 1
    event: none
    date: "2015?"
    individuals: 13
    recipients: [{unit: "951", posthumous: true}, {name: "A, B"}, {name: "a?"}]
  - uncounted: x
    date: "~"
`
	if d := cmp.Diff(strings.Replace(want, `date: "2015?"`, "date: 2015?", 1), format(t, "content/rolls/a.yaml", src)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestFormatMarkdown(t *testing.T) {
	const src = "--- \ntitle: 'A'\n# the id\nid: a\n---\nMo\u0323\u0302t  \nHai \n\n\n"
	const want = "---\n# the id\nid: a\ntitle: A\n---\nMột  \nHai \n\n\n"
	if d := cmp.Diff(want, format(t, "content/pages/a.md", src)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := cmp.Diff("---\nid: a\n---\n", format(t, "content/pages/a.md", "---\nid: a\n---")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// A file that is no YAML is returned as it is, with what is wrong.
func TestFormatLeavesBrokenFiles(t *testing.T) {
	for _, src := range []string{"name: a: b\nid: a\n", "name: &a b\nid: *a\n", "name: !x b\nid: a\n", "id: \xff\n", "<<<<<<< a\nid: a\n", "id: a\n---\nid: b\n"} {
		got, diags, err := Format("content/units.yaml", content.Units, []byte(src))
		if string(got) != src || !diags.HasErrors() || err != nil {
			t.Errorf("%q becomes %q, %v, %v", src, got, diags.Sorted(), err)
		}
	}
}

// The content of this repository is in its form.
func TestRealContentIsFormatted(t *testing.T) {
	repository := os.DirFS("../../..")
	files := content.Files(repository)
	if len(files) == 0 {
		t.Fatal("there is no content")
	}
	for _, file := range files {
		src, problem := file.Load(repository)
		if problem != nil {
			t.Fatal(problem)
		}
		if d := cmp.Diff(string(src), format(t, file.Path, string(src))); d != "" {
			t.Errorf("%s (-is +should be), run \"go run ./generator fmt\":\n%s", file.Path, d)
		}
	}
}

// What editors copy from the guides is in the form too.
func TestExamplesAreFormatted(t *testing.T) {
	example := regexp.MustCompile("(?m)^```yaml\n(# (content/\\S+)\n(?s:.*?))^```$")
	for _, guide := range []string{"../../../docs/format.md", "../../../docs/format.en.md"} {
		text, err := os.ReadFile(guide)
		if err != nil {
			t.Fatal(err)
		}
		found := example.FindAllStringSubmatch(string(text), -1)
		if len(found) < 5 {
			t.Errorf("%s has %d examples", guide, len(found))
		}
		for _, m := range found {
			if d := cmp.Diff(m[1], format(t, m[2], m[1])); d != "" {
				t.Errorf("%s, %s (-is +should be):\n%s", guide, m[2], d)
			}
		}
	}
}
