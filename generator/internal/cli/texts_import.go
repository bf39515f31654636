package cli

import "bangvang/generator/internal/diag"

// What import says.
var (
	textImportUse   = diag.Text{VI: "import TỆP.xlsx|TỆP.csv", EN: "import FILE.xlsx|FILE.csv"}
	textImportShort = diag.Text{VI: "Nhập danh sách khen thưởng từ Excel hoặc CSV", EN: "Make a roll of a list in Excel or CSV"}
	textImportLong  = diag.Text{
		VI: `Đọc danh sách kèm theo quyết định và cho xem sẽ ghi những gì: cột nào là gì, bao nhiêu
người nhận, chỗ nào phải xem lại, ở ô nào. Chưa ghi gì cho đến khi có --write.
Hình thức khen thưởng và đơn vị được nhận ra theo tên, tên viết tắt, tên cũ trên trang;
tên chỉ gần giống thì được nêu ra để bạn quyết định. Danh sách không đổi.`,
		EN: `Read the list of a decision and show what would be written: which column is what, how many
recipients, what has to be looked at, and in which cell. Nothing is written without --write.
Awards and units are known by their names, abbreviations and former names on this site; what
is merely near is proposed, for you to decide. The list itself stays as it is.`}
	textImportExample = diag.Text{
		VI: `  bangvang import danh-sach.xlsx --roll khen-thuong-2019                     xem trước
  bangvang import danh-sach.xlsx --roll khen-thuong-2019 --report xem.html   xem đủ trong trình duyệt
  bangvang import danh-sach.xlsx --roll khen-thuong-2019 --propose doi-chieu.csv
  bangvang import danh-sach.xlsx --roll khen-thuong-2019 --mapping doi-chieu.csv --write`,
		EN: `  bangvang import list.xlsx --roll honours-2019                      look first
  bangvang import list.xlsx --roll honours-2019 --report review.html  see all of it in a browser
  bangvang import list.xlsx --roll honours-2019 --propose mapping.csv
  bangvang import list.xlsx --roll honours-2019 --mapping mapping.csv --write`}

	textFlagRoll        = diag.Text{VI: "mã `ID` của đợt; cần có nếu bảng không có cột “Mã đợt”", EN: "the `ID` of the roll; needed where no column has it"}
	textFlagTitle       = diag.Text{VI: "tên `TITLE` của đợt", EN: "the `TITLE` of the roll"}
	textFlagRollYear    = diag.Text{VI: "bảng vàng năm `YEAR`, hoặc unknown; không viết thì theo ngày quyết định", EN: "the `YEAR` of the roll, or unknown; that of the decision where not given"}
	textFlagDecision    = diag.Text{VI: "số quyết định `NUMBER`", EN: "the `NUMBER` of the decision"}
	textFlagDate        = diag.Text{VI: "ngày `DATE` của quyết định, ví dụ 15/10/2019", EN: "the `DATE` of the decision, such as 15/10/2019"}
	textFlagEvent       = diag.Text{VI: "sự kiện `ID`", EN: "the event, an `ID`"}
	textFlagCampaign    = diag.Text{VI: "phong trào `ID`", EN: "the campaign, an `ID`"}
	textFlagSource      = diag.Text{VI: "nguồn `ID`", EN: "the source, an `ID`"}
	textFlagAward       = diag.Text{VI: "hình thức `AWARD` (mã hoặc tên) cho những dòng không nêu", EN: "the `AWARD`, an id or a name, of rows that name none"}
	textFlagMapping     = diag.Text{VI: "tệp đối chiếu `FILE`: loại, chữ trong danh sách, nghĩa trên trang", EN: "a mapping `FILE`: kind, text in the list, meaning on the site"}
	textFlagSheet       = diag.Text{VI: "chỉ đọc trang tính `NAME`", EN: "read the sheet `NAME` alone"}
	textFlagReport      = diag.Text{VI: "ghi bản xem trước đầy đủ ra `FILE`.html", EN: "write the whole review to `FILE`.html"}
	textFlagPropose     = diag.Text{VI: "ghi những gì chưa rõ ra `FILE`.csv để điền rồi dùng với --mapping", EN: "write what is not known to `FILE`.csv, to be filled in for --mapping"}
	textFlagLinkPeople  = diag.Text{VI: "liên kết với người đã có khi trùng cả tên và đơn vị, và chỉ có một người như vậy", EN: "link people of the register where name and unit agree and only one person has them"}
	textFlagAddUnits    = diag.Text{VI: "tạo bản ghi cho những đơn vị trang chưa có", EN: "make records of units that the site does not have"}
	textFlagWrite       = diag.Text{VI: "ghi các tệp", EN: "write the files"}
	textFlagImportForce = diag.Text{VI: "thay đợt đã có, và ghi đè tệp của --report, --propose", EN: "replace a roll that is there, and write over the files of --report and --propose"}

	textImportNeeds     = diag.Text{VI: "cần một tệp .xlsx hoặc .csv, ví dụ: bangvang import danh-sach.xlsx --roll khen-thuong-2019", EN: "a file .xlsx or .csv is needed, as in: bangvang import list.xlsx --roll honours-2019"}
	textImportBadRoll   = diag.Text{VI: "--roll %q không dùng làm mã được: mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối đơn", EN: "--roll %q can be no id: ids have lower-case ASCII letters, digits and single hyphens"}
	textImportOver      = diag.Text{VI: "%s %s sẽ ghi đè chính tệp mà lệnh này dùng; hãy chọn tên khác", EN: "%s %s would write over a file that this command uses; choose another name"}
	textImportInContent = diag.Text{VI: "%s %s nằm trong %s/, nơi chỉ để dữ liệu; hãy ghi ra chỗ khác", EN: "%s %s lies in %s/, which is for records alone; write it elsewhere"}
	textImportErrors    = diag.Text{VI: "Dữ liệu đang có %d lỗi; hãy sửa trước khi nhập. Chưa ghi gì.", EN: "Errors: %d. Mend them before you import. Nothing was written."}
	textImportBlocked   = diag.Text{VI: "Chưa ghi gì: còn những chỗ “Phải xem” ở trên. Sửa trong danh sách hoặc tệp đối chiếu rồi chạy lại.", EN: "Nothing was written: some of the above must be settled. Mend it in the list or a mapping file, and run this again."}
	textImportNext      = diag.Text{VI: "Chưa ghi gì. Để ghi: %s", EN: "Nothing was written. To write: %s"}
	textStopped         = diag.Text{VI: "đã dừng, chưa ghi tệp nào", EN: "stopped; no file was written"}
	textImportDone      = diag.Text{VI: "Đã ghi %d tệp. Xem lại bằng bangvang serve, rồi chạy bangvang check.", EN: "Files written: %d. Look at them with bangvang serve, and run bangvang check."}
	textStageList       = diag.Text{VI: "Đọc danh sách", EN: "Reading the list"}

	textListRefused = diag.Text{VI: "%s\n    %s", EN: "%s\n    %s"}
	textListNone    = diag.Text{VI: "không có tệp này", EN: "there is no such file"}
	textListNotFile = diag.Text{VI: "đây không phải là một tệp", EN: "this is no file"}
	textListLarge   = diag.Text{VI: "tệp lớn hơn %d MB; hãy tách thành nhiều tệp", EN: "the file is larger than %d MB; split it"}
	textNoSheet     = diag.Text{VI: "không có trang tính %q; các trang tính: %s", EN: "there is no sheet %q; the sheets are: %s"}
	textNoSheets    = diag.Text{VI: "tệp này không có trang tính; hãy bỏ --sheet", EN: "this file has no sheets; leave out --sheet"}
	textHiddenSheet = diag.Text{VI: "trang tính ẩn, không đọc; cần thì thêm --sheet", EN: "this sheet is hidden and was not read; name it with --sheet if it is wanted"}
)
