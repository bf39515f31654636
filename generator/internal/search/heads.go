package search

// Heads are the heads of a set: of each frequent beginning, the entries that can
// be among the first results.
//
// What a query says with its marks is not known when they are made. But all
// entries that write the words of a query in the same forms cost the same,
// whatever they cost; of those only the first 50 can be among the first 50. So
// a head has the first 50 of each class.
type heads struct {
	*work
	set    *set
	blocks []*block
	made   []head  // by the number of the block
	slots  []int32 // of a node, 1 + the number of its block
}

type head struct {
	size  int  // letters of the beginning
	whole bool // enough entries have it as a whole word, so that no other can be among the first
	full  map[class]filling
}

// A filling is how many entries of a class a head has, and the last of them: an
// entry can come several ways.
type filling struct{ n, last int32 }

// A class is the forms of entries, and what else decides before their order.
type class struct {
	forms [mostSet]int32 // of the words of the set
	last  int32          // the form of a whole word, or the class of a beginning
	begun bool
	lead  bool
	alias bool
}

func (w *work) heads(s *set) *heads {
	h := &heads{work: w, set: s, slots: make([]int32, len(w.nodes))}
	for _, n := range s.nodes {
		v := w.nodes[n]
		if v.end || v.size == 0 {
			continue
		}
		h.blocks = append(h.blocks, &block{key: w.headKey(s, n)})
		whole := int(n)+1 < len(w.nodes) && w.nodes[n+1].end && w.nodes[n+1].parent == n && w.counts[n+1] >= first
		h.made = append(h.made, head{size: len([]rune(w.key(n))), whole: whole, full: map[class]filling{}})
		h.slots[n] = int32(len(h.made))
	}
	return h
}

// add puts an entry into the heads in which it has a place by one of its texts.
func (h *heads) add(entry int32, terms []term, alias bool) {
	if len(h.made) > 0 {
		h.assign(entry, terms, 0, 0, class{alias: alias}, h.lead(terms))
	}
}

// lead returns the number of the term that counts most.
func (h *heads) lead(terms []term) int {
	if h.people {
		return len(terms) - 1
	}
	return 0
}

// assign finds all ways in which the terms of a text can be the words of the
// set, from the i-th on.
func (h *heads) assign(entry int32, terms []term, i int, taken uint64, c class, lead int) {
	if i < len(h.set.folds) {
		for j, t := range terms {
			if t.fold == h.set.folds[i] && taken&(1<<j) == 0 {
				next := c
				next.forms[i] = t.form
				next.lead = c.lead || j == lead
				h.assign(entry, terms, i+1, taken|1<<j, next, lead)
			}
		}
		return
	}
	for j, t := range terms {
		if taken&(1<<j) != 0 {
			continue
		}
		for _, n := range h.paths[t.fold] {
			if slot := h.slots[n]; slot > 0 {
				next := c
				next.lead = c.lead || j == lead
				h.put(entry, int(slot-1), t, next)
			}
		}
	}
}

// put puts an entry into a head, unless it comes too late.
func (h *heads) put(entry int32, i int, t term, c class) {
	head := &h.made[i]
	c.begun = head.size < len(h.prefix[t.form])-1
	c.last = t.form
	if c.begun {
		if head.whole {
			return
		}
		c.last = h.prefix[t.form][head.size]
	}
	if f := head.full[c]; f.n < first && (f.n == 0 || f.last != entry) {
		head.full[c] = filling{f.n + 1, entry}
		b := h.blocks[i]
		b.entries = appendOnce(b.entries, entry)
	}
}
