package site

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// Editors know people, units and awards by their names. So where a reference
// finds nothing, what stands there is looked for among the names too, and the
// hint tells the id to write.

// hint says how to mend a reference that finds nothing.
func (ix *index[T]) hint(a *assembler, written string) diag.Text {
	hint, known := ix.hints[written]
	if !known {
		hint = ix.guess(a, written)
		ix.hints[written] = hint
	}
	return hint
}

func (ix *index[T]) guess(a *assembler, written string) diag.Text {
	if now, ok := ix.aliases[written]; ok {
		return hintRenamed.With(now)
	}
	slug := vietnamese.Slug(written)
	if ix.byID[slug] != nil && !strings.Contains(strings.TrimSpace(written), " ") {
		return hintDidYouMean.With(slug) // an id, but for signs or capitals
	}
	fold := vietnamese.Fold(written)
	ids := ix.called(fold)
	if len(ids) == 0 && ix.byID[slug] != nil {
		ids = []string{slug}
	}
	if len(ids) > 0 {
		return ix.byNameHint(ids)
	}
	if m := withClass.FindStringSubmatch(fold); m != nil && ix.collection == content.Awards {
		if ids := ix.called(m[1]); len(ids) == 1 {
			return hintClassApart.With(ids[0], classNumbers[m[2]])
		}
	}
	if slug != written && ix.collection == content.People {
		return hintNoPerson // what is near to a name is the name of somebody else
	}
	near := ix.nearest(a, written)
	if near == "" {
		if name := a.nearest(written, len(ix.byName), maps.Keys(ix.byName)); len(ix.byName[name]) == 1 && !ix.coded[ix.byName[name][0]] {
			near = ix.byName[name][0]
		}
	}
	held := a.holders(written)
	switch {
	case near != "" && slug == written:
		return hintDidYouMean.With(near)
	case near != "":
		return hintNearName.With(near, ix.collection)
	case len(held) > 0:
		return hintOtherKind.With(recordWords[held[0]], recordWords[ix.collection])
	case slug == written || slug == "":
		return hintAddRecord.With(ix.collection)
	}
	return hintNoName.With(ix.collection, slug)
}

// called returns the ids of the records with a name, in order.
func (ix *index[T]) called(fold string) []string {
	if ix.byName == nil {
		ix.byName = map[string][]string{}
		for _, id := range slices.Sorted(maps.Keys(ix.byID)) {
			for _, name := range ix.names(ix.byID[id]) {
				name = vietnamese.Fold(name)
				if ids := ix.byName[name]; name != "" && !slices.Contains(ids, id) {
					ix.byName[name] = append(ids, id)
				}
			}
		}
	}
	return ix.byName[fold]
}

// mostNamesakes is how many records of one name a hint lists.
const mostNamesakes = 4

// byNameHint says which ids go with a name. A name alone does not tell who
// somebody is, so the choice is left to the editor.
func (ix *index[T]) byNameHint(ids []string) diag.Text {
	switch {
	case len(ids) > mostNamesakes:
		return hintNamesakes.With(strings.Join(ids[:mostNamesakes], ", ") + ", …")
	case len(ids) > 1:
		return hintNamesakes.With(strings.Join(ids, ", "))
	case ix.collection == content.People:
		return hintThePerson.With(ids[0])
	}
	return hintTheID.With(ids[0])
}

// withClass matches the fold of an award's name with a class behind it.
var withClass = regexp.MustCompile(`^(.+) hang (nhat|nhi|ba|iii|ii|i|[1-3])$`)

var classNumbers = map[string]int{"nhat": 1, "i": 1, "1": 1, "nhi": 2, "ii": 2, "2": 2, "ba": 3, "iii": 3, "3": 3}

// isID tells whether a text has the form of an id.
func isID(s string) bool { return s != "" && vietnamese.Slug(s) == s }

// holders returns the collections in which there is a record with an id.
func (a *assembler) holders(id string) []content.Collection {
	var held []content.Collection
	for _, c := range content.Collections() {
		if _, _, ok := a.record(string(c) + "/" + id); ok {
			held = append(held, c)
		}
	}
	return held
}

// short cuts a text that a message quotes.
func short(s string) string {
	const most = 60
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

func (w *Award) title() (*Base, string)    { return &w.Base, w.Record.Name }
func (u *Unit) title() (*Base, string)     { return &u.Base, u.Record.Name }
func (c *Campaign) title() (*Base, string) { return &c.Base, c.Record.Name }
func (e *Event) title() (*Base, string)    { return &e.Base, e.Record.Title }
func (s *Source) title() (*Base, string)   { return &s.Base, or(s.Record.Title, s.Record.Description) }
func (r *Roll) title() (*Base, string)     { return &r.Base, r.Record.Title }
func (p *Page) title() (*Base, string)     { return &p.Base, p.Record.Title }

func (p *Person) title() (*Base, string) {
	if p.hidden() {
		return nil, ""
	}
	return &p.Base, p.Record.Name
}

// title of a speech without one is that of its event.
func (s *Speech) title() (*Base, string) {
	if s.Record.Title == "" && s.Event != nil {
		return &s.Base, s.Event.Record.Title
	}
	return &s.Base, s.Record.Title
}

func (w *Award) names() []string    { return []string{w.Record.Name, w.Record.Abbreviation} }
func (c *Campaign) names() []string { return []string{c.Record.Name} }
func (e *Event) names() []string    { return []string{e.Record.Title} }
func (s *Source) names() []string   { return []string{s.Record.Title, s.Record.Description} }
func (r *Roll) names() []string     { return []string{r.Record.Title} }
func (s *Speech) names() []string   { return []string{s.Record.Title} }
func (p *Page) names() []string     { return []string{p.Record.Title} }

func (u *Unit) names() []string {
	return append(otherNames(u.Record.OtherNames), u.Record.Name, u.Record.Abbreviation)
}

func (p *Person) names() []string { return append(otherNames(p.Record.OtherNames), p.Record.Name) }

func otherNames(others []content.OtherName) []string {
	var names []string
	for _, o := range others {
		names = append(names, o.Name)
	}
	return names
}

var (
	hintRenamed   = diag.Text{VI: "mã này đã đổi thành %q", EN: "this id was changed to %q"}
	hintAddRecord = diag.Text{VI: "kiểm tra lại mã, hoặc thêm bản ghi này vào content/%s", EN: "check the id, or add the record to content/%s"}
	hintTheID     = diag.Text{VI: "đây là tên, ở đây cần mã: viết %s", EN: "this is a name; write the id that goes with it: %s"}
	hintThePerson = diag.Text{
		VI: "đây là tên, ở đây cần mã: nếu đúng là người ấy thì viết %s; chưa xác nhận là ai thì ghi tên vào trường name",
		EN: "this is a name, not an id: if it is the person of that name, write %s; where it is not sure who it is, use the field name"}
	hintNamesakes = diag.Text{
		VI: "đây là tên chung của nhiều bản ghi: chọn mã đúng trong số %s",
		EN: "this is a name that several records have: choose the right id of %s"}
	hintNearName = diag.Text{
		VI: "có phải là %q? nếu không, thêm bản ghi vào content/%s rồi viết mã của nó",
		EN: "did you mean %q? if not, add the record to content/%s and write its id"}
	hintClassApart = diag.Text{VI: "viết %s, và ghi hạng ở dòng riêng: class: %d", EN: "write %s, and the class on a line of its own: class: %d"}
	hintOtherKind  = diag.Text{
		VI: "mã này là của một %s, không phải của một %s: có lẽ cần một trường khác",
		EN: "this is the id of another kind of record (%s, not %s): perhaps it belongs in another field"}
	hintNoPerson = diag.Text{
		VI: "ở đây cần mã của một người trong content/people; chưa xác nhận là ai thì ghi tên vào trường name",
		EN: "write the id of somebody in content/people; where it is not sure who it is, use the field name"}
	hintNoName = diag.Text{
		VI: "ở đây cần mã: thêm bản ghi vào content/%s với một mã như %s, rồi viết mã ấy vào đây",
		EN: "write an id, not a name: add the record to content/%s with an id such as %s, and write that"}
)
