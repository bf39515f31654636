package cli

import (
	"strings"

	"bangvang/generator/internal/changes"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// changeWords are the kinds of changes, and how a summary counts them.
var changeWords = map[changes.Kind]diag.Text{
	changes.Added: {VI: "thêm", EN: "added"}, changes.Removed: {VI: "bớt", EN: "removed"}, changes.Corrected: {VI: "sửa", EN: "corrected"},
	changes.Status: {VI: "đổi tình trạng", EN: "new status"}, changes.Moved: {VI: "chuyển đợt", EN: "moved"}, changes.Renamed: {VI: "đổi tên", EN: "renamed"},
}

// changeOrder is the order in which a summary counts.
var changeOrder = []changes.Kind{changes.Added, changes.Removed, changes.Corrected, changes.Status, changes.Renamed, changes.Moved}

// changeSigns stand before lines for people.
var changeSigns = map[changes.Kind]string{changes.Added: "+", changes.Removed: "-", changes.Corrected: "~", changes.Status: "!", changes.Moved: ">", changes.Renamed: "~"}

var collectionWords = map[content.Collection]diag.Text{
	content.Sites:       {VI: "trang", EN: "site"},
	content.Awards:      {VI: "hình thức khen thưởng", EN: "award"},
	content.Units:       {VI: "đơn vị", EN: "unit"},
	content.People:      {VI: "người", EN: "person"},
	content.Campaigns:   {VI: "phong trào", EN: "campaign"},
	content.Events:      {VI: "sự kiện", EN: "event"},
	content.Sources:     {VI: "nguồn", EN: "source"},
	content.Corrections: {VI: "đính chính", EN: "correction"},
	content.Rolls:       {VI: "đợt khen thưởng", EN: "roll"},
	content.Speeches:    {VI: "bài phát biểu", EN: "speech"},
	content.Pages:       {VI: "trang tự do", EN: "page"},
}

// fieldWord names a field for people. One that has no name here stands as it is
// written in files.
func fieldWord(name string) diag.Text {
	for _, entry := range []string{"grant.", "recipient.", "reported."} {
		name = strings.TrimPrefix(name, entry)
	}
	if word, ok := fieldWords[name]; ok {
		return word
	}
	return diag.Text{VI: name, EN: name}
}

var fieldWords = map[string]diag.Text{
	"status": {VI: "tình trạng", EN: "status"}, "status_date": {VI: "ngày đổi tình trạng", EN: "date of the status"},
	"award": {VI: "hình thức khen thưởng", EN: "award"}, "awards": {VI: "hình thức khen thưởng", EN: "awards"},
	"class": {VI: "hạng", EN: "class"}, "uncounted": {VI: "lời của nguồn", EN: "words of the source"},
	"individuals": {VI: "cá nhân", EN: "individuals"}, "collectives": {VI: "tập thể", EN: "collectives"},
	"households": {VI: "hộ gia đình", EN: "households"}, "unspecified": {VI: "không rõ tập thể hay cá nhân", EN: "unspecified"},
	"basis": {VI: "cách đếm", EN: "counted by"}, "qualifier": {VI: "mức chắc chắn", EN: "qualifier"},
	"year": {VI: "năm", EN: "year"}, "event": {VI: "sự kiện", EN: "event"}, "no_event": {VI: "không thuộc sự kiện", EN: "no event"},
	"campaign": {VI: "phong trào", EN: "campaign"}, "date": {VI: "ngày", EN: "date"}, "of": {VI: "của đơn vị", EN: "of"},
	"for": {VI: "cho thời kỳ", EN: "for"}, "period": {VI: "thời kỳ", EN: "period"}, "conferred_by": {VI: "thẩm quyền", EN: "conferred by"},
	"printed": {VI: "tên in", EN: "as printed"}, "presented_by": {VI: "người trao", EN: "presented by"}, "proposal": {VI: "đề nghị ở đợt", EN: "proposed in"},
	"decision.number": {VI: "số quyết định", EN: "decision"}, "decision.date": {VI: "ngày quyết định", EN: "date of the decision"},
	"decision.issuer": {VI: "cơ quan ra quyết định", EN: "issuer"}, "decision.signer": {VI: "người ký", EN: "signer"}, "decision.url": {VI: "địa chỉ quyết định", EN: "address of the decision"},
	"sources": {VI: "nguồn", EN: "sources"}, "note": {VI: "ghi chú", EN: "note"}, "about": {VI: "giới thiệu", EN: "about"}, "body": {VI: "nội dung", EN: "text"},
	"name": {VI: "tên", EN: "name"}, "title": {VI: "tên", EN: "title"}, "household": {VI: "hộ gia đình", EN: "household"},
	"person": {VI: "người trong danh bạ", EN: "person of the register"}, "unit": {VI: "đơn vị", EN: "unit"}, "unit_printed": {VI: "đơn vị (như in)", EN: "unit as printed"},
	"part": {VI: "bộ phận", EN: "part"}, "rank": {VI: "cấp bậc", EN: "rank"}, "post": {VI: "chức vụ", EN: "post"}, "citation": {VI: "thành tích", EN: "citation"},
	"quantity": {VI: "số hiện vật", EN: "pieces"}, "posthumous": {VI: "truy tặng", EN: "posthumous"}, "visibility": {VI: "cách nêu tên", EN: "visibility"},
	"open_ended": {VI: "danh sách còn tiếp", EN: "open-ended"}, "aliases": {VI: "mã cũ bị bỏ", EN: "aliases dropped"},
	"abbreviation": {VI: "viết tắt", EN: "abbreviation"}, "other_names": {VI: "tên khác", EN: "other names"}, "given_name": {VI: "tên gọi", EN: "given name"},
	"identity_note": {VI: "căn cứ nhận ra một người", EN: "identity note"}, "same_as": {VI: "địa chỉ nơi khác", EN: "same as"}, "different_from": {VI: "khác với", EN: "different from"},
	"parents": {VI: "thuộc", EN: "parents"}, "parents.period": {VI: "thời gian trực thuộc", EN: "periods of parents"}, "members": {VI: "thành viên", EN: "members"},
	"members_complete": {VI: "đủ thành viên", EN: "members complete"}, "predecessors": {VI: "tiền thân", EN: "predecessors"}, "motto": {VI: "khẩu hiệu", EN: "motto"},
	"coded": {VI: "phiên hiệu", EN: "coded"}, "kind": {VI: "loại", EN: "kind"}, "category": {VI: "loại", EN: "category"}, "level": {VI: "cấp", EN: "level"},
	"based_on": {VI: "dựa trên", EN: "based on"}, "class_count": {VI: "số hạng", EN: "classes"}, "to": {VI: "dành cho", EN: "to"}, "order": {VI: "thứ tự", EN: "order"},
	"valid": {VI: "hiệu lực", EN: "valid"}, "legal_basis": {VI: "căn cứ pháp luật", EN: "legal basis"}, "statutory": {VI: "theo luật", EN: "statutory"},
	"part_of": {VI: "nằm trong", EN: "part of"}, "bloc": {VI: "khối thi đua", EN: "bloc"}, "leader": {VI: "khối trưởng", EN: "leader"},
	"leader_elected_at": {VI: "bầu tại", EN: "elected at"}, "theme": {VI: "chủ đề", EN: "theme"}, "slogans": {VI: "khẩu hiệu", EN: "slogans"},
	"organizer": {VI: "đơn vị tổ chức", EN: "organizer"}, "related": {VI: "liên quan", EN: "related"}, "place": {VI: "địa điểm", EN: "place"},
	"participants": {VI: "người dự", EN: "participants"}, "photos": {VI: "ảnh", EN: "photos"}, "description": {VI: "mô tả", EN: "description"},
	"author": {VI: "tác giả", EN: "author"}, "published": {VI: "ngày đăng", EN: "published"}, "publisher": {VI: "nơi đăng", EN: "publisher"},
	"publisher_name": {VI: "tên nơi đăng", EN: "publisher's name"}, "url": {VI: "địa chỉ", EN: "address"}, "speaker": {VI: "người phát biểu", EN: "speaker"},
	"on_behalf_of": {VI: "thay mặt", EN: "on behalf of"}, "tagline": {VI: "dòng giới thiệu", EN: "tagline"}, "language": {VI: "ngôn ngữ", EN: "language"},
	"base_url": {VI: "địa chỉ trang", EN: "address of the site"}, "contact": {VI: "liên hệ", EN: "contact"}, "edit_url": {VI: "địa chỉ sửa", EN: "address for edits"},
	"name_order": {VI: "cách xếp tên", EN: "order of names"}, "license": {VI: "giấy phép", EN: "licence"},
}
