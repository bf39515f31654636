package sheet

import (
	"strings"

	"bangvang/generator/internal/charset"
)

// An oldText is a text that was decoded as its font asks.
type oldText struct {
	row, col int32
	encoding charset.Encoding
	raw      string
}

// tell notes what a reader of the sheet does not see of how it was.
func (p *page) tell() {
	name := p.table.Name
	if p.hidden > 0 {
		p.note(name, "%d hàng bị ẩn, vẫn được đọc.", "%d rows are hidden; they were read all the same.", p.hidden)
	}
	if p.columns > 0 {
		p.note(name, "%d cột bị ẩn, vẫn được đọc.", "%d columns are hidden; they were read all the same.", p.columns)
	}
	var fonts [8]int
	for _, row := range p.table.Rows {
		for _, v := range row {
			fonts[v.Encoding]++
		}
	}
	for e, n := range fonts {
		if n > 0 && charset.Encoding(e) != charset.Unicode {
			p.note(name, "%d ô dùng phông %s, đã đổi sang Unicode.", "%d cells are in fonts of %s, and were read as Unicode.", n, charset.Encoding(e).String())
		}
	}
	p.doubt()
}

// settle looks again at texts in fonts of old where the same font also holds
// texts that are in Unicode beyond doubt, since somebody typed them so: there,
// letters decide, and where they are silent, what most of the others are.
func (p *page) settle() {
	var old [8]int
	sure := make([]bool, len(p.old))
	for i, o := range p.old {
		if p.unicode[o.encoding] > 0 && charset.Rather(o.raw, o.encoding, charset.Unicode) {
			sure[i] = true
			old[o.encoding]++
		}
	}
	var doubtful []string
	many := 0
	for i, o := range p.old {
		if p.unicode[o.encoding] == 0 || sure[i] {
			continue
		}
		if !charset.Rather(o.raw, charset.Unicode, o.encoding) {
			if many++; len(doubtful) < 10 {
				doubtful = append(doubtful, cellName(int(o.row), int(o.col)))
			}
			if old[o.encoding] >= p.unicode[o.encoding] {
				continue
			}
		}
		v := &p.table.Rows[o.row][o.col]
		v.Text, v.Encoding = charset.Unicode.Decode(o.raw), charset.Unicode
	}
	if many > 0 {
		p.note(p.table.Name, "%d ô dùng phông cũ có thể là chữ Unicode hoặc chữ cũ, hãy xem kỹ: %s.",
			"%d cells in fonts of old may hold letters of Unicode or old ones, look well at them: %s.", many, strings.Join(doubtful, ", "))
	}
}

// doubt compares what fonts say with what letters say.
func (p *page) doubt() {
	const enough = 1 << 20
	var plain strings.Builder
	for _, row := range p.table.Rows {
		for _, v := range row {
			if v.Kind == Word && v.Encoding == charset.Unicode && plain.Len() < enough && charset.Western(v.Text) {
				plain.WriteString(v.Text)
				plain.WriteByte('\n')
			}
		}
	}
	if e := charset.Guess(plain.String()); e == charset.TCVN3 || e == charset.VNI {
		p.note(p.table.Name, "Có chữ trông như %s dù phông không phải. Trong Excel, chọn các ô đó, đổi về phông cũ (.VnTime, VNI-Times), lưu, rồi đọc lại.",
			"There are letters that look like %s, though the font is another. In Excel, choose those cells, set the old font (.VnTime, VNI-Times), save, and read again.", e.String())
	}
}
