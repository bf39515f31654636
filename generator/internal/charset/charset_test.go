package charset

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The letters of Vietnamese, by their bases and tones, and how TCVN 5712 (VN3)
// and VNI for Windows write them. Written down apart from the tables of the
// package, byte by byte, after published tables of both.
const published = `
á B8 61F9; à B5 61F8; ả B6 61FB; ã B7 61F5; ạ B9 61EF
ă A8 61EA; ắ BE 61E9; ằ BB 61E8; ẳ BC 61FA; ẵ BD 61FC; ặ C6 61EB
â A9 61E2; ấ CA 61E1; ầ C7 61E0; ẩ C8 61E5; ẫ C9 61E3; ậ CB 61E4
đ AE F1
é D0 65F9; è CC 65F8; ẻ CE 65FB; ẽ CF 65F5; ẹ D1 65EF
ê AA 65E2; ế D5 65E1; ề D2 65E0; ể D3 65E5; ễ D4 65E3; ệ D6 65E4
í DD ED; ì D7 EC; ỉ D8 E6; ĩ DC F3; ị DE F2
ó E3 6FF9; ò DF 6FF8; ỏ E1 6FFB; õ E2 6FF5; ọ E4 6FEF
ô AB 6FE2; ố E8 6FE1; ồ E5 6FE0; ổ E6 6FE5; ỗ E7 6FE3; ộ E9 6FE4
ơ AC F4; ớ ED F4F9; ờ EA F4F8; ở EB F4FB; ỡ EC F4F5; ợ EE F4EF
ú F3 75F9; ù EF 75F8; ủ F1 75FB; ũ F2 75F5; ụ F4 75EF
ư AD F6; ứ F8 F6F9; ừ F5 F6F8; ử F6 F6FB; ữ F7 F6F5; ự F9 F6EF
ý FD 79F9; ỳ FA 79F8; ỷ FB 79FB; ỹ FC 79F5; ỵ FE EE`

func unhex(t *testing.T, s string) string {
	t.Helper()
	var out []rune
	for i := 0; i+1 < len(s); i += 2 {
		digit := func(c byte) rune { return rune(strings.IndexByte("0123456789ABCDEF", c)) }
		out = append(out, digit(s[i])<<4|digit(s[i+1]))
	}
	return string(out)
}

func TestTablesOverAllLetters(t *testing.T) {
	n := 0
	for entry := range strings.SplitSeq(strings.NewReplacer("\n", ";").Replace(strings.TrimSpace(published)), ";") {
		f := strings.Fields(entry)
		small, tcvn3, vni := f[0], unhex(t, f[1]), unhex(t, f[2])
		big, vniBig := strings.ToUpper(small), strings.ToUpper(vni)
		n += 2
		for _, c := range []struct {
			e            Encoding
			text, letter string
			encodes      bool
		}{
			{TCVN3, tcvn3, small, true}, {TCVN3Capitals, tcvn3, big, !strings.Contains("ăâđêôơư", small)}, {VNI, vni, small, true}, {VNI, vniBig, big, true},
			{TCVN3, "n" + tcvn3 + "n", "n" + small + "n", true}, {VNI, "n" + vni + "n", "n" + small + "n", true},
			{TCVN3, "NG" + tcvn3 + "N", "NG" + big + "N", !strings.Contains("ăâđêôơư", small)}, {VNI, "N" + vniBig + "N", "N" + big + "N", true},
		} {
			if got := c.e.Decode(c.text); c.encodes && got != c.letter {
				t.Errorf("%v: %q is %q, not %q", c.e, c.text, got, c.letter)
			}
			if got, ok := c.e.Encode(c.letter); c.encodes && (!ok || got != c.text) {
				t.Errorf("%v: %q is written %q, %v, not %q", c.e, c.letter, got, ok, c.text)
			}
		}
		for _, letter := range []string{small, big, norm.NFD.String(small), "x" + small + "y"} {
			code, ok := Windows1258.Encode(letter)
			if got := Windows1258.Decode(code); !ok || got != norm.NFC.String(letter) || !Western(code) {
				t.Errorf("Windows-1258: %q is written %q, %v, and read %q", letter, code, ok, got)
			}
		}
	}
	if n != 134 {
		t.Errorf("%d letters, not 134", n)
	}
	for big, code := range map[string]string{"Ă": "\u00a1", "Â": "\u00a2", "Ê": "\u00a3", "Ô": "\u00a4", "Ơ": "\u00a5", "Ư": "\u00a6", "Đ": "\u00a7"} {
		for _, e := range []Encoding{TCVN3, TCVN3Capitals} {
			if got := e.Decode(code); got != big {
				t.Errorf("%v: %q is %q, not %q", e, code, got, big)
			}
			if got, ok := e.Encode(big); !ok || got != code {
				t.Errorf("%v: %q is written %q, %v, not %q", e, big, got, ok, code)
			}
		}
	}
}

// No letter is read as two, and none is lost: the tables are one to one.
func TestTablesAreOneToOne(t *testing.T) {
	for _, e := range []Encoding{TCVN3, VNI, Windows1258} {
		seen := map[string]rune{}
		for r, code := range codes[e] {
			if e == TCVN3 && unicode.IsUpper(r) && !strings.ContainsRune(capitals, r) {
				continue
			}
			if other, twice := seen[code]; twice {
				t.Errorf("%v: %q is %c and %c", e, code, r, other)
			}
			seen[code] = r
		}
	}
}

func TestCapitalsOfTCVN3(t *testing.T) {
	for _, c := range []struct {
		e          Encoding
		text, want string
	}{
		{TCVN3, "NguyÔn V¨n Th¸i", "Nguyễn Văn Thái"},
		{TCVN3, "NGUYÔN V¡N TH¸I", "NGUYỄN VĂN THÁI"},
		{TCVN3, "NGUYÔN THÞ Hµ", "NGUYỄN THỊ HÀ"},
		{TCVN3, "Hµ", "Hà"},
		{TCVN3, "\u00a7ç Hµ", "Đỗ Hà"},
		{TCVN3, "UBND x· Hµ Néi", "UBND xã Hà Nội"},
		{TCVN3, "UBND Hµ", "UBND Hà"},
		{TCVN3, "LÊ THÞ Hµ", "LẤ THỊ HÀ"},
		{TCVN3, "THÞ;Hµ", "THỊ;Hà"},
		{TCVN3, "I. TËp thÓ", "I. Tập thể"},
		{TCVN3, "I. TËP THÓ", "I. TẬP THỂ"},
		{TCVN3Capitals, "I. TËp thÓ \u00abn", "I. TẬP THỂ ÔN"},
		{TCVN3Capitals, "nguyÔn v¨n Hµ 007", "NGUYỄN VĂN HÀ 007"},
		{TCVN3, "Nguyễn Thị Hà", "Nguyễn Thị Hà"},
	} {
		if got := c.e.Decode(c.text); got != c.want {
			t.Errorf("%v: %q is %q, not %q", c.e, c.text, got, c.want)
		}
	}
}

func TestVNI(t *testing.T) {
	for text, want := range map[string]string{
		"Nguyeãn Vaên Thaùi": "Nguyễn Văn Thái", "NGUYEÃN VAÊN THAÙI": "NGUYỄN VĂN THÁI", "Ñoã Thò Hoøa": "Đỗ Thị Hòa",
		"AÙnh, Aùnh": "Ánh, Ánh", "Leâ Höõu Phöôùc": "Lê Hữu Phước", "Quyù Ly, Kyø, Myõ, Thuûy, lyù": "Quý Ly, Kỳ, Mỹ, Thủy, lý",
		"Vónh, nghóa, chæ, thò": "Vĩnh, nghĩa, chỉ, thị", "plain 007": "plain 007", "": "",
	} {
		if got := VNI.Decode(text); got != want {
			t.Errorf("%q is %q, not %q", text, got, want)
		}
	}
}

func TestOfFont(t *testing.T) {
	for font, want := range map[string]Encoding{
		".VnTime": TCVN3, ".VnTimeH": TCVN3Capitals, ".VNTIMEH": TCVN3Capitals, ".VnArial": TCVN3, ".VnArial NarrowH": TCVN3Capitals, "@.VnTime": TCVN3,
		"VNI-Times": VNI, "VNI-Helve-Condense": VNI, "vni-times": VNI, "VNI Times": VNI,
		"": Unicode, "Times New Roman": Unicode, "Calibri": Unicode, "UVnTime": Unicode, "VNtimes new roman": Unicode,
	} {
		if got := OfFont(font); got != want {
			t.Errorf("%q is %v, not %v", font, got, want)
		}
	}
}

func TestEncodeTellsWhatItCannot(t *testing.T) {
	for _, c := range []struct {
		e    Encoding
		text string
	}{{TCVN3, "Á"}, {TCVN3, "ü"}, {VNI, "î"}, {VNI, "ô日ö"}, {Windows1258, "日 ì"}, {TCVN3Capitals, "a"}} {
		code, ok := c.e.Encode(c.text)
		if got := c.e.Decode(code); ok != (got == c.text) {
			t.Errorf("%v: %q is written %q, %v, and read %q", c.e, c.text, code, ok, got)
		}
	}
	if _, ok := TCVN3.Encode("Á"); ok {
		t.Error("TCVN3 has no Á")
	}
}

func FuzzDecodeUndoesEncode(f *testing.F) {
	for _, s := range []string{"Nguyễn Văn Thái", "ĐỖ THỊ HÒA", "a\u0301\u0323", "oâ", "\xff", "日本", "Ỷ ỹ ỵ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for e := range Encoding(len(names)) {
			if code, ok := e.Encode(s); ok && e.Decode(code) != norm.NFC.String(s) {
				t.Errorf("%v: %q is written %q and read %q", e, s, code, e.Decode(code))
			}
			if got := e.Decode(s); !norm.NFC.IsNormalString(got) {
				t.Errorf("%v: %q is read %q", e, s, got)
			}
		}
	})
}
