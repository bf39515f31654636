package tidy

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
)

// A layout is a text by its lines.
type layout struct {
	lines  []string
	starts []int // offsets of the lines
}

func layOut(text string) *layout {
	l := &layout{lines: strings.Split(text, "\n")}
	at := 0
	for _, line := range l.lines {
		l.starts = append(l.starts, at)
		at += len(line) + 1
	}
	return l
}

// line returns the line, from 0, of an offset.
func (l *layout) line(offset int) int {
	i, found := slices.BinarySearch(l.starts, offset)
	if !found {
		i--
	}
	return i
}

// last returns the line on which a value ends.
func (l *layout) last(n *content.Node) int { return l.line(n.End) }

func (l *layout) text() string { return strings.Join(l.lines, "\n") }

func isBlank(line string) bool   { return strings.Trim(line, " \t") == "" }
func isComment(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") }
func indent(line string) int     { return len(line) - len(strings.TrimLeft(line, " \t")) }

// trim takes away what stands at the ends of lines and can't be seen, and the
// lines at the end of the text that hold nothing.
func trim(t *content.Tree) string {
	l := layOut(t.Text)
	kept := make([]bool, len(l.lines)) // lines of texts of several lines
	if t.Root != nil {
		l.keepTexts(t.Root, kept)
	}
	body := len(l.lines)
	if t.Body < len(t.Text) {
		body = l.line(t.Body)
	}
	for i := range l.lines[:body] {
		if !kept[i] {
			l.lines[i] = strings.TrimRight(l.lines[i], " \t")
		}
	}
	if body == len(l.lines) {
		end := len(l.lines)
		for end > 1 && l.lines[end-1] == "" && !kept[end-1] {
			end--
		}
		l.lines = append(l.lines[:end], "")
	}
	return l.text()
}

// keepTexts marks the lines that are not to be trimmed.
func (l *layout) keepTexts(n *content.Node, kept []bool) {
	if n.IsText() {
		first, last := l.line(n.Start), l.last(n)
		if n.Shape == content.Block {
			first, last = first+1, last+1
		}
		for i := first; i < last; i++ {
			kept[i] = true
		}
	}
	for _, item := range n.Items {
		l.keepTexts(item, kept)
	}
	for _, p := range n.Pairs {
		l.keepTexts(p.Key, kept)
		l.keepTexts(p.Value, kept)
	}
}
