// Package edtf reads, compares and shows the dates of records.
//
// A date is written in the Extended Date/Time Format (ISO 8601-2): level 0 and
// the part of level 1 in use. Years run from 1000 to 2999.
//
//	date      = point | day "T" clock | interval
//	point     = ( year | month | day | unknown ) [ "?" | "~" | "%" ]
//	year      = "2019"
//	month     = "2019-11"
//	day       = "2019-11-18"
//	unknown   = "201X" | "20XX" | "2018-XX" | "2018-11-XX" | "2018-XX-XX"
//	clock     = "10:00" [ ":30" ] [ "Z" | "+07:00" ]
//	interval  = point "/" point | point "/" ".." | ".." "/" point
//
// "?" marks what is uncertain, "~" what is approximate, "%" what is both; an X
// stands for a digit nobody knows; ".." leaves an end open. A clock shows the
// local time of the place and is never converted: an offset is kept as typed
// and moves nothing. There is one way to write each date, so that String gives
// back what Parse was given.
//
// What else people write (12/03/2019, "tháng 11 năm 2019", 2014–2019) is
// refused, with a hint that says how to write it where that can be known.
package edtf

import (
	"cmp"
	"fmt"
	"math"
)

// A Date is a day, a month, a year or an interval, as precise as it is known.
// The zero Date is no date. Dates are comparable: two are equal exactly when
// they are written alike.
type Date struct {
	start, end point // end only in intervals
	clock      clock // only where start is a day and end is absent
}

// A point is a stretch of the calendar that one expression names.
type point struct {
	year       uint16
	month, day uint8
	form       form
	qual       qualifier
}

// A form tells which parts of a point are known.
type form uint8

const (
	absent    form = iota
	open           // ..
	century        // 20XX, year holds 2000
	decade         // 201X, year holds 2010
	year           // 2019
	anyDay         // 2018-XX-XX
	anyMonth       // 2018-XX
	month          // 2018-11
	dayUnsure      // 2018-11-XX
	day            // 2018-11-18
)

type qualifier uint8

const (
	certain     qualifier = iota
	uncertain             // ?
	approximate           // ~
	both                  // %
)

// A clock is a time of day as typed.
type clock struct {
	precision            clockPrecision
	hour, minute, second uint8
	zone                 zoneKind
	offset               int16 // minutes east of UTC, with zoneOffset only
}

type clockPrecision uint8

const (
	noClock clockPrecision = iota
	toMinute
	toSecond
)

type zoneKind uint8

const (
	zoneLocal zoneKind = iota
	zoneUTC
	zoneOffset
)

// minYear and maxYear are the first and last year a date may name.
const (
	minYear = 1000
	maxYear = 2999
)

// A Day is one day of the Gregorian calendar; Month and Day count from 1.
type Day struct{ Year, Month, Day int }

// Compare returns -1, 0 or +1 as x is before, on or after y.
func (x Day) Compare(y Day) int {
	return cmp.Or(cmp.Compare(x.Year, y.Year), cmp.Compare(x.Month, y.Month), cmp.Compare(x.Day, y.Day))
}

// String returns the day as 2019-11-18.
func (x Day) String() string { return fmt.Sprintf("%04d-%02d-%02d", x.Year, x.Month, x.Day) }

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d.start.form == absent }

// IsInterval tells whether the date was written as an interval.
func (d Date) IsInterval() bool { return d.end.form != absent }

// IsFullDate tells whether the date is precise to the day or the minute, and
// neither an interval nor qualified.
func (d Date) IsFullDate() bool {
	return d.start.form == day && d.start.qual == certain && !d.IsInterval()
}

// First returns the earliest day the date can mean; ok is false when there is
// no date or its start is open. A qualifier doesn't widen a date: how far
// "about" reaches, nobody can say.
func (d Date) First() (first Day, ok bool) {
	k := d.firstKey()
	if k == keyOpenStart {
		return Day{}, false
	}
	return k.day(), true
}

// Last returns the latest day the date can mean; ok is false when there is no
// date or its end is open.
func (d Date) Last() (last Day, ok bool) {
	k := d.lastKey()
	if k == keyOpenEnd {
		return Day{}, false
	}
	return k.day(), true
}

// Years returns the first and last year the date touches, 0 where it is open.
func (d Date) Years() (first, last int) {
	f, _ := d.First()
	l, _ := d.Last()
	return f.Year, l.Year
}

// Year returns the year the date lies in; ok is false when it is open, absent,
// or may lie in more than one.
func (d Date) Year() (y int, ok bool) {
	first, last := d.Years()
	if first == 0 || first != last {
		return 0, false
	}
	return first, true
}

// Overlaps tells whether the dates can share a day; open ends reach without
// limit. No date overlaps nothing. Clocks play no part.
func (d Date) Overlaps(e Date) bool {
	return !d.IsZero() && !e.IsZero() && d.firstKey() <= e.lastKey() && e.firstKey() <= d.lastKey()
}

// Compare orders dates for a time line: by the earliest day, then the latest,
// then the clock as typed; what has no clock comes first, and no date comes
// last. An open start comes before every day. The order is total: the result is
// 0 only for equal dates.
func (d Date) Compare(e Date) int {
	if d.IsZero() || e.IsZero() {
		return cmp.Compare(rank(d), rank(e))
	}
	if c := cmp.Compare(d.firstKey(), e.firstKey()); c != 0 {
		return c
	}
	if c := cmp.Compare(d.lastKey(), e.lastKey()); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(d.clock.key(), e.clock.key()),
		cmp.Compare(d.start.key(), e.start.key()),
		cmp.Compare(d.end.key(), e.end.key()))
}

// rank puts dates before no date.
func rank(d Date) int {
	if d.IsZero() {
		return 1
	}
	return 0
}

// A dayKey is a day as one number that grows with time.
type dayKey int32

const (
	keyOpenStart dayKey = math.MinInt32
	keyOpenEnd   dayKey = math.MaxInt32
)

func keyOf(year, month, day int) dayKey { return dayKey(year<<9 | month<<5 | day) }

func (k dayKey) day() Day { return Day{Year: int(k >> 9), Month: int(k >> 5 & 15), Day: int(k & 31)} }

func (d Date) firstKey() dayKey { return d.start.first() }

func (d Date) lastKey() dayKey {
	if d.IsInterval() {
		return d.end.last()
	}
	return d.start.last()
}

func (p point) first() dayKey {
	y, m := int(p.year), int(p.month)
	switch p.form {
	case absent, open:
		return keyOpenStart
	case day:
		return keyOf(y, m, int(p.day))
	case month, dayUnsure:
		return keyOf(y, m, 1)
	}
	return keyOf(y, 1, 1)
}

func (p point) last() dayKey {
	y, m := int(p.year), int(p.month)
	switch p.form {
	case absent, open:
		return keyOpenEnd
	case day:
		return keyOf(y, m, int(p.day))
	case month, dayUnsure:
		return keyOf(y, m, daysIn(y, m))
	case decade:
		y += 9
	case century:
		y += 99
	}
	return keyOf(y, 12, 31)
}

// key holds all of the point in one number.
func (p point) key() uint64 {
	return uint64(p.year)<<32 | uint64(p.month)<<24 | uint64(p.day)<<16 | uint64(p.form)<<8 | uint64(p.qual)
}

// key holds all of the clock in one number that grows with the time shown.
func (c clock) key() uint64 {
	if c.precision == noClock {
		return 0
	}
	return uint64(c.hour)<<48 | uint64(c.minute)<<40 | uint64(c.second)<<32 |
		uint64(c.precision)<<24 | uint64(c.zone)<<16 | uint64(uint16(int(c.offset)+offsetMax))
}

// daysIn returns how many days the month has, month being from 1 to 12.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
