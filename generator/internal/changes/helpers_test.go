package changes

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/clerk"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/site"
)

// sideOf assembles a site of files below content/. Its pages are those of its
// records.
func sideOf(t testing.TB, files map[string]string) Side {
	t.Helper()
	fsys := fstest.MapFS{"content/site.yaml": {Data: []byte("title: Trang thử\nlanguage: vi\n")}}
	for name, text := range files {
		fsys["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	lib, problems, err := content.Read(fsys)
	if err != nil {
		t.Fatal(err)
	}
	s, found := site.Assemble(lib, awards.Catalogue())
	problems.Merge(found)
	problems.Merge(clerk.Review(lib, s))
	side := Side{Library: lib, Site: s, Problems: problems.Sorted()}
	if !slices.ContainsFunc(side.Problems, func(d diag.Diagnostic) bool { return d.Severity == diag.Error }) {
		side.Pages = []string{"index.html"}
		for _, u := range s.Units {
			side.Pages = append(side.Pages, string(u.Address)+"index.html")
		}
		for _, n := range s.Names {
			side.Pages = append(side.Pages, string(n.Address)+"index.html")
		}
		for _, r := range s.Redirects {
			side.Pages = append(side.Pages, string(r.From)+"index.html")
		}
	}
	return side
}

// compare compares two sites of one roll each, or of the files given.
func compare(t testing.TB, old, new map[string]string) *Report {
	t.Helper()
	return Compare(sideOf(t, old), sideOf(t, new))
}

// outline writes a report in lines, for tests.
func outline(r *Report) string {
	var b strings.Builder
	for _, list := range [][]Honour{r.Honours, r.Reported} {
		for _, h := range list {
			who := h.Name
			if h.Type == "" {
				who = fmt.Sprint(h.Counts)
			}
			if h.Withheld {
				who += " (withheld)"
			}
			fmt.Fprintf(&b, "%s %s %s%s: %s", h.Change, h.Roll.ID, h.Award.ID, h.Class.Raw, who)
			if h.From.ID != "" {
				b.WriteString(" from " + h.From.ID)
			}
			b.WriteString(outlineOf(h.Fields) + "\n")
		}
	}
	for _, n := range append(r.Years, r.Awards...) {
		fmt.Fprintf(&b, "count %d%s: %d of %d, %d of %d\n", n.Year, n.Award.ID, n.Before.Named.Sum(), n.Before.Recipients.Sum(), n.After.Named.Sum(), n.After.Recipients.Sum())
	}
	for _, one := range r.Records {
		fmt.Fprintf(&b, "%s %s/%s %s", one.Change, one.Collection, one.ID, one.Name)
		if one.Former.ID != "" {
			b.WriteString(" was " + one.Former.ID + " " + one.Former.Name)
		}
		b.WriteString(outlineOf(one.Fields) + "\n")
	}
	for _, p := range r.Vanished {
		fmt.Fprintf(&b, "vanished %s %s %s\n", p.Kind, p.Address, p.Record)
	}
	for _, d := range r.Problems {
		fmt.Fprintf(&b, "%s %s\n", d.Severity.Word().EN, d.Rule)
	}
	if r.Solved > 0 {
		fmt.Fprintln(&b, "solved", r.Solved)
	}
	return b.String()
}

func outlineOf(fields []Field) string {
	var b strings.Builder
	for _, f := range fields {
		if f.Long {
			b.WriteString(", " + f.Name)
			continue
		}
		fmt.Fprintf(&b, ", %s %q %q", f.Name, f.Before.Raw, f.After.Raw)
	}
	return b.String()
}
