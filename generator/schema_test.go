package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/schema"
)

// realSchemas returns the schemas of the repository's own site.
func realSchemas(t *testing.T) []schema.File {
	t.Helper()
	lib, _, err := content.Read(os.DirFS(repository))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Site{Library: lib, Catalogue: awards.Catalogue(), Rules: diag.Rules(), Lang: diag.VI}.Files()
}

// The settings that the repository carries are those that other sites get.
func TestSettingsAreCurrent(t *testing.T) {
	for _, file := range schema.Settings() {
		name := filepath.Join(repository, ".vscode", file.Name)
		if found, err := os.ReadFile(name); err != nil || !bytes.Equal(found, file.Data) {
			t.Errorf("%s is not what schema.Settings says (%v)", name, err)
		}
	}
}

// The guide shows the settings for those who have settings of their own.
func TestGuideShowsSettings(t *testing.T) {
	for _, name := range []string{schema.Guide, "docs/editor.en.md"} {
		guide, err := os.ReadFile(filepath.Join(repository, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		if shown := "```json\n" + string(schema.Settings()[0].Data) + "```\n"; !bytes.Contains(guide, []byte(shown)) {
			t.Errorf("%s does not show the settings:\n%s", name, shown)
		}
	}
}

// The real site has a schema for each collection.
func TestSchemas(t *testing.T) {
	files := realSchemas(t)
	if len(files) != len(content.Collections()) {
		t.Errorf("there are %d schemas", len(files))
	}
}
