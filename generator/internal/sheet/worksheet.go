package sheet

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// A page is a sheet that is being read.
type page struct {
	*reader
	*scanner
	table   *Table
	row     []Value // that is being read
	widest  int
	hidden  int // rows
	columns int // hidden ones
	last    int // the row that was read last
	at, col int // the cell that is being read

	// What fonts of old hold: texts that may be in their encoding, and texts that
	// can't, by the font.
	old     []oldText
	unicode [8]int
}

// readSheet reads the cells of a sheet.
func (r *reader) readSheet(t *Table, part string) error {
	p := &page{reader: r, table: t, last: -1}
	err := r.each(part, func(s *scanner, e *xml.StartElement) error {
		p.scanner = s
		switch e.Name.Local {
		case "worksheet", "cols", "sheetData", "mergeCells":
		case "row":
			return p.readRow(e)
		case "col":
			if isTrue(attr(e, "hidden")) {
				low, _ := strconv.Atoi(attr(e, "min"))
				high, _ := strconv.Atoi(attr(e, "max"))
				if 1 <= low && low <= high && high <= maxColumns && high < maxColumns { // not the rest of the sheet
					p.columns += high - low + 1
				}
			}
		case "mergeCell":
			return p.merge(attr(e, "ref"))
		default:
			return s.pass()
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := p.clip(); err != nil {
		return err
	}
	p.settle()
	p.tell()
	return nil
}

func (p *page) readRow(e *xml.StartElement) error {
	at := p.last + 1
	if s := attr(e, "r"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 || n > MaxRows {
			return errDamaged("trang %s có hàng số %s", "the sheet %s has a row %s", clip(p.table.Name), clip(s))
		}
		at = n - 1
	}
	if at >= MaxRows {
		return p.most.tooManyCells()
	}
	p.last, p.row = at, p.row[:0]
	depth, col := p.depth, -1
	for {
		c, err := p.start(depth)
		if err != nil {
			return err
		}
		if c == nil {
			break
		}
		if c.Name.Local != "c" {
			continue
		}
		col++
		if ref := attr(c, "r"); ref != "" {
			var ok bool
			if _, col, ok = place(ref); !ok {
				return errDamaged("trang %s có ô %s", "the sheet %s has a cell %s", clip(p.table.Name), clip(ref))
			}
		}
		if col >= maxColumns {
			return p.most.tooManyCells()
		}
		p.at, p.col = at, col
		v, err := p.readCell(c)
		if err != nil {
			return err
		}
		if err := p.set(at, col, v); err != nil {
			return err
		}
	}
	if len(p.row) > 0 && isTrue(attr(e, "hidden")) {
		p.hidden++
	}
	return p.keep(at)
}

// set puts a value into the row that is being read.
func (p *page) set(row, col int, v Value) error {
	switch {
	case v == Value{}:
		return nil
	case col < len(p.row) && p.row[col].Kind != Nothing:
		return errDamaged("trang %s có hai lần ô %s", "the sheet %s has the cell %s twice", clip(p.table.Name), cellName(row, col))
	}
	for len(p.row) <= col {
		p.row = append(p.row, Value{})
	}
	p.row[col] = v
	if p.texts -= len(v.Text); p.texts < 0 {
		return errTooLarge("chữ trong các ô dài hơn %d MB", "the texts of the cells are longer than %d MB", p.most.texts>>20)
	}
	return nil
}

// keep puts the row that was read into the table.
func (p *page) keep(at int) error {
	if len(p.row) == 0 {
		return nil
	}
	t := p.table
	if p.cells -= len(p.row) + max(0, at+1-len(t.Rows)); p.cells < 0 {
		return p.most.tooManyCells()
	}
	if at >= len(t.Rows) {
		t.Rows = slices.Grow(t.Rows, at+1-len(t.Rows))[:at+1]
	}
	if t.Rows[at] != nil {
		return errDamaged("trang %s có hai lần hàng %d", "the sheet %s has the row %d twice", clip(t.Name), at+1)
	}
	t.Rows[at] = slices.Clone(p.row)
	p.widest = max(p.widest, len(p.row))
	return nil
}

// place reads the name of a cell, B12: row and column from zero.
func place(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref) && i < 4; i++ {
		c := ref[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	if i == 0 || i == len(ref) || len(ref)-i > 7 {
		return 0, 0, false
	}
	for _, c := range []byte(ref[i:]) {
		if c < '0' || c > '9' {
			return 0, 0, false
		}
		row = row*10 + int(c-'0')
	}
	return row - 1, col - 1, 1 <= col && col <= maxColumns && 1 <= row && row <= MaxRows
}

// cellName writes the name of a cell.
func cellName(row, col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name + strconv.Itoa(row+1)
}

// merge takes down an area that is shown as one cell.
func (p *page) merge(ref string) error {
	from, to, ok := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !ok {
		return nil // of one cell
	}
	var a Area
	var first, second bool
	a.Row, a.Col, first = place(from)
	a.LastRow, a.LastCol, second = place(to)
	if !first || !second || a.Row > a.LastRow || a.Col > a.LastCol {
		return errDamaged("trang %s có vùng gộp ô %s", "the sheet %s has merged cells %s", clip(p.table.Name), clip(ref))
	}
	if p.cells--; p.cells < 0 {
		return p.most.tooManyCells()
	}
	p.table.Merged = append(p.table.Merged, a)
	return nil
}

// clip leaves of merged areas what lies in the table, and sorts them. Together
// they are no larger than tables may be, even where they overlap, which the
// format forbids; one far to the right makes all its rows as wide as it is.
func (p *page) clip() error {
	t := p.table
	kept := t.Merged[:0]
	for _, a := range t.Merged {
		a.LastRow, a.LastCol = min(a.LastRow, len(t.Rows)-1), min(a.LastCol, p.widest-1)
		size := (a.LastRow - a.Row + 1) * (a.LastCol - a.Col + 1)
		if a.Row > a.LastRow || a.Col > a.LastCol || size < 2 {
			continue
		}
		if p.cells -= (a.LastRow - a.Row + 1) * (a.LastCol + 1); p.cells < 0 {
			return p.most.tooManyCells()
		}
		kept = append(kept, a)
	}
	slices.SortFunc(kept, func(a, b Area) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col), cmp.Compare(a.LastRow, b.LastRow), cmp.Compare(a.LastCol, b.LastCol))
	})
	t.Merged = slices.Compact(kept)
	return nil
}
