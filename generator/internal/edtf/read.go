package edtf

import "bangvang/generator/internal/diag"

// A reading is what an informal date seems to mean.
type reading struct {
	date      Date
	ambiguous bool // day and month could change places
	short     bool // day or month has one digit only
	hint      diag.Text
	fault     *ParseError // what keeps it from being a date, once understood
}

// read understands a whole informal date; ok is false when it does not.
func read(ts tokens) (r reading, ok bool) {
	if ts.has(tokColon) {
		return readTimed(ts)
	}
	since := ts[0].kind == tokSince
	if since {
		ts = ts[1:]
	}
	shape := ts.shape()
	switch n := len(ts); {
	case n == 0:
		return reading{}, false
	case n > 1 && (shape[n-2:] == "-@" || shape[n-2:] == "/@"):
		since, ts = true, ts[:n-2]
	case !since && n > 1 && shape[n-1] == '-':
		r, ok = readPoint(ts[:n-1])
		r.hint = hintOpenEnd
		return r.between(Date{start: r.date.start, end: point{form: open}}), ok
	case !since && n > 1 && (shape[0] == '-' || shape[0] == 'u'):
		r, ok = readPoint(ts[1:])
		if shape[0] == '-' {
			r.hint = hintOpenStart
		}
		return r.between(Date{start: point{form: open}, end: r.date.start}), ok
	}
	if r, ok = readPoint(ts); ok {
		if since {
			r = r.between(Date{start: r.date.start, end: point{form: open}})
		}
		return r, true
	}
	if r, ok = readInterval(ts); ok {
		return r, true
	}
	return incomplete(ts)
}

// between returns the reading with the interval as its date.
func (r reading) between(d Date) reading {
	r.date = d
	return r
}

// readInterval looks for the one place where the tokens fall into two dates.
func readInterval(ts tokens) (r reading, ok bool) {
	for i := 1; i < len(ts)-1; i++ {
		if ts[i].kind != tokDash && ts[i].kind != tokSlash {
			continue
		}
		start, end, fine := readEnds(ts[:i], ts[i].kind, ts[i+1:])
		if !fine {
			continue
		}
		if ok { // two ways to read it
			return reading{}, false
		}
		ok = true
		r = reading{
			date:      Date{start: start.date.start, end: end.date.start},
			ambiguous: start.ambiguous && end.ambiguous,
			fault:     start.fault,
		}
		if r.fault == nil {
			r.fault = end.fault
		}
	}
	// "about 2013-2015" may say so of one year or of both.
	return r, ok && (r.fault != nil || r.date.start.qual == r.date.end.qual)
}

// readEnds reads the two ends of an interval. One of them may leave out what
// the other says.
func readEnds(from tokens, sep tokenKind, to tokens) (start, end reading, ok bool) {
	start, startOK := readPoint(from)
	end, endOK := readPoint(to)
	switch {
	case startOK && endOK:
	case endOK && sep == tokDash:
		start, startOK = partialStart(from, end.date.start)
	case startOK && sep == tokSlash:
		end, endOK = partialEnd(from, start.date.start, to)
	}
	return start, end, startOK && endOK
}

// partialEnd reads an end that leaves out what the start says, as ISO 8601-1
// allows: 2019-11-17/18.
func partialEnd(from tokens, start point, to tokens) (reading, bool) {
	if from[0].kind != tokYear || start.form != day {
		return reading{}, false
	}
	y, m := int(start.year), int(start.month)
	switch to.shape() {
	case "n":
		return calendar(day, y, m, to[0].n), true
	case "n-n", "n/n":
		return calendar(day, y, to[0].n, to[2].n), true
	}
	return reading{}, false
}

// partialStart reads a start that leaves out what the end says: 17-18/11/2019,
// 30/11-2/12/2019.
func partialStart(ts tokens, end point) (reading, bool) {
	y, m := int(end.year), int(end.month)
	if end.form != day {
		return reading{}, false
	}
	switch ts.shape() {
	case "n":
		return calendar(day, y, m, ts[0].n), true
	case "n/n", "n/m", "n.n":
		return calendar(day, y, ts[2].n, ts[0].n), true
	}
	return reading{}, false
}

// calendar makes a reading of numbers, with the fault where the calendar has no
// such day.
func calendar(f form, y, m, d int) reading {
	if fault := check(f, y, m, d); fault != nil {
		return reading{fault: fault}
	}
	return reading{date: Date{start: point{form: f, year: uint16(y), month: uint8(m), day: uint8(d)}}}
}

// readPoint reads a single date with the words and marks around it.
func readPoint(ts tokens) (r reading, ok bool) {
	qual := certain
	for len(ts) > 0 && qualifierOf(byte(ts[0].kind)) != certain {
		qual, ts = qual.and(ts[0].kind), ts[1:]
	}
	for len(ts) > 0 && qualifierOf(byte(ts.last())) != certain {
		qual, ts = qual.and(ts.last()), ts[:len(ts)-1]
	}
	if shape := ts.shape(); shape == "Dy" || shape == "yD" {
		y := max(ts[0].n, ts[1].n)
		r, ok = calendar(decade, y, 0, 0), y%10 == 0
	} else {
		r, ok = readSimple(ts)
	}
	if r.fault == nil {
		r.date.start.qual = qual
	}
	return r, ok
}

func (q qualifier) and(k tokenKind) qualifier {
	if p := qualifierOf(byte(k)); q == certain || q == p {
		return p
	}
	return both
}

// readSimple reads day, month and year, or less, in the orders people use.
func readSimple(ts tokens) (r reading, ok bool) {
	switch ts.shape() {
	case "n/n/y", "n-n-y", "n.n.y":
		a, b := ts[0].n, ts[2].n
		r = calendar(day, ts[4].n, b, a)
		r.ambiguous = a <= 12 && a != b
	case "n/m/y":
		r = calendar(day, ts[4].n, ts[2].n, ts[0].n)
	case "n-m-y": // 18-Nov-2019
		r = calendar(day, ts[4].n, ts[2].n, ts[0].n)
	case "mny": // November 18, 2019
		r = calendar(day, ts[2].n, ts[0].n, ts[1].n)
	case "y/n/n", "y-n-n", "y.n.n":
		r = calendar(day, ts[0].n, ts[2].n, ts[4].n)
		r.short = ts[2].short || ts[4].short
	case "n/y", "n-y", "n.y", "m/y", "m-y":
		r = calendar(month, ts[2].n, ts[0].n, 0)
	case "y-n", "y.n":
		r = calendar(month, ts[0].n, ts[2].n, 0)
		r.short = ts[2].short
	case "y/n":
		r = monthOrSpan(ts[0].n, ts[2])
	case "y":
		r = calendar(year, ts[0].n, 0, 0)
	case "d":
		return compact(ts[0].n)
	default:
		return reading{}, false
	}
	return r, true
}

// monthOrSpan reads 2019/11, a month, and 2014/19, a span of years whose end
// was cut short. Some can be both.
func monthOrSpan(y int, t token) reading {
	r := calendar(month, y, t.n, 0)
	if t.short || t.n <= y%100 || y < minYear || y > maxYear {
		return r
	}
	end := y - y%100 + t.n
	years := Date{
		start: point{form: year, year: uint16(y)},
		end:   point{form: year, year: uint16(end)},
	}
	if r.fault != nil {
		return reading{fault: &ParseError{msgYear, hintWrite.With(years.String())}}
	}
	return reading{fault: &ParseError{msgForm, hintEither.With(r.date.String(), years.String())}}
}

// compact reads 20191118 and 18112019, where only one of them is a day.
func compact(n int) (reading, bool) {
	ymd := calendar(day, n/1e4, n/100%100, n%100)
	dmy := calendar(day, n%1e4, n/1e4%100, n/1e6)
	if (ymd.fault == nil) == (dmy.fault == nil) {
		return reading{}, false
	}
	if ymd.fault == nil {
		return ymd, true
	}
	return dmy, true
}

// readTimed reads a day with a time before or after it.
func readTimed(ts tokens) (r reading, ok bool) {
	at := ts.index(tokColon) - 1
	if at < 0 || ts[at].kind != tokNumber {
		return reading{}, false
	}
	c := clock{precision: toMinute, hour: uint8(ts[at].n)}
	if r, ok = withClock(ts, at, at+2, c); ok { // 10 giờ, or the minutes are missing
		return r, true
	}
	after := ts[at+2:]
	if len(after) == 0 || after[0].kind != tokNumber {
		return reading{}, false
	}
	c.minute = uint8(after[0].n)
	if r, ok = withClock(ts, at, at+3, c); ok {
		return r, true
	}
	if len(after) > 2 && after[1].kind == tokColon && after[2].kind == tokNumber {
		c.precision, c.second = toSecond, uint8(after[2].n)
		return withClock(ts, at, at+5, c)
	}
	return reading{}, false
}

// withClock reads what is left of the tokens without those from i to j, which
// are the clock, as a day.
func withClock(ts tokens, i, j int, c clock) (r reading, ok bool) {
	rest := append(append(tokens{}, ts[:i]...), ts[j:]...)
	if i > 0 && j < len(ts) || rest.has(tokColon) { // the clock stands in the midst
		return reading{}, false
	}
	r, ok = readSimple(rest)
	switch {
	case !ok || r.fault != nil:
		return r, ok
	case c.hour > 23 || c.minute > 59 || c.second > 59:
		return reading{fault: &ParseError{Message: msgNoTime.With(c.hours())}}, true
	case r.date.start.form != day:
		return reading{fault: &ParseError{Message: msgTimeNeedsDay}}, true
	}
	r.date.clock = c
	return r, true
}
