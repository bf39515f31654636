package table

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// A Field is what a column of a table holds: a path in the content format, such
// as "roll.decision.number", "grant.award" or "recipient.name", or one of those
// that only tables have.
//
// There is one for every field of a roll, its grants and their recipients, and
// its reported entries. The fields of a decision are fields of their own;
// "grant.presented_by" and other lists are one field each.
//
// A head as clerks write it, “Số quyết định”, names the field of the roll; that
// a single grant has another decision is not theirs to say. So the head of
// "grant.decision.number" is one that only export writes.
type Field string

// The fields that only tables have.
const (
	Number      Field = "number"   // the number of a row, which tells nothing
	GrantKey    Field = "grant"    // which grant of its roll a row belongs to: 1, 2 …
	ReportedKey Field = "reported" // which reported entry of its roll a row belongs to
	Ignored     Field = "ignored"  // a column that the mapping says to leave out

	// Subject is a name that is a person's, a unit's or a household's.
	Subject Field = "subject"

	// These are several fields in one column; [Split] parts their texts.
	RankAndPost   Field = "recipient.rank+recipient.post"
	PostAndUnit   Field = "recipient.post+recipient.unit"
	NumberAndDate Field = "roll.decision.number+roll.decision.date"
	NameAndPost   Field = "recipient.name+recipient.post+recipient.rank"
	NamePostUnit  Field = "recipient.name+recipient.post+recipient.rank+recipient.unit"
)

// Fields of the content format by which tables are told.
const (
	RollID         Field = "roll.id"
	DecisionNumber Field = "roll.decision.number"
	DecisionDate   Field = "roll.decision.date"
	DecisionIssuer Field = "roll.decision.issuer"
	Award          Field = "grant.award"
	Name           Field = "recipient.name"
	Unit           Field = "recipient.unit"
	Household      Field = "recipient.household"
)

// special are the fields that only tables have.
var special = []Field{Number, Subject, RankAndPost, PostAndUnit, NumberAndDate, NameAndPost, NamePostUnit, GrantKey, ReportedKey, Ignored}

// formatFields are the fields of the content format in its order, and formats
// what the format says of them.
var formatFields, formats = func() ([]Field, map[Field]content.Field) {
	var list []Field
	formats := map[Field]content.Field{}
	var add func(path string, t *content.Table)
	add = func(path string, t *content.Table) {
		for _, f := range t.Fields {
			switch {
			case f.Name == "grants":
				add("grant", f.Entry)
			case f.Name == "recipients":
				add("recipient", f.Entry)
			case f.Name == "reported":
				add("reported", f.Entry)
			case f.Kind == content.KindEntry && !f.List:
				field := Field(path + "." + f.Name) // one that says nothing has no other field
				list, formats[field] = append(list, field), f
				add(path+"."+f.Name, f.Entry)
			default:
				field := Field(path + "." + f.Name)
				list, formats[field] = append(list, field), f
			}
		}
	}
	for _, t := range content.Tables() {
		if t.Name == "roll" {
			add("roll", t)
		}
	}
	return list, formats
}()

// Fields returns the fields of the content format that a table can carry, in
// the order of the format: those of the roll, of its grants, their recipients, and
// its reported entries.
func Fields() []Field { return append([]Field(nil), formatFields...) }

// Format returns what the content format says of a field; ok is false for those
// that only tables have.
func (f Field) Format() (format content.Field, ok bool) {
	format, ok = formats[f]
	return format, ok
}

// Parts returns the fields of a column that holds several; a field alone else.
func (f Field) Parts() []Field {
	var parts []Field
	for part := range strings.SplitSeq(string(f), "+") {
		parts = append(parts, Field(part))
	}
	return parts
}

// Head returns what a column of the field is called by export, and understood by
// Read. No two fields share one, in either language. A field for which there
// are no words yet is called by its path.
func (f Field) Head(l diag.Lang) string {
	if head, ok := heads[f]; ok {
		return head.In(l)
	}
	return string(f)
}
