package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var updateRules = flag.Bool("update", false, "rewrite docs/rules.md and docs/rules.en.md")

// rulesGuides are the lists of all rules.
var rulesGuides = map[diag.Lang]string{diag.VI: "../docs/rules.md", diag.EN: "../docs/rules.en.md"}

// Every rule is listed for editors, with an example that a test of its own holds.
func TestRulesReference(t *testing.T) {
	examples := ruleExamples(t)
	for l, name := range rulesGuides {
		old, err := os.ReadFile(name)
		if err != nil && !*updateRules {
			t.Fatal(err)
		}
		made := rulesReference(t, l, examples)
		if made == string(old) {
			continue
		}
		if !*updateRules {
			t.Errorf("%s is not up to date; run go test ./generator -run TestRulesReference -update (-old +new):\n%s", name, cmp.Diff(string(old), made))
		} else if err := os.WriteFile(name, []byte(made), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// A ruleExample is one breach of a rule, as an archive shows it.
type ruleExample struct {
	said map[diag.Lang]string // message and hint, as printed
	file string
	text string // the lines around the place; empty where they can't be shown
}

// ruleExamples finds an example of each rule: in the archive of its name beside
// the package that finds it, else in a script.
func ruleExamples(t *testing.T) map[string]ruleExample {
	t.Helper()
	scripts := archivesOf(t, "testdata/script/*.txtar")
	found := map[string]ruleExample{}
	for _, rule := range diag.Rules() {
		if rule.Name == "not-loaded" { // told in the page that serve shows, as a script holds
			found[rule.Name] = ruleExample{said: map[diag.Lang]string{}}
			for l, what := range map[diag.Lang]string{diag.VI: "content: tệp không còn nữa", diag.EN: "content: it is not there any more"} {
				d := rule.At(diag.Position{}, what)
				found[rule.Name].said[l] = d.Severity.Word().In(l) + ": " + d.Message.In(l) + hintMark + map[diag.Lang]string{diag.VI: "gợi ý: ", diag.EN: "hint: "}[l] + d.Hint.In(l)
			}
			continue
		}
		own := archivesOf(t, "internal/*/testdata/diagnostics/"+rule.Name+".txtar")
		for _, a := range slices.Concat(own, scripts) {
			if e, ok := exampleIn(a, rule); ok {
				found[rule.Name] = e
				break
			}
		}
	}
	return found
}

func archivesOf(t *testing.T, pattern string) []*txtar.Archive {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	var all []*txtar.Archive
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

// breaches matches what is printed about a rule: the place, and what is said.
func breaches(rule *diag.Rule, l diag.Lang) *regexp.Regexp {
	var message strings.Builder
	parts := verbs.Split(rule.Message.In(l), -1)
	for i, part := range parts {
		if i > 0 {
			message.WriteString(`.+`)
		}
		message.WriteString(regexp.QuoteMeta(part))
	}
	end := ""
	if rule.Severity == diag.Warning {
		end = regexp.QuoteMeta(" [" + rule.Name + "]")
	}
	return regexp.MustCompile(`(?m)^(([\w./ -]*?)(?::(\d+))?(?::\d+)?): ` + rule.Severity.Word().In(l) + `: ` + message.String() + end + `$(?:\n    (?:gợi ý|hint): .*)?`)
}

// exampleIn finds a breach of a rule that an archive expects. The best is one of
// which the lines can be shown, and that says how it is mended.
func exampleIn(a *txtar.Archive, rule *diag.Rule) (best ruleExample, ok bool) {
	most := -1
	for _, m := range printedIn(a, breaches(rule, diag.VI)) {
		m.text = excerpt(a, m.file, m.line)
		worth := 0
		if m.text != "" {
			worth++
		}
		if strings.Contains(m.said, hintMark) {
			worth += 2
		}
		if worth > most {
			most, best = worth, ruleExample{map[diag.Lang]string{diag.VI: m.said}, m.file, m.text}
			for _, en := range printedIn(a, breaches(rule, diag.EN)) {
				if en.place == m.place {
					best.said[diag.EN] = en.said
				}
			}
		}
	}
	return best, most >= 0
}

// hintMark is what stands before a hint.
const hintMark = "\n    "

// A printedBreach is a breach of a rule as it is printed.
type printedBreach struct {
	place, file, said, text string
	line                    int
}

// printedIn returns what an archive expects to be printed about a rule.
func printedIn(a *txtar.Archive, pattern *regexp.Regexp) []printedBreach {
	var all []printedBreach
	for _, section := range a.Files {
		if !strings.HasPrefix(section.Name, "want") {
			continue
		}
		for _, m := range pattern.FindAllStringSubmatch(string(section.Data), -1) {
			line, _ := strconv.Atoi(m[3])
			all = append(all, printedBreach{place: m[1], file: m[2], line: line, said: m[0]})
		}
	}
	return all
}

// excerpt returns the lines around a place, as far as a page can show them.
func excerpt(a *txtar.Archive, file string, line int) string {
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == file })
	if i < 0 || line == 0 {
		return ""
	}
	lines := strings.Split(strings.TrimRight(string(a.Files[i].Data), "\n"), "\n")
	if line > len(lines) {
		return ""
	}
	from, to := max(1, line-2), min(len(lines), line+1)
	shown := slices.Clone(lines[from-1 : to])
	for i, l := range shown {
		if runes := []rune(l); len(runes) > 120 {
			shown[i] = string(runes[:120]) + "…"
		}
	}
	return strings.Join(shown, "\n")
}

var rulesHead = diag.Text{
	VI: `# Các cảnh báo và lỗi

Trang này được lập từ chương trình: mọi điều ` + "`bangvang check`" + ` có thể báo, kèm một ví dụ. Dấu … thay cho phần thay đổi theo từng trường hợp.
Mọi người và đơn vị trong các ví dụ đều là bịa ra.

Cảnh báo không ngăn việc dựng trang và có thể cho qua bằng tên: ` + "`allow: [tên]`" + ` ở bản ghi hay mục bị nhắc (xem
[Bỏ qua một cảnh báo](format.md#bỏ-qua-một-cảnh-báo)). Lỗi thì phải sửa.
`,
	EN: `# Warnings and errors

This page is made from the program: all that ` + "`bangvang check`" + ` can say, with an example. … stands for what differs from case to case.
All people and units in the examples are made up.

Warnings don't keep a site from being built and can be silenced by name: ` + "`allow: [name]`" + ` on the record or entry that they are about
(see [Silencing a warning](format.en.md#silencing-a-warning)). Errors must be mended.
`}

var (
	rulesWarnings = diag.Text{VI: "Cảnh báo", EN: "Warnings"}
	rulesMend     = diag.Text{VI: "Cách sửa", EN: "To mend it"}
	rulesErrors   = diag.Text{VI: "Lỗi", EN: "Errors"}
)

// rulesReference writes the list of all rules in a language.
func rulesReference(t *testing.T, l diag.Lang, examples map[string]ruleExample) string {
	var b strings.Builder
	b.WriteString(rulesHead.In(l))
	for _, part := range []struct {
		severity diag.Severity
		title    diag.Text
	}{{diag.Warning, rulesWarnings}, {diag.Error, rulesErrors}} {
		fmt.Fprintf(&b, "\n## %s\n", part.title.In(l))
		for _, rule := range diag.Rules() {
			if rule.Severity != part.severity {
				continue
			}
			e, ok := examples[rule.Name]
			if !ok {
				t.Errorf("no archive and no script has an example of %s", rule.Name)
				continue
			}
			said := e.said[l]
			if said == "" {
				said = e.said[diag.VI]
			}
			said, mend, _ := strings.Cut(said, hintMark)
			_, mend, ok = strings.Cut(mend, ": ")
			if !ok {
				t.Errorf("the example of %s does not say how it is mended", rule.Name)
			}
			fmt.Fprintf(&b, "\n### %s\n\n%s: %s\\\n%s: %s\n", rule.Name, capital(rule.Severity.Word().In(l)),
				shownMessage(rule.Message.In(l)), rulesMend.In(l), escaped(mend))
			if e.text != "" {
				fmt.Fprintf(&b, "\n%s\n%s\n%s\n", fenceOf(e.text, e.file), e.text, strings.TrimRight(fenceOf(e.text, ""), "a-z"))
			}
			fmt.Fprintf(&b, "\n%s\n%s\n%s\n", "```text", said, "```")
		}
	}
	return b.String()
}

func capital(s string) string {
	runes := []rune(s)
	return strings.ToUpper(string(runes[:1])) + string(runes[1:])
}

// shownMessage writes a message without what differs from case to case.
func shownMessage(message string) string {
	return escaped(strings.ReplaceAll(verbs.ReplaceAllString(message, "…"), "……", "…"))
}

// escaped writes words so that Markdown leaves them as they are.
func escaped(words string) string {
	return strings.NewReplacer(`\`, `\\`, "<", `\<`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "`", "\\`", "#", `\#`, "|", `\|`).Replace(words)
}

// fenceOf returns the line that begins a block of code, longer than any in it.
func fenceOf(text, file string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	switch filepath.Ext(file) {
	case ".yaml":
		return fence + "yaml"
	case ".md":
		return fence + "markdown"
	case ".html":
		return fence + "html"
	case "":
		return fence
	}
	return fence + "text"
}
