package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The beginnings of syllables, and their rhymes without tones. Every word of
// Vietnamese is written as one of each and a tone; so letters that were read in
// a wrong encoding hardly ever look like one.
const (
	beginnings = "ngh ng nh gh gi kh ch ph qu th tr b c d đ g h k l m n p r s t v x"
	openRhymes = "a e ê i o ô ơ u ư y ia iê ua uô ưa ươ ai ao au ay âu ây eo êu iu oi ôi ơi ui ưi ưu iêu yêu uôi ươi ươu " +
		"oa oe uê uơ uy oai oay oao oeo uây uya uyu êm im om ôm ơm um ưm am ăm âm em iêm yêm uôm ươm oam oăm " +
		"an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn oan oăn oen uân uên uyên uyn " +
		"ang ăng âng eng ong ông ung ưng iêng yêng uông ương oang oăng uâng oong ôông anh ênh inh oanh uênh uynh"
	stopRhymes = "ap ăp âp ep êp ip op ôp ơp up iêp ươp oap uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uyêt uyt " +
		"ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych" // with sắc or nặng alone

	acute, dotBelow = '\u0301', '\u0323'
	tones           = "\u0300\u0301\u0303\u0309\u0323"
)

// frequent are words that most lists of people have, in lower case.
const frequent = "nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn văn thị hữu đức ngọc thành quốc " +
	"và của đội số tỉnh huyện xã đồng chí chiến sĩ thi đua huân chương bằng khen giấy họ tên đơn vị chức vụ cấp bậc quyết định ngày " +
	"phòng công an hạng nhì thủ tướng chính phủ bộ trưởng"

var (
	starts    = set(beginnings)
	opens     = set(openRhymes)
	stops     = set(stopRhymes)
	frequents = set(frequent)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// syllable tells whether a word in lower case and NFC is written as syllables of
// Vietnamese are.
func syllable(word string) bool {
	plain, tone := word, rune(0)
	if !ascii(word) {
		var b strings.Builder
		for _, r := range norm.NFD.String(word) {
			if !strings.ContainsRune(tones, r) {
				b.WriteRune(r)
			} else if tone == 0 {
				tone = r
			} else {
				return false
			}
		}
		plain = norm.NFC.String(b.String())
	}
	rhyme := func(s string) bool {
		return opens[s] || stops[s] && (tone == acute || tone == dotBelow)
	}
	if rhyme(plain) {
		return true
	}
	for i, r := range plain {
		if i > 0 && i <= 4 && starts[plain[:i]] && fits(plain[:i], r) && rhyme(plain[i:]) {
			return true
		}
		if i == 1 && plain[0] == 'q' && rhyme(plain[i:]) { // quỳnh
			return true
		}
		if i > 4 || !unicode.IsLetter(r) {
			return false
		}
	}
	return plain == "gi"
}

// fits tells whether a rhyme that begins with r is written after a beginning.
func fits(beginning string, r rune) bool {
	switch beginning {
	case "c", "ng":
		return !strings.ContainsRune("eêiy", r)
	case "g": // giếng
		return !strings.ContainsRune("eêy", r)
	case "gh", "ngh":
		return strings.ContainsRune("eêi", r)
	case "qu":
		return !strings.ContainsRune("ouư", r)
	}
	return true
}
