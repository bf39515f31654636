package vietnamese

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func sortByKey(texts []string, key func(string) string) {
	slices.SortFunc(texts, func(a, b string) int { return cmp.Compare(key(a), key(b)) })
}

// checkOrder fails unless the keys of texts rise from each to the next.
func checkOrder(t *testing.T, texts []string, key func(string) string) {
	t.Helper()
	for i := 1; i < len(texts); i++ {
		if key(texts[i-1]) >= key(texts[i]) {
			t.Errorf("%q does not come before %q", texts[i-1], texts[i])
		}
	}
}

// All 29 letters and all six tones, in lower and upper case.
func TestKeyOrdersLettersAndTones(t *testing.T) {
	const letters = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
	var all []string
	for _, l := range letters {
		if toned[l] == nil {
			all = append(all, string(l), strings.ToUpper(string(l)))
			continue
		}
		for _, r := range toned[l] {
			all = append(all, string(r), strings.ToUpper(string(r)))
		}
	}
	if want := 2 * (17 + 12*6); len(all) != want {
		t.Fatalf("%d letters, want %d", len(all), want)
	}
	c := NewCollator()
	checkOrder(t, all, c.Key)
	checkOrder(t, all, func(s string) string { return c.Key(norm.NFD.String(s)) })
}

func TestKeyOrdersTexts(t *testing.T) {
	tests := [][]string{
		{"", "4", "a", "b"},
		{"ma", "mà", "mả", "mã", "má", "mạ", "man", "màn", "măn", "mân", "mong"},
		{"dương", "đương", "đường", "đượng"},
		{"Hà Ánh", "Hà Yên", "Hạ An", "Hạ Yên", "Hàn"},
		{"Cục", "Cục An ninh", "Cục B"}, {"Cúc Z", "Cục A"},
		{"Khối 4", "Khối 4 Hệ", "Khối 04 Hệ Cơ", "Khối 10", "Khối 100", "Khối A"},
		{"0", "1", "2", "9", "10", "11", "99", "100", "99999999999999999999", strings.Repeat("1", 300), "A"},
		{"0 a", "0x", "4x", "10 a"},
		{"M9", "M951", "M1000", "Ma"},
		{"hòa", "Hòa", "HÒA", "hòa bình", "Hòa Bình", "hóa"},
		{"tiên", "tiền", "tiến", "tiện", "tiêng"},
		{"thi đua 2019", "“Thi đua” 2020"},
		{"bình A", "Bình B", "BÌNH C"},
		{"nghĩa", "ngoan"},
		{"Zalo", "Жуков", "日本"},
	}
	c := NewCollator()
	for _, tt := range tests {
		checkOrder(t, tt, c.Key)
	}
}

func TestKeyOfOneSpelling(t *testing.T) {
	c := NewCollator()
	for _, pair := range [][2]string{
		{"Hoà", "Hòa"}, {"Thuỷ", "Thủy"}, {"Thuý", "Thúy"}, {"Đại uý", "Đại úy"}, {"Ðỗ", "Đỗ"},
	} {
		if c.Key(pair[0]) != c.Key(pair[1]) {
			t.Errorf("the keys of %q and %q differ", pair[0], pair[1])
		}
		a, b := ParseName("Lê "+pair[0], ""), ParseName("Lê "+norm.NFD.String(pair[1]), "")
		if c.NameKey(a, "") != c.NameKey(b, "") {
			t.Errorf("the name keys of %q and %q differ", a, b)
		}
	}
}

// Made-up people.
func TestNameKey(t *testing.T) {
	tests := []struct {
		order NameOrder
		names []string
	}{
		{GivenFamilyMiddle, []string{
			"An", "Bùi An", "Lê An", "Lê Bình An", "Lê Văn An", "Lê Vân An", "Trần An", "LÊ THỊ ÁN", "Lê Thị Ánh",
			"Bùi Thị Hà", "Vũ Thị Hà", "Bùi Thị Hạ", "Vũ Thị Hạ", "Lê Hân", "Y Bhiông Niê", "John Smith", "Đỗ Yên",
		}},
		{FamilyMiddleGiven, []string{
			"An", "Bùi An", "Dương Văn Yên", "Đỗ An", "Hà Thị Yên", "Hạ Thị An", "H'Hen Niê", "John Smith", "Lê An", "Lê Yên",
			"Lê Bình An", "Lê Thị Ánh", "LÊ THỊ YẾN", "Lê Văn An", "Lê Văn Hà", "Lê Văn Hạ", "Vũ An",
		}},
	}
	c := NewCollator()
	for _, tt := range tests {
		checkOrder(t, tt.names, func(s string) string { return c.NameKey(ParseName(s, ""), tt.order) })
	}
}

func TestNameKeyOfTwoSyllables(t *testing.T) {
	c := NewCollator()
	key := func(full, given string) string { return c.NameKey(ParseName(full, given), "") }
	// Made-up people. By the last word, Bình Minh would come after Lan.
	inOrder := []string{
		key("Lê Văn Bình", ""), key("Vũ Bình", ""), key("Phạm Bình An", "Bình An"), key("Phạm Bình Minh", "Bình Minh"), key("Lê Lan", ""),
	}
	if !slices.IsSorted(inOrder) {
		t.Errorf("two-syllable given names are out of order: %q", inOrder)
	}
	n := Name{Family: "Lê", Given: "An"}
	if c.NameKey(n, "") != c.NameKey(n, GivenFamilyMiddle) {
		t.Error("the zero order is not given-family-middle")
	}
	if c.NameKey(n, "") == c.NameKey(n, FamilyMiddleGiven) {
		t.Error("both orders give one key")
	}
}

// Keys do not depend on what the collator has seen before.
func TestKeysDoNotDependOnTheCache(t *testing.T) {
	used := NewCollator()
	for i := range maxCache + 10 {
		s := string(rune('A'+i%26)) + string(rune('一'+i/26))
		used.Key(s)
		used.NameKey(Name{Given: s}, "")
	}
	if len(used.words) > maxCache || len(used.parts) > maxCache {
		t.Errorf("the caches hold %d words and %d parts", len(used.words), len(used.parts))
	}
	for _, s := range strings.Fields(spellings) {
		fresh := NewCollator()
		want, wantName := fresh.Key(s), fresh.NameKey(Name{Given: s}, "")
		for range 2 {
			if got := used.Key(s); got != want {
				t.Errorf("the key of %q is %q and %q", s, want, got)
			}
			if got := used.NameKey(Name{Given: s}, ""); got != wantName {
				t.Errorf("the name key of %q is %q and %q", s, wantName, got)
			}
		}
	}
}

func FuzzNameKeyIsTotalOrder(f *testing.F) {
	f.Add("Lê Văn Hà", "Lê Văn Hạ", "Hà")
	f.Add("Nguyễn Thị Thuý", "Nguyễn Thị Thúy", "")
	f.Add("H'Hen Niê", "Y Bhiông", "Niê")
	f.Add("Phạm Bình Minh", "Minh", "Bình Minh")
	f.Add("a\x00\x01", "a\x00", "\xff")
	f.Add("Khối 04", "Khối 4", "4")
	f.Fuzz(func(t *testing.T, a, b, given string) {
		c := NewCollator()
		na, nb := ParseName(a, given), ParseName(b, given)
		normal := func(n Name) Name {
			return Name{Family: Normalize(n.Family), Middle: Normalize(n.Middle), Given: Normalize(n.Given)}
		}
		for _, order := range []NameOrder{GivenFamilyMiddle, FamilyMiddleGiven} {
			ka, kb := c.NameKey(na, order), c.NameKey(nb, order)
			if (ka == kb) != (normal(na) == normal(nb)) {
				t.Errorf("%+q and %+q: keys %q and %q", na, nb, ka, kb)
			}
			if again := NewCollator().NameKey(na, order); again != ka {
				t.Errorf("%+q has the keys %q and %q", na, ka, again)
			}
		}
		first := func(s string) string { // the order of the parts is that of single texts
			key := c.Key(s)
			return key[:strings.Index(key, endComponent)]
		}
		if x, y := first(na.Given), first(nb.Given); x != y {
			if (x < y) != (c.NameKey(na, "") < c.NameKey(nb, "")) {
				t.Errorf("%+q and %+q: the given name does not decide", na, nb)
			}
		}
		if (c.Key(a) == c.Key(b)) != (Normalize(a) == Normalize(b)) {
			t.Errorf("%+q and %+q: keys %q and %q", a, b, c.Key(a), c.Key(b))
		}
	})
}

func BenchmarkNameKey(b *testing.B) {
	names := []Name{
		{"Nguyễn", "Xuân", "Trường"}, {"Lê", "Thị Thuý", "Hoà"}, {"Đặng", "Vũ", "Sơn"}, {"", "", "Niê"},
	}
	c := NewCollator()
	size, i := 0, 0
	for b.Loop() {
		size += len(c.NameKey(names[i%len(names)], GivenFamilyMiddle))
		i++
	}
	b.ReportMetric(float64(size)/float64(i), "keybytes/op")
}

func BenchmarkKey(b *testing.B) {
	c := NewCollator()
	for b.Loop() {
		c.Key("Thi đua Khối 4 Hệ Cơ yếu năm 2019")
	}
}

func BenchmarkKeyOfNewWords(b *testing.B) {
	c := NewCollator()
	for b.Loop() {
		clear(c.words)
		c.Key("Trường")
	}
}
