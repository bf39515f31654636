package export

import (
	"encoding/json"
	"strconv"
	"strings"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/sheet"
)

// A column is a column of a table whose rows are of type R.
type column[R any] struct {
	key   string    // in JSON
	head  diag.Text // in CSV and XLSX
	about diag.Text // what stands in it
	width float64   // in XLSX
	value func(x *Exporter, r R) value
	codes []coding // of its values, where they are of a closed list
}

// A coding is a value of a closed list: as JSON has it, and where its word is.
type coding struct{ list, code, json string }

func valuesOf(list string, codes ...string) []coding {
	var all []coding
	for _, code := range codes {
		all = append(all, coding{list, code, code})
	}
	return all
}

var truths = []coding{{"flag", "yes", "true"}, {"flag", "no", "false"}}

// A value is what stands in a cell. The zero value is nothing.
type value struct {
	kind valueKind
	text string   // of a text; the word for a coded value or a truth
	code string   // of a coded value, as records and JSON have it
	n    int      // of a number; 1 for true
	list []string // of a list of texts
}

type valueKind uint8

const (
	nothing valueKind = iota
	isText
	isCoded
	isNumber
	isTruth
	isList
)

func text(s string) value {
	if s == "" {
		return value{}
	}
	return value{kind: isText, text: s}
}

// coded is a value of a closed list, and the word for it.
func coded(code, word string) value {
	if code == "" {
		return value{}
	}
	return value{kind: isCoded, code: code, text: word}
}

func number(n int) value { return value{kind: isNumber, n: n} }

func list(ss []string) value {
	if len(ss) == 0 {
		return value{}
	}
	return value{kind: isList, list: ss}
}

func (x *Exporter) truth(b bool) value {
	if b {
		return value{kind: isTruth, n: 1, text: x.words.Value("flag", "yes")}
	}
	return value{kind: isTruth, text: x.words.Value("flag", "no")}
}

// coded is a value of a closed list with the theme's word for it.
func (x *Exporter) coded(list, code string) value {
	if code == "" {
		return value{}
	}
	return coded(code, x.words.Value(list, code))
}

// between stands between the texts of a list in one cell.
const between = "; "

// words writes the value for people.
func (v value) words() string {
	switch v.kind {
	case isNumber:
		return strconv.Itoa(v.n)
	case isList:
		return strings.Join(v.list, between)
	}
	return v.text
}

// cell writes the value for a workbook. A coded number, such as a year, is a
// number there.
func (v value) cell() sheet.Cell {
	if v.kind == isNumber {
		return sheet.Number(v.n)
	}
	if n, err := strconv.Atoi(v.text); err == nil && v.kind == isCoded {
		return sheet.Number(n)
	}
	return sheet.Text(v.words())
}

// json appends the value as JSON.
func (v value) json(b []byte) []byte {
	switch v.kind {
	case isNumber:
		return strconv.AppendInt(b, int64(v.n), 10)
	case isTruth:
		return strconv.AppendBool(b, v.n > 0)
	case isCoded:
		return quoted(b, v.code)
	case isList:
		b = append(b, '[')
		for i, s := range v.list {
			if i > 0 {
				b = append(b, ',')
			}
			b = quoted(b, s)
		}
		return append(b, ']')
	}
	return quoted(b, v.text)
}

func quoted(b []byte, s string) []byte {
	q, err := json.Marshal(s)
	if err != nil {
		panic("export: " + err.Error()) // a text can always be encoded
	}
	return append(b, q...)
}
