package sample

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"
)

func TestFamilyNamesHaveTheirShares(t *testing.T) {
	const n = 100_000
	m := Names(1)
	count := map[string]int{}
	for range n {
		p := m.Person()
		words := strings.Fields(p.Name)
		family := strings.ToLower(vietnamese.Normalize(words[0]))
		if len(words) > 4 {
			t.Fatalf("%s has more than four words", p.Name)
		}
		count[family]++
		if len(words) == 3 && !p.Woman {
			count["đàn ông"]++
			if words[1] == "Văn" {
				count["đệm Văn"]++
			}
		}
		if p.Woman {
			count["phụ nữ"]++
			if slices.Contains(words, "Thị") {
				count["đệm Thị"]++
			}
		}
	}
	for _, test := range []struct {
		of, among string
		share     float64 // in a hundred
	}{
		{"nguyễn", "", 38}, {"trần", "", 11}, {"lê", "", 9.5}, {"phạm", "", 7.1}, {"hoàng+huỳnh", "", 5.1},
		{"phan", "", 4.5}, {"vũ+võ", "", 3.9}, {"đặng", "", 2.1}, {"bùi", "", 2}, {"đỗ", "", 1.4},
		{"hồ", "", 1.3}, {"ngô", "", 1.3}, {"dương", "", 1}, {"lý", "", 0.5},
		{"đệm Văn", "đàn ông", 40}, {"đệm Thị", "phụ nữ", 55}, {"phụ nữ", "", 38},
	} {
		got, all := 0, n
		for name := range strings.SplitSeq(test.of, "+") {
			got += count[name]
		}
		if test.among != "" {
			all = count[test.among]
		}
		share := 100 * float64(got) / float64(all)
		if bound := max(0.1, test.share/15); share < test.share-bound || share > test.share+bound {
			t.Errorf("%s: %.2f %%, want %.1f %% ± %.2f", test.of, share, test.share, bound)
		}
	}
}

// TestTablesNameNothingTwice checks that no weight is split by a slip.
func TestTablesNameNothingTwice(t *testing.T) {
	for _, text := range []string{familyNames, menMiddle, womenMiddle, menGiven, womenGiven} {
		items := slices.Clone(weighted(text).items)
		slices.Sort(items)
		for i, item := range items {
			if i > 0 && item == items[i-1] {
				t.Errorf("%s stands twice", item)
			}
			if item != vietnamese.ParseName(item, "").String() {
				t.Errorf("%q is not written as a name", item)
			}
		}
	}
}

func TestDrawReachesAllOfATable(t *testing.T) {
	table := weighted("2: a, b\n1: c\n5000: d\n")
	s, count := source(3), map[string]int{}
	for range 500_500 {
		count[table.draw(&s)]++
	}
	for item, want := range map[string]int{"a": 200, "b": 200, "c": 100, "d": 500_000} {
		if got := count[item]; got < want*7/10 || got > want*13/10 {
			t.Errorf("%s came %d times, want some %d", item, got, want)
		}
	}
}

func TestEntries(t *testing.T) {
	const n = 20_000
	entries := Entries(7, n)
	if want := n + n/50; len(entries) != want {
		t.Fatalf("%d entries, want %d", len(entries), want)
	}
	collator := vietnamese.NewCollator()
	last, printed, units := "", 0, 0
	addresses := map[string]bool{}
	for _, e := range entries {
		key := collator.NameKey(vietnamese.ParseName(e.Texts[0], ""), vietnamese.GivenFamilyMiddle)
		if e.Kind == search.Units {
			if units == 0 {
				last = ""
			}
			units++
			key = collator.Key(e.Texts[0])
		}
		if key < last {
			t.Errorf("%s stands too late", e.Texts[0])
		}
		last = key
		if addresses[e.Address] {
			t.Errorf("%s is taken", e.Address)
		}
		addresses[e.Address] = true
		if e.Printed {
			printed++
		}
		if e.First < 2010 || e.First > e.Last || e.Last > 2025 || e.Count < 1 || e.Kind == search.People && e.Detail == "" {
			t.Errorf("odd entry: %+v", e)
		}
	}
	if printed < n/6 || printed > n/5 {
		t.Errorf("%d printed names", printed)
	}
	if units != n/50 {
		t.Errorf("%d units", units)
	}
	again := Entries(7, n)
	if !slices.EqualFunc(entries, again, equal) {
		t.Error("the same seed made other entries")
	}
	if slices.EqualFunc(entries, Entries(8, n), equal) {
		t.Error("another seed made the same entries")
	}
}

func equal(a, b search.Entry) bool {
	texts := slices.Equal(a.Texts, b.Texts)
	return texts && a.Address == b.Address && a.Detail == b.Detail && a.Printed == b.Printed &&
		a.First == b.First && a.Last == b.Last && a.Count == b.Count && a.Kind == b.Kind
}

func TestUnitsHaveThreeLevels(t *testing.T) {
	for _, n := range []int{1, 3, 20, 400, 20_000} {
		units := Units(1, n)
		if len(units) != n {
			t.Errorf("%d units, want %d", len(units), n)
		}
		ids, names, levels := map[string]bool{}, map[string]bool{}, map[int]int{}
		for _, u := range units {
			level := 1
			for p := u.Parent; p != nil; p = p.Parent {
				if !ids[p.ID] {
					t.Errorf("%s comes before the unit above it", u.Name)
				}
				level++
			}
			levels[level]++
			if ids[u.ID] {
				t.Errorf("%s is taken", u.ID)
			}
			ids[u.ID] = true
			if u.Parent == nil && names[u.Name] {
				t.Errorf("there are two of %s", u.Name)
			}
			names[u.Name] = true
		}
		if n >= 3 && len(levels) != 3 {
			t.Errorf("%d units in levels %v", n, levels)
		}
	}
}

// TestNamesVary looks for what searches stumble over.
func TestNamesVary(t *testing.T) {
	m := Names(4)
	seen := map[string]bool{}
	for range 50_000 {
		name := m.Name()
		for _, part := range []string{"Hòa", "Hoà", "Thủy", "Thuỷ", "H'", "K'", "Niê", " A ", "Y "} {
			if strings.Contains(name, part) {
				seen[part] = true
			}
		}
		seen["capitals"] = seen["capitals"] || name == strings.ToUpper(name)
		seen[strconv.Itoa(strings.Count(name, " ")+1)+" words"] = true
	}
	for _, want := range []string{"Hòa", "Hoà", "Thủy", "Thuỷ", "H'", "K'", "Niê", " A ", "Y ", "capitals", "2 words", "3 words", "4 words"} {
		if !seen[want] {
			t.Errorf("no name has %s", want)
		}
	}
}

// TestSeedsKeepTheirNames fixes the bytes, so that a benchmark measures the same
// on every system. A change of weights changes them: write the new ones.
func TestSeedsKeepTheirNames(t *testing.T) {
	m := Names(2019)
	var got []string
	for range 12 {
		got = append(got, m.Name())
	}
	want := "Phạm Thị Châu, Nguyễn Quang Cường, Nguyễn Thị Cẩm Thư, Lường Văn Trung, Hồ Thị Mỹ, Nguyễn Thị Khánh Thảo, " +
		"Nguyễn Thị Hiền, Cầm Trần Năm, Lê Sơn, Lê Công Duy Tuyên, La Văn Hoàng, Nguyễn Thị Hằng"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func BenchmarkName(b *testing.B) {
	m := Names(1)
	for b.Loop() {
		m.Name()
	}
}

func BenchmarkEntriesOfAMillion(b *testing.B) {
	for b.Loop() {
		Entries(1, 1_000_000)
	}
}
