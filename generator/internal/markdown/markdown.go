// Package markdown reads the Markdown of editors: the bodies of speeches and
// pages, and the fields about and note.
//
// It is CommonMark with tables, and without what could be lost or do harm:
//
//   - HTML and images are refused, with their place;
//   - links lead to http, https and mailto addresses, to headings of the same
//     text ("#chi-tiet") and to records of the site ("events/dai-hoi-2019");
//     the last are reported by [Document.Links] and resolved by the caller
//     when the text is rendered;
//   - characters that can't be seen or that turn the text around are refused,
//     also when they are written as entities.
//
// In the HTML the highest headings are h2, since a page has its own h1, and every heading has
// an id made of its words; links to other sites have rel="noopener"; a cell of
// an aligned column has the class align-left, align-center or align-right.
// There are no other classes but language-… of code, no styles and no scripts.
//
// A text costs time and memory in proportion to its length, whatever it holds:
// the parser's known quadratic cases are counted while it works, and a text
// that exceeds the bounds in limits.go is refused.
//
// This package is the only one that imports goldmark.
package markdown

import (
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"bangvang/generator/internal/diag"
)

// A Document is a text that was parsed. It never changes and may be used from
// several goroutines. The zero value is the empty text.
type Document struct {
	html     string // with gaps where links to records lead
	gaps     []gap
	text     string
	links    []Link
	headings []Heading
}

// A gap is a place in the HTML where the address of a record is to stand.
type gap struct {
	at          int // offset in bytes
	destination string
}

// A Link is a link to a record of the site.
type Link struct {
	Destination string        // as the editor means it, escapes resolved: "events/dai-hoi-2019#chuong-trinh"
	Position    diag.Position // where the link begins, relative to the text; File is empty
}

// A Heading is a heading of the text.
type Heading struct {
	Level int    // as rendered, 2 to 6
	ID    string // unique in the text; lower-case ASCII letters, digits and hyphens
	Text  string
}

var engine = goldmark.New(
	goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone))),
	goldmark.WithParserOptions(
		parser.WithBlockParsers(util.Prioritized(blockGuard{}, 1)),
		parser.WithParagraphTransformers(util.Prioritized(paragraphGuard{}, 1)),
		parser.WithInlineParsers(util.Prioritized(inlineGuard{}, 1)),
	),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(newLinkRenderer(), 1))),
)

// Parse reads a text in UTF-8 and NFC. The positions of the diagnostics are
// relative to src. The document is never nil: it lacks what was refused, and
// it is empty when src exceeds a limit or holds a forbidden character.
func Parse(src string) (*Document, []diag.Diagnostic) {
	src = strings.ReplaceAll(src, "\r\n", "\n")
	r := &report{places: places{source: src}}
	d := parse(src, r)
	if d == nil {
		d = &Document{}
	}
	slices.SortStableFunc(r.diagnostics, func(a, b diag.Diagnostic) int { return a.Position.Compare(b.Position) })
	return d, r.diagnostics
}

// parse returns nil where a limit is exceeded.
func parse(src string, r *report) *Document {
	if !withinLimits(src, r) || !onlyCharacters(src, r) {
		return nil
	}
	if isPlainLine(src) {
		return plainLine(src)
	}
	source := []byte(src)
	w := &watch{source: source}
	pc := parser.NewContext()
	pc.Set(watchKey, w)
	root := engine.Parser().Parse(text.NewReader(source), parser.WithContext(pc))
	if w.stopped {
		r.addHinted(w.offset, w.hint, w.rule, w.args...)
		return nil
	}
	c := newChecker(source, r)
	if !c.check(root) {
		return nil
	}
	p := &page{limit: outputLimit(len(source)), records: c.records}
	if err := engine.Renderer().Render(p, source, root); err != nil {
		panic(err) // p returns no errors and no node is unknown
	}
	if p.full {
		r.add(0, ruleOutput)
		return nil
	}
	return &Document{
		html:     string(p.buf),
		gaps:     p.gaps,
		text:     plainText(root, source),
		links:    c.links,
		headings: c.headings,
	}
}

// IsEmpty tells whether there is nothing to show.
func (d *Document) IsEmpty() bool { return d.html == "" }

// Links returns the links to records, in the order of the text.
func (d *Document) Links() []Link { return slices.Clone(d.links) }

// Headings returns the headings in the order of the text.
func (d *Document) Headings() []Heading { return slices.Clone(d.headings) }

// Text returns the words alone, with single spaces, for descriptions and for
// searching.
func (d *Document) Text() string { return d.text }

// HTML renders the text. It calls resolve for the destination of every link to
// a record, to learn its address; an address that [Parse] would refuse is left
// out.
func (d *Document) HTML(resolve func(destination string) string) template.HTML {
	if len(d.gaps) == 0 {
		return template.HTML(d.html)
	}
	var b strings.Builder
	from := 0
	for _, g := range d.gaps {
		b.WriteString(d.html[from:g.at])
		b.WriteString(href(resolve(g.destination)))
		from = g.at
	}
	b.WriteString(d.html[from:])
	return template.HTML(b.String())
}

// isPlainLine tells whether a text is a single line that means itself in
// Markdown. Most notes are, and there may be a million of them.
func isPlainLine(src string) bool {
	first, _ := utf8.DecodeRuneInString(src)
	return unicode.IsLetter(first) && !strings.ContainsAny(src, "\n\\`*_[<&")
}

// plainLine does for such a text what goldmark would do.
func plainLine(src string) *Document {
	src = strings.TrimRight(src, " \t")
	return &Document{
		html: "<p>" + string(util.EscapeHTML([]byte(src))) + "</p>\n",
		text: strings.Join(strings.Fields(src), " "),
	}
}
