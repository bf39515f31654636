package site

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// decode decodes the files of an archive as far as they can be. A file of an
// unknown collection is left out.
func decode(archive []byte) *content.Library {
	all := &content.Library{}
	for _, f := range split(archive) {
		name := strings.TrimPrefix(f.Name, "content/")
		first, _, _ := strings.Cut(name, "/")
		c := content.Collection(strings.TrimSuffix(first, filepath.Ext(first)))
		if !slices.Contains(content.Collections(), c) {
			continue
		}
		lib, _ := content.Decode("content/"+name, c, f.Data)
		if lib.Site.File != "" {
			all.Site = lib.Site
		}
		all.Awards = append(all.Awards, lib.Awards...)
		all.Units = append(all.Units, lib.Units...)
		all.People = append(all.People, lib.People...)
		all.Campaigns = append(all.Campaigns, lib.Campaigns...)
		all.Events = append(all.Events, lib.Events...)
		all.Sources = append(all.Sources, lib.Sources...)
		all.Corrections = append(all.Corrections, lib.Corrections...)
		all.Rolls = append(all.Rolls, lib.Rolls...)
		all.Speeches = append(all.Speeches, lib.Speeches...)
		all.Pages = append(all.Pages, lib.Pages...)
	}
	return all
}

// split takes an archive apart as txtar.Parse does, which panics at some bytes
// that are no archive.
func split(archive []byte) []txtar.File {
	var files []txtar.File
	for line := range strings.Lines(string(archive)) {
		name, marked := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "-- ")
		if name, closed := strings.CutSuffix(name, " --"); marked && closed && name != "" {
			files = append(files, txtar.File{Name: strings.TrimSpace(name)})
		} else if len(files) > 0 {
			last := &files[len(files)-1]
			last.Data = append(last.Data, line...)
		}
	}
	return files
}

// Whatever the records are, assembling ends, says the same each time, and
// totals are never below zero.
func FuzzAssembleNeverPanics(f *testing.F) {
	for _, archive := range []string{years, hierarchy, people, dated, secret, register, newModel(1).archive.String()} {
		f.Add([]byte(archive))
	}
	names, err := filepath.Glob(examples + "/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(txtar.Format(a))
	}
	f.Fuzz(func(t *testing.T, archive []byte) {
		lib := decode(archive)
		s, found := Assemble(lib, awards.Catalogue())
		again, foundAgain := Assemble(lib, awards.Catalogue())
		if a, b := example.Printed(t, diag.VI, found.Sorted()), example.Printed(t, diag.VI, foundAgain.Sorted()); a != b {
			t.Fatalf("diagnostics (-first +second):\n%s", cmp.Diff(a, b))
		}
		if a, b := outline(s), outline(again); a != b {
			t.Fatalf("sites (-first +second):\n%s", cmp.Diff(a, b))
		}
		for _, c := range s.Campaigns {
			Count(c.AllGrants())
		}
		for _, n := range s.Names {
			n.Letter()
		}
		if found.HasErrors() {
			return
		}
		total := Count(s.Grants)
		for _, u := range s.Units {
			for _, shares := range [][]Share{u.Own(), u.People(), u.Below()} {
				if share := Total(shares); sum(share) < 0 || sum(share) > sum(total) {
					t.Errorf("%s: %v, of %v", u.Record.ID, share, total)
				}
			}
		}
	})
}

// Assembling changes nothing of what it is given.
func TestAssembleTwice(t *testing.T) {
	for _, archive := range []string{years, people, dated, secretSite("initials"), newModel(7).archive.String()} {
		lib := library(t, archive)
		first, _ := Assemble(lib, awards.Catalogue())
		second, _ := Assemble(lib, awards.Catalogue())
		if a, b := outline(first), outline(second); a != b {
			t.Errorf("sites (-first +second):\n%s", cmp.Diff(a, b))
		}
		if a, b := outline(first), outline(first); a != b || a == "" {
			t.Error("the outline of one site is not always the same")
		}
	}
	before := awards.Catalogue()[0].Name
	Assemble(library(t, "-- awards.yaml --\n{id: huan-chuong-sao-vang, name: Tên khác}\n"), awards.Catalogue())
	if after := awards.Catalogue()[0].Name; after != before {
		t.Errorf("the catalogue was changed: %q to %q", before, after)
	}
}
