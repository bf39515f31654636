package tabulate

import (
	"fmt"
	"strings"
	"unicode"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/tidy"
)

// plain returns a text as the decoder takes it.
func plain(k content.Kind, s string) string {
	if k == content.KindMarkdown {
		return strings.TrimRight(s, "\n")
	}
	if strings.ContainsAny(s, "\n\t") || strings.TrimSpace(s) != s {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// isNumber tells whether a workbook gives digits back as they are.
func isNumber(s string) bool {
	return s != "" && len(s) < 16 && strings.Trim(s, "0123456789") == "" && (s[0] != '0' || len(s) == 1)
}

// day writes a day as it is written in Vietnam, and other dates as they are.
func day(s string) string {
	if len(s) == len("2019-11-18") && s[4] == '-' && s[7] == '-' && isDigits(s[:4]+s[5:7]+s[8:]) {
		return s[8:] + "/" + s[5:7] + "/" + s[:4]
	}
	return s
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// flow writes a value as YAML does between brackets, on one line.
func flow(n *content.Node) string {
	var b strings.Builder
	writeFlow(&b, n)
	return b.String()
}

func writeFlow(b *strings.Builder, n *content.Node) {
	comma := func(i int) {
		if i > 0 {
			b.WriteString(", ")
		}
	}
	switch n.Shape {
	case content.List:
		b.WriteByte('[')
		for i, item := range n.Items {
			comma(i)
			writeFlow(b, item)
		}
		b.WriteByte(']')
	case content.Fields:
		b.WriteByte('{')
		written := 0
		for _, p := range n.Pairs {
			if p.Field == nil || p.Value.Empty {
				continue
			}
			comma(written)
			written++
			b.WriteString(p.Field.Name + ": ")
			writeFlow(b, p.Value)
		}
		b.WriteByte('}')
	default:
		k := content.KindText
		if n.Field != nil {
			k = n.Field.Kind
		}
		b.WriteString(quoted(plain(k, n.Value), k))
	}
}

// quoted writes a text so that YAML reads it back between brackets.
func quoted(s string, k content.Kind) string {
	if !strings.ContainsFunc(s, escaped) {
		switch k {
		case content.KindCount, content.KindYear, content.KindClass, content.KindBool, content.KindDate:
			return s
		}
		return tidy.Spell(s, true)
	}
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
		case escaped(r) && r > 0xffff:
			fmt.Fprintf(&b, `\U%08X`, r)
		case escaped(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}

// escaped tells whether a character can't stand in a text of one line.
func escaped(r rune) bool {
	return r != ' ' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar || r > unicode.MaxRune-2)
}
