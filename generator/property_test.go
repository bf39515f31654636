package main

import (
	"bytes"
	"fmt"
	"testing"

	"bangvang/generator/internal/cli"
	"bangvang/generator/internal/content"

	"github.com/google/go-cmp/cmp"
)

const madeUpSites = 16

// TestMadeUpSites builds made-up sites that use all that there is. Whatever is
// in them, the pages hold together and the numbers are right.
func TestMadeUpSites(t *testing.T) {
	wrote := map[string]bool{}
	for seed := range uint64(madeUpSites) {
		m := makeSite(t, seed)
		for name := range m.wrote {
			wrote[name] = true
		}
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir := t.TempDir()
			for name, data := range m.files {
				write(t, dir, name, data)
			}
			var stderr bytes.Buffer
			if code := cli.Main([]string{"check", "--site", dir, "--lang", "en"}, &bytes.Buffer{}, &stderr); code != 0 {
				t.Fatalf("exit code %d\n%s", code, stderr.Bytes())
			}
			flags := []string{"--base-url", "https://example.org/thu/"}
			if seed%2 == 0 {
				flags = append(flags, "--portable")
			}
			files := build(t, dir, flags...)
			newAudit(t, files).all()
			recount(t, readData(t, files))
		})
	}
	for _, table := range content.Tables() {
		everyField(t, table, wrote, map[string]bool{})
	}
}

func TestRealNumbers(t *testing.T) { recount(t, readData(t, build(t, repository))) }

// everyField checks that some site had each field of a table.
func everyField(t *testing.T, table *content.Table, wrote, seen map[string]bool) {
	t.Helper()
	if seen[table.Name] {
		return
	}
	seen[table.Name] = true
	for _, f := range table.Fields {
		if name := table.Name + "." + f.Name; !wrote[name] && f.Name != "body" {
			t.Errorf("no site has a %s", name)
		}
		if f.Entry != nil {
			everyField(t, f.Entry, wrote, seen)
		}
	}
}

// recount counts the grants anew, from the published data alone, by the rules
// of counting as they are told to readers.
func recount(t *testing.T, d *dataset) {
	t.Helper()
	years, awards, rolls := map[string]totalEntry{}, map[string]totalEntry{}, map[string]totalEntry{}
	for _, g := range d.grants {
		years[g.Year] = plus(years[g.Year], g)
		awards[g.Award] = plus(awards[g.Award], g)
		rolls[g.Roll] = plus(rolls[g.Roll], g)
	}
	for _, y := range d.years {
		if diff := cmp.Diff(years[y.Year], y.Total); diff != "" {
			t.Errorf("the year %s (-counted anew +published):\n%s", y.Year, diff)
		}
		delete(years, y.Year)
	}
	for _, a := range d.awards {
		if diff := cmp.Diff(awards[a.ID], a.Total); diff != "" {
			t.Errorf("the award %s (-counted anew +published):\n%s", a.ID, diff)
		}
	}
	for _, r := range d.rolls {
		if diff := cmp.Diff(rolls[r.ID], r.Total); diff != "" {
			t.Errorf("the roll %s (-counted anew +published):\n%s", r.ID, diff)
		}
	}
	if len(years) > 0 {
		t.Errorf("years without a roll: %v", years)
	}
}

func received(status string) bool {
	return status == "granted" || status == "presented" || status == "restored"
}

// plus adds a grant to a total.
func plus(t totalEntry, g grantEntry) totalEntry {
	var counted, named numbers
	if received(g.Status) {
		counted = g.Total
	}
	for _, r := range g.Recipients {
		n, status := 1, g.Status
		if g.Basis == "items" && r.Quantity > 0 {
			n = r.Quantity
		}
		if r.Status != "" {
			status = r.Status
		}
		switch {
		case received(g.Status) && !received(status):
			add(&counted, g, r.Kind, -n)
		case !received(g.Status) && received(status):
			add(&counted, g, r.Kind, n)
		}
		if r.Part == "" && !r.Withheld && received(status) {
			add(&named, g, r.Kind, n)
		}
	}
	if !received(g.Status) && sumOf(counted) == 0 {
		return t
	}
	t.Grants++
	if g.Uncounted != "" {
		t.Uncounted++
	}
	switch g.Basis {
	case "instances":
		t.Instances = sum(t.Instances, counted)
	case "items":
		t.Items = sum(t.Items, counted)
	default:
		t.Recipients = sum(t.Recipients, counted)
		t.Named = sum(t.Named, named)
	}
	return t
}

// add adds to the column of a kind, or to those not told apart where the
// source states none of that kind.
func add(to *numbers, g grantEntry, kind string, n int) {
	column, stated := &to.Individuals, g.Stated.Individuals
	switch kind {
	case "collective":
		column, stated = &to.Collectives, g.Stated.Collectives
	case "household":
		column, stated = &to.Households, g.Stated.Households
	}
	if stated == 0 && g.Stated.Unspecified > 0 {
		column = &to.Unspecified
	}
	*column += n
}

func sum(a, b numbers) numbers {
	return numbers{a.Collectives + b.Collectives, a.Households + b.Households, a.Individuals + b.Individuals, a.Unspecified + b.Unspecified}
}
