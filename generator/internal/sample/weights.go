package sample

// Family names by their share of a hundred thousand people, 98,500 in all. The
// other 1,500 bear names of other peoples.
const familyNames = `38000: Nguyễn
11000: Trần
9500: Lê
7100: Phạm
4500: Phan
3100: Hoàng
2300: Vũ
2100: Đặng
2000: Huỳnh, Bùi
1600: Võ
1400: Đỗ
1300: Hồ, Ngô
1000: Dương
559: Đinh
479: Trương
439: Đoàn
399: Lý, Trịnh, Đào
359: Lương
343: Mai
319: Hà
303: Cao
279: Phùng, Tạ
239: Lâm
215: Tô, Chu
200: Lưu
192: Thái
184: Châu
160: Tống, Kiều, Triệu
128: Nông, Vi
120: Quách, Từ, Đàm, Nghiêm
112: Hứa, Lò
96: Tăng, Thân, La
80: Bế, Lại, Văn, Doãn
72: Quàng, Lường, Khổng
64: Thiều, Bạch, Tôn, Mạc, Tôn Thất, Phó
56: Kim, Ninh, Vương, Diệp, Thạch
48: Cù, Ma, Đồng, Lộc
40: Lục, Giáp, Cầm, Viên, Ông, Ung, Vòng, Tiêu
32: Cung, Chế, Sầm, Thi, Nhâm, Âu, Hạ, Sái, Liêu, Phương, Trà, Mông, Bàn, Đới, Phí, Lã
24: Khúc, Chử, Chúc, Tòng, Cà, Đèo, Xa, Dư, Quản, Mẫn, Đổng, Đậu, Tán, Cái, Biện, Kha, Nhữ, Thang, Điêu
`

// Middle names of men and women in the order of how often they stand alone
// before the given name.
const menMiddle = `6000: Văn
520: Đức
440: Hữu
400: Xuân
380: Quang, Minh
350: Ngọc
330: Thanh, Đình
300: Công
280: Quốc
240: Trọng
220: Anh, Hoàng
200: Mạnh, Duy
180: Thế, Tiến
160: Tuấn, Hồng, Bá
140: Việt, Viết
120: Trung, Hải
100: Đăng, Thành, Huy, Như
80: Phú, Sỹ, Khắc, Tấn, Thái
60: Gia, Nhật, Hùng, Bảo, Chí, Đại, Phước, Vĩnh
50: Danh, Kim, Nam, Phi, Trường, Long, Tất, Sơn, Quý
40: Đắc, Doãn, Hoài, Cao, Thiên, Bình, Khánh, Lê
30: Hà, Song, Vũ, Diên, Đông, Hưng, Cảnh, Nguyên, Ích, Phúc
20: Sĩ, Tài, Ánh, Cẩm, Tử, Đoàn, Trí, Hiếu, Thiện, Thịnh, Nho, Nhân, Kiên, Vinh, Toàn, Bích, Lương
10: Dũng, Quyết, Tư, Phan, Bùi, Ngô, Mai, Triệu, Thượng, Tri, Tùng, Cát, Trần, Đỗ, Chấn, Uy, An
`

const womenMiddle = `900: Thanh
800: Ngọc
700: Thu
600: Phương
450: Bích, Minh
400: Kim, Hồng
350: Thùy, Mỹ
300: Hoàng, Quỳnh
260: Thúy, Lan, Mai
220: Hải, Tuyết, Ánh
200: Khánh, Như, Diệu
180: Bảo, Cẩm, Xuân
150: Anh, Hoài, Hà, Thảo
120: Hương, Linh, Vân, Kiều
100: Diễm, Nguyệt, Tú, Yến, Việt
80: Trà, Thục, Huyền, Thiên, Trúc, Tố, Thái
60: Gia, Nhật, Lê, Tường, Hạnh, Uyên, Đoan, Hiền, Lệ
40: Hạ, Tâm, Bạch, Nhã, An, Ái, Song, Vũ, Đan, Tuệ, Mộng, Phi, Phúc
20: Thủy, Ý, Quế, Trang, Yên, Châu, Tiểu, Phượng, Dạ, Đài, Trần, Nguyễn, Đức, Giáng, Huệ, Cát
`

// Given names by how many of some ten thousand men or women bear them.
const menGiven = `270: Hùng, Tuấn
250: Dũng
230: Anh
220: Minh, Hải
205: Sơn, Nam
190: Thắng, Cường, Thành
175: Trung, Long
160: Hoàng
150: Đức, Bình
135: Hưng, Hiếu, Huy, Hà, Tùng
130: Quang, Thanh
110: Hòa, Tiến
100: Mạnh
95: Phương, Vinh, Linh
90: Kiên, Tú, Toàn, Đạt
85: Tâm, Lâm, Phong, Phúc, Quân, Giang
80: Khánh, Việt, Thái
70: Chiến, Chung, Tân, Hiền
65: Tài, Nghĩa
60: Trường, Vũ, Khoa
55: Hậu, Nhân, Quý, Thịnh, Đông, Dương, Duy, Bảo
50: Lợi, Lộc, Công, Thiện, An, Ngọc, Bách
45: Phú, Định, Luân, Tuyên, Hồng
40: Phước, Quyết, Thọ, Thuận, Tín, Trọng, Quyền, Hiệp, Khải, Khang, Nguyên, Hoan
36: Lực, Xuân, Văn, Thủy, Tĩnh, Hoạt, Chính, Khôi, Lương, Thế, Sang
32: Trí, Tường, Thông, Thảo, Thạch, Sinh, Nhật, Ninh, Luyện, Khương, Đoàn, Đại, Cảnh, Ánh
28: Học, Hữu, Hào, Huỳnh, Hợp, Dung, Kha, Lập, Lịch, Lượng, Nhất, Nhàn, Oanh, Phi, Quốc, Sỹ
25: Thơ, Thức, Thưởng, Tính, Toản, Tuyến, Tuynh, Trình, Triều, Triệu, Vương, Vượng, Yên, Viên, Vĩ, Bằng
22: Ban, Biên, Cao, Châu, Chiêu, Chương, Danh, Diện, Doanh, Du, Duẩn, Duyên, Đăng, Điền, Điệp, Đỉnh
20: Đô, Độ, Đồng, Được, Giáp, Hạnh, Hân, Hiển, Hiện, Hoài, Hoằng, Hội, Huân, Huấn, Hướng, Kết
18: Khanh, Khiêm, Khoát, Kim, Kỳ, Lai, Lân, Lăng, Liêm, Liên, Liệu, Luật, Lục, Lư, Mai, Mậu
16: Năng, Năm, Nghị, Nghiệp, Ngữ, Nhạc, Nhã, Nhiên, Nhu, Nhuận, Phiên, Phượng, Quảng, Quế, Quỳnh, Sáng
14: Sáu, Tám, Bảy, Chín, Tư, Ba, Hai, Út, Mười, Tạo, Tấn, Tặng, Tần, Thao, Thân, Thi
12: Thiêm, Thìn, Thoại, Thủ, Thu, Thư, Thuật, Thụ, Thụy, Thực, Thương, Thường, Tiệp, Tình, Toán, Tòng
10: Tôn, Tráng, Trai, Trà, Trầm, Trực, Trưởng, Tuân, Tuất, Tuệ, Tụ, Tựu, Ty, Uy, Ứng, Ước
8: Vân, Vạn, Vấn, Vịnh, Vọng, Vui, Xô, Xuyên, Ý, Bường, Bốn, Bổng, Cầu, Chất, Chí, Chinh
7: Chuẩn, Chức, Chuyên, Cương, Cừ, Dần, Dân, Diễn, Dưỡng, Đa, Đảm, Đán, Đàn, Đặng, Đáng, Đích
6: Đình, Đợi, Đương, Gấm, Hanh, Hảo, Hạ, Hiến, Hoành, Hóa, Kế, Khá, Khắc, Khiết, Khỏe
5: Khôn, Khuê, Khuyến, Kiểm, Kiệt, Kính, La, Lãm, Lành, Lạc, Lệ, Loan, Luận, Lữ, Mão, Mẫn
4: Mừng, Mỹ, Nhâm, Ngà, Ngân, Nghi, Ngoạn, Nguyện, Nhẫn, Nhị, Nhơn, Nhượng, Niên, Ổn, Pha, Phái
3: Phán, Phòng, Phổ, Phụng, Quát, Sâm, Sách, Sâu, Sơ, Tảo, Tập, Tề, Thạnh, Thặng, Thoan
`

const womenGiven = `270: Hương
250: Hà, Lan
240: Hoa, Linh
230: Huyền, Trang, Anh
220: Thủy, Hằng
210: Nga, Ngọc
200: Phương, Hạnh, Thảo
185: Hồng, Mai, Hiền
170: Yến, Oanh, Nhung
160: Thu, Loan, Hòa
150: Dung, Vân, Thúy, Liên
135: Tuyết, Hường
125: Xuân, Tâm, Huệ, Minh
115: Ngân, Thanh, Bình
110: Giang, My, Quỳnh, Chi
100: Hải, Tú, Phượng, Thùy, Nguyệt
90: Hậu, Quyên, Duyên, Thoa, Trâm, Vy
80: Thơm, Lý, Hoài, Châu, Lệ, Nhi
70: Lương, Trinh, Uyên, Diệp, Thương, Vinh, Thư
60: Hảo, Tươi, Thắm, Bích, Ánh, Tuyền, Ly, Nhàn, An
52: Nhạn, Kim, Diễm, Mỹ, Thêu, Huế, Tình, Thuận, Lê, Lụa, Đào
46: Gấm, Nụ, Cúc, Sen, Sinh, Hân, Mến, Hợp, Thi, Vui, Hiên
40: Ngà, Chinh, Chung, Dịu, Duyền, Hạ, Hợi, Khanh, Khánh, Kiều, La, Lam, Len, Liễu, Luyến
35: Mận, Miền, Miên, Muôn, Mơ, Na, Nết, Ngát, Nghĩa, Ngoan, Nguyên, Như, Nhiên, Nhài, Nương
30: Phúc, Phụng, Quế, Quý, Sao, Sâm, Soan, Sương, Tần, Thái, Thân, Thảnh, The, Thiên
26: Thịnh, Thoan, Tho, Thơ, Thủ, Thục, Thường, Tiên, Tiền, Tĩnh, Toan, Toàn, Trà, Trúc, Tuyến
22: Tuất, Tý, Vĩnh, Viên, Việt, Xoan, Xuyến, Yên, Ý, Ái, Ân, Bé, Bưởi, Cam, Cẩm
18: Chanh, Chiên, Chiến, Chín, Chuyên, Dần, Diện, Diệu, Doan, Dư, Dương, Đan, Đông, Đoan, Đức
15: Hai, Ba, Tư, Năm, Sáu, Bảy, Tám, Út, Hệ, Hiếu, Hoan, Hoạch, Hoàn, Hội
12: Hồi, Hới, Hưng, Huê, Khuyên, Khuê, Kha, Khương, Lành, Lài, Lân, Lâm, Lập, Lĩnh
10: Lộc, Lợi, Luận, Lựu, Mây, Mùi, Mừng, Nam, Năng, Ngàn, Nghi, Ngọ, Ngợi, Nhâm, Nhân
8: Nhã, Nhật, Nhị, Nho, Nhớ, Nhu, Ninh, Nở, Phấn, Phin, Quang, Quy, Quyến
6: Sửu, Tấm, Tân, Thạch, Thăng, Thép, Thìn, Thỏa, Thông, Thuyên, Tới, Trầm, Trọng, Tuyên
4: Tường, Tuệ, Vang, Vi, Viễn, Vượng, Xa, Xinh, Xim, Huyên, Nhuần
`
