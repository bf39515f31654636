package content

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// The parser tells where a value begins. These functions find where it ends.

// placeText finds the shape and the end of a text.
func (p *placer) placeText(placed *Node, n *yaml.Node, indent int) {
	rest := p.text[placed.Start:]
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		placed.Shape = DoubleQuoted
		placed.End += p.quoted(rest, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		placed.Shape = SingleQuoted
		placed.End += p.quoted(rest, '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		placed.Shape = Block
		placed.End += p.block(rest, indent)
	default:
		placed.Shape = Plain
		placed.End += p.plain(rest, n.Value)
	}
}

// quoted returns the length of the text in quotes with which s begins.
func (p *placer) quoted(s string, quote byte) int {
	if s == "" || s[0] != quote {
		p.lost = true
		return 0
	}
	end := closing(s)
	if end < 0 {
		p.lost = true
		return 0
	}
	return end + 1
}

// plain returns the length of the plain text with which s begins. What YAML
// changes of it is the white space around line ends.
func (p *placer) plain(s, value string) int {
	at := 0
	for _, r := range value {
		if r == ' ' || r == '\t' || r == '\n' {
			continue
		}
		at += len(s[at:]) - len(strings.TrimLeft(s[at:], " \t\n"))
		same, size := utf8.DecodeRuneInString(s[at:])
		if same != r {
			p.lost = true
			return 0
		}
		at += size
	}
	return at
}

// block returns the length of the text on lines of its own with whose sign s
// begins. indent is the column of what it stands in.
func (p *placer) block(s string, indent int) int {
	if s == "" || s[0] != '|' && s[0] != '>' {
		p.lost = true
		return 0
	}
	header, lines, more := strings.Cut(s, "\n")
	if end := strings.IndexAny(header, " \t#"); end >= 0 {
		header = header[:end]
	}
	if !more {
		return len(header)
	}
	width := blockWidth(lines, strings.Trim(header, "|>+-"), max(indent, 0), indent+1)
	keep := strings.Contains(header, "+")
	length := len(header)
	for at := len(s) - len(lines); at <= len(s); {
		line, _, ended := strings.Cut(s[at:], "\n")
		spaces := indentOf(line)
		switch {
		case spaces >= width && len(line) > width:
			length = at + len(line)
		case spaces < len(line): // something that is indented less
			return length
		case keep && ended:
			length = at + len(line)
		}
		at += len(line) + 1
	}
	return length
}

// blockWidth returns how many spaces stand before each line of a text. digit
// is what its sign says of that, base what the digit adds to, and least how
// many there are where it says nothing.
func blockWidth(lines, digit string, base, least int) int {
	if digit != "" {
		return base + int(digit[0]-'0')
	}
	width := max(least, 1)
	for {
		line, rest, ended := strings.Cut(lines, "\n")
		spaces := indentOf(line)
		width = max(width, spaces)
		if spaces < len(line) || !ended {
			return width
		}
		lines = rest
	}
}

// closeFlow finds the bracket or brace that ends a node.
func (p *placer) closeFlow(n *Node) {
	if len(n.Pairs) > 0 && n.Pairs[0].Key.Start == n.Start {
		return // a single pair in a list needs no braces
	}
	var end byte
	switch p.text[n.Start:][0] {
	case '[':
		end = ']'
	case '{':
		end = '}'
	default:
		p.lost = true
		return
	}
	at := max(n.End, n.Start+1)
	for at < len(p.text) && p.text[at] != end {
		switch p.text[at] {
		case '#':
			line, _, _ := strings.Cut(p.text[at:], "\n")
			at += len(line)
		case ' ', '\t', '\n', ',', ':', '?':
			at++
		default:
			p.lost = true
			return
		}
	}
	if at == len(p.text) {
		p.lost = true
		return
	}
	n.End = at + 1
}
