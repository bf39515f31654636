package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/preview"
	"bangvang/generator/internal/render"

	"github.com/spf13/cobra"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	address string
	open    bool
}

// defaultAddress is reached from this machine alone.
const defaultAddress = "127.0.0.1:8080"

func (c *command) serve() *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   textServeShort.In(c.speaks),
		Long:    textServeLong.In(c.speaks),
		Example: textServeExample.In(c.speaks),
		Args:    c.noArgs,
		RunE:    func(*cobra.Command, []string) error { return c.runServe(f) },
	}
	cmd.Flags().StringVar(&f.address, "address", defaultAddress, textFlagAddress.In(c.speaks))
	cmd.Flags().Lookup("address").DefValue = "" // said in words
	cmd.Flags().BoolVar(&f.open, "open", false, textFlagOpen.In(c.speaks))
	return cmd
}

// runServe shows the site until it is interrupted.
func (c *command) runServe(f serveFlags) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	listener, err := preview.Listen(f.address)
	var bad *preview.AddressError
	switch {
	case errors.As(err, &bad):
		return usageError{errors.New(textBadAddress.With(bad.Address).In(c.speaks))}
	case err != nil:
		return err
	}
	defer listener.Close()
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer root.Close()
	dir, err := filepath.Abs(c.site)
	if err != nil {
		return err
	}
	p := c.startProgress()
	defer p.stop()
	url := listener.URL()
	d := &desk{c: c, loader: newLoader(root.FS()), flags: buildFlags{baseURL: url}, progress: p}
	d.loader.read = func(lib *content.Library) {
		if err := refreshSchemas(root, lib); err != nil {
			c.warn(explain(err))
		}
	}
	d.first = func() {
		p.stop()
		c.welcome(listener, f.open)
	}
	return preview.Serve(ctx, listener, preview.Options{
		Dir: dir, Folders: []string{content.Dir, render.TemplatesDir}, Files: root.FS(),
		Load: d.load, Loaded: d.loaded, Unwatched: d.unwatched,
	})
}

// welcome says where the preview is, and opens it where that is wished.
func (c *command) welcome(l *preview.Listener, open bool) {
	url := l.URL()
	c.note(c.stdout, textServing.With(url).In(c.speaks))
	if !l.IsLocal() {
		c.warn(textNotLocal)
	}
	if !open {
		return
	}
	if err := openBrowser(url); err != nil {
		c.warn(textNoBrowser.With(url, err))
	}
}

// note tells how a preview does. That nobody hears it is no reason to stop.
func (c *command) note(w io.Writer, line string) { _ = c.say(w, line) }

func (c *command) warn(t diag.Text) {
	c.note(c.stderr, diag.Warning.Word().In(c.speaks)+": "+t.In(c.speaks))
}

// A desk is where a site is written and looked at: it loads the site again
// whenever a file changes.
type desk struct {
	c        *command
	loader   *loader
	flags    buildFlags
	progress *progress
	started  time.Time
	first    func()                   // called after the first edition is shown, then nil
	shown    bool                     // some edition had no errors
	known    map[diag.Diagnostic]bool // warnings of the last edition; nil before the first
}

// load loads the site as it is now. It is called from one goroutine.
func (d *desk) load(changed preview.Change) *preview.Edition {
	d.started = time.Now()
	d.forget(changed)
	s, err := d.c.load(d.loader, d.flags, d.progress)
	if err != nil {
		// Such as a folder that is away for a moment. What comes back brings news.
		problem := ruleNotLoaded.At(diag.Position{}, explain(err))
		return &preview.Edition{Lang: d.c.speaks, Problems: []diag.Diagnostic{problem}}
	}
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

func (d *desk) unwatched(err error) { d.c.warn(textUnwatched.With(err)) }

var ruleNotLoaded = diag.NewRule("not-loaded", diag.Error,
	"không đọc được trang: %s", "the site can't be read: %s")

var (
	textServeShort = diag.Text{VI: "Xem thử trang trong lúc soạn", EN: "Show the site while it is written"}
	textServeLong  = diag.Text{
		VI: `Mở trang trên máy này để xem thử; public/ không bị động đến. Lưu một tệp trong content/
hay templates/ là trang đang xem tự cập nhật. Có lỗi thì trang cũ vẫn còn đó, lỗi hiện
đè lên cùng tên tệp, dòng, cột, và mất đi khi đã sửa xong. Bấm Ctrl-C để dừng.`,
		EN: `Show the site on this machine; public/ is left alone. Save a file in content/ or
templates/ and the page that is looked at is brought up to date. Where there are errors
the page stays, and they lie over it until they are mended. Ctrl-C ends it.`}
	textServeExample = diag.Text{
		VI: `  bangvang serve --open                     xem thử, mở luôn trình duyệt
  bangvang serve --address 127.0.0.1:9000   dùng cổng khác
  bangvang serve --address :8080            cho cả các máy khác trong mạng xem`,
		EN: `  bangvang serve --open                     show it, in a browser at once
  bangvang serve --address 127.0.0.1:9000   at another port
  bangvang serve --address :8080            to other machines of the network too`}
	textFlagAddress = diag.Text{VI: "địa chỉ và cổng `ADDRESS`; không viết thì là 127.0.0.1:8080, chỉ máy này vào được", EN: "the `ADDRESS` with its port; 127.0.0.1:8080 where not given, which this machine alone reaches"}
	textFlagOpen    = diag.Text{VI: "mở trang trong trình duyệt", EN: "open the site in a browser"}

	textServing       = diag.Text{VI: "Xem thử ở %s (bấm Ctrl-C để dừng)", EN: "The site is shown at %s (Ctrl-C ends it)"}
	textLoaded        = diag.Text{VI: "Đã cập nhật: %d lỗi, %d cảnh báo; %s giây.", EN: "Up to date. Errors: %d. Warnings: %d. Seconds: %s."}
	textLoadedErrors  = diag.Text{VI: "Có %d lỗi, %d cảnh báo: trang vẫn như trước khi có lỗi; %s giây.", EN: "Errors: %d. Warnings: %d. The site is shown as it was without them. Seconds: %s."}
	textLoadedNothing = diag.Text{VI: "Có %d lỗi, %d cảnh báo: sửa xong mới xem được trang; %s giây.", EN: "Errors: %d. Warnings: %d. Nothing can be shown before they are mended. Seconds: %s."}
	textNotLocal      = diag.Text{VI: "máy khác trong mạng cũng xem được trang này, kể cả những gì chưa công bố", EN: "other machines of the network can see this site too, and what is not published yet"}
	textNoBrowser     = diag.Text{VI: "không mở được trình duyệt, hãy tự mở %s: %v", EN: "no browser could be opened, open %s yourself: %v"}
	textUnwatched     = diag.Text{VI: "hệ thống không báo khi tệp thay đổi (%v), nên chương trình tự xem lại mỗi giây", EN: "the system does not tell when files change (%v), so they are looked at every second"}
	textBadAddress    = diag.Text{VI: "--address phải có cả cổng, ví dụ 127.0.0.1:8080, không phải %q", EN: "--address must have a port, as in 127.0.0.1:8080, not %q"}
	textTaken         = diag.Text{VI: "địa chỉ %s đang có chương trình khác dùng; thử: bangvang serve --address %s", EN: "another program uses the address %s; try: bangvang serve --address %s"}
)
