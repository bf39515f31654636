package export

import (
	"iter"
	"slices"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/site"
)

// The sheets of a workbook.
var (
	grantsSheet   = diag.Text{VI: "Khen thưởng", EN: "Honours"}
	reportedSheet = diag.Text{VI: "Số liệu báo cáo", EN: "Reported figures"}
	aboutSheet    = diag.Text{VI: "Giải thích", EN: "Explanation"}
	cutMark       = diag.Text{VI: "… (cắt bớt; tệp CSV và JSON có đủ)", EN: "… (cut; CSV and JSON have it all)"}
)

// wide is the width from which a column of texts is wrapped.
const wide = 36

func sheetColumns[R any](x *Exporter, columns []column[R]) []sheet.Column {
	heads := make([]sheet.Column, len(columns))
	for i, c := range columns {
		heads[i] = sheet.Column{Head: x.in(c.head), Width: c.width, Wrap: c.width >= wide}
	}
	return heads
}

// sheetRows yields rows as cells, which are used again for the next row.
func sheetRows[R any](x *Exporter, columns []column[R], rows iter.Seq[R]) iter.Seq[[]sheet.Cell] {
	return func(yield func([]sheet.Cell) bool) {
		cells := make([]sheet.Cell, len(columns))
		for r := range rows {
			for i, c := range columns {
				cells[i] = c.value(x, r).cell()
			}
			if !yield(cells) {
				return
			}
		}
	}
}

func reportedSeq(all []*site.Reported) iter.Seq[*site.Reported] { return slices.Values(all) }

// explanation is the sheet that tells what the workbook is.
func (s *Set) explanation() sheet.Sheet {
	x := s.exporter
	about := s.about()
	var rows [][]sheet.Cell
	line := func(name diag.Text, text string) {
		if text != "" {
			rows = append(rows, []sheet.Cell{sheet.Text(x.in(name)), sheet.Text(text)})
		}
	}
	line(diag.Text{VI: "Trang", EN: "Site"}, about.Title)
	line(diag.Text{VI: "Địa chỉ", EN: "Address"}, about.Address)
	line(diag.Text{VI: "Nơi xuất bản", EN: "Published by"}, about.Publisher)
	line(diag.Text{VI: "Giấy phép", EN: "Licence"}, about.License)
	line(diag.Text{VI: "Tệp này", EN: "This file"}, s.title())
	line(diag.Text{VI: "Cách cộng", EN: "Adding up"}, x.AddingUp())
	for _, sheetOf := range []struct {
		name    diag.Text
		columns []Explained
	}{{grantsSheet, explained(x, s.columns())}, {reportedSheet, explained(x, reportedColumns)}} {
		rows = append(rows, nil, []sheet.Cell{sheet.Text(x.in(sheetOf.name))})
		for _, c := range sheetOf.columns {
			rows = append(rows, []sheet.Cell{sheet.Text(c.Head), sheet.Text(c.About), sheet.Text(c.Key)})
			for _, v := range c.Values {
				rows = append(rows, []sheet.Cell{{}, sheet.Text("– " + v.Word), sheet.Text(v.Code)})
			}
		}
	}
	return sheet.Sheet{Name: x.in(aboutSheet), Columns: []sheet.Column{
		{Head: x.in(diag.Text{VI: "Mục", EN: "Item"}), Width: 26},
		{Head: x.in(diag.Text{VI: "Nội dung", EN: "Meaning"}), Width: 90, Wrap: true},
		{Head: x.in(diag.Text{VI: "Khóa trong JSON", EN: "Key in JSON"}), Width: 20},
	}, Rows: slices.Values(rows)}
}

// AddingUp tells how numbers of the table are added.
func (x *Exporter) AddingUp() string { return x.in(addingUp) }

var addingUp = diag.Text{
	VI: "Mỗi dòng của bảng khen thưởng là một phần không trùng với dòng nào khác. Cộng cột “Được tính”, riêng từng loại ở cột “Đếm gì” và “Tính vào”, thì ra đúng con số của trang. " +
		"Không cộng người nhận với lượt hay với phần thưởng; không cộng số liệu báo cáo vào đâu cả.",
	EN: "Each row of the table of honours stands for a part that no other row holds. The sum of “Counted”, taken apart by “What is counted” and “Counted as”, is the figure on the site. " +
		"Never add recipients to instances or to pieces; never add reported figures to anything.",
}

// An Explained column is one with what stands in it, in the site's language.
type Explained struct {
	Key, Head, About string
	Values           []Meaning // where they are of a closed list
}

// A Meaning is a value of JSON and the word that stands for it in CSV and XLSX.
type Meaning struct{ Code, Word string }

// Columns explains the columns of the table of grants; the first is in files of
// units alone.
func (x *Exporter) Columns() []Explained {
	return explained(x, append([]column[row]{shareColumn}, grantColumns...))
}

// ReportedColumns explains the columns of the reported figures.
func (x *Exporter) ReportedColumns() []Explained { return explained(x, reportedColumns) }

func explained[R any](x *Exporter, columns []column[R]) []Explained {
	all := make([]Explained, len(columns))
	for i, c := range columns {
		all[i] = Explained{Key: c.key, Head: x.in(c.head), About: x.in(c.about)}
		for _, v := range c.codes {
			all[i].Values = append(all[i].Values, Meaning{v.json, x.words.Value(v.list, v.code)})
		}
	}
	return all
}

// A Word is a value of a closed list that the theme must have a word for.
type Word struct{ List, Code string }

// ValueWords returns all of them.
func ValueWords() []Word {
	all := wordsOf(append([]column[row]{shareColumn}, grantColumns...))
	return append(all, wordsOf(reportedColumns)...)
}

func wordsOf[R any](columns []column[R]) []Word {
	var all []Word
	for _, c := range columns {
		for _, v := range c.codes {
			all = append(all, Word{v.list, v.code})
		}
	}
	return all
}
