package render

import (
	"bytes"
	"net/url"
	"slices"
	"strings"
	"sync"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/export"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A Renderer renders a site with a theme. It may be used from several
// goroutines at once.
type Renderer struct {
	site      *site.Site
	theme     *Theme
	base      *url.URL // nil where the site has no address
	portable  bool
	assets    view.Assets // addresses below the root
	engine    string      // the script that searches, below the root
	results   string      // the script of the search page, below the root
	kinds     []view.FindKind
	titles    func() map[string]int // how many records would have a title
	readPhoto func(name string) ([]byte, error)
	photos    map[string]func() photo // by the names that records give
	large     sync.Mutex              // held while a large photo is made
	export    *export.Exporter
	followed  bool // the site has feeds
	batches   []*batch
	preview   *view.PreviewImage
}

// New joins a site and a theme. The base address was checked by ParseBase.
// readPhoto reads a file below the folder of photos.
func New(s *site.Site, t *Theme, base *url.URL, portable bool, readPhoto func(name string) ([]byte, error)) *Renderer {
	r := &Renderer{site: s, theme: t, base: base, portable: portable || base == nil, readPhoto: readPhoto}
	for _, a := range t.assets {
		switch {
		case strings.HasSuffix(a.source, ".css"):
			r.assets.Styles = append(r.assets.Styles, a.name)
		case a.source == "scheme.js":
			r.assets.Head = append(r.assets.Head, a.name)
		case a.source == "search.js":
			r.engine = a.name
		case a.source == "results.js":
			r.results = a.name
		case strings.HasSuffix(a.source, ".js"):
			r.assets.Scripts = append(r.assets.Scripts, a.name)
		case a.source == "icon.svg":
			r.assets.Icon = a.name
		case a.source == "apple-touch-icon.png":
			r.assets.TouchIcon = a.name
		}
	}
	r.kinds = r.findKinds()
	r.titles = sync.OnceValue(r.countTitles)
	r.photos = r.allPhotos()
	r.export = export.New(s, r.exportWords(), r.address(), func(file string) string { return r.photos[file]().name })
	r.preview = r.share()
	if r.Absolute() {
		r.assets.Manifest = manifestFile
		r.followed = hasNews(r.siteNews())
	}
	r.batches = r.allBatches()
	return r
}

// exportWords are the words of the theme as data has them.
func (r *Renderer) exportWords() export.Words {
	return export.Words{
		Lang: r.theme.texts.lang(),
		Value: func(list, value string) string {
			one, _, _ := strings.Cut(r.value(list, value), "|")
			return one
		},
		Class: r.class,
	}
}

// address is where the site is published; empty where it has no address.
func (r *Renderer) address() string {
	if r.base == nil {
		return ""
	}
	return r.base.String()
}

// Absolute tells whether the site has what needs absolute addresses: canonical
// addresses, a sitemap, feeds and a manifest. A portable site has not, since it
// lies anywhere.
func (r *Renderer) Absolute() bool { return !r.portable }

// Styles returns the names of the style sheets of all pages.
func (r *Renderer) Styles() []string { return slices.Clone(r.assets.Styles) }

// A File is a file of the published site. Its bytes are made when they are
// asked for.
type File struct {
	Name   string // slash-separated, below the site's root
	IsPage bool
	render func() ([]byte, []diag.Diagnostic)
}

// Bytes renders the file. With problems there are no bytes.
func (f File) Bytes() ([]byte, []diag.Diagnostic) { return f.render() }

// page makes a file of a page. data builds what its template gets.
func page[V any](r *Renderer, at site.Address, kind string, data func(w *writer) V) File {
	name := fileName(at)
	return File{Name: name, IsPage: true, render: func() ([]byte, []diag.Diagnostic) {
		return r.execute(name, kind, data(r.writer(at, kind)))
	}}
}

// fileName returns the file in which a page lies.
func fileName(at site.Address) string {
	if at == "" || strings.HasSuffix(string(at), "/") {
		return string(at) + "index.html"
	}
	return string(at)
}

// execute renders a page through its template.
func (r *Renderer) execute(name, kind string, data any) ([]byte, []diag.Diagnostic) {
	t, ok := r.theme.pages[kind]
	if !ok {
		panic("render: the theme has no template for " + kind)
	}
	root := "base"
	if kind == "redirect" {
		root = "redirect"
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, root, data); err != nil {
		return nil, []diag.Diagnostic{templateProblem(err, kind+".html")}
	}
	for _, mark := range suspicious {
		if bytes.Contains(b.Bytes(), []byte(mark)) {
			pos := diag.Position{File: TemplatesDir + "/" + pagesDir + "/" + kind + ".html"}
			return nil, []diag.Diagnostic{ruleOutput.At(pos, strings.Trim(mark, `"# =`)).Hinted(hintOutput)}
		}
	}
	return b.Bytes(), nil
}

// suspicious is what html/template and text/template write in place of a value
// that is not safe or not there. In text of records < and " are escaped, so
// none of it can be an editor's, but for an attribute that is this word alone.
var suspicious = []string{`"#ZgotmplZ"`, `"ZgotmplZ"`, " ZgotmplZ=", "<no value>", "<nil>"}
