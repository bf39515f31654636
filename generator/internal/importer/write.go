package importer

import (
	"bytes"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/table"
)

// A writer writes a roll in the form of files of records.
type writer struct {
	b      bytes.Buffer
	places []table.Place
}

// rollTable is how the format describes a roll.
var rollTable = func() *content.Table {
	for _, t := range content.Tables() {
		if t.Name == "roll" {
			return t
		}
	}
	panic("importer: there is no table of rolls")
}()

// line writes a line, which comes from a place in the list.
func (w *writer) line(indent, text string, at table.Place) {
	w.b.WriteString(indent)
	w.b.WriteString(text)
	w.b.WriteByte('\n')
	for range strings.Count(text, "\n") + 1 {
		w.places = append(w.places, at)
	}
}

// roll writes a roll.
func (w *writer) roll(one *roll) {
	for i := range rollTable.Fields {
		f := &rollTable.Fields[i]
		switch {
		case f.Name == "grants" && len(one.grants) > 0:
			w.line("", "", Nowhere)
			w.line("", "grants:", Nowhere)
			for k, g := range one.grants {
				if k > 0 {
					w.line("", "", Nowhere)
				}
				w.grant(f.Entry, g)
			}
		case f.Name == "reported" && len(one.reported) > 0:
			w.line("", "", Nowhere)
			w.line("", "reported:", Nowhere)
			for k, e := range one.reported {
				if k > 0 {
					w.line("", "", Nowhere)
				}
				w.entry(f.Entry, "reported.", e.sets, "  ", e.first)
			}
		case f.Name != "grants" && f.Name != "reported":
			w.field(f, "roll.", one.sets, "")
		}
	}
}

// grant writes a grant.
func (w *writer) grant(t *content.Table, g *grant) {
	begin := len(w.places)
	lead := "  - "
	write := func(f *content.Field) {
		before := len(w.places)
		w.fieldLed(f, "grant.", g.sets, lead, "    ")
		if len(w.places) > before {
			lead = "    "
		}
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		if f.Name != "recipients" {
			write(f)
			continue
		}
		if len(g.recipients) == 0 {
			continue
		}
		w.line(lead, "recipients:", g.first)
		lead = "    "
		for k := range g.recipients {
			w.entry(f.Entry, "recipient.", g.recipients[k].sets, "      ", g.recipients[k].at)
		}
	}
	if len(w.places) == begin {
		w.line(lead, "award:", g.first)
	}
}

// entry writes an entry of a list of fields.
func (w *writer) entry(t *content.Table, path string, s sets, indent string, at table.Place) {
	lead, begin := indent+"- ", len(w.places)
	for i := range t.Fields {
		before := len(w.places)
		w.fieldLed(&t.Fields[i], path, s, lead, indent+"  ")
		if len(w.places) > before {
			lead = indent + "  "
		}
	}
	if len(w.places) == begin {
		w.line(indent, "- {}", at)
	}
}

// field writes a field, where it is set.
func (w *writer) field(f *content.Field, path string, s sets, indent string) {
	w.fieldLed(f, path, s, indent, indent)
}

// fieldLed writes a field; lead stands before its name and is as wide as the
// indent.
func (w *writer) fieldLed(f *content.Field, path string, s sets, lead, indent string) {
	name := path + f.Name
	if f.Kind == content.KindEntry && !f.List {
		inside := false
		for i := range s {
			inside = inside || strings.HasPrefix(string(s[i].field), name+".")
		}
		if inside {
			w.line(lead, f.Name+":", Nowhere)
			for i := range f.Entry.Fields {
				w.field(&f.Entry.Fields[i], name+".", s, indent+"  ")
			}
			return
		}
	}
	for i := range s {
		if string(s[i].field) == name {
			w.said(f, s[i].yaml, s[i].at, lead, indent)
		}
	}
}
