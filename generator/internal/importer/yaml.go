package importer

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/tidy"
)

// clean makes a text of one line of what a cell holds: single spaces, nothing
// that is not seen.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.Map(seen, s)), " ")
}

// seen keeps what people see; format characters vanish, and control characters
// part words.
func seen(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) || unicode.IsControl(r):
		return ' '
	case unicode.Is(unicode.Cf, r), r&0xfffe == 0xfffe:
		return -1
	}
	return r
}

// lines cleans a text of several lines.
func lines(s string) string {
	var kept []string
	for line := range strings.Lines(s) {
		if line = clean(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// plain writes a text on one line.
func plain(s string) string {
	if s == "" {
		return `""`
	}
	return tidy.Spell(s, false)
}

// escapeMarkdown has signs that clerks write stand for themselves.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(markdownStart.ReplaceAllString(markdownSigns.Replace(line), `$1\$2`))
	}
	return b.String()
}

var (
	markdownSigns = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "&", `\&`)
	markdownStart = regexp.MustCompile(`^(\d*)([.)#>+=~-])`)
)

// unquote reads back what plain writes.
func unquote(s string) string {
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch s[0] {
	case '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	case '"':
		if text, err := strconv.Unquote(s); err == nil {
			return text
		}
	}
	return s
}

// block writes a text of sentences on lines of its own, where it is long or has
// several lines and nothing in it needs quotes. indent is that of its field.
func block(yaml, indent string) (string, bool) {
	const wide = 100 // letters on the line of the field
	text := unquote(yaml)
	several := strings.Contains(text, "\n")
	if !several && utf8.RuneCountInString(text) < wide || strings.ContainsFunc(text, unwritable) {
		return "", false
	}
	lines := strings.Split(text, "\n")
	for _, line := range lines {
		if strings.TrimSpace(line) != line || strings.Contains(line, "  ") {
			return "", false
		}
	}
	if lines[0] == "" || lines[len(lines)-1] == "" {
		return "", false
	}
	sign := "|-"
	if !several {
		sign, lines = ">-", wrap(text, wide+16-len(indent))
	}
	for i := range lines {
		if lines[i] != "" {
			lines[i] = indent + "  " + lines[i]
		}
	}
	return sign + "\n" + strings.Join(lines, "\n"), true
}

// unwritable tells whether a character needs an escape.
func unwritable(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) || r != ' ' && unicode.IsSpace(r))
}

// wrap parts a text at its spaces into lines of a width in letters.
func wrap(text string, width int) []string {
	var lines []string
	line, n := "", 0
	for word := range strings.FieldsSeq(text) {
		letters := utf8.RuneCountInString(word)
		if line != "" && n+1+letters > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if line != "" {
			line += " "
			n++
		}
		line += word
		n += letters
	}
	return append(lines, line)
}
