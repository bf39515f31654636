package site

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// enterAwards makes one award of each id: of the catalogue, of the site, or of
// both, where the site's record overrides single fields.
func (a *assembler) enterAwards(catalogue []*content.Award) {
	for _, r := range catalogue {
		record := *r
		a.awards.byID[r.ID] = &Award{Record: &record, BuiltIn: true, Base: Base{Address: AwardsAddress.below(r.ID)}}
	}
	for _, r := range a.lib.Awards {
		award, builtIn := a.awards.byID[r.ID]
		switch {
		case r.ID == "":
			continue
		case builtIn && award.BuiltIn && !award.declared:
			a.awards.places[r.ID] = r.Position()
			record := *r
			inherit(&record, award.Record, true)
			award.Record, award.declared = &record, true
		default:
			record := *r
			award := &Award{Record: &record, declared: true, Base: Base{Address: AwardsAddress.below(r.ID)}}
			a.awards.add(a, &r.Header, award)
		}
	}
	for _, r := range a.lib.Awards {
		if a.recorded(r) != nil {
			a.awards.alias(a, &r.Header)
		}
	}
}

// recorded returns the award that a record of the site makes; nil for the
// second record of an id.
func (a *assembler) recorded(r *content.Award) *Award {
	w := a.awards.byID[r.ID]
	if w == nil || w.Record.At != r.At || w.Record.File != r.File {
		return nil
	}
	return w
}

// inherit fills in what r does not set from another record. same tells that
// both are records of one award: then r also takes over what says who it is.
func inherit(r, from *content.Award, same bool) {
	if same {
		r.Name = or(r.Name, from.Name)
		r.Abbreviation = or(r.Abbreviation, from.Abbreviation)
		if r.Note.IsZero() {
			r.Note = from.Note
		}
		if r.BasedOn.IsZero() {
			r.BasedOn = from.BasedOn
		}
		if r.About.IsZero() {
			r.About = from.About
		}
	}
	r.Category = or(r.Category, from.Category)
	r.Level = or(r.Level, from.Level)
	r.ConferredBy = or(r.ConferredBy, from.ConferredBy)
	r.LegalBasis = or(r.LegalBasis, from.LegalBasis)
	if !r.ClassCount.Set {
		r.ClassCount = from.ClassCount
	}
	if r.To == nil {
		r.To = from.To
	}
	if !r.Order.Set {
		r.Order = from.Order
	}
	if r.Valid.IsZero() {
		r.Valid = from.Valid
	}
	if !r.Statutory.Set {
		r.Statutory = from.Statutory
	}
}

func or[S ~string](s, other S) S {
	if s == "" {
		return other
	}
	return s
}

// linkAwards resolves what awards are based on. Records of the catalogue are
// based on nothing.
func (a *assembler) linkAwards() {
	var declared []*Award
	for _, r := range a.lib.Awards {
		award := a.recorded(r)
		if award == nil {
			continue
		}
		declared = append(declared, award)
		award.Sources = a.cite(&r.Entry, r.File, nil)
		for _, s := range award.Sources {
			s.Awards = append(s.Awards, award)
		}
		award.Generic = a.awards.find(a, r.BasedOn, r.File)
	}
	cut(a, declared, a.awards,
		func(w *Award) *content.Header { return &w.Record.Header },
		func(w *Award) []content.Ref { return []content.Ref{w.Record.BasedOn} },
		func(w, _ *Award) { w.Generic = nil })
	resolved := map[*Award]bool{}
	broken := map[*Award]bool{} // what these rest on is missing, which was said
	for _, w := range declared {
		var open []*Award // each based on the next
		for one := w; one.Generic != nil && !resolved[one]; one = one.Generic {
			resolved[one] = true
			open = append(open, one)
		}
		for _, one := range slices.Backward(open) {
			inherit(one.Record, one.Generic.Record, false)
			broken[one] = broken[one.Generic] || one.Generic.unfounded()
			one.Generic.Variants = append(one.Generic.Variants, one)
		}
		if !broken[w] && !w.unfounded() {
			a.checkAward(w)
		}
	}
}

// unfounded tells whether what an award is based on is missing.
func (w *Award) unfounded() bool { return w.Generic == nil && !w.Record.BasedOn.IsZero() }

// checkAward finds what neither the record of an award nor anything that it
// rests on says.
func (a *assembler) checkAward(w *Award) {
	var missing []string
	if w.Record.Name == "" {
		missing = append(missing, "name")
	}
	if w.Record.Category == "" {
		missing = append(missing, "category")
	}
	if len(w.Record.To) == 0 {
		missing = append(missing, "to")
	}
	if len(missing) > 0 {
		a.diags.Add(ruleAwardIncomplete.At(w.Record.Position(), w.Record.ID, strings.Join(missing, ", ")).Hinted(hintAwardIncomplete))
	}
}

// Statutory returns the award of the catalogue that w is or rests on; nil
// where there is none.
func (w *Award) Statutory() *Award {
	for one := w; one != nil; one = one.Generic {
		if one.BuiltIn {
			return one
		}
	}
	return nil
}

// precedence is the rank of an award without one.
const noPrecedence = 1 << 30

func (w *Award) precedence() int {
	if w == nil || !w.Record.Order.Set {
		return noPrecedence
	}
	return w.Record.Order.N
}

var (
	ruleAwardIncomplete = diag.NewRule("award-incomplete", diag.Error,
		"hình thức khen thưởng %q thiếu trường: %s", "the award %q lacks the fields: %s")
	hintAwardIncomplete = diag.Text{
		VI: "thêm các trường này, hoặc viết based_on: mã của một hình thức trong danh mục",
		EN: "add them, or write based_on: the id of an award of the catalogue"}
)
