package schema

import (
	"cmp"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// ids are those of a collection, in order, with what they stand for.
type ids struct {
	list    []string
	names   []string
	builtIn []string // those of the catalogue, of awards
}

// ids returns those of all collections. Former ids are not among them: a check
// refuses those in references, and says what is written today.
func (s Site) ids() map[content.Collection]*ids {
	known := map[content.Collection]*ids{}
	add := func(c content.Collection, names map[string]string) {
		delete(names, "") // a record without one
		list := &ids{list: slices.Sorted(maps.Keys(names))}
		for _, id := range list.list {
			list.names = append(list.names, cmp.Or(names[id], id))
		}
		known[c] = list
	}
	lib := s.Library
	awards := map[string]string{}
	for _, a := range s.Catalogue {
		awards[a.ID] = a.Name
	}
	builtIn := slices.Sorted(maps.Keys(awards))
	for _, a := range lib.Awards {
		awards[a.ID] = cmp.Or(a.Name, awards[a.ID])
	}
	add(content.Awards, awards)
	known[content.Awards].builtIn = builtIn
	add(content.Units, unitNames(lib.Units))
	add(content.People, peopleNames(lib.People))
	add(content.Campaigns, named(lib.Campaigns, func(c *content.Campaign) (*content.Header, string) { return &c.Header, c.Name }))
	add(content.Events, named(lib.Events, func(e *content.Event) (*content.Header, string) {
		return &e.Header, with(e.Title, e.Date.String())
	}))
	add(content.Sources, named(lib.Sources, func(r *content.Source) (*content.Header, string) {
		return &r.Header, with(with(cmp.Or(r.Title, r.Description), r.Author), r.Published.String())
	}))
	add(content.Rolls, named(lib.Rolls, func(r *content.Roll) (*content.Header, string) { return &r.Header, r.Title }))
	add(content.Speeches, named(lib.Speeches, func(r *content.Speech) (*content.Header, string) {
		return &r.Header, with(cmp.Or(r.Title, r.Speaker.Name, r.Speaker.Person.ID), r.Event.ID)
	}))
	add(content.Pages, named(lib.Pages, func(r *content.Page) (*content.Header, string) { return &r.Header, r.Title }))
	return known
}

// named returns the names of records by their ids.
func named[R any](records []*R, name func(*R) (*content.Header, string)) map[string]string {
	names := make(map[string]string, len(records))
	for _, r := range records {
		h, n := name(r)
		names[h.ID] = cmp.Or(names[h.ID], n)
	}
	return names
}

// unitNames tells units of one name apart by what they belong to today.
func unitNames(units []*content.Unit) map[string]string {
	short := named(units, func(u *content.Unit) (*content.Header, string) { return &u.Header, u.Name })
	return named(units, func(u *content.Unit) (*content.Header, string) {
		if len(u.Parents) == 0 {
			return &u.Header, u.Name
		}
		return &u.Header, with(u.Name, short[u.Parents[len(u.Parents)-1].Unit.ID])
	})
}

// peopleNames tells namesakes apart by why each is taken for one person.
func peopleNames(people []*content.Person) map[string]string {
	bearers := map[string]int{}
	for _, p := range people {
		bearers[p.Name]++
	}
	return named(people, func(p *content.Person) (*content.Header, string) {
		if bearers[p.Name] == 1 {
			return &p.Header, p.Name
		}
		return &p.Header, with(p.Name, p.IdentityNote)
	})
}

// with puts behind a name what tells it from others.
func with(name, detail string) string {
	if name == "" || detail == "" {
		return name
	}
	return name + " · " + detail
}

// reference describes references to a collection; words may stand in place of
// one.
func (m *maker) reference(c content.Collection, words []string) *node {
	known := *m.known[c]
	for _, word := range words {
		known.list = append(slices.Clip(known.list), word)
		known.names = append(slices.Clip(known.names), content.Gloss(word).In(m.Lang))
	}
	name := strings.Join(append([]string{"ids-of-" + string(c)}, words...), "-or-")
	return m.define(name, func() *node { return m.oneOf(c, &known) })
}

// oneOf describes ids of a collection.
func (m *maker) oneOf(c content.Collection, known *ids) *node {
	message := textNoID.With(string(c)).In(m.Lang)
	form := anyScalar(&node{Title: string(c), Pattern: content.IDPattern, Minimum: "0", ErrorMessage: message})
	switch {
	case len(m.known[c].list) > MaxIDs, len(known.list) == 0 && m.Library.Incomplete[c]:
		return form
	case len(known.list) == 0:
		return &node{Type: types{"string"}, Pattern: "^$", ErrorMessage: message} // nothing
	}
	list := &node{Type: types{"string"}, Enum: values{words: known.list}, EnumDescs: known.names, ErrorMessage: message}
	alternatives := []*node{list}
	for _, id := range known.list {
		if n := unquoted(id); n != nil {
			n.Title = id
			alternatives = append(alternatives, n)
		}
	}
	if m.Library.Incomplete[c] {
		alternatives = append(alternatives, form)
	}
	if len(alternatives) == 1 {
		return list
	}
	return &node{AnyOf: alternatives}
}

// numeral matches the ids that YAML takes for numbers where they stand without
// quotes.
var numeral = regexp.MustCompile(`^(?:[0-9]+(?:e[0-9]+)?|0o[0-7]+|0x[0-9a-f]+)$`)

// unquoted describes what YAML makes of an id without quotes; nil where that
// is text.
func unquoted(id string) *node {
	switch {
	case id == "true" || id == "false":
		return &node{Type: types{"boolean"}}
	case !numeral.MatchString(id):
		return nil
	}
	digits := strings.TrimLeft(id, "0")
	if digits == "" {
		digits = "0"
	}
	if strings.ContainsAny(id, "xo") {
		n, err := strconv.ParseUint(id, 0, 53)
		if err != nil {
			return &node{Type: types{"number"}} // none that anybody would write
		}
		digits = strconv.FormatUint(n, 10)
	}
	if digits[0] == 'e' {
		digits = "0"
	}
	return &node{Type: types{"number"}, Minimum: json.Number(digits), Maximum: json.Number(digits)}
}

var textNoID = diag.Text{
	VI: "Không có mã này trong %s. Nếu vừa thêm bản ghi ấy, hãy chạy bangvang schema.",
	EN: "There is no such id in %s. If you have just added the record, run bangvang schema."}
