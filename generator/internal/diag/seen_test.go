package diag

import "testing"

func TestSeen(t *testing.T) {
	for in, want := range map[string]string{
		"Huân chương\n\tHạng Ba": "Huân chương\n\tHạng Ba",
		"a\x1b[31mb\x07\r":       "a\ufffd[31mb\ufffd\ufffd",
		"a\u202eb\u2066c\u200f":  "a\ufffdb\ufffdc\ufffd",
		"\u009b31m":              "\ufffd31m",
	} {
		if got := Seen(in); got != want {
			t.Errorf("%q is shown as %q, not %q", in, got, want)
		}
	}
}
