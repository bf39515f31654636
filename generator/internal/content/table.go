package content

import (
	"slices"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// A Kind is what the value of a field is.
type Kind uint8

// The kinds of values.
const (
	KindText      Kind = iota // one line of plain text
	KindID                    // lower-case ASCII letters, digits and single hyphens
	KindCount                 // a whole number
	KindBool                  // true or false
	KindDate                  // EDTF
	KindYear                  // a year or "unknown"
	KindClass                 // a class of an award, or "any"
	KindMarkdown              // Markdown without raw HTML
	KindEnum                  // one of a closed list
	KindReference             // the id of a record
	KindAddress               // an absolute address of the web
	KindEntry                 // fields of its own
	KindRule                  // the name of a rule of warnings, one of diag.Rules
)

// A Field describes a field of a record or an entry.
type Field struct {
	Name       string
	Kind       Kind
	List       bool
	Required   bool
	Values     []string   // of an enumeration; for a reference, words that may stand instead
	Collection Collection // of a reference
	Entry      *Table     // of a KindEntry
	Doc        diag.Text
}

// A Table describes a kind of record or entry.
type Table struct {
	Name   string // "unit", "other_names"
	Title  diag.Text
	Rule   diag.Text // what holds between its fields, in words; may be empty
	Fields []Field

	// Relations is what holds between the fields.
	Relations []Relation
	// Alone names the field whose value may stand alone in place of the fields;
	// may be empty.
	Alone string
}

// Tables describes the records of all collections.
func Tables() []*Table {
	return []*Table{
		siteTable.describe(), awardTable.describe(), unitTable.describe(), personTable.describe(), campaignTable.describe(),
		eventTable.describe(), sourceTable.describe(), correctionTable.describe(), rollTable.describe(),
		speechTable.describe(), pageTable.describe(),
	}
}

// A field is a Field of records of type R and the way to decode it.
type field[R any] struct {
	Field
	decode func(d *decoder, n *yaml.Node, r *R)
	entry  func() *Table
	first  func(*yaml.Node) string // which field of an entry a text is for
}

// required marks a field that must be written.
func (f field[R]) required() field[R] {
	f.Required = true
	return f
}

// says gives the meaning of a field.
func (f field[R]) says(vi, en string) field[R] {
	f.Doc = diag.Text{VI: vi, EN: en}
	return f
}

// A table is how records of type R are decoded.
type table[R any] struct {
	name   string
	title  diag.Text
	rule   diag.Text
	fields []field[R]
	byName map[string]int

	// scalar decodes what stands alone in place of the fields where the value of
	// one does for the entry; may be nil.
	alone  string
	scalar func(d *decoder, n *yaml.Node, r *R)
	// at keeps the place of the entry; may be nil.
	at func(r *R) *At
	// relations is what holds between the fields; of each group the first that
	// is broken is reported.
	relations [][]Relation
}

func newTable[R any](name, vi, en string, fields []field[R]) *table[R] {
	t := &table[R]{name: name, title: diag.Text{VI: vi, EN: en}, fields: fields, byName: make(map[string]int, len(fields))}
	for i, f := range fields {
		if _, twice := t.byName[f.Name]; twice {
			panic("content: field " + f.Name + " stands twice in " + name)
		}
		t.byName[f.Name] = i
	}
	return t
}

// explained adds in words what holds between the fields.
func (t *table[R]) explained(vi, en string) *table[R] {
	t.rule = diag.Text{VI: vi, EN: en}
	return t
}

// related adds a group of what holds between the fields.
func (t *table[R]) related(group ...Relation) *table[R] {
	t.relations = append(t.relations, group)
	return t
}

// placed keeps the place of the entry.
func (t *table[R]) placed(at func(r *R) *At) *table[R] {
	t.at = at
	return t
}

func (t *table[R]) describe() *Table {
	described := &Table{Name: t.name, Title: t.title, Rule: t.rule, Relations: slices.Concat(t.relations...), Alone: t.alone}
	for _, f := range t.fields {
		if f.entry != nil {
			f.Field.Entry = f.entry()
		}
		described.Fields = append(described.Fields, f.Field)
	}
	return described
}
