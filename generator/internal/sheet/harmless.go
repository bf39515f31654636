package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Harmless returns a text as it is written into a cell of CSV: with an
// apostrophe before what a spreadsheet could take for a formula, and before what
// begins with an apostrophe itself, so that [Plain] can tell.
func Harmless(s string) string {
	if strings.Contains(s, "\r") {
		s = oneLine.Replace(s)
	}
	if harmful(s) {
		return "'" + s
	}
	return s
}

// Plain returns a text as it was before [Harmless] wrote it into a cell of CSV,
// and others as they are.
func Plain(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && harmful(rest) {
		return rest
	}
	return s
}

// harmful tells whether a text needs an apostrophe.
func harmful(s string) bool {
	return s != "" && (s[0] == '\'' || s[0] == '\t' || s[0] == '\n' || startsFormula(strings.TrimLeftFunc(s, unseen)))
}

// oneLine makes line ends what readers of CSV make them.
var oneLine = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// unseen tells whether a rune before a formula may not hinder it.
func unseen(r rune) bool {
	return r <= ' ' || r > '~' && unicode.In(r, unicode.White_Space, unicode.Cc, unicode.Cf)
}

// startsFormula tells whether a text begins with one of the signs with which
// formulas begin, of common or full width.
func startsFormula(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("=+-@＝＋－＠", first) && first != utf8.RuneError
}
