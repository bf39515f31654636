package publish

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestFreshFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made", "on the way", "public")
	s := site{"index.html": "home", "2024/a/index.html": "", "style.css": "css", ".nojekyll": "", ".well-known/security.txt": "x"}
	equal(t, "result", mustBuild(t, dir, s), Result{Written: 5})
	equal(t, "tree", tree(t, dir), s)
	checkManifest(t, dir, s)
	if _, err := os.Lstat(filepath.Join(dir, stagingPath)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the staging folder is still there: %v", err)
	}
}

func TestManifestVerifiedBySha256sum(t *testing.T) {
	tool, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Log("no sha256sum here; checkManifest does the same in the other tests")
		return
	}
	dir := t.TempDir()
	mustBuild(t, dir, site{"index.html": "home", "a b/đơn vị.html": "x", " lead": "y"})
	cmd := exec.Command(tool, "-c", "--strict", manifestPath)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestUnchangedIsNotTouched(t *testing.T) {
	dir := t.TempDir()
	s := site{"index.html": "home", "a/b.html": "b"}
	mustBuild(t, dir, s)
	age(t, dir)
	equal(t, "result", mustBuild(t, dir, s), Result{Unchanged: 2})
	equal(t, "written", young(t, dir), []string{})
}

func TestOnlyChangedIsWritten(t *testing.T) {
	dir := t.TempDir()
	s := site{"index.html": "home", "a/b.html": "b", "a/c.html": "c"}
	mustBuild(t, dir, s)
	age(t, dir)
	s = with(s, site{"a/b.html": "B", "new.css": "n"}) // b and B: the same size
	equal(t, "result", mustBuild(t, dir, s), Result{Written: 2, Unchanged: 2})
	equal(t, "written", young(t, dir), []string{".bangvang/manifest", "a/b.html", "new.css"})
	equal(t, "tree", tree(t, dir), s)
	checkManifest(t, dir, s)
}

func TestLargeFilesAreCompared(t *testing.T) {
	dir := t.TempDir()
	big := strings.Repeat("bảng vàng ", 50_000)
	mustBuild(t, dir, site{"big.csv": big})
	equal(t, "same", mustBuild(t, dir, site{"big.csv": big}), Result{Unchanged: 1})
	other := big[:len(big)-1] + "!"
	equal(t, "last byte", mustBuild(t, dir, site{"big.csv": other}), Result{Written: 1})
	equal(t, "tree", tree(t, dir), site{"big.csv": other})
}

func TestOrphansGo(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{"index.html": "home", "a/b/c.html": "c", "a/d.html": "d", "e/f/g.html": "g"})
	write(t, dir, "e/note.txt", "mine")
	remove(t, dir, "a/b/c.html") // its empty folders are still ours
	want := site{"index.html": "home"}
	equal(t, "result", mustBuild(t, dir, want), Result{Unchanged: 1, Removed: 2})
	equal(t, "tree", tree(t, dir), with(want, site{"e/note.txt": "mine"}))
	checkManifest(t, dir, want)
}

func TestEditedFiles(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{"index.html": "home", "old.html": "old", "older.html": "older"})
	write(t, dir, "index.html", "by hand")
	write(t, dir, "old.html", "by hand")
	s := site{"index.html": "home"}
	// A page that the site still has is ours; one that it has no longer is kept.
	equal(t, "result", mustBuild(t, dir, s), Result{Written: 1, Removed: 1, Kept: []string{"old.html"}})
	equal(t, "tree", tree(t, dir), with(s, site{"old.html": "by hand"}))
	checkManifest(t, dir, s)
	// From then on it is a foreign file.
	equal(t, "again", mustBuild(t, dir, s), Result{Unchanged: 1})
	_, err := build(dir, with(s, site{"old.html": "new"}))
	checkForeign(t, err, ForeignFileError{Path: "old.html", Name: "old.html", Kind: ForeignFile})
}

func TestForeignFilesSurvive(t *testing.T) {
	dir := t.TempDir()
	dots := site{".gitignore": "*\n", ".git/config": "x", ".nojekyll": ""}
	for name, data := range dots {
		write(t, dir, name, data)
	}
	s := site{"index.html": "home", "a/b.html": "b"}
	mustBuild(t, dir, s)
	notes := site{"CNAME": "example.vn", "a/note.txt": "n", "a/.hidden": "h"}
	for name, data := range notes {
		write(t, dir, name, data)
	}
	age(t, dir)
	for _, s := range []site{{"index.html": "new"}, {}, s, {}} {
		mustBuild(t, dir, s)
		equal(t, "tree", tree(t, dir), with(s, dots, notes))
	}
	for _, name := range young(t, dir) {
		if name != manifestPath {
			t.Errorf("%s was touched", name)
		}
	}
}

func TestSameBytesAreAdopted(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{})
	write(t, dir, "robots.txt", "all")
	age(t, dir)
	equal(t, "result", mustBuild(t, dir, site{"robots.txt": "all"}), Result{Unchanged: 1})
	equal(t, "written", young(t, dir), []string{manifestPath})
	equal(t, "then ours", mustBuild(t, dir, site{}), Result{Removed: 1})
	equal(t, "tree", tree(t, dir), site{})
}

func TestFileAndFolderChange(t *testing.T) {
	dir := t.TempDir()
	sites := []site{
		{"a": "file", "b/c/d.html": "d", "b/e.html": "e", "f/g": "g"},
		{"a/x/y.html": "y", "b": "file", "f/g/h": "h"},
		{"a/x": "file", "b/c": "file", "f": "file"},
		{"a": "file", "b/c/d.html": "d", "b/e.html": "e", "f/g": "g"},
	}
	for i, s := range sites {
		r := mustBuild(t, dir, s)
		equal(t, "tree", tree(t, dir), s)
		checkManifest(t, dir, s)
		if r.Written != len(s) || i > 0 && r.Removed != len(sites[i-1]) {
			t.Errorf("site %d: %+v", i, r)
		}
	}
	// A folder of ours that someone emptied makes way too.
	remove(t, dir, "b/c/d.html")
	remove(t, dir, "b/e.html")
	s := site{"b": "file"}
	mustBuild(t, dir, s)
	equal(t, "tree", tree(t, dir), s)
}

func TestAbort(t *testing.T) {
	dir := t.TempDir()
	old := site{"index.html": "old", "a/b.html": "b"}
	mustBuild(t, dir, old)
	age(t, dir)
	o, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(o.Put("index.html", []byte("new")), o.Put("c/d.html", []byte("new"))); err != nil {
		t.Fatal(err)
	}
	equal(t, "while staged", tree(t, dir), old)
	if err := errors.Join(o.Abort(), o.Abort()); err != nil {
		t.Fatal(err)
	}
	if err := o.Put("x", nil); err != ErrEnded {
		t.Errorf("Put after Abort: %v", err)
	}
	if _, err := o.Commit(); err != ErrEnded {
		t.Errorf("Commit after Abort: %v", err)
	}
	equal(t, "tree", tree(t, dir), old)
	equal(t, "written", young(t, dir), []string{})
	if _, err := os.Lstat(filepath.Join(dir, stagingPath)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the staging folder is still there: %v", err)
	}
}

// A build of which a file failed can't be committed: it would remove the page.
func TestFailedPutFailsCommit(t *testing.T) {
	dir := t.TempDir()
	old := site{"index.html": "old", "a.html": "a"}
	mustBuild(t, dir, old)
	o, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	bad := o.Put("con.html", nil)
	if err := o.Put("index.html", []byte("new")); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Commit(); !errors.Is(err, bad) {
		t.Errorf("Commit: %v, want %v", err, bad)
	}
	equal(t, "tree", tree(t, dir), old)
	equal(t, "the lock is free", mustBuild(t, dir, old), Result{Unchanged: 2})
}

func TestManyGoroutines(t *testing.T) {
	dir := t.TempDir()
	s := make(site)
	for i := range 500 {
		s[strings.Repeat("d/", i%4)+string(rune('a'+i%26))+strings.Repeat("x", i/26)+".html"] = strings.Repeat("é", i)
	}
	for _, want := range []Result{{Written: 500}, {Unchanged: 500}} {
		o, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for name, data := range s {
			wg.Go(func() {
				if err := o.Put(name, []byte(data)); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		r, err := o.Commit()
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "result", r, want)
		equal(t, "tree", tree(t, dir), s)
	}
}

// What a page links to comes before it and goes after it.
func TestOrder(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{"b.html": "old", "z.css": "old", "gone.css": "old", "gone.html": "old"})
	o, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	var renames []string
	synced := syncs
	o.disk.before = func(op, name string) error {
		if op == "rename" && syncs == synced {
			t.Errorf("%s is renamed before the manifest is on the disk", name)
		}
		if op == "rename" {
			renames = append(renames, name)
		}
		return nil
	}
	if _, err := finish(o, site{"a.html": "new", "b.html": "new", "m.json": "new", "z.css": "new"}); err != nil {
		t.Fatal(err)
	}
	for i, name := range renames {
		if strings.HasPrefix(name, stagingPath) {
			renames[i] = "away"
		}
	}
	equal(t, "renames", renames, []string{manifestPath, "m.json", "z.css", "a.html", "b.html", "away", "away", manifestPath})
}

// Where a file system takes two spellings for one file, the page in its new
// spelling is not removed with the old one. A second link stands in for such
// a file system.
func TestSpellingChanges(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{"A.html": "a", "B.html": "b"})
	for old, name := range map[string]string{"A.html": "a.html", "B.html": "b.html"} {
		err := os.Link(filepath.Join(dir, old), filepath.Join(dir, name))
		if err != nil && !errors.Is(err, fs.ErrExist) {
			t.Fatal(err)
		}
	}
	r := mustBuild(t, dir, site{"a.html": "a", "b.html": "new"})
	equal(t, "result", r, Result{Written: 1, Unchanged: 1})
	got := tree(t, dir)
	if got["a.html"] != "a" || got["b.html"] != "new" {
		t.Errorf("got %v", got)
	}
}
