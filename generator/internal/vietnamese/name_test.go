package vietnamese

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestParseName(t *testing.T) {
	tests := []struct {
		full, given string
		want        Name
	}{
		{"", "", Name{}},
		{"  ", "An", Name{}},
		{"Trường", "", Name{Given: "Trường"}},
		{"Đỗ Căn", "", Name{Family: "Đỗ", Given: "Căn"}},
		{"Lê Xuân Trường", "", Name{Family: "Lê", Middle: "Xuân", Given: "Trường"}},
		{" Nguyễn  Thị Thu\u00a0Hà ", "", Name{Family: "Nguyễn", Middle: "Thị Thu", Given: "Hà"}},
		{"Phạm Bình Minh", "Bình Minh", Name{Family: "Phạm", Given: "Bình Minh"}},
		{"Phạm Văn Bình Minh", "Bình Minh", Name{Family: "Phạm", Middle: "Văn", Given: "Bình Minh"}},
		{"Bình Minh", "Bình Minh", Name{Given: "Bình Minh"}},
		{"Minh", "Bình Minh", Name{Given: "Minh"}},
		{"Phạm Bình Minh", "Minh", Name{Family: "Phạm", Middle: "Bình", Given: "Minh"}},
		{"Phạm Bình Minh", "inh", Name{Family: "Phạm", Middle: "Bình", Given: "Minh"}},
		{"Phạm Bình Minh", "Bình", Name{Family: "Phạm", Middle: "Bình", Given: "Minh"}},
		{"Lê Thuý Hoà", "Thúy Hòa", Name{Family: "Lê", Given: "Thuý Hoà"}},
		{norm.NFD.String("Phạm Bình Minh"), norm.NFD.String("Bình Minh"), Name{Family: "Phạm", Given: "Bình Minh"}},
		{"H'Hen Niê", "", Name{Family: "H'Hen", Given: "Niê"}},
		{"H'Hen Niê", "H'Hen", Name{Family: "H'Hen", Given: "Niê"}},
		{"Y Bhiông", "", Name{Family: "Y", Given: "Bhiông"}},
		{"John Smith", "", Name{Family: "John", Given: "Smith"}},
		{"日本", "", Name{Given: "日本"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, ParseName(tt.full, tt.given)); diff != "" {
			t.Errorf("ParseName(%q, %q): %s", tt.full, tt.given, diff)
		}
	}
}

func TestNameString(t *testing.T) {
	for _, s := range []string{"", "Trường", "Đỗ Căn", "Lê Xuân Trường", "Nguyễn Thị Thu Hà"} {
		if got := ParseName(s, "").String(); got != s {
			t.Errorf("ParseName(%q).String() = %q", s, got)
		}
	}
}

func TestInitials(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Lê Xuân Trường", "L.X.T."},
		{"Đỗ Căn", "Đ.C."},
		{"đỗ căn", "Đ.C."},
		{"Ðỗ Căn", "Đ.C."},
		{"H'Hen Niê", "H.N."},
		{"Y Bhiông", "Y.B."},
		{"Ấn Ổn Ưởng Ánh Ếch Ờ Ằng", "Â.Ô.Ư.A.Ê.Ơ.Ă."},
		{"Jean-Paul Sartre", "J.P.S."},
		{"Élodie Ñuñez", "E.N."},
		{"(Tám) “Sơn” ʼHen", "T.S.H."},
		{"Жуков 李", "Ж.李."},
		{"12 - 3", ""},
		{"\xff\xfe", ""},
	}
	for _, tt := range tests {
		for _, in := range []string{tt.in, norm.NFD.String(tt.in)} {
			if got := Initials(in); got != tt.want {
				t.Errorf("Initials(%+q) = %q, want %q", in, got, tt.want)
			}
		}
	}
}
