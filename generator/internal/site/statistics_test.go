package site

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

// levelAwards are awards of every level, and one of none.
const levelAwards = `-- awards.yaml --
- {id: mon-0, name: Môn 0, category: other, level: state, to: [individual, collective, household]}
- {id: mon-1, name: Môn 1, category: other, level: government, to: [individual, collective, household]}
- {id: mon-2, name: Môn 2, category: other, level: ministry, to: [individual, collective, household]}
- {id: mon-3, name: Môn 3, category: other, level: unit, to: [individual, collective, household]}
- {id: mon-4, name: Môn 4, category: other, level: foreign, to: [individual, collective, household]}
- {id: mon-5, name: Môn 5, category: other, level: other, to: [individual, collective, household]}
- {id: mon-6, name: Môn 6, category: other, to: [individual, collective, household]}
`

// leveled gives the grants of a model awards of all levels in turn: the
// number of a grant tells its level.
func leveled(m *model) string {
	parts := strings.Split(m.archive.String(), "award: mon\n")
	var b strings.Builder
	b.WriteString(levelAwards + parts[0])
	for i, part := range parts[1:] {
		fmt.Fprintf(&b, "award: mon-%d\n%s", i%Levels, part)
	}
	return b.String()
}

// Whatever the records, statistics are what a simple recount gives.
func TestStatisticsAreThoseOfARecount(t *testing.T) {
	for seed := range uint64(300) {
		m := newModel(seed)
		level := map[int]int{} // of each of the model's grants
		of := func(chosen func(i int, g modelGrant) bool) map[string]int {
			i := -1
			return m.total(func(g modelGrant) bool { i++; return chosen(i, g) })
		}
		for i := range m.grants {
			level[i] = i % Levels
		}
		st := assemble(t, leveled(m)).Statistics()
		check := func(what string, got Tally, want map[string]int) {
			if got := flat(got); !maps.Equal(got, want) {
				t.Errorf("seed %d, %s: got %v, want %v", seed, what, got, want)
			}
		}
		check("all", st.All.Total, of(func(int, modelGrant) bool { return true }))
		for l := range Levels {
			check(fmt.Sprint("level ", l), st.All.Levels[l], of(func(i int, _ modelGrant) bool { return level[i] == l }))
		}
		for _, y := range st.Years {
			n := max(0, int(y.Year.Number)) // unknown is 0 in the model
			check(string(y.Year.Address), y.Total, of(func(_ int, g modelGrant) bool { return g.year == n }))
			for l := range Levels {
				check(fmt.Sprint(y.Year.Address, " level ", l), y.Levels[l], of(func(i int, g modelGrant) bool { return g.year == n && level[i] == l }))
			}
		}
		for _, u := range st.Units {
			var i int
			fmt.Sscanf(u.Unit.Record.ID, "u%d", &i)
			acts := 0
			for _, g := range m.grants {
				if g.own[i] > 0 {
					acts++
				}
			}
			_, people, below := m.shares(i)
			if got, want := [3]int{u.Own, sum(u.People), sum(u.Below)}, [3]int{acts, people, below}; got != want {
				t.Errorf("seed %d, unit %d: own, people, below %v, want %v", seed, i, got, want)
			}
		}
		if t.Failed() {
			t.Fatalf("the files:\n%s", leveled(m))
		}
	}
}

// The statistics of the site's own content add up to what its grants give.
func TestStatisticsOfRealContent(t *testing.T) {
	s := realSite(t)
	st := s.Statistics()
	if got, want := st.All.Total, Count(s.Grants); got != want {
		t.Errorf("all: %v, want %v", got, want)
	}
	years := 0
	for i, y := range st.Years {
		if y.Year != s.Years[i] || y.Total != Count(s.Years[i].Grants) {
			t.Errorf("%s: %v", y.Year.Address, y.Total)
		}
		parts := 0
		for _, l := range y.Levels {
			parts += sum(l)
		}
		if parts != sum(y.Total) {
			t.Errorf("%s: the levels give %d, the year %d", y.Year.Address, parts, sum(y.Total))
		}
		years += sum(y.Total)
	}
	if years != sum(st.All.Total) {
		t.Errorf("the years give %d, all grants %d", years, sum(st.All.Total))
	}
	if got := st.All.Levels[2].Recipients.Columns; got.Individuals < 128 || got.Collectives < 87 {
		t.Errorf("of ministries: %v", got)
	}
	if u := st.Most(1, func(u UnitStatistics) int { return u.Own }); len(u) != 1 || u[0].Unit.Record.ID != "cuc-an-ninh-chinh-tri-noi-bo" && u[0].Unit.Record.ID != "cuc-an-ninh-mang" {
		t.Errorf("most often honoured: %+v", u)
	}
}

func TestLevelsAreAllThereAre(t *testing.T) {
	found := false
	for _, table := range content.Tables() {
		for _, f := range table.Fields {
			if table.Name != "award" || f.Name != "level" {
				continue
			}
			found = true
			for _, v := range f.Values {
				if !slices.Contains(levelOrder[:], content.Level(v)) {
					t.Errorf("the level %s is not told apart", v)
				}
			}
			if len(f.Values) != Levels-1 {
				t.Errorf("%d levels, not %d", len(f.Values), Levels-1)
			}
		}
	}
	if !found {
		t.Error("there is no field for the level of an award")
	}
}

func TestMost(t *testing.T) {
	st := &Statistics{}
	for i, n := range []int{2, 0, 5, 2} {
		st.Units = append(st.Units, UnitStatistics{Unit: &Unit{Record: &content.Unit{Name: fmt.Sprint(i)}}, Own: n})
	}
	var got []string
	for _, u := range st.Most(3, func(u UnitStatistics) int { return u.Own }) {
		got = append(got, u.Unit.Record.Name)
	}
	if want := []string{"2", "0", "3"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
