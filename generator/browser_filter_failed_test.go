package main

import (
	"maps"
	"testing"

	"bangvang/generator/internal/browser"
)

// TestReaderFiltersWithoutRows meets a filter whose rows do not come: it says so
// once and leaves the reader the links.
func TestReaderFiltersWithoutRows(t *testing.T) {
	t.Parallel()
	files := maps.Clone(long.tree(t))
	delete(files, "2019/hang.js")
	p := browser.Open(t, browser.Serve(t, files), browser.Look{Width: browser.Phone})
	p.Expect("hang.js")
	p.Visit("2019/?danh-hieu=bang-khen-bo")
	p.Until(`document.querySelector(".filter [role=status]").textContent === document.querySelector(".filter").dataset.failed`)
	const asked = `performance.getEntriesByType("resource").filter(e => e.name.endsWith("hang.js")).length`
	before := browser.Eval[int](p, asked)
	p.Run(`window.later = false; setTimeout(() => { window.later = true }, 500)`)
	p.Until(`window.later`)
	if after := browser.Eval[int](p, asked); after != before || before != 1 {
		t.Errorf("the rows were asked for %d times, and %d times a little later", before, after)
	}
	for _, link := range []string{`.filter a[href$="2019/don-vi/"]`, `#danh-hieu-bang-khen-bo .long a`} {
		if !browser.Eval[bool](p, `document.querySelector('`+link+`').checkVisibility()`) {
			t.Errorf("%s is not seen", link)
		}
	}
}

// TestReaderFiltersByAwardOfAnyName filters by an award whose id is a name that
// the script uses itself.
func TestReaderFiltersByAwardOfAnyName(t *testing.T) {
	t.Parallel()
	site := crowdSite(450)
	site["content/awards.yaml"] = []byte("- {id: units, name: Giấy khen thử, category: merit_letter, to: [individual]}\n")
	site["content/rolls/2.yaml"] = []byte(`id: dot-thu-2
title: Đợt thử thứ hai
year: 2019
event: dai-hoi-thu
grants:
  - award: units
    recipients:
` + string(crowdPeople(250)))
	named := &built{site: func(testing.TB) tree { return site }, flags: atAddress}
	p := browser.Open(t, browser.Serve(t, named.tree(t)), browser.Look{})
	p.Visit("2019/?danh-hieu=units&don-vi=to-thu-7")
	p.Until(`/^250 tên/.test(document.querySelector(".filter [role=status]").textContent)`)
}

// crowdPeople makes up some recipients.
func crowdPeople(n int) []byte {
	var rows []byte
	for range n {
		rows = append(rows, "      - {name: Nguyễn Văn Thử, unit: to-thu-7}\n"...)
	}
	return rows
}
