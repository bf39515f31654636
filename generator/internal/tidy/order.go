package tidy

import (
	"cmp"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
)

// reorder puts the fields of each record and entry into the order of its table.
// Fields between braces change places on their lines; others take their lines
// with them.
func reorder(t *content.Tree) string {
	if t.Root == nil {
		return t.Text
	}
	text := splice(t.Text, swaps(t.Text, t.Root, nil))
	// What changed places between braces left all lines where they were.
	l := layOut(t.Text)
	o := &orderer{layout: l, text: t.Text, lines: strings.Split(text, "\n")}
	if len(o.lines) != len(l.lines) {
		return t.Text
	}
	o.node(t.Root)
	return strings.Join(o.lines, "\n")
}

// ranked returns the pairs in the order of the table, and whether they stand
// in another. Where a field stands twice, two items may be meant whose dash is
// missing, and they stay together.
func ranked(n *content.Node) (pairs []content.Pair, moved bool) {
	if n.Table == nil {
		return n.Pairs, false
	}
	rank := make(map[string]int, len(n.Table.Fields))
	for i, f := range n.Table.Fields {
		rank[f.Name] = i
	}
	seen := make(map[string]bool, len(n.Pairs))
	for _, p := range n.Pairs {
		if seen[p.Key.Value] {
			return n.Pairs, false
		}
		seen[p.Key.Value] = true
	}
	of := func(p content.Pair) int {
		if p.Field == nil {
			return len(rank)
		}
		return rank[p.Field.Name]
	}
	byRank := func(a, b content.Pair) int { return cmp.Compare(of(a), of(b)) }
	if slices.IsSortedFunc(n.Pairs, byRank) {
		return n.Pairs, false
	}
	pairs = slices.Clone(n.Pairs)
	slices.SortStableFunc(pairs, byRank)
	return pairs, true
}

// swaps adds the edits that order fields between braces.
func swaps(text string, n *content.Node, edits []edit) []edit {
	for _, item := range n.Items {
		edits = swaps(text, item, edits)
	}
	pairs, moved := ranked(n)
	if moved && n.Flow && canSwap(text, n.Pairs) {
		for i, p := range n.Pairs {
			edits = append(edits, edit{p.Key.Start, p.Value.End, text[pairs[i].Key.Start:pairs[i].Value.End]})
		}
		return edits
	}
	for _, p := range n.Pairs {
		edits = swaps(text, p.Value, edits)
	}
	return edits
}

// canSwap tells whether each pair stands on one line and nothing but a comma
// between them.
func canSwap(text string, pairs []content.Pair) bool {
	for i, p := range pairs {
		if p.Value.End <= p.Value.Start || strings.ContainsAny(text[p.Key.Start:p.Value.End], "\n#{") {
			return false
		}
		if i > 0 && strings.Trim(text[pairs[i-1].Value.End:p.Key.Start], " \n") != "," {
			return false
		}
	}
	return true
}

// An orderer moves lines. The layout is that of the tree; the lines change,
// but those of a pair stay between the first and the last that it had.
type orderer struct {
	layout *layout
	text   string
	lines  []string
}

// node orders what is in a node before the node itself.
func (o *orderer) node(n *content.Node) {
	for _, item := range n.Items {
		o.node(item)
	}
	for _, p := range n.Pairs {
		o.node(p.Value)
	}
	if pairs, moved := ranked(n); moved && !n.Flow {
		if parts, ok := o.parts(n); ok {
			o.move(n, parts, pairs)
		}
	}
}

// A part is the lines of a pair: from lead on what stands above it, from line
// on the pair itself, up to end.
type part struct{ lead, line, end int }

// parts divides the lines of a node among its pairs. It is false where that
// can't be done: where a pair does not begin its line, or the end of a value
// would change with what follows it.
func (o *orderer) parts(n *content.Node) ([]part, bool) {
	l, column := o.layout, o.column(n.Pairs[0])
	parts := make([]part, len(n.Pairs))
	for i, p := range n.Pairs {
		line := l.line(p.Key.Start)
		before := o.text[l.starts[line]:p.Key.Start]
		clear := strings.Trim(before, " ") == "" || i == 0 && dashed(before)
		if !clear || len(before) != column || i > 0 && line < parts[i-1].end || keepsEnd(o.text, p.Value) {
			return nil, false
		}
		last := l.last(p.Key)
		if p.Value.End > p.Value.Start {
			last = l.last(p.Value)
		}
		parts[i] = part{lead: line, line: line, end: o.tail(last+1, column)}
		if i > 0 {
			parts[i-1].end = o.attached(parts[i-1].end, line)
			parts[i].lead = parts[i-1].end
			if slices.ContainsFunc(l.lines[parts[i].lead:line], func(s string) bool { return !isBlank(s) && !isComment(s) }) {
				return nil, false
			}
		} else if strings.Trim(before, " ") == "" {
			for parts[0].lead > 0 && isComment(l.lines[parts[0].lead-1]) {
				parts[0].lead--
			}
		}
	}
	return parts, true
}

// column returns how much stands before a pair on its line.
func (o *orderer) column(p content.Pair) int {
	return p.Key.Start - o.layout.starts[o.layout.line(p.Key.Start)]
}

// dashed tells whether what stands before the first field of an item is its
// dash.
func dashed(before string) bool {
	rest, ok := strings.CutPrefix(strings.TrimLeft(before, " "), "-")
	return ok && rest != "" && strings.Trim(rest, " ") == ""
}

// keepsEnd tells whether a value ends with a text to which the empty lines
// behind it belong.
func keepsEnd(text string, n *content.Node) bool {
	switch {
	case n.Shape == content.Block:
		written := text[n.Start:n.End]
		sign := strings.IndexAny(written+" ", " \t#\n")
		return strings.Contains(written[:sign], "+")
	case len(n.Items) > 0:
		return keepsEnd(text, n.Items[len(n.Items)-1])
	case len(n.Pairs) > 0:
		return keepsEnd(text, n.Pairs[len(n.Pairs)-1].Value)
	}
	return false
}

// tail returns the end of the comments that are indented more than a column,
// from a line on.
func (o *orderer) tail(from, column int) int {
	end := from
	for i := from; i < len(o.layout.lines); i++ {
		switch line := o.layout.lines[i]; {
		case isBlank(line):
		case isComment(line) && indent(line) > column:
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// attached returns the end of the comments that stand right below a value and
// are parted by an empty line from the pair that begins at a line.
func (o *orderer) attached(from, line int) int {
	end := from
	for end < line && isComment(o.layout.lines[end]) {
		end++
	}
	if end == line {
		return from
	}
	return end
}

// move puts the lines of pairs into the order of pairs.
func (o *orderer) move(n *content.Node, parts []part, pairs []content.Pair) {
	column := o.column(n.Pairs[0])
	byKey := make(map[*content.Node]part, len(parts))
	for i, p := range n.Pairs {
		byKey[p.Key] = parts[i]
	}
	from, to := parts[0].lead, parts[len(parts)-1].end
	head := o.lines[parts[0].line][:column] // with the dash, where there is one
	level := strings.Repeat(" ", column)
	o.lines[parts[0].line] = level + o.lines[parts[0].line][column:]

	var moved []string
	var gap []string // empty lines above the pair that is now the first
	for i, p := range pairs {
		part := byKey[p.Key]
		above := slices.Clone(o.lines[part.lead:part.line])
		if i == 0 {
			for len(above) > 0 && isBlank(above[0]) {
				gap, above = append(gap, above[0]), above[1:]
			}
		}
		if part == parts[0] && i > 0 {
			above = append(gap, above...)
		}
		for k, line := range above {
			if isComment(line) && indent(line) > column {
				above[k] = level + strings.TrimLeft(line, " \t")
			}
		}
		own := slices.Clone(o.lines[part.line:part.end])
		if i == 0 {
			if dash := strings.IndexByte(head, '-'); dash >= 0 {
				for k, line := range above {
					above[k] = head[:dash] + strings.TrimLeft(line, " \t")
				}
			}
			own[0] = head + own[0][column:]
		}
		moved = append(append(moved, above...), own...)
	}
	copy(o.lines[from:to], moved)
}
