package main

import (
	"fmt"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// TestEveryKindOfPage looks at a page of every kind, real and made up, in both
// schemes on the phone and on the desktop.
func TestEveryKindOfPage(t *testing.T) {
	t.Parallel()
	every(t, map[string]browser.Look{
		"phone":           {Width: browser.Phone},
		"phone, dark":     {Width: browser.Phone, Dark: true},
		"desktop":         {Width: browser.Desktop},
		"desktop, dark":   {Width: browser.Desktop, Dark: true},
		"narrowest phone": {Width: browser.Narrowest, Still: true},
	}, func(t *testing.T, p *browser.Page) {
		fits(t, p)
		p.Run(`document.querySelectorAll("details").forEach(d => { d.open = true })`)
		fits(t, p)
		var found []string
		switch look := p.Is(); {
		case look.Still:
			targets(t, p)
			still(t, p)
		case look.Dark:
			found = p.AxeColours()
		default:
			found = p.Axe()
		}
		for _, one := range found {
			t.Errorf("%s: %s", p.Address(), one)
		}
	})
}

// wide names the elements that stick out of the page.
const wide = `document.documentElement.scrollWidth <= innerWidth ? [] : [document.documentElement.scrollWidth + " px"].concat(
	[...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)
	.map(e => e.tagName.toLowerCase() + "." + e.className + " " + e.textContent.trim().slice(0, 40)).slice(0, 6))`

// fits checks that a page does not scroll sideways.
func fits(t *testing.T, p *browser.Page) {
	t.Helper()
	if out := browser.Eval[[]string](p, wide); len(out) > 0 {
		t.Errorf("%s is wider than the screen: %s", p.Address(), strings.Join(out, "\n\t"))
	}
}

// small names the controls and the links of navigation that are smaller than a
// finger: 44 px high, and as wide where they hold more than a word.
const small = `[...document.querySelectorAll("button, summary, select, input, nav a, .brand, .top a, .strip a, .jump a, .asides a")]
	.filter(e => e.checkVisibility() && !e.classList.contains("skip"))
	.map(e => [e, e.getBoundingClientRect()])
	.filter(([e, r]) => r.height < 43.9 || r.width < 23.9)
	.map(([e, r]) => e.tagName.toLowerCase() + "." + e.className + " “" + e.textContent.trim() + "” " + Math.round(r.width) + "×" + Math.round(r.height))`

// targets checks that what is touched is large enough to be hit.
func targets(t *testing.T, p *browser.Page) {
	t.Helper()
	for _, one := range browser.Eval[[]string](p, small) {
		t.Errorf("%s: too small for a finger: %s", p.Address(), one)
	}
}

// moving names the elements that move although the reader asked for none.
const moving = `[...document.querySelectorAll("*")].filter(e => [null, "::before", "::after"].some(part => {
	const s = getComputedStyle(e, part);
	return s.transitionDuration.split(",").some(d => parseFloat(d) > 0.01) || s.animationName !== "none" || s.scrollBehavior === "smooth";
})).map(e => e.tagName.toLowerCase() + "." + e.className)`

// still checks that nothing moves where the reader asked for reduced motion.
func still(t *testing.T, p *browser.Page) {
	t.Helper()
	if list := browser.Eval[[]string](p, moving); len(list) > 0 {
		t.Errorf("%s: moves in spite of reduced motion: %v", p.Address(), list[:min(len(list), 5)])
	}
}

// TestEveryPageOpens opens each page of the real content: none scrolls sideways
// on the narrowest phone when served, nor on a desktop from the disk.
func TestEveryPageOpens(t *testing.T) {
	t.Parallel()
	t.Run("served", func(t *testing.T) {
		files := published.tree(t)
		p := browser.Open(t, browser.Serve(t, files), browser.Look{Width: browser.Narrowest})
		for _, name := range pages(files) {
			p.Visit(name)
			fits(t, p)
		}
	})
	t.Run("from disk", func(t *testing.T) {
		files := portable.tree(t)
		p := browser.Open(t, browser.OnDisk(t, files), browser.Look{Width: browser.Desktop})
		for _, name := range pages(files) {
			p.Visit(name)
			fits(t, p)
		}
	})
}

// TestHTMLIsValid lets html-validate read every page of every site.
func TestHTMLIsValid(t *testing.T) {
	t.Parallel()
	all := tree{}
	add := func(name string, files tree) {
		for _, page := range pages(files) {
			all[name+"/"+page] = files[page]
		}
	}
	add("published", published.tree(t))
	add("portable", portable.tree(t))
	for i, one := range invented {
		add(fmt.Sprintf("invented-%d", i), one.tree(t))
	}
	browser.Validate(t, all)
}
