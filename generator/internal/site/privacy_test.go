package site

import (
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
)

// secret is a site in which two people stand wherever a person can: %[1]s has
// the visibility that is tested.
const secret = `
-- people.yaml --
- {id: le-an, name: Lê An, different_from: [bui-mat]}
- id: bui-mat
  name: Bùi Mật
  given_name: Mật
  visibility: VISIBILITY
  aliases: [bui-mat-cu]
  other_names: [{name: Bùi Mật Danh}]
  different_from: [le-an, bui-mat-2]
  identity_note: Bùi Mật ở Cục A.
  same_as: ["https://example.org/bui-mat"]
  about: Tự nhắc đến [mình](people/bui-mat).
  source: bai
- {id: bui-mat-2, name: Bùi Mật, visibility: VISIBILITY, different_from: [bui-mat]}
-- units.yaml --
- {id: cuc-a, name: Cục A, note: "Xem [người này](people/bui-mat)."}
-- sources.yaml --
- {id: bai, title: Bài báo}
-- campaigns.yaml --
- {id: thi-dua, name: Thi đua}
-- events.yaml --
- id: dai-hoi
  title: Đại hội
  date: 2019-11
  campaign: thi-dua
  participants:
    - {person: bui-mat, rank: Đại tá, unit: cuc-a, role: [chair]}
    - {name: Bùi Mật, redact: true}
    - {group: đoàn của Bùi Mật, redact: true}
  about: Có [một người](people/bui-mat).
-- speeches/2019/a.md --
---
id: bao-cao
event: dai-hoi
kind: report
speaker: {person: bui-mat, post: Cục trưởng, unit: cuc-a}
source: bai
---
Người nói là [ai đó](people/bui-mat).
-- rolls/a.yaml --
id: a
title: A
year: 2019
event: dai-hoi
source: bai
grants:
  - award: bang-khen-bo
    individuals: 4
    recipients:
      - {person: bui-mat, unit: cuc-a}
      - {person: bui-mat-2}
      - {person: le-an}
      - {name: Bùi Mật, redact: true}
    presented_by:
      - {person: bui-mat}
      - {name: Bùi Mật, redact: true}
-- corrections.yaml --
- {date: 2026-01-01, record: people/bui-mat, summary: Sửa tên}
`

func secretSite(visibility string) string {
	return strings.ReplaceAll(secret, "VISIBILITY", visibility)
}

// Neither name nor id of who is not shown can be reached, but through the
// records themselves.
func TestWithheldLeavesNoTrace(t *testing.T) {
	for _, visibility := range []string{"withheld", "initials"} {
		s := assemble(t, secretSite(visibility))
		for line := range strings.Lines(outline(s)) {
			for _, word := range []string{"Bùi", "Mật", "bui-mat", "bui mat"} {
				if strings.Contains(line, word) {
					t.Errorf("%s: %s", visibility, line)
				}
			}
		}
		if !s.Hidden {
			t.Errorf("%s: Hidden = false", visibility)
		}
		if got := ids(s.People, personID); got != "le-an" {
			t.Errorf("%s: people %q, want le-an alone", visibility, got)
		}
		if len(s.Names) != 0 || len(s.Redirects) != 0 || len(s.People[0].Namesakes) != 0 {
			t.Errorf("%s: names %v, redirects %v, namesakes %v", visibility, s.Names, s.Redirects, s.People[0].Namesakes)
		}
		if to, ok := s.Resolve("people/bui-mat"); to != WithheldAddress || !ok {
			t.Errorf("%s: a link leads to %q", visibility, to)
		}
		if c := s.Corrections[0]; c.Target != WithheldAddress || c.Name != "" {
			t.Errorf("%s: a correction tells of %q at %q", visibility, c.Name, c.Target)
		}
	}
}

// The same site, where nothing is withheld, has it all: the test above would
// find it.
func TestPublicLeavesTraces(t *testing.T) {
	s := assemble(t, secretSite("public"))
	found := outline(s)
	for _, word := range []string{"Bùi Mật", "con-nguoi/bui-mat/", "con-nguoi/bui-mat-cu/"} {
		if !strings.Contains(found, word) {
			t.Errorf("%q does not occur", word)
		}
	}
}

func TestCountsDoNotTellWhoIsWithheld(t *testing.T) {
	want := assemble(t, secretSite("public"))
	for _, visibility := range []string{"withheld", "initials"} {
		s := assemble(t, secretSite(visibility))
		a, b := Count(s.Grants), Count(want.Grants)
		if a.Withheld == (Columns{}) {
			t.Errorf("%s: %v has nobody who is withheld", visibility, a)
		}
		a.Withheld, b.Withheld = Columns{}, Columns{} // but for that, nothing differs
		if a != b {
			t.Errorf("%s: %v, want %v", visibility, a, b)
		}
		a, b = Total(s.Units[0].People()), Total(want.Units[0].People())
		a.Withheld, b.Withheld = Columns{}, Columns{}
		if a != b {
			t.Errorf("%s: unit's people %v, want %v", visibility, a, b)
		}
	}
}

func TestInitialsAreShown(t *testing.T) {
	s := assemble(t, secretSite("initials"))
	var texts []string
	for _, r := range s.Grants[0].Recipients {
		texts = append(texts, r.Text)
	}
	texts = append(texts, s.Speeches[0].Speaker.Text, s.Grants[0].Presenters[0].Text, s.Events[0].Participants[0].Text)
	if got := strings.Join(texts, "|"); got != "Lê An|B.M.|B.M.||B.M.|B.M.|B.M." {
		t.Error(got)
	}
}

// redact at one place leaves the others.
func TestRedact(t *testing.T) {
	s := assemble(t, register+`
-- events.yaml --
- id: dai-hoi
  title: Đại hội
  date: 2019
  participants: [{unit: cuc-b, redact: true}, {unit: cuc-a}]
-- rolls/a.yaml --
id: a
title: A
year: 2019
grants:
  - {award: bang-khen-bo, recipients: [{person: le-an, redact: true}, {unit: cuc-b, redact: true}, {unit: cuc-b, part: một Phòng, redact: true}]}
  - {award: gia-dinh-van-hoa, recipients: [{household: Gia đình ông Ba, redact: true}]}
  - {award: giay-khen, recipients: [{person: le-an}]}
`)
	var redacted []*Recipient
	for _, g := range s.Grants {
		for _, r := range g.Recipients {
			if r.Record.Redact {
				redacted = append(redacted, r)
			}
		}
	}
	if len(redacted) != 4 {
		t.Fatalf("%d redacted recipients, want 4", len(redacted))
	}
	for _, r := range redacted {
		if r.Text != "" || !r.Hidden || r.Person != nil || r.Unit != nil {
			t.Errorf("%+v is shown", r)
		}
	}
	if got := Count(s.Grants).Recipients.String(); got != "2c 2i 1h" {
		t.Errorf("total %s", got)
	}
	if p := s.People[0]; len(p.Honours) != 1 || p.Honours[0].Grant.Award.Record.ID != "giay-khen" {
		t.Errorf("honours %v", p.Honours)
	}
	b := find(t, s.Units, "cuc-b", unitID)
	if len(b.Own())+len(b.People())+len(b.Participation) != 0 {
		t.Errorf("cuc-b: %v %v %v", b.Own(), b.People(), b.Participation)
	}
	if a := find(t, s.Units, "cuc-a", unitID); len(a.Participation) != 1 {
		t.Errorf("cuc-a: %v", a.Participation)
	}
}

// Only the editors are told whom a wrong id could mean.
func TestFormerIDsOfTheWithheldAreFree(t *testing.T) {
	archive := secretSite("withheld") + "-- units/b.yaml --\n{id: cuc-b, name: Cục B, note: \"[x](people/bui-mat-cu)\"}\n"
	if got := problems(t, archive); !strings.Contains(got, `the link "people/bui-mat-cu" leads to no record`) {
		t.Error(got)
	}
	_, found := Assemble(library(t, archive), nil)
	if found.Count(diag.Error) == 0 {
		t.Error("no error")
	}
}
