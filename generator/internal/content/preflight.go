package content

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/diag"
)

// maxRepeats is how often one kind of mistake is shown for one file.
const maxRepeats = 20

var (
	encodingUTF16 = diag.Text{VI: "đây là UTF-16", EN: "this is UTF-16"}
	encodingByte  = diag.Text{VI: "byte 0x%02X ở đây không hợp lệ", EN: "the byte 0x%02X here is not valid"}
	encodingLost  = diag.Text{VI: "dấu \uFFFD ở đây thay cho một chữ đã hỏng", EN: "the sign \uFFFD stands here for a letter that was damaged"}
	hintSaveUTF8  = diag.Text{
		VI: "mở tệp và lưu lại với bảng mã UTF-8 (Notepad: Save as, Encoding: UTF-8)",
		EN: "open the file and save it as UTF-8 (Notepad: Save as, Encoding: UTF-8)"}
	hintGarbled = diag.Text{
		VI: "chép lại đoạn này từ bản gốc; nếu cả tệp đều như vậy thì lấy lại bản cũ và lưu với bảng mã UTF-8",
		EN: "copy this anew from the source; if the whole file is like that, go back to an older copy and save it as UTF-8"}
	hintRetype   = diag.Text{VI: "gõ lại chữ ấy theo nguồn", EN: "type the letter anew as the source has it"}
	hintDelete   = diag.Text{VI: "xóa ký tự này rồi gõ lại chỗ đó; nó thường lẫn vào khi sao chép từ nơi khác", EN: "delete it and type the place anew; it often comes in when text is copied from elsewhere"}
	hintConflict = diag.Text{VI: "chọn một trong hai phần rồi xóa các dòng <<<<<<<, =======, >>>>>>>",
		EN: "choose one of the two parts and delete the lines <<<<<<<, =======, >>>>>>>"}
)

// preflight checks that a file is text that can be read, before it is parsed.
// It returns the text without a byte order mark; ok is false where it can't be
// parsed.
func preflight(file string, src []byte) (text []byte, ds []diag.Diagnostic, ok bool) {
	if bytes.HasPrefix(src, []byte{0xff, 0xfe}) || bytes.HasPrefix(src, []byte{0xfe, 0xff}) {
		pos := diag.Position{File: file, Line: 1, Column: 1}
		return nil, []diag.Diagnostic{ruleEncoding.At(pos, encodingUTF16).Hinted(hintSaveUTF8)}, false
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	line, column := 1, 1
	hiddenFound := 0
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		pos := diag.Position{File: file, Line: line, Column: column}
		if r == utf8.RuneError && size == 1 {
			ds = append(ds, ruleEncoding.At(pos, encodingByte.With(src[i])).Hinted(hintSaveUTF8))
			return nil, ds, false
		}
		if r == utf8.RuneError {
			if hiddenFound++; hiddenFound <= maxRepeats {
				ds = append(ds, ruleEncoding.At(pos, encodingLost).Hinted(hintRetype))
			}
		} else if hidden(r) {
			if hiddenFound++; hiddenFound <= maxRepeats {
				ds = append(ds, ruleInvisible.At(pos, runeName(r)).Hinted(hintDelete))
			}
		}
		column++
		if r == '\n' || r == '\r' && (i+1 == len(src) || src[i+1] != '\n') {
			line, column = line+1, 1
		}
		i += size
	}
	ds = append(ds, garbled(file, src)...)
	conflicts := mergeConflicts(file, src)
	ds = append(ds, conflicts...)
	return src, ds, len(ds) == 0
}

// hidden tells whether a character can't be seen or changes the direction of
// what stands around it.
func hidden(r rune) bool {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0, r == 0xad, r == 0xfeff, r == 0x061c:
		return true
	case r == 0x200b, r == 0x200e, r == 0x200f, r >= 0x2028 && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	}
	return r >= 0xe0000 && r <= 0xe007f || r >= 0xfff9 && r <= 0xfffb || r&0xfffe == 0xfffe
}

func runeName(r rune) string { return fmt.Sprintf("U+%04X", r) }

// garbledSigns are what Vietnamese letters become where UTF-8 is read as a code
// page of Windows: each begins letters that hardly a sentence lacks.
var garbledSigns = []string{"áº", "á»", "Ä‘", "Äƒ", "Æ°", "Æ¡", "Ã´", "Ãª", "Ã¢"}

// garbledText matches a word with such a sign. The first two could be a quote's
// end, were they not followed by a third sign.
var garbledText = regexp.MustCompile(`(?:á[º»][^\x00-\x7f]|Ä[‘ƒ]|Æ[°¡]|Ã[´ª¢])\S*`)

// garbled finds the first word in a file that was damaged so.
func garbled(file string, src []byte) []diag.Diagnostic {
	sign := func(s string) bool { return bytes.Contains(src, []byte(s)) }
	if !slices.ContainsFunc(garbledSigns, sign) {
		return nil
	}
	at := garbledText.FindIndex(src)
	if at == nil {
		return nil
	}
	before := splitLines(string(src[:at[0]]))
	column := utf8.RuneCountInString(before[len(before)-1]) + 1
	pos := diag.Position{File: file, Line: len(before), Column: column}
	return []diag.Diagnostic{ruleGarbled.At(pos, short(string(src[at[0]:at[1]]))).Hinted(hintGarbled)}
}

// mergeConflicts finds the marks that git leaves where it could not merge.
func mergeConflicts(file string, src []byte) (ds []diag.Diagnostic) {
	if !bytes.Contains(src, []byte("<<<<<<< ")) && !bytes.Contains(src, []byte(">>>>>>> ")) {
		return nil
	}
	sure := false
	for i, l := range splitLines(string(src)) {
		word, _, named := strings.Cut(l, " ")
		switch {
		case named && (word == "<<<<<<<" || word == ">>>>>>>" || word == "|||||||"):
			sure = true
		case l != "=======":
			continue
		}
		if len(ds) < maxRepeats {
			ds = append(ds, ruleConflict.At(diag.Position{File: file, Line: i + 1, Column: 1}, short(l)).Hinted(hintConflict))
		}
	}
	if !sure {
		return nil
	}
	return ds
}

// splitLines splits text at LF, CRLF and CR, as YAML does.
func splitLines(s string) []string {
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	return strings.Split(s, "\n")
}
