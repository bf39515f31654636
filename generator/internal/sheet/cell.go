package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"

	"bangvang/generator/internal/charset"
)

// noValue is the text of a formula of which the file keeps no value.
const noValue = "#?"

// readCell reads a cell.
func (p *page) readCell(e *xml.StartElement) (Value, error) {
	kind, look := attr(e, "t"), style{}
	if s := attr(e, "s"); s != "" || len(p.styles) > 0 {
		if i, err := strconv.Atoi("0" + s); err == nil && i < len(p.styles) {
			look = p.styles[i]
		}
	}
	var raw string
	var inline []run
	formula, kept := false, false
	depth := p.depth
	for {
		c, err := p.start(depth)
		if err != nil {
			return Value{}, err
		}
		if c == nil {
			break
		}
		switch c.Name.Local {
		case "v":
			kept = true
			raw, err = p.chars()
		case "f":
			formula = true
			err = p.pass()
		case "is":
			kept = true
			if raw, inline, err = p.item(); inline == nil && raw != "" {
				inline = []run{{text: raw}}
			}
		}
		if err != nil {
			return Value{}, err
		}
	}
	if !kept || raw == "" && inline == nil {
		if formula && (!kept || kind != "str") { // a formula may well give an empty text
			return Value{Text: noValue, Kind: Fault, Formula: true}, nil
		}
		return Value{}, nil
	}
	v, err := p.value(kind, raw, inline, look)
	if v.Formula = formula; v.Text == "" {
		return Value{}, err
	}
	return v, err
}

// value returns the value that is kept in a cell.
func (p *page) value(kind, raw string, inline []run, look style) (Value, error) {
	word := func(v Value) (Value, error) {
		v.Kind = Word
		return v, nil
	}
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(raw))
		if err != nil || i < 0 || i >= len(p.strings) {
			return Value{}, errDamaged("trang %s có ô thiếu chữ (%s)", "the sheet %s has a cell whose text is missing (%s)", clip(p.table.Name), clip(raw))
		}
		if one := p.strings[i]; one.rich > 0 {
			return word(together(p.runs[one.rich-1], look.encoding))
		} else {
			return word(p.word(one.text, look.encoding))
		}
	case "inlineStr":
		if len(inline) == 1 && !inline[0].own {
			return word(p.word(inline[0].text, look.encoding))
		}
		return word(together(inline, look.encoding))
	case "str":
		return word(p.word(unescape(raw), look.encoding))
	case "b":
		if isTrue(strings.TrimSpace(raw)) {
			return word(Value{Text: "TRUE"})
		}
		return word(Value{Text: "FALSE"})
	case "e":
		return Value{Text: raw, Kind: Fault}, nil
	case "d":
		return isoDay(strings.TrimSpace(raw)), nil
	}
	number, ok := figure(strings.TrimSpace(raw))
	if !ok {
		return word(Value{Text: charset.Unicode.Decode(raw)})
	}
	if v, ok := spell(number, look.shape, p.from1904); ok {
		return v, nil
	}
	return Value{Text: shortest(number), Kind: Figure}, nil
}

// isoDay returns the value of a date that is written as such.
func isoDay(s string) Value {
	date, time, _ := strings.Cut(strings.TrimSuffix(s, "Z"), "T")
	if len(date) != 10 || date[4] != '-' || date[7] != '-' || strings.Trim(date, "0123456789-") != "" {
		return Value{Text: charset.Unicode.Decode(s), Kind: Word}
	}
	if strings.Trim(time, "0:.") != "" {
		date += "T" + time
	}
	return Value{Text: date, Kind: Day}
}

// word returns the value of a text in a font.
func (p *page) word(text string, e charset.Encoding) Value {
	v := Value{Text: text, Kind: Word}
	switch v.decode(e); {
	case e == charset.Unicode:
	case v.Encoding != charset.Unicode:
		p.old = append(p.old, oldText{int32(p.at), int32(p.col), e, text})
	case !charset.Western(text):
		p.unicode[e]++
	}
	return v
}
