// Package charset reads the encodings in which Vietnamese was written before
// Unicode, and in which old lists still lie on the disks of offices: TCVN3
// (fonts .VnTime, .VnArial), VNI (fonts VNI-Times) and Windows-1258.
//
// TCVN3 and VNI are a matter of fonts: what a file holds are letters of
// Western Europe, and a font draws Vietnamese ones in their place. So texts
// are taken as spreadsheets hold them: every letter of Windows-1252 stands for
// its byte.
//
// TCVN3 has no capitals with tones. Those were written in fonts of capitals
// (.VnTimeH), in which every letter is shown as a capital; so the font decides.
// Where a word in an ordinary font is in capitals but for its letters with tones
// (NGUYÔN, which shows as NGUYễN), all of it is read as capitals, as it was meant.
package charset

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// An Encoding is a way in which letters of Vietnamese are written.
type Encoding uint8

// The encodings. Unicode is what needs no decoding.
const (
	Unicode       Encoding = iota
	Windows1258            // letters of Windows, marks of tones after them
	TCVN3                  // one byte for each letter (ABC, TCVN 5712 VN3)
	TCVN3Capitals          // TCVN3 in a font whose name ends in H, which shows capitals only
	VNI                    // a letter, and a byte for its marks
)

var names = [...]string{"Unicode", "Windows-1258", "TCVN3", "TCVN3 (.VnTimeH)", "VNI"}

// String returns the name by which people know the encoding.
func (e Encoding) String() string { return names[e] }

// OfFont returns the encoding of texts in a font, by its name.
func OfFont(font string) Encoding {
	font = strings.ToLower(strings.TrimLeft(strings.TrimSpace(font), "@")) // @ is for vertical text
	switch {
	case strings.HasPrefix(font, ".vn") && strings.HasSuffix(font, "h"):
		return TCVN3Capitals
	case strings.HasPrefix(font, ".vn"):
		return TCVN3
	case strings.HasPrefix(font, "vni-"), strings.HasPrefix(font, "vni "):
		return VNI
	}
	return Unicode
}

// Decode returns the text that is meant by s, in NFC. What the encoding does
// not know stays as it is.
func (e Encoding) Decode(s string) string {
	if ascii(s) && e != TCVN3Capitals {
		return s
	}
	switch e {
	case Windows1258:
		s = strings.Map(decode1258, s)
	case TCVN3:
		s = decodeTCVN3(s)
	case TCVN3Capitals:
		s = strings.ToUpper(strings.Map(letterTCVN3, s))
	case VNI:
		s = decodeVNI(s)
	}
	return norm.NFC.String(s)
}

// Encode returns letters that Decode reads as s; false where the encoding has
// none for it.
func (e Encoding) Encode(s string) (string, bool) {
	s = norm.NFC.String(s)
	var b strings.Builder
	for _, r := range s {
		if code, ok := codes[e][r]; ok {
			b.WriteString(code)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String(), e.Decode(b.String()) == s
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// decode1258 returns the letter of Windows-1258 for that of Windows-1252 which
// has the same byte.
func decode1258(r rune) rune {
	if r < 0x80 {
		return r
	}
	if b, ok := charmap.Windows1252.EncodeRune(r); ok {
		return charmap.Windows1258.DecodeByte(b)
	}
	return r
}

// western tells whether r is a letter of Windows-1252, so that it may stand for
// a byte.
func western(r rune) bool {
	_, ok := charmap.Windows1252.EncodeRune(r)
	return ok
}

// Western tells whether all of s is in Windows-1252. What is not can't have
// been written in an encoding of old.
func Western(s string) bool {
	for _, r := range s {
		if r >= 0x80 && !western(r) {
			return false
		}
	}
	return true
}
