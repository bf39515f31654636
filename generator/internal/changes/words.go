package changes

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

var (
	textYes         = diag.Text{VI: "có", EN: "yes"}
	textWithheld    = diag.Text{VI: "(không nêu tên)", EN: "(name withheld)"}
	textYearUnknown = diag.Text{VI: "không rõ năm", EN: "year unknown"}
	textAnyClass    = diag.Text{VI: "không rõ hạng", EN: "class not stated"}
	textConcealed   = diag.Text{
		VI: "(lời nhắc không chép ra đây vì ở chỗ có tên không nêu; xem bằng bangvang check)",
		EN: "(not told here, since it is about a name that is withheld; see it with bangvang check)"}

	classWords = map[content.Class]diag.Text{1: {VI: "Nhất", EN: "first"}, 2: {VI: "Nhì", EN: "second"}, 3: {VI: "Ba", EN: "third"}}

	// valueWords are values of closed lists as people say them; the others stand
	// as they are written.
	valueWords = map[string]diag.Text{
		"proposed": {VI: "đề nghị", EN: "proposed"}, "granted": {VI: "đã tặng", EN: "granted"}, "presented": {VI: "đã trao", EN: "presented"},
		"declined": {VI: "không nhận", EN: "declined"}, "cancelled": {VI: "hủy bỏ", EN: "cancelled"}, "stripped": {VI: "bị tước", EN: "stripped"},
		"restored":   {VI: "phục hồi", EN: "restored"},
		"recipients": {VI: "người, tập thể nhận", EN: "recipients"}, "instances": {VI: "lượt", EN: "instances"}, "items": {VI: "hiện vật", EN: "items"},
		"exact": {VI: "đúng số", EN: "exact"}, "at_least": {VI: "ít nhất", EN: "at least"}, "about": {VI: "khoảng", EN: "about"},
		"true": textYes, "false": {VI: "không", EN: "no"},
		"public": {VI: "nêu tên", EN: "public"}, "initials": {VI: "chữ cái đầu", EN: "initials"}, "withheld": {VI: "không nêu tên", EN: "withheld"},
	}
)

func wordOf(value string) Value {
	if word, ok := valueWords[value]; ok {
		return Value{value, word}
	}
	return plain(value)
}
