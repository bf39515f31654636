package edtf

import "strings"

// offsetMin and offsetMax are the offsets from UTC in use, in minutes.
const (
	offsetMin = -12 * 60
	offsetMax = 14 * 60
)

// parseClock reads what follows the T after the day.
func parseClock(day, s string) (clock, *ParseError) {
	zoneAt := strings.IndexAny(s, "Z+-")
	if zoneAt < 0 {
		zoneAt = len(s)
	}
	hours, zone := s[:zoneAt], s[zoneAt:]
	c := clock{precision: toMinute}
	switch form := mask(hours); {
	case form == "99:99":
	case form == "99:99:99":
		c.precision = toSecond
		c.second = uint8(number(hours[6:]))
	case strings.HasPrefix(form, "99:99:99.9") && strings.Trim(form[9:], "9") == "":
		return clock{}, repaired(msgFraction, day+"T"+hours[:8]+zone)
	default:
		return clock{}, errForm
	}
	c.hour, c.minute = uint8(number(hours[:2])), uint8(number(hours[3:5]))
	if c.hour > 23 || c.minute > 59 || c.second > 59 {
		return clock{}, &ParseError{Message: msgNoTime.With(hours)}
	}
	switch mask(zone) {
	case "":
	case "Z":
		c.zone = zoneUTC
	case "+99:99", "-99:99":
		c.zone = zoneOffset
		offset := number(zone[1:3])*60 + number(zone[4:])
		if zone[0] == '-' {
			offset = -offset
		}
		if offset < offsetMin || offset > offsetMax || number(zone[4:]) > 59 {
			return clock{}, &ParseError{Message: msgZone}
		}
		if zone == "-00:00" { // ISO 8601 has no negative zero
			return clock{}, repaired(msgZoneForm, day+"T"+hours+"Z")
		}
		c.offset = int16(offset)
	case "+99", "-99":
		return clock{}, repaired(msgZoneForm, day+"T"+hours+zone+":00")
	case "+9999", "-9999":
		return clock{}, repaired(msgZoneForm, day+"T"+hours+zone[:3]+":"+zone[3:])
	default:
		return clock{}, errForm
	}
	return c, nil
}
