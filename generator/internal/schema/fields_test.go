package schema

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// madeUp is a site of made-up records, one of each collection, and with ids
// that YAML takes for something else.
var madeUp = fstest.MapFS{
	"content/site.yaml":      {Data: []byte("title: Thử\nlanguage: vi\n")},
	"content/awards.yaml":    {Data: []byte("- {id: mot-hai, name: A, category: order, to: [individual], class_count: 9}\n")},
	"content/units.yaml":     {Data: []byte("- {id: mot-hai, name: A}\n- {id: \"2019\", name: B}\n- {id: \"010\", name: C}\n- {id: \"true\", name: D}\n- {id: 1e3, name: E}\n- {id: 0x1f, name: F}\n")},
	"content/people.yaml":    {Data: []byte("- {id: mot-hai, name: A}\n")},
	"content/campaigns.yaml": {Data: []byte("- {id: mot-hai, name: A}\n")},
	"content/events.yaml":    {Data: []byte("- {id: mot-hai, title: A}\n")},
	"content/sources.yaml":   {Data: []byte("- {id: mot-hai, title: A}\n")},
	"content/rolls.yaml":     {Data: []byte("- {id: mot-hai, title: A, year: 2019, grants: []}\n")},
	"content/photos/a.jpg":   {},
}

// sample is a value of a field.
func sample(f content.Field) string {
	if f.Kind == content.KindEntry {
		lines := fill(f.Entry, "")
		if len(lines) == 0 {
			lines = []line{{f.Entry.Fields[0].Name, sample(f.Entry.Fields[0])}}
		}
		s := block(lines, "")
		if f.List {
			return "\n" + indented2("- "+indented2(s)[2:])
		}
		return "\n" + indented2(s)
	}
	s := map[content.Kind]string{
		content.KindText: "Một hai", content.KindMarkdown: "Một hai", content.KindID: "bay-tam", content.KindReference: "mot-hai", content.KindCount: "2",
		content.KindClass: "2", content.KindBool: "true", content.KindDate: "2019-11", content.KindYear: "2019", content.KindAddress: "https://example.org/a",
		content.KindRule: "lost-comment",
	}[f.Kind]
	switch {
	case f.Kind == content.KindEnum:
		s = f.Values[len(f.Values)-1]
	case f.Name == "record":
		s = "units/mot-hai"
	case f.Name == "file":
		s = "a.jpg"
	case f.Name == "aliases":
		s = "nam-sau"
	}
	if f.List {
		return "[" + s + "]"
	}
	return s
}

// A line is a field with its value.
type line struct{ name, value string }

// block writes fields as YAML.
func block(lines []line, more string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(l.name + ": " + l.value + "\n")
	}
	return b.String() + more
}

// indented2 moves all lines to the right.
func indented2(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n  ") + "\n"
}

// fill returns what a record needs beside a field.
func fill(t *content.Table, but string) []line {
	var lines []line
	byName := map[string]content.Field{}
	for _, f := range t.Fields {
		byName[f.Name] = f
		if (f.Required || t.Name == "award" && slices.Contains([]string{"name", "category", "to"}, f.Name)) && f.Name != but {
			lines = append(lines, line{f.Name, strings.TrimSuffix(sample(f), "\n")})
		}
	}
	add := func(name string) {
		if name != but && !slices.ContainsFunc(lines, func(l line) bool { return l.name == name }) {
			lines = append(lines, line{name, strings.TrimSuffix(sample(byName[name]), "\n")})
		}
	}
	excluded := func(name string) bool {
		return slices.ContainsFunc(t.Relations, func(r content.Relation) bool {
			return r.Kind == content.Excludes && (r.Field == but && slices.Contains(r.Others, name) || r.Field == name && slices.Contains(r.Others, but))
		})
	}
	for _, r := range t.Relations {
		if r.Kind == content.Needs && r.Field == but {
			add(r.Others[0])
		}
	}
	for _, r := range t.Relations {
		there := func(name string) bool {
			return name == but || slices.ContainsFunc(lines, func(l line) bool { return l.name == name })
		}
		if r.Kind == content.OneOf && !slices.ContainsFunc(r.Others, there) {
			if i := slices.IndexFunc(r.Others, func(name string) bool { return !excluded(name) }); i >= 0 {
				add(r.Others[i])
			}
		}
	}
	return lines
}

// A trail leads to a field.
type trail []content.Field

func (p trail) String() string {
	var names []string
	for _, f := range p {
		names = append(names, f.Name)
	}
	return strings.Join(names, ".")
}

// record writes a record with a value at a path.
func record(t *content.Table, p trail, value string) string {
	lines := fill(t, p[0].Name)
	if len(p) == 1 {
		return block(lines, p[0].Name+": "+value+"\n")
	}
	inner := indented2(record(p[0].Entry, p[1:], value))
	if p[0].List {
		inner = indented2("- " + inner[2:])
	}
	return block(lines, p[0].Name+":\n"+inner)
}

// paths yields all fields of a table and its entries.
func paths(t *content.Table, above trail, yield func(trail)) {
	for _, f := range t.Fields {
		p := append(slices.Clip(above), f)
		yield(p)
		if f.Kind == content.KindEntry {
			paths(f.Entry, p, yield)
		}
	}
}

// fileOf is where a test writes a record of a collection.
func fileOf(c content.Collection, src string) (name, text string) {
	switch {
	case c == content.Sites:
		return "content/site.yaml", src
	case c.IsMarkdown():
		return "content/" + string(c) + "/thu.md", "---\n" + src + "---\nVăn bản.\n"
	}
	return "content/" + string(c) + "/thu.yaml", src
}

// scalars are values that people write, and what comes near them.
var scalarTexts = []string{
	"Một hai", "mot-hai", "ba-bon", "khong-co", "Mot-Hai", "mot--hai", "-mot", "index", "con", strings.Repeat("a", 80), strings.Repeat("a", 81),
	"no", "yes", "on", "true", "True", "FALSE", `"true"`, "'no'", "y",
	"0", "1", "2", "9", "10", "01", "010", "2019", "02019", "999", "3000", "20190", `"2019"`, `"010"`, `"2"`, "' 2 '", "-1", "+5", "1.0", "1.5", "1.092", "1_000", "1,5",
	"0x1f", "0o17", "1e3", "1e999", ".inf", ".nan", "2147483647", "2147483648", "99999999999999999999", `"2147483647"`, `"99999999999"`, "12 người",
	"null", "Null", "~", "", `""`, `" "`, `"null"`, `"~"`,
	"2019-11", "2019-11-18", "2019-11-31", "2019-02-29", "2020-02-29", "2019-13", "2019-11-19T10:00", "2014/2019", "2019/..", "../2019", "../..", "2015?", "2013~", "201X",
	"20XX", "2018-XX", "12/03/2019", "2019-1-1", "tháng 11", "unknown", "any", "none", "I", "lost-comment", "bad-date",
	"https://example.org/", "http://a", "HTTPS://A.B", "https://", "ftp://a.b", "example.org", "https://a b", "https:///a", "https://example.org/{trail}#L{line}",
	"|\n    Một\n    hai", ">-\n    Một\n    hai",
}

// otherTexts are values that are no scalars.
var otherTexts = []string{"[]", "[mot-hai]", "[2]", "[Một, hai]", "[2019]", "[null]", `[""]`, "[[a]]", "[{}]", "[{name: A}]", "[{unit: mot-hai}]", "{}", "{name: A}", "{a: b}", "[any]", "[true]"}

// A schema agrees with a check on every field of every record and entry: with
// values of all sorts where a kind of field first occurs, with some elsewhere.
func TestFields(t *testing.T) {
	s := read(t, madeUp)
	seen := map[string]bool{}
	tried, accepted := map[content.Kind]int{}, map[content.Kind]int{}
	for i, table := range content.Tables() {
		c := content.Collections()[i]
		paths(table, nil, func(p trail) {
			f := p[len(p)-1]
			for i, value := range valuesOf(f, seen) {
				tried[f.Kind]++
				ok := s.agree(t, c, p, value)
				if ok {
					accepted[f.Kind]++
				}
				if sample := i == 0; sample && ok == (f.Name == "body") {
					t.Errorf("%s %s: the schema refuses a sample", c, p)
				}
			}
		})
	}
	for kind, n := range tried {
		t.Logf("of %d records with a value of kind %d %d are accepted", n, kind, accepted[kind])
	}
}

// valuesOf returns what a field is tried with: a sample, and more where its
// kind was not seen before.
func valuesOf(f content.Field, seen map[string]bool) []string {
	values := slices.Concat([]string{sample(f)}, f.Values, []string{"Một hai", "1.5", "[a, [b]]", "{a: b}", "", "~"})
	if kind := fmt.Sprint(f.Kind, f.List, f.Collection, f.Values, f.Name == "id" || f.Name == "body"); !seen[kind] {
		seen[kind] = true
		values = slices.Concat(values, scalarTexts, otherTexts, inBrackets(f.Values))
	}
	return values
}

func inBrackets(values []string) []string {
	var list []string
	for _, v := range slices.Concat(values, []string{"khong-co", "3", "https://example.org/", "lost-comment", "bad-date"}) {
		list = append(list, "["+v+"]")
	}
	return list
}

// agree compares what a check and a schema say of a record with a value.
func (s siteOf) agree(t *testing.T, c content.Collection, p trail, value string) (accepted bool) {
	t.Helper()
	var table *content.Table
	for i, one := range content.Collections() {
		if one == c {
			table = content.Tables()[i]
		}
	}
	src := record(table, p, value)
	v, ok := s.judge(c, src)
	if !ok {
		return false // no YAML
	}
	if silent, _ := s.check(t, c, src, isOpen); silent && !v.accepted {
		t.Errorf("%s %s: the schema refuses what a check accepts:\n%s%v", c, p, src, v.why)
	}
	if v.accepted && !blind(p[len(p)-1], value) {
		// How a value was typed a schema can't know: what counts is the value.
		if silent, why := s.check(t, c, record(table, p, canonicalIn(value)), mustRefuse); !silent {
			t.Errorf("%s %s: the schema accepts what a check refuses:\n%s%v", c, p, src, why)
		}
	}
	return v.accepted
}

// canonicalIn is canonical also for the one item of a list.
func canonicalIn(value string) string {
	if item, ok := strings.CutPrefix(value, "["); ok && !strings.ContainsAny(item, "{[,") {
		return "[" + canonical(strings.TrimSuffix(item, "]")) + "]"
	}
	return canonical(value)
}

func mustRefuse(d diag.Diagnostic) bool {
	return isKnowable(d) || d.Severity == diag.Error && slices.Contains(typed, d.Rule)
}

// blind tells where a schema sees but a part of a value. An id may be any
// number, since YAML reads 1e999 as one, and a reference may be one that some
// id is read as; a number in quotes is told by its digits.
func blind(f content.Field, value string) bool {
	_, text := coreScalar(strings.Trim(value, "[]")).(string)
	switch f.Kind {
	case content.KindID, content.KindReference:
		return !text
	case content.KindCount:
		return value == `"99999999999"`
	}
	return false
}

// check tells whether a check finds nothing of a sort in a record, and what it
// finds.
func (s siteOf) check(t *testing.T, c content.Collection, src string, sort func(diag.Diagnostic) bool) (silent bool, why []diag.Diagnostic) {
	t.Helper()
	name, text := fileOf(c, src)
	found := check(t, withFile(madeUp, name, text))
	for _, d := range found.Sorted() {
		if cmp.Or(d.File, name) == name && sort(d) {
			why = append(why, d)
		}
	}
	return len(why) == 0, why
}
