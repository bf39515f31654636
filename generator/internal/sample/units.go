package sample

import (
	"strconv"
	"strings"

	"bangvang/generator/internal/vietnamese"
)

// A Unit is a unit made up, of places and offices as they are named in Vietnam.
type Unit struct {
	ID           string
	Name         string
	Abbreviation string
	Former       string // name
	Parent       *Unit  // nil above
}

// Units returns n units, one at least, in three levels, each after the one above it. The same
// seed makes the same units.
func Units(seed uint64, n int) []*Unit {
	s := source(seed ^ 0x646f6e2d7669) // other chances than those of names
	ids := takenIDs{}
	n = max(1, n)
	units := make([]*Unit, 0, n)
	add := func(u Unit) {
		if len(units) < n {
			u.ID = ids.id(u.Name)
			units = append(units, &u)
		}
	}
	top := min(len(provinces)+len(departments), max(1, n/40))
	for _, name := range tops()[:top] {
		u := Unit{Name: name}
		if place, ok := strings.CutPrefix(name, "Công an "); ok {
			u.Former = maybe(&s, 100, "Ty Công an "+place)
		}
		add(u)
	}
	middle := max(1, n/6)
	for i := range middle {
		add(office(&s, units[i%top], i/top))
	}
	for i := 0; len(units) < n; i++ {
		parent := units[min(top+i%middle, len(units)-1)]
		add(small(&s, parent))
	}
	return units
}

// tops returns the names of the units that none is above, provinces and
// departments mixed.
func tops() []string {
	var names []string
	for i, p := range provinces {
		names = append(names, "Công an "+p)
		if i%3 == 0 && i/3 < len(departments) {
			names = append(names, departments[i/3])
		}
	}
	return names
}

// office returns a unit below one of the highest, of which it is the i-th.
func office(s *source, parent *Unit, i int) Unit {
	if !strings.HasPrefix(parent.Name, "Công an ") {
		return Unit{Name: "Phòng " + strconv.Itoa(i+1), Parent: parent}
	}
	if k := i/5*3 + i%5; i%5 < 3 && k < len(offices) {
		o := offices[k]
		return Unit{Name: o.name, Abbreviation: o.code, Former: maybe(s, 200, o.former), Parent: parent}
	}
	return Unit{Name: "Công an " + pick(s, districtKinds) + " " + place(s), Parent: parent}
}

// small returns a unit of the lowest level.
func small(s *source, parent *Unit) Unit {
	switch {
	case !strings.HasPrefix(parent.Name, "Công an "):
		return Unit{Name: pick(s, squads), Parent: parent}
	case s.once(400):
		ward := pick(s, wards)
		return Unit{Name: "Công an phường " + ward, Former: maybe(s, 250, "Đồn Công an phường "+ward), Parent: parent}
	case s.once(600):
		return Unit{Name: "Công an xã " + place(s), Parent: parent}
	}
	return Unit{Name: pick(s, squads), Parent: parent}
}

func maybe(s *source, inThousand int, text string) string {
	if s.once(inThousand) {
		return text
	}
	return ""
}

// place returns the name of a district or a commune.
func place(s *source) string {
	for {
		if a, b := pick(s, placeFirst), pick(s, placeSecond); a != b {
			return a + " " + b
		}
	}
}

// takenIDs are the ids that are given, with how many asked for each.
type takenIDs map[string]int

// id returns an id that none has: the slug of a name, with a number where it is
// taken.
func (t takenIDs) id(name string) string {
	slug := vietnamese.Slug(name)
	t[slug]++
	if n := t[slug]; n > 1 {
		return slug + "-" + strconv.Itoa(n)
	}
	return slug
}

// offices are those of the police of a province.
var offices = []struct{ code, name, former string }{
	{"PC08", "Phòng Cảnh sát giao thông", "Phòng Cảnh sát giao thông đường bộ, đường sắt"},
	{"PC02", "Phòng Cảnh sát hình sự", "Phòng Cảnh sát điều tra tội phạm về trật tự xã hội"},
	{"PC04", "Phòng Cảnh sát điều tra tội phạm về ma túy", "Phòng Cảnh sát phòng, chống tội phạm về ma túy"},
	{"PC03", "Phòng Cảnh sát kinh tế", "Phòng Cảnh sát điều tra tội phạm về kinh tế và chức vụ"},
	{"PC06", "Phòng Cảnh sát quản lý hành chính về trật tự xã hội", "Phòng Cảnh sát quản lý hành chính"},
	{"PC07", "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Phòng Cảnh sát phòng cháy và chữa cháy"},
	{"PC09", "Phòng Kỹ thuật hình sự", "Phòng Giám định kỹ thuật hình sự"},
	{"PC10", "Phòng Cảnh sát thi hành án hình sự và hỗ trợ tư pháp", "Phòng Cảnh sát bảo vệ và hỗ trợ tư pháp"},
	{"PK02", "Phòng Cảnh sát cơ động", "Phòng Cảnh sát bảo vệ"},
	{"PX01", "Phòng Tổ chức cán bộ", "Phòng Công tác chính trị"},
	{"PX03", "Phòng Công tác đảng và công tác chính trị", "Phòng Công tác đảng và công tác quần chúng"},
	{"PX05", "Thanh tra Công an tỉnh", "Phòng Thanh tra"},
	{"PV01", "Phòng Tham mưu", "Văn phòng Công an tỉnh"},
	{"PV05", "Phòng Xây dựng phong trào bảo vệ an ninh Tổ quốc", "Phòng Phong trào quần chúng bảo vệ an ninh Tổ quốc"},
	{"PH10", "Phòng Hậu cần", "Phòng Hậu cần - Kỹ thuật"},
	{"PA02", "Phòng An ninh đối ngoại", "Phòng Bảo vệ chính trị"},
	{"PA03", "Phòng An ninh chính trị nội bộ", "Phòng Bảo vệ an ninh văn hóa"},
	{"PA05", "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao", "Phòng An ninh thông tin"},
	{"PA08", "Phòng Quản lý xuất nhập cảnh", "Phòng Xuất nhập cảnh"},
}

var departments = split("Cục Cảnh sát giao thông, Cục Cảnh sát hình sự, Cục An ninh mạng, Cục Công tác đảng và công tác chính trị, Cục Tổ chức cán bộ, Cục Y tế, Cục Viễn thông và Cơ yếu, Bộ Tư lệnh Cảnh vệ, Bộ Tư lệnh Cảnh sát cơ động, Học viện An ninh nhân dân, Học viện Cảnh sát nhân dân, Viện Khoa học hình sự, Cục Hồ sơ nghiệp vụ, Cục Quản lý xuất nhập cảnh, Thanh tra Bộ, Báo Công an nhân dân, Trường Cao đẳng Cảnh sát nhân dân, Bệnh viện Y học cổ truyền")

var districtKinds = split("huyện, huyện, huyện, quận, thị xã, thành phố")

var provinces = split("thành phố Hà Nội, Thành phố Hồ Chí Minh, thành phố Hải Phòng, thành phố Đà Nẵng, thành phố Cần Thơ, tỉnh Nghệ An, tỉnh Thanh Hóa, tỉnh Quảng Ninh, tỉnh Thừa Thiên Huế, tỉnh Đắk Lắk, tỉnh Bà Rịa - Vũng Tàu, tỉnh Hòa Bình, tỉnh Khánh Hòa, tỉnh An Giang, tỉnh Bắc Giang, tỉnh Bắc Kạn, tỉnh Bạc Liêu, tỉnh Bắc Ninh, tỉnh Bến Tre, tỉnh Bình Định, tỉnh Bình Dương, tỉnh Bình Phước, tỉnh Bình Thuận, tỉnh Cà Mau, tỉnh Cao Bằng, tỉnh Đắk Nông, tỉnh Điện Biên, tỉnh Đồng Nai, tỉnh Đồng Tháp, tỉnh Gia Lai, tỉnh Hà Giang, tỉnh Hà Nam, tỉnh Hà Tĩnh, tỉnh Hải Dương, tỉnh Hậu Giang, tỉnh Hưng Yên, tỉnh Kiên Giang, tỉnh Kon Tum, tỉnh Lai Châu, tỉnh Lâm Đồng, tỉnh Lạng Sơn, tỉnh Lào Cai, tỉnh Long An, tỉnh Nam Định, tỉnh Ninh Bình, tỉnh Ninh Thuận, tỉnh Phú Thọ, tỉnh Phú Yên, tỉnh Quảng Bình, tỉnh Quảng Nam, tỉnh Quảng Ngãi, tỉnh Quảng Trị, tỉnh Sóc Trăng, tỉnh Sơn La, tỉnh Tây Ninh, tỉnh Thái Bình, tỉnh Thái Nguyên, tỉnh Tiền Giang, tỉnh Trà Vinh, tỉnh Tuyên Quang, tỉnh Vĩnh Long, tỉnh Vĩnh Phúc, tỉnh Yên Bái")

var squads = split("Đội Tham mưu tổng hợp, Đội Cảnh sát giao thông - Trật tự, Đội Cảnh sát hình sự, Đội Cảnh sát kinh tế và ma túy, Đội Cảnh sát quản lý hành chính, Đội Điều tra tổng hợp, Đội An ninh, Đội Kỹ thuật hình sự, Đội Cảnh sát thi hành án, Đội Chữa cháy khu vực, Đội Nghiệp vụ số 1, Đội Nghiệp vụ số 2, Đội Nghiệp vụ số 3, Đội Tuần tra kiểm soát giao thông, Trạm Kiểm soát giao thông, Nhà tạm giữ, Đội Xây dựng phong trào bảo vệ an ninh Tổ quốc, Đội Hậu cần, Đội Công tác chính trị")

var wards = split("Trần Phú, Lê Lợi, Quang Trung, Hưng Đạo, Nguyễn Trãi, Trần Hưng Đạo, Minh Khai, Hoàng Văn Thụ, Lê Hồng Phong, Ngô Quyền, Phan Đình Phùng, Nguyễn Du, Hàng Bạc, Đồng Tâm, Bạch Đằng, Kim Đồng, Phan Bội Châu, Phan Chu Trinh, Lý Thái Tổ, Đông Vệ, Tân Lợi, Thống Nhất, Hòa Bình, Tự An, Thành Công, Quán Thánh, An Cựu, Vĩnh Hải, Phước Long, Bến Nghé, Cái Khế, Thủy Xuân, Đường Lâm, Mỹ Xuyên, Trưng Vương, Đề Thám, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14")

var placeFirst = split("Tân, An, Bình, Phú, Long, Vĩnh, Hòa, Mỹ, Xuân, Đông, Tây, Nam, Bắc, Thanh, Quảng, Yên, Thạch, Hưng, Hải, Đại, Đức, Nghĩa, Kim, Thủy, Vân, Cẩm, Sơn, Phước, Thạnh, Trung, Ea, Thượng, Hạ, Liên, Ngọc, Đồng, Quỳnh, Diễn, Triệu, Cư")

var placeSecond = split("An, Bình, Hòa, Phú, Thạnh, Long, Lợi, Lộc, Phước, Thành, Hưng, Thịnh, Sơn, Thủy, Xuân, Minh, Tiến, Trung, Châu, Giang, Lâm, Hải, Phong, Yên, Mỹ, Đông, Tây, Quang, Thắng, Cường, Khê, Lĩnh, Trạch, Ninh, Lương, Hà, Đức, Tân, Nguyên, Lạc")
