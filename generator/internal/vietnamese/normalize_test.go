package vietnamese

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Each line is a word in its canonical spelling, then spellings to be mended.
const spellings = `
Hòa Hoà
HÒA HOÀ
họa hoạ
khỏe khoẻ
lòe loè
LÒE LOÈ
Thủy Thuỷ
thúy thuý
úy uý
Úy Uý
ÚY UÝ
Ủy Uỷ
lũy luỹ
ngụy nguỵ
tùy tuỳ
òa oà
hoàn hòan
HOÀN HÒAN
toán tóan
ngoằn
thuyền thuỳên
huỳnh hùynh
suýt súyt
khuỷu khủyu khuyủ
ngoái ngóai
xoáy xóay xoaý
ngoèo ngòeo
quý qúy
QUÝ QÚY
quả qủa
quốc
quỳnh qùynh
quyết
quậy
quào qùao
quơ
gì
gìn
giờ gìơ
già gìa
giá gía
giếng gíêng
giữ gĩư
giũ gĩu
thuở
mùa muà
ướt ứơt
người ngừơi
tiến tíên
cửu cưủ
mía miá
chùa chuà
nghiêng
nghiễm nghĩêm
yếu ýêu
tuế
moóc móoc
`

func TestNormalizePlacesTones(t *testing.T) {
	for _, line := range strings.Split(strings.TrimSpace(spellings), "\n") {
		forms := strings.Fields(line)
		for _, form := range forms {
			for _, in := range []string{form, norm.NFD.String(form)} {
				if got := Normalize(in); got != forms[0] {
					t.Errorf("Normalize(%+q) = %q, want %q", in, got, forms[0])
				}
			}
		}
	}
}

// The six tones of oa, oe, uy at the end of a syllable, with every initial that
// they may follow, in both cases and both normal forms.
func TestNormalizeOpenSyllables(t *testing.T) {
	for _, initial := range strings.Split(" b ch d đ g h k kh l m n ng nh ph r s t th tr v x", " ") {
		for _, v := range []string{"oa", "oe", "uy"} {
			first, second := rune(v[0]), rune(v[1])
			for tone := range 6 {
				older := initial + string(toned[first][tone]) + string(second)
				newer := initial + string(first) + string(toned[second][tone])
				for _, c := range []func(string) string{strings.ToLower, strings.ToUpper} {
					if got := Normalize(c(newer)); got != c(older) {
						t.Errorf("Normalize(%q) = %q, want %q", c(newer), got, c(older))
					}
					if got := Normalize(norm.NFD.String(c(newer))); got != c(older) {
						t.Errorf("Normalize of %q in NFD = %q, want %q", c(newer), got, c(older))
					}
				}
			}
		}
	}
}

func TestNormalize(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Lê Xuân Trường", "Lê Xuân Trường"},
		{"Nguyễn Thị Thuý Hoà", "Nguyễn Thị Thúy Hòa"},
		{"“Hoà bình”, Uỷ ban; Đại uý.", "“Hòa bình”, Ủy ban; Đại úy."},
		{"H'Hoà HʼHoà", "H'Hòa HʼHòa"},
		{"Hoà2 (Hoà)", "Hòa2 (Hòa)"},
		{"Ðỗ Căn, Ɖỗ Căn", "Đỗ Căn, Đỗ Căn"},
		{"Đắk Lắk, Y Bhiông Niê", "Đắk Lắk, Y Bhiông Niê"},
		{"café José Núñez Raúl García Zoé Hué", "café José Núñez Raúl García Zoé Hué"},
		{"hoàá hoạ̀ hoàhoàhoà", "hoàá hoạ̀ hoàhoàhoà"},
		{"a\xffb", "a\uFFFDb"},
		{"\u0341", "\u0301"},
	}
	for _, tt := range tests {
		if got := Normalize(tt.in); got != tt.want {
			t.Errorf("Normalize(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func FuzzNormalizeIsIdempotentAndKeepsFold(f *testing.F) {
	for _, word := range strings.Fields(spellings) {
		f.Add(word)
	}
	f.Add("Ðỗ\xff")
	f.Add("o\u0300a\u0323")
	f.Fuzz(func(t *testing.T, s string) {
		once := Normalize(s)
		if twice := Normalize(once); twice != once {
			t.Errorf("Normalize(%+q) = %+q, normalized again %+q", s, once, twice)
		}
		if Fold(once) != Fold(s) {
			t.Errorf("Fold(%+q) = %+q, but of its normal form %+q", s, Fold(s), Fold(once))
		}
		if !utf8.ValidString(once) || !norm.NFC.IsNormalString(once) {
			t.Errorf("Normalize(%+q) = %+q is not in NFC", s, once)
		}
	})
}

func BenchmarkNormalize(b *testing.B) {
	for b.Loop() {
		Normalize("Nguyễn Thị Thuý Hoà")
	}
}

func TestKey(t *testing.T) {
	for _, s := range []string{"  HÒA\u00a0Bình ", "hoà bình", "hòa\n\tbình"} {
		if got := Key(s); got != "hòa bình" {
			t.Errorf("the key of %q is %q", s, got)
		}
	}
}
