package charset

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"bangvang/generator/internal/sample"
)

// list returns a list of n made-up people as CSV.
func list(m *sample.Maker, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d,%s\n", i+1, m.Name())
	}
	return b.String()
}

// written writes the lines of a list; those that the encoding can't write are left out.
func written(e Encoding, list string) (code, meant string) {
	var c, s strings.Builder
	for line := range strings.Lines(list) {
		if text, ok := e.Encode(line); ok {
			c.WriteString(text)
			s.WriteString(line)
		}
	}
	return c.String(), s.String()
}

// Lists of made-up people are read in the encoding in which they are written.
func TestGuess(t *testing.T) {
	m := sample.Names(7)
	for _, n := range []int{1, 2, 3, 5, 10, 50, 500} {
		tries, wrong := 1000/min(n, 20), map[Encoding]int{}
		for range tries {
			text := list(m, n)
			for e := range Encoding(len(names)) {
				code, meant := written(e, text)
				guessed := Guess
				if e == Windows1258 { // which is not guessed where the bytes are known to be Unicode
					guessed = func(s string) Encoding { return guess(s, Windows1258, TCVN3, VNI) }
				}
				got := guessed(code)
				if got != e && got.Decode(code) != meant && e != TCVN3Capitals {
					if wrong[e]++; wrong[e] < 3 {
						t.Logf("%d: %v taken for %v: %q", n, e, got, meant)
					}
				}
			}
		}
		t.Logf("%d people: wrong of %d: %v", n, tries, wrong)
		if wrong[Unicode] > 0 {
			t.Errorf("good Unicode was taken for another %d times", wrong[Unicode])
		}
		for _, e := range []Encoding{Windows1258, TCVN3, VNI} {
			if n >= 5 && wrong[e] > 0 {
				t.Errorf("%d people: %v was not known %d times of %d", n, e, wrong[e], tries)
			}
		}
	}
}

func TestGuessLeavesOtherLanguagesAlone(t *testing.T) {
	for _, s := range []string{"", "plain, ASCII; 007", "Société Générale, élève à l'école; garçon où déjà naïve Noël", "Müller, Größe, Straße, Öl, für", "España, niño, corazón, día",
		"Ångström, smörgåsbord, blåbær, Århus", "São João, coração, três, avó", "café", "Nguyễn Văn Thái", "Lê Vân, Trà Mi, Hà, Tú, là", "Lê", "Hà Hùng", "£5, ¼, 20 °C, © 2019, ® ¥ §"} {
		if got := Guess(s); got != Unicode {
			t.Errorf("%q was taken for %v: %q", s, got, got.Decode(s))
		}
		if data, err := charmap.Windows1252.NewEncoder().Bytes([]byte(s)); err == nil {
			text, _, e, err := Text(data)
			if err != nil || e.Decode(text) != s {
				t.Errorf("%q as bytes was taken for %v: %q, %v", s, e, e.Decode(text), err)
			}
		}
	}
}

func TestText(t *testing.T) {
	const want = "Họ và tên;Đơn vị\r\nNguyễn Văn Thử;Đội 1\r\n"
	bytes1258 := func(e Encoding) []byte {
		s, ok := e.Encode(want)
		if !ok {
			t.Fatalf("%v can't write it", e)
		}
		var out []byte
		for _, r := range s {
			b, _ := charmap.Windows1252.EncodeRune(r)
			out = append(out, b)
		}
		return out
	}
	wide := func(little bool, s string) []byte {
		var out []byte
		for _, u := range utf16.Encode([]rune(s)) {
			if little {
				out = append(out, byte(u), byte(u>>8))
			} else {
				out = append(out, byte(u>>8), byte(u))
			}
		}
		return out
	}
	inTCVN3, _ := TCVN3.Encode(want)
	for name, c := range map[string]struct {
		data []byte
		f    Format
		e    Encoding
	}{
		"UTF-8":                 {[]byte(want), UTF8, Unicode},
		"UTF-8 with mark":       {[]byte("\ufeff" + want), UTF8, Unicode},
		"UTF-16, mark, little":  {wide(true, "\ufeff"+want), UTF16, Unicode},
		"UTF-16, mark, big":     {wide(false, "\ufeff"+want), UTF16, Unicode},
		"UTF-16, little":        {wide(true, want), UTF16, Unicode},
		"UTF-16, big":           {wide(false, want), UTF16, Unicode},
		"Windows-1258":          {bytes1258(Windows1258), SingleBytes, Windows1258},
		"TCVN3":                 {bytes1258(TCVN3), SingleBytes, TCVN3},
		"VNI":                   {bytes1258(VNI), SingleBytes, VNI},
		"TCVN3 saved as UTF-8":  {[]byte(inTCVN3), UTF8, TCVN3},
		"TCVN3 saved as UTF-16": {wide(true, "\ufeff"+inTCVN3), UTF16, TCVN3},
	} {
		text, f, e, err := Text(c.data)
		if err != nil || f != c.f || e != c.e || e.Decode(text) != want {
			t.Errorf("%s: %q in %v, %v, %v", name, e.Decode(text), f, e, err)
		}
	}
}

func TestTextThatIsNone(t *testing.T) {
	var broken *BrokenError
	if _, _, _, err := Text([]byte("Nguyễn Văn Thử\nLê Thị Thử \xff\n")); !errors.As(err, &broken) || broken.Line != 2 {
		t.Errorf("UTF-8 with a wrong byte: %v", err)
	}
	if _, _, _, err := Text([]byte("\xff\xfea\x00b")); !errors.As(err, &broken) || broken.Format != UTF16 {
		t.Errorf("half a unit: %v", err)
	}
	for _, data := range [][]byte{{0}, {1, 0, 0, 0, 0, 2, 3}, bytes.Repeat([]byte{0}, 100), append([]byte("text"), 0)} {
		if _, _, _, err := Text(data); err == nil {
			t.Errorf("%v is no text", data)
		}
	}
	if text, _, _, err := Text(nil); err != nil || text != "" {
		t.Errorf("nothing: %q, %v", text, err)
	}
}

// All names that are made up can be written in VNI and Windows-1258, and all but
// those with a capital that has a tone (Ánh) in TCVN3; and all come back.
func TestNamesComeBack(t *testing.T) {
	m := sample.Names(11)
	failed := map[Encoding]int{}
	for range 20_000 {
		name := m.Name()
		for _, e := range []Encoding{Windows1258, TCVN3, VNI} {
			code, ok := e.Encode(name)
			if !ok {
				failed[e]++
				if e != TCVN3 || !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsUpper(r) && toned(r) }) {
					t.Errorf("%v can't write %q", e, name)
				}
			} else if e.Decode(code) != name {
				t.Errorf("%v: %q is written %q and read %q", e, name, code, e.Decode(code))
			}
		}
	}
	t.Log(failed)
}

func FuzzTextKeepsUnicode(f *testing.F) {
	f.Add("Nguyễn Văn Thử\n")
	f.Add("NguyÔn V¨n Thö")
	f.Add("\x00")
	f.Fuzz(func(t *testing.T, s string) {
		text, form, e, err := Text([]byte(s))
		if err != nil {
			return
		}
		e.Decode(text)
		if form == UTF8 && text != strings.TrimPrefix(s, "\ufeff") {
			t.Errorf("%q became %q", s, text)
		}
	})
}
