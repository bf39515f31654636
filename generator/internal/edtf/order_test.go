package edtf

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestCompare(t *testing.T) {
	sorted := []string{
		"../2014", "../2019", // an open start comes before every day
		"20XX",
		"2013", "2013?", "2013~", "2013%",
		"2014", "2014/2019", "2014/..",
		"2018-11-XX", "2018-11-18",
		"2019-01-01", "2019-01", "2019", // the earlier end first
		"2019-11-18",
		"2019-11-19", "2019-11-19T09:59", "2019-11-19T10:00", "2019-11-19T10:00Z", "2019-11-19T10:00-03:30", "2019-11-19T10:00+07:00", "2019-11-19T10:00:00", "2019-11-19T10:00:01",
		"", // no date
	}
	dates := make([]Date, len(sorted))
	for i, s := range sorted {
		if s != "" {
			dates[i] = must(t, s)
		}
	}
	for i, d := range dates {
		for j, e := range dates {
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			if got := d.Compare(e); got != want {
				t.Errorf("(%q).Compare(%q) = %d, want %d", sorted[i], sorted[j], got, want)
			}
		}
	}
}

// modelCalendar runs over the century in which the model dates lie, by the standard
// library's reckoning.
func modelCalendar() []string {
	var days []string
	for d := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2100; d = d.AddDate(0, 0, 1) {
		days = append(days, d.Format("2006-01-02"))
	}
	return days
}

// modelDays tells for each day of the calendar whether the date can mean it, by
// comparing texts: an X stands for any digit, and what isn't written is free.
func modelDays(date string, calendar []string) []bool {
	matching := func(expr string) (first, last int) {
		expr = strings.TrimRight(strings.Split(expr, "T")[0], "?~%")
		first, last = -1, -1
		for i, day := range calendar {
			matches := true
			for k := range len(expr) {
				matches = matches && (expr[k] == 'X' || expr[k] == day[k])
			}
			if matches && first < 0 {
				first = i
			}
			if matches {
				last = i
			}
		}
		return first, last
	}
	start, end, interval := strings.Cut(date, "/")
	if !interval {
		end = start
	}
	from, to := 0, len(calendar)-1
	if start != ".." {
		from, _ = matching(start)
	}
	if end != ".." {
		_, to = matching(end)
	}
	days := make([]bool, len(calendar))
	for i := from; i <= to; i++ {
		days[i] = true
	}
	return days
}

// Overlaps, First and Last agree with a model that looks at every single day.
func TestOverlapsDayByDay(t *testing.T) {
	points := []string{"2000", "2014", "2015?", "2016~", "201X", "202X%", "20XX", "2016-XX", "2016-02", "2016-02-XX", "2016-XX-XX",
		"2016-02-28", "2016-02-29", "2016-03-01", "2015-12-31", "2016-01-01", "2019-11-18", "2099-12-31"}
	dates := append([]string{"2016-02-29T10:00", "2016-02-29T15:00+07:00"}, points...)
	for _, p := range points {
		dates = append(dates, p+"/..", "../"+p)
		for _, q := range points {
			if _, err := Parse(p + "/" + q); err == nil {
				dates = append(dates, p+"/"+q)
			}
		}
	}
	calendar := modelCalendar()
	model := make([][]bool, len(dates))
	parsed := make([]Date, len(dates))
	for i, s := range dates {
		model[i], parsed[i] = modelDays(s, calendar), must(t, s)
		if first, ok := parsed[i].First(); ok {
			if want := calendar[slices.Index(model[i], true)]; first.String() != want {
				t.Errorf("(%s).First() = %v, want %s", s, first, want)
			}
		}
		if last, ok := parsed[i].Last(); ok {
			at := len(calendar) - 1
			for !model[i][at] {
				at--
			}
			if last.String() != calendar[at] {
				t.Errorf("(%s).Last() = %v, want %s", s, last, calendar[at])
			}
		}
	}
	for i, d := range parsed {
		// Every date against a part of the others, a different one each time.
		for j := i % 7; j < len(parsed); j += 7 {
			want := false
			for k := range calendar {
				if model[i][k] && model[j][k] {
					want = true
					break
				}
			}
			if got := d.Overlaps(parsed[j]); got != want {
				t.Errorf("(%s).Overlaps(%s) = %v", dates[i], dates[j], got)
			}
			if parsed[j].Overlaps(d) != d.Overlaps(parsed[j]) {
				t.Errorf("overlap of %s and %s depends on who asks", dates[i], dates[j])
			}
		}
	}
}

func TestOverlapsOfOpenIntervals(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"2019/..", "2500", true},
		{"2019/..", "2018-12-31", false},
		{"2019/..", "../2019-01-01", true},
		{"2019/..", "../2018", false},
		{"../2018", "../1000", true},
		{"2019/..", "2999/..", true},
	} {
		if got := must(t, tt.a).Overlaps(must(t, tt.b)); got != tt.want {
			t.Errorf("(%s).Overlaps(%s) = %v", tt.a, tt.b, got)
		}
	}
}

func TestDayCompare(t *testing.T) {
	want := []Day{{2018, 12, 31}, {2019, 1, 1}, {2019, 1, 2}, {2019, 2, 1}}
	got := []Day{want[2], want[3], want[0], want[1]}
	slices.SortFunc(got, Day.Compare)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
