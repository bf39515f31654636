package match

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// withClass matches the key of an award's name with a class behind it.
var withClass = regexp.MustCompile(`^(.*?)[\s,(–-]*\b(?:hạng|hang) (nhất|nhat|nhì|nhi|ba|iii|ii|i|[1-3])\)?$`)

// firstWords are how a class is written where it stands alone, by key.
var classWords = map[string]content.Class{
	"nhất": 1, "nhat": 1, "i": 1, "1": 1,
	"nhì": 2, "nhi": 2, "ii": 2, "2": 2,
	"ba": 3, "iii": 3, "3": 3,
}

// Class reads a class that stands alone: "Nhất", "hạng Ba", "III", "3".
func Class(text string) (content.Class, bool) {
	key := Key(text)
	key = strings.TrimPrefix(strings.TrimPrefix(key, "hạng "), "hang ")
	c, ok := classWords[key]
	return c, ok
}

// classed returns which award a text means whose name is followed by a class,
// or what it is near to.
func (ix *Index) classed(n *names, text string) Match {
	key := Key(text)
	m := withClass.FindStringSubmatch(key)
	if m == nil || m[1] == "" {
		return Match{Near: ix.nearAwards(n, text)}
	}
	class := classWords[m[2]]
	found, ok := n.exactly(m[1])
	switch {
	case !ok:
		found = Match{Near: ix.nearAwards(n, m[1])}
	case found.ID != "" && !ix.HasClass(found.ID, class):
		found = Match{Near: []string{found.ID}}
	}
	found.Class = class
	return found
}

// nearAwards returns the awards whose names are near to a text; where there are
// none, those that have most of its words: “Bằng khen của Bộ Công an” for “Bằng
// khen của Bộ trưởng Bộ Công an”.
func (ix *Index) nearAwards(n *names, text string) []string {
	if near := n.near.to(text); len(near) > 0 {
		return near
	}
	if ix.awardWords == nil {
		for _, id := range slices.Sorted(maps.Keys(ix.awards)) {
			ix.awardIDs = append(ix.awardIDs, id)
			ix.awardWords = append(ix.awardWords, wordsOf(ix.awards[id].Name))
		}
	}
	said := wordsOf(text)
	best, most := []string(nil), 0.65 // of all words of both
	for i, id := range ix.awardIDs {
		shared, all := 0, len(said)
		for w := range ix.awardWords[i] {
			if said[w] {
				shared++
			} else {
				all++
			}
		}
		switch share := float64(shared) / float64(max(1, all)); {
		case share > most:
			best, most = []string{id}, share
		case share == most && len(best) > 0 && len(best) < MostNear:
			best = append(best, id)
		}
	}
	return best
}

func wordsOf(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(vietnamese.Fold(text)) {
		set[w] = true
	}
	return set
}

// HasClass tells whether an award has a class.
func (ix *Index) HasClass(id string, class content.Class) bool {
	r := ix.awards[id]
	return r != nil && ix.classesOf(id).N >= int(class)
}

// To returns the kinds of recipients that an award can have, as its record or
// the one that it is based on says; none where no record says.
func (ix *Index) To(id string) []content.RecipientKind {
	for range len(ix.awards) + 1 {
		r := ix.awards[id]
		if r == nil {
			return nil
		}
		if len(r.To) > 0 {
			return r.To
		}
		id = r.BasedOn.ID
	}
	return nil
}

// What stands around the name of an award in a heading and adds nothing to it.
var (
	before = wordSet("tặng thưởng truy phong công nhận danh hiệu hình thức khen sách cá nhân tập thể đạt được nhận đề nghị xét thành tích và các cho")
	after  = wordSet("cho tặng năm giai đoạn gồm đối với theo như sau về")
)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[Key(w)] = true
	}
	return set
}

// Within finds the award that is named in a heading: "A. TẶNG THƯỞNG HUÂN
// CHƯƠNG CHIẾN CÔNG HẠNG BA CHO 5 TẬP THỂ". The longest name counts. It is
// taken where nothing beside it may belong to it; "Giấy khen của Giám đốc" with
// an award "Giấy khen" is merely near. Where several awards are named, all are
// near.
func (ix *Index) Within(text string) Match {
	if m := ix.Award(text); m.ID != "" || m.Ambiguous {
		return m
	}
	n := ix.collections[content.Awards]
	words := headingWords(text)
	var found []span
	for i := 0; i < len(words); i++ {
		for k := min(len(words), i+n.longest); k > i; k-- {
			key := Key(strings.Join(words[i:k], " "))
			if ids := n.exact[key]; len(ids) > 0 && isPhrase(key) {
				found = append(found, span{i, k, ids})
				i = k - 1
				break
			}
		}
	}
	var m Match
	for _, s := range found {
		for _, id := range s.ids {
			if len(m.Near) < MostNear {
				m.Near = append(m.Near, id)
			}
		}
	}
	if len(found) != 1 || len(m.Near) != 1 {
		return m
	}
	s, rest := found[0], words[found[0].to:]
	if len(rest) >= 2 && (Key(rest[0]) == "hạng") {
		if class, ok := Class(rest[1]); ok {
			m.Class, rest = class, rest[2:]
		}
	}
	if m.Class > 0 && !ix.HasClass(m.Near[0], m.Class) || !allIn(words[:s.from], before) || len(rest) > 0 && !addsNothing(rest[0]) {
		return m
	}
	m.ID, m.Near = m.Near[0], nil
	return m
}

// A span is where the name of an award stands among words.
type span struct {
	from, to int
	ids      []string
}

// isPhrase tells whether a name is long enough to be known within a text:
// abbreviations of a word may be anything there.
func isPhrase(key string) bool { return strings.Contains(key, " ") }

// headingWords takes a heading apart. What stands before its words, such as
// "II." or "a)", is left out, and so is punctuation around words.
func headingWords(text string) []string {
	var words []string
	for i, w := range strings.Fields(text) {
		trimmed := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
		if i == 0 && trimmed != w && len([]rune(vietnamese.Fold(trimmed))) <= 4 && strings.HasPrefix(w, trimmed) && strings.Trim(w[len(trimmed):], ".)/-:") == "" {
			continue
		}
		if trimmed != "" {
			words = append(words, trimmed)
		}
	}
	return words
}

func allIn(words []string, set map[string]bool) bool {
	for _, w := range words {
		if !set[Key(w)] {
			return false
		}
	}
	return true
}

// addsNothing tells whether a word that follows a name does not belong to it.
func addsNothing(word string) bool {
	return after[Key(word)] || strings.IndexFunc(word, unicode.IsDigit) == 0
}
