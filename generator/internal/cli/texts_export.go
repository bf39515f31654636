package cli

import "bangvang/generator/internal/diag"

// What export says.
var (
	textExportShort = diag.Text{VI: "Xuất các đợt khen thưởng của một năm ra bảng tính", EN: "Write the rolls of a year as a spreadsheet"}
	textExportLong  = diag.Text{
		VI: `Ghi mọi đợt khen thưởng của một năm thành một bảng, mỗi người nhận một dòng, đúng bảng
mà bangvang import đọc được: sửa trong Excel rồi nhập lại. Đợt nào có lần tặng thuộc năm ấy
thì có cả đợt trong bảng. Chú thích trong tệp YAML không theo sang bảng.
Bảng có cả những tên mà trang không nêu; đừng đăng nó lên thay cho trang.`,
		EN: `Write all rolls of a year as one table, a row for each recipient, which bangvang import
reads: change it in a spreadsheet, and bring it back. A roll of which a grant belongs to the
year is in it as a whole. Comments in files of YAML do not come with it.
The table holds the names that the site withholds; it is not for publication.`}
	textExportExample = diag.Text{
		VI: `  bangvang export --year 2019                          ghi khen-thuong-2019.xlsx
  bangvang export --year 2019 --format csv             ghi khen-thuong-2019.csv
  bangvang export --year unknown --output ra.xlsx      các đợt không rõ năm
  bangvang export --year 2019 --output -               in bảng dạng CSV ra màn hình`,
		EN: `  bangvang export --year 2019                          writes honours-2019.xlsx
  bangvang export --year 2019 --format csv             writes honours-2019.csv
  bangvang export --year unknown --output out.xlsx     the rolls of no known year
  bangvang export --year 2019 --output -               writes CSV to standard output`}
	textFlagExportYear   = diag.Text{VI: "năm `YEAR` cần xuất, hoặc unknown: các đợt không rõ năm", EN: "the `YEAR` to write, or unknown"}
	textFlagExportFormat = diag.Text{VI: "dạng bảng `FORMAT`: xlsx hoặc csv; không viết thì theo đuôi của tệp, hoặc là xlsx", EN: "the `FORMAT` of the table: xlsx or csv; that of the file's name, or xlsx, where not given"}
	textFlagExportOutput = diag.Text{VI: "ghi vào tệp hay thư mục `FILE`; dấu - là in ra màn hình; không viết thì ghi vào thư mục hiện thời", EN: "write to `FILE`, or a file in that folder; - is standard output; the current folder where not given"}
	textFlagExportForce  = diag.Text{VI: "ghi đè tệp đã có", EN: "write over a file that is there"}

	textExportFile     = diag.Text{VI: "khen-thuong-%s.%s", EN: "honours-%s.%s"}
	textExportDone     = diag.Text{VI: "Đã ghi %s: %d đợt, %d dòng.", EN: "Wrote %s. Rolls: %d. Rows: %d."}
	textExportNothing  = diag.Text{VI: "không có đợt khen thưởng nào của năm %s; các năm có: %s", EN: "there is no roll of the year %s; there are rolls of: %s"}
	textExportNone     = diag.Text{VI: "trang chưa có đợt khen thưởng nào", EN: "the site has no rolls yet"}
	textExportErrors   = diag.Text{VI: "Dữ liệu có %d lỗi như trên; hãy sửa trước khi xuất. Chưa ghi gì.", EN: "Errors: %d. Mend them before you export. Nothing was written."}
	textExportBadName  = diag.Text{VI: "tên tệp của --output phải có đuôi .xlsx hoặc .csv: %s", EN: "the file of --output has to end in .xlsx or .csv: %s"}
	textExportThere    = diag.Text{VI: "đã có tệp %s nên không ghi; muốn ghi đè thì thêm --force, muốn giữ thì chọn tên khác", EN: "there is a file %s already; write over it with --force, or choose another name"}
	textExportNoFolder = diag.Text{VI: "không có thư mục %s để ghi vào", EN: "there is no folder %s to write to"}
	textExportRows     = diag.Text{VI: "bảng có %d dòng mà một trang Excel chỉ chứa %d; hãy xuất với --format csv", EN: "the table has %d rows, and a sheet of Excel holds %d; use --format csv"}
	textExportLongCell = diag.Text{VI: "%s: cột “%s” có nội dung dài quá %d ký tự, một ô Excel không chứa hết", EN: "%s: the text of the column “%s” is longer than the %d characters that a cell of Excel holds"}
	textExportTooLong  = diag.Text{VI: "Có %d ô dài quá mức; hãy xuất với --format csv. Chưa ghi gì.", EN: "Texts too long for a cell: %d. Use --format csv. Nothing was written."}

	textExportNeedsYear  = diag.Text{VI: "cần --year, ví dụ: bangvang export --year 2019", EN: "--year is needed, as in: bangvang export --year 2019"}
	textExportBadYear    = diag.Text{VI: "--year phải là một năm, ví dụ 2019, hoặc unknown, không phải %q", EN: "--year must be a year such as 2019, or unknown, not %q"}
	textExportBadFormat  = diag.Text{VI: "--format phải là xlsx hoặc csv, không phải %q", EN: "--format must be xlsx or csv, not %q"}
	textExportNotOut     = diag.Text{VI: "chỉ in ra màn hình được dạng csv; bảng xlsx thì ghi vào tệp bằng --output TỆP", EN: "only csv goes to standard output; write xlsx to a file with --output FILE"}
	textExportTwoFormats = diag.Text{VI: "--format %s không hợp với tên tệp %q; hãy bỏ --format hoặc đổi đuôi tệp", EN: "--format %s does not fit the file %q; leave out --format, or give the file another ending"}

	textYearUnknown = diag.Text{VI: "không rõ", EN: "unknown"}
)
