package tabulate

import (
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
)

// A namer writes records by their names.
type namer struct {
	index *match.Index
	names map[name]string // how a record is written
}

// A name is that of a record.
type name struct {
	of content.Collection
	id string
}

// name puts the name of a record in place of its id, where it leads back to it.
// A person's stands beside the id and leads nowhere.
func (n *namer) name(c *cell) {
	if c.of == "" {
		return
	}
	key := name{c.of, c.text}
	written, known := n.names[key]
	if !known {
		written = n.index.Name(c.of, c.text)
		if m := n.index.Find(c.of, written); c.of != content.People && (m.ID != c.text || m.Class != 0) {
			written = c.text
		}
		n.names[key] = written
	}
	c.text = written
}
