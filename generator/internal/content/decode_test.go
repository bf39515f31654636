package content

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// sample returns a value of the kind, in the notation of braces.
func sample(f Field) string {
	var s string
	switch f.Kind {
	case KindText, KindMarkdown:
		s = "một hai"
	case KindID, KindReference:
		s = "mot-hai"
	case KindCount, KindClass:
		s = "2"
	case KindBool:
		s = "true"
	case KindDate:
		s = "2019-11"
	case KindYear:
		s = "2019"
	case KindEnum:
		s = f.Values[len(f.Values)-1]
	case KindAddress:
		s = "https://example.org/a"
	case KindRule:
		s = "lost-comment"
	default:
		panic("no sample of kind " + fmt.Sprint(f.Kind))
	}
	if f.List {
		return "[" + s + "]"
	}
	return s
}

// decodeFields decodes the fields of one record in braces.
func decodeFields(c Collection, fields string) (*Library, []diag.Diagnostic) {
	file, src := "content/"+string(c)+".yaml", "{"+fields+"}\n"
	if c.IsMarkdown() {
		file, src = "content/"+string(c)+"/a.md", "---\n"+src+"---\nVăn bản.\n"
	}
	lib, diags := Decode(file, c, []byte(src))
	return lib, slices.DeleteFunc(diags.Sorted(), func(d diag.Diagnostic) bool {
		return d.Rule == ruleMissingField.Name || d.Rule == ruleMissingOneOf.Name
	})
}

// sameValues compares all but the places, also what records hide.
var sameValues = cmp.Options{cmpopts.IgnoreTypes(At{}), cmp.Exporter(func(reflect.Type) bool { return true }),
	cmpopts.IgnoreFields(Markdown{}, "Indent", "Exact", "segments")}

// Every field of every record and entry reaches the record.
func TestEveryFieldIsDecoded(t *testing.T) {
	var check func(c Collection, table *Table, before, after string)
	check = func(c Collection, table *Table, before, after string) {
		without, _ := decodeFields(c, before+after)
		for _, f := range table.Fields {
			if f.Name == "body" {
				continue // which is refused
			}
			if f.Kind == KindEntry {
				open, end := f.Name+": {", "}"
				if f.List {
					open, end = f.Name+": [{", "}]"
				}
				check(c, f.Entry, before+open, end+after)
				continue
			}
			for _, value := range append([]string{sample(f)}, f.Values...) {
				if f.List && f.Kind == KindEnum && !strings.HasPrefix(value, "[") {
					value = "[" + value + "]"
				}
				fields := before + f.Name + ": " + value + after
				with, problems := decodeFields(c, fields)
				if len(problems) > 0 {
					t.Errorf("{%s}: %s", fields, example.Printed(t, diag.EN, problems))
				}
				if cmp.Equal(without, with, sameValues) {
					t.Errorf("{%s}: the value of %s.%s is lost", fields, table.Name, f.Name)
				}
			}
		}
	}
	for i, table := range Tables() {
		check(Collections()[i], table, "", "")
	}
}

func TestTextStaysAsTyped(t *testing.T) {
	for src, want := range map[string]string{
		"no": "no", "yes": "yes", "01": "01", "010": "010", "1.092": "1.092", "2019": "2019", "2019-11-18": "2019-11-18", "1e3": "1e3",
		"0x1F": "0x1F", "1_000": "1_000", ".inf": ".inf", "true": "true", "12:30": "12:30", "'null'": "null", `"~"`: "~", "'It''s'": "It's",
		`"a\u1ea5b"`: "aấb", "Một\n  hai": "Một hai", "|\n  Một\n  hai": "Một hai", ">-\n  Một\n  hai": "Một hai", `" Một "`: "Một",
		"Ho\u0300a": "Hòa", "a#b": "a#b", "https://example.org": "https://example.org", "C:\\tmp": "C:\\tmp", "Phòng “Một”: ": "",
	} {
		lib, diags := Decode("content/units.yaml", Units, []byte("id: a\nname: "+src+"\n"))
		if want == "" {
			if diags.Len() == 0 {
				t.Errorf("name: %s gives no diagnostic", src)
			}
			continue
		}
		if diags.Len() > 0 || len(lib.Units) != 1 || lib.Units[0].Name != want {
			t.Errorf("name: %s gives %q, want %q; %s", src, lib.Units[0].Name, want, example.Printed(t, diag.EN, diags.Sorted()))
		}
	}
}

func TestCounts(t *testing.T) {
	for src, want := range map[string]Count{
		"0": {N: 0, Set: true}, "7": {N: 7, Set: true}, "01": {N: 1, Set: true}, "010": {N: 10, Set: true}, `"12"`: {N: 12, Set: true},
		"1092": {N: 1092, Set: true}, "2147483647": {N: 1<<31 - 1, Set: true},
		"1.092": {}, "-1": {}, "1.0": {}, "0x10": {}, "2147483648": {}, "": {},
	} {
		lib, _ := Decode("content/awards.yaml", Awards, []byte("id: a\norder: "+src+"\n"))
		if d := cmp.Diff(want, lib.Awards[0].Order, cmpopts.IgnoreTypes(At{})); d != "" {
			t.Errorf("order: %s (-want +got):\n%s", src, d)
		}
	}
}

func TestDecodeRoll(t *testing.T) {
	const src = `id: dot-mot
title: Đợt Một
year: unknown
decision: {number: 01/QĐ-VD}
source: bai-mot
grants:
  - award: huan-chuong-chien-cong
    class: any
    event: none
    collectives: 0
    recipients:
      - name: Nguyễn Văn Mẫu
        unit: phong-mot
  - award: huan-chuong-chien-cong
    classes: [1, 3]
    individuals: 010
reported:
  - award: co-thi-dua-chinh-phu
    unspecified: 15
`
	lib, diags := Decode("content/rolls/a.yaml", Rolls, []byte(src))
	if diags.Len() > 0 {
		t.Fatal(example.Printed(t, diag.EN, diags.Sorted()))
	}
	ref := func(id string, line, column int32) Ref { return Ref{id, At{line, column}} }
	want := []*Roll{{
		Header:   Header{Entry: Entry{At: At{1, 1}, Sources: []Ref{ref("bai-mot", 5, 9)}}, File: "content/rolls/a.yaml", ID: "dot-mot", IDAt: At{1, 5}},
		Title:    "Đợt Một",
		Year:     UnknownYear,
		Decision: &Decision{Entry: Entry{At: At{4, 11}}, Number: "01/QĐ-VD", NumberAt: At{4, 20}},
		Grants: []Grant{
			{
				Entry: Entry{At: At{7, 5}}, Award: ref("huan-chuong-chien-cong", 7, 12), Class: AnyClass, ClassAt: At{8, 12}, NoEvent: true,
				Counts: Counts{Collectives: Count{N: 0, Set: true, At: At{10, 18}}},
				Recipients: []Recipient{
					{Entry: Entry{At: At{12, 9}}, Name: "Nguyễn Văn Mẫu", Unit: ref("phong-mot", 13, 15)},
				},
			},
			{
				Entry: Entry{At: At{14, 5}}, Award: ref("huan-chuong-chien-cong", 14, 12), Classes: []Class{1, 3}, ClassAt: At{15, 15},
				Counts: Counts{Individuals: Count{N: 10, Set: true, At: At{16, 18}}},
			},
		},
		Reported: []Reported{{
			Entry: Entry{At: At{18, 5}}, Awards: []Ref{ref("co-thi-dua-chinh-phu", 18, 12)},
			Counts: Counts{Unspecified: Count{N: 15, Set: true, At: At{19, 18}}},
		}},
	}}
	if d := cmp.Diff(want, lib.Rolls, cmp.Exporter(func(reflect.Type) bool { return true })); d != "" {
		t.Errorf("rolls (-want +got):\n%s", d)
	}
}

func TestDecodeBody(t *testing.T) {
	lib, diags := Decode("content/pages/a.md", Pages, []byte("\ufeff---\r\nid: a\r\ntitle: Trang\r\n---\r\n\r\nXin *chào*.\r\n"))
	if diags.Len() > 0 {
		t.Fatal(example.Printed(t, diag.EN, diags.Sorted()))
	}
	page := lib.Pages[0]
	if got, want := page.Body.Doc.Text(), "Xin chào."; got != want {
		t.Errorf("text = %q, want %q", got, want)
	}
	got := page.Body.Position(page.File, diag.Position{Line: 2, Column: 5})
	if want := (diag.Position{File: "content/pages/a.md", Line: 6, Column: 5}); got != want {
		t.Errorf("position = %v, want %v", got, want)
	}
}

func TestNormalFormsAreEqual(t *testing.T) {
	composed, _ := Decode("content/units.yaml", Units, []byte("id: a\nname: Phòng Một\nnote: Tổ Hai\n"))
	decomposed, _ := Decode("content/units.yaml", Units, []byte("id: a\nname: Pho\u0300ng Mo\u0302\u0323t\nnote: Tô\u0309 Hai\n"))
	if d := cmp.Diff(composed, decomposed, sameValues); d != "" {
		t.Errorf("NFC and NFD differ (-NFC +NFD):\n%s", d)
	}
}

func TestLibraryOrder(t *testing.T) {
	all := Collections()
	if len(all) != len(Tables()) {
		t.Fatalf("%d collections and %d tables", len(all), len(Tables()))
	}
	var l Library
	for range 2 {
		l.add(&Library{Site: Site{File: "content/site.yaml"}, Units: []*Unit{{Name: "a"}, {Name: "b"}}, Corrections: []*Correction{{}}})
	}
	if len(l.Units) != 4 || l.Units[2].Name != "a" || len(l.Corrections) != 2 || l.Site.File == "" {
		t.Errorf("added: %d units, %d corrections, site of %q", len(l.Units), len(l.Corrections), l.Site.File)
	}
}
