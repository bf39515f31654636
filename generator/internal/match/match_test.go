package match_test

import (
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// library decodes made-up records, of a file of each collection.
func library(t testing.TB, files map[content.Collection]string) *content.Library {
	t.Helper()
	lib := &content.Library{}
	for _, c := range content.Collections() {
		src, ok := files[c]
		if !ok {
			continue
		}
		part, problems := content.Decode("content/"+string(c)+".yaml", c, []byte(src))
		if problems.HasErrors() {
			t.Fatal(problems.Sorted())
		}
		lib.Awards, lib.Units = append(lib.Awards, part.Awards...), append(lib.Units, part.Units...)
		lib.People, lib.Rolls = append(lib.People, part.People...), append(lib.Rolls, part.Rolls...)
		lib.Events = append(lib.Events, part.Events...)
	}
	return lib
}

var made = map[content.Collection]string{
	content.Awards: `
- {id: bang-khen-bo-thu, name: Bằng khen của Bộ trưởng Bộ Thử, category: certificate, to: [individual]}
- {id: co-thu, name: Cờ Thử, category: emulation_flag, to: [collective]}
- {id: huan-chuong-thu, name: Huân chương Thử, based_on: huan-chuong-chien-cong, category: order, to: [individual]}
- {id: giay-khen, abbreviation: GKh}
`,
	content.Units: `
- {id: cuc-thu, name: Cục Thử nghiệm, abbreviation: CTN, other_names: [{name: Vụ Thử nghiệm}], aliases: [cuc-thu-cu]}
- {id: phong-mot, name: Phòng Một}
- {id: phong-mot-khac, name: Phòng Một}
- {id: hoa, name: Phòng Hòa bình}
- {id: m951, name: M951, coded: true}
- {id: bo-thu, name: Bộ Thử}
- {id: phong-bay, name: Phòng 7 Cục Thử}
`,
	content.People: `
- {id: nguyen-van-thu, name: Nguyễn Văn Thử}
- {id: nguyen-van-thu-2, name: Nguyễn Văn Thử}
- {id: tran-thi-thu, name: Trần Thị Thử, other_names: [{name: Trần Thử}]}
`,
	content.Rolls: `
id: dot
title: Đợt
year: 2019
grants:
  - award: giay-khen
    recipients: [{person: nguyen-van-thu, unit: cuc-thu}, {person: nguyen-van-thu-2, unit: bo-thu}, {person: tran-thi-thu, unit: cuc-thu}]
`,
}

func index(t testing.TB) *match.Index {
	return match.New(library(t, made), awards.Catalogue())
}

func TestUnit(t *testing.T) {
	ix := index(t)
	for _, c := range []struct {
		text string
		want match.Match
	}{
		{"Cục Thử nghiệm", match.Match{ID: "cuc-thu"}},
		{"  CỤC  THỬ\u00a0NGHIỆM ", match.Match{ID: "cuc-thu"}},
		{norm.NFD.String("Cục Thử nghiệm"), match.Match{ID: "cuc-thu"}},
		{"ctn", match.Match{ID: "cuc-thu"}},
		{"Vụ Thử nghiệm", match.Match{ID: "cuc-thu"}},
		{"cuc-thu", match.Match{ID: "cuc-thu"}},
		{"cuc-thu-cu", match.Match{ID: "cuc-thu"}},
		{"Phòng Hoà bình", match.Match{ID: "hoa"}},
		{"M951", match.Match{ID: "m951"}},
		{"Phòng Một", match.Match{Near: []string{"phong-mot", "phong-mot-khac"}, Ambiguous: true}},
		{"phong mot", match.Match{Near: []string{"phong-mot", "phong-mot-khac"}}},
		{"Cuc Thu nghiem", match.Match{Near: []string{"cuc-thu"}}},
		{"Cục Thử nghiện", match.Match{Near: []string{"cuc-thu"}}},
		{"M952", match.Match{}},
		{"Phòng 7, Cục Thữ", match.Match{Near: []string{"phong-bay"}}},
		{"Phòng 8, Cục Thử", match.Match{}},
		{"", match.Match{}},
		{"…", match.Match{}},
		{"Một đơn vị khác hẳn", match.Match{}},
	} {
		for range 2 { // the second comes from memory
			if diff := cmp.Diff(c.want, ix.Unit(c.text)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.text, diff)
			}
		}
	}
}

func TestAward(t *testing.T) {
	ix := index(t)
	for _, c := range []struct {
		text string
		want match.Match
	}{
		{"Huân chương Chiến công", match.Match{ID: "huan-chuong-chien-cong"}},
		{"Huân chương Chiến công hạng Ba", match.Match{ID: "huan-chuong-chien-cong", Class: 3}},
		{"Huân chương Chiến công, hạng nhất", match.Match{ID: "huan-chuong-chien-cong", Class: 1}},
		{"Huân chương Chiến công (hạng II)", match.Match{ID: "huan-chuong-chien-cong", Class: 2}},
		{"HCCC hạng 3", match.Match{ID: "huan-chuong-chien-cong", Class: 3}},
		{"HUÂN CHƯƠNG CHIẾN CÔNG HẠNG BA", match.Match{ID: "huan-chuong-chien-cong", Class: 3}},
		{"Huan chuong Chien cong hang Ba", match.Match{Near: []string{"huan-chuong-chien-cong"}, Class: 3}},
		{"Huân chương Thử hạng Nhì", match.Match{ID: "huan-chuong-thu", Class: 2}},
		{"Huân chương Sao vàng hạng Ba", match.Match{Near: []string{"huan-chuong-sao-vang"}, Class: 3}},
		{"Huân chương Chiến công hạng Tư", match.Match{Near: []string{"huan-chuong-chien-cong"}}},
		{"GKh", match.Match{ID: "giay-khen"}},
		{"Giấy khen", match.Match{ID: "giay-khen"}},
		{"Bằng khen của Bộ trưởng Bộ Thữ", match.Match{Near: []string{"bang-khen-bo-thu"}}},
		{"Bằng khen của Thứ trưởng Bộ Thử", match.Match{Near: []string{"bang-khen-bo-thu"}}},
		{"Bằng khen", match.Match{Near: []string{"bang-khen-bo"}}},
	} {
		if diff := cmp.Diff(c.want, ix.Award(c.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestWithin(t *testing.T) {
	ix := index(t)
	for _, c := range []struct {
		text string
		want match.Match
	}{
		{"Huân chương Chiến công hạng Ba", match.Match{ID: "huan-chuong-chien-cong", Class: 3}},
		{"A. TẶNG THƯỞNG BẰNG KHEN CỦA BỘ TRƯỞNG BỘ THỬ CHO 5 TẬP THỂ", match.Match{ID: "bang-khen-bo-thu"}},
		{"II. Huân chương Chiến công hạng Ba (12 cá nhân)", match.Match{ID: "huan-chuong-chien-cong", Class: 3}},
		{"1) Tặng Cờ Thử năm 2019", match.Match{ID: "co-thu"}},
		{"Tặng Giấy khen của Giám đốc Sở Thử", match.Match{Near: []string{"giay-khen"}}},
		{"Danh sách tặng Cờ Thử", match.Match{ID: "co-thu"}},
		{"Tặng Cờ Thử và Giấy khen", match.Match{Near: []string{"co-thu", "giay-khen"}}},
		{"Cờ Thử hạng Ba cho 3 tập thể", match.Match{Near: []string{"co-thu"}, Class: 3}},
		{"I. TẬP THỂ", match.Match{}},
		{"", match.Match{}},
	} {
		if diff := cmp.Diff(c.want, ix.Within(c.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestUnitTail(t *testing.T) {
	ix := index(t)
	for _, c := range []struct {
		text, head, id string
		ok             bool
	}{
		{"Phòng 3, Cục Thử nghiệm", "Phòng 3", "cuc-thu", true},
		{"Phòng 3 - CTN", "Phòng 3", "cuc-thu", true},
		{"Đội 2 thuộc Phòng 3, Cục Thử nghiệm", "Đội 2 thuộc Phòng 3", "cuc-thu", true},
		{"Đội 2 thuộc Cục Thử nghiệm", "Đội 2", "cuc-thu", true},
		{"Cục Thử nghiệm", "", "", false},
		{"Đội 1, Phòng Một", "Đội 1", "phong-mot", false},
		{"Phòng 3", "", "", false},
	} {
		head, id, ok := ix.UnitTail(c.text)
		if ok != c.ok || ok && (head != c.head || id != c.id) {
			t.Errorf("%q: %q, %q, %v", c.text, head, id, ok)
		}
	}
}

func TestPerson(t *testing.T) {
	ix := index(t)
	for _, c := range []struct {
		name, unit string
		want       match.Match
	}{
		{"Nguyễn Văn Thử", "cuc-thu", match.Match{ID: "nguyen-van-thu"}},
		{"NGUYỄN VĂN THỬ", "bo-thu", match.Match{ID: "nguyen-van-thu-2"}},
		{"Nguyễn Văn Thử", "", match.Match{Near: []string{"nguyen-van-thu", "nguyen-van-thu-2"}}},
		{"Nguyễn Văn Thử", "hoa", match.Match{Near: []string{"nguyen-van-thu", "nguyen-van-thu-2"}}},
		{"Trần Thử", "cuc-thu", match.Match{ID: "tran-thi-thu"}},
		{"Trần Thị Thư", "cuc-thu", match.Match{}},
	} {
		if diff := cmp.Diff(c.want, ix.Person(c.name, c.unit)); diff != "" {
			t.Errorf("%q of %q (-want +got):\n%s", c.name, c.unit, diff)
		}
	}
}

func TestClass(t *testing.T) {
	for text, want := range map[string]content.Class{"Ba": 3, "hạng Nhì": 2, "HẠNG I": 1, "3": 3, "Nhất": 1} {
		if got, ok := match.Class(text); !ok || got != want {
			t.Errorf("%q: %d, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "hạng", "4", "Bảy", "hạng hạng ba"} {
		if got, ok := match.Class(text); ok {
			t.Errorf("%q: %d", text, got)
		}
	}
}

// FuzzWhatIsTakenIsCalledSo: an award or a unit is taken for a text only where
// the text holds one of its names; and case, spaces and forms change nothing.
func FuzzWhatIsTakenIsCalledSo(f *testing.F) {
	for _, s := range []string{"HCCC hạng 3", "Cục Thử nghiệm", "A. TẶNG CỜ THỬ CHO 5 TẬP THỂ", "phong-mot", "M951"} {
		f.Add(s)
	}
	ix := index(f)
	lib := library(f, made)
	called := map[string][]string{}
	for _, r := range append(awards.Catalogue(), lib.Awards...) {
		called[r.ID] = append(called[r.ID], r.ID, r.Name, r.Abbreviation)
	}
	for _, r := range lib.Units {
		called[r.ID] = append(called[r.ID], r.ID, r.Name, r.Abbreviation)
		for _, o := range r.OtherNames {
			called[r.ID] = append(called[r.ID], o.Name)
		}
		for _, a := range r.Aliases {
			called[r.ID] = append(called[r.ID], a.ID)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, m := range []match.Match{ix.Award(s), ix.Unit(s), ix.Within(s)} {
			if m.ID != "" && len(m.Near) > 0 {
				t.Errorf("%q: both taken and proposed: %+v", s, m)
			}
			if m.ID == "" {
				continue
			}
			found := false
			for _, name := range called[m.ID] {
				found = found || name != "" && strings.Contains(match.Key(s), match.Key(name))
			}
			if !found {
				t.Errorf("%q is taken for %s", s, m.ID)
			}
		}
		if key := match.Key(s); !content.IsID(strings.TrimSpace(s)) && !content.IsID(key) {
			if diff := cmp.Diff(ix.Unit(s), ix.Unit(key)); diff != "" {
				t.Errorf("%q and %q:\n%s", s, key, diff)
			}
		}
	})
}
