package sample

import "strings"

// A people has names of its own form.
type people struct {
	family     []string // the clans or the family names
	men, women []string // given names
	man, woman string   // forms: F is the family name, G the given name
}

// peoples are drawn from evenly. A form is filled in word by word.
var peoples = []people{
	{ // Ê Đê
		family: split("Niê, Niê Kđăm, Êban, Mlô, Kbuôr, Byă, Ayŭn, Kpă, Kđoh, Knul, Hđơk, Ênuôl, Hwing, Buôn Yă, Adrơng"),
		men:    split("Bhiông, Thông, Khuê, Wăn, Nuên, Blĩn, Djhin, Tlam, Krăk, Thim, Sôn, Yôk, Suôp, Phôn, Kông, Ngun, Hăm, Ju, Kliê, Dhăm"),
		women:  split("Hen, Bliă, Nghen, Wer, Min, Djuên, Srai, Mrai, Yam, Lem, Nuêr, Bluên, Phi La, Ruen, Juăn, Loan, Zina, Trăp, Nơ, Duyên"),
		man:    "Y G F", woman: "H'G F",
	},
	{ // Gia Rai
		family: split("Rơ Châm, Siu, Ksor, Kpă, Nay, Rah Lan, Rơ Mah, Puih, Rơ Lan, Ksơr, Kpuih, Hiao, R'Com, Rơ Ô"),
		men:    split("Phước, Blin, Thuk, Klanh, Hyao, Blơ, Jú, Khuin, Nghiêm, Thin, Hloan, Krung, Bum, Lich, Đoan, Ver, Anh, Dũng"),
		women:  split("Bia, Lan, Nhan, Phiêu, Ngêu, Blar, Yuê, Krih, Sương, Mĩ, Uyên, Tuyên, Hlui, Pyê, Djiêng, Măng"),
		man:    "F G", woman: "F H'G",
	},
	{ // Mông
		family: split("Giàng, Sùng, Vàng, Thào, Hạng, Lầu, Mùa, Cứ, Má, Ly, Hầu, Tráng, Chang, Phàng, Vừ, Và, Xồng, Hờ, Sồng, Cháng"),
		men:    split("Sùng, Páo, Lềnh, Chứ, Dơ, Tủa, Vảng, Chua, Sử, Phử, Dình, Nủ, Hờ, Thào, Lử, Tính, Sinh, Sài, Chống, Khua, Di, Của"),
		women:  split("Mỷ, Dợ, Sua, Mai, Chứ, Mảy, Dính, Dua, Pà, Sáo, Ca, Xua, Mỵ, Chở, Say, Máy, Súa, Bầu, Lía"),
		man:    "F A G", woman: "F Thị G",
	},
	{ // Cơ Ho, Mạ
		men:   split("Brôi, Brẻo, Tien, Broi, Giáp, Srên, Đen, Brèm, Chung, Mốp, Hoàng, Tư, Rè, Bin, Lểu, Wêl, Brìn, Sữa"),
		women: split("Thuyên, Dịp, Hem, Ngọc, Rên, Brẽm, Doanh, Nhẹ, Hương, Srẻm, Tin, Thơm, Brốp, Hiếu"),
		man:   "K'G", woman: "Ka G",
	},
	{ // Xơ Đăng, Giẻ Triêng, Ba Na
		men:   split("Lềnh, Biu, Thút, Hơn, Blưn, Dia, Khuynh, Tring, Phương, Jring, Nhun, Kring, Vượng, Bảy, Ngọc, Thái, Đok"),
		women: split("Vêng, Hờ, Blưn, Mửi, Nhau, Biên, Mek, Hiếu, Ngọc, Blao, Hnhắc, Pưn, Lim, Nga, Trang"),
		man:   "A G", woman: "Y G",
	},
	{ // Khmer
		family: split("Thạch, Sơn, Kim, Danh, Chau, Lâm, Neáng, Kiên, Trần, Tăng"),
		men:    split("Sa Rây, Sóc Kha, Út, Phước, Ra Vuth, Sôm Nang, Thươne, Sa Ray, Chanh Đa, Sà Rươl, Vuông, Sua, Thia, Đa, Ươne"),
		women:  split("Sà Mươne, Sa Phia, Srây, Sa Nit, Sóc Khương, Hiếp, Chanh Thi, Sal, Ni Ta, Ry Na, Sô Phi, Út"),
		man:    "F G", woman: "F Thị G",
	},
}

func (p *people) name(s *source) Person {
	form, given := p.man, p.men
	woman := s.once(400)
	if woman {
		form, given = p.woman, p.women
	}
	form = strings.Replace(form, "G", pick(s, given), 1)
	if len(p.family) > 0 {
		form = strings.Replace(form, "F", pick(s, p.family), 1)
	}
	return Person{Name: form, Woman: woman}
}
