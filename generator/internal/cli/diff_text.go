package cli

import (
	"bufio"
	"io"
	"strings"

	"bangvang/generator/internal/diag"
)

// mostLines is how many lines of a section people are shown at once.
const mostLines = 200

// text writes a comparison for people at a terminal.
func (t *told) text(w io.Writer, color bool) error {
	b := bufio.NewWriter(w)
	old, new := t.sides()
	b.WriteString(t.say(textDiffTitle, old, new) + "\n")
	if t.report.IsEmpty() {
		b.WriteString("\n" + t.say(textDiffNothing) + "\n")
	}
	for i, note := range t.notes() {
		if i == 0 {
			b.WriteString("\n")
		}
		b.WriteString(note + "\n")
	}
	for _, s := range t.sections() {
		b.WriteString("\n" + s.title)
		if s.summary != "" {
			b.WriteString(": " + s.summary)
		}
		b.WriteString("\n")
		writeSection(b, &s, color)
		if left := s.count() - mostLines; left > 0 {
			b.WriteString("  " + t.say(textDiffMore, left) + "\n")
		}
	}
	return b.Flush()
}

func writeSection(b *bufio.Writer, s *section, color bool) {
	shown := 0
	for _, g := range s.groups {
		if shown == mostLines {
			return
		}
		indent := "  "
		if g.heading != "" {
			b.WriteString(indent + oneLine(g.heading) + "\n")
			indent += indent
		}
		for _, l := range g.lines {
			if shown == mostLines {
				return
			}
			shown++
			b.WriteString(indent + colored(l.sign, color) + " " + oneLine(l.what) + "\n")
			for _, d := range l.details {
				b.WriteString(indent + "    " + oneLine(d) + "\n")
			}
		}
	}
}

// colored marks a sign on a terminal.
func colored(sign string, color bool) string {
	code := map[string]string{"+": "32", "-": "31", "!": "33", "~": "36", ">": "36"}[sign]
	if !color || code == "" {
		return sign
	}
	return "\x1b[" + code + "m" + sign + "\x1b[0m"
}

// mostOfText is how many characters of a record's text stand in one place.
const mostOfText = 300

// oneLine writes a text of a record in one line, without what would steer a
// terminal or turn the order of what is read, and not without end.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	n := 0
	for i := range s {
		if n++; n > mostOfText {
			s = s[:i] + "…"
			break
		}
	}
	return diag.Seen(s)
}
