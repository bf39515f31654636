package table

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

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

// Award returns the part of the heading that begins as the names of awards do;
// empty where none does. Words that only speak of awards begin none.
func (s *Section) Award() string {
	words := strings.Fields(s.Title())
	for i := range words[:min(len(words), maxTitleWords)] {
		rest := strings.Join(words[i:], " ")
		fold := vietnamese.Fold(rest) + " "
		for _, w := range awardWords {
			switch w {
			case "danh hieu ", "truy tang ", "duoc tang ", "hinh thuc ", "bang vang":
				continue
			}
			if strings.HasPrefix(fold, w) {
				return rest
			}
		}
	}
	return ""
}

// maxTitleWords is among how many words of a heading an award is looked for.
const maxTitleWords = 40

// namesAward tells whether a title says which award a whole list is of: “DANH SÁCH
// … được tặng Bằng khen của …”.
func namesAward(text string) bool {
	if len(text) > 4*maxHead || strings.HasPrefix(strings.TrimSpace(text), "(") {
		return false
	}
	fold := " " + vietnamese.Fold(text)
	for _, verb := range []string{" tang ", " tang thuong ", " dat ", " cong nhan ", " trao "} {
		if _, after, found := strings.Cut(fold, verb); found && isOfAward(after) {
			return true
		}
	}
	return false
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
	key := strings.TrimPrefix(vietnamese.Key(text), "đề nghị ")
	return strings.HasPrefix(key, "tặng ") || strings.HasPrefix(key, "truy tặng ") || strings.HasPrefix(key, "khen thưởng ")
}
