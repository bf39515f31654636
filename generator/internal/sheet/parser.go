package sheet

import (
	"strings"

	"bangvang/generator/internal/diag"
)

// A parser reads the records of a text with columns (RFC 4180). Quotes that do
// not begin a field are a part of it, as Excel takes them; what follows a
// closing quote is added to the field and noted. Empty lines are records of one
// empty field.
type parser struct {
	text      string
	delimiter byte // 0: there is one column
	at, line  int
	blank     int // empty records before the next
	fields    []string
	notes     []Note
}

const maxQuoteNotes = 20

func (p *parser) done() bool { return p.at >= len(p.text) }

// record reads a record. Its fields hold until the next.
func (p *parser) record() ([]string, error) {
	p.fields = p.fields[:0]
	for {
		field, err := p.field()
		if err != nil {
			return nil, err
		}
		if p.fields = append(p.fields, field); len(p.fields) > maxColumns {
			return nil, errTooLarge("dòng %d có hơn %d cột", "line %d has more than %d columns", p.line, maxColumns)
		}
		switch {
		case p.done():
			return p.fields, nil
		case p.text[p.at] == p.delimiter && p.delimiter != 0:
			if p.at++; p.done() {
				return append(p.fields, ""), nil
			}
		default:
			p.endLine()
			return p.fields, nil
		}
	}
}

// endLine passes the end of a line: \n, \r\n or \r.
func (p *parser) endLine() {
	if strings.HasPrefix(p.text[p.at:], "\r\n") {
		p.at++
	}
	p.at++
	p.line++
}

// field reads a field up to what ends it.
func (p *parser) field() (string, error) {
	if p.done() || p.text[p.at] != '"' {
		return p.bare(), nil
	}
	var b strings.Builder
	begin := p.line
	p.at++
	for {
		i := strings.IndexByte(p.text[p.at:], '"')
		if i < 0 {
			return "", errQuotes(begin)
		}
		part := p.text[p.at : p.at+i]
		p.line += strings.Count(part, "\n")
		b.WriteString(strings.ReplaceAll(part, "\r\n", "\n"))
		p.at += i + 1
		if p.done() || p.text[p.at] != '"' {
			break
		}
		b.WriteByte('"')
		p.at++
	}
	if rest := p.bare(); rest != "" {
		if strings.TrimSpace(rest) != "" {
			p.note(begin)
		}
		b.WriteString(rest)
	}
	return b.String(), nil
}

func (p *parser) bare() string {
	begin := p.at
	for p.at < len(p.text) {
		if c := p.text[p.at]; c == '\n' || c == '\r' || c == p.delimiter && c != 0 {
			break
		}
		p.at++
	}
	return p.text[begin:p.at]
}

func (p *parser) note(line int) {
	if len(p.notes) < maxQuoteNotes {
		p.notes = append(p.notes, Note{Text: diag.Text{
			VI: "Dòng %d: có chữ sau dấu ngoặc kép đóng; đã giữ nguyên chữ, hãy xem lại ô đó.",
			EN: "Line %d: something follows a closing quote; the text was kept, look at that cell.",
		}.With(line)})
	}
}
