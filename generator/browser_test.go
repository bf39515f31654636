package main

import (
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// TestReaderWalksFromHomeToPerson goes the way of a reader, by links alone.
func TestReaderWalksFromHomeToPerson(t *testing.T) {
	t.Parallel()
	for name, site := range map[string]func(*testing.T) *browser.Site{
		"served":    func(t *testing.T) *browser.Site { return browser.Serve(t, published.tree(t)) },
		"from disk": func(t *testing.T) *browser.Site { return browser.OnDisk(t, portable.tree(t)) },
	} {
		for look, l := range map[string]browser.Look{"phone": {Width: browser.Phone}, "without scripts": {NoScript: true}} {
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
