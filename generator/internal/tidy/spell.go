package tidy

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"bangvang/generator/internal/content"
)

// An edit replaces a part of a text.
type edit struct {
	start, end int
	text       string
}

// splice makes edits, which are in the order of the text.
func splice(text string, edits []edit) string {
	if len(edits) == 0 {
		return text
	}
	var b strings.Builder
	from := 0
	for _, e := range edits {
		b.WriteString(text[from:e.start])
		b.WriteString(e.text)
		from = e.end
	}
	b.WriteString(text[from:])
	return b.String()
}

// respell puts texts into the quotes they need, and one space behind each
// colon.
func respell(t *content.Tree) string {
	s := &speller{text: t.Text}
	if t.Root != nil {
		s.node(t.Root)
	}
	return splice(t.Text, s.edits)
}

type speller struct {
	text  string
	edits []edit
}

func (s *speller) replace(start, end int, text string) {
	if s.text[start:end] != text {
		s.edits = append(s.edits, edit{start, end, text})
	}
}

func (s *speller) node(n *content.Node) {
	if n.IsText() {
		s.value(n)
	}
	for _, item := range n.Items {
		s.node(item)
	}
	for _, p := range n.Pairs {
		if p.Field != nil && p.Key.Shape != content.Block {
			s.replace(p.Key.Start, p.Key.End, p.Field.Name)
		}
		if gap := s.text[p.Key.End:max(p.Key.End, p.Value.Start)]; strings.Trim(gap, " \t") == ":" && p.Value.End > p.Value.Start {
			s.replace(p.Key.End, p.Value.Start, ": ")
		}
		s.node(p.Value)
	}
}

// value respells a text that stands on one line.
func (s *speller) value(n *content.Node) {
	written := s.text[n.Start:n.End]
	if n.Empty || n.Field == nil || n.Shape == content.Block || strings.Contains(written, "\n") || s.cutOff(n) {
		return
	}
	s.replace(n.Start, n.End, spell(n, written))
}

// cutOff tells whether what follows a text may be the rest of it, lost behind a
// "#". What warns of that must not be hidden, nor made.
func (s *speller) cutOff(n *content.Node) bool {
	return lostText.MatchString(s.text[n.End:])
}

var lostText = regexp.MustCompile(`^[ \t]+#[^ #\n]`)

// spell writes a text as the form wants it.
func spell(n *content.Node, written string) string {
	switch {
	case strings.ContainsFunc(n.Value, unwritable):
		return written
	case canBePlain(n.Value, n.Flow) && (isTyped(n.Field.Kind) || !misread.MatchString(n.Value)):
		return n.Value
	case strings.ContainsAny(n.Value, `"\`):
		return "'" + strings.ReplaceAll(n.Value, "'", "''") + "'"
	}
	return `"` + n.Value + `"`
}

// isTyped tells whether a value is of a kind that tools may take it for.
func isTyped(k content.Kind) bool {
	switch k {
	case content.KindCount, content.KindBool, content.KindDate, content.KindYear, content.KindClass:
		return true
	}
	return false
}

// unwritable tells whether a character can't stand in a text of one line but
// as an escape.
func unwritable(r rune) bool {
	return r != ' ' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) || r == unicode.ReplacementChar || r > unicode.MaxRune-2)
}

// canBePlain tells whether a text reads back as itself without quotes.
func canBePlain(s string, flow bool) bool {
	if s == "" || nothing.MatchString(s) || strings.Trim(s, " ") != s || strings.IndexByte("-?:,[]{}#&*!|>'\"%@`", s[0]) >= 0 || strings.HasPrefix(s, "...") {
		return false
	}
	if strings.Contains(s, ": ") || strings.HasSuffix(s, ":") || strings.Contains(s, " #") {
		return false
	}
	return !flow || !strings.ContainsAny(s, ",[]{}?") && !flowColon.MatchString(s)
}

// flowColon matches a colon that some tools take for that of a field between
// brackets.
var flowColon = regexp.MustCompile(`:["']`)

// nothing matches what YAML takes for no value.
var nothing = regexp.MustCompile(`^(?:~|null|Null|NULL)$`)

// misread matches what a tool for YAML takes for a yes/no, a number, a date, a
// time or a sign.
var misread = regexp.MustCompile(`^(?:` + strings.Join([]string{
	`y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF`,
	`[-+]?0b[01_]+|[-+]?0o[0-7_]+|[-+]?0x[0-9A-Fa-f_]+`,
	`[-+]?[0-9][0-9_.,]*(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?`,
	`[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?`,
	`[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)`,
	`=|<<`,
	`[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9].*)?`,
}, "|") + `)$`)

// Spell writes a text as it stands, on one line, where YAML is to take it for
// text; flow tells that it stands between brackets.
func Spell(s string, flow bool) string { return SpellValue(content.KindText, s, flow) }

// NeedsEscape tells whether a text has characters that can't stand on a line of
// a file but as escapes.
func NeedsEscape(s string) bool { return strings.ContainsFunc(s, unwritable) }

// SpellValue writes the value of a field of a kind in the same way.
func SpellValue(k content.Kind, s string, flow bool) string {
	if NeedsEscape(s) {
		return escaped(s)
	}
	return spell(&content.Node{Value: s, Flow: flow, Field: &content.Field{Kind: k}}, s)
}

// escaped writes a text with escapes for what can't stand on one line.
func escaped(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case unwritable(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		case unwritable(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
