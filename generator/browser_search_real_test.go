package main

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// firstResults are the first result of each section of the search page.
const firstResults = `[...document.querySelectorAll(".results section")].map(s => s.querySelector("h2").firstChild.textContent + ": " + s.querySelector(".item").innerText.replace(/\s+/g, " "))`

// TestReaderFinds asks the search page about the real content, and goes to what
// it finds, served and from a disk.
func TestReaderFinds(t *testing.T) {
	t.Parallel()
	for name, site := range map[string]*browser.Site{"served": browser.Serve(t, published.tree(t)), "from disk": browser.OnDisk(t, portable.tree(t))} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, site, browser.Look{})
			file := ""
			if name == "from disk" {
				file = "index.html"
			}
			for _, c := range []struct{ query, kind, want, at string }{
				{"dang vu", "", "Con người: Đặng Vũ Sơn", "con-nguoi/"},
				{"SƠN đặng", "", "Con người: Đặng Vũ Sơn", "con-nguoi/"},
				{"HCBVTQ", "", "Danh hiệu: Huân chương Bảo vệ Tổ quốc", "danh-hieu/"},
				{"ban co yeu", "don-vi", "Đơn vị: Ban Cơ yếu Chính phủ", "don-vi/"},
				{"2019", "nam", "Năm: Bảng vàng năm 2019 ", "2019/"},
				{"2014", "nam", "Năm: Bảng vàng năm 2014 1 lần khen thưởng", "2014/"},
			} {
				p.Visit("tim-kiem/" + file + "?" + url.Values{"q": {c.query}, "loai": {c.kind}}.Encode())
				p.Until(`document.querySelector(".results section")`)
				if got := browser.Eval[[]string](p, firstResults); !strings.HasPrefix(got[0], c.want) || strings.Count(got[0], "khen thưởng") > 1 {
					t.Errorf("%q finds %q, not %q", c.query, got, c.want)
				}
				p.Follow(".results .what a")
				if got := p.Address(); !strings.HasPrefix(got, c.at) {
					t.Errorf("%q leads to %q, not below %q", c.query, got, c.at)
				}
				if got := browser.Eval[string](p, `document.body.dataset.kind`); got == "notfound" {
					t.Errorf("%q leads to nothing: %q", c.query, p.Address())
				}
			}
		})
	}
}

// TestReaderFindsFromAnyPage uses the box of a page of every kind, and of an
// address that does not exist.
func TestReaderFindsFromAnyPage(t *testing.T) {
	t.Parallel()
	files := published.tree(t)
	p := browser.Open(t, browser.Serve(t, files), browser.Look{Width: browser.Phone})
	p.Expect("mot/hai/ba/")
	names := []string{"mot/hai/ba/"}
	for kind, pages := range kinds(t, files) {
		if kind != "redirect" && kind != "search" && kind != "notfound" {
			names = append(names, pages[0])
		}
	}
	slices.Sort(names)
	for _, name := range names {
		p.Visit(name)
		p.Click(".finder input")
		typeIn(p, "vu son")
		p.Until(`document.querySelector(".drop .name")`)
		p.Follow(".drop a")
		if got := p.Address(); !strings.HasPrefix(got, "con-nguoi/") {
			t.Errorf("from %s one comes to %q", name, got)
		}
	}
}

// TestReaderTellsNamesakesApart finds printed names of a long roll: each result
// says that it is not confirmed, and how often it was honoured.
func TestReaderTellsNamesakesApart(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, long.tree(t)), browser.Look{Width: browser.Narrowest})
	p.Visit("tim-kiem/?q=nguyen+an&loai=con-nguoi")
	p.Until(`document.querySelector(".results section")`)
	for _, item := range browser.Eval[[]string](p, `[...document.querySelectorAll(".results .item")].map(i => i.textContent)`) {
		if !strings.HasPrefix(item, "Nguyễn Văn") || !strings.Contains(item, "tên in, chưa xác nhận") || !strings.Contains(item, "lần\u00a0khen\u00a0thưởng") || !strings.Contains(item, "2019") {
			t.Errorf("a result tells only %q", item)
		}
	}
	fits(t, p)
}

// TestResultsTellNothingTwice finds campaigns that have their years in their titles.
func TestResultsTellNothingTwice(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: browser.Desktop})
	p.Visit("tim-kiem/?q=phong+trao+thi+dua&loai=phong-trao")
	p.Until(`document.querySelector(".results section")`)
	items := browser.Eval[[]string](p, `[...document.querySelectorAll(".results .item")].map(i => i.textContent.replace(/[\u2060\s]+/g, " ").replace(/–/g, "-"))`)
	if len(items) < 2 {
		t.Errorf("only %q is found", items)
	}
	for _, item := range items {
		for _, years := range []string{"2010-2015", "2014-2019", "2015-2020", "2019-2024"} {
			if strings.Count(item, years) > 1 {
				t.Errorf("%q tells %s twice", item, years)
			}
		}
	}
}

// TestBoxHasRoomForName types a long name into the box of the header: all of it
// shows, and nothing of the page moves.
func TestBoxHasRoomForName(t *testing.T) {
	t.Parallel()
	for _, width := range []int{browser.Phone, 1100, 1160, browser.Desktop} {
		p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: width})
		p.Visit("2019/")
		const places = `[...document.querySelectorAll(".top a, .top button.scheme, h1")].map(e => e.getBoundingClientRect()).map(r => r.x + "," + r.y).join()`
		before := browser.Eval[string](p, places)
		p.Click(".finder input")
		typeIn(p, "nguyen thi phuong quynh")
		if box := browser.Eval[[2]int](p, `(i => [i.scrollWidth, i.clientWidth])(document.querySelector(".finder input"))`); box[0] > box[1] {
			t.Errorf("at %d px the name needs %d, the box has %d", width, box[0], box[1])
		}
		if after := browser.Eval[string](p, places); after != before {
			t.Errorf("at %d px the head of the page moves from %s to %s", width, before, after)
		}
	}
}

// TestReaderFindsWithoutIndex meets an index and an engine that do not come: the
// page says so and leaves the lists.
func TestReaderFindsWithoutIndex(t *testing.T) {
	t.Parallel()
	for name, lost := range map[string]func(name string) bool{
		"index":  func(name string) bool { return strings.HasPrefix(name, "tim-kiem/") && strings.HasSuffix(name, ".js") },
		"engine": func(name string) bool { return strings.HasPrefix(name, "assets/search.") },
	} {
		t.Run(name, func(t *testing.T) {
			files := maps.Clone(published.tree(t))
			maps.DeleteFunc(files, func(name string, _ []byte) bool { return lost(name) })
			p := browser.Open(t, browser.Serve(t, files), browser.Look{Width: browser.Phone})
			p.Expect(".js")
			p.Visit("tim-kiem/?q=son")
			p.Until(`document.querySelector(".said") && document.querySelector(".said").textContent === document.querySelector(".finder").dataset.failed`)
			if !browser.Eval[bool](p, `document.querySelector(".lists").checkVisibility()`) {
				t.Error("the lists are gone")
			}
			p.Visit("2019/")
			p.Click(".finder input")
			typeIn(p, "son")
			p.Until(`document.querySelector(".drop .whole")`)
			p.Follow(".drop a")
			if got := p.Address(); got != "tim-kiem/" {
				t.Errorf("the list leads to %q", got)
			}
		})
	}
}

// TestNothingMovesWhileFinding opens the search page with a query, as one who
// was sent its address: the lists do not show before what is found.
func TestNothingMovesWhileFinding(t *testing.T) {
	t.Parallel()
	files := published.tree(t)
	for _, width := range []int{browser.Phone, browser.Desktop} {
		p := browser.Open(t, browser.Serve(t, files), browser.Look{Width: width})
		p.Before(shifts)
		p.Cold()
		moved := 1.0
		for try := 0; try < looks && moved > mostShift; try++ {
			p.Visit("tim-kiem/?q=son")
			p.Until(`document.querySelector(".results section")`)
			p.Run(`requestAnimationFrame(() => requestAnimationFrame(() => { window.shown = true }))`)
			p.Until("window.shown")
			moved = browser.Eval[float64](p, "moved")
		}
		if moved > mostShift {
			t.Errorf("at %d px the page moves by %.4f: %s", width, moved, fmt.Sprint(browser.Eval[[]string](p, "movers.slice(0, 6)")))
		}
	}
}
