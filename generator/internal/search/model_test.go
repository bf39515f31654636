package search_test

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"
)

// The model of the search: it looks through all entries, one by one, as the head
// of the package says what matches and in which order.

// A hit is a result of a query.
type hit struct {
	Name, Also, Address, Detail string
	First, Last, Count          int
	Printed                     bool
}

func hitOf(e search.Entry) hit {
	return hit{Name: e.Texts[0], Address: e.Address, Detail: e.Detail, First: e.First, Last: e.Last, Count: e.Count, Printed: e.Printed}
}

// A result is what a query finds in the entries of a kind.
type result struct {
	Kind  search.Kind
	Total int
	First []hit
}

const most = 50

// A model is entries with the words of their texts.
type model struct {
	entries []search.Entry
	texts   [][][]vietnamese.Word
}

func newModel(entries []search.Entry) *model {
	m := &model{entries: entries}
	for _, e := range entries {
		var texts [][]vietnamese.Word
		for _, text := range e.Texts {
			texts = append(texts, looked(vietnamese.Words(text)))
		}
		m.texts = append(m.texts, texts)
	}
	return m
}

// A found is a hit with what decides where it stands.
type found struct {
	rank, order int
	hit
}

func newResult(kind search.Kind, all []found) result {
	slices.SortFunc(all, func(a, b found) int { return cmp.Or(a.rank-b.rank, a.order-b.order) })
	r := result{Kind: kind, Total: len(all), First: []hit{}}
	for _, f := range all[:min(len(all), most)] {
		r.First = append(r.First, f.hit)
	}
	return r
}

// wordsOf returns the words of a query that count.
func wordsOf(query string) []vietnamese.Word {
	words := vietnamese.Words(query)
	return words[:min(len(words), 8)]
}

// scan finds a query in all entries of a kind.
func (m *model) scan(kind search.Kind, query string) result {
	words := wordsOf(query)
	var all []found
	for i, e := range m.entries {
		if e.Kind != kind || len(words) == 0 {
			continue
		}
		best, by := math.MaxInt, 0
		for t, text := range m.texts[i] {
			if r := rank(text, words, kind == search.People, t > 0); r < best {
				best, by = r, t
			}
		}
		if best < math.MaxInt {
			h := hitOf(e)
			if by > 0 {
				h.Also = e.Texts[by]
			}
			all = append(all, found{best, i, h})
		}
	}
	return newResult(kind, all)
}

// looked leaves out the words of a text that are not looked at.
func looked(words []vietnamese.Word) []vietnamese.Word {
	var some []vietnamese.Word
	times := map[string]int{}
	for _, w := range words {
		if times[w.Fold]++; times[w.Fold] <= 3 && len(some) < 40 {
			some = append(some, w)
		}
	}
	return some
}

// marksOf tells how far the marks of a word are from what was typed.
func marksOf(w, q vietnamese.Word) int {
	begun := w.Fold != q.Fold
	typed, plain, letters := []rune(q.Toneless), []rune(q.Fold), []rune(w.Toneless)
	switch {
	case w.Toneless == q.Toneless || begun && strings.HasPrefix(w.Toneless, q.Toneless):
		if w.Tones == q.Tones || begun && q.Tones == "" {
			return 0
		}
		return 1
	case q.Tones != "" && q.Tones != w.Tones || len(typed) != len(plain) || len(letters) != utf8.RuneCountInString(w.Fold):
		return 3
	}
	for i, c := range typed {
		if c != letters[i] && c != plain[i] {
			return 3
		}
	}
	return 2
}

// rank tries every way in which the words of the query can be words of the text.
func rank(text, query []vietnamese.Word, people, alias bool) int {
	lead := 0
	if people {
		lead = len(text) - 1
	}
	best := math.MaxInt
	used := make([]bool, len(text))
	var try func(i, marks int, led bool)
	try = func(i, marks int, led bool) {
		for j, w := range text {
			q := query[i]
			last := i == len(query)-1
			if used[j] || !last && w.Fold != q.Fold || !strings.HasPrefix(w.Fold, q.Fold) {
				continue
			}
			begun := w.Fold != q.Fold
			sum := marks + marksOf(w, q)
			if !last {
				used[j] = true
				try(i+1, sum, led || j == lead)
				used[j] = false
				continue
			}
			r := sum * 4
			if begun {
				r += 1000
			}
			if !led && j != lead {
				r += 2
			}
			if alias {
				r++
			}
			best = min(best, r)
		}
	}
	try(0, 0, false)
	return best
}

// newSpeechModel is the model of speeches: their texts are looked at whole.
func newSpeechModel(speeches []search.Speech) *model {
	m := &model{}
	for _, s := range speeches {
		var texts [][]vietnamese.Word
		for _, text := range append(slices.Clone(s.Texts), s.Text) {
			texts = append(texts, vietnamese.Words(text))
		}
		m.entries = append(m.entries, s.Entry)
		m.texts = append(m.texts, texts)
	}
	return m
}

// scanSpeeches finds a query in all speeches.
func (m *model) scanSpeeches(query string) result {
	words := wordsOf(query)
	var all []found
	for i, e := range m.entries {
		if r, ok := rankSpeech(m.texts[i], words); ok && len(words) > 0 {
			all = append(all, found{r, i, hitOf(e)})
		}
	}
	return newResult(search.Speeches, all)
}

func rankSpeech(texts [][]vietnamese.Word, query []vietnamese.Word) (int, bool) {
	rank := 0
	together := make([]bool, len(query))
	for i, q := range query {
		best := math.MaxInt
		for _, text := range texts {
			before := ""
			for _, w := range text {
				if i > 0 && before == query[i-1].Fold && w.Fold == q.Fold {
					together[i] = true
				}
				before = w.Fold
				begun := w.Fold != q.Fold
				if begun && (i < len(query)-1 || utf8.RuneCountInString(q.Fold) < 3 || !strings.HasPrefix(w.Fold, q.Fold)) {
					continue
				}
				price := marksOf(w, q)
				if begun {
					price += 4
				}
				best = min(best, price)
			}
		}
		if best == math.MaxInt {
			return 0, false
		}
		rank += best
	}
	for _, t := range together {
		if t {
			rank -= 100
		}
	}
	return rank, true
}
