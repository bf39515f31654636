package main

import (
	"testing"

	"bangvang/generator/internal/browser"
)

const (
	ground    = `getComputedStyle(document.body).backgroundColor`
	chosen    = `document.documentElement.dataset.scheme || ""`
	switchNow = `document.querySelector("button.scheme").innerText`
	lightNow  = "rgb(251, 248, 242)"
	darkNow   = "rgb(23, 18, 16)"
)

// flash notes in which colours a page is shown from its first frame on.
const flash = `window.grounds = [];
(function look() { if (document.body) grounds.push(getComputedStyle(document.body).backgroundColor); requestAnimationFrame(look) })();`

func wantGround(t *testing.T, p *browser.Page, when, want string) {
	t.Helper()
	if got := browser.Eval[string](p, ground); got != want {
		t.Errorf("%s the ground is %s, not %s", when, got, want)
	}
}

// TestReaderSwitchesScheme goes by the system first, then by the switch, over
// reloads and pages, and shows no frame in the other scheme.
func TestReaderSwitchesScheme(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: browser.Phone})
	p.Before(flash)
	p.Visit("2019/")
	wantGround(t, p, "at first", lightNow)
	p.Look(browser.Look{Width: browser.Phone, Dark: true})
	wantGround(t, p, "when the system turns dark", darkNow)
	p.Look(browser.Look{Width: browser.Phone})
	wantGround(t, p, "when the system turns light", lightNow)

	before := browser.Eval[string](p, switchNow)
	p.Click("button.scheme")
	wantGround(t, p, "after the switch", darkNow)
	if after := browser.Eval[string](p, switchNow); after == before {
		t.Errorf("the switch still says %q", after)
	}
	for when, step := range map[string]func(){"after a reload": p.Reload, "on another page": func() { p.Visit("don-vi/") }} {
		step()
		wantGround(t, p, when, darkNow)
		p.Until("grounds.length > 2")
		for _, seen := range browser.Eval[[]string](p, "grounds") {
			if seen != darkNow {
				t.Errorf("%s the page flashes in %s", when, seen)
			}
		}
	}
	p.Click("button.scheme")
	p.Look(browser.Look{Width: browser.Phone, Dark: true})
	p.Reload()
	wantGround(t, p, "with light chosen on a dark system", lightNow)
}

// TestReaderSwitchesSchemeWithoutStorage does so where nothing can be remembered,
// and from a disk.
func TestReaderSwitchesSchemeWithoutStorage(t *testing.T) {
	t.Parallel()
	for name, before := range map[string]string{
		"storage refused": `Object.defineProperty(window, "localStorage", {get() { throw new DOMException("refused", "SecurityError") }})`,
		"odd storage":     `localStorage.setItem("scheme", "<b>")`,
		"from disk":       ``,
	} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, browser.OnDisk(t, portable.tree(t)), browser.Look{})
			p.Before(before)
			p.Visit("2019/")
			wantGround(t, p, "at first", lightNow)
			if got := browser.Eval[string](p, chosen); got != "" {
				t.Errorf("the scheme is %q before anyone chose", got)
			}
			p.Click("button.scheme")
			wantGround(t, p, "after the switch", darkNow)
			p.Click("button.scheme")
			wantGround(t, p, "after switching back", lightNow)
		})
	}
}
