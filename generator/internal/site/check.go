package site

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
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
	for _, one := range g.Recipients {
		if one.Record.Quantity.Set && one.Record.Quantity.N == 0 {
			a.diags.Add(ruleQuantity.At(one.Record.Quantity.At.In(file)))
		}
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

func (a *assembler) checkReported(e *Reported) {
	if len(e.Awards) == 1 {
		a.checkClasses(e.Awards[0], e.Record.Class, e.Record.Classes, e.Record.ClassAt, e.Roll.Record.File)
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
