package cli

import (
	"io/fs"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/tidy"
)

// noteComments tells of the comments in files that an import would replace: a
// list has none.
func noteComments(fsys fs.FS, review *importer.Review) {
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
	}
}

var textLostComment = diag.Text{VI: "%s: %s", EN: "%s: %s"}
