package vietnamese

import (
	"iter"
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	fields := []string{"award", "name", "year", "unit", "person", "recipients", "presented_by", "collectives", "individuals", "id"}
	people := []string{"le-xuan-truong", "dang-vu-son", "do-can", "nguyen-dang-dao", "Nguyễn Đăng Đạo"}
	tests := []struct {
		word       string
		candidates []string
		want       string
	}{
		{"awrad", fields, "award"},
		{"nmae", fields, "name"},
		{"yaer", fields, "year"},
		{"Name", fields, "name"},
		{"presentedby", fields, "presented_by"},
		{"receipients", fields, "recipients"},
		{"colectivs", fields, "collectives"},
		{"indivduls", fields, "individuals"},
		{"xyz", fields, ""},
		{"nome2", fields, "name"},
		{"nom2", fields, ""},
		{"", fields, ""},
		{"---", fields, ""},
		{"award", nil, ""},
		{"le-xuan-trung", people, "le-xuan-truong"},
		{"lexuantruong", people, "le-xuan-truong"},
		{"Lê Xuân Trường", people, "le-xuan-truong"},
		{"Đỗ Cân", people, "do-can"},
		{"Nguyen Dang Dao", people, "Nguyễn Đăng Đạo"},
		{"ab", []string{"", "-", "b", "ac"}, "ac"},
		{"ca", []string{"abc"}, ""}, // 3 edits, no letter edited twice
		{"Thuỷ", []string{"thu", "Thuý", "Thủy"}, "Thuý"},
	}
	for _, tt := range tests {
		for range 2 {
			got, ok := Nearest(tt.word, slices.Values(tt.candidates))
			if got != tt.want || ok != (tt.want != "") {
				t.Errorf("Nearest(%q, %q) = %q, %v, want %q", tt.word, tt.candidates, got, ok, tt.want)
			}
			tt.candidates = slices.Clone(tt.candidates)
			slices.Reverse(tt.candidates)
		}
	}
}

// distance by the definition, without a band.
func slowDistance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j], d[i][j-1], d[i-1][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestDistanceOfShortWords(t *testing.T) {
	var all [][]rune
	for n, last := 0, []string{""}; n <= 5; n++ {
		var next []string
		for _, s := range last {
			all = append(all, []rune(s))
			next = append(next, s+"a", s+"b", s+"c")
		}
		last = next
	}
	var s speller
	for _, a := range all {
		for _, b := range all[:121] {
			want := slowDistance(a, b)
			for limit := range 4 {
				s.word, s.candidate = a, b
				if got := s.distance(limit); got != min(want, limit+1) {
					t.Fatalf("distance of %q and %q within %d is %d, want %d", string(a), string(b), limit, got, min(want, limit+1))
				}
			}
		}
	}
}

func FuzzNearestIsNearAndIndependentOfOrder(f *testing.F) {
	f.Add("awrad", "award name year")
	f.Add("Nguyen Dang Dao", "nguyen-dang-dao Nguyễn")
	f.Add("\xff", "a b \xff")
	f.Fuzz(func(t *testing.T, word, list string) {
		candidates := strings.Fields(list)
		got, ok := Nearest(word, slices.Values(candidates))
		slices.Reverse(candidates)
		if again, okAgain := Nearest(word, slices.Values(candidates)); again != got || okAgain != ok {
			t.Errorf("Nearest(%q, %q) depends on the order: %q or %q", word, candidates, got, again)
		}
		want, wanted := slowNearest(word, candidates)
		if got != want || ok != wanted {
			t.Errorf("Nearest(%q, %q) = %q, %v, want %q, %v", word, candidates, got, ok, want, wanted)
		}
	})
}

func slowNearest(word string, candidates []string) (nearest string, found bool) {
	key := func(s string) []rune { return []rune(strings.ReplaceAll(Fold(s), " ", "")) }
	w := key(word)
	if len(w) == 0 {
		return "", false
	}
	best := bound(len(w))
	slices.Sort(candidates)
	for _, c := range candidates {
		if d := slowDistance(w, key(c)); d < best || d == best && !found {
			best, nearest, found = d, c, true
		}
	}
	return nearest, found
}

func BenchmarkNearest(b *testing.B) {
	const people = 100_000
	var candidates iter.Seq[string] = func(yield func(string) bool) {
		ids := [...]string{"nguyen-thi-thuy", "le-xuan-truong", "dang-vu-son", "do-can", "hoang-phuoc-thuan"}
		for i := range people {
			if !yield(ids[i%len(ids)]) {
				return
			}
		}
	}
	for b.Loop() {
		Nearest("le-xuan-trung-2", candidates)
	}
}
