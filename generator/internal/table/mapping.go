package table

import (
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// A Mapping says what texts of a list mean on this site, as its editors decided.
// A nil Mapping says nothing.
//
// A mapping file is itself a table, of three columns: the kind (cột or column, khen
// thưởng or award, đơn vị or unit, người or person), the text in the list, and
// its meaning: for a column a field by its path or its head, or bỏ qua or ignore;
// else an id. A head of two rows is one text, with a slash between: “Quyết định /
// Số”. A row with no meaning yet says nothing; lines that begin with #
// are comments.
type Mapping struct {
	byText map[mappingKey]*Entry
}

// A MappingKind is what the text of an entry is.
type MappingKind uint8

// The kinds of entries.
const (
	ForColumn MappingKind = iota
	ForAward
	ForUnit
	ForPerson
)

// An Entry is a row of a mapping file.
type Entry struct {
	Kind    MappingKind
	Text    Cell   // in the list
	Meaning Cell   // as it is written
	Field   Field  // of ForColumn
	ID      string // of the other kinds, as it is written
}

type mappingKey struct {
	kind MappingKind
	text string
}

// A Problem is a row of a mapping file that was not understood.
type Problem struct {
	Place
	Message diag.Text
}

// Lookup returns what is said of a text.
func (m *Mapping) Lookup(kind MappingKind, text string) (*Entry, bool) {
	if m == nil {
		return nil, false
	}
	e, ok := m.byText[mappingKey{kind, vietnamese.Key(text)}]
	return e, ok
}
