package clerk

import (
	"regexp"
	"strconv"
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
		VI: "một quyết định nên nằm trong một tệp; nếu là hai quyết định khác năm hay khác nơi ban hành thì ghi ngày ký (date) hoặc nơi ban hành (issuer) của cả hai",
		EN: "a decision should be one file; if they are two, of different years or issuers, write the date or the issuer of both"}
)

// number is the form of a decision's number: the number, perhaps the year, and
// the sign of who issued it, perhaps with that of the office that wrote it. The
// Party and the bodies near to it put the hyphen before QĐ.
var number = regexp.MustCompile(`^[0-9]+[a-z]?(?:(?:/[0-9]{4})?/QĐ-|-QĐ/)` + sign + `$`)

const sign = `\p{Lu}[\p{L}0-9]*(?:[-.&]\p{Lu}[\p{L}0-9]*)*`

// loose is what else people write for it. Ð is another letter than Đ, which looks
// the same.
var loose = regexp.MustCompile(`(?i)^(?:quy[eế]t định )?(?:số *)?:? *([0-9]+(?: */ *[0-9]{4})?) *[ /–-] *Q[ĐÐD] *[-/–] *(` + sign + `)(?:,? *ngày .*)?$`)

// A numbered is a decision that bears a number.
type numbered struct {
	roll *content.Roll
	at   content.At
}

// A numberKey is a number, by its fold, with the year in which it was signed and
// the fold of who issued it.
type numberKey struct {
	number, year, issuer string
}

// What stands in a key for what is not known, and for whatever it is.
const (
	unknown  = ""
	whatever = "*"
)

// fits are the keys of decisions that may be the one with this key.
func (k numberKey) fits() []numberKey {
	either := func(s string) []string {
		if s == unknown {
			return []string{whatever}
		}
		return []string{s, unknown}
	}
	var keys []numberKey
	for _, year := range either(k.year) {
		for _, issuer := range either(k.issuer) {
			keys = append(keys, numberKey{k.number, year, issuer})
		}
	}
	return keys
}

// isOf are the keys under which a decision with this key is found.
func (k numberKey) isOf() []numberKey {
	return []numberKey{k, {k.number, whatever, k.issuer}, {k.number, k.year, whatever}, {k.number, whatever, whatever}}
}

// decisions reviews the decisions of rolls and grants. The numbers begin anew
// each year with each who issues them, so two that are known to differ in that
// are two decisions.
func (r *reviewer) decisions() {
	all := map[numberKey]*numbered{}
	here := map[string]numberKey{} // in the roll at hand, by their numbers
	review := func(roll *content.Roll, d *content.Decision) {
		if d == nil {
			return
		}
		fold := vietnamese.Fold(d.Number)
		if fold == "" {
			return
		}
		r.number(d, roll.File)
		key := here[fold] // within a roll it is the same decision
		key.number = fold
		if year, ok := d.Date.Year(); ok {
			key.year = strconv.Itoa(year)
		}
		if issuer := vietnamese.Fold(d.Issuer); issuer != "" && !isOfOne(d.Number) {
			key.issuer = issuer
		}
		here[fold] = key
		for _, k := range key.fits() {
			if other := all[k]; other != nil && other.roll != roll {
				r.diags.Add(ruleSameDecision.At(d.NumberAt.In(roll.File), d.Number, other.at.In(other.roll.File).String()).Hinted(hintSameDecision))
				return
			}
		}
		for _, k := range key.isOf() {
			if all[k] == nil {
				all[k] = &numbered{roll, d.NumberAt}
			}
		}
	}
	for _, roll := range r.lib.Rolls {
		clear(here)
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
		bad = bad.Hinted(hintNumberWrite, strings.ReplaceAll(m[1], " ", "")+"/QĐ-"+sign)
	}
	r.diags.Add(bad)
}
