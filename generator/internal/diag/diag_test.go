package diag

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	testError   = NewRule("test-error", Error, "lỗi thử %q", "a test error %q")
	testWarning = NewRule("test-warning", Warning, "cảnh báo thử", "a test warning")
)

func TestWithFillsEachLanguageInItsOwn(t *testing.T) {
	kind := Text{VI: "tập thể", EN: "collectives"}
	got := Text{VI: "số %s là %d", EN: "the number of %s is %d"}.With(kind, 13)
	want := Text{VI: "số tập thể là 13", EN: "the number of collectives is 13"}
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if plain := (Text{VI: "100%", EN: "100%"}); plain.With() != plain {
		t.Error("a text without arguments was changed")
	}
}

func TestPosition(t *testing.T) {
	for _, c := range []struct {
		pos  Position
		want string
	}{
		{Position{}, ""}, {Position{File: "a.yaml"}, "a.yaml"}, {Position{File: "a.yaml", Line: 3}, "a.yaml:3"},
		{Position{File: "a.yaml", Line: 3, Column: 5}, "a.yaml:3:5"}, {Position{File: "a.yaml", Column: 5}, "a.yaml"},
	} {
		if got := c.pos.String(); got != c.want {
			t.Errorf("%+v is %q, want %q", c.pos, got, c.want)
		}
	}
}

func TestSortedOnce(t *testing.T) {
	var l List
	at := func(file string, line, column int) Position { return Position{file, line, column} }
	l.Add(testError.At(at("b", 1, 1), "x"), testError.At(at("a", 10, 1), "x"), testWarning.At(at("a", 2, 9)), testError.At(at("a", 2, 1), "x"))
	var m List
	m.Add(testError.At(at("b", 1, 1), "x"), testError.At(at("a", 2, 1), "a"))
	l.Merge(m)
	var got []string
	for _, d := range l.Sorted() {
		got = append(got, d.Position.String()+" "+d.Message.EN)
	}
	want := []string{`a:2:1 a test error "a"`, `a:2:1 a test error "x"`, `a:2:9 a test warning`, `a:10:1 a test error "x"`, `b:1:1 a test error "x"`}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if l.Count(Warning) != 1 || !l.HasErrors() {
		t.Error("a wrong number of warnings or errors")
	}
}

func TestPrint(t *testing.T) {
	lines := map[int]string{1: "- id: cục\tan", 2: strings.Repeat("à", 200) + "x", 3: "name: \x1b[2J\u202eđảo", 4: "ngắn"}
	source := func(_ string, n int) (string, bool) { s, ok := lines[n]; return s, ok }
	for _, c := range []struct {
		name    string
		printer Printer
		d       Diagnostic
		want    string
	}{
		{"bare, in Vietnamese", Printer{Lang: VI}, testError.At(Position{"a", 1, 7}, "x").Hinted(Text{VI: "sửa %d", EN: "mend %d"}, 2),
			"a:1:7: lỗi: lỗi thử \"x\"\n    gợi ý: sửa 2\n"},
		{"bare, in English", Printer{Lang: EN}, testWarning.At(Position{File: "a"}), "a: warning: a test warning [test-warning]\n"},
		{"without a place", Printer{Lang: EN}, testWarning.At(Position{}), "warning: a test warning [test-warning]\n"},
		{"with its line", Printer{Lang: EN, Source: source}, testError.At(Position{"a", 1, 7}, "x"),
			"a:1:7: error: a test error \"x\"\n    - id: cục an\n          ^\n"},
		{"far in a long line", Printer{Lang: EN, Source: source}, testError.At(Position{"a", 2, 201}, "x"),
			"a:2:201: error: a test error \"x\"\n    " + strings.Repeat("à", 66) + "x\n    " + strings.Repeat(" ", 66) + "^\n"},
		{"what would steer a terminal", Printer{Lang: EN, Source: source}, testError.At(Position{"a", 3, 1}, "x"),
			"a:3:1: error: a test error \"x\"\n    name: \uFFFD[2J\uFFFDđảo\n    ^\n"},
		{"a column behind the line", Printer{Lang: EN, Source: source}, testError.At(Position{"a", 4, 99}, "x"),
			"a:4:99: error: a test error \"x\"\n    ngắn\n        ^\n"},
		{"a line that is gone", Printer{Lang: EN, Source: source}, testError.At(Position{"a", 9, 1}, "x"),
			"a:9:1: error: a test error \"x\"\n"},
		{"in colour", Printer{Lang: VI, Color: true}, testWarning.At(Position{File: "a"}), "a: \x1b[33mcảnh báo\x1b[0m: cảnh báo thử [test-warning]\n"},
	} {
		var b strings.Builder
		if err := c.printer.Print(&b, []Diagnostic{c.d}); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, b.String()); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestRulesAreNamedOnce(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("two rules of one name were taken")
		}
	}()
	NewRule("test-error", Error, "", "")
}

func FuzzExcerptNeverPanics(f *testing.F) {
	f.Add("a: b", 1, 1)
	f.Add("\xff\xfe", 1, 2)
	f.Fuzz(func(t *testing.T, line string, n, column int) {
		p := Printer{Lang: VI, Source: func(string, int) (string, bool) { return line, true }}
		if err := p.Print(&strings.Builder{}, []Diagnostic{testError.At(Position{"a", n, column}, line)}); err != nil {
			t.Fatal(err)
		}
	})
}
