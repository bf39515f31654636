package render

import (
	"strings"
	"testing"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"
)

// withheldSite holds people who are made up. Those whose names may not be found
// have syllables that nobody else has.
const withheldSite = `
-- units.yaml --
- {id: cuc-thu, name: Cục thử}
-- people.yaml --
- {id: queo-xoam, name: Quẹo Xoằm, visibility: WITHHELD, aliases: [queo-xoam-xua], other_names: [{name: Khuỵch Thoảng}]}
- {id: nhuyt-choe, name: Nhuýt Choẹ, visibility: INITIALS, other_names: [{name: Khoèo Nguých}]}
-- events.yaml --
- id: dai-hoi-thu
  title: Đại hội thử
  date: 2019
  participants: [{person: queo-xoam, unit: cuc-thu}, {name: Ruẩy Toẽn, redact: REDACT}, {group: đoàn Hoẻn, redact: REDACT}]
-- speeches/a.md --
---
id: mot
event: dai-hoi-thu
kind: report
speaker: {person: queo-xoam, unit: cuc-thu}
---
Người nói là [ai đó](people/queo-xoam).
-- speeches/b.md --
---
id: hai
event: dai-hoi-thu
kind: contribution
speaker: {name: Ruẩy Toẽn, unit_printed: Tổ Bruỵch, redact: REDACT}
---
Lời thử.
-- speeches/c.md --
---
id: ba
event: dai-hoi-thu
kind: contribution
speaker: {person: nhuyt-choe}
---
Lời thử.
-- rolls/a.yaml --
id: a
title: Đợt thử
year: 2019
grants:
  - award: bang-khen-bo
    recipients: [{person: queo-xoam}, {person: nhuyt-choe, unit: cuc-thu}, {name: Ruẩy Toẽn, unit_printed: Tổ Bruỵch, redact: REDACT}]
    presented_by: [{person: queo-xoam}]
`

func withheldTexts(t *testing.T, withheld, initials, redact string) string {
	entries, speeches := rendererOf(t, strings.NewReplacer("WITHHELD", withheld, "INITIALS", initials, "REDACT", redact).Replace(withheldSite)).findable()
	var b strings.Builder
	write := func(e search.Entry) { b.WriteString(told(e) + "\n") }
	for _, e := range entries {
		write(e)
	}
	for _, s := range speeches {
		write(s.Entry)
		b.WriteString(s.Text + "\n")
	}
	return " " + vietnamese.Fold(b.String()) + " "
}

func TestWithheldIsNotFindable(t *testing.T) {
	const findable = "queo xoam khuych thoang nhuyt choe khoeo nguych ruay toen bruych"
	hidden, shown := withheldTexts(t, "withheld", "initials", "true"), withheldTexts(t, "public", "public", "false")
	for _, syllable := range strings.Fields(findable + " hoen") {
		if strings.Contains(hidden, " "+syllable+" ") {
			t.Errorf("%q can be found", syllable)
		}
	}
	for _, syllable := range strings.Fields(findable) {
		if !strings.Contains(shown, " "+syllable+" ") {
			t.Errorf("%q can't be found where it is shown", syllable)
		}
	}
}
