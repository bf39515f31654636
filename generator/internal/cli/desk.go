package cli

import (
	"os"
	"strings"
	"time"

	"bangvang/generator/internal/clerk"
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
	}
	s.diags = clerk.Silence(s.diags, s.allowed, false)
	e.Problems = s.diags.Sorted()
	e.Source = linesOf(e.Problems, sourceLines(d.loader.files))
	return e
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
	for _, name := range changed.Files {
		d.loader.records.Forget(name)
		if top, _, _ := strings.Cut(name, "/"); top == render.TemplatesDir {
			d.loader.theme = nil
		}
	}
}

// loaded tells of an edition that is shown.
func (d *desk) loaded(_ preview.Change, e *preview.Edition) {
	if d.first != nil {
		d.first()
		d.first = nil
	}
	printer := diag.Printer{Lang: e.Lang}
	if isTerminal(d.c.stderr) {
		printer.Color, printer.Source = os.Getenv("NO_COLOR") == "", e.Source
	}
	_ = printer.Print(d.c.stderr, d.worthTelling(e.Problems)) // as in note
	var list diag.List
	list.Add(e.Problems...)
	text := textLoaded
	switch {
	case !list.HasErrors():
		d.shown = true
	case d.shown:
		text = textLoadedErrors
	default:
		text = textLoadedNothing
	}
	said := text.With(list.Count(diag.Error), list.Count(diag.Warning), seconds(d.started))
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

// worthTelling leaves out the warnings that were there before, and many at
// once: those are for check.
func (d *desk) worthTelling(problems []diag.Diagnostic) []diag.Diagnostic {
	var told []diag.Diagnostic
	known, warnings := d.known, 0
	d.known = make(map[diag.Diagnostic]bool, len(problems))
	for _, p := range problems {
		if p.Severity == diag.Warning {
			d.known[p] = true
			if known == nil || known[p] || warnings == maxTold {
				continue
			}
			warnings++
		}
		told = append(told, p)
	}
	return told
}

var ruleNotLoaded = diag.NewRule("not-loaded", diag.Error,
	"không đọc được trang: %s", "the site can't be read: %s")
