package site

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/edtf"
)

// byPrecedence compares two grants as the order is told, without any rank.
func byPrecedence(x, y *Grant) int {
	if x.Award != y.Award {
		switch {
		case x.Award == nil:
			return 1
		case y.Award == nil:
			return -1
		}
		return compareAwards(x.Award, y.Award)
	}
	return cmp.Or(
		cmp.Compare(classRank(x.Record), classRank(y.Record)),
		cmp.Compare(yearRank(x.YearNumber()), yearRank(y.YearNumber())),
		x.Record.Date.Compare(y.Record.Date.Date),
		cmp.Compare(x.Roll.Record.ID, y.Roll.Record.ID),
		cmp.Compare(x.Record.At.Line, y.Record.At.Line))
}

func newestFirst(x, y *Grant) int {
	xy, yy := yearRank(x.YearNumber()), yearRank(y.YearNumber())
	unknown := yearRank(content.UnknownYear)
	if (xy == unknown) != (yy == unknown) {
		return cmp.Compare(xy, yy)
	}
	return cmp.Or(cmp.Compare(yy, xy), byPrecedence(x, y))
}

// Every list of grants is in order of precedence, and the honours of everybody
// begin with the newest.
func TestHandedOutInOrder(t *testing.T) {
	dates := make([]edtf.Date, 4) // two of them none
	for i, text := range []string{"2017-05-04", "2018"} {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		dates[i] = d
	}
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 11))
		lib := crowd(r)
		for _, roll := range lib.Rolls {
			for i := range roll.Grants {
				g := &roll.Grants[i]
				g.At.Line = int32(i)
				g.Year = []content.Year{0, 0, 2017, content.UnknownYear}[r.IntN(4)]
				g.Class = content.Class(r.IntN(4) - 1)
				g.Date.Date = dates[r.IntN(len(dates))]
			}
		}
		s, _ := Assemble(lib, awards.Catalogue())
		lists := map[string][]*Grant{"site": s.Grants}
		for _, y := range s.Years {
			lists["year "+string(y.Address)] = y.Grants
		}
		for _, w := range s.Awards {
			lists["award "+w.Record.ID] = w.Grants
		}
		for _, e := range s.Events {
			lists["event "+e.Record.ID] = e.Grants
		}
		for _, c := range s.Campaigns {
			lists["campaign "+c.Record.ID], lists["parts of "+c.Record.ID] = c.Grants, c.AllGrants()
		}
		for _, ro := range s.Rolls {
			lists["roll "+ro.Record.ID] = ro.Grants
		}
		for name, grants := range lists {
			if !slices.IsSortedFunc(grants, byPrecedence) {
				t.Errorf("%s: grants are out of order", name)
			}
		}
		honours := 0
		for _, n := range s.Names {
			for _, f := range n.Forms {
				honours += len(f.Honours)
				if !slices.IsSortedFunc(f.Honours, func(x, y *Recipient) int { return newestFirst(x.Grant, y.Grant) }) {
					t.Errorf("%s: honours are out of order", f.Text)
				}
			}
		}
		if honours < 5 {
			t.Errorf("%d honours: the test tests nothing", honours)
		}
		for _, u := range s.Units {
			for _, shares := range [][]Share{u.Own(), u.People(), u.Below()} {
				if !slices.IsSortedFunc(shares, func(x, y Share) int { return newestFirst(x.Grant, y.Grant) }) {
					t.Errorf("%s: shares are out of order", u.Record.ID)
				}
			}
		}
	}
}

// A sorter is a stable sort.
func TestSorter(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 3))
		n := int32(1 + r.IntN(6))
		ranks := make([]int32, r.IntN(40))
		order := make([]int32, len(ranks))
		for i := range ranks {
			ranks[i], order[i] = r.Int32N(n), int32(i)
		}
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		want := slices.Clone(order)
		slices.SortStableFunc(want, func(i, j int32) int { return cmp.Compare(ranks[i], ranks[j]) })
		s := newSorter(order)
		s.by(n, func(i int32) int32 { return ranks[i] })
		if !slices.Equal(s.order, want) {
			t.Fatalf("got %v, want %v by %v", s.order, want, ranks)
		}
	}
}
