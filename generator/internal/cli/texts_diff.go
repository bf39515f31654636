package cli

import "bangvang/generator/internal/diag"

// What diff says.
var (
	textDiffUse   = diag.Text{VI: "diff MỐC [MỐC]", EN: "diff REV [REV]"}
	textDiffShort = diag.Text{VI: "Cho biết bảng vàng thay đổi thế nào giữa hai lần lưu vào git", EN: "Tell what a commit changes in the public roll"}
	textDiffLong  = diag.Text{
		VI: `Cho người duyệt thấy một thay đổi làm gì với bảng vàng: ai được thêm, bớt, sửa; số liệu
trước và sau; người và đơn vị đổi tên; địa chỉ mất đi mà không có aliases; cảnh báo mới.
MỐC là một commit, một nhánh hay một nhãn của git; nêu một mốc thì so với các tệp đang có
trong thư mục. Chỉ đọc, không ghi gì. Địa chỉ mất đi hoặc dữ liệu có lỗi là không đạt. Ai
không được nêu tên trên trang thì ở đây cũng không nêu.`,
		EN: `Show who reviews a change what it does to the public roll: honours added, removed and
corrected, counts before and after, people and units renamed, addresses that vanish without
an alias, new warnings. REV is a commit, a branch or a tag of git; with one, the files as they
are in the folder are compared. Nothing is written. Addresses that vanish and errors in the
records fail. Names that the site withholds are not told here either.`}
	textDiffExample = diag.Text{
		VI: `  bangvang diff HEAD                      những gì chưa commit
  bangvang diff HEAD~1                    từ commit trước đến nay
  bangvang diff main...nhanh-cua-toi      những gì nhánh đã đổi từ khi tách ra
  bangvang diff v1.0 v1.1 --format markdown`,
		EN: `  bangvang diff HEAD                      what is not committed
  bangvang diff HEAD~1                    since the commit before
  bangvang diff main...my-branch          what the branch changed since it left
  bangvang diff v1.0 v1.1 --format markdown`}
	textFlagDiffFormat = diag.Text{
		VI: "dạng `FORMAT`: text cho người đọc; markdown để dán vào merge request; json cho máy; không viết thì là text",
		EN: "the `FORMAT`: text for people; markdown for a comment on a merge request; json for machines; text where not given"}
	textDiffBadFormat = diag.Text{VI: "--format phải là text, markdown hoặc json, không phải %q", EN: "--format must be text, markdown or json, not %q"}
	textDiffNeeds     = diag.Text{
		VI: "cần một hoặc hai mốc của git, ví dụ: bangvang diff HEAD~1, hay bangvang diff main...nhanh-cua-toi",
		EN: "one or two revisions of git are needed, as in: bangvang diff HEAD~1, or bangvang diff main...my-branch"}
	textStageCompare = diag.Text{VI: "Đang so sánh", EN: "Comparing"}

	textNoGit        = diag.Text{VI: "lệnh này cần chương trình git mà máy chưa có; cài từ https://git-scm.com rồi chạy lại", EN: "this command needs the program git, which is not installed; get it from https://git-scm.com and run again"}
	textNoRepository = diag.Text{
		VI: "thư mục %s không nằm trong kho git nào; dùng --site để chỉ thư mục của trang trong bản sao của kho",
		EN: "the folder %s lies in no git repository; name the site's folder within a clone with --site"}
	textUnsafe = diag.Text{
		VI: "git không đọc kho ở %s vì kho thuộc về người dùng khác; nếu tin kho này, chạy: git config --global --add safe.directory %s",
		EN: "git does not read the repository at %s, since it belongs to another user; if you trust it, run: git config --global --add safe.directory %s"}
	textNoRevision = diag.Text{
		VI: "trong kho không có commit, nhánh hay nhãn nào là %q; xem những gì có bằng: git log --oneline --all",
		EN: "the repository has no commit, branch or tag %q; see what there is with: git log --oneline --all"}
	textRevisionShallow = diag.Text{
		VI: "không có %q trong bản sao này, vì bản sao chỉ lấy về những commit mới nhất; lấy đủ bằng: git fetch --unshallow (trong CI: fetch-depth: 0, hay GIT_DEPTH: 0)",
		EN: "this clone has no %q, since only the newest commits were fetched; fetch the rest with: git fetch --unshallow (in CI: fetch-depth: 0, or GIT_DEPTH: 0)"}
	textNoCommon      = diag.Text{VI: "%q và %q không có commit chung nào; viết hai mốc cách nhau bằng dấu cách để so thẳng", EN: "%q and %q have no commit in common; write two revisions with a space between to compare them as they are"}
	textNoBaseShallow = diag.Text{
		VI: "không tìm được chỗ %q và %q tách nhau, vì bản sao chỉ lấy về những commit mới nhất; lấy đủ bằng: git fetch --unshallow (trong CI: fetch-depth: 0, hay GIT_DEPTH: 0)",
		EN: "it can't be told where %q and %q parted, since only the newest commits were fetched; fetch the rest with: git fetch --unshallow (in CI: fetch-depth: 0, or GIT_DEPTH: 0)"}
	textPartial = diag.Text{
		VI: "bản sao này của kho (tạo bằng --filter) thiếu tệp của commit cần so; lấy đủ bằng: git fetch --refetch --no-filter",
		EN: "this clone (made with --filter) lacks files of a commit to compare; fetch them with: git fetch --refetch --no-filter"}
	textNoFolderAt = diag.Text{
		VI: "chưa có thư mục %s ở %q; chọn một mốc mà trang đã có ở đúng thư mục này",
		EN: "there is no folder %s at %q; choose a revision that has the site in this folder"}
	textDiffWork = diag.Text{VI: "các tệp đang có", EN: "the files as they are"}

	textDiffTitle     = diag.Text{VI: "Thay đổi từ %s đến %s", EN: "Changes from %s to %s"}
	textDiffNothing   = diag.Text{VI: "Bảng vàng không có gì thay đổi.", EN: "Nothing changed in the public roll."}
	textDiffOldErrors = diag.Text{
		VI: "Dữ liệu ở mốc trước có %d lỗi, nên chỉ so được phần đọc được, và không so địa chỉ.",
		EN: "The records before have errors (%d): what can be read is compared, and no addresses."}
	textDiffNewErrors = diag.Text{
		VI: "Dữ liệu sau khi đổi có %d lỗi, trang không dựng được: chỉ so phần đọc được, và không so địa chỉ.",
		EN: "The records after have errors (%d), and the site can't be built: what can be read is compared, and no addresses."}
	textDiffFailsPages = diag.Text{VI: "Không đạt: %d địa chỉ mất đi.", EN: "This fails: addresses vanish (%d)."}
	textDiffMore       = diag.Text{VI: "… và %d dòng nữa (xem hết bằng --format json)", EN: "… and %d more (--format json has them all)"}

	textDiffHonours  = diag.Text{VI: "Khen thưởng", EN: "Honours"}
	textDiffReported = diag.Text{VI: "Số liệu theo báo cáo", EN: "Reported numbers"}
	textDiffCounts   = diag.Text{VI: "Số lượng trước và sau", EN: "Counts before and after"}
	textDiffRecords  = diag.Text{VI: "Bản ghi", EN: "Records"}
	textDiffVanished = diag.Text{VI: "Địa chỉ mất đi", EN: "Addresses that vanish"}
	textDiffErrors   = diag.Text{VI: "Lỗi", EN: "Errors"}
	textDiffWarnings = diag.Text{VI: "Cảnh báo mới", EN: "New warnings"}
	textDiffSolved   = diag.Text{VI: "Lỗi và cảnh báo không còn nữa: %d.", EN: "Errors and warnings that are gone: %d."}

	textDiffWithheld  = diag.Text{VI: "(không nêu tên)", EN: "(name withheld)"}
	textDiffOther     = diag.Text{VI: "khen thưởng khác", EN: "other awards"}
	textDiffNobody    = diag.Text{VI: "chưa rõ số lượng", EN: "no number"}
	textDiffLongText  = diag.Text{VI: "%s: đã sửa", EN: "%s: changed"}
	textDiffChange    = diag.Text{VI: "%s: %s → %s", EN: "%s: %s → %s"}
	textDiffEmpty     = diag.Text{VI: "(không có)", EN: "(none)"}
	textDiffFrom      = diag.Text{VI: "từ đợt %s", EN: "from %s"}
	textDiffFormer    = diag.Text{VI: "trước là %s", EN: "before: %s"}
	textDiffKeepAlias = diag.Text{VI: "đổi mã thì ghi mã cũ vào aliases", EN: "where the id changed, keep the former one in aliases"}
	textDiffNamePage  = diag.Text{VI: "tên in không còn trên trang; không đặt aliases được", EN: "this printed name is no longer on the site; it can have no alias"}
	textDiffListPage  = diag.Text{VI: "trang danh sách hoặc trang năm không còn", EN: "a list or a year that is no longer there"}
	textDiffYearOf    = diag.Text{VI: "Năm %s", EN: "Year %s"}

	textDiffIndividuals = diag.Text{VI: "cá nhân", EN: "individuals"}
	textDiffCollectives = diag.Text{VI: "tập thể", EN: "collectives"}
	textDiffHouseholds  = diag.Text{VI: "hộ gia đình", EN: "households"}
	textDiffUnspecified = diag.Text{VI: "không rõ là tập thể hay cá nhân", EN: "collectives or individuals"}
	textDiffInstances   = diag.Text{VI: "%s (lượt)", EN: "%s (instances)"}
	textDiffItems       = diag.Text{VI: "%s (hiện vật)", EN: "%s (items)"}
	textDiffNamed       = diag.Text{VI: "được nêu tên", EN: "named"}
	textDiffGrants      = diag.Text{VI: "lần khen thưởng", EN: "grants"}
	textDiffUncounted   = diag.Text{VI: "lần không rõ số", EN: "grants without a number"}

	textDiffColumns = [3]diag.Text{{VI: "Thay đổi", EN: "Change"}, {VI: "Nội dung", EN: "What"}, {VI: "Chi tiết", EN: "Details"}}
)
