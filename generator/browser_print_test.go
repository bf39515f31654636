package main

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"unicode"

	"bangvang/generator/internal/browser"
)

// letters leaves of a text what is neither space nor broken by a line's end.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
}

// recipientsOf returns what a printed roll must name: who is not withheld.
func recipientsOf(d *dataset, year string) []string {
	var list []string
	for _, g := range d.grants {
		for _, r := range g.Recipients {
			if g.Year != year || r.Withheld {
				continue
			}
			if r.Name == "" {
				r.Name = r.Group
			}
			list = append(list, r.Name)
		}
	}
	return list
}

// TestReaderPrintsYear prints every year of the real content, from the page that
// its button stands on: each recipient is on paper, and no navigation is.
func TestReaderPrintsYear(t *testing.T) {
	t.Parallel()
	files := published.tree(t)
	d := readData(t, files)
	p := browser.Open(t, browser.Serve(t, files), browser.Look{})
	named := 0
	for _, y := range d.years {
		p.Visit(y.Address)
		nav := browser.Eval[[]string](p, `[...document.querySelectorAll("nav a, .skip")].map(e => e.textContent.trim())`)
		text := browser.Text(t, p.PDF())
		printed := letters(text)
		for _, name := range recipientsOf(d, y.Year) {
			named++
			if !strings.Contains(printed, letters(name)) {
				t.Errorf("%s: %s is not on paper", y.Address, name)
			}
		}
		if !strings.Contains(printed, "https://example.org/bang-vang/"+y.Address) {
			t.Errorf("%s: the address is not on paper", y.Address)
		}
		if len(nav) < 10 || strings.Contains(printed, letters(strings.Join(nav[1:4], ""))) {
			t.Errorf("%s: navigation is on paper: %q", y.Address, nav[1:4])
		}
		wantNumbers(t, y.Address, text)
	}
	if named == 0 {
		t.Error("no year names a recipient")
	}
}

// wantNumbers checks that each sheet says which of how many it is.
func wantNumbers(t *testing.T, name, text string) {
	t.Helper()
	sheets := strings.Split(strings.TrimSuffix(text, "\f"), "\f")
	for i, sheet := range sheets {
		if number := fmt.Sprintf("%d / %d", i+1, len(sheets)); !strings.Contains(sheet, number) {
			t.Errorf("%s: the sheet %s does not say so", name, number)
		}
	}
}

// TestReaderPrintsLongRoll prints a roll that has pages of its own: the reader is
// led to the edition for print, which holds the whole of it, with the head of
// the table on every sheet.
func TestReaderPrintsLongRoll(t *testing.T) {
	t.Parallel()
	files := long.tree(t)
	d := readData(t, files)
	p := browser.Open(t, browser.Serve(t, files), browser.Look{})
	p.Visit("2019/")
	p.Follow("a.print")
	if got, _, _ := strings.Cut(p.Address(), "#"); path.Dir(path.Clean(got)) != "2019" {
		t.Fatalf("the reader is at %q, not at the edition of 2019", got)
	}
	text := browser.Text(t, p.PDF())
	printed := letters(text)
	want := recipientsOf(d, "2019")
	if len(want) < 450 {
		t.Fatalf("the roll has %d recipients", len(want))
	}
	for _, name := range want {
		if !strings.Contains(printed, letters(name)) {
			t.Errorf("%s is not on paper", name)
		}
	}
	wantNumbers(t, p.Address(), text)
	wantHeads(t, p, text)
}

// longest is the table with the most rows.
const longest = `[...document.querySelectorAll("main table")].sort((a, b) => b.rows.length - a.rows.length)[0]`

// wantHeads checks that the heads of the longest table stand on each sheet that
// it goes on.
func wantHeads(t *testing.T, p *browser.Page, text string) {
	t.Helper()
	heads := letters(browser.Eval[string](p, `[...`+longest+`.tHead.rows[0].cells].map(c => c.innerText).join(" ")`))
	rows := browser.Eval[[]string](p, `[...`+longest+`.tBodies[0].rows].map(r => r.innerText)`)
	if heads == "" || len(rows) < 200 {
		t.Fatalf("the longest table has %d rows and the heads %q", len(rows), heads)
	}
	row, sheets := 0, 0
	for i, sheet := range strings.Split(text, "\f") {
		sheet, first := letters(sheet), row
		for row < len(rows) && strings.Contains(sheet, letters(rows[row])) {
			row++
		}
		if row > first {
			if sheets++; !strings.Contains(sheet, heads) {
				t.Errorf("sheet %d has %d rows without their heads %q", i+1, row-first, heads)
			}
		}
	}
	if row < len(rows) || sheets < 3 {
		t.Errorf("%d of %d rows are on %d sheets in their order", row, len(rows), sheets)
	}
}
