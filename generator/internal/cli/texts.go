package cli

import "bangvang/generator/internal/diag"

var (
	textRootShort = diag.Text{VI: "Bảng Vàng dựng trang bảng vàng từng năm từ dữ liệu YAML", EN: "Bảng Vàng builds yearly honour rolls from YAML records"}
	textRootLong  = diag.Text{
		VI: `Bảng Vàng đọc dữ liệu khen thưởng trong content/ (YAML và Markdown), kiểm tra mọi
dòng, rồi dựng thành một trang web tĩnh trong public/.`,
		EN: `Bảng Vàng reads the records of awards in content/ (YAML and Markdown), checks
every line of them, and builds a static site in public/.`}
	textHelpShort = diag.Text{VI: "Xem hướng dẫn", EN: "Show help"}

	textBuildShort = diag.Text{VI: "Dựng trang vào public/", EN: "Build the site into public/"}
	textBuildLong  = diag.Text{
		VI: `Dựng toàn bộ trang. Chỉ tệp nào thay đổi mới được ghi lại; tệp mà lần trước đã dựng
và nay không còn thì được gỡ bỏ; tệp không do chương trình ghi thì không bị động đến.
Khi dữ liệu có lỗi, mọi lỗi được liệt kê và public/ giữ nguyên.`,
		EN: `Build the whole site. Only files that differ are written; what an earlier build
wrote and this one does not is taken away; files that no build wrote are left alone.
Where the records have errors, all are listed and public/ stays as it was.`}
	textBuildExample = diag.Text{
		VI: `  bangvang build                                        dựng trang ở thư mục này
  bangvang build --site D:\bang-vang                    dựng trang ở thư mục khác
  bangvang build --base-url https://example.org/bv/     dựng để đăng lên địa chỉ này
  bangvang build --portable                             dựng để mở từ ổ đĩa, USB`,
		EN: `  bangvang build                                        build the site in this folder
  bangvang build --site D:\roll                         build the site in another folder
  bangvang build --base-url https://example.org/roll/   build it for this address
  bangvang build --portable                             build it to open from a disk`}

	textCheckShort = diag.Text{VI: "Kiểm tra dữ liệu, không ghi gì", EN: "Check the records, write nothing"}
	textCheckLong  = diag.Text{
		VI: "Làm mọi việc của build mà không ghi gì: mọi lỗi và cảnh báo được liệt kê trong một lần,\nsau cùng là những tên còn phải tìm. Cảnh báo là điều một người làm thi đua lâu năm sẽ hỏi lại;\nđã xem và thấy đúng thì cho qua bằng tên: allow: [tên].",
		EN: "Do all that build does and write nothing: all errors and warnings are listed in one run,\nand last whose names are still to find. A warning is what an experienced clerk would ask about;\nwhere all is right, silence it by its name: allow: [name]."}
	textCheckExample = diag.Text{
		VI: `  bangvang check                     kiểm tra trang ở thư mục này
  bangvang check --strict            không cho qua cả cảnh báo
  bangvang check --format github     đánh dấu từng dòng trong GitHub Actions
  bangvang check --lang en           thông báo bằng tiếng Anh`,
		EN: `  bangvang check                     check the site in this folder
  bangvang check --strict            let no warning pass
  bangvang check --format github     mark the lines in GitHub Actions
  bangvang check --lang vi           with messages in Vietnamese`}

	textNewShort = diag.Text{VI: "Tạo tệp cho một bản ghi mới", EN: "Begin a new record"}
	textNewLong  = diag.Text{
		VI: `Tạo một tệp mới đúng chỗ trong content/, có mã lấy từ tên và mọi trường kèm lời giải
thích. Tệp đã có thì không bị ghi đè.`,
		EN: `Write a new file in its place below content/, with an id made of the name and all
fields explained. No file that exists is written over.`}
	textNewExample = diag.Text{
		VI: `  bangvang new unit "Phòng Cảnh sát hình sự"
  bangvang new person "Nguyễn Văn An"
  bangvang new roll "Khen thưởng tổng kết năm" --year 2024`,
		EN: `  bangvang new unit "Phòng Cảnh sát hình sự"
  bangvang new person "Nguyễn Văn An"
  bangvang new roll "Khen thưởng tổng kết năm" --year 2024`}
	textNewDone = diag.Text{VI: "Đã tạo %s. Mở tệp, điền tiếp, rồi chạy bangvang check.", EN: "Made %s. Open it, fill it in, then run bangvang check."}

	textVersionShort = diag.Text{VI: "Cho biết phiên bản", EN: "Tell the version"}

	textFlagSite     = diag.Text{VI: "thư mục `DIR` của trang, nơi có content/, templates/, public/; không viết thì là thư mục hiện thời", EN: "the folder `DIR` of the site, with content/, templates/, public/; the current one where not given"}
	textFlagLang     = diag.Text{VI: "ngôn ngữ `LANG` của thông báo: vi hoặc en; không viết thì theo trang", EN: "the language `LANG` of messages: vi or en; that of the site where not given"}
	textFlagOutput   = diag.Text{VI: "thư mục `DIR` ghi trang; không viết thì là public/ của trang", EN: "the folder `DIR` to write to; public/ of the site where not given"}
	textFlagBaseURL  = diag.Text{VI: "địa chỉ `URL` đăng trang, thay cho base_url của trang", EN: "the address `URL` at which the site is published, in place of its base_url"}
	textFlagPortable = diag.Text{VI: "trang mở được bằng cách bấm đúp index.html, từ ổ đĩa hay USB", EN: "the site opens by a double click on index.html, from a disk"}
	textFlagID       = diag.Text{VI: "mã `ID` của bản ghi; không viết thì lấy từ tên", EN: "the `ID` of the record; made of its name where not given"}
	textFlagYear     = diag.Text{VI: "năm `YEAR` của đợt khen thưởng, sự kiện hay bài phát biểu", EN: "the `YEAR` of a roll, an event or a speech"}
	textFlagFormat   = diag.Text{VI: "dạng thông báo `FORMAT`: text cho người đọc; json, github (GitHub Actions), gitlab (Code Quality) cho máy; không viết thì là text", EN: "the `FORMAT` of messages: text for people; json, github (GitHub Actions), gitlab (Code Quality) for machines; text where not given"}
	textFlagStrict   = diag.Text{VI: "có cảnh báo cũng là không đạt", EN: "fail for warnings too"}
	textFlagHelp     = diag.Text{VI: "xem hướng dẫn", EN: "show help"}

	textStageRead     = diag.Text{VI: "đang đọc dữ liệu", EN: "reading records"}
	textStageAssemble = diag.Text{VI: "đang nối dữ liệu", EN: "putting records together"}
	textStageRender   = diag.Text{VI: "đang dựng tệp", EN: "rendering"}
	textStagePublish  = diag.Text{VI: "đang ghi ra public/", EN: "publishing"}

	textBuilt   = diag.Text{VI: "Đã dựng %d trang: ghi %d tệp, giữ nguyên %d, gỡ bỏ %d; %d cảnh báo; %s giây.", EN: "Pages: %d. Files: %d written, %d unchanged, %d removed. Warnings: %d. Seconds: %s."}
	textChecked = diag.Text{VI: "Không có lỗi: %d trang; %d cảnh báo; %s giây.", EN: "No errors. Pages: %d. Warnings: %d. Seconds: %s."}
	textFailed  = diag.Text{VI: "Có %d lỗi, %d cảnh báo; không ghi gì; %s giây.", EN: "Errors: %d. Warnings: %d. Nothing was written. Seconds: %s."}
	textStrict  = diag.Text{VI: "Không có lỗi nhưng có %d cảnh báo, và --strict không cho qua cảnh báo; %s giây.", EN: "No errors. Warnings: %d, which --strict does not let pass. Seconds: %s."}
	textAllow   = diag.Text{
		VI: "Cảnh báo nào đã xem lại và thấy ghi đúng thì thêm vào mục ấy một dòng có tên của cảnh báo, ví dụ: allow: [%s]",
		EN: "Where you looked and all is right, silence a warning on the entry that it is about, by its name: allow: [%s]"}
	textMissing     = diag.Text{VI: "Còn phải tìm tên: %s, ở %d lần khen thưởng.", EN: "Still to be named: %s. Grants: %d."}
	textNoneMissing = diag.Text{VI: "Không còn tên nào phải tìm: ai nhận cũng đã có tên.", EN: "No names are still to find: all recipients are named."}
	textMissingMore = diag.Text{VI: "… và %d đợt nữa; trang “Còn phải tìm” liệt kê tất cả.", EN: "… and %d more; the page “Still to find” lists them all."}
	textNoBase      = diag.Text{
		VI: "Trang chưa có base_url nên không có địa chỉ chuẩn (canonical) và sitemap.xml; các liên kết mở được từ ổ đĩa.",
		EN: "The site has no base_url, so there are no canonical addresses and no sitemap.xml; links open from a disk."}
	textPortable = diag.Text{
		VI: "Bản dựng này mở được từ ổ đĩa nên không có địa chỉ chuẩn (canonical) và sitemap.xml.",
		EN: "This build opens from a disk, so there are no canonical addresses and no sitemap.xml."}
	textKept = diag.Text{VI: "%s: tệp này đã bị sửa sau khi dựng nên không gỡ bỏ", EN: "%s: this file was changed after it was built and is not removed"}

	textSeeHelp            = diag.Text{VI: "xem \"%s help\"", EN: "see \"%s help\""}
	textUnknownCommand     = diag.Text{VI: "không có lệnh %q", EN: "there is no command %q"}
	textUnknownCommandNear = diag.Text{VI: "không có lệnh %q; có phải là %q?", EN: "there is no command %q; did you mean %q?"}
	textNoArguments        = diag.Text{VI: "%q không nhận thêm chữ nào sau nó: %q", EN: "%q takes no further words: %q"}
	textBadLang            = diag.Text{VI: "--lang phải là vi hoặc en, không phải %q", EN: "--lang must be vi or en, not %q"}
	textUnknownKind        = diag.Text{VI: "không tạo được bản ghi loại %%q; các loại: %s", EN: "there is no kind of record %%q; the kinds are %s"}
	textUnknownKindNear    = diag.Text{VI: "không tạo được bản ghi loại %q; có phải là %q?", EN: "there is no kind of record %q; did you mean %q?"}
	textNewNeeds           = diag.Text{VI: "cần loại bản ghi (%s) và tên, ví dụ: bangvang new unit \"Phòng Thử\"", EN: "a kind of record (%s) and a name are needed, as in: bangvang new unit \"Phòng Thử\""}
	textNewQuotes          = diag.Text{VI: "tên có nhiều chữ thì đặt trong dấu nháy: \"%s\"", EN: "a name of several words stands in quotes: \"%s\""}
	textBadYear            = diag.Text{VI: "--year phải là một năm, ví dụ 2024, không phải %q", EN: "--year must be a year such as 2024, not %q"}
	textNoYear             = diag.Text{VI: "bản ghi %s không thuộc một năm nào: bỏ --year", EN: "a record of the kind %s belongs to no year: leave out --year"}
	textFileThere          = diag.Text{VI: "đã có tệp %s, không ghi đè; hãy viết mã khác bằng --id", EN: "there is a file %s already, which is not written over; give another id with --id"}
	textIDTaken            = diag.Text{VI: "mã %q đã có bản ghi khác dùng", EN: "the id %q is taken by another record"}
	textBadID              = diag.Text{VI: "%q không dùng làm mã được: mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối đơn; viết --id", EN: "%q can be no id: ids have lower-case ASCII letters, digits and single hyphens; give one with --id"}
	textBadFormat          = diag.Text{VI: "--format phải là text, json, github hoặc gitlab, không phải %q", EN: "--format must be text, json, github or gitlab, not %q"}
	textBadBase            = diag.Text{VI: "--base-url %q không phải là địa chỉ của một trang, ví dụ https://example.org/bang-vang/", EN: "--base-url %q is no address of a site, such as https://example.org/bang-vang/"}
	textSiteNotFolder      = diag.Text{VI: "--site %q không phải là thư mục", EN: "--site %q is not a folder"}
	textUnknownFlag        = diag.Text{VI: "không có tùy chọn %s", EN: "there is no flag %s"}
	textUnknownFlagNear    = diag.Text{VI: "không có tùy chọn %s; có phải là %s?", EN: "there is no flag %s; did you mean %s?"}
	textFlagNotBool        = diag.Text{VI: "tùy chọn %s chỉ nhận true hoặc false, không nhận %q", EN: "the flag %s takes true or false, not %q"}
	textFlagNeedsValue     = diag.Text{VI: "tùy chọn %s cần một giá trị", EN: "the flag %s needs a value"}
)
