package importer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/table"
)

// split parts a roll that is too long for a file. The parts have all that the
// roll says; a grant that goes on in the next part has all that it says there
// too, but for counts, which stay with its beginning.
func split(one *roll) []*roll {
	parts := []*roll{}
	var part *roll
	room := 0
	next := func() {
		part = &roll{id: one.id, first: one.first, exact: one.exact, sets: slices.Clone(one.sets)}
		parts = append(parts, part)
		room = MostLines
	}
	next()
	for _, g := range one.grants {
		rest := g.recipients
		for begun := false; ; begun = true {
			if room == 0 {
				next()
			}
			n := min(room, len(rest))
			piece := &grant{sets: g.sets, first: g.first, recipients: rest[:n]}
			rest = rest[n:]
			switch {
			case begun:
				piece.sets = withoutCounts(g.sets)
			case len(rest) > 0:
				piece.sets = lessCounts(g.sets, rest)
			}
			part.grants = append(part.grants, piece)
			room -= max(1, n)
			if len(rest) == 0 {
				break
			}
		}
	}
	for _, e := range one.reported {
		if room == 0 {
			next()
		}
		part.reported = append(part.reported, e)
		room--
	}
	if len(parts) > 1 {
		name(one, parts)
	}
	return parts
}

// name gives the parts their ids and titles, and allows those that are read
// after the first to have the same decision.
func name(one *roll, parts []*roll) {
	title, _ := one.sets.get("roll.title")
	for i, part := range parts {
		if i > 0 {
			part.id = fmt.Sprintf("%s-%d", one.id, i+1)
			part.sets.put(table.RollID, value{part.id, one.first})
			part.sets = slices.DeleteFunc(part.sets, func(s set) bool { return s.field == "roll.aliases" })
		}
		if title.yaml != "" {
			part.sets.put("roll.title", value{plain(fmt.Sprintf("%s (phần %d/%d)", unquote(title.yaml), i+1, len(parts))), title.at})
		}
	}
	if !hasNumber(one) {
		return
	}
	first := slices.MinFunc(parts, func(a, b *roll) int { return cmp.Compare(a.id+".yaml", b.id+".yaml") })
	for _, part := range parts {
		if _, own := part.sets.get("roll.allow"); part != first && !own {
			part.sets.put("roll.allow", value{"[same-decision]", Nowhere})
		}
	}
}

// hasNumber tells whether a decision is named that more than one part may name.
func hasNumber(one *roll) bool {
	_, ok := one.sets.get(table.DecisionNumber)
	return ok
}

var countFields = map[table.Field]content.RecipientKind{
	"grant.individuals": content.ToIndividual, "grant.collectives": content.ToCollective, "grant.households": content.ToHousehold, "grant.unspecified": "",
}

// withoutCounts is what a grant says but for its counts.
func withoutCounts(s sets) sets {
	return slices.DeleteFunc(slices.Clone(s), func(s set) bool {
		_, count := countFields[s.field]
		return count || s.field == "grant.uncounted"
	})
}

// lessCounts is what a grant says, without the recipients who stand elsewhere.
func lessCounts(s sets, elsewhere []recipient) sets {
	s = slices.Clone(s)
	named := countKindsOf(elsewhere)
	for i := range s {
		kind, count := countFields[s[i].field]
		if n, err := strconv.Atoi(s[i].yaml); count && kind != "" && err == nil {
			s[i].yaml = strconv.Itoa(max(0, n-named[kind]))
		}
	}
	return s
}
