package main

import (
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// TestReaderWalksFromHomeToPerson goes the way of a reader, by links alone.
func TestReaderWalksFromHomeToPerson(t *testing.T) {
	for name, site := range map[string]func(*testing.T) *browser.Site{
		"served":    func(t *testing.T) *browser.Site { return browser.Serve(t, published.tree(t)) },
		"from disk": func(t *testing.T) *browser.Site { return browser.OnDisk(t, portable.tree(t)) },
	} {
		for look, l := range map[string]browser.Look{"phone": {Width: browser.Phone}, "desktop": {Width: browser.Desktop}, "without scripts": {NoScript: true}} {
			t.Run(name+"/"+look, func(t *testing.T) { walk(t, browser.Open(t, site(t), l)) })
		}
	}
}

func walk(t *testing.T, p *browser.Page) {
	at := func(want, heading string) {
		t.Helper()
		if got := strings.TrimSuffix(p.Address(), "index.html"); got != want {
			t.Fatalf("the reader is at %q, not at %q", got, want)
		}
		if got := browser.Eval[string](p, `document.querySelector("h1").innerText`); !strings.Contains(got, heading) {
			t.Fatalf("%s: the heading is %q, without %q", want, got, heading)
		}
		if family := browser.Eval[bool](p, `document.fonts.check("600 20px 'Noto Serif'", "Đ") && document.fonts.check("16px 'Be Vietnam Pro'", "ạ")`); !family {
			t.Errorf("%s: the fonts did not come", want)
		}
	}
	p.Visit("")
	p.Follow(`main a[href^="2019/"]`)
	at("2019/", "2019")
	p.Follow(`main a[href*="con-nguoi/"]`)
	if !strings.HasPrefix(p.Address(), "con-nguoi/") {
		t.Fatalf("the reader is at %q, not with a person", p.Address())
	}
	p.Follow(`main .body a[href*="don-vi/"], main a[href*="don-vi/"]`)
	if !strings.HasPrefix(p.Address(), "don-vi/") {
		t.Fatalf("the reader is at %q, not with a unit", p.Address())
	}
	p.Follow(`.brand`)
	at("", "")
}

// TestNothingScrollsSideways measures every page of the real content and a made-up
// page of every kind.
func TestNothingScrollsSideways(t *testing.T) {
	every(t, map[string]browser.Look{"320": {Width: browser.Narrowest}, "1440": {Width: browser.Desktop}}, func(t *testing.T, p *browser.Page, s sample) {
		fits(t, p)
	})
	t.Run("every page", func(t *testing.T) {
		files := published.tree(t)
		p := browser.Open(t, browser.Serve(t, files), browser.Look{Width: browser.Narrowest})
		for _, name := range pages(files) {
			p.Visit(name)
			fits(t, p)
		}
	})
}

// wide names the elements that stick out of the page.
const wide = `document.documentElement.scrollWidth <= innerWidth ? [] : [document.documentElement.scrollWidth + " px"].concat(
	[...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)
	.map(e => e.tagName.toLowerCase() + "." + e.className + " " + e.textContent.trim().slice(0, 40)).slice(0, 6))`

func fits(t *testing.T, p *browser.Page) {
	t.Helper()
	if out := browser.Eval[[]string](p, wide); len(out) > 0 {
		t.Errorf("%s is wider than the screen: %s", p.Address(), strings.Join(out, "\n\t"))
	}
}
