package content

import (
	"slices"

	"gopkg.in/yaml.v3"
)

// entryFields are those that may stand on every record and entry, last of all.
// What is told in sentences stands between the sources and the note.
func entryFields[R any](e func(*R) *Entry, sentences ...field[R]) []field[R] {
	return slices.Concat([]field[R]{
		firstRef("source", Sources, func(r *R) *[]Ref { return &e(r).Sources }).
			says("nguồn của thông tin; thay cho nguồn của cả đợt", "what it is taken from; replaces the roll's"),
		refs("sources", Sources, func(r *R) *[]Ref { return &e(r).Sources }).
			says("các nguồn, khi có nhiều hơn một", "what it is taken from, where there are several"),
	}, sentences, []field[R]{
		prose("note", func(r *R) *Markdown { return &e(r).Note }).
			says("ghi chú cho người đọc", "a note for readers"),
		list(field[R]{Field: Field{Name: "allow", Kind: KindRule}}, func(d *decoder, n *yaml.Node, _ *R) { d.allow(n) }).
			says("không hiện các cảnh báo này ở đây và ở những mục bên trong", "warnings that are not shown, here and on what is inside"),
	})
}

// headerFields are those with which every record of a collection begins.
func headerFields[R any](h func(*R) *Header) []field[R] {
	id := field[R]{Field: Field{Name: "id", Kind: KindID},
		decode: func(d *decoder, n *yaml.Node, r *R) {
			h(r).ID, h(r).IDAt = d.id(n), at(n)
		}}
	aliases := list(field[R]{Field: Field{Name: "aliases", Kind: KindID}},
		func(d *decoder, n *yaml.Node, r *R) {
			if former := (Ref{d.id(n), at(n)}); !former.IsZero() {
				h(r).Aliases = append(h(r).Aliases, former)
			}
		})
	return []field[R]{
		id.required().says("mã của bản ghi, không đổi về sau; là một phần của địa chỉ trang", "the id, permanent, part of the address"),
		aliases.says("các mã cũ; địa chỉ cũ sẽ chuyển đến trang này", "former ids; their addresses lead here"),
	}
}

var siteTable = newTable("site", "thông tin trang", "the site", slices.Concat(
	[]field[Site]{
		text("title", func(s *Site) *string { return &s.Title }).required().
			says("tên của trang", "the title of the site"),
		text("tagline", func(s *Site) *string { return &s.Tagline }).
			says("một câu giới thiệu ngắn dưới tên trang", "one short sentence below the title"),
		enum("language", languages, func(s *Site) *Language { return &s.Language }).required().
			says("ngôn ngữ của giao diện", "the language of the interface"),
		addressAt("base_url", func(s *Site) (*string, *At) { return &s.BaseURL, &s.BaseURLAt }).
			says("địa chỉ web nơi đăng trang, kết thúc bằng dấu gạch chéo; bỏ trống khi chưa đăng", "where the site is published; left out as long as it is not"),
		ref("publisher", Units, func(s *Site) *Ref { return &s.Publisher }).
			says("đơn vị xuất bản", "the unit that publishes it"),
		text("publisher_name", func(s *Site) *string { return &s.PublisherName }).
			says("tên nơi xuất bản, khi không phải là một đơn vị trong danh mục", "the publisher's name, where it is no unit of the site"),
		text("contact", func(s *Site) *string { return &s.Contact }).
			says("nơi người đọc báo sai sót: thư điện tử, địa chỉ web (có thể có chỗ cho {name} và {address}, tên và địa chỉ của trang có chỗ sai), hoặc lời chỉ dẫn",
				"where readers report a mistake: an e-mail or web address (which may have places for {name} and {address} of the page that is wrong), or words"),
		address("edit_url", func(s *Site) *string { return &s.EditURL }).
			says("địa chỉ để sửa tệp trên kho mã, có chỗ cho {path} và {line}", "the address for editing a file in the forge, with {path} and {line}"),
		enum("name_order", nameOrders, func(s *Site) *NameOrder { return &s.NameOrder }).
			says("thứ tự xếp tên người", "how people are ordered"),
		text("license", func(s *Site) *string { return &s.License }).
			says("giấy phép của dữ liệu", "the licence of the data"),
	},
	entryFields(func(s *Site) *Entry { return &s.Entry }),
)).placed(func(s *Site) *At { return &s.At }).related(excludes("publisher", "publisher_name"))

var awardTable = newTable("award", "hình thức khen thưởng", "an award", slices.Concat(
	headerFields(func(a *Award) *Header { return &a.Header }),
	[]field[Award]{
		text("name", func(a *Award) *string { return &a.Name }).
			says("tên đầy đủ", "the full name"),
		text("abbreviation", func(a *Award) *string { return &a.Abbreviation }).
			says("tên viết tắt", "the abbreviation"),
		ref("based_on", Awards, func(a *Award) *Ref { return &a.BasedOn }).
			says("hình thức chung mà hình thức này cụ thể hóa; trường nào không viết thì lấy theo đó", "the generic award that this one specialises; gives what is not written here"),
		enum("category", awardCategories, func(a *Award) *AwardCategory { return &a.Category }).
			says("loại", "its form"),
		enum("level", levels, func(a *Award) *Level { return &a.Level }).
			says("cấp khen thưởng", "the level of the authority"),
		count("class_count", func(a *Award) *Count { return &a.ClassCount }).
			says("số hạng: 3 nếu có hạng Nhất, Nhì, Ba; 0 nếu không chia hạng", "how many classes it has; 0 for none"),
		enums("to", recipientKinds, func(a *Award) *[]RecipientKind { return &a.To }).
			says("ai được nhận", "who may receive it"),
		text("conferred_by", func(a *Award) *string { return &a.ConferredBy }).
			says("chức vụ hoặc cơ quan quyết định khen thưởng, không phải người trao", "the office or body that confers it, never who hands it over"),
		count("order", func(a *Award) *Count { return &a.Order }).
			says("thứ bậc: số nhỏ đứng trước", "precedence, lower is higher"),
		date("valid", func(a *Award) *Date { return &a.Valid }).
			says("thời gian hình thức này tồn tại", "when this award exists"),
		text("legal_basis", func(a *Award) *string { return &a.LegalBasis }).
			says("căn cứ pháp lý", "the law that it rests on"),
		yesNo("statutory", func(a *Award) *Bool { return &a.Statutory }).
			says("có trong Luật Thi đua, khen thưởng hay không", "whether the law of commendation knows it"),
	},
	entryFields(func(a *Award) *Entry { return &a.Entry },
		prose("about", func(a *Award) *Markdown { return &a.About }).
			says("giới thiệu", "what there is to say about it")),
)).placed(func(a *Award) *At { return &a.At }).explained(
	"Bản ghi có mã của danh mục luật định hoặc có `based_on` thì chỉ cần viết trường muốn thay; các bản ghi khác phải có `name`, `category`, `to`.",
	"A record with an id of the built-in catalogue, or with `based_on`, needs the fields alone that it changes; others need `name`, `category`, `to`.")

var otherNameTable = newTable("other_names", "tên khác", "another name", slices.Concat(
	[]field[OtherName]{
		text("name", func(o *OtherName) *string { return &o.Name }).required().says("tên", "the name"),
		date("period", func(o *OtherName) *Date { return &o.Period }).says("thời gian dùng tên này", "when it was used"),
	},
	entryFields(func(o *OtherName) *Entry { return &o.Entry }),
)).placed(func(o *OtherName) *At { return &o.At })

var parentTable = newTable("parents", "đơn vị cấp trên", "a parent", slices.Concat(
	[]field[Parent]{
		ref("unit", Units, func(p *Parent) *Ref { return &p.Unit }).required().says("đơn vị cấp trên", "the unit above"),
		date("period", func(p *Parent) *Date { return &p.Period }).says("thời gian trực thuộc", "when it belonged there"),
	},
	entryFields(func(p *Parent) *Entry { return &p.Entry }),
)).placed(func(p *Parent) *At { return &p.At })

var unitTable = newTable("unit", "đơn vị", "a unit", slices.Concat(
	headerFields(func(u *Unit) *Header { return &u.Header }),
	[]field[Unit]{
		text("name", func(u *Unit) *string { return &u.Name }).required().says("tên hiện nay", "the present name"),
		text("abbreviation", func(u *Unit) *string { return &u.Abbreviation }).says("tên viết tắt", "the abbreviation"),
		enum("kind", unitKinds, func(u *Unit) *UnitKind { return &u.Kind }).says("loại đơn vị", "what sort of body it is"),
		entries("other_names", otherNameTable, func(u *Unit) *[]OtherName { return &u.OtherNames }).
			says("tên cũ và tên khác", "former and other names"),
		field[Unit]{Field: Field{Name: "parent", Kind: KindReference, Collection: Units},
			decode: func(d *decoder, n *yaml.Node, u *Unit) {
				if unit := d.ref(n); !unit.IsZero() {
					u.Parents = append(u.Parents, Parent{Entry: Entry{At: at(n)}, Unit: unit})
				}
			}}.says("đơn vị cấp trên, khi chỉ có một", "the unit above, where there is one"),
		entries("parents", parentTable, func(u *Unit) *[]Parent { return &u.Parents }).
			says("các đơn vị cấp trên theo thời gian, cũ trước mới sau", "the units above over time, oldest first"),
		refs("members", Units, func(u *Unit) *[]Ref { return &u.Members }).says("thành viên của khối, cụm", "the members of a bloc"),
		yesNo("members_complete", func(u *Unit) *Bool { return &u.MembersComplete }).
			says("danh sách thành viên đã đủ chưa", "whether these are all members"),
		mark("coded", func(u *Unit) *bool { return &u.Coded }).
			says("đơn vị chỉ được nêu bằng phiên hiệu", "a unit that is known by its number alone"),
		refs("predecessors", Units, func(u *Unit) *[]Ref { return &u.Predecessors }).
			says("các đơn vị tiền thân", "the units that it came from"),
		text("motto", func(u *Unit) *string { return &u.Motto }).says("truyền thống, phương châm", "the motto"),
	},
	entryFields(func(u *Unit) *Entry { return &u.Entry },
		prose("about", func(u *Unit) *Markdown { return &u.About }).says("giới thiệu", "what there is to say about it")),
)).placed(func(u *Unit) *At { return &u.At }).related(excludes("parent", "parents"))

var personTable = newTable("person", "người", "a person", slices.Concat(
	headerFields(func(p *Person) *Header { return &p.Header }),
	[]field[Person]{
		text("name", func(p *Person) *string { return &p.Name }).required().says("họ và tên hiện nay", "the present name"),
		text("given_name", func(p *Person) *string { return &p.GivenName }).
			says("tên, khi không phải là tiếng cuối của họ tên", "the given name, where it is not the last word"),
		entries("other_names", otherNameTable, func(p *Person) *[]OtherName { return &p.OtherNames }).
			says("tên khác", "other names"),
		list(field[Person]{Field: Field{Name: "same_as", Kind: KindAddress}}, func(d *decoder, n *yaml.Node, p *Person) {
			if s := d.address(n); s != "" {
				p.SameAs = append(p.SameAs, s)
			}
		}).says("địa chỉ trang khác nói về chính người này", "addresses elsewhere of the same person"),
		refs("different_from", People, func(p *Person) *[]Ref { return &p.DifferentFrom }).
			says("những người trùng tên nhưng là người khác", "namesakes who are other people"),
		enum("visibility", visibilities, func(p *Person) *Visibility { return &p.Visibility }).
			says("tên hiện ra thế nào", "how much of the name is shown"),
	},
	entryFields(func(p *Person) *Entry { return &p.Entry },
		text("identity_note", func(p *Person) *string { return &p.IdentityNote }).
			says("vì sao các lần in tên được coi là cùng một người", "why printings are taken for one person"),
		prose("about", func(p *Person) *Markdown { return &p.About }).says("giới thiệu", "what there is to say")),
)).placed(func(p *Person) *At { return &p.At })

var campaignTable = newTable("campaign", "phong trào", "a campaign", slices.Concat(
	headerFields(func(c *Campaign) *Header { return &c.Header }),
	[]field[Campaign]{
		text("name", func(c *Campaign) *string { return &c.Name }).required().says("tên phong trào", "the name"),
		enum("kind", campaignKinds, func(c *Campaign) *CampaignKind { return &c.Kind }).says("loại phong trào", "what sort of campaign"),
		date("period", func(c *Campaign) *Date { return &c.Period }).says("thời gian", "when it takes place"),
		ref("part_of", Campaigns, func(c *Campaign) *Ref { return &c.PartOf }).says("phong trào lớn hơn", "the larger campaign"),
		ref("bloc", Units, func(c *Campaign) *Ref { return &c.Bloc }).says("khối, cụm thi đua", "the bloc that competes"),
		ref("leader", Units, func(c *Campaign) *Ref { return &c.Leader }).says("khối trưởng; không nhất thiết là thành viên", "the leader of the bloc; need not be a member"),
		ref("leader_elected_at", Events, func(c *Campaign) *Ref { return &c.LeaderElectedAt }).
			says("sự kiện bầu khối trưởng", "the event at which the leader was elected"),
		text("theme", func(c *Campaign) *string { return &c.Theme }).says("chủ đề thi đua", "the theme"),
		texts("slogans", func(c *Campaign) *[]string { return &c.Slogans }).says("khẩu hiệu", "slogans"),
		ref("organizer", Units, func(c *Campaign) *Ref { return &c.Organizer }).says("đơn vị tổ chức", "who organises it"),
		refs("related", Campaigns, func(c *Campaign) *[]Ref { return &c.Related }).says("phong trào liên quan", "related campaigns"),
	},
	entryFields(func(c *Campaign) *Entry { return &c.Entry },
		prose("about", func(c *Campaign) *Markdown { return &c.About }).says("giới thiệu", "what there is to say about it")),
)).placed(func(c *Campaign) *At { return &c.At })
