// Package search makes the index by which readers find names.
//
// # What is found
//
// A query is words, in any order. A text matches where each word of the query
// has a word of its own that folds alike, but for the last: of that, which may
// still be being typed, the beginning is enough. An entry matches with the text
// that matches best; results are in order of
//
//   - whole words, before those that only begin with the last of the query
//   - marks: each word of the query that is written as typed costs nothing, one
//     of which only the tones differ costs 1, one that has all marks that were
//     typed, and others, 2, any other 3; the sum counts. To a beginning without a
//     tone any tone may still come
//   - of people, those whose given name is meant; of all else, those whose name
//     begins with what is meant
//   - names, before former names and abbreviations
//   - the order of the entries, which is the Vietnamese order of names
//
// Where a text has a word more than three times, or more than 40 words, the
// others are not looked at; of a query the first eight count.
//
// # How it lies
//
// Names that share a word can be hundreds of thousands, and a reader waits for
// every one that is fetched. So for each set of frequent words, the empty set
// first, there is a trie of the beginnings of all further words in the names
// that have them. A node of it, a set and a beginning, is
//
//   - a leaf, where at most [Options].Limit entries match: they all stand in
//     one file, in which the browser looks for itself, whatever else is asked
//   - a head otherwise: how many entries match is told, and one file has those
//     that can be among the first 50, for any marks that a reader may type
//
// A query needs a leaf, if for any of its words there is one, or else a head;
// one file in either case. A file is a set of entries, no matter for which nodes
// they are there. The directory knows which nodes are frequent and with which
// leaf or head each file begins.
//
// Sets have at most five words, fewer where very many words are shared. Should
// that not be enough to tell, which takes thousands of titles that are alike, all
// entries of the kind are in files of their own, to be read one and all.
//
// The texts of speeches have an index of their own, by words and pairs of words.
//
// Files are scripts that hand over their data, so that they load under a strict
// Content-Security-Policy and from a disk. They are called by what is in them; the
// directory alone has a name that stays.
package search

import "strings"

// A Kind is a kind of what can be found, as it is called in addresses.
type Kind string

// The kinds, in the order in which they are shown.
const (
	People    Kind = "con-nguoi" // of the register, and printed names
	Units     Kind = "don-vi"
	Campaigns Kind = "phong-trao"
	Events    Kind = "su-kien"
	Awards    Kind = "danh-hieu"
	Years     Kind = "nam"
	Speeches  Kind = "phat-bieu"
)

// kinds are those that are found by their names.
var kinds = []Kind{People, Units, Campaigns, Events, Awards, Years}

// An Entry is something that can be found.
type Entry struct {
	Kind    Kind
	Address string   // of its page, below the root of the site: a folder with a slash at its end
	Texts   []string // under which it is found, at least one: the first is its name, then former names and abbreviations
	Printed bool     // a printed name, of which it is not confirmed who bears it
	Detail  string   // tells namesakes apart: a unit, a place; may be empty
	First   int      // year; 0 where none is known
	Last    int
	Count   int // of honours
}

// A Speech is an entry whose text is searched too.
type Speech struct {
	Entry
	Text string // plain, without markup
}

// Options are how an index is laid out.
type Options struct {
	Page  string // what an address of a folder needs behind it: "index.html" where pages are opened from a disk
	Limit int    // of entries that a query may have to read; 0 for what suits their number
}

// A File is a script of the index.
type File struct {
	Name  string // in the folder of the index
	Bytes []byte
}

// id is how the directory calls a file.
func (f File) id() string { return strings.TrimSuffix(f.Name, ".js") }

// Directory is the name of the file that leads to all others.
const Directory = "muc-luc.js"

// How many entries are left to the browser to look through.
const (
	oneFile     = 5000 // where all are no more than that, they stand in one file
	limitPeople = 4000
	limitOthers = 1000
)

// How many stand in a file. They are for what an entry weighs, some 5 bytes
// compressed: a query over all kinds should fetch less than 50 kB, and 100,000
// people should lie in less than 100 files.
var (
	roomPeople = room{heads: 1800, leaves: 6000}
	roomOthers = room{heads: 1500, leaves: 1500}
)

// New lays out an index. Entries stand in the order in which they are shown
// where a query makes no difference; entries of one kind stand together.
// The first file is the directory.
func New(entries []Entry, speeches []Speech, o Options) []File {
	p := packer{}
	d := directory{Page: o.Page, Kinds: []kindIndex{}, Files: []string{}}
	words := newSpelling()
	for _, kind := range kinds {
		own := ofKind(entries, kind)
		limit, room := o.limits(kind, len(entries))
		l := lay(own, limit, kind == People)
		if len(l.blocks) == 0 {
			continue // nothing has a word
		}
		p.add(own, l, room)
		words.add(l)
		d.Kinds = append(d.Kinds, p.kinds[len(p.kinds)-1].describe(kind))
	}
	var files []File
	written := map[string]bool{} // what is alike has one name
	for _, f := range p.write() {
		d.Files = append(d.Files, f.id())
		if !written[f.Name] {
			written[f.Name] = true
			files = append(files, f)
		}
	}
	if len(d.Kinds) > 0 {
		f := words.file()
		d.Words = f.id()
		files = append(files, f)
	}
	if len(speeches) > 0 {
		var texts []File
		d.Speeches, texts = laySpeeches(speeches)
		files = append(files, texts...)
	}
	return append([]File{{Directory, script("bangVangIndex(", d)}}, files...)
}

// limits returns how many entries of a kind may have to be read, and how many
// stand in a file.
func (o Options) limits(kind Kind, all int) (int, room) {
	switch {
	case o.Limit > 0:
		return o.Limit, room{o.Limit, o.Limit}
	case all <= oneFile:
		return oneFile, room{oneFile, oneFile}
	case kind == People:
		return limitPeople, roomPeople
	}
	return limitOthers, roomOthers
}

// ofKind returns the entries of a kind, which stand together.
func ofKind(entries []Entry, kind Kind) []Entry {
	from := 0
	for from < len(entries) && entries[from].Kind != kind {
		from++
	}
	to := from
	for to < len(entries) && entries[to].Kind == kind {
		to++
	}
	return entries[from:to]
}
