package table

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/sheet"
)

// Read reads the tables of a sheet, from above. It returns at least one; where no
// head was found, one without columns, and all cells are left.
func Read(t *sheet.Table, m *Mapping) []*Layout {
	return []*Layout{{Sheet: t.Name}}
}

// Title returns the heading without its number and without a count: TẬP THỂ of
// “I. TẬP THỂ (12)”.
func (s *Section) Title() string { return s.Text }

// Kind returns which kind of recipients the heading is about, and "" where it
// does not tell.
func (s *Section) Kind() content.RecipientKind { return "" }

// Date returns a cell's date as EDTF writes it: a date of the spreadsheet, and
// texts with the day first, 15/10/2019, 15-10-2019, 15.10.2019, ngày 15 tháng 10
// năm 2019; also 10/2019, tháng 10 năm 2019, 2019, năm 2019, and EDTF itself. What
// can be read in two ways (15/10/19) is not ok.
func Date(v sheet.Value) (date string, ok bool) { return "", false }

// Split parts the text of a column that holds two fields. The parts are parallel to
// f.Parts(), and empty where the text tells nothing of them. ok is false where it
// is doubtful what is what; the whole is then in the part that it may be.
func Split(f Field, text string) (parts []string, ok bool) { return []string{text, ""}, false }

// A Told is what a text above or below a table tells of the roll: a proposal.
type Told struct {
	Field Field  // DecisionNumber, DecisionDate or DecisionIssuer
	Text  string // the date as EDTF writes it
	Place Place
}

// FindDecision returns what texts tell of the decision to which a list belongs:
// “(Kèm theo Quyết định số 1234/QĐ-BCY ngày 15 tháng 10 năm 2019 của Trưởng ban
// …)”. Of each field it gives what stands first.
func FindDecision(cells []Cell) []Told { return nil }
