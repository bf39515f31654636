package importer

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"
	"bangvang/generator/internal/tidy"
)

// A value is what a field says, as YAML writes it, and where in the list it
// comes from.
type value struct {
	yaml string
	at   table.Place
}

// A set is a field and its value.
type set struct {
	field table.Field
	value
}

type sets []set

func (s sets) get(f table.Field) (value, bool) {
	for i := range s {
		if s[i].field == f {
			return s[i].value, true
		}
	}
	return value{}, false
}

func (s *sets) put(f table.Field, v value) {
	for i := range *s {
		if (*s)[i].field == f {
			(*s)[i].value = v
			return
		}
	}
	*s = append(*s, set{f, v})
}

// A valueKey is a text in a column; the same text means the same there.
type valueKey struct {
	field table.Field
	kind  sheet.ValueKind
	text  string
}

// A spelled is what a text means in a field: how YAML writes it, empty where
// nothing is to be written.
type spelled struct {
	yaml  string
	class content.Class // of an award
	taken string        // an id or value that differs from the text; empty where the text says the same
	of    content.Collection
	bad   diag.Text // why it can't be read; zero where it can
	mend  diag.Text
	kind  DoubtKind
	near  []string
}

// read reads a cell as a value of a field.
func (im *importer) read(f table.Field, c table.Cell) spelled {
	key := valueKey{f, c.Kind, c.Text}
	s, known := im.values[key]
	if !known {
		s = im.spell(f, c)
		if memorable(f) {
			im.values[key] = s
		}
	}
	if !s.bad.IsZero() {
		im.doubt(s.kind, c.Text, c.Place, s.bad, s.mend, s.near...)
	} else if s.taken != "" {
		im.take(s.of, clean(c.Text), awardMeans(match.Match{ID: s.taken, Class: s.class}), c.Place)
	}
	return s
}

// memorable tells whether the same text may stand in many rows.
func memorable(f table.Field) bool {
	format, _ := f.Format()
	return format.Kind != content.KindText && format.Kind != content.KindMarkdown
}

// spell writes a cell as the kind of the field wants it.
func (im *importer) spell(f table.Field, c table.Cell) spelled {
	format, ok := f.Format()
	if !ok {
		return spelled{yaml: plain(clean(c.Text))}
	}
	if c.Kind == sheet.Fault {
		return bad(textFault.With(c.Text), textFaultMend)
	}
	text := clean(c.Text)
	if flow := strings.TrimSpace(c.Text); strings.HasPrefix(flow, "[") && (format.List || format.Kind == content.KindEntry) || strings.HasPrefix(flow, "{") && format.Kind == content.KindEntry {
		if im.isFlow(flow) {
			return spelled{yaml: flow}
		}
		return bad(textBadFlow.With(clean(c.Text)), textBadFlowMend)
	}
	if format.List && format.Kind != content.KindEntry {
		return im.spellList(f, format, text)
	}
	return im.spellOne(f, format, c, text)
}

func bad(why, mend diag.Text) spelled { return spelled{bad: why, mend: mend, kind: BadValue} }

// spellOne writes a single value.
func (im *importer) spellOne(f table.Field, format content.Field, c table.Cell, text string) spelled {
	switch format.Kind {
	case content.KindID:
		if content.IsID(text) {
			return spelled{yaml: text}
		}
		return bad(textBadID.With(text), textBadIDMend)
	case content.KindCount:
		return spellCount(text)
	case content.KindBool:
		return spellBool(text)
	case content.KindDate:
		if date, ok := table.Date(c.Value); ok {
			return converted(text, date)
		}
		if day, ok := dayOfExcel(text); ok {
			return bad(textBadDate.With(text), textExcelDateMend.With(day))
		}
		return bad(textBadDate.With(text), textBadDateMend)
	case content.KindYear:
		return spellYear(text)
	case content.KindClass:
		return spellClass(text)
	case content.KindEnum:
		return spellEnum(format, text)
	case content.KindReference:
		return im.spellRef(format, text)
	case content.KindMarkdown:
		if !im.exact {
			return spelled{yaml: plain(escapeMarkdown(lines(c.Text)))}
		}
		return spelled{yaml: plain(strings.TrimRight(c.Text, "\n"))}
	case content.KindEntry:
		return bad(textBadFlow.With(text), textBadFlowMend)
	}
	if im.exact {
		text = c.Text
	}
	return spelled{yaml: plain(text)}
}

// spellRef finds which record a text means.
func (im *importer) spellRef(format content.Field, text string) spelled {
	if slices.Contains(format.Values, text) {
		return spelled{yaml: text}
	}
	m, mapped := im.find(format.Collection, text)
	if m.ID == "" && !mapped && format.Collection == content.Awards && !im.exact {
		if conferred := im.index.Award(withoutConferring(text)); conferred.ID != "" {
			m = conferred
		}
	}
	if m.ID != "" {
		s := spelled{yaml: m.ID, class: m.Class, of: format.Collection}
		if m.ID != text || mapped {
			s.taken = m.ID
		}
		return s
	}
	s := spelled{yaml: plain(text), class: m.Class, kind: UnknownRecord, near: m.Near}
	s.bad, s.mend = textUnknownRecord.With(text, format.Collection), textUnknownRecordMend.With(format.Collection)
	switch format.Collection {
	case content.Awards:
		s.kind, s.bad, s.mend = UnknownAward, textUnknownAward.With(text), textUnknownAwardMend
	case content.Units:
		s.mend = textUnknownUnitMend
	}
	if m.Ambiguous {
		s.bad = textAmbiguous.With(text)
	}
	return s
}

// mappingKinds are the collections of which a mapping file tells.
var mappingKinds = map[content.Collection]table.MappingKind{
	content.Awards: table.ForAward, content.Units: table.ForUnit, content.People: table.ForPerson,
}

// find returns which record a text means: as the mapping says, else as the site
// does.
func (im *importer) find(c content.Collection, text string) (m match.Match, mapped bool) {
	if kind, ok := mappingKinds[c]; ok {
		if e, ok := im.Mapping.Lookup(kind, text); ok {
			m := im.index.Find(c, e.ID)
			if m.ID == "" {
				im.doubt(BadMapping, e.ID, e.Meaning.Place, textMappingNoRecord.With(e.ID, c), textMappingMend, m.Near...)
			}
			return m, true
		}
	}
	if c == content.People && !im.exact {
		return match.Match{}, false
	}
	return im.index.Find(c, text), false
}

// spellList writes the values of a list, which commas or semicolons part.
func (im *importer) spellList(f table.Field, format content.Field, text string) spelled {
	format.List = false
	var items []string
	var all spelled
	for item := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' }) {
		item = strings.TrimSpace(item)
		if item == "" {
			continue
		}
		one := im.spellOne(f, format, table.Cell{Value: sheet.Value{Text: item, Kind: sheet.Word}}, item)
		if !one.bad.IsZero() {
			one.yaml = ""
			return one
		}
		if one.taken != "" {
			all.of = one.of
		}
		if format.Kind == content.KindText || format.Kind == content.KindReference || format.Kind == content.KindRule {
			one.yaml = tidy.Spell(unquote(one.yaml), true)
		}
		items = append(items, one.yaml)
	}
	all.yaml = "[" + strings.Join(items, ", ") + "]"
	if all.of != "" {
		all.taken, all.of = all.yaml, ""
	}
	return all
}

// isFlow tells whether a text is a value of YAML that ends where the text does.
func (im *importer) isFlow(text string) bool {
	ok, known := im.flow[text]
	if !known {
		tree, _ := content.Parse("", content.Rolls, []byte("x: "+text+"\n"))
		ok = !strings.ContainsAny(text, "\n\r") && tree != nil && tree.Root != nil && len(tree.Root.Pairs) == 1 && tree.Root.Pairs[0].Value.End == len(tree.Text)-1
		im.flow[text] = ok
	}
	return ok
}
