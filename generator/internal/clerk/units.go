package clerk

import (
	"slices"
	"strings"
	"unicode"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

var (
	ruleRenamed = diag.NewRule("likely-renamed", diag.Warning,
		"có lẽ đây là đơn vị %q (%s): %s", "this may be the unit %q (%s): %s")
	hintRenamed = diag.Text{
		VI: "nếu chỉ đổi tên thì giữ một bản ghi, tên cũ ghi vào other_names; nếu là đơn vị mới thay đơn vị cũ thì ghi predecessors: [%s]",
		EN: "if it was renamed, keep one record, with the former name in other_names; if it is a new one in its place, add predecessors: [%s]"}

	unitSameName  = diag.Text{VI: "trùng tên, cùng đơn vị cấp trên", EN: "they have one name, and belong to the same unit"}
	unitTopName   = diag.Text{VI: "trùng tên, và không bản ghi nào nêu đơn vị cấp trên", EN: "they have one name, and neither says to which unit it belongs"}
	unitOtherName = diag.Text{VI: "tên này đã ghi trong other_names của đơn vị ấy", EN: "this name stands in its other_names"}
	unitSlip      = diag.Text{VI: "tên chỉ khác một chữ cái, cùng đơn vị cấp trên", EN: "their names differ by one letter, and they belong to the same unit"}
	unitFollows   = diag.Text{
		VI: "tên gần giống, cùng đơn vị cấp trên, một bên kết thúc năm %d khi bên kia bắt đầu",
		EN: "their names are much alike, they belong to the same unit, and one ends in %d when the other begins"}
)

// A sibling is a unit among those of one parent.
type sibling struct {
	record     *content.Unit
	parent     string // "" where it belongs to none
	begin, end int    // years; 0 where that is not known
}

// likelyUnits finds units that look like one that was renamed: of one parent, or
// both of none, and not linked with each other. Units known by their number
// alone are left out.
func (r *reviewer) likelyUnits() {
	groups := map[string][]sibling{}
	var parents []string // in order
	for _, u := range r.lib.Units {
		if u.Coded || r.units[u.ID] != u {
			continue
		}
		for _, s := range siblings(u) {
			if groups[s.parent] == nil {
				parents = append(parents, s.parent)
			}
			groups[s.parent] = append(groups[s.parent], s)
		}
	}
	var all []spelling
	for _, u := range r.lib.Units {
		all = append(all, spellingOf(u.Name))
	}
	p := &unitPairs{reviewer: r, settled: r.linkedUnits(), common: commonWords(all)}
	for _, parent := range parents {
		p.alike(groups[parent])
		p.following(groups[parent])
	}
}

// siblings returns a unit once for each of its parents, with the years in which
// it belonged there.
func siblings(u *content.Unit) []sibling {
	if len(u.Parents) == 0 {
		return []sibling{{record: u}}
	}
	var all []sibling
	places := map[string]int{}
	for i := range u.Parents {
		parent := u.Parents[i].Unit.ID
		first, last := u.Parents[i].Period.Years()
		if k, again := places[parent]; again {
			all[k].begin, all[k].end = min(all[k].begin, first), last
			continue
		}
		places[parent] = len(all)
		all = append(all, sibling{u, parent, first, last})
	}
	return all
}

// unitPairs reports pairs of units, each once.
type unitPairs struct {
	*reviewer
	settled map[[2]*content.Unit]bool // they are linked, or it was said
	common  map[string]int            // words of the names of all units
}

// report says at the record of u that it may be the other unit.
func (p *unitPairs) report(u, other *content.Unit, why diag.Text) {
	if u == other || p.settled[[2]*content.Unit{u, other}] {
		return
	}
	p.settled[[2]*content.Unit{u, other}], p.settled[[2]*content.Unit{other, u}] = true, true
	p.diags.Add(ruleRenamed.At(u.Position(), other.Name, other.ID, why).Hinted(hintRenamed, other.ID))
}

// linkedUnits returns all pairs of units of which the record of one names the
// other as one before it, above it or in it.
func (r *reviewer) linkedUnits() map[[2]*content.Unit]bool {
	linked := map[[2]*content.Unit]bool{}
	for _, u := range r.lib.Units {
		link := func(ref content.Ref) {
			if other := r.units[ref.ID]; other != nil {
				linked[[2]*content.Unit{u, other}], linked[[2]*content.Unit{other, u}] = true, true
			}
		}
		for _, ref := range slices.Concat(u.Predecessors, u.Members) {
			link(ref)
		}
		for i := range u.Parents {
			link(u.Parents[i].Unit)
		}
	}
	return linked
}

// alike reports siblings of one name, of a name that another had, or of names
// that differ by a letter in a word that no other unit has.
func (p *unitPairs) alike(group []sibling) {
	byName := map[string]*content.Unit{}
	names, among := make([]spelling, len(group)), make([]int, len(group))
	for i, s := range group {
		names[i], among[i] = spellingOf(s.record.Name), i
		key := lettersOf(s.record.Name)
		if key == "" {
			continue
		}
		first := byName[key]
		switch {
		case first == nil:
			byName[key] = s.record
		case s.parent == "":
			p.report(s.record, first, unitTopName)
		default:
			p.report(s.record, first, unitSameName)
		}
	}
	for _, s := range group {
		for i := range s.record.OtherNames {
			if other := byName[lettersOf(s.record.OtherNames[i].Name)]; other != nil {
				p.report(other, s.record, unitOtherName)
			}
		}
	}
	for _, pair := range slips(names, among, p.common) {
		first, second := group[pair[0]].record, group[pair[1]].record
		if slipped(first.Name, second.Name) {
			p.report(second, first, unitSlip)
		}
	}
}

// An ending is a year in which a unit ended, and what it did or the beginning
// of that.
type ending struct {
	year int
	task string
}

// following reports siblings of which one begins when the other ends, in the
// same year or the next, and whose names are alike: what one does is the
// beginning of what the other does, or they are bodies of another rank.
func (p *unitPairs) following(group []sibling) {
	wholly, partly := map[ending]*content.Unit{}, map[ending]*content.Unit{}
	enter := func(all map[ending]*content.Unit, e ending, u *content.Unit) {
		if all[e] == nil {
			all[e] = u
		}
	}
	for _, s := range group {
		if whole, parts := tasks(s.record.Name); s.end > 0 {
			enter(wholly, ending{s.end, whole}, s.record)
			for _, part := range parts {
				enter(partly, ending{s.end, part}, s.record)
			}
		}
	}
	if len(wholly) == 0 {
		return
	}
	for _, s := range group {
		if s.begin == 0 {
			continue
		}
		whole, parts := tasks(s.record.Name)
		for _, year := range []int{s.begin, s.begin - 1} {
			found := []*content.Unit{wholly[ending{year, whole}], partly[ending{year, whole}]}
			for _, part := range parts {
				found = append(found, wholly[ending{year, part}])
			}
			for _, before := range found {
				if before != nil {
					p.report(s.record, before, unitFollows.With(year))
				}
			}
		}
	}
}

// ranks are the words by which the names of bodies begin, in folds.
var ranks = []string{
	"tong cuc", "cuc", "vu", "van phong", "phong", "ban", "hoc vien", "vien", "trung tam", "doi", "to", "so", "chi cuc",
	"nha", "truong", "bo tu lenh", "bo", "uy ban", "hoi", "cong ty", "tap chi", "bao", "he", "khoi", "cum",
}

// shortestTask is how many words tell what a body does.
const shortestTask = 2

// tasks returns what a body does, the fold of its name without its rank (An
// ninh mạng), and the beginnings of that (An ninh).
func tasks(name string) (whole string, parts []string) {
	whole = vietnamese.Fold(name)
	for _, rank := range ranks {
		if rest, ok := strings.CutPrefix(whole, rank+" "); ok {
			whole = rest
			break
		}
	}
	words := strings.Fields(whole)
	const longest = 16 // words of a name; what follows adds nothing to it
	for n := shortestTask; n < min(len(words), longest); n++ {
		parts = append(parts, strings.Join(words[:n], " "))
	}
	return whole, parts
}

// lettersOf returns the letters and digits of a name, as they are compared where
// marks count: places are told apart by them.
func lettersOf(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, spelled(name))
}
