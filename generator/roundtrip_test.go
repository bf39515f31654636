package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/cli"

	"github.com/google/go-cmp/cmp"
)

// run runs the program, which must have nothing to complain of.
func run(t *testing.T, args ...string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := cli.Main(args, &stdout, &stderr); code != 0 {
		t.Fatalf("%v: exit code %d\n%s%s", args, code, stdout.Bytes(), stderr.Bytes())
	}
}

// TestRollsGoOutAndIn exports each year of the real content and of made-up sites,
// imports it again, and builds: the published site is the same, byte for byte.
func TestRollsGoOutAndIn(t *testing.T) {
	t.Run("real", func(t *testing.T) {
		dir := t.TempDir()
		if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(repository, "content"))); err != nil {
			t.Fatal(err)
		}
		outAndIn(t, dir, "xlsx", "2011", "2012", "2013", "2014", "2018", "2019", "unknown")
		outAndIn(t, dir, "csv", "2011", "2012", "2013", "2014", "2018", "2019", "unknown")
	})
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir := t.TempDir()
			for name, data := range makeSite(t, seed).files {
				write(t, dir, name, data)
			}
			outAndIn(t, dir, []string{"xlsx", "csv"}[seed%2])
		})
	}
}

// outAndIn exports years of a site and imports them again; where none are given,
// all that its rolls name.
func outAndIn(t *testing.T, dir, format string, years ...string) {
	t.Helper()
	before := build(t, dir)
	if len(years) == 0 {
		years = yearsOf(t, dir)
	}
	list := filepath.Join(t.TempDir(), "bang."+format)
	for _, year := range years {
		run(t, "export", "--site", dir, "--year", year, "--output", list, "--force")
		run(t, "import", "--site", dir, list, "--write", "--force")
	}
	after := build(t, dir)
	if d := cmp.Diff(slices.Sorted(maps.Keys(before)), slices.Sorted(maps.Keys(after))); d != "" {
		t.Fatalf("%s: files (-before +after)\n%s", format, d)
	}
	for name, data := range before {
		if !bytes.Equal(data, after[name]) {
			t.Errorf("%s: %s: (-before +after)\n%s", format, name, cmp.Diff(strings.Split(string(data), "\n"), strings.Split(string(after[name]), "\n")))
			return
		}
	}
}

// yearsOf returns the years of the rolls of a site, as its files name them.
func yearsOf(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "content/rolls/*/*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	years := map[string]bool{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if year, ok := strings.CutPrefix(line, "year: "); ok {
				years[strings.TrimSpace(year)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(years))
}
