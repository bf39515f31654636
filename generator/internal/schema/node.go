package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// A node is a schema, or a part of one. What is not set says nothing.
type node struct {
	Draft       string `json:"$schema,omitempty"`
	Comment     string `json:"$comment,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	Ref         string `json:"$ref,omitempty"`

	Type      types    `json:"type,omitempty"`
	Enum      values   `json:"enum,omitzero"`
	EnumDescs []string `json:"enumDescriptions,omitempty"`

	Pattern   string      `json:"pattern,omitempty"`
	MaxLength int         `json:"maxLength,omitempty"`
	Minimum   json.Number `json:"minimum,omitempty"`
	Maximum   json.Number `json:"maximum,omitempty"`

	Items      *node      `json:"items,omitempty"`
	Properties properties `json:"properties,omitempty"`
	Additional *bool      `json:"additionalProperties,omitempty"`
	Required   []string   `json:"required,omitempty"`

	If    *node   `json:"if,omitempty"`
	Then  *node   `json:"then,omitempty"`
	Not   *node   `json:"not,omitempty"`
	AllOf []*node `json:"allOf,omitempty"`
	AnyOf []*node `json:"anyOf,omitempty"`

	// ErrorMessage takes the place of what the language server says of a value.
	ErrorMessage string `json:"errorMessage,omitempty"`
	// Snippets are offered where a value is begun.
	Snippets []snippet `json:"defaultSnippets,omitempty"`

	Definitions map[string]*node `json:"definitions,omitempty"`
}

// A snippet is a record to be filled in.
type snippet struct {
	Label       string `json:"label"`
	Description string `json:"description,omitempty"`
	Body        blanks `json:"body"`
}

// blanks are fields in their order; each is filled in after the one before.
type blanks []string

// MarshalJSON writes the fields with places to fill in.
func (fields blanks) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, name := range fields {
		fmt.Fprintf(&b, ",%q:\"$%d\"", name, i+1)
	}
	return append(append([]byte{'{'}, bytes.TrimPrefix(b.Bytes(), []byte(","))...), '}'), nil
}

// values are those that a value may be one of.
type values struct {
	words   []string
	numbers []int
}

// MarshalJSON writes the values.
func (v values) MarshalJSON() ([]byte, error) {
	if v.words == nil {
		return json.Marshal(v.numbers)
	}
	return json.Marshal(v.words)
}

// IsZero tells whether the values are not closed.
func (v values) IsZero() bool { return len(v.words)+len(v.numbers) == 0 }

// types are the types that a value may have; one is written alone.
type types []string

// MarshalJSON writes the types.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]string(t))
}

// A property is a field of an object. One without a node is refused.
type property struct {
	name string
	node *node
}

// properties keep their order, which is that of the reference.
type properties []property

// MarshalJSON writes the properties.
func (ps properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, p := range ps {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(p.name)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		if p.node == nil {
			b.WriteString("false")
			continue
		}
		value, err := marshal(p.node)
		if err != nil {
			return nil, err
		}
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal writes a node, its text as it is.
func marshal(n *node) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(n); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// indented writes a node for a file, with a line for each id, so that changes
// of two editors go together.
func indented(n *node) []byte {
	text, err := marshal(n)
	if err != nil {
		panic("schema: " + err.Error()) // all of it can be written
	}
	var b bytes.Buffer
	if err := json.Indent(&b, text, "", "  "); err != nil {
		panic("schema: " + err.Error())
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// ref is a reference to a definition.
func ref(definition string) *node { return &node{Ref: "#/definitions/" + definition} }

// conditional says what holds where something else does.
func conditional(when, then *node) *node { return &node{If: when, Then: then} }
