package cli

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/changes"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/git"
	"bangvang/generator/internal/vietnamese"
)

// sideOf assembles a site of files below content/.
func sideOf(t testing.TB, files map[string]string) changes.Side {
	t.Helper()
	fsys := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Trang thử\nlanguage: vi\n")}}
	for name, text := range files {
		fsys["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	s, err := new(command).side(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return *s
}

// toldOf compares two sites and tells it in a language.
func toldOf(t testing.TB, old, new map[string]string, lang diag.Lang) *told {
	t.Helper()
	return &told{report: changes.Compare(sideOf(t, old), sideOf(t, new)), between: git.Range{Work: true}, lang: lang}
}

// formatsOf writes a comparison in all formats.
func formatsOf(t testing.TB, c *told) map[string]string {
	t.Helper()
	all := map[string]string{}
	for name, write := range map[string]func(b *bytes.Buffer) error{
		formatText:     func(b *bytes.Buffer) error { return c.text(b, true) },
		formatMarkdown: func(b *bytes.Buffer) error { return c.markdown(b) },
		formatJSON:     func(b *bytes.Buffer) error { return c.json(b) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		all[name] = b.String()
	}
	return all
}

// person is a record of the made-up person whose name must not be told.
func person(visibility string) string {
	p := "- id: truong-khuyech-ngoang\n  name: Trương Khuyếch Ngoằng\n  aliases: [khuyech-ngoang]\n"
	if visibility != "" {
		p += "  visibility: " + visibility + "\n"
	}
	return p
}

// roll is a roll with recipients, and with something that differs besides.
func roll(recipients ...string) string {
	return "id: dot-thu\ntitle: Đợt thử\nyear: 2020\ngrants:\n  - award: bang-khen-bo\n    recipients:\n      - name: Nguyễn Văn Thử\n      - " + strings.Join(recipients, "\n      - ") + "\n"
}

func TestWithheldNamesAreNotTold(t *testing.T) {
	const (
		of       = "{person: truong-khuyech-ngoang, rank: Đại úy}"
		promoted = "{person: truong-khuyech-ngoang, rank: Thiếu tá}"
		printed  = "{name: Trương Khuyếch Ngoằng, rank: Đại úy}"
		redacted = "{name: Trương Khuyếch Ngoằng, rank: Đại úy, redact: true}"
		slip     = "{name: Trương Khuyếch Ngoẳn, redact: true}"
		family   = "{household: Nhà Khuyếch Ngoằng, redact: true}"
	)
	site := func(people string, recipients ...string) map[string]string {
		return map[string]string{"people.yaml": people, "rolls/a.yaml": roll(recipients...)}
	}
	with := func(files map[string]string, name, text string) map[string]string {
		files[name] = text
		return files
	}
	event := func(participant string) string {
		return "- id: su-kien-thu\n  title: Sự kiện thử\n  date: 2020-01-02\n  participants:\n    - " + participant + "\n"
	}
	speech := func(speaker string) string {
		return "---\nid: phat-bieu-thu\nevent: su-kien-thu\nkind: opening\nspeaker:\n  " + speaker + "\n---\nNội dung.\n"
	}
	presented := func(text, actor string) string {
		return strings.Replace(text, "    recipients:", "    presented_by:\n      - "+actor+"\n    recipients:", 1)
	}
	for name, c := range map[string]struct{ old, new map[string]string }{
		"added":             {site("", "{name: Lê Thị Thử}"), site(person("withheld"), of)},
		"removed":           {site(person("withheld"), of), site("[]", "{name: Lê Thị Thử}")},
		"corrected":         {site(person("withheld"), of), site(person("withheld"), promoted)},
		"the record":        {site(person("withheld"), of), site(person("withheld")+"  about: Khác.\n", of)},
		"renamed":           {site(person("withheld"), of), site(strings.ReplaceAll(person("withheld"), "Ngoằng", "Ngoẳng"), of)},
		"another id":        {site(person("withheld"), of), site("- id: khac-thu\n  aliases: [truong-khuyech-ngoang]\n  name: Trương Khuyếch Ngoằng\n  visibility: withheld\n", strings.ReplaceAll(of, "truong-khuyech-ngoang", "khac-thu"))},
		"withheld now":      {site(person(""), of), site(person("withheld"), of)},
		"and corrected":     {site(person(""), of), site(person("withheld"), promoted)},
		"initials now":      {site(person(""), of), site(person("initials"), promoted)},
		"shown now":         {site(person("withheld"), of), site(person(""), promoted)},
		"no more initials":  {site(person("initials"), of), site(person(""), promoted)},
		"registered now":    {site("[]", printed), site(person("withheld"), of)},
		"no more of it":     {site(person("withheld"), of), site("[]", printed)},
		"redacted now":      {site("[]", printed), site("[]", redacted)},
		"redacted no more":  {site("[]", redacted), site("[]", printed)},
		"redacted and gone": {site("[]", redacted), site("[]", "{name: Lê Thị Thử}")},
		"redacted, a slip":  {site("[]", redacted), site("[]", slip)},
		"redacted elsewhere": {site("[]", printed),
			with(site("[]", "{name: Lê Thị Thử}"), "rolls/b.yaml", strings.ReplaceAll(roll(redacted), "dot-thu", "dot-khac"))},
		"a family":      {site("[]", family), site("[]", "{name: Lê Thị Thử}", strings.ReplaceAll(family, "Nhà", "Gia đình"))},
		"the presenter": {with(site("[]", printed), "rolls/a.yaml", presented(roll("{name: Lê Thị Thử}"), printed)), with(site("[]"), "rolls/a.yaml", presented(roll("{name: Lê Thị Thử}"), redacted))},
		"a participant": {with(site(person(""), of), "events.yaml", event(of)), with(site(person("withheld"), of), "events.yaml", event(promoted))},
		"a speaker": {with(with(site(person(""), of), "events.yaml", event("{name: Lê Thị Thử}")), "speeches/a.md", speech("person: truong-khuyech-ngoang")),
			with(with(site(person("withheld"), of), "events.yaml", event("{name: Lê Thị Thử}")), "speeches/a.md", speech("person: truong-khuyech-ngoang\n  rank: Đại tá"))},
		"a correction": {site(person("withheld"), of), with(site(person("withheld"), of), "corrections.yaml", "- date: 2024-01-02\n  record: people/truong-khuyech-ngoang\n  summary: Sửa tên ông Khuyếch\n")},
		"an error":     {site(person("withheld"), of), site(person("withheld"), of, "{person: truong-khuyech-ngoan}")},
		"a warning":    {site(person("withheld"), of), site(person("withheld"), of, of, "{name: Trương Khuyếch Ngoằng}")},
		"twice":        {site("[]", redacted), site("[]", redacted, redacted)},
		"a file":       {site("[]", "{name: Lê Thị Thử}"), with(site("[]", "{name: Lê Thị Thử}"), "people/truong-khuyech-ngoang.yaml", person("withheld")+"  nmae: x\n")},
		"a note":       {site(person("withheld"), of), with(site(person("withheld"), of), "sources.yaml", "- id: nguon-thu\n  title: Chuyện ông Trương Khuyếch Ngoằng\n")},
	} {
		for _, lang := range []diag.Lang{diag.VI, diag.EN} {
			t.Run(fmt.Sprint(name, " ", lang), func(t *testing.T) {
				told := toldOf(t, c.old, c.new, lang)
				if told.report.IsEmpty() != (name == "corrected" || name == "redacted, a slip") { // of which nothing is shown
					t.Errorf("there is a change: %t", !told.report.IsEmpty())
				}
				for format, text := range formatsOf(t, told) {
					for _, syllable := range []string{"truong", "khuyech", "ngoang", "ngoan"} {
						if i := strings.Index(" "+vietnamese.Fold(text)+" ", " "+syllable); i >= 0 {
							t.Errorf("%s tells %q:\n%s", format, syllable, text)
						}
					}
				}
			})
		}
	}
}

// The same look finds a name that may be told.
func TestNamesAreTold(t *testing.T) {
	told := toldOf(t, map[string]string{"people.yaml": person(""), "rolls/a.yaml": roll("{person: truong-khuyech-ngoang, rank: Đại úy}")},
		map[string]string{"people.yaml": person(""), "rolls/a.yaml": roll("{person: truong-khuyech-ngoang, rank: Thiếu tá}")}, diag.VI)
	for format, text := range formatsOf(t, told) {
		if !strings.Contains(vietnamese.Fold(text), "truong khuyech ngoang") || !strings.Contains(text, "Thiếu tá") {
			t.Errorf("%s does not tell who was promoted:\n%s", format, text)
		}
	}
}
