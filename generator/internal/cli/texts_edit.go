package cli

import "bangvang/generator/internal/diag"

// What fmt and rename say.
var (
	textFmtUse   = diag.Text{VI: "fmt [TỆP…]", EN: "fmt [FILE…]"}
	textFmtShort = diag.Text{VI: "Sắp xếp lại các tệp dữ liệu cho đúng dạng", EN: "Bring the files of records into their form"}
	textFmtLong  = diag.Text{
		VI: `Đưa các tệp trong content/ về cùng một dạng: trường theo thứ tự trong docs/format.md,
ngoặc kép chỉ ở chỗ cần, chữ tiếng Việt dựng sẵn (NFC), không có dấu cách thừa cuối dòng.
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

var (
	textRenameUse   = diag.Text{VI: "rename NHÓM MÃ-CŨ MÃ-MỚI", EN: "rename COLLECTION OLD NEW"}
	textRenameShort = diag.Text{VI: "Đổi mã của một bản ghi ở mọi nơi", EN: "Change the id of a record everywhere"}
	textRenameLong  = diag.Text{
		VI: `Đổi mã của một bản ghi trong mọi tệp có nhắc đến nó: ở chính bản ghi, ở các trường, các
liên kết, các đính chính, và cả tên tệp nếu tệp mang tên là mã ấy. Mã cũ được giữ trong
aliases để địa chỉ cũ vẫn dẫn đến trang. Chú thích và mọi chữ khác giữ nguyên. Chỉ ghi khi
kết quả không có lỗi nào.`,
		EN: `Change the id of a record in every file that names it: on the record itself, in fields,
links and corrections, and in the name of its file where that is the id. The old id is kept
in aliases, so that its address leads on. Comments and all other text stay. Nothing is
written unless the result has no errors.`}
	textRenameExample = diag.Text{
		VI: `  bangvang rename units phong-thu phong-thu-nghiem
  bangvang rename people nguyen-van-an nguyen-van-an-1970 --dry-run`,
		EN: `  bangvang rename units phong-thu phong-thu-nghiem
  bangvang rename people nguyen-van-an nguyen-van-an-1970 --dry-run`}
	textFlagDryRun = diag.Text{VI: "chỉ cho biết sẽ đổi ở đâu, không ghi gì", EN: "tell what would change, write nothing"}

	textRenamePlaces  = diag.Text{VI: "%s: %d chỗ", EN: "%s: %d"}
	textRenameDone    = diag.Text{VI: "Đã đổi mã %q thành %q: %d chỗ, %d tệp. Địa chỉ cũ dẫn đến trang mới.", EN: "Changed the id %q to %q. Places: %d. Files: %d. The old address leads to the new one."}
	textRenameWould   = diag.Text{VI: "Sẽ đổi mã %q thành %q: %d chỗ, %d tệp. Chưa ghi gì.", EN: "The id %q would change to %q. Places: %d. Files: %d. Nothing was written."}
	textRenameNothing = diag.Text{VI: "Mã %q đã đổi thành %q từ trước; không còn chỗ nào phải đổi.", EN: "The id %q was changed to %q before; there is nothing left to change."}
	textRenameErrors  = diag.Text{VI: "Dữ liệu đang có %d lỗi; hãy sửa trước khi đổi mã. Chưa ghi gì.", EN: "Errors: %d. Mend them before you change an id. Nothing was written."}
	textRenameBreaks  = diag.Text{VI: "Đổi mã xong thì dữ liệu sẽ có %d lỗi như trên, nên không ghi gì.", EN: "With the new id there would be these errors: %d. Nothing was written."}

	textUnknownCollection     = diag.Text{VI: "không có nhóm %%q nào có mã; các nhóm: %s", EN: "there is no collection %%q that has ids; the collections are %s"}
	textUnknownCollectionNear = diag.Text{VI: "không có nhóm %q nào có mã; có phải là %q?", EN: "there is no collection %q that has ids; did you mean %q?"}
	textRenameNeeds           = diag.Text{VI: "cần nhóm dữ liệu (%s), mã cũ và mã mới, ví dụ: bangvang rename units phong-thu phong-thu-nghiem", EN: "a collection (%s), the old id and the new one are needed, as in: bangvang rename units phong-thu phong-thu-nghiem"}
	textRenameBadID           = diag.Text{VI: "%q không dùng làm mã được: mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối đơn", EN: "%q can be no id: ids have lower-case ASCII letters, digits and single hyphens"}
	textRenameBadIDNear       = diag.Text{VI: "%q không dùng làm mã được; viết %s chẳng hạn", EN: "%q can be no id; write %s, for example"}
	textRenameSame            = diag.Text{VI: "mã mới giống mã cũ: %q", EN: "the new id is the old one: %q"}
	textRenameUnknown         = diag.Text{VI: "trong nhóm %s không có mã %q", EN: "there is no record in %s with the id %q"}
	textRenameUnknownNear     = diag.Text{VI: "trong nhóm %s không có mã %q; có phải là %q?", EN: "there is no record in %s with the id %q; did you mean %q?"}
	textRenameFormer          = diag.Text{VI: "%q là mã cũ, nay bản ghi mang mã %q; hãy viết mã ấy", EN: "%q is a former id; the record has the id %q now: write that one"}
	textRenameTaken           = diag.Text{VI: "mã %q đã có bản ghi khác dùng", EN: "the id %q is taken by another record"}
	textRenameTakenFormer     = diag.Text{VI: "mã %q là mã cũ của bản ghi %q nên không dùng lại được", EN: "the id %q is a former id of the record %q and can't be used again"}
	textRenameTakenBuiltIn    = diag.Text{VI: "mã %q là của danh mục dựng sẵn", EN: "the id %q is one of the built-in catalogue"}
	textRenameBuiltIn         = diag.Text{VI: "mã %q là của danh mục dựng sẵn nên không đổi được", EN: "the id %q is one of the built-in catalogue and can't be changed"}
	textRenameWord            = diag.Text{VI: "%q không dùng làm mã được: ở nhóm này chữ ấy có nghĩa riêng", EN: "%q can be no id here: the word has a meaning of its own in this collection"}
)
