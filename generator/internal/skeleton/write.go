package skeleton

import (
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// deepest is how many fields lie within each other in a skeleton: who needs more
// reads the reference.
const deepest = 3

// A writer writes the fields of a record.
type writer struct {
	b     strings.Builder
	lang  diag.Lang
	known map[string]string // values, by names of fields of the record itself
	open  []string          // fields that are to be filled in though the table does not ask for them, by their paths
}

// record writes the fields of the record itself: those to be filled in first,
// those of every record last.
func (w *writer) record(fields []content.Field) {
	var parts [3][]content.Field
	for _, f := range fields {
		switch {
		case f.Name == "aliases" || f.Kind == content.KindMarkdown && f.Required:
			// a new record has no former ids; the text of a Markdown file stands below
		case f.Required || w.known[f.Name] != "" || slices.Contains(w.open, f.Name):
			parts[0] = append(parts[0], f)
		case everywhere[f.Name]:
			parts[2] = append(parts[2], f)
		default:
			parts[1] = append(parts[1], f)
		}
	}
	for i, part := range parts {
		for _, f := range part {
			w.b.WriteString("\n# " + w.meaning(f) + "\n")
			w.field(f, f.Name, "", "", i > 0)
		}
	}
}

// everywhere are the fields of all records and entries.
var everywhere = map[string]bool{"source": true, "sources": true, "note": true, "allow": true}

// field writes a field, and what lies in it. lead is what stands before its name
// and is as wide as indent.
func (w *writer) field(f content.Field, path, indent, lead string, comment bool) {
	line := indent + f.Name + ":"
	if lead != "" {
		line = lead + f.Name + ":"
	}
	if value := w.known[path]; value != "" {
		line += " " + value
	}
	if indent != "" {
		line += "  # " + w.meaning(f)
	}
	w.line(line, comment)
	if f.Kind != content.KindEntry || strings.Count(path, ".") >= deepest-1 {
		return
	}
	w.entry(f, path, indent+"  ", comment)
}

// entry writes the fields of an entry, those to be filled in first: the first
// of an entry in a list has the dash before it.
func (w *writer) entry(f content.Field, path, indent string, comment bool) {
	lead := indent
	if f.List {
		lead = indent + "- "
		indent += "  "
	}
	for _, open := range []bool{true, false} {
		for _, inner := range f.Entry.Fields {
			at := path + "." + inner.Name
			if everywhere[inner.Name] || slices.Contains(w.open, at) != open {
				continue
			}
			w.field(inner, at, indent, lead, comment || !open && len(w.open) > 0 && slices.Contains(w.open, path))
			lead = ""
		}
	}
}

func (w *writer) line(text string, comment bool) {
	if comment {
		text = "# " + text
	}
	w.b.WriteString(text + "\n")
}

// meaning says what a field is, and which values it takes.
func (w *writer) meaning(f content.Field) string {
	meaning := f.Doc.In(w.lang)
	var values []string
	for _, v := range f.Values {
		if gloss := content.Gloss(v).In(w.lang); gloss != "" {
			v += " (" + gloss + ")"
		}
		values = append(values, v)
	}
	if len(values) > 0 {
		meaning += ": " + strings.Join(values, ", ")
	}
	if f.List {
		meaning += textList.In(w.lang)
	}
	return meaning
}

var textList = diag.Text{VI: " (có thể nhiều)", EN: " (one or more)"}

// numbered puts a number behind an id, within the length that ids may have.
func numbered(id string, n int) string {
	end := "-" + strconv.Itoa(n)
	return strings.TrimRight(id[:min(len(id), content.MaxID-len(end))], "-") + end
}
