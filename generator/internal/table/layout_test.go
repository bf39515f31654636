package table

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bangvang/generator/internal/sheet"

	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what is expected in testdata")

// parseSheet reads a sheet as the tests write it: a row a line, cells parted by
// bars. ^ is merged with the cell above, < with that to the left; =12 is a number,
// @2019-10-15 a date; ⏎ is a new line.
func parseSheet(text string) *sheet.Table {
	t := &sheet.Table{Name: "Sheet1"}
	type place struct{ row, col int }
	owner := map[place]place{}
	areas := map[place]*sheet.Area{}
	for r, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		var values []sheet.Value
		for c, s := range strings.Split(line, "|") {
			s = strings.ReplaceAll(strings.TrimSpace(s), "⏎", "\n")
			here := place{r, c}
			owner[here] = here
			v := sheet.Value{Text: s, Kind: sheet.Word}
			switch {
			case s == "":
				v = sheet.Value{}
			case s == "^" || s == "<":
				v = sheet.Value{}
				from := place{r - 1, c}
				if s == "<" {
					from = place{r, c - 1}
				}
				o := owner[from]
				owner[here] = o
				if areas[o] == nil {
					areas[o] = &sheet.Area{Row: o.row, Col: o.col, LastRow: o.row, LastCol: o.col}
				}
				areas[o].LastRow, areas[o].LastCol = max(areas[o].LastRow, r), max(areas[o].LastCol, c)
			case s[0] == '=':
				v = sheet.Value{Text: s[1:], Kind: sheet.Figure}
			case s[0] == '@':
				v = sheet.Value{Text: s[1:], Kind: sheet.Day}
			}
			values = append(values, v)
		}
		t.Rows = append(t.Rows, values)
	}
	for r := range t.Rows {
		for c := range t.Rows[r] {
			if a := areas[place{r, c}]; a != nil {
				t.Merged = append(t.Merged, *a)
			}
		}
	}
	return t
}

var whys = map[Why]string{Above: "above", Below: "below", Beside: "beside", Unknown: "unknown", Sum: "sum", Numbering: "numbering", OnSection: "on section", Repeated: "repeated"}

// show writes layouts for the tests.
func show(layouts []*Layout) string {
	var b strings.Builder
	for i, l := range layouts {
		fmt.Fprintf(&b, "table %d", i+1)
		if l.Exact {
			b.WriteString(" exact")
		}
		b.WriteByte('\n')
		for _, c := range l.Columns {
			fmt.Fprintf(&b, "  %s", ColumnName(c.Index))
			if c.Last > c.Index {
				fmt.Fprintf(&b, "-%s", ColumnName(c.Last))
			}
			field := c.Field
			if field == "" {
				field = "?"
			}
			fmt.Fprintf(&b, " %s %q\n", field, joinTexts(c.Head))
		}
		for _, line := range l.Lines {
			fmt.Fprintf(&b, "  %d:", line.Row+1)
			for _, s := range line.Sections {
				fmt.Fprintf(&b, " [%s]", s.Title())
			}
			for i, c := range line.Cells {
				if c.IsZero() || l.Columns[i].Field == Number {
					continue
				}
				fmt.Fprintf(&b, " %s=%s", strings.TrimPrefix(string(l.Columns[i].Field), "recipient."), c.Text)
				if c.Row != line.Row {
					b.WriteString("^")
				}
			}
			b.WriteByte('\n')
		}
		for _, s := range l.Headings {
			fmt.Fprintf(&b, "  heading %s %q", s.Place, s.Text)
			if k := s.Kind(); k != "" {
				fmt.Fprintf(&b, " %s", k)
			}
			b.WriteByte('\n')
		}
		for _, c := range l.Left {
			fmt.Fprintf(&b, "  left %s %s %q\n", c.Place, whys[c.Why], c.Text)
		}
	}
	return b.String()
}

// TestLayouts reads lists as they stand in the annexes of decisions. All names in
// them are made up.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/layouts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no layouts", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var table, mapped *sheet.Table
			want := -1
			for i, f := range archive.Files {
				switch f.Name {
				case "sheet":
					table = parseSheet(string(f.Data))
				case "mapping":
					mapped = parseSheet(string(f.Data))
				case "layout":
					want = i
				}
			}
			var m *Mapping
			if mapped != nil {
				var problems []Problem
				if m, problems = ReadMapping(&sheet.File{Tables: []*sheet.Table{mapped}}); len(problems) > 0 {
					t.Errorf("mapping: %v", problems)
				}
			}
			layouts := Read(table, m)
			if err := everyCellOnce(table, layouts); err != nil {
				t.Error(err)
			}
			got := show(layouts)
			if *update {
				if want < 0 {
					archive.Files = append(archive.Files, txtar.File{Name: "layout"})
					want = len(archive.Files) - 1
				}
				archive.Files[want].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want < 0 || got != string(archive.Files[want].Data) {
				t.Errorf("got:\n%s", got)
			}
		})
	}
}

// everyCellOnce tells whether each cell of a sheet that is not empty is in exactly
// one of heads, lines, headings, and what is left. The cells of a line that stand
// elsewhere were merged, and must be those of a line above.
func everyCellOnce(t *sheet.Table, layouts []*Layout) error {
	seen := map[Place]string{}
	put := func(p Place, as string) error {
		if before, twice := seen[p]; twice {
			return fmt.Errorf("%s is %s and %s", p, before, as)
		}
		seen[p] = as
		return nil
	}
	heads := map[Place]bool{}
	var errs []error
	for _, l := range layouts {
		for _, c := range l.Columns {
			for _, h := range c.Head {
				heads[h.Place] = true
			}
		}
		for _, line := range l.Lines {
			for _, c := range line.Cells {
				if c.IsZero() {
					continue
				}
				if c.Row == line.Row {
					errs = append(errs, put(c.Place, "in a line"))
				} else if seen[c.Place] != "in a line" {
					errs = append(errs, fmt.Errorf("row %d has %s, which is %q", line.Row+1, c.Place, seen[c.Place]))
				}
				for _, p := range c.Joined {
					if p.Row == line.Row {
						errs = append(errs, put(p, "in a line"))
					} else if seen[p] != "in a line" {
						errs = append(errs, fmt.Errorf("row %d has %s, which is %q", line.Row+1, p, seen[p]))
					}
				}
			}
		}
		for _, s := range l.Headings {
			errs = append(errs, put(s.Place, "a heading"))
			if !s.Number.IsZero() {
				errs = append(errs, put(s.Number.Place, "the number of a heading"))
			}
		}
		for _, c := range l.Left {
			errs = append(errs, put(c.Place, "left"))
		}
	}
	for p := range heads {
		errs = append(errs, put(p, "a head"))
	}
	count := 0
	for r := range t.Rows {
		for c, v := range t.Rows[r] {
			if isEmpty(v) {
				continue
			}
			count++
			if p := (Place{t.Name, r, c}); seen[p] == "" {
				errs = append(errs, fmt.Errorf("%s %q is lost", p, v.Text))
			}
		}
	}
	if len(seen) != count {
		errs = append(errs, fmt.Errorf("%d cells were read of %d", len(seen), count))
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// TestMergedCellReachesToItsEnd: below a merged cell, rows end where they end.
func TestMergedCellReachesToItsEnd(t *testing.T) {
	word := sheet.Value{Text: "x", Kind: sheet.Word}
	far := make([]sheet.Value, 90)
	far[89] = word
	rows := [][]sheet.Value{far, {word}, {word}, {word}, {word}}
	c := newCarrier(newGrid(&sheet.Table{Rows: rows, Merged: []sheet.Area{
		{Row: 0, Col: 89, LastRow: 2, LastCol: 89}, {Row: 0, Col: 40, LastRow: 3, LastCol: 40},
	}}))
	for row, want := range []int{89, 89, 89, 40, 0} {
		c.to(row)
		if got := c.reach(row); got != want {
			t.Errorf("row %d reaches to %d, not %d", row, got, want)
		}
	}
}
