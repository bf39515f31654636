package importer

import (
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/table"
	"bangvang/generator/internal/tidy"
)

// said writes a field and what it says. lead stands before its name, and indent
// before lines that follow. A list of entries that a cell has between brackets
// takes lines of its own.
func (w *writer) said(f *content.Field, yaml string, at table.Place, lead, indent string) {
	if f.Kind == content.KindEntry && strings.HasPrefix(yaml, "[") {
		if list, ok := parseList(f, yaml); ok {
			w.line(lead, f.Name+":", at)
			for _, item := range list {
				w.node(item, at, indent+"  - ", indent+"    ")
			}
			return
		}
	}
	if isID := f.Kind == content.KindID || f.Kind == content.KindReference; isID && !f.List {
		yaml = plain(unquote(yaml)) // some ids look like numbers
	}
	if f.Kind == content.KindMarkdown {
		if lines, ok := block(yaml, indent); ok {
			yaml = lines
		}
	}
	w.line(lead, f.Name+": "+yaml, at)
}

// parseList reads the entries of a list; ok is false where they are not all as
// the format has them.
func parseList(f *content.Field, yaml string) (list []*content.Node, ok bool) {
	tree, _ := content.Parse("", content.Rolls, []byte("grants:\n  - "+f.Name+": "+yaml+"\n"))
	if tree == nil || tree.Root == nil || len(tree.Root.Pairs) != 1 {
		return nil, false
	}
	grants := tree.Root.Pairs[0].Value
	if len(grants.Items) != 1 || len(grants.Items[0].Pairs) != 1 {
		return nil, false
	}
	list = grants.Items[0].Pairs[0].Value.Items
	for _, item := range list {
		if item.Shape != content.Fields || !isSimple(item) {
			return nil, false
		}
	}
	return list, len(list) > 0
}

// isSimple tells whether an entry has fields of the format alone, which say
// something and have no entries in turn.
func isSimple(n *content.Node) bool {
	for _, p := range n.Pairs {
		switch {
		case p.Field == nil || p.Value.Empty || p.Field.Kind == content.KindEntry:
			return false
		case p.Field.List != (p.Value.Shape == content.List) || p.Value.Shape == content.Fields:
			return false
		}
	}
	return len(n.Pairs) > 0
}

// node writes the fields of an entry in the order of the format.
func (w *writer) node(n *content.Node, at table.Place, lead, indent string) {
	for i := range n.Table.Fields {
		f := &n.Table.Fields[i]
		for _, p := range n.Pairs {
			if p.Field.Name == f.Name {
				w.said(f, spellNode(f, p.Value), at, lead, indent)
				lead = indent
			}
		}
	}
}

func spellNode(f *content.Field, n *content.Node) string {
	if n.Shape != content.List {
		return tidy.SpellValue(f.Kind, strings.TrimRight(n.Value, "\n"), false)
	}
	var items []string
	for _, item := range n.Items {
		items = append(items, tidy.SpellValue(f.Kind, item.Value, true))
	}
	return "[" + strings.Join(items, ", ") + "]"
}
