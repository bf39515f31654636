package cli

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/git"
	"bangvang/generator/internal/markdown"
	"bangvang/generator/internal/sample"
)

// A text of a record is nothing but text in a comment: the same letters, and
// no cell, element, link, mention or number.
func TestMarkdownText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Nguyễn Văn Thử (Phòng 1)", "Nguyễn Văn Thử (Phòng 1)"},
		{"a | b", "a &#124; b"},
		{"a\n| b", "a &#124; b"},
		{"<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"},
		{"&lt;b&gt;", "&amp;" + apart + "lt;b&amp;" + apart + "gt;"},
		{"[x](y) ![z](y)", `\[x\](y) \!` + apart + `\[z\](y)`},
		{"*a* _b_ `c` ~~d~~ $e$", `\*a\* \_b\_ ` + "\\`c\\`" + ` \~` + apart + `\~` + apart + `d\~` + apart + `\~ \$` + apart + `e\$`},
		{"@thu @ thu", `\@` + apart + `thu \@ thu`},
		{"#12 !3 GH-4", `\#` + apart + `12 \!` + apart + `3 GH` + apart + `-4`},
		{"https://example.org www.example.org", "https:" + apart + "//example.org www" + apart + ".example.org"},
		{"a: b :tada:", "a: b :" + apart + "tada:"},
		{`\`, `\\`},
		{"\x1b[2J\u202e", "\uFFFD\\[2J\uFFFD"},
	} {
		if got := markdownText(c.text); got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// Whatever stands in a record, a row of the table stays one row of three cells,
// in which nothing is an element.
func FuzzMarkdownStaysATable(f *testing.F) {
	for _, s := range []string{"a | b", "<b>", "[x](javascript:1)", "\\|", "`|`", "\\", "&#124;", "![x](y)", "<https://example.org>", "a@example.org", "- x", "# x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line := toldLine{sign: "~", word: "sửa", what: s, details: []string{s}}
		var b strings.Builder
		c := told{lang: diag.VI}
		c.table(&b, s, []toldLine{line})
		doc, problems := markdown.Parse(strings.ReplaceAll(b.String(), "<br>", " "))
		for _, p := range problems {
			if p.Severity == diag.Error {
				t.Fatalf("%q is more than text: %v\n%s", s, p.Message.EN, b.String())
			}
		}
		html := string(doc.HTML(func(string) string { return "" }))
		for _, element := range []string{"<a", "<img", "<code", "<em", "<del", "<ul", "<h2"} {
			if strings.Contains(html, element) {
				t.Fatalf("%q makes %s:\n%s", s, element, html)
			}
		}
		if n := strings.Count(html, "<td"); n != 3 {
			t.Fatalf("%q makes %d cells:\n%s", s, n, html)
		}
	})
}

// A comment is never longer than a forge takes, and says how much is left out.
func TestMarkdownIsCut(t *testing.T) {
	names := sample.Names(3)
	list := func(n int, rank string) map[string]string {
		files := map[string]string{}
		for i := range n {
			var b strings.Builder
			fmt.Fprintf(&b, "id: dot-%d\ntitle: Đợt %d %s\nyear: %d\ngrants:\n  - award: bang-khen-bo\n    recipients:\n", i, i, strings.Repeat("dài ", 200), 1990+i)
			for k := range 100 {
				fmt.Fprintf(&b, "      - {name: %s %d, rank: %s}\n", names.Name(), i*1000+k, rank)
			}
			files[fmt.Sprintf("rolls/%d.yaml", i)] = b.String()
		}
		return files
	}
	for _, n := range []int{1, 30} {
		c := toldOf(t, map[string]string{}, list(n, strings.Repeat("Đại úy", 50)), diag.EN)
		var b bytes.Buffer
		if err := c.markdown(&b); err != nil {
			t.Fatal(err)
		}
		if got := utf8.RuneCount(b.Bytes()); got > mostMarkdown {
			t.Errorf("%d rolls make a comment of %d characters", n, got)
		}
		if cut := strings.Contains(b.String(), " more (--format json has them all)"); cut != (n > 1) {
			t.Errorf("of %d rolls something is left out: %t\n%s", n, cut, b.String()[:2000])
		}
		if opened, closed := strings.Count(b.String(), "<details>"), strings.Count(b.String(), "</details>"); opened != closed || opened == 0 {
			t.Errorf("of %d rolls %d folds are opened and %d closed", n, opened, closed)
		}
	}
}

func TestDiffWithoutGit(t *testing.T) {
	t.Setenv("PATH", "")
	for lang, want := range map[string]string{
		"vi": "lỗi: lệnh này cần chương trình git mà máy chưa có; cài từ https://git-scm.com rồi chạy lại\n",
		"en": "error: this command needs the program git, which is not installed; get it from https://git-scm.com and run again\n",
	} {
		var out, said bytes.Buffer
		if code := Main([]string{"diff", "HEAD", "--lang", lang, "--site", t.TempDir()}, &out, &said); code != exitFailed || said.String() != want || out.Len() > 0 {
			t.Errorf("exit code %d, %q, %q", code, out.String(), said.String())
		}
	}
}

func TestColours(t *testing.T) {
	c := toldOf(t, map[string]string{}, map[string]string{"units.yaml": "- id: a\n  name: Phòng\n"}, diag.VI)
	c.between = git.Range{Work: true}
	var plain, marked bytes.Buffer
	if err := c.text(&plain, false); err != nil {
		t.Fatal(err)
	}
	if err := c.text(&marked, true); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") || !strings.Contains(marked.String(), "\x1b[32m+\x1b[0m đơn vị Phòng (a)") {
		t.Errorf("%q\n%q", plain.String(), marked.String())
	}
}

// The addresses that are compared are those of the pages of a build.
func TestDiffKnowsThePagesOfABuild(t *testing.T) {
	s, err := new(command).load(newLoader(os.DirFS("../../..")), buildFlags{}, &progress{})
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, f := range s.renderer.Files() {
		if f.IsPage {
			want = append(want, f.Name)
		}
	}
	side, err := new(command).side(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Sorted(slices.Values(side.Pages))
	if len(got) < 50 || !slices.Equal(want, got) {
		t.Errorf("a build has %d pages, the comparison %d", len(want), len(got))
	}
}
