package diag

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"
)

var (
	wordError   = Text{"lỗi", "error"}
	wordWarning = Text{"cảnh báo", "warning"}
	wordHint    = Text{"gợi ý", "hint"}
)

// Word returns the name of the severity.
func (s Severity) Word() Text {
	if s == Warning {
		return wordWarning
	}
	return wordError
}

// A Printer writes diagnostics for people.
type Printer struct {
	Lang Lang

	// Source, where set, returns a line of a file without its line end. The
	// line is then shown below the message, with a caret at the column.
	Source func(file string, line int) (string, bool)

	// Color marks the severity by colour, for terminals.
	Color bool
}

// Print writes the diagnostics in order:
//
//	content/units.yaml:14:5: lỗi: không có trường "nmae"
//	    gợi ý: có phải là "name"?
//	content/units.yaml:20:9: cảnh báo: phần "#5" bị coi là chú thích [lost-comment]
//
// A warning ends with the name of its rule, by which it can be allowed.
func (p Printer) Print(w io.Writer, ds []Diagnostic) error {
	b := bufio.NewWriter(w)
	for _, d := range ds {
		if pos := d.Position.String(); pos != "" {
			b.WriteString(plain(pos) + ": ")
		}
		b.WriteString(p.severity(d.Severity) + ": " + plain(d.Message.In(p.Lang)))
		if d.Severity == Warning {
			b.WriteString(" [" + d.Rule + "]")
		}
		b.WriteString("\n")
		p.excerpt(b, d.Position)
		if !d.Hint.IsZero() {
			b.WriteString("    " + wordHint.In(p.Lang) + ": " + plain(d.Hint.In(p.Lang)) + "\n")
		}
	}
	return b.Flush()
}

func (p Printer) severity(s Severity) string {
	word := s.Word().In(p.Lang)
	if !p.Color {
		return word
	}
	if s == Warning {
		return "\x1b[33m" + word + "\x1b[0m"
	}
	return "\x1b[31m" + word + "\x1b[0m"
}

// excerptWidth is how many characters of a long source line are shown.
const excerptWidth = 100

func (p Printer) excerpt(b *bufio.Writer, pos Position) {
	if p.Source == nil || pos.Line == 0 || pos.Column == 0 {
		return
	}
	line, ok := p.Source(pos.File, pos.Line)
	if !ok {
		return
	}
	runes := []rune(strings.ToValidUTF8(strings.TrimRight(line, "\r\n"), "\uFFFD"))
	caret := min(pos.Column-1, len(runes))
	from := max(0, caret-excerptWidth*2/3)
	to := min(len(runes), from+excerptWidth)
	shown := plain(string(runes[from:to]))
	b.WriteString("    " + shown + "\n    " + strings.Repeat(" ", utf8.RuneCountInString(string(runes[from:caret]))) + "^\n")
}

// plain keeps what a file holds, or is called, from steering the terminal.
func plain(s string) string { return strings.Map(printable, s) }

func printable(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case r < 0x20, r == 0x7f, r >= 0x80 && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return '\uFFFD'
	}
	return r
}
