package main

import (
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// TestSearchLooksRight looks at results and at what hangs below the box, on the
// narrowest phone and the desktop, in both schemes.
func TestSearchLooksRight(t *testing.T) {
	t.Parallel()
	for name, look := range map[string]browser.Look{"narrowest": {Width: browser.Narrowest}, "narrowest, dark": {Width: browser.Narrowest, Dark: true},
		"desktop": {Width: browser.Desktop}, "desktop, dark": {Width: browser.Desktop, Dark: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := browser.Open(t, browser.Serve(t, published.tree(t)), look)
			p.Before(made)
			for _, query := range []string{"a", "xa", "q", "z"} {
				for _, page := range []string{"tim-kiem/", "2019/"} {
					p.Visit(page)
					p.Click(".finder input")
					typeIn(p, query)
					p.Until(`document.querySelector(".results .said, .drop:not([hidden])")`)
					fits(t, p)
					for _, found := range p.Axe() {
						t.Errorf("%s with %q: %s", page, query, found)
					}
				}
			}
		})
	}
}

// TestReaderSearchesWithoutScripts sends the form, and goes on by the lists.
func TestReaderSearchesWithoutScripts(t *testing.T) {
	t.Parallel()
	for name, site := range map[string]*browser.Site{"served": browser.Serve(t, published.tree(t)), "from disk": browser.OnDisk(t, portable.tree(t))} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, site, browser.Look{Width: browser.Phone, NoScript: true})
			p.Visit("2019/")
			p.Click(".finder input")
			typeIn(p, "dang")
			p.Click(".finder button")
			p.Until(`document.body.dataset.kind === "search"`)
			p.Settle()
			if got := strings.Replace(p.Address(), "index.html", "", 1); got != "tim-kiem/?q=dang" {
				t.Errorf("the form leads to %q", got)
			}
			if !browser.Eval[bool](p, `document.querySelector(".without").checkVisibility() && !document.querySelector(".finder").checkVisibility()`) {
				t.Error("the page does not say that the search needs scripts, or shows a box that is dead")
			}
			p.Follow(`.starts a[href*="con-nguoi/"]`)
			if !browser.Eval[bool](p, `document.querySelector(":target h2").textContent.length === 1`) {
				t.Errorf("%s is no letter", p.Address())
			}
		})
	}
}
