package clerk

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

var (
	ruleUnknown = diag.NewRule("unknown-rule", diag.Error,
		"không có cảnh báo nào tên là %q", "there is no warning of the name %q")
	ruleNotAllowed = diag.NewRule("allow-error", diag.Error,
		"%q là lỗi, không phải cảnh báo, nên không thể bỏ qua", "%q is an error and no warning, and can't be allowed")
	ruleUnused = diag.NewRule("allow-unused", diag.Warning,
		"ở đây không có cảnh báo %q nào để bỏ qua", "there is no warning %q here that could be allowed")

	hintDidYouMean = diag.Text{VI: "có phải là %q?", EN: "did you mean %q?"}
	hintRuleName   = diag.Text{
		VI: "chép tên trong ngoặc vuông ở cuối dòng cảnh báo", EN: "copy the name in square brackets at the end of the warning"}
	hintMend   = diag.Text{VI: "xóa tên này và sửa lỗi", EN: "delete the name and mend what is wrong"}
	hintUnused = diag.Text{
		VI: "xóa tên này, hoặc chuyển đến đúng mục có cảnh báo", EN: "delete the name, or move it to the entry that the warning is about"}
)

// CheckAllowed finds what can't be allowed: what is no rule, and errors.
func CheckAllowed(allowed []content.Allowance) diag.List {
	var l diag.List
	if len(allowed) == 0 {
		return l
	}
	rules := map[string]diag.Severity{}
	var warnings []string
	for _, r := range diag.Rules() {
		rules[r.Name] = r.Severity
		if r.Severity == diag.Warning {
			warnings = append(warnings, r.Name)
		}
	}
	for _, a := range allowed {
		severity, known := rules[a.Rule]
		switch {
		case !known:
			unknown := ruleUnknown.At(a.At, a.Rule).Hinted(hintRuleName)
			if near, ok := vietnamese.Nearest(a.Rule, slices.Values(warnings)); ok {
				unknown = unknown.Hinted(hintDidYouMean, near)
			}
			l.Add(unknown)
		case severity == diag.Error:
			l.Add(ruleNotAllowed.At(a.At, a.Rule).Hinted(hintMend))
		}
	}
	return l
}

// Silence returns the problems without the warnings that are allowed. Where all
// that can be found was found, it adds what is allowed in vain.
func Silence(found diag.List, allowed []content.Allowance, all bool) diag.List {
	if len(allowed) == 0 {
		return found
	}
	byRule := map[string][]*allowance{} // and file
	key := func(file, rule string) string { return file + "\x00" + rule }
	for i := range allowed {
		a := &allowance{Allowance: &allowed[i]}
		k := key(a.At.File, a.Rule)
		byRule[k] = append(byRule[k], a)
	}
	for _, as := range byRule {
		slices.SortStableFunc(as, func(a, b *allowance) int { return a.From.Compare(b.From) })
	}
	var kept diag.List
	open := map[string]*sweep{}
	for _, d := range found.Sorted() {
		k := key(d.File, d.Rule)
		if as := byRule[k]; d.Severity == diag.Warning && as != nil {
			if open[k] == nil {
				open[k] = &sweep{next: as}
			}
			if open[k].covers(d.Position) {
				continue
			}
		}
		kept.Add(d)
	}
	if all {
		for _, as := range byRule {
			for _, a := range as {
				if !a.used {
					kept.Add(ruleUnused.At(a.At, a.Rule).Hinted(hintUnused))
				}
			}
		}
	}
	return kept
}

// Allowable returns the rule of the first problem that an editor can allow; ""
// where there is none.
func Allowable(found []diag.Diagnostic) string {
	for _, d := range found {
		if d.Severity == diag.Warning && d.Rule != ruleUnused.Name {
			return d.Rule
		}
	}
	return ""
}

// An allowance is one that may turn out to be of use.
type allowance struct {
	*content.Allowance
	used bool
}

// A sweep goes through the places of a file with the allowances of one rule.
// Entries lie in each other or apart, so those around a place are a stack.
type sweep struct {
	next   []*allowance // in the order in which they begin
	around []*allowance
}

// covers tells whether an allowance covers the place, which is not before the
// one asked for last, and marks all that do.
func (s *sweep) covers(p diag.Position) bool {
	for len(s.next) > 0 && s.next[0].From.Compare(p) <= 0 {
		s.around = append(s.drop(s.next[0].From), s.next[0])
		s.next = s.next[1:]
	}
	s.around = s.drop(p)
	for _, a := range s.around {
		a.used = true
	}
	return len(s.around) > 0
}

// drop returns what is around without those that end before p.
func (s *sweep) drop(p diag.Position) []*allowance {
	around := s.around
	for n := len(around); n > 0 && !around[n-1].Covers(p); n-- {
		around = around[:n-1]
	}
	return around
}
