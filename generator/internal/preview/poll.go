package preview

import (
	"context"
	"io/fs"
	"path"
	"slices"
	"time"
)

// pollEvery is how often folders are looked at that can't be watched: of a
// network, or more than the system watches.
const pollEvery = time.Second

// A stamp is by what a file is taken to be what it was.
type stamp struct {
	size int64
	time time.Time
	dir  bool
}

// poll hands on what changed, found by looking again and again, until the
// context ends.
func poll(ctx context.Context, fsys fs.FS, folders []string, every time.Duration, changed func(Change)) {
	before := look(fsys, folders)
	changed(Change{All: true}) // what came before the first look is not known
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		now := look(fsys, folders)
		if c := difference(before, now); len(c.Files) > 0 {
			changed(c)
		}
		before = now
	}
}

// look returns the files there are. What can't be looked at is not there.
func look(fsys fs.FS, folders []string) map[string]stamp {
	stamps := map[string]stamp{}
	for _, folder := range folders {
		_ = fs.WalkDir(fsys, folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return nil
			}
			if hidden(path.Base(name)) {
				if entry.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if info, err := entry.Info(); err == nil {
				s := stamp{dir: entry.IsDir()}
				if !s.dir {
					s.size, s.time = info.Size(), info.ModTime()
				}
				stamps[name] = s
			}
			return nil
		})
	}
	return stamps
}

func difference(before, now map[string]stamp) Change {
	var c Change
	for name, s := range now {
		if was, ok := before[name]; !ok || was != s {
			c.Files = append(c.Files, name)
		}
	}
	for name := range before {
		if _, ok := now[name]; !ok {
			c.Files = append(c.Files, name)
		}
	}
	slices.Sort(c.Files)
	return c
}
