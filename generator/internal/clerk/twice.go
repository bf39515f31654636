package clerk

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

var (
	ruleTwice = diag.NewRule("recipient-twice", diag.Warning,
		"người nhận này đã có trong cùng lần khen thưởng, ở dòng %d", "this recipient stands in the same grant already, at line %d")
	hintTwice = diag.Text{
		VI: "xóa một dòng; một người nhận nhiều chiếc thì ghi quantity; hai người khác nhau thì ghi thêm đơn vị, chức vụ",
		EN: "delete one of the two; several pieces to one recipient are a quantity; two namesakes need their units or posts"}
)

// twice warns of who stands twice among the recipients of a grant. Unnamed
// sections are another each time, and where instances are counted so may all be.
func (r *reviewer) twice(g *site.Grant) {
	if g.Record.Basis == content.Instances || len(g.Record.Recipients) < 2 {
		return
	}
	file := g.Roll.Record.File
	before := r.sameBefore(g.Record.Recipients)
	for i := range g.Record.Recipients {
		one, other := &g.Record.Recipients[i], before[i]
		if other != nil && !differ(other.Rank, one.Rank) && !differ(other.Post, one.Post) {
			r.diags.Add(ruleTwice.At(one.At.In(file), int(other.At.Line)).Hinted(hintTwice))
		}
	}
}

// sameBefore returns for each recipient the first of those before who has the
// same key; nil where there is none.
func (r *reviewer) sameBefore(recipients []content.Recipient) []*content.Recipient {
	r.keys, r.before = r.keys[:0], r.before[:0]
	for i := range recipients {
		r.keys, r.before = append(r.keys, r.keyOf(&recipients[i])), append(r.before, nil)
	}
	const few = 16 // that are compared with each other
	if len(recipients) <= few {
		for i, key := range r.keys {
			if k := slices.Index(r.keys[:i], key); k >= 0 && key != (recipientKey{}) {
				r.before[i] = &recipients[k]
			}
		}
		return r.before
	}
	first := make(map[recipientKey]int, len(recipients))
	for i, key := range r.keys {
		if k, there := first[key]; !there {
			first[key] = i
		} else if key != (recipientKey{}) {
			r.before[i] = &recipients[k]
		}
	}
	return r.before
}

// differ tells whether both are written and not alike.
func differ(a, b string) bool { return a != "" && b != "" && a != b }

// A recipientKey is what makes one recipient of a grant.
type recipientKey struct {
	kind               byte
	who, unit, printed string
}

// keyOf returns the key of a recipient; the zero key for an unnamed section.
func (r *reviewer) keyOf(one *content.Recipient) recipientKey {
	unit := one.Unit.ID
	switch {
	case !one.Person.IsZero():
		return recipientKey{'p', one.Person.ID, "", ""}
	case one.Name != "":
		return recipientKey{'n', r.spelled(one.Name), unit, one.UnitPrinted}
	case one.Household != "":
		return recipientKey{'h', r.spelled(one.Household), unit, one.UnitPrinted}
	case unit == "" || one.Part != "":
		return recipientKey{}
	}
	return recipientKey{'u', "", unit, one.UnitPrinted}
}
