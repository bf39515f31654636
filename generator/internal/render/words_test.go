package render

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/export"
	"bangvang/generator/internal/search"
	"bangvang/templates"

	"github.com/google/go-cmp/cmp"
)

func theme(t *testing.T, language content.Language) *Theme {
	t.Helper()
	th, problems := LoadTheme(templates.FS, nil, language)
	for _, d := range problems.Sorted() {
		t.Errorf("%s: %s", d.Position, d.Message.EN)
	}
	return th
}

// wordLists is, for each list of values, how its words begin; values that are
// never shown have none.
var wordLists = map[string]string{
	"award.category": "award-category", "award.level": "level", "award.to": "to",
	"unit.kind": "unit-kind", "campaign.kind": "campaign-kind", "event.kind": "event-kind", "speech.kind": "speech-kind",
	"participants.role": "role", "recipients.status": "status", "grants.status": "status", "reported.status": "status",
	"grants.basis": "basis", "grants.qualifier": "qualifier", "reported.basis": "basis", "reported.qualifier": "qualifier",
}

// neverShown are lists whose values choose something and are not shown.
var neverShown = []string{"site.language", "site.name_order", "person.visibility"}

func listWords(t *testing.T) []string {
	var keys []string
	var visit func(table *content.Table)
	visit = func(table *content.Table) {
		for _, f := range table.Fields {
			if f.Entry != nil {
				visit(f.Entry)
			}
			name := table.Name + "." + f.Name
			if f.Kind != content.KindEnum || slices.Contains(neverShown, name) {
				continue
			}
			prefix, ok := wordLists[name]
			if !ok {
				t.Errorf("the values of %s have no words", name)
			}
			for _, v := range f.Values {
				keys = append(keys, prefix+"-"+strings.ReplaceAll(v, "_", "-"))
			}
		}
	}
	for _, table := range content.Tables() {
		visit(table)
	}
	return keys
}

var (
	saidKey   = regexp.MustCompile(`(?:\bsay|plural)\("([a-z0-9-]+)"`)
	listKey   = regexp.MustCompile(`(?:w\.list\(|\bkey: )"([a-z0-9-]+)"`)
	framedKey = regexp.MustCompile(`(?:site\.\w+Address, |\{)"(nav-[a-z]+|speeches|rolls|pages)"[,)]?`)
	factKey   = regexp.MustCompile(`w\.fact(?:Of)?\([a-zA-Z.]+, "([a-z-]+)"`)
)

// saidWords returns the keys that the code of the package names.
func saidWords(t *testing.T) []string {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range saidKey.FindAllStringSubmatch(string(src), -1) {
			if !strings.HasSuffix(m[1], "-") {
				keys = append(keys, m[1])
			}
		}
		for _, m := range listKey.FindAllStringSubmatch(string(src), -1) {
			keys = append(keys, m[1], m[1]+"-description")
		}
		for _, m := range framedKey.FindAllStringSubmatch(string(src), -1) {
			keys = append(keys, m[1])
		}
		for _, m := range factKey.FindAllStringSubmatch(string(src), -1) {
			keys = append(keys, "fact-"+m[1])
		}
	}
	for _, title := range []string{"levels-", "kinds-", "units-people-"} {
		for _, b := range bases {
			keys = append(keys, title+string(b))
		}
	}
	for _, c := range []string{"collectives", "households", "individuals", "unspecified"} {
		for _, prefix := range []string{"recipients-", "instances-", "items-", "kind-"} {
			keys = append(keys, prefix+c)
		}
	}
	for _, words := range export.ValueWords() {
		keys = append(keys, words.List+"-"+strings.ReplaceAll(words.Code, "_", "-"))
	}
	for _, kind := range []content.RecipientKind{content.ToCollective, content.ToHousehold, content.ToIndividual} {
		keys = append(keys, "roster-"+string(kind))
	}
	for _, f := range []export.Format{export.CSV, export.JSON, export.XLSX} {
		keys = append(keys, "download-"+string(f))
	}
	for _, kind := range []search.Kind{search.People, search.Units, search.Campaigns, search.Events, search.Awards, search.Years, search.Speeches} {
		keys = append(keys, "find-"+string(kind))
	}
	return append(keys, "class-1", "class-2", "class-3")
}

func TestEveryWordIsThereAndUsed(t *testing.T) {
	used := map[string]bool{}
	for _, key := range append(saidWords(t), listWords(t)...) {
		used[key] = true
	}
	want := slices.Sorted(maps.Keys(used))
	for _, language := range []content.Language{content.Vietnamese, content.English} {
		got := slices.Sorted(maps.Keys(theme(t, language).texts.words))
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("words.%s.yaml (- used, + there):\n%s", language, d)
		}
	}
}

var templateKey = regexp.MustCompile(`\bt "([a-z0-9-]+)"`)

func TestEveryTextIsThereAndUsed(t *testing.T) {
	used := map[string]bool{}
	for _, dir := range []string{layoutsDir, partialsDir, pagesDir} {
		files, err := templates.FS.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			src, err := templates.FS.ReadFile(dir + "/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range templateKey.FindAllStringSubmatch(string(src), -1) {
				used[m[1]] = true
			}
		}
	}
	want := slices.Sorted(maps.Keys(used))
	for _, language := range []content.Language{content.Vietnamese, content.English} {
		got := slices.Sorted(maps.Keys(theme(t, language).texts.phrases))
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s.yaml (- used, + there):\n%s", language, d)
		}
	}
}

func TestTextsTakeTheSameArguments(t *testing.T) {
	vi, en := theme(t, content.Vietnamese).texts, theme(t, content.English).texts
	for _, pair := range [][2]phrases{{vi.phrases, en.phrases}, {vi.words, en.words}} {
		for key, text := range pair[0] {
			for form := range strings.SplitSeq(pair[1][key], "|") {
				if got, want := strings.Count(form, "%s"), strings.Count(text, "%s"); got != want {
					t.Errorf("%s: %d arguments in English, %d in Vietnamese", key, got, want)
				}
			}
		}
	}
}

func TestNumbers(t *testing.T) {
	vi, en := texts{language: content.Vietnamese}, texts{language: content.English}
	for _, c := range []struct {
		n      int
		vi, en string
	}{
		{0, "0", "0"}, {13, "13", "13"}, {999, "999", "999"}, {1092, "1.092", "1,092"}, {10000, "10.000", "10,000"},
		{1234567, "1.234.567", "1,234,567"}, {-1092, "-1.092", "-1,092"}, {-100, "-100", "-100"},
	} {
		if got := vi.number(c.n); got != c.vi {
			t.Errorf("vi: %d is %q, want %q", c.n, got, c.vi)
		}
		if got := en.number(c.n); got != c.en {
			t.Errorf("en: %d is %q, want %q", c.n, got, c.en)
		}
	}
}

func TestPluralAndLists(t *testing.T) {
	vi, en := theme(t, content.Vietnamese).texts, theme(t, content.English).texts
	for _, c := range []struct{ got, want string }{
		{vi.plural("grants", 1), "lần khen thưởng"}, {vi.plural("grants", 2), "lần khen thưởng"},
		{en.plural("grants", 1), "grant"}, {en.plural("grants", 2), "grants"}, {en.plural("grants", 0), "grants"},
		{vi.join(nil), ""}, {vi.join([]string{"Nhất"}), "Nhất"}, {vi.join([]string{"Nhất", "Nhì", "Ba"}), "Nhất, Nhì và Ba"},
		{en.join([]string{"first", "third"}), "first and third"},
		{sentence("đề nghị"), "Đề nghị"}, {sentence(""), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// A text of a site's own that does not fit is told as the template's mistake.
func TestTextThatDoesNotFitItsArguments(t *testing.T) {
	ps := phrases{"a": "%s", "b": "%s %s"}
	if _, err := ps.text("b", "x"); err == nil {
		t.Error("no error for a text that lacks arguments")
	}
	if _, err := ps.text("c"); err == nil {
		t.Error("no error for a key that is not there")
	}
	if s, err := ps.text("a", "100%! %s"); err != nil || s != "100%! %s" {
		t.Errorf("an argument that looks like a verb: %q, %v", s, err)
	}
	if s, err := ps.template("a", 3); err != nil || s != "3" {
		t.Errorf("a number: %q, %v", s, err)
	}
}
