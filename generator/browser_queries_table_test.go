package main

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// withheld are the people of testdata/search.txtar who must not be found.
var withheld = []string{"Khúc Thừa Kín", "Vương Bí Mật", "Kiều Oanh Tím"}

// first returns the addresses of people of the register, by their ids.
func first(ids ...string) []string {
	addresses := make([]string, len(ids))
	for i, id := range ids {
		for j, one := range strings.Split(id, "|") {
			if !strings.Contains(one, "/") {
				one = "con-nguoi/" + one + "/"
			}
			if j > 0 {
				addresses[i] += "|"
			}
			addresses[i] += one
		}
	}
	return addresses
}

// queriesOfMadeUp are asked of testdata/search.txtar.
var queriesOfMadeUp = []query{
	// Đường, đường and dương: marks that are typed decide, then the given name.
	{ask: "duong van an", first: first("ten/duong-van-an/", "duong-van-an", "duong-van-an-2"), only: true},
	{ask: "đường văn an", first: first("duong-van-an-2", "duong-van-an|ten/duong-van-an/"), only: true},
	{ask: "dương văn an", first: first("duong-van-an", "duong-van-an-2|ten/duong-van-an/"), only: true},
	{ask: "Đường", kind: "con-nguoi", first: first("doan-thi-duong-2", "duong-van-an-2")},
	{ask: "dương", kind: "con-nguoi", first: first("doan-thi-duong", "duong-van-an", "duong-thi-uoc")},
	{ask: "đoàn thị đường", first: first("doan-thi-duong-2", "doan-thi-duong"), only: true},
	{ask: "duong thi uoc", first: first("duong-thi-uoc"), only: true},
	{ask: "Dương Thị Ước", first: first("duong-thi-uoc"), only: true},
	{ask: "đức an", first: first("an-duc"), only: true},
	{ask: "an duc", first: first("an-duc"), only: true},
	{ask: "an", kind: "con-nguoi", first: first("ten/duong-van-an/|duong-van-an|duong-van-an-2")},
	{ask: "khang", kind: "con-nguoi", first: first("pham-an-khang"), only: true},

	// Tones after letters, in the order of dictionaries.
	{ask: "đặng văn dung", first: first("dang-van-dung", "dang-van-dung-2", "dang-van-dung-4", "dang-van-dung-3"), only: true},
	{ask: "dang van dung", first: first("dang-van-dung", "dang-van-dung-2", "dang-van-dung-4", "dang-van-dung-3"), only: true},
	{ask: "đặng văn đụng", first: first("dang-van-dung-3")},
	{ask: "dũng đặng", first: first("dang-van-dung-2")},
	{ask: "dang dung", first: first("dang-van-dung", "dang-van-dung-2")},
	{ask: "ĐẶNG VĂN DŨNG", first: first("dang-van-dung-2")},
	{ask: norm.NFD.String("Đặng Văn Dũng"), first: first("dang-van-dung-2")},
	{ask: norm.NFD.String("đường văn an"), first: first("duong-van-an-2", "duong-van-an|ten/duong-van-an/"), only: true},

	// Tones in the old place and in the new.
	{ask: "trần thị hòa", first: first("tran-thi-hoa-2|tran-thi-hoa-3", "tran-thi-hoa", "tran-thi-hoa-4")},
	{ask: "trần thị hoà", first: first("tran-thi-hoa-2|tran-thi-hoa-3", "tran-thi-hoa", "tran-thi-hoa-4")},
	{ask: "tran thi hoa", first: first("tran-thi-hoa", "tran-thi-hoa-2|tran-thi-hoa-3", "tran-thi-hoa-4", "tran-thi-hoang"), only: true},
	{ask: "hoa thi tran", first: first("tran-thi-hoa", "tran-thi-hoa-2|tran-thi-hoa-3", "tran-thi-hoa-4"), only: true},
	{ask: "trần hoá", first: first("tran-thi-hoa-4")},
	{ask: "trần hóa", first: first("tran-thi-hoa-4")},
	{ask: "hoàng", kind: "con-nguoi", first: first("tran-thi-hoang"), only: true},
	{ask: "lưu bích thuỷ", first: first("luu-bich-thuy", "luu-bich-thuy-3", "luu-bich-thuy-2"), only: true},
	{ask: "lưu bích thủy", first: first("luu-bich-thuy")},
	{ask: "lưu thuý", first: first("luu-bich-thuy-2")},
	{ask: "luu bich thuy", first: first("luu-bich-thuy-3", "luu-bich-thuy", "luu-bich-thuy-2"), only: true},

	// Syllables in any order, as prefixes, and twice.
	{ask: "binh nguyen van", first: first("nguyen-van-binh", "nguyen-binh-van"), only: true},
	{ask: "nguyễn văn bình", first: first("nguyen-van-binh", "nguyen-binh-van"), only: true},
	{ask: "vân bình nguyễn", first: first("nguyen-binh-van", "nguyen-van-binh"), only: true},
	{ask: "binh minh", first: first("nguyen-thi-binh-minh", "binh-van-minh"), only: true},
	{ask: "nguyen van nguyen", first: first("nguyen-van-nguyen"), only: true},
	{ask: "nguyen nguyen", first: first("nguyen-van-nguyen"), only: true},
	{ask: "le le le", first: first("le-le-le"), only: true},
	{ask: "lễ lê", kind: "con-nguoi", first: first("le-le-le"), only: true},
	{ask: "trinh qu", first: first("trinh-quynh-nghiem"), only: true},
	{ask: "nghiem trinh q", first: first("trinh-quynh-nghiem"), only: true},
	{ask: "trịnh quynh NGHI", first: first("trinh-quynh-nghiem"), only: true},
	{ask: "  trịnh,quỳnh  ", first: first("trinh-quynh-nghiem"), only: true},
	{ask: "n", any: true},

	// Names of other peoples, with every apostrophe and hyphen.
	{ask: "H'Hen", first: first("hhen-mlo"), only: true},
	{ask: "h’hen mlô", first: first("hhen-mlo"), only: true},
	{ask: "hhen", first: first("hhen-mlo"), only: true},
	{ask: "H‘HEN MLO", first: first("hhen-mlo"), only: true},
	{ask: "mlo", kind: "con-nguoi", first: first("y-bhiong-mlo|hhen-mlo"), only: true},
	{ask: "Y Bhiông", first: first("y-bhiong-mlo"), only: true},
	{ask: "y-bhiong", first: first("y-bhiong-mlo"), only: true},
	{ask: "Y Wăn", first: first("y-wan-eban"), only: true},
	{ask: "y-wan eban", first: first("y-wan-eban"), only: true},
	{ask: "k'brôi", first: first("kbroi"), only: true},
	{ask: "KBROI", first: first("kbroi"), only: true},
	{ask: "ro cham huyen", first: first("ro-cham-huyen"), only: true},
	{ask: "h'uyên rơ châm", first: first("ro-cham-huyen"), only: true},
	{ask: "a lềnh", first: first("a-lenh"), only: true},
	{ask: "sung a thao", first: first("thao-a-sung"), only: true},
	{ask: "tôn nữ mẫu đơn", first: first("ton-nu-mau"), only: true},
	{ask: "jean paul", first: first("nguyen-jean-paul"), only: true},
	{ask: "Jean-Paul Nguyễn", first: first("nguyen-jean-paul"), only: true},

	// Capitals, other names, namesakes.
	{ask: "bùi thị khánh", first: first("bui-thi-khanh"), only: true},
	{ask: "BUI KHANH", first: first("bui-thi-khanh"), only: true},
	{ask: "sáu bờ đê", first: first("vo-thi-sau-muoi"), only: true, also: "Sáu Bờ Đê"},
	{ask: "võ thị sáu mươi", first: first("vo-thi-sau-muoi"), only: true},
	{ask: "lê văn trùng", first: first("le-van-trung|le-van-trung-2|ten/le-van-trung/", "le-van-trung-3"), only: true},
	{ask: "le van trung", first: first("le-van-trung-3", "le-van-trung|le-van-trung-2|ten/le-van-trung/"), only: true},

	// A slip of one letter: lacking, added, another, two that changed places.
	{ask: "trih quynh nghiem", first: first("trinh-quynh-nghiem"), near: "trinh quynh nghiem"},
	{ask: "trinhh quynh nghiem", first: first("trinh-quynh-nghiem"), near: "trinh quynh nghiem"},
	{ask: "trinh quybh nghiem", first: first("trinh-quynh-nghiem"), near: "trinh quynh nghiem"},
	{ask: "trinh quynh nghime", first: first("trinh-quynh-nghiem"), near: "trinh quynh nghiem"},
	{ask: "trịnh qunyh", first: first("trinh-quynh-nghiem"), near: "trinh quynh"},
	{ask: "dang van dunng", first: first("dang-van-dung", "dang-van-dung-2"), near: "dang van dung"},
	{ask: "phong canh sat gaio thong", first: []string{"don-vi/phong-giao-thong/"}, near: "phong canh sat giao thong"},
	{ask: "benh vein hoa mau", first: []string{"don-vi/benh-vien-hoa-mau/"}, near: "benh vien hoa mau"},
	{ask: "qwertz uiop", none: true},

	// Units under all their names.
	{ask: "pc08", first: []string{"don-vi/phong-giao-thong/"}, only: true, also: "PC08"},
	{ask: "phong canh sat giao thong", first: []string{"don-vi/phong-giao-thong/"}, only: true},
	{ask: "luật lệ đi đường", first: []string{"don-vi/phong-giao-thong/"}, only: true, also: "Phòng Hướng dẫn luật lệ đi đường"},
	{ask: "CATM", first: []string{"don-vi/cong-an-tinh-mau/"}, only: true, also: "CATM"},
	{ask: "ty cong an", first: []string{"don-vi/cong-an-tinh-mau/"}, also: "Ty Công an Mẫu"},
	{ask: "đồn cửa ô", first: []string{"don-vi/cong-an-phuong-duong-lam/"}, only: true, also: "Đồn Công an Cửa Ô"},
	{ask: "công an đường lâm", first: []string{"don-vi/cong-an-phuong-duong-lam/", "don-vi/cong-an-xa-duong-lam/"}, only: true},
	{ask: "công an dương lâm", first: []string{"don-vi/cong-an-xa-duong-lam/", "don-vi/cong-an-phuong-duong-lam/"}, only: true},
	{ask: "duong lam", first: []string{"don-vi/cong-an-phuong-duong-lam/", "don-vi/cong-an-xa-duong-lam/"}, only: true},
	{ask: "m999", first: []string{"don-vi/m999/"}, only: true},
	{ask: "đội chữa cháy số 3", first: []string{"don-vi/doi-chua-chay/"}, only: true},
	{ask: "chữa cháy, cứu nạn", first: []string{"don-vi/doi-chua-chay/"}, only: true},
	{ask: "ĐCC&CN3", first: []string{"don-vi/doi-chua-chay/"}, only: true, also: "ĐCC&CN3"},
	{ask: "ea hmau", first: []string{"don-vi/don-ea-sup/"}, only: true},
	{ask: "bệnh viện hoà mẫu", first: []string{"don-vi/benh-vien-hoa-mau/"}, only: true},
	{ask: "trung cấp thủy lợi", first: []string{"don-vi/truong-thuy-mau/"}, only: true},
	{ask: "đường", kind: "don-vi", first: []string{"don-vi/cong-an-phuong-duong-lam/"}},

	// Words that officials shorten, one and all, or some of them.
	{ask: "csgt", first: []string{"don-vi/phong-giao-thong/"}, only: true, also: "Phòng CSGT"},
	{ask: "phong csgt", first: []string{"don-vi/phong-giao-thong/"}, only: true, also: "Phòng CSGT"},
	{ask: "CA xã", first: []string{"don-vi/cong-an-xa-duong-lam/"}, only: true, also: "CA xã Dương Lâm"},
	{ask: "ubnd tp mau", first: []string{"don-vi/ubnd-thanh-pho-mau/"}, only: true, also: "UBND TP Mẫu"},
	{ask: "UBND thành phố", first: []string{"don-vi/ubnd-thanh-pho-mau/"}, only: true, also: "UBND TP Mẫu (Ủy ban nhân dân thành phố Mẫu)"},
	{ask: "uỷ ban nhân dân tp mẫu", first: []string{"don-vi/ubnd-thanh-pho-mau/"}, only: true, also: "UBND TP Mẫu (Ủy ban nhân dân thành phố Mẫu)"},
	{ask: "ccb sạch làng", first: []string{"phong-trao/sach-lang/"}, only: true, also: "Phong trào CCB sạch làng 2016–2017"},

	// Years that no title tells.
	{ask: "dai hoi 2019", first: []string{"su-kien/dai-hoi-mau-2019/"}, only: true, also: "Đại hội thi đua yêu nước tỉnh Mẫu lần thứ V 2019"},
	{ask: "2016 ra quân", first: []string{"su-kien/le-ra-quan/"}, only: true, also: "Lễ ra quân “Đường xanh” 2016"},
	{ask: "dai hoi 1975", none: true},
	{ask: "sach lang 2017", first: []string{"phong-trao/sach-lang/"}, only: true, also: "Phong trào Cựu chiến binh sạch làng 2016–2017"},
	{ask: "đường xanh 2016", kind: "phong-trao", none: true},

	// Awards, campaigns, events, years, speeches.
	{ask: "CSTĐ", first: []string{"danh-hieu/chien-si-thi-dua-bo/"}, also: "CSTĐ"},
	{ask: "cstd", first: []string{"danh-hieu/chien-si-thi-dua-bo/"}, also: "CSTĐ"},
	{ask: "cstđcs", first: []string{"danh-hieu/chien-si-thi-dua-co-so/"}, only: true, also: "CSTĐCS"},
	{ask: "BK", first: []string{"danh-hieu/bang-khen-thu-tuong/", "danh-hieu/bang-khen-bo/"}, only: true, also: "BK TTg"},
	{ask: "bk ttg", first: []string{"danh-hieu/bang-khen-thu-tuong/"}, only: true, also: "BK TTg"},
	{ask: "hcbvtq", first: []string{"danh-hieu/huan-chuong-bao-ve-to-quoc/"}, only: true, also: "HCBVTQ"},
	{ask: "LLVTND", first: []string{"danh-hieu/anh-hung-luc-luong-vu-trang-nhan-dan/"}, only: true, also: "Anh hùng LLVTND"},
	{ask: "AHLLVTND", first: []string{"danh-hieu/anh-hung-luc-luong-vu-trang-nhan-dan/"}, only: true, also: "AHLLVTND"},
	{ask: "bằng khen thủ tướng", first: []string{"danh-hieu/bang-khen-thu-tuong/"}, only: true},
	{ask: "đường xanh phố sạch", first: []string{"phong-trao/duong-xanh/"}, only: true},
	{ask: "duong xanh", kind: "su-kien", first: []string{"su-kien/le-ra-quan/"}, only: true},
	{ask: "xoá đói giảm nghèo", first: []string{"phong-trao/xoa-doi/"}, only: true},
	{ask: "dai hoi tinh mau", first: []string{"su-kien/dai-hoi-mau-2019/"}, only: true},
	{ask: "2019", first: []string{"2019/"}, only: true, also: "2019"},
	{ask: "nam 2015", first: []string{"2015/"}, only: true},
	{ask: "ong làm mật", first: []string{"phat-bieu/khai-mac-mau/"}, only: true},
	{ask: "cay gao", first: []string{"phat-bieu/khai-mac-mau/"}, only: true},
	{ask: "ruộng bậc thang", first: []string{"phat-bieu/be-mac-mau/"}, only: true},
	{ask: "thuỷ lợi", kind: "phat-bieu", first: []string{"phat-bieu/be-mac-mau/"}, only: true},
	{ask: "tạ thị chuông", first: first("ten/ta-thi-chuong/"), only: true},

	// Names that are withheld.
	{ask: "khúc thừa kín", none: true},
	{ask: "vuong bi mat", none: true},
	{ask: "Kiều Oanh Tím", none: true},

	// Whatever a keyboard can do.
	{ask: "", empty: true},
	{ask: "   ", empty: true},
	{ask: "...", empty: true},
	{ask: "'", empty: true},
	{ask: "“-!?”", empty: true},
	{ask: "\u0301\u0323", empty: true},
	{ask: "🏅", any: true},
	{ask: strings.Repeat("x", 20_000), none: true},
	{ask: strings.Repeat("nguyen ", 3_000), none: true},
	{ask: "<b>trịnh</b> quỳnh", any: true},
	{ask: `"><img src=x onerror=alert(1)>`, any: true},
	{ask: "<script>alert(1)</script>", any: true},
	{ask: "__proto__", none: true},
	{ask: "constructor", none: true},
	{ask: "hasOwnProperty toString", none: true},
}

// queriesOfReal are asked of the real content.
var queriesOfReal = []query{
	{ask: "lê xuân trường", first: first("le-xuan-truong"), only: true},
	{ask: "truong xuan le", first: first("le-xuan-truong"), only: true},
	{ask: "do can", first: first("do-can"), only: true},
	{ask: "Đỗ Căn", first: first("do-can"), only: true},
	{ask: "DANG VU SON", first: first("dang-vu-son"), only: true},
	{ask: "sơn", first: first("dang-vu-son", "nguyen-van-son"), only: true},
	{ask: "nguyen", first: first("nguyen-dang-dao", "nguyen-van-son", "nguyen-ngoc-trang", "nguyen-nhu-tuan"), only: true},
	{ask: "đăng", kind: "con-nguoi", first: first("nguyen-dang-dao", "dang-vu-son"), only: true},
	{ask: "ha tran", first: first("tran-thi-ha"), only: true},
	{ask: "le xuan truogn", first: first("le-xuan-truong"), near: "le xuan truong"},
	{ask: "tarn dai quang", first: first("tran-dai-quang"), near: "tran dai quang"},
	{ask: "tran dai quagn", first: first("tran-dai-quang"), near: "tran dai quang"},
	{ask: "nguyen ngoc trag", first: first("nguyen-ngoc-trang"), near: "nguyen ngoc trang"},
	{ask: "dai hoi co yeu 2020", kind: "su-kien", none: true}, // another year is no slip
	{ask: "cục anm", first: []string{"don-vi/cuc-an-ninh-mang/"}, only: true, also: "Cục ANM"},
	{ask: "an ninh mang", first: []string{"don-vi/cuc-an-ninh-mang/"}, only: true},
	{ask: "M951", first: []string{"don-vi/m951/"}, only: true},
	{ask: "đảng - chính quyền", first: []string{"don-vi/cuc-co-yeu-dang-chinh-quyen/", "don-vi/he-co-yeu-dang-chinh-quyen/"}, only: true},
	{ask: "cstđ toàn quân", first: []string{"danh-hieu/chien-si-thi-dua-toan-quan/"}, only: true, also: "CSTĐ toàn quân"},
	{ask: "CSTĐ", kind: "danh-hieu", first: []string{"danh-hieu/chien-si-thi-dua-bo/"}, also: "CSTĐ"},
	{ask: "hcbvtq", first: []string{"danh-hieu/huan-chuong-bao-ve-to-quoc/"}, only: true, also: "HCBVTQ"},
	{ask: "LLVTND", first: []string{"danh-hieu/anh-hung-luc-luong-vu-trang-nhan-dan/"}, only: true, also: "Anh hùng LLVTND"},
	{ask: "bk", first: []string{"danh-hieu/bang-khen-thu-tuong/", "danh-hieu/bang-khen-bo/"}, also: "BK TTg"},
	{ask: "bk thủ tướng", first: []string{"danh-hieu/bang-khen-thu-tuong/"}, only: true, also: "BK của TTg (Bằng khen của Thủ tướng Chính phủ)"},
	{ask: "bằng khen TTg", first: []string{"danh-hieu/bang-khen-thu-tuong/"}, only: true, also: "BK của TTg (Bằng khen của Thủ tướng Chính phủ)"},
	{ask: "huân chương bvtq", first: []string{"danh-hieu/huan-chuong-bao-ve-to-quoc/"}, only: true, also: "HC BVTQ (Huân chương Bảo vệ Tổ quốc) hạng Nhất, Nhì, Ba"},
	{ask: "huân chương chiến công hạng ba", first: []string{"danh-hieu/huan-chuong-chien-cong/"}, only: true,
		also: "HC Chiến công (Huân chương Chiến công) hạng Nhất, Nhì, Ba"},
	{ask: "tạp chí ATTT", first: []string{"don-vi/tap-chi-an-toan-thong-tin/"}, only: true, also: "Tạp chí ATTT"},
	{ask: "co thi dua cong an", first: []string{"danh-hieu/co-thi-dua-bo-cong-an/"}, only: true},
	{ask: "vì an ninh tổ quốc", first: []string{"phong-trao/vi-an-ninh-to-quoc-2015-2020/", "phong-trao/vi-an-ninh-to-quoc-2010-2015/"}, only: true},
	{ask: "6 điều Bác Hồ dạy", first: []string{"phong-trao/cand-hoc-tap-thuc-hien-6-dieu-bac-ho-day/"}, only: true},
	{ask: "báo công dâng bác", first: []string{"su-kien/le-bao-cong-dang-bac-2019/"}, only: true},
	{ask: "dai hoi thi dua co yeu 2019", first: []string{"su-kien/dai-hoi-co-yeu-2019/"}, only: true},
	{ask: "le bao cong 2019", first: []string{"su-kien/le-bao-cong-dang-bac-2019/"}, only: true, also: "Lễ báo công dâng Bác 2019"},
	{ask: "vì antq", first: []string{"phong-trao/vi-an-ninh-to-quoc-2015-2020/", "phong-trao/vi-an-ninh-to-quoc-2010-2015/"}, only: true,
		also: "Phong trào thi đua “Vì ANTQ” giai đoạn 2015-2020"},
	{ask: "phong trao cand 6 dieu", first: []string{"phong-trao/cand-hoc-tap-thuc-hien-6-dieu-bac-ho-day/"}, only: true,
		also: "Phong trào “CAND học tập, thực hiện 6 điều Bác Hồ dạy”"},
	{ask: "2013", first: []string{"2013/"}, only: true, also: "2013"},
	{ask: "không rõ năm", first: []string{"khong-ro-nam/"}, only: true},
	{ask: "nhân rộng điển hình", first: []string{"phat-bieu/bao-cao-nguyen-dang-dao-2019/"}},
	{ask: "Nghị quyết Trung ương 4", first: []string{"phat-bieu/bao-cao-nguyen-dang-dao-2019/"}, only: true},
}
