package cli

import (
	"cmp"

	"bangvang/generator/internal/changes"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// honours tells of honours, roll by roll.
func (t *told) honours(title diag.Text, all []changes.Honour) section {
	s := section{title: t.say(title)}
	var kinds []changes.Kind
	var last changes.Named
	for i := range all {
		h := &all[i]
		kinds = append(kinds, h.Change)
		if i == 0 || h.Roll != last {
			heading := h.Roll.Name
			if year := t.year(h.Year); year != "" {
				heading = year + " · " + heading
			}
			s.groups = append(s.groups, lineGroup{heading: heading})
			last = h.Roll
		}
		g := &s.groups[len(s.groups)-1]
		line := t.line(h.Change, t.honour(h), h.Fields)
		if h.From != (changes.Named{}) {
			line.details = append(line.details, t.say(textDiffFrom, cmp.Or(h.From.Name, h.From.ID)))
		}
		g.lines = append(g.lines, line)
	}
	s.summary = t.tally(kinds)
	return s
}

// honour names an honour: the award, and who receives or how many.
func (t *told) honour(h *changes.Honour) string {
	what := cmp.Or(h.Award.Name, h.Award.ID, h.Words, t.say(textDiffOther))
	if class := h.Class.Shown.In(t.lang); class != "" {
		what += ", " + class
	}
	who := h.Name
	switch {
	case h.Type == "":
		who = recipients(h.Counts).In(t.lang)
		if text := basisTexts[h.Basis]; !text.IsZero() && who != "" {
			who = t.say(text, who)
		}
		who = cmp.Or(who, t.say(textDiffNobody))
	case h.Withheld && h.Name == "":
		who = t.say(textDiffWithheld)
	}
	if unit := cmp.Or(h.Unit.Name, h.Unit.ID); unit != "" {
		who += " (" + unit + ")"
	}
	return what + ": " + who
}

var basisTexts = map[content.Basis]diag.Text{content.Instances: textDiffInstances, content.Items: textDiffItems}
