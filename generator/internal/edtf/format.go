package edtf

import (
	"fmt"

	"bangvang/generator/internal/diag"
)

// String returns the date in EDTF, as it was parsed; "" for no date.
func (d Date) String() string {
	s := d.start.String()
	if d.IsInterval() {
		s += "/" + d.end.String()
	}
	if d.clock.precision != noClock {
		s += "T" + d.clock.hours() + d.clock.zoneSuffix()
	}
	return s
}

func (p point) String() string {
	y := int(p.year)
	var s string
	switch p.form {
	case absent:
		return ""
	case open:
		return ".."
	case century:
		s = fmt.Sprintf("%02dXX", y/100)
	case decade:
		s = fmt.Sprintf("%03dX", y/10)
	case year:
		s = fmt.Sprintf("%04d", y)
	case anyDay:
		s = fmt.Sprintf("%04d-XX-XX", y)
	case anyMonth:
		s = fmt.Sprintf("%04d-XX", y)
	case month:
		s = fmt.Sprintf("%04d-%02d", y, p.month)
	case dayUnsure:
		s = fmt.Sprintf("%04d-%02d-XX", y, p.month)
	case day:
		s = fmt.Sprintf("%04d-%02d-%02d", y, p.month, p.day)
	}
	return s + [...]string{certain: "", uncertain: "?", approximate: "~", both: "%"}[p.qual]
}

// hours returns the time as 10:00 or 10:00:30.
func (c clock) hours() string {
	if c.precision == toSecond {
		return fmt.Sprintf("%02d:%02d:%02d", c.hour, c.minute, c.second)
	}
	return fmt.Sprintf("%02d:%02d", c.hour, c.minute)
}

// zoneSuffix returns "", "Z" or an offset as +07:00.
func (c clock) zoneSuffix() string {
	switch c.zone {
	case zoneUTC:
		return "Z"
	case zoneOffset:
		sign, offset := '+', c.offset
		if offset < 0 {
			sign, offset = '-', -offset
		}
		return fmt.Sprintf("%c%02d:%02d", sign, offset/60, offset%60)
	}
	return ""
}

// MarshalText returns the date in EDTF, so that JSON holds it as a string;
// empty for no date.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote. The error is a *ParseError.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// DateTime returns the date for the datetime attribute of HTML's time element:
// a valid year, month, date, or date and time. It returns "" for what HTML can't
// say: intervals, unknown digits and whatever is uncertain or approximate.
func (d Date) DateTime() string {
	if d.IsInterval() || d.start.qual != certain {
		return ""
	}
	switch d.start.form {
	case year, month, day:
		return d.String()
	}
	return ""
}

// Format returns the date as readers of the language write it, Vietnamese
// where l is neither; "" for no date. It stands inside a sentence: words begin
// in lower case.
func (d Date) Format(l diag.Lang) string {
	w := words(l)
	switch {
	case d.IsInterval() && d.start.form == open:
		return w.until + d.end.format(l)
	case d.IsInterval() && d.end.form == open:
		return w.since + d.start.format(l)
	case d.IsInterval() && d.start != d.end:
		return span(d.start, d.end, l)
	case d.clock.precision == noClock:
		return d.start.format(l)
	}
	hours := d.clock.hours()
	switch d.clock.zone {
	case zoneUTC:
		hours += " (UTC)"
	case zoneOffset:
		hours += " (UTC" + d.clock.zoneSuffix() + ")"
	}
	if l == diag.EN {
		return d.start.format(l) + ", " + hours
	}
	return hours + ", " + d.start.format(l)
}

// vocabulary holds the words around a point, with the spaces they need.
type vocabulary struct {
	since, until, about             string
	unsure, noDay, noMonth, neither string
}

var (
	vocabularyVI = vocabulary{
		since: "từ ", until: "đến ", about: "khoảng ", unsure: "chưa chắc chắn",
		noDay: "không rõ ngày", noMonth: "không rõ tháng", neither: "không rõ ngày tháng",
	}
	vocabularyEN = vocabulary{
		since: "since ", until: "until ", about: "about ", unsure: "uncertain",
		noDay: "day unknown", noMonth: "month unknown", neither: "day and month unknown",
	}
)

func words(l diag.Lang) *vocabulary {
	if l == diag.EN {
		return &vocabularyEN
	}
	return &vocabularyVI
}

func (p point) format(l diag.Lang) string {
	w := words(l)
	s := p.plain(l)
	if p.qual == approximate || p.qual == both {
		s = w.about + s
	}
	var remark string
	switch p.form {
	case anyDay:
		remark = w.neither
	case anyMonth:
		remark = w.noMonth
	case dayUnsure:
		remark = w.noDay
	}
	if p.qual == uncertain || p.qual == both {
		if remark != "" {
			remark += ", "
		}
		remark += w.unsure
	}
	if remark != "" {
		s += " (" + remark + ")"
	}
	return s
}

// plain shows the known parts of the point alone.
func (p point) plain(l diag.Lang) string {
	y, m := int(p.year), int(p.month)
	switch p.form {
	case century: // not "21st century", which begins in 2001
		return fmt.Sprintf("%02dxx", y/100)
	case decade:
		return diag.Text{VI: "thập niên %d", EN: "%ds"}.With(y).In(l)
	case year, anyDay, anyMonth:
		return fmt.Sprintf("%04d", y)
	case month, dayUnsure:
		return monthText(y, m).In(l)
	case day:
		return dayText(y, m, int(p.day)).In(l)
	}
	return ""
}

// span shows an interval between two points, saying once what both share.
func span(a, b point, l diag.Lang) string {
	sameYear := a.year == b.year
	switch {
	case a.form != b.form || a.qual != certain || b.qual != certain:
	case a.form == year:
		return a.plain(l) + "–" + b.plain(l)
	case a.form == day && sameYear && a.month == b.month && l == diag.EN:
		return fmt.Sprintf("%d–%s", a.day, b.plain(l))
	case a.form == day && sameYear && a.month == b.month:
		return fmt.Sprintf("%02d–%s", a.day, b.plain(l))
	case a.form == day && sameYear && l == diag.EN:
		return fmt.Sprintf("%d %s – %s", a.day, monthsEN[a.month-1], b.plain(l))
	case a.form == day && sameYear:
		return fmt.Sprintf("%02d/%02d – %s", a.day, a.month, b.plain(l))
	case a.form == month && sameYear && l == diag.EN:
		return fmt.Sprintf("%s–%s", monthsEN[a.month-1], b.plain(l))
	}
	return a.format(l) + " – " + b.format(l)
}
