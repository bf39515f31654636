package main

import (
	"fmt"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// An audit checks the pages of a published site as a browser would meet them.
type audit struct {
	t     testing.TB
	files tree
	pages map[string]*element
	ids   map[string]map[string]bool // of a page
}

func newAudit(t testing.TB, files tree) *audit {
	a := &audit{t: t, files: files, pages: map[string]*element{}, ids: map[string]map[string]bool{}}
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		page := parsePage(t, name, data)
		a.pages[name], a.ids[name] = page, map[string]bool{}
		for e := range page.all {
			if id := e.get("id"); id != "" {
				if a.ids[name][id] {
					t.Errorf("%s: the id %q stands twice", name, id)
				}
				a.ids[name][id] = true
			} else if e.has("id") {
				t.Errorf("%s: <%s> has an empty id", name, e.name)
			}
		}
	}
	return a
}

// wording checks what holds where no record holds odd texts and no two bear
// one name.
func (a *audit) wording() {
	titles := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(a.pages)) {
		page := a.pages[name]
		title := page.find("title")[0].children[0].text
		if other, taken := titles[title]; taken {
			a.t.Errorf("%s and %s have one title: %q", name, other, title)
		}
		titles[title] = name
		seen := page.visible()
		for _, code := range page.find("pre") { // BibTeX has braces of its own
			seen = strings.Replace(seen, code.visible(), "", 1)
		}
		for _, mark := range []string{"%!", "{{", "ZgotmplZ", "<nil>", "<no value>", " ,", " .", " ;", "()", ",,", "  ", "· ·"} {
			if strings.Contains(seen, mark) {
				a.t.Errorf("%s: the page says %q", name, mark)
			}
		}
	}
}

// all runs the checks that hold for every site.
func (a *audit) all() {
	for name, page := range a.pages {
		a.outline(name, page)
		for e := range page.all {
			a.element(name, e)
		}
	}
	for name, data := range a.files {
		switch path.Ext(name) {
		case ".css":
			a.style(name, string(data))
		case ".js":
			if strings.Contains(string(data), "://") {
				a.t.Errorf("%s: the script holds an address of the web", name)
			}
		}
	}
}

// outline checks what every page must have.
func (a *audit) outline(name string, page *element) {
	if roots := page.find("html"); len(roots) != 1 || roots[0].get("lang") == "" {
		a.t.Errorf("%s: no language is set", name)
	}
	if titles := page.find("title"); len(titles) != 1 || len(titles[0].children) == 0 || strings.TrimSpace(titles[0].children[0].text) == "" {
		a.t.Errorf("%s: not one title", name)
	}
	if h1 := page.find("h1"); len(h1) != 1 || h1[0].visible() == "" {
		a.t.Errorf("%s: %d headings of the first level", name, len(h1))
	}
	if len(page.find("main")) != 1 {
		a.t.Errorf("%s: not one <main>", name)
	}
}

// element checks one element: where it leads and what it needs.
func (a *audit) element(name string, e *element) {
	switch e.name {
	case "a":
		if e.get("href") == "" {
			a.t.Errorf("%s: a link that leads nowhere: %q", name, e.visible())
		}
		described := slices.ContainsFunc(e.find("img"), func(m *element) bool { return m.get("alt") != "" })
		if e.visible() == "" && e.get("aria-label") == "" && !described {
			a.t.Errorf("%s: a link without a text to %s", name, e.get("href"))
		}
	case "img":
		if !e.has("alt") {
			a.t.Errorf("%s: an image without a description: %s", name, e.get("src"))
		}
	case "h2", "h3", "h4", "th", "caption", "summary", "button", "dt", "dd", "li":
		if e.visible() == "" && !e.has("hidden") && len(e.find("img")) == 0 && e.get("aria-label") == "" {
			a.t.Errorf("%s: an empty <%s>", name, e.name)
		}
	case "meta":
		if e.get("http-equiv") == "refresh" {
			_, target, _ := strings.Cut(e.get("content"), "url=")
			a.link(name, e, target)
		}
	}
	for _, attr := range e.attributes {
		switch attr.name {
		case "href", "src", "poster", "action", "formaction", "data":
			a.link(name, e, attr.value)
		case "srcset":
			for version := range strings.SplitSeq(attr.value, ", ") {
				address, _, _ := strings.Cut(version, " ")
				a.link(name, e, address)
			}
		case "style":
			a.t.Errorf("%s: <%s> has the attribute %s", name, e.name, attr.name)
		case "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list":
			for id := range strings.FieldsSeq(attr.value) {
				if !a.ids[name][id] {
					a.t.Errorf("%s: %s names the id %q, which is nowhere", name, attr.name, id)
				}
			}
		}
		if strings.HasPrefix(attr.name, "on") {
			a.t.Errorf("%s: <%s> has the script %s", name, e.name, attr.name)
		}
	}
}

// link checks one address. What a page loads comes from the site itself; where
// it leads may be elsewhere.
func (a *audit) link(name string, e *element, address string) {
	u, err := url.Parse(address)
	if err != nil {
		a.t.Errorf("%s: %v", name, err)
		return
	}
	loaded := e.name != "a" && !(e.name == "link" && (e.get("rel") == "canonical" || e.get("rel") == "license"))
	switch {
	case u.Scheme != "" || u.Host != "":
		if loaded {
			a.t.Errorf("%s: <%s> loads %q from another host", name, e.name, address)
		}
		return
	case strings.HasPrefix(u.Path, "/"):
		if name != "404.html" {
			a.t.Errorf("%s: %q begins at the root", name, address)
		}
		return
	}
	if err := a.resolve(name, u); err != nil {
		a.t.Errorf("%s: %q: %v", name, address, err)
	}
}

// resolve finds the file and the place to which a relative address leads.
func (a *audit) resolve(from string, u *url.URL) error {
	to := from
	if u.Path != "" {
		if to = path.Join(path.Dir(from), u.Path); strings.HasPrefix(to, "..") {
			return fmt.Errorf("leads out of the site")
		}
		if strings.HasSuffix(u.Path, "/") {
			to = path.Join(to, "index.html")
		}
	}
	if _, ok := a.files[to]; !ok {
		return fmt.Errorf("there is no %s", to)
	}
	if u.Fragment != "" && !a.ids[to][u.Fragment] {
		return fmt.Errorf("%s has no place %q", to, u.Fragment)
	}
	return nil
}

var (
	cssAddress = regexp.MustCompile(`url\(\s*["']?([^"')]*)["']?\s*\)`)
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
)

// style checks what a style sheet loads.
func (a *audit) style(name, css string) {
	css = cssComment.ReplaceAllString(css, "")
	if strings.Contains(css, "@import") {
		a.t.Errorf("%s: imports another style sheet", name)
	}
	for _, match := range cssAddress.FindAllStringSubmatch(css, -1) {
		a.link(name, &element{name: "style"}, match[1])
	}
}

func TestRealPagesHoldTogether(t *testing.T) {
	for name, flags := range map[string][]string{"portable": nil, "published": {"--base-url", "https://example.org/bang-vang/"}} {
		t.Run(name, func(t *testing.T) {
			a := newAudit(t, build(t, repository, flags...))
			a.all()
			a.wording()
		})
	}
}
