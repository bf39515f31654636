package export

import (
	"cmp"
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// shareColumn stands in files of units alone.
var shareColumn = column[row]{"share", diag.Text{VI: "Phần của ai", EN: "Whose"},
	diag.Text{VI: "Ai của đơn vị đã nhận.", EN: "Who of the unit received it."},
	16, func(x *Exporter, r row) value { return x.coded("share", r.share) }, valuesOf("share", "own", "people")}

// grantColumns are the columns of the table of grants.
var grantColumns = []column[row]{
	{"year", diag.Text{VI: "Năm", EN: "Year"},
		diag.Text{VI: "Năm của bảng vàng.", EN: "Of the yearly roll."},
		8, func(x *Exporter, r row) value { return x.year(r.grant.Year) }, valuesOf("year", "unknown")},
	{"award", diag.Text{VI: "Hình thức khen thưởng", EN: "Award"},
		diag.Text{VI: "Tên hình thức khen thưởng.", EN: "The name of the award."},
		34, func(x *Exporter, r row) value { return text(nameOf(r.grant.Award, awardName)) }, nil},
	{"class", diag.Text{VI: "Hạng", EN: "Class"},
		diag.Text{VI: "Hạng của hình thức khen thưởng. Trong JSON là 1, 2, 3; nhiều số là nguồn không tách các hạng ấy; any là nguồn không nói hạng nào.",
			EN: "The class of the award. In JSON 1, 2, 3; several numbers where the source does not part them; any where it does not say which."},
		12, classOf, nil},
	{"row", diag.Text{VI: "Loại dòng", EN: "Row"},
		diag.Text{VI: "Dòng này là gì: một người nhận được nêu tên, một người nhận không nêu tên ở đây, một bộ phận không rõ tên của đơn vị, phần còn lại mà nguồn chỉ đếm, hay phần nguồn không cho con số.",
			EN: "What it stands for: a recipient by name, one whose name is not shown here, an unnamed section of a unit, the others whom the source only counts, or what it gives no number for."},
		18, func(x *Exporter, r row) value { return x.coded("row", string(r.kind)) },
		valuesOf("row", string(named), string(withheld), string(section), string(unnamed), string(uncounted))},
	{"kind", diag.Text{VI: "Ai nhận", EN: "Recipient"},
		diag.Text{VI: "Ai nhận; trống khi nguồn không tách.", EN: "Who receives; empty where the source does not tell them apart."},
		12, kindOf, valuesOf("to", string(content.ToCollective), string(content.ToHousehold), string(content.ToIndividual))},
	{"name", diag.Text{VI: "Tên", EN: "Name"},
		diag.Text{VI: "Tên người, đơn vị hay hộ gia đình nhận, như trang ghi; trống khi không nêu tên.", EN: "Of the person, unit or household, as the site shows it; empty where it is not shown."},
		30, func(x *Exporter, r row) value { return text(r.name()) }, nil},
	{"confirmed", diag.Text{VI: "Đã xác nhận là ai", EN: "Confirmed"},
		diag.Text{VI: "Tên này đã được xác nhận là ai chưa; trống khi dòng không có tên.", EN: "Whether it is known who that is; empty in rows without a name."},
		11, func(x *Exporter, r row) value {
			if r.one == nil || r.one.Hidden {
				return value{}
			}
			return x.truth(r.one.Person != nil || r.one.IsUnit())
		}, truths},
	ofRecipient("rank", diag.Text{VI: "Cấp bậc", EN: "Rank"}, diag.Text{VI: "Cấp bậc khi ấy, như in.", EN: "On that day, as printed."}, 14, func(r *content.Recipient) string { return r.Rank }),
	ofRecipient("post", diag.Text{VI: "Chức vụ", EN: "Post"}, diag.Text{VI: "Chức vụ khi ấy, như in.", EN: "On that day, as printed."}, 24, func(r *content.Recipient) string { return r.Post }),
	{"unit", diag.Text{VI: "Đơn vị", EN: "Unit"},
		diag.Text{VI: "Đơn vị khi ấy, như in; ở dòng chỉ đếm: đơn vị có người và bộ phận được đếm.", EN: "On that day, as printed; in rows without a recipient the unit whose people and sections are counted."},
		30, func(x *Exporter, r row) value { return text(r.unitName()) }, nil},
	{"number", diag.Text{VI: "Số", EN: "Number"},
		diag.Text{VI: "Dòng này là bao nhiêu, kể cả khi mới đề nghị; trống khi nguồn không cho con số.", EN: "How many the row stands for, given or only proposed; empty where the source gives no number."},
		8, func(x *Exporter, r row) value {
			if r.column == "" {
				return value{}
			}
			return number(r.number)
		}, nil},
	{"counted", diag.Text{VI: "Được tính", EN: "Counted"},
		diag.Text{VI: "Phần của số ấy đã nhận và nằm trong các con số của trang; 0 khi mới đề nghị, từ chối, bị hủy hay bị tước.", EN: "How much of it is received and stands in the site's figures; 0 where it is proposed, declined, cancelled or stripped."},
		10, func(x *Exporter, r row) value { return number(r.counted) }, nil},
	{"counted_as", diag.Text{VI: "Tính vào", EN: "Counted as"},
		diag.Text{VI: "Số được tính vào cột nào của các con số trên trang.", EN: "In which column of the site's figures the number counts."},
		16, func(x *Exporter, r row) value { return x.coded("kind", r.column) }, valuesOf("kind", collectives, households, individuals, unspecified)},
	{"basis", diag.Text{VI: "Đếm gì", EN: "What is counted"},
		diag.Text{VI: "Con số đếm gì. Không cộng loại này với loại khác.", EN: "What the number counts. Never add one kind to another."},
		16, func(x *Exporter, r row) value { return x.coded("basis", basisOf(r.grant.Record.Basis)) },
		valuesOf("basis", string(content.Recipients), string(content.Instances), string(content.Items))},
	{"qualifier", diag.Text{VI: "Độ chính xác", EN: "Precision"},
		diag.Text{VI: "Con số chính xác đến đâu; trống khi không có con số.", EN: "How exact the number is; empty where there is none."},
		12, qualifierOf, valuesOf("qualifier", string(content.Exact), string(content.AtLeast), string(content.About))},
	{"uncounted", diag.Text{VI: "Nguồn nói bằng lời", EN: "In the source's words"},
		diag.Text{VI: "Điều nguồn nói mà không có con số.", EN: "What the source says without a number."},
		36, func(x *Exporter, r row) value {
			if r.kind != uncounted {
				return value{}
			}
			return text(r.grant.Record.Uncounted)
		}, nil},
	{"status", diag.Text{VI: "Tình trạng", EN: "Status"},
		diag.Text{VI: "Đã tặng, đã trao, đã được phục hồi là đã nhận; còn lại không được tính.", EN: "What is granted, presented or restored is received; the rest is not counted."},
		18, func(x *Exporter, r row) value { status, _ := r.status(); return x.coded("status", status) },
		valuesOf("status", "granted", "presented", "restored", "proposed", "declined", "cancelled", "stripped")},
	{"status_date", diag.Text{VI: "Ngày của tình trạng", EN: "Status since"},
		diag.Text{VI: "Từ ngày nào, theo EDTF.", EN: "The day from which it holds, in EDTF."},
		13, func(x *Exporter, r row) value { _, date := r.status(); return text(date.String()) }, nil},
	{"posthumous", diag.Text{VI: "Truy tặng", EN: "Posthumous"},
		diag.Text{VI: "Tặng sau khi đã mất; trống khi dòng không có người nhận.", EN: "Given after death; empty in rows without a recipient."},
		10, func(x *Exporter, r row) value {
			if r.one == nil {
				return value{}
			}
			return x.truth(r.one.Record.Posthumous)
		}, truths},
	ofGrant("date", diag.Text{VI: "Ngày tặng", EN: "Date"}, diag.Text{VI: "Ngày tặng, theo EDTF (2019-11-18).", EN: "The day of giving, in EDTF (2019-11-18)."}, 12,
		func(g *site.Grant) string { return g.Record.Date.String() }),
	ofGrant("for", diag.Text{VI: "Thành tích thời gian", EN: "Period honoured"}, diag.Text{VI: "Khoảng thời gian được khen, theo EDTF.", EN: "The period that it honours, in EDTF."}, 14,
		func(g *site.Grant) string { return g.Record.For.String() }),
	ofDecision("decision_number", diag.Text{VI: "Số quyết định", EN: "Decision no."}, diag.Text{VI: "Số của quyết định khen thưởng.", EN: "The number of the decision."}, 18,
		func(d *content.Decision) string { return d.Number }),
	ofDecision("decision_date", diag.Text{VI: "Ngày quyết định", EN: "Decision date"}, diag.Text{VI: "Ngày của quyết định, theo EDTF.", EN: "The day of the decision, in EDTF."}, 13,
		func(d *content.Decision) string { return d.Date.String() }),
	ofDecision("decision_issuer", diag.Text{VI: "Nơi ra quyết định", EN: "Issuer"}, diag.Text{VI: "Cơ quan ra quyết định.", EN: "Who issued the decision."}, 24,
		func(d *content.Decision) string { return d.Issuer }),
	ofGrant("conferred_by", diag.Text{VI: "Cấp tặng", EN: "Conferred by"}, diag.Text{VI: "Người hay cơ quan tặng, như nguồn ghi.", EN: "The person or body that conferred it, as the source states."}, 24,
		func(g *site.Grant) string { return g.Record.ConferredBy }),
	ofGrant("event", diag.Text{VI: "Sự kiện", EN: "Event"}, diag.Text{VI: "Sự kiện ở đó tặng hoặc công bố.", EN: "At which it was given or announced."}, 40,
		func(g *site.Grant) string { return nameOf(g.Event, eventName) }),
	ofGrant("event_date", diag.Text{VI: "Ngày sự kiện", EN: "Event date"}, diag.Text{VI: "Ngày của sự kiện, theo EDTF.", EN: "The day of the event, in EDTF."}, 13,
		func(g *site.Grant) string {
			return nameOf(g.Event, func(e *site.Event) string { return e.Record.Date.String() })
		}),
	ofGrant("campaign", diag.Text{VI: "Phong trào", EN: "Campaign"}, diag.Text{VI: "Phong trào thi đua.", EN: "The emulation movement."}, 40,
		func(g *site.Grant) string { return nameOf(g.Campaign, campaignName) }),
	ofGrant("roll", diag.Text{VI: "Đợt khen thưởng", EN: "Roll"}, diag.Text{VI: "Đợt khen thưởng: một quyết định hoặc một dịp.", EN: "One decision or one occasion."}, 40,
		func(g *site.Grant) string { return g.Roll.Record.Title }),
	ofRecipient("citation", diag.Text{VI: "Thành tích", EN: "Citation"}, diag.Text{VI: "Được khen vì việc gì, như nguồn ghi.", EN: "What for, as the source states."}, 50, func(r *content.Recipient) string { return r.Citation }),
	ofGrant("printed", diag.Text{VI: "Tên hình thức như in", EN: "Award as printed"}, diag.Text{VI: "Tên hình thức khen thưởng như nguồn in, khi khác.", EN: "The award as the source prints it, where that differs."}, 30,
		func(g *site.Grant) string { return g.Record.Printed }),
	ofRecipient("note", diag.Text{VI: "Ghi chú", EN: "Note"}, diag.Text{VI: "Ghi chú về người nhận.", EN: "On the recipient."}, 40, func(r *content.Recipient) string { return noteText(r.Note) }),
	ofGrant("grant_note", diag.Text{VI: "Ghi chú chung", EN: "Note on the grant"}, diag.Text{VI: "Ghi chú về cả lần khen thưởng.", EN: "On the grant as a whole."}, 40,
		func(g *site.Grant) string { return noteText(g.Record.Note) }),
	{"sources", diag.Text{VI: "Nguồn", EN: "Sources"}, diag.Text{VI: "Tên các nguồn.", EN: "The titles of the sources."},
		50, func(x *Exporter, r row) value { return list(ids(r.sources(), sourceName)) }, nil},
	{"address", diag.Text{VI: "Địa chỉ", EN: "Address"}, diag.Text{VI: "Nơi lần khen thưởng này đứng trên trang; tính từ gốc của trang nếu trang chưa có địa chỉ.", EN: "Where the grant stands on the site; from its root where the site has no address."},
		40, func(x *Exporter, r row) value { return text(x.base + grantAddress(r.grant)) }, nil},
	ofGrant("grant_id", diag.Text{VI: "Mã lần khen thưởng", EN: "Grant id"}, diag.Text{VI: "Như trong data/grants.json.", EN: "As in data/grants.json."}, 30, (*site.Grant).ID),
	ofGrant("award_id", diag.Text{VI: "Mã hình thức", EN: "Award id"}, diag.Text{VI: "Như trong data/awards.json.", EN: "As in data/awards.json."}, 24, func(g *site.Grant) string { return idOf(g.Award, awardID) }),
	{"person_id", diag.Text{VI: "Mã người", EN: "Person id"}, diag.Text{VI: "Như trong data/people.json; chỉ có khi đã xác nhận là ai.", EN: "As in data/people.json; only where it is confirmed who that is."},
		24, func(x *Exporter, r row) value {
			if r.one == nil {
				return value{}
			}
			return text(idOf(r.one.Person, personID))
		}, nil},
	{"unit_id", diag.Text{VI: "Mã đơn vị", EN: "Unit id"}, diag.Text{VI: "Của đơn vị ở cột “Đơn vị”, như trong data/units.json.", EN: "Of the unit in “Unit”, as in data/units.json."},
		24, func(x *Exporter, r row) value { return text(idOf(r.unit(), unitID)) }, nil},
	ofGrant("event_id", diag.Text{VI: "Mã sự kiện", EN: "Event id"}, diag.Text{VI: "Như trong data/events.json.", EN: "As in data/events.json."}, 24, func(g *site.Grant) string { return idOf(g.Event, eventID) }),
	ofGrant("campaign_id", diag.Text{VI: "Mã phong trào", EN: "Campaign id"}, diag.Text{VI: "Như trong data/campaigns.json.", EN: "As in data/campaigns.json."}, 24, func(g *site.Grant) string { return idOf(g.Campaign, campaignID) }),
	ofGrant("roll_id", diag.Text{VI: "Mã đợt", EN: "Roll id"}, diag.Text{VI: "Như trong data/rolls.json.", EN: "As in data/rolls.json."}, 24, func(g *site.Grant) string { return g.Roll.Record.ID }),
	{"source_ids", diag.Text{VI: "Mã nguồn", EN: "Source ids"}, diag.Text{VI: "Như trong data/sources.json.", EN: "As in data/sources.json."},
		24, func(x *Exporter, r row) value { return list(sourceIDs(r.sources())) }, nil},
}

// ofGrant is a column of a text of the grant.
func ofGrant(key string, head, about diag.Text, width float64, of func(*site.Grant) string) column[row] {
	return column[row]{key, head, about, width, func(_ *Exporter, r row) value { return text(of(r.grant)) }, nil}
}

// ofDecision is a column of a text of the grant's decision.
func ofDecision(key string, head, about diag.Text, width float64, of func(*content.Decision) string) column[row] {
	return ofGrant(key, head, about, width, func(g *site.Grant) string { return nameOf(g.Decision, of) })
}

// ofRecipient is a column of a text of the recipient, as far as that may be
// known.
func ofRecipient(key string, head, about diag.Text, width float64, of func(*content.Recipient) string) column[row] {
	return column[row]{key, head, about, width, func(_ *Exporter, r row) value {
		if r.one == nil {
			return value{}
		}
		return text(of(r.one.Record))
	}, nil}
}

func classOf(x *Exporter, r row) value { return x.class(r.grant.Record.Class, r.grant.Record.Classes) }

func (x *Exporter) class(c content.Class, several []content.Class) value {
	code := classValue(c)
	for i, one := range several {
		if i > 0 {
			code += " "
		}
		code += strconv.Itoa(int(one))
	}
	return coded(code, x.words.Class(c, several))
}

func kindOf(x *Exporter, r row) value {
	switch {
	case r.one != nil:
		return x.coded("to", string(r.one.Kind))
	case r.column == individuals:
		return x.coded("to", string(content.ToIndividual))
	case r.column == collectives:
		return x.coded("to", string(content.ToCollective))
	case r.column == households:
		return x.coded("to", string(content.ToHousehold))
	}
	return value{}
}

// qualifierOf tells how exact the number is: what is listed is exactly so.
func qualifierOf(x *Exporter, r row) value {
	switch r.kind {
	case uncounted:
		return value{}
	case unnamed:
		return x.coded("qualifier", cmp.Or(string(r.grant.Record.Qualifier), string(content.Exact)))
	}
	return x.coded("qualifier", string(content.Exact))
}

// name is the name of the recipient as the site shows it: a unit's as printed
// that day.
func (r row) name() string {
	switch {
	case r.one == nil:
		return ""
	case r.kind == named && r.one.IsUnit():
		return cmp.Or(r.one.Record.UnitPrinted, r.one.Text)
	}
	return r.one.Text
}

func (r row) unit() *site.Unit {
	if r.one == nil {
		return r.grant.Of
	}
	return r.one.Unit
}

func (r row) unitName() string {
	if r.one != nil && r.one.Record.UnitPrinted != "" {
		return r.one.Record.UnitPrinted
	}
	return nameOf(r.unit(), unitName)
}

func (r row) status() (string, content.Date) {
	if r.one != nil && r.one.Record.Status != "" {
		return string(r.one.Record.Status), r.one.Record.StatusDate
	}
	return cmp.Or(string(r.grant.Record.Status), string(content.Granted)), r.grant.Record.StatusDate
}

func (r row) sources() []*site.Source {
	if r.one == nil {
		return r.grant.Sources
	}
	return r.one.Sources
}

// nameOf returns a text of what may not be there.
func nameOf[T any](t *T, name func(*T) string) string { return idOf(t, name) }

func awardName(a *site.Award) string       { return a.Record.Name }
func eventName(e *site.Event) string       { return e.Record.Title }
func campaignName(c *site.Campaign) string { return c.Record.Name }
func unitName(u *site.Unit) string         { return u.Record.Name }
func sourceName(s *site.Source) string     { return cmp.Or(s.Record.Title, s.Record.Description) }

// grantAddress returns where a grant stands, below the root of the site.
func grantAddress(g *site.Grant) string { return string(g.Roll.Address) + "#" + g.ID() }
