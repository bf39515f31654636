package edtf

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
)

var seeds = []string{"", "2019", "2019-11", "2019-11-18", "2019-11-19T10:00", "2019-11-19T10:00:30+07:00", "2019-11-19T10:00Z", "2014/2019",
	"2019-11-17/2019-11-18", "2019/..", "../2019", "2015?", "2013~", "2013%", "2018-XX", "2018-11-XX", "2018-XX-XX", "201X", "20XX", "201X~/2015?"}

// What Parse takes, String gives back; what it refuses, it explains.
func FuzzParseRoundTrip(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	for _, m := range mistakes(f) {
		f.Add(m.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			explained(t, s, err)
			return
		}
		if d.String() != s {
			t.Fatalf("Parse(%q).String() = %q", s, d)
		}
		if d.IsZero() || d.Format(diag.VI) == "" || d.Format(diag.EN) == "" || !d.Overlaps(d) {
			t.Fatalf("%q is no proper date", s)
		}
		first, closed := d.First()
		last, ended := d.Last()
		if !closed && !ended || closed && ended && first.Compare(last) > 0 {
			t.Fatalf("%q runs from %v to %v", s, first, last)
		}
		if dt := d.DateTime(); dt != "" && dt != s {
			t.Fatalf("%q has the datetime %q", s, dt)
		}
	})
}

// explained checks that an error speaks both languages, and that every date it
// says to write is one.
func explained(t *testing.T, s string, err error) {
	var fault *ParseError
	if !errors.As(err, &fault) {
		t.Fatalf("Parse(%q): %T", s, err)
	}
	if fault.Message.VI == "" || fault.Message.EN == "" || (fault.Hint.VI == "") != (fault.Hint.EN == "") {
		t.Fatalf("Parse(%q) explains in one language: %q", s, *fault)
	}
	if strings.Contains(fault.Message.VI+fault.Message.EN+fault.Hint.VI+fault.Hint.EN, "%!") {
		t.Fatalf("Parse(%q): an unfilled text: %q", s, *fault)
	}
	vi, en := datesIn(fault.Hint.VI, "viết "), datesIn(fault.Hint.EN, "write ")
	if !slices.Equal(vi, en) {
		t.Fatalf("Parse(%q): the hints differ: %q", s, *fault)
	}
	for _, date := range vi {
		if _, err := Parse(date); err != nil {
			t.Fatalf("Parse(%q): the hint %q is refused: %v", s, date, err)
		}
	}
}

// datesIn returns the dates a hint says to write: of its words those with a
// year in them. Other hints have none.
func datesIn(hint, verb string) []string {
	if !strings.HasPrefix(hint, verb) {
		return nil
	}
	var dates []string
	for word := range strings.FieldsSeq(hint) {
		if word = strings.Trim(word, ","); len(word) >= 4 && strings.ContainsAny(word, "0123456789") {
			dates = append(dates, word)
		}
	}
	return dates
}

// Compare is reflexive, antisymmetric and transitive, and 0 for equal dates
// only. Texts that are no dates stand for no date.
func FuzzCompareIsTotalOrder(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, seeds[(i*7+3)%len(seeds)], seeds[(i*3+5)%len(seeds)])
	}
	f.Fuzz(func(t *testing.T, x, y, z string) {
		a, _ := Parse(x)
		b, _ := Parse(y)
		c, _ := Parse(z)
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%q and %q: %d and %d", a, b, a.Compare(b), b.Compare(a))
		}
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%q and %q: order %d, equal %v", a, b, a.Compare(b), a == b)
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%q ≤ %q ≤ %q, but the first is after the last", a, b, c)
		}
		if a.IsZero() && !b.IsZero() && a.Compare(b) != 1 {
			t.Fatalf("no date comes before %q", b)
		}
	})
}
