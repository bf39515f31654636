package diag

import (
	"strings"
	"unicode"
)

// Seen returns a text as it can be shown on a terminal: what would steer the
// terminal, or turn the order in which letters are read, is replaced by U+FFFD.
// Tabs and line ends stay.
func Seen(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x061c:
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
