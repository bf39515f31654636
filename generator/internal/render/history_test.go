package render

import (
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/view"
)

func onDay(t *testing.T, date, rank, post string) deed {
	t.Helper()
	d := deed{}
	if date != "" {
		parsed, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		d.date = parsed
	}
	d.Rank, d.Post = rank, post
	return d
}

// What was printed before is told only where both printings are there, differ,
// and are known to follow each other. The people are made up.
func TestChangesAreOnlyThoseInPrint(t *testing.T) {
	before := map[string]printed{}
	for i, step := range []struct{ date, rank, post, want string }{
		{"2011-03-01", "Đại tá", "Phó Cục trưởng", ""},
		{"2012-03-01", "", "", ""},                               // nothing is printed
		{"2013-03-01", "Đại tá", "Cục trưởng", "Phó Cục trưởng"}, // over what was not printed
		{"2013", "Thiếu tướng", "", ""},                          // perhaps before March
		{"2014-05-02", "Trung tướng", "Bộ trưởng", "Thiếu tướng, Cục trưởng"},
		{"2014-05-02", "Thượng tướng", "Bộ trưởng", ""}, // the same day
		{"", "Đại tướng", "Chủ tịch", ""},               // no source dates it
		{"2015", "Thượng tướng", "Bộ trưởng", ""},
	} {
		if got := changes(before, onDay(t, step.date, step.rank, step.post)); got != step.want {
			t.Errorf("step %d: %q, want %q", i+1, got, step.want)
		}
	}
}

func TestYearsOfAHistoryAreInOrder(t *testing.T) {
	got := sortedYears(map[content.Year]bool{2019: true, content.UnknownYear: true, 2011: true, 0: true})
	want := []content.Year{0, 2011, 2019, content.UnknownYear}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%v, want %v", got, want)
		}
	}
	if a, b := yearAnchor(2019), yearAnchor(content.UnknownYear); a != "nam-2019" || b != "nam-khong-ro" {
		t.Errorf("anchors %s, %s", a, b)
	}
}

func TestNextLeadsElsewhere(t *testing.T) {
	if got := next(nil, "x", view.Link{Text: "here"}, view.Link{}); got != nil {
		t.Errorf("a place without address: %v", got)
	}
	if got := next(nil, "x", view.Link{Text: "there", Href: "y"}, view.Link{Text: "here"}); len(got) != 1 || len(got[0].Links) != 1 {
		t.Errorf("of two: %v", got)
	}
}
