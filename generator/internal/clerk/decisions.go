package clerk

import (
	"regexp"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

var (
	ruleNumber = diag.NewRule("decision-number", diag.Warning,
		"số quyết định %q không có dạng số/QĐ-nơi ban hành, như 1234/QĐ-CTN", "the decision number %q has not the form number/QĐ-issuer, such as 1234/QĐ-CTN")
	ruleSameDecision = diag.NewRule("same-decision", diag.Warning,
		"số quyết định %q đã có ở %s", "the decision number %q stands at %s too")

	hintNumber       = diag.Text{VI: "chép đúng như trên văn bản, không kèm chữ “Quyết định số” hay ngày ký", EN: "copy it from the document, without the words “Quyết định số” and without its date"}
	hintNumberWrite  = diag.Text{VI: "có phải là %s?", EN: "did you mean %s?"}
	hintSameDecision = diag.Text{
		VI: "một quyết định nên nằm trong một tệp; nếu là hai quyết định khác năm thì ghi ngày ký của cả hai",
		EN: "a decision should be one file; if they are two decisions of different years, write the date of both"}
)

// number is the form of a decision's number: the number, perhaps the year, and
// the sign of who issued it, perhaps with that of the office that wrote it.
var number = regexp.MustCompile(`^[0-9]+[a-z]?(?:/[0-9]{4})?/QĐ-\p{Lu}[\p{L}0-9]*(?:[-.&]\p{Lu}[\p{L}0-9]*)*$`)

// loose is what else people write for it.
var loose = regexp.MustCompile(`(?i)^(?:quy[eế]t định )?(?:số *)?:? *([0-9]+) *[/-] *Q[ĐD] *[-/–] *(\p{L}+)(?:,? *ngày .*)?$`)

// A numbered is a decision that bears a number.
type numbered struct {
	roll *content.Roll
	at   content.At
}

// A numberKey is a number, by its fold, and the year in which it was signed; 0
// where that is not known.
type numberKey struct {
	fold string
	year int
}

// decisions reviews the decisions of rolls and grants. The numbers begin anew
// each year, so two that are signed in different years are two decisions.
func (r *reviewer) decisions() {
	first := map[string]*numbered{}
	inYear := map[numberKey]*numbered{}
	years := map[string]int{} // of the roll at hand
	review := func(roll *content.Roll, d *content.Decision) {
		if d == nil || vietnamese.Fold(d.Number) == "" {
			return
		}
		r.number(d, roll.File)
		fold := vietnamese.Fold(d.Number)
		year, ok := d.Date.Year()
		if ok {
			years[fold] = year
		}
		year = years[fold] // within a roll it is the same decision
		others := []*numbered{inYear[numberKey{fold, year}], inYear[numberKey{fold, 0}]}
		if year == 0 {
			others = []*numbered{first[fold]}
		}
		for _, other := range others {
			if other != nil && other.roll != roll {
				r.diags.Add(ruleSameDecision.At(d.NumberAt.In(roll.File), d.Number, other.at.In(other.roll.File).String()).Hinted(hintSameDecision))
				return
			}
		}
		here := &numbered{roll, d.NumberAt}
		if first[fold] == nil {
			first[fold] = here
		}
		inYear[numberKey{fold, year}] = here
	}
	for _, roll := range r.lib.Rolls {
		clear(years)
		review(roll, roll.Decision)
		for i := range roll.Grants {
			review(roll, roll.Grants[i].Decision)
		}
	}
}

// number warns of a number that has not the common form.
func (r *reviewer) number(d *content.Decision, file string) {
	if number.MatchString(d.Number) {
		return
	}
	bad := ruleNumber.At(d.NumberAt.In(file), d.Number).Hinted(hintNumber)
	if m := loose.FindStringSubmatch(d.Number); m != nil {
		sign := strings.ToUpper(m[2])
		if sign == "TTG" {
			sign = "TTg"
		}
		bad = bad.Hinted(hintNumberWrite, m[1]+"/QĐ-"+sign)
	}
	r.diags.Add(bad)
}
