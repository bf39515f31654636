//go:build unix

package publish

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func symlink(t *testing.T, target, dir, name string) {
	t.Helper()
	if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
		t.Fatal(err)
	}
}

func TestOutputThatIsALink(t *testing.T) {
	base := t.TempDir()
	mustBuild(t, filepath.Join(base, "real"), site{"index.html": "old"})
	symlink(t, "real", base, "link")
	symlink(t, "nowhere", base, "dangling")
	before := tree(t, base)
	for _, name := range []string{"link", "link/", "dangling"} {
		_, err := Open(base + "/" + name)
		var refused *FolderError
		if !errors.As(err, &refused) || refused.Problem != FolderIsLink {
			t.Errorf("%s: got error %v", name, err)
		}
	}
	equal(t, "tree", tree(t, base), before)

	// Through a parent that is a link is fine, but not into a source.
	symlink(t, ".", base, "self")
	equal(t, "through a link", mustBuild(t, base+"/self/real", site{"index.html": "old"}), Result{Unchanged: 1})
	for _, source := range []string{"real", "real/in", "link"} {
		_, err := Open(base+"/self/real", filepath.Join(base, source))
		var refused *FolderError
		if !errors.As(err, &refused) || refused.Problem != FolderIsSource {
			t.Errorf("source %s: got error %v", source, err)
		}
	}
}

// No link in the output is followed, wherever it leads, and none is replaced.
func TestLinksInOutput(t *testing.T) {
	tests := []struct {
		name   string
		link   string // replaces what is there
		target string
		want   ForeignFileError
	}{
		{"page", "a/b.html", "../other.html", ForeignFileError{"a/b.html", "a/b.html", ForeignLink}},
		{"page with the same bytes", "a/b.html", "same.html", ForeignFileError{"a/b.html", "a/b.html", ForeignLink}},
		{"page, outside", "a/b.html", "../../outside/b.html", ForeignFileError{"a/b.html", "a/b.html", ForeignLink}},
		{"page, dangling", "a/b.html", "nowhere", ForeignFileError{"a/b.html", "a/b.html", ForeignLink}},
		{"parent", "a", "other", ForeignFileError{"a", "a/b.html", ForeignLink}},
		{"parent, outside", "a", "../outside", ForeignFileError{"a", "a/b.html", ForeignLink}},
		{"parent, dangling", "a", "nowhere", ForeignFileError{"a", "a/b.html", ForeignLink}},
	}
	for _, tt := range tests {
		for _, data := range []string{"b", "new"} {
			base := t.TempDir()
			dir := filepath.Join(base, "out")
			mustBuild(t, dir, site{"a/b.html": "b", "index.html": "old"})
			write(t, base, "outside/b.html", "b")
			for _, name := range []string{"other.html", "other/b.html", "a/same.html"} {
				write(t, dir, name, "b")
			}
			remove(t, dir, tt.link)
			symlink(t, tt.target, dir, tt.link)
			before := tree(t, base)
			delete(before, "out/"+manifestPath)
			_, err := build(dir, site{"a/b.html": data, "index.html": "new"})
			checkForeign(t, err, tt.want)

			// Nor does the removal of the page touch a link or what it leads to.
			equal(t, tt.name, mustBuild(t, dir, site{"index.html": "old"}), Result{Unchanged: 1})
			after := tree(t, base)
			delete(after, "out/"+manifestPath)
			equal(t, tt.name, after, before)
		}
	}
}

func TestLinksInOwnFolder(t *testing.T) {
	for _, name := range []string{ownFolder, lockPath, manifestPath, stagingPath} {
		base := t.TempDir()
		dir := filepath.Join(base, "out")
		mustBuild(t, dir, site{"index.html": "old"})
		write(t, base, "outside/precious", "x")
		write(t, base, "precious", "x")
		remove(t, dir, name)
		up := ".."
		if name != ownFolder {
			up = "../.."
		}
		if name == lockPath || name == manifestPath {
			symlink(t, up+"/precious", dir, name)
		} else {
			symlink(t, up+"/outside", dir, name)
		}
		_, err := build(dir, site{"index.html": "new"})
		if name != stagingPath && err == nil {
			t.Errorf("%s as a link was accepted", name)
		}
		want := site{"index.html": "old"}
		if err == nil {
			want["index.html"] = "new"
		}
		got := tree(t, dir)
		delete(got, ownFolder)
		equal(t, name, got, want)
		for _, name := range []string{"outside/precious", "precious"} {
			if data, err := os.ReadFile(filepath.Join(base, name)); err != nil || string(data) != "x" {
				t.Errorf("%s: %q, %v", name, data, err)
			}
		}
	}
}

func TestPipesDoNotHang(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{"a": "a", "b": "b", "c": "c"})
	remove(t, dir, "a")
	if err := syscall.Mkfifo(filepath.Join(dir, "a"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := build(dir, site{"a": "new"})
	checkForeign(t, err, ForeignFileError{"a", "a", ForeignSpecial})
	_, err = build(dir, site{"a/b": "new"})
	checkForeign(t, err, ForeignFileError{"a", "a/b", ForeignSpecial})
	equal(t, "as an orphan", mustBuild(t, dir, site{"b": "b"}), Result{Unchanged: 1, Removed: 1})
	if info, err := os.Lstat(filepath.Join(dir, "a")); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
		t.Errorf("the pipe is gone: %v", err)
	}
}

func TestModes(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o022))
	dir := filepath.Join(t.TempDir(), "out")
	mustBuild(t, dir, site{"a/b.html": "b"})
	for name, want := range map[string]os.FileMode{
		"": 0o755, "a": 0o755, "a/b.html": 0o644, ownFolder: 0o755, manifestPath: 0o644, lockPath: 0o644,
	} {
		info, err := os.Lstat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%q: %v, %v", name, info.Mode(), err)
		}
	}
}

// Folders that may not be written give an error and leave the old site, also
// where that shows in the middle of a commit.
func TestReadOnly(t *testing.T) {
	old := site{"index.html": "old", "a/b.html": "old", "m/n.html": "old", "z/gone.html": "old"}
	for _, name := range []string{"", "a", "m", "z", ownFolder} {
		base := t.TempDir()
		dir := filepath.Join(base, "out")
		asUser(t, base, func() {
			mustBuild(t, dir, old)
			age(t, dir)
			locked := filepath.Join(dir, name)
			if err := os.Chmod(locked, 0o555); err != nil {
				t.Fatal(err)
			}
			_, err := build(dir, site{"index.html": "new", "a/b.html": "new", "b/c.html": "new", "m": "file"})
			if !errors.Is(err, os.ErrPermission) {
				t.Errorf("%q: got error %v", name, err)
			}
			if err := os.Chmod(locked, 0o755); err != nil {
				t.Fatal(err)
			}
			equal(t, "tree", tree(t, dir), old)
			equal(t, "written", young(t, dir), []string{})
		})
	}
}
