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

// mostShift is less than a line of text that moves by a pixel.
const mostShift = 0.01

// TestNothingMovesWhileLoading opens a page of every kind of the real content as
// one who has never been here, far from the server: the fonts come when the page
// has long been shown, and nothing moves.
func TestNothingMovesWhileLoading(t *testing.T) {
	t.Parallel()
	for name, look := range map[string]browser.Look{"phone": {Width: browser.Phone}, "desktop": {Width: browser.Desktop}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			files := published.tree(t)
			p := browser.Open(t, browser.ServeSlowly(t, files, 250*time.Millisecond), look)
			p.Before(shifts)
			p.Cold()
			for kind, names := range kinds(t, files) {
				if kind == "redirect" {
					continue
				}
				p.Visit(names[0])
				p.Run(`requestAnimationFrame(() => requestAnimationFrame(() => { window.shown = true }))`)
				p.Until("window.shown")
				if moved := browser.Eval[float64](p, "moved"); moved > mostShift {
					t.Errorf("%s moves by %.4f: %v", names[0], moved, browser.Eval[[]string](p, "movers.slice(0, 4)"))
				}
			}
		})
	}
}
