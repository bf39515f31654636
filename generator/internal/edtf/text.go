package edtf

import (
	"fmt"

	"bangvang/generator/internal/diag"
)

// The messages of Parse.
var (
	msgForm         = diag.Text{VI: "ngày tháng phải viết theo dạng năm-tháng-ngày, ví dụ 2019-11-18", EN: "a date must be written year-month-day, for example 2019-11-18"}
	msgEmpty        = diag.Text{VI: "ngày tháng đang để trống", EN: "the date is empty"}
	msgDigits       = diag.Text{VI: "ngày tháng chỉ dùng các chữ số và dấu thường, ví dụ 2019-11-18", EN: "a date takes plain digits and signs only, for example 2019-11-18"}
	msgSpaces       = diag.Text{VI: "ngày tháng không được có khoảng trắng", EN: "a date has no spaces in it"}
	msgCase         = diag.Text{VI: "các chữ T, Z và X trong ngày tháng phải viết hoa", EN: "the letters T, Z and X in a date are capitals"}
	msgUnknown      = diag.Text{VI: "chữ số chưa rõ phải viết theo một trong các dạng 201X, 2018-XX, 2018-11-XX", EN: "unknown digits must be written like 201X, 2018-XX or 2018-11-XX"}
	msgWidth        = diag.Text{VI: "tháng và ngày phải viết đủ hai chữ số", EN: "month and day must have two digits each"}
	msgYear         = diag.Text{VI: "năm phải có bốn chữ số, từ 1000 đến 2999", EN: "a year must have four digits, from 1000 to 2999"}
	msgNeedsYear    = diag.Text{VI: "ngày tháng phải có năm", EN: "a date must have its year"}
	msgNoMonth      = diag.Text{VI: "không có tháng %d", EN: "there is no month %d"}
	msgSeasonCode   = diag.Text{VI: "không có tháng %d; mã mùa và mã quý không dùng ở đây", EN: "there is no month %d; codes of seasons and quarters are not used here"}
	msgSeason       = diag.Text{VI: "không ghi mùa hoặc quý thay cho ngày tháng", EN: "a season or a quarter can't stand for a date"}
	msgZeroDay      = diag.Text{VI: "không có ngày 0", EN: "there is no day 0"}
	msgNoDay        = diag.Text{VI: "không có ngày %s", EN: "%s does not exist"}
	msgTimeForm     = diag.Text{VI: "ngày kèm giờ phải viết theo dạng 2019-11-18T10:00", EN: "a date with a time must be written like 2019-11-18T10:00"}
	msgTimeNeedsDay = diag.Text{VI: "giờ chỉ đi cùng ngày đầy đủ, ví dụ 2019-11-18T10:00", EN: "a time needs a full date, for example 2019-11-18T10:00"}
	msgNoTime       = diag.Text{VI: "không có giờ %s", EN: "there is no time %s"}
	msgFraction     = diag.Text{VI: "giây không được có phần lẻ", EN: "seconds have no fraction"}
	msgZone         = diag.Text{VI: "độ lệch múi giờ phải từ -12:00 đến +14:00", EN: "an offset from UTC must be from -12:00 to +14:00"}
	msgZoneForm     = diag.Text{VI: "độ lệch múi giờ phải viết theo dạng +07:00", EN: "an offset from UTC must be written like +07:00"}
	msgInterval     = diag.Text{VI: "khoảng thời gian phải viết theo dạng 2014/2019", EN: "an interval must be written like 2014/2019"}
	msgOrder        = diag.Text{VI: "khoảng thời gian kết thúc trước khi bắt đầu", EN: "the interval ends before it starts"}
	msgIntervalTime = diag.Text{VI: "khoảng thời gian không kèm giờ", EN: "an interval takes no times"}
	msgMissingEnd   = diag.Text{VI: "khoảng thời gian thiếu ngày bắt đầu hoặc ngày kết thúc", EN: "the interval lacks its start or its end"}
	msgUnbounded    = diag.Text{VI: "khoảng thời gian phải có ngày bắt đầu hoặc ngày kết thúc", EN: "an interval must have a start or an end"}
)

// The hints of Parse. %s is a date as it is to be written, unless said
// otherwise.
var (
	hintWrite     = diag.Text{VI: "viết %s", EN: "write %s"}
	hintDayFirst  = diag.Text{VI: "viết %s (ở Việt Nam ngày đứng trước tháng)", EN: "write %s (in Vietnam the day comes first)"}
	hintSwapped   = diag.Text{VI: "viết %s nếu là ngày %s", EN: "write %s if %s is meant"} // then the day in words
	hintOmit      = diag.Text{VI: "bỏ trường này nếu chưa biết ngày", EN: "leave the field out if the date is not known"}
	hintNoMonth   = diag.Text{VI: "viết %s nếu chưa rõ tháng", EN: "write %s if the month is not known"}
	hintNoDay     = diag.Text{VI: "viết %s nếu chưa rõ ngày", EN: "write %s if the day is not known"}
	hintDays      = diag.Text{VI: "tháng %s có %d ngày", EN: "%s has %d days"} // the month in words
	hintThisYear  = diag.Text{VI: "viết %s nếu là năm %d", EN: "write %s if the year is %d"}
	hintFullYear  = diag.Text{VI: "viết đủ bốn chữ số của năm", EN: "write all four digits of the year"}
	hintSpan      = diag.Text{VI: "viết %s nếu là giai đoạn nhiều năm", EN: "write %s if a span of years is meant"}
	hintEither    = diag.Text{VI: "viết %s nếu là một tháng, %s nếu là giai đoạn nhiều năm", EN: "write %s if a month is meant, %s if a span of years"}
	hintOpenEnd   = diag.Text{VI: "viết %s nếu chưa kết thúc", EN: "write %s if it has not ended"}
	hintOpenStart = diag.Text{VI: "viết %s nếu không có ngày bắt đầu", EN: "write %s if it has no start"}
	hintSeason    = diag.Text{VI: "viết %s, hoặc ghi tháng nếu biết", EN: "write %s, or the month if it is known"}
)

var monthsEN = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// dayText names a day as people say it; the day itself need not exist.
func dayText(y, m, d int) diag.Text {
	return diag.Text{VI: fmt.Sprintf("%02d/%02d/%04d", d, m, y), EN: fmt.Sprintf("%d %s %d", d, monthsEN[m-1], y)}
}

func monthText(y, m int) diag.Text {
	return diag.Text{VI: fmt.Sprintf("%02d/%04d", m, y), EN: fmt.Sprintf("%s %d", monthsEN[m-1], y)}
}

func dayMonthText(m, d int) diag.Text {
	return diag.Text{VI: fmt.Sprintf("%d tháng %d", d, m), EN: fmt.Sprintf("%d %s", d, monthsEN[m-1])}
}
