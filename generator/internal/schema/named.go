package schema

import (
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// namedBy describes the texts that name something of the site which is no record
// of one collection: photos, and records that were corrected. It returns nil
// for all other fields.
func (m *maker) namedBy(t *content.Table, f *content.Field) *node {
	switch t.Name + "." + f.Name {
	case "photos.file":
		return m.photo()
	case "correction.record":
		return m.define("record", m.record)
	}
	return nil
}

// photo is the name of a file below photos.
func (m *maker) photo() *node {
	photos := m.Library.Photos
	if len(photos) == 0 || len(photos) > MaxIDs {
		return m.define("text", m.text)
	}
	return &node{Type: types{"string"}, Enum: values{words: photos}, ErrorMessage: textNoPhoto.In(m.Lang)}
}

// record is a record of any collection: units/phong-thu.
func (m *maker) record() *node {
	list := &node{Type: types{"string"}, ErrorMessage: textNoRecord.In(m.Lang)}
	var collections []string
	for _, c := range content.Collections() {
		known := m.known[c]
		if known == nil {
			continue
		}
		collections = append(collections, string(c))
		for i, id := range known.list {
			list.Enum.words = append(list.Enum.words, string(c)+"/"+id)
			list.EnumDescs = append(list.EnumDescs, known.names[i])
		}
	}
	form := &node{Title: "record", Type: types{"string"}, ErrorMessage: list.ErrorMessage,
		Pattern: "^(" + strings.Join(collections, "|") + ")/" + strings.TrimPrefix(content.IDPattern, "^")}
	lost := func(c string) bool { return m.Library.Incomplete[content.Collection(c)] }
	switch {
	case len(list.EnumDescs) > MaxIDs:
		return form
	case slices.ContainsFunc(collections, lost):
		return &node{AnyOf: []*node{list, form}}
	}
	return list
}

var (
	textNoPhoto = diag.Text{
		VI: "Không có ảnh này trong content/photos. Nếu vừa chép ảnh vào, hãy chạy bangvang schema.",
		EN: "There is no such photo in content/photos. If you have just put it there, run bangvang schema."}
	textNoRecord = diag.Text{
		VI: "Không có bản ghi này; viết nhóm/mã. Nếu vừa thêm bản ghi ấy, hãy chạy bangvang schema.",
		EN: "There is no such record; write collection/id. If you have just added it, run bangvang schema."}
)
