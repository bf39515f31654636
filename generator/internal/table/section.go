package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// A style is how the headings of one level look. Those with a number are of one
// level where their numbers are of one kind; the others, where they are about
// the same and written alike.
type style uint8

const (
	roman      style = iota // I.
	letter                  // A.
	digit                   // 1.
	dotted                  // 1.1.
	smallRoman              // i)
	small                   // a)
	bullet                  // -
	ofKind                  // TẬP THỂ
	ofAward                 // Huân chương …
	capitals                // CỤC VÍ DỤ
	plain
)

// depth tells which of two kinds of numbers is never the outer one. I. and A. may
// each stand within the other.
var depth = [...]int{roman: 1, letter: 1, digit: 2, dotted: 3, smallRoman: 4, small: 4, bullet: 5, ofKind: 0, ofAward: 0, capitals: 0, plain: 0}

// A number is what stands before a heading.
type number struct {
	style style
	value int    // of roman and letter, from 1
	rest  string // the heading
}

// An outline is the headings that hold at a row.
type outline struct {
	open   []Section // never changed in place: lines share it
	styles []style
	values []int
	nested bool // I. has stood within A.
}

// add adds a heading. It takes away those of its own style and those below, and
// those whose numbers are of a deeper kind.
func (o *outline) add(s Section, n number) {
	keep := len(o.open)
	if i := slices.Index(o.styles, n.style); i >= 0 {
		keep = i
	} else if n.style <= bullet {
		for keep > 0 && o.styles[keep-1] <= bullet && depth[o.styles[keep-1]] > depth[n.style] {
			keep--
		}
	}
	if n.style == roman && slices.Contains(o.styles[:keep], letter) {
		o.nested = true
	}
	o.open = append(slices.Clone(o.open[:keep]), s)
	o.styles = append(o.styles[:keep], n.style)
	o.values = append(o.values[:keep], n.value)
}

// last returns the value of the heading of a style that holds; 0 where none does.
func (o *outline) last(s style) int {
	if i := slices.Index(o.styles, s); i >= 0 {
		return o.values[i]
	}
	return 0
}

// numberOf parts a heading from its number. ok is false where it has none.
func (o *outline) numberOf(text string) (n number, ok bool) {
	text = strings.TrimSpace(text)
	word, rest, marked := cutNumber(text)
	switch {
	case word == "":
		return number{}, false
	case isBullet(word):
		return number{style: bullet, rest: rest}, true
	case !marked && rest != "" && !isTelling(rest):
		return number{}, false
	case isNumeral(word):
		return number{style: digit, rest: rest}, len(word) <= 2
	case strings.Trim(word, "0123456789.") == "":
		return number{style: dotted, rest: rest}, len(word) <= 8
	}
	romans, letters := roman, letter
	switch word {
	case strings.ToUpper(word):
	case strings.ToLower(word):
		romans, letters = smallRoman, small
	default:
		return number{}, false
	}
	r, l := romanValue(strings.ToUpper(word)), letterValue(strings.ToUpper(word))
	switch {
	case r > 0 && (l == 0 || o.isRoman(r, l, romans, letters)):
		return number{style: romans, value: r, rest: rest}, true
	case l > 0 && (l == 1 || follows(o.last(letters), l)):
		return number{style: letters, value: l, rest: rest}, true
	}
	return number{}, false
}

// isRoman decides what a single letter is: I after H is a letter, unless Roman
// numbers have stood within letters; V after IV is five; a first I is one.
func (o *outline) isRoman(r, l int, romans, letters style) bool {
	switch {
	case o.last(romans) > 0 && o.last(romans) == r-1:
		return true
	case follows(o.last(letters), l):
		return o.nested && r == 1
	}
	return r == 1 || o.last(letters) == 0 && (r == 5 || r == 10)
}

// follows tells whether a letter follows another in the alphabet of Vietnam or of
// others, in which some letters are missing.
func follows(before, l int) bool {
	return before > 0 && l > before && l <= before+3 && !strings.ContainsFunc(string(alphabet[before:l-1]), func(r rune) bool { return !strings.ContainsRune("ĐFJWZ", r) })
}

var alphabet = []rune("ABCDĐEFGHIJKLMNOPQRSTUVWXYZ")

// letterValue returns the place of a letter in the alphabet, from 1; 0 where the
// word is no single letter.
func letterValue(word string) int {
	if r, n := utf8.DecodeRuneInString(word); n == len(word) {
		return slices.Index(alphabet, r) + 1
	}
	return 0
}

// romanValue returns the value of a Roman number up to 89, and 0 for what is none.
func romanValue(s string) int {
	rest, tens := s, 0
	for _, t := range []struct {
		s string
		n int
	}{{"LXXX", 80}, {"LXX", 70}, {"LX", 60}, {"L", 50}, {"XL", 40}, {"XXX", 30}, {"XX", 20}, {"X", 10}} {
		if after, found := strings.CutPrefix(rest, t.s); found {
			rest, tens = after, t.n
			break
		}
	}
	ones := slices.Index([]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}, rest)
	if ones < 0 {
		return 0
	}
	return tens + ones
}

// cutNumber parts the first word of a heading, which may be its number, from the
// rest. marked tells whether a sign stands between the two, or the number stands
// alone.
func cutNumber(text string) (word, rest string, marked bool) {
	for _, before := range []string{"Phần ", "PHẦN ", "Mục ", "MỤC ", "Phụ lục ", "PHỤ LỤC "} {
		if after, found := strings.CutPrefix(text, before); found {
			text = after
		}
	}
	if r, n := utf8.DecodeRuneInString(text); isBullet(string(r)) {
		return text[:n], strings.TrimSpace(text[n:]), true
	}
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' })
	if end < 0 {
		end = len(text)
	}
	word = text[:end]
	if i := strings.IndexFunc(word, unicode.IsLetter); i >= 0 { // “A.Tập thể”
		if dot := strings.IndexByte(word, '.'); dot >= 0 {
			word, end = word[:dot], dot
		}
	} else if i := strings.TrimRight(word, "."); i != word {
		word, end = i, len(i)
	}
	if word == "" || utf8.RuneCountInString(word) > 8 {
		return "", "", false
	}
	rest = text[end:]
	trimmed := strings.TrimLeft(rest, ".)/:-–— \t\n\u00a0")
	sign := strings.TrimSpace(rest[:len(rest)-len(trimmed)])
	return word, trimmed, sign != "" || trimmed == ""
}

func isBullet(word string) bool {
	switch word {
	case "-", "+", "*", "•", "–", "—", "●", "▪":
		return true
	}
	return false
}

// Title returns the heading without its number and without a count: TẬP THỂ of
// “I. TẬP THỂ (12)”.
func (s *Section) Title() string {
	text := strings.Join(strings.Fields(s.Text), " ")
	if s.Number.IsZero() {
		if n, ok := new(outline).titled(text); ok && n.rest != "" {
			text = n.rest
		}
	}
	return strings.TrimRight(withoutCount(text), " :.;-–")
}

// titled is numberOf for a heading that is known to be one: what letters stood
// before is not known any more.
func (o *outline) titled(text string) (number, bool) {
	word, rest, marked := cutNumber(text)
	if marked && letterValue(strings.ToUpper(word)) > 0 {
		return number{rest: rest}, true
	}
	return o.numberOf(text)
}

// withoutCount takes off how many a heading counts: “(12)”, “(12 tập thể)”, “: 12
// đồng chí”.
func withoutCount(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") && startsWithCount(s[i+1:]) {
		return strings.TrimSpace(s[:i])
	}
	for _, sign := range []string{":", " - ", " – ", "="} {
		if i := strings.LastIndex(s, sign); i > 0 && startsWithCount(s[i+len(sign):]) {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// startsWithCount tells whether a text is a number and at most some words of what
// it counts.
func startsWithCount(s string) bool {
	words := strings.Fields(vietnamese.Fold(s))
	if len(words) > 0 && (words[0] == "gom" || words[0] == "co" || words[0] == "tong") {
		words = words[1:]
	}
	return len(words) > 0 && len(words) <= 5 && isNumeral(words[0])
}

// kinds are the words with which a heading tells of which kind recipients are.
var kinds = []struct {
	words string
	kind  content.RecipientKind
}{
	{"tap the", content.ToCollective}, {"don vi", content.ToCollective}, {"collectives", content.ToCollective},
	{"ca nhan", content.ToIndividual}, {"individuals", content.ToIndividual},
	{"ho gia dinh", content.ToHousehold}, {"gia dinh", content.ToHousehold}, {"households", content.ToHousehold},
}

// Kind returns which kind of recipients the heading is about: the one that it
// names, where it names one alone; else "".
func (s *Section) Kind() content.RecipientKind {
	fold := " " + vietnamese.Fold(s.Title()) + " "
	var found content.RecipientKind
	for _, k := range kinds {
		if strings.Contains(fold, " "+k.words+" ") && (k.words != "don vi" || strings.HasPrefix(fold, " don vi ") || strings.HasPrefix(fold, " cac don vi ")) {
			if found != "" && found != k.kind {
				return ""
			}
			found = k.kind
		}
	}
	return found
}

// isTelling tells whether a text is by its words the heading of a section: of a
// kind of recipients, or of an award.
func isTelling(text string) bool { return isOfKind(text) || isOfAward(text) }

// isOfKind tells whether a text names a kind of recipients and nothing else, but
// for what is said of them: “Tập thể được tặng …”.
func isOfKind(text string) bool {
	if len(text) > 2*maxHead {
		return false
	}
	fold := vietnamese.Fold(withoutCount(text))
	for _, before := range []string{"danh sach ", "khen thuong ", "doi voi ", "cac ", "cho ", "ve ", "nhung "} {
		fold = strings.TrimPrefix(fold, before)
	}
	for _, k := range kinds {
		rest, found := strings.CutPrefix(fold, k.words)
		if !found {
			continue
		}
		if rest == "" {
			return true
		}
		for _, goesOn := range []string{" duoc ", " tang ", " de nghi ", " dat ", " co thanh tich ", " nhan ", " ngoai ", " trong ", " va ", " ca nhan"} {
			if strings.HasPrefix(rest+" ", goesOn) {
				return true
			}
		}
	}
	return false
}

// awardWords are the words with which the names of awards begin.
var awardWords = []string{"huan chuong ", "huy chuong ", "bang khen", "giay khen", "co thi dua", "ky niem chuong", "danh hieu ", "chien si thi dua", "chien si tien tien",
	"lao dong tien tien", "tap the lao dong ", "don vi quyet thang", "don vi tien tien", "anh hung ", "giai thuong ", "bang vang", "truy tang ", "thu khen",
	"duoc tang ", "hinh thuc ", "nha giao ", "nghe si ", "thay thuoc ", "hccc", "hcbvtq", "hcld", "cstd", "cstt", "ldtt", "dvqt"}

// isOfAward tells whether a text begins as the names of awards do.
func isOfAward(text string) bool {
	if len(text) > 2*maxHead {
		return false
	}
	fold := vietnamese.Fold(text) + " "
	for _, w := range awardWords {
		if strings.HasPrefix(fold, w) {
			return true
		}
	}
	key := Key(text)
	return strings.HasPrefix(key, "tặng ") || strings.HasPrefix(key, "khen thưởng ")
}
