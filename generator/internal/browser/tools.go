package browser

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// checks returns the folder of what the checks need, with the tools of npm in
// it. Tests run in the folder of their package.
func checks(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		found := filepath.Join(dir, ".ci")
		if _, err := os.Stat(filepath.Join(found, "package.json")); err == nil {
			return found
		}
		above := filepath.Dir(dir)
		if above == dir {
			t.Fatal("there is no .ci/package.json above this test")
		}
		dir = above
	}
}

const installTools = "npm ci --prefix .ci"

// tool returns the path of a file that npm installed.
func tool(t testing.TB, name, file string) string {
	t.Helper()
	path := filepath.Join(checks(t), "node_modules", filepath.FromSlash(file))
	if _, err := os.Stat(path); err != nil {
		skip(t, name, installTools)
	}
	return path
}

// Command returns the path of a program and skips a test where there is none.
func Command(t testing.TB, name, install string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		skip(t, name, install)
	}
	return path
}

// Text returns the text of a PDF in the order in which it was written, each
// page with a form feed at its end.
func Text(t testing.TB, pdf []byte) string {
	t.Helper()
	cmd := exec.Command(Command(t, "pdftotext", "apt-get install poppler-utils"), "-raw", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = bytes.NewReader(pdf)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("pdftotext: %v\n%s", err, stderr.Bytes())
	}
	return string(text)
}

// Validate lets html-validate read every page of a site.
func Validate(t testing.TB, files map[string][]byte) {
	t.Helper()
	long(t)
	script := tool(t, "html-validate", "html-validate/bin/html-validate.mjs")
	node := Command(t, "node", "apt-get install nodejs npm")
	dir := t.TempDir()
	write(t, dir, files)
	report := filepath.Join(t.TempDir(), "report.json") // a pipe gets but the beginning of a long one
	cmd := exec.Command(node, script, "--config", filepath.Join(checks(t), "html-validate.cjs"), "--formatter", "json="+report, "--ext", "html", dir)
	said, err := cmd.CombinedOutput()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	var reports []struct {
		FilePath string
		Messages []struct {
			RuleID, Message, Selector string
			Line, Column              int
		}
	}
	found, readErr := os.ReadFile(report)
	if readErr != nil {
		t.Fatalf("html-validate: %v\n%s", readErr, said)
	}
	if err := json.Unmarshal(found, &reports); err != nil {
		t.Fatalf("html-validate: %v\n%s", err, said)
	}
	count := 0
	for _, report := range reports {
		name := strings.TrimPrefix(filepath.ToSlash(report.FilePath), filepath.ToSlash(dir)+"/")
		for _, m := range report.Messages {
			count++
			t.Errorf("%s:%d:%d: %s (%s, %s)", name, m.Line, m.Column, m.Message, m.RuleID, m.Selector)
		}
	}
	if err != nil && count == 0 {
		t.Errorf("html-validate: %v\n%s", err, said)
	}
}

// axeRules are the rules of WCAG 2.2 up to AA, and what the makers of axe call
// best practices.
const axeRules = `{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	rules: {"target-size": {enabled: true}}, resultTypes: ["violations"], preload: false}`

// axeColours are those of them that ask about colours.
const axeColours = `{runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}, resultTypes: ["violations"], preload: false}`

// Axe returns what axe-core finds on the page, one line for each rule and
// element.
func (p *Page) Axe() []string {
	p.t.Helper()
	return p.axe(axeRules)
}

// AxeColours returns what axe-core finds in the colours of the page, where all
// else was asked about in other colours.
func (p *Page) AxeColours() []string {
	p.t.Helper()
	return p.axe(axeColours)
}

func (p *Page) axe(rules string) []string {
	p.t.Helper()
	source, err := os.ReadFile(tool(p.t, "axe-core", "axe-core/axe.min.js"))
	if err != nil {
		p.t.Fatal(err)
	}
	if !Eval[bool](p, "Boolean(window.axe)") {
		p.Run(string(source))
	}
	type violation struct {
		ID, Help string
		Nodes    []struct{ HTML, FailureSummary string }
	}
	var found []string
	for _, v := range Eval[[]violation](p, "axe.run(document, "+rules+").then(r => r.violations)") {
		for _, node := range v.Nodes {
			found = append(found, fmt.Sprintf("%s: %s: %s\n\t%s", v.ID, v.Help, node.HTML, strings.Join(strings.Fields(node.FailureSummary), " ")))
		}
	}
	return found
}
