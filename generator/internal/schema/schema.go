package schema

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// MaxIDs is how many ids a schema lists. Of more an editor of text would show
// but the first, and become slow.
const MaxIDs = 2000

const draft = "http://json-schema.org/draft-07/schema#"

// A Site is what schemas are made of.
type Site struct {
	Library   *content.Library
	Catalogue []*content.Award // the built-in awards
	Rules     []*diag.Rule     // of which warnings can be allowed
	Lang      diag.Lang        // of descriptions
}

// A File is the schema of a collection.
type File struct {
	Collection content.Collection
	Name       string // "rolls.json"
	Data       []byte
}

// Files returns the schemas of all collections. The same site gives the same
// bytes.
func (s Site) Files() []File {
	var files []File
	known := s.ids()
	for i, c := range content.Collections() {
		m := &maker{Site: s, known: known, collection: c, definitions: map[string]*node{}}
		root := m.root(content.Tables()[i])
		root.Definitions = m.definitions
		files = append(files, File{Collection: c, Name: string(c) + ".json", Data: indented(root)})
	}
	return files
}

// A maker makes the schema of one collection.
type maker struct {
	Site
	known       map[content.Collection]*ids
	collection  content.Collection
	definitions map[string]*node
}

// root is the schema of a file: of one record, a list of them, or nothing.
func (m *maker) root(t *content.Table) *node {
	record := m.entry(t)
	m.definitions[t.Name].Snippets = m.begun(t)
	root := &node{Draft: draft, Comment: textMade.In(m.Lang), Title: t.Title.In(m.Lang)}
	if m.collection == content.Sites || m.collection.IsMarkdown() {
		root.AllOf = []*node{record}
		return root
	}
	root.Type, root.ErrorMessage = types{"array", "object", "null"}, textFile.In(m.Lang)
	root.AllOf = []*node{
		conditional(&node{Type: types{"array"}}, &node{Items: record}),
		conditional(&node{Type: types{"object"}}, record),
	}
	return root
}

// define makes a definition at its first use, and returns a reference to it.
func (m *maker) define(name string, build func() *node) *node {
	if _, known := m.definitions[name]; !known {
		m.definitions[name] = nil // a table may come to itself
		m.definitions[name] = build()
	}
	return ref(name)
}

// entry is a reference to the fields of a table.
func (m *maker) entry(t *content.Table) *node {
	return m.define(t.Name, func() *node { return m.fields(t) })
}

// fields describes the fields of a table, and what holds between them.
func (m *maker) fields(t *content.Table) *node {
	closed := false
	n := &node{Title: t.Title.In(m.Lang), Description: plain(t.Rule.In(m.Lang)), Type: types{"object"}, Additional: &closed,
		ErrorMessage: textFields.In(m.Lang)}
	for _, f := range t.Fields {
		if f.Name == "body" && m.collection.IsMarkdown() {
			continue // which is the text below the fields
		}
		n.Properties = append(n.Properties, property{f.Name, m.field(t, &f)})
		if f.Required { // apart, since a node has but one message
			n.AllOf = append(n.AllOf, &node{Required: []string{f.Name}, ErrorMessage: textMissing.With(f.Name, f.Doc).In(m.Lang)})
		}
	}
	for _, r := range t.Relations {
		n.AllOf = append(n.AllOf, m.relation(r)...)
	}
	if t.Name == "award" {
		n.AllOf = append(n.AllOf, m.completeAward(t)...)
	}
	return n
}

// begun is a new record with the fields that it needs.
func (m *maker) begun(t *content.Table) []snippet {
	var fields blanks
	for _, f := range t.Fields {
		if f.Required {
			fields = append(fields, f.Name)
		}
	}
	return []snippet{{Label: textNew.In(m.Lang), Description: plain(t.Rule.In(m.Lang)), Body: fields}}
}

// field describes a field: what it means, and what its value may be.
func (m *maker) field(t *content.Table, f *content.Field) *node {
	value := m.namedBy(t, f)
	if value == nil {
		value = m.value(f)
	}
	if f.List {
		value = &node{Type: types{"array"}, Items: value, ErrorMessage: textList.In(m.Lang)}
	}
	value.Description = m.meaning(f)
	return value
}

// meaning is what an editor reads of a field.
func (m *maker) meaning(f *content.Field) string {
	meaning := sentence(f.Doc.In(m.Lang))
	if f.Required {
		meaning = textRequired.In(m.Lang) + " " + meaning
	}
	return meaning + " " + sentence(textForm.With(f.Form()).In(m.Lang))
}

// relation says what holds between fields.
func (m *maker) relation(r content.Relation) []*node {
	names := strings.Join(r.Others, ", ")
	switch r.Kind {
	case content.OneOf:
		var any []*node
		for _, name := range r.Others {
			any = append(any, &node{Required: []string{name}})
		}
		return []*node{conditional(&node{Not: &node{AnyOf: any}},
			&node{Required: r.Others[:1], ErrorMessage: textOneOf.With(names).In(m.Lang)})}
	case content.Needs:
		return []*node{conditional(&node{Required: []string{r.Field}},
			&node{Required: r.Others, ErrorMessage: textNeeds.With(r.Field, names).In(m.Lang)})}
	}
	var pairs []*node
	for _, name := range r.Others {
		pairs = append(pairs, conditional(&node{Required: []string{r.Field}},
			&node{Properties: properties{{name: name}}, ErrorMessage: textExcludes.With(r.Field, name).In(m.Lang)}))
	}
	return pairs
}

// completeAward says what an award needs that is neither of the catalogue nor
// based on another.
func (m *maker) completeAward(t *content.Table) []*node {
	builtIn := &node{Required: []string{"id"}, Properties: properties{{"id", &node{Enum: values{words: m.known[content.Awards].builtIn}}}}}
	based := &node{Required: []string{"based_on"}}
	message := plain(t.Rule.In(m.Lang))
	whole := conditional(&node{Not: &node{AnyOf: []*node{builtIn, based}}}, &node{Required: []string{"name", "category", "to"}, ErrorMessage: message})
	if m.Library.Incomplete[content.Awards] { // what it is based on may be lost, and then nothing is said
		return []*node{whole}
	}
	return []*node{whole, conditional(&node{Not: builtIn}, &node{Required: []string{"name"}, ErrorMessage: message})}
}

var (
	textMade = diag.Text{
		VI: "Tệp này do lệnh bangvang schema tạo ra; đừng sửa tay, hãy chạy lại lệnh.",
		EN: "This file is written by bangvang schema; run it again instead of changing the file."}
	textFile     = diag.Text{VI: "Mỗi dòng viết trường: giá trị; nhiều bản ghi thì mỗi bản ghi mở đầu bằng \"- \".", EN: "Write lines of field: value; where there are several records, each begins with \"- \"."}
	textList     = diag.Text{VI: "Đây là một danh sách: mỗi mục mở đầu bằng \"- \".", EN: "This is a list: each item begins with \"- \"."}
	textRequired = diag.Text{VI: "Bắt buộc.", EN: "Required."}
	textForm     = diag.Text{VI: "Kiểu: %s", EN: "Kind: %s"}
	textFields   = diag.Text{VI: "Ở đây chỉ viết các trường có trong danh sách gợi ý (Ctrl+Space để xem).", EN: "Only the fields that are offered can stand here (Ctrl+Space shows them)."}
	textMissing  = diag.Text{VI: "Thiếu trường bắt buộc %s: %s.", EN: "The required field %s is missing: %s."}
	textNew      = diag.Text{VI: "+ các trường bắt buộc", EN: "+ the required fields"}
	textOneOf    = diag.Text{VI: "Phải có ít nhất một trong các trường: %s.", EN: "At least one of these fields is needed: %s."}
	textExcludes = diag.Text{VI: "Hai trường %s và %s không đi cùng nhau.", EN: "The fields %s and %s exclude each other."}
	textNeeds    = diag.Text{VI: "Có %s thì phải có %s.", EN: "%s needs %s."}
)
