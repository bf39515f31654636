package vietnamese

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A Collator makes sort keys: strings whose order, byte by byte, is the
// Vietnamese order of the texts they are made from. It must not be used by two
// goroutines at once. Its keys are the same in every Collator of one build of
// the program; they are not meant to be stored.
//
// Texts are compared word by word; in a word first by letters (a ă â b … d đ e
// ê …), then by tones (none, huyền, hỏi, ngã, sắc, nặng). So all of Hà … come
// before all of Hạ …. Runs of ASCII digits are words of their own, in the order of
// their numbers, and before all letters. Texts that are alike in all this are
// told apart by the rest, case (lower case first) and punctuation, so that two
// texts have one key only if [Normalize] makes them equal.
type Collator struct {
	c     *collate.Collator
	buf   collate.Buffer
	words map[string]string // key of a word, with its end
	parts map[string]part   // keys of a part of a name
}

// A part is a part of a name: Nguyễn, Thị Thu, Hà.
type part struct{ words, rest string }

// NewCollator returns a Collator for Vietnamese.
func NewCollator() *Collator {
	return &Collator{
		c:     collate.New(language.Vietnamese, collate.IgnoreCase),
		words: map[string]string{},
		parts: map[string]part{},
	}
}

// Key returns the sort key of a text: a title, the name of a unit.
func (c *Collator) Key(s string) string {
	s = Normalize(s)
	b := make([]byte, 0, 8*len(s))
	b = c.appendWords(b, s)
	b = append(b, endComponent...)
	return string(appendRest(b, s))
}

// NameOrder is the order in which the parts of people's names are compared.
type NameOrder string

// The orders of names. The zero NameOrder is GivenFamilyMiddle.
const (
	GivenFamilyMiddle NameOrder = "given-family-middle"
	FamilyMiddleGiven NameOrder = "family-middle-given"
)

// NameKey returns the sort key of a person's name. Each part decides wholly, by
// letters and tones, before the next is looked at.
func (c *Collator) NameKey(n Name, order NameOrder) string {
	parts := [3]part{c.part(n.Given), c.part(n.Family), c.part(n.Middle)}
	if order == FamilyMiddleGiven {
		parts = [3]part{parts[1], parts[2], parts[0]}
	}
	return parts[0].words + parts[1].words + parts[2].words + parts[0].rest + parts[1].rest + parts[2].rest
}

func (c *Collator) part(s string) part {
	p, ok := c.parts[s]
	if !ok {
		n := Normalize(s)
		p = part{
			words: string(c.appendWords(nil, n)) + endComponent,
			rest:  string(appendRest(nil, n)) + endComponent,
		}
		if len(s) <= maxCached {
			if len(c.parts) >= maxCache {
				clear(c.parts)
			}
			c.parts[strings.Clone(s)] = p
		}
	}
	return p
}

// A key is the keys of its words in a row, each with every zero byte escaped
// and an end. The ends are less than any byte that a longer key may have in
// their place, so that the shorter of two words or texts is the first.
const (
	escapedZero  = "\x00\xff"
	endWord      = "\x00\x02"
	endComponent = "\x00\x01"
)

// The keys of words and parts of names are kept, since a million names are made of
// some thousands of them. A cache is emptied when it holds maxCache; what is
// longer than maxCached bytes is not kept.
const (
	maxCache  = 1 << 15
	maxCached = 64
)

// appendWords appends the keys of the words of s, which is normalized.
func (c *Collator) appendWords(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		end, kind := nextWord(s[i:])
		word := s[i : i+end]
		i += end
		if kind == separator {
			continue
		}
		key, ok := c.words[word]
		if !ok {
			if kind == number {
				key = numberKey(word)
			} else {
				key = c.wordKey(word)
			}
			if len(word) <= maxCached {
				if len(c.words) >= maxCache {
					clear(c.words)
				}
				c.words[strings.Clone(word)] = key
			}
		}
		b = append(b, key...)
	}
	return b
}

type wordKind uint8

const (
	separator wordKind = iota
	number
	word
)

// nextWord returns the length and kind of the run that s, which is not empty,
// begins with. Apostrophes and format characters are parts of a word.
func nextWord(s string) (int, wordKind) {
	kind := separator
	for i, r := range s {
		k := separator
		switch {
		case '0' <= r && r <= '9':
			k = number
		case letterOf(r).base != 0:
			k = word
		case isApostrophe(r) || unicode.Is(unicode.Cf, r):
			k = kind
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r):
			k = word
		}
		if i == 0 {
			kind = k
		}
		if k != kind {
			return i, kind
		}
	}
	return len(s), kind
}

// firstDigit is the first byte of the collation keys of digits; those of
// letters are greater.
const firstDigit = 0x14

// numberKey returns the key of a run of ASCII digits: how many they are without
// leading zeros, then the digits.
func numberKey(s string) string {
	s = strings.Map(keepDigit, s)
	digits := strings.TrimLeft(s, "0")
	size := binary.BigEndian.AppendUint64(nil, uint64(len(digits)))
	zeros := bits.LeadingZeros64(uint64(len(digits))) / 8
	key := append([]byte{firstDigit, byte(8 - zeros)}, size[zeros:]...)
	return escape(append(key, digits...))
}

func keepDigit(r rune) rune {
	if '0' <= r && r <= '9' {
		return r
	}
	return -1
}

func (c *Collator) wordKey(s string) string {
	s = strings.Map(func(r rune) rune {
		if isApostrophe(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
	c.buf.Reset()
	return escape(c.c.KeyFromString(&c.buf, s))
}

func escape(key []byte) string {
	return strings.ReplaceAll(string(key), "\x00", escapedZero) + endWord
}

// appendRest appends what tells apart texts whose words have the same keys:
// the text, upper case and lower case exchanged, since capitals come first
// in Unicode and last in dictionaries.
func appendRest(b []byte, s string) []byte {
	for _, r := range s {
		if r == 0 {
			b = append(b, escapedZero...)
		} else {
			b = utf8.AppendRune(b, swapCase(r))
		}
	}
	return b
}

func swapCase(r rune) rune {
	if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
		return r ^ ('a' - 'A')
	}
	if r < utf8.RuneSelf {
		return r
	}
	if l := unicode.ToLower(r); l != r && unicode.ToUpper(l) == r {
		return l
	}
	if u := unicode.ToUpper(r); u != r && unicode.ToLower(u) == r {
		return u
	}
	return r
}
