package cli

import (
	"io/fs"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/publish"
	"bangvang/generator/internal/table"
)

// checkImport checks the site as it would be, and tells what is new.
func (c *command) checkImport(l *loader, under fs.FS, before *siteBuild, review *importer.Review, p *progress) error {
	l.files = withFiles(under, review.Files)
	after, err := c.load(l, buildFlags{}, p)
	if err != nil {
		return err
	}
	after.review()
	if !after.diags.HasErrors() {
		if err := after.checkPages(p, review.Rows <= mostRendered); err != nil {
			return err
		}
	}
	known := map[diag.Diagnostic]bool{}
	for _, d := range before.diags.Sorted() {
		known[d] = true
	}
	places := map[string][]table.Place{}
	for _, f := range review.Files {
		places[f.Path] = f.Places
	}
	for _, d := range after.diags.Sorted() {
		at := importer.Nowhere
		if lines := places[d.File]; d.Line > 0 && d.Line <= len(lines) {
			at = lines[d.Line-1]
		}
		switch {
		case d.Severity == diag.Error:
			review.Fail(at, d.Message, d.Hint)
		case !known[d] && d.Rule != "recipient-twice":
			review.Warn(at, d)
		}
	}
	return nil
}

// mostRendered is of how many rows the pages are rendered before they are
// written: of so many the pages take a minute, and all that they could show
// besides are mistakes of templates, which a list does not bring.
const mostRendered = 2000

// checkPages finds files that could not lie beside each other and, by rendering
// them, mistakes of templates.
func (s *siteBuild) checkPages(p *progress, render bool) error {
	if render {
		_, err := s.check(p)
		return err
	}
	var names publish.Names
	for _, f := range s.renderer.Files() {
		if err := names.Claim(f.Name); err != nil {
			return err
		}
	}
	s.silence(true)
	return nil
}
