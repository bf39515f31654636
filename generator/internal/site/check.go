package site

import (
	"slices"
	"strings"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

var kindWords = map[content.RecipientKind]diag.Text{
	content.ToIndividual: {VI: "cá nhân", EN: "individuals"},
	content.ToCollective: {VI: "tập thể", EN: "collectives"},
	content.ToHousehold:  {VI: "hộ gia đình", EN: "households"},
}

// checkGrant checks a grant by itself.
func (a *assembler) checkGrant(g *Grant) {
	r, file := g.Record, g.Roll.Record.File
	a.checkCounts(g)
	a.checkClasses(g.Award, r.Class, r.Classes, r.ClassAt, file)
	a.checkKinds(g)
	for _, one := range g.Recipients {
		if one.Record.Posthumous && one.Kind == content.ToCollective {
			a.diags.Add(rulePosthumous.At(one.Record.At.In(file)).Hinted(hintPosthumous))
		}
		if one.Record.Quantity.Set && one.Record.Quantity.N == 0 {
			a.diags.Add(ruleQuantity.At(one.Record.Quantity.At.In(file)))
		}
	}
	if g.Year == nil || !g.Year.Known() {
		return
	}
	if w := g.Award; w != nil && !w.Record.Valid.IsZero() && !holds(w.Record.Valid, g.Year) {
		a.diags.Add(ruleNotValid.At(r.Award.At.In(file), w.Record.Name, w.Record.Valid.String(), int(g.Year.Number)).Hinted(hintNotValid))
	}
	if y, ok := r.Date.Year(); ok && y != int(g.Year.Number) {
		a.diags.Add(ruleDateYear.At(r.Date.At.In(file), r.Date.String(), int(g.Year.Number)).Hinted(hintDateYear))
	}
}

// checkCounts finds more named recipients than are stated, kind by kind. The
// named of a kind without a number of its own are among the unspecified.
func (a *assembler) checkCounts(g *Grant) {
	file := g.Roll.Record.File
	rest := 0
	for _, k := range kinds {
		listed := 0
		for _, r := range g.Recipients {
			if r.Kind == k {
				listed += r.weight()
			}
		}
		stated := g.stated(k)
		switch {
		case !stated.Set:
			rest += listed
		case listed > stated.N:
			a.diags.Add(ruleMoreNamed.At(stated.At.In(file), kindWords[k], stated.N, listed).Hinted(hintMoreNamed))
		}
	}
	if c := g.Record.Unspecified; c.Set && rest > c.N {
		a.diags.Add(ruleMoreNamed.At(c.At.In(file), unspecifiedWord, c.N, rest).Hinted(hintMoreNamed))
	}
}

// checkClasses finds classes that an award has not.
func (a *assembler) checkClasses(w *Award, class content.Class, classes []content.Class, at content.At, file string) {
	if w == nil {
		return
	}
	has := w.Record.ClassCount.N
	for _, c := range append(slices.Clone(classes), class) {
		switch {
		case c == 0, c == content.AnyClass && has > 0, c > 0 && int(c) <= has:
		case has == 0:
			a.diags.Add(ruleNoClasses.At(at.In(file), w.Record.Name).Hinted(hintNoClasses))
			return
		default:
			a.diags.Add(ruleClassLacking.At(at.In(file), w.Record.Name, has, int(c)))
			return
		}
	}
}

// checkKinds warns where somebody receives what is not for such as they.
func (a *assembler) checkKinds(g *Grant) {
	if g.Award == nil || len(g.Award.Record.To) == 0 {
		return
	}
	for _, k := range kinds {
		if slices.Contains(g.Award.Record.To, k) {
			continue
		}
		at := content.At{}
		if c := g.stated(k); c.Set && c.N > 0 {
			at = c.At
		}
		for _, r := range g.Recipients {
			if r.Kind == k {
				at = r.Record.At
				break
			}
		}
		if at != (content.At{}) {
			a.diags.Add(g.wrongKind(at, k))
		}
	}
}

// wrongKind makes the warning about a recipient of a wrong kind. The article
// of the law is cited where it is confirmed for the time of the grant, else
// the law alone, else nothing.
func (g *Grant) wrongKind(at content.At, k content.RecipientKind) diag.Diagnostic {
	pos, w := at.In(g.Roll.Record.File), g.Award
	to := diag.Text{VI: joinKinds(w.Record.To, diag.VI, " và "), EN: joinKinds(w.Record.To, diag.EN, " and ")}
	law, article := g.law()
	name := g.Award.Record.Name
	switch {
	case law == awards.Law2022 && !article.IsZero():
		return ruleRecipientKind.At(pos, kindByArticle.With(name, to, law.Name(), article, kindWords[k])).Hinted(hintRecipientKind)
	case law != awards.NoLaw:
		return ruleRecipientKind.At(pos, kindByLaw.With(name, to, kindWords[k], law.Name())).Hinted(hintRecipientKind)
	}
	return ruleRecipientKind.At(pos, kindDeclared.With(name, to, kindWords[k])).Hinted(hintRecipientKind)
}

// law returns which law confines the award of a grant and by which article.
func (g *Grant) law() (awards.Law, diag.Text) {
	statutory := g.Award.Statutory()
	if statutory == nil || !slices.Equal(statutory.built.To, g.Award.Record.To) {
		return awards.NoLaw, diag.Text{}
	}
	article, confined := awards.Confined(statutory.Record.ID)
	if !confined {
		return awards.NoLaw, diag.Text{}
	}
	first, last := 0, 0
	switch {
	case !g.Record.Date.IsZero():
		first, last = g.Record.Date.Years()
	case g.Decision != nil && !g.Decision.Date.IsZero():
		first, last = g.Decision.Date.Years()
	case g.Year != nil && g.Year.Known():
		first, last = int(g.Year.Number), int(g.Year.Number)
	}
	return awards.LawOf(first, last), article
}

func joinKinds(ks []content.RecipientKind, l diag.Lang, and string) string {
	words := make([]string, len(ks))
	for i, k := range ks {
		words[i] = kindWords[k].In(l)
	}
	return strings.Join(words, and)
}

func (a *assembler) checkReported(e *Reported) {
	if len(e.Awards) == 1 {
		a.checkClasses(e.Awards[0], e.Record.Class, e.Record.Classes, e.Record.ClassAt, e.Roll.Record.File)
	}
}

// checkDecisions warns where two rolls have one decision number, for all of
// their grants or for some.
func (a *assembler) checkDecisions() {
	first := map[string]*content.Roll{}
	places := map[string]diag.Position{}
	check := func(roll *content.Roll, d *content.Decision) {
		if d == nil || vietnamese.Fold(d.Number) == "" {
			return
		}
		number, pos := vietnamese.Fold(d.Number), d.NumberAt.In(roll.File)
		switch first[number] {
		case nil:
			first[number], places[number] = roll, pos
		case roll:
		default:
			a.diags.Add(ruleSameDecision.At(pos, d.Number, places[number].String()).Hinted(hintSameDecision))
		}
	}
	for _, roll := range a.lib.Rolls {
		check(roll, roll.Decision)
		for i := range roll.Grants {
			check(roll, roll.Grants[i].Decision)
		}
	}
}

// checkPhoto finds photos that are not there.
func (a *assembler) checkPhoto(p *content.Photo, file string) {
	if p.File == "" {
		return
	}
	if _, ok := slices.BinarySearch(a.lib.Photos, p.File); ok {
		return
	}
	missing := ruleNoPhoto.At(p.FileAt.In(file), p.File)
	if near := a.nearest(p.File, len(a.lib.Photos), slices.Values(a.lib.Photos)); near != "" {
		missing = missing.Hinted(hintDidYouMean, near)
	} else {
		missing = missing.Hinted(hintNoPhoto)
	}
	a.diags.Add(missing)
}
