package schema

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/edtf"
)

// value describes what a field holds; of a list, what an item of it is.
func (m *maker) value(f *content.Field) *node {
	switch f.Kind {
	case content.KindText, content.KindMarkdown:
		return m.define("text", m.text)
	case content.KindEnum:
		return m.words(f.Values, textNoValue.In(m.Lang))
	case content.KindEntry:
		return m.entryOrAlone(f.Entry)
	case content.KindReference:
		return m.reference(f.Collection, f.Values)
	case content.KindRule:
		return m.define("warning", m.warnings)
	}
	value := m.define(scalars[f.Kind].name, func() *node { return m.scalar(f.Kind) })
	offered := m.offered(f)
	if len(offered) == 0 {
		return value
	}
	return &node{AnyOf: append([]*node{value}, offered...)}
}

// offered are values of a field that are not closed, but worth offering. Each
// has a title, since the language server puts the titles of those without one
// together.
func (m *maker) offered(f *content.Field) []*node {
	var offered []*node
	if f.Kind == content.KindClass {
		classes := &node{Title: textClasses.In(m.Lang), Enum: values{numbers: []int{1, 2, 3}}}
		for _, class := range []diag.Text{textFirst, textSecond, textThird} {
			classes.EnumDescs = append(classes.EnumDescs, class.In(m.Lang))
		}
		offered = append(offered, classes)
	}
	if len(f.Values) > 0 {
		words := m.words(f.Values, "")
		words.Title = words.EnumDescs[0]
		offered = append(offered, words)
	}
	return offered
}

// text is any scalar but nothing.
func (m *maker) text() *node {
	return anyScalar(&node{Pattern: `\S`, ErrorMessage: textScalar.In(m.Lang)})
}

// anyScalar makes of what holds for text and numbers what holds for them, and
// lets yes and no stand too. It is put so that those are not offered as values.
func anyScalar(n *node) *node {
	n.Type = types{"string", "number"}
	return &node{AnyOf: []*node{n, {Title: "true, false", Not: &node{Type: types{"string", "number", "null", "array", "object"}}}}}
}

// words is a closed list of values with what they mean.
func (m *maker) words(list []string, message string) *node {
	n := &node{Type: types{"string"}, Enum: values{words: list}, ErrorMessage: message}
	for _, v := range list {
		n.EnumDescs = append(n.EnumDescs, content.Gloss(v).In(m.Lang))
	}
	return n
}

// warnings are the names of all that can be allowed, with what they say.
func (m *maker) warnings() *node {
	n := &node{Type: types{"string"}, ErrorMessage: textNoWarning.In(m.Lang)}
	for _, r := range m.Rules {
		if r.Severity == diag.Warning {
			n.Enum.words = append(n.Enum.words, r.Name)
			n.EnumDescs = append(n.EnumDescs, verb.ReplaceAllString(r.Message.In(m.Lang), "…"))
		}
	}
	return n
}

// verb matches what a message leaves open.
var verb = regexp.MustCompile(`%(\[[0-9]+\])?[a-z]`)

// entryOrAlone is an entry, or the one value that may stand in place of it.
func (m *maker) entryOrAlone(t *content.Table) *node {
	entry := m.entry(t)
	if t.Alone == "" {
		return entry
	}
	for _, f := range t.Fields {
		if f.Name == t.Alone {
			return &node{AnyOf: []*node{entry, m.value(&f)}}
		}
	}
	panic("schema: " + t.Name + " has no field " + t.Alone)
}

// A scalar is how the values of a kind are written.
type scalar struct {
	name     string
	types    types
	pattern  string // of those that are text
	min, max int    // of those that are numbers; 0 where they are no counts
	message  diag.Text
}

var scalars = map[content.Kind]scalar{
	content.KindID: {name: "id", pattern: content.IDPattern,
		message: diag.Text{VI: "Mã chỉ có chữ thường không dấu, chữ số và dấu gạch nối đơn.", EN: "An id has lower-case ASCII letters, digits and single hyphens."}},
	content.KindCount: {name: "count", types: types{"string", "integer"}, pattern: `^\s*0*[0-9]{1,10}\s*$`, max: content.MaxCount,
		message: diag.Text{VI: "Viết số nguyên, không có dấu chấm ngăn cách: 1092.", EN: "Write a whole number, without dots: 1092."}},
	content.KindBool: {name: "yes-or-no", types: types{"boolean", "string"}, pattern: `^(true|false)$`,
		message: diag.Text{VI: "Viết true (có) hoặc false (không).", EN: "Write true or false."}},
	content.KindDate: {name: "date", types: types{"string", "integer"}, pattern: edtf.Pattern, min: content.FirstYear, max: content.LastYear,
		message: diag.Text{
			VI: "Viết năm trước, rồi đến tháng, ngày: 2019, 2019-11, 2019-11-18; giai đoạn: 2014/2019; không chắc: 2015?",
			EN: "Write the year, then month and day: 2019, 2019-11, 2019-11-18; a period: 2014/2019; not sure: 2015?"}},
	content.KindYear: {name: "year", types: types{"string", "integer"}, pattern: `^[12][0-9]{3}$`, min: content.FirstYear, max: content.LastYear,
		message: diag.Text{VI: "Viết năm bằng bốn chữ số, hoặc unknown khi không rõ.", EN: "Write a year of four digits, or unknown."}},
	content.KindClass: {name: "class", types: types{"string", "integer"}, pattern: `^[1-9]$`, min: 1, max: 9,
		message: diag.Text{VI: "Viết hạng bằng số: 1, 2, 3.", EN: "Write the class as a number: 1, 2, 3."}},
	content.KindAddress: {name: "web-address", types: types{"string"}, pattern: `^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]\S*\s*$`,
		message: diag.Text{VI: "Viết cả địa chỉ web, bắt đầu bằng https:// hoặc http://.", EN: "Write the whole web address, with https:// or http://."}},
}

func (m *maker) scalar(k content.Kind) *node {
	s, ok := scalars[k]
	if !ok {
		panic("schema: there is no form of kind " + strconv.Itoa(int(k)))
	}
	message := s.message.In(m.Lang)
	n := &node{Type: s.types, Pattern: s.pattern, ErrorMessage: message}
	if s.max > 0 { // put so that our message is what is said of other numbers
		within := &node{Minimum: number(s.min), Maximum: number(s.max)}
		n.If = &node{Type: types{"number"}, Not: within}
		n.Then = &node{Type: types{"string", "boolean"}, ErrorMessage: message}
	}
	if k != content.KindID {
		return n
	}
	n.Minimum, n.MaxLength = number(0), content.MaxID
	n.Not = &node{Type: types{"string"}, Pattern: content.ReservedPattern}
	return anyScalar(n)
}

func number(n int) json.Number { return json.Number(strconv.Itoa(n)) }

// sentence makes a sentence of a few words in Markdown, as plain text.
func sentence(words string) string {
	words = plain(words)
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(words[size:], ".") + "."
}

// plain takes the marks of code away: descriptions are plain text.
func plain(markdown string) string { return strings.ReplaceAll(markdown, "`", "") }

var (
	textClasses = diag.Text{VI: "hạng", EN: "class"}
	textFirst   = diag.Text{VI: "hạng Nhất", EN: "first class"}
	textSecond  = diag.Text{VI: "hạng Nhì", EN: "second class"}
	textThird   = diag.Text{VI: "hạng Ba", EN: "third class"}

	textScalar    = diag.Text{VI: "Ở đây viết chữ hoặc số.", EN: "Write text here, or a number."}
	textNoWarning = diag.Text{VI: "Viết tên cảnh báo như check in trong ngoặc vuông.", EN: "Write the name of a warning as check shows it in square brackets."}
	textNoValue   = diag.Text{VI: "Chỉ dùng một trong các giá trị có sẵn (Ctrl+Space để xem).", EN: "Use one of the values there are (Ctrl+Space shows them)."}
)
