package cli

import "bangvang/generator/internal/diag"

// What fmt and rename say.
var (
	textFmtShort = diag.Text{VI: "Sắp xếp lại các tệp dữ liệu cho đúng dạng", EN: "Bring the files of records into their form"}
	textFmtLong  = diag.Text{
		VI: `Đưa các tệp trong content/ về cùng một dạng: trường theo thứ tự trong docs/format.md,
dấu ngoặc chỉ ở chỗ cần, chữ tiếng Việt dựng sẵn (NFC), không có dấu cách thừa cuối dòng.
Chú thích và dòng trống được giữ nguyên, nội dung không đổi. Tệp viết sai YAML thì để yên.
Không nêu tệp nào thì làm với mọi tệp.`,
		EN: `Bring the files in content/ into one form: fields in the order of docs/format.en.md,
quotes only where they are needed, text in NFC, no spaces at the ends of lines. Comments and
blank lines are kept, and what the records say does not change. Files that are no proper YAML
are left alone. Where no file is given, all are done.`}
	textFmtExample = diag.Text{
		VI: `  bangvang fmt                          mọi tệp của trang
  bangvang fmt content/units.yaml       một tệp; thư mục cũng được
  bangvang fmt --diff                   xem sẽ đổi gì, không ghi
  bangvang fmt --check                  chỉ cho biết tệp nào chưa đúng dạng`,
		EN: `  bangvang fmt                          all files of the site
  bangvang fmt content/units.yaml       one file, or a folder
  bangvang fmt --diff                   see what would change, write nothing
  bangvang fmt --check                  tell which files are not in their form`}
	textFlagFmtCheck = diag.Text{VI: "không ghi gì; nêu các tệp chưa đúng dạng, có thì không đạt", EN: "write nothing; list the files that are not in their form, and fail if there are any"}
	textFlagFmtDiff  = diag.Text{VI: "không ghi gì; cho xem từng dòng sẽ đổi, có thì không đạt", EN: "write nothing; show the lines that would change, and fail if there are any"}

	textFmtDone         = diag.Text{VI: "Đã sắp xếp lại %d tệp; %d tệp vốn đã đúng dạng.", EN: "Files: %d brought into their form, %d in it already."}
	textFmtAllFormatted = diag.Text{VI: "Mọi tệp đều đúng dạng: %d tệp.", EN: "All files are in their form: %d."}
	textFmtUnformatted  = diag.Text{VI: "%d trong %d tệp chưa đúng dạng; chạy bangvang fmt để sắp xếp lại.", EN: "Files not in their form: %d of %d. Run bangvang fmt to mend them."}
	textFmtFailed       = diag.Text{VI: "Đã sắp xếp lại %d tệp. Còn %d lỗi; tệp có lỗi được để nguyên.", EN: "Files brought into their form: %d. Errors: %d. The files that have them were left alone."}
	textFmtUnsafe       = diag.Text{
		VI: "%s: để nguyên tệp này, vì sắp xếp lại sẽ làm đổi nội dung; đây là lỗi của chương trình, xin báo cho người làm ra nó",
		EN: "%s was left alone, since its records would change; this is a mistake of the program, please report it"}
	textFmtNoFile    = diag.Text{VI: "không có tệp %q trong trang", EN: "there is no file %q in the site"}
	textFmtNoRecords = diag.Text{VI: "%q không chứa dữ liệu của trang", EN: "%q holds no records of the site"}
)
