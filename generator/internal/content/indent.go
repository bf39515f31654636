package content

import (
	"regexp"
	"strings"

	"bangvang/generator/internal/diag"
)

// A group is a list, or the fields of a record, whose lines begin in one column.
type group struct {
	column int
	list   bool
}

// fieldName matches a key that an editor means as the name of a field.
var fieldName = regexp.MustCompile(`^[a-z_]+$`)

// gluedColon matches a field whose colon lacks the space behind it.
var gluedColon = regexp.MustCompile(`^([a-z_]+):([^\s/].*)$`)

// looseField matches a field whose colon is missing, or another sign.
var looseField = regexp.MustCompile(`^([a-z_]+)(?:\s*[=;：﹕∶]\s*|\s+|$)(.*)$`)

// looseDash matches an item whose dash lacks the space behind it, or is another
// sign, as Word makes them.
var looseDash = regexp.MustCompile(`^(?:-|[–—−•▪●*+]\s*)([a-z_]+: .*)$`)

// misplaced finds a line among those from vs[from] on that fits no open group.
func (d *decoder) misplaced(vs []value, from int) (diag.Diagnostic, bool) {
	var open []group
	for i := range vs {
		v := &vs[i]
		for len(open) > 0 && open[len(open)-1].column > v.first() {
			open = open[:len(open)-1]
		}
		if v.key == "" && len(v.dashes) == 0 {
			deeper := len(open) == 0 || v.column > open[len(open)-1].column
			if !deeper && i >= from {
				return d.noColon(v), true
			}
			continue
		}
		starts := i == 0 || vs[i-1].opens() || strings.HasPrefix(vs[i-1].text, "---")
		var fits bool
		if open, fits = place(open, v, starts); !fits && i >= from {
			return d.badIndent(vs, i, len(open) > 0 && open[len(open)-1].column == v.first()), true
		}
	}
	return diag.Diagnostic{}, false
}

// place puts a line into the open groups. It opens those that the line begins;
// fits is false where it may not begin one. starts tells whether the line
// before may be followed by a new group.
func place(open []group, v *value, starts bool) (_ []group, fits bool) {
	for k, column := range append(v.dashes[:len(v.dashes):len(v.dashes)], v.column) {
		list := k < len(v.dashes)
		if !list && v.key == "" {
			break
		}
		top := func() *group { return &open[len(open)-1] }
		if len(open) > 1 && top().column == column && top().list && !list && open[len(open)-2] == (group{column, false}) {
			open = open[:len(open)-1]
		}
		switch {
		case len(open) > 0 && *top() == group{column, list}:
		case k > 0, starts && (len(open) == 0 || top().column < column), starts && list && top().column == column:
			open = append(open, group{column, list})
		default:
			return open, false
		}
	}
	return open, true
}

// badIndent tells of a line that is indented wrongly. among is set where it
// begins in the column of a group of the other kind.
func (d *decoder) badIndent(vs []value, i int, among bool) diag.Diagnostic {
	v := &vs[i]
	if m := looseDash.FindStringSubmatch(strings.TrimLeft(d.lines[v.line-1], " ")); m != nil {
		return ruleDash.At(d.linePos(v.line, v.first())).Hinted(hintWrite, "- "+m[1])
	}
	if i > 0 && vs[i-1].isLooseItem(v.first()) {
		return d.noColon(&vs[i-1])
	}
	if i > 1 && len(vs[i-1].dashes) == 0 && vs[i-1].text != "" && vs[i-1].column < v.column && vs[i-2].column == v.column {
		v = &vs[i-1] // it is the line between that does not fit
	}
	if len(v.dashes) == 0 && !fieldName.MatchString(v.key) && i > 0 && vs[i-1].text != "" && v.first() > vs[i-1].first() {
		colon := strings.Index(d.lines[v.line-1][v.column:], ":")
		return ruleColon.At(d.linePos(v.line, v.column+colon)).Hinted(hintQuoteValue)
	}
	bad := ruleIndent.At(d.linePos(v.line, v.first()))
	if among {
		return bad.Hinted(hintDash)
	}
	return bad.Hinted(hintIndent)
}

// isLooseItem tells whether an item begins with a field at a column, whose colon
// lacks the space behind it or is another sign.
func (v *value) isLooseItem(column int) bool {
	if v.key != "" || len(v.dashes) == 0 || v.column != column {
		return false
	}
	m := gluedColon.FindStringSubmatch(v.text)
	if m == nil {
		m = looseField.FindStringSubmatch(v.text)
	}
	return m != nil && isField(m[1])
}

// noColon tells of a line that is no field.
func (d *decoder) noColon(v *value) diag.Diagnostic {
	if m := gluedColon.FindStringSubmatch(v.text); m != nil {
		return ruleNoColon.At(d.linePos(v.line, v.column+len(m[1]))).Hinted(hintWrite, m[1]+": "+m[2])
	}
	bad := ruleNoColon.At(d.linePos(v.line, v.column))
	if m := looseField.FindStringSubmatch(v.text); m != nil && isField(m[1]) {
		return bad.Hinted(hintWrite, strings.TrimSpace(m[1]+": "+m[2]))
	}
	return bad.Hinted(hintNoColon)
}
