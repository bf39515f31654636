package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"

	"github.com/rogpeppe/go-internal/txtar"
)

// Precedence: the award, its class, the year, the day, then as written.
func TestOrderOfGrants(t *testing.T) {
	s := assemble(t, `
-- awards.yaml --
- {id: sao-khong-thu-bac-b, name: Sao B, category: recognition, to: [individual]}
- {id: sao-khong-thu-bac-a, name: Sao A, category: recognition, to: [individual]}
- {id: sao-cao, name: Sao cao, category: recognition, to: [individual], order: 1}
-- rolls/a.yaml --
id: a
title: A
year: 2019
grants:
  - {uncounted: nhiều phần thưởng khác}
  - {award: sao-khong-thu-bac-b, individuals: 1}
  - {award: sao-khong-thu-bac-a, individuals: 1}
  - {award: giay-khen, individuals: 1}
  - {award: huan-chuong-chien-cong, class: any, individuals: 1}
  - {award: huan-chuong-chien-cong, classes: [2, 3], individuals: 1}
  - {award: huan-chuong-chien-cong, class: 3, individuals: 1}
  - {award: huan-chuong-chien-cong, class: 1, individuals: 1, year: unknown}
  - {award: huan-chuong-chien-cong, class: 1, individuals: 1, date: 2019-05}
  - {award: huan-chuong-chien-cong, class: 1, individuals: 1, date: 2019-02}
  - {award: huan-chuong-chien-cong, class: 1, individuals: 1, year: 2012}
  - {award: huan-chuong-sao-vang, individuals: 1}
  - {award: sao-cao, individuals: 1}
  - {id: rieng, award: giay-khen, individuals: 1}
  - {award: giay-khen, individuals: 1}
`)
	var got []string
	for _, g := range s.Grants {
		got = append(got, g.Anchor())
	}
	want := `sao-cao
huan-chuong-sao-vang
huan-chuong-chien-cong-hang-1-4
huan-chuong-chien-cong-hang-1-3
huan-chuong-chien-cong-hang-1-2
huan-chuong-chien-cong-hang-1
huan-chuong-chien-cong-hang-3
huan-chuong-chien-cong-2
huan-chuong-chien-cong
giay-khen
rieng
giay-khen-2
sao-khong-thu-bac-a
sao-khong-thu-bac-b
nhieu-phan-thuong-khac`
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// An anchor that a grant chooses is never given to another.
func TestAnchors(t *testing.T) {
	s := assemble(t, `
-- rolls/a.yaml --
id: a
title: A
year: 2019
grants:
  - {award: giay-khen, individuals: 1}
  - {award: giay-khen, individuals: 2}
  - {id: giay-khen, award: giay-khen, individuals: 3}
  - {id: giay-khen-2, award: giay-khen, individuals: 4}
`)
	var got []string
	for _, g := range s.Grants {
		got = append(got, fmt.Sprint(g.ID(), "=", g.Stated.Individuals))
	}
	if got := strings.Join(got, " "); got != "a.giay-khen-3=1 a.giay-khen-4=2 a.giay-khen=3 a.giay-khen-2=4" {
		t.Error(got)
	}
}

const people = `
-- people.yaml --
- {id: tran-an-2, name: Trần An}
- {id: tran-an, name: Trần An, different_from: [tran-an-2]}
- {id: le-hoa, name: Lê Hòa}
- {id: bui-hoa, name: Bùi Hoà}
- {id: vu-ha, name: Vũ Hạ}
- {id: vu-ba, name: Vũ Bá}
- {id: do-anh, name: Đỗ Ánh}
- {id: pham-binh-minh, name: Phạm Bình Minh, given_name: Bình Minh}
- {id: le-kin, name: Lê Kín, visibility: withheld}
- {id: le-an, name: Lê Ẩn, visibility: initials}
-- units.yaml --
- {id: cuc-b, name: Cục B}
- {id: cuc-a, name: Cục A}
-- rolls/r.yaml --
id: r
title: R
year: 2019
grants:
  - award: bang-khen-bo
    recipients:
      - {person: le-kin}
      - {person: vu-ha}
      - {person: tran-an-2}
      - {name: Nguyễn Văn Bắc}
      - {person: tran-an}
      - {person: pham-binh-minh}
      - {unit: cuc-b, redact: true}
      - {unit: cuc-b}
      - {unit: cuc-a, part: một Phòng}
      - {person: le-hoa}
      - {person: do-anh}
      - {person: bui-hoa}
      - {person: le-an}
      - {unit: cuc-a}
`

func TestOrderOfPeople(t *testing.T) {
	for _, test := range []struct{ setting, want, letters string }{
		{"given-family-middle", "tran-an tran-an-2 do-anh vu-ba pham-binh-minh vu-ha bui-hoa le-hoa", "A A A B B H H H"},
		{"family-middle-given", "bui-hoa do-anh le-hoa pham-binh-minh tran-an tran-an-2 vu-ba vu-ha", "B Đ L P T T V V"},
	} {
		s := assemble(t, people+"-- site.yaml --\ntitle: Thử\nlanguage: vi\nname_order: "+test.setting+"\n")
		if got := ids(s.People, personID); got != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.setting, got, test.want)
		}
		if got := ids(s.People, (*Person).Letter); got != test.letters {
			t.Errorf("%s: letters %s, want %s", test.setting, got, test.letters)
		}
		if got := ids(find(t, s.People, "tran-an-2", personID).Namesakes, personID); got != "tran-an" {
			t.Errorf("namesakes of tran-an-2: %q; the relation holds both ways", got)
		}
	}
}

// Collectives come first, then individuals by name; who is withheld comes last.
func TestOrderOfRecipients(t *testing.T) {
	s := assemble(t, people)
	var got []string
	for _, r := range s.Grants[0].Recipients {
		text := r.Text
		if r.Person != nil {
			text = r.Person.Record.ID
		}
		got = append(got, text)
	}
	want := "Cục A|một Phòng, Cục A|Cục B||tran-an|tran-an-2|do-anh|Nguyễn Văn Bắc|pham-binh-minh|vu-ha|bui-hoa|le-hoa||L.Â."
	if got := strings.Join(got, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

const dated = `
-- campaigns.yaml --
- {id: khong-ro, name: Không rõ}
- {id: cu, name: Cũ, period: 2010/2014}
- {id: moi, name: Mới, period: 2019, kind: yearly}
-- events.yaml --
- {id: b, title: B}
- {id: a, title: A}
- {id: muon, title: Muộn, date: 2019-11-18}
- {id: som, title: Sớm, date: 2019-03, related: [muon, som, muon]}
- {id: dai, title: Dài, date: 2015/2016}
- {id: mo, title: Mở, date: 2014/..}
- {id: uoc, title: Khoảng, date: 201X}
-- sources.yaml --
- {id: khong-ngay, title: Không ngày}
- {id: sau, title: Sau, published: 2019-02}
- {id: truoc, title: Trước, published: 2019-01}
-- speeches/x/b.md --
---
id: be-mac
event: muon
kind: conclusion
speaker: {name: Trần Văn Ba}
source: truoc
---
Xong.
-- speeches/x/a.md --
---
id: khai-mac
event: muon
kind: opening
speaker: {name: Trần Văn Ba}
source: sau
---
Bắt đầu.
-- speeches/x/c.md --
---
id: phat-dong
event: som
kind: launch
speaker: {name: Trần Văn Ba}
---
Phát động.
-- rolls/a.yaml --
- {id: sau, title: Sau, year: 2019, grants: [{award: giay-khen, individuals: 1}]}
- {id: an, title: Ân, year: unknown, grants: [{award: giay-khen, individuals: 1}]}
- {id: truoc, title: Trước, year: 2013, grants: [{award: giay-khen, individuals: 1}]}
- {id: bac, title: Bắc, year: 2019, event: b, grants: [{award: giay-khen, individuals: 1}]}
`

func TestOrderInTime(t *testing.T) {
	s := assemble(t, dated)
	var numbers []string
	for _, y := range s.Years {
		numbers = append(numbers, string(y.Address)+":"+ids(y.Events, eventID))
	}
	for _, test := range []struct{ name, got, want string }{
		{"years", strings.Join(numbers, " "), "2013/: 2014/:mo 2015/:dai 2016/:dai 2019/:som muon b khong-ro-nam/:uoc a"},
		{"events", ids(s.Events, eventID), "uoc mo dai som muon a b"},
		{"related", ids(find(t, s.Events, "muon", eventID).Related, eventID), "som"},
		{"related to itself", ids(find(t, s.Events, "som", eventID).Related, eventID), "muon"},
		{"campaigns", ids(s.Campaigns, campaignID), "moi cu khong-ro"},
		{"sources", ids(s.Sources, sourceID), "truoc sau khong-ngay"},
		{"rolls", ids(s.Rolls, rollID), "truoc bac sau an"},
		{"speeches", ids(s.Speeches, speechID), "phat-dong khai-mac be-mac"},
		{"speeches of a name", ids(s.Names[0].Forms[0].Speeches, speechID), "phat-dong khai-mac be-mac"},
	} {
		if test.got != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, test.got, test.want)
		}
	}
}

// The order in which files hold records makes no difference.
func TestOrderOfFilesDoesNotMatter(t *testing.T) {
	for _, archive := range []string{people, dated, hierarchy + "- {award: co-thi-dua-bo, recipients: [{unit: cuc}]}"} {
		lib := library(t, archive)
		first, _ := Assemble(lib, awards.Catalogue())
		slices.Reverse(lib.Units)
		slices.Reverse(lib.People)
		slices.Reverse(lib.Campaigns)
		slices.Reverse(lib.Events)
		slices.Reverse(lib.Sources)
		slices.Reverse(lib.Rolls)
		slices.Reverse(lib.Speeches)
		second, _ := Assemble(lib, awards.Catalogue())
		if a, b := outline(first), outline(second); a != b {
			t.Errorf("%s\nin order:\n%s\nreversed:\n%s", txtar.Parse([]byte(archive)).Files[0].Name, a, b)
		}
	}
}
