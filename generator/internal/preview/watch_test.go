package preview

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A watched is a site's folder in which somebody works, and what is told of it.
type watched struct {
	t   *testing.T
	dir string

	mu    sync.Mutex
	told  Change
	times int
}

// watchNew watches the folder of a new site.
func watchNew(t *testing.T, folders ...string) *watched {
	t.Helper()
	w := &watched{t: t, dir: t.TempDir()}
	for _, f := range folders {
		w.mkdir(f)
	}
	notify, err := newWatcher(w.dir, []string{"content", "templates"})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- notify.run(ctx, w.changed) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("watching ended: %v", err)
		}
	})
	return w
}

func (w *watched) changed(c Change) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.told = w.told.and(c)
	w.times++
}

func (w *watched) path(name string) string { return filepath.Join(w.dir, filepath.FromSlash(name)) }

func (w *watched) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *watched) mkdir(name string) { w.t.Helper(); w.must(os.MkdirAll(w.path(name), 0o777)) }
func (w *watched) write(name, text string) {
	w.t.Helper()
	w.must(os.WriteFile(w.path(name), []byte(text), 0o666))
}
func (w *watched) rename(from, to string) {
	w.t.Helper()
	w.must(os.Rename(w.path(from), w.path(to)))
}
func (w *watched) remove(name string) { w.t.Helper(); w.must(os.RemoveAll(w.path(name))) }

// await waits until all these changes were told, and forgets them.
func (w *watched) await(names ...string) {
	w.t.Helper()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		w.mu.Lock()
		missing := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return w.told.All || slices.Contains(w.told.Files, n) })
		if len(missing) == 0 {
			w.told, w.times = Change{}, 0
			w.mu.Unlock()
			return
		}
		told := w.told
		w.mu.Unlock()
		if time.Now().After(end) {
			w.t.Fatalf("%q is not told; told is %v", missing, told)
		}
	}
}

// silent checks that nothing is told for longer than changes need.
func (w *watched) silent() {
	w.t.Helper()
	time.Sleep(10 * quiet)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.times > 0 {
		w.t.Errorf("told: %v", w.told)
	}
}

// The ways in which editors save a file; each is told, again and again.
func TestSaves(t *testing.T) {
	const name = "content/rolls/2019/tong-ket.yaml"
	saves := map[string]func(w *watched, text string){
		"written over, as Notepad and nano do": func(w *watched, text string) { w.write(name, text) },
		"truncated, then written in parts, as VS Code does": func(w *watched, text string) {
			f, err := os.OpenFile(w.path(name), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
			w.must(err)
			for part := range slices.Chunk([]byte(text), 2) {
				_, err := f.Write(part)
				w.must(err)
			}
			w.must(f.Sync())
			w.must(f.Close())
		},
		"the old one renamed to a backup, as vim does": func(w *watched, text string) {
			w.write("content/rolls/2019/4913", "") // vim tries whether it may write
			w.remove("content/rolls/2019/4913")
			if _, err := os.Stat(w.path(name)); err == nil {
				w.rename(name, name+"~")
			}
			w.write(name, text)
			w.must(os.Chmod(w.path(name), 0o644))
			w.remove(name + "~")
		},
		"a new one renamed over it, as JetBrains, Emacs and Kate can": func(w *watched, text string) {
			w.write("content/rolls/2019/.tong-ket.yaml.tmp", text)
			w.rename("content/rolls/2019/.tong-ket.yaml.tmp", name)
		},
		"a new one from another folder, as Word and LibreOffice can": func(w *watched, text string) {
			w.write("elsewhere", text)
			w.rename("elsewhere", name)
		},
		"the old one deleted first, as gedit can": func(w *watched, text string) {
			w.remove(name)
			w.write(name, text)
		},
		"a link to a new one": func(w *watched, text string) {
			w.write("new", text)
			w.remove(name)
			w.must(os.Link(w.path("new"), w.path(name)))
			w.remove("new")
		},
	}
	for how, save := range saves {
		t.Run(how, func(t *testing.T) {
			w := watchNew(t, "content/rolls/2019", "templates")
			for i := range 5 {
				save(w, strings.Repeat("x", i+1))
				w.await(name)
			}
		})
	}
}

// Saving is told once, however many steps it takes.
func TestQuiet(t *testing.T) {
	w := watchNew(t, "content")
	for range 20 {
		w.write("content/site.yaml", "title: Thử")
	}
	time.Sleep(20 * quiet)
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.times == 0 || w.times > 3 { // the machine may pause in between
		t.Errorf("told %d times", w.times)
	}
}

// What is not the site's is not told.
func TestOthers(t *testing.T) {
	w := watchNew(t, "content", "templates", "public", "content/.git")
	w.mkdir("public/2019")
	w.write("public/index.html", "x")
	w.write("README.md", "x")
	w.write("content/.site.yaml.swp", "x")
	w.write("content/.git/index", "x")
	w.mkdir("content/.git/objects")
	w.mkdir("contents")
	w.write("contents/site.yaml", "x")
	w.silent()
	w.write("content/site.yaml", "x")
	w.await("content/site.yaml")
}

// Folders come, with what is in them, are renamed, go and come back.
func TestFolders(t *testing.T) {
	w := watchNew(t, "content")
	w.mkdir("content/rolls/2019/quy-1")
	w.write("content/rolls/2019/quy-1/a.yaml", "x")
	w.await("content/rolls")
	w.write("content/rolls/2019/quy-1/a.yaml", "y")
	w.await("content/rolls/2019/quy-1/a.yaml")

	w.rename("content/rolls/2019", "content/rolls/2020")
	w.await("content/rolls/2020")
	w.write("content/rolls/2020/quy-1/a.yaml", "z")
	w.await("content/rolls/2020/quy-1/a.yaml")
	w.write("content/rolls/2020/b.yaml", "z")
	w.await("content/rolls/2020/b.yaml")

	w.remove("content/rolls")
	w.await("content/rolls")
	w.mkdir("content/rolls/2020")
	w.await("content/rolls")
	w.write("content/rolls/2020/b.yaml", "again")
	w.await("content/rolls/2020/b.yaml")

	w.remove("content")
	w.await("content")
	w.mkdir("content/rolls")
	w.await("content")
	w.write("content/rolls/c.yaml", "x")
	w.await("content/rolls/c.yaml")

	w.rename("content", "away")
	w.await("content")
	w.write("away/rolls/c.yaml", "not ours")
	w.silent()
	w.rename("away", "content")
	w.await("content")
	w.write("content/rolls/c.yaml", "ours again")
	w.await("content/rolls/c.yaml")

	w.mkdir("templates/pages") // which was not there at first
	w.await("templates")
	w.write("templates/pages/home.html", "x")
	w.await("templates/pages/home.html")
}

// Windows tells that a folder was written to whenever a file in it came or
// went; that is no reason to read the folder anew.
func TestFolderWrittenTo(t *testing.T) {
	w := watchNew(t, "content/rolls")
	notify, err := newWatcher(w.dir, []string{"content"})
	if err != nil {
		t.Fatal(err)
	}
	defer notify.notify.Close()
	g := &gathering{w: notify, files: map[string]bool{}}
	for name, want := range map[string]bool{"content": false, "content/rolls": false, "content/rolls/a.yaml": true} {
		if ours, err := g.event(fsnotify.Event{Name: w.path(name), Op: fsnotify.Write}); ours != want || err != nil {
			t.Errorf("%s was written to: %v, %v", name, ours, err)
		}
	}
	if c := g.change(); len(c.Files) != 1 || c.Folders {
		t.Errorf("told is %v", c)
	}
	if _, err := g.event(fsnotify.Event{Name: w.path("content/rolls"), Op: fsnotify.Rename}); err != nil || !g.change().Folders {
		t.Errorf("a folder that is renamed is told as %v, %v", g.change(), err)
	}
}
