package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/markdown"

	"gopkg.in/yaml.v3"
)

// A segment is a part of a text that stands on one line of the file.
type segment struct {
	line, column int32 // within the text
	at           At    // in the file
}

// markdown parses a text that begins at the place of m.
func (d *decoder) markdown(s string, m Markdown) Markdown {
	doc, problems := markdown.Parse(s)
	for _, p := range problems {
		p.Position = m.Position(d.file, p.Position)
		d.add(p)
	}
	m.Doc = doc
	return m
}

// block returns where the text of a scalar begins, and how its lines are those
// of the file.
func (d *decoder) block(n *yaml.Node) Markdown {
	header := d.source(n.Line, n.Column)
	if n.Style&yaml.LiteralStyle == 0 || strings.ContainsAny(header[:min(len(header), 3)], "123456789") {
		return Markdown{At: at(n), segments: d.segments(n)}
	}
	first := n.Line // the line behind the sign "|", in d.lines from 0
	indent := 0
	for i := first; i < len(d.lines); i++ {
		if trimmed := strings.TrimLeft(d.lines[i], " "); trimmed != "" {
			indent = len(d.lines[i]) - len(trimmed)
			break
		}
	}
	return Markdown{At: At{int32(first + 1), int32(indent + 1)}, Indent: int32(indent), Exact: true}
}

// segments finds the lines of a text that YAML folded. All that folding
// changes is white space, so what is left is the same in the file; where it is
// not, because of escapes, there are no segments.
func (d *decoder) segments(n *yaml.Node) []segment {
	line, column := n.Line, n.Column
	switch {
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		line, column = line+1, 1
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		column++
	}
	var found []segment
	source, fresh := d.source(line, column), true
	textLine, textColumn := int32(1), int32(1)
	for _, r := range n.Value {
		if !unicode.IsSpace(r) {
			for {
				trimmed := strings.TrimLeftFunc(source, unicode.IsSpace)
				column += utf8.RuneCountInString(source[:len(source)-len(trimmed)])
				if source = trimmed; source != "" {
					break
				}
				if line++; line > len(d.lines) {
					return nil
				}
				source, column, fresh = d.lines[line-1], 1, true
			}
			same, size := utf8.DecodeRuneInString(source)
			if same != r {
				return nil
			}
			if fresh {
				found = append(found, segment{textLine, textColumn, At{int32(line), int32(column)}})
			}
			source, column, fresh = source[size:], column+1, false
		}
		if textColumn++; r == '\n' {
			textLine, textColumn = textLine+1, 1
		}
	}
	return found
}
