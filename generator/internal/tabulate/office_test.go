package tabulate_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/tabulate"

	"github.com/google/go-cmp/cmp"
)

// TestThroughOffice opens and saves in LibreOffice what was exported, as an
// editor does who changes something else in it.
func TestThroughOffice(t *testing.T) {
	office := browser.OpenOffice(t)
	dir := t.TempDir()
	libs, sites := map[uint64]*content.Library{}, map[uint64]fstest.MapFS{}
	var exported []string
	for seed := range uint64(6) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 3)), used: map[string]bool{}}
		fsys := fstest.MapFS{}
		for name, data := range m.site() {
			fsys[name] = &fstest.MapFile{Data: data}
		}
		lib := read(t, fsys)
		made, problems := tabulate.Make(fsys, "2019", match.New(lib, awards.Catalogue()))
		if problems.HasErrors() || made.Rolls == 0 {
			continue
		}
		data, err := forms[2].write(made)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, fmt.Sprintf("%d.xlsx", seed))
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		libs[seed], sites[seed] = lib, fsys
		exported = append(exported, name)
	}
	office.Save("xlsx:Calc MS Excel 2007 XML", filepath.Join(dir, "saved"), exported...)
	for seed, lib := range libs {
		saved, err := os.ReadFile(filepath.Join(dir, "saved", fmt.Sprintf("%d.xlsx", seed)))
		if err != nil {
			t.Fatal(err)
		}
		after := read(t, again(t, sites[seed], lib, saved))
		if d := cmp.Diff(dump(ofYear(lib, "2019")), dump(ofYear(after, "2019"))); d != "" {
			t.Errorf("the site of seed %d (-before +after)\n%s", seed, d)
		}
	}
}
