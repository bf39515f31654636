package site

import (
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// checkAnchors finds grants of a roll that choose one id.
func (a *assembler) checkAnchors(r *content.Roll) {
	first := map[string]diag.Position{}
	for i := range r.Grants {
		g := &r.Grants[i]
		if g.ID == "" {
			continue
		}
		pos := g.At.In(r.File)
		if place, taken := first[g.ID]; taken {
			a.diags.Add(ruleDuplicateID.At(pos, g.ID, place.String()).Hinted(hintDuplicateID))
			continue
		}
		first[g.ID] = pos
	}
}

// anchorsOf returns the ids of the grants of a roll: those that they choose
// themselves, none of which is given to another, and for the others the award
// with its class, and a number where that stands more than once.
func anchorsOf(grants []content.Grant) []string {
	taken := map[string]int{}
	for i := range grants {
		if id := grants[i].ID; id != "" {
			taken[id] = 1
		}
	}
	anchors := make([]string, len(grants))
	for i := range grants {
		anchors[i] = anchor(&grants[i], taken)
	}
	return anchors
}

func anchor(g *content.Grant, taken map[string]int) string {
	if g.ID != "" {
		return g.ID
	}
	name := g.Award.ID
	if name == "" {
		name = vietnamese.Slug(g.Uncounted)
	}
	if name == "" {
		name = "khac"
	}
	if g.Class > 0 {
		name += "-hang-" + strconv.Itoa(int(g.Class))
	}
	taken[name]++
	if n := taken[name]; n > 1 {
		return anchorAfter(name, n, taken)
	}
	return name
}

// anchorAfter numbers a name that is taken.
func anchorAfter(name string, n int, taken map[string]int) string {
	for ; ; n++ {
		numbered := name + "-" + strconv.Itoa(n)
		if taken[numbered] == 0 {
			taken[numbered]++
			taken[name] = n // where to go on
			return numbered
		}
	}
}
