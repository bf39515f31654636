package clerk

import (
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

var (
	ruleRecipientKind = diag.NewRule("recipient-kind", diag.Warning,
		"“%s” dành cho %s, ở đây ghi cho %s (%s)", "“%s” is for %s; here it is given to %s (%s)")
	rulePosthumous = diag.NewRule("posthumous-collective", diag.Warning,
		"chỉ cá nhân mới được truy tặng, tập thể thì không (%s)", "only a person can be honoured posthumously, not a collective (%s)")
	ruleClass = diag.NewRule("class-missing", diag.Warning,
		"“%s” có %d hạng, ở đây không ghi hạng nào (%s)", "“%s” has %d classes, and none is given here (%s)")
	ruleNotValid = diag.NewRule("award-not-valid", diag.Warning,
		"“%s” có trong thời gian %s, còn ở đây là năm %d", "“%s” exists in %s; this is the year %d")
	ruleDateYear = diag.NewRule("date-in-other-year", diag.Warning,
		"ngày %s không thuộc bảng vàng năm %d", "the date %s is not of the roll of %d")
	ruleDateDecision = diag.NewRule("date-before-decision", diag.Warning,
		"ngày tặng %s đến trước ngày ký quyết định %s", "the date %s is before that of the decision, %s")
	ruleCampaign = diag.NewRule("outside-campaign", diag.Warning,
		"phong trào %q diễn ra trong thời gian %s, còn khen thưởng ở đây là của năm %s", "the campaign %q takes place in %s; what is given here is of %s")

	hintRecipientKind = diag.Text{
		VI: "kiểm tra lại bản gốc; nếu đây là phần thưởng khác, hãy khai báo trong awards.yaml",
		EN: "check the source; if this is a different award, declare it in awards.yaml"}
	hintPosthumous = diag.Text{VI: "bỏ \"posthumous: true\" hoặc ghi tên người được truy tặng", EN: "take away \"posthumous: true\", or name the person who is honoured"}
	hintClass      = diag.Text{
		VI: "thêm class: và số hạng; nguồn không nêu hạng thì viết class: any",
		EN: "add class: and its number, or class: any where the source does not state it"}
	hintNotValid     = diag.Text{VI: "kiểm tra lại năm và hình thức; nếu đúng thì sửa trường valid của hình thức này", EN: "check the year and the award; if both are right, mend the award's field valid"}
	hintDateYear     = diag.Text{VI: "sửa ngày, hoặc viết thêm year: cho riêng lần khen thưởng này", EN: "mend the date, or write a year: of its own"}
	hintDateDecision = diag.Text{VI: "tặng thì phải sau khi có quyết định: kiểm tra lại cả hai ngày", EN: "nothing is given before it is decided: check both dates"}
	hintCampaign     = diag.Text{
		VI: "kiểm tra lại năm và phong trào; nếu khen cho thành tích của thời gian trước thì ghi thời gian ấy vào for",
		EN: "check the year and the campaign; if it honours an earlier time, write that time in the field for"}
)

// grant reviews a grant by itself.
func (r *reviewer) grant(g *site.Grant, seen said) {
	file := g.Roll.Record.File
	if g.Award != nil {
		r.kinds(g)
		if g.Record.Uncounted == "" {
			r.class(g.Award, classOf{g.Record.ClassAt, g.Record.Award.At.In(file), lawOf(g)})
		}
		r.authority(g, seen)
	}
	for _, one := range g.Recipients {
		if one.Record.Posthumous && one.Kind == content.ToCollective {
			r.diags.Add(rulePosthumous.At(one.Record.At.In(file), posthumousReason(g)).Hinted(hintPosthumous))
		}
	}
	r.twice(g)
	r.dates(g)
	r.campaign(g, seen)
}

// posthumousReason names the law, which says for each award that it is given, or
// given posthumously, to people, and given to collectives: not in one article.
func posthumousReason(g *site.Grant) diag.Text {
	law := lawOf(g)
	switch {
	case law == awards.NoLaw || g.Award == nil || statutory(g.Award) == nil:
		return diag.Text{VI: "truy tặng là tặng cho người đã mất", EN: "it means after a person's death"}
	case law == awards.Law2022:
		return law.Name()
	}
	return reasonLaw.With(law.Name())
}

var kindWords = map[content.RecipientKind]diag.Text{
	content.ToIndividual: {VI: "cá nhân", EN: "individuals"},
	content.ToCollective: {VI: "tập thể", EN: "collectives"},
	content.ToHousehold:  {VI: "hộ gia đình", EN: "households"},
}

// kinds warns where somebody receives what is not for such as they.
func (r *reviewer) kinds(g *site.Grant) {
	w := g.Award
	if len(w.Record.To) == 0 {
		return
	}
	counts := &g.Record.Counts
	for _, k := range []struct {
		kind   content.RecipientKind
		stated content.Count
	}{{content.ToCollective, counts.Collectives}, {content.ToHousehold, counts.Households}, {content.ToIndividual, counts.Individuals}} {
		if slices.Contains(w.Record.To, k.kind) || k.kind == content.ToHousehold && isForAll(w.Record.To) {
			continue
		}
		at := content.At{}
		if k.stated.Set && k.stated.N > 0 {
			at = k.stated.At
		}
		if i := slices.IndexFunc(g.Recipients, func(one *site.Recipient) bool { return one.Kind == k.kind }); i >= 0 {
			at = g.Recipients[i].Record.At
		}
		if at == (content.At{}) {
			continue
		}
		to := diag.Text{VI: joinKinds(w.Record.To, diag.VI, " và "), EN: joinKinds(w.Record.To, diag.EN, " and ")}
		why := reason(w, lawOf(g), sameRecipients(w), awards.Confined)
		r.diags.Add(ruleRecipientKind.At(at.In(g.Roll.Record.File), w.Record.Name, to, kindWords[k.kind], why).Hinted(hintRecipientKind))
	}
}

// isForAll tells whether an award is for people and for collectives alike. Then
// it may honour a household too, though the list of awards does not say so.
func isForAll(to []content.RecipientKind) bool {
	return slices.Contains(to, content.ToIndividual) && slices.Contains(to, content.ToCollective)
}

func joinKinds(ks []content.RecipientKind, l diag.Lang, and string) string {
	words := make([]string, len(ks))
	for i, k := range ks {
		words[i] = kindWords[k].In(l)
	}
	return strings.Join(words, and)
}

// classOf is what an entry says of the class of its award.
type classOf struct {
	written content.At // where it stands, though it may be no class
	at      diag.Position
	law     awards.Law
}

// reportedClass is what a reported number says of the class. It may reach over
// both laws, so that neither is named unless its period tells which.
func reportedClass(e *site.Reported) classOf {
	first, last := e.Record.Period.Years()
	at := e.Record.At
	if len(e.Record.Awards) > 0 {
		at = e.Record.Awards[0].At
	}
	return classOf{e.Record.ClassAt, at.In(e.Roll.Record.File), awards.LawOf(first, last)}
}

// class warns where an award has classes and none is given.
func (r *reviewer) class(w *site.Award, c classOf) {
	if n := w.Record.ClassCount.N; n > 0 && c.written == (content.At{}) {
		why := reason(w, c.law, sameClasses(w), awards.Classed)
		r.diags.Add(ruleClass.At(c.at, w.Record.Name, n, why).Hinted(hintClass))
	}
}

// dates compares the date of a grant with those around it.
func (r *reviewer) dates(g *site.Grant) {
	file, date := g.Roll.Record.File, g.Record.Date
	if last, ok := date.Last(); ok && !date.IsZero() && g.Decision != nil && g.Record.Status != content.Proposed {
		if signed, ok := g.Decision.Date.First(); ok && last.Compare(signed) < 0 {
			r.diags.Add(ruleDateDecision.At(date.At.In(file), date.String(), g.Decision.Date.String()).Hinted(hintDateDecision))
		}
	}
	if g.Year == nil || !g.Year.Known() {
		return
	}
	year := int(g.Year.Number)
	if w := g.Award; w != nil && !within(w.Record.Valid, year, year, 0) {
		r.diags.Add(ruleNotValid.At(g.Record.Award.At.In(file), w.Record.Name, w.Record.Valid.String(), year).Hinted(hintNotValid))
	}
	if y, ok := date.Year(); ok && y != year {
		r.diags.Add(ruleDateYear.At(date.At.In(file), date.String(), year).Hinted(hintDateYear))
	}
}

// within tells whether years reach into a period, or follow it by at most some
// more. A period that is not written holds everything.
func within(period content.Date, first, last, after int) bool {
	if period.IsZero() {
		return true
	}
	from, to := period.Years()
	return (from == 0 || last == 0 || from <= last) && (to == 0 || first == 0 || first <= to+after)
}

// afterCampaign is how many years behind a campaign its results may be honoured:
// what a year brought is summed up in the next.
const afterCampaign = 1

// campaign warns of what is given outside the period of its campaign: of a roll
// once where it is the roll's, and the same for all of its grants.
func (r *reviewer) campaign(g *site.Grant, seen said) {
	c := g.Campaign
	if c == nil || c.Record.Period.IsZero() {
		return
	}
	first, last := g.Record.For.Years()
	after := 0
	if g.Record.For.IsZero() {
		first, last = yearsOf(g)
		after = afterCampaign
	}
	if first == 0 && last == 0 || within(c.Record.Period, first, last, after) {
		return
	}
	roll := g.Roll.Record
	at := g.Record.At
	switch {
	case !g.Record.Campaign.IsZero():
		at = g.Record.Campaign.At
	case !g.Record.Event.IsZero():
		at = g.Record.Event.At
	case !g.Record.For.IsZero(), !g.Record.Date.IsZero(), g.Record.Decision != nil, g.Record.Year != 0: // a time of its own
	case !roll.Campaign.IsZero():
		at = roll.Campaign.At
	case !roll.Event.IsZero():
		at = roll.Event.At
	}
	pos, when := at.In(roll.File), span(first, last)
	if seen.first(pos.String() + "\x00" + c.Record.ID + "\x00" + when) {
		r.diags.Add(ruleCampaign.At(pos, c.Record.Name, c.Record.Period.String(), when).Hinted(hintCampaign))
	}
}

// span writes years as dates are written.
func span(first, last int) string {
	year := func(n int) string {
		if n == 0 {
			return ".."
		}
		return strconv.Itoa(n)
	}
	if first == last {
		return year(first)
	}
	return year(first) + "/" + year(last)
}
