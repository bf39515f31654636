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

// Every warning has an archive in which it is raised, and another, named
// RULE.quiet.txtar, in which it is not. That both say what the program says is
// for the tests of the packages in which they lie.
func TestEveryWarningIsRaisedAndIsNot(t *testing.T) {
	for _, rule := range diag.Rules() {
		if rule.Severity != diag.Warning {
			continue
		}
		raised := func(pattern string) (archives, times int) {
			for _, a := range archivesOf(t, "internal/*/testdata/diagnostics/"+pattern) {
				archives++
				times += len(printedIn(a, breaches(rule, diag.VI)))
			}
			return archives, times
		}
		if n, times := raised(rule.Name + ".txtar"); n != 1 || times == 0 {
			t.Errorf("%s is raised %d times in %d archives", rule.Name, times, n)
		}
		if n, times := raised(rule.Name + ".quiet*.txtar"); n == 0 || times > 0 {
			t.Errorf("%s is raised %d times in the %d archives in which it should not be", rule.Name, times, n)
		}
	}
}
