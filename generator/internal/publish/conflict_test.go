package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func checkForeign(t *testing.T, err error, want ForeignFileError) {
	t.Helper()
	var foreign *ForeignFileError
	if !errors.As(err, &foreign) {
		t.Fatalf("got error %v, want a ForeignFileError", err)
	}
	equal(t, "error", *foreign, want)
	if !strings.Contains(err.Error(), want.Path) {
		t.Errorf("the message does not name %s: %v", want.Path, err)
	}
}

func TestInTheWay(t *testing.T) {
	tests := []struct {
		name    string
		old     site
		foreign site
		new     site
		want    ForeignFileError
	}{
		{"file", nil, site{"a.html": "mine"}, site{"a.html": "new"},
			ForeignFileError{"a.html", "a.html", ForeignFile}},
		{"file of the same size", nil, site{"a.html": "min"}, site{"a.html": "new"},
			ForeignFileError{"a.html", "a.html", ForeignFile}},
		{"folder for a file", nil, site{"a/note": "mine"}, site{"a": "new"},
			ForeignFileError{"a", "a", ForeignFolder}},
		{"file for a folder", nil, site{"a": "mine"}, site{"a/b/c": "new"},
			ForeignFileError{"a", "a/b/c", ForeignFile}},
		{"our folder with a foreign file", site{"a/b/c": "c"}, site{"a/b/note": "mine"}, site{"a": "new"},
			ForeignFileError{"a/b/note", "a", ForeignFile}},
		{"our folder with a foreign dotfile", site{"a/b/c": "c"}, site{"a/.keep": ""}, site{"a": "new"},
			ForeignFileError{"a/.keep", "a", ForeignFile}},
		{"our folder with an edited file", site{"a/b/c": "c"}, site{"a/b/c": "edited"}, site{"a": "new"},
			ForeignFileError{"a/b/c", "a", ForeignChanged}},
		{"our edited file for a folder", site{"a": "a"}, site{"a": "edited"}, site{"a/b": "new"},
			ForeignFileError{"a", "a/b", ForeignChanged}},
		{"dotfile", nil, site{".nojekyll": "mine"}, site{".nojekyll": ""},
			ForeignFileError{".nojekyll", ".nojekyll", ForeignFile}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			mustBuild(t, dir, with(site{"index.html": "old", "z.html": "z"}, tt.old))
			for name, data := range tt.foreign {
				write(t, dir, name, data)
			}
			age(t, dir)
			before := tree(t, dir)
			_, err := build(dir, with(site{"index.html": "new", "y.html": "y"}, tt.new))
			checkForeign(t, err, tt.want)
			equal(t, "tree", tree(t, dir), before)
			equal(t, "written", young(t, dir), []string{})
		})
	}
}

// Put itself reports what is in the way, not only Commit.
func TestPutFindsForeignFile(t *testing.T) {
	dir := t.TempDir()
	mustBuild(t, dir, site{})
	write(t, dir, "a.html", "mine")
	o, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Abort()
	checkForeign(t, o.Put("a.html", []byte("new")), ForeignFileError{"a.html", "a.html", ForeignFile})
}

// What gets in the way after Put is found before the first rename.
func TestInTheWayMeanwhile(t *testing.T) {
	dir := t.TempDir()
	old := site{"index.html": "old", "z.html": "z"}
	mustBuild(t, dir, old)
	o, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Abort()
	for _, name := range []string{"index.html", "new/x.html"} {
		if err := o.Put(name, []byte("new")); err != nil {
			t.Fatal(err)
		}
	}
	write(t, dir, "new/x.html", "mine")
	_, err = o.Commit()
	checkForeign(t, err, ForeignFileError{"new/x.html", "new/x.html", ForeignFile})
	equal(t, "tree", tree(t, dir), with(old, site{"new/x.html": "mine"}))
}

func TestDamagedManifest(t *testing.T) {
	dir := t.TempDir()
	s := site{"a.html": "a", "b.html": "b"}
	mustBuild(t, dir, s)
	good, err := os.ReadFile(filepath.Join(dir, manifestPath))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(good), "\n")
	tests := []struct {
		name, text string
		line       int
	}{
		{"cut short", string(good[:len(good)-1]), 2},
		{"cut in the sum", string(good[:10]), 1},
		{"traversal", strings.Replace(string(good), "b.html", "../b.html", 1), 2},
		{"absolute", strings.Replace(string(good), "b.html", "/b.html", 1), 2},
		{"our own", strings.Replace(string(good), "a.html", ".bangvang/lock", 1), 1},
		{"order", lines[1] + lines[0], 2},
		{"twice", lines[0] + lines[0], 2},
		{"capitals", strings.ToUpper(lines[0][:64]) + lines[0][64:], 1},
		{"carriage returns", strings.ReplaceAll(string(good), "\n", "\r\n"), 1},
		{"merge conflict", "<<<<<<< HEAD\n" + string(good), 1},
		{"zeros", strings.Repeat("\x00", 200), 1},
		{"blank line", lines[0] + "\n" + lines[1], 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			write(t, dir, manifestPath, tt.text)
			_, err := build(dir, site{})
			var damaged *ManifestError
			if !errors.As(err, &damaged) {
				t.Fatalf("got error %v", err)
			}
			equal(t, "error", *damaged, ManifestError{Path: manifestPath, Line: tt.line})
			equal(t, "tree", tree(t, dir), s)
		})
	}
	write(t, dir, manifestPath, string(good))
	equal(t, "put back", mustBuild(t, dir, s), Result{Unchanged: 2})

	remove(t, dir, manifestPath)
	var notOurs *NotOursError
	if _, err := build(dir, s); !errors.As(err, &notOurs) || notOurs.Found != "a.html" {
		t.Errorf("without a manifest: %v", err)
	}
	equal(t, "tree", tree(t, dir), s)
	if err := os.MkdirAll(filepath.Join(dir, manifestPath), 0o755); err != nil {
		t.Fatal(err)
	}
	var damaged *ManifestError
	if _, err := build(dir, s); !errors.As(err, &damaged) || damaged.Line != 0 {
		t.Errorf("with a folder for a manifest: %v", err)
	}
}
