package render

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

func (w *writer) reported(e *site.Reported) view.Reported {
	r := e.Record
	v := view.Reported{
		Awards:    links(e.Awards, w.award),
		Class:     w.class(r.Class, r.Classes),
		Printed:   r.Printed,
		Uncounted: r.Uncounted,
		Status:    w.status(r.Status, content.Date{}),
		OpenEnded: r.OpenEnded,
		Note:      w.prose(r.Note),
	}
	if len(r.Sources) > 0 {
		v.Sources = w.sources(e.Sources)
	}
	n := site.Columns{Individuals: r.Individuals.N, Collectives: r.Collectives.N, Households: r.Households.N, Unspecified: r.Unspecified.N}
	v.Figure, v.Label = w.figure(n, &r.Counts, r.Basis, r.Qualifier)
	return v
}

// A reportGroup is what the reported numbers of a group share.
type reportGroup struct {
	period edtf.Date
	of     *site.Unit
}

// reports gathers reported numbers by period and unit, in the order in which
// they stand in their rolls.
func (w *writer) reports(entries []*site.Reported) []view.Reports {
	var groups []view.Reports
	at := map[reportGroup]int{}
	for _, e := range entries {
		key := reportGroup{e.Record.Period.Date, e.Of}
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			groups = append(groups, view.Reports{Title: w.reportsTitle(e), Of: w.unit(e.Of)})
		}
		g := &groups[i]
		g.Entries = append(g.Entries, w.reported(e))
		if e.Roll.Address != w.at {
			g.Rolls = appendNew(g.Rolls, w.roll(e.Roll))
		}
		if len(e.Record.Sources) > 0 {
			continue // told with the number itself
		}
		for _, s := range e.Sources {
			g.Sources = appendNew(g.Sources, w.source(s))
		}
	}
	return groups
}

// appendNew appends a link that does not stand there yet.
func appendNew(ls []view.Link, l view.Link) []view.Link {
	if slices.Contains(ls, l) {
		return ls
	}
	return append(ls, l)
}

func (w *writer) reportsTitle(e *site.Reported) string {
	period := w.date(e.Record.Period)
	switch {
	case period != "" && e.Of != nil:
		return w.say("reported-of-period", e.Of.Record.Name, period)
	case period != "":
		return w.say("reported-period", period)
	case e.Of != nil:
		return w.say("reported-of", e.Of.Record.Name)
	}
	return w.say("reported")
}
