package publish

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// Every kind of change at once.
var (
	crashOld = site{
		"index.html": "old", "same.html": "same", "style.css": "old",
		"a": "file", "b/x.html": "x", "b/y/z.html": "z", "c/d/e.html": "e", "gone.html": "gone",
	}
	crashNew = site{
		"index.html": "new", "same.html": "same", "style.css": "new",
		"a/x.html": "x", "b": "file", "c/f.html": "f", "new/deep/n.html": "n", "adopted.txt": "mine",
	}
	crashForeign = site{".gitignore": "*", "c/d/note.txt": "mine", "note.txt": "mine", "adopted.txt": "mine"}
)

func crashFolder(t *testing.T) (dir string, before site) {
	t.Helper()
	dir = t.TempDir()
	mustBuild(t, dir, crashOld)
	for name, data := range crashForeign {
		write(t, dir, name, data)
	}
	age(t, dir)
	return dir, tree(t, dir)
}

// A build is killed before each of its changes. What is published then is
// whole, file by file; no foreign file is lost; the next build, of whichever
// site, leaves exactly that site.
func TestKilledAnywhere(t *testing.T) {
	third := site{"index.html": "third", "b/x.html": "x", "a": "third", "new": "file"}
	for _, links := range []bool{true, false} {
		for i, next := range []site{crashNew, crashOld, third, {}} {
			changes := 0
			for at := 1; ; at++ {
				dir, _ := crashFolder(t)
				dead := buildKilled(t, dir, crashNew, at, links)
				now := tree(t, dir)
				for name, data := range now {
					if strings.HasSuffix(name, "/") {
						continue // an empty folder
					}
					if data != crashOld[name] && data != crashNew[name] && data != crashForeign[name] {
						t.Errorf("killed at %d: %s is %q", at, name, data)
					}
				}
				for _, name := range []string{"index.html", "same.html", "style.css"} {
					if _, ok := now[name]; !ok {
						t.Errorf("killed at %d: %s is gone", at, name)
					}
				}
				// Once more, so that unions grow.
				if dead && at%2 == 0 {
					buildKilled(t, dir, third, at/2, links)
				}
				mustBuild(t, dir, next)
				got, foreign := tree(t, dir), with(crashForeign)
				if i > 0 {
					// Ours, and so taken away, if the manifest came so far.
					delete(got, "adopted.txt")
					delete(foreign, "adopted.txt")
				}
				equal(t, fmt.Sprintf("links %v, next site %d, killed at %d", links, i, at), got, with(foreign, next))
				checkManifest(t, dir, next)
				if !dead {
					break
				}
				changes++
			}
			if changes < 30 {
				t.Errorf("only %d changes were seen", changes)
			}
		}
	}
}

// Each change fails in its turn, and the others work: the old site is back, to
// the modification time.
func TestFailureAnywhere(t *testing.T) {
	broken := errors.New("broken")
	for _, links := range []bool{true, false} {
		for at := 1; ; at++ {
			dir, before := crashFolder(t)
			o, err := Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			o.disk.before = func(op, name string) error {
				if op == "link" && !links {
					return errors.ErrUnsupported
				}
				if n++; n == at {
					return broken
				}
				return nil
			}
			_, err = finish(o, crashNew)
			if err == nil && n < at {
				break
			}
			what := fmt.Sprintf("links %v, failed at %d", links, at)
			// Where the second link fails, a copy is made instead.
			if err != nil {
				if !errors.Is(err, broken) {
					t.Errorf("%s: got error %v", what, err)
				}
				if err := o.Abort(); err != nil {
					t.Errorf("%s: %v", what, err)
				}
				equal(t, what, tree(t, dir), before)
				equal(t, what+", written", young(t, dir), []string{})
			}
			mustBuild(t, dir, crashNew)
			equal(t, what+", next build", tree(t, dir), with(crashForeign, crashNew))
			checkManifest(t, dir, crashNew)
		}
	}
}

// From some change on nothing works any more, undoing included.
func TestFailureForGood(t *testing.T) {
	broken := errors.New("broken")
	undone := 0
	for at := 1; ; at++ {
		dir, before := crashFolder(t)
		o, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		o.disk.before = func(op, name string) error {
			if n++; n >= at {
				return broken
			}
			return nil
		}
		_, err = finish(o, crashNew)
		o.Abort()
		if err == nil {
			break
		}
		if !errors.Is(err, broken) {
			t.Errorf("failed at %d: got error %v", at, err)
		}
		var half *UndoError
		if errors.As(err, &half) {
			undone++
		} else {
			equal(t, fmt.Sprintf("failed at %d", at), tree(t, dir), before)
		}
		mustBuild(t, dir, crashNew)
		equal(t, fmt.Sprintf("failed at %d, next build", at), tree(t, dir), with(crashForeign, crashNew))
	}
	if undone == 0 {
		t.Error("no UndoError was seen")
	}
}

// One change fails, and so does one step of undoing. What is left is known as
// ours: the next build, of another site, takes it away.
func TestUndoFails(t *testing.T) {
	broken := errors.New("broken")
	third := site{"index.html": "third"}
	undone := 0
	for at := 1; ; at += 3 {
		failed := false
		for second := at + 1; ; second++ {
			dir, _ := crashFolder(t)
			o, err := Open(dir)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			o.disk.before = func(op, name string) error {
				if n++; n == at || n == second {
					return broken
				}
				return nil
			}
			_, err = finish(o, crashNew)
			o.Abort()
			failed = failed || err != nil
			var half *UndoError
			if errors.As(err, &half) {
				undone++
			}
			mustBuild(t, dir, third)
			got, foreign := tree(t, dir), with(crashForeign)
			delete(got, "adopted.txt")
			delete(foreign, "adopted.txt")
			equal(t, fmt.Sprintf("failed at %d and %d", at, second), got, with(foreign, third))
			if n < second {
				break
			}
		}
		if !failed {
			break
		}
	}
	if undone == 0 {
		t.Error("no UndoError was seen")
	}
}
