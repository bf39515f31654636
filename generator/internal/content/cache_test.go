package content_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Whatever happens to the files between two readings, what a cache gives is
// what reading them anew gives.
func TestCacheReadsWhatIsThere(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 0))
		folder := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Thử\nlanguage: vi\n")}}
		var c content.Cache
		clock := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
		for range 40 {
			clock = clock.Add(time.Second)
			name := fmt.Sprintf("content/%s/%d.yaml", []string{"units", "people", "unknown"}[r.IntN(3)], r.IntN(6))
			switch old := folder[name]; r.IntN(8) {
			case 0:
				delete(folder, name)
			case 1: // two saves of one size within the clock's precision: only who watched knows
				if old != nil {
					folder[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "{id: a%d, name: B}", r.IntN(10)), ModTime: old.ModTime}
					c.Forget(name)
				}
			case 2:
				for other := range folder { // a folder of files that look the same by their times
					if strings.HasPrefix(other, path.Dir(name)+"/") {
						folder[other] = &fstest.MapFile{Data: fmt.Appendf(nil, "{id: c%d, name: B}", r.IntN(10)), ModTime: folder[other].ModTime}
					}
				}
				c.Forget(path.Dir(name))
			case 3:
				c.ForgetAll()
			default:
				folder[name] = &fstest.MapFile{ModTime: clock, Data: []byte([]string{"{id: a1, name: B}", "id: [", "", "- id: x\n  nmae: C\n", "{id: a2, name: B}"}[r.IntN(5)])}
			}
			got, gotFound, err := c.Read(folder)
			if err != nil {
				t.Fatal(err)
			}
			want, wantFound, err := content.Read(folder)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want, got, cmpopts.IgnoreUnexported(content.Markdown{})); d != "" {
				t.Fatalf("seed %d (-want +got):\n%s", seed, d)
			}
			if d := cmp.Diff(wantFound.Sorted(), gotFound.Sorted(), cmp.AllowUnexported(diag.Diagnostic{})); d != "" {
				t.Fatalf("seed %d (-want +got):\n%s", seed, d)
			}
		}
	}
}

// A file that did not change is not decoded again.
func TestCacheKeepsRecords(t *testing.T) {
	was := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	folder := fstest.MapFS{
		"content/units/a.yaml": {Data: []byte("{id: a, name: A}"), ModTime: was},
		"content/units/b.yaml": {Data: []byte("{id: b, name: B}"), ModTime: was},
	}
	var c content.Cache
	read := func() []*content.Unit {
		lib, _, err := c.Read(folder)
		if err != nil {
			t.Fatal(err)
		}
		return lib.Units
	}
	before := read()
	folder["content/units/b.yaml"] = &fstest.MapFile{Data: []byte("{id: b, name: C}"), ModTime: was.Add(1)}
	after := read()
	if after[0] != before[0] || after[1] == before[1] || after[1].Name != "C" {
		t.Errorf("before %v, after %v", before, after)
	}
	c.Forget("content/units/a.yaml")
	if again := read(); again[0] == after[0] || again[1] != after[1] {
		t.Error("what was forgotten was not read anew, or more was")
	}
}

// A lockedFolder is a folder in which another program has a file to itself, as
// programs of Windows do for a moment.
type lockedFolder struct {
	fstest.MapFS
	locked string
}

func (f lockedFolder) Open(name string) (fs.File, error) {
	if name == f.locked {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.Open(name)
}

// A file that could not be read is tried again the next time, though it looks
// the same.
func TestCacheForgetsFailures(t *testing.T) {
	was := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	files := fstest.MapFS{
		"content/site.yaml":    {Data: []byte("title: Thử\nlanguage: vi\n"), ModTime: was},
		"content/units/a.yaml": {Data: []byte("{id: a, name: A}"), ModTime: was},
	}
	var c content.Cache
	for i, locked := range []string{"content/units/a.yaml", ""} {
		want := 1 - i
		_, found, err := c.Read(lockedFolder{files, locked})
		if err != nil {
			t.Fatal(err)
		}
		if found.Len() != want {
			t.Errorf("with %q locked: %v", locked, found.Sorted())
		}
	}
}
