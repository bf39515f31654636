package preview

import (
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/diag"
)

// A problem is what is wrong, as a page shows it.
type problem struct {
	Error   bool   `json:"error"`  // else it is a warning
	Weight  string `json:"weight"` // in words
	Place   string `json:"place"`  // file:line:column
	Open    string `json:"open"`   // the address that opens the place in an editor; empty for none
	Message string `json:"message"`
	Rule    string `json:"rule"`  // by which a warning can be allowed; empty for an error
	Line    string `json:"line"`  // of the source; may be empty
	Caret   int    `json:"caret"` // at which character of it, from 0; -1 where that is not known
	Hint    string `json:"hint"`
}

// maxListed is how many problems a page lists.
const maxListed = 50

// problems writes the problems of a page, errors first, and how many more
// there are.
func (s *server) problems(p page) (listed []problem, more int) {
	listed = []problem{}
	lang := p.newest.Lang
	for _, severity := range []diag.Severity{diag.Error, diag.Warning} {
		for _, d := range p.problem {
			if d.Severity != severity {
				continue
			}
			if len(listed) == maxListed {
				more++
				continue
			}
			one := problem{Error: severity == diag.Error, Weight: severity.Word().In(lang), Place: d.Position.String(), Open: s.open(d.Position),
				Message: d.Message.In(lang), Hint: d.Hint.In(lang)}
			if severity == diag.Warning {
				one.Rule = d.Rule
			}
			if p.newest.Source != nil && d.Line > 0 {
				if line, ok := p.newest.Source(d.File, d.Line); ok {
					one.Line, one.Caret = excerpt(line, d.Column-1)
				}
			}
			listed = append(listed, one)
		}
	}
	return listed, more
}

// maxExcerpt is how many characters of a line are shown.
const maxExcerpt = 160

// excerpt returns a line, cut around a character where it is long. The
// character is -1 where it is not known.
func excerpt(line string, caret int) (string, int) {
	runes := []rune(strings.ToValidUTF8(strings.TrimRight(line, "\r\n"), "\uFFFD"))
	caret = min(caret, len(runes))
	from := max(0, caret-maxExcerpt*2/3)
	return string(runes[from:min(len(runes), from+maxExcerpt)]), max(-1, caret-from)
}

// open returns the address at which VS Code opens a place.
func (s *server) open(pos diag.Position) string {
	top, _, _ := strings.Cut(pos.File, "/")
	if !slices.Contains(s.Folders, top) {
		return "" // a file of the built-in theme, or none
	}
	full := strings.TrimSuffix(filepath.ToSlash(s.Dir), "/") + "/" + pos.File // a share of Windows begins with two slashes
	if !strings.HasPrefix(full, "/") {
		full = "/" + full // a drive of Windows
	}
	to := (&url.URL{Path: full}).EscapedPath()
	if pos.Line > 0 {
		to += ":" + strconv.Itoa(pos.Line) + ":" + strconv.Itoa(max(1, pos.Column))
	}
	return "vscode://file" + to
}

// words are what the script says.
type words struct {
	Title string `json:"title"` // of the list, where there are errors
	Stays string `json:"stays"` // why an older page is shown
	Minor string `json:"minor"` // of the list, where there are only warnings
	Hide  string `json:"hide"`
	Show  string `json:"show"`
	Open  string `json:"open"`
	Hint  string `json:"hint"`
	More  string `json:"more"`
	Lost  string `json:"lost"`
}

func wordsIn(l diag.Lang) words {
	return words{wordFailed.In(l), wordStays.In(l), wordMinor.In(l), wordHide.In(l), wordShow.In(l), wordOpen.In(l), wordHint.In(l), wordMore.In(l), wordLost.In(l)}
}

var (
	wordFailed = diag.Text{VI: "Có lỗi cần sửa", EN: "There are errors to mend"}
	wordStays  = diag.Text{VI: "Bên dưới là trang khi còn chưa có lỗi. Sửa xong và lưu lại, bảng này tự mất.", EN: "Below is the page as it was without them. Mend and save, and this goes away."}
	wordMinor  = diag.Text{VI: "Cảnh báo", EN: "Warnings"}
	wordHide   = diag.Text{VI: "Ẩn", EN: "Hide"}
	wordShow   = diag.Text{VI: "Xem", EN: "Show"}
	wordOpen   = diag.Text{VI: "Mở trong VS Code", EN: "Open in VS Code"}
	wordHint   = diag.Text{VI: "Gợi ý", EN: "Hint"}
	wordMore   = diag.Text{VI: "và còn nữa:", EN: "and more:"}
	wordLost   = diag.Text{VI: "Chương trình xem thử đã dừng: trang này không tự cập nhật nữa.", EN: "The preview has stopped: this page is not brought up to date any more."}
)
