package vietnamese

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the key under which s is looked up: lower case, without tones
// and marks, đ as d, words parted by single spaces. In this order
//
//   - apostrophes are taken out (H'Hen and HHen are alike);
//   - compatibility forms are resolved (Unicode's NFKD: ﬁ gives fi, ² gives 2);
//   - marks on Latin letters, marks on no letter, and format characters (soft
//     hyphens, zero-width spaces) are taken out;
//   - letters are lower-cased, and foreign Latin letters made plain (é and ê
//     give e, ß gives ss, ø gives o); letters of other scripts keep their marks;
//   - whatever is neither letter nor digit parts words;
//   - the result is composed (NFC).
//
// So all normal forms and all placements of the tone fold alike. Folding twice
// changes nothing. The file testdata/fold.json is the table to which every
// other fold of the project is held, that of the search page above all.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	return string(appendFold(make([]byte, 0, len(s)), s))
}

// folded tells whether s is plain ASCII that folds to itself.
func folded(s string) bool {
	space := true
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return false
		}
	}
	return !space || s == ""
}

// plain gives the letters that Unicode does not take apart, by their lower
// case, and the final sigma.
var plain = map[rune]string{
	'đ': "d", 'ð': "d", 'ɖ': "d", 'ɗ': "d", 'ȡ': "d",
	'æ': "ae", 'œ': "oe", 'ß': "ss", 'þ': "th", 'ø': "o", 'ł': "l", 'ı': "i", 'ŋ': "ng",
	'ħ': "h", 'ŧ': "t", 'ĸ': "k", 'ƀ': "b", 'ɓ': "b", 'ƈ': "c", 'ƒ': "f", 'ǥ': "g", 'ɠ': "g",
	'ɨ': "i", 'ɩ': "i", 'ȷ': "j", 'ɉ': "j", 'ƙ': "k", 'ƚ': "l", 'ɲ': "n", 'ƞ': "n", 'ɔ': "o", 'ɵ': "o",
	'ƥ': "p", 'ɍ': "r", 'ȿ': "s", 'ƭ': "t", 'ʈ': "t", 'ʉ': "u", 'ʊ': "u", 'ʋ': "v", 'ƴ': "y", 'ɏ': "y",
	'ƶ': "z", 'ȥ': "z", 'ə': "e", 'ǝ': "e", 'ɛ': "e", 'ɇ': "e", 'ȼ': "c", 'ⱥ': "a", 'ⱦ': "t", 'ɣ': "g",
	'ς': "σ",
}

// A folder takes runes in NFKD and gathers their fold.
type folder struct {
	dst   []byte
	start int  // of this fold in dst
	gap   bool // something that parts words was seen
	other bool // the last letter is not Latin, so its marks stay
}

func (f *folder) write(s string) {
	if f.gap && len(f.dst) > f.start {
		f.dst = append(f.dst, ' ')
	}
	f.gap = false
	f.dst = append(f.dst, s...)
}

func (f *folder) add(r rune) {
	switch {
	case isApostrophe(r) || unicode.Is(unicode.Cf, r):
	case unicode.IsMark(r):
		if f.other {
			f.dst = utf8.AppendRune(f.dst, r)
		}
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		r = unicode.ToLower(r)
		f.other = unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
		if p, ok := plain[r]; ok {
			f.write(p)
		} else {
			f.write(string(r))
		}
	default:
		f.gap, f.other = true, false
	}
}

// appendFold appends the fold of s to dst.
func appendFold(dst []byte, s string) []byte {
	if out, ok := appendFoldLatin(dst, s); ok {
		return out
	}
	return appendFoldAny(dst, s)
}

// withoutAcute takes out the spacing acute, the one apostrophe that NFKD would
// turn into something else (a space and a mark), in its two encodings.
var withoutAcute = strings.NewReplacer("\u00B4", "", "\u1FFD", "")

// appendFoldAny is the rule of [Fold] as it stands there.
func appendFoldAny(dst []byte, s string) []byte {
	f := folder{dst: dst, start: len(dst)}
	for _, r := range norm.NFKD.String(withoutAcute.Replace(strings.ToValidUTF8(s, "\uFFFD"))) {
		f.add(r)
	}
	return append(f.dst[:f.start], norm.NFC.Bytes(f.dst[f.start:])...)
}

// The blocks of Unicode that Vietnamese and most other Latin text is written
// in: up to Latin Extended-B, Latin Extended Additional, General Punctuation.
var blocks = [...]struct{ lo, end rune }{{0, 0x250}, {0x1E00, 0x1F00}, {0x2000, 0x2070}}

// latinFolds returns what each rune of the blocks adds to a fold inside a word.
// In text of these blocks and their combining marks alone, every rune folds for
// itself; to look it up is ten times as fast as to take the text apart.
var latinFolds = sync.OnceValue(func() *[len(blocks)][0x250]string {
	table := new([len(blocks)][0x250]string)
	for i, b := range blocks {
		for r := b.lo; r < b.end; r++ {
			around := appendFoldAny(nil, "x"+string(r)+"x")
			table[i][r-b.lo] = string(around[1 : len(around)-1])
		}
	}
	return table
})

// appendFoldLatin is appendFoldAny for text of the blocks; it returns false
// for other text.
func appendFoldLatin(dst []byte, s string) ([]byte, bool) {
	table := latinFolds()
	start := len(dst)
	for _, r := range s {
		var p string
		switch {
		case r < blocks[0].end:
			p = table[0][r]
		case 0x300 <= r && r < 0x370:
			continue // a combining mark
		case blocks[1].lo <= r && r < blocks[1].end:
			p = table[1][r-blocks[1].lo]
		case blocks[2].lo <= r && r < blocks[2].end:
			p = table[2][r-blocks[2].lo]
		default:
			return dst[:start], false
		}
		if len(dst) == start || dst[len(dst)-1] == ' ' {
			p = strings.TrimPrefix(p, " ")
		}
		dst = append(dst, p...)
	}
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst, true
}

// maxSlug is the length of the longest id, in bytes.
const maxSlug = 80

// Slug returns s as an id or a part of an address: its fold in lower-case ASCII
// letters and digits, words parted by single hyphens. Other letters part words
// too. It has at most 80 bytes, and where more are to be cut, only whole words
// as far as there is a hyphen to cut at. It is empty if nothing of s remains.
func Slug(s string) string {
	b := appendFold(make([]byte, 0, len(s)), s)
	n, gap := 0, false
	for _, c := range b {
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
			gap = n > 0
			continue
		}
		if gap {
			b[n] = '-'
			n++
			gap = false
		}
		b[n] = c
		n++
	}
	if n <= maxSlug {
		return string(b[:n])
	}
	slug := string(b[:maxSlug+1])
	if i := strings.LastIndexByte(slug, '-'); i > 0 {
		return slug[:i]
	}
	return slug[:maxSlug]
}
