package charset

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// The letters of Vietnamese that ASCII does not have, in lower case, and how
// they are written in TCVN3 and VNI: as letters of Windows-1252, whose bytes in
// this range are their numbers in Unicode. Capitals of VNI are the capitals of
// the same.
const (
	lower = "á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ đ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị " +
		"ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ"
	inTCVN3 = "¸ µ ¶ · ¹ © Ê Ç È É Ë ¨ ¾ » ¼ ½ Æ ® Ð Ì Î Ï Ñ ª Õ Ò Ó Ô Ö Ý × Ø Ü Þ " +
		"ã ß á â ä « è å æ ç é ¬ í ê ë ì î ó ï ñ ò ô \u00ad ø õ ö ÷ ù ý ú û ü þ"
	inVNI = "aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë ñ eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò " +
		"où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î"

	// The capitals of TCVN3 are those without tones.
	capitals       = "Ă Â Đ Ê Ô Ơ Ư"
	capitalsTCVN3  = "¡ ¢ § £ ¤ ¥ ¦"
	firstCombining = 0x300
)

var (
	fromTCVN3 = map[rune]rune{}
	fromVNI   = map[[2]rune]rune{} // letters of two, and of one and zero

	// codes are how letters are written; the letters that are not in it are
	// written as they are.
	codes = [len(names)]map[rune]string{
		Windows1258: {}, TCVN3: {}, TCVN3Capitals: {}, VNI: {},
	}
)

func init() {
	tcvn3, vni := strings.Fields(inTCVN3), strings.Fields(inVNI)
	for i, letter := range strings.Fields(lower) {
		r := []rune(letter)[0]
		upper := unicode.ToUpper(r)
		fromTCVN3[[]rune(tcvn3[i])[0]] = r
		var code [2]rune
		copy(code[:], []rune(vni[i]))
		big := [2]rune{unicode.ToUpper(code[0]), unicode.ToUpper(code[1])}
		fromVNI[code], fromVNI[[2]rune{code[0], big[1]}] = r, r // the mark is at times in the other case
		fromVNI[big], fromVNI[[2]rune{big[0], code[1]}] = upper, upper
		codes[TCVN3][r], codes[TCVN3][upper] = tcvn3[i], tcvn3[i]
		codes[TCVN3Capitals][upper] = tcvn3[i]
		codes[VNI][r], codes[VNI][upper] = vni[i], strings.ToUpper(vni[i])
		codes[Windows1258][r], codes[Windows1258][upper] = in1258(r), in1258(upper)
	}
	small := strings.Fields(capitalsTCVN3)
	for i, letter := range strings.Fields(capitals) {
		r := []rune(letter)[0]
		fromTCVN3[[]rune(small[i])[0]] = r
		codes[TCVN3][r], codes[TCVN3Capitals][r] = small[i], small[i]
	}
}

// in1258 returns how Windows-1258 writes a letter: as one where it has it, else
// as the letter without its tone and the mark of the tone.
func in1258(r rune) string {
	if b, ok := charmap.Windows1258.EncodeRune(r); ok {
		return string(charmap.Windows1252.DecodeByte(b))
	}
	parts := []rune(norm.NFD.String(string(r)))
	for i, mark := range parts {
		if b, ok := charmap.Windows1258.EncodeRune(mark); ok && mark >= firstCombining {
			rest := norm.NFC.String(string(append(parts[:i:i], parts[i+1:]...)))
			return in1258([]rune(rest)[0]) + string(charmap.Windows1252.DecodeByte(b))
		}
	}
	return string(r)
}

func letterTCVN3(r rune) rune {
	if letter, ok := fromTCVN3[r]; ok {
		return letter
	}
	return r
}

func decodeVNI(s string) string {
	var b strings.Builder
	runes := []rune(s)
	for i := 0; i < len(runes); i++ {
		if i+1 < len(runes) {
			if letter, ok := fromVNI[[2]rune{runes[i], runes[i+1]}]; ok {
				b.WriteRune(letter)
				i++
				continue
			}
		}
		if letter, ok := fromVNI[[2]rune{runes[i]}]; ok {
			b.WriteRune(letter)
		} else {
			b.WriteRune(runes[i])
		}
	}
	return b.String()
}
