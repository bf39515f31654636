package table

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"bangvang/generator/internal/sheet"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/xuri/excelize/v2"
)

// TestLayoutsInWorkbooks reads the same lists from workbooks, in which they have
// merged cells, numbers and dates.
func TestLayoutsInWorkbooks(t *testing.T) {
	files, err := filepath.Glob("testdata/layouts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no layouts", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			parts := map[string]string{}
			for _, f := range archive.Files {
				parts[f.Name] = string(f.Data)
			}
			var m *Mapping
			if text, ok := parts["mapping"]; ok {
				m, _ = ReadMapping(&sheet.File{Tables: []*sheet.Table{parseSheet(text)}})
			}
			f, err := sheet.Read(workbook(t, parseSheet(parts["sheet"])))
			if err != nil {
				t.Fatal(err)
			}
			layouts := Read(f.Tables[0], m)
			if err := everyCellOnce(f.Tables[0], layouts); err != nil {
				t.Error(err)
			}
			if got := show(layouts); got != parts["layout"] {
				t.Errorf("got:\n%s\nwant:\n%s", got, parts["layout"])
			}
		})
	}
}

// workbook writes a table as a workbook.
func workbook(t *testing.T, table *sheet.Table) []byte {
	t.Helper()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	f := excelize.NewFile()
	defer f.Close()
	day := "yyyy\\-mm\\-dd"
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &day})
	check(err)
	for r, values := range table.Rows {
		for c, v := range values {
			name, err := excelize.CoordinatesToCellName(c+1, r+1)
			check(err)
			switch v.Kind {
			case sheet.Figure:
				n, err := strconv.Atoi(v.Text)
				check(err)
				check(f.SetCellInt(table.Name, name, int64(n)))
			case sheet.Day:
				d, err := time.Parse(time.DateOnly, v.Text)
				check(err)
				check(f.SetCellValue(table.Name, name, d))
				check(f.SetCellStyle(table.Name, name, name, style))
			case sheet.Word:
				check(f.SetCellStr(table.Name, name, v.Text))
			}
		}
	}
	for _, a := range table.Merged {
		first, err := excelize.CoordinatesToCellName(a.Col+1, a.Row+1)
		check(err)
		last, err := excelize.CoordinatesToCellName(a.LastCol+1, a.LastRow+1)
		check(err)
		check(f.MergeCell(table.Name, first, last))
	}
	b, err := f.WriteToBuffer()
	check(err)
	return b.Bytes()
}
