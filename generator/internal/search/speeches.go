package search

import (
	"slices"
	"strconv"
	"strings"
)

// The index of speeches. A speech matches where each word of a query is in its
// title, its speaker or its text; from the third letter on the beginning of the
// last word is enough. Results are in order of
//
//   - how many words that follow one another in the query do so in the speech
//   - marks, as for names; for each word the form of it that fits best counts
//   - the order of the speeches
//
// A word has a list of the speeches with each of its forms, two words that
// follow one another a list of those where they do.

// How much stands in a file.
const (
	textBytes = 96 << 10 // of lists
	tableRows = 400      // speeches of which is told what they are
)

// wordGap parts the two words of a pair. It is less than any letter, so that a
// word comes right before the pairs that it begins.
const wordGap = " "

// A speechIndex leads to the speeches.
type speechIndex struct {
	Kind    Kind     `json:"kind"`
	Folders []string `json:"folders"`
	Rows    int      `json:"rows"`   // in a file that tells what speeches are
	Tables  []string `json:"tables"` // those files
	Files   []string `json:"files"`  // those with the lists of words
	Cuts    []string `json:"cuts"`   // the words with which they begin, but for the first
}

// A postings is where words are, by the numbers of speeches.
type postings struct {
	scribe *scribe
	forms  [][]int32         // by the number of a form
	pairs  map[pair][]int32  // by two folds that follow one another
	folds  map[int32][]int32 // the forms of a fold
}

type pair struct{ first, second int32 }

// laySpeeches lays out speeches.
func laySpeeches(speeches []Speech) (*speechIndex, []File) {
	d := &speechIndex{Kind: Speeches, Rows: tableRows, Cuts: []string{}}
	entries := make([]Entry, len(speeches))
	p := postings{scribe: newScribe(), pairs: map[pair][]int32{}, folds: map[int32][]int32{}}
	for i, s := range speeches {
		entries[i] = s.Entry
		for _, text := range append(slices.Clone(s.Texts), s.Text) {
			p.add(int32(i), text)
		}
	}
	d.Folders = folders(entries)
	files := p.write(d)
	for from := 0; from < len(entries); from += tableRows {
		f := tableFile(entries[from:min(from+tableRows, len(entries))], d.Folders)
		d.Tables = append(d.Tables, f.id())
		files = append(files, f)
	}
	return d, files
}

// tableFile tells what speeches are.
func tableFile(entries []Entry, folders []string) File {
	k := newPacked(entries, folders, lay(entries, len(entries), false))
	rows := make([]int32, len(entries))
	for i := range rows {
		rows[i] = int32(i)
	}
	p := packer{kinds: []packed{k}}
	return shardFile(p.shard(packedFile{rows: map[int][]int32{0: rows}}))
}

// add notes the words of a speech.
func (p *postings) add(speech int32, text string) {
	before := int32(-1)
	for chunk := range strings.FieldsSeq(text) {
		for _, t := range p.scribe.chunk(chunk) {
			for int(t.form) >= len(p.forms) {
				p.forms = append(p.forms, nil)
			}
			if p.forms[t.form] == nil {
				p.folds[t.fold] = append(p.folds[t.fold], t.form)
			}
			p.forms[t.form] = appendOnce(p.forms[t.form], speech)
			if before >= 0 {
				two := pair{before, t.fold}
				p.pairs[two] = appendOnce(p.pairs[two], speech)
			}
			before = t.fold
		}
	}
}

// write writes the lists, in the order of their words, those of the pairs that a
// word begins behind it.
func (p *postings) write(d *speechIndex) []File {
	lists := make(map[string]string, len(p.folds)+len(p.pairs))
	var keys []string
	for fold, forms := range p.folds {
		key := p.scribe.folds[fold]
		var parts []string
		for _, form := range forms {
			w := p.scribe.forms[form]
			parts = append(parts, w.Toneless+w.Tones+numbers(p.forms[form]))
		}
		lists[key] = strings.Join(parts, "|")
		keys = append(keys, key)
	}
	for two, speeches := range p.pairs {
		key := p.scribe.folds[two.first] + wordGap + p.scribe.folds[two.second]
		lists[key] = numbers(speeches)[1:]
		keys = append(keys, key)
	}
	slices.SortFunc(keys, compareKeys)
	var files []File
	end := func(part map[string]string) {
		f := shardFile(part)
		d.Files = append(d.Files, f.id())
		files = append(files, f)
	}
	part, size := map[string]string{}, 0
	for _, key := range keys {
		if size > textBytes && !strings.Contains(key, wordGap) {
			end(part)
			part, size = map[string]string{}, 0
			d.Cuts = append(d.Cuts, key)
		}
		part[key] = lists[key]
		size += len(key) + len(lists[key])
	}
	if len(part) > 0 {
		end(part)
	}
	return files
}

// numbers writes ascending numbers, each as how much it is more than the one
// before, in 36 digits and after a space.
func numbers(list []int32) string {
	var b strings.Builder
	before := int32(0)
	for _, n := range list {
		b.WriteByte(' ')
		b.WriteString(strconv.FormatInt(int64(n-before), 36))
		before = n
	}
	return b.String()
}
