package sheet

import (
	"strings"

	"bangvang/generator/internal/charset"
	"bangvang/generator/internal/diag"
)

// readText reads a text with columns. Every value is a Word; numbers and dates
// are left to those who know what a column is for. What [Harmless] writes before a
// text is none of it.
func readText(text string, format charset.Format, encoding charset.Encoding, most limits) (*File, error) {
	f := &File{Tables: []*Table{new(Table)}, Text: format}
	if encoding != charset.Unicode {
		f.Notes = append(f.Notes, Note{Text: diag.Text{
			VI: "Tệp dùng bảng mã %s, đoán theo chữ, đã đổi sang Unicode: xem kỹ tên người.",
			EN: "The file is in the encoding %s, as its letters tell, and was read as Unicode: look well at the names.",
		}.With(encoding.String())})
	}
	delimiter := byte(0)
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(first, "sep=") && len(strings.TrimSpace(first)) <= len("sep=;") {
		text, delimiter = rest, ',' // what Excel is told there, and does not show
		if s := strings.TrimRight(first, "\r"); len(s) > len("sep=") {
			delimiter = s[len("sep=")]
		}
	} else {
		delimiter = delimiterOf(text)
	}
	t := f.Tables[0]
	p := parser{text: text, delimiter: delimiter, line: 1}
	cells, lost := 0, 0
	for !p.done() {
		fields, err := p.record()
		if err != nil {
			return nil, err
		}
		var row []Value
		for i, s := range fields {
			if s == "" {
				continue
			}
			v := Value{Text: Plain(s), Kind: Word}
			v.decode(encoding)
			if lostLetters(v.Text) {
				lost++
			}
			for len(row) < i {
				row = append(row, Value{})
			}
			row = append(row, v)
		}
		if len(row) == 0 {
			p.blank++
			continue
		}
		if cells += len(row) + p.blank; cells > most.cells || len(t.Rows)+p.blank >= MaxRows {
			return nil, most.tooManyCells()
		}
		for ; p.blank > 0; p.blank-- {
			t.Rows = append(t.Rows, nil)
		}
		t.Rows = append(t.Rows, row)
	}
	f.Notes = append(f.Notes, p.notes...)
	if lost > 0 {
		f.Notes = append(f.Notes, Note{Text: diag.Text{
			VI: "%d ô có dấu “?” giữa chữ: có lẽ chữ đã mất khi lưu. Lưu lại danh sách gốc thành .xlsx hoặc “CSV UTF-8”.",
			EN: "%d cells have “?” inside words: letters were lost, it seems, when the file was saved. Save the original list as .xlsx or “CSV UTF-8”.",
		}.With(lost)})
	}
	return f, nil
}

func (most limits) tooManyCells() error {
	return errTooLarge("bảng có hơn %d ô, kể cả ô trống nằm trước ô có chữ", "the table has more than %d cells, with the empty ones before others", most.cells)
}

// decode reads the text of the value in an encoding.
func (v *Value) decode(e charset.Encoding) {
	if !charset.Western(v.Text) {
		e = charset.Unicode
	}
	plain := charset.Unicode.Decode(v.Text)
	if v.Text = e.Decode(v.Text); v.Text != plain {
		v.Encoding = e
	}
}

// lostLetters tells whether a text looks like Nguy?n.
func lostLetters(s string) bool {
	letter := func(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80 }
	for i := 1; i+1 < len(s); i++ {
		if s[i] == '/' { // an address
			return false
		}
		if s[i] == '?' && letter(s[i-1]) && letter(s[i+1]) {
			return true
		}
	}
	return false
}

const delimiters = ";\t,"

// delimiterOf returns what parts the columns of a text: that by which the most
// records of the first have one number of fields; 0 where they are of one
// column.
func delimiterOf(text string) (best byte) {
	const enough = 200
	bestScore := 0.0
	for i := range len(delimiters) {
		p := parser{text: text, delimiter: delimiters[i], line: 1}
		counts, records, parted := map[int]int{}, 0, 0
		for !p.done() && records < enough {
			fields, err := p.record()
			if len(p.fields) > maxColumns {
				return delimiters[i] // it is refused again, and told
			}
			if err != nil {
				break
			}
			if len(fields) == 1 && strings.TrimSpace(fields[0]) == "" {
				continue
			}
			if records++; len(fields) > 1 {
				counts[len(fields)]++
				parted++
			}
		}
		most := 0
		for _, n := range counts {
			most = max(most, n)
		}
		if 5*most < records || parted == 0 {
			continue
		}
		if score := float64(most) * float64(most) / float64(parted); score > bestScore {
			best, bestScore = delimiters[i], score
		}
	}
	return best
}
