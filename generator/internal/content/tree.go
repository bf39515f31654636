package content

import (
	"strings"
	"sync"
	"unicode/utf8"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// A Tree is where things stand in the text of a file, for those who change a
// text and keep all else in it: what an editor wrote between is theirs. It is
// made of the nodes and tables of which records are decoded.
type Tree struct {
	// Text is the text of the file without a byte order mark, its lines ended
	// by LF. All offsets are bytes in it.
	Text string
	// Root is the record, or the list of records; nil where there is none.
	Root *Node
	// From and To hold the YAML: all of the text, or the front matter without
	// its two marks. Body is where the text of a Markdown file begins.
	From, To, Body int
}

// A Shape is how a value is written.
type Shape uint8

// The shapes of values.
const (
	Plain        Shape = iota // text without quotes
	SingleQuoted              // 'text'
	DoubleQuoted              // "text"
	Block                     // text on lines of its own, behind | or >
	List                      // values with a dash or between brackets
	Fields                    // pairs of a key and a value, perhaps between braces
)

// A Node is a value in a file: a text, a list or fields.
type Node struct {
	Shape Shape
	// Start and End hold the value with its quotes or brackets. A block ends
	// with its last line, that line's end left out.
	Start, End int
	Flow       bool   // it is, or stands between, brackets or braces
	Empty      bool   // nothing is written, or what YAML takes for nothing
	Value      string // of a text: as it is read, in NFC
	Field      *Field // whose value, or item, it is; nil where that is not known
	Table      *Table // what rules the fields; nil where that is not known
	Items      []*Node
	Pairs      []Pair
}

// A Pair is a field as it is written.
type Pair struct {
	Key   *Node
	Field *Field // nil where there is no field of that name
	Value *Node
}

// IsText tells whether the value is a text.
func (n *Node) IsText() bool { return n.Shape < List }

// Parse finds what stands where in a file. Where the YAML is broken, or has
// what the format refuses of YAML, the tree is nil and the list says why. What
// else may be wrong with the records is not asked. The tree is nil too where
// the parser's places don't fit the text, which is a mistake of ours.
func Parse(file string, c Collection, src []byte) (*Tree, diag.List) {
	text, problems, ok := preflight(file, src)
	if !ok {
		var l diag.List
		l.Add(problems...)
		return nil, l
	}
	d := newDecoder(file, text)
	d.add(problems...)
	t := &Tree{Text: strings.Join(d.lines, "\n")}
	t.To, t.Body = len(t.Text), len(t.Text)
	fields := t.Text
	if c.IsMarkdown() && !blank(d.lines) {
		var first int
		if fields, first, ok = d.frontMatter(); !ok {
			return nil, d.diags
		}
		t.From = len(d.lines[0]) + 1
		t.To = offsetOf(d.lines, first-1)
		t.Body = offsetOf(d.lines, first)
	}
	root := d.parse([]byte(fields))
	if root != nil && d.plainAll(root) {
		p := &placer{text: t.Text, starts: lineStarts(t.Text)}
		t.Root = p.place(root, nil, tables()[c], -1)
		if p.lost {
			return nil, d.diags
		}
	}
	if d.diags.HasErrors() {
		return nil, d.diags
	}
	return t, d.diags
}

// offsetOf returns the offset of a line, from 1; that behind the last is the
// end of the text.
func offsetOf(lines []string, line int) int {
	at := 0
	for _, l := range lines[:min(line-1, len(lines))] {
		at += len(l) + 1
	}
	if line > len(lines) {
		at--
	}
	return at
}

// plainAll tells whether nothing within a node has an anchor or a tag or is an
// alias.
func (d *decoder) plainAll(n *yaml.Node) bool {
	ok := d.plain(n)
	for _, c := range n.Content {
		if !d.full() {
			ok = d.plainAll(c) && ok
		}
	}
	return ok
}

// tables describes the records of each collection.
var tables = sync.OnceValue(func() map[Collection]*Table {
	byCollection := map[Collection]*Table{}
	for i, t := range Tables() {
		byCollection[Collections()[i]] = t
	}
	return byCollection
})

func (t *Table) field(name string) *Field {
	if t == nil {
		return nil
	}
	for i := range t.Fields {
		if t.Fields[i].Name == name {
			return &t.Fields[i]
		}
	}
	return nil
}

// alone returns the field whose value may stand in place of the fields.
func (t *Table) alone() *Field {
	if t == nil || t.Alone == "" {
		return nil
	}
	return t.field(t.Alone)
}

// A placer finds the spans of nodes in a text, going through it once.
type placer struct {
	text   string
	starts []int // of the lines
	seen   cursor
	lost   bool // something was not where it should be
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// offset turns a place into an offset.
func (p *placer) offset(line, column int) int {
	if line > len(p.starts) {
		return len(p.text)
	}
	if p.seen.line != line || p.seen.column > column {
		p.seen = cursor{line: line, column: 1, offset: p.starts[line-1]}
	}
	for p.seen.column < column && p.seen.offset < len(p.text) && p.text[p.seen.offset] != '\n' {
		_, size := utf8.DecodeRuneInString(p.text[p.seen.offset:])
		p.seen.column, p.seen.offset = p.seen.column+1, p.seen.offset+size
	}
	return p.seen.offset
}

// place places a node, the value of the field f, with what is in it. The table
// rules its fields, if it has any; indent is the column, from 0, of the list or
// the fields in which it stands.
func (p *placer) place(n *yaml.Node, f *Field, t *Table, indent int) *Node {
	start := p.offset(n.Line, n.Column)
	placed := &Node{Start: start, End: start, Field: f, Flow: n.Style&yaml.FlowStyle != 0, Empty: empty(n)}
	switch n.Kind {
	case yaml.ScalarNode:
		placed.Value = normal(n.Value)
		if alone := t.alone(); alone != nil {
			placed.Field = alone
		}
		p.placeText(placed, n, indent)
		return placed
	case yaml.SequenceNode:
		placed.Shape = List
		if f != nil && !f.List {
			f, t = nil, nil
		}
		for _, c := range n.Content {
			placed.Items = append(placed.Items, p.inside(placed, p.place(c, f, t, n.Column-1)))
		}
	case yaml.MappingNode:
		placed.Shape, placed.Table = Fields, t
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := p.inside(placed, p.place(n.Content[i], nil, nil, n.Column-1))
			pair := Pair{Key: key, Field: t.field(key.Value)}
			var inner *Table
			if pair.Field != nil {
				inner = pair.Field.Entry
			}
			if pair.Field != nil && pair.Field.List && n.Content[i+1].Kind != yaml.SequenceNode {
				inner = nil
			}
			pair.Value = p.inside(placed, p.place(n.Content[i+1], pair.Field, inner, n.Column-1))
			placed.Pairs = append(placed.Pairs, pair)
		}
	}
	if placed.Flow {
		p.closeFlow(placed)
	}
	return placed
}

// inside notes that a node ends no earlier than one in it.
func (p *placer) inside(outer, n *Node) *Node {
	outer.End = max(outer.End, n.End)
	n.spreadFlow(outer.Flow)
	return n
}

// spreadFlow notes that a node stands between brackets.
func (n *Node) spreadFlow(flow bool) {
	if flow && n.IsText() {
		n.Flow = true
	}
}
