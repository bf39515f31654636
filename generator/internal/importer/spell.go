package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
)

// dayOfExcel returns the day that a number of five digits is to spreadsheets.
func dayOfExcel(text string) (string, bool) {
	if len(text) != 5 {
		return "", false
	}
	return sheet.DayOf(text)
}

// converted is a value that is written other than the text has it.
func converted(text, yaml string) spelled {
	s := spelled{yaml: yaml}
	if text != yaml {
		s.taken = yaml
	}
	return s
}

var groupedDigits = regexp.MustCompile(`^\d{1,3}(?:[., ]\d{3})+$`)

func spellCount(text string) spelled {
	digits := text
	if groupedDigits.MatchString(text) {
		digits = strings.NewReplacer(".", "", ",", "", " ", "").Replace(text)
	}
	if n, err := strconv.Atoi(digits); err == nil && n >= 0 && n <= content.MaxCount && strings.Trim(digits, "0123456789") == "" {
		return converted(text, strconv.Itoa(n))
	}
	return bad(textBadCount.With(text), textBadCountMend)
}

func spellBool(text string) spelled {
	switch key := match.Key(text); key {
	case "true", "x", "có", "đúng", "yes", "y", "1", "✓", "✔", "v", "truy tặng":
		return converted(text, "true")
	case "false", "không", "no", "n", "0", "-", "sai":
		return spelled{taken: "false"}
	}
	return bad(textBadBool.With(text), textBadBoolMend)
}

var yearText = regexp.MustCompile(`^(?:năm )?([12]\d{3})$`)

func spellYear(text string) spelled {
	key := match.Key(text)
	if m := yearText.FindStringSubmatch(key); m != nil {
		return converted(text, m[1])
	}
	switch key {
	case "unknown", "không rõ", "không rõ năm", "chưa rõ":
		return converted(text, "unknown")
	}
	return bad(textBadYear.With(text), textBadYearMend)
}

func spellClass(text string) spelled {
	if text == "any" || match.Key(text) == "các hạng" {
		return converted(text, "any")
	}
	if len(text) == 1 && text[0] >= '1' && text[0] <= '9' {
		return spelled{yaml: text}
	}
	if class, ok := match.Class(text); ok {
		return converted(text, strconv.Itoa(int(class)))
	}
	return bad(textBadClass.With(text), textBadClassMend)
}

// enumWords are what clerks write for values of closed lists.
var enumWords = map[string]string{
	"đề nghị": string(content.Proposed), "đã tặng": string(content.Granted), "được tặng": string(content.Granted), "đã trao": string(content.Presented),
	"từ chối": string(content.Declined), "hủy bỏ": string(content.Cancelled), "tước": string(content.Stripped), "phục hồi": string(content.Restored),
	"lượt": string(content.Instances), "ít nhất": string(content.AtLeast), "khoảng": string(content.About),
}

func spellEnum(format content.Field, text string) spelled {
	key := match.Key(text)
	for _, v := range []string{key, enumWords[key]} {
		if v != "" && slices.Contains(format.Values, v) {
			return converted(text, v)
		}
	}
	return bad(textBadEnum.With(text), textBadEnumMend.With(strings.Join(format.Values, ", ")))
}
