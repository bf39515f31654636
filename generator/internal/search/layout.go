package search

import (
	"slices"
	"strings"
)

const (
	first   = 50 // results that every query gets right
	mostSet = 5  // words of a set

	// mostWork is how many times as many entries as there are may be in sets. Names
	// have some five times as many; titles that have a dozen words in common would
	// have hundreds.
	mostWork = 64
)

// A layout is how the entries of one kind lie.
type layout struct {
	lexicon
	limit  int
	people bool // the last word of a name is the given name

	terms   []term  // of all texts
	ends    []int32 // where the terms of a text end
	entries []int32 // where the texts of an entry end

	sets   []*set
	byKey  map[string]*set
	blocks []*block
	whole  bool // all entries are also in files of their own
}

// A set is a set of frequent words, with the entries that have all of them in
// one text.
type set struct {
	folds   []int32 // in order; the same word can be wanted twice
	entries []int32
	nodes   []int32 // that are frequent, in order
	counts  []int32 // of entries
}

// A block is the entries that stand in the file of a leaf or a head.
type block struct {
	key     string
	entries []int32 // in order, each once
}

// lay lays out the entries of a kind.
func lay(entries []Entry, limit int, people bool) *layout {
	l := &layout{limit: limit, people: people, byKey: map[string]*set{}}
	l.read(entries)
	all := make([]int32, len(entries))
	for i := range all {
		all[i] = int32(i)
	}
	work := newWork(l)
	room := mostWork * len(entries)
	for level := []*set{{entries: all}}; len(level) > 0; {
		for _, s := range level {
			room -= len(s.entries)
		}
		if room < 0 {
			l.whole = true
			break
		}
		var next []*set
		for _, s := range level {
			work.count(s)
			l.sets = append(l.sets, s)
			l.byKey[l.setKey(s.folds)] = s
			next = append(next, work.collect(s)...)
		}
		level = next
	}
	if l.whole {
		l.blocks = append(l.blocks, l.partition(all)...)
	}
	return l
}

// read takes the texts of the entries apart.
func (l *layout) read(entries []Entry) {
	s := newScribe()
	for _, e := range entries {
		for _, text := range e.Texts {
			l.terms = s.appendTerms(l.terms, text)
			l.ends = append(l.ends, int32(len(l.terms)))
		}
		l.entries = append(l.entries, int32(len(l.ends)))
	}
	numbers := s.build()
	for i := range l.terms {
		l.terms[i].fold = numbers[l.terms[i].fold]
	}
	l.lexicon = s.lexicon
}

// texts calls visit for each text of an entry.
func (l *layout) texts(entry int32, visit func(terms []term, alias bool)) {
	from, begin := int32(0), int32(0)
	if entry > 0 {
		from = l.entries[entry-1]
	}
	if from > 0 {
		begin = l.ends[from-1]
	}
	for t := from; t < l.entries[entry]; t++ {
		visit(l.terms[begin:l.ends[t]], t > from)
		begin = l.ends[t]
	}
}

// slug returns the folds of the name of an entry, joined by hyphens.
func (l *layout) slug(entry int32) string {
	var folds []string
	l.texts(entry, func(terms []term, alias bool) {
		for _, t := range terms {
			if !alias {
				folds = append(folds, l.folds[t.fold])
			}
		}
	})
	return strings.Join(folds, "-")
}

// take marks, for each fold of a set, a term of a text that has it; false where
// the text has not all of them.
func take(terms []term, folds []int32) (taken uint64, ok bool) {
	for _, fold := range folds {
		found := false
		for i, t := range terms {
			if t.fold == fold && taken&(1<<i) == 0 {
				taken |= 1 << i
				found = true
				break
			}
		}
		if !found {
			return 0, false
		}
	}
	return taken, true
}

// setKey returns how a set is called: its words in order.
func (l *layout) setKey(folds []int32) string {
	words := make([]string, len(folds))
	for i, f := range folds {
		words[i] = l.folds[f]
	}
	return strings.Join(words, " ")
}

// leafKey returns how a leaf is called.
func (l *layout) leafKey(s *set, n int32) string { return l.setKey(s.folds) + "|" + l.key(n) }

// headKey returns how a head is called. Heads come before all leaves, so that
// who types a frequent name letter by letter finds one after another in the same
// file.
func (l *layout) headKey(s *set, n int32) string { return "+" + l.leafKey(s, n) }

func isHead(key string) bool { return key[0] == '+' }

// frequent tells whether a node has more entries than a query may have to read.
func (s *set) frequent(n int32) bool {
	_, ok := slices.BinarySearch(s.nodes, n)
	return ok
}

// covered tells whether a smaller set has a leaf with all entries of a node.
func (l *layout) covered(s *set, n int32) bool {
	for i := range s.folds {
		less := slices.Delete(slices.Clone(s.folds), i, i+1)
		if !l.byKey[l.setKey(less)].frequent(n) {
			return true
		}
	}
	return false
}

// partition puts all entries into blocks, for queries that no set is good for.
func (l *layout) partition(all []int32) []*block {
	var blocks []*block
	for part := range slices.Chunk(all, l.limit) {
		blocks = append(blocks, &block{key: wholeKey(len(blocks)), entries: part})
	}
	return blocks
}
