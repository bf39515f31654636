package vietnamese

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// TestWords reads testdata/words.json: a text, and of each of its words the
// fold, the word without tones, and the tones. The script of the search page is
// tested with the same file.
func TestWords(t *testing.T) {
	data, err := os.ReadFile("testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text  string
		Words [][3]string
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 20 {
		t.Fatalf("words.json has only %d cases", len(cases))
	}
	for _, c := range cases {
		for _, in := range []string{c.Text, norm.NFC.String(c.Text), norm.NFD.String(c.Text)} {
			got := [][3]string{}
			for _, w := range Words(in) {
				got = append(got, [3]string{w.Fold, w.Toneless, w.Tones})
			}
			if diff := cmp.Diff(c.Words, got); diff != "" {
				t.Errorf("Words(%+q):\n%s", in, diff)
			}
		}
	}
}

func folds(s string) string {
	var all []string
	for _, w := range Words(s) {
		all = append(all, w.Fold)
	}
	return strings.Join(all, " ")
}

func TestWordsFoldLikeFold(t *testing.T) {
	for _, c := range foldCases(t) {
		if got := folds(c[0]); got != c[1] {
			t.Errorf("Words(%+q) fold to %+q, want %+q", c[0], got, c[1])
		}
	}
	for r := range rune(unicode.MaxRune + 1) {
		if s := "a" + string(r) + "b"; unicode.IsGraphic(r) && folds(s) != Fold(s) {
			t.Errorf("%U: words fold to %q, the whole to %q", r, folds(s), Fold(s))
		}
	}
}

func FuzzWordsFoldLikeFold(f *testing.F) {
	for _, c := range foldCases(f) {
		f.Add(c[0])
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := folds(s); got != Fold(s) {
			t.Errorf("Words(%+q) fold to %+q, the whole to %+q", s, got, Fold(s))
		}
		for _, w := range Words(s) {
			if w.Fold != Fold(w.Toneless) {
				t.Errorf("Words(%+q): %+q does not fold to %+q", s, w.Toneless, w.Fold)
			}
		}
	})
}
