package content

import "bangvang/generator/internal/diag"

// What can be wrong in the form of a file.
var (
	ruleUnreadable = diag.NewRule("unreadable-file", diag.Error,
		"không đọc được tệp này: %s", "this file can't be read: %s")
	ruleTooLarge = diag.NewRule("file-too-large", diag.Error,
		"tệp lớn hơn %d MiB", "the file is larger than %d MiB")
	ruleNotRegular = diag.NewRule("not-a-regular-file", diag.Error,
		"đây không phải là tệp thường (có thể là liên kết tượng trưng); chương trình không đọc", "this is no regular file (a symbolic link, perhaps); it is not read").Mended(
		"chép tệp thật vào chỗ này",
		"copy the file itself to this place")
	ruleUnknownFile = diag.NewRule("unknown-file", diag.Error,
		"tệp %q không thuộc nhóm dữ liệu nào", "the file %q belongs to no collection")
	ruleEncoding = diag.NewRule("encoding", diag.Error,
		"tệp không phải là văn bản UTF-8: %s", "the file is not UTF-8 text: %s")
	ruleGarbled = diag.NewRule("garbled-text", diag.Error,
		"chữ tiếng Việt ở đây đã hỏng vì bị đọc sai bảng mã: %q", "Vietnamese letters were damaged here by reading them in a wrong encoding: %q")
	ruleInvisible = diag.NewRule("invisible-character", diag.Error,
		"có ký tự không nhìn thấy được (%s)", "there is a character that can't be seen (%s)")
	ruleConflict = diag.NewRule("merge-conflict", diag.Error,
		"dấu vết xung đột khi hợp nhất của git còn sót lại: %q", "a merge conflict of git was left here: %q")
	ruleSyntax = diag.NewRule("yaml-syntax", diag.Error,
		"từ chỗ này trở đi không đọc được", "from here on the file makes no sense")
	ruleTab = diag.NewRule("yaml-tab", diag.Error,
		"dòng này được thụt vào bằng phím Tab", "the line is indented with a tab")
	ruleColon = diag.NewRule("yaml-colon", diag.Error,
		"giá trị có chứa dấu hai chấm và dấu cách phải đặt trong ngoặc kép", "a value that contains a colon and a space must be in quotes")
	ruleQuote = diag.NewRule("yaml-quote", diag.Error,
		"dấu ngoặc %s mở ở đây mà không đóng", "the quote %s opened here is never closed")
	ruleAfterQuote = diag.NewRule("yaml-after-quote", diag.Error,
		"sau dấu ngoặc đóng %s còn chữ thừa", "there is text after the closing quote %s")
	ruleBracket = diag.NewRule("yaml-bracket", diag.Error,
		"dấu %s mở ở đây mà không đóng", "the %s opened here is never closed")
	ruleFlow = diag.NewRule("yaml-flow", diag.Error,
		"phần trong ngoặc viết chưa đúng", "what is between the brackets is not well formed")
	ruleIndent = diag.NewRule("yaml-indent", diag.Error,
		"dòng này thụt vào không thẳng hàng với các dòng cùng mục", "the indentation of this line does not fit its neighbours")
	ruleDash = diag.NewRule("yaml-dash", diag.Error,
		"mục của danh sách phải mở đầu bằng dấu gạch nối và một dấu cách", "an item of a list must begin with a hyphen and a space")
	ruleNoColon = diag.NewRule("yaml-no-colon", diag.Error,
		"dòng này không có dạng \"trường: giá trị\"", "this line is no \"field: value\"")
	ruleEscape = diag.NewRule("yaml-escape", diag.Error,
		"dấu \\ trong ngoặc kép không đi với chữ đứng sau nó", "in double quotes, a backslash can't stand before this letter")
	ruleReserved = diag.NewRule("yaml-reserved", diag.Error,
		"giá trị không được bắt đầu bằng ký tự %s", "a value can't begin with %s")
	ruleDocument = diag.NewRule("second-document", diag.Error,
		"dấu %s kết thúc dữ liệu ở đây, phần sau sẽ bị bỏ mất", "this %s ends the data, and what follows would be lost")
	ruleAlias = diag.NewRule("yaml-alias", diag.Error,
		"không dùng được %q: dấu & và * ở đầu có nghĩa riêng trong YAML", "%q can't be used: & and * in front have a meaning of their own in YAML")
	ruleTag = diag.NewRule("yaml-tag", diag.Error,
		"không dùng được %q: dấu ! ở đầu có nghĩa riêng trong YAML", "%q can't be used: ! in front has a meaning of its own in YAML")
	ruleMerge = diag.NewRule("yaml-merge", diag.Error,
		"không dùng khóa gộp \"<<\" của YAML", "the merge key \"<<\" of YAML is not used")
	ruleDepth = diag.NewRule("too-deep", diag.Error,
		"lồng nhau quá sâu (nhiều nhất %d bậc)", "nested too deeply (%d levels at most)")
	ruleTooManyFields = diag.NewRule("too-many-fields", diag.Error,
		"một mục có hơn %d trường", "there are more than %d fields in one item")
	ruleTooManyProblems = diag.NewRule("too-many-problems", diag.Error,
		"tệp này còn nhiều lỗi nữa; chỉ hiện %d lỗi đầu tiên", "there is more that is wrong in this file; the first %d problems are shown")
	ruleFrontMatter = diag.NewRule("front-matter", diag.Error,
		"đầu tệp phải có phần thông tin đặt giữa hai dòng ---", "the file must begin with its fields between two lines of ---")
	ruleLostComment = diag.NewRule("lost-comment", diag.Warning,
		"phần %q bị coi là chú thích nên không hiện ra", "the part %q is taken for a comment and will not be shown")
)

// What can be wrong in a field.
var (
	ruleUnknownField = diag.NewRule("unknown-field", diag.Error,
		"%s không có trường %q", "%s has no field %q")
	ruleStray = diag.NewRule("stray-record", diag.Error,
		"các trường ở đây là của %s, không phải của %s", "these are the fields of %s, not of %s")
	ruleMissingField = diag.NewRule("missing-field", diag.Error,
		"%s thiếu trường bắt buộc %q", "%s lacks the required field %q")
	ruleMissingOneOf = diag.NewRule("missing-one-of", diag.Error,
		"%s phải có ít nhất một trong các trường: %s", "%s needs at least one of the fields: %s").Mended(
		"thêm một trong các trường ấy",
		"add one of them")
	ruleExcluding = diag.NewRule("excluding-fields", diag.Error,
		"hai trường %q và %q không đi cùng nhau", "the fields %q and %q exclude each other")
	ruleDuplicateKey = diag.NewRule("duplicate-key", diag.Error,
		"trường %q đã có ở dòng %d", "the field %q is already set at line %d")
	ruleKey = diag.NewRule("key", diag.Error,
		"tên trường phải là một từ", "the name of a field must be a single word")
	ruleNotFields = diag.NewRule("not-fields", diag.Error,
		"%s phải gồm các dòng \"trường: giá trị\", ở đây là %s", "%s must be lines of \"field: value\", here is %s")
	ruleNotList = diag.NewRule("not-list", diag.Error,
		"trường này phải là một danh sách (mỗi dòng mở đầu bằng \"- \"), ở đây là %s", "this field must be a list (each line beginning with \"- \"), here is %s")
	ruleNotText = diag.NewRule("not-text", diag.Error,
		"trường này chỉ nhận một giá trị, ở đây là %s", "this field takes one value, here is %s")
	ruleEmptyField = diag.NewRule("empty-field", diag.Error,
		"trường %q để trống", "the field %q is empty")
	ruleEmptyItem = diag.NewRule("empty-item", diag.Error,
		"mục này để trống", "this item is empty")
	ruleBadID = diag.NewRule("bad-id", diag.Error,
		"mã %q không dùng được: %s", "the id %q can't be used: %s")
	ruleBadCount = diag.NewRule("bad-count", diag.Error,
		"%q không phải là số nguyên", "%q is not a whole number")
	ruleLargeCount = diag.NewRule("large-count", diag.Error,
		"số %s lớn quá mức có thể tin được", "the number %s is too large to be believed").Mended(
		"kiểm tra lại con số trong nguồn",
		"check the number in the source")
	ruleBadBool = diag.NewRule("bad-bool", diag.Error,
		"ở đây chỉ viết true (có) hoặc false (không), không viết %q", "write true or false here, not %q")
	ruleBadDate = diag.NewRule("bad-date", diag.Error,
		"%q: %s", "%q: %s")
	ruleBadYear = diag.NewRule("bad-year", diag.Error,
		"năm phải là bốn chữ số, hoặc unknown nếu không rõ; ở đây là %q", "a year must be four digits, or unknown; here is %q")
	ruleBadClass = diag.NewRule("bad-class", diag.Error,
		"hạng phải là 1, 2, 3 …; ở đây là %q", "a class must be 1, 2, 3 …; here is %q")
	ruleBadValue = diag.NewRule("bad-value", diag.Error,
		"%q không nằm trong các giá trị cho phép", "%q is not one of the values allowed")
	ruleBodyField = diag.NewRule("body-field", diag.Error,
		"nội dung không viết trong trường \"body\"", "the text is not written in a field \"body\"").Mended(
		"viết nội dung bên dưới dòng --- thứ hai",
		"write it below the second line of ---")
	ruleNoBody = diag.NewRule("no-body", diag.Error,
		"%s chưa có nội dung", "%s has no text yet")
	ruleBadAddress = diag.NewRule("bad-address", diag.Error,
		"%q không phải là địa chỉ web đầy đủ (http:// hoặc https://)", "%q is not a full web address (http:// or https://)")
)

// How things are mended.
var (
	hintDidYouMean  = diag.Text{VI: "có phải là %q?", EN: "did you mean %q?"}
	hintKnownFields = diag.Text{VI: "các trường dùng được: %s", EN: "the fields that can be used: %s"}
	hintValues      = diag.Text{VI: "các giá trị cho phép: %s", EN: "the values allowed: %s"}
	hintAddField    = diag.Text{VI: "thêm dòng \"%s: …\" (%s)", EN: "add a line \"%s: …\" (%s)"}
	hintEmptyField  = diag.Text{VI: "điền giá trị, hoặc xóa trường này nếu chưa biết", EN: "fill it in, or delete the field if it is not known"}
	hintBraceComma  = diag.Text{
		VI: "dấu phẩy trong {…} đã tách chữ làm hai: đặt giá trị trong ngoặc kép, hoặc viết mỗi trường một dòng",
		EN: "the comma inside {…} split a text in two: put the value in quotes, or write one field a line"}
	hintEmptyItem = diag.Text{VI: "điền giá trị, hoặc xóa mục này", EN: "fill it in, or delete the item"}
	hintSpace     = diag.Text{VI: "xóa khoảng trắng ấy rồi gõ lại bằng phím cách", EN: "delete it and type a common space"}
	hintMerge     = diag.Text{VI: "viết đủ các trường cho từng bản ghi", EN: "write all the fields of each record"}
	hintID        = diag.Text{VI: "ví dụ: %s", EN: "for example: %s"}
	hintKey       = diag.Text{VI: "viết \"trường: giá trị\"", EN: "write \"field: value\""}
	hintExcluding = diag.Text{VI: "giữ lại một trong hai trường", EN: "keep one of the two"}
	hintPart      = diag.Text{VI: "part là một bộ phận của đơn vị: thêm dòng \"unit: …\"", EN: "part is a section of a unit: add a line \"unit: …\""}

	foundFields  = diag.Text{VI: "một nhóm trường", EN: "a group of fields"}
	foundList    = diag.Text{VI: "một danh sách", EN: "a list"}
	foundNothing = diag.Text{VI: "chỗ trống", EN: "nothing"}
)

var (
	hintWrite       = diag.Text{VI: "viết %s", EN: "write %s"}
	hintLostComment = diag.Text{VI: "nếu đó là một phần của giá trị thì đặt cả giá trị trong ngoặc kép; nếu là chú thích thì thêm dấu cách sau # và viết thành lời", EN: "if it belongs to the value, put the whole value in quotes; if it is a comment, put a space behind the # and write words"}
)

var hintTooManyProblems = diag.Text{VI: "sửa các lỗi đã hiện rồi chạy lại", EN: "mend those that are shown and run again"}
