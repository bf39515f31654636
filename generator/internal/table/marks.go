package table

import (
	"strings"
	"unicode"

	"bangvang/generator/internal/vietnamese"
)

// isSum tells whether a text says that a sum follows: “Tổng cộng: 12”, “Danh sách
// gồm 12 đồng chí”. A person may be called Tống or Cống, and a unit Tổng cục, so
// what follows the word must be a number or a sign.
func isSum(text string) bool {
	if len(text) > maxHead {
		return false
	}
	key := strings.TrimLeft(vietnamese.Key(text), "(*- ")
	for _, w := range []string{"tổng cộng", "tổng số", "tong cong", "tong so", "cộng", "tổng", "total", "sum"} {
		rest, found := strings.CutPrefix(key, w)
		if found && (rest == "" || !unicode.IsLetter([]rune(rest)[0])) {
			return w == "tổng cộng" || w == "tổng số" || w == "tong cong" || w == "tong so" || endsSum(rest)
		}
	}
	for _, w := range []string{"danh sách", "ấn định danh sách", "bảng này", "tổng hợp"} {
		if rest, found := strings.CutPrefix(key, w); found && saysHowMany(rest) {
			return true
		}
	}
	return false
}

// endsSum tells whether what follows “cộng” is a sign, a number, or what is summed.
func endsSum(rest string) bool {
	rest = strings.TrimSpace(rest)
	if rest == "" || !unicode.IsLetter([]rune(rest)[0]) {
		return true
	}
	for _, w := range []string{"mục ", "phần ", "trang", "chung", "toàn ", "i", "of "} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// saysHowMany tells whether a text soon says “gồm 12” or “có 12”.
func saysHowMany(s string) bool {
	words := strings.Fields(vietnamese.Fold(s))
	for i, w := range words {
		if i > 4 {
			break
		}
		if (w == "gom" || w == "co" || w == "tong" || w == "so") && i+1 < len(words) && isNumeral(words[i+1]) {
			return true
		}
	}
	return len(words) > 0 && isNumeral(words[0])
}

// endings are the words with which what stands below a list begins.
var endings = []string{"nơi nhận", "người lập", "người viết", "người phê duyệt", "lập biểu", "lập bảng", "kt.", "tm.", "tl.", "tuq.", "(đã ký", "đã ký", "(ký", "ký tên", "ký, ghi rõ",
	"xác nhận của", "thủ trưởng đơn vị", "thủ trưởng cơ quan", "ghi chú:", "* ghi chú", "lưu ý:", "chú thích:", "cán bộ lập", "người tổng hợp", "ngày ... tháng", "ngày … tháng",
	"note:", "notes:", "signed", "prepared by", "approved by", "./."}

// isEnding tells whether a text stands below a list: of a signature, of a note.
func isEnding(text string) bool {
	if len(text) > 4*maxHead {
		return false
	}
	key := vietnamese.Key(text)
	for _, w := range endings {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return isPlaceAndDate(key)
}

// isPlaceAndDate tells whether a key is that of “Hà Nội, ngày 15 tháng 10 năm
// 2019”, with or without the numbers; a day alone may be data.
func isPlaceAndDate(key string) bool {
	i := strings.Index(key, "ngày")
	if i < 0 || i > 40 || len(key) > 120 {
		return false
	}
	before := strings.TrimSpace(key[:i])
	rest := key[i:]
	if !strings.Contains(rest, "tháng") || !strings.Contains(rest, "năm") {
		return false
	}
	return strings.HasSuffix(before, ",") || before == "" && !strings.ContainsAny(rest, "0123456789")
}

// offices are the words in which those who sign are called by their office.
var offices = []string{"trưởng ban", "phó trưởng ban", "bộ trưởng", "thứ trưởng", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "cục trưởng", "phó cục trưởng", "vụ trưởng",
	"tổng cục trưởng", "chánh văn phòng", "thủ trưởng", "hiệu trưởng", "viện trưởng", "chính ủy", "tư lệnh", "trưởng phòng", "thủ tướng", "tổng giám đốc", "chủ nhiệm",
	"phó ", "lãnh đạo ", "hội đồng ", "ban giám đốc", "người "}

// isOffice tells whether a text is the office of one who signs, in capitals.
func isOffice(text string) bool {
	if text != strings.ToUpper(text) || len(text) > maxHead {
		return false
	}
	key := vietnamese.Key(text)
	for _, w := range []string{"kt ", "tm ", "q. "} {
		key = strings.TrimPrefix(key, w)
	}
	for _, w := range offices {
		if strings.HasPrefix(key, w) {
			return true
		}
	}
	return false
}

// isDitto tells whether a cell holds a mark for what stands above it.
func isDitto(text string) bool {
	if text == "" || len(text) > 24 || text[0] < 0x80 && !strings.ContainsRune("\"'-/ndND ", rune(text[0])) {
		return false
	}
	switch strings.ReplaceAll(vietnamese.Key(text), " ", "") {
	case `"`, "''", "”", "“", "″", "〃", "nt", "-nt-", "nt-", "//", "-//-", `-"-`, "-”-", "-“-", "nhưtrên", "-nhưtrên-", "ditto":
		return true
	}
	return false
}

// isRowNumber tells whether a text numbers a row: 1, 01, 1., 1), 1.2.
func isRowNumber(text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), ".)/")
	return text != "" && len(text) <= 12 && text[0] >= '0' && text[0] <= '9' && strings.Trim(text, "0123456789.") == ""
}
