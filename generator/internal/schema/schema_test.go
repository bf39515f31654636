package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// files returns the schemas of a site by collection.
func files(t *testing.T, fsys fstest.MapFS, l diag.Lang) map[content.Collection][]byte {
	t.Helper()
	lib, _, err := content.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	all := map[content.Collection][]byte{}
	for _, f := range (Site{Library: lib, Catalogue: awards.Catalogue(), Rules: diag.Rules(), Lang: l}).Files() {
		all[f.Collection] = f.Data
	}
	return all
}

// Every schema is one, by the schema of schemas of draft 07.
func TestSchemasAreSchemas(t *testing.T) {
	meta, err := jsonschema.NewCompiler().Compile(draft)
	if err != nil {
		t.Fatal(err)
	}
	for c, data := range files(t, madeUp, diag.VI) {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", c, err)
		}
		if err := meta.Validate(doc); err != nil {
			t.Errorf("%s: %v", c, err)
		}
		if bytes.Contains(data, []byte("null,")) {
			t.Errorf("%s holds null", c)
		}
	}
	broken, err := jsonschema.UnmarshalJSON(strings.NewReader(`{"type": "words"}`))
	if err != nil {
		t.Fatal(err)
	}
	if meta.Validate(broken) == nil {
		t.Error("anything is a schema")
	}
}

// The same site gives the same bytes, whatever the order of its files.
func TestSameBytes(t *testing.T) {
	first := files(t, madeUp, diag.VI)
	for range 5 {
		for c, data := range files(t, madeUp, diag.VI) {
			if !bytes.Equal(data, first[c]) {
				t.Errorf("%s differs", c)
			}
		}
	}
}

// A described node is a part of a schema as editors of text read it.
type described struct {
	Description      string
	Enum             []json.RawMessage
	EnumDescriptions []string
	Pattern          string
	AnyOf            []described
	Properties       map[string]json.RawMessage
	Definitions      map[string]described
}

func decode(t *testing.T, data []byte) described {
	t.Helper()
	var d described
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// Every field is explained, in the language that was asked for, and every value
// of a closed list has its meaning.
func TestEverythingIsExplained(t *testing.T) {
	for _, l := range []diag.Lang{diag.VI, diag.EN} {
		for c, data := range files(t, madeUp, l) {
			for name, d := range decode(t, data).Definitions {
				for field, raw := range d.Properties {
					if says := decode(t, raw).Description; says == "" || strings.Contains(says, "`") {
						t.Errorf("%s: %s.%s says %q", c, name, field, says)
					}
				}
				if len(d.Enum) != len(d.EnumDescriptions) || slices.Contains(d.EnumDescriptions, "") {
					t.Errorf("%s: %s has %d values and %d meanings", c, name, len(d.Enum), len(d.EnumDescriptions))
				}
			}
		}
	}
}

// Namesakes, and units of one name, are told apart; what a site calls an award
// of the law counts.
func TestNames(t *testing.T) {
	site := fstest.MapFS{
		"content/units.yaml": {Data: []byte("- {id: a, name: Cục A}\n- {id: b, name: Cục B, parents: [{unit: c}, {unit: a}]}\n- {id: c, name: Cục C}\n- {id: d, name: Cục D, aliases: [d-cu], parent: khong-co}\n")},
		"content/people.yaml": {Data: []byte("- {id: a, name: Nguyễn Văn Thử, identity_note: một đơn vị}\n- {id: b, name: Nguyễn Văn Thử}\n" +
			"- {id: c, name: Lê Thử, identity_note: không cần}\n")},
		"content/awards.yaml":  {Data: []byte("- {id: giay-khen, name: Giấy khen thử}\n- {id: giay-la}\n")},
		"content/events.yaml":  {Data: []byte("- {id: a, title: Hội nghị, date: 2019-11}\n- {id: b, title: Đại hội}\n")},
		"content/sources.yaml": {Data: []byte("- {id: a, description: Bài báo, author: Lê Thử, published: 2019}\n")},
	}
	roll := decode(t, files(t, site, diag.VI)[content.Rolls])
	for definition, want := range map[string]string{
		"ids-of-units":          "a: Cục A; b: Cục B · Cục A; c: Cục C; d: Cục D",
		"ids-of-people":         "a: Nguyễn Văn Thử · một đơn vị; b: Nguyễn Văn Thử; c: Lê Thử",
		"ids-of-events":         "a: Hội nghị · 2019-11; b: Đại hội",
		"ids-of-events-or-none": "a: Hội nghị · 2019-11; b: Đại hội; none: không tại sự kiện nào",
		"ids-of-sources":        "a: Bài báo · Lê Thử · 2019",
	} {
		var got []string
		for i, id := range roll.Definitions[definition].Enum {
			got = append(got, strings.Trim(string(id), `"`)+": "+roll.Definitions[definition].EnumDescriptions[i])
		}
		if list := strings.Join(got, "; "); list != want {
			t.Errorf("%s = %s, want %s", definition, list, want)
		}
	}
	known := roll.Definitions["ids-of-awards"]
	for id, want := range map[string]string{"giay-khen": "Giấy khen thử", "giay-la": "giay-la", "bang-khen-thu-tuong": "Bằng khen của Thủ tướng Chính phủ"} {
		i := slices.IndexFunc(known.Enum, func(raw json.RawMessage) bool { return string(raw) == fmt.Sprintf("%q", id) })
		if i < 0 || known.EnumDescriptions[i] != want {
			t.Errorf("%s is at %d, want %q", id, i, want)
		}
	}
}

// crowd is a site with a number of units.
func crowd(n int) fstest.MapFS {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "- {id: to-%d, name: Tổ %d}\n", i, i)
	}
	return fstest.MapFS{"content/units.yaml": {Data: []byte(b.String())}}
}

// Of many ids the form is told.
func TestManyIDs(t *testing.T) {
	for n, listed := range map[int]bool{MaxIDs: true, MaxIDs + 1: false} {
		d := decode(t, files(t, crowd(n), diag.VI)[content.Rolls]).Definitions["ids-of-units"]
		if (len(d.Enum) == n) != listed || (len(d.AnyOf) > 0 && d.AnyOf[0].Pattern == content.IDPattern) == listed {
			t.Errorf("of %d ids %d are listed: %+v", n, len(d.Enum), d.AnyOf)
		}
	}
	s := read(t, crowd(MaxIDs+1))
	for id, accepted := range map[string]bool{"khong-ro": true, "2019": true, "Tổ 1": false, "to--1": false} {
		if v, _ := s.judge(content.Campaigns, "id: a\nname: A\nbloc: "+id+"\n"); v.accepted != accepted {
			t.Errorf("bloc: %s: accepted is %v", id, v.accepted)
		}
	}
}

// Where a file can't be read its records may be meant: what is known is
// offered, and nothing that looks like an id is marked.
func TestLostRecords(t *testing.T) {
	site := fstest.MapFS{
		"content/units/a.yaml":  {Data: []byte("id: cuc-mot\nname: Cục Một\n")},
		"content/units/b.yaml":  {Data: []byte("id: cuc-hai\nname: \"Cục Hai\n")},
		"content/awards/a.yaml": {Data: []byte("id: \"a\n")},
	}
	d := decode(t, files(t, site, diag.VI)[content.Rolls]).Definitions["ids-of-units"]
	if len(d.AnyOf) != 2 || len(d.AnyOf[0].Enum) != 1 || len(d.AnyOf[1].AnyOf) == 0 || d.AnyOf[1].AnyOf[0].Pattern == "" {
		t.Errorf("units are %+v", d)
	}
	s := read(t, site)
	for _, test := range []struct {
		c        content.Collection
		src      string
		accepted bool
	}{
		{content.Campaigns, "id: a\nname: A\nbloc: cuc-hai\n", true},
		{content.Campaigns, "id: a\nname: A\nbloc: Cục Hai\n", false},
		{content.Campaigns, "id: a\nname: A\npart_of: b\n", false}, // campaigns are all there
		{content.Awards, "id: b\nbased_on: a\n", true},
		{content.Awards, "id: b\n", false},
	} {
		if v, _ := s.judge(test.c, test.src); v.accepted != test.accepted {
			t.Errorf("%q: accepted is %v (%v)", test.src, v.accepted, v.why)
		}
	}
}

// Files with a record, a list and nothing are files of records.
func TestFiles(t *testing.T) {
	s := read(t, madeUp)
	for _, test := range []struct {
		c        content.Collection
		src      string
		accepted bool
	}{
		{content.Units, "", true},
		{content.Units, "# Chưa có gì.\n", true},
		{content.Units, "[]\n", true},
		{content.Units, "id: a\nname: A\n", true},
		{content.Units, "- id: a\n  name: A\n- id: b\n  name: B\n", true},
		{content.Units, "- id: a\n  name: A\n-\n", false},
		{content.Units, "Cục A\n", false},
		{content.Units, "12\n", false},
		{content.Sites, "", false},
		{content.Sites, "- title: A\n  language: vi\n", false},
		{content.Sites, "title: A\nlanguage: vi\n", true},
		{content.Pages, "id: a\ntitle: A\n", true},
		{content.Pages, "- id: a\n  title: A\n", false},
		{content.Speeches, "id: a\nevent: mot-hai\nkind: report\nspeaker: {name: A}\non_behalf_of: [mot-hai, {name: B}]\n", true},
		{content.Speeches, "id: a\nevent: mot-hai\nkind: report\nspeaker: {name: A}\non_behalf_of: [mot-ba]\n", false},
	} {
		if v, _ := s.judge(test.c, test.src); v.accepted != test.accepted {
			t.Errorf("%s: %q: accepted is %v (%v)", test.c, test.src, v.accepted, v.why)
		}
	}
}
