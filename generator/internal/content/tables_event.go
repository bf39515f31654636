package content

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// actorFields are those of people who act at an event, as printed that day.
func actorFields(more []field[Actor]) []field[Actor] {
	return slices.Concat([]field[Actor]{
		ref("person", People, func(a *Actor) *Ref { return &a.Person }).says("người đã có trong danh sách", "a person of the register"),
		text("name", func(a *Actor) *string { return &a.Name }).
			says("tên in trong nguồn, chưa xác nhận là ai", "a printed name, identity not confirmed"),
		text("rank", func(a *Actor) *string { return &a.Rank }).says("cấp bậc khi đó", "the rank of that day"),
		text("post", func(a *Actor) *string { return &a.Post }).says("chức vụ khi đó", "the post of that day"),
		ref("unit", Units, func(a *Actor) *Ref { return &a.Unit }).
			says("đơn vị khi đó; đứng một mình thì chính là đơn vị ấy", "the unit of that day; alone it is the unit itself"),
		text("unit_printed", func(a *Actor) *string { return &a.UnitPrinted }).
			says("tên đơn vị in trong nguồn", "the unit's name as printed"),
		mark("redact", func(a *Actor) *bool { return &a.Redact }).says("không nêu tên ở đây", "the name is not shown here"),
	}, more, entryFields(func(a *Actor) *Entry { return &a.Entry }))
}

func newActorTable(name, vi, en string, more ...field[Actor]) *table[Actor] {
	t := newTable(name, vi, en, actorFields(more)).placed(func(a *Actor) *At { return &a.At })
	if _, grouped := t.byName["group"]; grouped {
		return t.explained("Phải có `person`, `name`, `unit` hoặc `group`.", "One of `person`, `name`, `unit` or `group` must be written.").
			related(excludes("person", "name"), excludes("group", "person", "name"), oneOf("person", "name", "unit", "group"))
	}
	return t.explained("Phải có `person`, `name` hoặc `unit`.", "One of `person`, `name` or `unit` must be written.").
		related(excludes("person", "name"), oneOf("person", "name", "unit"))
}

var (
	speakerTable     = newActorTable("speaker", "người phát biểu", "a speaker")
	presenterTable   = newActorTable("presented_by", "người trao", "who hands it over")
	participantTable = newActorTable("participants", "người tham dự", "a participant",
		text("group", func(a *Actor) *string { return &a.Group }).
			says("nhóm không nêu từng người", "people who are not named one by one"),
		enums("role", roles, func(a *Actor) *[]Role { return &a.Roles }).says("vai trò tại sự kiện", "what they do there"))
)

var photoTable = newTable("photos", "ảnh", "a photo", slices.Concat(
	[]field[Photo]{
		textAt("file", func(p *Photo) (*string, *At) { return &p.File, &p.FileAt }).required().
			says("tên tệp ảnh JPEG hoặc PNG trong thư mục photos/", "the file below photos/, a JPEG or PNG"),
		text("caption", func(p *Photo) *string { return &p.Caption }).says("chú thích", "the caption"),
		text("credit", func(p *Photo) *string { return &p.Credit }).says("người chụp, nguồn ảnh", "who took it"),
		text("alt", func(p *Photo) *string { return &p.Alt }).
			says("mô tả ảnh cho người không nhìn thấy ảnh", "what is to be seen, for those who can't see it"),
	},
	entryFields(func(p *Photo) *Entry { return &p.Entry }),
)).placed(func(p *Photo) *At { return &p.At })

var eventTable = newTable("event", "sự kiện", "an event", slices.Concat(
	headerFields(func(e *Event) *Header { return &e.Header }),
	[]field[Event]{
		text("title", func(e *Event) *string { return &e.Title }).required().says("tên sự kiện", "the title"),
		enum("kind", eventKinds, func(e *Event) *EventKind { return &e.Kind }).says("loại sự kiện", "what sort of event"),
		date("date", func(e *Event) *Date { return &e.Date }).says("ngày diễn ra; không rõ thì bỏ trường này", "when it took place; left out where not known"),
		text("place", func(e *Event) *string { return &e.Place }).says("nơi diễn ra", "where it took place"),
		ref("organizer", Units, func(e *Event) *Ref { return &e.Organizer }).says("đơn vị tổ chức", "who organised it"),
		ref("campaign", Campaigns, func(e *Event) *Ref { return &e.Campaign }).says("phong trào mà sự kiện thuộc về", "the campaign that it belongs to"),
		ref("part_of", Events, func(e *Event) *Ref { return &e.PartOf }).says("sự kiện lớn hơn", "the larger event"),
		refs("related", Events, func(e *Event) *[]Ref { return &e.Related }).says("sự kiện liên quan", "related events"),
		entries("participants", participantTable, func(e *Event) *[]Actor { return &e.Participants }).
			says("người tham dự, trừ người phát biểu và người trao (tự có mặt)", "those who take part, but for speakers and presenters, who join by themselves"),
		entries("photos", photoTable, func(e *Event) *[]Photo { return &e.Photos }).says("ảnh", "photos"),
	},
	entryFields(func(e *Event) *Entry { return &e.Entry },
		prose("about", func(e *Event) *Markdown { return &e.About }).says("diễn biến", "what there is to say about it")),
)).placed(func(e *Event) *At { return &e.At })

var sourceTable = newTable("source", "nguồn", "a source", slices.Concat(
	headerFields(func(s *Source) *Header { return &s.Header }),
	[]field[Source]{
		text("title", func(s *Source) *string { return &s.Title }).says("tên bài, tên văn bản", "the title"),
		text("description", func(s *Source) *string { return &s.Description }).
			says("mô tả, khi nguồn không có tên", "what it is, where it has no title"),
		text("author", func(s *Source) *string { return &s.Author }).says("tác giả", "who wrote it"),
		date("published", func(s *Source) *Date { return &s.Published }).says("ngày đăng", "when it was published"),
		ref("publisher", Units, func(s *Source) *Ref { return &s.Publisher }).says("đơn vị xuất bản", "the unit that published it"),
		text("publisher_name", func(s *Source) *string { return &s.PublisherName }).says("tên nơi xuất bản", "the publisher's name"),
		address("url", func(s *Source) *string { return &s.URL }).says("địa chỉ web", "its address"),
	},
	entryFields(func(s *Source) *Entry { return &s.Entry },
		prose("about", func(s *Source) *Markdown { return &s.About }).says("giới thiệu", "what there is to say about it")),
)).placed(func(s *Source) *At { return &s.At }).
	explained("Phải có `title` hoặc `description`.", "`title` or `description` must be written.").
	related(oneOf("title", "description")).related(excludes("publisher", "publisher_name"))

var correctionTable = newTable("correction", "đính chính", "a correction", slices.Concat(
	[]field[Correction]{
		date("date", func(c *Correction) *Date { return &c.Date }).required().says("ngày đính chính", "when it was corrected"),
		textAt("record", func(c *Correction) (*string, *At) { return &c.Record, &c.RecordAt }).required().
			says("bản ghi được sửa: nhóm/mã", "what was corrected: collection/id"),
		text("summary", func(c *Correction) *string { return &c.Summary }).required().says("đã sửa gì", "what was corrected"),
		text("before", func(c *Correction) *string { return &c.Before }).says("trước khi sửa", "what stood there"),
		text("after", func(c *Correction) *string { return &c.After }).says("sau khi sửa", "what stands there now"),
		text("reason", func(c *Correction) *string { return &c.Reason }).says("lý do", "why"),
	},
	entryFields(func(c *Correction) *Entry { return &c.Entry }),
)).placed(func(c *Correction) *At { return &c.At })

var behalfTable = newBehalfTable()

func newBehalfTable() *table[Behalf] {
	t := newTable("on_behalf_of", "bên được thay mặt", "one on whose behalf is spoken", slices.Concat(
		[]field[Behalf]{
			ref("unit", Units, func(b *Behalf) *Ref { return &b.Unit }).says("đơn vị", "a unit"),
			text("name", func(b *Behalf) *string { return &b.Name }).says("tên, khi không có trong danh mục đơn vị", "a name, where it is no unit of the site"),
		},
		entryFields(func(b *Behalf) *Entry { return &b.Entry }),
	)).placed(func(b *Behalf) *At { return &b.At }).explained(
		"Mã đơn vị có thể đứng một mình thay cho các trường.", "The id of a unit may stand alone in place of the fields.").
		related(oneOf("unit", "name"))
	t.alone = "unit"
	t.scalar = func(d *decoder, n *yaml.Node, b *Behalf) { b.Unit = d.ref(n) }
	return t
}

// bodyField describes the text below the front matter.
func bodyField[R any](vi, en string) field[R] {
	return field[R]{Field: Field{Name: "body", Kind: KindMarkdown},
		decode: func(d *decoder, n *yaml.Node, _ *R) { d.report(ruleBodyField, n) }}.says(vi, en)
}

var speechTable = newTable("speech", "bài phát biểu", "a speech", slices.Concat(
	headerFields(func(s *Speech) *Header { return &s.Header }),
	[]field[Speech]{
		ref("event", Events, func(s *Speech) *Ref { return &s.Event }).required().says("sự kiện", "the event"),
		enum("kind", speechKinds, func(s *Speech) *SpeechKind { return &s.Kind }).required().says("loại phát biểu", "what sort of speech"),
		entry("speaker", speakerTable, func(s *Speech) *Actor { return &s.Speaker }).required().says("người phát biểu", "who speaks"),
		entries("on_behalf_of", behalfTable, func(s *Speech) *[]Behalf { return &s.OnBehalfOf }).
			says("thay mặt ai", "on whose behalf"),
		text("title", func(s *Speech) *string { return &s.Title }).says("tên bài", "the title"),
		bodyField[Speech]("nội dung tóm tắt, viết dưới phần thông tin; bắt buộc", "the summary, below the fields; required"),
	},
	entryFields(func(s *Speech) *Entry { return &s.Entry }),
)).placed(func(s *Speech) *At { return &s.At })

var pageTable = newTable("page", "trang", "a page", slices.Concat(
	headerFields(func(p *Page) *Header { return &p.Header }),
	[]field[Page]{
		text("title", func(p *Page) *string { return &p.Title }).required().says("tên trang", "the title"),
		count("order", func(p *Page) *Count { return &p.Order }).says("thứ tự trong danh sách trang", "its place among the pages"),
		bodyField[Page]("nội dung, viết dưới phần thông tin", "the text, below the fields"),
	},
	entryFields(func(p *Page) *Entry { return &p.Entry }),
)).placed(func(p *Page) *At { return &p.At })
