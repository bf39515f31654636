package table

// exact reads a table that export wrote; ok is false where it is none. The mapping
// says what columns are that were added.
func (g *grid) exact(m *Mapping) (*Layout, bool) {
	if len(g.Rows) == 0 {
		return nil, false
	}
	l := &Layout{Sheet: g.Name, Exact: true}
	columnOf := make([]int, g.width)
	for i := range columnOf {
		columnOf[i] = -1
	}
	for _, c := range g.cells(nil, 0) {
		f, known := exactHead(c.Text)
		if e, ok := m.Lookup(ForColumn, c.Text); ok && !known {
			f = e.Field
		}
		columnOf[c.Col] = len(l.Columns)
		l.Columns = append(l.Columns, Column{Field: f, Index: c.Col, Last: c.Col, Head: []Cell{c}})
	}
	unite(l.Columns)
	if l.Column(RollID) < 0 || l.Column(GrantKey) < 0 && l.Column(ReportedKey) < 0 {
		return nil, false
	}
	r := newCarrier(g)
	var cells []Cell
	for row := 1; row < len(g.Rows); row++ {
		r.to(row)
		own := g.cells(nil, row)
		cells = cells[:0]
		reach := r.reach(row)
		some := false
		for i, c := range l.Columns {
			if c.Index > reach {
				break
			}
			cells = append(cells, Cell{})
			if c.Field != "" {
				cells[i], _ = r.value(row, c.Index)
			}
		}
		for _, c := range own {
			switch i := columnOf[c.Col]; {
			case i < 0:
				l.Left = append(l.Left, Left{c, Beside})
			case l.Columns[i].Field == "":
				l.Left = append(l.Left, Left{c, Unknown})
			default:
				some = true
			}
		}
		if some {
			l.Lines = append(l.Lines, Line{Row: row, Cells: trimmed(cells)})
			r.data[row] = true
		}
	}
	return l, true
}
