package content

import (
	"fmt"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/google/go-cmp/cmp"
)

func TestDecodeTexts(t *testing.T) {
	got, diags := DecodeTexts("texts/vi.yaml", []byte("home: Trang chủ\nempty: \"\"\nyes: no\n"))
	if diags.Len() > 0 {
		t.Error(example.Printed(t, diag.EN, diags.Sorted()))
	}
	want := []Phrase{{"home", "Trang chủ", At{1, 7}}, {"empty", "", At{2, 8}}, {"yes", "no", At{3, 6}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("texts (-want +got):\n%s", d)
	}
}

func TestDecodeTextsReports(t *testing.T) {
	var many strings.Builder
	for i := range maxPhrases + 1 {
		fmt.Fprintf(&many, "k%d: a\n", i)
	}
	for src, want := range map[string]string{
		"a: b\na: c\n":    "texts/vi.yaml:2:1: error: the field \"a\" is already set at line 1\n",
		"- a\n":           "texts/vi.yaml:1:1: error: the texts of the interface must be lines of \"field: value\", here is a list\n",
		"a: [b]\n":        "texts/vi.yaml:1:4: error: this field takes one value, here is a list\n    hint: write one value, without a dash or brackets\n",
		many.String():     "texts/vi.yaml:4097:1: error: there are more than 4096 fields in one item\n    hint: perhaps the items of a list lack their \"- \"\n",
		"":                "",
		"# a comment\n":   "",
		"a: \xff\nb: c\n": "texts/vi.yaml:1:4: error: the file is not UTF-8 text: the byte 0xFF here is not valid\n    hint: open the file and save it as UTF-8 (Notepad: Save as, Encoding: UTF-8)\n",
	} {
		_, diags := DecodeTexts("texts/vi.yaml", []byte(src))
		if d := cmp.Diff(want, example.Printed(t, diag.EN, diags.Sorted())); d != "" {
			t.Errorf("%.20q (-want +got):\n%s", src, d)
		}
	}
}
