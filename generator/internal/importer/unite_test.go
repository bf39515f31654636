package importer

import (
	"slices"
	"testing"

	"bangvang/generator/internal/table"
)

// TestUnitedGrantsKeepTheOrderOfTheList: what other grants said stood between.
func TestUnitedGrantsKeepTheOrderOfTheList(t *testing.T) {
	one := new(roll)
	award := sets{{field: table.Award, value: value{yaml: "a"}}}
	for k, rows := range [][]int{{1, 4, 7}, {2, 5}, {3, 6, 8}} {
		g := &grant{key: string(rune('x' + k)), sets: award}
		for _, row := range rows {
			sheet := "B"
			if row > 4 {
				sheet = "A"
			}
			g.recipients = append(g.recipients, recipient{at: table.Place{Sheet: sheet, Row: row % 5}, row: row})
		}
		one.grants = append(one.grants, g)
	}
	one.unite()
	var rows []int
	for _, r := range one.grants[0].recipients {
		rows = append(rows, r.row)
	}
	if want := []int{1, 2, 3, 4, 5, 6, 7, 8}; len(one.grants) != 1 || !slices.Equal(rows, want) {
		t.Errorf("%d grants, rows %v", len(one.grants), rows)
	}
}
