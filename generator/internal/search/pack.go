package search

import (
	"fmt"
	"hash/fnv"
	"slices"
)

// wholeKey returns how a part of all entries is called. No key of a leaf or a
// head begins so.
func wholeKey(n int) string { return fmt.Sprintf("~%06d", n) }

func isWhole(key string) bool { return key[0] == '~' }

// A room is how many entries stand in a file of heads, and in one of leaves.
type room struct{ heads, leaves int }

func (r room) of(key string) int {
	if isHead(key) {
		return r.heads
	}
	return r.leaves
}

// part tells whether a block never stands in a file with the one before it: heads
// with leaves where they have less room, and what is read one and all, in which
// each entry stands once, with anything else.
func (r room) part(before, key string) bool {
	return isWhole(before) != isWhole(key) || isHead(before) != isHead(key) && r.heads < r.leaves
}

// A packer puts blocks into files, in the order of their keys.
type packer struct {
	kinds []packed
	files []packedFile
}

// A packed is a kind that is packed.
type packed struct {
	entries []Entry
	folders []string // of their pages
	ids     []string // of the entries, as idOf writes them
	spans   []string // their years and honours
	layout  *layout
	start   int      // the file with its first block
	cuts    []string // with which each file after that begins
	whole   []int    // the files that have all entries
}

func newPacked(entries []Entry, folders []string, l *layout) packed {
	k := packed{entries: entries, folders: folders, spans: spans(entries), layout: l}
	k.ids = make([]string, len(entries))
	for i := range entries {
		k.ids[i] = k.idOf(int32(i))
	}
	return k
}

// A packedFile is the entries of a file by kinds, in order.
type packedFile struct {
	rows map[int][]int32
	size int
}

// add packs a kind.
func (p *packer) add(entries []Entry, l *layout, room room) {
	slices.SortFunc(l.blocks, func(a, b *block) int { return compareKeys(a.key, b.key) })
	k := newPacked(entries, folders(entries), l)
	kind := len(p.kinds)
	fileOf := make([]int, len(entries)) // the last with an entry, from 1; 0 is none
	for i, b := range l.blocks {
		fresh := 0
		for _, e := range b.entries {
			if fileOf[e] != len(p.files) {
				fresh++
			}
		}
		if p.full(fresh, b.key, room.of(b.key)) || i > 0 && room.part(l.blocks[i-1].key, b.key) {
			p.files = append(p.files, packedFile{rows: map[int][]int32{}})
			if i > 0 {
				k.cuts = append(k.cuts, b.key)
			}
		}
		last := len(p.files) - 1
		if i == 0 {
			k.start = last
		}
		f := &p.files[last]
		for _, e := range b.entries {
			if fileOf[e] != len(p.files) {
				fileOf[e] = len(p.files)
				f.rows[kind] = append(f.rows[kind], e)
				f.size++
			}
		}
		if isWhole(b.key) && (len(k.whole) == 0 || k.whole[len(k.whole)-1] != last) {
			k.whole = append(k.whole, last)
		}
	}
	p.kinds = append(p.kinds, k)
}

// full tells whether a file has no room for a block. Files that are half full
// also end where a key says so, which has nothing to do with what is in them: a
// name more in one file does not move all that follow.
func (p *packer) full(fresh int, key string, room int) bool {
	if len(p.files) == 0 {
		return true
	}
	size := p.files[len(p.files)-1].size
	if size+fresh > room {
		return size > 0
	}
	hash := fnv.New32a()
	hash.Write([]byte(key))
	return size > room*9/10 && hash.Sum32()%8 == 0
}

// spans writes the years and the honours of entries. There are far fewer ways
// than entries.
func spans(entries []Entry) []string {
	type span struct{ first, last, count int }
	known := map[span]string{}
	all := make([]string, len(entries))
	for i, e := range entries {
		s := span{e.First, e.Last, e.Count}
		text, ok := known[s]
		if !ok {
			text = fmt.Sprint(s.first, s.last, s.count)
			known[s] = text
		}
		all[i] = text
	}
	return all
}
