package search

import (
	"slices"
)

// A work goes over the entries of sets.
type work struct {
	*layout
	seen   []int32 // the entry that was last counted at a node
	counts []int32 // of entries at a node
	slots  []int32 // of a node, what is made of it: 0 nothing, else 1 + the number of a block or a set
	round  int32
}

func newWork(l *layout) *work {
	n := len(l.nodes)
	return &work{layout: l, seen: make([]int32, n), counts: make([]int32, n), slots: make([]int32, n)}
}

// count counts how many entries of a set have, at each node, a further word
// that begins so. It keeps the frequent nodes in the set; counts of all nodes
// stay until the next set is counted.
func (w *work) count(s *set) {
	clear(w.counts)
	for _, e := range s.entries {
		w.round++
		w.texts(e, func(terms []term, _ bool) {
			taken, ok := take(terms, s.folds)
			if !ok {
				return
			}
			for i, t := range terms {
				if taken&(1<<i) != 0 {
					continue
				}
				for _, n := range w.paths[t.fold] {
					if w.seen[n] != w.round {
						w.seen[n] = w.round
						w.counts[n]++
					}
				}
			}
		})
	}
	for n, count := range w.counts {
		if w.isFrequent(int32(n)) {
			s.nodes = append(s.nodes, int32(n))
			s.counts = append(s.counts, count)
		}
	}
}

// collect makes the blocks of a set that was counted, and the sets that have a
// word more.
func (w *work) collect(s *set) []*set {
	clear(w.slots)
	leaves := w.leaves(s)
	heads := w.heads(s)
	larger := w.larger(s)
	for _, e := range s.entries {
		w.texts(e, func(terms []term, alias bool) {
			taken, ok := take(terms, s.folds)
			if !ok {
				return
			}
			for i, t := range terms {
				if taken&(1<<i) == 0 {
					w.pass(e, t, leaves, larger)
				}
			}
			heads.add(e, terms, alias)
		})
	}
	w.blocks = slices.Concat(w.blocks, leaves, heads.blocks)
	return larger
}

// pass puts an entry, for one of its words, into the leaf where the way from
// the root ends, or into the set that has the word.
func (w *work) pass(entry int32, t term, leaves []*block, larger []*set) {
	path := w.paths[t.fold]
	for _, n := range path {
		if !w.isFrequent(n) {
			if slot := w.slots[n]; slot > 0 {
				leaves[slot-1].entries = appendOnce(leaves[slot-1].entries, entry)
			}
			return
		}
	}
	if slot := w.slots[path[len(path)-1]]; slot > 0 {
		larger[slot-1].entries = appendOnce(larger[slot-1].entries, entry)
	}
}

func appendOnce(entries []int32, e int32) []int32 {
	if n := len(entries); n > 0 && entries[n-1] == e {
		return entries
	}
	return append(entries, e)
}

// isFrequent tells whether a node is frequent in the set that was counted.
func (w *work) isFrequent(n int32) bool { return int(w.counts[n]) > w.limit }

// leaves makes the leaves of a set: nodes that are not frequent below nodes
// that are, and that no smaller set has a leaf for.
func (w *work) leaves(s *set) []*block {
	var leaves []*block
	for n, count := range w.counts {
		v := w.nodes[n]
		if count == 0 || w.isFrequent(int32(n)) || v.parent >= 0 && !w.isFrequent(v.parent) || w.covered(s, int32(n)) {
			continue
		}
		leaves = append(leaves, &block{key: w.leafKey(s, int32(n))})
		w.slots[n] = int32(len(leaves))
	}
	return leaves
}

// larger makes the sets that have one frequent word more. Each set is made once:
// from the one without its last word.
func (w *work) larger(s *set) []*set {
	var sets []*set
	for _, n := range s.nodes {
		v := w.nodes[n]
		if !v.end {
			continue
		}
		if len(s.folds) == mostSet {
			w.whole = true
			continue
		}
		if k := len(s.folds); k > 0 && v.fold < s.folds[k-1] {
			continue
		}
		sets = append(sets, &set{folds: append(slices.Clone(s.folds), v.fold)})
		w.slots[n] = int32(len(sets))
	}
	return sets
}
