package content

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// newDecoder makes the decoder of a file whose text went through preflight.
func newDecoder(file string, text []byte) *decoder {
	return &decoder{file: file, lines: splitLines(string(text)), most: maxFields}
}

// parse parses one document of YAML; the root is nil where there is none, or
// after it has reported why the text can't be decoded. The lines of the text
// are those of the file.
func (d *decoder) parse(text []byte) *yaml.Node {
	reader := yaml.NewDecoder(bytes.NewReader(text))
	var document yaml.Node
	switch err := next(reader, &document); {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		d.add(d.explain(text, err)...)
		return nil
	}
	if err := next(reader, new(yaml.Node)); !errors.Is(err, io.EOF) {
		if pos, mark := d.secondDocument(splitLines(string(text))); mark != "" {
			d.add(ruleDocument.At(pos, mark).Hinted(hintDocument, mark))
		} else {
			d.add(d.explain(text, cmp.Or(err, errSecond))...)
		}
		return nil
	}
	if len(document.Content) == 0 || !d.withinLimits(document.Content[0], 1) {
		return nil
	}
	return document.Content[0]
}

var errSecond = errors.New("there is a second document")

// next parses the next document. A panic of the parser is an error in the
// text, since no text may stop the program.
func next(reader *yaml.Decoder, n *yaml.Node) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("yaml: %v", p)
		}
	}()
	return reader.Decode(n)
}

var hintDocument = diag.Text{
	VI: "bỏ dòng %s này; muốn viết nhiều bản ghi trong một tệp thì viết thành danh sách, mỗi bản ghi mở đầu bằng \"- id: …\"",
	EN: "delete this %s; to write several records in a file, make them a list, each beginning with \"- id: …\""}

// secondDocument finds the mark that ends the first document.
func (d *decoder) secondDocument(lines []string) (pos diag.Position, mark string) {
	begun := false
	for i, l := range lines {
		word := l
		if end := strings.IndexAny(l, " \t"); end >= 0 {
			word = l[:end]
		}
		if isMark := word == "---" || word == "..."; isMark && begun {
			return diag.Position{File: d.file, Line: i + 1, Column: 1}, word
		} else if trimmed := strings.TrimSpace(l); isMark || trimmed != "" && trimmed[0] != '#' && trimmed[0] != '%' {
			begun = true
		}
	}
	return diag.Position{}, ""
}

// withinLimits tells whether nothing is nested too deeply and no mapping has
// more fields than any record could have.
func (d *decoder) withinLimits(n *yaml.Node, depth int) bool {
	if n.Kind == yaml.ScalarNode || n.Kind == yaml.AliasNode {
		return true
	}
	if depth > maxDepth {
		d.add(ruleDepth.At(d.pos(n), maxDepth).Hinted(hintDepth))
		return false
	}
	if n.Kind == yaml.MappingNode && len(n.Content) > 2*d.most {
		d.add(ruleTooManyFields.At(d.pos(n.Content[2*d.most]), d.most).Hinted(hintTooManyFields))
		return false
	}
	for _, c := range n.Content {
		if !d.withinLimits(c, depth+1) {
			return false
		}
	}
	return true
}
