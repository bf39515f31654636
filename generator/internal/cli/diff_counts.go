package cli

import (
	"cmp"
	"fmt"
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// counts tells the totals that changed, years first.
func (t *told) counts() section {
	var g lineGroup
	for _, c := range slices.Concat(t.report.Years, t.report.Awards) {
		what := cmp.Or(c.Award.Name, c.Award.ID)
		if c.Year != 0 {
			what = t.year(c.Year)
			if c.Year != content.UnknownYear {
				what = t.say(textDiffYearOf, what)
			}
		}
		g.lines = append(g.lines, toldLine{sign: "~", what: what, details: t.totals(&c.Before, &c.After)})
	}
	return section{title: t.say(textDiffCounts), groups: []lineGroup{g}}
}

// totals tells in which numbers two totals differ.
func (t *told) totals(a, b *site.Tally) []string {
	var said []string
	add := func(name string, before, after int) {
		if before != after {
			said = append(said, fmt.Sprintf("%s: %d → %d", name, before, after))
		}
	}
	for _, n := range []struct {
		text          diag.Text
		before, after *site.Number
	}{
		{diag.Text{VI: "%s", EN: "%s"}, &a.Recipients, &b.Recipients}, {textDiffInstances, &a.Instances, &b.Instances}, {textDiffItems, &a.Items, &b.Items},
	} {
		add(t.say(n.text, textDiffCollectives), n.before.Collectives, n.after.Collectives)
		add(t.say(n.text, textDiffHouseholds), n.before.Households, n.after.Households)
		add(t.say(n.text, textDiffIndividuals), n.before.Individuals, n.after.Individuals)
		add(t.say(n.text, textDiffUnspecified), n.before.Unspecified, n.after.Unspecified)
	}
	add(t.say(textDiffNamed), a.Named.Sum(), b.Named.Sum())
	add(t.say(textDiffGrants), a.Grants, b.Grants)
	add(t.say(textDiffUncounted), a.Uncounted, b.Uncounted)
	return said
}
