package markdown

import (
	"math/rand/v2"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
)

func addSeeds(f *testing.F) {
	for _, list := range [][]string{refused, accepted} {
		for _, src := range list {
			f.Add(src)
		}
	}
	for _, p := range pathological {
		f.Add(strings.Repeat(p.repeated, 40))
	}
	f.Add("# Đại hội\r\n\r\n[a](#dai-hoi) [b]\r\n\r\n[b]: x/y 'z'\r\n\r\n|a|b|\r\n|-|-:|\r\n|c|`d\\|e`|\r\n")
}

func checkSafe(t *testing.T, src string) {
	t.Helper()
	d, _ := Parse(src)
	out := string(d.HTML(same))
	if err := harm(out); err != nil {
		t.Errorf("%q: %v in %q", src, err, out)
	}
}

func checkPositions(t *testing.T, src string) {
	t.Helper()
	d, ds := Parse(src)
	lines := strings.Split(strings.ReplaceAll(src, "\r\n", "\n"), "\n")
	// at returns the character at a place, 0 at the end of a line.
	at := func(p diag.Position) rune {
		if p.File != "" || p.Line < 1 || p.Line > len(lines) || p.Column < 1 {
			return -1
		}
		line := append([]rune(lines[p.Line-1]), 0)
		if p.Column > len(line) {
			return -1
		}
		return line[p.Column-1]
	}
	begins := map[string]string{
		ruleHTML.Name: "<", ruleImage.Name: "!", ruleAnchor.Name: "[", ruleUnused.Name: "[",
		ruleScheme.Name: "[<", ruleAddress.Name: "[<",
	}
	for _, x := range ds {
		c := at(x.Position)
		if first, known := begins[x.Rule]; c < 0 || known && !strings.ContainsRune(first, c) {
			t.Errorf("%q: %s at %v, where %q is", src, x.Rule, x.Position, c)
		}
	}
	for _, l := range d.Links() {
		if c := at(l.Position); c != '[' {
			t.Errorf("%q: link at %v, where %q is", src, l.Position, c)
		}
	}
}

func checkRendering(t *testing.T, src string) {
	t.Helper()
	d, _ := Parse(src)
	out := d.HTML(func(string) string { return "" })
	if limit := outputLimit(len(src)); len(out) > limit {
		t.Errorf("%q: %d bytes of HTML, at most %d are allowed", src, len(out), limit)
	}
	if text := d.Text(); strings.Join(strings.Fields(text), " ") != text {
		t.Errorf("%q: the text has blanks to spare: %q", src, text)
	}
	if again, _ := Parse(src); again.HTML(same) != d.HTML(same) {
		t.Errorf("%q is rendered in two ways", src)
	}
}

func FuzzHTMLIsSafe(f *testing.F) {
	addSeeds(f)
	f.Fuzz(checkSafe)
}

func FuzzPositionsLieInsideSource(f *testing.F) {
	addSeeds(f)
	f.Fuzz(checkPositions)
}

func FuzzRenderNeverPanics(f *testing.F) {
	addSeeds(f)
	f.Fuzz(checkRendering)
}

// pieces are what random texts are made of.
var pieces = strings.Split("`|``|*|**|_|[|]|(|)|<|<a|</a|>|!|[a]|[a](b)|](|]: |[a]: b|\"|'|\\|-|- |+ |1. |> |#|# |"+
	"\n|\n\n|\r\n|  \n|\\\n| |    |\t|ă|đơn vị|b=|&|&#58;|&#x202e;|&amp;|&lt;|;|:|http://a.vn|javascript:|a@b.vn|"+
	"---\n|===\n|```\n|<!--|-->|<?|?>|<![CDATA[|<b>|<div>\n|onclick=|(x/y)|#a|![|/|//", "|")

func TestRandomTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		if random.IntN(4) == 0 {
			b.WriteString("\n|a\\|b|c|\n|-|:-|\n|" + pieces[random.IntN(len(pieces))] + "|d|\n")
		}
		src := b.String()
		checkSafe(t, src)
		checkPositions(t, src)
		checkRendering(t, src)
		checkGuards(t, src)
		if t.Failed() {
			break
		}
	}
}
