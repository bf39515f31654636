package vietnamese

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestFirstLetter(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", "#"},
		{"Trường", "T"},
		{"đỗ", "Đ"},
		{"Ðỗ", "Đ"},
		{"ánh", "A"},
		{"Ấn", "Â"},
		{"ắc", "Ă"},
		{"Ế", "Ê"},
		{"ộ", "Ô"},
		{"Ớ", "Ơ"},
		{"ự", "Ư"},
		{"Ỷ Lan", "Y"},
		{"“Vì an ninh”", "V"},
		{"’Hen", "H"},
		{"ʼHen", "H"},
		{"Éric", "E"},
		{"Ñ", "N"},
		{"Øst", "O"},
		{"ßa", "S"},
		{"Fa", "F"}, {"ja", "J"}, {"Wa", "W"}, {"zalo", "Z"},
		{"4 tốt", "#"},
		{"٣", "#"},
		{"Жуков", "#"},
		{"日本", "#"},
		{"ა", "#"},
		{"—", "#"},
		{"\xff", "#"},
	}
	for _, tt := range tests {
		for _, in := range []string{tt.in, norm.NFD.String(tt.in)} {
			if got := FirstLetter(in); got != tt.want {
				t.Errorf("FirstLetter(%+q) = %q, want %q", in, got, tt.want)
			}
		}
	}
}

func TestAlphabet(t *testing.T) {
	want := strings.Split("AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ", "")
	if diff := cmp.Diff(want, Alphabet()); diff != "" {
		t.Error(diff)
	}
	c := NewCollator()
	for i, l := range Alphabet() {
		if FirstLetter(l) != l {
			t.Errorf("FirstLetter(%q) = %q", l, FirstLetter(l))
		}
		if i > 0 && c.Key(want[i-1]) >= c.Key(l) {
			t.Errorf("%s does not come before %s", want[i-1], l)
		}
	}
	Alphabet()[0] = "?"
	if Alphabet()[0] != "A" {
		t.Error("the alphabet can be changed from outside")
	}
}

// Sorted by Key, the headings come in the order of the alphabet.
func TestFirstLetterFollowsOrder(t *testing.T) {
	c := NewCollator()
	var texts []string
	for _, v := range vowels {
		for _, r := range v {
			texts = append(texts, string(r), strings.ToUpper(string(r))+"n")
		}
	}
	for _, r := range consonants {
		texts = append(texts, string(r)+"a", strings.ToUpper(string(r))+"ượ")
	}
	sortByKey(texts, c.Key)
	var headings []string
	for _, s := range texts {
		if h := FirstLetter(s); len(headings) == 0 || headings[len(headings)-1] != h {
			headings = append(headings, h)
		}
	}
	if diff := cmp.Diff(Alphabet(), headings); diff != "" {
		t.Error(diff)
	}
}
