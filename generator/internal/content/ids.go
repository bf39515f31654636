package content

import (
	"regexp"
	"slices"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"

	"gopkg.in/yaml.v3"
)

// IDPattern is a regular expression for ids, in the words that both Go and
// JavaScript have. It does not tell of their length, nor of names that are
// reserved.
const IDPattern = `^[a-z0-9]+(-[a-z0-9]+)*$`

var idPattern = regexp.MustCompile(IDPattern)

// MaxID is the length of the longest id, in bytes.
const MaxID = 80

// ReservedPattern is a regular expression for the names that no record can
// have: that of the pages themselves, and those of devices on Windows.
const ReservedPattern = `^(index|con|prn|aux|nul|com[0-9]|lpt[0-9])$`

var reserved = regexp.MustCompile(ReservedPattern)

var (
	idForm     = diag.Text{VI: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối đơn", EN: "use lower-case ASCII letters, digits and single hyphens only"}
	idTooLong  = diag.Text{VI: "dài quá 80 ký tự", EN: "it is longer than 80 characters"}
	idReserved = diag.Text{VI: "tên này dành riêng cho hệ thống", EN: "this name is reserved"}
)

// id returns an id, or "" after reporting why it is none.
func (d *decoder) id(n *yaml.Node) string {
	s, ok := d.scalar(n)
	if !ok {
		return ""
	}
	why, ok := judgeID(s)
	if ok {
		return s
	}
	bad := ruleBadID.At(d.pos(n), short(s), why)
	better := vietnamese.Slug(s)
	if _, ok := judgeID(better); ok {
		bad = bad.Hinted(hintID, better)
	}
	d.add(bad)
	return ""
}

// IsReserved tells whether no record, and so no folder of a page, can have a
// name: those of devices on Windows, and that of the pages themselves.
func IsReserved(name string) bool { return reserved.MatchString(name) }

// judgeID says why a text is no id.
func judgeID(s string) (why diag.Text, ok bool) {
	switch {
	case !idPattern.MatchString(s):
		return idForm, false
	case len(s) > MaxID:
		return idTooLong, false
	case IsReserved(s):
		return idReserved, false
	}
	return diag.Text{}, true
}

// IsID tells whether a text can be an id.
func IsID(s string) bool {
	_, ok := judgeID(s)
	return ok
}

// IsWord tells whether a word has a meaning of its own where a record of the
// collection can be named, so that none could be called so.
func IsWord(c Collection, word string) bool {
	var known func(t *Table) bool
	known = func(t *Table) bool {
		return slices.ContainsFunc(t.Fields, func(f Field) bool {
			return f.Kind == KindReference && f.Collection == c && slices.Contains(f.Values, word) || f.Entry != nil && known(f.Entry)
		})
	}
	return slices.ContainsFunc(Tables(), known)
}
