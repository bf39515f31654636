package edtf

import (
	"errors"
	"os"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"

	"github.com/google/go-cmp/cmp"
)

type mistake struct {
	in    string
	fault ParseError
}

// mistakes reads testdata/mistakes.txt: for each mistake the text, quoted, then
// the message and the hint in Vietnamese and both in English, a dash for no
// hint.
func mistakes(t testing.TB) []mistake {
	t.Helper()
	b, err := os.ReadFile("testdata/mistakes.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	if len(lines)%5 != 0 {
		t.Fatalf("%d lines, want five for each mistake", len(lines))
	}
	var all []mistake
	for ; len(lines) > 0; lines = lines[5:] {
		in, err := strconv.Unquote(lines[0])
		if err != nil {
			t.Fatalf("%s: %v", lines[0], err)
		}
		var texts [4]string
		for i := range texts {
			texts[i] = strings.TrimPrefix(lines[i+1], "\t")
			if texts[i] == "-" {
				texts[i] = ""
			}
		}
		all = append(all, mistake{in, ParseError{
			Message: diag.Text{VI: texts[0], EN: texts[2]},
			Hint:    diag.Text{VI: texts[1], EN: texts[3]},
		}})
	}
	return all
}

func TestMistakes(t *testing.T) {
	for _, m := range mistakes(t) {
		d, err := Parse(m.in)
		var got *ParseError
		if !errors.As(err, &got) {
			t.Errorf("Parse(%q) = %v, %v; want a *ParseError", m.in, d, err)
			continue
		}
		if diff := cmp.Diff(m.fault, *got); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", m.in, diff)
		}
		if !d.IsZero() {
			t.Errorf("Parse(%q) gives %v with an error", m.in, d)
		}
	}
}

// Every message of the package is shown by some mistake in the table.
func TestMistakesShowEveryMessage(t *testing.T) {
	shown := map[string]bool{}
	for _, m := range mistakes(t) {
		shown[withoutNumbers(m.fault.Message.VI)] = true
	}
	for _, text := range []diag.Text{msgForm, msgEmpty, msgDigits, msgSpaces, msgCase, msgUnknown, msgWidth, msgYear, msgNeedsYear,
		msgNoMonth, msgSeasonCode, msgSeason, msgZeroDay, msgNoDay, msgTimeForm, msgTimeNeedsDay, msgNoTime, msgFraction, msgZone,
		msgZoneForm, msgInterval, msgOrder, msgIntervalTime, msgMissingEnd, msgUnbounded} {
		if !shown[withoutNumbers(text.VI)] {
			t.Errorf("no mistake shows %q", text.VI)
		}
	}
}

// withoutNumbers drops what a message is filled in with, and the verbs.
func withoutNumbers(s string) string {
	s = strings.NewReplacer("%s", "", "%d", "").Replace(s)
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("0123456789:/", r) {
			return -1
		}
		return r
	}, s)
}

// Who copies a date from a page of the site into a record is told how to write
// it.
func TestShownDatesAreUnderstood(t *testing.T) {
	for _, in := range []string{"2019", "2019-11", "2019-11-18", "2019-11-19T10:00", "2019-11-19T08:05:09", "2014/2019",
		"2019-11-17/2019-11-18", "2019-03-01/2019-03-09", "2019-11-13/2019-12-22", "2018-12-31/2019-01-13", "2018-12/2019-01",
		"2019/..", "2019-11-18/..", "../2019", "2013~/..", "2013~", "201X"} {
		d := must(t, in)
		for _, l := range []diag.Lang{diag.VI, diag.EN} {
			shown := d.Format(l)
			got, err := Parse(shown)
			if err == nil {
				if got != d {
					t.Errorf("%q reads as %v, want %v", shown, got, d)
				}
				continue
			}
			var fault *ParseError
			if !errors.As(err, &fault) || fault.Hint != hintWrite.With(in) {
				t.Errorf("%q: %v, want the hint to write %s", shown, err, in)
			}
		}
	}
}
