package importer

import "bangvang/generator/internal/diag"

// What is said of a roll that is not complete.
var (
	textNoRollID     = diag.Text{VI: "chưa biết mã của đợt khen thưởng", EN: "the id of the roll is not known"}
	textNoRollIDMend = diag.Text{VI: "viết --roll và một mã, ví dụ --roll khen-thuong-2019; hoặc thêm cột “Mã đợt”", EN: "write --roll and an id, such as --roll khen-thuong-2019, or add a column “Roll id”"}
	textNoRows       = diag.Text{VI: "không tìm thấy bảng nào có tên cột và có dòng dữ liệu", EN: "no table with heads and rows was found"}
	textNoRowsMend   = diag.Text{VI: "bảng cần một dòng tên cột như “Họ và tên”, “Đơn vị”; tên khác thì nêu trong tệp đối chiếu (--mapping)", EN: "a table needs a row of heads such as “Name”, “Unit”; tell of others in a mapping file (--mapping)"}
	textNoTitle      = diag.Text{VI: "chưa biết tên của đợt khen thưởng", EN: "the title of the roll is not known"}
	textNoTitleMend  = diag.Text{VI: "viết --title \"Khen thưởng …\"", EN: "write --title \"…\""}
	textNoYear       = diag.Text{VI: "chưa biết đợt này thuộc bảng vàng năm nào", EN: "the yearly roll to which it belongs is not known"}
	textNoYearMend   = diag.Text{VI: "viết --year 2019, hoặc --year unknown nếu không rõ", EN: "write --year 2019, or --year unknown where no source gives it"}
	textFlag         = diag.Text{VI: "%s: %s", EN: "%s: %s"}

	textRollThere        = diag.Text{VI: "đợt %q đã có ở %s", EN: "there is a roll %q already, in %s"}
	textRollThereMend    = diag.Text{VI: "thêm --force để thay tệp ấy, hoặc viết mã khác sau --roll", EN: "add --force to replace that file, or write another id behind --roll"}
	textRollAmongOthers  = diag.Text{VI: "đợt %q đã có ở %s, trong tệp còn đợt khác nên không thay được", EN: "there is a roll %q in %s, which can't be replaced because it holds other rolls too"}
	textFileOfOther      = diag.Text{VI: "tệp %s đã có và chứa đợt %q", EN: "there is a file %s already, with the roll %q"}
	textAlreadyThereMend = diag.Text{VI: "viết mã khác sau --roll, hoặc tách đợt ấy ra một tệp riêng", EN: "write another id behind --roll, or give that roll a file of its own"}
	textOldPart          = diag.Text{VI: "đợt %q ở %s là một phần của danh sách cũ, dài hơn danh sách này", EN: "the roll %q in %s is a part of an older list, which was longer than this one"}
	textOldPartMend      = diag.Text{VI: "xem rồi xóa tệp ấy nếu không còn dùng", EN: "look at it, and delete the file if it is not needed any more"}
)

// What is said of cells.
var (
	textFault             = diag.Text{VI: "ô này là một công thức hỏng (%s)", EN: "this cell holds a broken formula (%s)"}
	textFaultMend         = diag.Text{VI: "sửa ô ấy trong danh sách, lưu lại rồi chạy lại", EN: "mend the cell in the list, save it, and run this again"}
	textBadFlow           = diag.Text{VI: "chưa hiểu %q", EN: "%q was not understood"}
	textBadFlowMend       = diag.Text{VI: "viết như tệp xuất ra: [{name: …, post: …}], hoặc bỏ trống rồi ghi vào tệp sau", EN: "write it as export does: [{name: …, post: …}], or leave it empty and write it into the file later"}
	textBadID             = diag.Text{VI: "%q không dùng làm mã được", EN: "%q can be no id"}
	textBadIDMend         = diag.Text{VI: "mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối đơn", EN: "ids have lower-case ASCII letters, digits and single hyphens"}
	textBadCount          = diag.Text{VI: "%q không phải là một số nguyên", EN: "%q is no whole number"}
	textBadCountMend      = diag.Text{VI: "chỉ viết chữ số", EN: "write digits only"}
	textBadBool           = diag.Text{VI: "chưa rõ %q là có hay không", EN: "it is not clear whether %q is yes or no"}
	textBadBoolMend       = diag.Text{VI: "viết x cho có, bỏ trống cho không", EN: "write x for yes, leave it empty for no"}
	textBadDate           = diag.Text{VI: "chưa rõ %q là ngày nào", EN: "it is not clear which day %q is"}
	textExcelDateMend     = diag.Text{VI: "trong Excel số này là ngày %s; nếu đúng thì định dạng cột là ngày (Format Cells > Date) rồi lưu lại", EN: "in Excel this number is the day %s; if that is right, format the column as a date (Format Cells > Date) and save it again"}
	textBadDateMend       = diag.Text{VI: "viết đủ ngày, tháng và bốn chữ số của năm, ví dụ 15/10/2019", EN: "write day, month and the four digits of the year, such as 15/10/2019"}
	textBadYear           = diag.Text{VI: "%q không phải là một năm", EN: "%q is no year"}
	textBadYearMend       = diag.Text{VI: "viết bốn chữ số, ví dụ 2019, hoặc unknown", EN: "write four digits, such as 2019, or unknown"}
	textBadClass          = diag.Text{VI: "%q không phải là một hạng", EN: "%q is no class"}
	textBadClassMend      = diag.Text{VI: "viết Nhất, Nhì, Ba hoặc 1, 2, 3", EN: "write 1, 2 or 3"}
	textBadEnum           = diag.Text{VI: "chưa hiểu %q", EN: "%q was not understood"}
	textBadEnumMend       = diag.Text{VI: "viết một trong: %s", EN: "write one of: %s"}
	textUnsplit           = diag.Text{VI: "chưa rõ trong %q đâu là “%s”, đâu là “%s”", EN: "it is not clear what of %q is “%s” and what “%s”"}
	textUnsplitMend       = diag.Text{VI: "nếu sai thì tách thành hai cột", EN: "if it is wrong, make two columns of it"}
	textContradiction     = diag.Text{VI: "“%s” ở đây là %s, còn ở chỗ khác là %s (%s)", EN: "“%s” is %s here, and %s elsewhere (%s)"}
	textOtherClass        = diag.Text{VI: "tên hình thức nói hạng %s, cột hạng nói %s", EN: "the award's name says class %s, the column of the class %s"}
	textContradictionMend = diag.Text{VI: "sửa một trong hai chỗ", EN: "mend one of the two"}
)

// What is said of records that are not known.
var (
	textUnknownAward          = diag.Text{VI: "trang chưa có hình thức khen thưởng %q", EN: "the site has no award %q"}
	textUnknownAwardMend      = diag.Text{VI: "ghi mã vào tệp đối chiếu (--propose, --mapping), hoặc thêm vào content/awards", EN: "write its id into a mapping file (--propose, --mapping), or add it to content/awards"}
	textNoAward               = diag.Text{VI: "dòng này không có hình thức khen thưởng, tiêu đề phía trên cũng không", EN: "neither this row nor a heading above it names an award"}
	textNoAwardMend           = diag.Text{VI: "thêm vào danh sách, hoặc viết --award cho cả danh sách", EN: "add it to the list, or write --award for all of it"}
	textUnknownRecord         = diag.Text{VI: "không có %q trong content/%s", EN: "there is no %q in content/%s"}
	textUnknownRecordMend     = diag.Text{VI: "viết đúng mã hoặc tên, hoặc thêm bản ghi vào content/%s", EN: "write its id or name, or add a record to content/%s"}
	textAmbiguous             = diag.Text{VI: "%q là tên của nhiều bản ghi", EN: "%q is the name of several records"}
	textUnknownUnit           = diag.Text{VI: "%q chưa có trong danh mục đơn vị", EN: "%q is no unit of this site"}
	textUnknownUnitOf         = diag.Text{VI: "%q chưa có trong danh mục đơn vị; có lẽ thuộc %s", EN: "%q is no unit of this site; it may be of %s"}
	textAmbiguousUnit         = diag.Text{VI: "%q là tên của nhiều đơn vị", EN: "%q is the name of several units"}
	textUnknownUnitMend       = diag.Text{VI: "ghi mã vào tệp đối chiếu (--propose, --mapping), hoặc thêm vào content/units", EN: "write its id into a mapping file (--propose, --mapping), or add it to content/units"}
	textNoUnitID              = diag.Text{VI: "không đặt được mã cho %q", EN: "no id can be made of %q"}
	textUnknownCollective     = diag.Text{VI: "tập thể %q chưa có trong danh mục đơn vị", EN: "the collective %q is no unit of this site"}
	textUnknownCollectiveMend = diag.Text{VI: "ghi mã vào tệp đối chiếu, hoặc thêm --add-units để tạo bản ghi; nếu là người thì để tên ấy dưới dòng “CÁ NHÂN”", EN: "write its id into a mapping file, or add --add-units to make a record; if it is a person, put the name below a heading “CÁ NHÂN”"}
	textNearCollectiveMend    = diag.Text{VI: "nếu đúng là đơn vị được đề xuất thì ghi mã vào tệp đối chiếu; nếu không thì thêm vào content/units", EN: "if it is what is proposed, write the id into a mapping file; if not, add it to content/units"}
	textCollectiveBelow       = diag.Text{VI: "%q có lẽ là một bộ phận của %s", EN: "%q may be a part of %s"}
	textCollectiveBelowMend   = diag.Text{VI: "ghi %s vào tệp đối chiếu để coi là bộ phận, hoặc thêm --add-units để tạo một đơn vị trực thuộc", EN: "write %s into a mapping file to make it a part, or add --add-units to make a unit below it"}
	textMappingNoRecord       = diag.Text{VI: "tệp đối chiếu ghi %q, nhưng không có mã ấy trong content/%s", EN: "the mapping file says %q, which is no id in content/%s"}
	textMappingMend           = diag.Text{VI: "sửa trong tệp đối chiếu", EN: "mend it in the mapping file"}
)

// What is said of rows and people.
var (
	textEmptyRow            = diag.Text{VI: "dòng này không nêu ai được nhận", EN: "this row names nobody who receives"}
	textNoName              = diag.Text{VI: "dòng này không có tên người nhận", EN: "this row has no name"}
	textUndecided           = diag.Text{VI: "dòng này không có số quyết định, các dòng khác thì có nhiều số", EN: "this row has no decision, and the others have several"}
	textUndecidedMend       = diag.Text{VI: "đối chiếu với văn bản rồi điền vào danh sách", EN: "compare it with the documents, and add it to the list"}
	textTwoRecords          = diag.Text{VI: "dòng này vừa là số liệu báo cáo, vừa là người nhận", EN: "this row is both a reported number and a recipient"}
	textNoRecordMend        = diag.Text{VI: "sửa dòng này trong danh sách", EN: "mend the row in the list"}
	textUnknownColumn       = diag.Text{VI: "chưa rõ cột “%s” là gì; các ô trong cột không được đưa vào", EN: "the column “%s” was not understood; its cells are left out"}
	textUnknownColumnMend   = diag.Text{VI: "cần thì ghi nghĩa của cột vào tệp đối chiếu (--propose, --mapping)", EN: "if it is needed, write its meaning into a mapping file (--propose, --mapping)"}
	textUnknownSection      = diag.Text{VI: "chưa rõ dòng “%s” nói gì; các dòng dưới nó vẫn được đưa vào", EN: "the heading “%s” was not understood; the rows below it are taken all the same"}
	textUnknownSectionMend  = diag.Text{VI: "nếu là đơn vị hay hình thức khen thưởng thì ghi mã vào tệp đối chiếu", EN: "if it is a unit or an award, write its id into a mapping file"}
	textProposed            = diag.Text{VI: "“%s” nói là đề nghị, còn các dòng trong bảng được ghi là đã tặng", EN: "“%s” speaks of proposals, and the rows are taken for what was conferred"}
	textProposedMend        = diag.Text{VI: "nếu chưa có quyết định thì thêm cột “Tình trạng” và ghi “đề nghị”", EN: "if nothing is decided yet, add a column “Status” and write “proposed”"}
	textOtherCount          = diag.Text{VI: "“%s” nói %d, danh sách có %d", EN: "“%s” says %d, the list has %d"}
	textOtherCountMend      = diag.Text{VI: "đối chiếu với văn bản", EN: "compare it with the document"}
	textTwice               = diag.Text{VI: "%s đã có ở %s, trong cùng lần khen thưởng", EN: "%s stands at %s already, in the same grant"}
	textTwiceMend           = diag.Text{VI: "nếu là một thì bỏ bớt một dòng; nếu là hai người thì ghi thêm đơn vị hoặc chức vụ", EN: "if they are one, take one row away; if not, add their units or posts"}
	textMaybePerson         = diag.Text{VI: "%s trùng tên với người đã có, nhưng chưa đủ để biết là một", EN: "%s has the name of somebody in the register, which is not enough to know who it is"}
	textMaybePersonMend     = diag.Text{VI: "nếu chắc chắn là một người thì ghi mã vào tệp đối chiếu", EN: "where it is certain, write the id into a mapping file"}
	textMaybePosthumous     = diag.Text{VI: "“%s” nhắc đến truy tặng, nhưng không rõ dành cho ai", EN: "“%s” speaks of posthumous honours, but it is not clear whose"}
	textMaybePosthumousMend = diag.Text{VI: "đúng là truy tặng thì thêm cột “Truy tặng” và ghi x", EN: "if it is one, add a column “Truy tặng” with an x"}
	textTitled              = diag.Text{VI: "họ tên bắt đầu bằng “%s”; tên được giữ như trong danh sách", EN: "the name begins with “%s”; it is kept as the list has it"}
	textTitledMend          = diag.Text{VI: "nếu không thuộc họ tên thì bỏ khỏi danh sách", EN: "if that is no part of the name, take it out of the list"}
	textSeveral             = diag.Text{VI: "%q có lẽ là tên của nhiều người", EN: "%q may be the names of several people"}
	textSeveralMend         = diag.Text{VI: "mỗi người một dòng; đúng là một người thì bỏ qua", EN: "give each a row; if it is one person, leave it"}
	textNameless            = diag.Text{VI: "dòng này không có họ tên nên được hiểu là tặng cả đơn vị", EN: "this row has no name, so that the unit is taken for the recipient"}
	textNamelessMend        = diag.Text{VI: "nếu tặng cá nhân thì điền họ tên vào danh sách", EN: "if it is a person, add the name to the list"}
	textSmall               = diag.Text{VI: "trong họ tên %q, chữ %q không viết hoa", EN: "in the name %q, %q begins with a small letter"}
	textSmallMend           = diag.Text{VI: "phông cũ như .VnTime không có chữ hoa mang dấu: nếu là họ tên thì viết hoa trong danh sách", EN: "fonts such as .VnTime have no capitals with tones: if it is part of the name, mend it in the list"}
	textOtherName           = diag.Text{VI: "danh sách ghi %q, còn mã %s là của %q", EN: "the list says %q, and the id %s is that of %q"}
	textOtherNameMend       = diag.Text{VI: "mã được dùng; nếu sai thì sửa cột “Mã người”", EN: "the id counts; if it is wrong, mend the column “Person id”"}
)

// What is told of a roll, and from where it is known.
var (
	textCapitals     = diag.Text{VI: "Họ tên toàn chữ hoa", EN: "Names in capitals"}
	textCapitalsFrom = diag.Text{VI: "được viết lại chỉ hoa ở đầu mỗi chữ", EN: "written with capitals at the beginnings of words only"}
	textDitto        = diag.Text{VI: "Số ô ghi “nt”, “như trên”", EN: "Cells that say “as above”"}
	textDittoFrom    = diag.Text{VI: "lấy theo ô phía trên", EN: "taken from the cell above"}
	textFromFlag     = diag.Text{VI: "theo lệnh", EN: "as the command says"}
	textFromTitle    = diag.Text{VI: "theo dòng chữ ngoài bảng", EN: "from the text beside the table"}
	textFromDate     = diag.Text{VI: "theo ngày quyết định", EN: "from the date of the decision"}
	textFromDecision = diag.Text{VI: "theo số quyết định", EN: "from the number of the decision"}
	textParts        = diag.Text{VI: "Số phần", EN: "Parts"}
	textPartsFrom    = diag.Text{VI: "mỗi tệp chứa nhiều nhất %d dòng", EN: "a file holds %d lines at most"}
)
