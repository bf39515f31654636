package edtf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
)

// explain says what is wrong with a text that has not the form of a date.
func explain(s string) *ParseError {
	trimmed := strings.TrimSpace(s)
	switch {
	case trimmed == "":
		return &ParseError{msgEmpty, hintOmit}
	case len(s) > maxInformal, !utf8.ValidString(s):
		return &ParseError{Message: msgForm}
	}
	if plain := plainDigits(trimmed); plain != trimmed {
		fault := &ParseError{Message: msgDigits}
		if _, inner := parse(plain); inner == nil {
			fault.Hint = hintWrite.With(plain)
		} else if inner == errForm {
			fault.Hint = explain(plain).Hint
		} else {
			fault.Hint = inner.Hint
		}
		return fault
	}
	if solid := strings.Join(strings.Fields(trimmed), ""); solid != s {
		if _, inner := parse(solid); inner == nil {
			return &ParseError{msgSpaces, hintWrite.With(solid)}
		} else if inner != errForm {
			return inner
		}
	}
	if upper := strings.ToUpper(trimmed); upper != trimmed {
		if _, inner := parse(upper); inner == nil {
			return &ParseError{msgCase, hintWrite.With(upper)}
		}
	}
	if marked := unknownDigits.Replace(trimmed); marked != trimmed {
		if _, inner := parse(marked); inner == nil {
			return &ParseError{msgUnknown, hintWrite.With(marked)}
		}
	}
	if fault := guess(trimmed); fault != nil {
		return fault
	}
	return &ParseError{Message: generalMessage(trimmed)}
}

// maxInformal is the length in bytes beyond which a text is no date in any
// way of writing.
const maxInformal = 100

// unknownDigits marks unknown digits as EDTF does, from older and other habits.
var unknownDigits = strings.NewReplacer("x", "X", "u", "X", "U", "X", "?", "X", "*", "X", "_", "X")

// plainDigits turns the decimal digits of other scripts and full-width forms
// into ASCII, and full-width punctuation with them.
func plainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 0xFF01 && r <= 0xFF5E: // the full-width forms of ! to ~
			return r - 0xFF01 + '!'
		case r > unicode.MaxASCII && unicode.Is(unicode.Nd, r):
			return digitValue(r)
		}
		return r
	}, s)
}

// digitValue returns the ASCII digit for a decimal digit. Unicode keeps the ten
// digits of a script together, so their place in the run is their value.
func digitValue(r rune) rune {
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return '0' + (r-rune(run.Lo))%10
		}
	}
	return r
}

// generalMessage picks the form to show when nothing closer can be said.
func generalMessage(s string) diag.Text {
	digits := mask(s[:min(len(s), 10)])
	switch {
	case strings.Contains(s, ":"), strings.HasPrefix(digits, "9999-99-99") && strings.Contains(s, "T"):
		return msgTimeForm
	case strings.Contains(digits, "9X"), strings.Contains(digits, "-X"), strings.HasPrefix(digits, "XXXX"):
		return msgUnknown
	}
	return msgForm
}

// guess reads a date as people write it and says how EDTF writes it; nil when
// it can't be read, or in more than one way.
func guess(s string) *ParseError {
	tokens, ok := scan(s)
	if !ok {
		return nil
	}
	if tokens.has(tokSeason) {
		return season(tokens)
	}
	if tokens.has(tokQuarter) {
		return quarter(tokens)
	}
	r, ok := read(tokens)
	switch {
	case !ok:
		return nil
	case r.fault != nil:
		return r.fault
	}
	fix := r.date.String()
	if _, inner := parse(fix); inner != nil {
		if inner == errForm {
			return nil
		}
		return inner
	}
	fault := &ParseError{msgForm, hintWrite.With(fix)}
	switch {
	case r.hint != (diag.Text{}):
		fault.Hint = r.hint.With(fix)
	case r.ambiguous:
		fault.Hint = hintDayFirst.With(fix)
	}
	switch {
	case r.date.IsInterval():
		fault.Message = msgInterval
	case r.date.clock.precision != noClock:
		fault.Message = msgTimeForm
	case r.short && strings.Trim(s, "0123456789-") == "":
		fault.Message = msgWidth
	}
	return fault
}

// season says that a season is no date; the year is left, if there is one.
func season(ts tokens) *ParseError {
	fault := &ParseError{Message: msgSeason}
	y := 0
	for _, t := range ts {
		if t.kind == tokYear {
			if y != 0 {
				return fault
			}
			y = t.n
		}
	}
	if check(year, y, 0, 0) == nil {
		fault.Hint = hintSeason.With(strconv.Itoa(y))
	}
	return fault
}

// quarter says that a quarter is no date, and which months it has.
func quarter(ts tokens) *ParseError {
	fault := &ParseError{Message: msgSeason}
	var q, y int
	switch ts.shape() {
	case "qy":
		q, y = ts[0].n, ts[1].n
	case "q/y", "q-y":
		q, y = ts[0].n, ts[2].n
	case "yq":
		q, y = ts[1].n, ts[0].n
	case "y/q", "y-q":
		q, y = ts[2].n, ts[0].n
	}
	if q >= 1 && q <= 4 && check(year, y, 0, 0) == nil {
		from := point{form: month, year: uint16(y), month: uint8(3*q - 2)}
		to := point{form: month, year: uint16(y), month: uint8(3 * q)}
		fault.Hint = hintWrite.With(from.String() + "/" + to.String())
	}
	return fault
}

// fullYear says how to write a date with half a year, as that of a century in
// which it was likely meant.
func fullYear(ts tokens) diag.Text {
	if len(ts) != 5 {
		return hintFullYear
	}
	y := 2000 + ts[4].n
	if ts[4].n >= 50 {
		y -= 100
	}
	if ts[4].n > 99 || check(day, y, ts[2].n, ts[0].n) != nil {
		return hintFullYear
	}
	return hintThisYear.With(fmt.Sprintf("%d-%02d-%02d", y, ts[2].n, ts[0].n), y)
}

// incomplete understands a date that lacks its year, or half of it.
func incomplete(ts tokens) (r reading, ok bool) {
	switch ts.shape() {
	case "n/n/n", "n-n-n", "n.n.n", "n/m/n", "n-m-n", "n", "m/n":
		return reading{fault: &ParseError{msgYear, fullYear(ts)}}, true
	case "n/n", "n-n", "n.n", "n/m", "n-m", "mn", "m":
		return reading{fault: &ParseError{Message: msgNeedsYear}}, true
	}
	return reading{}, false
}
