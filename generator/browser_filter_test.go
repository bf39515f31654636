package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"

	"github.com/chromedp/chromedp/kb"
)

// choose chooses a value of the filter, as the reader's hand does.
func choose(p *browser.Page, name, value string) {
	p.Run(fmt.Sprintf(`const s = document.querySelector('.filter select[name="%s"]');
		s.value = "%s"; s.dispatchEvent(new Event("change", {bubbles: true}))`, name, value))
}

// said matches what the filter tells of what it found.
var said = regexp.MustCompile(`^([\d.]+) tên trong ([\d.]+) lần khen thưởng`)

// found waits until the filter has found something and returns how many names.
func found(t *testing.T, p *browser.Page) int {
	t.Helper()
	p.Until(`document.querySelector(".filter [role=status]").textContent.includes("tên trong")`)
	match := said.FindStringSubmatch(browser.Eval[string](p, `document.querySelector(".filter [role=status]").textContent`))
	n, err := strconv.Atoi(strings.ReplaceAll(match[1], ".", ""))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// rowsShown are the names that the tables of the roll show, without their marks
// and without the rows that only say how many.
const rowsShown = `[...document.querySelectorAll("main table.recipients tbody tr")].filter(r => r.checkVisibility())
	.map(r => { const th = r.querySelector("th").cloneNode(true); th.querySelectorAll(".mark, .star").forEach(m => m.remove()); return th.textContent.trim() })
	.filter(name => !/^[0-9]/.test(name))`

// wanted returns the names that the data give for a choice.
func wanted(d *dataset, year, award, unit, kind string) []string {
	var names []string
	for _, g := range d.grants {
		for _, r := range g.Recipients {
			if g.Year == year && (award == "" || g.Award == award) && (unit == "" || r.Unit == unit) && (kind == "" || r.Kind == kind) {
				names = append(names, r.Name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// TestReaderFilters narrows a roll down by each filter and by two at once. What
// is found is what the data say, also where most of it stands on other pages,
// and on a site on a disk.
func TestReaderFilters(t *testing.T) {
	t.Parallel()
	files := long.tree(t)
	d := readData(t, files)
	onDisk := &built{site: long.site, flags: []string{"--portable"}}
	for name, site := range map[string]*browser.Site{"served": browser.Serve(t, files), "from disk": browser.OnDisk(t, onDisk.tree(t))} {
		t.Run(name, func(t *testing.T) {
			p := browser.Open(t, site, browser.Look{Width: browser.Phone})
			for _, c := range []struct{ award, unit, kind string }{
				{award: "bang-khen-bo"}, {award: "co-thi-dua-bo"}, {unit: "to-thu-7"}, {kind: "collective"}, {kind: "individual"},
				{award: "giay-khen", unit: "to-thu-7"}, {award: "bang-khen-bo", unit: "to-thu-12", kind: "individual"},
			} {
				p.Visit("2019/")
				p.Click(".filter summary")
				p.Until(`document.querySelector('.filter select[name="don-vi"]').options.length > 100`)
				choose(p, "danh-hieu", c.award)
				choose(p, "don-vi", c.unit)
				choose(p, "doi-tuong", c.kind)
				want := wanted(d, "2019", c.award, c.unit, c.kind)
				if n := found(t, p); n != len(want) || n == 0 {
					t.Errorf("%+v: the filter finds %d names, the data hold %d", c, n, len(want))
				}
				p.Run(`for (let more; more = [...document.querySelectorAll(".found button")].find(b => !b.hidden);) more.click()`)
				shown := browser.Eval[[]string](p, rowsShown)
				slices.Sort(shown)
				if !slices.Equal(shown, want) {
					t.Errorf("%+v: %d rows are shown, the data hold %d: %.200q, %.200q", c, len(shown), len(want), shown, want)
				}
				fits(t, p)
			}
		})
	}
}

// TestReaderSharesFilter keeps what was chosen in the address, over a reload, and
// gives everything back.
func TestReaderSharesFilter(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, long.tree(t)), browser.Look{})
	p.Visit("2019/")
	whole := browser.Eval[[]string](p, rowsShown)
	p.Click(".filter summary")
	choose(p, "danh-hieu", "bang-khen-bo")
	choose(p, "doi-tuong", "individual")
	want := found(t, p)
	if got := p.Address(); got != "2019/?danh-hieu=bang-khen-bo&doi-tuong=individual" {
		t.Errorf("the address is %q", got)
	}
	p.Reload()
	if got := found(t, p); got != want {
		t.Errorf("after a reload %d names are found, before %d", got, want)
	}
	for _, found := range p.Axe() {
		t.Errorf("with the filter in use: %s", found)
	}
	p.Click(".filter button")
	p.Until(`!location.search && document.querySelector(".filter [role=status]").textContent === ""`)
	if got := browser.Eval[[]string](p, rowsShown); !slices.Equal(got, whole) {
		t.Errorf("after the filter is cleared %d rows are shown, before it %d", len(got), len(whole))
	}
}

// TestReaderFiltersByKeyboard opens the filter and chooses with keys alone.
func TestReaderFiltersByKeyboard(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{})
	p.Visit("2019/")
	for range 60 {
		p.Press(kb.Tab)
		if browser.Eval[bool](p, `document.activeElement.matches(".filter summary")`) {
			break
		}
	}
	p.Press(kb.Enter)
	p.Until(`document.querySelector(".filter").open`)
	p.Press(kb.Tab)
	p.Press(kb.ArrowDown)
	want := wanted(readData(t, published.tree(t)), "2019", "co-thi-dua-ban-co-yeu", "", "")
	if n := found(t, p); n != len(want) || p.Address() != "2019/?danh-hieu=co-thi-dua-ban-co-yeu" {
		t.Errorf("at %q %d names are found, not %d", p.Address(), n, len(want))
	}
}

// TestReaderFiltersWithoutScripts follows each value of the filter as the plain
// link that it is: to the part of the page, or to a page of its own.
func TestReaderFiltersWithoutScripts(t *testing.T) {
	t.Parallel()
	p := browser.Open(t, browser.Serve(t, published.tree(t)), browser.Look{Width: browser.Phone, NoScript: true})
	const links = `[...document.querySelectorAll(".filter a")].map(a => a.getAttribute("href"))`
	p.Visit("2019/")
	all := browser.Eval[[]string](p, links)
	if len(all) < 5 {
		t.Fatalf("the filter has the links %q", all)
	}
	for _, link := range all {
		p.Visit("2019/")
		p.Click(".filter summary")
		p.Until(`document.querySelector(".filter").open`)
		p.Follow(fmt.Sprintf(`.filter a[href="%s"]`, link))
		if !browser.Eval[bool](p, `location.hash === "" || document.querySelector(":target").checkVisibility()`) {
			t.Errorf("%s leads to nothing that is seen", link)
		}
		if n := browser.Eval[int](p, `document.querySelectorAll("main tbody th, main article, main .item").length`); n == 0 {
			t.Errorf("%s leads to a page without recipients", link)
		}
	}
}
