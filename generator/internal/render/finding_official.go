package render

import (
	"slices"
	"strings"
	"sync"

	"bangvang/generator/internal/vietnamese"
)

// officialTexts returns the further texts by which a name is found that has
// words which officials shorten: "Phòng CSGT". Where there are several, readers
// shorten some and write out others ("công an TP Hà Nội"), so that another text
// has both.
func officialTexts(name string) []string {
	short, n := officially(name)
	switch n {
	case 0:
		return nil
	case 1:
		return []string{short}
	}
	return []string{short, short + " (" + name + ")"}
}

// officially puts the short forms in place of the words of a name, and tells how
// many it put. Where several are possible, the longest is taken.
func officially(name string) (string, int) {
	all := piecesOf(name)
	var out []string
	n := 0
	for len(all) > 0 {
		f := officialAt(all)
		last := max(len(f.words), 1) - 1
		if f.short != "" {
			out = append(out, all[0].before+f.short+all[last].after)
			n++
		} else {
			for _, p := range all[:last+1] {
				out = append(out, p.before+p.word+p.after)
			}
		}
		all = all[last+1:]
	}
	return strings.Join(out, " "), n
}

// A piece is a word of a name, with the punctuation around it.
type piece struct{ before, word, after, fold string }

func piecesOf(name string) []piece {
	var all []piece
	for field := range strings.FieldsSeq(name) {
		p := piece{word: vietnamese.TrimPunctuation(field)}
		if p.word == "" && len(all) > 0 {
			all[len(all)-1].after += " " + field // a dash
			continue
		}
		p.before, p.after, _ = strings.Cut(field, p.word)
		p.fold = vietnamese.Fold(p.word)
		all = append(all, p)
	}
	return all
}

// An officialForm is a short form for words that follow each other.
type officialForm struct {
	words []string // as they fold
	parts []bool   // by words: a comma or a dash may stand behind it
	short string   // empty where the words stay as they are
}

// officialAt returns the longest form that pieces begin with; none is without words.
func officialAt(all []piece) officialForm {
	for _, f := range officialForms()[all[0].fold] {
		if f.begins(all) {
			return f
		}
	}
	return officialForm{}
}

func (f officialForm) begins(all []piece) bool {
	if len(all) < len(f.words) {
		return false
	}
	for i, word := range f.words {
		if all[i].fold != word || i > 0 && all[i].before != "" {
			return false
		}
		if i == len(f.words)-1 {
			break
		}
		switch all[i].after {
		case "":
		case ",", " -", " –":
			if !f.parts[i] {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// officialForms are the short forms by the fold of their first word, the longest first.
var officialForms = sync.OnceValue(func() map[string][]officialForm {
	forms := map[string][]officialForm{}
	for _, row := range official {
		f := officialForm{short: row.short}
		for _, p := range piecesOf(row.words) {
			f.words = append(f.words, p.fold)
			f.parts = append(f.parts, p.after == ",")
		}
		forms[f.words[0]] = append(forms[f.words[0]], f)
	}
	for _, of := range forms {
		slices.SortStableFunc(of, func(a, b officialForm) int { return len(b.words) - len(a.words) })
	}
	return forms
})

// official are the short forms that stand in official papers. Where a comma is, a
// name may have one, a dash, or nothing.
var official = []struct{ words, short string }{
	{"An ninh nhân dân", "ANND"},
	{"An ninh Tổ quốc", "ANTQ"},
	{"an ninh mạng", "ANM"},
	{"an ninh, trật tự", "ANTT"},
	{"an toàn giao thông", "ATGT"},
	{"an toàn thông tin", "ATTT"},
	{"Bảo hiểm xã hội", "BHXH"},
	{"Bộ Chỉ huy Quân sự", "BCHQS"},
	{"Bộ Công an", "BCA"},
	{"Bộ đội Biên phòng", "BĐBP"},
	{"Bộ Quốc phòng", "BQP"},
	{"Bộ Tư lệnh", "BTL"},
	{"cán bộ, chiến sĩ", "CBCS"},
	{"Cảnh sát cơ động", "CSCĐ"},
	{"Cảnh sát điều tra", "CSĐT"},
	{"Cảnh sát giao thông", "CSGT"},
	{"Cảnh sát hình sự", "CSHS"},
	{"Cảnh sát khu vực", "CSKV"},
	{"Cảnh sát kinh tế", "CSKT"},
	{"Cảnh sát môi trường", "CSMT"},
	{"Cảnh sát nhân dân", "CSND"},
	{"Cảnh sát quản lý hành chính", "CSQLHC"},
	{"chủ nghĩa xã hội", "CNXH"},
	{"Công an", "CA"},
	{"Công an nhân dân", "CAND"},
	{"công nghệ thông tin", "CNTT"},
	{"Công ty cổ phần", "Công ty CP"},
	{"cứu nạn, cứu hộ", "CNCH"},
	{"Cựu chiến binh", "CCB"},
	{"Giáo dục và Đào tạo", "GD&ĐT"},
	{"Hồ Chí Minh", "HCM"},
	{"Hội đồng nhân dân", "HĐND"},
	{"hợp tác xã", "HTX"},
	{"Khoa học và Công nghệ", "KH&CN"},
	{"Liên đoàn Lao động", "LĐLĐ"},
	{"Liên hiệp Phụ nữ", "LHPN"},
	{"lực lượng vũ trang", "LLVT"},
	{"lực lượng vũ trang nhân dân", "LLVTND"},
	{"Mặt trận Tổ quốc", "MTTQ"},
	{"một thành viên", "MTV"},
	{"phòng cháy, chữa cháy", "PCCC"},
	{"phòng cháy và chữa cháy", "PCCC"},
	{"Quân đội nhân dân", "QĐND"},
	{"quản lý hành chính", "QLHC"},
	{"Quản lý thị trường", "QLTT"},
	{"quản lý xuất nhập cảnh", "QLXNC"},
	{"Thanh niên Cộng sản", "TNCS"},
	{"thành phố", "TP"},
	{"thi đua, khen thưởng", "TĐKT"},
	{"Tổ chức cán bộ", "TCCB"},
	{"Tòa án nhân dân", "TAND"},
	{"trách nhiệm hữu hạn", "TNHH"},
	{"trật tự, an toàn xã hội", "TTATXH"},
	{"trật tự xã hội", "TTXH"},
	{"trung học cơ sở", "THCS"},
	{"trung học phổ thông", "THPT"},
	{"Trung ương", "TW"},
	{"Ủy ban", "UB"},
	{"Ủy ban nhân dân", "UBND"},
	{"Viện kiểm sát nhân dân", "VKSND"},
	{"xã hội chủ nghĩa", "XHCN"},
	{"xuất nhập cảnh", "XNC"},

	// Words that end like others begin: Đảng bộ Công an is not of the ministry.
	{"cán bộ", ""},
	{"chi bộ", ""},
	{"Đảng bộ", ""},
	{"nội bộ", ""},
	{"toàn bộ", ""},
	{"công ăn việc làm", ""},
	{"phân công", ""},
	{"thành công", ""},
	{"thi công", ""},
}
