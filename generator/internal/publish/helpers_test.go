package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A site maps names to bytes.
type site map[string]string

// build publishes s to dir.
func build(dir string, s site) (Result, error) {
	o, err := Open(dir)
	if err != nil {
		return Result{}, err
	}
	defer o.Abort()
	return finish(o, s)
}

func finish(o *Output, s site) (Result, error) {
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if err := o.Put(name, []byte(s[name])); err != nil {
			return Result{}, err
		}
	}
	return o.Commit()
}

func mustBuild(t *testing.T, dir string, s site) Result {
	t.Helper()
	r, err := build(dir, s)
	if err != nil {
		t.Fatalf("build: %v", err)
	}
	return r
}

// tree returns what is in dir: files by their bytes, links as "-> target",
// empty folders as a name with a slash at its end. What belongs to the
// publisher is left out.
func tree(t *testing.T, dir string) site {
	t.Helper()
	s := make(site)
	walk(t, dir, func(name string, info fs.FileInfo) {
		full := filepath.Join(dir, name)
		switch {
		case info.Mode()&fs.ModeSymlink != 0:
			target, err := os.Readlink(full)
			if err != nil {
				t.Fatal(err)
			}
			s[name] = "-> " + target
		case info.IsDir():
			if entries, err := os.ReadDir(full); err != nil || len(entries) == 0 {
				s[name+"/"] = ""
			}
		default:
			data, err := os.ReadFile(full)
			if err != nil {
				t.Fatal(err)
			}
			s[name] = string(data)
		}
	})
	for name := range s {
		if strings.HasPrefix(name, ownFolder+"/") {
			delete(s, name)
		}
	}
	return s
}

// walk visits everything below dir, with slash paths.
func walk(t *testing.T, dir string, visit func(name string, info fs.FileInfo)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || p == dir {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, p)
		visit(filepath.ToSlash(rel), info)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

var longAgo = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

// age makes every regular file old, so that one that is written shows.
func age(t *testing.T, dir string) {
	t.Helper()
	walk(t, dir, func(name string, info fs.FileInfo) {
		if info.Mode().IsRegular() {
			if err := os.Chtimes(filepath.Join(dir, name), longAgo, longAgo); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// young returns the regular files written since age, the publisher's too.
func young(t *testing.T, dir string) []string {
	t.Helper()
	names := []string{}
	walk(t, dir, func(name string, info fs.FileInfo) {
		if info.Mode().IsRegular() && !info.ModTime().Equal(longAgo) {
			names = append(names, name)
		}
	})
	return names
}

// write puts a foreign file into dir.
func write(t *testing.T, dir, name, data string) {
	t.Helper()
	full := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, dir, name string) {
	t.Helper()
	if err := os.RemoveAll(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
		t.Fatal(err)
	}
}

func equal[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

// with returns the union of sites, the later ones first.
func with(sites ...site) site {
	all := make(site)
	for _, s := range sites {
		maps.Copy(all, s)
	}
	return all
}

// checkManifest verifies the manifest against the disk as sha256sum -c does,
// and against the site that was built.
func checkManifest(t *testing.T, dir string, s site) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(dir, manifestPath))
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, name := range slices.Sorted(maps.Keys(s)) {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&want, "%x  %s\n", sha256.Sum256(data), name)
	}
	equal(t, "manifest", string(got), want.String())
}

// killed is what a killed build panics with.
type killed struct{}

// buildKilled builds like build, but ends before the change numbered at, from
// 1, as if the process were killed there: nothing is cleaned up but what the
// kernel frees. It reports whether there were so many changes.
func buildKilled(t *testing.T, dir string, s site, at int, links bool) (dead bool) {
	t.Helper()
	o, err := Open(dir)
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(killed); !ok {
				panic(r)
			}
			dead = true
			o.release()
		}
	}()
	n := 0
	o.disk.before = func(op, name string) error {
		if n++; n == at {
			panic(killed{})
		}
		if op == "link" && !links {
			return errors.ErrUnsupported
		}
		return nil
	}
	if _, err := finish(o, s); err != nil {
		t.Fatalf("build: %v", err)
	}
	return false
}

// readManifest returns what the publisher takes for its own.
func readManifest(t *testing.T, dir string) manifest {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, manifestPath))
	if errors.Is(err, fs.ErrNotExist) {
		return manifest{}
	}
	if err != nil {
		t.Fatal(err)
	}
	m, line := parseManifest(b)
	if line > 0 {
		t.Fatalf("manifest is damaged at line %d:\n%s", line, b)
	}
	return m
}
