package clerk

import (
	"regexp"
	"strings"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/vietnamese"
)

var (
	ruleAuthority = diag.NewRule("conferring-authority", diag.Warning,
		"“%s” do %s quyết định (%s), còn ở đây ghi %q", "“%s” is conferred by %s (%s); here stands %q")
	hintAuthority = diag.Text{
		VI: "kiểm tra lại hình thức khen thưởng và nơi quyết định; người trao thì ghi ở presented_by",
		EN: "check the award and who decides it; who hands it over stands in presented_by"}
)

// An authority is who confers, as far as it can be told for certain.
type authority uint8

const (
	notTold    authority = iota
	president            // Chủ tịch nước
	government           // the Government and the Prime Minister: which of the two has changed with the law
	below                // ministries, provinces and what is below them
)

// offices are the authorities by the fold of their names.
var offices = map[string]authority{
	"chu tich nuoc": president, "chu tich nuoc cong hoa xa hoi chu nghia viet nam": president, "chu tich nuoc chxhcn viet nam": president,
	"thu tuong": government, "thu tuong chinh phu": government, "chinh phu": government,
	"chinh phu nuoc cong hoa xa hoi chu nghia viet nam": government,
}

// lowerOffice matches the fold of a name that begins as those below the
// Government do.
var lowerOffice = regexp.MustCompile(`^(?:bo truong|bo (?:quoc phong|cong an|noi vu|ngoai giao|tu phap|tai chinh|y te|xay dung|cong thuong)|truong ban|tong cuc truong|cuc truong|chu tich (?:ubnd|uy ban nhan dan)|ubnd|uy ban nhan dan|giam doc|nguoi dung dau)\b`)

func officeOf(name string) authority {
	fold := vietnamese.Fold(name)
	if a, ok := offices[fold]; ok {
		return a
	}
	if lowerOffice.MatchString(fold) {
		return below
	}
	return notTold
}

// told remembers what a function told of texts, since grants repeat them.
type told map[string]authority

func (t told) of(text string, ask func(string) authority) authority {
	if text == "" {
		return notTold
	}
	a, asked := t[text]
	if !asked {
		a = ask(text)
		t[text] = a
	}
	return a
}

// symbols are the authorities by the sign that their decisions have behind the
// number. What is not listed tells nothing.
var symbols = map[string]authority{
	"CTN": president, "TTG": government, "CP": government,
	"BCA": below, "BQP": below, "BNV": below, "BNG": below, "BTP": below, "BTC": below, "BYT": below, "BXD": below, "BCT": below,
	"BCY": below, "BCYCP": below, "UBND": below,
}

// symbol matches the first sign behind the number of a decision.
var symbol = regexp.MustCompile(`/QĐ-(\pL+)`)

func authorityOf(number string) authority { return symbols[symbolOf(number)] }

func symbolOf(number string) string {
	if m := symbol.FindStringSubmatch(strings.ToUpper(number)); m != nil {
		return m[1]
	}
	return ""
}

// isOfOne tells whether the sign of a decision's number is that of one office in
// the country; each province has its UBND.
func isOfOne(number string) bool {
	return authorityOf(number) != notTold && symbolOf(number) != "UBND"
}

// authority warns where an award is conferred by one who does not confer it:
// where the list of awards and what is written here both tell for certain.
func (r *reviewer) authority(g *site.Grant, seen said) {
	w := g.Award.Record
	right := r.offices.of(w.ConferredBy, officeOf)
	if right == notTold || w.Level == content.Foreign {
		return
	}
	file := g.Roll.Record.File
	wrong := func(at content.At, written string, who authority) bool {
		if who == notTold || who == right {
			return false
		}
		if seen.first(at.In(file).String() + "\x00" + w.ID) {
			why := reason(g.Award, lawOf(g), func(built *content.Award) bool { return built.ConferredBy == w.ConferredBy }, awards.Conferred)
			r.diags.Add(ruleAuthority.At(at.In(file), w.Name, w.ConferredBy, why, written).Hinted(hintAuthority))
		}
		return true
	}
	if wrong(g.Record.Award.At, g.Record.ConferredBy, r.offices.of(g.Record.ConferredBy, officeOf)) || g.Decision == nil {
		return
	}
	if d := g.Decision; !wrong(d.NumberAt, d.Number, r.numbers.of(d.Number, authorityOf)) {
		wrong(d.At, d.Issuer, r.offices.of(d.Issuer, officeOf))
	}
}
