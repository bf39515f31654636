package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize returns the form of s by which spellings are compared: in NFC, and
// with the tone of each Vietnamese syllable on the letter where the traditional
// spelling has it (Hoà and Hòa give Hòa, Thuý and Thúy give Thúy). Where Đ
// is written with the look-alike Icelandic or African letter, it is Đ. Bytes
// that are not UTF-8 become U+FFFD.
//
// The traditional spelling puts the tone of an open oa, oe, uy on the first
// vowel (hòa, khỏe, ủy), of a closed one on the second (hoàn, xoèn, huỳnh), and
// always on a vowel with a mark of its own (thuyền, thuở). The u of qu and the i
// of gi belong to the consonant: quý, quả, già, but gìn.
//
// Words that are no Vietnamese syllable are left as they are. Case, spaces and
// punctuation are kept. Normalizing twice changes nothing, and s and
// Normalize(s) fold alike.
func Normalize(s string) string {
	ascii, composed := true, true
	for _, r := range s {
		if r >= utf8.RuneSelf {
			ascii = false
			if letterOf(r).base == 0 {
				composed = false
				break
			}
		}
	}
	switch {
	case ascii:
		return s
	case !composed: // what is written in Vietnamese letters alone is in NFC
		s = norm.NFC.String(strings.Map(properD, s))
	}
	return moveTones(s)
}

// moveTones is Normalize for text in NFC.
func moveTones(s string) string {
	var (
		out   []byte   // s[:done] with the tones moved; nil while none was
		done  int      // in s
		w     syllable // the word that begins at start, as far as it is read
		start int
	)
	endWord := func(end int) {
		if w.moveTone() {
			out = w.appendTo(append(out, s[done:start]...))
			done = end
		}
		w.n, w.vowels, w.tones, w.foreign = 0, 0, 0, false
	}
	for i, r := range s {
		l := letterOf(r)
		if l.base == 0 && (isApostrophe(r) || !unicode.IsLetter(r) && !unicode.IsMark(r)) {
			endWord(i)
			continue
		}
		if w.n == 0 {
			start = i
		}
		w.add(r, l)
	}
	endWord(len(s))
	if out == nil {
		return s
	}
	return string(append(out, s[done:]...))
}

// maxSyllable is the number of letters in nghiêng, the longest of syllables.
const maxSyllable = 7

// A syllable is a word of which it is not yet known whether it is Vietnamese.
type syllable struct {
	n       int // letters added, those that found no room too
	runes   [maxSyllable]rune
	letters [maxSyllable]letter
	vowels  int
	tones   int // how many letters bear one
	toneAt  int // the last that does
	foreign bool
}

func (w *syllable) add(r rune, l letter) {
	if w.n < maxSyllable {
		w.runes[w.n], w.letters[w.n] = r, l
		if l.base == 0 {
			w.foreign = true
		}
		if l.vowel {
			w.vowels++
		}
		if l.tone > 0 {
			w.tones++
			w.toneAt = w.n
		}
	}
	w.n++
}

// moveTone puts the tone where it belongs. It returns false if nothing had to
// be done or the word is no Vietnamese syllable with one tone mark.
func (w *syllable) moveTone() bool {
	if w.tones != 1 || w.vowels == 1 || w.foreign || w.n > maxSyllable {
		return false
	}
	to, ok := tonePlace(w.letters[:w.n])
	if !ok || to == w.toneAt {
		return false
	}
	tone := w.letters[w.toneAt].tone
	w.setTone(w.toneAt, 0)
	w.setTone(to, tone)
	return true
}

func (w *syllable) setTone(i int, tone uint8) {
	r := toned[w.letters[i].base][tone]
	if unicode.IsUpper(w.runes[i]) {
		r = unicode.ToUpper(r)
	}
	w.runes[i] = r
}

func (w *syllable) appendTo(b []byte) []byte {
	for _, r := range w.runes[:w.n] {
		b = utf8.AppendRune(b, r)
	}
	return b
}

var (
	initials = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
	finals   = words("c ch k m n ng nh p t")
	// nuclei are the vowels and groups of vowels, the u of qu and i of gi left out.
	nuclei = words("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu iêu oa oai oao oay oă oe oeo oi oo ôi ơi" +
		" ua uâ uây uê ui uô uôi uơ uy uya uyê uyu ưa ưi ưu ươ ươi ươu yê yêu")
)

// words makes a set of the words of list, and of the empty word: a syllable may
// have no initial and no final.
func words(list string) map[string]bool {
	set := map[string]bool{"": true}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// tonePlace returns the index of the letter on which a tone of the syllable
// stands, and false if the letters are no Vietnamese syllable.
func tonePlace(ls []letter) (int, bool) {
	begin := 0
	for begin < len(ls) && !ls[begin].vowel {
		begin++
	}
	if begin == 1 && len(ls) > 2 && ls[2].vowel {
		if first, second := ls[0].base, ls[1].base; first == 'q' && second == 'u' || first == 'g' && second == 'i' {
			begin = 2
		}
	}
	end := begin
	for end < len(ls) && ls[end].vowel {
		end++
	}
	nucleus := ls[begin:end]
	if begin == end || !oneOf(initials, ls[:begin]) || !oneOf(finals, ls[end:]) || !oneOf(nuclei, nucleus) {
		return 0, false
	}
	for i := len(nucleus) - 1; i >= 0; i-- {
		if nucleus[i].isMarked() {
			return begin + i, true
		}
	}
	if len(nucleus) == 3 || len(nucleus) == 2 && end < len(ls) {
		return begin + 1, true
	}
	return begin, true
}

func oneOf(set map[string]bool, ls []letter) bool {
	var buf [4 * maxSyllable]byte
	b := buf[:0]
	for _, l := range ls {
		b = utf8.AppendRune(b, l.base)
	}
	return set[string(b)]
}

// Key returns the form by which texts are found that say the same: normal, in
// lower case, words parted by single spaces.
func Key(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(Normalize(s))), " ")
}
