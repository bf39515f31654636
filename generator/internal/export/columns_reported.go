package export

import (
	"cmp"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// reportedColumns are the columns of the sheet of reported numbers. Each column
// of a number is as its source states it: the same people can stand in several
// rows.
var reportedColumns = []column[*site.Reported]{
	{"year", diag.Text{VI: "Năm", EN: "Year"}, diag.Text{VI: "Năm của bảng vàng có số liệu này.", EN: "Of the yearly roll in which it stands."},
		8, func(x *Exporter, e *site.Reported) value { return x.year(e.Roll.Year) }, nil},
	ofReported("period", diag.Text{VI: "Giai đoạn", EN: "Period"}, diag.Text{VI: "Khoảng thời gian mà con số tính cho, theo EDTF.", EN: "Over which it counts, in EDTF."}, 14,
		func(e *site.Reported) string { return e.Record.Period.String() }),
	ofReported("of", diag.Text{VI: "Của", EN: "Of"}, diag.Text{VI: "Đơn vị mà con số là của nó.", EN: "The unit whose number it is."}, 30,
		func(e *site.Reported) string { return nameOf(e.Of, unitName) }),
	{"awards", diag.Text{VI: "Hình thức khen thưởng", EN: "Awards"}, diag.Text{VI: "Một con số chung cho tất cả các hình thức này.", EN: "One number over all of them."},
		36, func(x *Exporter, e *site.Reported) value { return list(ids(e.Awards, awardName)) }, nil},
	{"class", diag.Text{VI: "Hạng", EN: "Class"}, diag.Text{VI: "Như ở bảng khen thưởng.", EN: "As in the table of honours."},
		12, func(x *Exporter, e *site.Reported) value { return x.class(e.Record.Class, e.Record.Classes) }, nil},
	ofStated(collectives, diag.Text{VI: "Tập thể", EN: "Collectives"}, diag.Text{VI: "Số tập thể như nguồn ghi; trống khi nguồn không ghi.", EN: "As the source states; empty where it does not."},
		func(c *content.Counts) content.Count { return c.Collectives }),
	ofStated(households, diag.Text{VI: "Hộ gia đình", EN: "Households"}, diag.Text{VI: "Số hộ gia đình như nguồn ghi.", EN: "As the source states."},
		func(c *content.Counts) content.Count { return c.Households }),
	ofStated(individuals, diag.Text{VI: "Cá nhân", EN: "Individuals"}, diag.Text{VI: "Số cá nhân như nguồn ghi.", EN: "As the source states."},
		func(c *content.Counts) content.Count { return c.Individuals }),
	ofStated(unspecified, diag.Text{VI: "Không tách", EN: "Not told apart"}, diag.Text{VI: "Con số chung mà nguồn không tách.", EN: "One number that the source does not part."},
		func(c *content.Counts) content.Count { return c.Unspecified }),
	{"basis", diag.Text{VI: "Đếm gì", EN: "What is counted"}, diag.Text{VI: "Như ở bảng khen thưởng.", EN: "As in the table of honours."},
		16, func(x *Exporter, e *site.Reported) value { return x.coded("basis", basisOf(e.Record.Basis)) }, nil},
	{"qualifier", diag.Text{VI: "Độ chính xác", EN: "Precision"}, diag.Text{VI: "Như ở bảng khen thưởng.", EN: "As in the table of honours."},
		12, func(x *Exporter, e *site.Reported) value {
			return x.coded("qualifier", cmp.Or(string(e.Record.Qualifier), string(content.Exact)))
		}, nil},
	{"status", diag.Text{VI: "Tình trạng", EN: "Status"}, diag.Text{VI: "Như ở bảng khen thưởng.", EN: "As in the table of honours."},
		18, func(x *Exporter, e *site.Reported) value {
			return x.coded("status", cmp.Or(string(e.Record.Status), string(content.Granted)))
		}, nil},
	ofReported("uncounted", diag.Text{VI: "Nguồn nói bằng lời", EN: "In the source's words"}, diag.Text{VI: "Điều nguồn nói mà không có con số.", EN: "What the source says without a number."}, 36,
		func(e *site.Reported) string { return e.Record.Uncounted }),
	{"open_ended", diag.Text{VI: "Còn nữa", EN: "Goes on"}, diag.Text{VI: "Danh sách của nguồn chưa hết.", EN: "The source's list goes on."},
		10, func(x *Exporter, e *site.Reported) value { return x.truth(e.Record.OpenEnded) }, truths},
	ofReported("printed", diag.Text{VI: "Như in", EN: "As printed"}, diag.Text{VI: "Như nguồn in, khi khác.", EN: "As the source prints it, where that differs."}, 30,
		func(e *site.Reported) string { return e.Record.Printed }),
	ofReported("event", diag.Text{VI: "Sự kiện", EN: "Event"}, diag.Text{VI: "Sự kiện có số liệu này.", EN: "At which it was reported."}, 40,
		func(e *site.Reported) string { return nameOf(e.Roll.Event, eventName) }),
	ofReported("campaign", diag.Text{VI: "Phong trào", EN: "Campaign"}, diag.Text{VI: "Phong trào thi đua.", EN: "The emulation movement."}, 40,
		func(e *site.Reported) string { return nameOf(e.Campaign, campaignName) }),
	ofReported("note", diag.Text{VI: "Ghi chú", EN: "Note"}, diag.Text{VI: "Ghi chú.", EN: "A note."}, 40,
		func(e *site.Reported) string { return noteText(e.Record.Note) }),
	{"sources", diag.Text{VI: "Nguồn", EN: "Sources"}, diag.Text{VI: "Tên các nguồn.", EN: "The titles of the sources."},
		50, func(x *Exporter, e *site.Reported) value { return list(ids(e.Sources, sourceName)) }, nil},
	{"address", diag.Text{VI: "Địa chỉ", EN: "Address"}, diag.Text{VI: "Trang của đợt có số liệu này.", EN: "The page of the roll in which it stands."},
		40, func(x *Exporter, e *site.Reported) value { return text(x.base + string(e.Roll.Address)) }, nil},
	ofReported("id", diag.Text{VI: "Mã", EN: "Id"}, diag.Text{VI: "Như trong data/reported.json.", EN: "As in data/reported.json."}, 30,
		func(e *site.Reported) string { return e.ID }),
}

// ofReported is a column of a text of a reported number.
func ofReported(key string, head, about diag.Text, width float64, of func(*site.Reported) string) column[*site.Reported] {
	return column[*site.Reported]{key, head, about, width, func(_ *Exporter, e *site.Reported) value { return text(of(e)) }, nil}
}

// ofStated is a column of a number as the source states it.
func ofStated(key string, head, about diag.Text, of func(*content.Counts) content.Count) column[*site.Reported] {
	return column[*site.Reported]{key, head, about, 12, func(_ *Exporter, e *site.Reported) value {
		c := of(&e.Record.Counts)
		if !c.Set {
			return value{}
		}
		return number(c.N)
	}, nil}
}
