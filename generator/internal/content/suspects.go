package content

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// suspects returns the mistakes of all values that can be told from the value
// alone.
func (d *decoder) suspects(vs []value) (ds []diag.Diagnostic) {
	for i := range vs {
		if found, ok := d.suspect(&vs[i]); ok && len(ds) < maxRepeats {
			ds = append(ds, found)
		}
	}
	return ds
}

// suspect finds the mistakes that are plain from one line.
func (d *decoder) suspect(v *value) (diag.Diagnostic, bool) {
	switch {
	case v.tab >= 0:
		return ruleTab.At(d.linePos(v.line, v.tab)).Hinted(hintTab), true
	case strings.IndexFunc(d.lines[v.line-1][v.column:], notBlank) > 0:
		r, _ := utf8.DecodeRuneInString(d.lines[v.line-1][v.column:])
		return ruleInvisible.At(d.linePos(v.line, v.column), runeName(r)).Hinted(hintSpace), true
	case v.text == "" || v.lost:
		return diag.Diagnostic{}, false
	case v.key == "" && gluedSpace.MatchString(v.text):
		at := strings.IndexByte(v.text, ':') + 1
		r, _ := utf8.DecodeRuneInString(v.text[at:])
		return ruleInvisible.At(d.linePos(v.line, v.offset+at), runeName(r)).Hinted(hintSpace), true
	case v.rest > 0 && !(v.key == "" && v.isKey(d.lines)):
		after := ruleAfterQuote.At(d.linePos(v.last, v.rest), v.end)
		if (v.end == `"` || v.end == "'") && v.last == v.line {
			return after.Hinted(hintWholeQuote, requote(v.text)), true
		}
		return after.Hinted(hintAfterEnd), true
	}
	switch c := v.text[0]; c {
	case '"':
		return d.badEscape(v)
	case '\'', '[', '{':
		return diag.Diagnostic{}, false
	case '@', '`', '%', ',', ']', '}':
		return d.reserved(v, string(c)), true
	case '!':
		tag, _, _ := strings.Cut(v.text, " ")
		return ruleTag.At(d.linePos(v.line, v.offset), short(tag)).Hinted(hintQuoteValue), true
	case '*', '&':
		if !anchor.MatchString(v.text[1:]) {
			return d.reserved(v, string(c)), true
		}
		return diag.Diagnostic{}, false
	case '|', '>':
		if !blockSign.MatchString(v.text) {
			return d.reserved(v, string(c)).Hinted(hintBlock, string(c)), true
		}
		return diag.Diagnostic{}, false
	}
	if v.key == "" {
		return diag.Diagnostic{}, false
	}
	if v.text == "-" || strings.HasPrefix(v.text, "- ") || strings.HasPrefix(v.text, "? ") {
		return d.reserved(v, v.text[:1]).Hinted(hintListBelow), true
	}
	return d.colon(v)
}

// gluedSpace matches a field whose colon has a space behind it that only looks
// like one.
var gluedSpace = regexp.MustCompile(`^[a-z_]+:\pZ`)

func notBlank(r rune) bool { return !unicode.IsSpace(r) }

// isKey tells whether what looks like a text in quotes is a key.
func (v *value) isKey(lines []string) bool {
	return v.rest < len(lines[v.last-1]) && lines[v.last-1][v.rest] == ':'
}

// anchor matches what makes & or * an anchor or an alias.
var anchor = regexp.MustCompile(`^[0-9A-Za-z_-]+(\s|$)`)

func (d *decoder) reserved(v *value, sign string) diag.Diagnostic {
	return ruleReserved.At(d.linePos(v.line, v.offset), sign).Hinted(hintQuoteValue)
}

// colon finds a colon within a plain text.
func (d *decoder) colon(v *value) (diag.Diagnostic, bool) {
	plain, _, _ := strings.Cut(v.text, " #")
	at := strings.Index(plain, ": ")
	if at < 0 && strings.HasSuffix(plain, ":") {
		at = len(plain) - 1
	}
	if at < 0 {
		return diag.Diagnostic{}, false
	}
	bad := ruleColon.At(d.linePos(v.line, v.offset+at))
	if m := nextField.FindStringSubmatch(plain); m != nil && isField(m[2]) {
		return bad.Hinted(hintOwnLine, m[1]), true
	}
	return bad.Hinted(hintQuoted, v.key, quote(v.text)), true
}

// nextField matches a text with a field behind it, parted as between braces.
var nextField = regexp.MustCompile(`[,;]\s*(([a-z_]+): .*)$`)

// quote puts a text in double quotes, or in single ones where it holds double
// ones.
func quote(s string) string {
	if strings.ContainsAny(s, `"\`) {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	return `"` + s + `"`
}

// requote puts a text in quotes that begins with one. Where it ends with the
// same sign, that pair was meant to hold it.
func requote(s string) string {
	if len(s) > 1 && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	if s != `""` { // copied from a table, where quotes are doubled
		s = strings.ReplaceAll(s, `""`, `"`)
	}
	return quote(s)
}

// goodEscape matches what may stand behind a backslash in double quotes.
var goodEscape = regexp.MustCompile(`^(?:[0abt\tnvfre "/\\N_LP]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|$)`)

// badEscape finds a backslash that means nothing.
func (d *decoder) badEscape(v *value) (diag.Diagnostic, bool) {
	end := len(v.text)
	if v.last == v.line {
		end = closing(v.text)
	}
	for i := 1; i < end; i++ {
		if v.text[i] != '\\' {
			continue
		}
		if !goodEscape.MatchString(v.text[i+1:]) {
			return ruleEscape.At(d.linePos(v.line, v.offset+i)).Hinted(hintEscape), true
		}
		i++
	}
	return diag.Diagnostic{}, false
}

// unclosed tells of a quote or bracket that is never closed.
func (d *decoder) unclosed(v *value) diag.Diagnostic {
	pos, sign := d.linePos(v.line, v.offset), v.text[:1]
	switch sign {
	case "[":
		return ruleBracket.At(pos, sign).Hinted(hintCloseBracket, "]")
	case "{":
		return ruleBracket.At(pos, sign).Hinted(hintCloseBracket, "}")
	}
	return ruleQuote.At(pos, sign).Hinted(hintCloseQuote, sign)
}

// flow finds a text in brackets that YAML can't read.
func (d *decoder) flow(near []value) (diag.Diagnostic, bool) {
	for _, v := range near {
		if v.text == "" || v.lost || v.text[0] != '[' && v.text[0] != '{' {
			continue
		}
		var text strings.Builder
		text.WriteString(v.text)
		for _, l := range d.lines[v.line:v.last] {
			text.WriteString("\n " + strings.TrimSpace(l))
		}
		if next(yaml.NewDecoder(strings.NewReader(text.String())), new(yaml.Node)) == nil {
			continue
		}
		if at := strings.IndexByte(v.text, '?'); at >= 0 {
			return ruleFlow.At(d.linePos(v.line, v.offset+at)).Hinted(hintQuestion), true
		}
		return ruleFlow.At(d.linePos(v.line, v.offset)).Hinted(hintFlow), true
	}
	return diag.Diagnostic{}, false
}

var (
	hintTab          = diag.Text{VI: "thay phím Tab bằng dấu cách", EN: "use spaces instead of the tab"}
	hintIndent       = diag.Text{VI: "các trường của cùng một mục phải bắt đầu ở cùng một cột", EN: "the fields of one item must begin in the same column"}
	hintDash         = diag.Text{VI: "trong một danh sách, mỗi mục mở đầu bằng \"- \", và các trường của mục thụt vào thẳng hàng sau dấu ấy", EN: "each item of a list begins with \"- \", and its fields stand in line behind that sign"}
	hintNoColon      = diag.Text{VI: "viết \"trường: giá trị\"; nếu là phần tiếp của dòng trên thì thụt vào thêm hai dấu cách", EN: "write \"field: value\"; if it continues the line above, indent it by two more spaces"}
	hintOwnLine      = diag.Text{VI: "mỗi trường viết trên một dòng: chuyển %s xuống dòng dưới, thẳng hàng với trường này", EN: "write one field a line: move %s to the next one, in line with this field"}
	hintQuoted       = diag.Text{VI: "viết %s: %s", EN: "write %s: %s"}
	hintQuoteValue   = diag.Text{VI: "nếu đây là chữ thì đặt cả giá trị trong ngoặc kép", EN: "if this is text, put the whole value in quotes"}
	hintCloseQuote   = diag.Text{VI: "thêm dấu %s ở cuối giá trị", EN: "add %s at the end of the value"}
	hintCloseBracket = diag.Text{VI: "thêm dấu %s, hoặc viết mỗi mục một dòng", EN: "add %s, or write one item a line"}
	hintWholeQuote   = diag.Text{VI: "dấu ngoặc phải bao trọn giá trị: viết %s", EN: "quotes must hold the whole value: write %s"}
	hintAfterEnd     = diag.Text{VI: "xóa phần thừa, hoặc dời vào trong ngoặc", EN: "delete it, or move it inside"}
	hintBlock        = diag.Text{VI: "xuống dòng ngay sau dấu %s; nếu dấu ấy là chữ thì đặt cả giá trị trong ngoặc kép", EN: "go to a new line right behind %s; if the sign is text, put the whole value in quotes"}
	hintListBelow    = diag.Text{VI: "danh sách thì viết từ dòng dưới; nếu đây là chữ thì đặt cả giá trị trong ngoặc kép", EN: "begin a list on the line below; if this is text, put the whole value in quotes"}
	hintEscape       = diag.Text{VI: "trong ngoặc kép, viết hai dấu \\\\ thay cho một, hoặc dùng ngoặc đơn '…'", EN: "in double quotes, write \\\\ for one backslash, or use single quotes '…'"}
)
