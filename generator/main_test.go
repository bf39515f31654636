package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/cli"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the program a command of scripts. What of its output differs
// from run to run, how long it took and what o'clock it is, is replaced there.
func TestMain(m *testing.M) {
	testscript.Main(withBrowser{m}, map[string]func(){
		"bangvang": bangvang,
		"bangvang-of-nobody": func() {
			becomeNobody()
			bangvang()
		},
	})
}

// withBrowser ends the browser of the tests after them.
type withBrowser struct{ *testing.M }

func (m withBrowser) Run() int {
	defer browser.Close()
	return m.M.Run()
}

func bangvang() { os.Exit(cli.Main(os.Args[1:], timeless{os.Stdout}, timeless{os.Stderr})) }

type timeless struct{ w io.Writer }

var (
	duration = regexp.MustCompile(`\d+,\d( giây)|(Seconds: )\d+\.\d`)
	clock    = regexp.MustCompile(`(?m)^\d\d:\d\d:\d\d `)
)

func (t timeless) Write(p []byte) (int, error) {
	without := clock.ReplaceAll(duration.ReplaceAll(p, []byte("${2}S$1")), []byte("HH:MM:SS "))
	if _, err := t.w.Write(without); err != nil {
		return 0, err
	}
	return len(p), nil
}

// repository is the folder of the site's own content, seen from here.
const repository = ".."

// A tree is the files of a folder by their slash paths.
type tree map[string][]byte

// build builds a site that has no errors and returns what was published,
// without the publisher's own files.
func build(t testing.TB, site string, flags ...string) tree {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	var stdout, stderr bytes.Buffer
	if code := cli.Main(append([]string{"build", "--site", site, "--output", out}, flags...), &stdout, &stderr); code != 0 {
		t.Fatalf("build: exit code %d\n%s", code, stderr.Bytes())
	}
	return readTree(t, out)
}

func readTree(t testing.TB, dir string) tree {
	t.Helper()
	files := tree{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.Name() == ".bangvang":
			return filepath.SkipDir
		case entry.IsDir():
			return nil
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(rel)], err = os.ReadFile(name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// write writes a file of a tree below a folder.
func write(t testing.TB, dir, name string, data []byte) {
	t.Helper()
	full := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, data, 0o666); err != nil {
		t.Fatal(err)
	}
}
