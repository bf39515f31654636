package clerk

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

var (
	ruleNoSource = diag.NewRule("no-source", diag.Warning,
		"chưa ghi nguồn nào, cũng không có số quyết định, nên người đọc không kiểm chứng được", "there is neither a source nor the number of a decision, so nobody can verify this")
	hintNoSource = diag.Text{
		VI: "thêm source: và mã của một nguồn trong content/sources, hoặc ghi số quyết định vào decision",
		EN: "add source: with the id of a source in content/sources, or the number in decision"}
)

// sources warns of grants and reported numbers that nothing vouches for: of a
// roll once, where nothing in it has a source.
func (r *reviewer) sources() {
	for _, roll := range r.lib.Rolls {
		if len(roll.Sources) > 0 || vouches(roll.Decision) {
			continue
		}
		var open []content.At
		for i := range roll.Grants {
			if g := &roll.Grants[i]; len(g.Sources) == 0 && !vouches(g.Decision) && !eachHasSource(g.Recipients) {
				open = append(open, g.At)
			}
		}
		for i := range roll.Reported {
			if e := &roll.Reported[i]; len(e.Sources) == 0 {
				open = append(open, e.At)
			}
		}
		if len(open) > 0 && len(open) == len(roll.Grants)+len(roll.Reported) {
			r.diags.Add(ruleNoSource.At(roll.Position()).Hinted(hintNoSource))
			continue
		}
		for _, at := range open {
			r.diags.Add(ruleNoSource.At(at.In(roll.File)).Hinted(hintNoSource))
		}
	}
}

// vouches tells whether a decision can be looked up: it is a source itself.
func vouches(d *content.Decision) bool {
	return d != nil && (d.Number != "" || d.URL != "" || len(d.Sources) > 0)
}

func eachHasSource(recipients []content.Recipient) bool {
	for i := range recipients {
		if len(recipients[i].Sources) == 0 {
			return false
		}
	}
	return len(recipients) > 0
}
