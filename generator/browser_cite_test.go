package main

import (
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// TestCitationIsCopied opens the box of a page and copies from it, with the
// clipboard of a browser and, where it gives none to pages, without.
func TestCitationIsCopied(t *testing.T) {
	for name, script := range map[string]string{
		"clipboard": `Object.defineProperty(navigator, "clipboard", {value: {writeText(text) { window.copied = text; return Promise.resolve() }}})`,
		"refused":   `Object.defineProperty(navigator, "clipboard", {value: {writeText() { return Promise.reject(new Error("made up")) }}})`,
		"none":      `Object.defineProperty(navigator, "clipboard", {value: undefined})`,
	} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: browser.Phone})
			p.Before(script + `; document.addEventListener("copy", () => { window.copied = getSelection().toString() })`)
			p.Visit("2019/")
			p.Click(".cite summary")
			p.Click(".cite .label:nth-of-type(3) button")
			p.Until(`document.querySelector(".cite [role=status]").textContent === "Đã chép"`)
			if got := browser.Eval[string](p, `window.copied`); !strings.HasPrefix(got, "@misc{bang-vang-2019,\n") || !strings.Contains(got, "url = {https://example.org/bang-vang/2019/}") {
				t.Errorf("copied: %q", got)
			}
		})
	}
}

// Without scripts the box opens, and nothing in it is dead.
func TestCitationWithoutScripts(t *testing.T) {
	p := browser.Open(t, browser.OnDisk(t, portable.tree(t)), browser.Look{NoScript: true})
	p.Visit("2019/")
	p.Click(".cite summary")
	if text := browser.Eval[string](p, `document.querySelector(".cite").innerText`); !strings.Contains(text, "“Bảng vàng năm 2019”") {
		t.Errorf("the box says %q", text)
	}
	if n := browser.Eval[int](p, `document.querySelectorAll(".cite button").length`); n != 0 {
		t.Errorf("%d buttons that do nothing", n)
	}
}

// A permanent link leads to its grant, which is marked softly.
func TestPermanentLinkLeads(t *testing.T) {
	p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: browser.Phone})
	p.Visit("2019/")
	p.Follow(".permalink")
	if at := p.Address(); !strings.HasPrefix(at, "dot-khen-thuong/") {
		t.Errorf("the link leads to %s", at)
	}
	if marked := browser.Eval[bool](p, `(e => e.matches(".grant") && getComputedStyle(e).backgroundColor !== getComputedStyle(document.querySelector(".grant:not(:target)")).backgroundColor)(document.querySelector(":target"))`); !marked {
		t.Error("the grant is not marked")
	}
}
