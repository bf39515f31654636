package content

import (
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// The messages of the YAML parser speak of its inner states, and its line is
// often that of the group in which the mistake is. So when it gives up, it is
// run once more on lines handed to it one by one, to learn how far it came; the
// lines just before are looked through for the mistakes that people make, and
// what is found is told in their terms.

// lastLines is how many lines before the one that the parser stumbled over may
// hold the mistake, as the parser looks ahead.
const lastLines = 3

// explain says why the text could not be parsed.
func (d *decoder) explain(text []byte, err error) []diag.Diagnostic {
	lines := splitLines(string(text))
	stopped := stoppedAt(lines)
	vs := values(lines)
	n := 0
	for n < len(vs) && vs[n].line <= stopped {
		n++
	}
	near := vs[max(0, n-lastLines):n]
	for _, v := range near {
		if _, found := d.suspect(&v); found {
			return d.suspects(vs)
		}
	}
	message := err.Error()
	if m := unknownAnchor.FindStringSubmatch(message); m != nil {
		return []diag.Diagnostic{d.alias(lines, m[1])}
	}
	if strings.Contains(message, "exceeded max depth") {
		return []diag.Diagnostic{ruleDepth.At(d.linePos(stopped, indentOf(d.lines[stopped-1])), maxDepth).Hinted(hintDepth)}
	}
	if n > 0 && vs[n-1].lost {
		return []diag.Diagnostic{d.unclosed(&vs[n-1])}
	}
	if found, ok := d.flow(near); ok {
		return []diag.Diagnostic{found}
	}
	if found, ok := d.misplaced(vs[:n], max(0, n-lastLines)); ok {
		return []diag.Diagnostic{found}
	}
	return []diag.Diagnostic{ruleSyntax.At(d.linePos(stopped, indentOf(d.lines[stopped-1]))).Hinted(hintSyntax)}
}

// A lineReader hands out one line after the other.
type lineReader struct {
	lines []string
	next  int
	begun int // bytes of lines[next] that were handed out
}

func (r *lineReader) Read(b []byte) (int, error) {
	if r.next == len(r.lines) {
		return 0, io.EOF
	}
	n := copy(b, r.lines[r.next][r.begun:])
	r.begun += n
	if n < len(b) {
		b[n] = '\n'
		n++
		r.next, r.begun = r.next+1, 0
	}
	return n, nil
}

// stoppedAt returns the last line that the parser read before it gave up.
func stoppedAt(lines []string) int {
	r := &lineReader{lines: lines}
	reader := yaml.NewDecoder(r)
	for next(reader, new(yaml.Node)) == nil {
	}
	line := r.next
	if r.begun > 0 {
		line++
	}
	for line > 1 && strings.Trim(lines[line-1], " ") == "" {
		line-- // the end of the file, or empty lines the parser looked behind
	}
	return max(line, 1)
}

// linePos is a place in a line; offset counts bytes from 0.
func (d *decoder) linePos(line, offset int) diag.Position {
	l := d.lines[line-1]
	return diag.Position{File: d.file, Line: line, Column: utf8.RuneCountInString(l[:min(offset, len(l))]) + 1}
}

var unknownAnchor = regexp.MustCompile(`unknown anchor '(.*)' referenced`)

// alias finds the alias that names no anchor.
func (d *decoder) alias(lines []string, name string) diag.Diagnostic {
	name = "*" + name
	for i, l := range lines {
		if at := strings.Index(l, name); at >= 0 {
			return ruleAlias.At(d.linePos(i+1, at), name).Hinted(hintQuoteValue)
		}
	}
	return ruleAlias.At(d.linePos(1, 0), name).Hinted(hintQuoteValue)
}

var (
	hintSyntax = diag.Text{
		VI: "xem lại dòng này và dòng ngay trên: số dấu cách ở đầu dòng, dấu hai chấm, dấu ngoặc",
		EN: "look at this line and the one above: the spaces at their beginning, the colon, the quotes and brackets"}
	hintFlow = diag.Text{
		VI: "trong ngoặc, các mục cách nhau bằng dấu phẩy; mục có ký tự đặc biệt thì đặt trong ngoặc kép, hoặc viết mỗi mục một dòng",
		EN: "between the brackets, put a comma after each item and quotes around special signs, or write one item a line"}
	hintQuestion = diag.Text{
		VI: "trong ngoặc, giá trị có dấu ? phải đặt trong ngoặc kép: \"2015?\"",
		EN: "between brackets, a value with a ? must be in quotes: \"2015?\""}
	hintDepth         = diag.Text{VI: "bớt dấu ngoặc hoặc dấu - thừa", EN: "take away the brackets or dashes that are too many"}
	hintTooManyFields = diag.Text{VI: "có thể thiếu dấu \"- \" ở đầu mỗi mục của danh sách", EN: "perhaps the items of a list lack their \"- \""}
)
