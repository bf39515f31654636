// Package table reads the list of a decision as an office has it in a
// spreadsheet: where its head is, what its columns are, its sections, and which
// rows are data.
//
// # What is read
//
// A sheet holds one table or several, one below the other, each with a head of
// its own. A head is one to four rows that name at least two columns; where a
// sheet has none, a row that names one. What a column is called in a merged cell
// above holds for the columns below it (“Quyết định” over “Số” and “Ngày”). A
// row of numbers below the head, (1) (2) (3), is none of the data, and neither
// is a head that is printed anew on each page.
//
// Between the rows of data stand headings of sections, sums, and below them
// signatures and notes. They are told apart by rules that look at words, numbers
// and places alone; each is stated where it is kept. What is no data goes to
// [Layout.Left] with the reason, so that nothing is lost: every cell of a sheet
// that is not empty stands in exactly one of the heads, the lines, the sections,
// and what is left.
//
// # What export wrote
//
// Where the first row of a sheet names, by heads exactly as [Field.Head] gives
// them, the field [RollID] and [GrantKey] or [ReportedKey], the table was made
// by a machine: the first row is the head, every further row that is not empty
// is a line, and nothing is a section, a sum or a signature, whatever it looks
// like.
package table

import (
	"strconv"

	"bangvang/generator/internal/sheet"
)

// A Place is a cell of a sheet. Rows and columns count from zero.
type Place struct {
	Sheet    string // "" in files of text
	Row, Col int
}

// String returns the place as people say it: Sheet1!D12, and D12 where the sheet
// has no name.
func (p Place) String() string {
	s := ColumnName(p.Col) + strconv.Itoa(p.Row+1)
	if p.Sheet != "" {
		s = p.Sheet + "!" + s
	}
	return s
}

// ColumnName returns the letters of a column, which count from zero: A, Z, AA.
func ColumnName(col int) string {
	var letters []byte
	for col++; col > 0; col = (col - 1) / 26 {
		letters = append([]byte{byte('A' + (col-1)%26)}, letters...)
	}
	return string(letters)
}

// A Cell is a cell that is not empty. The zero Cell is none.
type Cell struct {
	Place
	sheet.Value

	// Joined are further cells whose texts were added to this one, after a space:
	// of a name that stands in two columns under one head.
	Joined []Place
	// Ditto says that the cell holds a mark for “as above” (″, -nt-, như trên); the
	// value is that of the cell above.
	Ditto bool
}

// IsZero tells whether there is no cell.
func (c Cell) IsZero() bool { return c.Kind == sheet.Nothing }

// A Column is a column of a table.
type Column struct {
	Field Field  // "" where the head was not understood
	Index int    // in the sheet, from zero
	Last  int    // the last that belongs to it; Index where it is one column
	Head  []Cell // what it is called, from above; none in columns without a head
}

// A Line is a row of data.
type Line struct {
	Row int // in the sheet, from zero

	// Cells are parallel to the columns; those at the end that are empty are left
	// out. The value of a merged cell stands in each of its rows, and has the place
	// of the first; so does who receives, where a row without a number gives the one
	// above another honour. Where a column was not understood its cell is zero; what
	// it held is in Layout.Left.
	Cells []Cell

	// Sections are the headings that hold for the line, the outermost first. Lines
	// share them.
	Sections []Section
}

// Cell returns the cell of a column, by its index in Layout.Columns.
func (l *Line) Cell(column int) Cell {
	if column >= len(l.Cells) {
		return Cell{}
	}
	return l.Cells[column]
}

// A Section is a heading between rows: “I. TẬP THỂ”, “Huân chương Chiến công
// hạng Ba”. It holds until one of its own level, or one above, follows.
type Section struct {
	Cell        // as it is written
	Number Cell // what numbers it, where that has a cell of its own; else zero
}

// A Layout is a table of a sheet.
type Layout struct {
	Sheet   string
	Columns []Column // none where no head was found; all is left then
	Lines   []Line
	Left    []Left // by rows and columns

	// Headings are all sections, those too below which nothing stands.
	Headings []Section
	// Exact says that the table was made by export; nothing in it was guessed.
	Exact bool
}

// A Left is a cell that is no part of the data, and why.
type Left struct {
	Cell
	Why Why
}

// Why says why a cell is no part of the data.
type Why uint8

// The reasons.
const (
	Above     Why = iota // a title above the table, or anything of a sheet that has no table
	Below                // a signature or a note below it
	Beside               // outside of the columns of the table
	Unknown              // in a column that was not understood
	Sum                  // in a row of sums
	Numbering            // numbers of columns below the head, or the number of a row that holds nothing else
	Repeated             // the head, printed anew
	OnSection            // beside the heading of a section
)

// Column returns the index of the first column of a field, and -1 where there is
// none.
func (l *Layout) Column(f Field) int {
	for i := range l.Columns {
		if l.Columns[i].Field == f {
			return i
		}
	}
	return -1
}
