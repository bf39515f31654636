package table

import (
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
)

func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"15/10/2019": "2019-10-15", "15-10-2019": "2019-10-15", "15.10.2019": "2019-10-15", "5/1/2019": "2019-01-05", "05/01/2019.": "2019-01-05",
		"ngày 15 tháng 10 năm 2019": "2019-10-15", "Ngày 15/10/2019": "2019-10-15", "15 tháng 10 năm 2019": "2019-10-15", " 15 / 10 / 2019 ": "2019-10-15",
		"NGÀY 05 THÁNG 9 NĂM 2019": "2019-09-05",
		"10/2019":                  "2019-10", "tháng 10/2019": "2019-10", "tháng 10 năm 2019": "2019-10", "2019": "2019", "năm 2019": "2019",
		"2019-10-15": "2019-10-15", "2014/2019": "2014/2019", "2015?": "2015?", "2019/..": "2019/..", "2019-10-15T08:30": "2019-10-15T08:30",
		"15/10/19": "", "10/15/2019": "", "30/02/2019": "", "31/4/2019": "", "15/10": "", "13/2019": "", "00/10/2019": "", "hôm qua": "", "": "", "15/10/20199": "",
		"15/10/2019 và 16/10/2019": "", "43753": "", "10.5": "",
	} {
		got, ok := Date(sheet.Value{Text: text, Kind: sheet.Word})
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, %t; want %q", text, got, ok, want)
		}
	}
	for _, c := range []struct {
		v    sheet.Value
		want string
	}{
		{sheet.Value{Text: "2019-10-15", Kind: sheet.Day}, "2019-10-15"},
		{sheet.Value{Text: "2019-10-15T08:30:00", Kind: sheet.Day}, "2019-10-15"},
		{sheet.Value{Text: "2019", Kind: sheet.Figure}, "2019"},
		{sheet.Value{Text: "43753", Kind: sheet.Figure}, ""},
		{sheet.Value{Text: "#REF!", Kind: sheet.Fault}, ""},
		{sheet.Value{}, ""},
	} {
		if got, ok := Date(c.v); got != c.want || ok != (c.want != "") {
			t.Errorf("%v: %q, %t; want %q", c.v, got, ok, c.want)
		}
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		field         Field
		text          string
		first, second string
		ok            bool
	}{
		{RankAndPost, "Đại tá, Trưởng phòng", "Đại tá", "Trưởng phòng", true},
		{RankAndPost, "Đại tá - Trưởng phòng", "Đại tá", "Trưởng phòng", true},
		{RankAndPost, "Đại tá\nTrưởng phòng, Bí thư chi bộ", "Đại tá", "Trưởng phòng, Bí thư chi bộ", true},
		{RankAndPost, "Trưởng phòng, Đại tá", "Đại tá", "Trưởng phòng", true},
		{RankAndPost, "Thiếu tá chuyên nghiệp, Nhân viên", "Thiếu tá chuyên nghiệp", "Nhân viên", true},
		{RankAndPost, "Thượng tá Phó Trưởng phòng", "Thượng tá", "Phó Trưởng phòng", true},
		{RankAndPost, "Thượng tướng", "Thượng tướng", "", true},
		{RankAndPost, "Trưởng phòng, Cục Mẫu", "", "Trưởng phòng, Cục Mẫu", true},
		{RankAndPost, "Chuyên viên", "", "Chuyên viên", true},
		{PostAndUnit, "Trưởng phòng, Cục Mẫu", "Trưởng phòng", "Cục Mẫu", true},
		{PostAndUnit, "Trưởng phòng - Cục Mẫu", "Trưởng phòng", "Cục Mẫu", true},
		{PostAndUnit, "Trưởng phòng, Phòng 1, Cục Mẫu", "Trưởng phòng, Phòng 1, Cục Mẫu", "", false},
		{PostAndUnit, "Trưởng phòng Cục Mẫu", "Trưởng phòng Cục Mẫu", "", false},
		{NumberAndDate, "1234/QĐ-BTN ngày 15/10/2019", "1234/QĐ-BTN", "2019-10-15", true},
		{NumberAndDate, "Số 1234/QĐ-BTN, ngày 15 tháng 10 năm 2019", "1234/QĐ-BTN", "2019-10-15", true},
		{NumberAndDate, "1234/QĐ-BTN\n15/10/2019", "1234/QĐ-BTN", "2019-10-15", true},
		{NumberAndDate, "QĐ 15/QĐ-CTN (15/10/2019)", "15/QĐ-CTN", "2019-10-15", true},
		{NumberAndDate, "1234/QĐ-BTN", "1234/QĐ-BTN", "", true},
		{NumberAndDate, "QĐ năm 2019 của Bộ", "QĐ năm 2019 của Bộ", "", false},
		{NumberAndDate, "12/QĐ-TN ngày 31/02/2019", "12/QĐ-TN ngày 31/02/2019", "", false},
	} {
		parts, ok := Split(c.field, c.text)
		if ok != c.ok || !slices.Equal(parts, []string{c.first, c.second}) || len(parts) != len(c.field.Parts()) {
			t.Errorf("%s %q: %q, %t", c.field, c.text, parts, ok)
		}
	}
}

func TestSplitNames(t *testing.T) {
	for _, c := range []struct {
		field Field
		text  string
		want  string
		ok    bool
	}{
		{NameAndPost, "Nguyễn Văn Thử, Trưởng phòng", "Nguyễn Văn Thử|Trưởng phòng|", true},
		{NameAndPost, "Nguyễn Văn Thử\nĐại tá, Trưởng phòng, Bí thư", "Nguyễn Văn Thử|Trưởng phòng, Bí thư|Đại tá", true},
		{NameAndPost, "Nguyễn Văn Thử", "Nguyễn Văn Thử||", true},
		{NameAndPost, "Phòng Mẫu 1, Cục Mẫu", "Phòng Mẫu 1, Cục Mẫu||", true},
		{NamePostUnit, "Nguyễn Văn Thử, Trưởng phòng, Cục Mẫu", "Nguyễn Văn Thử|Trưởng phòng||Cục Mẫu", true},
		{NamePostUnit, "Nguyễn Văn Thử, Đại tá, Trưởng phòng, Cục Mẫu", "Nguyễn Văn Thử|Trưởng phòng|Đại tá|Cục Mẫu", true},
		{NamePostUnit, "Nguyễn Văn Thử - Cục Mẫu", "Nguyễn Văn Thử|||Cục Mẫu", true},
		{NamePostUnit, "Nguyễn Văn Thử, Trưởng phòng", "Nguyễn Văn Thử|Trưởng phòng||", true},
		{NamePostUnit, "Nguyễn Văn Thử, Trợ lý, Phòng 1, Cục Mẫu", "Nguyễn Văn Thử|Trợ lý, Phòng 1, Cục Mẫu||", false},
	} {
		parts, ok := Split(c.field, c.text)
		if got := strings.Join(parts, "|"); got != c.want || ok != c.ok || len(parts) != len(c.field.Parts()) {
			t.Errorf("%s %q: %q, %t", c.field, c.text, got, ok)
		}
	}
}

func TestFindDecision(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  string
	}{
		{[]string{"DANH SÁCH", "(Kèm theo Quyết định số 1234/QĐ-BTN ngày 15 tháng 10 năm 2019 của Trưởng ban Ban Thử nghiệm)"},
			"A2 1234/QĐ-BTN; A2 2019-10-15; A2 Trưởng ban Ban Thử nghiệm"},
		{[]string{"(Ban hành kèm theo Quyết định số: 15/QĐ-CTN, ngày 05/9/2019 của Chủ tịch nước)"}, "A1 15/QĐ-CTN; A1 2019-09-05; A1 Chủ tịch nước"},
		{[]string{"Kèm theo Quyết định số 1234 /QĐ-BTN", "ngày 15 tháng 10 năm 2019 của Ban Thử nghiệm về việc tặng Bằng khen"}, "A1 1234/QĐ-BTN; A2 2019-10-15; A2 Ban Thử nghiệm"},
		{[]string{"Kèm theo QĐ số 12-QĐ/TU ngày 1.2.2019"}, "A1 12-QĐ/TU; A1 2019-02-01"},
		{[]string{"Số: 99/QĐ-BTN", "Hà Nội, ngày 15 tháng 10 năm 2019"}, "A1 99/QĐ-BTN; A2 2019-10-15"},
		{[]string{"(Kèm theo Quyết định số      /QĐ-BTN ngày    tháng    năm 2019)"}, ""},
		{[]string{"(Kèm theo Tờ trình số 12/TTr-TN ngày 15 tháng 10 năm 2019 của Cục Mẫu)"}, ""},
		{[]string{"Hà Nội, ngày 15 tháng 10 năm 2019"}, ""},
		{nil, ""},
	} {
		var cells []Cell
		for i, s := range c.texts {
			cells = append(cells, Cell{Place: Place{Row: i}, Value: sheet.Value{Text: s, Kind: sheet.Word}})
		}
		var got []string
		for i, told := range FindDecision(cells) {
			if want := []Field{DecisionNumber, DecisionDate, DecisionIssuer}; told.Field != want[i] {
				t.Errorf("%q: %s", c.texts, told.Field)
			}
			got = append(got, told.Place.String()+" "+told.Text)
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%q: %q, not %q", c.texts, got, c.want)
		}
	}
}

func TestSections(t *testing.T) {
	for _, c := range []struct {
		text, title string
		kind        content.RecipientKind
	}{
		{"I. TẬP THỂ (12)", "TẬP THỂ", content.ToCollective},
		{"II- CÁ NHÂN: 28 đồng chí", "CÁ NHÂN", content.ToIndividual},
		{"C. Hộ gia đình", "Hộ gia đình", content.ToHousehold},
		{"A/ Tập thể, cá nhân", "Tập thể, cá nhân", ""},
		{"1. Huân chương Chiến công hạng Ba (03 tập thể)", "Huân chương Chiến công hạng Ba", ""},
		{"Bằng khen của Trưởng ban - 74 tập thể", "Bằng khen của Trưởng ban", ""},
		{"- Cá nhân", "Cá nhân", content.ToIndividual},
		{"1.2. Cục Mẫu", "Cục Mẫu", ""},
		{"Phần I. Khối cơ quan", "Khối cơ quan", ""},
		{"CỤC MẪU", "CỤC MẪU", ""},
		{"IV", "IV", ""},
		{"Tặng Bằng khen (đợt 2)", "Tặng Bằng khen (đợt 2)", ""},
	} {
		s := Section{Cell: Cell{Value: sheet.Value{Text: c.text, Kind: sheet.Word}}}
		if s.Title() != c.title || s.Kind() != c.kind {
			t.Errorf("%q: %q, %q", c.text, s.Title(), s.Kind())
		}
	}
}

func TestOutline(t *testing.T) {
	for _, c := range []struct{ headings, want string }{
		{"I. A;II. B;III. C", "I. A;II. B;III. C"},
		{"A. A;I. B;II. C;B. D;I. E", "A. A;A. A>I. B;A. A>II. C;B. D;B. D>I. E"},
		{"I. A;A. B;B. C;II. D", "I. A;I. A>A. B;I. A>B. C;II. D"},
		{"I. A;1. B;a) C;b) D;2. E;II. F", "I. A;I. A>1. B;I. A>1. B>a) C;I. A>1. B>b) D;I. A>2. E;II. F"},
		{"G. A;H. B;I. C", ";;I. C"}, // lists that begin with G are none
		{"IV. A;V. B;VI. C", "IV. A;V. B;VI. C"},
		{"C. A", ""},
		{"1. A;1.1. B;1.2. C;2. D", "1. A;1. A>1.1. B;1. A>1.2. C;2. D"},
	} {
		var o outline
		var got []string
		for text := range strings.SplitSeq(c.headings, ";") {
			var open []string
			if n, ok := o.numberOf(text); ok {
				o.add(Section{Cell: Cell{Value: sheet.Value{Text: text, Kind: sheet.Word}}}, n)
				for _, s := range o.open {
					open = append(open, s.Text)
				}
			}
			got = append(got, strings.Join(open, ">"))
		}
		if strings.Join(got, ";") != c.want {
			t.Errorf("%q: %q, not %q", c.headings, strings.Join(got, ";"), c.want)
		}
	}
}

func TestMapping(t *testing.T) {
	m, problems := ReadMapping(&sheet.File{Tables: []*sheet.Table{parseSheet(`Loại | Chữ trong danh sách | Nghĩa
# chú thích | |
cột | Đồng chí | Họ và tên
COLUMN | Mã thẻ | ignore
column | Lý lịch | recipient.note
Khen thưởng | BK  BTN | bang-khen
đơn vị | Phòng Mẫu |
người | Nguyễn Văn Thử | nguyen-van-thu
cột | Tuổi | Số tuổi
xe | Ô tô | x
cột | |
 | Phòng | phong
khen thưởng | bk btn | giay-khen
đơn vị | Cục Mẫu | cuc-mau | thừa`)}})
	for _, c := range []struct {
		kind MappingKind
		text string
		want string
	}{
		{ForColumn, "ĐỒNG CHÍ", "recipient.name"}, {ForColumn, "mã thẻ", "ignored"}, {ForColumn, "Lý lịch", "recipient.note"}, {ForAward, "bk btn", "bang-khen"},
		{ForPerson, "Nguyễn  Văn Thử", "nguyen-van-thu"}, {ForUnit, "Phòng Mẫu", ""}, {ForColumn, "Tuổi", ""}, {ForUnit, "BK BTN", ""},
	} {
		e, ok := m.Lookup(c.kind, c.text)
		switch {
		case !ok && c.want != "":
			t.Errorf("%q is not known", c.text)
		case ok && string(e.Field)+e.ID != c.want:
			t.Errorf("%q: %q %q", c.text, e.Field, e.ID)
		}
	}
	var got []string
	for _, p := range problems {
		got = append(got, p.Place.String()+" "+p.Message.In(diag.EN))
	}
	want := []string{
		"Sheet1!C9 there is no field “Số tuổi”; write a head as export writes it, or “ignore”",
		"Sheet1!A10 “xe” is none of column, award, unit, person",
		"Sheet1!A11 the text in the list, in the second column, is missing",
		"Sheet1!B12 the kind, in the first column, is missing",
		"Sheet1!B13 “bk btn” has another meaning at Sheet1!B6",
		"Sheet1!D14 “thừa” stands outside of the three columns of the file",
	}
	if !slices.Equal(got, want) {
		t.Errorf("problems:\n%s", strings.Join(got, "\n"))
	}
	if m, _ := (*Mapping)(nil).Lookup(ForUnit, "x"); m != nil {
		t.Error("a nil mapping says something")
	}
}

func TestPlaces(t *testing.T) {
	for want, p := range map[string]Place{"A1": {}, "Z1": {Col: 25}, "AA10": {Row: 9, Col: 26}, "Sheet1!XFD2": {"Sheet1", 1, 16383}} {
		if p.String() != want {
			t.Errorf("%s, not %s", p, want)
		}
	}
}
