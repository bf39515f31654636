package table

import (
	"regexp"
	"strings"
)

// A Told is what a text above or below a table tells of the roll: a proposal.
type Told struct {
	Field Field  // DecisionNumber, DecisionDate or DecisionIssuer
	Text  string // the date as EDTF writes it
	Place Place
}

const (
	numberPattern = `([0-9]+[A-Za-z]? ?[/-] ?[\p{L}0-9][\p{L}0-9/.&-]*)`
	datePattern   = `(ngày [0-9]{1,2} tháng [0-9]{1,2},? năm [0-9]{4}|(?:ngày )?[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?[0-9]{4})`
)

var (
	decisionNumber = regexp.MustCompile(`(?i)(?:quyết định|QĐ)(?: khen thưởng| tặng thưởng)?(?: số| số hiệu)?:? ?` + numberPattern)
	ownNumber      = regexp.MustCompile(`(?i)^(?:quyết định )?số ?: ?([0-9]+[A-Za-z]? ?[/-] ?QĐ[\p{L}0-9/.&-]*)`)
	dateAfter      = regexp.MustCompile(`(?i)^[ ,;(]*` + datePattern)
	issuerAfter    = regexp.MustCompile(`(?i)^[ ,;)]*của ([^();:]+)`)
	ownDate        = regexp.MustCompile(`(?i)^[\p{L} .]{0,40}, ?(ngày [0-9]{1,2} tháng [0-9]{1,2},? năm [0-9]{4})`)
)

// FindDecision returns what texts tell of the decision to which a list belongs:
// “(Kèm theo Quyết định số 1234/QĐ-BCY ngày 15 tháng 10 năm 2019 của Trưởng ban
// …)”, or, where the sheet is the decision itself, “Số: 1234/QĐ-BCY” and “Hà Nội,
// ngày 15 tháng 10 năm 2019”. A text may go on in the next cell. Of each field it
// gives what stands first.
func FindDecision(cells []Cell) []Told {
	for i, c := range cells {
		text := oneLine(c.Text)
		at := decisionNumber.FindStringSubmatchIndex(text)
		if at == nil {
			continue
		}
		told := []Told{{DecisionNumber, tidyNumber(text[at[2]:at[3]]), c.Place}}
		rest, place := text[at[3]:], c.Place
		if strings.Trim(rest, " ,;") == "" && i+1 < len(cells) {
			rest, place = oneLine(cells[i+1].Text), cells[i+1].Place
		}
		return append(told, afterNumber(rest, place)...)
	}
	return ownDecision(cells)
}

// afterNumber reads what follows the number of a decision: its date, and whose it
// is.
func afterNumber(rest string, place Place) (told []Told) {
	if at := dateAfter.FindStringSubmatchIndex(rest); at != nil {
		if date, ok := dateOf(rest[at[2]:at[3]]); ok {
			told = append(told, Told{DecisionDate, date, place})
		}
		rest = rest[at[1]:]
	}
	if m := issuerAfter.FindStringSubmatch(rest); m != nil {
		issuer := m[1]
		for _, about := range []string{" về việc ", " V/v ", " v/v ", " về ", " tặng ", ", tặng "} {
			issuer, _, _ = strings.Cut(issuer, about)
		}
		if issuer = strings.TrimRight(strings.TrimSpace(issuer), ",./ "); issuer != "" {
			told = append(told, Told{DecisionIssuer, issuer, place})
		}
	}
	return told
}

// ownDecision reads the head of a decision whose list stands on the same sheet.
func ownDecision(cells []Cell) (told []Told) {
	for _, c := range cells {
		if m := ownNumber.FindStringSubmatch(oneLine(c.Text)); m != nil {
			told = append(told, Told{DecisionNumber, tidyNumber(m[1]), c.Place})
			break
		}
	}
	for _, c := range cells {
		m := ownDate.FindStringSubmatch(oneLine(c.Text))
		if m == nil || told == nil {
			continue
		}
		if date, ok := dateOf(m[1]); ok {
			return append(told, Told{DecisionDate, date, c.Place})
		}
	}
	return told
}

// oneLine puts a text in one line, words parted by single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// tidyNumber takes spaces out of the number of a decision, and the full stop that
// ends its sentence.
func tidyNumber(s string) string {
	return strings.TrimRight(strings.ReplaceAll(s, " ", ""), ".-/")
}
