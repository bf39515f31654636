package main

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/site"
)

// TestSameInputSameBytes builds one site in different surroundings. All files
// are the same, the list of them too.
func TestSameInputSameBytes(t *testing.T) {
	files := readTree(t, filepath.Join(repository, "content"))
	here, elsewhere := shuffledCopy(t, files, "site", 1), shuffledCopy(t, files, "một nơi khác", 2)
	surroundings := []struct {
		name      string
		dir, site string
		env       []string
	}{
		{"first", here, ".", []string{"TZ=UTC", "LANG=C"}},
		{"again", here, ".", []string{"TZ=UTC", "LANG=C"}},
		{"one processor", here, ".", []string{"GOMAXPROCS=1"}},
		{"two processors", here, ".", []string{"GOMAXPROCS=2"}},
		{"many processors", here, ".", []string{"GOMAXPROCS=16"}},
		{"another time zone and language", here, ".", []string{"TZ=Asia/Ho_Chi_Minh", "LANG=vi_VN.UTF-8", "LC_ALL=vi_VN.UTF-8"}},
		{"yet another", here, ".", []string{"TZ=America/St_Johns", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "NO_COLOR=1"}},
		{"another path", t.TempDir(), elsewhere, nil},
	}
	for _, flags := range [][]string{nil, {"--base-url", "https://example.org/bv/"}} {
		var want tree
		for _, s := range surroundings {
			out := filepath.Join(t.TempDir(), "public")
			cmd := exec.Command("bangvang", append([]string{"build", "--site", s.site, "--output", out}, flags...)...)
			cmd.Dir, cmd.Env = s.dir, append(os.Environ(), s.env...)
			if output, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%s: %v\n%s", s.name, err, output)
			}
			files := readTree(t, out)
			manifest, err := os.ReadFile(filepath.Join(out, ".bangvang", "manifest"))
			if err != nil {
				t.Fatal(err)
			}
			files["manifest"] = manifest
			if want == nil {
				want = files
			}
			for _, name := range differing(want, files) {
				t.Errorf("%s: %s differs", s.name, name)
			}
		}
	}
}

// shuffledCopy makes a site of which the files are created in some order.
func shuffledCopy(t *testing.T, files tree, folder string, seed uint64) string {
	t.Helper()
	names := slices.Sorted(maps.Keys(files))
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	site := filepath.Join(t.TempDir(), folder)
	for _, name := range names {
		write(t, site, "content/"+name, files[name])
	}
	return site
}

// differing returns the names of files that two trees don't share.
func differing(a, b tree) []string {
	names := maps.Clone(a)
	maps.Copy(names, b)
	maps.DeleteFunc(names, func(name string, _ []byte) bool {
		one, inOne := a[name]
		other, inOther := b[name]
		return inOne && inOther && bytes.Equal(one, other)
	})
	return slices.Sorted(maps.Keys(names))
}

// TestAssembledRecordsStayAsRead checks that putting records together does not
// change them: a preview puts the same ones together again and again.
func TestAssembledRecordsStayAsRead(t *testing.T) {
	own := tree{}
	for name, data := range readTree(t, filepath.Join(repository, content.Dir)) {
		own[content.Dir+"/"+name] = data
	}
	sites := []tree{own}
	for seed := range uint64(8) {
		sites = append(sites, makeSite(t, seed).files)
	}
	for i, files := range sites {
		folder := fstest.MapFS{}
		for name, data := range files {
			folder[name] = &fstest.MapFile{Data: data}
		}
		read := func() *content.Library {
			lib, _, err := content.Read(folder)
			if err != nil {
				t.Fatal(err)
			}
			return lib
		}
		lib := read()
		if site.Assemble(lib, awards.Catalogue()); !reflect.DeepEqual(lib, read()) {
			t.Errorf("site %d: a record differs from what was read", i)
		}
	}
}
