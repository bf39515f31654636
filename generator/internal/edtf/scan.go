package edtf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a piece of a date as people write it.
type token struct {
	kind tokenKind
	n    int // the number, of numbers, months and quarters
	// short marks a number of one digit.
	short bool
}

// A tokenKind is also the letter by which shape shows the token.
type tokenKind byte

const (
	tokNumber  tokenKind = 'n' // of one or two digits
	tokYear    tokenKind = 'y' // of four digits
	tokCompact tokenKind = 'd' // of eight digits
	tokMonth   tokenKind = 'm' // by its name
	tokQuarter tokenKind = 'q'
	tokSeason  tokenKind = 's'
	tokDecade  tokenKind = 'D' // the word alone
	tokSlash   tokenKind = '/'
	tokDash    tokenKind = '-' // also "đến" between two dates
	tokUntil   tokenKind = 'u' // "đến" at the start
	tokDot     tokenKind = '.' // between two digits only
	tokColon   tokenKind = ':' // also "h", "giờ"
	tokSince   tokenKind = 'f'
	tokNow     tokenKind = '@'
	tokAbout   tokenKind = '~'
	tokUnsure  tokenKind = '?'
	tokBoth    tokenKind = '%'
	tokDrop    tokenKind = ' ' // says nothing
	tokNam     tokenKind = 'Y' // "năm": year
	tokThang   tokenKind = 'M' // "tháng": month
	tokQuy     tokenKind = 'Q' // "quý": quarter
	tokThu     tokenKind = 'W' // "thứ": the next word or number is a weekday
)

// vocabularyOf maps lower-case words to what they do.
var vocabularyOf = func() map[string]tokenKind {
	m := map[string]tokenKind{}
	for kind, list := range map[tokenKind]string{
		tokDrop: "ngày giai đoạn học nhiệm kỳ niên khóa khoá kể lúc vào phút p t on at in of the day " +
			"chủ nhật monday tuesday wednesday thursday friday saturday sunday st nd rd th kỷ",
		tokNam: "năm", tokThang: "tháng thg", tokQuy: "quý q", tokThu: "thứ",
		tokSince: "từ since from", tokUntil: "đến tới to until till",
		tokNow:    "nay present now open",
		tokColon:  "h g giờ",
		tokAbout:  "khoảng chừng c ca circa about around",
		tokSeason: "mùa xuân hạ hè thu đông spring summer autumn fall winter",
		tokDecade: "thập những s",
	} {
		for _, word := range strings.Fields(list) {
			m[word] = kind
		}
	}
	return m
}()

var monthOf = func() map[string]int {
	m := map[string]int{"sept": 9}
	for i, name := range monthsEN {
		name = strings.ToLower(name)
		m[name], m[name[:3]] = i+1, i+1
	}
	return m
}()

var romanQuarter = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}

type tokens []token

// shape returns the kinds of the tokens as letters: "n/n/y".
func (ts tokens) shape() string {
	b := make([]byte, len(ts))
	for i, t := range ts {
		b[i] = byte(t.kind)
	}
	return string(b)
}

func (ts tokens) has(k tokenKind) bool { return ts.index(k) >= 0 }

func (ts tokens) index(k tokenKind) int { return strings.IndexByte(ts.shape(), byte(k)) }

// scan splits a text into tokens; ok is false when it holds anything that has
// no known part in a date. Words that say nothing are gone from the result.
func scan(s string) (ts tokens, ok bool) {
	var raw tokens
	s = strings.ToLower(s)
	digitBefore := false
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		n := size
		switch {
		case '0' <= r && r <= '9':
			n = len(s) - len(strings.TrimLeft(s, "0123456789"))
			t, ok := numeral(s[:n])
			if !ok {
				return nil, false
			}
			raw = append(raw, t)
		case unicode.IsLetter(r):
			n = len(s) - len(strings.TrimLeftFunc(s, unicode.IsLetter))
			t, ok := word(s[:n])
			if !ok && raw.last() != tokThu {
				return nil, false
			}
			raw = append(raw, t)
		case r == '.' && !(digitBefore && size < len(s) && isDigit(s[size])): // ends an abbreviation or the text
		case strings.ContainsRune("/.-:~?%", r):
			raw = append(raw, token{kind: tokenKind(r)})
		case r >= 0x2010 && r <= 0x2015, r == 0x2212: // hyphens, dashes, minus
			raw = append(raw, token{kind: tokDash})
		case unicode.IsSpace(r), strings.ContainsRune(",|()'’", r):
		default:
			return nil, false
		}
		digitBefore = '0' <= r && r <= '9'
		s = s[n:]
	}
	return combine(raw)
}

func numeral(s string) (token, bool) {
	t := token{short: len(s) == 1}
	switch len(s) {
	case 1, 2:
		t.kind = tokNumber
	case 4:
		t.kind = tokYear
	case 8:
		t.kind = tokCompact
	default:
		return token{}, false
	}
	t.n = number(s)
	return t, true
}

func word(s string) (token, bool) {
	if n, ok := monthOf[s]; ok {
		return token{kind: tokMonth, n: n}, true
	}
	if n, ok := romanQuarter[s]; ok {
		return token{kind: tokQuarter, n: n}, true
	}
	kind, ok := vocabularyOf[s]
	return token{kind: kind}, ok
}

// combine joins words with the numbers they belong to ("tháng 11" is a month,
// "năm 2019" a year) and puts slashes where day, month and year stand side by
// side in words.
func combine(raw tokens) (ts tokens, ok bool) {
	for i := 0; i < len(raw); i++ {
		t := raw[i]
		var next token
		if i+1 < len(raw) {
			next = raw[i+1]
		}
		switch t.kind {
		case tokDrop:
			continue
		case tokThu:
			i++
			continue
		case tokUntil:
			if len(ts) > 0 {
				t.kind = tokDash
			}
		case tokThang:
			if next.kind != tokNumber {
				return nil, false
			}
			t = token{kind: tokMonth, n: next.n}
			i++
		case tokNam:
			if k := ts.last(); next.isNumber() && (k == tokNumber || k == tokMonth) {
				ts = append(ts, token{kind: tokSlash})
			}
			continue
		case tokQuy:
			if next.kind != tokNumber && next.kind != tokQuarter {
				return nil, false
			}
			t = token{kind: tokQuarter, n: next.n}
			i++
		}
		if before := ts.last(); before == tokNumber && t.kind == tokMonth || before == tokMonth && t.kind == tokYear {
			ts = append(ts, token{kind: tokSlash})
		}
		ts = append(ts, t)
	}
	return ts, len(ts) > 0
}

func (t token) isNumber() bool { return t.kind == tokNumber || t.kind == tokYear }

// last returns the kind of the last token; tokDrop when there is none.
func (ts tokens) last() tokenKind {
	if len(ts) == 0 {
		return tokDrop
	}
	return ts[len(ts)-1].kind
}
