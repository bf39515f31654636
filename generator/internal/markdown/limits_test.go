package markdown

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// pathological are texts that take goldmark seconds, or its renderer hundreds
// of megabytes, when they are repeated up to a mebibyte.
var pathological = []struct {
	name     string
	before   string
	repeated string
	after    string
	rule     string
}{
	{"quotes in quotes", "", ">", "", "markdown-nesting"},
	{"quotes in quotes, spaced", "", "> ", "a", "markdown-nesting"},
	{"lists in lists", "", "- ", "a", "markdown-nesting"},
	{"numbers in numbers", "", "1. ", "a", "markdown-nesting"},
	{"emphasis in emphasis", "", "*a **b ", "", "markdown-marks"},
	{"stars", "", "*", "a" + strings.Repeat("*", 500), "markdown-nesting"},
	{"marks that never match", "", "*a_ ", "", "markdown-marks"},
	{"opened, never closed", strings.Repeat("*a ", 20000), "b_ ", "", "markdown-marks"},
	{"brackets in a line", "", "[", "", "markdown-line"},
	{"brackets in lines", "", "[a]\n", "", "markdown-marks"},
	{"closing brackets", "[\n", "]\n", "", "markdown-marks"},
	{"links", "", "[a*](b)\n", "", "markdown-marks"},
	{"links never closed", "", "[a](<b\n", "", "markdown-marks"},
	{"nested brackets", strings.Repeat("[", 400), "*a* \n", strings.Repeat("]", 400), "markdown-marks"},
	{"definitions", "", "[a]: b\n", "", "markdown-definitions"},
	{"definitions before a long paragraph", strings.Repeat("[a]: b\n", 1900), "a\n", "", "markdown-marks"},
	{"definitions of one line", "", "[a]: b 'c\n", "", "markdown-definitions"},
	{"uses of a long definition", "[a]: x/" + strings.Repeat("y", 20000) + "\n\n", "[a]\n\n", "", "markdown-output"},
	{"pipes in a line", "", "|", "", "markdown-line"},
	{"short rows", strings.Repeat("a|", 90) + "\n" + strings.Repeat("-|", 90) + "\n", "a\n", "", "markdown-table"},
	{"escaped pipes", "a|b\n-|-\n", "`\\|`|c\n", "", "markdown-marks"},
	{"tags never closed", "", "<a", "", "markdown-marks"},
	{"comments never closed", "", "a <!-- ", "", "markdown-marks"},
	{"quotes in tags", "", "<a b='", "", "markdown-marks"},
	{"lone backticks", "", "\\``", "", ""},
	{"headings", "", "#\n", "", "markdown-headings"},
	{"thematic breaks", "", "* ", "", ""},
	{"entities", "", "&", "", ""},
	{"backslashes", "", "\\", "", ""},
	{"blanks", "", " ", "a", ""},
	{"tabs", "", "\t", "a", ""},
	{"quotation marks", "", "\"", "", ""},
}

// pathologicalText returns the text number i, in n bytes.
func pathologicalText(i, n int) string {
	p := pathological[i]
	return p.before + strings.Repeat(p.repeated, (n-len(p.before)-len(p.after))/len(p.repeated)) + p.after
}

func TestPathologicalTexts(t *testing.T) {
	for i, p := range pathological {
		t.Run(p.name, func(t *testing.T) {
			d, ds := Parse(pathologicalText(i, maxLength))
			rule := ""
			if len(ds) > 0 {
				rule = ds[0].Rule
			}
			if rule != p.rule {
				t.Errorf("rule %q, want %q", rule, p.rule)
			}
			if p.rule != "" && !d.IsEmpty() {
				t.Error("a text beyond the limits is not empty")
			}
			if len(d.html) > outputLimit(maxLength) {
				t.Errorf("%d bytes of HTML", len(d.html))
			}
		})
	}
}

func TestTooLong(t *testing.T) {
	for i := range pathological {
		if _, ds := Parse(pathologicalText(i, 1<<20)); len(ds) != 1 || ds[0].Rule != "markdown-length" {
			t.Errorf("%s: %v", pathological[i].name, ds)
		}
	}
	if _, ds := Parse(strings.Repeat("ă", maxLength/2)); len(ds) > 0 {
		t.Errorf("a text of %d bytes is refused: %v", maxLength, ds)
	}
}

// TestLimitsAreWide checks texts just within the limits.
func TestLimitsAreWide(t *testing.T) {
	tests := []struct{ name, src, beyond string }{
		{"quotes", strings.Repeat("> ", 32) + "a", "> "},
		{"lists", strings.Repeat("- ", 32) + "a\n" + strings.Repeat("  ", 31) + "- b\n", "- "},
		{"emphasis", strings.Repeat("*a **b ", 16) + strings.Repeat("b** a*", 16), ""},
		{"brackets", strings.Repeat("[", 500), "["},
		{"pipes", strings.Repeat("|", 100), "|"},
		{"a table of a hundred columns", strings.Repeat("a|", 99) + "\n" + strings.Repeat("-|", 99) + "\n" + strings.Repeat(strings.Repeat("a|", 99)+"\n", 1000), "b|c|"},
		{"a long table", "a|b\n-|-\n" + strings.Repeat("Nguyễn Văn A|*Chiến sĩ thi đua*\n", 5000), ""},
		{"a long list with links", strings.Repeat("- **Nguyễn Văn A**: [bằng khen](awards/bang-khen)\n", 3000), ""},
		{"a long paragraph with links", strings.Repeat("**Nguyễn Văn A** có [bằng khen](awards/bang-khen),\n", 500), ""},
		{"rules in deep quotes", strings.Repeat(">", 32) + " ***\n" + strings.Repeat(">", 32) + " -5 *a* 1.a\n", ""},
	}
	for _, test := range tests {
		if _, ds := Parse(test.src); len(ds) > 0 {
			t.Errorf("%s: %v", test.name, ds[0])
		}
		if _, ds := Parse(test.beyond + test.src); test.beyond != "" && len(ds) != 1 {
			t.Errorf("beyond %s: %v", test.name, ds)
		}
	}
}

func TestPositionsOfLimits(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"nesting", "ă\n\n" + strings.Repeat("> ", 40) + "a", ":3:65"},
		{"nesting over lines", nestedList(40), ":33:65"},
		{"nesting of emphasis", "ă\n" + strings.Repeat("*a **b ", 20) + strings.Repeat("b** a*", 20), ":2:113"},
		{"brackets", "ă\nă" + strings.Repeat("[", 600), ":2:2"},
		{"definitions", "ă\n\n" + strings.Repeat("[ă]: b\n", 3000), ":3:3"},
	}
	for _, test := range tests {
		_, ds := Parse(test.src)
		if len(ds) != 1 || ds[0].Position.String() != test.want {
			t.Errorf("%s: %v, want %s", test.name, ds, test.want)
		}
	}
}

// nestedList returns a list in which every item holds the next.
func nestedList(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// plain is goldmark without anything of this package.
var plain = goldmark.New(goldmark.WithExtensions(extension.Table))

// checkGuards compares what the guarded parser makes of a text with what
// goldmark makes of it alone.
func checkGuards(t *testing.T, src string) {
	t.Helper()
	r := &report{places: places{source: src}}
	if !withinLimits(src, r) || !onlyCharacters(src, r) {
		return
	}
	source := []byte(src)
	w := &watch{source: source}
	pc := parser.NewContext()
	pc.Set(watchKey, w)
	root := engine.Parser().Parse(text.NewReader(source), parser.WithContext(pc))
	if w.stopped {
		return
	}
	var got, want bytes.Buffer
	if err := plain.Renderer().Render(&got, source, root); err != nil {
		t.Fatal(err)
	}
	if err := plain.Convert(source, &want); err != nil {
		t.Fatal(err)
	}
	if got.String() != want.String() {
		t.Errorf("%q becomes\n%s, alone\n%s", src, got.String(), want.String())
	}
	if isPlainLine(src) {
		if line := plainLine(src); line.html != want.String() || line.text != plainText(root, source) {
			t.Errorf("%q becomes\n%s, as a plain line\n%s", src, want.String(), line.html)
		}
	}
}

func FuzzGuardsChangeNothing(f *testing.F) {
	addSeeds(f)
	f.Add("`a``b`` \\`c` ```\nd``` `e")
	f.Fuzz(checkGuards)
}

func BenchmarkPathological(b *testing.B) {
	for i, p := range pathological {
		b.Run(strings.ReplaceAll(p.name, " ", "-"), func(b *testing.B) {
			src := pathologicalText(i, maxLength)
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Parse(src)
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	paragraph := "Năm 2019, **đơn vị** được tặng [Bằng khen](awards/bang-khen) của Trưởng ban.\n\n"
	for _, bench := range []struct{ name, src string }{
		{"plain line", "Được tặng Bằng khen của Trưởng ban vì có nhiều thành tích."},
		{"line", "Được tặng *Bằng khen* của Trưởng ban vì có nhiều thành tích."},
		{"speech", "# Mở đầu\n\n" + strings.Repeat(paragraph, 100)},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.src)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(bench.src)
			}
		})
	}
}
