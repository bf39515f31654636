package content

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// Limits on a file of records.
const (
	maxDepth    = 32       // levels of nesting
	maxFields   = 64       // in one mapping
	maxFileSize = 16 << 20 // bytes
	maxProblems = 100      // that are shown
)

// A decoder decodes one file. It collects what is wrong and goes on.
type decoder struct {
	most  int // fields in one mapping
	file  string
	lines []string // of the file, for the indentation of blocks of text
	diags diag.List
	seen  cursor
	stray []Collection          // whose records stand in this file of another
	rules map[*yaml.Node]string // names of rules that entries allow
}

// A cursor remembers the byte at which a column of a line begins.
type cursor struct{ line, column, offset int }

// source returns what stands in the file from a place on to the end of its
// line. Asked in the order of the file it takes time in proportion to it.
func (d *decoder) source(line, column int) string {
	if line > len(d.lines) {
		return ""
	}
	l := d.lines[line-1]
	if d.seen.line != line || d.seen.column > column {
		d.seen = cursor{line: line, column: 1}
	}
	for d.seen.column < column && d.seen.offset < len(l) {
		_, size := utf8.DecodeRuneInString(l[d.seen.offset:])
		d.seen.column, d.seen.offset = d.seen.column+1, d.seen.offset+size
	}
	return l[d.seen.offset:]
}

// add adds diagnostics, as far as anybody would read them.
func (d *decoder) add(ds ...diag.Diagnostic) {
	for _, p := range ds {
		if d.diags.Len() == maxProblems {
			d.diags.Add(ruleTooManyProblems.At(diag.Position{File: d.file}, maxProblems).Hinted(hintTooManyProblems))
		}
		if d.full() {
			return
		}
		d.diags.Add(p)
	}
}

// full tells that nothing more would be shown.
func (d *decoder) full() bool { return d.diags.Len() > maxProblems }

func (d *decoder) pos(n *yaml.Node) diag.Position {
	if n.Line > len(d.lines) { // nothing, at the end of a file without a line end
		return d.linePos(len(d.lines), len(d.lines[len(d.lines)-1]))
	}
	return diag.Position{File: d.file, Line: n.Line, Column: n.Column}
}

func at(n *yaml.Node) At { return At{int32(n.Line), int32(n.Column)} }

func (d *decoder) report(r *diag.Rule, n *yaml.Node, args ...any) {
	d.add(r.At(d.pos(n), args...))
}

// plain tells whether n is a node that the format knows: no anchor, no alias,
// no tag.
func (d *decoder) plain(n *yaml.Node) bool {
	switch {
	case n.Kind == yaml.AliasNode:
		d.add(ruleAlias.At(d.pos(n), "*"+n.Value).Hinted(hintQuoteValue))
	case n.Anchor != "":
		d.add(ruleAlias.At(d.pos(n), "&"+n.Anchor).Hinted(hintQuoteValue))
	case n.Style&yaml.TaggedStyle != 0:
		d.add(ruleTag.At(d.pos(n), n.Tag).Hinted(hintQuoteValue))
	case strings.HasPrefix(d.source(n.Line, n.Column), "!"): // which YAML passes over in silence
		d.add(ruleTag.At(d.pos(n), "!").Hinted(hintQuoteValue))
	default:
		return true
	}
	return false
}

// empty tells whether n holds nothing.
func empty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && (strings.TrimSpace(n.Value) == "" || n.Style == 0 && n.Tag == "!!null")
}

// decodeRecords decodes the root of a file: one record, a list of records, or
// nothing.
func decodeRecords[R any](d *decoder, root *yaml.Node, t *table[R]) []*R {
	if !d.plain(root) || empty(root) {
		return nil
	}
	if root.Kind != yaml.SequenceNode {
		if t.isStray(d, root) {
			return nil
		}
		r := new(R)
		t.decode(d, root, r)
		return []*R{r}
	}
	records := make([]*R, 0, len(root.Content))
	for _, n := range root.Content {
		if d.full() {
			break
		}
		if empty(n) {
			d.add(ruleEmptyItem.At(d.pos(n)).Hinted(hintEmptyItem))
			continue
		}
		if t.isStray(d, n) {
			continue
		}
		r := new(R)
		t.decode(d, n, r)
		records = append(records, r)
	}
	return records
}

// decode decodes a mapping into r.
func (t *table[R]) decode(d *decoder, n *yaml.Node, r *R) {
	if !d.plain(n) {
		return
	}
	if t.at != nil {
		*t.at(r) = at(n)
	}
	if n.Kind == yaml.ScalarNode && t.scalar != nil {
		t.scalar(d, n, r)
		return
	}
	if n.Kind != yaml.MappingNode {
		bad := ruleNotFields.At(d.pos(n), t.title, found(n))
		if m := gluedColon.FindStringSubmatch(n.Value); m != nil && n.Style == 0 {
			bad = bad.Hinted(hintWrite, m[1]+": "+short(m[2]))
		} else if name := t.likely(n); name != "" {
			bad.Hint = d.fieldHint(n, name)
		}
		d.add(bad)
		return
	}
	seen := t.decodeFields(d, n, r)
	for i := range t.fields {
		if t.fields[i].Required && seen[i] == 0 {
			d.add(ruleMissingField.At(d.pos(n), t.title, t.fields[i].Name).
				Hinted(hintAddField, t.fields[i].Name, t.fields[i].Doc))
		}
	}
	t.checkRelations(d, n)
}

// likely returns the field that a text in place of the fields was meant for.
func (t *table[R]) likely(n *yaml.Node) string {
	if n.Kind != yaml.ScalarNode {
		return ""
	}
	isID := idPattern.MatchString(n.Value)
	for _, f := range t.fields {
		switch {
		case f.Name == "source":
		case isID && (f.Kind == KindReference || f.Kind == KindID && f.Required), !isID && f.Kind == KindText:
			return f.Name
		}
	}
	return ""
}

// decodeFields decodes the pairs of a mapping; it returns at which line each
// field was written.
func (t *table[R]) decodeFields(d *decoder, n *yaml.Node, r *R) []int {
	seen := make([]int, len(t.fields))
	var unknown map[string]int
	doubled := -2   // the last pair whose field was there before
	var meant []int // fields whose names are misspelt, so that they are not missed too
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		d.lostComment(value, t.isText(key.Value))
		if key.Kind != yaml.ScalarNode || key.Style&yaml.TaggedStyle != 0 || key.Anchor != "" || key.Value == "" {
			if d.plain(key) {
				d.add(ruleKey.At(d.pos(key)).Hinted(hintKey))
			} else if k, known := t.byName[key.Value]; known {
				seen[k] = key.Line
			}
			continue
		}
		name := normal(key.Value)
		k, known := t.byName[name]
		if !known {
			if line := unknown[name]; line != 0 {
				d.duplicate(key, name, line, i == doubled+2)
				doubled = i
				continue
			}
			if unknown == nil {
				unknown = map[string]int{}
			}
			unknown[name] = key.Line
			if k, ok := t.byName[t.reportUnknown(d, n, key, value, name)]; ok {
				meant = append(meant, k)
				key.Value = t.fields[k].Name // so that nothing is said to be missing
			}
			continue
		}
		if seen[k] != 0 {
			d.duplicate(key, name, seen[k], i == doubled+2)
			doubled = i
			continue
		}
		seen[k] = key.Line
		if !d.plain(value) {
			continue
		}
		if empty(value) {
			d.add(ruleEmptyField.At(d.pos(key), name).Hinted(hintEmptyField))
			continue
		}
		t.fields[k].decode(d, value, r)
	}
	for _, k := range meant {
		seen[k] = max(seen[k], 1)
	}
	return seen
}

// isText tells whether a field takes words.
func (t *table[R]) isText(name string) bool {
	k, known := t.byName[name]
	return known && (t.fields[k].Kind == KindText || t.fields[k].Kind == KindMarkdown)
}

// found says what a node is, for messages.
func found(n *yaml.Node) diag.Text {
	switch n.Kind {
	case yaml.MappingNode:
		return foundFields
	case yaml.SequenceNode:
		return foundList
	case yaml.AliasNode:
		return diag.Text{VI: "*" + n.Value, EN: "*" + n.Value}
	}
	if empty(n) {
		return foundNothing
	}
	quoted := strconv.Quote(short(n.Value))
	return diag.Text{VI: quoted, EN: quoted}
}

// short cuts a text that a message quotes.
func short(s string) string {
	const most = 60
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most]) + "…"
}
