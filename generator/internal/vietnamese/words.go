package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Word is a word taken apart for a search, in which what is typed with marks
// finds first what is written with the same. Đường gives duong, đương and the
// grave accent.
//
// Where the tone stands in the word is not told: Hoà and Hòa are one word.
type Word struct {
	Fold     string // as [Fold] gives it
	Toneless string // lower case, with all marks but those of tones, in NFC
	Tones    string // the marks of tones alone, in the order of their letters
}

// The marks of the tones, which other languages use for other ends: huyền, sắc,
// ngã, hỏi, nặng.
const toneMarks = "\u0300\u0301\u0303\u0309\u0323"

// Words takes a text apart. Joined by spaces, the folds of its words are its
// [Fold].
//
// It is the rule to which the script of the search page is held, by the cases of
// testdata/fold.json and testdata/words.json.
func Words(s string) []Word {
	var words []Word
	for _, chunk := range strings.FieldsFunc(s, isASCIISpace) {
		words = appendWordsOf(words, chunk)
	}
	return words
}

// TrimPunctuation takes off what stands around a word and is neither letter nor
// digit nor mark.
func TrimPunctuation(s string) string { return strings.TrimFunc(s, isPunctuation) }

func isPunctuation(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}

func isASCIISpace(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }

// A wordTaker gathers a word.
type wordTaker struct {
	fold, toneless, tones []byte
	other                 bool // the last letter is not Latin, so its marks stay
}

func (t *wordTaker) add(r rune) {
	switch {
	case !unicode.IsMark(r):
		r = unicode.ToLower(r)
		t.other = unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
		if p, ok := plain[r]; ok {
			t.fold = append(t.fold, p...)
		} else {
			t.fold = utf8.AppendRune(t.fold, r)
		}
		if r == 'ς' {
			r = 'σ'
		}
		t.toneless = utf8.AppendRune(t.toneless, properD(r))
	case t.other:
		t.fold = utf8.AppendRune(t.fold, r)
		t.toneless = utf8.AppendRune(t.toneless, r)
	case len(t.fold) == 0:
	case strings.ContainsRune(toneMarks, r):
		t.tones = utf8.AppendRune(t.tones, r)
	default:
		t.toneless = utf8.AppendRune(t.toneless, r)
	}
}

// end appends the word to words and makes room for the next.
func (t *wordTaker) end(words []Word) []Word {
	if len(t.fold) > 0 {
		words = append(words, Word{norm.NFC.String(string(t.fold)), norm.NFC.String(string(t.toneless)), string(t.tones)})
	}
	*t = wordTaker{fold: t.fold[:0], toneless: t.toneless[:0], tones: t.tones[:0]}
	return words
}

func appendWordsOf(words []Word, s string) []Word {
	var t wordTaker
	for _, r := range norm.NFKD.String(withoutAcute.Replace(strings.ToValidUTF8(s, "\uFFFD"))) {
		switch {
		case isApostrophe(r) || unicode.Is(unicode.Cf, r):
		case unicode.IsMark(r) || unicode.IsLetter(r) || unicode.IsNumber(r):
			t.add(r)
		default:
			words = t.end(words)
		}
	}
	return t.end(words)
}
