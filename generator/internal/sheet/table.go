package sheet

import (
	"bangvang/generator/internal/charset"
	"bangvang/generator/internal/diag"
)

// A File is a spreadsheet that was read.
type File struct {
	Tables []*Table       // the sheets of a workbook in their order; one for a text
	Text   charset.Format // how the bytes of a text were read; zero for a workbook
	Notes  []Note         // what a reader of the list should know: what was ignored, what was guessed
}

// A Note tells of something in a file that is not in its tables as it was.
type Note struct {
	Sheet string // "" where it concerns the whole file
	Text  diag.Text
}

// A Table is a sheet.
type Table struct {
	Name   string    // "" for texts
	Hidden bool      // the program that wrote it does not show the sheet
	Rows   [][]Value // from the first of the sheet; rows are cut where the rest is empty, and so is the table
	Merged []Area    // cells shown as one, within the table, each of two cells or more, by rows and columns
}

// An Area is a rectangle of cells. Rows and columns count from zero; both ends
// belong to it.
type Area struct{ Row, Col, LastRow, LastCol int }

// A Value is what a cell holds. The zero Value is an empty cell.
type Value struct {
	Text     string           // in NFC; see the kinds
	Kind     ValueKind        // what it is
	Encoding charset.Encoding // in which the text was written
	Formula  bool             // the text is what a formula gave when the file was saved
}

// A ValueKind tells what a cell holds.
type ValueKind uint8

// The kinds of values.
const (
	Nothing ValueKind = iota // an empty cell: the text is ""
	Word                     // a text as it was written; TRUE and FALSE too
	Figure                   // a number in shortest form: 1092, 0.5, 1e+30
	Day                      // a date: 2019-10-15; with its time where that is not midnight: 2019-10-15T08:30:00
	Fault                    // what a formula gave that failed: #REF!; #? where the file keeps no value of a formula
)
