package table

import (
	"strings"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

// mappingKinds are the words for the kinds of entries, folded.
var mappingKinds = map[string]MappingKind{
	"cot": ForColumn, "column": ForColumn,
	"khen thuong": ForAward, "hinh thuc": ForAward, "hinh thuc khen thuong": ForAward, "danh hieu": ForAward, "award": ForAward,
	"don vi": ForUnit, "tap the": ForUnit, "unit": ForUnit,
	"nguoi": ForPerson, "ca nhan": ForPerson, "person": ForPerson,
}

// What may be wrong in a row of a mapping file.
var (
	problemKind    = diag.Text{VI: "“%s” không phải là cột, khen thưởng, đơn vị hay người", EN: "“%s” is none of column, award, unit, person"}
	problemText    = diag.Text{VI: "thiếu chữ trong danh sách, ở cột thứ hai", EN: "the text in the list, in the second column, is missing"}
	problemMany    = diag.Text{VI: "“%s” đứng ngoài ba cột của tệp", EN: "“%s” stands outside of the three columns of the file"}
	problemField   = diag.Text{VI: "không có trường nào tên “%s”; viết đầu cột như tệp xuất ra, hoặc “bỏ qua”", EN: "there is no field “%s”; write a head as export writes it, or “ignore”"}
	problemTwice   = diag.Text{VI: "“%s” đã có nghĩa khác ở %s", EN: "“%s” has another meaning at %s"}
	problemNothing = diag.Text{VI: "dòng này không có loại, ở cột thứ nhất", EN: "the kind, in the first column, is missing"}
)

// ReadMapping reads a mapping file, and tells which rows it did not understand.
// What is said twice of a text holds as it was said first.
func ReadMapping(f *sheet.File) (*Mapping, []Problem) {
	m := &Mapping{byText: map[mappingKey]*Entry{}}
	var problems []Problem
	for _, t := range f.Tables {
		g := newGrid(t)
		first := true
		for row := range g.Rows {
			cells := g.cells(nil, row)
			if len(cells) == 0 || strings.HasPrefix(strings.TrimSpace(cells[0].Text), "#") {
				continue
			}
			head := first && isMappingHead(g, row)
			first = false
			if head {
				continue
			}
			if p, ok := m.add(g, row, cells); !ok {
				problems = append(problems, p)
			}
		}
	}
	return m, problems
}

// isMappingHead tells whether a row calls the columns of the file.
func isMappingHead(g *grid, row int) bool {
	switch vietnamese.Fold(g.at(row, 0).Text) {
	case "loai", "kind":
		return true
	}
	return false
}

// add adds a row; where it is not understood, ok is false and the problem told.
func (m *Mapping) add(g *grid, row int, cells []Cell) (p Problem, ok bool) {
	bad := func(c Cell, text diag.Text, args ...any) (Problem, bool) {
		return Problem{c.Place, text.With(args...)}, false
	}
	kind, text, meaning := g.at(row, 0), g.at(row, 1), g.at(row, 2)
	if last := cells[len(cells)-1]; last.Col > 2 {
		return bad(last, problemMany, oneLine(last.Text))
	}
	if kind.IsZero() {
		return bad(cells[0], problemNothing)
	}
	e := &Entry{Text: text, Meaning: meaning, ID: strings.TrimSpace(meaning.Text)}
	if e.Kind, ok = mappingKinds[vietnamese.Fold(kind.Text)]; !ok {
		return bad(kind, problemKind, oneLine(kind.Text))
	}
	if text.IsZero() {
		return bad(kind, problemText)
	}
	if meaning.IsZero() {
		return p, true
	}
	if e.Kind == ForColumn {
		if e.Field = meaningOf(e.ID); e.Field == "" {
			return bad(meaning, problemField, oneLine(meaning.Text))
		}
		e.ID = ""
	}
	key := mappingKey{e.Kind, vietnamese.Key(text.Text)}
	if before, twice := m.byText[key]; twice {
		if before.Field != e.Field || before.ID != e.ID {
			return bad(text, problemTwice, oneLine(text.Text), before.Text.Place)
		}
		return p, true
	}
	m.byText[key] = e
	return p, true
}

// meaningOf returns the field that a mapping means by a path or a head.
func meaningOf(s string) Field {
	switch vietnamese.Fold(s) {
	case "bo qua", "ignore", "ignored":
		return Ignored
	}
	if f := wholeHead(s); !strings.HasPrefix(string(f), "?") {
		return f
	}
	return ""
}
