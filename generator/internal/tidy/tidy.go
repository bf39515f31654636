// Package tidy brings the files of editors into one form, so that two people
// who write the same record write the same lines, and what they changed is all
// that shows when files are compared.
//
// The form is:
//
//   - the fields of a record or entry stand in the order of their table, which
//     is that of docs/format.md; fields that no table knows stand behind them.
//     Where one is written twice, all stay;
//   - a text stands without quotes where it reads back as itself and no tool
//     for YAML, of version 1.1 or 1.2, takes it for anything but text; else in
//     double quotes, or in single ones where it holds a double quote or a
//     backslash. Numbers, dates and yes/no stand without quotes;
//   - one space behind the colon of a field, none at the end of a line, one
//     line end at the end of the file, all line ends those that the file has
//     most of;
//   - all text is in NFC.
//
// Text is spliced, never written anew. Every comment stays, and so does every
// blank line but those at the end of the file. A comment right above a field,
// and blank lines and comments between it and the field before, go where the
// field goes; so does a comment behind it, and one below it that is indented
// more or parted by a blank line from what follows. What stands at the head of a
// file, with a blank line behind it, stays.
// Texts of several lines, the text of a Markdown file, brackets, braces and
// indentation are left as they are.
package tidy

import (
	"bytes"
	"errors"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"

	"golang.org/x/text/unicode/norm"
)

// ErrUnsafe says that a file is left as it is because its records would not be
// the same in the other form. It is a mistake of this package.
var ErrUnsafe = errors.New("tidy: the records would not be the same")

// Format returns a file in the form of this package. Where the YAML is broken
// the list says so; then, and where there is an error, the file is returned as
// it is.
func Format(file string, c content.Collection, src []byte) ([]byte, diag.List, error) {
	first, problems := content.Parse(file, c, src)
	if first == nil && problems.HasErrors() {
		return src, problems, nil
	}
	f := &formatter{file: file, collection: c, first: first, now: first}
	if first == nil || !f.run() {
		return src, problems, ErrUnsafe
	}
	return encode(src, f.now.Text), problems, nil
}

// A formatter takes a file through the steps, each of which begins with a tree
// of what the one before has left.
type formatter struct {
	file       string
	collection content.Collection
	first, now *content.Tree
}

// run is false where the records would not be the same.
func (f *formatter) run() bool {
	if strings.Trim(f.first.Text, " \t\n") == "" {
		return true
	}
	if !strings.HasSuffix(f.first.Text, "\n") && !f.try(f.first.Text+"\n") {
		return true // the end of its last line is part of a value
	}
	if !norm.NFC.IsNormalString(f.now.Text) {
		// What is composed can be a sign of YAML, in scripts that no editor
		// of ours writes; then it stays as it is.
		f.try(norm.NFC.String(f.now.Text))
	}
	for _, step := range []func(*content.Tree) string{respell, reorder, trim} {
		if !f.try(step(f.now)) {
			return false
		}
	}
	return true
}

// try goes on with a text, if its records are those of the file.
func (f *formatter) try(text string) bool {
	if text == f.now.Text {
		return true
	}
	tree, _ := content.Parse(f.file, f.collection, []byte(text))
	if tree == nil || !same(f.first, tree) {
		return false
	}
	f.now = tree
	return true
}

var bom = []byte("\ufeff")

// encode writes a text with the line ends, and the byte order mark, of src.
func encode(src []byte, text string) []byte {
	windows := bytes.Count(src, []byte("\r\n"))
	if windows > bytes.Count(src, []byte("\n"))-windows {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	if bytes.HasPrefix(src, bom) {
		text = string(bom) + text
	}
	return []byte(text)
}
