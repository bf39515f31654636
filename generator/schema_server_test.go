package main

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/browser"
)

// rollFile is where the tests type a roll that does not exist.
const rollFile = "content/rolls/2019/thu-go.yaml"

// rollHead begins it.
const rollHead = "id: thu-go\ntitle: Thử gõ\nyear: 2019\n"

// cursor takes the mark ‸ out of a text, and says where it stood.
func cursor(t *testing.T, text string) (plain string, line, column int) {
	t.Helper()
	before, after, found := strings.Cut(text, "‸")
	if !found {
		t.Fatalf("there is no ‸ in %q", text)
	}
	return before + after, strings.Count(before, "\n") + 1, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
}

// In VS Code an editor has this site's records offered, its fields explained
// and mistakes marked, with the settings that the repository carries.
func TestLanguageServer(t *testing.T) {
	server := browser.YAML(t, repository)

	t.Run("real content", func(t *testing.T) {
		fsys := os.DirFS(repository)
		files := 0
		err := fs.WalkDir(fsys, "content", func(name string, _ fs.DirEntry, err error) error {
			if err != nil || path.Ext(name) != ".yaml" {
				return err
			}
			src, err := fs.ReadFile(fsys, name)
			if err != nil {
				return err
			}
			files++
			for _, p := range server.Open(name, string(src)) {
				t.Errorf("%s:%d:%d: %s", name, p.Line, p.Column, p.Message)
			}
			return nil
		})
		if err != nil || files < 10 {
			t.Errorf("%d files: %v", files, err)
		}
	})

	for _, test := range []struct {
		name, text string
		label      string // of a proposal
		inserted   string
		says       string // its documentation
		most       int    // proposals, where it matters
	}{
		{"award", rollHead + "grants:\n  - award: ‸\n", "co-thi-dua-ban-co-yeu", "co-thi-dua-ban-co-yeu", "Cờ thi đua của Ban Cơ yếu Chính phủ", 0},
		{"award of the catalogue", rollHead + "grants:\n  - award: ‸\n", "bang-khen-thu-tuong", "bang-khen-thu-tuong", "Bằng khen của Thủ tướng Chính phủ", 0},
		{"award that is begun", rollHead + "grants:\n  - award: co-‸\n", "co-thi-dua-ban-co-yeu", "co-thi-dua-ban-co-yeu", "Cờ thi đua của Ban Cơ yếu Chính phủ", 0},
		{"unit", rollHead + "grants:\n  - award: giay-khen\n    recipients:\n      - unit: ‸\n", "cuc-an-ninh-mang", "cuc-an-ninh-mang", "Cục An ninh mạng · Bộ Công an", 0},
		{"person", rollHead + "grants:\n  - award: giay-khen\n    recipients:\n      - person: ‸\n", "dang-vu-son", "dang-vu-son", "Đặng Vũ Sơn", 0},
		{"class", rollHead + "grants:\n  - award: giay-khen\n    class: ‸\n", "3", "3", "hạng Ba", 4},
		{"value", rollHead + "grants:\n  - award: giay-khen\n    status: ‸\n", "proposed", "proposed", "mới đề nghị", 7},
		{"yes or no", rollHead + "grants:\n  - award: giay-khen\n    recipients:\n      - name: A\n        posthumous: ‸\n", "true", "true", "", 2},
		{"no words where there is text", rollHead + "about: ‸\n", "", "", "", 0},
		{"item of a list", rollHead + "sources:\n  - ‸\n", "article-001", "article-001",
			"Đại hội thi đua yêu nước ngành Cơ yếu Việt Nam giai đoạn 2014 - 2019 · Bích Thủy · 2019-11-19T10:00", 0},
		{"item in brackets", rollHead + "sources: [‸]\n", "article-001", "article-001",
			"Đại hội thi đua yêu nước ngành Cơ yếu Việt Nam giai đoạn 2014 - 2019 · Bích Thủy · 2019-11-19T10:00", 0},
		{"in a list of records", "- id: thu-go\n  title: Thử gõ\n  year: 2019\n  event: ‸\n", "dai-hoi-co-yeu-2019", "dai-hoi-co-yeu-2019",
			"Đại hội thi đua yêu nước ngành Cơ yếu Việt Nam giai đoạn 2014–2019 · 2019-11-18", 0},
		{"field", rollHead + "‸\n", "campaign", "campaign: ", "Phong trào. Kiểu: mã trong campaigns.", 0},
		{"field that is begun", rollHead + "cam‸\n", "campaign", "campaign: ", "Phong trào. Kiểu: mã trong campaigns.", 0},
		{"field of an entry", rollHead + "grants:\n  - ‸\n", "award", "award: ", "Hình thức khen thưởng. Kiểu: mã trong awards.", 0},
		{"what a record needs", "‸", "+ các trường bắt buộc", "id: $1\ntitle: $2\nyear: $3", "Phải có grants hoặc reported.", 0},
		{"what it still needs", "- id: thu-go\n  title: A\n  ‸\n", "+ các trường bắt buộc", "year: $3", "Phải có grants hoặc reported.", 0},
		{"new record", "‸", "title", "title: ", "Bắt buộc. Tên đợt. Kiểu: chữ.", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, line, column := cursor(t, test.text)
			server.Open(rollFile, text)
			offered := server.Complete(rollFile, line, column)
			if test.label == "" {
				if len(offered) > 0 {
					t.Errorf("offered is %q", offered)
				}
				return
			}
			if !slices.Contains(offered, browser.Proposal{Label: test.label, Inserted: test.inserted, Documentation: test.says}) {
				t.Errorf("%q is not offered with %q, but %q", test.label, test.says, offered)
			}
			if test.most > 0 && len(offered) > test.most {
				t.Errorf("%d are offered: %q", len(offered), offered)
			}
		})
	}
}

// Hovering over a field tells what it means, in the language of the site.
func TestLanguageServerHover(t *testing.T) {
	server := browser.YAML(t, repository)
	for _, test := range []struct{ text, want string }{
		{rollHead + "gra‸nts:\n  - award: giay-khen\n    individuals: 1\n", "Những lần khen thưởng. Kiểu: danh sách: các trường của grants."},
		{rollHead + "grants:\n  - award: giay-khen\n    coll‸ectives: 1\n", "Bao nhiêu tập thể, kể cả tập thể được nêu tên. Kiểu: số nguyên."},
		{rollHead + "grants:\n  - aw‸ard: giay-khen\n    individuals: 1\n", "Hình thức khen thưởng. Kiểu: mã trong awards."},
		{rollHead + "grants:\n  - award: giay-‸khen\n    individuals: 1\n", "Allowed Values:\n\n* `giay-khen`: Giấy khen\n"}, // itself comes first
		{"id: thu-go\nti‸tle: Thử\nyear: 2019\n", "Bắt buộc. Tên đợt. Kiểu: chữ."},
	} {
		text, line, column := cursor(t, test.text)
		server.Open(rollFile, text)
		if shown := server.Hover(rollFile, line, column); !strings.Contains(shown, test.want) || strings.Contains(shown, "file://") {
			t.Errorf("%q shows:\n%s", test.text, shown)
		}
	}
}

// What is wrong is marked where it stands.
func TestLanguageServerMarks(t *testing.T) {
	server := browser.YAML(t, repository)
	const grant = rollHead + "grants:\n  - award: giay-khen\n    individuals: 1\n"
	marked := func(line, column int, message string) []browser.Problem {
		return []browser.Problem{{Line: line, Column: column, Message: message}}
	}
	const noField = "Ở đây chỉ viết các trường có trong danh sách gợi ý (Ctrl+Space để xem)."
	noID := func(c string) string {
		return "Không có mã này trong " + c + ". Nếu vừa thêm bản ghi ấy, hãy chạy bangvang schema."
	}
	for _, test := range []struct {
		name, text string
		want       []browser.Problem
	}{
		{"nothing", grant, []browser.Problem{}},
		{"a number that is text", grant + "    conferred_by: 010\n    printed: no\n", []browser.Problem{}},
		{"an unknown field", grant + "    ngay: 2019\n", marked(7, 5, noField)},
		{"an unknown award", rollHead + "grants:\n  - award: giay-khenn\n    individuals: 1\n", marked(5, 12, noID("awards"))},
		{"a day put first", grant + "    date: 12/03/2019\n",
			marked(7, 11, "Viết năm trước, rồi đến tháng, ngày: 2019, 2019-11, 2019-11-18; giai đoạn: 2014/2019; không chắc: 2015?")},
		{"a number with a dot", grant + "    collectives: 1.092\n", marked(7, 18, "Viết số nguyên, không có dấu chấm ngăn cách: 1092.")},
		{"a year that can't be", grant + "    year: 19\n", marked(7, 11, "Viết năm bằng bốn chữ số, hoặc unknown khi không rõ.")},
		{"no list", grant + "    recipients: A\n", marked(7, 17, "Đây là một danh sách: mỗi mục mở đầu bằng \"- \".")},
		{"no record", "Thử\n", marked(1, 1, "Mỗi dòng viết trường: giá trị; nhiều bản ghi thì mỗi bản ghi mở đầu bằng \"- \".")},
		{"a missing field", "id: thu-go\nyear: 2019\ngrants: []\n", marked(1, 1, "Thiếu trường bắt buộc title: tên đợt.")},
		{"nobody", grant + "    recipients:\n      - rank: Đại tá\n",
			marked(8, 9, "Phải có ít nhất một trong các trường: person, name, unit, household.")},
		{"two who exclude each other", grant + "    class: 1\n    classes: [2]\n", marked(8, 5, "Hai trường class và classes không đi cùng nhau.")},
		{"a field of another entry", grant + "    recipients:\n      - name: A\n        group: B\n", marked(9, 9, noField)},
		{"a value that there is not", grant + "    status: done\n",
			marked(7, 13, "Chỉ dùng một trong các giá trị có sẵn (Ctrl+Space để xem).")},
		{"a list in place of a text", grant + "    printed: [a]\n", marked(7, 14, "Ở đây viết chữ hoặc số.")},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := server.Open(rollFile, test.text); !slices.Equal(got, test.want) {
				t.Errorf("marked is %v, want %v", got, test.want)
			}
		})
	}
}
