package table

import (
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

// row makes a row of words.
func row(texts ...string) []sheet.Value {
	values := make([]sheet.Value, len(texts))
	for i, s := range texts {
		if s != "" {
			values[i] = sheet.Value{Text: s, Kind: sheet.Word}
		}
	}
	return values
}

func TestHeadsReadBack(t *testing.T) {
	fields := append(Fields(), special...)
	for _, l := range []diag.Lang{diag.VI, diag.EN} {
		var heads []string
		for _, f := range fields {
			heads = append(heads, f.Head(l))
		}
		layouts := Read(&sheet.Table{Rows: [][]sheet.Value{row(heads...), row(heads...)}}, nil)
		if len(layouts) != 1 || !layouts[0].Exact || len(layouts[0].Lines) != 1 || len(layouts[0].Columns) != len(fields) {
			t.Fatalf("%s: all heads side by side: %+v", l, layouts[0])
		}
		for i, c := range layouts[0].Columns {
			if c.Field != fields[i] {
				t.Errorf("%s: %q reads as %q, not %q", l, heads[i], c.Field, fields[i])
			}
		}
		layouts = Read(&sheet.Table{Rows: [][]sheet.Value{row("Danh sách"), row(heads[:len(heads)-1]...), row(heads...)}}, nil)
		for i, c := range layouts[0].Columns {
			if layouts[0].Exact || c.Field != fields[i] {
				t.Errorf("%s: below a title, %q reads as %q, not %q", l, heads[i], c.Field, fields[i])
			}
		}
		for _, f := range fields {
			for _, text := range []string{f.Head(l), strings.ToUpper(f.Head(l)), string(f)} {
				if got := head(text); got != f {
					t.Errorf("%s: %q alone reads as %q, not %q", l, text, got, f)
				}
			}
		}
	}
}

// TestHeadsAreComplete holds that every field has words, and no two the same.
func TestHeadsAreComplete(t *testing.T) {
	taken := map[string]Field{}
	for _, f := range append(Fields(), special...) {
		if _, ok := heads[f]; !ok {
			t.Errorf("%s has no head", f)
		}
		for _, l := range []diag.Lang{diag.VI, diag.EN} {
			fold := vietnamese.Fold(f.Head(l))
			if other, twice := taken[fold]; twice && other != f {
				t.Errorf("%s and %s are both called %q", f, other, f.Head(l))
			}
			taken[fold] = f
		}
		if _, ok := f.Format(); !ok {
			found := false
			for _, s := range special {
				found = found || s == f
			}
			if !found {
				t.Errorf("%s is no field of the format", f)
			}
		}
	}
	for f := range heads {
		if taken[vietnamese.Fold(f.Head(diag.VI))] != f {
			t.Errorf("there is no field %s", f)
		}
	}
}

// TestOtherHeads holds that no head of clerks has two meanings, and each is
// written as it is compared.
func TestOtherHeads(t *testing.T) {
	taken := map[string]Field{}
	for f, list := range others {
		for text := range strings.SplitSeq(list, ",") {
			text = strings.TrimSpace(text)
			if text != vietnamese.Fold(text) || text == "" {
				t.Errorf("%s: %q is not folded", f, text)
			}
			if other, twice := taken[text]; twice {
				t.Errorf("%q is both %s and %s", text, f, other)
			}
			taken[text] = f
			if got := byFold[text]; got != f {
				t.Errorf("%q reads as %s, not %s", text, got, f)
			}
		}
	}
}
