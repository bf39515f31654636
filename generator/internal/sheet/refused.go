package sheet

import "bangvang/generator/internal/diag"

// A RefusedError tells why a file is not read, and what can be done.
type RefusedError struct {
	Reason Reason
	Text   diag.Text // what is wrong
	Mend   diag.Text
}

func (e *RefusedError) Error() string { return "sheet: " + e.Text.EN }

// A Reason is one for which files are not read.
type Reason uint8

// The reasons.
const (
	Empty     Reason = iota + 1 // nothing is in it
	TooLarge                    // a limit of this package
	OldExcel                    // .xls
	Encrypted                   // with a password
	OtherKind                   // .ods, .docx, .pdf, a web page …
	Damaged                     // not as its format must be
	Quotes                      // a text in quotes that does not end
)

var (
	saveAsXLSX = diag.Text{
		VI: "Mở tệp bằng Excel hoặc LibreOffice, chọn File > Save As, kiểu “Excel Workbook (.xlsx)”, rồi dùng tệp mới.",
		EN: "Open the file in Excel or LibreOffice, choose File > Save As, type “Excel Workbook (.xlsx)”, and use the new file.",
	}
	splitIt = diag.Text{
		VI: "Chép riêng các hàng của danh sách sang một tệp mới, chỉ dán giá trị (Paste Special > Values), hoặc chia thành nhiều tệp.",
		EN: "Copy the rows of the list alone into a new file, pasting values only (Paste Special > Values), or split it into several files.",
	}
)

func refuse(r Reason, mend diag.Text, vi, en string, args ...any) error {
	return &RefusedError{Reason: r, Text: diag.Text{VI: vi, EN: en}.With(args...), Mend: mend}
}

func errEmpty() error {
	return refuse(Empty, diag.Text{VI: "Kiểm tra lại xem có chọn đúng tệp không.", EN: "Check that it is the right file."},
		"tệp trống", "the file is empty")
}

func errTooLarge(vi, en string, args ...any) error { return refuse(TooLarge, splitIt, vi, en, args...) }

func errOldExcel() error {
	return refuse(OldExcel, saveAsXLSX, "đây là tệp Excel kiểu cũ (.xls)", "this is a file of an old Excel (.xls)")
}

func errEncrypted() error {
	return refuse(Encrypted, diag.Text{
		VI: "Mở tệp bằng Excel, vào File > Info > Protect Workbook > Encrypt with Password, xóa mật khẩu, lưu lại.",
		EN: "Open the file in Excel, go to File > Info > Protect Workbook > Encrypt with Password, clear the password, and save.",
	}, "tệp được bảo vệ bằng mật khẩu", "the file is protected with a password")
}

func errOtherKind(vi, en string) error {
	return refuse(OtherKind, saveAsXLSX, "đây là %s, không phải bảng tính .xlsx hay .csv", "this is %s, not a spreadsheet in .xlsx or .csv", diag.Text{VI: vi, EN: en})
}

// errDocument refuses a document, of which the table alone is wanted.
func errDocument(vi, en string) error {
	return refuse(OtherKind, diag.Text{
		VI: "Mở tệp ấy, chép cả bảng, dán vào một trang tính trống của Excel, rồi lưu kiểu “Excel Workbook (.xlsx)”.",
		EN: "Open it, copy the table, paste it into an empty sheet of Excel, and save that as “Excel Workbook (.xlsx)”.",
	}, "đây là %s, không phải bảng tính .xlsx hay .csv", "this is %s, not a spreadsheet in .xlsx or .csv", diag.Text{VI: vi, EN: en})
}

func errDamaged(vi, en string, args ...any) error {
	return refuse(Damaged, saveAsXLSX, "tệp bị hỏng: %s", "the file is damaged: %s", diag.Text{VI: vi, EN: en}.With(args...))
}

func errQuotes(line int) error {
	return refuse(Quotes, diag.Text{
		VI: "Mở tệp bằng trình soạn văn bản: thêm dấu \" đóng ở dòng đó hoặc bỏ dấu \" mở; hoặc lưu lại từ Excel thành .xlsx.",
		EN: "Open the file in a text editor: add the closing \" on that line or take the opening one away; or save it from Excel as .xlsx.",
	}, "dấu ngoặc kép \" mở ở dòng %d không được đóng", "the quote \" that opens on line %d is not closed", line)
}
