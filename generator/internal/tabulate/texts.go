package tabulate

import (
	"strings"

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
		b.WriteString(tidy.SpellValue(k, plain(k, n.Value), true))
	}
}
