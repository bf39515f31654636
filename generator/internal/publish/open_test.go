package publish

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestOpenRefusesFolders(t *testing.T) {
	base := t.TempDir()
	for _, name := range []string{"site/content/2024/roll.yaml", "site/templates/base.html", "site/public/.gitignore", "site/file"} {
		write(t, base, name, "x")
	}
	t.Chdir(base)
	before := tree(t, base)
	tests := []struct {
		name    string
		dir     string
		sources []string
		want    FolderProblem
	}{
		{"unnamed", "", nil, FolderUnnamed},
		{"root", filepath.VolumeName(base) + string(filepath.Separator), nil, FolderIsRoot},
		{"a file", "site/file", nil, FolderNotFolder},
		{"the source", "site/content", []string{"site/content"}, FolderIsSource},
		{"the source, spelled otherwise", "site/x/../content/", []string{filepath.Join(base, "site/content")}, FolderIsSource},
		{"above the source", "site", []string{"site/templates", "site/content"}, FolderIsSource},
		{"in the source", "site/content/public", []string{"site/content"}, FolderIsSource},
		{"deep in the source, not there", "site/content/a/b/c", []string{"site/content"}, FolderIsSource},
		{"a source that is not there", "site/new", []string{"site/new/content"}, FolderIsSource},
		{"above a source file", "site", []string{"site/file"}, FolderIsSource},
		{"the working folder", ".", []string{"site/content"}, FolderIsSource},
	}
	for _, tt := range tests {
		_, err := Open(tt.dir, tt.sources...)
		var refused *FolderError
		if !errors.As(err, &refused) {
			t.Errorf("%s: got error %v", tt.name, err)
			continue
		}
		if refused.Dir != tt.dir || refused.Problem != tt.want || refused.Error() == "" {
			t.Errorf("%s: got %+v", tt.name, *refused)
		}
	}
	equal(t, "tree", tree(t, base), before)

	// Names that only begin alike are no parents; dotfiles alone are no content.
	for _, dir := range []string{"site/content-public", "site/public"} {
		o, err := Open(dir, "site/content", "site/templates", "site/not-there")
		if err != nil {
			t.Fatalf("%s: %v", dir, err)
		}
		if err := o.Abort(); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRefusesForeignFolder(t *testing.T) {
	dir := t.TempDir()
	files := site{".gitignore": "*", "thesis.doc": "years of work", "zoo/x": "y", ownFolder + "/lock": ""}
	for name, data := range files {
		write(t, dir, name, data)
	}
	before := tree(t, dir)
	_, err := Open(dir)
	var notOurs *NotOursError
	if !errors.As(err, &notOurs) {
		t.Fatalf("got error %v", err)
	}
	equal(t, "error", *notOurs, NotOursError{Dir: dir, Found: "thesis.doc"})
	equal(t, "tree", tree(t, dir), before)

	dir = t.TempDir()
	write(t, dir, ownFolder, "a file")
	_, err = Open(dir)
	checkForeign(t, err, ForeignFileError{ownFolder, lockPath, ForeignFile})
}

func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	first, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Put("index.html", []byte("first")); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Fatalf("second: %v", err)
	}
	// The second has not dropped what the first staged.
	if _, err := first.Commit(); err != nil {
		t.Fatal(err)
	}
	second, err := Open(dir)
	if err != nil {
		t.Fatalf("after Commit: %v", err)
	}
	if err := second.Abort(); err != nil {
		t.Fatal(err)
	}
	equal(t, "after Abort", mustBuild(t, dir, site{"index.html": "first"}), Result{Unchanged: 1})
}

// syncs counts the files that were to be on the disk itself.
var syncs int

// TestMain is also the other process of TestLockFreeAfterKill.
func TestMain(m *testing.M) {
	if dir := os.Getenv("PUBLISH_TEST_HOLD"); dir != "" {
		o, err := Open(dir)
		if err == nil {
			err = o.Put("index.html", []byte("from the killed build"))
		}
		if err != nil {
			os.Stdout.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Stdout.WriteString("open\n")
		os.Stdin.Read(make([]byte, 1))
		os.Exit(2)
	}
	syncFile = func(*os.File) error { syncs++; return nil }
	os.Exit(m.Run())
}

func TestLockFreeAfterKill(t *testing.T) {
	dir := t.TempDir()
	old := site{"index.html": "old"}
	mustBuild(t, dir, old)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PUBLISH_TEST_HOLD="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	// It waits for the end of its input, which never comes.
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	if line != "open\n" {
		t.Errorf("the other process said %q", line)
	}
	if _, err := Open(dir); !errors.Is(err, ErrLocked) {
		t.Errorf("while it runs: %v", err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil {
		t.Error("the other process was not killed")
	}
	equal(t, "tree", tree(t, dir), old)
	equal(t, "after the kill", mustBuild(t, dir, old), Result{Unchanged: 1})
}
