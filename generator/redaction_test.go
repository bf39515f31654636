package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"html"
	"io"
	"maps"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/vietnamese"

	"github.com/rogpeppe/go-internal/txtar"
)

// redactedSite names people, a unit's group and a household wherever a name can
// stand, each of whom is withheld in one of the ways there are. All are made up,
// of syllables that occur nowhere else. With SHOWN for a visibility, and nothing
// redacted, the same names are shown.
const redactedSite = `-- site.yaml --
title: Bảng vàng thử
tagline: mọi tên ở đây đều bịa ra
language: vi
-- units.yaml --
- {id: cuc-thu, name: Cục thử, note: "Xem [người này](people/queo-xoam)."}
-- people.yaml --
- {id: le-an, name: Lê An, different_from: [queo-xoam]}
- id: queo-xoam
  name: Quẹo Xoằm
  visibility: WITHHELD
  aliases: [queo-xoam-xua]
  other_names: [{name: Khuỵch Thoảng}]
  identity_note: Có thời gọi là Ngoẵng.
  same_as: ["https://example.org/queo-xoam"]
  about: Tự nhắc đến [mình](people/queo-xoam).
- id: nhuyt-choe
  name: Nhuýt Choẹ
  visibility: INITIALS
  other_names: [{name: Khoèo Nguých}]
-- sources.yaml --
- {id: bai-thu, title: Bài báo thử, about: "Bài về [một người](people/queo-xoam)."}
-- campaigns.yaml --
- {id: thi-dua-thu, name: Thi đua thử}
-- events.yaml --
- id: dai-hoi-thu
  title: Đại hội thử
  date: 2019-11-18
  campaign: thi-dua-thu
  participants:
    - {person: queo-xoam, rank: Đại úy, unit: cuc-thu, role: [chair]}
    - {person: nhuyt-choe, unit: cuc-thu}
    - {name: Ruẩy Toẽn, unit_printed: Tổ Bruỵch, post: Trưởng Soạp, redact: REDACT}
    - {group: đoàn Hoẻn Phuỳnh, redact: REDACT}
-- speeches/2019/a.md --
---
id: bao-cao-thu
event: dai-hoi-thu
kind: report
speaker: {person: queo-xoam, unit: cuc-thu}
on_behalf_of: [{unit: cuc-thu}]
---
Người nói là [ai đó](people/queo-xoam).
-- speeches/2019/b.md --
---
id: tham-luan-thu
event: dai-hoi-thu
kind: contribution
speaker: {name: Ruẩy Toẽn, redact: REDACT}
---
Lời thử.
-- rolls/a.yaml --
id: dot-thu
title: Đợt thử
year: 2019
event: dai-hoi-thu
decision: {number: 1/QĐ, date: 2019-11-01}
grants:
  - award: bang-khen-bo
    recipients:
      - {person: queo-xoam, unit: cuc-thu, post: Chánh Soạp, redact: REDACT}
      - {person: nhuyt-choe, unit: cuc-thu}
      - {person: le-an, unit: cuc-thu}
      - {name: Ruẩy Toẽn, unit_printed: Tổ Bruỵch, citation: thành tích Soạp, redact: REDACT}
    presented_by: [{person: queo-xoam}, {name: Ruẩy Toẽn, redact: REDACT}]
  - award: gia-dinh-van-hoa
    recipients: [{household: Gia đình Vuồm, redact: REDACT}]
-- corrections.yaml --
- {date: 2026-01-01, record: people/queo-xoam, summary: Sửa tên}
`

// withheldSyllables are those of which the withheld names are made.
var withheldSyllables = strings.Fields("Quẹo Xoằm Khuỵch Thoảng Ngoẵng Nhuýt Choẹ Khoèo Nguých Ruẩy Toẽn Bruỵch Soạp Hoẻn Phuỳnh Vuồm")

func redactedTree(withheld, initials, redact string) tree {
	files := tree{}
	archive := strings.NewReplacer("WITHHELD", withheld, "INITIALS", initials, "REDACT", redact).Replace(redactedSite)
	for _, f := range txtar.Parse([]byte(archive)).Files {
		files["content/"+f.Name] = f.Data
	}
	return files
}

// traces returns which syllables of the withheld stand in a file: in its name,
// or in what it holds, as written, folded, in an address or packed.
func traces(t *testing.T, name string, data []byte) []string {
	t.Helper()
	text := name
	for _, part := range unpacked(t, name, data) {
		text += "\n" + html.UnescapeString(string(part))
	}
	if plain, err := url.PathUnescape(loosePercent.ReplaceAllString(text, "%25$1")); err == nil {
		text += "\n" + plain
	}
	words := map[string]bool{}
	for _, word := range strings.Fields(vietnamese.Fold(text)) {
		words[word] = true
	}
	var found []string
	for _, syllable := range withheldSyllables {
		if words[vietnamese.Fold(syllable)] || strings.Contains(strings.ToLower(text), strings.ToLower(syllable)) {
			found = append(found, syllable)
		}
	}
	return found
}

// loosePercent matches a percent sign that escapes nothing.
var loosePercent = regexp.MustCompile(`%([^0-9A-Fa-f]|[0-9A-Fa-f][^0-9A-Fa-f])`)

// unpacked returns what a file holds: of a workbook its parts, of a file that is
// compressed what it was.
func unpacked(t *testing.T, name string, data []byte) [][]byte {
	t.Helper()
	switch path.Ext(name) {
	case ".xlsx":
		archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		var parts [][]byte
		for _, f := range archive.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			parts = append(parts, readAll(t, r))
		}
		return parts
	case ".gz":
		r, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		return [][]byte{readAll(t, r)}
	case ".png", ".woff2":
		return nil
	}
	return [][]byte{data}
}

func readAll(t *testing.T, r io.Reader) []byte {
	t.Helper()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// No file of a site holds a syllable of a name that is withheld: no page, no
// index, no table, no feed, nor the name of a file.
func TestWithheldNamesAreInNoFile(t *testing.T) {
	files := redactedTree("withheld", "initials", "true")
	for _, flags := range [][]string{nil, {"--base-url", publishedAt}} {
		built := buildTree(t, files, flags...)
		for name, data := range built {
			if found := traces(t, name, data); found != nil {
				t.Errorf("%v: %s tells of %s", flags, name, found)
			}
		}
	}
}

// Where they are not withheld, the same names stand in files of every kind: the
// test above would find them.
func TestShownNamesAreInFiles(t *testing.T) {
	built := buildTree(t, redactedTree("public", "public", "false"), "--base-url", publishedAt)
	kinds, missing := map[string]bool{}, map[string]bool{}
	for _, syllable := range withheldSyllables {
		missing[syllable] = true
	}
	for name, data := range built {
		for _, syllable := range traces(t, name, data) {
			delete(missing, syllable)
			kinds[path.Ext(name)] = true
			if strings.HasPrefix(name, "tim-kiem/") {
				kinds["the index"] = true
			}
		}
	}
	for _, kind := range []string{".html", ".json", ".csv", ".xlsx", ".xml", "the index"} {
		if !kinds[kind] {
			t.Errorf("names stand in files of the kinds %v, not in %s", slices.Sorted(maps.Keys(kinds)), kind)
		}
	}
	if len(missing) > 0 {
		t.Errorf("%v stand nowhere", slices.Sorted(maps.Keys(missing)))
	}
}
