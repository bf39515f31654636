package charset

import (
	"strings"
	"unicode"
)

// Guess returns the encoding in which a text was written, by which of them
// makes syllables of Vietnamese of its words. Letters are as Decode takes them.
// Where nothing speaks for another, it is Unicode.
func Guess(s string) Encoding { return guess(s, Unicode, TCVN3, VNI, Windows1258) }

// Rather tells whether the words of s make more sense in one encoding than in
// another.
func Rather(s string, e, other Encoding) bool { return guess(s, other, e) == e }

const (
	maxTokens = 50_000 // different words that are looked at
	maxToken  = 24     // letters of a word; what is longer is none

	oftenCounts = 3 // a word that most lists have counts as so many
)

// A candidate is an encoding with what speaks for it.
type candidate struct {
	encoding   Encoding
	good, most int // words that are syllables, weighed, and all
}

// guess returns which of the encodings is the likeliest; the first where others
// are not better.
func guess(s string, encodings ...Encoding) Encoding {
	counts := map[string]int{}
	var order []string
	eachToken(s, func(token string) bool {
		if counts[token]++; counts[token] == 1 {
			order = append(order, token)
		}
		return len(order) < maxTokens
	})
	all := make([]candidate, len(encodings))
	for i, e := range encodings {
		all[i].encoding = e
	}
	for _, token := range order {
		// A word counts more often where the list repeats it, but not in proportion:
		// a name of a unit on each line must not outvote all the people.
		n := min(counts[token], 8)
		for i := range all {
			all[i].weigh(token, n)
		}
	}
	best := all[0]
	for _, c := range all[1:] {
		if c.good > best.good && 10*c.good >= 6*c.most {
			best = c
		}
	}
	return best.encoding
}

func (c *candidate) weigh(token string, n int) {
	c.most += n
	if c.encoding != Unicode && !Western(token) {
		return
	}
	word := strings.ToLower(c.encoding.Decode(token))
	switch {
	case frequents[word]:
		c.good += oftenCounts * n
		c.most += (oftenCounts - 1) * n
	case syllable(word):
		c.good += n
	}
}

// eachToken calls do for each word of s that ASCII can't write. Signs of ASCII
// part words; those of Windows-1252 may be letters.
func eachToken(s string, do func(string) bool) {
	inside := func(r rune) bool {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0x80 && !unicode.Is(unicode.Zs, r) && !unicode.Is(unicode.Pd, r) &&
			r != '“' && r != '”' && r != '‘' && r != '’' && r != '…' && r != '\ufeff'
	}
	begin, foreign := -1, false
	for i, r := range s {
		if inside(r) {
			if begin < 0 {
				begin, foreign = i, false
			}
			foreign = foreign || r >= 0x80
			continue
		}
		if begin >= 0 && foreign && i-begin <= 4*maxToken && !do(s[begin:i]) {
			return
		}
		begin = -1
	}
	if begin >= 0 && foreign && len(s)-begin <= 4*maxToken {
		do(s[begin:])
	}
}
