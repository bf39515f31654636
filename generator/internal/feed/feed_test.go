package feed

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"bangvang/generator/internal/edtf"

	"github.com/google/go-cmp/cmp"
)

// A feed of a made-up site.
func madeUp() *Feed {
	return &Feed{Title: "Bảng vàng thử", Subtitle: "Một câu <bịa>", Language: "vi", Author: "Phòng bịa ra", Rights: "CC0 1.0",
		Home: "https://example.org/bv/", Atom: "https://example.org/bv/atom.xml", JSON: "https://example.org/bv/feed.json",
		Entries: []Entry{
			{"https://example.org/bv/dot-khen-thuong/a/#a.b", "Bằng khen & cờ", "Cho 3 tập thể.", edtf.Day{Year: 2019, Month: 11, Day: 18}},
			{"https://example.org/bv/dinh-chinh/#ngay-2018-02-01", "Đính chính ]]> thử", "", edtf.Day{Year: 2018, Month: 2, Day: 1}},
		}}
}

func TestAtomXML(t *testing.T) {
	want := `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <title>Bảng vàng thử</title>
  <subtitle>Một câu &lt;bịa&gt;</subtitle>
  <id>https://example.org/bv/atom.xml</id>
  <updated>2019-11-18T00:00:00+07:00</updated>
  <author>
    <name>Phòng bịa ra</name>
  </author>
  <rights>CC0 1.0</rights>
  <link rel="self" type="application/atom+xml" href="https://example.org/bv/atom.xml"></link>
  <link rel="alternate" type="text/html" href="https://example.org/bv/"></link>
  <entry>
    <title>Bằng khen &amp; cờ</title>
    <id>https://example.org/bv/dot-khen-thuong/a/#a.b</id>
    <published>2019-11-18T00:00:00+07:00</published>
    <updated>2019-11-18T00:00:00+07:00</updated>
    <link rel="alternate" type="text/html" href="https://example.org/bv/dot-khen-thuong/a/#a.b"></link>
    <summary>Cho 3 tập thể.</summary>
  </entry>
  <entry>
    <title>Đính chính ]]&gt; thử</title>
    <id>https://example.org/bv/dinh-chinh/#ngay-2018-02-01</id>
    <published>2018-02-01T00:00:00+07:00</published>
    <updated>2018-02-01T00:00:00+07:00</updated>
    <link rel="alternate" type="text/html" href="https://example.org/bv/dinh-chinh/#ngay-2018-02-01"></link>
  </entry>
</feed>
`
	if d := cmp.Diff(want, string(madeUp().AtomXML())); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Both forms say the same, and their times are real ones.
func TestFormsAgree(t *testing.T) {
	f := madeUp()
	var atom atomFeed
	if err := xml.Unmarshal(f.AtomXML(), &atom); err != nil {
		t.Fatal(err)
	}
	var feed jsonFeed
	if err := json.Unmarshal(f.JSONFeed(), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Title != atom.Title || feed.Home != f.Home || feed.Self != f.JSON || feed.Authors[0].Name != atom.Author.Name {
		t.Errorf("%+v and %+v", feed, atom)
	}
	if len(feed.Items) != 2 || len(atom.Entries) != 2 {
		t.Fatalf("%d and %d entries", len(feed.Items), len(atom.Entries))
	}
	vietnam := time.FixedZone("", 7*3600)
	for i, item := range feed.Items {
		entry := atom.Entries[i]
		if item.ID != entry.ID || item.URL != entry.Link.Href || item.Title != entry.Title || item.Text != entry.Summary || item.Published != entry.Updated {
			t.Errorf("%+v and %+v", item, entry)
		}
		at, err := time.Parse(time.RFC3339, entry.Updated)
		if d := f.Entries[i].Day; err != nil || !at.Equal(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, vietnam)) {
			t.Errorf("%s stands for %v: %v", entry.Updated, d, err)
		}
	}
}

// Newest gives what sorting everything gives, in whatever order it comes.
func TestNewest(t *testing.T) {
	for _, n := range []int{0, 1, Size, Size + 1, 4 * Size, 4*Size + 1, 1500} {
		var all []Ranking[int]
		for i := range n {
			k := i * 7919 % 1501
			all = append(all, Ranking[int]{edtf.Day{Year: 2000 + k%7, Month: 1 + k%12, Day: 1 + k%28}, fmt.Sprintf("%05d", k), k})
		}
		want := slices.Clone(all)
		slices.SortFunc(want, func(a, b Ranking[int]) int {
			if c := b.Day.Compare(a.Day); c != 0 {
				return c
			}
			return strings.Compare(a.ID, b.ID)
		})
		want = want[:min(n, Size)]
		if got := Newest(slices.Values(all)); !slices.Equal(got, want) {
			t.Errorf("of %d: %v, want %v", n, got, want)
		}
	}
}
