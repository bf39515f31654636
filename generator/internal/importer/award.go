package importer

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/table"
)

// awardOf finds the award of a row that says none itself.
func (im *importer) awardOf(r *row) {
	award, said := r.grant.get(table.Award)
	_, classed := r.grant.get("grant.class")
	_, uncounted := r.grant.get("grant.uncounted")
	class := r.class
	switch {
	case said, uncounted && im.exact, r.key != "" && im.exact:
	default:
		award, class = im.awardAbove(r, class)
	}
	_, listed := r.grant.get("grant.classes")
	switch {
	case class > 0 && !classed && !listed:
		r.grant.put("grant.class", value{classText(class), award.at})
	case class > 0 && classed:
		if is, _ := r.grant.get("grant.class"); is.yaml != classText(class) && said {
			im.doubt(Contradiction, is.yaml, is.at, textOtherClass.With(classText(class), is.yaml), textContradictionMend)
		}
	}
}

func classText(c content.Class) string { return string(rune('0' + c)) }

// awardAbove finds the award in the headings above a row, else in the flag.
func (im *importer) awardAbove(r *row, class content.Class) (value, content.Class) {
	for i := len(r.headings) - 1; i >= 0; i-- {
		h := r.headings[i]
		if h.class > 0 && class == 0 {
			class = h.class
		}
		if !h.names {
			continue
		}
		if class == 0 {
			class = h.award.Class
		}
		v := value{h.award.ID, h.Place}
		if h.award.ID == "" {
			v.yaml = plain(clean(h.Title()))
			im.doubt(UnknownAward, clean(h.Title()), h.Place, textUnknownAward.With(clean(h.Title())), textUnknownAwardMend, h.award.Near...)
		}
		r.grant.put(table.Award, v)
		return v, class
	}
	if im.award.ID == "" {
		if !im.unknownAbove(r) {
			im.doubt(NoAward, "", r.at, textNoAward, textNoAwardMend)
		}
		return value{}, class
	}
	if class == 0 {
		class = im.award.Class
	}
	v := value{im.award.ID, Nowhere}
	r.grant.put(table.Award, v)
	return v, class
}

// unknownAbove tells of the award that a heading above a row names and the site
// does not have; false where none does.
func (im *importer) unknownAbove(r *row) bool {
	for i := len(r.headings) - 1; i >= 0; i-- {
		h := r.headings[i]
		if h.unknown == "" {
			continue
		}
		im.doubt(UnknownAward, clean(h.Title()), h.Place, textUnknownAward.With(h.unknown), textUnknownAwardMend, im.index.Award(h.unknown).Near...)
		return true
	}
	return false
}
