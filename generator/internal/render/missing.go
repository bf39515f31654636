package render

import (
	"bangvang/generator/internal/site"
	"bangvang/generator/internal/view"
)

// A gap is a grant whose recipients are not all named.
type gap struct {
	year  *site.Year
	grant *site.Grant
}

// missing lists what is still to find, year by year, on as many pages as that
// needs.
func (r *Renderer) missing() []File {
	d := directory[gap]{at: site.MissingAddress, key: "still-to-find", records: r.gaps(),
		title: func(w *writer, g gap) string { return w.yearName(g.year) }}
	l := d.layout(r)
	var files []File
	for n := 1; n <= l.pages(); n++ {
		files = append(files, page(r, d.at.ListPage(n), "missing", func(w *writer) view.Missing { return w.missing(&d, l, n) }))
	}
	return files
}

// gaps finds what is still to find.
func (r *Renderer) gaps() []gap {
	w := r.writer(site.MissingAddress, "missing")
	var all []gap
	for _, y := range r.site.Years {
		for _, g := range y.Grants {
			if c := w.grantCompleteness(g); c != nil && c.Missing != "" {
				all = append(all, gap{y, g})
			}
		}
	}
	return all
}

func (w *writer) grantCompleteness(g *site.Grant) *view.Completeness {
	return w.completeness(g.Stated, g.Named, g.Withheld, g.Record.Basis)
}

// missing writes a page of what is still to find. Totals stand once: that of
// the site on the first page, that of a year where the year begins.
func (w *writer) missing(d *directory[gap], l layout, n int) view.Missing {
	title := w.say(d.key)
	v := view.Missing{Frame: w.frame(title, w.say(d.key+"-description"))}
	v.Jump, v.Pager = d.jump(w, l), d.turn(w, &v.Frame, n, l.pages())
	if n == 1 {
		v.Total = w.total(site.Count(w.site.Grants))
	}
	for _, part := range d.parts(l, n) {
		y := part.records[0].year
		one := view.MissingYear{Year: w.year(y), Anchor: part.anchor}
		if part.begins {
			t := site.Count(y.Grants)
			one.Completeness = w.completeness(t.Recipients.Columns, t.Named, t.Withheld, "")
		}
		for _, g := range part.records {
			one.Grants = append(one.Grants, view.MissingGrant{
				Grant:  w.link(w.grantName(g.grant), w.grantAddress(g.grant)),
				Event:  w.event(g.grant.Event),
				Status: w.status(g.grant.Record.Status, g.grant.Record.StatusDate),

				Completeness: *w.grantCompleteness(g.grant),
			})
		}
		v.Years = append(v.Years, one)
	}
	return v
}
