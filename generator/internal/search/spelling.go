package search

import (
	"cmp"
	"slices"
	"strings"
)

// mostSpelt is how many words the browser knows when it looks for what a reader
// meant who slipped.
const mostSpelt = 20000

// A spelling is how often the words of names come, and how they are written.
type spelling struct {
	times map[string]int            // by folds
	forms map[string]map[string]int // how often each form of a fold comes, by how it is written
}

func newSpelling() *spelling {
	return &spelling{times: map[string]int{}, forms: map[string]map[string]int{}}
}

// add counts the words of a kind.
func (s *spelling) add(l *layout) {
	byForm := make([]int, len(l.forms))
	for _, t := range l.terms {
		byForm[t.form]++
	}
	for form, n := range byForm {
		w := l.forms[form]
		s.times[w.Fold] += n
		if s.forms[w.Fold] == nil {
			s.forms[w.Fold] = map[string]int{}
		}
		s.forms[w.Fold][l.written[form]] += n
	}
}

// file lists the words, the most frequent first, one a line: its fold and, behind
// a space, how it is mostly written, where that is another.
func (s *spelling) file() File {
	folds := make([]string, 0, len(s.times))
	for fold := range s.times {
		folds = append(folds, fold)
	}
	slices.SortFunc(folds, func(a, b string) int { return cmp.Or(cmp.Compare(s.times[b], s.times[a]), cmp.Compare(a, b)) })
	var lines []string
	for _, fold := range folds[:min(len(folds), mostSpelt)] {
		best := ""
		for written, n := range s.forms[fold] {
			if m := s.forms[fold][best]; n > m || n == m && (best == "" || written < best) {
				best = written
			}
		}
		if best != fold {
			fold += " " + best
		}
		lines = append(lines, fold)
	}
	return shardFile(strings.Join(lines, "\n"))
}
