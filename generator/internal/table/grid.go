package table

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"bangvang/generator/internal/sheet"
)

// A grid is a sheet by its cells.
type grid struct {
	*sheet.Table
	areas []sheet.Area // merged cells by rows and columns
	width int          // of the widest row
}

func newGrid(t *sheet.Table) *grid {
	g := &grid{Table: t, areas: slices.Clone(t.Merged)}
	slices.SortFunc(g.areas, func(a, b sheet.Area) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col)) })
	for _, row := range t.Rows {
		g.width = max(g.width, len(row))
	}
	return g
}

// at returns the cell at a place; the zero Cell where it is empty.
func (g *grid) at(row, col int) Cell {
	if row < 0 || row >= len(g.Rows) || col < 0 || col >= len(g.Rows[row]) {
		return Cell{}
	}
	v := g.Rows[row][col]
	if isEmpty(v) {
		return Cell{}
	}
	return Cell{Place: Place{Sheet: g.Name, Row: row, Col: col}, Value: v}
}

// isEmpty tells whether a cell shows nothing.
func isEmpty(v sheet.Value) bool {
	return v.Kind == sheet.Nothing || strings.TrimSpace(v.Text) == ""
}

// cells returns the cells of a row that are not empty, in place of those in buf.
func (g *grid) cells(buf []Cell, row int) []Cell {
	buf = buf[:0]
	for col, v := range g.Rows[row] {
		if !isEmpty(v) {
			buf = append(buf, Cell{Place: Place{Sheet: g.Name, Row: row, Col: col}, Value: v})
		}
	}
	return buf
}

// count returns how many cells of a row are not empty.
func (g *grid) count(row int) (n int) {
	for _, v := range g.Rows[row] {
		if !isEmpty(v) {
			n++
		}
	}
	return n
}

// from returns the merged cells that begin in a row, or in one of those up to
// last.
func (g *grid) from(row, last int) []sheet.Area {
	i := sort.Search(len(g.areas), func(i int) bool { return g.areas[i].Row >= row })
	j := i + sort.Search(len(g.areas)-i, func(k int) bool { return g.areas[i+k].Row > last })
	return g.areas[i:j]
}

// A carrier knows, while rows are gone through from above, which merged cell
// holds for which column. A merged cell of several columns holds for its first.
type carrier struct {
	*grid
	next   int           // of the areas
	active []carriedCell // by column
	far    int           // the last column in which a merged cell reaches into the row; -1 for none
	until  int           // the row in which that ends
	data   []bool        // rows that are data: what is merged with others below holds for those
}

type carriedCell struct {
	sheet.Area
	some bool // there is one
}

func newCarrier(g *grid) *carrier {
	return &carrier{grid: g, active: make([]carriedCell, g.width), far: -1, data: make([]bool, len(g.Rows))}
}

// to goes on to a row.
func (c *carrier) to(row int) {
	for ; c.next < len(c.areas) && c.areas[c.next].Row <= row; c.next++ {
		if a := c.areas[c.next]; a.Col >= 0 && a.Col < len(c.active) {
			c.active[a.Col] = carriedCell{Area: a, some: true}
			if a.LastRow > a.Row && a.Col >= c.far {
				c.far, c.until = a.Col, a.LastRow
			}
		}
	}
	for ; c.far >= 0 && row > c.until; c.far-- {
		if a := c.active[c.far]; a.some && a.LastRow >= row {
			c.until = a.LastRow
			break
		}
	}
}

// reach returns the last column that may hold something in a row.
func (c *carrier) reach(row int) int { return max(len(c.Rows[row])-1, c.far) }

// value returns the cell of a column in a row: its own, or the merged one that
// reaches into the row.
func (c *carrier) value(row, col int) (cell Cell, own bool) {
	if cell := c.at(row, col); !cell.IsZero() {
		return cell, true
	}
	if col < len(c.active) {
		if a := c.active[col]; a.some && a.Row < row && row <= a.LastRow && c.data[a.Row] {
			return c.at(a.Row, a.Col), false
		}
	}
	return Cell{}, false
}

// span returns how many columns the cell that begins at a place covers.
func (c *carrier) span(row, col int) int {
	if col < len(c.active) {
		if a := c.active[col]; a.some && a.Row == row {
			return a.LastCol - a.Col + 1
		}
	}
	return 1
}
