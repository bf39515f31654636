package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"bangvang/generator/internal/diag"
)

// watch is what the guards know of one run of the parser. When a limit is
// exceeded, the guards make the parser swallow what is left, so that it ends
// in linear time.
type watch struct {
	source []byte
	marks  int // marks so far in the current block
	steps  int // an upper bound of the work that grows faster than the text
	cells  int // an upper bound of the cells of tables
	pipes  int // escaped pipes so far

	// ticks tells where in the current block the last run of so many backticks
	// begins; nil before the first.
	ticks map[int]int

	stopped bool
	offset  int
	rule    *diag.Rule
	hint    diag.Text
	args    []any
}

var watchKey = parser.NewContextKey()

func watchOf(pc parser.Context) *watch { return pc.Get(watchKey).(*watch) }

func (w *watch) stop(offset int, hint diag.Text, rule *diag.Rule, args ...any) {
	if !w.stopped {
		w.stopped, w.offset, w.hint, w.rule, w.args = true, offset, hint, rule, args
	}
}

// spend counts work and stops the parser when it is too much.
func (w *watch) spend(steps, offset int) {
	if w.steps += steps; w.steps > maxSteps {
		w.stop(offset, hintParagraphs, ruleMarks)
	}
}

// blockGuard bounds how deeply quotes and list items are nested. Every line
// costs the parser a step for every container that is open.
type blockGuard struct{}

func (blockGuard) Trigger() []byte                             { return []byte(">-+*0123456789") }
func (blockGuard) CanInterruptParagraph() bool                 { return true }
func (blockGuard) CanAcceptIndentedLine() bool                 { return false }
func (blockGuard) Close(ast.Node, text.Reader, parser.Context) {}

// Open opens no block but the one that swallows.
func (blockGuard) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := max(pc.BlockOffset(), 0)
	if !opensContainer(line[at:]) {
		return nil, parser.NoChildren
	}
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		switch n.(type) {
		case *ast.Blockquote, *ast.ListItem:
			depth++
		}
	}
	if depth < maxNesting {
		return nil, parser.NoChildren
	}
	watchOf(pc).stop(min(segment.Start+at, segment.Stop), diag.Text{}, ruleNesting, maxNesting)
	reader.AdvanceToEOL()
	return ast.NewCodeBlock(), parser.NoChildren
}

// Continue swallows the lines that follow.
func (blockGuard) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// opensContainer tells whether a line begins with the mark of a quote or of a
// list item.
func opensContainer(line []byte) bool {
	i := 0
	switch line[0] {
	case '>':
		return true
	case '-', '+', '*':
		i = 1
	default:
		for i < len(line) && util.IsNumeric(line[i]) {
			i++
		}
		if i == len(line) || line[i] != '.' && line[i] != ')' {
			return false
		}
		i++
	}
	return i == len(line) || util.IsSpace(line[i])
}

// paragraphGuard bounds what is made of whole paragraphs: tables, whose short
// rows are filled up with cells, and definitions of links, each of which is
// looked up among all lines.
type paragraphGuard struct{}

func (paragraphGuard) Transform(node *ast.Paragraph, _ text.Reader, pc parser.Context) {
	w := watchOf(pc)
	lines := node.Lines()
	definitions, columns := 0, 0
	for i := range lines.Len() {
		segment := lines.At(i)
		line := w.source[segment.Start:segment.Stop]
		definitions += strings.Count(util.BytesToReadOnlyString(line), "]:")
		if i > 0 {
			columns = max(columns, columnsOf(line))
		}
		w.escapedPipes(line, segment.Start)
	}
	start := node.Pos()
	w.spend(4*definitions*lines.Len(), start)
	if columns > 1 {
		if w.cells += columns * lines.Len(); w.cells > len(w.source)+spareCells {
			w.stop(start, hintCells, ruleTable)
		}
	}
	if w.stopped {
		lines.Clear() // nothing is left to be made a table or definitions of
	}
}

// escapedPipes counts the work that goldmark's tables do for each escaped pipe:
// they compare it with all others.
func (w *watch) escapedPipes(line []byte, start int) {
	for i := 1; i < len(line); i++ {
		if line[i] == '|' && line[i-1] == '\\' {
			w.pipes++
			w.spend(w.pipes, start+i)
		}
	}
}

// columnsOf returns how many columns a table has, if this is the line below
// its header; 0 if it can't be.
func columnsOf(line []byte) int {
	s := strings.Trim(util.BytesToReadOnlyString(line), " \t\n")
	if strings.Trim(s, "-|: \t") != "" || s == "" {
		return 0
	}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "|"), "|")
	return strings.Count(s, "|") + 1
}

// inlineGuard counts the work for marks inside a block. It returns nil for the
// other parsers to go on, or swallows the rest of the block. Backticks that
// nothing closes it makes text itself, as goldmark does after searching the
// whole block for each of them.
type inlineGuard struct{}

func (inlineGuard) Trigger() []byte { return []byte("*_[]<`!") }

// Parse sees every mark that is not escaped before the parsers that know it.
func (inlineGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	w := watchOf(pc)
	_, at := block.Position()
	lines := parent.Lines()
	length := lines.At(lines.Len()-1).Stop - lines.At(0).Start
	w.marks++
	switch block.Peek() {
	case '*', '_': // a closing mark may look at all marks before it
		w.spend(w.marks, at.Start)
	case ']': // searches its opening mark, its label and its nodes
		w.spend(length, at.Start)
	case '`': // would search its closing mark in vain
		if n, ok := w.loneTicks(lines, at.Start); ok {
			block.Advance(n)
			return ast.NewTextSegment(at.WithStop(at.Start + n))
		}
	case '<': // starts several searches, each as far as the next "<"
		w.spend(costOfAngle, at.Start)
	}
	if !w.stopped {
		return nil
	}
	for line, _ := block.PeekLine(); line != nil; line, _ = block.PeekLine() {
		block.AdvanceLine()
	}
	return ast.NewString(nil)
}

// CloseBlock is called at the end of every block.
func (inlineGuard) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	w := watchOf(pc)
	w.marks, w.ticks = 0, nil
}

// loneTicks returns the number of the backticks at an offset, and whether the
// block has no such run behind them.
func (w *watch) loneTicks(block *text.Segments, offset int) (int, bool) {
	if w.ticks == nil {
		w.ticks = map[int]int{}
		for i := range block.Len() {
			line := block.At(i)
			for at := line.Start; at < line.Stop; {
				n := ticks(w.source[at:line.Stop])
				if n > 0 {
					w.ticks[n] = at
				}
				at += max(n, 1)
			}
		}
	}
	n := ticks(w.source[offset:])
	return n, w.ticks[n] <= offset
}

// ticks returns how many backticks a text begins with.
func ticks(s []byte) int {
	n := 0
	for n < len(s) && s[n] == '`' {
		n++
	}
	return n
}
