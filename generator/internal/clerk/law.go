package clerk

import (
	"slices"
	"sync"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// What the law says is cited with its article where that is confirmed for the
// time of a grant; else the law alone is named, to be compared with; and where
// neither law was in force, or the award is not the law's, the list of awards.
var (
	reasonArticle = diag.Text{VI: "%[1]s, %[2]s", EN: "%[1]s, %[2]s"}
	reasonLaw     = diag.Text{VI: "xin đối chiếu với %s", EN: "please compare with the %s"}
	reasonListed  = diag.Text{VI: "theo danh mục hình thức khen thưởng", EN: "by the list of awards"}
)

// catalogue holds the records of the law's awards by id.
var catalogue = sync.OnceValue(func() map[string]*content.Award {
	return byID(awards.Catalogue(), func(w *content.Award) *content.Header { return &w.Header })
})

// statutory returns what the catalogue says of the award that w is or rests on;
// nil where there is none.
func statutory(w *site.Award) *content.Award {
	if built := w.Statutory(); built != nil {
		return catalogue()[built.Record.ID]
	}
	return nil
}

// reason cites the law for something that it says of an award. about returns
// the article of the law of 2022, and whether the law says it at all; same
// tells whether the site left it as it is there.
func reason(w *site.Award, law awards.Law, same func(*content.Award) bool, about func(id string) (diag.Text, bool)) diag.Text {
	built := statutory(w)
	if built == nil || law == awards.NoLaw || !same(built) {
		return reasonListed
	}
	article, ok := about(built.ID)
	switch {
	case !ok:
		return reasonListed
	case law == awards.Law2022 && !article.IsZero():
		return reasonArticle.With(law.Name(), article)
	}
	return reasonLaw.With(law.Name())
}

// lawOf returns the law under which a grant was given.
func lawOf(g *site.Grant) awards.Law {
	first, last := yearsOf(g)
	return awards.LawOf(first, last)
}

// yearsOf returns the years in which a grant was given: those of its date, else
// of its decision, else of its roll; 0 where none is known.
func yearsOf(g *site.Grant) (first, last int) {
	switch {
	case !g.Record.Date.IsZero():
		return g.Record.Date.Years()
	case g.Decision != nil && !g.Decision.Date.IsZero():
		return g.Decision.Date.Years()
	case g.Year != nil && g.Year.Known():
		return int(g.Year.Number), int(g.Year.Number)
	}
	return 0, 0
}

func sameRecipients(w *site.Award) func(*content.Award) bool {
	return func(built *content.Award) bool { return slices.Equal(built.To, w.Record.To) }
}

func sameClasses(w *site.Award) func(*content.Award) bool {
	return func(built *content.Award) bool { return built.ClassCount.N == w.Record.ClassCount.N }
}
