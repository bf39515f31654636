package git

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/browser"
)

// repository makes one with files of one commit.
func repository(t *testing.T, files map[string]string) string {
	t.Helper()
	browser.Command(t, "git", "apt-get install git")
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	do(t, dir, "init", "-q")
	do(t, dir, "add", "-A")
	do(t, dir, "commit", "-q", "-m", "một")
	return dir
}

func do(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=Thử", "-c", "user.email=thu@example.org"}, args...)...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

func treeOf(t *testing.T, dir, revision string) *Tree {
	t.Helper()
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	between, err := r.Range(revision)
	if err != nil {
		t.Fatal(err)
	}
	tree, err := r.Tree(between.Old, "content")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := tree.Close(); err != nil {
			t.Error(err)
		}
	})
	return tree
}

// A tree is a file system as any other, and has the bytes of the commit, which
// are not those of the folder any more.
func TestTree(t *testing.T) {
	files := map[string]string{"content/site.yaml": "title: Thử\r\n", "content/rolls/2020/đợt.yaml": "", "content/a b/\"c\".yaml": strings.Repeat("x", 1<<20), "khac.txt": "khác"}
	dir := repository(t, files)
	if err := os.RemoveAll(filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	tree := treeOf(t, dir, "HEAD")
	if err := fstest.TestFS(tree, "content/site.yaml", "content/rolls/2020/đợt.yaml", "content/a b/\"c\".yaml"); err != nil {
		t.Fatal(err)
	}
	var readers sync.WaitGroup
	for range 8 {
		readers.Go(func() {
			for name, want := range files {
				got, err := fs.ReadFile(tree, name)
				if name == "khac.txt" {
					if !errors.Is(err, fs.ErrNotExist) {
						t.Errorf("what lies elsewhere is read: %v", err)
					}
				} else if err != nil || string(got) != want {
					t.Errorf("%s: %d bytes, %v", name, len(got), err)
				}
			}
		})
	}
	readers.Wait()
	if err := tree.Err(); err != nil {
		t.Error(err)
	}
}

// An object that the store lacks is told of the file that needs it; the others
// are read.
func TestMissingObject(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.yaml": "a", "content/b.yaml": "b"})
	tree := treeOf(t, dir, "HEAD")
	id := tree.nodes["content/a.yaml"].id
	if err := os.Remove(filepath.Join(dir, ".git", "objects", id[:2], id[2:])); err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadFile(tree, "content/a.yaml"); err == nil {
		t.Error("what is not there is read")
	}
	if got, err := fs.ReadFile(tree, "content/b.yaml"); err != nil || string(got) != "b" {
		t.Errorf("the other file: %q, %v", got, err)
	}
}

// Names that no file of a site can have are left out, and do no harm.
func TestNamesOfTrees(t *testing.T) {
	tree := &Tree{nodes: map[string]*node{".": {name: ".", mode: fs.ModeDir | 0o555}}, blobs: &blobs{}}
	for _, name := range []string{"content/../../etc/passwd", "/content/a", "content//b", "content/a", "content/a", "content/a/b", "", ".", "content/\xff"} {
		tree.add(name, "100644", "0", "1")
	}
	var names []string
	err := fs.WalkDir(tree, ".", func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if err != nil || strings.Join(names, " ") != ". content content/a" {
		t.Errorf("%q, %v", names, err)
	}
}

// Without the program that is said.
func TestWithoutGit(t *testing.T) {
	t.Setenv("PATH", "")
	if _, err := Open(t.TempDir()); !errors.Is(err, ErrNoGit) {
		t.Errorf("without git: %v", err)
	}
}

func TestShortIsOfTheCommit(t *testing.T) {
	dir := repository(t, map[string]string{"content/a.yaml": "a"})
	do(t, dir, "tag", "v1")
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, revisions := range [][]string{{"v1"}, {"v1", "HEAD"}, {"v1..HEAD"}, {"v1..."}, {"..HEAD"}, {"v1^{commit}"}} {
		between, err := r.Range(revisions...)
		if err != nil {
			t.Errorf("%v: %v", revisions, err)
			continue
		}
		if id := between.Old.ID(); len(id) < 40 || !strings.HasPrefix(id, between.Old.Short()) || between.Work != (len(revisions) == 1 && !strings.Contains(revisions[0], "..")) {
			t.Errorf("%v is %+v", revisions, between)
		}
	}
}
