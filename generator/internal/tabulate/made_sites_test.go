package tabulate_test

import (
	"math/rand/v2"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
)

// made makes up the site of a seed.
func made(t *testing.T, seed uint64) (*maker, fstest.MapFS) {
	t.Helper()
	m := &maker{Rand: rand.New(rand.NewPCG(seed, 1)), used: map[string]bool{}}
	fsys := fstest.MapFS{}
	for name, data := range m.site() {
		fsys[name] = &fstest.MapFile{Data: data}
	}
	return m, fsys
}

// read reads a site that has no errors.
func read(t *testing.T, fsys fstest.MapFS) *content.Library {
	t.Helper()
	lib, problems, err := content.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems.Sorted() {
		if p.Severity == diag.Error {
			t.Errorf("%v: %s", p.Position, p.Message.EN)
		}
	}
	if problems.HasErrors() {
		for name, f := range fsys {
			t.Logf("%s:\n%s", name, f.Data)
		}
		t.FailNow()
	}
	return lib
}

func TestX(t *testing.T) {
	for seed := range uint64(200) {
		_, fsys := made(t, seed)
		read(t, fsys)
	}
}
