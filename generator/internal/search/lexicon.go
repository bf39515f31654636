package search

import (
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"bangvang/generator/internal/vietnamese"
)

// What of a text is looked at.
const (
	mostWords = 40 // of a text; a word more fits no set of bits
	mostTimes = 3  // the same fold
)

// A term is a word of a text. Folds are numbered in the order of keys, forms in
// the order in which they are met.
type term struct{ fold, form int32 }

// A lexicon knows all words of the entries of a kind.
type lexicon struct {
	folds []string          // in order
	forms []vietnamese.Word // all ways in which words are written
	// written is a form as it was met first, in lower case.
	written []string

	// The trie of folds. Nodes are numbered from the root, 0, in the order of
	// their keys.
	paths  [][]int32 // of a fold: the root, the nodes of its letters, and its end
	nodes  []node
	prefix [][]int32 // of a form: the class of its beginnings, by the number of letters
}

// A node of the trie: the beginning of a fold, or the end of one.
type node struct {
	parent int32
	fold   int32 // one that goes through it
	size   int32 // bytes of that fold, so far
	end    bool
}

// key returns how a node is called: a beginning, or a whole word with a space
// at its end.
func (l *lexicon) key(n int32) string {
	v := l.nodes[n]
	if v.end {
		return l.folds[v.fold] + " "
	}
	return l.folds[v.fold][:v.size]
}

// compareKeys is the order of strings in JavaScript. It is that of their bytes,
// but where letters take two units of UTF-16 and four bytes.
func compareKeys(a, b string) int {
	if strings.IndexFunc(a, isWide) < 0 && strings.IndexFunc(b, isWide) < 0 {
		return strings.Compare(a, b)
	}
	return slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b)))
}

func isWide(r rune) bool { return r > 0xFFFF }

// build numbers the folds in order and makes the trie. It returns the new
// numbers of the folds.
func (l *lexicon) build() []int32 {
	order := make([]int32, len(l.folds))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return compareKeys(l.folds[a]+" ", l.folds[b]+" ") })
	numbers, folds := make([]int32, len(order)), make([]string, len(order))
	for n, old := range order {
		numbers[old], folds[n] = int32(n), l.folds[old]
	}
	l.folds = folds
	l.nodes = []node{{parent: -1}}
	l.paths = make([][]int32, len(folds))
	for n, fold := range folds {
		path := []int32{0}
		if n > 0 {
			path = append(path, l.shared(n)...)
		}
		for i := int(l.nodes[path[len(path)-1]].size); i < len(fold); {
			_, size := utf8.DecodeRuneInString(fold[i:])
			i += size
			path = l.grow(path, node{fold: int32(n), size: int32(i)})
		}
		l.paths[n] = l.grow(path, node{fold: int32(n), size: int32(len(fold)), end: true})
	}
	l.classify()
	return numbers
}

func (l *lexicon) grow(path []int32, v node) []int32 {
	v.parent = path[len(path)-1]
	l.nodes = append(l.nodes, v)
	return append(path, int32(len(l.nodes)-1))
}

// shared returns the nodes, without the root, that a fold shares with the one
// before it.
func (l *lexicon) shared(n int) []int32 {
	before := l.paths[n-1]
	i := 1
	for i < len(before) && !l.nodes[before[i]].end && strings.HasPrefix(l.folds[n], l.key(before[i])) {
		i++
	}
	return before[1:i]
}

// classify tells which beginnings of forms no query can tell apart: those with
// the same letters, of words with the same tones. Of words that are not written
// letter by letter as they fold, each is a class of its own.
func (l *lexicon) classify() {
	classes := map[string]int32{}
	class := func(key string) int32 {
		c, ok := classes[key]
		if !ok {
			c = int32(len(classes))
			classes[key] = c
		}
		return c
	}
	l.prefix = make([][]int32, len(l.forms))
	for f, w := range l.forms {
		letters, spelt := []rune(w.Toneless), spelt(w)
		for n := range utf8.RuneCountInString(w.Fold) + 1 {
			key := w.Fold + "/" + w.Toneless
			if spelt {
				key = string(letters[:n])
			}
			l.prefix[f] = append(l.prefix[f], class(key+"/"+w.Tones))
		}
	}
}

// spelt tells whether each letter of a word folds to one of its fold.
func spelt(w vietnamese.Word) bool {
	rest := w.Fold
	for _, letter := range w.Toneless {
		_, size := utf8.DecodeRuneInString(rest)
		if size == 0 || vietnamese.Fold(string(letter)) != rest[:size] {
			return false
		}
		rest = rest[size:]
	}
	return rest == ""
}

// A scribe takes texts apart and remembers the words it met.
type scribe struct {
	lexicon
	chunks map[string][]term // between spaces
	foldNo map[string]int32
	formNo map[vietnamese.Word]int32
}

func newScribe() *scribe {
	return &scribe{chunks: map[string][]term{}, foldNo: map[string]int32{}, formNo: map[vietnamese.Word]int32{}}
}

// appendTerms appends the terms of a text.
func (s *scribe) appendTerms(terms []term, text string) []term {
	start := len(terms)
	for chunk := range strings.FieldsSeq(text) {
		for _, t := range s.chunk(chunk) {
			if len(terms)-start < mostWords && times(terms[start:], t.fold) < mostTimes {
				terms = append(terms, t)
			}
		}
	}
	return terms
}

// chunk returns the terms of what stands between two spaces.
func (s *scribe) chunk(chunk string) []term {
	terms, ok := s.chunks[chunk]
	if !ok {
		terms = s.take(chunk)
		s.chunks[strings.Clone(chunk)] = terms
	}
	return terms
}

func times(terms []term, fold int32) int {
	n := 0
	for _, t := range terms {
		if t.fold == fold {
			n++
		}
	}
	return n
}

func (s *scribe) take(chunk string) []term {
	var terms []term
	words := vietnamese.Words(chunk)
	for _, w := range words {
		fold, ok := s.foldNo[w.Fold]
		if !ok {
			fold = int32(len(s.folds))
			s.foldNo[w.Fold] = fold
			s.folds = append(s.folds, w.Fold)
		}
		form, ok := s.formNo[w]
		if !ok {
			form = int32(len(s.forms))
			s.formNo[w] = form
			s.forms = append(s.forms, w)
			written := w.Fold
			if len(words) == 1 {
				written = strings.ToLower(vietnamese.Normalize(vietnamese.TrimPunctuation(chunk)))
			}
			s.written = append(s.written, written)
		}
		terms = append(terms, term{fold, form})
	}
	return terms
}
