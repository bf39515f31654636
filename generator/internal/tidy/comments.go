package tidy

import (
	"strings"

	"bangvang/generator/internal/content"
)

// A Comment is what an editor wrote for themselves behind a "#".
type Comment struct {
	Line int    // from 1
	Text string // with its sign
}

// Comments returns the comments in a file of records, which are none of them.
func Comments(t *content.Tree) []Comment {
	texts := make([]bool, len(t.Text)) // what belongs to a text
	if t.Root != nil {
		cover(t.Root, t.Text, texts)
	}
	var all []Comment
	line, start := 0, 0
	for text := range strings.Lines(t.Text[:t.To]) {
		line++
		for i := range len(text) {
			if text[i] == '#' && start+i >= t.From && !texts[start+i] && (i == 0 || text[i-1] == ' ' || text[i-1] == '\t') {
				all = append(all, Comment{line, strings.TrimRight(text[i:], " \t\n")})
				break
			}
		}
		start += len(text)
	}
	return all
}

// cover marks the bytes of all texts in a node. A comment may stand behind the
// sign of a block.
func cover(n *content.Node, text string, texts []bool) {
	if n.IsText() {
		start := n.Start
		if n.Shape == content.Block {
			start += strings.IndexByte(text[n.Start:n.End]+"\n", '\n')
		}
		for i := start; i < n.End; i++ {
			texts[i] = true
		}
	}
	for _, item := range n.Items {
		cover(item, text, texts)
	}
	for _, p := range n.Pairs {
		cover(p.Key, text, texts)
		cover(p.Value, text, texts)
	}
}
