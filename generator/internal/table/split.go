package table

import (
	"regexp"
	"strings"

	"bangvang/generator/internal/vietnamese"
)

// rankPattern are the ranks of the army, the navy and the police, in folds.
var rankPattern = regexp.MustCompile(`^(?:(?:dai|thuong|trung|thieu) (?:tuong|ta|uy)|chuan uy|(?:thuong|trung|ha) si|binh (?:nhat|nhi)|(?:chuan |pho )?do doc)(?: (?:chuyen nghiep|qncn|cn))?$`)

// IsRank tells whether a text is a rank and nothing else: Đại tá, Thiếu tá chuyên
// nghiệp.
func IsRank(text string) bool {
	return len(text) <= maxHead && rankPattern.MatchString(vietnamese.Fold(text))
}

// parting are the signs that part two things in one cell.
var parting = regexp.MustCompile(`\s*(?:[,;\n/]|\s[-–—]\s)\s*`)

// numberThenDate parts the number of a decision from its date.
var numberThenDate = regexp.MustCompile(`(?i)^(?:QĐ |quyết định )?(?:số:? ?)?` + numberPattern + `(?:[ ,;(]*` + datePattern + `)?[ ).]*$`)

// Split parts the text of a column that holds several fields. The parts are parallel to
// f.Parts(). ok is false where it is doubtful what is what; the whole is then the
// part that it more likely is: the post, the number.
//
//   - A rank stands before or after a post, parted by a comma, a dash, a slash or a
//     new line; a rank alone, or a post alone, is that.
//   - A post is parted from its unit by the first comma, dash or new line, where there
//     is exactly one.
//   - A name stands first, and what follows is its rank, its post and its unit, as far as
//     they are there. The name of a unit is left whole.
//   - The number of a decision is followed by its date.
func Split(f Field, text string) (parts []string, ok bool) {
	text = strings.TrimSpace(text)
	switch f {
	case RankAndPost:
		return splitRank(text)
	case PostAndUnit:
		if at := parting.FindAllStringIndex(text, 2); len(at) == 1 {
			return []string{text[:at[0][0]], text[at[0][1]:]}, true
		}
		return []string{text, ""}, text == ""
	case NameAndPost, NamePostUnit:
		return splitName(text, f == NamePostUnit)
	case NumberAndDate:
		if m := numberThenDate.FindStringSubmatch(oneLine(text)); m != nil {
			if date, ok := dateOf(m[2]); ok || m[2] == "" {
				return []string{tidyNumber(m[1]), date}, true
			}
		}
		return []string{text, ""}, text == ""
	}
	return []string{text}, true
}

func splitRank(text string) ([]string, bool) {
	if IsRank(text) {
		return []string{text, ""}, true
	}
	at := parting.FindAllStringIndex(text, -1)
	if len(at) == 0 {
		if words := strings.Fields(text); len(words) > 2 && IsRank(strings.Join(words[:2], " ")) {
			return []string{strings.Join(words[:2], " "), strings.Join(words[2:], " ")}, true // Đại tá Trưởng phòng
		}
		return []string{"", text}, true
	}
	first, last := at[0], at[len(at)-1]
	switch {
	case IsRank(text[:first[0]]):
		return []string{text[:first[0]], text[first[1]:]}, true
	case IsRank(text[last[1]:]):
		return []string{text[last[1]:], text[:last[0]]}, true
	}
	return []string{"", text}, true
}

// splitName parts a name from a post, a rank and perhaps a unit, in this order.
func splitName(text string, unit bool) ([]string, bool) {
	pieces := parting.Split(text, -1)
	name, rest := pieces[0], pieces[1:]
	parts := make([]string, 3, 4)
	parts[0] = name
	if unit {
		parts = parts[:4]
	}
	if isUnit(name) {
		parts[0] = text
		return parts, true
	}
	if len(rest) > 0 && IsRank(rest[0]) {
		parts[2], rest = rest[0], rest[1:]
	}
	if n := len(rest); unit && (n == 2 || n == 1 && isUnit(rest[0])) {
		parts[3], rest = rest[n-1], rest[:n-1]
	}
	parts[1] = strings.Join(rest, ", ")
	return parts, !unit || len(rest) < 2
}
