package main

import (
	"fmt"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"

	"github.com/chromedp/chromedp/kb"
)

// made is an engine of the search that finds people and units of its own making,
// all invented. What has a z in it is not found, what has an x is taken for a slip,
// what has a q fails, and what has a w comes late.
const made = `window.questions = [];
window.bangVangSearch = {open: folder => ({find: (query, options) => {
	questions.push(folder + " " + query + " " + JSON.stringify(options));
	const make = (kind, total, name) => ({kind, total, results: Array.from({length: Math.min(total, options.most)}, (_, i) => ({
		name: name + " " + (i + 1), also: i === 1 ? "Tên cũ" : "", address: "con-nguoi/", detail: "Đơn vị thử", first: 2014, last: 2014 + i % 3, count: i % 3, printed: i === 2}))});
	let groups = /z/.test(query) ? [] : [make("con-nguoi", 1234, "Người thử"), make("don-vi", 7, "Đơn vị thử"), make("nam", 1, "Năm thử")];
	groups = groups.filter(g => !options.kind || g.kind === options.kind);
	const found = {query, words: /[a-zđ0-9]/i.test(query) ? [query] : [], groups, instead: /x/.test(query) ? "nguyễn <b>" : null};
	return new Promise((done, failed) => setTimeout(/q/.test(query) ? () => failed(new Error("made up")) : () => done(found), /w/.test(query) ? 400 : 0));
}})};`

// typeIn types into the box for searching, as a reader does.
func typeIn(p *browser.Page, text string) {
	for _, letter := range text {
		p.Press(string(letter))
	}
}

const (
	dropped = `[...document.querySelectorAll("[role=option]")].filter(e => e.checkVisibility()).map(e => e.querySelector(".name, .whole").textContent)`
	boxHas  = `document.activeElement === document.querySelector(".finder input[type=search]")`
	heard   = `document.querySelector(".finder [role=status]").textContent`
)

// answered tells whether what hangs below the box answers a query.
func answered(query string) string {
	return `[...document.querySelectorAll(".drop a")].some(a => a.checkVisibility() && a.href.endsWith("?q=` + query + `"))`
}

// atBox opens a page with the made engine and goes to the box by its key.
func atBox(t *testing.T, look browser.Look, page string) *browser.Page {
	t.Helper()
	p := browser.Open(t, browser.Serve(t, published.tree(t)), look)
	p.Before(made)
	p.Visit(page)
	toBox(p)
	return p
}

// toBox goes to the box by its key. The browser of tests writes the key too,
// since it sends the letter of a key apart.
func toBox(p *browser.Page) {
	p.Press("/")
	p.Until(boxHas)
	p.Run(`const box = document.activeElement; box.value = ""`)
}

// TestReaderFindsByKeyboard goes through what hangs below the box with keys alone.
func TestReaderFindsByKeyboard(t *testing.T) {
	t.Parallel()
	p := atBox(t, browser.Look{}, "2019/")
	typeIn(p, "an")
	p.Until(answered("an"))
	want := "Người thử 1, Người thử 2, Người thử 3, Người thử 4, Người thử 5, Đơn vị thử 1, Đơn vị thử 2, Năm thử 1, Xem tất cả 1.242"
	if got := strings.Join(browser.Eval[[]string](p, dropped), ", "); got != want {
		t.Errorf("below the box are %s, not %s", got, want)
	}
	p.Until(heard + ` === "1.242 kết quả."`)
	for _, found := range p.Axe() {
		t.Errorf("with the list open: %s", found)
	}
	const chosen = `(document.getElementById(document.activeElement.getAttribute("aria-activedescendant")) || {}).innerText || ""`
	for _, step := range []struct{ key, want string }{
		{kb.ArrowDown, "Người thử 1"}, {kb.ArrowDown, "tìm thấy theo: Tên cũ"}, {kb.ArrowDown, "tên in, chưa xác nhận"}, {kb.ArrowUp, "2014\u2060–\u20602015"},
		{kb.ArrowUp, "Người thử 1"}, {kb.ArrowUp, ""}, {kb.ArrowUp, "Xem tất cả"}, {kb.ArrowUp, "Năm"}, {kb.ArrowUp, "Đơn vị · "},
	} {
		p.Press(step.key)
		if got := browser.Eval[string](p, chosen); !strings.Contains(got, step.want) || step.want == "" && got != "" {
			t.Errorf("the arrow chooses %q, not %q", got, step.want)
		}
	}
	if !browser.Eval[bool](p, boxHas) {
		t.Error("the keyboard has left the box")
	}
	p.Press(kb.Escape)
	p.Until(`!document.querySelector(".drop").checkVisibility() && document.activeElement.getAttribute("aria-expanded") === "false"`)
	p.Press(kb.Escape)
	p.Until(`!(` + boxHas + `) && document.querySelector(".finder input").value === "an"`)
	toBox(p)
	typeIn(p, "an")
	p.Until(answered("an"))
	p.Press(kb.ArrowDown)
	p.Press(kb.Enter)
	p.Until(`document.body.dataset.kind === "list"`)
	if got := p.Address(); got != "con-nguoi/" {
		t.Errorf("Enter leads to %q", got)
	}
}

// TestReaderGoesToAllResults presses Enter without choosing, and follows the last
// of the list, from pages at any depth and from a disk.
func TestReaderGoesToAllResults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		site *browser.Site
		page string
		want string
	}{
		"served":        {browser.Serve(t, published.tree(t)), "2019/", "tim-kiem/?q=An+Nguy%E1%BB%85n"},
		"wrong address": {browser.Serve(t, published.tree(t)), "mot/hai/ba/", "tim-kiem/?q=An+Nguy%E1%BB%85n"},
		"from disk":     {browser.OnDisk(t, portable.tree(t)), "2019/", "tim-kiem/index.html?q=An+Nguy%E1%BB%85n"},
	} {
		for _, key := range []string{kb.Enter, kb.ArrowUp + kb.Enter} {
			t.Run(fmt.Sprintf("%s, %d keys", name, len([]rune(key))), func(t *testing.T) {
				p := browser.Open(t, c.site, browser.Look{Width: browser.Phone})
				p.Expect("mot/hai/ba/")
				p.Before(made)
				p.Visit(c.page)
				p.Click(".finder input")
				typeIn(p, "An Nguyễn")
				p.Until(answered("An+Nguy%E1%BB%85n"))
				for _, k := range key {
					p.Press(string(k))
				}
				p.Until(`document.body.dataset.kind === "search" && document.querySelector(".results section")`)
				if got := p.Address(); got != c.want {
					t.Errorf("at %q, not at %q", got, c.want)
				}
				if got := browser.Eval[string](p, `document.title + document.querySelector(".finder input").value`); !strings.HasPrefix(got, "“An Nguyễn” – Tìm kiếm") || !strings.HasSuffix(got, "An Nguyễn") {
					t.Errorf("the page is about %q", got)
				}
			})
		}
	}
}
