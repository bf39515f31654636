package content

import (
	"bangvang/generator/internal/diag"

	"gopkg.in/yaml.v3"
)

// A Phrase is a text of the interface under its key.
type Phrase struct {
	Key, Text string
	At        At
}

// maxPhrases is how many texts one file may hold.
const maxPhrases = 4096

// DecodeTexts decodes a file of interface texts of a theme: a flat list of
// "key: text".
func DecodeTexts(file string, src []byte) ([]Phrase, diag.List) {
	text, problems, ok := preflight(file, src)
	if !ok {
		var l diag.List
		l.Add(problems...)
		return nil, l
	}
	d := newDecoder(file, text)
	d.most = maxPhrases
	root := d.parse(text)
	if root == nil || empty(root) || !d.plain(root) {
		return nil, d.diags
	}
	title := diag.Text{VI: "văn bản giao diện", EN: "the texts of the interface"}
	if root.Kind != yaml.MappingNode {
		d.report(ruleNotFields, root, title, found(root))
		return nil, d.diags
	}
	var phrases []Phrase
	lines := map[string]int{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if line := lines[key.Value]; line > 0 {
			d.report(ruleDuplicateKey, key, key.Value, line)
			continue
		}
		lines[key.Value] = key.Line
		if !d.plain(key) || !d.plain(value) {
			continue
		}
		if s, ok := d.scalar(value); ok {
			phrases = append(phrases, Phrase{normal(key.Value), s, at(value)})
		}
	}
	return phrases, d.diags
}
