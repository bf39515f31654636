package edtf

import (
	"strconv"
	"strings"

	"bangvang/generator/internal/diag"
)

// A ParseError says why a text is no date, and where it can be known, how the
// date is to be written. It repeats nothing of the text but its numbers.
type ParseError struct {
	Message diag.Text
	Hint    diag.Text // may be empty
}

// Error returns the message and the hint in English.
func (e *ParseError) Error() string {
	if e.Hint.IsZero() {
		return "edtf: " + e.Message.EN
	}
	return "edtf: " + e.Message.EN + " (" + e.Hint.EN + ")"
}

// Parse reads a date. The error is a *ParseError.
func Parse(s string) (Date, error) {
	d, fault := parse(s)
	if fault == errForm {
		fault = explain(s)
	}
	if fault != nil {
		return Date{}, fault
	}
	return d, nil
}

// maxLen is more than the longest date takes, in bytes.
const maxLen = 40

// errForm marks a text that has not the form of a date at all, as against one
// that has the form but names no day. It never leaves the package.
var errForm = &ParseError{Message: msgForm}

func parse(s string) (Date, *ParseError) {
	if len(s) > maxLen {
		return Date{}, errForm
	}
	if from, to, interval := strings.Cut(s, "/"); interval {
		return parseInterval(from, to)
	}
	d, fault := parseSingle(s)
	if fault != nil && fault != errForm {
		fault = orSpan(s, fault)
	}
	return d, fault
}

func parseSingle(s string) (Date, *ParseError) {
	if s == ".." {
		return Date{}, &ParseError{Message: msgUnbounded}
	}
	s, hours, timed := strings.Cut(s, "T")
	p, fault := parsePoint(s)
	if fault != nil {
		return Date{}, fault
	}
	d := Date{start: p}
	if timed {
		if !d.IsFullDate() {
			return Date{}, &ParseError{Message: msgTimeNeedsDay}
		}
		d.clock, fault = parseClock(s, hours)
	}
	return d, fault
}

func parseInterval(from, to string) (Date, *ParseError) {
	switch {
	case from == "" && to == "", strings.Contains(to, "/"):
		return Date{}, errForm
	case from == ".." && to == "..":
		return Date{}, &ParseError{Message: msgUnbounded}
	case strings.Contains(from+to, "T"):
		return Date{}, timedInterval(from, to)
	}
	start, fault := parseEnd(from)
	if fault != nil {
		return Date{}, fault
	}
	end, fault := parseEnd(to)
	if fault != nil {
		return Date{}, fault
	}
	switch {
	case from == "":
		return Date{}, &ParseError{msgMissingEnd, hintOpenStart.With("../" + to)}
	case to == "":
		return Date{}, &ParseError{msgMissingEnd, hintOpenEnd.With(from + "/..")}
	case start.first() > end.last():
		return Date{}, &ParseError{msgOrder, hintWrite.With(to + "/" + from)}
	}
	return Date{start: start, end: end}, nil
}

// parseEnd reads an end of an interval. An empty one is open for now, so that a
// mistake at the other end is told first.
func parseEnd(s string) (point, *ParseError) {
	if s == ".." || s == "" {
		return point{form: open}, nil
	}
	return parsePoint(s)
}

// timedInterval says that intervals take no clocks, if that is all that is
// wrong.
func timedInterval(from, to string) *ParseError {
	fault := &ParseError{Message: msgIntervalTime}
	for _, end := range []string{from, to} {
		if end != ".." {
			if _, inner := parseSingle(end); inner != nil {
				return inner
			}
		}
	}
	from, _, _ = strings.Cut(from, "T")
	to, _, _ = strings.Cut(to, "T")
	fix := from + "/" + to
	if from == to {
		fix = from
	}
	if _, inner := parse(fix); inner == nil {
		fault.Hint = hintWrite.With(fix)
	}
	return fault
}

func parsePoint(s string) (point, *ParseError) {
	var p point
	if s != "" {
		p.qual = qualifierOf(s[len(s)-1])
	}
	if p.qual != certain {
		s = s[:len(s)-1]
	}
	p.form = formOf(s)
	if p.form == absent {
		return point{}, errForm
	}
	y, m, d := number(s[:4]), 0, 0
	if p.form == month || p.form == dayUnsure || p.form == day {
		m = number(s[5:7])
	}
	if p.form == day {
		d = number(s[8:])
	}
	if fault := check(p.form, y, m, d); fault != nil {
		return point{}, fault
	}
	p.year, p.month, p.day = uint16(y), uint8(m), uint8(d)
	return p, nil
}

func qualifierOf(c byte) qualifier {
	switch c {
	case '?':
		return uncertain
	case '~':
		return approximate
	case '%':
		return both
	}
	return certain
}

// formOf returns the form of a point without its qualifier; absent when it has
// none. The numbers may still name no day.
func formOf(s string) form {
	switch mask(s) {
	case "9999":
		return year
	case "999X":
		return decade
	case "99XX":
		return century
	case "9999-99":
		return month
	case "9999-XX":
		return anyMonth
	case "9999-99-99":
		return day
	case "9999-99-XX":
		return dayUnsure
	case "9999-XX-XX":
		return anyDay
	}
	return absent
}

// mask returns the text with 9 for every ASCII digit.
func mask(s string) string {
	var buf [maxLen]byte
	b := append(buf[:0], s...)
	for i, c := range b {
		if isDigit(c) {
			b[i] = '9'
		}
	}
	return string(b)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// number returns the value of a few digits; an X counts as 0.
func number(s string) int {
	n := 0
	for i := range len(s) {
		n *= 10
		if isDigit(s[i]) {
			n += int(s[i] - '0')
		}
	}
	return n
}

// check tells whether the calendar has what the numbers name: m only with a
// month or a day, d only with a day.
func check(f form, y, m, d int) *ParseError {
	hasMonth := f == month || f == dayUnsure || f == day
	switch {
	case y < minYear || y > maxYear:
		return &ParseError{Message: msgYear}
	case !hasMonth:
		return nil
	case m == 0:
		return &ParseError{msgNoMonth.With(m), hintNoMonth.With(strconv.Itoa(y))}
	case m > 12:
		return noMonth(f, y, m, d)
	case f != day:
		return nil
	case d == 0:
		return &ParseError{msgZeroDay, hintNoDay.With(point{form: month, year: uint16(y), month: uint8(m)}.String())}
	case d > daysIn(y, m):
		return &ParseError{msgNoDay.With(dayText(y, m, d)), hintDays.With(monthText(y, m), daysIn(y, m))}
	}
	return nil
}

// noMonth explains a month beyond 12. The hint offers the day and the month the
// other way round where the calendar has such a day.
func noMonth(f form, y, m, d int) *ParseError {
	fault := &ParseError{Message: msgNoMonth.With(m)}
	if f == day && 1 <= d && d <= 12 && m <= daysIn(y, d) {
		fix := Day{y, d, m}
		fault.Hint = hintSwapped.With(fix.String(), dayMonthText(d, m))
	}
	return fault
}

// orSpan explains a month beyond 12 that may be the code of a season, or the
// end of a span of years: 2019-21.
func orSpan(s string, fault *ParseError) *ParseError {
	if formOf(s) != month {
		return fault
	}
	y, m := number(s[:4]), number(s[5:])
	if y < minYear || y > maxYear || m <= 12 {
		return fault
	}
	if m >= firstSeason && m <= lastSeason {
		fault.Message = msgSeasonCode.With(m)
	}
	if m > y%100 {
		fault.Hint = hintSpan.With(strconv.Itoa(y) + "/" + strconv.Itoa(y-y%100+m))
	}
	return fault
}

// firstSeason and lastSeason bound the codes of seasons, quarters and half
// years that ISO 8601-2 writes in the place of a month.
const (
	firstSeason = 21
	lastSeason  = 41
)

// repaired makes an error whose hint is the text to write, if that is a date.
func repaired(message diag.Text, fix string) *ParseError {
	fault := &ParseError{Message: message}
	if _, inner := parse(fix); inner == nil {
		fault.Hint = hintWrite.With(fix)
	}
	return fault
}
