package main

import (
	"slices"
	"strings"
	"testing"
)

// placeOf returns the place of a year in a history.
func placeOf(year string) string {
	if year == "unknown" {
		return "nam-khong-ro"
	}
	return "nam-" + year
}

// A unit's page tells of each grant that it received in the year of the grant,
// at a permanent place, and of none in another year. An award's page does so
// too.
func TestHistoriesAgreeWithTheData(t *testing.T) {
	files := build(t, repository)
	d := readData(t, files)
	a := newAudit(t, files)
	names := map[string]string{}
	for _, award := range d.awards {
		names[award.ID] = award.Name
	}
	links := func(at string) []string {
		place := a.pages[at[:strings.Index(at, "#")]+"index.html"].byID(at[strings.Index(at, "#")+1:])
		if place == nil {
			t.Errorf("there is no %s", at)
			return nil
		}
		var all []string
		for _, link := range place.find("a") {
			all = append(all, link.get("href"))
		}
		return all
	}
	checked := 0
	for _, g := range d.grants {
		leads := func(href string) bool { return strings.HasSuffix(href, "#"+g.ID) }
		pages := []string{}
		if g.Award != "" {
			pages = append(pages, "danh-hieu/"+g.Award+"/")
		}
		for _, r := range g.Recipients {
			if r.Kind == "collective" && r.Unit != "" {
				pages = append(pages, "don-vi/"+r.Unit+"/")
			}
		}
		if g.Of != "" {
			pages = append(pages, "don-vi/"+g.Of+"/")
		}
		for _, page := range pages {
			checked++
			if !slices.ContainsFunc(links(page+"#"+placeOf(g.Year)), leads) {
				t.Errorf("%s does not tell of %s (%s) in its year %s", page, g.ID, names[g.Award], g.Year)
			}
			for _, y := range d.years {
				if y.Year == g.Year || a.pages[page+"index.html"].byID(placeOf(y.Year)) == nil {
					continue
				}
				if slices.ContainsFunc(links(page+"#"+placeOf(y.Year)), leads) {
					t.Errorf("%s tells of %s in %s", page, g.ID, y.Year)
				}
			}
		}
	}
	if checked < 30 {
		t.Errorf("%d places looked at", checked)
	}
}
