package sheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A shape is what the format of a number makes of it.
type shape uint8

const (
	plain    shape = iota
	day            // a date, with its time where it has one
	month          // a date of which no day is shown
	year           // a date of which the year alone is shown
	clock          // a time of the day
	digits2        // so many digits, with zeros before them: 007
	maxShape = digits2 + 30
)

// builtIn returns the shape of a format that workbooks know by number.
func builtIn(id int) shape {
	switch {
	case id == 17: // mmm-yy
		return month
	case 14 <= id && id <= 16, id == 22, 27 <= id && id <= 31, 34 <= id && id <= 36, 50 <= id && id <= 54, 56 <= id && id <= 58:
		return day
	case 18 <= id && id <= 21, id == 32, id == 33, id == 55:
		return clock
	}
	return plain
}

// shapeOf returns the shape of a format code: of its first part, which is for
// numbers above zero.
func shapeOf(code string) shape {
	var letters strings.Builder
	code = strings.ToLower(code)
	for i := 0; i < len(code) && code[i] != ';'; i++ {
		switch c := code[i]; c {
		case '\\', '_', '*':
			i++
		case '"':
			i++
			for i < len(code) && code[i] != '"' {
				i++
			}
		case '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return plain
			}
			switch code[i+1] { // a span of time: [h]:mm
			case 'h', 'm', 's':
				if strings.Trim(code[i+1:i+end], "hms") == "" {
					return plain
				}
			}
			i += end
		default:
			letters.WriteByte(c)
		}
	}
	s := letters.String()
	if strings.TrimSpace(s) == "general" || strings.TrimSpace(s) == "standard" {
		return plain
	}
	if n := len(s); n >= 2 && strings.Trim(s, "0") == "" && n <= int(maxShape-digits2)+2 {
		return digits2 + shape(n-2)
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "am/pm", "h"), "a/p", "h")
	has := func(chars string) bool { return strings.ContainsAny(s, chars) }
	switch {
	case has("0#?@"): // a number, whatever its unit: 0" đ"
		return plain
	case has("d"):
		return day
	case has("y") && has("m"):
		return month
	case has("y"):
		return year
	case has("hs"):
		return clock
	case has("m"):
		return day
	}
	return plain
}

const (
	secondsOfDay = 86400
	lastSerial   = 2958466 // the day after 31 December 9999
	days1904     = 1462    // from the beginning of one system of dates to the other's
)

// spell writes the number of a cell as its shape says; false where it is no
// number of that shape.
func spell(number float64, s shape, from1904 bool) (Value, bool) {
	switch {
	case s >= digits2:
		if number < 0 || number != math.Trunc(number) || number >= 1e15 {
			return Value{}, false
		}
		text := strconv.FormatFloat(number, 'f', -1, 64)
		width := int(s-digits2) + 2
		if len(text) >= width {
			return Value{}, false
		}
		return Value{Text: strings.Repeat("0", width-len(text)) + text, Kind: Word}, true
	case s == plain:
		return Value{}, false
	}
	if !(number >= 0 && number < lastSerial) {
		return Value{}, false
	}
	seconds := int64(math.Round(number * secondsOfDay))
	whole, rest := int(seconds/secondsOfDay), int(seconds%secondsOfDay)
	time := fmt.Sprintf("%02d:%02d:%02d", rest/3600, rest/60%60, rest%60)
	if s == clock && whole == 0 {
		return Value{Text: time, Kind: Word}, true
	}
	if from1904 {
		whole += days1904
	} else if whole < 1 || whole == 60 { // 29 February 1900, which was not
		return Value{}, false
	} else if whole < 60 {
		whole++
	}
	y, m, d := civil(whole - 25569) // 1 January 1970
	if y > 9999 {
		return Value{}, false
	}
	switch {
	case s == year:
		return Value{Text: fmt.Sprintf("%04d", y), Kind: Day}, true
	case s == month:
		return Value{Text: fmt.Sprintf("%04d-%02d", y, m), Kind: Day}, true
	case rest != 0:
		return Value{Text: fmt.Sprintf("%04d-%02d-%02dT%s", y, m, d, time), Kind: Day}, true
	}
	return Value{Text: fmt.Sprintf("%04d-%02d-%02d", y, m, d), Kind: Day}, true
}

// DayOf returns the day, as 2019-10-15, that spreadsheets keep as a number: what a
// cell shows where a day was typed and its format is that of a number.
func DayOf(number string) (string, bool) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return "", false
	}
	v, ok := spell(float64(n), day, false)
	return v.Text, ok
}

// civil returns the date so many days after 1 January 1970, not before year 0.
func civil(days int) (y, m, d int) {
	days += 719468 // from 1 March of year 0
	era := days / 146097
	ofEra := days % 146097
	yearOfEra := (ofEra - ofEra/1460 + ofEra/36524 - ofEra/146096) / 365
	ofYear := ofEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m = (5*ofYear + 2) / 153
	d = ofYear - (153*m+2)/5 + 1
	if m += 3; m > 12 {
		m -= 12
	}
	y = yearOfEra + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

// figure returns the number that is written in s, as spreadsheets count: with 15
// digits.
func figure(s string) (float64, bool) {
	if s == "" || len(s) > 400 || strings.Trim(s, "0123456789.eE+-") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(n, 0) {
		return 0, false
	}
	n, _ = strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if n == 0 {
		n = 0 // not -0
	}
	return n, true
}

// shortest writes a number in its shortest form.
func shortest(n float64) string {
	if a := math.Abs(n); a != 0 && (a < 1e-9 || a >= 1e21) {
		return strconv.FormatFloat(n, 'g', -1, 64)
	}
	return strconv.FormatFloat(n, 'f', -1, 64)
}
