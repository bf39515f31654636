package clerk

import (
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// Whatever the records say, a review ends, says the same each time, and says
// only what is a warning in one of their files.
func FuzzReviewOnlyWarns(f *testing.F) {
	names, err := filepath.Glob("../*/testdata/diagnostics/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	collections := []content.Collection{content.Awards, content.Units, content.People, content.Campaigns, content.Events, content.Rolls}
	for _, name := range names {
		a, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		var seed [6]string // a file of each collection
		for _, file := range a.Files {
			for i, c := range collections {
				if strings.HasPrefix(file.Name, "content/"+string(c)) && strings.HasSuffix(file.Name, ".yaml") && len(file.Data) < 4096 {
					seed[i] = string(file.Data)
				}
			}
		}
		f.Add(seed[0], seed[1], seed[2], seed[3], seed[4], seed[5])
	}
	f.Fuzz(func(t *testing.T, awardsFile, units, people, campaigns, events, rolls string) {
		folder := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Thử\nlanguage: vi\n")}}
		files := []string{awardsFile, units, people, campaigns, events, rolls}
		for i, c := range collections {
			folder["content/"+string(c)+".yaml"] = &fstest.MapFile{Data: []byte(files[i])}
		}
		src := strings.Join(files, "")
		lib, read, err := content.Read(folder)
		if err != nil {
			return
		}
		s, found := site.Assemble(lib, awards.Catalogue())
		first, again := Review(lib, s), Review(lib, s)
		if d := cmp.Diff(first.Sorted(), again.Sorted()); d != "" {
			t.Fatalf("reviewed twice (-first +second):\n%s", d)
		}
		for _, d := range first.Sorted() {
			if d.Severity != diag.Warning || d.Line == 0 || d.Message.VI == "" || d.Message.EN == "" || d.Hint.IsZero() {
				t.Errorf("%+v", d)
			}
			if strings.Contains(d.Message.VI+d.Message.EN+d.Hint.VI+d.Hint.EN, "%!") && !strings.Contains(src, "%!") {
				t.Errorf("a message is filled in wrongly: %+v", d)
			}
			if folder[d.File] == nil {
				t.Errorf("%s is no file of the site", d.File)
			}
		}
		read.Merge(found)
		read.Merge(first)
		read.Merge(CheckAllowed(lib.Allowed))
		silenced := Silence(read, lib.Allowed, !read.HasErrors())
		if silenced.Count(diag.Error) != read.Count(diag.Error) {
			t.Error("an error was silenced")
		}
	})
}
