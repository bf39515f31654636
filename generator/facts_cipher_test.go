package main

import (
	"slices"
	"strings"
	"testing"
)

const cipherHead = "Trưởng ban Ban Cơ yếu Chính phủ"

// cipherFacts are those of the three articles about the cryptography sector.
var cipherFacts = []fact{
	{
		number: 11, about: "a congress on 18 November 2019",
		pages: map[string][]string{
			"su-kien/" + congress + "/": {"18/11/2019", "Ban Cơ yếu Chính phủ", "Đại hội thi đua yêu nước ngành Cơ yếu Việt Nam giai đoạn 2014 - 2019"},
			"2019/":                     {"18/11/2019"},
			"nguon/article-001/":        {"10:00, 19/11/2019"},
		},
		data: func(t *testing.T, d *dataset) {
			if e := d.event(t, congress); e.Date != "2019-11-18" || e.Organizer != "ban-co-yeu-chinh-phu" || e.Kind != "congress" || e.Place != "" {
				t.Errorf("event %+v", e)
			}
		},
	},
	{
		number: 12, about: "guests and hosts with rank and post",
		pages: map[string][]string{
			"su-kien/" + congress + "/": {"Thượng tướng Đỗ Căn, Phó Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam", "Trung tướng Nguyễn Văn Sơn, Thứ trưởng Bộ Công an",
				"Trần Thị Hà, Thứ trưởng Bộ Nội vụ, Trưởng ban Thi đua - Khen thưởng Trung ương", "đại diện của một số Ban, Bộ, ngành Trung ương",
				"Trung tướng Đặng Vũ Sơn, " + cipherHead},
		},
		never: map[string][]string{"con-nguoi/tran-thi-ha/": {"tướng"}},
		data: func(t *testing.T, d *dataset) {
			e := d.event(t, congress)
			for person, want := range map[string]actorEntry{
				"do-can":         {Rank: "Thượng tướng", Role: []string{"delegate"}},
				"nguyen-van-son": {Rank: "Trung tướng", Role: []string{"delegate"}},
				"tran-thi-ha":    {Role: []string{"delegate"}},
				"dang-vu-son":    {Rank: "Trung tướng", Role: []string{"host"}},
			} {
				p := one(t, e.Participants, person, func(a actorEntry) bool { return a.Person == person })
				if p.Rank != want.Rank || p.Post == "" || !slices.Equal(p.Role, want.Role) {
					t.Errorf("participant %+v", p)
				}
			}
			if !slices.ContainsFunc(e.Participants, func(a actorEntry) bool { return strings.Contains(a.Group, "Trung ương") }) {
				t.Error("no representatives of central bodies")
			}
		},
	},
	{
		number: 13, about: "four speeches, the last a pledge with the motto",
		pages: map[string][]string{
			"su-kien/" + congress + "/":                    {"Trung tướng Đặng Vũ Sơn", "Thiếu tướng Nguyễn Đăng Đào", "Thượng tướng Đỗ Căn", "Thiếu tướng Lê Xuân Trường"},
			"phat-bieu/quyet-tam-thu-le-xuan-truong-2019/": {"Đảng ủy Ban Cơ yếu Chính phủ", "Lãnh đạo Ban Cơ yếu Chính phủ", "“Trung thành, Tận tụy, Đoàn kết, Kỷ luật, Sáng tạo”"},
			"don-vi/nganh-co-yeu/":                         {"Trung thành, Tận tụy, Đoàn kết, Kỷ luật, Sáng tạo"},
		},
		data: func(t *testing.T, d *dataset) {
			kinds := map[string]string{}
			for _, s := range d.speeches {
				if s.Event == congress {
					kinds[s.Speaker.Person] = s.Kind
				}
			}
			if len(kinds) != 4 || kinds["dang-vu-son"] != "opening" || kinds["nguyen-dang-dao"] != "report" || kinds["do-can"] != "directive" || kinds[truong] != "pledge" {
				t.Errorf("speeches %v", kinds)
			}
			if s := d.speech(t, "quyet-tam-thu-le-xuan-truong-2019"); len(s.OnBehalfOf) != 2 {
				t.Errorf("on behalf of %+v", s.OnBehalfOf)
			}
			if u := d.unit(t, "nganh-co-yeu"); u.Motto != "Trung thành, Tận tụy, Đoàn kết, Kỷ luật, Sáng tạo" {
				t.Errorf("motto %q", u.Motto)
			}
		},
	},
	{
		number: 14, about: "six units contributed papers, how many in all is not stated",
		pages: map[string][]string{
			"su-kien/" + congress + "/": {"Cục Cơ yếu Bộ Tổng tham mưu", "Cục Cơ yếu Bộ Công an", "Cục Cơ yếu Bộ Ngoại giao", "Cục Cơ yếu Đảng - Chính quyền",
				"Cục Chứng thực số và Bảo mật thông tin", "Cục Quản lý kỹ thuật nghiệp vụ mật mã", "không nói tổng số tham luận", "không nêu người trình bày"},
			"don-vi/cuc-co-yeu-bo-ngoai-giao/": {"Đại hội thi đua yêu nước ngành Cơ yếu Việt Nam giai đoạn 2014 - 2019"},
		},
		data: func(t *testing.T, d *dataset) {
			contributors := 0
			for _, p := range d.event(t, congress).Participants {
				if slices.Contains(p.Role, "contributor") {
					contributors++
					if p.Unit == "" || p.Person != "" {
						t.Errorf("contributor %+v", p)
					}
				}
			}
			if contributors != 6 {
				t.Errorf("%d contributors", contributors)
			}
		},
	},
	{
		number: 15, about: "seven numbers of five years, one of them 1,092, never added",
		pages: map[string][]string{
			"don-vi/nganh-co-yeu/":                  {"27", "tập thể, cá nhân: Huân chương Bảo vệ Tổ quốc", "15", "12", "207", "55", "cá nhân: Chiến sĩ thi đua toàn quân", "111", "1.092", "2014–2019", "Danh sách trong nguồn còn tiếp"},
			"dot-khen-thuong/" + congressRoll + "/": {"1.092", "Cờ thi đua của Chính phủ; Bằng khen của Thủ tướng Chính phủ", "Không cộng vào con số nào khác"},
		},
		data: func(t *testing.T, d *dataset) {
			for award, want := range map[string]struct {
				basis string
				n     numbers
			}{
				"huan-chuong-bao-ve-to-quoc":  {"recipients", numbers{Unspecified: 27}},
				"co-thi-dua-chinh-phu":        {"recipients", numbers{Unspecified: 15}},
				"co-thi-dua-bo-quoc-phong":    {"items", numbers{Collectives: 12}},
				"bang-khen-bo-quoc-phong":     {"items", numbers{Unspecified: 207}},
				"chien-si-thi-dua-toan-quan":  {"recipients", numbers{Individuals: 55}},
				"co-thi-dua-ban-co-yeu":       {"items", numbers{Collectives: 111}},
				"bang-khen-truong-ban-co-yeu": {"items", numbers{Unspecified: 1092}},
			} {
				r := d.total(t, congressRoll, award)
				if r.Stated != want.n || r.Basis != want.basis || r.Period != "2014/2019" || r.Of != "nganh-co-yeu" || r.OpenEnded != (award == "bang-khen-truong-ban-co-yeu") {
					t.Errorf("reported %+v", r)
				}
			}
			if r := d.total(t, congressRoll, "co-thi-dua-chinh-phu"); !slices.Equal(r.Awards, []string{"co-thi-dua-chinh-phu", "bang-khen-thu-tuong"}) {
				t.Errorf("one number over %v", r.Awards)
			}
			if r := d.total(t, congressRoll, "huan-chuong-bao-ve-to-quoc"); r.Class != "any" {
				t.Errorf("class %q", r.Class)
			}
			want := totalEntry{Recipients: numbers{Collectives: 87, Individuals: 128}, Named: numbers{Collectives: 1}, Grants: 2}
			if y := d.year(t, "2019"); y.Total != want {
				t.Errorf("the year 2019: %+v", y.Total)
			}
		},
	},
	{
		number: 16, about: "at the congress 13 flags, one recipient named, and 74 and 128 certificates",
		pages: map[string][]string{
			"2019/#" + congressRoll + ".co-thi-dua-ban-co-yeu":       {"13 tập thể", "Tạp chí An toàn thông tin", "12 tập thể khác", "Đặng Vũ Sơn", "Nguyễn Đăng Đào"},
			"2019/#" + congressRoll + ".bang-khen-truong-ban-co-yeu": {"74 tập thể, 128 cá nhân"},
			"dot-khen-thuong/" + congressRoll + "/":                  {"đã nằm trong 111 Cờ và 1.092 Bằng khen của năm năm hay chưa"},
			"su-kien/" + congress + "/":                              {"13 tập thể", "74 tập thể, 128 cá nhân"},
			"con-phai-tim/":                                          {"Cờ thi đua của Ban Cơ yếu Chính phủ"},
		},
		data: func(t *testing.T, d *dataset) {
			flags, certificates := d.grant(t, congressRoll+".co-thi-dua-ban-co-yeu"), d.grant(t, congressRoll+".bang-khen-truong-ban-co-yeu")
			if flags.Stated != (numbers{Collectives: 13}) || flags.Named != (numbers{Collectives: 1}) || flags.Event != congress || len(flags.PresentedBy) != 2 {
				t.Errorf("flags %+v", flags)
			}
			if certificates.Stated != (numbers{Collectives: 74, Individuals: 128}) || len(certificates.Recipients) != 0 {
				t.Errorf("certificates %+v", certificates)
			}
		},
	},
	{
		number: 17, about: "a homage the day before, an event of its own",
		pages: map[string][]string{
			"su-kien/" + homage + "/":   {"17/11/2019", "Lăng Chủ tịch Hồ Chí Minh", "Đại hội thi đua yêu nước ngành Cơ yếu Việt Nam giai đoạn 2014 - 2019"},
			"su-kien/" + congress + "/": {"Lễ báo công dâng Bác"},
		},
		data: func(t *testing.T, d *dataset) {
			if e := d.event(t, homage); e.Date != "2019-11-17" || e.Kind != "homage" || !slices.Contains(e.Related, congress) {
				t.Errorf("event %+v", e)
			}
		},
	},
	{
		number: 18, about: "three kinds of shortcomings stay in",
		pages: map[string][]string{
			"phat-bieu/bao-cao-nguyen-dang-dao-2019/":       {"Ba nhóm hạn chế", "giải pháp khích lệ", "điển hình", "chưa gắn thật cụ thể", "2019 - 2024"},
			"phong-trao/thi-dua-yeu-nuoc-co-yeu-2019-2024/": {"2019–2024"},
		},
		data: func(t *testing.T, d *dataset) {
			if s := d.speech(t, "bao-cao-nguyen-dang-dao-2019"); !strings.Contains(s.Body, "hạn chế") {
				t.Errorf("speech %+v", s)
			}
			if c := d.campaign(t, "thi-dua-yeu-nuoc-co-yeu-2019-2024"); c.Period != "2019/2024" {
				t.Errorf("campaign %+v", c)
			}
		},
	},
	{
		number: 19, about: "a launch without any award has its page",
		pages: map[string][]string{
			"su-kien/" + launch + "/": {"12/03/2019", "Hà Nội", "Lễ phát động thi đua khối 4 Hệ Cơ yếu năm 2019"},
			"nguon/article-002/":      {"15:00, 12/03/2019"},
		},
		data: func(t *testing.T, d *dataset) {
			if e := d.event(t, launch); e.Date != "2019-03-12" || e.Place != "Hà Nội" || e.Kind != "launch" {
				t.Errorf("event %+v", e)
			}
			for _, g := range d.grants {
				if g.Event == launch {
					t.Errorf("grant %+v", g)
				}
			}
		},
	},
	{
		number: 20, about: "a bloc of four, its leader, its theme, its pledge",
		pages: map[string][]string{
			"don-vi/khoi-4-he-co-yeu/":                  {"Hệ Cơ yếu Quân đội", "Hệ Cơ yếu Công an", "Hệ Cơ yếu Ngoại giao", "Hệ Cơ yếu Đảng - Chính quyền", "Khối trưởng: Cục Cơ yếu Đảng - Chính quyền"},
			"phong-trao/thi-dua-khoi-4-he-co-yeu-2019/": {"Đoàn kết, sáng tạo, kỷ cương, nêu gương, quyết thắng"},
			"2019/":                               {"Đoàn kết, sáng tạo, kỷ cương, nêu gương, quyết thắng"},
			"su-kien/" + launch + "/":             {"Ký văn bản giao ước thi đua"},
			"don-vi/cuc-co-yeu-dang-chinh-quyen/": {"Thi đua khối 4 Hệ Cơ yếu năm 2019"},
		},
		data: func(t *testing.T, d *dataset) {
			c, bloc := d.campaign(t, "thi-dua-khoi-4-he-co-yeu-2019"), d.unit(t, "khoi-4-he-co-yeu")
			if c.Leader != "cuc-co-yeu-dang-chinh-quyen" || c.Bloc != bloc.ID || c.Theme != "Đoàn kết, sáng tạo, kỷ cương, nêu gương, quyết thắng" || c.Period != "2019" {
				t.Errorf("campaign %+v", c)
			}
			if len(bloc.Members) != 4 || slices.Contains(bloc.Members, c.Leader) {
				t.Errorf("members %v", bloc.Members)
			}
			if !slices.ContainsFunc(d.event(t, launch).Participants, func(a actorEntry) bool { return slices.Contains(a.Role, "signatory") }) {
				t.Error("nobody signs the pledge")
			}
		},
	},
	{
		number: 21, about: "a speech that asks, and proposes no award",
		pages: map[string][]string{
			"phat-bieu/chi-dao-le-xuan-truong-khoi-4-he-2019/": {"Thiếu tướng Lê Xuân Trường", "Bài nói không đề nghị khen thưởng nào"},
		},
		data: func(t *testing.T, d *dataset) {
			if s := d.speech(t, "chi-dao-le-xuan-truong-khoi-4-he-2019"); s.Event != launch || s.Speaker.Person != truong {
				t.Errorf("speech %+v", s)
			}
			for _, g := range d.grants {
				if g.Status == "proposed" && g.Roll != proposalRoll {
					t.Errorf("grant %+v", g)
				}
			}
		},
	},
	{
		number: 25, about: "proposed is not granted",
		pages: map[string][]string{
			"2018/": {"Không tính vào tổng", "Cờ thi đua của Bộ Quốc phòng", "1 tập thể", "Cờ thi đua của Ban Cơ yếu Chính phủ", "3 tập thể", "nhiều danh hiệu, phần thưởng khác",
				"đề nghị, chưa phải là đã tặng"},
			"su-kien/" + review2018 + "/": {"đề nghị, chưa phải là đã tặng"},
		},
		never: map[string][]string{"2018/": {"4 tập thể"}},
		data: func(t *testing.T, d *dataset) {
			flag, three := d.grant(t, proposalRoll+".co-thi-dua-bo-quoc-phong"), d.grant(t, proposalRoll+".co-thi-dua-ban-co-yeu")
			if flag.Stated != (numbers{Collectives: 1}) || three.Stated != (numbers{Collectives: 3}) {
				t.Errorf("%+v, %+v", flag, three)
			}
			for _, g := range d.grants {
				if g.Roll == proposalRoll && (g.Status != "proposed" || g.Received || g.Counted != (numbers{}) || g.Year != "2018") {
					t.Errorf("grant %+v", g)
				}
			}
			one(t, d.grants, "many other titles", func(g grantEntry) bool { return g.Roll == proposalRoll && strings.HasPrefix(g.Uncounted, "nhiều") })
			if y := d.year(t, "2018"); y.Total != (totalEntry{}) {
				t.Errorf("the year 2018: %+v", y.Total)
			}
			for _, a := range d.awards {
				if a.ID == "co-thi-dua-bo-quoc-phong" && a.Total != (totalEntry{}) {
					t.Errorf("award %+v", a)
				}
				if a.ID == "co-thi-dua-ban-co-yeu" && a.Total.Recipients != (numbers{Collectives: 13}) {
					t.Errorf("award %+v", a)
				}
			}
		},
	},
	{
		number: 26, about: "leaders of the bloc by year, the next one a coded unit",
		pages: map[string][]string{
			"phong-trao/thi-dua-khoi-su-nghiep-2018/": {"Tạp chí An toàn thông tin", "Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng"},
			"phong-trao/thi-dua-khoi-su-nghiep-2019/": {"M951", "Hội nghị Tổng kết thi đua khen thưởng năm 2018"},
			"don-vi/m951/": {"M951", "Đơn vị chỉ được biết qua phiên hiệu", "Thi đua Khối đơn vị sự nghiệp và sự nghiệp đặc biệt năm 2019"},
			"phat-bieu/bao-cao-nguyen-nhu-tuan-khoi-su-nghiep-2018/": {"Nguyễn Như Tuấn, Tổng biên tập Tạp chí", "Tạp chí An toàn thông tin"},
			"su-kien/" + review2018 + "/":                            {"M951"},
			"don-vi/khoi-don-vi-su-nghiep-va-su-nghiep-dac-biet/":    {"không được kể tên"},
		},
		data: func(t *testing.T, d *dataset) {
			was, next := d.campaign(t, "thi-dua-khoi-su-nghiep-2018"), d.campaign(t, "thi-dua-khoi-su-nghiep-2019")
			if was.Leader != magazine || was.Theme != "Đoàn kết, kỷ cương, sáng tạo, an toàn, quyết thắng" || next.Leader != "m951" || next.LeaderElectedAt != review2018 || next.Theme != "" {
				t.Errorf("%+v, %+v", was, next)
			}
			if u := d.unit(t, "m951"); !u.Coded || len(u.Parents) != 0 || u.Name != "M951" {
				t.Errorf("unit %+v", u)
			}
			if u := d.unit(t, was.Bloc); u.MembersComplete == nil || *u.MembersComplete {
				t.Errorf("bloc %+v", u)
			}
			if s := d.speech(t, "bao-cao-nguyen-nhu-tuan-khoi-su-nghiep-2018"); s.Speaker.Rank != "" || !slices.Contains(s.OnBehalfOf, behalfEntry{Unit: magazine}) {
				t.Errorf("speech %+v", s)
			}
		},
	},
	{
		number: 27, about: "a concluding speech by a man without rank and post",
		pages: map[string][]string{
			"phat-bieu/ket-luan-le-xuan-truong-khoi-su-nghiep-2018/": {"Phát biểu kết luận", "Lê Xuân Trường", "không kèm cấp bậc và chức vụ"},
		},
		never: map[string][]string{"phat-bieu/ket-luan-le-xuan-truong-khoi-su-nghiep-2018/": {"Thiếu tướng", "Trưởng ban"}},
		data: func(t *testing.T, d *dataset) {
			s := d.speech(t, "ket-luan-le-xuan-truong-khoi-su-nghiep-2018")
			if s.Kind != "conclusion" || s.Event != review2018 || s.Speaker.Person != truong || s.Speaker.Rank+s.Speaker.Post+s.Speaker.Unit != "" {
				t.Errorf("speech %+v", s)
			}
		},
	},
	{
		number: 28, about: "souvenir cups are no award",
		pages: map[string][]string{
			"su-kien/" + review2018 + "/": {"Cúp lưu niệm không phải là khen thưởng", "Nguồn không in ngày và nơi họp", "không rõ ngày"},
		},
		never: map[string][]string{"danh-hieu/": {"cúp", "Cúp"}, "2018/": {"cúp", "Cúp"}},
		data: func(t *testing.T, d *dataset) {
			for _, a := range d.awards {
				if strings.Contains(strings.ToLower(a.Name), "cúp") {
					t.Errorf("award %+v", a)
				}
			}
			for _, g := range d.grants {
				if g.Event == review2018 && g.Received {
					t.Errorf("grant %+v", g)
				}
			}
			if e := d.event(t, review2018); e.Date != "" || e.Place != "" {
				t.Errorf("event %+v", e)
			}
		},
	},
}
