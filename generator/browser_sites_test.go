package main

import (
	"cmp"
	"maps"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"bangvang/generator/internal/browser"
)

// The sites that are looked at in the browser. Each is built once.
var (
	published = &built{flags: atAddress}
	portable  = &built{flags: []string{"--portable"}}

	// invented are sites that use every field, and one that is longer than a page
	// writes out: together they have a page of every kind.
	invented = []*built{madeUpFrom(0), madeUpFrom(1), madeUpFrom(2), madeUpFrom(3), long}
	long     = &built{site: func(testing.TB) tree { return crowdSite(450) }, flags: atAddress}

	atAddress = []string{"--base-url", "https://example.org/bang-vang/"} // where package browser serves
)

// A built is a site that tests need.
type built struct {
	site  func(testing.TB) tree // nil is the real content
	flags []string

	once  sync.Once
	files tree
}

func madeUpFrom(seed uint64) *built {
	return &built{site: func(t testing.TB) tree { return makeSite(t, seed).files }, flags: atAddress}
}

func (b *built) tree(t testing.TB) tree {
	t.Helper()
	b.once.Do(func() {
		dir := repository
		if b.site != nil {
			dir = t.TempDir()
			for name, data := range b.site(t) {
				write(t, dir, name, data)
			}
		}
		b.files = build(t, dir, b.flags...)
	})
	if b.files == nil {
		t.Fatal("the site could not be built")
	}
	return b.files
}

// pageKind matches what the layout says of a page.
var pageKind = regexp.MustCompile(`<body[^>]* data-kind="([a-z]*)"`)

// kinds returns the pages of a site by their kind, the largest of each first.
func kinds(t testing.TB, files tree) map[string][]string {
	t.Helper()
	pages := map[string][]string{}
	for name, data := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		match := pageKind.FindSubmatch(data)
		if match == nil || len(match[1]) == 0 {
			t.Fatalf("%s does not say of which kind it is", name)
		}
		pages[string(match[1])] = append(pages[string(match[1])], name)
	}
	for _, names := range pages {
		slices.SortFunc(names, func(a, b string) int {
			return cmp.Or(cmp.Compare(len(files[b]), len(files[a])), cmp.Compare(a, b))
		})
	}
	return pages
}

// A sample is a page that stands for its kind.
type sample struct {
	kind string
	page string // its file
	site *browser.Site
}

// samples are a page of every kind: the largest of the real content, and the
// largest that is made up, served.
//
// Redirects are not among them, since they lead on at once.
func samples(t *testing.T) []sample {
	t.Helper()
	var list []sample
	real := published.tree(t)
	site := browser.Serve(t, real)
	for kind, names := range kinds(t, real) {
		if kind == "list" {
			for _, name := range names {
				list = append(list, sample{"list of " + path.Dir(name), name, site})
			}
		} else {
			list = append(list, sample{kind, names[0], site})
		}
	}
	for kind, s := range richest(t) {
		s.kind = "made-up " + kind
		list = append(list, s)
	}
	list = slices.DeleteFunc(list, func(s sample) bool { return strings.HasSuffix(s.kind, "redirect") })
	slices.SortFunc(list, func(a, b sample) int { return cmp.Compare(a.kind, b.kind) })
	return list
}

// richest returns the largest made-up page of every kind. A kind of which there
// is none fails the test: whoever adds a template makes up a page of it.
func richest(t *testing.T) map[string]sample {
	t.Helper()
	size, found := map[string]int{}, map[string]sample{}
	for _, one := range invented {
		files := one.tree(t)
		site := browser.Serve(t, files)
		for kind, names := range kinds(t, files) {
			if n := len(files[names[0]]); n > size[kind] {
				size[kind], found[kind] = n, sample{kind, names[0], site}
			}
		}
	}
	templates, err := filepath.Glob("../templates/pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range templates {
		if kind := strings.TrimSuffix(filepath.Base(name), ".html"); found[kind].page == "" {
			t.Errorf("no made-up site has a page of %s", name)
		}
	}
	return found
}

// pages returns the names of all pages in order.
func pages(files tree) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool { return path.Ext(name) != ".html" })
}

// every runs a test on a page of every kind, in a tab for each of some looks.
func every(t *testing.T, looks map[string]browser.Look, test func(t *testing.T, p *browser.Page)) {
	t.Helper()
	browser.Need(t)
	list := samples(t)
	for _, name := range slices.Sorted(maps.Keys(looks)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			open := map[*browser.Site]*browser.Page{}
			for _, s := range list {
				if open[s.site] == nil {
					open[s.site] = browser.Open(t, s.site, looks[name])
				}
				p := open[s.site]
				p.Visit(s.page)
				test(t, p)
			}
		})
	}
}
