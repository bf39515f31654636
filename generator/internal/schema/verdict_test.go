package schema

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/clerk"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
)

// A siteOf is a site with its schemas.
type siteOf struct {
	files   fs.FS
	schemas map[content.Collection]*jsonschema.Schema
}

// read makes the schemas of a site.
func read(t testing.TB, files fs.FS) siteOf {
	t.Helper()
	lib, _, err := content.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	s := siteOf{files: files, schemas: map[content.Collection]*jsonschema.Schema{}}
	for _, f := range (Site{Library: lib, Catalogue: awards.Catalogue(), Rules: diag.Rules(), Lang: diag.EN}).Files() {
		s.schemas[f.Collection] = compile(t, f)
	}
	return s
}

// compile compiles a schema, which is checked against the schema of schemas.
func compile(t testing.TB, f File) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(f.Data))
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(f.Name, doc); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	compiled, err := c.Compile(f.Name)
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return compiled
}

// check returns all that a check of a site finds in its records.
func check(t testing.TB, files fs.FS) diag.List {
	t.Helper()
	lib, found, err := content.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	_, problems := site.Assemble(lib, awards.Catalogue())
	found.Merge(problems)
	found.Merge(clerk.CheckAllowed(lib.Allowed))
	return found
}

// collectionOf returns the collection of a file.
func collectionOf(name string) content.Collection {
	first, _, _ := strings.Cut(strings.TrimPrefix(name, content.Dir+"/"), "/")
	first, _, _ = strings.Cut(first, ".")
	return content.Collection(first)
}

// fieldsOf returns the part of a file that is YAML.
func fieldsOf(name, src string) string {
	if strings.HasSuffix(name, ".md") {
		_, src, _ = strings.Cut(src, "---\n")
		src, _, _ = strings.Cut("\n"+src, "\n---\n")
	}
	return src
}

// A verdict is what a schema says of a record.
type verdict struct {
	accepted bool
	why      error
}

// judge lets the schema of a collection judge a text of YAML; ok is false where
// it is none.
func (s siteOf) judge(c content.Collection, src string) (v verdict, ok bool) {
	var document yaml.Node
	if yaml.Unmarshal([]byte(src), &document) != nil {
		return verdict{}, false
	}
	why := s.schemas[c].Validate(coreValue(&document))
	return verdict{why == nil, why}, true
}

// with returns a site with one file more, or another one.
func withFile(files fstest.MapFS, name, src string) fstest.MapFS {
	changed := maps.Clone(files)
	changed[name] = &fstest.MapFile{Data: []byte(src)}
	return changed
}

// What a schema can say of the rules that a check keeps. Of a rule that is in
// none of the lists it knows a part, or it changes what else a check looks at,
// so the verdict is left open.
var (
	// knowable are those that a schema keeps.
	knowable = []string{
		"unknown-field", "missing-field", "missing-one-of", "excluding-fields", "not-fields", "not-list", "not-text", "empty-field", "empty-item",
		"bad-class", "bad-value", "body-field", "dangling-reference", "unknown-rule", "allow-error", "stray-record",
		"correction-record",
	}
	// typed are those that it keeps as far as YAML tells how a value was typed.
	typed = []string{"bad-year", "bad-bool", "bad-count", "bad-date", "bad-id", "bad-address", "large-count"}
	// unknowable are those that lie beyond a record's own fields, or in how it
	// was typed: in other records, in numbers that must agree, in the meaning of
	// texts, in the bytes of the file.
	unknowable = []string{
		// other records
		"alias-taken", "cycle", "same-decision", "dead-link", "no-site", "class-lacking",
		"award-without-classes", "more-named-than-counted", "quantity-zero",
		// texts
		"markdown-html", "markdown-image", "markdown-link", "markdown-link-scheme", "markdown-headings", "markdown-length", "markdown-line",
		"markdown-character", "markdown-anchor", "markdown-definitions", "markdown-marks", "markdown-nesting", "markdown-output",
		"markdown-table", "invisible-character", "no-body", "duplicate-key",
	}
)

// isKnowable tells whether a schema must refuse what breaks a rule.
func isKnowable(d diag.Diagnostic) bool {
	return d.Severity == diag.Error && slices.Contains(knowable, d.Rule)
}

// isOpen tells whether a schema may refuse what breaks a rule.
func isOpen(d diag.Diagnostic) bool {
	return d.Severity == diag.Error && !slices.Contains(unknowable, d.Rule)
}

// Every rule that is named is one.
func TestRulesAreNamed(t *testing.T) {
	rules := map[string]bool{}
	for _, r := range diag.Rules() {
		rules[r.Name] = true
	}
	for _, name := range slices.Concat(knowable, typed, unknowable) {
		if !rules[name] {
			t.Errorf("there is no rule %s", name)
		}
	}
}
