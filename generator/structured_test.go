package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A thing is what tests read of JSON-LD, from the reader's side.
type thing struct {
	Context         string `json:"@context"`
	Type            string `json:"@type"`
	ID              string `json:"@id"`
	Name, URL       string
	GivenName       string
	HonorificPrefix string
	JobTitle        string
	Affiliation     *thing
	Award           []string
	Slogan          string
	Parent          []thing `json:"parentOrganization"`
	Children        []thing `json:"subOrganization"`
	Member          []thing
	StartDate       string
	EndDate         string
	Location        *thing
	Organizer       *thing
	About           *thing
	License         *thing
	Distribution    []struct{ ContentURL, EncodingFormat string }
	Action          *struct {
		Type       string `json:"@type"`
		QueryInput string `json:"query-input"`
		Target     struct {
			Type string `json:"@type"`
			URL  string `json:"urlTemplate"`
		}
	} `json:"potentialAction"`
	Items []struct {
		Position   int
		Name, Item string
	} `json:"itemListElement"`
}

// thingsOf returns what each page tells machines, by address and type.
func thingsOf(t *testing.T, files tree) map[string]map[string]thing {
	t.Helper()
	all := map[string]map[string]thing{}
	for name, page := range newAudit(t, files).pages {
		at := strings.TrimSuffix(name, "index.html")
		all[at] = map[string]thing{}
		for _, script := range page.find("script") {
			if script.get("type") != "application/ld+json" {
				continue
			}
			var one thing
			if err := json.Unmarshal([]byte(script.children[0].text), &one); err != nil {
				t.Fatalf("%s: %v: %s", name, err, script.children[0].text)
			}
			if _, twice := all[at][one.Type]; twice || one.Context != "https://schema.org" || one.Type == "" {
				t.Errorf("%s: %+v", name, one)
			}
			all[at][one.Type] = one
		}
	}
	return all
}

// awardsOf returns the honours of somebody in words, from the data alone.
func (d *dataset) awardsOf(is func(actorEntry) bool) (awards []string) {
	for _, g := range d.grants {
		if slices.ContainsFunc(g.Recipients, func(r actorEntry) bool { return is(r) && hasReceived(g, r) }) {
			name := g.AwardName
			if g.Year != "unknown" {
				name += ", " + g.Year
			}
			awards = append(awards, name)
		}
	}
	slices.Sort(awards)
	return awards
}

// withoutClass takes the class out of "award, class, year", and what the award
// is called where the source only tells of it in words.
func withoutClass(awards []string) []string {
	var all []string
	for _, a := range awards {
		name, _, _ := strings.Cut(a, ", hạng ")
		name, _, _ = strings.Cut(name, ", các hạng")
		if i := strings.LastIndex(a, ", "); i > len(name) && len(a)-i == len(", 2019") {
			name += a[i:]
		}
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

func TestStructuredDataAgrees(t *testing.T) {
	publishedSites(t, func(t *testing.T, files tree) {
		d, pages := readData(t, files), thingsOf(t, files)
		for _, p := range d.people {
			at := "con-nguoi/" + p.ID + "/"
			got, public := pages[at]["Person"]
			if !public || got.Name != p.Name || got.ID != publishedAt+at || got.URL != got.ID || !strings.HasSuffix(p.Name, got.GivenName) {
				t.Errorf("%s: %+v", at, got)
			}
			want := d.awardsOf(func(r actorEntry) bool { return r.Person == p.ID })
			if diff := cmp.Diff(want, withoutClass(got.Award)); diff != "" {
				t.Errorf("%s: honours (-data +page):\n%s", at, diff)
			}
		}
		for _, u := range d.units {
			at := "don-vi/" + u.ID + "/"
			got := pages[at]["Organization"]
			if got.Name != u.Name || got.Slogan != u.Motto || got.ID != publishedAt+at || len(got.Member) != len(u.Members) || len(got.Parent) != min(1, len(u.Parents)) {
				t.Errorf("%s: %+v", at, got)
			}
			if n := len(u.Parents); n > 0 && got.Parent[0].ID != publishedAt+"don-vi/"+u.Parents[n-1].Unit+"/" {
				t.Errorf("%s belongs to %s", at, got.Parent[0].ID)
			}
			want := d.awardsOf(func(r actorEntry) bool { return r.Unit == u.ID && r.Kind == "collective" && r.Part == "" })
			if diff := cmp.Diff(want, withoutClass(got.Award)); diff != "" {
				t.Errorf("%s: honours (-data +page):\n%s", at, diff)
			}
		}
		for _, e := range d.events {
			at := "su-kien/" + e.ID + "/"
			got := pages[at]["Event"]
			start, end, _ := strings.Cut(e.Date, "/")
			if strings.ContainsAny(start, "?~%X") {
				start = ""
			}
			if got.Name != e.Title || got.StartDate != start || got.EndDate != strings.Trim(end, ".") || (got.Location == nil) != (e.Place == "") ||
				got.Location != nil && got.Location.Name != e.Place || (got.Organizer == nil) != (e.Organizer == "") || (got.About == nil) != (e.Campaign == "") {
				t.Errorf("%s: %+v, the data has %+v", at, got, e)
			}
		}
		a := newAudit(t, files)
		for at, parts := range pages {
			if page := a.pages[at+"index.html"]; page != nil && len(page.find("nav")) == 0 {
				continue // leads elsewhere
			}
			checkBreadcrumbs(t, files, at, parts)
		}
	})
}

// checkBreadcrumbs checks that the way to a page leads over pages that are
// there, from the first page to this one.
func checkBreadcrumbs(t *testing.T, files tree, at string, parts map[string]thing) {
	t.Helper()
	way := parts["BreadcrumbList"].Items
	if at == "" || at == "404.html" { // nothing lies above
		if len(way) > 0 {
			t.Errorf("%q has breadcrumbs", at)
		}
		return
	}
	if len(way) < 2 || way[0].Item != publishedAt || way[len(way)-1].Item != publishedAt+at {
		t.Errorf("%s: the way %+v", at, way)
	}
	for i, one := range way {
		page, ok := strings.CutPrefix(one.Item, publishedAt)
		if _, there := files[page+"index.html"]; !ok || !there || one.Position != i+1 || one.Name == "" {
			t.Errorf("%s: %+v on the way", at, one)
		}
	}
}

// What the first content says of its site, its people and units.
func TestRealStructuredData(t *testing.T) {
	files := build(t, repository, "--base-url", publishedAt)
	pages := thingsOf(t, files)
	home := pages[""]
	if a := home["WebSite"].Action; a == nil || a.Type != "SearchAction" || a.Target.Type != "EntryPoint" ||
		a.Target.URL != publishedAt+"tim-kiem/?q={search_term_string}" || a.QueryInput != "required name=search_term_string" {
		t.Errorf("the site is searched by %+v", a)
	}
	if w := home["WebSite"]; w.Name != "Bảng vàng ngành Cơ yếu và An ninh" || w.URL != publishedAt {
		t.Errorf("%+v", w)
	}
	data := home["Dataset"]
	if data.License == nil || data.License.URL != "https://creativecommons.org/licenses/by/4.0/" || len(data.Distribution) != 3 {
		t.Errorf("%+v", data)
	}
	for _, f := range data.Distribution {
		if _, ok := files[strings.TrimPrefix(f.ContentURL, publishedAt)]; !ok || f.EncodingFormat == "" {
			t.Errorf("there is no %+v", f)
		}
	}
	// He was printed with rank and post in 2019, and with neither on a day that
	// nobody knows.
	p := pages["con-nguoi/le-xuan-truong/"]["Person"]
	if p.GivenName != "Trường" || p.HonorificPrefix != "Thiếu tướng" || p.JobTitle != officialSuffix {
		t.Errorf("%+v", p)
	}
	magazine := pages["don-vi/tap-chi-an-toan-thong-tin/"]["Organization"]
	if !slices.Equal(magazine.Award, []string{"Cờ thi đua của Ban Cơ yếu Chính phủ, 2019"}) {
		t.Errorf("the magazine received %q, and what is proposed is no award", magazine.Award)
	}
	if e := pages["su-kien/"+congress+"/"]["Event"]; e.StartDate != "2019-11-18" || e.Organizer == nil || e.Organizer.Name != "Ban Cơ yếu Chính phủ" {
		t.Errorf("%+v", e)
	}
}
