package tabulate

import (
	"encoding/csv"
	"io"
	"iter"
	"strconv"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// bom tells Excel that a CSV file is UTF-8.
const bom = "\ufeff"

// WriteCSV writes the table as RFC 4180 has it, in UTF-8 with a byte order
// mark, its heads in a language. Its errors are those of w.
func (t *Table) WriteCSV(w io.Writer, l diag.Lang) error {
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	cells := make([]string, len(t.used))
	for i, f := range t.used {
		cells[i] = f.Head(l)
	}
	if err := out.Write(cells); err != nil {
		return err
	}
	for row := range t.all() {
		for i, c := range row {
			if cells[i] = c.text; !c.number {
				cells[i] = sheet.Harmless(c.text)
			}
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// WriteXLSX writes the table as a workbook of one sheet. Its errors are those
// of w, and that of a table that no sheet holds: see [Table.Long] and
// [sheet.MaxRows].
func (t *Table) WriteXLSX(w io.Writer, title string, l diag.Lang) error {
	columns := make([]sheet.Column, len(t.used))
	for i, f := range t.used {
		look := lookOf(f)
		columns[i] = sheet.Column{Head: f.Head(l), Width: look.width, Wrap: look.wrap}
	}
	cells := make([]sheet.Cell, len(t.used))
	rows := func(yield func([]sheet.Cell) bool) {
		for row := range t.all() {
			for i, c := range row {
				cells[i] = sheet.Text(c.text)
				if n, err := strconv.Atoi(c.text); c.number && err == nil {
					cells[i] = sheet.Number(n)
				}
			}
			if !yield(cells) {
				return
			}
		}
	}
	return sheet.Write(w, &sheet.Book{Title: title, Language: string(l), Sheets: []sheet.Sheet{
		{Name: sheetName.In(l), Columns: columns, Rows: rows},
	}})
}

var sheetName = diag.Text{VI: "Khen thưởng", EN: "Honours"}

// all yields the rows with a cell for each column; each is used again for the
// next.
func (t *Table) all() iter.Seq[[]cell] {
	return func(yield func([]cell) bool) {
		column := make(map[table.Field]int, len(t.used))
		for i, f := range t.used {
			column[f] = i
		}
		cells := make([]cell, len(t.used))
		for i, r := range t.rows {
			clear(cells)
			cells[column[table.Number]] = cell{text: strconv.Itoa(i + 1), number: true}
			for _, c := range r {
				cells[column[c.field]] = c
			}
			if !yield(cells) {
				return
			}
		}
	}
}
