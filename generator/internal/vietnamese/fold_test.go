package vietnamese

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldCases reads testdata/fold.json: a list of pairs, a text and its fold. The
// script of the search page is tested with the same file.
func foldCases(t testing.TB) [][2]string {
	t.Helper()
	data, err := os.ReadFile("testdata/fold.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases [][2]string
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 100 {
		t.Fatalf("fold.json has only %d cases", len(cases))
	}
	return cases
}

func TestFold(t *testing.T) {
	for _, c := range foldCases(t) {
		for _, in := range []string{c[0], norm.NFC.String(c[0]), norm.NFD.String(c[0])} {
			if got := Fold(in); got != c[1] {
				t.Errorf("Fold(%+q) = %+q, want %+q", in, got, c[1])
			}
			if got := string(appendFoldAny(nil, in)); got != c[1] {
				t.Errorf("appendFoldAny(%+q) = %+q, want %+q", in, got, c[1])
			}
		}
	}
}

// The table that the script is tested with must know every letter that is
// folded by a rule of its own.
func TestFoldTableHasEveryPlainLetter(t *testing.T) {
	in := map[string]bool{}
	for _, c := range foldCases(t) {
		in[c[0]] = true
	}
	for r := range plain {
		if !in[string(r)] {
			t.Errorf("fold.json lacks %c", r)
		}
	}
}

// Every assigned rune of Unicode: the quick way and the long way agree, folding twice
// changes nothing, and all forms of Unicode fold alike.
func TestFoldOfEveryRune(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		if !unicode.IsGraphic(r) && !unicode.In(r, unicode.Cc, unicode.Cf) {
			continue // not assigned
		}
		s := "a" + string(r) + "b"
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("%U: Fold(%q) = %q, folded again %q", r, s, once, twice)
		}
		if long := string(appendFoldAny(nil, s)); long != once {
			t.Errorf("%U: Fold(%q) = %q, appendFoldAny gives %q", r, s, once, long)
		}
		for _, f := range []norm.Form{norm.NFC, norm.NFD} {
			if got := Fold(f.String(s)); got != once {
				t.Errorf("%U: Fold(%q) = %q, of another form %q", r, s, once, got)
			}
		}
	}
}

func TestSlug(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Đại hội thi đua", "dai-hoi-thi-dua"},
		{"Đảng - Chính quyền", "dang-chinh-quyen"},
		{"H'Hen Niê", "hhen-nie"},
		{"Thuỷ", "thuy"},
		{"1.092/QĐ-TTg", "1-092-qd-ttg"},
		{"--a--b--", "a-b"},
		{"日本", ""},
		{"日本 Tōkyō 東京 2020", "tokyo-2020"},
		{strings.Repeat("a", 80), strings.Repeat("a", 80)},
		{strings.Repeat("a", 81), strings.Repeat("a", 80)},
		{strings.Repeat("a", 80) + " b", strings.Repeat("a", 80)},
		{strings.Repeat("a", 78) + " bc", strings.Repeat("a", 78)},
		{strings.Repeat("a", 78) + " b c", strings.Repeat("a", 78) + "-b"},
		{strings.Repeat("tổ quốc ", 20), strings.TrimSuffix(strings.Repeat("to-quoc-", 10), "-")},
	}
	for _, tt := range tests {
		if got := Slug(tt.in); got != tt.want {
			t.Errorf("Slug(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzFoldIsIdempotent(f *testing.F) {
	for _, c := range foldCases(f) {
		f.Add(c[0])
	}
	f.Add("a\xffb")
	f.Add("й" + strings.Repeat("\u0306", 40))
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%+q) = %+q, folded again %+q", s, once, twice)
		}
		if long := string(appendFoldAny(nil, s)); long != once {
			t.Errorf("Fold(%+q) = %+q, appendFoldAny gives %+q", s, once, long)
		}
		if !utf8.ValidString(once) || strings.Contains(once, "  ") || strings.TrimSpace(once) != once {
			t.Errorf("Fold(%+q) = %+q is no key", s, once)
		}
	})
}

func FuzzSlugIsAddress(f *testing.F) {
	for _, c := range foldCases(f) {
		f.Add(c[0])
	}
	f.Add(strings.Repeat("Tổ quốc-", 30))
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		if len(slug) > maxSlug {
			t.Errorf("Slug(%+q) has %d bytes", s, len(slug))
		}
		if strings.Trim(slug, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" ||
			strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") || strings.Contains(slug, "--") {
			t.Errorf("Slug(%+q) = %q is no address", s, slug)
		}
		for i := range len(slug) {
			if c := slug[i]; !(c == '-' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z') {
				t.Errorf("Slug(%+q) = %q has %q", s, slug, c)
			}
		}
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q", slug, again)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for b.Loop() {
		Fold("Nguyễn Xuân Trường")
	}
}
