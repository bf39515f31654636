package vietnamese

import (
	"iter"
	"unicode/utf8"
)

// Nearest returns the candidate that word was most likely meant to be, and
// false if none is near. Folds are compared, without their spaces, so that ids
// and names, spelled with tones or without, can be looked for alike. Near is
// a distance of at most 1 for words of fewer than 5 letters, 2 for fewer than 9, 3
// for longer ones, where a letter added, left out or exchanged, and two
// neighbours in wrong order, count 1 each. Of equally near candidates it is the
// least as a string, whatever their order. A word without letters and digits is
// near to nothing.
func Nearest(word string, candidates iter.Seq[string]) (string, bool) {
	var s speller
	s.word = s.appendKey(nil, word)
	if len(s.word) == 0 {
		return "", false
	}
	best, nearest, found := bound(len(s.word)), "", false
	for c := range candidates {
		s.candidate = s.appendKey(s.candidate[:0], c)
		d := s.distance(best)
		if d > best || found && d == best && c >= nearest {
			continue
		}
		best, nearest, found = d, c, true
	}
	return nearest, found
}

func bound(letters int) int {
	switch {
	case letters < 5:
		return 1
	case letters < 9:
		return 2
	}
	return 3
}

// A speller compares candidates with a word and keeps its memory between them.
type speller struct {
	word, candidate []rune
	fold            []byte
	rows            [3][]int
}

// appendKey appends the fold of s without spaces.
func (s *speller) appendKey(dst []rune, text string) []rune {
	s.fold = appendFold(s.fold[:0], text)
	for b := s.fold; len(b) > 0; {
		r, n := utf8.DecodeRune(b)
		if r != ' ' {
			dst = append(dst, r)
		}
		b = b[n:]
	}
	return dst
}

// distance returns the number of edits between word and candidate, no letter
// being edited twice, or limit+1 if they are more than limit. It looks only at
// the band of the matrix in which limit edits stay.
func (s *speller) distance(limit int) int {
	a, b := s.word, s.candidate
	if max(len(a)-len(b), len(b)-len(a)) > limit {
		return limit + 1
	}
	for i := range s.rows {
		if cap(s.rows[i]) <= len(b) {
			s.rows[i] = make([]int, 2*len(b)+1)
		}
		s.rows[i] = s.rows[i][:len(b)+1]
	}
	before, above, row := s.rows[0], s.rows[1], s.rows[2]
	for j := range min(len(b), limit) + 1 {
		above[j] = j
	}
	for i := 1; i <= len(a); i++ {
		lo, hi := max(1, i-limit), min(len(b), i+limit)
		row[lo-1] = limit + 1
		if lo == 1 {
			row[0] = i
		}
		least := row[lo-1]
		for j := lo; j <= hi; j++ {
			d := row[j-1] + 1
			if a[i-1] == b[j-1] {
				d = min(d, above[j-1])
			} else {
				d = min(d, above[j-1]+1)
			}
			if j < i+limit { // else above[j] lies outside the band
				d = min(d, above[j]+1)
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		before, above, row = above, row, before
	}
	return min(above[len(b)], limit+1)
}
