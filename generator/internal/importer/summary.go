package importer

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
)

// summary says what a file holds.
func (f *File) summary() diag.Text {
	switch {
	case f.Units > 0:
		return textUnitsFile.With(f.Units)
	case f.Reported > 0:
		return textRollFileReported.With(f.Grants, f.Recipients, f.Reported)
	}
	return textRollFile.With(f.Grants, f.Recipients)
}

// awardName is how the award of a tally is called.
func (t *Tally) awardName(index *match.Index) diag.Text {
	name := index.Name(content.Awards, t.Award)
	if name == "" {
		name = unquote(t.Award)
	}
	switch {
	case name == "":
		return textNoawardName
	case t.Class == "":
		return diag.Text{VI: name, EN: name}
	}
	return textClassed.With(name, t.Class)
}

// counts says how many recipients there are of each kind.
func (t *Tally) counts() diag.Text {
	var vi, en []string
	for _, c := range []struct {
		n    int
		text diag.Text
	}{{t.Collectives.N, textCollectives}, {t.Households.N, textHouseholds}, {t.Individuals.N, textIndividuals}, {t.Unspecified.N, textUnspecified}} {
		if c.n > 0 {
			s := c.text.With(c.n)
			vi, en = append(vi, s.VI), append(en, s.EN)
		}
	}
	return diag.Text{VI: strings.Join(vi, ", "), EN: strings.Join(en, ", ")}
}

// fieldText says what a column was read as.
func (c *Column) fieldText() diag.Text {
	switch {
	case c.Ignored:
		return textColumnIgnored
	case c.Field == "":
		return textColumnUnknown
	}
	parts := c.Field.Parts()
	text := headText(parts[0])
	for _, f := range parts[1:] {
		text = textAnd.With(text, headText(f))
	}
	return text
}

// where names the first place of a doubt, and how many rows it concerns.
func (d *Doubt) where(l diag.Lang) string {
	if len(d.Places) == 0 || d.Places[0] == Nowhere {
		return ""
	}
	s := d.Places[0].String()
	if d.Count > 1 {
		s += " " + textAndMore.With(d.Count-1).In(l)
	}
	return s + ": "
}

// where names the place of a warning, and how often it stands elsewhere.
func (w *Warning) where(l diag.Lang) string {
	s := w.Position.String()
	if w.Place != Nowhere {
		s = w.Place.String()
	}
	if w.Count > 1 {
		s += " " + textAndMore.With(w.Count-1).In(l)
	}
	if s == "" {
		return ""
	}
	return s + ": "
}
