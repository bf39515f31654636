package site

import (
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

// The tests of this file hold the site's own content to what its five sources
// state. Figures are those of docs and sources, each with the place where a
// reader finds it.

func TestRealTotals(t *testing.T) {
	s := realSite(t)
	unit := func(id string) *Unit { return find(t, s.Units, id, unitID) }
	for _, test := range []struct {
		name string
		got  Tally
		want string
	}{
		{"2019", Count(s.year(t, 2019).Grants), "2 grants: 87c 128i; 1c of 87c 128i named"},
		{"congress of 2019", Count(find(t, s.Events, "dai-hoi-co-yeu-2019", eventID).Grants), "2 grants: 87c 128i; 1c of 87c 128i named"},
		{"five years of cryptography", Count(find(t, s.Campaigns, "thi-dua-yeu-nuoc-co-yeu-2014-2019", campaignID).AllGrants()), "2 grants: 87c 128i; 1c of 87c 128i named"},
		{"2018, all proposed", Count(s.year(t, 2018).Grants), "0 grants: 0"},
		{"2011", Count(s.year(t, 2011).Grants), "1 grants: 1c; 1c of 1c named"},
		{"2012", Count(s.year(t, 2012).Grants), "1 grants: 1c; 1c of 1c named"},
		{"2013, both departments", Count(s.year(t, 2013).Grants), "5 grants: 5c; 5c of 5c named"},
		{"2014", Count(s.year(t, 2014).Grants), "1 grants: 1c; 1c of 1c named"},
		{"year unknown", Count(s.year(t, content.UnknownYear).Grants), "7 grants: 5c 22i, 1 uncounted; 1c of 5c 22i named"},
		{"all", Count(s.Grants), "17 grants: 100c 150i, 1 uncounted; 10c of 100c 150i named"},
		{"cyber security itself", Total(unit("cuc-an-ninh-mang").Own()), "5 grants: 5c; 5c of 5c named"},
		{"cyber security, its people", Total(unit("cuc-an-ninh-mang").People()), "3 grants: 11i, 1 uncounted; 0 of 11i named"},
		{"internal security itself", Total(unit("cuc-an-ninh-chinh-tri-noi-bo").Own()), "4 grants: 4c; 4c of 4c named"},
		{"internal security, its people", Total(unit("cuc-an-ninh-chinh-tri-noi-bo").People()), "1 grants: 1c 3i; 0 of 1c 3i named"},
		{"ministry, below", Total(unit("bo-cong-an").Below()), "8 grants: 5c 11i, 1 uncounted; 5c of 5c 11i named"},
		{"general department, below", Total(unit("tong-cuc-an-ninh").Below()), "8 grants: 5c 11i, 1 uncounted; 5c of 5c 11i named"},
		{"magazine", Total(unit("tap-chi-an-toan-thong-tin").Own()), "1 grants: 1c; 1c of 1c named"},
		{"the coded unit", Total(unit("m951").Own()), "0 grants: 0"},
	} {
		if got := test.got.String(); got != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, got, test.want)
		}
	}
}

// grantLine writes a grant: its award, class, year, numbers and recipients.
func grantLine(g *Grant) string {
	s := g.Anchor() + " " + strings.TrimSuffix(string(g.Year.Address), "/") + " " + g.Stated.String()
	if g.Record.Status != "" {
		s += " " + string(g.Record.Status)
	}
	for _, r := range g.Recipients {
		s += " [" + r.Text
		if r.Record.Quantity.Set {
			s += " ×" + string(rune('0'+r.Record.Quantity.N))
		}
		s += "]"
	}
	for _, p := range g.Presenters {
		s += " trao: " + p.Text
	}
	return s
}

func TestRealGrants(t *testing.T) {
	s := realSite(t)
	for id, want := range map[string]string{
		// Facts 4 to 8 and 10: what the department and its people received.
		"khen-thuong-cuc-an-ninh-mang-2010-2015": `
huan-chuong-chien-cong khong-ro-nam 10i
co-thi-dua-bo-cong-an 2011 1c [Cục An ninh mạng]
co-thi-dua-bo-cong-an-2 2012 1c [Cục An ninh mạng]
co-thi-dua-bo-cong-an-3 2013 1c [Cục An ninh mạng]
co-thi-dua-bo-cong-an-4 2014 1c [Cục An ninh mạng]
ky-niem-chuong-khong-in-ten khong-ro-nam 3c trao: Trần Đại Quang
ky-niem-chuong-khong-in-ten-2 khong-ro-nam 8i trao: Hoàng Phước Thuận
don-vi-van-hoa-guong-mau-dieu-lenh-cand khong-ro-nam 1c [Cục An ninh mạng]
huan-chuong-huu-nghi-viet-lao khong-ro-nam 1i
phan-thuong-khac-nguon-chi-ghi-dau khong-ro-nam 0`,
		// Fact 16.
		"khen-thuong-dai-hoi-co-yeu-2019": `
co-thi-dua-ban-co-yeu 2019 13c [Tạp chí An toàn thông tin] trao: Đặng Vũ Sơn trao: Nguyễn Đăng Đào
bang-khen-truong-ban-co-yeu 2019 74c 128i`,
		// Fact 22.
		"khen-thuong-cuc-an-ninh-chinh-tri-noi-bo-2013": `
huan-chuong-chien-cong-hang-3 2013 1c [Cục An ninh Chính trị nội bộ]
anh-hung-luc-luong-vu-trang-nhan-dan 2013 1c [Cục An ninh Chính trị nội bộ]
co-thi-dua-chinh-phu 2013 1c [Cục An ninh Chính trị nội bộ]
bang-khen-thu-tuong 2013 1c [Cục An ninh Chính trị nội bộ ×2]`,
		// Fact 23.
		"khen-thuong-cuc-an-ninh-chinh-tri-noi-bo-2010-2015": `
huan-chuong-chien-cong-hang-3 khong-ro-nam 1c 3i [một Phòng, Cục An ninh Chính trị nội bộ]`,
		// Fact 25.
		"de-nghi-khen-thuong-khoi-su-nghiep-2018": `
co-thi-dua-bo-quoc-phong 2018 1c proposed
co-thi-dua-ban-co-yeu 2018 3c proposed
nhieu-danh-hieu-phan-thuong-khac 2018 0 proposed`,
	} {
		var got strings.Builder
		for _, g := range find(t, s.Rolls, id, rollID).Grants {
			got.WriteString("\n" + grantLine(g))
		}
		if got.String() != want {
			t.Errorf("%s:\ngot%s\nwant%s", id, got.String(), want)
		}
	}
}

// Facts 15 and 23: what is reported is kept, entry by entry, and counted
// nowhere.
func TestRealReported(t *testing.T) {
	s := realSite(t)
	for id, want := range map[string]string{
		"nganh-co-yeu": `
huan-chuong-bao-ve-to-quoc 27u any class
co-thi-dua-chinh-phu bang-khen-thu-tuong 15u
co-thi-dua-bo-quoc-phong 12c items
bang-khen-bo-quoc-phong 207u items
chien-si-thi-dua-toan-quan 55i
co-thi-dua-ban-co-yeu 111c items
bang-khen-truong-ban-co-yeu 1092u items …`,
		"cuc-an-ninh-chinh-tri-noi-bo": `
bang-khen-thu-tuong 2c 6i
bang-khen-bo-cong-an 21c 28i instances …`,
	} {
		var got strings.Builder
		for _, r := range find(t, s.Units, id, unitID).Reported {
			c := r.Record.Counts
			got.WriteString("\n" + ids(r.Awards, awardID) + " " +
				Columns{Individuals: c.Individuals.N, Collectives: c.Collectives.N, Households: c.Households.N, Unspecified: c.Unspecified.N}.String())
			if r.Record.Class == content.AnyClass {
				got.WriteString(" any class")
			}
			if r.Record.Basis != "" {
				got.WriteString(" " + string(r.Record.Basis))
			}
			if r.Record.OpenEnded {
				got.WriteString(" …")
			}
		}
		if got.String() != want {
			t.Errorf("%s:\ngot%s\nwant%s", id, got.String(), want)
		}
	}
}
