package edtf

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

var pattern = regexp.MustCompile(Pattern)

// checkPattern compares the pattern with the parser.
func checkPattern(t *testing.T, s string) {
	t.Helper()
	_, err := Parse(s)
	matches := pattern.MatchString(s)
	if err == nil && !matches {
		t.Errorf("%q is a date, and the pattern does not match it", s)
	}
	if err != nil && matches && !strings.Contains(s, "/") {
		t.Errorf("%q matches the pattern, and is no date: %v", s, err)
	}
}

// Every day of some years is tried, and what calendars do not have; every
// time of day, and every offset.
func TestPattern(t *testing.T) {
	for _, year := range []int{999, 1000, 1600, 1899, 1900, 2000, 2019, 2020, 2024, 2100, 2999, 3000} {
		for month := range 14 {
			checkPattern(t, fmt.Sprintf("%04d-%02d", year, month))
			for day := range 33 {
				for _, qualifier := range []string{"", "?"} {
					checkPattern(t, fmt.Sprintf("%04d-%02d-%02d%s", year, month, day, qualifier))
				}
			}
		}
	}
	for year := range 3100 {
		checkPattern(t, fmt.Sprintf("%04d-02-29", year))
	}
	for hour := range 26 {
		for minute := range 62 {
			checkPattern(t, fmt.Sprintf("2019-11-18T%02d:%02d", hour, minute))
			checkPattern(t, fmt.Sprintf("2019-11-18T10:%02d:%02d", minute, hour))
			for _, sign := range []string{"+", "-"} {
				checkPattern(t, fmt.Sprintf("2019-11-18T10:00%s%02d:%02d", sign, hour, minute))
			}
		}
	}
}

// Points of every form, and what comes near them, are put together to
// intervals and dates with a clock.
func TestPatternOfParts(t *testing.T) {
	points := []string{"", "..", ".", "2019", "201X", "20XX", "2XXX", "0999", "3000", "2019-XX", "2019-11", "2019-11-XX", "2019-XX-XX", "2019-XX-18",
		"2019-11-18", "2019-02-30", "201", "20190", "2019-1", "2019-11-1", " 2019", "2019 ", "2019x", "2019-13"}
	for _, p := range points {
		for _, qualifier := range []string{"", "?", "~", "%", "??", "?~"} {
			checkPattern(t, p+qualifier)
			for _, clock := range []string{"T", "T10", "T10:00", "T10:00Z", "T10:00+7", "T10:00+07", "T10:00+0700", "T10:00:00.5", "T10:00-00:00", "t10:00", " 10:00"} {
				checkPattern(t, p+qualifier+clock)
			}
			for _, end := range points {
				checkPattern(t, p+qualifier+"/"+end)
				checkPattern(t, end+"/"+p+qualifier)
				checkPattern(t, end+"/"+p+qualifier+"/2020")
			}
		}
	}
	for _, s := range []string{"2014/2019", "2019/..", "../2019", "2014-05-01?/2019~"} {
		if !pattern.MatchString(s) {
			t.Errorf("the pattern does not match %q", s)
		}
	}
	for _, s := range []string{"../..", "/", "2019/", "/2019", "2014/2019/2020", "2019-11-18T10:00/2020"} {
		if pattern.MatchString(s) {
			t.Errorf("the pattern matches %q", s)
		}
	}
}
