// Package skeleton makes the files in which editors begin a record: all its
// fields with what they mean, made from the tables of the decoder.
//
// What must be written stands there to be filled in. All else is a comment: an
// editor takes the # away from the lines that are used and deletes the others.
// So a skeleton says nothing that nobody wrote.
package skeleton

import (
	"path"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/tidy"
	"bangvang/generator/internal/vietnamese"
)

// A Record is what is known of a record that an editor begins.
type Record struct {
	Kind string // of the record, as its table is called: "unit"
	ID   string
	Name string // its name or title
	Year string // of a roll, an event or a speech; may be empty
}

// kinds are the records that can be begun.
var kinds = []struct {
	name       string
	collection content.Collection
	byYear     bool // in a folder for each year
}{
	{"roll", content.Rolls, true},
	{"event", content.Events, false},
	{"campaign", content.Campaigns, false},
	{"person", content.People, false},
	{"unit", content.Units, false},
	{"award", content.Awards, false},
	{"speech", content.Speeches, true},
}

// Kinds returns what can be begun.
func Kinds() []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.name
	}
	return names
}

// Collection returns the collection of a kind.
func Collection(kind string) content.Collection {
	for _, k := range kinds {
		if k.name == kind {
			return k.collection
		}
	}
	panic("skeleton: there is no kind " + kind)
}

// HasYear tells whether records of a kind are of a year.
func HasYear(kind string) bool { return kind == "roll" || kind == "event" || kind == "speech" }

// Path returns where the file of a record lies, below the folder of the site.
func (r Record) Path() string {
	dir, end := path.Join(content.Dir, string(Collection(r.Kind))), ".yaml"
	for _, k := range kinds {
		if k.name == r.Kind && k.byYear {
			dir = path.Join(dir, r.Year)
		}
	}
	if Collection(r.Kind).IsMarkdown() {
		end = ".md"
	}
	return path.Join(dir, r.ID+end)
}

// FreshID returns an id made of a name that is not taken; empty where the name
// gives none.
func FreshID(name string, taken func(id string) bool) string {
	slug := vietnamese.Slug(name)
	if slug == "" {
		return ""
	}
	id := slug
	for n := 2; taken(id) || !content.IsID(id); n++ {
		id = numbered(slug, n)
	}
	return id
}

// Text returns the file of a record, with its comments in a language.
func (r Record) Text(l diag.Lang) []byte {
	w := &writer{lang: l, known: map[string]string{"id": r.ID, "name": r.scalar(), "title": r.scalar()}}
	switch r.Kind {
	case "roll":
		w.known["year"] = r.Year
		w.open = []string{"grants", "grants.award", "grants.recipients", "grants.recipients.name"}
	case "event":
		w.known["date"] = r.Year
	case "award":
		w.open = []string{"category", "to"} // unless it is based on another
	}
	table := tableOf(r.Kind)
	markdown := Collection(r.Kind).IsMarkdown()
	if markdown {
		w.b.WriteString("---\n")
	}
	for _, line := range strings.Split(textHead.With(table.Title).In(l), "\n") {
		w.b.WriteString("# " + line + "\n")
	}
	w.record(table.Fields)
	if markdown {
		w.b.WriteString("---\n\n")
	}
	return []byte(w.b.String())
}

// scalar is the name as YAML takes it.
func (r Record) scalar() string { return tidy.Spell(strings.Join(strings.Fields(r.Name), " "), false) }

func tableOf(kind string) *content.Table {
	for _, t := range content.Tables() {
		if t.Name == kind {
			return t
		}
	}
	panic("skeleton: there is no table " + kind)
}

var textHead = diag.Text{
	VI: "Bản ghi mới: %s. Điền vào những dòng không có dấu # ở đầu.\nDòng nào cần dùng thì bỏ dấu # và dấu cách ngay sau nó rồi điền, dòng nào không cần thì xóa đi.",
	EN: "A new record: %s. Fill in the lines without a # at their beginning.\nOf the others, take away the # and the space behind it where you need them, and delete the rest.",
}
