// Package rename changes the id of a record in every file that names it: on
// the record itself, in all fields that refer to its collection, in links of
// Markdown, in corrections, and in the name of its file where that is the id.
// The record keeps the former id among its aliases, so that its old address
// leads on.
//
// Only the ids change. All else in a file stays byte for byte, and so do
// comments that speak of the record.
//
// The changes come in an order in which they can be written one after the
// other: where writing breaks off, the record has its new id and the old one as
// an alias, so that a reference which is still to be changed is told with its
// mend, and changing the id again does what is left.
package rename

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/tidy"
)

// An ID is what changes: Old becomes New on a record of the collection.
type ID struct {
	Collection content.Collection
	Old, New   string
}

// A Change is a file with the id changed.
type Change struct {
	Path   string
	To     string // its new name; the same as Path where it keeps its own
	Before []byte // what it holds
	Data   []byte // what it is to hold; nil where the file gets a new name alone
	Places int    // how often the id was changed in it
}

// Changes returns what is to be changed in a site, the record first. The files
// must have been read without errors.
func (id ID) Changes(fsys fs.FS) ([]Change, error) {
	var changes []Change
	for _, file := range content.Files(fsys) {
		change, isRecord, err := id.change(fsys, file)
		if err != nil {
			return nil, err
		}
		switch {
		case isRecord:
			changes = slices.Insert(changes, 0, change)
		case change.Places > 0:
			changes = append(changes, change)
		}
	}
	// A record whose file was written already needs no change any more.
	return slices.DeleteFunc(changes, func(c Change) bool { return c.Places == 0 && c.To == c.Path }), nil
}

// change changes one file; isRecord tells whether the record is in it.
func (id ID) change(fsys fs.FS, file content.File) (change Change, isRecord bool, err error) {
	src, problem := file.Load(fsys)
	if problem != nil {
		return Change{}, false, fmt.Errorf("rename: %v", problem)
	}
	change = Change{Path: file.Path, To: file.Path, Before: src}
	if !bytes.Contains(src, []byte(id.Old)) && !bytes.Contains(src, []byte(`\`)) {
		return change, false, nil // most files: an id can hide in escapes alone
	}
	tree, _ := content.Parse(file.Path, file.Collection, src)
	if tree == nil {
		return Change{}, false, fmt.Errorf("rename: %s can't be parsed", file.Path)
	}
	c := changer{ID: id, tree: tree, own: file.Collection == id.Collection}
	c.file()
	if c.places > 0 {
		change.Data, change.Places = c.splice(src), c.places
	}
	if dir, base := path.Split(file.Path); c.isRecord && strings.TrimSuffix(base, path.Ext(base)) == id.Old {
		to := dir + id.New + path.Ext(base)
		if _, err := fs.Stat(fsys, to); err != nil {
			change.To = to
		}
	}
	return change, c.isRecord, nil
}

// A changer collects what changes in a file.
type changer struct {
	ID
	tree     *content.Tree
	own      bool // the file holds records of the collection
	isRecord bool // the record is in it
	edits    []edit
	places   int
	links    *regexp.Regexp // made when first needed
}

// An edit replaces a part of the text of a tree.
type edit struct {
	start, end int
	text       string
}

func (c *changer) file() {
	if root := c.tree.Root; root != nil {
		c.node(root)
		records := root.Items
		if root.Shape == content.Fields {
			records = []*content.Node{root}
		}
		for _, r := range records {
			if c.own && r.Shape == content.Fields {
				c.record(r)
			}
		}
	}
	c.body()
	slices.SortStableFunc(c.edits, func(a, b edit) int { return a.start - b.start })
}

// node changes the references in a node.
func (c *changer) node(n *content.Node) {
	switch {
	case n.IsText() && n.Field != nil && !n.Empty:
		c.text(n)
	case n.Table != nil && n.Table.Name == "correction":
		for _, p := range n.Pairs {
			if p.Field != nil && p.Field.Name == "record" && p.Value.IsText() && line(p.Value.Value) == c.path(c.Old) {
				c.replace(p.Value, c.path(c.Old), c.path(c.New))
			}
		}
	}
	for _, item := range n.Items {
		c.node(item)
	}
	for _, p := range n.Pairs {
		c.node(p.Value)
	}
}

func (c *changer) text(n *content.Node) {
	switch f := n.Field; f.Kind {
	case content.KindMarkdown:
		c.prose(n.Start, n.End, n.Value)
	case content.KindReference:
		if f.Collection == c.Collection && !slices.Contains(f.Values, c.Old) && line(n.Value) == c.Old {
			c.replace(n, c.Old, c.New)
		}
	}
}

// line returns a text as it is read where one line is wanted.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

func (c *changer) path(id string) string { return string(c.Collection) + "/" + id }

// replace writes a text anew, in the quotes that it has.
func (c *changer) replace(n *content.Node, from, to string) {
	written := c.tree.Text[n.Start:n.End]
	at := strings.LastIndex(written, from)
	switch {
	case n.Shape == content.Plain:
		written = tidy.Spell(to, n.Flow)
	case at >= 0:
		written = written[:at] + to + written[at+len(from):]
	default:
		written = `"` + to + `"`
	}
	c.edits = append(c.edits, edit{n.Start, n.End, written})
	c.places++
}

// record changes the id and the aliases of a record, if it is the one.
func (c *changer) record(n *content.Node) {
	var id, aliases *content.Node
	for _, p := range n.Pairs {
		switch {
		case p.Field == nil:
		case p.Field.Name == "id":
			id = p.Value
		case p.Field.Name == "aliases":
			aliases = p.Value
		}
	}
	if id == nil || id.Value != c.Old && (id.Value != c.New || !has(aliases, c.Old)) {
		return
	}
	c.isRecord = true
	if id.Value == c.New {
		return // written already, when the id was changed before
	}
	c.replace(id, c.Old, c.New)
	c.alias(n, id, aliases)
}

func has(list *content.Node, id string) bool {
	return list != nil && slices.ContainsFunc(list.Items, func(n *content.Node) bool { return n.Value == id })
}

// alias adds the former id to the aliases. One that becomes the id again gives
// it its place.
func (c *changer) alias(record, id, aliases *content.Node) {
	text := c.tree.Text
	former := tidy.Spell(c.Old, true)
	switch {
	case aliases == nil && record.Flow:
		c.insert(id.End, ", aliases: ["+former+"]")
	case aliases == nil:
		column := record.Start - strings.LastIndexByte(text[:record.Start], '\n') - 1
		c.insert(lineEnd(text, id.End), "\n"+strings.Repeat(" ", column)+"aliases: ["+former+"]")
	case has(aliases, c.New):
		for _, item := range aliases.Items {
			if item.Value == c.New {
				c.replace(item, c.New, c.Old)
				c.places--
			}
		}
	case len(aliases.Items) == 0:
		c.insert(aliases.Start+1, former)
	case aliases.Flow:
		c.insert(aliases.Items[len(aliases.Items)-1].End, ", "+former)
	default:
		last := aliases.Items[len(aliases.Items)-1]
		begin := strings.LastIndexByte(text[:last.Start], '\n') + 1
		c.insert(lineEnd(text, last.End), "\n"+text[begin:last.Start]+tidy.Spell(c.Old, false))
	}
}

func (c *changer) insert(at int, text string) { c.edits = append(c.edits, edit{at, at, text}) }

// lineEnd returns where the line of an offset ends.
func lineEnd(text string, at int) int {
	if end := strings.IndexByte(text[at:], '\n'); end >= 0 {
		return at + end
	}
	return len(text)
}

// splice makes the edits in the file as it is: with its byte order mark and its
// own line ends.
func (c *changer) splice(src []byte) []byte {
	lineBreak := "\n"
	if windows := strings.Count(string(src), "\r\n"); 2*windows > strings.Count(string(src), "\n") {
		lineBreak = "\r\n"
	}
	var b strings.Builder
	at := 0 // in src
	if rest := strings.TrimPrefix(string(src), "\ufeff"); len(rest) < len(src) {
		at = len(src) - len(rest)
		b.Write(src[:at])
	}
	text := 0 // the same place in the text of the tree
	copyTo := func(end int, keep bool) {
		from := at
		for ; text < end; text++ {
			if src[at] == '\r' && at+1 < len(src) && src[at+1] == '\n' {
				at++
			}
			at++
		}
		if keep {
			b.Write(src[from:at])
		}
	}
	for _, e := range c.edits {
		copyTo(e.start, true)
		b.WriteString(strings.ReplaceAll(e.text, "\n", lineBreak))
		copyTo(e.end, false)
	}
	b.Write(src[at:])
	return []byte(b.String())
}
