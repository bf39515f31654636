package content

import (
	"cmp"
	"slices"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/markdown"
)

// At is a place in the file of a record; lines and columns count from 1. The
// zero value means that the field was not written.
type At struct{ Line, Column int32 }

// In returns the place as a position in the file.
func (a At) In(file string) diag.Position {
	return diag.Position{File: file, Line: int(a.Line), Column: int(a.Column)}
}

// A Ref names a record of another collection by its id. What stands there in
// place of an id names no record.
type Ref struct {
	ID string
	At At
}

// IsZero tells whether the reference was not written.
func (r Ref) IsZero() bool { return r.ID == "" }

// A Date is an EDTF date with its place.
type Date struct {
	edtf.Date
	At At
}

// A Count is a whole number as a source states it.
type Count struct {
	N   int
	Set bool // tells 0 from not stated
	At  At
}

// Markdown is a text of several paragraphs. Doc is nil where none was written.
type Markdown struct {
	Doc    *markdown.Document
	At     At    // of its first line
	Indent int32 // columns that stand before each line
	Exact  bool  // lines of the text are lines of the file

	segments []segment // where they are not; empty where that can't be told
}

// IsZero tells whether there is no text.
func (m Markdown) IsZero() bool { return m.Doc == nil }

// Position turns a place within the text into one within the file. Where
// the text has escapes the places inside are lost: there it is the text's own.
func (m Markdown) Position(file string, p diag.Position) diag.Position {
	if p.Line == 0 || !m.Exact && len(m.segments) == 0 {
		return m.At.In(file)
	}
	if m.Exact {
		return diag.Position{File: file, Line: int(m.At.Line) + p.Line - 1, Column: p.Column + int(m.Indent)}
	}
	// The last segment that begins at p or before.
	i, _ := slices.BinarySearchFunc(m.segments, p, func(s segment, p diag.Position) int {
		return cmp.Or(cmp.Compare(int(s.line), p.Line), cmp.Compare(int(s.column), p.Column+1))
	})
	s := m.segments[max(i, 1)-1]
	found := s.at.In(file)
	if int(s.line) == p.Line {
		found.Column += max(p.Column-int(s.column), 0)
	}
	return found
}

// An Entry is what may stand on every record and on every item of a list in
// one: where it is taken from, and a note. Which warnings are allowed on it
// stands in the library.
type Entry struct {
	At      At
	Sources []Ref
	Note    Markdown
}

// A Header is what every record of a collection has.
type Header struct {
	Entry
	File    string
	ID      string
	IDAt    At
	Aliases []Ref // former ids
}

// Position returns where the record stands.
func (h *Header) Position() diag.Position {
	if h.IDAt != (At{}) {
		return h.IDAt.In(h.File)
	}
	return h.At.In(h.File)
}
