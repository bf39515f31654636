package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
)

var verbs = regexp.MustCompile(`%(?:\[\d+\])?[a-zA-Z]`)

// Every rule of the program has an example with its exact words in Vietnamese:
// an archive of its name beside the package that finds it, or a script.
func TestEveryRuleHasAnExample(t *testing.T) {
	var all strings.Builder
	archives := map[string]bool{}
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".txtar" {
			return err
		}
		archives[strings.TrimSuffix(filepath.Base(name), ".txtar")] = true
		src, err := os.ReadFile(name)
		all.Write(src)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	examples := all.String()
	for _, rule := range diag.Rules() {
		if archives[rule.Name] {
			continue // its package tests that the rule occurs in it
		}
		longest := ""
		for _, part := range verbs.Split(rule.Message.VI, -1) {
			if len(part) > len(longest) {
				longest = part
			}
		}
		if len(longest) < 8 || !strings.Contains(examples, longest) {
			t.Errorf("no archive and no script shows the rule %s: %q", rule.Name, rule.Message.VI)
		}
	}
}
