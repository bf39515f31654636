package preview

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"net/url"
	"regexp"
	"strings"

	"bangvang/generator/internal/diag"
)

// A page is a file of the site as it is shown now.
type page struct {
	data    []byte
	ok      bool     // there is such a file
	from    *release // whose file it is; nil where there is none to show
	newest  *release
	problem []diag.Diagnostic // why it is not from the newest, and what else is wrong
}

// page finds a file in the newest edition, else in the last that can show it.
func (s *server) page(name string) page {
	newest, _ := s.current()
	p := page{newest: newest, problem: newest.Problems}
	if newest.Render != nil && errorsOf(newest.Problems) == 0 {
		f := newest.file(name)
		if len(f.problems) == 0 {
			p.data, p.ok, p.from = f.data, f.ok, newest
			return p
		}
		p.problem = append(append([]diag.Diagnostic{}, f.problems...), newest.Problems...)
	}
	for _, r := range s.older() {
		if f := r.file(name); len(f.problems) == 0 {
			p.data, p.ok, p.from = f.data, f.ok, r
			return p
		}
	}
	return p
}

// serveFile answers with a file of the site.
func (s *server) serveFile(w http.ResponseWriter, r *http.Request) {
	name := fileName(r.URL.Path)
	p := s.page(name)
	switch {
	case p.from == nil:
		s.serveFailed(w, p)
		return
	case !p.ok && !strings.HasSuffix(r.URL.Path, "/") && s.page(name+"/index.html").ok:
		to := url.URL{Path: r.URL.Path + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusFound)
		return
	case !p.ok:
		if p = s.page(notFound); !p.ok {
			http.NotFound(w, r)
			return
		}
		name = notFound
		w.Header().Set("Content-Type", typeOf(name))
		w.WriteHeader(http.StatusNotFound)
	}
	w.Header().Set("Content-Type", typeOf(name))
	if named.MatchString(name) {
		w.Header().Set("Cache-Control", "private, max-age=86400, immutable")
	}
	_, _ = w.Write(p.data) // who went away needs nothing
	if strings.HasSuffix(name, ".html") {
		seen := p.from.sightOf(p.data)
		_ = hook.Execute(w, hooked{seen.whole, seen.plain})
	}
}

// named matches files that are named by a hash of their bytes: browsers need not
// ask for them again on each reload.
var named = regexp.MustCompile(`^assets/.*\.[0-9a-f]{10}\.\w+$`)

// notFound is the page of a site for addresses that do not exist.
const notFound = "404.html"

// fileName returns the name of the file that an address asks for.
func fileName(path string) string {
	name := strings.TrimPrefix(path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// hooked is what a page is told by.
type hooked struct{ Whole, Plain string }

// hook is what stands behind a page: the script that keeps it up to date.
var hook = template.Must(template.New("").Parse(
	`<script src="/` + folder + `page.js" data-whole="{{.Whole}}" data-plain="{{.Plain}}"></script>` + "\n"))

//go:embed assets/failed.html
var failedSource string

var failed = template.Must(template.New("").Parse(failedSource))

// A failedPage is what is shown where nothing can be.
type failedPage struct {
	Lang     string
	Title    string
	Problems string
}

// serveFailed answers where no edition can show the page: with what is wrong.
func (s *server) serveFailed(w http.ResponseWriter, p page) {
	lang := p.newest.Lang
	var text bytes.Buffer
	if err := (diag.Printer{Lang: lang, Source: p.newest.Source}).Print(&text, p.problem); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", typeOf(notFound))
	w.WriteHeader(http.StatusInternalServerError)
	if failed.Execute(w, failedPage{string(lang), wordFailed.In(lang), text.String()}) == nil {
		_ = hook.Execute(w, hooked{"", ""})
	}
}
