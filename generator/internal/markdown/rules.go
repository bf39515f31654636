package markdown

import "bangvang/generator/internal/diag"

// What can be wrong in a text.
var (
	ruleCharacter = diag.NewRule("markdown-character", diag.Error,
		"ký tự %s không dùng được trong văn bản", "the character %s can't be used in a text")
	ruleHTML = diag.NewRule("markdown-html", diag.Error,
		"văn bản không dùng HTML: %q", "HTML is not used in texts: %q")
	ruleImage = diag.NewRule("markdown-image", diag.Error,
		"không chèn ảnh vào giữa văn bản", "images are not put into the text")
	ruleScheme = diag.NewRule("markdown-link-scheme", diag.Error,
		"liên kết không được bắt đầu bằng %q", "a link can't begin with %q")
	ruleAddress = diag.NewRule("markdown-link", diag.Error,
		"liên kết có địa chỉ không dùng được: %q", "the address of the link can't be used: %q")
	ruleAnchor = diag.NewRule("markdown-anchor", diag.Error,
		"văn bản này không có tiêu đề nào mang mã %q", "no heading of this text has the id %q")
	ruleUnused = diag.NewRule("markdown-unused-definition", diag.Warning,
		"dòng này được hiểu là địa chỉ của liên kết [%s] nên không hiện ra, mà không có liên kết nào dùng đến nó",
		"this line is taken for the address of a link [%s] and will not be shown, but no link makes use of it")
)

// What goes beyond the limits.
var (
	ruleLength = diag.NewRule("markdown-length", diag.Error,
		"văn bản dài hơn %d KiB", "the text is longer than %d KiB")
	ruleLine = diag.NewRule("markdown-line", diag.Error,
		"dòng này có quá nhiều dấu %s (nhiều nhất là %d)", "there are too many %s in this line (%d at most)").Mended(
		"chia dòng này thành nhiều dòng, hoặc bỏ bớt các dấu ấy",
		"make several lines of it, or leave some of these signs out")
	ruleDefinitions = diag.NewRule("markdown-definitions", diag.Error,
		"văn bản có quá nhiều địa chỉ liên kết đặt riêng (nhiều nhất là %d)", "the text defines too many addresses of links (%d at most)").Mended(
		"viết địa chỉ ngay trong liên kết: [chữ](địa chỉ)",
		"write the addresses in the links: [words](address)")
	ruleHeadings = diag.NewRule("markdown-headings", diag.Error,
		"văn bản có quá nhiều tiêu đề (nhiều nhất là %d)", "the text has too many headings (%d at most)").Mended(
		"chia văn bản thành nhiều trang",
		"make several pages of it")
	ruleNesting = diag.NewRule("markdown-nesting", diag.Error,
		"lồng nhau quá sâu (nhiều nhất là %d bậc)", "nested too deeply (%d levels at most)").Mended(
		"bớt các bậc danh sách và trích dẫn lồng nhau",
		"take away levels of lists and quotations")
	ruleTable = diag.NewRule("markdown-table", diag.Error,
		"bảng có quá nhiều ô để trống", "the table has too many empty cells")
	ruleMarks = diag.NewRule("markdown-marks", diag.Error,
		"đoạn này quá dài và có quá nhiều dấu Markdown (* _ [ ] < `)", "the paragraph is too long and has too many marks of Markdown (* _ [ ] < `)")
	ruleOutput = diag.NewRule("markdown-output", diag.Error,
		"trang web làm ra từ văn bản này sẽ dài quá mức", "the page made of this text would be far too long").Mended(
		"chia văn bản thành nhiều trang",
		"make several pages of it")
)

// How things are mended.
var (
	hintCharacter = diag.Text{
		VI: "xóa ký tự này; nó thường lẫn vào khi sao chép từ nơi khác",
		EN: "delete it; it often comes in when text is copied from elsewhere"}
	hintHTML = diag.Text{
		VI: "viết bằng Markdown; nếu muốn hiện chính dấu < thì viết \\<",
		EN: "write it in Markdown; to show the sign < itself, write \\<"}
	hintComment = diag.Text{
		VI: "xóa chú thích này; nó sẽ không hiện trên trang",
		EN: "delete this comment; it would not be shown"}
	hintStrong = diag.Text{VI: "chữ đậm viết là **chữ đậm**", EN: "bold text is written **bold text**"}
	hintEm     = diag.Text{VI: "chữ nghiêng viết là *chữ nghiêng*", EN: "italics are written *italics*"}
	hintBreak  = diag.Text{
		VI: "muốn xuống dòng thì viết dấu \\ ở cuối dòng; muốn sang đoạn mới thì để một dòng trống",
		EN: "for a new line, end the line with \\; for a new paragraph, leave a line empty"}
	hintLink    = diag.Text{VI: "liên kết viết là [chữ](địa chỉ)", EN: "a link is written [words](address)"}
	hintHeading = diag.Text{VI: "tiêu đề viết là # Tiêu đề", EN: "a heading is written # Heading"}
	hintItem    = diag.Text{VI: "mỗi mục của danh sách viết trên một dòng, mở đầu bằng \"- \"", EN: "write each item of a list on a line that begins with \"- \""}
	hintImage   = diag.Text{
		VI: "ghi tên tệp ảnh vào trường photos của bản ghi",
		EN: "name the file of the image in the field photos of the record"}
	hintScheme = diag.Text{
		VI: "dùng địa chỉ bắt đầu bằng https://, http:// hoặc mailto:, hoặc mã của bản ghi như events/dai-hoi-2019",
		EN: "use an address that begins with https://, http:// or mailto:, or the id of a record such as events/dai-hoi-2019"}
	hintAddress = diag.Text{
		VI: "viết địa chỉ đầy đủ như https://example.vn, hoặc mã của bản ghi như events/dai-hoi-2019",
		EN: "write a full address such as https://example.vn, or the id of a record such as events/dai-hoi-2019"}
	hintAnchors   = diag.Text{VI: "các mã có trong văn bản: %s", EN: "the ids in this text: %s"}
	hintNoAnchors = diag.Text{VI: "văn bản này chưa có tiêu đề nào", EN: "this text has no headings"}
	hintUnused    = diag.Text{
		VI: "xóa dòng này; nếu đó là lời văn thì viết \\[ thay cho [",
		EN: "delete the line; if it is meant to be read, write \\[ in place of ["}
	hintParagraphs = diag.Text{VI: "chia thành nhiều đoạn, cách nhau bằng dòng trống", EN: "divide it into paragraphs, with empty lines between them"}
	hintPages      = diag.Text{VI: "chia thành nhiều trang", EN: "divide it into several pages"}
	hintCells      = diag.Text{VI: "bỏ bớt cột, hoặc viết đủ ô cho mỗi dòng", EN: "take columns away, or write all cells of each row"}
)

// hintsOfTags are for the tags that editors use most.
var hintsOfTags = map[string]diag.Text{
	"b": hintStrong, "strong": hintStrong,
	"i": hintEm, "em": hintEm,
	"br": hintBreak, "p": hintBreak,
	"a": hintLink, "img": hintImage,
	"h1": hintHeading, "h2": hintHeading, "h3": hintHeading, "h4": hintHeading,
	"ul": hintItem, "ol": hintItem, "li": hintItem,
}
