package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A model says in a few lines over maps what publishing does: the files that
// are there, and which bytes at which path are known as ours.
type model struct {
	disk  site // links as "-> target"
	owned manifest
}

func isLink(data string) bool { return strings.HasPrefix(data, "-> ") }

func (m model) asBuilt(name string) bool {
	data := m.disk[name]
	return !isLink(data) && slices.Contains(m.owned[name], digest(sha256.Sum256([]byte(data))))
}

// conflict reports whether something foreign is in the way of the site.
func (m model) conflict(s site) bool {
	for name, data := range s {
		for dir := range parents(name) {
			if _, ok := m.disk[dir]; ok && !m.asBuilt(dir) {
				return true
			}
		}
		for other := range m.disk {
			if strings.HasPrefix(other, name+"/") && !m.asBuilt(other) {
				return true
			}
		}
		there, ok := m.disk[name]
		if ok && (isLink(there) || there != data && m.owned[name] == nil) {
			return true
		}
	}
	return false
}

// build publishes a site without conflict.
func (m *model) build(s site) Result {
	var r Result
	for name := range m.owned {
		there, ok := m.disk[name]
		if _, put := s[name]; put || !ok || isLink(there) {
			continue
		}
		if m.asBuilt(name) {
			delete(m.disk, name)
			r.Removed++
		} else {
			r.Kept = append(r.Kept, name)
		}
	}
	slices.Sort(r.Kept)
	m.owned = make(manifest)
	for name, data := range s {
		if there, ok := m.disk[name]; ok && there == data {
			r.Unchanged++
		} else {
			r.Written++
		}
		m.disk[name] = data
		m.owned.add(name, sha256.Sum256([]byte(data)))
	}
	return r
}

var (
	modelNames = []string{"index.html", "a", "a/b", "a/b/c.html", "a/d.css", "e.html", "e.html/f", "g/h/i", "g/h", "j.json"}
	modelBytes = []string{"", "x", "y", "long enough to be told by its size"}
)

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

func randomSite(r *rand.Rand) site {
	s := make(site)
	for _, i := range r.Perm(len(modelNames))[:r.IntN(len(modelNames))] {
		name := modelNames[i]
		fits := true
		for other := range s {
			if strings.HasPrefix(other, name+"/") || strings.HasPrefix(name, other+"/") {
				fits = false
			}
		}
		if fits {
			s[name] = pick(r, modelBytes)
		}
	}
	return s
}

// edit does something to the folder that is none of our business. What it
// leaves empty goes.
func edit(t *testing.T, r *rand.Rand, dir string, m *model) string {
	t.Helper()
	name := pick(r, modelNames)
	full := filepath.Join(dir, filepath.FromSlash(name))
	for d := range parents(name) {
		if _, ok := m.disk[d]; ok {
			return "nothing, there is no folder for " + name
		}
	}
	for other := range m.disk {
		if other == name || strings.HasPrefix(other, name+"/") {
			delete(m.disk, other)
		}
	}
	remove(t, dir, name)
	what := "remove " + name
	switch kind := r.IntN(5); {
	case kind == 0:
	case kind == 1:
		what = "link " + name
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(".", full); err != nil {
			t.Fatal(err)
		}
		m.disk[name] = "-> ."
	default:
		data := pick(r, modelBytes)
		what = fmt.Sprintf("write %s %q", name, data)
		write(t, dir, name, data)
		m.disk[name] = data
	}
	for d := range parents(name) {
		if info, err := os.Lstat(filepath.Join(dir, d)); err != nil || !info.IsDir() {
			continue
		}
		err := os.Remove(filepath.Join(dir, d))
		if err != nil && !errors.Is(err, fs.ErrExist) && !strings.Contains(err.Error(), "not empty") {
			t.Fatal(err)
		}
	}
	return what
}

// Builds, killed builds and foreign edits in any order do what the model does.
func TestModel(t *testing.T) {
	runs := 200
	if testing.Short() {
		runs = 40
	}
	seen := make(map[string]int)
	for seed := range runs {
		r := rand.New(rand.NewPCG(uint64(seed), 1))
		dir := t.TempDir()
		mustBuild(t, dir, site{})
		m := model{disk: site{}, owned: manifest{}}
		var log []string
		for range 12 {
			switch kind := r.IntN(8); {
			case kind < 3:
				log = append(log, edit(t, r, dir, &m))
				seen["edit"]++
			case kind == 3:
				s := randomSite(r)
				if m.conflict(s) {
					continue
				}
				at := 1 + r.IntN(12)
				log = append(log, fmt.Sprintf("kill at %d %q", at, s))
				foreign := make(site)
				for name, data := range m.disk {
					if m.owned[name] == nil {
						foreign[name] = data
					}
				}
				buildKilled(t, dir, s, at, r.IntN(2) == 0)
				m.disk, m.owned = tree(t, dir), readManifest(t, dir)
				for name, data := range foreign {
					if there, ok := m.disk[name]; !ok || there != data {
						t.Errorf("seed %d: foreign %s is lost", seed, name)
					}
				}
				for name := range m.disk {
					if strings.HasSuffix(name, "/") {
						delete(m.disk, name)
					}
				}
				seen["kill"]++
			default:
				s := randomSite(r)
				log = append(log, fmt.Sprintf("build %q", s))
				seen[buildBoth(t, dir, &m, s)]++
			}
			if t.Failed() {
				t.Fatalf("seed %d:\n%s", seed, strings.Join(log, "\n"))
			}
		}
	}
	for _, what := range []string{"edit", "kill", "conflict", "build"} {
		if seen[what] < runs/2 {
			t.Errorf("%s was seen %d times only", what, seen[what])
		}
	}
}

// buildBoth builds with the publisher and with the model and compares.
func buildBoth(t *testing.T, dir string, m *model, s site) string {
	t.Helper()
	age(t, dir)
	before := tree(t, dir)
	conflict := m.conflict(s)
	var want Result
	if !conflict {
		want = m.build(s)
	}
	got, err := build(dir, s)
	if conflict {
		var foreign *ForeignFileError
		if !errors.As(err, &foreign) {
			t.Errorf("got error %v, want a conflict", err)
		}
		equal(t, "tree after a conflict", tree(t, dir), before)
		equal(t, "written after a conflict", young(t, dir), []string{})
		return "conflict"
	}
	if err != nil {
		t.Errorf("build: %v", err)
	}
	equal(t, "result", got, want)
	equal(t, "tree", tree(t, dir), m.disk)
	checkManifest(t, dir, s)
	written := slices.DeleteFunc(young(t, dir), func(name string) bool { return strings.HasPrefix(name, ".") })
	if len(written) != want.Written {
		t.Errorf("written: %q, want %d", written, want.Written)
	}
	return "build"
}
