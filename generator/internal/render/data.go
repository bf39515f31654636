package render

import (
	"strings"

	"bangvang/generator/internal/export"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// maxListedSets is how many files of units, and of campaigns, the page about
// data lists; the others are found on the pages of their own.
const maxListedSets = 300

// downloads are the files of a set, told apart in words.
func (w *writer) downloads(s *export.Set) []view.Download {
	return w.files(s.Files(), func(f export.Format) string { return w.value("download", string(f)) })
}

func (w *writer) files(files []export.File, text func(export.Format) string) []view.Download {
	var ds []view.Download
	for _, f := range files {
		ds = append(ds, view.Download{Text: text(f.Format), Href: w.href(site.Address(f.Name)), Format: string(f.Format)})
	}
	return ds
}

// dataSet lists the files of a set by the names of their formats.
func (w *writer) dataSet(name view.Link, s *export.Set) view.DataSet {
	n := s.Rows()
	v := view.DataSet{Name: name, Rows: w.number(n) + " " + w.theme.texts.plural("rows", n)}
	if n := s.Reported(); n > 0 {
		v.Reported = w.number(n) + " " + w.theme.texts.plural("reported-numbers", n)
	}
	v.Files = w.files(s.Files(), shortFormat)
	return v
}

func shortFormat(f export.Format) string { return strings.ToUpper(string(f)) }

// dataSets lists the files of the sets in which there is anything. more tells
// that there are others.
func dataSets[T any](w *writer, all []T, name func(T) view.Link, set func(T) *export.Set, most int) (listed []view.DataSet, more bool) {
	for _, one := range all {
		s := set(one)
		switch {
		case s.Empty():
		case len(listed) == most:
			return listed, true
		default:
			listed = append(listed, w.dataSet(name(one), s))
		}
	}
	return listed, false
}

// dataPage tells what data there is and what it means.
func (w *writer) dataPage() view.Data {
	s, x := w.site, w.export
	v := view.Data{Frame: w.frame(w.say("data"), w.say("data-description")), Whole: w.dataSet(view.Link{}, x.Site()),
		AddingUp: x.AddingUp(), Columns: dataColumns(x.Columns()), ReportedColumns: dataColumns(x.ReportedColumns())}
	v.Frame.Data = w.downloads(x.Site())
	v.Years, _ = dataSets(w, s.Years, w.year, x.Year, len(s.Years))
	var more, moreUnits bool
	v.Campaigns, more = dataSets(w, s.Campaigns, w.campaign, x.Campaign, maxListedSets)
	v.Units, moreUnits = dataSets(w, s.Units, w.unit, x.Unit, maxListedSets)
	if more || moreUnits {
		v.More = w.say("data-more")
	}
	for _, c := range x.Collections() {
		v.Collections = append(v.Collections, view.DataCollection{
			File:    view.Link{Text: strings.TrimPrefix(c.Name, "data/"), Href: w.href(site.Address(c.Name))},
			About:   c.About,
			Records: w.number(c.Records)})
	}
	return v
}

func dataColumns(all []export.Explained) []view.DataColumn {
	columns := make([]view.DataColumn, len(all))
	for i, c := range all {
		columns[i] = view.DataColumn{Head: c.Head, Key: c.Key, About: c.About}
		for _, m := range c.Values {
			columns[i].Values = append(columns[i].Values, view.DataValue{Word: m.Word, Code: m.Code})
		}
	}
	return columns
}
