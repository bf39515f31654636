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
		"“%s” chỉ có %d hạng, không có hạng %d", "“%s” has %d classes only, no class %d").Mended(
		"kiểm tra lại hạng; nguồn không nêu hạng thì viết class: any",
		"check the class; write class: any where the source does not state it")
	ruleQuantity = diag.NewRule("quantity-zero", diag.Error,
		"số lượng (quantity) ít nhất là 1", "the quantity is at least 1").Mended(
		"ghi số lượng đúng, hoặc bỏ trường này nếu là một",
		"write the right number, or leave the field out if it is one")
	ruleNoPhoto = diag.NewRule("missing-photo", diag.Error,
		"không có ảnh %q trong content/photos/", "there is no photo %q in content/photos/")
	ruleCorrected = diag.NewRule("correction-record", diag.Error,
		"không có bản ghi %q để đính chính", "there is no record %q that could have been corrected")
	ruleDeadLink = diag.NewRule("dead-link", diag.Error,
		"liên kết %q không dẫn đến bản ghi nào", "the link %q leads to no record")
)

var (
	unspecifiedWord = diag.Text{VI: "gộp chung (unspecified)", EN: "those not told apart (unspecified)"}

	hintCycle      = diag.Text{VI: "bỏ một mối nối trong vòng này", EN: "take away one of these links"}
	hintMoreNamed  = diag.Text{VI: "con số phải gồm cả danh sách: sửa lại con số, hoặc bỏ bớt tên thừa", EN: "the number includes the list: mend it, or take away the names too many"}
	hintNoClasses  = diag.Text{VI: "bỏ trường class, hoặc thêm class_count vào hình thức này trong awards.yaml", EN: "leave out the class, or add class_count to the award in awards.yaml"}
	hintNoPhoto    = diag.Text{VI: "chép ảnh vào content/photos/, hoặc sửa tên tệp", EN: "copy the photo to content/photos/, or mend the name"}
	hintRecordForm = diag.Text{VI: "viết nhóm/mã, ví dụ rolls/khen-thuong-dai-hoi-2019", EN: "write collection/id, such as rolls/congress-2019"}
	hintLinkForm   = diag.Text{VI: "viết nhóm/mã, ví dụ events/dai-hoi-2019; địa chỉ web thì viết đủ https://…", EN: "write collection/id, such as events/congress-2019; a web address is written whole, https://…"}
)
