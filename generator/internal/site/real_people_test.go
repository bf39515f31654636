package site

import (
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

// who writes somebody as printed that day.
func who(a *Actor) string {
	return strings.Join(strings.Fields(a.Record.Rank+" "+a.Text+" "+strings.ReplaceAll(a.Record.Post, " ", "·")), " ")
}

// Facts 2, 13, 21, 24, 26, 27 and 29: who spoke where, as printed that day.
func TestRealSpeeches(t *testing.T) {
	s := realSite(t)
	for id, want := range map[string]string{
		"dai-hoi-co-yeu-2019": `
opening Trung tướng Đặng Vũ Sơn Trưởng·ban·Ban·Cơ·yếu·Chính·phủ
report Thiếu tướng Nguyễn Đăng Đào Phó·Trưởng·ban·Ban·Cơ·yếu·Chính·phủ
directive Thượng tướng Đỗ Căn Phó·Chủ·nhiệm·Tổng·cục·Chính·trị·Quân·đội·nhân·dân·Việt·Nam
pledge Thiếu tướng Lê Xuân Trường Phó·Trưởng·ban·Ban·Cơ·yếu·Chính·phủ`,
		"phat-dong-thi-dua-khoi-4-he-2019": `
directive Thiếu tướng Lê Xuân Trường Phó·Trưởng·ban·Ban·Cơ·yếu·Chính·phủ`,
		"hoi-nghi-tong-ket-khoi-su-nghiep-2018": `
report Nguyễn Như Tuấn Tổng·biên·tập·Tạp·chí
conclusion Lê Xuân Trường`,
		"hoi-nghi-cuc-an-ninh-mang-2010-2015": `
report Thiếu tướng Hoàng Phước Thuận Cục·trưởng·Cục·An·ninh·mạng
directive Đại tướng Trần Đại Quang Ủy·viên·Bộ·Chính·trị,·Bộ·trưởng·Bộ·Công·an`,
		"hoi-nghi-cuc-an-ninh-chinh-tri-noi-bo-2010-2015": `
directive Thiếu tướng Nguyễn Ngọc Trang Bí·thư·Đảng·ủy,·Cục·trưởng·Cục·An·ninh·Chính·trị·nội·bộ`,
	} {
		var got strings.Builder
		for _, speech := range find(t, s.Events, id, eventID).Speeches {
			got.WriteString("\n" + string(speech.Record.Kind) + " " + who(speech.Speaker))
		}
		if got.String() != want {
			t.Errorf("%s:\ngot%s\nwant%s", id, got.String(), want)
		}
	}
	if p := find(t, s.People, "le-xuan-truong", personID); len(p.Speeches) != 3 {
		t.Errorf("le-xuan-truong: %d speeches, want 3", len(p.Speeches))
	}
}

// Facts 1, 11, 12, 14, 17 and 19: events, their years and who took part.
func TestRealEvents(t *testing.T) {
	s := realSite(t)
	for _, test := range []struct{ id, date, years, related string }{
		{"hoi-nghi-cuc-an-ninh-mang-2010-2015", "", "khong-ro-nam/", ""},
		{"hoi-nghi-cuc-an-ninh-chinh-tri-noi-bo-2010-2015", "", "khong-ro-nam/", ""},
		{"hoi-nghi-tong-ket-khoi-su-nghiep-2018", "", "2018/", ""},
		{"phat-dong-thi-dua-khoi-4-he-2019", "2019-03-12", "2019/", ""},
		{"le-bao-cong-dang-bac-2019", "2019-11-17", "2019/", "dai-hoi-co-yeu-2019"},
		{"dai-hoi-co-yeu-2019", "2019-11-18", "2019/", "le-bao-cong-dang-bac-2019"},
	} {
		e := find(t, s.Events, test.id, eventID)
		years := ""
		for _, n := range e.Years {
			years += string(yearAddress(n))
		}
		if e.Record.Date.String() != test.date || years != test.years || ids(e.Related, eventID) != test.related {
			t.Errorf("%s: %s, years %s, related %s", test.id, e.Record.Date, years, ids(e.Related, eventID))
		}
	}
	congress := find(t, s.Events, "dai-hoi-co-yeu-2019", eventID)
	people, contributors := 0, 0
	for _, p := range congress.Participants {
		if p.Person != nil {
			people++
		}
		if p.IsUnit() && len(p.Record.Roles) == 1 && p.Record.Roles[0] == content.Contributor {
			contributors++
		}
	}
	if people != 4 || contributors != 6 {
		t.Errorf("congress: %d people and %d contributing units, want 4 and 6", people, contributors)
	}
	launch := find(t, s.Events, "phat-dong-thi-dua-khoi-4-he-2019", eventID)
	if len(launch.Grants)+len(launch.Reported) != 0 {
		t.Errorf("launch: %d grants, %d reported, want none", len(launch.Grants), len(launch.Reported))
	}
}

// Facts 3, 9, 18, 20, 26 and 30: campaigns, blocs and units.
func TestRealCampaignsAndUnits(t *testing.T) {
	s := realSite(t)
	campaign := func(id string) *Campaign { return find(t, s.Campaigns, id, campaignID) }
	unit := func(id string) *Unit { return find(t, s.Units, id, unitID) }
	bloc4, blocB := campaign("thi-dua-khoi-4-he-co-yeu-2019"), campaign("thi-dua-khoi-su-nghiep-2019")
	var parents []string
	for _, p := range unit("cuc-an-ninh-mang").Parents {
		parents = append(parents, p.Unit.Record.ID)
	}
	for _, test := range []struct{ name, got, want string }{
		{"related movements", ids(campaign("vi-an-ninh-to-quoc-2010-2015").Related, campaignID),
			"vi-an-ninh-to-quoc-2015-2020 cand-hoc-tap-thuc-hien-6-dieu-bac-ho-day cand-vi-nuoc-quen-than-vi-dan-phuc-vu"},
		{"next period", ids(campaign("thi-dua-yeu-nuoc-co-yeu-2014-2019").Related, campaignID), "thi-dua-yeu-nuoc-co-yeu-2019-2024"},
		{"leader of the four systems", unitID(bloc4.Leader), "cuc-co-yeu-dang-chinh-quyen"},
		{"members of the four systems", ids(bloc4.Bloc.Members, unitID), "he-co-yeu-quan-doi he-co-yeu-cong-an he-co-yeu-ngoai-giao he-co-yeu-dang-chinh-quyen"},
		{"leader of 2018", unitID(campaign("thi-dua-khoi-su-nghiep-2018").Leader), "tap-chi-an-toan-thong-tin"},
		{"leader of 2019", unitID(blocB.Leader), "m951"},
		{"elected at", eventID(blocB.ElectedAt), "hoi-nghi-tong-ket-khoi-su-nghiep-2018"},
		{"departments above, oldest first", strings.Join(parents, " "), "tong-cuc-an-ninh bo-cong-an"},
		{"magazine led", ids(unit("tap-chi-an-toan-thong-tin").Led, campaignID), "thi-dua-khoi-su-nghiep-2018"},
		{"magazine spoke", ids(unit("tap-chi-an-toan-thong-tin").Speeches, speechID), "bao-cao-nguyen-nhu-tuan-khoi-su-nghiep-2018"},
		{"sources, by date", ids(s.Sources, sourceID), "article-002 article-001 article-000 article-003 article-004"},
	} {
		if test.got != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, test.got, test.want)
		}
	}
	if !unit("m951").Record.Coded {
		t.Error("m951 is not marked as coded")
	}
	for _, source := range s.Sources {
		if source.Publisher != nil || source.Record.PublisherName != "" {
			t.Errorf("%s has a publisher, which no article prints", source.Record.ID)
		}
	}
	for _, p := range s.People {
		if len(p.Honours) != 0 {
			t.Errorf("%s: no article names a person who receives", p.Record.ID)
		}
	}
	if s.Hidden || len(s.Names) != 0 {
		t.Errorf("hidden %v, %d printed names", s.Hidden, len(s.Names))
	}
}
