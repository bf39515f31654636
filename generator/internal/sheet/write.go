package sheet

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A writer writes the sheets of a book.
type writer struct {
	file       *excelize.File
	book       *Book
	maxRows    int
	written    int // sheets
	head       int // styles
	cell, wrap int
}

// epoch is the earliest time that the archive of a workbook can tell.
const epoch = "1980-01-01T00:00:00Z"

// prepare sets what holds for the whole book.
func (w *writer) prepare() error {
	err := w.file.SetDocProps(&excelize.DocProperties{Title: w.book.Title, Creator: w.book.Creator, LastModifiedBy: w.book.Creator,
		Language: w.book.Language, Created: epoch, Modified: epoch})
	if err != nil {
		return err
	}
	for _, one := range []struct {
		id    *int
		style excelize.Style
	}{
		{&w.head, excelize.Style{Font: &excelize.Font{Bold: true, Family: "Calibri", Size: 11}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}},
		{&w.cell, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top"}}},
		{&w.wrap, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
	} {
		if *one.id, err = w.file.NewStyle(&one.style); err != nil {
			return err
		}
	}
	return nil
}

// sheet writes a table, on as many sheets as it needs.
func (w *writer) sheet(s *Sheet) error {
	p, err := w.begin(s, s.Name)
	if err != nil {
		return err
	}
	parts := 1
	for row := range s.Rows {
		if p.rows == w.maxRows {
			if err := p.end(); err != nil {
				return err
			}
			parts++
			if p, err = w.begin(s, s.Name+" ("+strconv.Itoa(parts)+")"); err != nil {
				return err
			}
		}
		if err := p.row(row); err != nil {
			return err
		}
	}
	return p.end()
}

// A part is a sheet that is being written.
type part struct {
	*writer
	*excelize.StreamWriter
	sheet *Sheet
	name  string
	rows  int
	cells []any // as excelize takes them
}

// begin begins a sheet with its head.
func (w *writer) begin(s *Sheet, name string) (*part, error) {
	if w.written == 0 {
		if err := w.file.SetSheetName("Sheet1", name); err != nil { // with which a book begins
			return nil, err
		}
	} else if _, err := w.file.NewSheet(name); err != nil {
		return nil, err
	}
	w.written++
	stream, err := w.file.NewStreamWriter(name)
	if err != nil {
		return nil, err
	}
	p := &part{writer: w, StreamWriter: stream, sheet: s, name: name, cells: make([]any, len(s.Columns))}
	tall := 1
	for i, c := range slices.Backward(s.Columns) { // excelize writes the last that it is told first
		if err := stream.SetColWidth(i+1, i+1, c.Width); err != nil {
			return nil, err
		}
		p.cells[i] = excelize.Cell{StyleID: w.head, Value: w.fit(c.Head)}
		tall = max(tall, lines(c.Head, c.Width*narrow/bold))
	}
	if err := stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return nil, err
	}
	return p, p.put(tall)
}

// row writes a row of cells.
func (p *part) row(row []Cell) error {
	clear(p.cells)
	tall := 1
	for i, c := range row {
		style := p.cell
		if p.sheet.Columns[i].Wrap {
			style = p.wrap
			tall = max(tall, lines(c.text, p.sheet.Columns[i].Width*narrow))
		}
		switch c.kind {
		case isText:
			p.cells[i] = excelize.Cell{StyleID: style, Value: p.fit(c.text)}
		case isNumber:
			p.cells[i] = excelize.Cell{StyleID: style, Value: c.number}
		}
	}
	return p.put(tall)
}

// put writes the row of so many lines.
func (p *part) put(tall int) error {
	p.rows++
	var opts []excelize.RowOpts
	if tall > 1 {
		opts = append(opts, excelize.RowOpts{Height: min(lineHeight*float64(tall), maxHeight)})
	}
	return p.SetRow("A"+strconv.Itoa(p.rows), p.cells, opts...)
}

// What a row of texts takes, in points: a program that does not measure the
// rows of others would show one line of each.
const (
	lineHeight = 15
	maxHeight  = 409 // that a row can have
	narrow     = 1.1 // letters in the width of a digit
	bold       = 1.2 // how much more bold ones take
)

// lines estimates how many lines a text takes in a column of a width.
func lines(s string, width float64) (n int) {
	if len(s) < int(width) && !strings.Contains(s, "\n") {
		return 1
	}
	for line := range strings.SplitSeq(s, "\n") {
		n += max(1, int(math.Ceil(float64(utf8.RuneCountInString(line))/width)))
	}
	return n
}

// end ends a sheet: its rows can be filtered by what stands in their cells.
func (p *part) end() error {
	last, err := excelize.CoordinatesToCellName(len(p.sheet.Columns), p.rows)
	if err != nil {
		return err
	}
	if err := p.file.AutoFilter(p.name, "A1:"+last, nil); err != nil {
		return err
	}
	return p.Flush()
}

// fit cuts a text that is longer than a cell can hold.
func (w *writer) fit(s string) string {
	if len(s) <= MaxText || units(s) <= MaxText {
		return s
	}
	left := MaxText - units(w.book.Cut)
	for i, r := range s {
		if left -= max(1, utf16.RuneLen(r)); left < 0 {
			return s[:i] + w.book.Cut
		}
	}
	return s
}

// units returns how many units of UTF-16 a text has.
func units(s string) (n int) {
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}
