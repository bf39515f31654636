package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"

	"github.com/chromedp/chromedp/kb"
)

// A focus is where the keyboard is, and how it shows.
type focus struct {
	Name    string
	Index   int // among what can be reached, in the order of the page; -1 where it is nothing of that
	Outline float64
	InView  bool
}

// reachable are the elements that the Tab key must reach, in the order of the
// page. What is in a closed box can't be reached, but for its summary, and of
// radio buttons the chosen one.
const reachable = `[...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(e => e.type !== "radio" || e.checked).filter(e => e.checkVisibility({checkVisibilityCSS: true}) && !e.disabled)`

// focused tells where the keyboard is.
const focused = `(() => {
	const e = document.activeElement, s = getComputedStyle(e), r = e.getClientRects()[0] || e.getBoundingClientRect();
	return {
		name: e.tagName.toLowerCase() + " " + (e.innerText || e.value || "").trim().slice(0, 40), index: ` + reachable + `.indexOf(e),
		outline: s.outlineStyle !== "none" ? parseFloat(s.outlineWidth) : // or that of a part of a drawing
			Math.max(0, ...[...e.querySelectorAll("rect")].map(c => getComputedStyle(c)).filter(c => c.stroke !== "none").map(c => parseFloat(c.strokeWidth))),
		inView: r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth && r.width > 0 && r.height > 0,
	};
})()`

// TestReaderWithoutMouse goes through a page of every kind with the Tab key: the
// skip link comes first, everything is reached in order, and one always sees
// where one is. Folded boxes open and close with Enter.
func TestReaderWithoutMouse(t *testing.T) {
	t.Parallel()
	opened := 0
	t.Cleanup(func() { // the pages are looked at after this returns
		if opened == 0 && !t.Failed() && !t.Skipped() {
			t.Error("no page has a folded box")
		}
	})
	every(t, map[string]browser.Look{"phone": {Width: browser.Phone}}, func(t *testing.T, p *browser.Page) {
		count := browser.Eval[int](p, reachable+".length")
		for i := range min(count, 80) {
			p.Press(kb.Tab)
			at := browser.Eval[focus](p, focused)
			switch {
			case at.Index != i:
				t.Errorf("%s: Tab number %d leads to %q, which is number %d", p.Address(), i, at.Name, at.Index)
				return
			case at.Outline < 2:
				t.Errorf("%s: the focus on %q does not show", p.Address(), at.Name)
			case !at.InView:
				t.Errorf("%s: the focus on %q is out of sight", p.Address(), at.Name)
			}
		}
		opened += openBoxes(t, p)
	})
}

// TestReaderSkips uses the skip link, which shows when it is reached.
func TestReaderSkips(t *testing.T) {
	t.Parallel()
	for name, look := range map[string]browser.Look{"with scripts": {}, "without": {NoScript: true}} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, browser.Serve(t, published.tree(t)), look)
			p.Visit("2019/")
			p.Press(kb.Tab)
			if at := browser.Eval[string](p, "document.activeElement.className"); at != "skip" {
				t.Fatalf("the first Tab leads to %q, not to the skip link", at)
			}
			p.Press(kb.Enter)
			p.Until(`document.activeElement.id === "main"`)
			p.Press(kb.Tab)
			if !browser.Eval[bool](p, `document.getElementById("main").contains(document.activeElement)`) {
				t.Errorf("behind the skip link the keyboard is not in the page's own part")
			}
		})
	}
}

// openBoxes opens the first folded boxes of a page with the keyboard, and closes
// them again.
func openBoxes(t *testing.T, p *browser.Page) (opened int) {
	t.Helper()
	for i := range min(browser.Eval[int](p, `document.querySelectorAll("details").length`), 3) {
		box := `[...document.querySelectorAll("details")][` + strconv.Itoa(i) + `]`
		if !browser.Eval[bool](p, box+`.checkVisibility()`) {
			continue // within a box that is closed
		}
		p.Run(box + `.open = false; ` + box + `.querySelector("summary").focus()`)
		p.Press(kb.Enter)
		p.Until(box + ".open")
		fits(t, p)
		p.Press(kb.Enter)
		p.Until("!" + box + ".open")
		opened++
	}
	return opened
}

// dead names the controls that show although they do nothing without scripts, as
// those of forms do that lead to a page,
// and hidden what a reader without scripts never sees.
const (
	dead   = `[...document.querySelectorAll("button, select, input, textarea, [role=button], [role=tab]")].filter(e => e.checkVisibility() && !e.closest("form[action]")).map(e => e.tagName.toLowerCase() + "." + e.className)`
	hidden = `[...document.querySelectorAll("main [hidden]")].filter(e => !e.matches("button, [role=status], form, label")).map(e => e.outerHTML.slice(0, 80))`
	// lost is text of the page that is not shown, in boxes that are open; but for
	// the cells that say nothing, which cards leave out, and what is for paper.
	lost = `(() => {
		document.querySelectorAll("details").forEach(d => { d.open = true });
		return [...document.querySelectorAll("main p, main li, main td, main th, main dd, main dt, main h1, main h2, main h3, main caption")]
			.filter(e => e.textContent.trim() !== "" && !e.closest("[hidden], .zero, .empty, .only-print") && !e.checkVisibility()).map(e => e.outerHTML.slice(0, 120));
	})()`
)

// TestReaderWithoutScripts looks at a page of every kind where scripts are off:
// all of it is there, and nothing is that does not work.
func TestReaderWithoutScripts(t *testing.T) {
	t.Parallel()
	every(t, map[string]browser.Look{"phone": {Width: browser.Phone, NoScript: true}}, func(t *testing.T, p *browser.Page) {
		for what, expression := range map[string]string{"a control that is dead": dead, "only scripts show": hidden, "never shown": lost} {
			if list := browser.Eval[[]string](p, expression); len(list) > 0 {
				t.Errorf("%s: %s: %s", p.Address(), what, strings.Join(slices.Compact(list), "\n\t"))
			}
		}
	})
}
