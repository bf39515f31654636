// Package sheet writes workbooks that spreadsheet programs open, in the format
// XLSX (ISO/IEC 29500), and reads those that people have, and texts with
// columns (CSV). It is the door to excelize, by which it writes.
//
// # Writing
//
// A text is always a text: it is written as a string, never as a formula,
// whatever it begins with. What XML can't hold (control characters, halves of
// surrogate pairs) is written as U+FFFD. A cell holds [MaxText] units of
// UTF-16; a longer text is cut and ends in the book's mark for that. A sheet
// holds [MaxRows] rows; what does not fit goes on in further sheets, each with
// the head.
//
// The same workbook gives the same bytes: files in it stand in order of their
// names and carry the earliest time that the format knows.
//
// # Reading
//
// [Read] gives what cells hold, read as it was meant: a text by the font that it
// is in, also where one cell has two (TCVN3, VNI), a number by its format where
// that makes a date of it. What is hidden is read too; what is no cell (pictures,
// macros, other files that are linked) is left alone. Of both tell the notes of a
// [File]. Nothing is lost in silence: what can't be read whole is refused.
//
// Files come from anywhere, so reading is bounded in memory and time whatever a
// file says of itself. That is why workbooks are not read through excelize: it
// tells the font of a cell only after it has made every cell before it, fills
// rows up to the one that is farthest, takes the sizes of parts as the archive
// states them, and writes large sheets into temporary files. Here the parts are
// read once, element by element, by encoding/xml, which knows no entities of
// documents' own; bytes are counted as they are unzipped, and cells, texts and
// styles as they are made.
package sheet

import (
	"fmt"
	"io"
	"iter"

	"github.com/xuri/excelize/v2"
)

// The limits of the format.
const (
	MaxRows = 1048576 // of a sheet, its head among them
	MaxText = 32767   // of a cell, in units of UTF-16
)

// A Book is a workbook.
type Book struct {
	Title    string
	Creator  string // who publishes it
	Language string // BCP 47
	Cut      string // ends a text that did not fit into its cell
	Sheets   []Sheet
}

// A Sheet is a table. Its rows are asked for once, one after the other.
type Sheet struct {
	Name    string // unique in the book; without : \ / ? * [ ] and of 25 letters at most
	Columns []Column
	Rows    iter.Seq[[]Cell] // a row may be shorter than the head; it may be reused
}

// A Column is a column of a sheet.
type Column struct {
	Head  string
	Width float64 // in digits of the standard font, up to 255
	Wrap  bool    // long texts go on in further lines of their cell
}

// A Cell is a text or a whole number. The zero Cell is empty.
type Cell struct {
	text   string
	number int
	kind   kind
}

type kind uint8

const (
	empty kind = iota
	isText
	isNumber
)

// Text returns the cell of a text; an empty one where there is none.
func Text(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{text: s, kind: isText}
}

// Number returns the cell of a whole number.
func Number(n int) Cell { return Cell{number: n, kind: isNumber} }

// Write writes a workbook. Its errors are those of w, and those of books that
// are not as they must be.
func Write(w io.Writer, b *Book) error { return write(w, b, MaxRows) }

func write(w io.Writer, b *Book, maxRows int) (err error) {
	f := excelize.NewFile()
	defer f.Close() // what it left on the disk; all is read by then
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &archive{w: w} })
	one := writer{file: f, book: b, maxRows: maxRows}
	if err := one.prepare(); err != nil {
		return fmt.Errorf("sheet: %w", err)
	}
	for i := range b.Sheets {
		if err := one.sheet(&b.Sheets[i]); err != nil {
			return fmt.Errorf("sheet: %s: %w", b.Sheets[i].Name, err)
		}
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("sheet: %w", err)
	}
	return nil
}
