package main

import (
	"testing"
	"time"

	"bangvang/generator/internal/browser"
)

// shifts notes what moves while a page is being shown.
const shifts = `window.moved = 0; window.movers = [];
new PerformanceObserver(list => { for (const e of list.getEntries()) {
	moved += e.value;
	for (const s of e.sources) if (s.node) movers.push((s.node.parentElement || s.node).outerHTML.slice(0, 60) + " " + Math.round(s.previousRect.y) + "→" + Math.round(s.currentRect.y));
} }).observe({type: "layout-shift", buffered: true});`

// The most that may move, in shares of the view: next to nothing where fonts
// come with the page, and a line of a title that the fallback font breaks
// elsewhere where they come long after it. Fallbacks are set to the same measure
// on the whole, not letter by letter.
const (
	mostShift     = 0.01
	mostShiftLate = 0.1
)

// looks is how often a page is looked at again that moves more: a busy machine
// brings fonts late on a good line too, a page that moves does so each time.
const looks = 3

// shift opens a page and returns how much of it moves.
func shift(p *browser.Page, name string) float64 {
	p.Visit(name)
	p.Run(`requestAnimationFrame(() => requestAnimationFrame(() => { window.shown = true }))`)
	p.Until("window.shown")
	return browser.Eval[float64](p, "moved")
}

// TestNothingMovesWhileLoading opens a page of every kind of the real content as
// one who has never been here: on a good line, and far from the server, where
// the fonts come when the page has long been shown.
func TestNothingMovesWhileLoading(t *testing.T) {
	t.Parallel()
	files := published.tree(t)
	for _, c := range []struct {
		name  string
		site  *browser.Site
		width int
		most  float64
	}{
		{"phone", browser.Serve(t, files), browser.Phone, mostShift},
		{"desktop", browser.Serve(t, files), browser.Desktop, mostShift},
		{"phone, late fonts", browser.ServeSlowly(t, files, 250*time.Millisecond), browser.Phone, mostShiftLate},
		{"desktop, late fonts", browser.ServeSlowly(t, files, 250*time.Millisecond), browser.Desktop, mostShiftLate},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := browser.Open(t, c.site, browser.Look{Width: c.width})
			p.Before(shifts)
			p.Cold()
			for kind, names := range kinds(t, files) {
				if kind == "redirect" {
					continue
				}
				moved := shift(p, names[0])
				for again := 0; again < looks && moved > c.most; again++ {
					moved = shift(p, names[0])
				}
				if moved > c.most {
					t.Errorf("%s moves by %.4f: %v", names[0], moved, browser.Eval[[]string](p, "movers.slice(0, 4)"))
				} else if moved > 0 {
					t.Logf("%s moves by %.4f", names[0], moved)
				}
			}
		})
	}
}
