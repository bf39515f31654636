package main

import (
	"slices"
	"strings"
	"testing"
)

// policeFacts are those of the two articles about departments of the police.
var policeFacts = []fact{
	{
		number: 1, about: "a review of 2010-2015 without name, date and place",
		pages: map[string][]string{
			"su-kien/" + cyberEvent + "/": {"2010-2015", "Cục An ninh mạng", "không rõ ngày", "Nguồn không in ngày, nơi họp và tên đầy đủ", "điển hình tiên tiến"},
			"khong-ro-nam/":               {"Hội nghị tổng kết phong trào thi đua “Vì An ninh Tổ quốc” giai đoạn 2010-2015 của Cục An ninh mạng"},
		},
		data: func(t *testing.T, d *dataset) {
			if e := d.event(t, cyberEvent); e.Date != "" || e.Place != "" || e.Kind != "review" || e.Campaign != "vi-an-ninh-to-quoc-2010-2015" {
				t.Errorf("event %+v", e)
			}
			if y := d.year(t, "unknown"); !slices.Contains(y.Events, cyberEvent) {
				t.Errorf("events of the year unknown: %v", y.Events)
			}
		},
	},
	{
		number: 2, about: "a report and a directive speech, each summarised",
		pages: map[string][]string{
			"phat-bieu/bao-cao-hoang-phuoc-thuan-cuc-an-ninh-mang/": {"Thiếu tướng Hoàng Phước Thuận, Cục trưởng Cục An ninh mạng", "Báo cáo"},
			"phat-bieu/chi-dao-tran-dai-quang-cuc-an-ninh-mang/": {"Đại tướng Trần Đại Quang, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an", "tán thành",
				"2015-20120", "tức 2015-2020", "Về thời gian tới"},
			"su-kien/" + cyberEvent + "/": {"Thiếu tướng Hoàng Phước Thuận", "Đại tướng Trần Đại Quang"},
		},
		data: func(t *testing.T, d *dataset) {
			report, directive := d.speech(t, "bao-cao-hoang-phuoc-thuan-cuc-an-ninh-mang"), d.speech(t, "chi-dao-tran-dai-quang-cuc-an-ninh-mang")
			if report.Event != cyberEvent || report.Kind != "report" || report.Speaker.Person != "hoang-phuoc-thuan" || report.Body == "" {
				t.Errorf("report %+v", report)
			}
			if directive.Event != cyberEvent || directive.Kind != "directive" || directive.Speaker.Person != "tran-dai-quang" || !strings.Contains(directive.Body, "2015-20120") {
				t.Errorf("directive speech %+v", directive)
			}
			if c := d.campaign(t, "vi-an-ninh-to-quoc-2015-2020"); c.Period != "2015/2020" {
				t.Errorf("next campaign %+v", c)
			}
		},
	},
	{
		number: 3, about: "two related movements, and the list is open",
		pages: map[string][]string{
			"phong-trao/vi-an-ninh-to-quoc-2010-2015/": {"“Công an nhân dân học tập, thực hiện 6 điều Bác Hồ dạy”", "“Công an nhân dân vì nước quên thân, vì dân phục vụ”",
				"còn phong trào khác không được kể tên"},
		},
		data: func(t *testing.T, d *dataset) {
			c := d.campaign(t, "vi-an-ninh-to-quoc-2010-2015")
			if !slices.Contains(c.Related, "cand-hoc-tap-thuc-hien-6-dieu-bac-ho-day") || !slices.Contains(c.Related, "cand-vi-nuoc-quen-than-vi-dan-phuc-vu") ||
				!strings.Contains(c.Note, "…") || c.Period != "2010/2015" {
				t.Errorf("campaign %+v", c)
			}
		},
	},
	{
		number: 4, about: "ten individuals, orders of three classes, not split",
		pages: map[string][]string{
			"khong-ro-nam/#" + cyberRoll + ".huan-chuong-chien-cong": {"Huân chương Chiến công", "Nhất, Nhì và Ba", "10 cá nhân", "2010–2015"},
			"danh-hieu/huan-chuong-chien-cong/":                      {"10 cá nhân"},
			"don-vi/" + cyber + "/":                                  {"10 cá nhân"},
		},
		data: func(t *testing.T, d *dataset) {
			g := d.grant(t, cyberRoll+".huan-chuong-chien-cong")
			if g.Stated != (numbers{Individuals: 10}) || g.Named != (numbers{}) || !slices.Equal(g.Classes, []string{"1", "2", "3"}) || g.Class != "" || g.Of != cyber {
				t.Errorf("grant %+v", g)
			}
		},
	},
	{
		number: 5, about: "one unnamed person, the Vietnamese-Lao order, name as printed",
		pages: map[string][]string{
			"khong-ro-nam/#" + cyberRoll + ".huan-chuong-huu-nghi-viet-lao": {"Huân chương Hữu nghị Việt Lào", "1 cá nhân"},
			"danh-hieu/huan-chuong-huu-nghi-viet-lao/":                      {"chưa được xác nhận"},
			"khong-ro-nam/":         {"Nguồn viết: phần thưởng khác, nguồn chỉ ghi dấu “…”"},
			"don-vi/" + cyber + "/": {"khen thưởng mà nguồn không cho con số"},
		},
		data: func(t *testing.T, d *dataset) {
			g := d.grant(t, cyberRoll+".huan-chuong-huu-nghi-viet-lao")
			if g.Stated != (numbers{Individuals: 1}) || len(g.Recipients) != 0 {
				t.Errorf("grant %+v", g)
			}
			if a := one(t, d.awards, "the order", func(a awardEntry) bool { return a.ID == g.Award }); a.Name != "Huân chương Hữu nghị Việt Lào" || a.Level != "foreign" {
				t.Errorf("award %+v", a)
			}
			rest := one(t, d.grants, "the open list", func(g grantEntry) bool { return g.Roll == cyberRoll && g.Uncounted != "" })
			if !strings.Contains(rest.Uncounted, "…") || rest.Stated != (numbers{}) {
				t.Errorf("the open list %+v", rest)
			}
		},
	},
	{
		number: 6, about: "four flags in four years to one unit",
		pages: map[string][]string{
			"2011/": {"Cờ thi đua của Bộ Công an", "Cờ thi đua “Đơn vị thi đua xuất sắc”", "Cục An ninh mạng", "1 tập thể"},
			"2012/": {"Cờ thi đua “Đơn vị thi đua xuất sắc”", "Cục An ninh mạng"},
			"2013/": {"Cờ thi đua “Đơn vị thi đua xuất sắc”", "Cục An ninh mạng"},
			"2014/": {"Cờ thi đua “Đơn vị thi đua xuất sắc”", "Cục An ninh mạng"},
		},
		data: func(t *testing.T, d *dataset) {
			var years []string
			for _, g := range d.grants {
				if g.Award != "co-thi-dua-bo-cong-an" {
					continue
				}
				years = append(years, g.Year)
				if g.Total != (numbers{Collectives: 1}) || len(g.Recipients) != 1 || g.Recipients[0].Unit != cyber || !strings.Contains(g.Printed, "Đơn vị thi đua xuất sắc") {
					t.Errorf("grant %+v", g)
				}
			}
			slices.Sort(years)
			if !slices.Equal(years, []string{"2011", "2012", "2013", "2014"}) {
				t.Errorf("flags in the years %v", years)
			}
		},
	},
	{
		number: 7, about: "a recognition of which the years are unclear",
		pages: map[string][]string{
			"khong-ro-nam/#" + cyberRoll + ".don-vi-van-hoa-guong-mau-dieu-lenh-cand": {"Đơn vị văn hóa, gương mẫu chấp hành điều lệnh Công an nhân dân",
				"Cục An ninh mạng", "không rõ công nhận vào những năm nào"},
		},
		data: func(t *testing.T, d *dataset) {
			g := d.grant(t, cyberRoll+".don-vi-van-hoa-guong-mau-dieu-lenh-cand")
			if g.Year != "unknown" || g.For != "2010/2015" || len(g.Recipients) != 1 || g.Recipients[0].Unit != cyber {
				t.Errorf("grant %+v", g)
			}
		},
	},
	{
		number: 8, about: "medals to three collectives and eight individuals, told once",
		pages: map[string][]string{
			"su-kien/" + cyberEvent + "/":            {"3 tập thể", "8 cá nhân", "Đại tướng Trần Đại Quang", "Thiếu tướng Hoàng Phước Thuận", "đó là một việc, chỉ tính một lần"},
			"danh-hieu/ky-niem-chuong-khong-in-ten/": {"nguồn không in tên", "không xếp vào kỷ niệm chương theo luật"},
		},
		never: map[string][]string{"danh-hieu/ky-niem-chuong-khong-in-ten/": {"Luật Thi đua, khen thưởng 20"}},
		data: func(t *testing.T, d *dataset) {
			var sum numbers
			by := map[string]numbers{}
			for _, g := range d.grants {
				if g.Award == "ky-niem-chuong-khong-in-ten" {
					sum.Collectives += g.Stated.Collectives
					sum.Individuals += g.Stated.Individuals
					by[g.PresentedBy[0].Person] = g.Stated
					if g.ConferredBy != "" || g.Event != cyberEvent {
						t.Errorf("grant %+v", g)
					}
				}
			}
			if sum != (numbers{Collectives: 3, Individuals: 8}) || by["tran-dai-quang"] != (numbers{Collectives: 3}) || by["hoang-phuoc-thuan"] != (numbers{Individuals: 8}) {
				t.Errorf("%+v, by presenter %+v", sum, by)
			}
		},
	},
	{
		number: 9, about: "the department moved, the date is not stated",
		pages: map[string][]string{
			"don-vi/" + cyber + "/": {"Tổng cục An ninh", "Bộ Công an", "Nguồn không cho biết Cục chuyển về trực thuộc Bộ trưởng từ khi nào"},
		},
		data: func(t *testing.T, d *dataset) {
			if u := d.unit(t, cyber); !slices.Equal(u.Parents, []parentEntry{{Unit: "tong-cuc-an-ninh"}, {Unit: "bo-cong-an"}}) {
				t.Errorf("parents %+v", u.Parents)
			}
		},
	},
	{
		number: 10, about: "what has no year has a page of its own",
		pages: map[string][]string{
			"khong-ro-nam/": {"Huân chương Hữu nghị Việt Lào", "Kỷ niệm chương", "2010–2015", "Đơn vị văn hóa, gương mẫu chấp hành điều lệnh"},
		},
		data: func(t *testing.T, d *dataset) {
			for _, g := range d.grants {
				if g.Roll == cyberRoll && g.Award != "co-thi-dua-bo-cong-an" && (g.Year != "unknown" || g.For != "2010/2015" || g.Date != "") {
					t.Errorf("grant %+v", g)
				}
			}
			for _, y := range []string{"2010", "2015"} {
				if slices.ContainsFunc(d.years, func(e yearEntry) bool { return e.Year == y }) {
					t.Errorf("there is a roll of %s", y)
				}
			}
		},
	},
	{
		number: 22, about: "four awards to the department in 2013, the reach of the year told",
		pages: map[string][]string{
			"2013/#" + internal2013 + ".anh-hung-luc-luong-vu-trang-nhan-dan": {"Anh hùng Lực lượng vũ trang nhân dân", "Cục An ninh Chính trị nội bộ", "Chủ tịch nước"},
			"2013/#" + internal2013 + ".huan-chuong-chien-cong-hang-3":        {"hạng Ba", "Có thể cũng trong năm 2013"},
			"2013/#" + internal2013 + ".bang-khen-thu-tuong":                  {"Bằng khen của Thủ tướng Chính phủ", "2 chiếc", "1 tập thể"},
			"2013/#" + internal2013 + ".co-thi-dua-chinh-phu":                 {"Cờ thi đua của Chính phủ", "không thật rõ"},
			"dot-khen-thuong/" + internal2013 + "/":                           {"“Chủ tịch nước”", "không rõ"},
			"su-kien/" + internalEvent + "/":                                  {"Nguồn không in ngày, nơi họp và tên của hội nghị", "không rõ ngày"},
		},
		data: func(t *testing.T, d *dataset) {
			awards := map[string]bool{}
			for _, g := range d.grants {
				if g.Roll != internal2013 {
					continue
				}
				awards[g.Award+g.Class] = true
				if g.Year != "2013" || g.Total != (numbers{Collectives: 1}) || g.Counted != g.Total || len(g.Recipients) != 1 || g.Recipients[0].Unit != internalUnit {
					t.Errorf("grant %+v", g)
				}
				if g.Award == "bang-khen-thu-tuong" && g.Recipients[0].Quantity != 2 {
					t.Errorf("certificates: %d", g.Recipients[0].Quantity)
				}
				if (g.ConferredBy != "") != (g.Award == "anh-hung-luc-luong-vu-trang-nhan-dan") {
					t.Errorf("%s is conferred by %q", g.Award, g.ConferredBy)
				}
			}
			if len(awards) != 4 || !awards["huan-chuong-chien-cong3"] || !awards["co-thi-dua-chinh-phu"] {
				t.Errorf("awards %v", awards)
			}
			if e := d.event(t, internalEvent); e.Date != "" || e.Place != "" {
				t.Errorf("event %+v", e)
			}
		},
	},
	{
		number: 23, about: "what the department's people and sections received, and what is only reported",
		pages: map[string][]string{
			"khong-ro-nam/#" + internalRoll + ".huan-chuong-chien-cong-hang-3": {"1 tập thể, 3 cá nhân", "một Phòng", "hạng Ba"},
			"khong-ro-nam/": {"2 tập thể, 6 cá nhân: Bằng khen của Thủ tướng Chính phủ", "21 lượt tập thể, 28 lượt cá nhân: Bằng khen của Bộ Công an",
				"Băng khen Bộ Công an", "Danh sách trong nguồn còn tiếp"},
			"don-vi/" + internalUnit + "/": {"21 lượt tập thể, 28 lượt cá nhân"},
		},
		data: func(t *testing.T, d *dataset) {
			g := d.grant(t, internalRoll+".huan-chuong-chien-cong-hang-3")
			if g.Stated != (numbers{Collectives: 1, Individuals: 3}) || g.Class != "3" || len(g.Recipients) != 1 || g.Recipients[0].Part != "một Phòng" {
				t.Errorf("grant %+v", g)
			}
			pm, ministry := d.total(t, internalRoll, "bang-khen-thu-tuong"), d.total(t, internalRoll, "bang-khen-bo-cong-an")
			if pm.Stated != (numbers{Collectives: 2, Individuals: 6}) || pm.Basis != "recipients" {
				t.Errorf("reported %+v", pm)
			}
			if ministry.Stated != (numbers{Collectives: 21, Individuals: 28}) || ministry.Basis != "instances" || !ministry.OpenEnded || ministry.Printed != "Băng khen Bộ Công an" {
				t.Errorf("reported %+v", ministry)
			}
		},
	},
	{
		number: 24, about: "a speech by a man with two posts; 80 agencies are no award",
		pages: map[string][]string{
			"phat-bieu/chi-dao-nguyen-ngoc-trang-cuc-an-ninh-chinh-tri-noi-bo/": {"Thiếu tướng Nguyễn Ngọc Trang, Bí thư Đảng ủy, Cục trưởng Cục An ninh Chính trị nội bộ"},
			"don-vi/" + internalUnit + "/":                                      {"hơn 80 cơ quan", "không phải khen thưởng"},
		},
		data: func(t *testing.T, d *dataset) {
			s := d.speech(t, "chi-dao-nguyen-ngoc-trang-cuc-an-ninh-chinh-tri-noi-bo")
			if s.Event != internalEvent || s.Speaker.Rank != "Thiếu tướng" || s.Speaker.Post != "Bí thư Đảng ủy, Cục trưởng Cục An ninh Chính trị nội bộ" {
				t.Errorf("speech %+v", s)
			}
			for _, g := range d.grants {
				if sumOf(g.Stated) == 80 {
					t.Errorf("grant %+v", g)
				}
			}
		},
	},
}

func sumOf(n numbers) int { return n.Collectives + n.Households + n.Individuals + n.Unspecified }
