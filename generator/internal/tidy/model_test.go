package tidy

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/content"

	gocmp "github.com/google/go-cmp/cmp"
)

// A line of the model is a field with all that belongs to it.
type modelField struct {
	rank   int    // in its table
	above  string // a comment, or ""
	text   string // the field, in several lines where it has some
	want   string // the field as it should be, where that differs
	behind string // a comment behind its first line, or ""
	below  string // a comment that is indented more, or ""
	gap    bool   // an empty line stands above it
}

// A modelRecord is fields in some order.
type modelRecord []modelField

// chance makes records.
type chance struct{ *rand.Rand }

func (c chance) in(n int) bool { return c.IntN(n) == 0 }

func (c chance) comment(name, where string) string {
	if !c.in(4) {
		return ""
	}
	return fmt.Sprintf("# %s %s %d", where, name, c.IntN(100))
}

// record makes a record of a table with some of its fields, in order.
func (c chance) record(t *content.Table, depth int) modelRecord {
	var r modelRecord
	for rank, f := range t.Fields {
		if len(r) > 0 && !c.in(2) || f.Name == "body" {
			continue
		}
		m := modelField{rank: rank, above: c.comment(f.Name, "above"), behind: c.comment(f.Name, "behind"), below: c.comment(f.Name, "below"), gap: c.in(4)}
		m.text, m.want = c.value(&f, depth)
		if strings.Contains(m.text, "\n") {
			m.behind = ""
		}
		r = append(r, m)
	}
	return r
}

// value writes a field, and as it should be where that differs.
func (c chance) value(f *content.Field, depth int) (is, want string) {
	switch {
	case f.Kind == content.KindEntry && depth > 0 && f.List:
		is, want = f.Name+":", f.Name+":"
		for range 1 + c.IntN(3) {
			r := c.shuffled(f.Entry, depth-1)
			r[0].above = "" // what stands above the dash would stay
			is += "\n" + indented(r.item(), "  ")
			want += "\n" + indented(r.ordered().item(), "  ")
		}
		return is, want
	case f.Kind == content.KindEntry:
		return f.Name + ": {note: \"b, c\"}", ""
	case f.List:
		return f.Name + ":\n  - a\n  - b", ""
	case f.Kind == content.KindMarkdown:
		return f.Name + ": >-\n  một\n\n  # không phải chú thích", ""
	}
	return f.Name + ": a" + fmt.Sprint(c.IntN(100)) + "x", ""
}

// shuffled makes a record with its fields in any order.
func (c chance) shuffled(t *content.Table, depth int) modelRecord {
	r := c.record(t, depth)
	c.Shuffle(len(r), func(i, j int) { r[i], r[j] = r[j], r[i] })
	r[0].gap = false
	return r
}

func indented(s, by string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = by + l
		}
	}
	return strings.Join(lines, "\n")
}

// lines writes a field, but for the empty line above it.
func (m *modelField) lines() string {
	first, rest, more := strings.Cut(m.text, "\n")
	if m.behind != "" {
		first += "  " + m.behind
	}
	if more {
		first += "\n" + rest
	}
	if m.below != "" {
		first += "\n    " + m.below
	}
	return first
}

// text writes a record that has its file to itself.
func (r modelRecord) text() string {
	var b strings.Builder
	for i := range r {
		if r[i].gap {
			b.WriteString("\n")
		}
		if r[i].above != "" {
			b.WriteString(r[i].above + "\n")
		}
		b.WriteString(r[i].lines() + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// item writes a record as an item of a list. What stands above its first field
// stands above its dash.
func (r modelRecord) item() string {
	first := r[0]
	above := ""
	if first.above != "" {
		above = first.above + "\n"
	}
	first.above, first.gap = "", false
	rest := append(modelRecord{first}, r[1:]...)
	return above + "- " + strings.TrimPrefix(indented(rest.text(), "  "), "  ")
}

// ordered is what formatting makes of a record.
func (r modelRecord) ordered() modelRecord {
	r = slices.Clone(r)
	begins := r[0].rank
	for i := range r {
		r[i].text = cmp.Or(r[i].want, r[i].text)
	}
	slices.SortStableFunc(r, func(a, b modelField) int { return a.rank - b.rank })
	if gap := r[0].gap; gap && r[0].rank != begins {
		r[0].gap = false
		i := slices.IndexFunc(r, func(m modelField) bool { return m.rank == begins })
		r[i].gap = true
	}
	return r
}

// Fields in any order, with comments and empty lines, come out as the model
// sorts them.
func TestFormatIsSorting(t *testing.T) {
	tables := content.Tables()
	for seed := range uint64(3000) {
		c := chance{rand.New(rand.NewPCG(seed, 1))}
		i := c.IntN(len(tables))
		collection := content.Collections()[i]
		if collection.IsMarkdown() || collection == content.Sites || collection == content.Corrections {
			continue
		}
		r := c.shuffled(tables[i], 2)
		src, want := r.text(), r.ordered().text()
		if c.in(2) {
			r[0].above = "" // what stands above the dash would stay
			src, want = r.item(), r.ordered().item()
		}
		head := ""
		if c.in(2) {
			head = "# head\n\n"
		}
		src, want = head+src+"\n", head+want+"\n"
		file := "content/" + string(collection) + ".yaml"
		if d := gocmp.Diff(want, format(t, file, src)); d != "" {
			t.Fatalf("seed %d: %s (-model +got):\n%s", seed, src, d)
		}
	}
}
