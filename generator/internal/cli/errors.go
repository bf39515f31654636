package cli

import (
	"errors"
	"io/fs"
	"os"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/preview"
	"bangvang/generator/internal/publish"
)

// explain tells an error of the world in the words of the user. What it does
// not know is told as it came.
func explain(err error) diag.Text {
	var (
		site      *siteError
		folder    *publish.FolderError
		notOurs   *publish.NotOursError
		manifest  *publish.ManifestError
		foreign   *publish.ForeignFileError
		collision *publish.CollisionError
		undo      *publish.UndoError
		name      *publish.NameError
		taken     *preview.TakenError
		changed   *changedError
		begun     *unfinishedError
		list      *listError
	)
	if text, ok := explainGit(err); ok {
		return text
	}
	switch {
	case errors.As(err, &begun):
		return textUnfinished.With(explain(begun.cause))
	case errors.Is(err, errStopped):
		return textStopped
	case errors.As(err, &list):
		return textAbout.With(list.name, list.why)
	case errors.As(err, &taken):
		return textTaken.With(taken.Address, taken.Free)
	case errors.As(err, &undo):
		return textUndo.With(undo.Cause)
	case errors.As(err, &site):
		return explainSite(site)
	case errors.As(err, &changed):
		return textChanged.With(changed.name)
	case errors.Is(err, publish.ErrLocked):
		return textLocked
	case errors.As(err, &folder):
		return explainFolder(folder)
	case errors.As(err, &notOurs):
		return textNotOurs.With(notOurs.Dir, notOurs.Found)
	case errors.As(err, &manifest):
		return textManifest.With(manifest.Path)
	case errors.As(err, &foreign):
		return textForeign.With(foreign.Path)
	case errors.As(err, &collision):
		return textCollision.With(collision.Names[0], collision.Names[1])
	case errors.As(err, &name):
		return textName.With(name.Name)
	}
	return explainSystem(err)
}

// explainSystem tells what the system said, and about which file.
func explainSystem(err error) diag.Text {
	what := diag.Text{}
	switch publish.CauseOf(err) {
	case publish.NoPermission:
		what = textPermission
	case publish.DiskFull:
		what = textDiskFull
	case publish.ReadOnly:
		what = textReadOnly
	case publish.NoFolder:
		what = textNotFolder
	case publish.InUse:
		what = textInUse
	}
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case what.IsZero():
	case errors.As(err, &path):
		return textAbout.With(path.Path, what)
	case errors.As(err, &link):
		return textAbout.With(link.New, what)
	default:
		return what
	}
	return diag.Text{VI: err.Error(), EN: err.Error()}
}

func explainSite(e *siteError) diag.Text {
	if errors.Is(e.err, fs.ErrNotExist) {
		return textNoSite.With(shownDir(e.dir))
	}
	return textSiteUnreadable.With(shownDir(e.dir), e.err)
}

func explainFolder(e *publish.FolderError) diag.Text {
	switch e.Problem {
	case publish.FolderIsRoot:
		return textFolderRoot.With(e.Dir)
	case publish.FolderIsLink:
		return textFolderLink.With(e.Dir)
	case publish.FolderIsSource:
		return textFolderSource.With(e.Dir, e.Source)
	}
	return textFolderNone.With(e.Dir)
}

var (
	textAbout      = diag.Text{VI: "%s: %s", EN: "%s: %s"}
	textPermission = diag.Text{VI: "không có quyền ghi ở đây", EN: "there is no permission to write here"}
	textDiskFull   = diag.Text{VI: "ổ đĩa đã đầy", EN: "the disk is full"}
	textInUse      = diag.Text{VI: "một chương trình khác đang mở tệp này; đóng nó rồi chạy lại", EN: "another program has this file open; close it and run again"}
	textReadOnly   = diag.Text{VI: "ổ đĩa này chỉ cho đọc", EN: "this disk can only be read"}
	textChanged    = diag.Text{VI: "%s vừa được ai đó lưu lại trong lúc chương trình làm việc nên được để nguyên; hãy chạy lại", EN: "%s was saved by somebody in the meantime and was left alone; run this again"}
	textUnfinished = diag.Text{VI: "%s. Mới đổi được một phần; xử lý xong thì chạy lại đúng lệnh này để đổi nốt", EN: "%s. A part is done; mend that, and run the same command again to do the rest"}
	textNotFolder  = diag.Text{VI: "một phần của đường dẫn không phải là thư mục", EN: "a part of the path is not a folder"}
	textName       = diag.Text{VI: "không thể đặt tên tệp là %q trên mọi hệ thống; hãy đổi tên tệp trong templates/assets", EN: "no file can be named %q on every system; rename it in templates/assets"}

	textNoSite = diag.Text{
		VI: "thư mục %s không phải là một trang: không có content/. Dùng --site để chỉ thư mục của trang.",
		EN: "the folder %s is no site: it has no content/. Name the site's folder with --site."}
	textSiteUnreadable = diag.Text{VI: "không đọc được trang ở %s: %v", EN: "the site in %s can't be read: %v"}
	textLocked         = diag.Text{
		VI: "một lần dựng khác đang ghi vào thư mục này; đợi lần ấy xong rồi chạy lại",
		EN: "another build is writing to this folder; wait until it is done and run again"}
	textFolderRoot   = diag.Text{VI: "%s là gốc của ổ đĩa, không dùng làm nơi ghi trang được", EN: "%s is the root of the disk and can't be written to"}
	textFolderLink   = diag.Text{VI: "%s là liên kết tượng trưng; hãy viết chính thư mục đích", EN: "%s is a symbolic link; name the folder itself"}
	textFolderSource = diag.Text{VI: "%s trùng, chứa hoặc nằm trong %s là nơi chứa dữ liệu; hãy chọn thư mục khác", EN: "%s is, holds or lies in %s, from which the site is made; choose another folder"}
	textFolderNone   = diag.Text{VI: "%q không phải là thư mục", EN: "%q is not a folder"}
	textNotOurs      = diag.Text{
		VI: "thư mục %s đã có tệp khác (%s) và không phải do chương trình dựng; hãy chọn thư mục trống",
		EN: "the folder %s holds other files (%s) and was not made by an earlier build; choose an empty one"}
	textManifest = diag.Text{
		VI: "danh sách tệp đã dựng (%s) bị hỏng; khôi phục nó từ bản sao, hoặc dọn trống thư mục rồi dựng lại",
		EN: "the list of built files (%s) is damaged; put it back from a copy, or empty the folder and build again"}
	textForeign = diag.Text{
		VI: "%s không do chương trình ghi mà nằm đúng chỗ cần ghi; hãy chuyển nó đi rồi chạy lại",
		EN: "%s was not written by a build and lies where a file is to be written; move it away and run again"}
	textCollision = diag.Text{VI: "hai tệp có cùng một địa chỉ: %s và %s", EN: "two files have one address: %s and %s"}
	textUndo      = diag.Text{
		VI: "không ghi xong được (%v), và không trả lại được trang cũ; lần dựng tới sẽ hoàn tất",
		EN: "writing failed (%v) and the old site could not be put back; the next build will complete it"}
)
