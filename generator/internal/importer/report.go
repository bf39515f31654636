package importer

import (
	"bytes"
	_ "embed"
	"html/template"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
)

// ReportMark tells a report from other files.
const ReportMark = `<meta name="generator" content="bangvang import">`

//go:embed report.html
var reportSource string

// HTML returns the whole review as one page, without scripts and without other
// files.
func (r *Review) HTML(l diag.Lang, index *match.Index) ([]byte, error) {
	t, err := template.New("report").Funcs(template.FuncMap{
		"say": func(t diag.Text) string { return t.In(l) },
	}).Parse(reportSource)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, r)
	return b.Bytes(), err
}
