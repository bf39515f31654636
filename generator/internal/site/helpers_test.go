package site

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/example"

	"github.com/rogpeppe/go-internal/txtar"
)

// All people and units in these tests are made up, but for those of the site's
// own content in real_test.go.

// unpack makes a folder of an archive. Paths are relative to content/.
func unpack(archive string) fstest.MapFS {
	folder := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Thử\nlanguage: vi\n")}}
	for _, f := range txtar.Parse([]byte(archive)).Files {
		folder["content/"+f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return folder
}

// library reads an archive of files as editors write them.
func library(t testing.TB, archive string) *content.Library {
	t.Helper()
	lib, problems, err := content.Read(unpack(archive))
	if err != nil {
		t.Fatal(err)
	}
	if problems.Len() > 0 {
		t.Fatalf("the test's own files are wrong:\n%s", example.Printed(t, diag.EN, problems.Sorted()))
	}
	return lib
}

// assemble assembles an archive in which nothing is wrong.
func assemble(t testing.TB, archive string) *Site {
	t.Helper()
	s, problems := Assemble(library(t, archive), awards.Catalogue())
	if problems.Len() > 0 {
		t.Fatalf("unexpected diagnostics:\n%s", example.Printed(t, diag.EN, problems.Sorted()))
	}
	return s
}

// problems assembles an archive and returns what is said about it, in English.
func problems(t testing.TB, archive string) string {
	t.Helper()
	_, found := Assemble(library(t, archive), awards.Catalogue())
	return example.Printed(t, diag.EN, found.Sorted())
}

func realSite(t testing.TB) *Site {
	t.Helper()
	lib, read, err := content.Read(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	s, found := Assemble(lib, awards.Catalogue())
	read.Merge(found)
	if read.Len() > 0 {
		t.Errorf("diagnostics:\n%s", example.Printed(t, diag.EN, read.Sorted()))
	}
	return s
}

// String writes the columns that are not empty: "2c 3i 1h 4u".
func (c Columns) String() string {
	var parts []string
	for _, one := range []struct {
		n    int
		unit string
	}{{c.Collectives, "c"}, {c.Individuals, "i"}, {c.Households, "h"}, {c.Unspecified, "u"}} {
		if one.n != 0 {
			parts = append(parts, fmt.Sprint(one.n, one.unit))
		}
	}
	if len(parts) == 0 {
		return "0"
	}
	return strings.Join(parts, " ")
}

func (n Number) String() string {
	s := n.Columns.String()
	if n.AtLeast != (Columns{}) {
		s += fmt.Sprintf(" (at least %v)", n.AtLeast)
	}
	if n.About != (Columns{}) {
		s += fmt.Sprintf(" (about %v)", n.About)
	}
	return s
}

// String writes a total: "2 grants: 3i, instances 4c, 1 uncounted; 1i of 3i named".
func (t Tally) String() string {
	s := fmt.Sprintf("%d grants: %v", t.Grants, t.Recipients)
	if t.Instances != (Number{}) {
		s += fmt.Sprintf(", instances %v", t.Instances)
	}
	if t.Items != (Number{}) {
		s += fmt.Sprintf(", items %v", t.Items)
	}
	if t.Uncounted > 0 {
		s += fmt.Sprintf(", %d uncounted", t.Uncounted)
	}
	if t.Recipients.Columns != (Columns{}) {
		s += fmt.Sprintf("; %v of %v named", t.Named, t.Recipients.Columns)
	}
	return s
}

// find returns the one of a list that a test names.
func find[T any](t testing.TB, list []*T, id string, of func(*T) string) *T {
	t.Helper()
	for _, one := range list {
		if of(one) == id {
			return one
		}
	}
	t.Fatalf("there is no %q", id)
	return nil
}

func (s *Site) year(t testing.TB, n content.Year) *Year {
	t.Helper()
	for _, y := range s.Years {
		if y.Number == n {
			return y
		}
	}
	t.Fatalf("there is no year %d", n)
	return nil
}

func unitID(u *Unit) string         { return u.Record.ID }
func personID(p *Person) string     { return p.Record.ID }
func campaignID(c *Campaign) string { return c.Record.ID }
func eventID(e *Event) string       { return e.Record.ID }
func awardID(w *Award) string       { return w.Record.ID }
func rollID(r *Roll) string         { return r.Record.ID }
func sourceID(s *Source) string     { return s.Record.ID }
func speechID(s *Speech) string     { return s.Record.ID }

// ids writes the ids of a list in its order.
func ids[T any](list []*T, of func(*T) string) string {
	var s []string
	for _, one := range list {
		s = append(s, of(one))
	}
	return strings.Join(s, " ")
}
