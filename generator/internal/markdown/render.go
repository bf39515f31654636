package markdown

import (
	"bytes"
	stdhtml "html"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// page takes what goldmark writes, up to a limit, and notes the gaps for links
// to records.
type page struct {
	buf   []byte
	limit int
	full  bool // more than the limit was written, and dropped

	records map[*ast.Link]string // the links to records and their destinations
	gaps    []gap
}

var _ util.BufWriter = (*page)(nil)

func (p *page) room(n int) bool {
	if p.full || len(p.buf)+n > p.limit {
		p.full = true
	}
	return !p.full
}

// Write appends b.
func (p *page) Write(b []byte) (int, error) {
	if p.room(len(b)) {
		p.buf = append(p.buf, b...)
	}
	return len(b), nil
}

// WriteString appends s.
func (p *page) WriteString(s string) (int, error) {
	if p.room(len(s)) {
		p.buf = append(p.buf, s...)
	}
	return len(s), nil
}

// WriteByte appends c.
func (p *page) WriteByte(c byte) error {
	if p.room(1) {
		p.buf = append(p.buf, c)
	}
	return nil
}

// WriteRune appends r.
func (p *page) WriteRune(r rune) (int, error) {
	if p.room(utf8.UTFMax) {
		p.buf = utf8.AppendRune(p.buf, r)
	}
	return utf8.RuneLen(r), nil
}

// Available, Buffered and Flush are there because goldmark asks for them.
func (p *page) Available() int { return 0 }

// Buffered returns 0: nothing waits to be written.
func (p *page) Buffered() int { return 0 }

// Flush does nothing.
func (p *page) Flush() error { return nil }

// linkRenderer lets goldmark write the links to records without their address
// and notes where it belongs.
type linkRenderer struct{ goldmarks renderer.NodeRendererFunc }

func newLinkRenderer() *linkRenderer {
	l := &linkRenderer{}
	html.NewRenderer().RegisterFuncs((*linkCatcher)(l))
	return l
}

// linkCatcher keeps goldmark's own way to render links.
type linkCatcher linkRenderer

// Register is called by goldmark's renderer for every kind of node.
func (c *linkCatcher) Register(kind ast.NodeKind, f renderer.NodeRendererFunc) {
	if kind == ast.KindLink {
		c.goldmarks = f
	}
}

// RegisterFuncs puts the renderer in the place of goldmark's.
func (l *linkRenderer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindLink, l.render)
}

func (l *linkRenderer) render(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	p := w.(*page)
	link := n.(*ast.Link)
	destination, toRecord := p.records[link]
	if !toRecord || !entering {
		return l.goldmarks(w, source, n, entering)
	}
	bare := ast.NewLink()
	bare.Title = link.Title
	start := len(p.buf)
	status, err := l.goldmarks(w, source, bare, entering)
	if p.full {
		return status, err
	}
	const empty = `href=""`
	i := bytes.Index(p.buf[start:], []byte(empty))
	if i < 0 {
		panic("markdown: goldmark writes links in a new way: " + string(p.buf[start:]))
	}
	p.gaps = append(p.gaps, gap{at: start + i + len(empty) - 1, destination: destination})
	return status, err
}

// plainText returns the words in a node, with single spaces.
func plainText(n ast.Node, source []byte) string {
	// Twelve times the source is more than escaping makes of it.
	p := &page{limit: 12*len(source) + 1}
	writeWords(p, n, source)
	return strings.Join(strings.Fields(stdhtml.UnescapeString(string(p.buf))), " ")
}

// writeWords writes the words escaped, so that entities in the source and
// characters that look like them are told apart.
func writeWords(p *page, n ast.Node, source []byte) {
	switch n := n.(type) {
	case *ast.Text:
		value := n.Segment.Value(source)
		if n.IsRaw() {
			html.DefaultWriter.RawWrite(p, value)
		} else {
			html.DefaultWriter.Write(p, value)
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			p.WriteByte(' ')
		}
		return
	case *ast.AutoLink:
		html.DefaultWriter.RawWrite(p, n.Label(source))
		return
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			html.DefaultWriter.RawWrite(p, line.Value(source))
		}
	}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		writeWords(p, child, source)
	}
	if n.Type() != ast.TypeInline || n.Kind() == table.KindTableCell {
		p.WriteByte(' ')
	}
}

// forbiddenEntity finds the first entity in a text that stands for a forbidden
// character.
func forbiddenEntity(s []byte) (offset int, char rune, found bool) {
	const longest = 40 // bytes of an entity; the longest name has 32
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '&':
			end := bytes.IndexByte(s[i:min(len(s), i+longest)], ';')
			if end < 0 {
				continue
			}
			p := &page{limit: longest * 6}
			html.DefaultWriter.Write(p, s[i:i+end+1])
			for _, c := range string(p.buf) {
				if forbidden(c) {
					return i, c, true
				}
			}
		}
	}
	return 0, 0, false
}
