// Package tabulate gives the rolls of a year back as the table that import
// reads.
//
// A row is a recipient, a grant that names none, or an entry of reported
// numbers. The rows of a roll stand together, those of a grant too, in the
// order of their files. A column is a field of the format, under the head by
// which import knows it; columns that are empty throughout are left out.
// Import needs nothing else, so nothing of a roll may be lost:
//
//   - a roll is in the table as a whole, if it, or one of its grants, belongs
//     to the year;
//   - the id of a roll stands on each of its rows, and so do the award, class
//     and decision of a grant. What else a roll or a grant says stands on its
//     first row. A number tells to which grant of its roll a row belongs;
//   - a text is written as the decoder takes it: on one line, unless it is
//     Markdown. A list of words stands with commas between them; a list of
//     entries is written as YAML writes it between brackets;
//   - a unit or an award is written by its name where the name leads back to
//     that record alone, else by its id. A person's name stands beside the id;
//   - a day is written as it is written in Vietnam, 18/11/2019; any other date
//     as the format has it.
//
// What an editor wrote between the fields, in comments, is not in the table.
package tabulate

import (
	"cmp"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/table"
)

// A Table is the rolls of a year as a table.
type Table struct {
	Year  string  // as rolls write it
	Rolls int     // how many there are in it
	Long  []Place // texts that no cell of a workbook holds
	rows  []row
	used  []table.Field // the columns that are not empty, in their order
}

// A Place is where a text stands in the records.
type Place struct {
	File  string
	Line  int // from 1
	Field table.Field
}

// Rows returns the number of rows below the head.
func (t *Table) Rows() int { return len(t.rows) }

// Make makes the table of a year of the site in fsys: 2019, or unknown. The
// list tells of files that can't be read; then there is no table.
func Make(fsys fs.FS, year string, index *match.Index) (*Table, diag.List) {
	files := slices.DeleteFunc(content.Files(fsys), func(f content.File) bool { return f.Collection != content.Rolls })
	parts := make([]part, len(files))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				parts[i] = readPart(fsys, files[i], year)
			}
		})
	}
	workers.Wait()
	t := &Table{Year: year}
	var problems diag.List
	used := map[table.Field]bool{table.Number: true}
	n := namer{index: index, names: map[name]string{}}
	for i := range parts {
		p := &parts[i]
		problems.Merge(p.problems)
		t.Rolls += p.rolls
		t.Long = append(t.Long, p.long...)
		for _, r := range p.rows {
			for i := range r {
				n.name(&r[i])
				used[r[i].field] = true
			}
			t.rows = append(t.rows, r)
		}
		*p = part{}
	}
	if problems.HasErrors() {
		return nil, problems
	}
	t.used = ordered(used)
	return t, problems
}

// ordered returns the columns that are used in their order.
func ordered(used map[table.Field]bool) []table.Field {
	rank := make(map[table.Field]int, len(columns()))
	for i, f := range columns() {
		rank[f] = i
	}
	var all []table.Field
	for f := range used {
		all = append(all, f)
	}
	slices.SortFunc(all, func(a, b table.Field) int { return cmp.Compare(rank[a], rank[b]) })
	return all
}

// A part is what the rolls of a file give to the table.
type part struct {
	rows     []row
	rolls    int
	long     []Place
	problems diag.List
}

// readPart reads the rolls of the year in a file.
func readPart(fsys fs.FS, file content.File, year string) part {
	var p part
	src, problem := file.Load(fsys)
	if problem != nil {
		p.problems.Add(*problem)
		return p
	}
	tree, problems := content.Parse(file.Path, file.Collection, src)
	if tree == nil {
		p.problems = problems
		return p
	}
	if tree.Root == nil {
		return p
	}
	rolls := []*content.Node{tree.Root}
	if tree.Root.Shape == content.List {
		rolls = tree.Root.Items
	}
	w := &walker{file: file.Path, tree: tree, interned: map[string]string{}}
	for _, roll := range rolls {
		if belongs(roll, year) {
			w.roll(roll)
			p.rolls++
		}
	}
	p.rows, p.long = w.rows, w.long
	return p
}

// belongs tells whether a roll, or one of its grants, is of a year.
func belongs(roll *content.Node, year string) bool {
	if text(roll, "year") == year {
		return true
	}
	grants := value(roll, "grants")
	return grants != nil && slices.ContainsFunc(grants.Items, func(g *content.Node) bool { return text(g, "year") == year })
}

// value returns the value of a field; nil where it is not written.
func value(n *content.Node, name string) *content.Node {
	for _, p := range n.Pairs {
		if p.Key.Value == name {
			return p.Value
		}
	}
	return nil
}

// text returns the text of a field; "" where there is none.
func text(n *content.Node, name string) string {
	if v := value(n, name); v != nil {
		return v.Value
	}
	return ""
}
