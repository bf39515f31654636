// Package vietnamese holds what the program knows of written Vietnamese: its
// letters and tones, the order of names and titles, the parts of a name, and
// the keys by which texts are compared, looked up and addressed.
//
// Four kinds of key are made, each for one purpose, none for display:
//
//   - [Normalize] tells whether two spellings are one word. It keeps letters,
//     tones and case, and puts each tone where the traditional spelling has it.
//   - [Fold] is for looking up. It takes off tones, marks, case and punctuation,
//     so that what a reader types without a Vietnamese keyboard is found.
//   - [Slug] is for addresses and ids.
//   - [Collator] makes keys whose order as strings is the Vietnamese order.
//
// All functions take any string, valid UTF-8 or not, in any normal form, and
// depend on nothing but their arguments. But for [Collator] they may be called
// from several goroutines at once.
package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The order of the tones is that of Vietnamese dictionaries: none, huyền, hỏi,
// ngã, sắc, nặng. The first letter of a row bears none.
var vowels = [...]string{
	"aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ",
	"eèẻẽéẹ", "êềểễếệ",
	"iìỉĩíị",
	"oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
	"uùủũúụ", "ưừửữứự",
	"yỳỷỹýỵ",
}

const consonants = "bcdđfghjklmnpqrstvwxz"

// A letter is a letter of a Vietnamese syllable taken apart. The zero letter
// stands for all that Vietnamese does not write.
type letter struct {
	base  rune  // lower case, without tone: a, ă, â, … đ …
	tone  uint8 // 0 to 5, in the order of the rows of vowels
	vowel bool
}

// isMarked tells whether the letter is a vowel with a circumflex, breve or horn.
func (l letter) isMarked() bool { return l.vowel && l.base >= 0x80 }

// The two ranges of Unicode in which all Vietnamese letters are.
const (
	latinEnd      = 0x01B1
	vietnameseLo  = 0x1EA0
	vietnameseEnd = 0x1EFA
)

var (
	letters [latinEnd + vietnameseEnd - vietnameseLo]letter
	toned   = map[rune][]rune{} // by the toneless lower-case vowel: its six forms
)

func init() {
	set := func(r rune, l letter) {
		letters[letterIndex(r)] = l
		letters[letterIndex(unicode.ToUpper(r))] = l
	}
	for _, row := range vowels {
		forms := []rune(row)
		toned[forms[0]] = forms
		for tone, r := range forms {
			set(r, letter{forms[0], uint8(tone), true})
		}
	}
	for _, r := range consonants {
		set(r, letter{base: r})
	}
}

// letterIndex returns the place of r in letters, or -1.
func letterIndex(r rune) int {
	switch {
	case 0 <= r && r < latinEnd:
		return int(r)
	case vietnameseLo <= r && r < vietnameseEnd:
		return int(r - vietnameseLo + latinEnd)
	}
	return -1
}

func letterOf(r rune) letter {
	if i := letterIndex(r); i >= 0 {
		return letters[i]
	}
	return letter{}
}

// properD returns Đ or đ for the Icelandic eth and the African d. They look the
// same in upper case, and stand in many texts that were converted from the
// encodings used before Unicode.
func properD(r rune) rune {
	switch r {
	case 'Ð', 'Ɖ':
		return 'Đ'
	case 'ð', 'ɖ':
		return 'đ'
	}
	return r
}

// isApostrophe tells whether r is written for an apostrophe, as in H'Hen.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', 'ʹ', 'ʻ', 'ʼ', '‘', '’', '‛', '′':
		return true
	}
	return false
}

// alphabet holds the 29 letters and, each at its Latin place, the four that
// only foreign words have.
var alphabet = strings.Split("A Ă Â B C D Đ E Ê F G H I J K L M N O Ô Ơ P Q R S T U Ư V W X Y Z", " ")

// Alphabet returns the headings of an index in Vietnamese order: the 29
// letters, with the foreign F, J, W and Z at their places. [FirstLetter] returns one of
// these or "#".
func Alphabet() []string {
	return append([]string(nil), alphabet...)
}

// FirstLetter returns the heading under which s stands in an index: its first
// letter in upper case, without tone. Punctuation before it is passed over.
// Foreign Latin letters stand under their plain letter (É under E). It is "#"
// where s begins with a digit or a letter of another script, or has neither.
func FirstLetter(s string) string {
	if r := firstLetterOrDigit(norm.NFC.String(s)); r != 0 {
		if h := heading(r); h != "" {
			return h
		}
	}
	return "#"
}

func firstLetterOrDigit(s string) rune {
	for _, r := range s {
		if !isApostrophe(r) && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
			return r
		}
	}
	return 0
}

// heading returns the upper-case letter of the alphabet for r, or "".
func heading(r rune) string {
	base := letterOf(properD(r)).base
	if base == 0 && unicode.IsLetter(r) {
		if folded := Fold(string(r)); folded != "" && folded[0] < utf8.RuneSelf {
			base = letterOf(rune(folded[0])).base
		}
	}
	if base == 0 {
		return ""
	}
	return string(unicode.ToUpper(base))
}
