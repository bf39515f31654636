package table

import (
	"regexp"
	"strings"

	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

// What dates look like in lists. The last two numbers of dates in full are day and
// month, in this order.
var (
	dayMonthYear = regexp.MustCompile(`^(?:ngày )?([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})\.?$`)
	dayInWords   = regexp.MustCompile(`^(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2}),? năm ([0-9]{4})\.?$`)
	monthYear    = regexp.MustCompile(`^(?:tháng )?([0-9]{1,2}) ?[/.-] ?([0-9]{4})\.?$`)
	monthInWords = regexp.MustCompile(`^tháng ([0-9]{1,2}),? năm ([0-9]{4})\.?$`)
	yearAlone    = regexp.MustCompile(`^(?:năm )?([0-9]{4})$`)
)

// Date returns a cell's date as EDTF writes it: a date of the spreadsheet, and
// texts with the day first, 15/10/2019, 15-10-2019, 15.10.2019, ngày 15 tháng 10
// năm 2019; also 10/2019, tháng 10 năm 2019, 2019, năm 2019, and EDTF itself. A
// time of the day is left out. What can be read in two ways (15/10/19), and days
// that there are not, are not ok.
func Date(v sheet.Value) (date string, ok bool) {
	text := v.Text
	switch v.Kind {
	case sheet.Nothing, sheet.Fault:
		return "", false
	case sheet.Day:
		text, _, _ = strings.Cut(text, "T")
	}
	return dateOf(text)
}

func dateOf(text string) (date string, ok bool) {
	if len(text) > maxHead {
		return "", false
	}
	key := vietnamese.Key(text)
	switch m := match(key, dayMonthYear, dayInWords); {
	case m != nil:
		date = m[3] + "-" + two(m[2]) + "-" + two(m[1])
	default:
		switch m, y := match(key, monthYear, monthInWords), yearAlone.FindStringSubmatch(key); {
		case m != nil:
			date = m[2] + "-" + two(m[1])
		case y != nil:
			date = y[1]
		default:
			date = strings.TrimSpace(text)
		}
	}
	parsed, err := edtf.Parse(date)
	if err != nil {
		return "", false
	}
	return parsed.String(), true
}

// match returns the parts of the first pattern that fits.
func match(s string, patterns ...*regexp.Regexp) []string {
	for _, p := range patterns {
		if m := p.FindStringSubmatch(s); m != nil {
			return m
		}
	}
	return nil
}

// two writes a day or a month in two digits.
func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
