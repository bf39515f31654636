package edtf

import (
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"bangvang/generator/internal/diag"

	"github.com/google/go-cmp/cmp"
)

// must parses a date that a test takes for granted.
func must(t testing.TB, s string) Date {
	t.Helper()
	d, err := Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return d
}

func TestParse(t *testing.T) {
	type facts struct {
		First, Last        string // "" where open
		Year               int    // 0 where not exactly one
		Interval, FullDate bool
		DateTime           string
	}
	for _, tt := range []struct {
		in   string
		want facts
	}{
		{"2019", facts{First: "2019-01-01", Last: "2019-12-31", Year: 2019, DateTime: "2019"}},
		{"1000", facts{First: "1000-01-01", Last: "1000-12-31", Year: 1000, DateTime: "1000"}},
		{"2999", facts{First: "2999-01-01", Last: "2999-12-31", Year: 2999, DateTime: "2999"}},
		{"2019-11", facts{First: "2019-11-01", Last: "2019-11-30", Year: 2019, DateTime: "2019-11"}},
		{"2019-02", facts{First: "2019-02-01", Last: "2019-02-28", Year: 2019, DateTime: "2019-02"}},
		{"2000-02", facts{First: "2000-02-01", Last: "2000-02-29", Year: 2000, DateTime: "2000-02"}},
		{"1900-02", facts{First: "1900-02-01", Last: "1900-02-28", Year: 1900, DateTime: "1900-02"}},
		{"2019-11-18", facts{First: "2019-11-18", Last: "2019-11-18", Year: 2019, FullDate: true, DateTime: "2019-11-18"}},
		{"2024-02-29", facts{First: "2024-02-29", Last: "2024-02-29", Year: 2024, FullDate: true, DateTime: "2024-02-29"}},
		{"2019-11-19T10:00", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T10:00"}},
		{"2019-11-19T23:59:59Z", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T23:59:59Z"}},
		{"2019-11-19T00:00+07:00", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T00:00+07:00"}},
		{"2019-11-19T00:00-12:00", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T00:00-12:00"}},
		{"2019-11-19T00:00+14:00", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T00:00+14:00"}},
		{"2019-11-19T00:00+00:00", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T00:00+00:00"}},
		{"2019-11-19T00:00-03:30", facts{First: "2019-11-19", Last: "2019-11-19", Year: 2019, FullDate: true, DateTime: "2019-11-19T00:00-03:30"}},
		{"2014/2019", facts{First: "2014-01-01", Last: "2019-12-31", Interval: true}},
		{"2019/2019", facts{First: "2019-01-01", Last: "2019-12-31", Year: 2019, Interval: true}},
		{"2019-11-17/2019-11-18", facts{First: "2019-11-17", Last: "2019-11-18", Year: 2019, Interval: true}},
		{"2014-05/2019", facts{First: "2014-05-01", Last: "2019-12-31", Interval: true}},
		{"2019-11/2019", facts{First: "2019-11-01", Last: "2019-12-31", Year: 2019, Interval: true}},
		{"2019/..", facts{First: "2019-01-01", Interval: true}},
		{"../2019", facts{Last: "2019-12-31", Interval: true}},
		{"../2019-11-18", facts{Last: "2019-11-18", Interval: true}},
		{"2015?", facts{First: "2015-01-01", Last: "2015-12-31", Year: 2015}},
		{"2013~", facts{First: "2013-01-01", Last: "2013-12-31", Year: 2013}},
		{"2013%", facts{First: "2013-01-01", Last: "2013-12-31", Year: 2013}},
		{"2019-11?", facts{First: "2019-11-01", Last: "2019-11-30", Year: 2019}},
		{"2019-11-18~", facts{First: "2019-11-18", Last: "2019-11-18", Year: 2019}},
		{"2013~/2015?", facts{First: "2013-01-01", Last: "2015-12-31", Interval: true}},
		{"2013%/..", facts{First: "2013-01-01", Interval: true}},
		{"201X", facts{First: "2010-01-01", Last: "2019-12-31"}},
		{"20XX", facts{First: "2000-01-01", Last: "2099-12-31"}},
		{"201X~", facts{First: "2010-01-01", Last: "2019-12-31"}},
		{"2018-XX", facts{First: "2018-01-01", Last: "2018-12-31", Year: 2018}},
		{"2018-11-XX", facts{First: "2018-11-01", Last: "2018-11-30", Year: 2018}},
		{"2018-XX-XX", facts{First: "2018-01-01", Last: "2018-12-31", Year: 2018}},
		{"2018-XX/2019-03-XX", facts{First: "2018-01-01", Last: "2019-03-31", Interval: true}},
		{"201X/2015", facts{First: "2010-01-01", Last: "2015-12-31", Interval: true}},
	} {
		d, err := Parse(tt.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", tt.in, err)
			continue
		}
		got := facts{Interval: d.IsInterval(), FullDate: d.IsFullDate(), DateTime: d.DateTime()}
		first, hasFirst := d.First()
		if hasFirst {
			got.First = first.String()
		}
		last, hasLast := d.Last()
		if hasLast {
			got.Last = last.String()
		}
		got.Year, _ = d.Year()
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.in, diff)
		}
		if d.String() != tt.in {
			t.Errorf("Parse(%q).String() = %q", tt.in, d)
		}
		if y1, y2 := d.Years(); y1 != first.Year || y2 != last.Year {
			t.Errorf("%s: Years() = %d, %d; days say %d, %d", tt.in, y1, y2, first.Year, last.Year)
		}
		if d.IsZero() {
			t.Errorf("%s is zero", tt.in)
		}
	}
}

func TestZero(t *testing.T) {
	var d Date
	_, hasFirst := d.First()
	_, hasLast := d.Last()
	_, hasYear := d.Year()
	if !d.IsZero() || d.IsInterval() || d.IsFullDate() || hasFirst || hasLast || hasYear {
		t.Errorf("the zero date knows something: first %v, last %v, year %v", hasFirst, hasLast, hasYear)
	}
	if got := d.String() + d.DateTime() + d.Format(diag.VI) + d.Format(diag.EN); got != "" {
		t.Errorf("the zero date shows %q", got)
	}
	if d.Overlaps(d) || d.Overlaps(must(t, "../2019")) || must(t, "2019/..").Overlaps(d) {
		t.Error("the zero date overlaps something")
	}
}

func TestDateIsSmall(t *testing.T) {
	if size := reflect.TypeFor[Date]().Size(); size > 32 {
		t.Errorf("a date takes %d bytes", size)
	}
}

func TestFormat(t *testing.T) {
	for _, tt := range []struct{ in, vi, en string }{
		{"2019", "2019", "2019"},
		{"2019-11", "11/2019", "November 2019"},
		{"2019-03", "03/2019", "March 2019"},
		{"2019-11-18", "18/11/2019", "18 November 2019"},
		{"2019-03-01", "01/03/2019", "1 March 2019"},
		{"2019-11-19T10:00", "10:00, 19/11/2019", "19 November 2019, 10:00"},
		{"2019-11-19T08:05:09", "08:05:09, 19/11/2019", "19 November 2019, 08:05:09"},
		{"2019-11-19T10:00Z", "10:00 (UTC), 19/11/2019", "19 November 2019, 10:00 (UTC)"},
		{"2019-11-19T10:00-03:30", "10:00 (UTC-03:30), 19/11/2019", "19 November 2019, 10:00 (UTC-03:30)"},
		{"2014/2019", "2014–2019", "2014–2019"},
		{"2019/2019", "2019", "2019"},
		{"2019-11-17/2019-11-18", "17–18/11/2019", "17–18 November 2019"},
		{"2019-03-01/2019-03-09", "01–09/03/2019", "1–9 March 2019"},
		{"2019-11-18/2019-11-18", "18/11/2019", "18 November 2019"},
		{"2019-11-30/2019-12-02", "30/11 – 02/12/2019", "30 November – 2 December 2019"},
		{"2018-12-31/2019-01-01", "31/12/2018 – 01/01/2019", "31 December 2018 – 1 January 2019"},
		{"2019-03/2019-11", "03/2019 – 11/2019", "March–November 2019"},
		{"2018-12/2019-01", "12/2018 – 01/2019", "December 2018 – January 2019"},
		{"2014/2015-03", "2014 – 03/2015", "2014 – March 2015"},
		{"2019/..", "từ 2019", "since 2019"},
		{"2019-11-18/..", "từ 18/11/2019", "since 18 November 2019"},
		{"../2019", "đến 2019", "until 2019"},
		{"2013~/..", "từ khoảng 2013", "since about 2013"},
		{"2013~", "khoảng 2013", "about 2013"},
		{"2015?", "2015 (chưa chắc chắn)", "2015 (uncertain)"},
		{"2013%", "khoảng 2013 (chưa chắc chắn)", "about 2013 (uncertain)"},
		{"2019-11-18?", "18/11/2019 (chưa chắc chắn)", "18 November 2019 (uncertain)"},
		{"2013~/2015?", "khoảng 2013 – 2015 (chưa chắc chắn)", "about 2013 – 2015 (uncertain)"},
		{"201X", "thập niên 2010", "2010s"},
		{"20XX", "20xx", "20xx"},
		{"201X/2025", "thập niên 2010 – 2025", "2010s – 2025"},
		{"2018-XX", "2018 (không rõ tháng)", "2018 (month unknown)"},
		{"2018-11-XX", "11/2018 (không rõ ngày)", "November 2018 (day unknown)"},
		{"2018-XX-XX", "2018 (không rõ ngày tháng)", "2018 (day and month unknown)"},
		{"2018-11-XX%", "khoảng 11/2018 (không rõ ngày, chưa chắc chắn)", "about November 2018 (day unknown, uncertain)"},
	} {
		d := must(t, tt.in)
		if got := d.Format(diag.VI); got != tt.vi {
			t.Errorf("%s in Vietnamese: %q, want %q", tt.in, got, tt.vi)
		}
		if got := d.Format(diag.EN); got != tt.en {
			t.Errorf("%s in English: %q, want %q", tt.in, got, tt.en)
		}
		if got := d.Format(""); got != tt.vi {
			t.Errorf("%s in no language: %q, want Vietnamese", tt.in, got)
		}
	}
}

// DateTime is "" for whatever the time element can't hold.
func TestDateTimeOfWhatHTMLCannotSay(t *testing.T) {
	for _, in := range []string{"2015?", "2013~", "2013%", "2019-11-18?", "2014/2019", "2019/..", "../2019", "201X", "20XX", "2018-XX", "2018-11-XX", "2018-XX-XX"} {
		if got := must(t, in).DateTime(); got != "" {
			t.Errorf("%s: %q", in, got)
		}
	}
}

func TestText(t *testing.T) {
	type record struct {
		Date  Date `json:"date"`
		Until Date `json:"until,omitzero"`
	}
	for _, tt := range []struct {
		record record
		want   string
	}{
		{record{}, `{"date":""}`},
		{record{Date: must(t, "2015?")}, `{"date":"2015?"}`},
		{record{must(t, "2019-11-19T10:00+07:00"), must(t, "2019/..")}, `{"date":"2019-11-19T10:00+07:00","until":"2019/.."}`},
	} {
		b, err := json.Marshal(tt.record)
		if err != nil || string(b) != tt.want {
			t.Errorf("Marshal: %s, %v; want %s", b, err, tt.want)
		}
		back := record{Date: must(t, "1999")}
		if err := json.Unmarshal(b, &back); err != nil || back != tt.record {
			t.Errorf("Unmarshal(%s): %v, %v", b, back, err)
		}
	}
	var fault *ParseError
	var r record
	if err := json.Unmarshal([]byte(`{"date":"12/03/2019"}`), &r); !errors.As(err, &fault) {
		t.Errorf("Unmarshal of no date: %v, want a *ParseError", err)
	}
}

func TestErrorText(t *testing.T) {
	for in, want := range map[string]string{
		"3/2019": "edtf: a date must be written year-month-day, for example 2019-11-18 (write 2019-03)",
		"18/11":  "edtf: a date must have its year",
	} {
		if _, err := Parse(in); err == nil || err.Error() != want {
			t.Errorf("Parse(%q): %v, want %s", in, err, want)
		}
	}
}
