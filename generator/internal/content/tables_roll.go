package content

import (
	"slices"

	"gopkg.in/yaml.v3"
)

var decisionTable = newTable("decision", "quyết định", "a decision", slices.Concat(
	[]field[Decision]{
		textAt("number", func(c *Decision) (*string, *At) { return &c.Number, &c.NumberAt }).says("số quyết định", "its number"),
		date("date", func(c *Decision) *Date { return &c.Date }).says("ngày ký", "when it was signed"),
		text("issuer", func(c *Decision) *string { return &c.Issuer }).says("nơi ban hành", "who issued it"),
		text("signer", func(c *Decision) *string { return &c.Signer }).says("người ký", "who signed it"),
		address("url", func(c *Decision) *string { return &c.URL }).says("địa chỉ văn bản", "its address"),
	},
	entryFields(func(c *Decision) *Entry { return &c.Entry }),
)).placed(func(c *Decision) *At { return &c.At })

// decisionField is the decision of a roll or a grant.
func decisionField[R any](to func(*R) **Decision) field[R] {
	f := field[R]{Field: Field{Name: "decision", Kind: KindEntry}, entry: decisionTable.describe,
		decode: func(d *decoder, n *yaml.Node, r *R) {
			*to(r) = new(Decision)
			decisionTable.decode(d, n, *to(r))
		}}
	return f.says("quyết định khen thưởng", "the decision that confers it")
}

// countFields are the columns of a stated number.
func countFields[R any](c func(*R) *Counts) []field[R] {
	return []field[R]{
		count("collectives", func(r *R) *Count { return &c(r).Collectives }).says("bao nhiêu tập thể, kể cả tập thể được nêu tên", "how many collectives, the named included"),
		count("individuals", func(r *R) *Count { return &c(r).Individuals }).says("bao nhiêu cá nhân, kể cả người được nêu tên", "how many individuals, the named included"),
		count("households", func(r *R) *Count { return &c(r).Households }).says("bao nhiêu hộ gia đình", "how many households"),
		count("unspecified", func(r *R) *Count { return &c(r).Unspecified }).says("bao nhiêu, khi nguồn không tách tập thể và cá nhân", "how many, where the source does not tell who"),
	}
}

var recipientTable = newTable("recipients", "người nhận", "a recipient", slices.Concat(
	[]field[Recipient]{
		ref("person", People, func(r *Recipient) *Ref { return &r.Person }).says("người đã có trong danh sách", "a person of the register"),
		text("name", func(r *Recipient) *string { return &r.Name }).says("tên in trong nguồn, chưa xác nhận là ai", "a printed name, identity not confirmed"),
		text("household", func(r *Recipient) *string { return &r.Household }).says("hộ gia đình, như nguồn viết", "a family, as printed"),
		text("rank", func(r *Recipient) *string { return &r.Rank }).says("cấp bậc khi đó", "the rank of that day"),
		text("post", func(r *Recipient) *string { return &r.Post }).says("chức vụ khi đó", "the post of that day"),
		ref("unit", Units, func(r *Recipient) *Ref { return &r.Unit }).
			says("đi với người: đơn vị khi đó; đứng một mình: chính đơn vị được nhận", "with a person: the unit of that day; alone: the unit itself receives"),
		text("unit_printed", func(r *Recipient) *string { return &r.UnitPrinted }).says("tên đơn vị in trong nguồn", "the unit's name as printed"),
		text("part", func(r *Recipient) *string { return &r.Part }).
			says("một bộ phận không nêu tên của đơn vị; là một tập thể riêng", "an unnamed section of the unit; a collective of its own"),
		text("citation", func(r *Recipient) *string { return &r.Citation }).says("thành tích", "what it is given for"),
		mark("posthumous", func(r *Recipient) *bool { return &r.Posthumous }).says("truy tặng", "given after death"),
		count("quantity", func(r *Recipient) *Count { return &r.Quantity }).says("bao nhiêu chiếc cho một người nhận; 1 nếu không viết", "how many pieces to one recipient; 1 where not written"),
		enum("status", statuses, func(r *Recipient) *Status { return &r.Status }).says("tình trạng riêng của người nhận này", "the status of this recipient alone"),
		date("status_date", func(r *Recipient) *Date { return &r.StatusDate }).says("ngày của tình trạng đó", "since when"),
		mark("redact", func(r *Recipient) *bool { return &r.Redact }).says("không nêu tên ở đây", "the name is not shown here"),
	},
	entryFields(func(r *Recipient) *Entry { return &r.Entry }),
)).placed(func(r *Recipient) *At { return &r.At }).
	explained("Phải có `person`, `name`, `unit` hoặc `household`.", "One of `person`, `name`, `unit` or `household` must be written.").
	related(
		excludes("person", "name"),
		excludes("household", "person", "name"),
		needs("part", "unit", hintPart),
		excludes("part", "person", "name", "household"),
		oneOf("person", "name", "unit", "household"))

var grantTable = newTable("grants", "khen thưởng", "a grant", slices.Concat(
	[]field[Grant]{
		field[Grant]{Field: Field{Name: "id", Kind: KindID}, decode: func(d *decoder, n *yaml.Node, g *Grant) { g.ID = d.id(n) }}.
			says("mã riêng trong đợt, để địa chỉ của dòng này không đổi khi thêm dòng khác", "an id within the roll, which keeps its address when others are added"),
		ref("award", Awards, func(g *Grant) *Ref { return &g.Award }).says("hình thức khen thưởng", "the award"),
		text("uncounted", func(g *Grant) *string { return &g.Uncounted }).says("điều nguồn nói mà không có con số", "what the source says without a number"),
		text("printed", func(g *Grant) *string { return &g.Printed }).says("tên hình thức in trong nguồn, khi khác", "the award's name as printed, where it differs"),
		class("class", func(g *Grant) (*Class, *At) { return &g.Class, &g.ClassAt }).says("hạng", "the class"),
		classes("classes", func(g *Grant) (*[]Class, *At) { return &g.Classes, &g.ClassAt }).says("các hạng, khi nguồn không tách", "the classes, where the split is not stated"),
		enum("status", statuses, func(g *Grant) *Status { return &g.Status }).says("tình trạng", "how far it has come"),
		date("status_date", func(g *Grant) *Date { return &g.StatusDate }).says("ngày của tình trạng đó", "since when"),
		year("year", func(g *Grant) *Year { return &g.Year }).says("bảng vàng năm nào, khi khác với cả đợt", "the yearly roll, where it is not the roll's"),
		ref("of", Units, func(g *Grant) *Ref { return &g.Of }).says("đơn vị có người hoặc bộ phận được đếm ở đây", "the unit whose people or sections are counted"),
		date("for", func(g *Grant) *Date { return &g.For }).says("thời gian lập thành tích", "the period that it honours"),
		field[Grant]{Field: Field{Name: "event", Kind: KindReference, Collection: Events, Values: []string{"none"}},
			decode: func(d *decoder, n *yaml.Node, g *Grant) {
				if g.NoEvent = n.Value == "none"; !g.NoEvent {
					g.Event = d.ref(n)
				}
			}}.says("sự kiện, khi khác với cả đợt", "the event, where it is not the roll's"),
		ref("campaign", Campaigns, func(g *Grant) *Ref { return &g.Campaign }).says("phong trào, khi khác với cả đợt", "the campaign, where it is not the roll's"),
		decisionField(func(g *Grant) **Decision { return &g.Decision }),
		date("date", func(g *Grant) *Date { return &g.Date }).says("ngày tặng", "when it was given"),
		text("conferred_by", func(g *Grant) *string { return &g.ConferredBy }).says("ai quyết định, như nguồn viết", "who confers it, as printed"),
		ref("proposal", Rolls, func(g *Grant) *Ref { return &g.Proposal }).says("đợt đã đề nghị khen thưởng này", "the roll in which it was proposed"),
		enum("basis", bases, func(g *Grant) *Basis { return &g.Basis }).says("đếm gì", "what is counted"),
		enum("qualifier", qualifiers, func(g *Grant) *Qualifier { return &g.Qualifier }).says("con số chính xác đến đâu", "how exact the number is"),
	},
	countFields(func(g *Grant) *Counts { return &g.Counts }),
	[]field[Grant]{
		entries("recipients", recipientTable, func(g *Grant) *[]Recipient { return &g.Recipients }).says("ai được nhận, chừng nào nguồn nêu tên", "who receives, as far as they are named"),
		entries("presented_by", presenterTable, func(g *Grant) *[]Actor { return &g.PresentedBy }).says("ai trao", "who handed it over"),
	},
	entryFields(func(g *Grant) *Entry { return &g.Entry }),
)).placed(func(g *Grant) *At { return &g.At }).explained(
	"Phải có `award` hoặc `uncounted`; có `award` thì phải có một con số, `recipients` hoặc `uncounted`.",
	"`award` or `uncounted` must be written, and with an award a count, `recipients` or `uncounted`.").
	related(
		oneOf("award", "uncounted"),
		oneOf("individuals", "collectives", "households", "unspecified", "recipients", "uncounted")).
	related(excludes("class", "classes"))

var reportedTable = newTable("reported", "số liệu báo cáo", "a reported number", slices.Concat(
	[]field[Reported]{
		firstRef("award", Awards, func(r *Reported) *[]Ref { return &r.Awards }).says("hình thức khen thưởng", "the award"),
		refs("awards", Awards, func(r *Reported) *[]Ref { return &r.Awards }).says("các hình thức, khi nguồn gộp một con số", "the awards, where one number covers several"),
		text("uncounted", func(r *Reported) *string { return &r.Uncounted }).says("điều nguồn nói mà không có con số", "what the source says without a number"),
		text("printed", func(r *Reported) *string { return &r.Printed }).says("tên hình thức in trong nguồn, khi khác", "the award's name as printed, where it differs"),
		class("class", func(r *Reported) (*Class, *At) { return &r.Class, &r.ClassAt }).says("hạng", "the class"),
		classes("classes", func(r *Reported) (*[]Class, *At) { return &r.Classes, &r.ClassAt }).says("các hạng, khi nguồn không tách", "the classes, where the split is not stated"),
		enum("status", statuses, func(r *Reported) *Status { return &r.Status }).says("tình trạng", "how far it has come"),
		ref("of", Units, func(r *Reported) *Ref { return &r.Of }).says("đây là tổng của đơn vị nào", "whose total it is"),
		date("period", func(r *Reported) *Date { return &r.Period }).says("thời gian", "the period"),
		enum("basis", bases, func(r *Reported) *Basis { return &r.Basis }).says("đếm gì", "what is counted"),
		enum("qualifier", qualifiers, func(r *Reported) *Qualifier { return &r.Qualifier }).says("con số chính xác đến đâu", "how exact the number is"),
	},
	countFields(func(r *Reported) *Counts { return &r.Counts }),
	[]field[Reported]{
		mark("open_ended", func(r *Reported) *bool { return &r.OpenEnded }).says("danh sách trong nguồn kết thúc bằng dấu …; viết ở mục cuối", "the source's list ends in …; written on the last entry"),
	},
	entryFields(func(r *Reported) *Entry { return &r.Entry }),
)).placed(func(r *Reported) *At { return &r.At }).explained(
	"Phải có `award` hoặc `awards`, và một con số hoặc `uncounted`.",
	"`award` or `awards` must be written, and a count or `uncounted`.").
	related(
		oneOf("award", "awards"),
		excludes("award", "awards"),
		oneOf("individuals", "collectives", "households", "unspecified", "uncounted")).
	related(excludes("class", "classes"))

var rollTable = newTable("roll", "đợt khen thưởng", "a roll", slices.Concat(
	headerFields(func(r *Roll) *Header { return &r.Header }),
	[]field[Roll]{
		text("title", func(r *Roll) *string { return &r.Title }).required().says("tên đợt", "the title"),
		year("year", func(r *Roll) *Year { return &r.Year }).required().says("thuộc bảng vàng năm nào; unknown khi không rõ", "the yearly roll that it belongs to, or unknown"),
		decisionField(func(r *Roll) **Decision { return &r.Decision }),
		ref("event", Events, func(r *Roll) *Ref { return &r.Event }).says("sự kiện", "the event"),
		ref("campaign", Campaigns, func(r *Roll) *Ref { return &r.Campaign }).says("phong trào", "the campaign"),
	},
	entryFields(func(r *Roll) *Entry { return &r.Entry },
		prose("about", func(r *Roll) *Markdown { return &r.About }).says("giới thiệu", "what there is to say about it")),
	[]field[Roll]{
		entries("grants", grantTable, func(r *Roll) *[]Grant { return &r.Grants }).says("những lần khen thưởng", "the acts of giving, or proposing"),
		entries("reported", reportedTable, func(r *Roll) *[]Reported { return &r.Reported }).says("số liệu của cả một giai đoạn, như nguồn báo cáo; không bao giờ cộng vào các lần khen thưởng", "numbers over a period as a source states them; never added to grants"),
	},
)).placed(func(r *Roll) *At { return &r.At }).
	explained("Phải có `grants` hoặc `reported`.", "`grants` or `reported` must be written.").
	related(oneOf("grants", "reported"))
