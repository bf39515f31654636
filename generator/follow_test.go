package main

import (
	"cmp"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

const publishedAt = "https://example.org/bang-vang/"

// publishedSites builds the real site and some made-up ones as they would be
// published, and gives each to a test.
func publishedSites(t *testing.T, check func(t *testing.T, files tree)) {
	t.Run("real", func(t *testing.T) { check(t, build(t, repository, "--base-url", publishedAt)) })
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir := t.TempDir()
			for name, data := range makeSite(t, seed).files {
				write(t, dir, name, data)
			}
			check(t, build(t, dir, "--base-url", publishedAt))
		})
	}
}

// What tests read of feeds, from the reader's side.
type (
	atomEntry struct {
		ID        string `xml:"id"`
		Title     string `xml:"title"`
		Updated   string `xml:"updated"`
		Published string `xml:"published"`
		Summary   string `xml:"summary"`
		Link      struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	}
	atomFeed struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Author  string `xml:"author>name"`
		Links   []struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"link"`
		Entries []atomEntry `xml:"http://www.w3.org/2005/Atom entry"`
	}
	jsonEntry struct {
		ID, URL, Title string
		ContentText    string `json:"content_text"`
		DatePublished  string `json:"date_published"`
	}
	jsonFeed struct {
		Version, Title string
		HomePageURL    string `json:"home_page_url"`
		FeedURL        string `json:"feed_url"`
		Items          []jsonEntry
	}
	correctionEntry struct{ Date, Record string }
)

var aDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d(T|$)`)

// firstDay returns the first of some dates that is precise to the day.
func firstDay(dates ...string) string {
	for _, d := range dates {
		if aDay.MatchString(d) && !strings.ContainsAny(d, "/?~%X") {
			return d[:len("2006-01-02")]
		}
	}
	return ""
}

// newsDay returns the day of a grant in feeds, from the published data alone.
func (d *dataset) newsDay(g grantEntry) string {
	dates := []string{g.Date, g.Decision.Date}
	for _, e := range d.events {
		if e.ID == g.Event {
			dates = append(dates, e.Date)
		}
	}
	for _, id := range g.Sources {
		for _, s := range d.sources {
			if s.ID == id {
				dates = append(dates, s.Published)
			}
		}
	}
	return firstDay(dates...)
}

// ofUnit tells whether a unit or its people are among those who receive a
// grant, or are proposed for it.
func ofUnit(unit string, g grantEntry) bool {
	if g.Of == unit && (g.Received || g.Status == "proposed") {
		return true
	}
	return slices.ContainsFunc(g.Recipients, func(r actorEntry) bool {
		return r.Unit == unit && (hasReceived(g, r) || g.Status == "proposed")
	})
}

// hasReceived tells whether a recipient has received and still has it.
func hasReceived(g grantEntry, r actorEntry) bool {
	return slices.Contains([]string{"granted", "presented", "restored"}, cmp.Or(r.Status, g.Status))
}

func TestFeedsAgreeWithTheData(t *testing.T) {
	publishedSites(t, func(t *testing.T, files tree) {
		d := readData(t, files)
		corrections := readList[correctionEntry](t, files, "corrections")
		feeds := map[string]bool{}
		check := func(at string, of func(g grantEntry) bool, corrected func(record string) bool) {
			want := map[string]string{} // days by id
			for _, g := range d.grants {
				if day := d.newsDay(g); day != "" && of(g) {
					want[publishedAt+g.Address] = day
				}
			}
			days := map[string]int{} // of corrections, of which the data has no address
			for _, c := range corrections {
				if day := firstDay(c.Date); day != "" && corrected(c.Record) {
					days[day]++
				}
			}
			if len(want)+len(days) > 0 {
				feeds[at+"atom.xml"], feeds[at+"feed.json"] = true, true
				checkFeed(t, files, at, want, days)
			}
		}
		check("", func(g grantEntry) bool { return g.Received || g.Status == "proposed" }, func(string) bool { return true })
		for _, u := range d.units {
			check("don-vi/"+u.ID+"/", func(g grantEntry) bool { return ofUnit(u.ID, g) }, func(record string) bool { return record == "units/"+u.ID })
		}
		for name := range files {
			if base := path.Base(name); (base == "atom.xml" || base == "feed.json") && !feeds[name] {
				t.Errorf("nothing in the data asks for %s", name)
			}
		}
	})
}

// checkFeed checks both forms of a feed against the entries that it must have.
func checkFeed(t *testing.T, files tree, at string, want map[string]string, corrections map[string]int) {
	t.Helper()
	var atom atomFeed
	if err := xml.Unmarshal(files[at+"atom.xml"], &atom); err != nil {
		t.Fatalf("%satom.xml: %v", at, err)
	}
	var feed jsonFeed
	if err := json.Unmarshal(files[at+"feed.json"], &feed); err != nil {
		t.Fatalf("%sfeed.json: %v", at, err)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.FeedURL != publishedAt+at+"feed.json" || feed.HomePageURL != publishedAt+at || atom.ID != publishedAt+at+"atom.xml" || atom.Author == "" {
		t.Errorf("%s: the feed is %+v and %+v", at, atom, feed)
	}
	if total := len(want) + allOf(corrections); len(atom.Entries) != min(total, 100) || len(feed.Items) != len(atom.Entries) || total > 100 {
		t.Fatalf("%s: %d and %d entries, the data has %d", at, len(atom.Entries), len(feed.Items), total)
	}
	if atom.Updated != atom.Entries[0].Updated {
		t.Errorf("%s: updated %s, its newest entry %s", at, atom.Updated, atom.Entries[0].Updated)
	}
	corrections, before, seen := maps.Clone(corrections), "", map[string]bool{}
	for i, e := range atom.Entries {
		item := feed.Items[i]
		if item.ID != e.ID || item.URL != e.Link.Href || e.ID != e.Link.Href || item.Title != e.Title || item.ContentText != e.Summary || item.DatePublished != e.Updated {
			t.Errorf("%s: %+v and %+v", at, e, item)
		}
		if before != "" && e.Updated > before || seen[e.ID] || e.Title == "" {
			t.Errorf("%s: %+v behind an entry of %s", at, e, before)
		}
		before, seen[e.ID] = e.Updated, true
		if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || !strings.HasSuffix(e.Updated, "T00:00:00+07:00") {
			t.Errorf("%s: %q: %v", at, e.Updated, err)
		}
		day := e.Updated[:len("2006-01-02")]
		if strings.HasPrefix(e.ID, publishedAt+"dinh-chinh/#") {
			corrections[day]--
		} else if want[e.ID] != day {
			t.Errorf("%s: %s is of %s, want %q", at, e.ID, day, want[e.ID])
		}
	}
	for day, n := range corrections {
		if n != 0 {
			t.Errorf("%s: %d corrections of %s too few", at, n, day)
		}
	}
}

func allOf(numbers map[string]int) (total int) {
	for _, n := range numbers {
		total += n
	}
	return total
}

// Every address in feeds and the sitemap leads to a page, and to a place in it.
func TestFollowedAddressesLead(t *testing.T) {
	publishedSites(t, func(t *testing.T, files tree) {
		a := newAudit(t, files)
		for name, data := range files {
			if path.Ext(name) != ".xml" {
				continue
			}
			for _, m := range regexp.MustCompile(`(?:<id>|<loc>|href=")(https://example.org/[^<"]*)`).FindAllSubmatch(data, -1) {
				u, err := url.Parse(strings.TrimPrefix(string(m[1]), publishedAt))
				if err != nil {
					t.Fatal(err)
				}
				if u.Path == "" {
					u.Path = "./"
				}
				if err := a.resolve("index.html", u); err != nil {
					t.Errorf("%s: %s: %v", name, m[1], err)
				}
			}
		}
	})
}

type location struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod"`
}

func TestSitemapAgreesWithTheData(t *testing.T) {
	publishedSites(t, func(t *testing.T, files tree) {
		var index struct {
			Sitemaps []location `xml:"sitemap"`
		}
		if err := xml.Unmarshal(files["sitemap.xml"], &index); err != nil || len(index.Sitemaps) != 1 {
			t.Fatal(err, index)
		}
		var set struct {
			URLs []location `xml:"url"`
		}
		if err := xml.Unmarshal(files[strings.TrimPrefix(index.Sitemaps[0].Loc, publishedAt)], &set); err != nil {
			t.Fatal(err)
		}
		last := map[string]string{}
		for _, l := range set.URLs {
			last[strings.TrimPrefix(l.Loc, publishedAt)] = l.LastMod
		}
		known := daysOf(t, files)
		newest := slices.Max(append(slices.Collect(maps.Keys(known)), ""))
		if last[""] != newest || index.Sitemaps[0].LastMod != newest {
			t.Errorf("the first page is of %q, the index of %q, the newest day in the data is %q", last[""], index.Sitemaps[0].LastMod, newest)
		}
		for at, day := range last {
			if day != "" && !known[day] {
				t.Errorf("%s is of %s, which no record names", at, day)
			}
		}
		for name, data := range files {
			at, page := strings.CutSuffix(name, "index.html")
			_, listed := last[at]
			if page && listed == strings.Contains(string(data), `http-equiv="refresh"`) {
				t.Errorf("%s is listed: %v", name, listed)
			}
		}
		d := readData(t, files)
		for _, g := range d.grants {
			if day := d.newsDay(g); last["dot-khen-thuong/"+g.Roll+"/"] < day {
				t.Errorf("the roll %s is of %q, its grant of %s", g.Roll, last["dot-khen-thuong/"+g.Roll+"/"], day)
			}
		}
	})
}

// daysOf returns all days that the data names for an act, a source or a
// correction.
func daysOf(t *testing.T, files tree) map[string]bool {
	d, known := readData(t, files), map[string]bool{}
	add := func(date string) {
		if day := firstDay(date); day != "" {
			known[day] = true
		}
	}
	for _, g := range d.grants {
		add(g.Date)
		add(g.Decision.Date)
		add(g.StatusDate)
		for _, r := range g.Recipients {
			add(r.StatusDate)
		}
	}
	for _, e := range d.events {
		add(e.Date)
	}
	for _, s := range d.sources {
		add(s.Published)
	}
	for _, c := range readList[correctionEntry](t, files, "corrections") {
		add(c.Date)
	}
	return known
}

// How far the data reaches stands on every page.
func TestPagesSayHowFarTheDataReaches(t *testing.T) {
	publishedSites(t, func(t *testing.T, files tree) {
		newest := slices.Max(append(slices.Collect(maps.Keys(daysOf(t, files))), ""))
		for name, page := range newAudit(t, files).pages {
			footers := page.find("footer")
			if len(footers) == 0 {
				continue // leads elsewhere
			}
			if times := footers[0].find("time"); newest != "" && (len(times) != 1 || times[0].get("datetime") != newest) {
				t.Errorf("%s does not say that the data reaches to %s", name, newest)
			}
		}
	})
}

func TestManifest(t *testing.T) {
	files := build(t, repository, "--base-url", publishedAt)
	var m struct {
		Name, Lang, Display string
		StartURL            string `json:"start_url"`
		ShortName           string `json:"short_name"`
		Icons               []struct{ Src, Sizes, Type string }
	}
	if err := json.Unmarshal(files["manifest.webmanifest"], &m); err != nil {
		t.Fatal(err)
	}
	if m.Name != "Bảng vàng ngành Cơ yếu và An ninh" || m.Lang != "vi" || m.StartURL != "." || m.ShortName == "" || len(m.Icons) != 3 {
		t.Errorf("%+v", m)
	}
	for _, icon := range m.Icons {
		if _, ok := files[icon.Src]; !ok {
			t.Errorf("there is no icon %s", icon.Src)
		}
	}
}

// What programs show of a link is in the head of every page, and the picture is
// there in the size that is told.
func TestPreviews(t *testing.T) {
	files := build(t, repository, "--base-url", publishedAt)
	for name, page := range newAudit(t, files).pages {
		meta := map[string]string{}
		for _, e := range page.find("meta") {
			meta[e.get("property")] = e.get("content")
		}
		if len(page.find("footer")) == 0 || name == "404.html" {
			continue
		}
		for _, property := range []string{"og:title", "og:type", "og:url", "og:site_name", "og:locale", "og:image:alt"} {
			if meta[property] == "" {
				t.Errorf("%s has no %s", name, property)
			}
		}
		if meta["og:url"] != publishedAt+strings.TrimSuffix(name, "index.html") || meta["og:image:width"] != "1200" || meta["og:image:height"] != "630" {
			t.Errorf("%s: %v", name, meta)
		}
		if _, ok := files[strings.TrimPrefix(meta["og:image"], publishedAt)]; !ok {
			t.Errorf("%s: there is no picture %s", name, meta["og:image"])
		}
	}
}

// A site that lies anywhere has nothing that needs an absolute address.
func TestPortableSiteHasNoAbsoluteParts(t *testing.T) {
	for name, data := range build(t, repository) {
		switch path.Ext(name) {
		case ".xml", ".webmanifest":
			t.Errorf("%s is there", name)
		case ".html":
			for _, what := range []string{"og:url", "og:image", `rel="alternate"`, `rel="manifest"`, "BreadcrumbList", "example.org", `"url":`} {
				if strings.Contains(string(data), what) {
					t.Errorf("%s has %s", name, what)
				}
			}
		}
	}
}
