package sheet

import (
	"strings"
	"testing"
)

func TestFormulasAreHarmless(t *testing.T) {
	for _, s := range []string{"=1+1", "+84", "-5", "@SUM(A1)", "＝1", " =1", "\u00a0=1", "\u200b=1", "\t=1", "\n=1", "'=1", "''", "\tchữ", "-có công"} {
		if got := Harmless(s); !strings.HasPrefix(got, "'") || Plain(got) != s {
			t.Errorf("%q became %q", s, got)
		}
	}
	for _, s := range []string{"", "Nguyễn Văn Bịa", "1-2", "a=b", " chữ", "2019", "“=1”", "d'Artagnan"} {
		if got := Harmless(s); got != s || Plain(got) != s {
			t.Errorf("%q became %q", s, got)
		}
	}
	for _, s := range []string{"'", "'chữ", "'2019"} {
		if got := Plain(s); got != s {
			t.Errorf("%q, which nobody made harmless, became %q", s, got)
		}
	}
	if got, want := Harmless("=1\r\n2\r3"), "'=1\n2\n3"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzHarmless checks that no text is a formula in CSV and none is lost.
func FuzzHarmless(f *testing.F) {
	f.Add("=1")
	f.Add("' =1")
	f.Fuzz(func(t *testing.T, s string) {
		got := Harmless(s)
		if trimmed := strings.TrimSpace(got); trimmed != "" && strings.ContainsAny(trimmed[:1], "=+-@") {
			t.Errorf("%q became %q", s, got)
		}
		if want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s); Plain(got) != want {
			t.Errorf("%q became %q and is read as %q", s, got, Plain(got))
		}
	})
}
