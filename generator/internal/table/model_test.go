package table

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/vietnamese"
)

// TestListsReadAsTheyWereLaidOut lays made-up lists out in many ways.
func TestListsReadAsTheyWereLaidOut(t *testing.T) {
	for seed := range uint64(1500) {
		d := draw(seed)
		if len(d.t.Merged) == 0 {
			d.throughText(t)
		}
		layouts := Read(d.t, nil)
		if err := everyCellOnce(d.t, layouts); err != nil {
			t.Fatalf("list %d: %v", seed, err)
		}
		if err := d.compare(layouts); err != nil {
			var b strings.Builder
			for _, r := range d.t.Rows {
				for _, v := range r {
					b.WriteString(strings.ReplaceAll(v.Text, "\n", "⏎") + " | ")
				}
				b.WriteByte('\n')
			}
			t.Fatalf("list %d: %v\n%s\n%s", seed, err, b.String(), show(layouts))
		}
	}
}

// throughText writes the list as a text, and takes what is read of that.
func (d *drawing) throughText(t *testing.T) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = pick(d.Rand, []rune{',', ';', '\t'})
	for _, r := range d.t.Rows {
		texts := make([]string, len(d.fields))
		for i, v := range r {
			texts[i] = v.Text
		}
		if err := w.Write(texts); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	f, err := sheet.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	d.t = f.Tables[0]
}

func (d *drawing) compare(layouts []*Layout) error {
	if len(layouts) != 1 {
		return fmt.Errorf("%d tables", len(layouts))
	}
	l := layouts[0]
	for i, f := range d.fields {
		if j := l.Column(f); j < 0 || l.Columns[j].Index != i {
			return fmt.Errorf("%s is not column %d", f, i)
		}
	}
	if len(l.Lines) != len(d.want) {
		return fmt.Errorf("%d lines, not %d", len(l.Lines), len(d.want))
	}
	for i, want := range d.want {
		line := l.Lines[i]
		var sections []string
		for _, s := range line.Sections {
			sections = append(sections, s.Title())
		}
		if !slices.Equal(sections, want.sections) {
			return fmt.Errorf("line %d stands below %q, not %q", i, sections, want.sections)
		}
		for j, c := range line.Cells {
			if f := l.Columns[j].Field; f != Number && c.Text != want.values[f] {
				return fmt.Errorf("line %d: %s is %q, not %q", i, f, c.Text, want.values[f])
			}
		}
	}
	return nil
}

// TestDecomposedHeads reads heads as other systems write them.
func TestDecomposedHeads(t *testing.T) {
	for text, want := range map[string]Field{
		"Ho\u0323 va\u0300 te\u0302n": Name, "ĐƠN VỊ": Unit, "Ðơn vị": Unit, "Đơn vị (ghi rõ)": Unit, "Họ và tên*": Name, "NĂM": "roll.year", "Nam": "", "Nữ": "",
		"Hình thức khen thưởng đề nghị": Award, "Họ và tên người được khen thưởng": Name, "Quê quán": "", "#": Number,
		"Ngày, tháng, năm sinh": "", "Đơn vị tính": "", "Năm sinh": "", "Số điện thoại": "", "Thành tích năm 2018": "recipient.citation", "Họ và tên vợ (chồng)": "",
	} {
		if got := narrowed(text); got != want {
			t.Errorf("%q (%s) reads as %q, not %q", text, vietnamese.Fold(text), got, want)
		}
	}
}
