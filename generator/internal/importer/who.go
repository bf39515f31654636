package importer

import (
	"slices"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/table"
)

// who finds out who the recipient of a row is, and writes it. It is false where
// the row is none.
func (im *importer) who(r *row) bool {
	_, person := r.recipient.get("recipient.person")
	switch {
	case r.name.IsZero() && !person:
		if r.unit.IsZero() {
			im.noRecord(r, textNoName)
			return false
		}
		if !im.exact && im.hasPost(r) {
			im.noRecord(r, textNoName)
			return false
		}
		if im.named && r.kind == "" && !im.exact {
			im.doubt(Unclear, "", r.at, textNameless, textNamelessMend)
		}
		return im.collective(r, clean(r.unit.Text), r.unit)
	case person:
		im.registered(r)
	case r.name.IsZero():
	default:
		switch im.kindOf(r) {
		case content.ToCollective:
			return im.collective(r, clean(r.name.Text), r.name)
		case content.ToHousehold:
			name := r.name.Text
			if !im.exact {
				name = clean(name)
			}
			r.recipient.put(table.Household, value{plain(name), r.name.Place})
			im.unitOf(r)
			im.count(r, content.ToHousehold)
			return true
		}
		im.person(r)
	}
	im.count(r, content.ToIndividual)
	return true
}

// count counts a recipient below the headings that hold for it.
func (im *importer) count(r *row, kind content.RecipientKind) {
	for _, h := range r.headings {
		h.below[kind]++
	}
}

// hasPost tells whether a row says what a person alone has.
func (im *importer) hasPost(r *row) bool {
	_, rank := r.recipient.get("recipient.rank")
	_, post := r.recipient.get("recipient.post")
	return rank || post
}

// registered writes a recipient of whom the table tells the id. The name beside
// it is the register's.
func (im *importer) registered(r *row) {
	id, _ := r.recipient.get("recipient.person")
	if name := clean(r.name.Text); !r.name.IsZero() && match.Key(name) != match.Key(im.index.Name(content.People, id.yaml)) {
		im.doubt(OtherName, name, r.name.Place, textOtherName.With(name, id.yaml, im.index.Name(content.People, id.yaml)), textOtherNameMend)
	}
	im.unitOf(r)
}

// person writes a printed name, or who it is where the editor asked for that.
func (im *importer) person(r *row) {
	text := clean(r.name.Text)
	unit := im.unitOf(r)
	if m, mapped := im.find(content.People, text); mapped && m.ID != "" {
		im.take(content.People, text, m.ID, r.name.Place)
		r.recipient.put("recipient.person", value{m.ID, r.name.Place})
		return
	}
	name := r.name.Text
	if !im.exact {
		name = text
	}
	if im.LinkPeople && !im.exact {
		m := im.index.Person(text, unit)
		if m.ID != "" {
			im.take(content.People, text+" – "+im.index.Name(content.Units, unit), m.ID, r.name.Place)
			r.recipient.put("recipient.person", value{m.ID, r.name.Place})
			return
		}
		if len(m.Near) > 0 {
			im.doubt(MaybePerson, text, r.name.Place, textMaybePerson.With(text), textMaybePersonMend, m.Near...)
		}
	}
	im.oddName(r.name.Text, r.name.Place)
	r.recipient.put(table.Name, value{plain(name), r.name.Place})
}

// unitOf writes the unit of a person or a household, which is kept as it is
// printed where the site has none of that name. It returns its id.
func (im *importer) unitOf(r *row) string {
	if r.unit.IsZero() {
		for i := len(r.headings) - 1; i >= 0; i-- {
			if id := r.headings[i].unit; id != "" {
				r.recipient.put(table.Unit, value{id, r.headings[i].Place})
				return id
			}
		}
		return ""
	}
	text := clean(r.unit.Text)
	m, mapped := im.find(content.Units, text)
	_, printed := r.recipient.get("recipient.unit_printed")
	switch {
	case m.ID != "":
		im.unitTaken(r, m.ID, text, r.unit.Place, mapped, printed)
		return m.ID
	case im.exact:
		im.doubt(UnknownRecord, text, r.unit.Place, textUnknownRecord.With(text, content.Units), textUnknownUnitMend, m.Near...)
	case im.AddUnits && len(m.Near) == 0 && !m.Ambiguous:
		id := im.addUnit(text, r.unit.Place)
		r.recipient.put(table.Unit, value{id, r.unit.Place})
		return id
	default:
		message := textUnknownUnit.With(text)
		if m.Ambiguous {
			message = textAmbiguousUnit.With(text)
		}
		if _, id, ok := im.index.UnitTail(text); ok && len(m.Near) == 0 {
			message = textUnknownUnitOf.With(text, im.index.Name(content.Units, id))
		}
		im.doubt(UnknownUnit, text, r.unit.Place, message, textUnknownUnitMend, m.Near...)
	}
	f := table.Field("recipient.unit_printed")
	if printed {
		f = table.Unit
	}
	r.recipient.put(f, value{plain(text), r.unit.Place})
	return ""
}

// unitTaken writes a unit that is known. A name that is not its present one is
// kept as it is printed.
func (im *importer) unitTaken(r *row, id, text string, at table.Place, mapped, printed bool) {
	r.recipient.put(table.Unit, value{id, at})
	if im.exact {
		return
	}
	im.take(content.Units, text, id, at)
	called := match.Key(im.index.Name(content.Units, id))
	if !printed && match.Key(text) != called && text != id && (mapped || im.isFormer(id, text)) {
		r.recipient.put("recipient.unit_printed", value{plain(text), at})
	}
}

// isFormer tells whether a text is a further name of a unit, and not its
// abbreviation.
func (im *importer) isFormer(id, text string) bool {
	u := im.unitsByID[id]
	return u != nil && match.Key(u.Abbreviation) != match.Key(text)
}

// collective writes a unit that receives itself.
func (im *importer) collective(r *row, text string, c table.Cell) bool {
	im.count(r, content.ToCollective)
	_, part := r.recipient.get("recipient.part")
	m, mapped := im.find(content.Units, text)
	inside := !r.unit.IsZero() && r.unit.Place != c.Place
	if inside {
		return im.sectionOf(r, text, c, m, mapped)
	}
	if m.ID != "" {
		head, tail, ok := im.index.UnitTail(text)
		if mapped && !part && ok && tail == m.ID {
			im.take(content.Units, text, m.ID+", part: "+head, c.Place)
			r.recipient.put(table.Unit, value{m.ID, c.Place})
			r.recipient.put("recipient.part", value{plain(head), c.Place})
			return true
		}
		_, printed := r.recipient.get("recipient.unit_printed")
		im.unitTaken(r, m.ID, text, c.Place, mapped, printed)
		return true
	}
	im.unknownCollective(r, text, c, m)
	return true
}

// sectionOf writes a collective whose row names the unit that it belongs to.
func (im *importer) sectionOf(r *row, text string, c table.Cell, m match.Match, mapped bool) bool {
	of := clean(r.unit.Text)
	above, _ := im.find(content.Units, of)
	whole := text + ", " + of
	if both, fits := im.find(content.Units, whole); both.ID != "" {
		im.unitTaken(r, both.ID, whole, c.Place, fits, false)
		return true
	}
	if m.ID != "" && (mapped || m.ID == above.ID || im.belongs(m.ID, above.ID)) {
		_, printed := r.recipient.get("recipient.unit_printed")
		im.unitTaken(r, m.ID, text, c.Place, mapped, printed)
		im.take(content.Units, of, above.ID, r.unit.Place)
		return true
	}
	near := m
	if m.ID != "" {
		near = match.Match{Near: []string{m.ID}}
	}
	im.unknownCollective(r, whole, c, near)
	return true
}

func (im *importer) belongs(id, to string) bool {
	u := im.unitsByID[id]
	return u != nil && to != "" && slices.ContainsFunc(u.Parents, func(p content.Parent) bool { return p.Unit.ID == to })
}

// unknownCollective proposes what a collective may be.
func (im *importer) unknownCollective(r *row, text string, c table.Cell, m match.Match) {
	_, parent, below := im.index.UnitTail(text)
	if im.AddUnits && len(m.Near) == 0 && !m.Ambiguous && !im.exact {
		r.recipient.put(table.Unit, value{im.addUnit(text, c.Place), c.Place})
		return
	}
	message, mend := textUnknownCollective.With(text), textUnknownCollectiveMend
	switch {
	case m.Ambiguous:
		message, mend = textAmbiguous.With(text), textUnknownUnitMend
	case len(m.Near) > 0:
		mend = textNearCollectiveMend
	case below:
		message, mend = textCollectiveBelow.With(text, im.index.Name(content.Units, parent)), textCollectiveBelowMend.With(parent)
	}
	im.doubt(UnknownCollective, text, c.Place, message, mend, m.Near...)
	r.recipient.put(table.Unit, value{plain(text), c.Place})
}

// once tells of a recipient who stands twice in a grant.
func (im *importer) once(g *grant, r *row) {
	key := ""
	for _, f := range []table.Field{"recipient.person", table.Name, table.Household, table.Unit, "recipient.unit_printed", "recipient.part", "recipient.rank", "recipient.post"} {
		v, _ := r.recipient.get(f)
		key += match.Key(v.yaml) + "\x00"
	}
	if g.seen == nil {
		g.seen = map[string]table.Place{}
	}
	first, twice := g.seen[key]
	if !twice {
		g.seen[key] = r.at
		return
	}
	if _, part := r.recipient.get("recipient.part"); part || im.exact {
		return
	}
	who := clean(r.name.Text)
	if who == "" {
		who = clean(r.unit.Text)
	}
	im.doubt(Twice, who, r.at, textTwice.With(who, first.String()), textTwiceMend)
}
