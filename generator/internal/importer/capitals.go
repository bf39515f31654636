package importer

import (
	"strings"
	"unicode"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// inCapitals tells whether all names that may be of people are in capitals
// alone, as from fonts that have no others.
func (im *importer) inCapitals(l *table.Layout) bool {
	letters := false
	var at table.Place
	for k, c := range l.Columns {
		if c.Field != table.Name && c.Field != table.Subject {
			continue
		}
		for i := range l.Lines {
			cell := l.Lines[i].Cell(k)
			if cell.Kind != sheet.Word || im.ofUnit(&l.Lines[i], cell) {
				continue
			}
			if strings.ContainsFunc(cell.Text, unicode.IsLower) {
				return false
			}
			if !letters {
				at = cell.Place
			}
			letters = letters || strings.ContainsFunc(cell.Text, unicode.IsUpper)
		}
	}
	if letters {
		im.tellOnce(textCapitals, "", textCapitalsFrom, at)
	}
	return letters
}

// ofUnit tells whether the name in a row is none of a person.
func (im *importer) ofUnit(line *table.Line, c table.Cell) bool {
	for i := len(line.Sections) - 1; i >= 0; i-- {
		if kind := im.heading(line.Sections[i]).kind; kind != "" {
			return kind != content.ToIndividual
		}
	}
	return im.index.Unit(clean(c.Text)).ID != ""
}

// inTitleCase writes a name that is in capitals with capitals at the beginnings
// of its words.
func inTitleCase(name string) string {
	begin := true
	return strings.Map(func(r rune) rune {
		was := begin
		begin = !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r)
		if was {
			return r
		}
		return unicode.ToLower(r)
	}, name)
}
