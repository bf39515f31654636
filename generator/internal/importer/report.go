package importer

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/table"
)

// ReportMark tells a report from other files.
const ReportMark = `<meta name="generator" content="bangvang import">`

//go:embed report.html
var reportSource string

// HTML returns the whole review as one page, without scripts and without other
// files.
func (r *Review) HTML(l diag.Lang, index *match.Index) ([]byte, error) {
	r.sortDoubts()
	t, err := template.New("report").Funcs(template.FuncMap{
		"lang":    func() string { return string(l) },
		"say":     func(t diag.Text) string { return t.In(l) },
		"text":    func() reportTexts { return texts },
		"plain":   unquote,
		"summary": func(f File) diag.Text { return f.summary() },
		"award":   func(t Tally) diag.Text { return t.awardName(index) },
		"counts":  func(t Tally) diag.Text { return t.counts() },
		"field":   func(c Column) diag.Text { return c.fieldText() },
		"near":    func(n Near) diag.Text { return textNear.With(n.ID, n.Name) },
		"why":     func(l table.Left) diag.Text { return whyTexts[l.Why] },
		"kinds":   byKind,
		"place":   placeText,
		"places":  func(d *Doubt) string { return d.placeTexts(l) },
		"warned":  func(w Warning) string { return strings.TrimSuffix(w.where(l), ": ") },
	}).Parse(reportSource)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, r)
	return b.Bytes(), err
}

func placeText(p table.Place) string {
	if p == Nowhere {
		return ""
	}
	return p.String()
}

// placeTexts lists the places of a doubt.
func (d *Doubt) placeTexts(l diag.Lang) string {
	var all []string
	for _, p := range d.Places {
		if s := placeText(p); s != "" {
			all = append(all, s)
		}
	}
	s := strings.Join(all, ", ")
	if more := d.Count - len(d.Places); more > 0 {
		s += " " + textAndMore.With(more).In(l)
	}
	return s
}

// A doubtGroup is the doubts of one kind.
type doubtGroup struct {
	Heading diag.Text
	Blocks  bool
	Doubts  []*Doubt
}

// byKind groups doubts, which are in order of their kinds.
func byKind(doubts []*Doubt) []doubtGroup {
	var groups []doubtGroup
	for i, d := range doubts {
		if i == 0 || doubts[i-1].Kind != d.Kind {
			heading := d.Kind.Heading()
			if d.Kind.Blocks() {
				heading = textBlocking.With(heading)
			}
			groups = append(groups, doubtGroup{Heading: heading, Blocks: d.Kind.Blocks()})
		}
		g := &groups[len(groups)-1]
		g.Doubts = append(g.Doubts, d)
	}
	return groups
}

// reportTexts are the words of the report.
type reportTexts struct {
	Title, List, Blocked, Ready, Files, File, Holds, Tallies, Award, Recipients, Place, What, Warnings, Told, From,
	Columns, Head, ReadAs, Cells, Taken, Text, Means, First, Rows, Headings, Left, Why, Notes, Formulas diag.Text
}

var texts = reportTexts{
	Title:      diag.Text{VI: "Xem trước khi nhập danh sách", EN: "Review of a list"},
	List:       textList,
	Blocked:    diag.Text{VI: "Chưa ghi được: xem những mục có chữ “Phải xem”.", EN: "This can't be written yet: see what “must be settled”."},
	Ready:      diag.Text{VI: "Ghi được. Những mục dưới đây nên xem qua trước.", EN: "This can be written. Look through what follows first."},
	Files:      diag.Text{VI: "Các tệp", EN: "Files"},
	File:       diag.Text{VI: "Tệp", EN: "File"},
	Holds:      diag.Text{VI: "Gồm", EN: "Holds"},
	Tallies:    textTallies,
	Award:      diag.Text{VI: "Hình thức", EN: "Award"},
	Recipients: diag.Text{VI: "Người nhận", EN: "Recipients"},
	Place:      diag.Text{VI: "Ô", EN: "Cell"},
	What:       diag.Text{VI: "Nội dung", EN: "What"},
	Warnings:   textWarnings,
	Told:       textTold,
	From:       diag.Text{VI: "Theo đâu", EN: "From"},
	Columns:    textColumns,
	Head:       diag.Text{VI: "Tên cột", EN: "Head"},
	ReadAs:     diag.Text{VI: "Hiểu là", EN: "Read as"},
	Cells:      diag.Text{VI: "Số ô", EN: "Cells"},
	Taken:      textTaken,
	Text:       diag.Text{VI: "Trong danh sách", EN: "In the list"},
	Means:      diag.Text{VI: "Trên trang", EN: "On the site"},
	First:      diag.Text{VI: "Ô đầu tiên", EN: "First cell"},
	Rows:       diag.Text{VI: "Số dòng", EN: "Rows"},
	Headings:   diag.Text{VI: "Dòng tiêu đề trong bảng", EN: "Headings in the table"},
	Left:       textLeft,
	Why:        diag.Text{VI: "Vì sao", EN: "Why"},
	Notes:      textNotes,
	Formulas:   textFormulas,
}
