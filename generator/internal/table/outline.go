package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A style is how the headings of one level look. Those with a number are of one
// level where their numbers are of one kind; the others, where they are about
// the same and written alike.
type style uint8

const (
	roman      style = iota // I.
	letter                  // A.
	digit                   // 1.
	dotted                  // 1.1.
	smallRoman              // i)
	small                   // a)
	bullet                  // -
	ofKind                  // TẬP THỂ
	ofAward                 // Huân chương …
	capitals                // CỤC VÍ DỤ
	plain
	titled // DANH SÁCH …, the outermost of all
)

// depth tells which of two kinds of numbers is never the outer one. I. and A. may
// each stand within the other.
var depth = [...]int{roman: 1, letter: 1, digit: 2, dotted: 3, smallRoman: 4, small: 4, bullet: 5, ofKind: 0, ofAward: 0, capitals: 0, plain: 0, titled: 0}

// A number is what stands before a heading.
type number struct {
	style style
	value int    // of roman and letter, from 1
	rest  string // the heading
}

// An outline is the headings that hold at a row.
type outline struct {
	open   []Section // never changed in place: lines share it
	styles []style
	values []int
	nested bool // I. has stood within A.
}

// add adds a heading. It takes away those of its own style and those below, and
// those whose numbers are of a deeper kind.
func (o *outline) add(s Section, n number) {
	keep := len(o.open)
	if i := slices.Index(o.styles, n.style); n.style == titled {
		keep = 0
	} else if i >= 0 {
		keep = i
	} else if n.style <= bullet {
		for keep > 0 && o.styles[keep-1] <= bullet && depth[o.styles[keep-1]] > depth[n.style] {
			keep--
		}
	}
	if n.style == roman && slices.Contains(o.styles[:keep], letter) {
		o.nested = true
	}
	o.open = append(slices.Clone(o.open[:keep]), s)
	o.styles = append(o.styles[:keep], n.style)
	o.values = append(o.values[:keep], n.value)
}

// last returns the value of the heading of a style that holds; 0 where none does.
func (o *outline) last(s style) int {
	if i := slices.Index(o.styles, s); i >= 0 {
		return o.values[i]
	}
	return 0
}

// numberOf parts a heading from its number. ok is false where it has none.
func (o *outline) numberOf(text string) (n number, ok bool) {
	text = strings.TrimSpace(text)
	word, rest, marked := cutNumber(text)
	switch {
	case word == "":
		return number{}, false
	case isBullet(word):
		return number{style: bullet, rest: rest}, true
	case !marked && rest != "" && !isTelling(rest):
		return number{}, false
	case isNumeral(word):
		return number{style: digit, rest: rest}, len(word) <= 2
	case strings.Trim(word, "0123456789.") == "":
		return number{style: dotted, rest: rest}, len(word) <= 8
	}
	romans, letters := roman, letter
	switch word {
	case strings.ToUpper(word):
	case strings.ToLower(word):
		romans, letters = smallRoman, small
	default:
		return number{}, false
	}
	r, l := romanValue(strings.ToUpper(word)), letterValue(strings.ToUpper(word))
	switch {
	case r > 0 && (l == 0 || o.isRoman(r, l, romans, letters)):
		return number{style: romans, value: r, rest: rest}, true
	case l > 0 && (l == 1 || follows(o.last(letters), l)):
		return number{style: letters, value: l, rest: rest}, true
	}
	return number{}, false
}

// isRoman decides what a single letter is: I after H is a letter, unless Roman
// numbers have stood within letters; V after IV is five; a first I is one.
func (o *outline) isRoman(r, l int, romans, letters style) bool {
	switch {
	case o.last(romans) > 0 && o.last(romans) == r-1:
		return true
	case follows(o.last(letters), l):
		return o.nested && r == 1
	}
	return r == 1 || o.last(letters) == 0 && (r == 5 || r == 10)
}

// follows tells whether a letter follows another in the alphabet of Vietnam or of
// others, in which some letters are missing.
func follows(before, l int) bool {
	return before > 0 && l > before && l <= before+3 && !strings.ContainsFunc(string(alphabet[before:l-1]), func(r rune) bool { return !strings.ContainsRune("ĐFJWZ", r) })
}

var alphabet = []rune("ABCDĐEFGHIJKLMNOPQRSTUVWXYZ")

// letterValue returns the place of a letter in the alphabet, from 1; 0 where the
// word is no single letter.
func letterValue(word string) int {
	if r, n := utf8.DecodeRuneInString(word); n == len(word) {
		return slices.Index(alphabet, r) + 1
	}
	return 0
}

// romanValue returns the value of a Roman number up to 89, and 0 for what is none.
func romanValue(s string) int {
	rest, tens := s, 0
	for _, t := range []struct {
		s string
		n int
	}{{"LXXX", 80}, {"LXX", 70}, {"LX", 60}, {"L", 50}, {"XL", 40}, {"XXX", 30}, {"XX", 20}, {"X", 10}} {
		if after, found := strings.CutPrefix(rest, t.s); found {
			rest, tens = after, t.n
			break
		}
	}
	ones := slices.Index([]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}, rest)
	if ones < 0 {
		return 0
	}
	return tens + ones
}

// cutNumber parts the first word of a heading, which may be its number, from the
// rest. marked tells whether a sign stands between the two, or the number stands
// alone.
func cutNumber(text string) (word, rest string, marked bool) {
	for _, before := range []string{"Phần ", "PHẦN ", "Mục ", "MỤC ", "Phụ lục ", "PHỤ LỤC "} {
		if after, found := strings.CutPrefix(text, before); found {
			text = after
		}
	}
	if r, n := utf8.DecodeRuneInString(text); isBullet(string(r)) {
		return text[:n], strings.TrimSpace(text[n:]), true
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' })
	if end < 0 {
		end = len(text)
	}
	word = text[:end]
	if i := strings.IndexFunc(word, unicode.IsLetter); i >= 0 { // “A.Tập thể”
		if dot := strings.IndexByte(word, '.'); dot >= 0 {
			word, end = word[:dot], dot
		}
	} else if i := strings.TrimRight(word, "."); i != word {
		word, end = i, len(i)
	}
	if word == "" || utf8.RuneCountInString(word) > 8 {
		return "", "", false
	}
	rest = text[end:]
	trimmed := strings.TrimLeft(rest, ".)/:-–— \t\n\u00a0")
	sign := strings.TrimSpace(rest[:len(rest)-len(trimmed)])
	return word, trimmed, sign != "" || trimmed == ""
}

func isBullet(word string) bool {
	switch word {
	case "-", "+", "*", "•", "–", "—", "●", "▪":
		return true
	}
	return false
}
