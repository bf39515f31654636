package main

import (
	"strings"

	"bangvang/generator/internal/content"
)

// alternatives are the fields of which a record may have one alone, by table.
var alternatives = map[string][][]string{
	"site":         {{"publisher", "publisher_name"}},
	"source":       {{"publisher", "publisher_name"}},
	"unit":         {{"parent", "parents"}},
	"recipients":   {{"person", "name", "household", "unit"}},
	"speaker":      {{"person", "name", "unit"}},
	"presented_by": {{"person", "name", "unit"}},
	"participants": {{"person", "name", "unit", "group"}},
	"on_behalf_of": {{"unit", "name"}},
	"grants":       {{"class", "classes"}},
	"reported":     {{"award", "awards"}, {"class", "classes"}},
}

// choose chooses which fields of a table to write: those that must be, some of
// the others, and of alternatives one.
func (m *maker) choose(table *content.Table) map[string]bool {
	chosen := map[string]bool{}
	for _, f := range table.Fields {
		chosen[f.Name] = f.Required || m.IntN(2) == 0
	}
	for _, names := range alternatives[table.Name] {
		for _, name := range names {
			chosen[name] = false
		}
		chosen[names[m.IntN(len(names))]] = true
	}
	if chosen["source"] && chosen["sources"] {
		chosen["source"] = false
	}
	delete(chosen, "body") // stands below the fields
	m.complete(table.Name, chosen)
	return chosen
}

// complete adds what fields need beside them and takes away what they forbid.
func (m *maker) complete(table string, chosen map[string]bool) {
	switch table {
	case "award":
		for _, name := range []string{"name", "category", "to", "class_count"} {
			chosen[name] = true
		}
		chosen["based_on"] = chosen["based_on"] && m.record > 0
	case "unit":
		chosen["parents"] = chosen["parents"] && m.record > 0
	case "source":
		chosen["title"] = chosen["title"] || !chosen["description"]
	case "roll":
		chosen["grants"] = true
	case "recipients":
		alone := chosen["unit"]
		chosen["part"] = chosen["part"] && alone
		chosen["posthumous"] = chosen["posthumous"] && !alone
		chosen["unit"] = alone || m.IntN(2) == 0
	case "speaker", "presented_by", "participants":
		chosen["unit"] = chosen["unit"] || !chosen["group"] && m.IntN(2) == 0
	case "grants", "reported":
		m.completeGrant(table, chosen)
	}
	if strings.HasPrefix(table, "grant") && m.IntN(8) == 0 {
		for name := range chosen { // what a source says without a number, and nothing else
			chosen[name] = name == "uncounted"
		}
	}
}

func (m *maker) completeGrant(table string, chosen map[string]bool) {
	counted := chosen["individuals"] || chosen["collectives"] || chosen["households"] || chosen["unspecified"]
	chosen["uncounted"] = chosen["uncounted"] && m.IntN(4) == 0 || !counted && table == "reported"
	if table == "grants" {
		chosen["award"] = true
		chosen["recipients"] = chosen["recipients"] || !counted && !chosen["uncounted"]
	}
}
