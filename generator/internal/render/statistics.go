package render

import (
	"strings"

	"bangvang/generator/internal/chart"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// rankedUnits is how many units a ranking shows.
const rankedUnits = 20

func (w *writer) statistics() view.Statistics {
	st := w.site.Statistics()
	heading := w.say("nav-statistics")
	v := view.Statistics{Frame: w.frame(heading, w.say("nav-statistics-description")), Heading: heading, Intro: w.say("nav-statistics-description"),
		Total: w.total(st.All.Total), More: w.link(w.say("all-units"), site.UnitsAddress)}
	levels := view.StatisticsPart{Heading: w.say("by-level"), Anchor: "cap", Why: w.say("by-level-why")}
	kinds := view.StatisticsPart{Heading: w.say("by-kind"), Anchor: "doi-tuong", Why: w.say("by-kind-why")}
	for _, b := range bases {
		levels.Charts = addChart(levels.Charts, w.yearChart("cap-"+basisWord(b), w.value("levels", basisWord(b)), st, w.levelSeries(st, b)))
		kinds.Charts = addChart(kinds.Charts, w.yearChart("doi-tuong-"+basisWord(b), w.value("kinds", basisWord(b)), st, w.kindSeries(st, b)))
	}
	for _, part := range []view.StatisticsPart{levels, kinds} {
		if len(part.Charts) > 0 {
			v.Parts = append(v.Parts, part)
		}
	}
	if own := w.ownRanking(st); len(own.Rows) > 0 {
		v.Units = append(v.Units, own)
	}
	for _, b := range bases {
		if people := w.peopleRanking(st, b); len(people.Rows) > 0 {
			v.Units = append(v.Units, people)
		}
	}
	return v
}

func addChart(charts []view.Chart, c *view.Chart) []view.Chart {
	if c == nil {
		return charts
	}
	return append(charts, *c)
}

// ownRanking is the units that were honoured most often themselves.
func (w *writer) ownRanking(st *site.Statistics) view.Ranking {
	v := view.Ranking{Title: w.say("units-own"), Why: w.say("units-own-why"), Name: w.say("unit"), Number: w.say("times")}
	own := func(u site.UnitStatistics) int { return u.Own }
	w.rank(&v, st.Most(rankedUnits, own), own, func(u site.UnitStatistics) (number, detail string) {
		return w.number(u.Own), ""
	})
	return v
}

// peopleRanking is the units whose people and sections received most, in
// numbers of one basis.
func (w *writer) peopleRanking(st *site.Statistics, b content.Basis) view.Ranking {
	v := view.Ranking{Title: w.value("units-people", basisWord(b)), Why: w.say("units-people-why"), Name: w.say("unit"), Number: w.say("number-received")}
	people := func(u site.UnitStatistics) int { return u.People.Of(b).Sum() }
	w.rank(&v, st.Most(rankedUnits, people), people, func(u site.UnitStatistics) (number, detail string) {
		n := u.People.Of(b)
		var parts []string
		for _, c := range columnsOf(n) {
			parts = append(parts, w.qualified(c.n, c.atLeast, c.about)+" "+w.unitWord(b, c))
		}
		if u.People.Uncounted > 0 {
			parts = append(parts, w.say("and-uncounted"))
		}
		return w.short(n.Sum(), n), strings.Join(parts, ", ")
	})
	return v
}

// rank fills in the rows of a ranking.
func (w *writer) rank(v *view.Ranking, units []site.UnitStatistics, number func(site.UnitStatistics) int, write func(site.UnitStatistics) (number, detail string)) {
	numbers := make([]int, len(units))
	for i, u := range units {
		numbers[i] = number(u)
	}
	for i, width := range chart.Rows(numbers) {
		row := view.RankingRow{Name: w.unit(units[i].Unit), Width: width}
		row.Number, row.Detail = write(units[i])
		v.Rows = append(v.Rows, row)
	}
}
