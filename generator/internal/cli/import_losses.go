package cli

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/tidy"
)

// noteLosses tells of what files say that an import would replace and the list
// does not have: comments, and fields that stand nowhere any more.
func noteLosses(fsys fs.FS, review *importer.Review) {
	after := map[string]*uses{}
	for _, f := range review.Files {
		if tree, _ := content.Parse(f.Path, content.Rolls, f.Data); tree != nil && f.Roll != "" {
			countFields(tree.Root, "", after)
		}
	}
	for _, f := range review.Files {
		file, ok := content.FileOf(f.Path)
		if !f.Replaces || !ok {
			continue
		}
		src, problem := file.Load(fsys)
		if problem != nil {
			continue // what can't be read was told
		}
		tree, _ := content.Parse(file.Path, file.Collection, src)
		if tree == nil {
			continue
		}
		for _, comment := range tidy.Comments(tree) {
			at := diag.Position{File: file.Path, Line: comment.Line}
			review.Doubt(importer.LostComment, importer.Nowhere, textLostComment.With(at, comment.Text))
		}
		before := map[string]*uses{}
		countFields(tree.Root, "", before)
		for _, field := range slices.SortedFunc(maps.Keys(before), func(a, b string) int { return before[a].first - before[b].first }) {
			if after[field] == nil && after[parentOf(field)] != nil {
				at := diag.Position{File: file.Path, Line: 1 + strings.Count(string(tree.Text[:before[field].first]), "\n")}
				review.Doubt(importer.LostField, importer.Nowhere, textLostField.With(at, field, before[field].n))
			}
		}
	}
}

// uses are the places of a field in a file.
type uses struct {
	n     int
	first int // in bytes
}

// countFields counts the fields of a file by their paths: grants.recipients.note.
func countFields(n *content.Node, path string, in map[string]*uses) {
	if n == nil {
		return
	}
	if in[path] == nil {
		in[path] = &uses{first: n.Start}
	}
	in[path].n++
	for _, item := range n.Items {
		in[path].n-- // a list counts once
		countFields(item, path, in)
	}
	for _, p := range n.Pairs {
		countFields(p.Value, strings.TrimPrefix(path+"."+p.Key.Value, "."), in)
	}
}

// parentOf is the path above one; empty for that of a record.
func parentOf(path string) string { return path[:max(0, strings.LastIndexByte(path, '.'))] }

var textLostField = diag.Text{VI: "%s: %s (%d chỗ)", EN: "%s: %s (places: %d)"}

var textLostComment = diag.Text{VI: "%s: %s", EN: "%s: %s"}
