package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// The lengths of an acronym that anybody types: "BCA", "HCTNXPVV".
const (
	shortestAcronym = 3
	longestAcronym  = 8
)

// acronym returns the initials of a name, as Vietnamese shortens names: "BCA"
// for Bộ Công an, "GDĐT" for Giáo dục và Đào tạo. It is empty where they would
// be too short to tell anything, or longer than anybody types, and where a
// number, a list or an explanation is part of the name.
func acronym(name string) string {
	if strings.ContainsFunc(name, unicode.IsNumber) || strings.ContainsAny(name, ",(") {
		return ""
	}
	words := slices.DeleteFunc(strings.Fields(name), func(word string) bool {
		word = strings.ToLower(word)
		return word == "và" || word == "của"
	})
	short := strings.ReplaceAll(vietnamese.Initials(strings.Join(words, " ")), ".", "")
	if n := utf8.RuneCountInString(short); n < shortestAcronym || n > longestAcronym {
		return ""
	}
	return short
}

// shortened returns the name of an award as it is typed, with its usual parts
// shortened: "CSTĐ toàn quốc", "Anh hùng LLVTND"; empty where it has none.
func shortened(name string) string {
	short := usual.Replace(name)
	if short == name {
		return ""
	}
	return short
}

// mixed returns a text with all that an award is called, short and written out,
// and its classes: readers shorten one part of a name and not another ("BK Thủ
// tướng", "huân chương BVTQ"), and name the class ("HC BVTQ hạng ba").
func (r *Renderer) mixed(a *content.Award) string {
	text := a.Name
	if short := shortened(a.Name); strings.Contains(short, " ") {
		for _, order := range []string{"Huân chương ", "Huy chương "} {
			if rest, ok := strings.CutPrefix(a.Name, order); ok {
				short = strings.TrimSpace(usual.Replace(order) + cmp.Or(acronym(rest), rest))
			}
		}
		text = short + " (" + a.Name + ")"
	}
	if a.ClassCount.N > 0 {
		names := make([]string, a.ClassCount.N)
		for i := range names {
			names[i] = r.className(content.Class(i + 1))
		}
		text += " " + r.say("class-of", strings.Join(names, ", "))
	}
	return text
}

// usual are the parts of names of awards that everybody shortens.
var usual = strings.NewReplacer(
	"Bằng khen", "BK",
	"Bộ Công an", "BCA",
	"Bộ Quốc phòng", "BQP",
	"Chiến sĩ thi đua", "CSTĐ",
	"Cờ thi đua", "Cờ TĐ",
	"Giấy khen", "GK",
	"Huân chương", "HC",
	"Huy chương", "HC",
	"Kỷ niệm chương", "KNC",
	"Lực lượng vũ trang nhân dân", "LLVTND",
	"lực lượng vũ trang nhân dân", "LLVTND",
	"Thủ tướng Chính phủ", "TTg",
)
