package render

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/search"
	"bangvang/generator/internal/site"
	"bangvang/templates"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// rendererOf makes the renderer of an archive in which nothing is wrong. Paths
// are relative to content/.
func rendererOf(t *testing.T, archive string) *Renderer {
	t.Helper()
	folder := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Thử\nlanguage: vi\n")}}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		folder["content/"+f.Name] = &fstest.MapFile{Data: f.Data}
	}
	lib, read, err := content.Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	return rendererOfLibrary(t, lib, read)
}

func rendererOfLibrary(t *testing.T, lib *content.Library, problems diag.List) *Renderer {
	t.Helper()
	s, found := site.Assemble(lib, awards.Catalogue())
	problems.Merge(found)
	theme, wrong := LoadTheme(templates.FS, nil, lib.Site.Language)
	problems.Merge(wrong)
	if problems.Len() > 0 {
		t.Fatalf("%v", problems.Sorted())
	}
	return New(s, theme, nil, true, func(string) ([]byte, error) { return nil, os.ErrNotExist })
}

// told writes an entry in a line.
func told(e search.Entry) string {
	printed := ""
	if e.Printed {
		printed = " in"
	}
	return fmt.Sprintf("%s %s%s: %s | %s | %d-%d | %d", e.Kind, e.Address, printed, strings.Join(e.Texts, " = "), e.Detail, e.First, e.Last, e.Count)
}

// All who stand in this site are made up.
const findingSite = `
-- units.yaml --
- {id: bo-thu, name: Bộ Thử nghiệm và Đo đạc, abbreviation: BTĐ, kind: ministry}
- id: cuc-a
  name: Cục Kiểm tra A
  abbreviation: Cục A
  other_names: [{name: Vụ Kiểm tra}]
  parents: [{unit: bo-thu, period: 2010/..}]
- {id: cuc-b, name: Cục B, parents: [{unit: bo-thu}]}
- {id: khoi, name: Khối thi đua thử số 2, kind: bloc, members: [cuc-a, cuc-b]}
-- people.yaml --
- {id: le-an, name: Lê An, other_names: [{name: Lê Văn An}, {name: Lê An}]}
- {id: dang-binh, name: Đặng Bình}
- {id: do-chi, name: Đỗ Chi}
- {id: ho-dung, name: Hồ Dũng}
-- campaigns.yaml --
- {id: thi-dua, name: Thi đua thử, kind: period, period: 2014/2019, theme: Thử cho kỹ}
- {id: khong-ro, name: Phong trào chưa rõ}
-- events.yaml --
- {id: dai-hoi, title: Đại hội thử, kind: congress, date: 2019-11-18, place: Hà Nội, campaign: thi-dua, participants: [{person: do-chi, unit: cuc-b, role: [chair]}, {name: Phạm Em, post: Thư ký}]}
- {id: dip-thu, title: Dịp thử không ngày}
- {id: le-thu, title: Lễ thử, date: 2016, participants: [{person: ho-dung, rank: Đại tá, post: Trưởng phòng thử}]}
-- awards.yaml --
- {id: cstd-toan-quan, name: Chiến sĩ thi đua toàn quân, abbreviation: CSTĐ toàn quân, based_on: chien-si-thi-dua-bo, conferred_by: Bộ trưởng thử}
-- speeches/a.md --
---
id: bao-cao
event: dai-hoi
kind: report
speaker: {person: do-chi, unit: cuc-b}
---
Có **hai** việc.

## Một

Việc [thứ nhất](units/cuc-a).
-- speeches/b.md --
---
id: khai-mac
event: dai-hoi
kind: opening
speaker: {unit: cuc-a}
title: Khai mạc thử
---
Mở đầu.
-- speeches/c.md --
---
id: le-noi
event: le-thu
kind: contribution
speaker: {name: Vũ Giang, redact: true}
---
Kín.
-- speeches/d.md --
---
id: loi-thu
event: dip-thu
kind: other
speaker: {name: Phạm Em}
title: Lời thử
---
Không rõ ngày.
-- rolls/a.yaml --
id: a
title: Đợt A
year: 2019
event: dai-hoi
grants:
  - award: cstd-toan-quan
    recipients: [{person: le-an, unit: cuc-b}, {name: Nguyễn Văn Hòa, unit: cuc-a}, {name: Nguyễn Văn Hoà, unit_printed: Đội C}, {name: Đặng Bình}]
  - award: giay-khen
    recipients: [{unit: cuc-a}, {person: dang-binh, unit_printed: Đội D}]
-- rolls/b.yaml --
id: b
title: Đợt B
year: 2017
grants:
  - award: anh-hung-luc-luong-vu-trang-nhan-dan
    recipients: [{person: le-an, unit: cuc-a}, {name: Nguyễn Văn Hòa, unit: cuc-b}, {name: Phạm Em}]
    status: proposed
  - award: bang-khen-bo
    recipients: [{person: le-an}]
-- rolls/c.yaml --
id: c
title: Đợt C
year: unknown
grants:
  - award: huan-chuong-bao-ve-to-quoc
    class: 1
    recipients: [{name: Đặng Bình}]
`

func TestFindable(t *testing.T) {
	entries, speeches := rendererOf(t, findingSite).findable()
	var got []string
	for _, e := range entries {
		got = append(got, told(e))
	}
	for _, s := range speeches {
		got = append(got, told(s.Entry)+" | "+s.Text)
	}
	want := strings.Split(strings.TrimSpace(`
con-nguoi con-nguoi/le-an/: Lê An = Lê Văn An | Cục B | 2017-2019 | 2
con-nguoi con-nguoi/dang-binh/: Đặng Bình | Đội D | 2019-2019 | 1
con-nguoi ten/dang-binh/ in: Đặng Bình |  | 2019-2019 | 2
con-nguoi con-nguoi/do-chi/: Đỗ Chi | Cục B | 2019-2019 | 0
con-nguoi con-nguoi/ho-dung/: Hồ Dũng | Đại tá, Trưởng phòng thử | 2016-2016 | 0
con-nguoi ten/pham-em/ in: Phạm Em | Thư ký | 2017-2019 | 0
con-nguoi ten/nguyen-van-hoa/ in: Nguyễn Văn Hoà = Nguyễn Văn Hòa | Đội C và 2 đơn vị khác | 2019-2019 | 2
don-vi don-vi/bo-thu/: Bộ Thử nghiệm và Đo đạc = BTĐ = BTNĐĐ |  | 0-0 | 0
don-vi don-vi/cuc-b/: Cục B | Bộ Thử nghiệm và Đo đạc | 0-0 | 0
don-vi don-vi/cuc-a/: Cục Kiểm tra A = Cục A = CKTA = Vụ Kiểm tra | Bộ Thử nghiệm và Đo đạc | 2019-2019 | 1
don-vi don-vi/khoi/: Khối thi đua thử số 2 |  | 0-0 | 0
phong-trao phong-trao/thi-dua/: Thi đua thử | “Thử cho kỹ” | 2014-2019 | 2
phong-trao phong-trao/khong-ro/: Phong trào chưa rõ |  | 0-0 | 0
su-kien su-kien/le-thu/: Lễ thử = Lễ thử 2016 | 2016 | 2016-2016 | 0
su-kien su-kien/dai-hoi/: Đại hội thử = Đại hội thử 2019 | 18/11/2019, Hà Nội | 2019-2019 | 2
su-kien su-kien/dip-thu/: Dịp thử không ngày |  | 0-0 | 0
danh-hieu danh-hieu/huan-chuong-bao-ve-to-quoc/: Huân chương Bảo vệ Tổ quốc = HCBVTQ = HC Bảo vệ Tổ quốc = HC BVTQ (Huân chương Bảo vệ Tổ quốc) hạng Nhất, Nhì, Ba | Chủ tịch nước | 0-0 | 1
danh-hieu danh-hieu/anh-hung-luc-luong-vu-trang-nhan-dan/: Anh hùng Lực lượng vũ trang nhân dân = AHLLVTND = Anh hùng LLVTND = Anh hùng LLVTND (Anh hùng Lực lượng vũ trang nhân dân) | Chủ tịch nước | 2017-2017 | 0
danh-hieu danh-hieu/chien-si-thi-dua-bo/: Chiến sĩ thi đua Bộ, ban, ngành, tỉnh = CSTĐ = CSTĐ Bộ, ban, ngành, tỉnh = CSTĐ Bộ, ban, ngành, tỉnh (Chiến sĩ thi đua Bộ, ban, ngành, tỉnh) | Người đứng đầu bộ, ban, ngành, tỉnh | 0-0 | 0
danh-hieu danh-hieu/cstd-toan-quan/: Chiến sĩ thi đua toàn quân = CSTĐ toàn quân = CSTĐTQ = CSTĐ toàn quân (Chiến sĩ thi đua toàn quân) | Bộ trưởng thử | 2019-2019 | 1
danh-hieu danh-hieu/bang-khen-bo/: Bằng khen của Bộ, ban, ngành, tỉnh = BK = BK của Bộ, ban, ngành, tỉnh = BK của Bộ, ban, ngành, tỉnh (Bằng khen của Bộ, ban, ngành, tỉnh) | Người đứng đầu bộ, ban, ngành, tỉnh | 2017-2017 | 1
danh-hieu danh-hieu/giay-khen/: Giấy khen = GK | Người đứng đầu cơ quan, đơn vị | 2019-2019 | 1
nam 2019/: Bảng vàng năm 2019 = 2019 | Đại hội thử | 2019-2019 | 2
nam 2017/: Bảng vàng năm 2017 = 2017 | 1 lần khen thưởng | 2017-2017 | 1
nam 2016/: Bảng vàng năm 2016 = 2016 | Lễ thử | 2016-2016 | 0
nam khong-ro-nam/: Bảng vàng không rõ năm | Những phần thưởng mà nguồn không cho biết năm. | 0-0 | 1
phat-bieu phat-bieu/khai-mac/: Khai mạc thử = Cục Kiểm tra A | Đại hội thử, 18/11/2019 | 2019-2019 | 0 | Mở đầu.
phat-bieu phat-bieu/bao-cao/: Báo cáo: Đỗ Chi = Đỗ Chi | Đại hội thử, 18/11/2019 | 2019-2019 | 0 | Có hai việc. Một Việc thứ nhất.
phat-bieu phat-bieu/le-noi/: Tham luận: tên không nêu | Lễ thử, 2016 | 2016-2016 | 0 | Kín.
phat-bieu phat-bieu/loi-thu/: Lời thử = Phạm Em | Dịp thử không ngày | 0-0 | 0 | Không rõ ngày.
`), "\n")
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Units of one name are told apart by those above them, as far as that takes,
// and are found by that too; so are the people there. All are made up.
func TestNamesakesAreToldApart(t *testing.T) {
	entries, _ := rendererOf(t, `
-- units.yaml --
- {id: a, name: Cục thử A}
- {id: b, name: Cục thử B}
- {id: a1, name: Phòng 1, parents: [{unit: a}]}
- {id: b1, name: Phòng 1, parents: [{unit: b}]}
- {id: a11, name: Đội 1, parents: [{unit: a1}]}
- {id: b11, name: Đội 1, parents: [{unit: b1}]}
- {id: b12, name: Đội riêng, parents: [{unit: b1}]}
-- people.yaml --
- {id: an-1, name: Lê An, identity_note: người thử 1}
- {id: an-2, name: Lê An, identity_note: người thử 2}
-- rolls/a.yaml --
id: a
title: Đợt A
year: 2019
grants:
  - award: giay-khen
    recipients: [{person: an-1, unit: a11}, {person: an-2, unit: b11}, {name: Lê An, unit: a1}, {name: Lê An, unit: b1}]
`).findable()
	var got []string
	for _, e := range entries {
		if e.Kind == search.People || e.Kind == search.Units {
			got = append(got, strings.Join(append([]string{strings.TrimSuffix(e.Address, "/") + ": " + e.Detail}, e.Texts[1:]...), " = "))
		}
	}
	want := []string{"con-nguoi/an-1: Đội 1, Phòng 1, Cục thử A", "con-nguoi/an-2: Đội 1, Phòng 1, Cục thử B", "ten/le-an: Phòng 1, Cục thử A và 1 đơn vị khác",
		"don-vi/a:  = CTA", "don-vi/b:  = CTB", "don-vi/a11: Phòng 1, Cục thử A = Đội 1, Phòng 1, Cục thử A", "don-vi/b11: Phòng 1, Cục thử B = Đội 1, Phòng 1, Cục thử B", "don-vi/b12: Phòng 1",
		"don-vi/a1: Cục thử A = Phòng 1, Cục thử A", "don-vi/b1: Cục thử B = Phòng 1, Cục thử B"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Of each page that can be found there is one entry, and none leads elsewhere.
func TestOwnContentIsFindable(t *testing.T) {
	lib, read, err := content.Read(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	r := rendererOfLibrary(t, lib, read)
	pages := map[string]int{}
	for _, f := range r.Files() {
		folder, _, _ := strings.Cut(f.Name, "/")
		if f.IsPage && f.Name == folder+"/index.html" || strings.Contains(f.Name, "/trang_") {
			folder = "" // a list
		}
		switch base := strings.TrimSuffix(f.Name, "index.html"); folder {
		case "con-nguoi", "ten", "don-vi", "phong-trao", "su-kien", "danh-hieu", "phat-bieu":
			if f.IsPage && strings.Count(base, "/") == 2 && base != string(site.WithheldAddress) {
				pages[base]--
			}
		}
	}
	for _, y := range r.site.Years {
		pages[string(y.Address)]--
	}
	for _, redirect := range r.site.Redirects {
		delete(pages, string(redirect.From))
	}
	if len(pages) < 50 {
		t.Fatalf("only %d pages", len(pages))
	}
	entries, speeches := r.findable()
	for _, s := range speeches {
		entries = append(entries, s.Entry)
	}
	for _, e := range entries {
		t.Log(told(e))
		pages[e.Address]++
		if len(e.Texts) == 0 || e.Texts[0] == "" {
			t.Errorf("%s has no name", e.Address)
		}
	}
	for address, n := range pages {
		if n != 0 {
			t.Errorf("%s: %+d entries", address, n)
		}
	}
}
