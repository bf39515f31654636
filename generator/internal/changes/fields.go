package changes

import (
	"html/template"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// A Field is a field that differs.
type Field struct {
	Name          string // as in the reference of the format; that of an entry within a record behind a dot
	Before, After Value
	Long          bool // a text of paragraphs, which is not told
}

// A Value is what a field says; the zero value stands for nothing.
type Value struct {
	Raw   string    // as it is written in a file; a list is parted by ", "
	Shown diag.Text // for people: a name in place of an id, a word in place of a value
}

// plain is a value that people read as it is written.
func plain(s string) Value { return Value{s, diag.Text{VI: s, EN: s}} }

// A fieldList gathers the fields of a pair that differ.
type fieldList struct {
	c      *comparison
	fields []Field
}

func (f *fieldList) add(name string, before, after Value) {
	if before.Raw != after.Raw {
		f.fields = append(f.fields, Field{Name: name, Before: before, After: after})
	}
}

func (f *fieldList) text(name, before, after string) {
	if before != after {
		f.fields = append(f.fields, Field{Name: name, Before: plain(f.c.hidden.clean(before)), After: plain(f.c.hidden.clean(after))})
	}
}

func (f *fieldList) texts(name string, before, after []string) {
	f.text(name, strings.Join(before, ", "), strings.Join(after, ", "))
}

func (f *fieldList) date(name string, before, after content.Date) {
	if before.Date != after.Date {
		show := func(d content.Date) Value {
			if d.IsZero() {
				return Value{}
			}
			return Value{d.String(), diag.Text{VI: d.Format(diag.VI), EN: d.Format(diag.EN)}}
		}
		f.add(name, show(before), show(after))
	}
}

func (f *fieldList) flag(name string, before, after bool) {
	show := func(b bool) Value {
		if b {
			return Value{"true", textYes}
		}
		return Value{}
	}
	f.add(name, show(before), show(after))
}

func (f *fieldList) count(name string, before, after content.Count) {
	show := func(n content.Count) Value {
		if !n.Set {
			return Value{}
		}
		return plain(strconv.Itoa(n.N))
	}
	f.add(name, show(before), show(after))
}

// word compares values of a closed list.
func (f *fieldList) word(name, before, after string) { f.add(name, wordOf(before), wordOf(after)) }

func (f *fieldList) status(name string, before, after content.Status) {
	show := func(s content.Status) string {
		if s == "" {
			s = content.Granted
		}
		return string(s)
	}
	f.word(name, show(before), show(after))
}

func (f *fieldList) year(name string, before, after content.Year) {
	f.add(name, YearOf(before), YearOf(after))
}

// YearOf writes a year.
func YearOf(y content.Year) Value {
	switch y {
	case 0:
		return Value{}
	case content.UnknownYear:
		return Value{"unknown", textYearUnknown}
	}
	return plain(strconv.Itoa(int(y)))
}

// ref compares references. One to a record that has another id now is the same.
func (f *fieldList) ref(name string, collection content.Collection, before, after content.Ref) {
	if f.c.now(collection, before.ID) != after.ID {
		f.refs(name, collection, []content.Ref{before}, []content.Ref{after})
	}
}

func (f *fieldList) refs(name string, collection content.Collection, before, after []content.Ref) {
	same := len(before) == len(after)
	for i := range before {
		same = same && f.c.now(collection, before[i].ID) == after[i].ID
	}
	if !same {
		f.fields = append(f.fields, Field{Name: name, Before: f.c.refsOf(f.c.old, collection, before), After: f.c.refsOf(f.c.new, collection, after)})
	}
}

func (c *comparison) refsOf(s *side, collection content.Collection, refs []content.Ref) Value {
	var v Value
	for i, r := range refs {
		if r.IsZero() {
			continue
		}
		one := c.refOf(s, collection, r.ID)
		if i > 0 {
			v = Value{v.Raw + ", ", diag.Text{VI: v.Shown.VI + ", ", EN: v.Shown.EN + ", "}}
		}
		v = Value{v.Raw + one.Raw, diag.Text{VI: v.Shown.VI + one.Shown.VI, EN: v.Shown.EN + one.Shown.EN}}
	}
	return v
}

// refOf is a reference as a value.
func (c *comparison) refOf(s *side, collection content.Collection, id string) Value {
	if collection == content.People && c.hidden.people[id] {
		return Value{textWithheld.EN, textWithheld}
	}
	n := c.named(s, collection, id)
	if n.Name == "" {
		return plain(n.ID)
	}
	return Value{n.ID, diag.Text{VI: n.Name, EN: n.Name}}
}

// long compares texts of paragraphs.
func (f *fieldList) long(name string, before, after content.Markdown) {
	if !f.c.sameText(before, after) {
		f.fields = append(f.fields, Field{Name: name, Long: true})
	}
}

// sameText tells whether two texts say the same. A link to a record that has
// another id now leads where it led.
func (c *comparison) sameText(before, after content.Markdown) bool {
	return htmlOf(before, c.nowAt) == htmlOf(after, func(destination string) string { return destination })
}

// nowAt is the destination of a link as it is written on the new side.
func (c *comparison) nowAt(destination string) string {
	end := strings.IndexByte(destination+"#", '#')
	collection, id, _ := strings.Cut(destination[:end], "/")
	if now := c.now(content.Collection(collection), id); now != id {
		return collection + "/" + now + destination[end:]
	}
	return destination
}

func htmlOf(m content.Markdown, resolve func(destination string) string) template.HTML {
	if m.Doc == nil {
		return ""
	}
	return m.Doc.HTML(resolve)
}

// differs notes that a part of a record differs that is not told.
func (f *fieldList) differs(name string, differ bool) {
	if differ {
		f.fields = append(f.fields, Field{Name: name, Long: true})
	}
}

// entry compares what any record and entry may have.
func (f *fieldList) entry(prefix string, before, after *content.Entry) {
	f.refs(prefix+"sources", content.Sources, before.Sources, after.Sources)
	f.long(prefix+"note", before.Note, after.Note)
}

func (f *fieldList) class(name string, before, after Value) { f.add(name, before, after) }

// classOf writes a class, or some among which the source does not tell.
func classOf(one content.Class, among []content.Class) Value {
	switch {
	case one == content.AnyClass:
		return Value{"any", textAnyClass}
	case one != 0:
		among = []content.Class{one}
	case len(among) == 0:
		return Value{}
	}
	var raw, vi, en []string
	for _, c := range among {
		raw = append(raw, strconv.Itoa(int(c)))
		word, ok := classWords[c]
		if !ok {
			word = diag.Text{VI: strconv.Itoa(int(c)), EN: strconv.Itoa(int(c))}
		}
		vi, en = append(vi, word.VI), append(en, word.EN)
	}
	return Value{strings.Join(raw, ", "), diag.Text{VI: "hạng " + strings.Join(vi, ", "), EN: strings.Join(en, ", ") + " class"}}
}
