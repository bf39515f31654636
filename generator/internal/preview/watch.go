package preview

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How long the files must have been quiet before they are read: programs write
// a file in several steps. Many files at once are a program at work (a checkout,
// a copy), for which it is better to wait than to show it half done.
const (
	quiet      = 25 * time.Millisecond
	quietBurst = 150 * time.Millisecond
	burst      = 20              // changed files that are many
	patience   = 3 * time.Second // the longest wait, however busy the files are
)

// A Change is what changed on the disk since the last one.
type Change struct {
	// Files are paths below the site's folder, slash-separated and in order. A
	// folder that came, went or was renamed is among them by its own path.
	Files []string
	// Folders says that folders came, went or were renamed. Of files that are
	// saved at that very time nobody tells: everything is to be looked at.
	Folders bool
	// All says that what changed is not known: everything is to be read anew.
	All bool
}

// and returns both changes as one.
func (c Change) and(d Change) Change {
	files := slices.Concat(c.Files, d.Files)
	slices.Sort(files)
	return Change{Files: slices.Compact(files), Folders: c.Folders || d.Folders, All: c.All || d.All}
}

// A watcher watches folders of a site and all that is in them.
type watcher struct {
	dir     string   // of the site
	folders []string // names of the folders in it
	notify  *fsnotify.Watcher
	watched map[string]bool // the folders that are, by their paths
}

// newWatcher watches the folders, and where one is not there, for its coming.
func newWatcher(dir string, folders []string) (*watcher, error) {
	w := &watcher{dir: dir, folders: folders}
	return w, w.begin()
}

// begin watches all folders, from now on under the names that they have now.
func (w *watcher) begin() error {
	before := w.notify
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	w.notify, w.watched = notify, map[string]bool{}
	if err := w.addAll(); err != nil {
		w.notify = before
		return errors.Join(err, notify.Close())
	}
	if before != nil {
		return before.Close()
	}
	return nil
}

func (w *watcher) addAll() error {
	if err := w.notify.Add(w.dir); err != nil {
		return err
	}
	for _, f := range w.folders {
		if err := w.add(filepath.Join(w.dir, f)); err != nil {
			return err
		}
	}
	return nil
}

// add watches a folder and those in it. Each is watched before it is looked
// into, so that what comes meanwhile is told. What is no folder, or is gone
// again, is none to watch.
func (w *watcher) add(name string) error {
	return filepath.WalkDir(name, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // gone, or not ours to read: loading tells that
		case !entry.IsDir():
			return nil
		case hidden(filepath.Base(name)):
			return fs.SkipDir
		}
		switch err := w.notify.Add(name); {
		case err == nil:
			w.watched[name] = true
		case !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission):
			return err
		}
		return nil
	})
}

// hidden tells whether a file or folder is none of the site's.
func hidden(base string) bool { return strings.HasPrefix(base, ".") }

// run hands on what changed, each time it is quiet again, until the context
// ends or the folders can't be watched any more, which is the error.
func (w *watcher) run(ctx context.Context, changed func(Change)) error {
	defer func() { w.notify.Close() }()
	for ctx.Err() == nil {
		g := &gathering{w: w, files: map[string]bool{}}
		if err := g.wait(ctx); err != nil || ctx.Err() != nil {
			return err
		}
		changed(g.change())
	}
	return nil
}

// A gathering is the events from the first to the quiet after the last.
type gathering struct {
	w       *watcher
	files   map[string]bool
	all     bool
	folders bool // folders came or went
}

// wait gathers until it is quiet, or the context ends.
func (g *gathering) wait(ctx context.Context) error {
	var still, end <-chan time.Time // nil before the first event
	for {
		select {
		case <-ctx.Done():
			return nil
		case event := <-g.w.notify.Events:
			if ours, err := g.event(event); err != nil || !ours {
				if err != nil {
					return err
				}
				continue
			}
		case err := <-g.w.notify.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return err
			}
			g.all, g.folders = true, true
		case <-still:
			return g.rewatch()
		case <-end:
			return g.rewatch()
		}
		if end == nil {
			end = time.After(patience)
		}
		pause := quiet
		if g.all || len(g.files) > burst {
			pause = quietBurst
		}
		still = time.After(pause)
	}
}

// rewatch begins to watch anew where folders came or went: those below one that
// was renamed would be told by their old names for ever.
func (g *gathering) rewatch() error {
	if !g.folders {
		return nil
	}
	return g.w.begin()
}

// event takes an event; false says that it is none of the site's.
func (g *gathering) event(e fsnotify.Event) (ours bool, err error) {
	name, err := filepath.Rel(g.w.dir, e.Name)
	if err != nil {
		return false, nil
	}
	parts := strings.Split(filepath.ToSlash(name), "/")
	if !slices.Contains(g.w.folders, parts[0]) || slices.ContainsFunc(parts, hidden) {
		return false, nil
	}
	if g.w.watched[e.Name] && e.Op == fsnotify.Write {
		return false, nil // Windows tells so of each folder in which a file came or went
	}
	g.files[strings.Join(parts, "/")] = true
	if g.w.watched[e.Name] {
		g.folders = true
	}
	if !e.Has(fsnotify.Create) {
		return true, nil
	}
	before := len(g.w.watched)
	err = g.w.add(e.Name)
	g.folders = g.folders || len(g.w.watched) > before
	return true, err
}

// change returns what was gathered.
func (g *gathering) change() Change {
	c := Change{Folders: g.folders, All: g.all}
	for name := range g.files {
		c.Files = append(c.Files, name)
	}
	slices.Sort(c.Files)
	return c
}
