package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// readList reads a spreadsheet or a text of the user's.
func readList(name string) (*sheet.File, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &listError{name, textListNone}
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &listError{name, textListNotFile}
	case info.Size() > maxList:
		return nil, &listError{name, textListLarge.With(maxList >> 20)}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	file, err := sheet.Read(data)
	if err != nil {
		var refused *sheet.RefusedError
		if errors.As(err, &refused) {
			return nil, &listError{name, textListRefused.With(refused.Text, refused.Mend)}
		}
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return file, nil
}

// maxList is the size of the largest list that is read, in bytes.
const maxList = 256 << 20

// listError says why a list can't be read.
type listError struct {
	name string
	why  diag.Text
}

func (e *listError) Error() string { return e.name + ": " + e.why.EN }

// readMapping reads the mapping file, if there is one.
func (f *importFlags) readMapping() ([]table.Problem, error) {
	if f.mapping == "" {
		return nil, nil
	}
	file, err := readList(f.mapping)
	if err != nil {
		return nil, err
	}
	var problems []table.Problem
	f.Mapping, problems = table.ReadMapping(file)
	return problems, nil
}

// layouts reads the tables of a list: those of one sheet, or of all that are
// shown.
func layouts(name string, file *sheet.File, f importFlags) (importer.List, error) {
	list := importer.List{Name: name, Notes: file.Notes}
	var names []string
	for _, t := range file.Tables {
		names = append(names, t.Name)
		switch {
		case f.sheet != "" && match.Key(t.Name) != match.Key(f.sheet):
		case f.sheet == "" && t.Hidden:
			list.Notes = append(list.Notes, sheet.Note{Sheet: t.Name, Text: textHiddenSheet})
		default:
			list.Layouts = append(list.Layouts, table.Read(t, f.Mapping)...)
		}
	}
	if f.sheet != "" && !slices.ContainsFunc(names, func(s string) bool { return match.Key(s) == match.Key(f.sheet) }) {
		why := textNoSheet.With(f.sheet, strings.Join(names, ", "))
		if len(names) == 1 && names[0] == "" {
			why = textNoSheets
		}
		return list, &listError{name, why}
	}
	return list, nil
}
