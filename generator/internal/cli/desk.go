package cli

import (
	"os"
	"slices"
	"strings"
	"time"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/preview"
	"bangvang/generator/internal/render"
)

// A desk is where a site is written and looked at: it loads the site again
// whenever a file changes.
type desk struct {
	c        *command
	root     *os.Root
	loader   *loader
	flags    buildFlags
	progress *progress
	started  time.Time
	first    func()                   // called after the first edition is shown, then nil
	shown    bool                     // some edition had no errors
	known    map[diag.Diagnostic]bool // warnings of the last edition; nil before the first
	lib      *content.Library         // of the newest edition; nil where it could not be read
}

// load loads the site as it is now. It is called from one goroutine.
func (d *desk) load(changed preview.Change) *preview.Edition {
	d.started = time.Now()
	d.forget(changed)
	s, err := d.c.load(d.loader, d.flags, d.progress)
	d.lib = nil
	if err != nil {
		// Such as a folder that is away for a moment. What comes back brings news.
		problem := ruleNotLoaded.At(diag.Position{}, explain(err))
		return &preview.Edition{Lang: d.c.speaks, Problems: []diag.Diagnostic{problem}}
	}
	d.lib = s.lib
	e := &preview.Edition{Lang: d.c.speaks}
	if s.renderer != nil {
		e.Styles = s.renderer.Styles()
		e.Render = func(name string) ([]byte, []diag.Diagnostic, bool) {
			f, ok := s.renderer.File(name)
			if !ok {
				return nil, nil, false
			}
			data, problems := f.Bytes()
			return data, problems, true
		}
		e.Review = func() *preview.Edition {
			s.review()
			reviewed := *e
			reviewed.Review = nil
			d.note(&reviewed, s)
			return &reviewed
		}
	}
	d.note(e, s)
	return e
}

// note notes what is wrong, as far as it is found by now.
func (d *desk) note(e *preview.Edition, s *siteBuild) {
	s.silence(false)
	e.Problems = s.diags.Sorted()
	e.Source = linesOf(e.Problems, sourceLines(d.loader.files))
}

// maxLines is of how many problems the lines are kept.
const maxLines = 200

// linesOf reads the lines that problems are about while they are what was
// loaded.
func linesOf(problems []diag.Diagnostic, source func(file string, line int) (string, bool)) func(file string, line int) (string, bool) {
	type place struct {
		file string
		line int
	}
	lines := map[place]string{}
	problems = slices.Concat(ofSeverity(problems, diag.Error), ofSeverity(problems, diag.Warning))
	for _, p := range problems[:min(maxLines, len(problems))] {
		if line, ok := source(p.File, p.Line); ok {
			lines[place{p.File, p.Line}] = line
		}
	}
	return func(file string, line int) (string, bool) {
		text, ok := lines[place{file, line}]
		return text, ok
	}
}

// manyFiles are so many that to read all anew is no more work.
const manyFiles = 1000

// forget has what changed read anew, whatever the times of its files say.
func (d *desk) forget(changed preview.Change) {
	if changed.All || len(changed.Files) > manyFiles {
		d.loader.records.ForgetAll()
		d.loader.theme = nil
		return
	}
	if changed.Folders {
		d.loader.theme = nil // of which no times are known
	}
	for _, name := range changed.Files {
		d.loader.records.Forget(name)
		if top, _, _ := strings.Cut(name, "/"); top == render.TemplatesDir {
			d.loader.theme = nil
		}
	}
}

// loaded tells of an edition that is shown: what it took, and its errors.
func (d *desk) loaded(e *preview.Edition) {
	if d.first != nil {
		d.first()
		d.first = nil
	}
	errors := ofSeverity(e.Problems, diag.Error)
	d.print(e, errors)
	said := textLoaded.With(seconds(d.started))
	switch {
	case len(errors) == 0:
		d.shown = true
	case d.shown:
		said = textLoadedErrors.With(len(errors), seconds(d.started))
	default:
		said = textLoadedNothing.With(len(errors), seconds(d.started))
	}
	d.c.note(d.c.stdout, time.Now().Format(time.TimeOnly)+" "+said.In(e.Lang))
	if d.lib == nil {
		return
	}
	if err := refreshSchemas(d.root, d.lib); err != nil {
		d.c.warn(explain(err))
	}
}

// maxTold is how many warnings are told at a time.
const maxTold = 10

// reviewed tells of the warnings of an edition, in full of those that were not
// there before.
func (d *desk) reviewed(e *preview.Edition) {
	warnings := ofSeverity(e.Problems, diag.Warning)
	var news []diag.Diagnostic
	known := make(map[diag.Diagnostic]bool, len(warnings))
	for _, p := range warnings {
		known[p] = true
		if d.known != nil && !d.known[p] {
			news = append(news, p)
		}
	}
	if len(warnings) != len(d.known) || len(news) > 0 {
		d.print(e, news[:min(maxTold, len(news))])
		d.c.note(d.c.stdout, textReviewed.With(len(warnings)).In(e.Lang))
	}
	d.known = known
}

func ofSeverity(all []diag.Diagnostic, s diag.Severity) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(all), func(p diag.Diagnostic) bool { return p.Severity != s })
}

func (d *desk) print(e *preview.Edition, problems []diag.Diagnostic) {
	printer := diag.Printer{Lang: e.Lang}
	if isTerminal(d.c.stderr) {
		printer.Color, printer.Source = os.Getenv("NO_COLOR") == "", e.Source
	}
	_ = printer.Print(d.c.stderr, problems) // that nobody hears it is no reason to stop
}

var ruleNotLoaded = diag.NewRule("not-loaded", diag.Error,
	"không đọc được trang: %s", "the site can't be read: %s").Mended(
	"kiểm tra thư mục content có còn đó không rồi chạy lại",
	"check that the folder content is still there, and run again")
