package importer_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bangvang/generator/internal/importer"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/table"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "write what is wanted anew")

// TestLists: the lists in testdata/lists give the rolls and doubts that stand
// beside them.
func TestLists(t *testing.T) {
	names, err := filepath.Glob("testdata/lists/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("there are no lists", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			parts := map[string]*txtar.File{}
			for i := range a.Files {
				parts[a.Files[i].Name] = &a.Files[i]
			}
			o := options(t, string(parts["flags"].Data))
			if m := parts["mapping.csv"]; m != nil {
				file, err := sheet.Read(m.Data)
				if err != nil {
					t.Fatal(err)
				}
				var problems []table.Problem
				if o.Mapping, problems = table.ReadMapping(file); len(problems) > 0 {
					t.Fatal(problems)
				}
			}
			got := shown(review(t, library(t), string(parts["list.csv"].Data), o))
			want := parts["want"]
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(want.Data), got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// options reads flags.
func options(t *testing.T, flags string) importer.Options {
	t.Helper()
	var o importer.Options
	texts := map[string]*string{"--roll": &o.Roll, "--year": &o.Year, "--title": &o.Title, "--award": &o.Award}
	for _, f := range strings.Split("\n"+strings.ReplaceAll(strings.TrimSpace(flags), " --", "\n--"), "\n")[1:] {
		name, value, _ := strings.Cut(f, " ")
		switch {
		case texts[name] != nil:
			*texts[name] = value
		case name == "--link-people":
			o.LinkPeople = true
		case name == "--add-units":
			o.AddUnits = true
		default:
			t.Fatalf("there is no flag %s", name)
		}
	}
	return o
}

// shown is what a review says, in short.
func shown(r *importer.Review) string {
	var b strings.Builder
	for _, f := range r.Files {
		fmt.Fprintf(&b, "# %s\n%s", f.Path, f.Data)
	}
	for _, d := range r.Doubts {
		sign := "?"
		if d.Kind.Blocks() {
			sign = "!"
		}
		fmt.Fprintf(&b, "%s %v %s\n", sign, d.Places, d.Message.EN)
		for _, n := range d.Near {
			fmt.Fprintf(&b, "    %s\n", n.ID)
		}
	}
	return b.String()
}
