package markdown

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"bangvang/generator/internal/vietnamese"
)

// checker walks the tree of a text once. It reports and takes out what is
// refused, and sets the attributes of what stays.
type checker struct {
	shift  int // of the ranks of headings
	source []byte
	report *report

	headings []Heading
	ids      map[string]int // the number to try next for a repeated id
	links    []Link
	records  map[*ast.Link]string
	anchors  []anchor
	tags     map[string]bool // the tags reported so far

	definitions []*ast.LinkReferenceDefinition
	used        map[string]bool // labels of definitions, as goldmark compares them
	expansion   int             // bytes that links by definition add to the text
}

// An anchor is a link to a heading.
type anchor struct {
	link        *ast.Link
	destination string
}

func newChecker(source []byte, r *report) *checker {
	return &checker{source: source, report: r, ids: map[string]int{"main": 1}, records: map[*ast.Link]string{},
		tags: map[string]bool{}, used: map[string]bool{}}
}

// check returns false where a limit is exceeded.
func (c *checker) check(root ast.Node) bool {
	c.shift = highest - topLevel(root)
	if !c.children(root, 0) {
		return false
	}
	c.checkAnchors()
	c.checkDefinitions()
	return true
}

// children checks what is in a node; depth counts the emphases and links
// around it.
func (c *checker) children(n ast.Node, depth int) bool {
	for child := n.FirstChild(); child != nil; {
		next := child.NextSibling()
		inside := depth
		switch child.(type) {
		case *ast.Emphasis, *ast.Link:
			inside++
		}
		if inside > maxNesting {
			c.report.add(child.Pos(), ruleNesting, maxNesting)
			return false
		}
		keep, ok := c.node(child)
		if !ok || !c.children(child, inside) {
			return false
		}
		if !keep {
			n.RemoveChild(n, child)
		}
		child = next
	}
	return true
}

// node checks a node without what is in it. It returns whether the node may
// stay, and whether the text is within the limits.
func (c *checker) node(n ast.Node) (keep, ok bool) {
	switch n := n.(type) {
	case *ast.HTMLBlock:
		first := n.Lines().At(0)
		c.html(first.Start+util.TrimLeftSpaceLength(c.source[first.Start:first.Stop]), first.Stop)
		return false, true
	case *ast.RawHTML:
		c.html(n.Segments.At(0).Start, n.Segments.At(n.Segments.Len()-1).Stop)
		return false, true
	case *ast.Image:
		c.report.addHinted(n.Pos(), hintImage, ruleImage)
		return false, true
	case *ast.Link:
		return c.link(n)
	case *ast.AutoLink:
		return c.autoLink(n), true
	case *ast.Heading:
		return true, c.heading(n)
	case *table.TableCell:
		alignCell(n)
	case *ast.Text:
		return n.IsRaw() || c.entities(n.Segment), true
	case *ast.FencedCodeBlock:
		if n.Info != nil && !c.entities(n.Info.Segment) {
			n.Info = nil
		}
	case *ast.LinkReferenceDefinition:
		c.definitions = append(c.definitions, n)
	}
	return true, true
}

// html reports a tag or another piece of HTML. The closing tag of one that was
// reported says nothing new.
func (c *checker) html(start, stop int) {
	piece := c.source[start:stop]
	name := tagName(piece)
	if bytes.HasPrefix(piece, []byte("</")) && c.tags[name] {
		return
	}
	c.tags[name] = true
	hint, known := hintsOfTags[name]
	switch {
	case bytes.HasPrefix(piece, []byte("<!--")):
		hint = hintComment
	case !known:
		hint = hintHTML
	}
	c.report.addHinted(start, hint, ruleHTML, excerpt(string(piece)))
}

// tagName returns the name of an opening or closing tag in lower case.
func tagName(piece []byte) string {
	piece = bytes.TrimPrefix(bytes.TrimPrefix(piece, []byte("<")), []byte("/"))
	i := 0
	for i < len(piece) && util.IsAlphaNumeric(piece[i]) {
		i++
	}
	return string(bytes.ToLower(piece[:i]))
}

func (c *checker) link(n *ast.Link) (keep, ok bool) {
	if n.Reference != nil {
		c.used[util.ToLinkReference(n.Reference.Value)] = true
		c.expansion += len(n.Destination) + len(n.Title)
		if c.expansion > maxExpansion*len(c.source)+64<<10 {
			c.report.add(n.Pos(), ruleOutput)
			return false, false
		}
	}
	if _, char, found := forbiddenEntity(n.Title); found {
		c.forbidden(n.Pos(), char)
		return false, true
	}
	destination := meaning(n.Destination)
	where, f := judge(destination)
	if f != nil {
		c.report.addHinted(n.Pos(), f.hint, f.rule, excerpt(f.arg))
		return false, true
	}
	switch where {
	case toSite:
		n.SetAttributeString("rel", "noopener")
	case toHeading:
		c.anchors = append(c.anchors, anchor{n, destination})
	case toRecord:
		c.records[n] = destination
		c.links = append(c.links, Link{destination, c.report.places.at(n.Pos())})
	}
	return true, true
}

func (c *checker) autoLink(n *ast.AutoLink) (keep bool) {
	destination := string(n.URL(c.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(destination), "mailto:") {
		destination = "mailto:" + destination
	}
	where, f := judge(destination)
	if f != nil {
		c.report.addHinted(n.Pos(), f.hint, f.rule, excerpt(f.arg))
		return false
	}
	if where == toSite {
		n.SetAttributeString("rel", "noopener")
	}
	return true
}

// The ranks of headings in HTML: that of a page is h1, so those of a text begin
// with h2, whether its author began with # or with ##.
const (
	highest = 2
	deepest = 6
)

// topLevel returns the highest rank of a heading in a text.
func topLevel(root ast.Node) int {
	top := deepest
	// The walk never fails, since its function does not.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if h, ok := n.(*ast.Heading); ok && entering {
			top = min(top, h.Level)
		}
		return ast.WalkContinue, nil
	})
	return top
}

func (c *checker) heading(n *ast.Heading) (ok bool) {
	if len(c.headings) == maxHeadings {
		c.report.add(n.Pos(), ruleHeadings, maxHeadings)
		return false
	}
	words := plainText(n, c.source)
	n.Level = min(n.Level+c.shift, deepest)
	id := c.unique(vietnamese.Slug(words))
	n.SetAttributeString("id", id)
	c.headings = append(c.headings, Heading{Level: n.Level, ID: id, Text: words})
	return true
}

// unique returns the id, with a number when the text has it already.
func (c *checker) unique(id string) string {
	if id == "" {
		id = "muc"
	}
	base := id
	for c.ids[id] > 0 {
		c.ids[base]++
		id = base + "-" + strconv.Itoa(c.ids[base])
	}
	c.ids[id] = 1
	return id
}

// alignCell turns the alignment of a cell into a class and says what the cells
// of a header are for.
func alignCell(n *table.TableCell) {
	if n.Parent().Kind() == table.KindTableHeader {
		n.SetAttributeString("scope", "col")
	}
	if n.Alignment != table.AlignNone {
		n.SetAttributeString("class", "align-"+n.Alignment.String())
	}
}

// entities reports a forbidden character that is written as an entity, and
// returns whether there is none.
func (c *checker) entities(segment text.Segment) bool {
	offset, char, found := forbiddenEntity(c.source[segment.Start:segment.Stop])
	if found {
		c.forbidden(segment.Start+offset, char)
	}
	return !found
}

func (c *checker) forbidden(offset int, char rune) {
	c.report.addHinted(offset, hintCharacter, ruleCharacter, fmt.Sprintf("%U", char))
}

// checkAnchors reports links to headings that do not exist.
func (c *checker) checkAnchors() {
	if len(c.anchors) == 0 {
		return
	}
	known := make(map[string]bool, len(c.headings))
	var some []string
	for _, h := range c.headings {
		known["#"+h.ID] = true
		if len(some) < 5 {
			some = append(some, "#"+h.ID)
		}
	}
	hint := hintNoAnchors
	if len(some) > 0 {
		hint = hintAnchors.With(strings.Join(some, ", "))
	}
	for _, a := range c.anchors {
		if known[a.destination] {
			a.link.Destination = []byte(a.destination)
			continue
		}
		c.report.addHinted(a.link.Pos(), hint, ruleAnchor, excerpt(a.destination))
		if parent := a.link.Parent(); parent != nil {
			parent.RemoveChild(parent, a.link)
		}
	}
}

// checkDefinitions reports definitions that no link uses, and those of a label
// that is defined before: both would be lost silently.
func (c *checker) checkDefinitions() {
	for _, d := range c.definitions {
		label := util.ToLinkReference(d.Label)
		if c.used[label] {
			delete(c.used, label)
			continue
		}
		c.report.addHinted(d.Pos(), hintUnused, ruleUnused, excerpt(string(d.Label)))
	}
}
