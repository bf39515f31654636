package site

import "bangvang/generator/internal/diag"

// What can be wrong between records.
var (
	ruleCycle = diag.NewRule("cycle", diag.Error,
		"%s nối thành vòng khép kín: %s", "this %s lies below itself: %s")
	ruleMoreNamed = diag.NewRule("more-named-than-counted", diag.Error,
		"số %s ghi là %d, nhưng danh sách có %d", "the number of %s is %d, but %d are listed")
	ruleNoClasses = diag.NewRule("award-without-classes", diag.Error,
		"“%s” không chia hạng", "“%s” has no classes")
	ruleClassLacking = diag.NewRule("class-lacking", diag.Error,
		"“%s” chỉ có %d hạng, không có hạng %d", "“%s” has %d classes only, no class %d")
	ruleRecipientKind = diag.NewRule("recipient-kind", diag.Warning,
		"%s", "%s")
	rulePosthumous = diag.NewRule("posthumous-collective", diag.Warning,
		"truy tặng chỉ dành cho cá nhân, không dành cho tập thể", "only a person can be honoured posthumously, not a collective")
	ruleQuantity = diag.NewRule("quantity-zero", diag.Error,
		"số lượng (quantity) ít nhất là 1", "the quantity is at least 1")
	ruleDateYear = diag.NewRule("date-in-other-year", diag.Warning,
		"ngày %s không thuộc bảng vàng năm %d", "the date %s is not of the roll of %d")
	ruleNotValid = diag.NewRule("award-not-valid", diag.Warning,
		"“%s” có trong thời gian %s, còn ở đây là năm %d", "“%s” exists in %s; this is the year %d")
	ruleWithheldName = diag.NewRule("withheld-name", diag.Warning,
		"tên in này trùng với một người không nêu tên, và vẫn hiện trên trang", "this printed name is that of somebody whose name is withheld, and is shown all the same")
	ruleSameDecision = diag.NewRule("same-decision", diag.Warning,
		"số quyết định %q đã có ở %s", "the decision number %q stands at %s too")
	ruleNoPhoto = diag.NewRule("missing-photo", diag.Error,
		"không có ảnh %q trong content/photos/", "there is no photo %q in content/photos/")
	ruleCorrected = diag.NewRule("correction-record", diag.Error,
		"không có bản ghi %q để đính chính", "there is no record %q that could have been corrected")
	ruleDeadLink = diag.NewRule("dead-link", diag.Error,
		"liên kết %q không dẫn đến bản ghi nào", "the link %q leads to no record")
)

var (
	unspecifiedWord = diag.Text{VI: "gộp chung (unspecified)", EN: "those not told apart (unspecified)"}

	kindByArticle = diag.Text{
		VI: "“%[1]s” chỉ dành cho %[2]s (%[3]s, %[4]s), ở đây ghi cho %[5]s",
		EN: "“%[1]s” is for %[2]s only (%[3]s, %[4]s); here it is given to %[5]s"}
	kindByLaw = diag.Text{
		VI: "“%[1]s” thường chỉ dành cho %[2]s, ở đây ghi cho %[3]s; xin đối chiếu với %[4]s",
		EN: "“%[1]s” is usually for %[2]s only; here it is given to %[3]s; please compare with the %[4]s"}
	kindDeclared = diag.Text{
		VI: "“%[1]s” trong danh mục là dành cho %[2]s, ở đây ghi cho %[3]s",
		EN: "“%[1]s” is listed as for %[2]s; here it is given to %[3]s"}

	hintCycle         = diag.Text{VI: "bỏ một mối nối trong vòng này", EN: "take away one of these links"}
	hintMoreNamed     = diag.Text{VI: "con số phải gồm cả danh sách: sửa lại con số, hoặc bỏ bớt tên thừa", EN: "the number includes the list: mend it, or take away the names too many"}
	hintNoClasses     = diag.Text{VI: "bỏ trường class, hoặc thêm class_count vào hình thức này trong awards.yaml", EN: "leave out the class, or add class_count to the award in awards.yaml"}
	hintRecipientKind = diag.Text{
		VI: "nếu bản gốc ghi đúng như vậy, có thể giữ nguyên; nếu đây là phần thưởng khác, hãy khai báo trong awards.yaml",
		EN: "if the source says so, leave it; if this is a different award, declare it in awards.yaml"}
	hintPosthumous   = diag.Text{VI: "bỏ \"posthumous: true\" hoặc ghi tên người được truy tặng", EN: "take away \"posthumous: true\", or name the person who is honoured"}
	hintNotValid     = diag.Text{VI: "kiểm tra lại năm và hình thức; nếu đúng thì sửa trường valid của hình thức này", EN: "check the year and the award; if both are right, mend the award's field valid"}
	hintWithheld     = diag.Text{VI: "nếu là người ấy thì thêm \"redact: true\"; nếu là người khác thì giữ nguyên", EN: "if it is that person, add \"redact: true\"; if it is somebody else, leave it"}
	hintDateYear     = diag.Text{VI: "nếu thuộc năm khác thì viết thêm year: cho riêng lần khen thưởng này; nếu ghi đúng thì giữ nguyên", EN: "write a year: of its own if it belongs to another; leave it if it is right"}
	hintSameDecision = diag.Text{VI: "một quyết định nên nằm trong một tệp; nếu trùng số thật thì giữ nguyên", EN: "a decision should be one file; leave it if two decisions really share the number"}
	hintNoPhoto      = diag.Text{VI: "chép ảnh vào content/photos/, hoặc sửa tên tệp", EN: "copy the photo to content/photos/, or mend the name"}
	hintRecordForm   = diag.Text{VI: "viết nhóm/mã, ví dụ rolls/khen-thuong-dai-hoi-2019", EN: "write collection/id, such as rolls/congress-2019"}
	hintLinkForm     = diag.Text{VI: "viết nhóm/mã, ví dụ events/dai-hoi-2019; địa chỉ web thì viết đủ https://…", EN: "write collection/id, such as events/congress-2019; a web address is written whole, https://…"}
)
