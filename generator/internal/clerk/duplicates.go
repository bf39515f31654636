package clerk

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

var (
	ruleDuplicate = diag.NewRule("likely-duplicate", diag.Warning,
		"có lẽ đây là %q (%s), cùng đơn vị %q: %s", "this may be %q (%s), who is of the unit %q too: %s")
	hintDuplicate = diag.Text{
		VI: "nếu là một người thì gộp lại thành một bản ghi, mã bỏ đi ghi vào aliases; nếu là hai người thì thêm different_from: [%s]",
		EN: "if they are one person, make one record of the two and keep the other id in aliases; if not, add different_from: [%s]"}

	sameName = diag.Text{VI: "họ tên giống nhau, hoặc chỉ khác dấu", EN: "their names are alike, but perhaps for the marks"}
	oneSlip  = diag.Text{VI: "họ tên chỉ khác một chữ cái", EN: "their names differ by one letter"}
)

// likelyPeople finds records of the register that may be of one person: of one
// unit, and with one name but for marks, or for one letter in a word that
// nobody else has. In a unit, of many with one name each is compared with the
// first. In a very large unit many have one name by chance: of each unit some are
// told, and others when these are settled.
func (r *reviewer) likelyPeople(people []*known) {
	names := make([]spelling, len(people))
	for i, k := range people {
		names[i] = spellingOf(k.record.Name)
	}
	common := commonWords(names)
	members := map[*content.Unit][]int{}
	for i, k := range people {
		for _, u := range k.units {
			members[u] = append(members[u], i)
		}
	}
	const most = 50 // of a unit
	settled, times := r.toldApart(), 0
	report := func(u *content.Unit, a, b int, why diag.Text) {
		first, second := people[min(a, b)].record, people[max(a, b)].record
		if settled[[2]*content.Person{first, second}] || times == most {
			return
		}
		times++
		settled[[2]*content.Person{first, second}] = true
		r.diags.Add(ruleDuplicate.At(second.Position(), first.Name, first.ID, u.Name, why).Hinted(hintDuplicate, first.ID))
	}
	for _, u := range r.lib.Units {
		all := members[u]
		times = 0
		byKey := map[string]int{}
		for _, i := range all {
			if first, there := byKey[names[i].key]; there {
				report(u, first, i, sameName)
			} else {
				byKey[names[i].key] = i
			}
		}
		for _, pair := range slips(names, all, common) {
			if slipped(people[pair[0]].record.Name, people[pair[1]].record.Name) {
				report(u, pair[0], pair[1], oneSlip)
			}
		}
	}
}

// toldApart returns all pairs of people of whom the record of one says that the
// other is somebody else.
func (r *reviewer) toldApart() map[[2]*content.Person]bool {
	apart := map[[2]*content.Person]bool{}
	for _, p := range r.lib.People {
		for _, ref := range p.DifferentFrom {
			if other := r.people[ref.ID]; other != nil {
				apart[[2]*content.Person{p, other}], apart[[2]*content.Person{other, p}] = true, true
			}
		}
	}
	return apart
}

// A spelling is a name taken apart for comparing.
type spelling struct {
	words []string // folds
	key   string   // what is left without marks and spaces, and with i for y
}

func spellingOf(name string) spelling {
	words := strings.Fields(vietnamese.Fold(name))
	return spelling{words, strings.ReplaceAll(strings.Join(words, ""), "y", "i")}
}

// commonWords returns how many names have each word.
func commonWords(names []spelling) map[string]int {
	common := map[string]int{}
	for _, n := range names {
		for i, word := range n.words {
			if !slices.Contains(n.words[:i], word) {
				common[word]++
			}
		}
	}
	return common
}

// A slip is a name without one letter of one of its words.
type slip struct {
	around string // the other words
	word   string // what is left of the word
}

// slips finds, among some of the names, pairs that differ by one letter in one
// word, which in one of the two is a word that no other name has. Two names
// that differ so have a slip in common; only those with such words are entered,
// so that common names, of which many differ by a letter, cost nothing.
func slips(names []spelling, among []int, common map[string]int) [][2]int {
	entered := map[slip][]int{}
	for _, i := range among {
		for k, word := range names[i].words {
			if common[word] == 1 && mayslip(word) {
				const most = 32 // of words that differ in one letter; there are not as many letters
				for _, s := range names[i].without(k) {
					if len(entered[s]) < most {
						entered[s] = append(entered[s], i)
					}
				}
			}
		}
	}
	if len(entered) == 0 {
		return nil
	}
	var found [][2]int
	for _, i := range among {
		for _, j := range names[i].near(names, entered, i) {
			found = append(found, [2]int{min(i, j), max(i, j)})
		}
	}
	slices.SortFunc(found, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	return slices.Compact(found)
}

// near returns some of the names that differ by one letter from a name, which
// is the i-th: who would read more?
func (s spelling) near(names []spelling, entered map[slip][]int, i int) []int {
	const most = 4
	var found []int
	for k, word := range s.words {
		if !mayslip(word) {
			continue
		}
		for _, one := range s.without(k) {
			for _, j := range entered[one] {
				other := names[j].words
				if i != j && s.key != names[j].key && k < len(other) && oneLetterOff(word, other[k]) && !slices.Contains(found, j) {
					if found = append(found, j); len(found) == most {
						return found
					}
				}
			}
		}
	}
	return found
}

// mayslip tells whether a word is long enough to be known by its letters; words
// with digits are numbers.
func mayslip(word string) bool {
	return len(word) >= 3 && len(word) <= 20 && !strings.ContainsAny(word, "0123456789")
}

// without returns the slips of the name in its k-th word, and the name as it is.
func (s spelling) without(k int) []slip {
	around := strings.Join(s.words[:k], " ") + "|" + strings.Join(s.words[k+1:], " ")
	word := s.words[k]
	all := []slip{{around, word}}
	for i := range word {
		end := i + 1
		for end < len(word) && word[end]&0xC0 == 0x80 {
			end++
		}
		all = append(all, slip{around, word[:i] + word[end:]})
	}
	return all
}

// slipped tells whether two names differ by one letter where marks count too:
// Kiên Giang and Tiền Giang, or Hạnh and Khánh, differ by more. One that has no
// marks at all is compared without them.
func slipped(a, b string) bool {
	if isASCII(a) || isASCII(b) {
		a, b = vietnamese.Fold(a), vietnamese.Fold(b)
	}
	return oneLetterOff(lettersOf(a), lettersOf(b))
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// oneLetterOff tells whether a letter is added, left out, exchanged, or two
// neighbours have changed places.
func oneLetterOff(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	switch {
	case len(x)+len(y) == 1, len(x) == 1 && len(y) == 1:
		return true
	}
	return len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}
