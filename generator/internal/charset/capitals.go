package charset

import (
	"strings"
	"unicode"
)

// decodeTCVN3 returns a text of an ordinary font. Letters with tones are small
// ones, unless their word is in capitals.
func decodeTCVN3(s string) string {
	runes := []rune(s)
	out := make([]rune, len(runes))
	for i, r := range runes {
		out[i] = letterTCVN3(r)
	}
	for begin := 0; begin < len(out); {
		end := begin
		for end < len(out) && !strings.ContainsRune("\n\t;,\"", out[end]) {
			end++
		}
		raise(runes[begin:end], out[begin:end])
		begin = end + 1
	}
	return string(out)
}

// What the letters of a word that have case of their own say of the others.
type verdict uint8

const (
	open  verdict = iota // nothing: Hµ is Hà, or HÀ in a line of capitals
	small                // it is no word in capitals
	big                  // it is one
)

// raise makes capitals of letters with tones in words of capitals. Words that
// are open follow the others of their text, if those are of one mind.
func raise(from, out []rune) {
	var undecided [][2]int
	anyBig, anySmall := false, false
	eachWord(out, func(begin, end int) {
		v, tones := judge(from[begin:end], out[begin:end])
		switch {
		case v == small:
			anySmall = true
		case v == open:
			undecided = append(undecided, [2]int{begin, end})
		case tones: // else it may be an abbreviation among small letters
			anyBig = true
			toUpper(out[begin:end])
		}
	})
	if anyBig && !anySmall {
		for _, w := range undecided {
			toUpper(out[w[0]:w[1]])
		}
	}
}

// judge tells what the letters of a word say, and whether it has letters of
// Vietnamese.
func judge(from, out []rune) (v verdict, vietnamese bool) {
	sure, first := 0, true
	for i, r := range out {
		_, changed := fromTCVN3[from[i]] // ý stands for itself
		vietnamese = vietnamese || changed
		switch {
		case changed && toned(r): // has no case of its own
		case unicode.IsLower(r):
			return small, vietnamese
		case unicode.IsUpper(r):
			if sure++; !first {
				v = big
			}
		}
		first = false
	}
	if sure >= 2 {
		v = big
	}
	return v, vietnamese
}

// toned tells whether r is a letter whose capital TCVN3 can't write.
func toned(r rune) bool {
	_, ok := codes[TCVN3][r]
	return ok && !strings.ContainsRune(capitals, unicode.ToUpper(r))
}

func eachWord(s []rune, do func(begin, end int)) {
	for i := 0; i < len(s); {
		if !unicode.IsLetter(s[i]) {
			i++
			continue
		}
		begin := i
		for i < len(s) && unicode.IsLetter(s[i]) {
			i++
		}
		do(begin, i)
	}
}

func toUpper(s []rune) {
	for i, r := range s {
		s[i] = unicode.ToUpper(r)
	}
}
