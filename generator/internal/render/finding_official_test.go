package render

import (
	"fmt"
	"strings"
	"testing"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestOfficialTexts(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Phòng Cảnh sát giao thông", "Phòng CSGT"},
		{"PHÒNG CẢNH SÁT GIAO THÔNG", "PHÒNG CSGT"},
		{norm.NFD.String("Phòng Cảnh sát hình sự"), norm.NFD.String("Phòng") + " CSHS"},
		{"Uỷ ban nhân dân tỉnh Mẫu", "UBND tỉnh Mẫu"},
		{"Ủy ban Kiểm tra", "UB Kiểm tra"},
		{"Đội Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Đội Cảnh sát PCCC và CNCH = Đội Cảnh sát PCCC và CNCH (Đội Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ)"},
		{"Đội Phòng cháy chữa cháy", "Đội PCCC"},
		{"Đội Phòng cháy và chữa cháy", "Đội PCCC"},
		{"Hội đồng Thi đua - Khen thưởng", "Hội đồng TĐKT"},
		{"Công an thành phố Hồ Chí Minh", "CA TP HCM = CA TP HCM (Công an thành phố Hồ Chí Minh)"},
		{"Phong trào “Công an nhân dân học tập”, đợt 2", "Phong trào “CAND học tập”, đợt 2"},
		{"Vì An ninh Tổ quốc!", "Vì ANTQ!"},
		{"Cục Cơ yếu (Bộ Công an)", "Cục Cơ yếu (BCA)"},
		{"Công an, Bộ Quốc phòng", "CA, BQP = CA, BQP (Công an, Bộ Quốc phòng)"},
		{"Công ty trách nhiệm hữu hạn một thành viên Thử", "Công ty TNHH MTV Thử = Công ty TNHH MTV Thử (Công ty trách nhiệm hữu hạn một thành viên Thử)"},

		// Words that others end with, and punctuation that parts them.
		{"Đảng bộ Công an tỉnh Mẫu", "Đảng bộ CA tỉnh Mẫu"},
		{"Cán bộ, chiến sĩ Công an", "CBCS CA = CBCS CA (Cán bộ, chiến sĩ Công an)"},
		{"Lớp cán bộ Công an xã", "Lớp cán bộ CA xã"},
		{"Bảo vệ thành công an toàn đại hội", ""},
		{"Tạo công ăn việc làm", ""},
		{"Thành phố (Hồ Chí Minh)", "TP (HCM) = TP (HCM) (Thành phố (Hồ Chí Minh))"},
		{"Cảnh sát, giao thông", ""},
		{"Tổ Bộ, Công an", "Tổ Bộ, CA"},
		{"Cảnh sát giao", ""},
		{"Phòng CSGT", ""},
		{"– Thử -", ""},
		{"", ""},
	} {
		if got := strings.Join(officialTexts(c.name), " = "); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
}

// No row is of no use: given twice, or hidden by another.
func TestOfficialFormsAreTaken(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range official {
		key, want := vietnamese.Fold(row.words), row.short
		if want == "" {
			want = row.words
		}
		if seen[key] {
			t.Errorf("%q stands twice", row.words)
		}
		seen[key] = true
		if got, _ := officially(row.words); got != want {
			t.Errorf("%q gives %q, want %q", row.words, got, want)
		}
	}
}

func TestTitled(t *testing.T) {
	for _, c := range []struct {
		title       string
		first, last int
		want        string
	}{
		{"Đại hội thử", 2019, 2019, "Đại hội thử = Đại hội thử 2019"},
		{"Đại hội thử", 2019, 2020, "Đại hội thử = Đại hội thử 2019–2020"},
		{"Đại hội thử năm 2019", 2019, 2020, "Đại hội thử năm 2019 = Đại hội thử năm 2019 2020"},
		{"Đại hội thử (2018–2019)", 2018, 2019, "Đại hội thử (2018–2019)"},
		{"Kế hoạch 20190", 2019, 2019, "Kế hoạch 20190 = Kế hoạch 20190 2019"},
		{"Đại hội thử", 2018, 2020, "Đại hội thử"},
		{"Đại hội thử", 0, 0, "Đại hội thử"},
		{"Đại hội thử", 2019, 0, "Đại hội thử"},
		{"Đại hội CAND", 2019, 2019, "Đại hội CAND = Đại hội CAND 2019"},
		{"Đại hội Công an", 2019, 2019, "Đại hội Công an = Đại hội Công an 2019 = Đại hội CA 2019"},
	} {
		if got := strings.Join(titled(c.title, c.first, c.last), " = "); got != c.want {
			t.Errorf("%q, %d-%d: %q, want %q", c.title, c.first, c.last, got, c.want)
		}
	}
}

// Units, campaigns and events are found by official short forms, the latter by
// their years too; what else is found is not. All are made up.
func TestOfficialEntries(t *testing.T) {
	entries, _ := rendererOf(t, `
-- units.yaml --
- {id: a, name: Công an thành phố Mẫu, abbreviation: CATPM, other_names: [{name: Ty Công an Mẫu}]}
- {id: b, name: Bộ Công an, abbreviation: BCA}
-- people.yaml --
- {id: an, name: Hồ Chí Minh An}
-- campaigns.yaml --
- {id: c1, name: Thi đua Công an, period: 2018}
- {id: c2, name: Thi đua thử, period: 2018-10/2019-03}
- {id: c3, name: Thi đua dài, period: 2015/2020}
- {id: c4, name: Thi đua mở, period: 2019/..}
-- events.yaml --
- {id: e1, title: Lễ Công an, date: 2017-05}
- {id: e2, title: Lễ qua năm, date: 2016-12-31/2017-01-01}
- {id: e3, title: Lễ theo phong trào, campaign: c1}
`).findable()
	var got []string
	for _, e := range entries {
		if e.Kind != search.Years {
			got = append(got, fmt.Sprintf("%s %s", e.Address, strings.Join(e.Texts, " = ")))
		}
	}
	want := []string{
		"con-nguoi/an/ Hồ Chí Minh An",
		"don-vi/b/ Bộ Công an = BCA",
		"don-vi/a/ Công an thành phố Mẫu = CATPM = Ty Công an Mẫu = CA TP Mẫu = CA TP Mẫu (Công an thành phố Mẫu)",
		"phong-trao/c4/ Thi đua mở",
		"phong-trao/c2/ Thi đua thử = Thi đua thử 2018–2019",
		"phong-trao/c1/ Thi đua Công an = Thi đua Công an 2018 = Thi đua CA 2018",
		"phong-trao/c3/ Thi đua dài",
		"su-kien/e2/ Lễ qua năm = Lễ qua năm 2016–2017",
		"su-kien/e1/ Lễ Công an = Lễ Công an 2017 = Lễ CA 2017",
		"su-kien/e3/ Lễ theo phong trào = Lễ theo phong trào 2018",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
