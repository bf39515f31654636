package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"

	"github.com/chromedp/chromedp/kb"
)

// made is an engine of the search that finds people and units of its own making,
// all invented. What has a z in it is not found, what has an x is taken for a slip,
// what has a q fails, and what has a w comes late.
const made = `window.bangVangSearch = {open: folder => ({find: (query, options) => {
	const make = (kind, total, name) => ({kind, total, results: Array.from({length: Math.min(total, options.most)}, (_, i) => ({
		name: name + " " + (i + 1), also: i === 1 ? "Tên cũ" : "", address: "con-nguoi/", detail: "Đơn vị thử", first: 2014, last: 2014 + i % 3, count: i % 3, printed: i === 2}))});
	const words = /[a-zđ0-9]/i.test(query) ? [query] : [];
	let groups = /z/.test(query) || !words.length ? [] : [make("con-nguoi", 1234, "Người thử"), make("don-vi", 7, "Đơn vị thử"), make("nam", 1, "Năm thử")];
	groups = groups.filter(g => !options.kind || g.kind === options.kind);
	const found = {query, words, groups, instead: /x/.test(query) ? "nguyễn <b>" : null};
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

// shownResults are the results of the search page, each section with its heading.
const shownResults = `[...document.querySelectorAll(".results section")].map(s => s.querySelector("h2").textContent + ": " + s.querySelectorAll("li").length + "; " + [...s.querySelectorAll(":scope > p")].map(p => p.textContent).join())`

// wantSections waits for the sections of the search page.
func wantSections(t *testing.T, p *browser.Page, want ...string) {
	t.Helper()
	p.Until(`document.querySelector(".results section")`)
	if got := browser.Eval[[]string](p, shownResults); !slices.Equal(got, want) {
		t.Errorf("at %s the page shows %q, not %q", p.Address(), got, want)
	}
}

// TestReaderSharesSearch chooses a kind, loads the page anew, and goes back. The
// query and the kind stand in the address.
func TestReaderSharesSearch(t *testing.T) {
	t.Parallel()
	for name, site := range map[string]*browser.Site{"served": browser.Serve(t, published.tree(t)), "from disk": browser.OnDisk(t, portable.tree(t))} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, site, browser.Look{})
			p.Before(made)
			p.Visit("tim-kiem/")
			at := p.Address()
			toBox(p)
			typeIn(p, "đặng a")
			p.Until(`document.title.startsWith("“đặng a”")`)
			all := []string{"Con người 1.234: 10; Xem tất cả 1.234", "Đơn vị 7: 5; Xem tất cả 7", "Năm 1: 1; "}
			wantSections(t, p, all...)
			const query = "?q=%C4%91%E1%BA%B7ng+a"
			if got := p.Address(); got != at+query {
				t.Errorf("the address is %q", got)
			}
			p.Reload()
			wantSections(t, p, all...)
			p.Click(".results section:nth-of-type(2) .more a")
			units := []string{"Đơn vị 7: 7; "}
			p.Until(`document.querySelectorAll(".results section").length === 1`)
			wantSections(t, p, units...)
			if got := p.Address(); got != at+query+"&loai=don-vi" {
				t.Errorf("with a kind chosen the address is %q", got)
			}
			p.Reload()
			wantSections(t, p, units...)
			if got := browser.Eval[string](p, `document.querySelector(".kinds :checked").value`); got != "don-vi" {
				t.Errorf("after a reload the chosen kind is %q", got)
			}
			p.Run(`history.back()`)
			p.Until(`document.querySelectorAll(".results section").length === 3`)
			wantSections(t, p, all...)
			p.Click(`.kinds [value="con-nguoi"]`)
			p.Until(`document.querySelectorAll(".results section").length === 1`)
			wantSections(t, p, "Con người 1.234: 50; Hiện 50 trên 1.234. Gõ thêm chữ để thu hẹp.")
		})
	}
}

// TestReaderWalksThroughResults goes with the arrows from the box through what is
// found and back.
func TestReaderWalksThroughResults(t *testing.T) {
	t.Parallel()
	p := atBox(t, browser.Look{}, "tim-kiem/")
	typeIn(p, "an")
	p.Until(`document.title.startsWith("“an”") && document.querySelector(".results section")`)
	p.Until(heard + ` === "1.242 kết quả."`)
	const at = `document.activeElement.textContent`
	for _, step := range []struct{ key, want string }{
		{kb.ArrowDown, "Người thử 1"}, {kb.ArrowDown, "Người thử 2"}, {kb.ArrowUp, "Người thử 1"}, {kb.ArrowUp, ""}, {kb.ArrowDown, "Người thử 1"},
		{kb.Escape, ""},
	} {
		p.Press(step.key)
		if got := browser.Eval[string](p, at); got != step.want || step.want == "" && !browser.Eval[bool](p, boxHas) {
			t.Errorf("the keyboard is at %q, not at %q", got, step.want)
		}
	}
	p.Press(kb.Escape)
	p.Until("!(" + boxHas + `) && document.querySelector(".finder input").value === "an"`)
}

// TestReaderFindsNothing meets slips, queries without a letter, failures, and
// texts that look like markup. The lists remain where nothing is found.
func TestReaderFindsNothing(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: browser.Phone})
	p.Before(made)
	for _, c := range []struct {
		query, want string
		lists       bool
	}{
		{"q=xa%26", "Không tìm thấy “xa&”. Có phải bạn tìm “nguyễn <b>”?", false},
		{"q=%3Cb%3Ez%25n", "Không tìm thấy “<b>z%n”.", true},
		{"q=z&loai=don-vi", "Không tìm thấy “z” trong mục Đơn vị. Tìm trong tất cả", true},
		{"q=--", "Hãy gõ một chữ cái hoặc chữ số.", true},
		{"q=q", "Không tải được mục lục tìm kiếm.", true},
		{"", "", true},
		{"q=+", "", true},
		{"q=a&loai=khong-co", "1.242 kết quả.", false},
		{"q=w", "1.242 kết quả.", false},
	} {
		p.Visit("tim-kiem/?" + c.query)
		p.Until(fmt.Sprintf(`[...document.querySelectorAll(".results .said")].map(p => p.textContent).join(" ") === %q`, c.want))
		if got := browser.Eval[bool](p, `document.querySelector(".lists").checkVisibility()`); got != c.lists {
			t.Errorf("%q: the lists are seen: %t", c.query, got)
		}
		if c.want != "" {
			p.Until(heard + ` !== ""`)
		}
	}
}

// TestLateAnswersAreForgotten types on while an answer is late.
func TestLateAnswersAreForgotten(t *testing.T) {
	t.Parallel()
	for _, page := range []string{"tim-kiem/", "2019/"} {
		p := atBox(t, browser.Look{}, page)
		typeIn(p, "wz")
		p.Press(kb.Backspace)
		p.Press(kb.Backspace)
		typeIn(p, "z")
		p.Run(`window.later = false; setTimeout(() => { window.later = true }, 900)`)
		p.Until("later")
		if got := browser.Eval[string](p, `[...document.querySelectorAll(".said, .drop > p")].map(p => p.textContent).join("; ")`); got != "Không tìm thấy “z”." {
			t.Errorf("%s: the page says %q", page, got)
		}
	}
}

// TestReaderWritesVietnamese composes letters, as Telex does with some systems:
// what is found follows each letter, and the keys belong to the composition.
func TestReaderWritesVietnamese(t *testing.T) {
	t.Parallel()
	p := atBox(t, browser.Look{}, "2019/")
	p.Run(`const box = document.activeElement, fire = (type, more) => box.dispatchEvent(Object.assign(new (type.startsWith("key") ? KeyboardEvent : type === "input" ? InputEvent : CompositionEvent)(type,
		Object.assign({bubbles: true, cancelable: true}, more))));
		fire("compositionstart", {data: ""});
		for (const text of ["d", "dd", "đ", "đa", "đăn", "đặng"]) { box.value = text; fire("compositionupdate", {data: text}); fire("input", {isComposing: true, data: text}); }
		for (const key of ["ArrowDown", "Enter", "Escape"]) if (!fire("keydown", {key, isComposing: true})) throw key;
		fire("compositionend", {data: "đặng"})`)
	p.Until(answered("%C4%91%E1%BA%B7ng"))
	if got := browser.Eval[string](p, `document.activeElement.getAttribute("aria-activedescendant") || ""`); got != "" {
		t.Errorf("a key of the composition chose %q", got)
	}
}
