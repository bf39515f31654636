package content

import (
	"fmt"
	"slices"
	"strings"

	"bangvang/generator/internal/diag"
)

// Reference returns the fields of a record or an entry as a table in Markdown.
// Fields side by side that stand everywhere (source, note …) share a row.
func (t *Table) Reference(l diag.Lang) string {
	var b strings.Builder
	b.WriteString(headRow.In(l))
	var common []string
	for i, f := range t.Fields {
		if !isCommon(f.Name) {
			b.WriteString(f.row(l))
			continue
		}
		common = append(common, "`"+f.Name+"`")
		if i+1 == len(t.Fields) || !isCommon(t.Fields[i+1].Name) {
			b.WriteString(commonRow.With(strings.Join(common, ", ")).In(l))
			common = nil
		}
	}
	if !t.Rule.IsZero() {
		b.WriteString("\n" + t.Rule.In(l) + "\n")
	}
	return b.String()
}

// isCommon tells whether a field stands on all records and entries.
func isCommon(name string) bool {
	return slices.ContainsFunc(entryFields(func(e *Entry) *Entry { return e }), func(f field[Entry]) bool { return f.Name == name })
}

// CommonReference returns the fields that stand on all records and entries as
// a table in Markdown.
func CommonReference(l diag.Lang) string {
	var b strings.Builder
	b.WriteString(headRow.In(l))
	for _, f := range entryFields(func(e *Entry) *Entry { return e }) {
		b.WriteString(f.Field.row(l))
	}
	return b.String()
}

func (f *Field) row(l diag.Lang) string {
	meaning := f.Doc.In(l)
	if len(f.Values) > 0 {
		var values []string
		for _, v := range f.Values {
			value := "`" + v + "`"
			if gloss := Gloss(v).In(l); gloss != "" {
				value += " " + gloss
			}
			values = append(values, value)
		}
		meaning += ": " + strings.Join(values, "; ")
	}
	if f.Required {
		meaning = required.In(l) + meaning
	}
	return fmt.Sprintf("| `%s` | %s | %s |\n", f.Name, f.Form().In(l), meaning)
}

// Form says what is written in the field, in Markdown.
func (f *Field) Form() diag.Text {
	form := kindNames[f.Kind]
	switch f.Kind {
	case KindReference:
		form = form.With(string(f.Collection))
	case KindEntry:
		form = form.With(f.Entry.Name)
	}
	if f.List {
		form = listOf.With(form)
	}
	return form
}

var (
	headRow   = diag.Text{VI: "| Trường | Kiểu | Ý nghĩa |\n|---|---|---|\n", EN: "| Field | Kind | Meaning |\n|---|---|---|\n"}
	commonRow = diag.Text{VI: "| %s | | như ở mọi bản ghi |\n", EN: "| %s | | as on every record |\n"}
	required  = diag.Text{VI: "**Bắt buộc.** ", EN: "**Required.** "}
	listOf    = diag.Text{VI: "danh sách: %s", EN: "list: %s"}

	kindNames = [...]diag.Text{
		KindText:      {VI: "chữ", EN: "text"},
		KindID:        {VI: "mã", EN: "id"},
		KindCount:     {VI: "số nguyên", EN: "whole number"},
		KindBool:      {VI: "`true` hoặc `false`", EN: "`true` or `false`"},
		KindDate:      {VI: "ngày", EN: "date"},
		KindYear:      {VI: "năm", EN: "year"},
		KindClass:     {VI: "hạng", EN: "class"},
		KindMarkdown:  {VI: "Markdown", EN: "Markdown"},
		KindEnum:      {VI: "một giá trị có sẵn", EN: "one of the values"},
		KindReference: {VI: "mã trong `%s`", EN: "id in `%s`"},
		KindAddress:   {VI: "địa chỉ web", EN: "web address"},
		KindEntry:     {VI: "các trường của `%s`", EN: "the fields of `%s`"},
		KindRule:      {VI: "tên cảnh báo", EN: "name of a warning"},
	}
)

// Gloss returns the meaning of a value of an enumeration; it is empty for what
// is no such value.
func Gloss(value string) diag.Text { return glosses[value] }

var glosses = map[string]diag.Text{
	"vi": {VI: "tiếng Việt", EN: "Vietnamese"},
	"en": {VI: "tiếng Anh", EN: "English"},

	"given-family-middle": {VI: "tên, họ, tên đệm (mặc định)", EN: "given, family, middle name (the default)"},
	"family-middle-given": {VI: "họ, tên đệm, tên", EN: "family, middle, given name"},

	"order":               {VI: "huân chương", EN: "huân chương"},
	"medal":               {VI: "huy chương", EN: "huy chương"},
	"honorary_title":      {VI: "danh hiệu vinh dự nhà nước", EN: "state honorary title"},
	"state_prize":         {VI: "giải thưởng nhà nước", EN: "state prize"},
	"emulation_title":     {VI: "danh hiệu thi đua", EN: "danh hiệu thi đua"},
	"emulation_flag":      {VI: "cờ thi đua", EN: "cờ thi đua"},
	"commemorative_medal": {VI: "kỷ niệm chương", EN: "kỷ niệm chương"},
	"certificate":         {VI: "bằng khen", EN: "bằng khen"},
	"merit_letter":        {VI: "giấy khen", EN: "giấy khen"},
	"recognition":         {VI: "hình thức ghi nhận khác", EN: "another recognition"},

	"state":      {VI: "cấp Nhà nước", EN: "the State"},
	"government": {VI: "Chính phủ, Thủ tướng", EN: "the Government, the Prime Minister"},
	"ministry":   {VI: "bộ, ngành hoặc tương đương", EN: "ministry, or of that rank"},
	"unit":       {VI: "đơn vị cơ sở", EN: "a unit"},
	"foreign":    {VI: "nước ngoài", EN: "another country"},

	"individual": {VI: "cá nhân", EN: "individuals"},
	"collective": {VI: "tập thể", EN: "collectives"},
	"household":  {VI: "hộ gia đình", EN: "households"},

	"agency":     {VI: "cơ quan, ban", EN: "agency"},
	"department": {VI: "tổng cục, cục, vụ", EN: "department"},
	"office":     {VI: "văn phòng, phòng", EN: "office"},
	"institute":  {VI: "viện, học viện, trường", EN: "institute or school"},
	"press":      {VI: "báo, tạp chí", EN: "newspaper or magazine"},
	"branch":     {VI: "ngành, hệ", EN: "branch"},
	"bloc":       {VI: "khối, cụm thi đua", EN: "emulation bloc"},
	"council":    {VI: "hội đồng", EN: "council"},
	"party_body": {VI: "cơ quan, tổ chức đảng", EN: "body of the Party"},

	"public":   {VI: "hiện tên đầy đủ (mặc định)", EN: "the full name (the default)"},
	"initials": {VI: "chỉ hiện chữ cái đầu", EN: "initials alone"},
	"withheld": {VI: "không nêu tên", EN: "no name"},

	"movement": {VI: "phong trào", EN: "movement"},
	"period":   {VI: "thi đua của một giai đoạn", EN: "emulation of a period"},
	"yearly":   {VI: "thi đua của một năm", EN: "emulation of a year"},
	"thematic": {VI: "thi đua theo chuyên đề", EN: "emulation on a theme"},

	"launch":     {VI: "phát động", EN: "launch"},
	"review":     {VI: "tổng kết, sơ kết", EN: "review"},
	"conference": {VI: "hội nghị", EN: "conference"},
	"congress":   {VI: "đại hội", EN: "congress"},
	"ceremony":   {VI: "buổi lễ", EN: "ceremony"},
	"homage":     {VI: "dâng hương, báo công", EN: "homage"},

	"chair":          {VI: "chủ trì", EN: "chair"},
	"delegate":       {VI: "đại biểu", EN: "delegate"},
	"signatory":      {VI: "ký giao ước", EN: "signatory of a pledge"},
	"contributor":    {VI: "tham luận, phát biểu", EN: "contributor"},
	"representative": {VI: "đại diện", EN: "representative"},
	"host":           {VI: "chủ nhà, đăng cai", EN: "host"},

	"opening":      {VI: "khai mạc", EN: "opening"},
	"report":       {VI: "báo cáo", EN: "report"},
	"directive":    {VI: "chỉ đạo", EN: "directive"},
	"conclusion":   {VI: "kết luận, bế mạc", EN: "conclusion"},
	"pledge":       {VI: "quyết tâm thư, lời hứa", EN: "pledge"},
	"contribution": {VI: "tham luận", EN: "contribution"},

	"proposed":  {VI: "mới đề nghị", EN: "proposed"},
	"granted":   {VI: "đã tặng (mặc định)", EN: "granted (the default)"},
	"presented": {VI: "đã trao", EN: "presented"},
	"declined":  {VI: "người nhận từ chối", EN: "declined by the recipient"},
	"cancelled": {VI: "đã hủy bỏ", EN: "cancelled"},
	"stripped":  {VI: "đã tước", EN: "stripped"},
	"restored":  {VI: "đã phục hồi", EN: "restored"},

	"recipients": {VI: "số người, đơn vị nhận (mặc định)", EN: "recipients (the default)"},
	"instances":  {VI: "số lượt", EN: "instances (“lượt”)"},
	"items":      {VI: "số chiếc, số tấm", EN: "pieces"},

	"exact":    {VI: "đúng bằng (mặc định)", EN: "exact (the default)"},
	"at_least": {VI: "ít nhất, hơn", EN: "at least"},
	"about":    {VI: "khoảng", EN: "about"},

	"unknown": {VI: "không rõ năm", EN: "not known"},
	"any":     {VI: "không nêu hạng", EN: "not stated"},
	"none":    {VI: "không tại sự kiện nào", EN: "at no event"},
	"other":   {VI: "loại khác", EN: "other"},
}
