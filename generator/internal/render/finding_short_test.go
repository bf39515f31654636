package render

import (
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

func TestAcronym(t *testing.T) {
	for name, want := range map[string]string{
		"Bộ Công an": "BCA", "Bộ Giáo dục và Đào tạo": "BGDĐT", "Cờ thi đua của Chính phủ": "CTĐCP", "Ưu tú ấy": "ƯTÂ",
		"Cục A": "", "Khối thi đua số 2": "", "Xã, phường, thị trấn": "", "Một tên dài hơn tám chữ thì không ai gõ tắt": "", "": "",
		"Bộ Kế hoạch - Đầu tư": "BKHĐT", "Kỷ niệm chương (không rõ tên)": "",
	} {
		if got := acronym(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

// What readers type for the awards of the law finds each of them.
func TestCommonAbbreviations(t *testing.T) {
	for _, c := range []struct{ typed, id string }{
		{"CSTĐ", "chien-si-thi-dua-bo"}, {"CSTĐCS", "chien-si-thi-dua-co-so"}, {"CSTĐTQ", "chien-si-thi-dua-toan-quoc"},
		{"CSTĐ cơ sở", "chien-si-thi-dua-co-so"}, {"BK", "bang-khen-bo"}, {"BK TTg", "bang-khen-thu-tuong"}, {"GK", "giay-khen"},
		{"HCBVTQ", "huan-chuong-bao-ve-to-quoc"}, {"HCHN", "huan-chuong-huu-nghi"}, {"HC Hữu nghị", "huy-chuong-huu-nghi"},
		{"HCTNXPVV", "huy-chuong-thanh-nien-xung-phong-ve-vang"}, {"Anh hùng LLVTND", "anh-hung-luc-luong-vu-trang-nhan-dan"},
		{"AHLLVTND", "anh-hung-luc-luong-vu-trang-nhan-dan"}, {"AHLĐ", "anh-hung-lao-dong"}, {"LĐTT", "lao-dong-tien-tien"},
		{"KNC", "ky-niem-chuong-bo"}, {"CTĐCP", "co-thi-dua-chinh-phu"}, {"GTHCM", "giai-thuong-ho-chi-minh"}, {"NSND", "nghe-si-nhan-dan"},
	} {
		i := slices.IndexFunc(awards.Catalogue(), func(a *content.Award) bool { return a.ID == c.id })
		if i < 0 {
			t.Fatalf("no award %s", c.id)
		}
		a := awards.Catalogue()[i]
		if all := called(a.Name, a.Abbreviation, acronym(a.Name), shortened(a.Name)); !slices.Contains(all, c.typed) {
			t.Errorf("%q does not find %q", c.typed, all)
		}
	}
}

// Readers shorten one part of a name and write out another, in any order, and
// name the class: all words that they type are in one of the texts.
func TestAwardsAreFoundHalfShortened(t *testing.T) {
	r := rendererOf(t, "")
	for _, c := range []struct{ typed, id string }{
		{"BK Thủ tướng", "bang-khen-thu-tuong"}, {"bằng khen TTg", "bang-khen-thu-tuong"}, {"BK TTg Chính phủ", "bang-khen-thu-tuong"},
		{"huân chương BVTQ", "huan-chuong-bao-ve-to-quoc"}, {"HC BVTQ hạng Ba", "huan-chuong-bao-ve-to-quoc"},
		{"Huân chương Chiến công hạng Nhất", "huan-chuong-chien-cong"}, {"HC Chiến công hạng Nhì", "huan-chuong-chien-cong"},
		{"HC VANTQ", "huy-chuong-vi-an-ninh-to-quoc"}, {"thi đua CSTĐ cơ sở", "chien-si-thi-dua-co-so"}, {"Anh hùng LLVT nhân dân", ""},
		{"Giấy khen hạng Nhất", ""},
	} {
		var found []string
		for _, a := range awards.Catalogue() {
			texts := called(a.Name, a.Abbreviation, acronym(a.Name), shortened(a.Name), r.mixed(a))
			if slices.ContainsFunc(texts, func(text string) bool { return hasWords(text, c.typed) }) {
				found = append(found, a.ID)
			}
		}
		if got := strings.Join(found, " "); got != c.id {
			t.Errorf("%q finds %q, want %q", c.typed, got, c.id)
		}
	}
}

// hasWords tells whether a text has all words of another.
func hasWords(text, typed string) bool {
	words := strings.Fields(vietnamese.Fold(text))
	for _, word := range strings.Fields(vietnamese.Fold(typed)) {
		i := slices.Index(words, word)
		if i < 0 {
			return false
		}
		words = slices.Delete(words, i, i+1)
	}
	return true
}
