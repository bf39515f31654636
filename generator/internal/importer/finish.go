package importer

import (
	"slices"
	"strconv"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
)

// flags reads what flags say of the roll.
func (im *importer) flags() {
	if im.Roll != "" && !content.IsID(im.Roll) {
		im.doubt(NoRoll, im.Roll, Nowhere, textBadID.With(im.Roll), textBadIDMend)
	}
	flag := func(name string, f table.Field, text string) {
		if text == "" {
			return
		}
		s := im.spell(f, table.Cell{Place: Nowhere, Value: sheet.Value{Text: text, Kind: sheet.Word}})
		if !s.bad.IsZero() {
			im.doubt(s.kind, text, Nowhere, textFlag.With(name, s.bad), s.mend, s.near...)
			return
		}
		im.told[f] = value{s.yaml, Nowhere}
	}
	flag("--title", "roll.title", im.Title)
	flag("--year", "roll.year", im.Year)
	flag("--decision", table.DecisionNumber, im.Number)
	flag("--date", table.DecisionDate, im.Date)
	flag("--event", "roll.event", im.Event)
	flag("--campaign", "roll.campaign", im.Campaign)
	flag("--source", "roll.source", im.Source)
	if im.Award != "" {
		im.award, _ = im.find(content.Awards, im.Award)
		if im.award.ID == "" {
			im.doubt(UnknownAward, im.Award, Nowhere, textFlag.With("--award", textUnknownAward.With(im.Award)), textUnknownAwardMend, im.award.Near...)
		}
	}
}

// tell notes what titles above and below a table say of the decision.
func (im *importer) tell(l *table.Layout) {
	var cells []table.Cell
	for _, left := range l.Left {
		if left.Why == table.Above || left.Why == table.Below || left.Why == table.Beside {
			cells = append(cells, left.Cell)
			if left.Why == table.Above {
				im.proposed(left.Cell)
			}
		}
	}
	for _, t := range table.FindDecision(cells) {
		if _, said := im.told[t.Field]; !said {
			if format, _ := t.Field.Format(); format.Kind == content.KindDate {
				im.told[t.Field] = value{t.Text, t.Place}
				continue
			}
			im.told[t.Field] = value{plain(clean(t.Text)), t.Place}
		}
	}
}

// tellOnce notes what the review says of a roll.
func (im *importer) tellOnce(what diag.Text, text string, from diag.Text, at table.Place) {
	t := Told{what, text, from, at}
	if !im.toldOnce[t] {
		im.toldOnce[t] = true
		im.review.Told = append(im.review.Told, t)
	}
}

// finish makes the files.
func (im *importer) finish() {
	im.checkCounts()
	if n := im.dittos.n; n > 0 {
		im.tellOnce(textDitto, strconv.Itoa(n), textDittoFrom, im.dittos.first)
	}
	if len(im.rolls) == 0 {
		im.doubt(NoRoll, "", Nowhere, textNoRows, textNoRowsMend)
	}
	for _, one := range im.rolls {
		one.settle()
		im.complete(one)
		im.tally(one)
	}
	for i, one := range im.rolls {
		if i == 0 {
			if f, ok := im.unitsFile(one.id); ok {
				im.review.Files = append(im.review.Files, f)
			}
		}
		im.files(one)
	}
	for _, h := range im.headings {
		if h.taken != nil {
			h.taken.Rows += max(0, h.rows-1)
		}
		im.review.Headings = append(im.review.Headings, Heading{h.Place, clean(h.Text), h.rows})
	}
	for _, key := range im.order {
		im.review.Taken = append(im.review.Taken, *im.taken[key])
	}
	im.review.sortDoubts()
}

// complete fills in what no column says of a roll.
func (im *importer) complete(one *roll) {
	if one.id != "" {
		one.sets.put(table.RollID, value{one.id, one.first})
	}
	_, numbered := one.sets.get(table.DecisionNumber)
	for _, g := range one.grants {
		_, own := g.sets.get("grant.decision.number")
		numbered = numbered || own
	}
	im.undecided(one)
	for _, f := range []table.Field{table.DecisionNumber, table.DecisionDate, table.DecisionIssuer, "roll.event", "roll.campaign", "roll.source", "roll.title", "roll.year"} {
		v, told := im.told[f]
		_, said := one.sets.get(f)
		if !told || said || one.exact && v.at != Nowhere || numbered && group(f) == "decision" && (f != table.DecisionDate || v.at != Nowhere) {
			continue
		}
		if f == "roll.source" {
			if _, several := one.sets.get("roll.sources"); several {
				continue
			}
		}
		one.sets.put(f, v)
		from := textFromFlag
		if v.at != Nowhere {
			from = textFromTitle
		}
		im.tellOnce(headText(f), v.yaml, from, v.at)
	}
	im.titleAndYear(one)
}

// undecided tells of grants without a decision where others have their own.
func (im *importer) undecided(one *roll) {
	own := func(g *grant) bool {
		_, ok := g.sets.get("grant.decision.number")
		return ok
	}
	if _, all := one.sets.get(table.DecisionNumber); all || one.exact || !slices.ContainsFunc(one.grants, own) {
		return
	}
	for _, g := range one.grants {
		if !own(g) {
			im.doubt(Unclear, "", g.first, textUndecided, textUndecidedMend)
		}
	}
}

// titleAndYear fills in what a roll can't be without.
func (im *importer) titleAndYear(one *roll) {
	number, _ := one.sets.get(table.DecisionNumber)
	date, _ := one.sets.get(table.DecisionDate)
	if _, ok := one.sets.get("roll.title"); !ok {
		if number.yaml == "" {
			im.doubt(NoRoll, one.id, Nowhere, textNoTitle, textNoTitleMend)
		} else {
			title := "Khen thưởng theo Quyết định số " + unquote(number.yaml)
			one.sets.put("roll.title", value{plain(title), number.at})
			im.tellOnce(headText("roll.title"), title, textFromDecision, number.at)
		}
	}
	if _, ok := one.sets.get("roll.year"); ok {
		return
	}
	if date.yaml == "" {
		date = one.commonYear()
	}
	if len(date.yaml) >= 4 && spellYear(date.yaml[:4]).bad.IsZero() {
		one.sets.put("roll.year", value{date.yaml[:4], date.at})
		im.tellOnce(headText("roll.year"), date.yaml[:4], textFromDate, date.at)
		return
	}
	im.doubt(NoRoll, one.id, Nowhere, textNoYear, textNoYearMend)
}

// commonYear is the year in which all decisions of the grants were signed.
func (one *roll) commonYear() value {
	var year value
	for _, g := range one.grants {
		date, _ := g.sets.get("grant.decision.date")
		if len(date.yaml) < 4 || year.yaml != "" && year.yaml != date.yaml[:4] {
			return value{}
		}
		if year.yaml == "" {
			year = value{date.yaml[:4], date.at}
		}
	}
	return year
}

func headText(f table.Field) diag.Text { return diag.Text{VI: f.Head(diag.VI), EN: f.Head(diag.EN)} }

// A tallyKey is what a tally counts.
type tallyKey struct{ award, class string }

// tally counts the recipients of a roll by their awards.
func (im *importer) tally(one *roll) {
	for _, g := range one.grants {
		award, _ := g.sets.get(table.Award)
		class, ok := g.sets.get("grant.class")
		if !ok {
			class, _ = g.sets.get("grant.classes")
		}
		key := tallyKey{award.yaml, class.yaml}
		i, known := im.tallies[key]
		if !known {
			i = len(im.review.Tallies)
			im.tallies[key] = i
			im.review.Tallies = append(im.review.Tallies, Tally{Award: award.yaml, Class: class.yaml})
		}
		t := &im.review.Tallies[i]
		named := countKindsOf(g.recipients)
		for _, c := range []struct {
			field table.Field
			to    *content.Count
			kind  content.RecipientKind
		}{
			{"grant.collectives", &t.Collectives, content.ToCollective}, {"grant.households", &t.Households, content.ToHousehold},
			{"grant.individuals", &t.Individuals, content.ToIndividual}, {"grant.unspecified", &t.Unspecified, ""},
		} {
			n := named[c.kind]
			if v, ok := g.sets.get(c.field); ok {
				if stated, err := strconv.Atoi(v.yaml); err == nil {
					n = max(n, stated)
				}
			}
			c.to.N += n
		}
	}
}

// countKindsOf counts recipients by their kinds.
func countKindsOf(all []recipient) map[content.RecipientKind]int {
	n := map[content.RecipientKind]int{}
	for i := range all {
		n[all[i].kind()]++
	}
	return n
}

// kind returns in which column a recipient counts.
func (r *recipient) kind() content.RecipientKind {
	for _, f := range []table.Field{"recipient.person", table.Name} {
		if _, ok := r.sets.get(f); ok {
			return content.ToIndividual
		}
	}
	if _, ok := r.sets.get(table.Household); ok {
		return content.ToHousehold
	}
	return content.ToCollective
}
