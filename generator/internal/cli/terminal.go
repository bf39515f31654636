package cli

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"bangvang/generator/internal/diag"

	"golang.org/x/term"
)

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// sourceLines reads lines of files for messages; the file of the last message
// is kept, since messages come file by file.
func sourceLines(fsys fs.FS) func(file string, line int) (string, bool) {
	var name string
	var lines []string
	return func(file string, line int) (string, bool) {
		if file != name {
			name, lines = file, nil
			if src, err := fs.ReadFile(fsys, file); err == nil {
				lines = strings.Split(strings.TrimPrefix(string(src), "\ufeff"), "\n")
			}
		}
		if line < 1 || line > len(lines) {
			return "", false
		}
		return lines[line-1], true
	}
}

// A progress tells on a terminal what takes long. Nothing is shown in the first
// second, and nothing at all where standard error is no terminal.
type progress struct {
	w       io.Writer
	lang    diag.Lang
	now     atomic.Pointer[diag.Text]
	total   atomic.Int64
	ready   atomic.Int64
	quit    chan struct{}
	ended   sync.WaitGroup
	stopped sync.Once
}

func (c *command) startProgress() *progress {
	p := &progress{w: c.stderr, lang: c.speaks, quit: make(chan struct{})}
	if isTerminal(c.stderr) {
		p.ended.Go(p.show)
	}
	return p
}

func (p *progress) stage(t diag.Text) { p.now.Store(&t) }
func (p *progress) expect(n int)      { p.total.Store(int64(n)) }
func (p *progress) done()             { p.ready.Add(1) }

// show writes one line over and over until stop, which wipes it.
func (p *progress) show() {
	const wait, pause = time.Second, 200 * time.Millisecond
	timer := time.NewTimer(wait)
	defer timer.Stop()
	shown := false
	for {
		select {
		case <-p.quit:
			if shown {
				fmt.Fprint(p.w, "\r\x1b[K")
			}
			return
		case <-timer.C:
			shown = true
			p.line()
			timer.Reset(pause)
		}
	}
}

func (p *progress) line() {
	stage := p.now.Load()
	if stage == nil {
		return
	}
	count := ""
	if total := p.total.Load(); total > 0 {
		count = fmt.Sprintf(" %d/%d", p.ready.Load(), total)
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s%s …", stage.In(p.lang), count)
}

func (p *progress) stop() {
	p.stopped.Do(func() { close(p.quit) })
	p.ended.Wait()
}
