package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A fact is one thing that the five articles of the site's own content state,
// by its number. A reader finds it on pages, a machine in the data.
type fact struct {
	number int
	about  string
	// pages tells what can be read at an address: a page, or a place in it
	// behind #. Each text stands on one line of the page.
	pages map[string][]string
	// never tells what can't be read there.
	never map[string][]string
	data  func(t *testing.T, d *dataset)
}

// TestFacts checks the facts one by one on the built site.
func TestFacts(t *testing.T) {
	files := build(t, repository)
	a := newAudit(t, files)
	d := readData(t, files)
	facts := slices.Concat(policeFacts, cipherFacts, commonFacts)
	slices.SortFunc(facts, func(a, b fact) int { return a.number - b.number })
	for i, f := range facts {
		if f.number != i+1 {
			t.Fatalf("fact %d stands where %d is expected", f.number, i+1)
		}
		if len(f.pages) == 0 || f.data == nil {
			t.Errorf("fact %d is looked for on pages: %v, in the data: %v", f.number, len(f.pages) > 0, f.data != nil)
		}
		t.Run(f.about, func(t *testing.T) {
			for at, texts := range f.pages {
				seen := a.read(t, at)
				for _, text := range texts {
					if !strings.Contains(plain(seen), plain(text)) {
						t.Errorf("fact %d: a reader of %s does not find %q in:\n%s", f.number, at, text, seen)
					}
				}
			}
			for at, texts := range f.never {
				seen := a.read(t, at)
				for _, text := range texts {
					if strings.Contains(plain(seen), plain(text)) {
						t.Errorf("fact %d: %s says %q", f.number, at, text)
					}
				}
			}
			f.data(t, d)
		})
	}
	if len(facts) != 30 {
		t.Errorf("%d facts, not 30", len(facts))
	}
}

var dash = regexp.MustCompile(` ?[-–] ?`)

// plain takes away what is a matter of taste: capitals and dashes.
func plain(s string) string { return strings.ToLower(dash.ReplaceAllString(s, "-")) }

// read returns what can be read at an address, a page or a place in it.
func (a *audit) read(t *testing.T, at string) string {
	t.Helper()
	address, id, placed := strings.Cut(at, "#")
	page := a.pages[address+"index.html"]
	if page == nil {
		t.Fatalf("there is no page %s", address)
	}
	if !placed {
		return page.find("main")[0].visible()
	}
	place := page.byID(id)
	if place == nil {
		t.Fatalf("%s has no place %q", address, id)
	}
	return place.visible()
}

// The records of which several facts speak.
const (
	cyberRoll      = "khen-thuong-cuc-an-ninh-mang-2010-2015"
	internalRoll   = "khen-thuong-cuc-an-ninh-chinh-tri-noi-bo-2010-2015"
	internal2013   = "khen-thuong-cuc-an-ninh-chinh-tri-noi-bo-2013"
	congressRoll   = "khen-thuong-dai-hoi-co-yeu-2019"
	proposalRoll   = "de-nghi-khen-thuong-khoi-su-nghiep-2018"
	cyberEvent     = "hoi-nghi-cuc-an-ninh-mang-2010-2015"
	internalEvent  = "hoi-nghi-cuc-an-ninh-chinh-tri-noi-bo-2010-2015"
	congress       = "dai-hoi-co-yeu-2019"
	launch         = "phat-dong-thi-dua-khoi-4-he-2019"
	homage         = "le-bao-cong-dang-bac-2019"
	review2018     = "hoi-nghi-tong-ket-khoi-su-nghiep-2018"
	cyber          = "cuc-an-ninh-mang"
	internalUnit   = "cuc-an-ninh-chinh-tri-noi-bo"
	magazine       = "tap-chi-an-toan-thong-tin"
	truong         = "le-xuan-truong"
	officialSuffix = "Phó Trưởng ban Ban Cơ yếu Chính phủ"
)

// commonFacts are those across all articles.
var commonFacts = []fact{
	{
		number: 29, about: "a person is shown each time as printed that time",
		pages: map[string][]string{
			"con-nguoi/le-xuan-truong/":                              {"Thiếu tướng", officialSuffix, "Hội nghị Tổng kết thi đua khen thưởng năm 2018"},
			"phat-bieu/chi-dao-le-xuan-truong-khoi-4-he-2019/":       {"Thiếu tướng Lê Xuân Trường, " + officialSuffix},
			"phat-bieu/quyet-tam-thu-le-xuan-truong-2019/":           {"Thiếu tướng Lê Xuân Trường, " + officialSuffix},
			"phat-bieu/ket-luan-le-xuan-truong-khoi-su-nghiep-2018/": {"Lê Xuân Trường"},
		},
		never: map[string][]string{
			"phat-bieu/ket-luan-le-xuan-truong-khoi-su-nghiep-2018/": {"Thiếu tướng", "Phó Trưởng ban"},
			"su-kien/" + review2018 + "/":                            {"Thiếu tướng", "Phó Trưởng ban"},
		},
		data: func(t *testing.T, d *dataset) {
			for id, want := range map[string]actorEntry{
				"chi-dao-le-xuan-truong-khoi-4-he-2019":       {Rank: "Thiếu tướng", Post: officialSuffix},
				"quyet-tam-thu-le-xuan-truong-2019":           {Rank: "Thiếu tướng", Post: officialSuffix},
				"ket-luan-le-xuan-truong-khoi-su-nghiep-2018": {},
			} {
				s := d.speech(t, id).Speaker
				if s.Person != truong || s.Rank != want.Rank || s.Post != want.Post {
					t.Errorf("%s: speaker %+v", id, s)
				}
			}
		},
	},
	{
		number: 30, about: "the magazine leads and is honoured, and no source has a publisher",
		pages: map[string][]string{
			"don-vi/" + magazine + "/": {"Cờ thi đua của Ban Cơ yếu Chính phủ", "Thi đua Khối đơn vị sự nghiệp và sự nghiệp đặc biệt năm 2018"},
			"nguon/article-000/":       {"Xuân Mai"},
			"nguon/article-001/":       {"Bích Thủy", "19/11/2019"},
			"nguon/article-002/":       {"Bích Thủy", "12/03/2019"},
			"nguon/article-003/":       {"Việt Hưng"},
			"nguon/article-004/":       {"Thảo Uyên"},
		},
		data: func(t *testing.T, d *dataset) {
			authors := map[string]string{"article-000": "Xuân Mai", "article-001": "Bích Thủy", "article-002": "Bích Thủy", "article-003": "Việt Hưng", "article-004": "Thảo Uyên"}
			published := map[string]string{"article-001": "2019-11-19T10:00", "article-002": "2019-03-12T15:00"}
			if len(d.sources) != len(authors) {
				t.Errorf("%d sources", len(d.sources))
			}
			for _, s := range d.sources {
				if s.Author != authors[s.ID] || s.Published != published[s.ID] || s.Title == "" && s.Description == "" || s.Publisher+s.PublisherName != "" {
					t.Errorf("source %+v", s)
				}
			}
			if c := d.campaign(t, "thi-dua-khoi-su-nghiep-2018"); c.Leader != magazine {
				t.Errorf("the leader of 2018 is %s", c.Leader)
			}
			if g := d.grant(t, congressRoll+".co-thi-dua-ban-co-yeu"); len(g.Recipients) != 1 || g.Recipients[0].Unit != magazine {
				t.Errorf("the flags went to %+v", g.Recipients)
			}
		},
	},
}
