package importer_test

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/clerk"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/table"
	"bangvang/generator/internal/tidy"
	"bangvang/generator/internal/vietnamese"
)

const units = `

- {id: cuc-thu, name: Cục Thử, abbreviation: CT, other_names: [{name: Vụ Thử}]}
- {id: phong-thu-1, name: Phòng Thử 1, parent: cuc-thu}
`

const people = `

- {id: nguyen-van-thu, name: Nguyễn Văn Thử}
`

// library is a made-up site.
func library(t testing.TB) *content.Library {
	t.Helper()
	lib := &content.Library{}
	read := func(c content.Collection, src string) *content.Library {
		part, problems := content.Decode("content/"+string(c)+".yaml", c, []byte(src))
		if problems.HasErrors() {
			t.Fatal(problems.Sorted())
		}
		return part
	}
	lib.Site = read(content.Sites, "title: Thử\nlanguage: vi\n").Site
	lib.Units, lib.People = read(content.Units, units).Units, read(content.People, people).People
	return lib
}

// review imports a text with columns.
func review(t testing.TB, lib *content.Library, src string, o importer.Options) *importer.Review {
	t.Helper()
	file, err := sheet.Read([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return of(file, lib, o)
}

func of(file *sheet.File, lib *content.Library, o importer.Options) *importer.Review {
	list := importer.List{Name: "thu.csv", Notes: file.Notes}
	for _, tb := range file.Tables {
		list.Layouts = append(list.Layouts, table.Read(tb, o.Mapping)...)
	}
	return importer.Import(list, lib, match.New(lib, awards.Catalogue()), o)
}

// texts are all that a review says, and all that its files hold.
func texts(t testing.TB, r *importer.Review) string {
	t.Helper()
	page, err := r.HTML(diag.VI, match.New(library(t), awards.Catalogue()))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.Write(page)
	for _, d := range r.Doubts {
		b.WriteString("\n" + d.Text + "\n" + d.Message.VI)
	}
	for _, l := range r.Left {
		b.WriteString("\n" + l.Text)
	}
	for _, c := range r.Columns {
		b.WriteString("\n" + c.Head)
	}
	for _, c := range r.Taken {
		b.WriteString("\n" + c.Text)
	}
	for _, h := range r.Headings {
		b.WriteString("\n" + h.Text)
	}
	for _, f := range r.Files {
		b.WriteString("\n" + f.Path + "\n")
		b.Write(f.Data)
		tree, _ := content.Parse(f.Path, content.Rolls, f.Data)
		if tree != nil && tree.Root != nil {
			values(&b, tree.Root)
		}
	}
	return b.String()
}

func values(b *strings.Builder, n *content.Node) {
	if n.IsText() {
		b.WriteString("\n" + n.Value)
	}
	for _, item := range n.Items {
		values(b, item)
	}
	for _, p := range n.Pairs {
		values(b, p.Value)
	}
}

// squeeze leaves what is seen and means something.
func squeeze(s string) string {
	return strings.ReplaceAll(vietnamese.Fold(strings.ReplaceAll(s, `\`, "")), " ", "")
}

// FuzzNoCellIsLost: whatever a list holds is in a roll or in the review, but for
// the numbers of rows and of the grants and entries that rows belong to; what
// would be written is in the form of fmt, and every line of it has its place.
func FuzzNoCellIsLost(f *testing.F) {
	f.Add("STT,Họ và tên,Đơn vị,Hình thức khen thưởng\nI. TẬP THỂ,,,\n1,Phòng Thử 1,,Giấy khen\nII. CÁ NHÂN (1),,,\n1,Nguyễn Văn Thử,CT,Giấy khen\nTổng cộng: 2,,,\n", false)
	f.Add("Họ và tên;Cấp bậc, chức vụ;Ghi chú\nHuân chương Chiến công hạng Ba\nTRẦN THỊ THỬ;Đại úy, Trưởng phòng;*Truy tặng*\n", true)
	f.Add("Tên đơn vị\tSố quyết định\tNgày\tNăm\tHạng\nPhòng 3, Cục Thử\t1/QĐ-CT\t15/10/19\t2019\tBốn\n", true)
	f.Add("Mã đợt,Lần tặng,Họ và tên,Hình thức khen thưởng,Người trao,Các hạng\na,1,Thử,giay-khen,[{name: x}],\"[1, 2]\"\nb,,,,,\n", false)
	f.Add("Họ và tên,Số tập thể,Báo cáo: hình thức\n,5,\nHộ gia đình ông Thử,,\n,,Giấy khen\n", false)
	lib := library(f)
	f.Fuzz(func(t *testing.T, src string, add bool) {
		file, err := sheet.Read([]byte(src))
		if err != nil {
			return // refused, which is told
		}
		r := of(file, lib, importer.Options{Roll: "thu", Year: "2019", Title: "Thử", AddUnits: add, LinkPeople: add})
		ignored := map[int]bool{}
		for _, c := range r.Columns {
			ignored[c.Place.Col] = ignored[c.Place.Col] || c.Ignored || c.Field == table.GrantKey || c.Field == table.ReportedKey
		}
		said := squeeze(texts(t, r))
		for _, tb := range file.Tables {
			for row, cells := range tb.Rows {
				for col, v := range cells {
					if want := squeeze(v.Text); want != "" && !ignored[col] && !strings.Contains(said, want) && !told(v, said) {
						t.Errorf("%s: %q is lost\n%s", table.Place{Row: row, Col: col}, v.Text, said)
					}
				}
			}
		}
		for _, file := range r.Files {
			if lines := strings.Count(string(file.Data), "\n"); lines != len(file.Places) {
				t.Errorf("%s has %d lines, and places of %d", file.Path, lines, len(file.Places))
			}
			c := content.Rolls
			if file.Units > 0 {
				c = content.Units
			}
			formatted, problems, err := tidy.Format("content/"+string(c)+"/x.yaml", c, file.Data)
			if err != nil || problems.HasErrors() {
				t.Errorf("%v %v\n%s", err, problems.Sorted(), file.Data)
			} else if string(formatted) != string(file.Data) {
				t.Errorf("not in form:\n%s\nbut\n%s", file.Data, formatted)
			}
		}
		if err := r.Print(io.Discard, diag.EN, match.New(lib, awards.Catalogue())); err != nil {
			t.Error(err)
		}
	})
}

// told tells whether the parts of a text are said.
func told(v sheet.Value, said string) bool {
	for _, part := range strings.FieldsFunc(v.Text, func(r rune) bool { return strings.ContainsRune(" ,;.:/-–—()[]{}\t\n\u00a0", r) }) {
		if !strings.Contains(said, squeeze(part)) {
			return false
		}
	}
	return true
}

// TestSplit: a list that is too long for a file is split; together the files
// say what it says, and the site passes its check without a new warning.
func TestSplit(t *testing.T) {
	lib := library(t)
	var b strings.Builder
	b.WriteString("Họ và tên,Đơn vị,Hình thức khen thưởng,Số quyết định,Ngày quyết định,Số cá nhân\n")
	const rows = 10500
	for i := range rows {
		fmt.Fprintf(&b, "Nguyễn Thử %d,Cục Thử,%s,1/QĐ-CT,15/10/2019,%s\n", i, []string{"Giấy khen", "Bằng khen của Bộ, ban, ngành, tỉnh"}[i/7000], []string{"7010", ""}[min(1, i)])
	}
	src := strings.ReplaceAll(b.String(), ",Bằng khen của Bộ, ban, ngành, tỉnh,", ",bang-khen-bo,")
	r := review(t, lib, src, importer.Options{Roll: "thu"})
	if r.Blocked() || len(r.Files) != 11 {
		t.Fatalf("%d files, doubts: %v", len(r.Files), r.Doubts[0])
	}
	named, stated := 0, 0
	for _, f := range r.Files {
		part, problems := content.Decode(f.Path, content.Rolls, f.Data)
		if problems.HasErrors() {
			t.Fatal(problems.Sorted())
		}
		lines := 0
		for _, g := range part.Rolls[0].Grants {
			lines += len(g.Recipients)
			if g.Award.ID == "giay-khen" {
				if n := g.Individuals; n.Set {
					stated += n.N
				} else {
					stated += len(g.Recipients)
				}
			}
		}
		if named += lines; lines > importer.MostLines {
			t.Errorf("%s has %d recipients", f.Path, lines)
		}
		lib.Rolls, lib.Allowed = append(lib.Rolls, part.Rolls...), append(lib.Allowed, part.Allowed...)
	}
	if named != rows || stated != 7010 {
		t.Errorf("%d recipients, %d stated", named, stated)
	}
	if title := r.Files[1].Title; title != "Khen thưởng theo Quyết định số 1/QĐ-CT (phần 2/11)" || r.Files[1].Path != "content/rolls/2019/thu-2.yaml" {
		t.Error(title, r.Files[1].Path)
	}
	slices.SortFunc(lib.Rolls, func(a, b *content.Roll) int { return strings.Compare(a.File, b.File) })
	assembled, problems := site.Assemble(lib, awards.Catalogue())
	problems.Merge(clerk.Review(lib, assembled))
	problems = clerk.Silence(problems, lib.Allowed, true)
	for _, d := range problems.Sorted() {
		t.Error(d.Position, d.Rule, d.Message.EN)
	}
}

// TestReportIsSafe: whatever a list holds is text in the report.
func TestReportIsSafe(t *testing.T) {
	r := review(t, library(t), "Họ và tên,<b>x</b>\n<script>alert(1)</script>,\"<img src=x onerror=y>\"\n", importer.Options{Roll: "thu"})
	page, err := r.HTML(diag.EN, match.New(library(t), awards.Catalogue()))
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"<script", "<img", "<b>", "http:", "https:", "src=x>"} {
		if strings.Contains(string(page), bad) {
			t.Errorf("the report has %s", bad)
		}
	}
	if !strings.HasPrefix(string(page), "<!doctype html>") || !strings.Contains(string(page), importer.ReportMark) {
		t.Error("it is not known for a report")
	}
}

func BenchmarkImport(b *testing.B) {
	lib := library(b)
	var src strings.Builder
	src.WriteString("STT,Họ và tên,Cấp bậc,Chức vụ,Đơn vị,Hình thức khen thưởng,Thành tích\n")
	const rows = 100_000
	for i := range rows {
		fmt.Fprintf(&src, "%d,Nguyễn Văn Thử %d,Đại úy,Cán bộ,Phòng %d Cục Thử,HCCC hạng 3,Có thành tích %d\n", i, i, i%5000, i)
	}
	for b.Loop() {
		if r := review(b, lib, src.String(), importer.Options{Roll: "thu", Year: "2019", Title: "Thử"}); r.Rows != rows {
			b.Fatal(r.Rows)
		}
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}
