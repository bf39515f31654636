package sheet

import (
	"bytes"
	"errors"

	"bangvang/generator/internal/charset"
	"bangvang/generator/internal/diag"
)

// The limits of what is read. What is larger is refused, before it takes
// memory.
const (
	MaxFile = 128 << 20 // bytes of a file

	maxColumns = 16384 // of the format
	maxTables  = 1000
	maxParts   = 20_000 // of the archive
)

// limits are those that only large files reach.
type limits struct {
	unzipped int // bytes of all parts of a workbook that are read
	texts    int // bytes of the texts of all cells; a text that many share counts for each
	cells    int // of all tables with the empty ones before them, and rows
	runs     int // pieces of texts in fonts of their own
	styles   int // styles, fonts and formats of numbers
	token    int // bytes of a tag or a text of XML
}

// usual are the limits of what is read.
var usual = limits{unzipped: 256 << 20, texts: 256 << 20, cells: 6_000_000, runs: 4_000_000, styles: 1_000_000, token: 2 << 20}

// Read reads a workbook (XLSX), or a text in which commas, semicolons or tabs
// part the columns. A file that is not read gives a [RefusedError].
func Read(data []byte) (*File, error) { return readWithin(data, usual) }

func readWithin(data []byte, most limits) (*File, error) {
	f, err := read(data, most)
	if err != nil {
		return nil, err
	}
	for _, t := range f.Tables {
		if len(t.Rows) > 0 {
			return f, nil
		}
	}
	return nil, errEmpty()
}

func read(data []byte, most limits) (*File, error) {
	if len(data) > MaxFile {
		return nil, errTooLarge("tệp lớn hơn %d MB", "the file is larger than %d MB", MaxFile>>20)
	}
	unmarked := bytes.TrimPrefix(data, []byte("\ufeff"))
	start := bytes.TrimLeft(unmarked[:min(len(unmarked), 4096)], " \t\r\n")
	if len(start) == 0 && len(bytes.TrimSpace(unmarked)) == 0 {
		return nil, errEmpty()
	}
	if err := otherKind(start, data); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(data, []byte("PK")) {
		return readWorkbook(data, most)
	}
	text, format, encoding, err := charset.Text(data)
	var broken *charset.BrokenError
	switch {
	case errors.As(err, &broken):
		return nil, refuse(Damaged, diag.Text{
			VI: "Mở lại danh sách gốc và lưu thành .xlsx, hoặc thành “CSV UTF-8”.",
			EN: "Open the original list again and save it as .xlsx, or as “CSV UTF-8”.",
		}, "tệp bị hỏng: dòng %d có ký tự không đúng %s", "the file is damaged: line %d has what is not in %s", broken.Line, string(broken.Format))
	case err != nil:
		return nil, errOtherKind("tệp nhị phân", "a binary file")
	}
	return readText(text, format, encoding, most)
}

// otherKind refuses files of other programs, by what they begin with.
func otherKind(start, data []byte) error {
	begins := func(s string) bool { return len(start) >= len(s) && bytes.EqualFold(start[:len(s)], []byte(s)) }
	has := func(s string) bool { return bytes.Contains(bytes.ToLower(start), []byte(s)) }
	switch {
	case begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"): // a compound file
		switch {
		case bytes.Contains(data, wide("EncryptedPackage")):
			return errEncrypted()
		case bytes.Contains(data, wide("WordDocument")):
			return errDocument("tệp Word (.doc)", "a file of Word (.doc)")
		}
		return errOldExcel()
	case len(data) > 4 && data[0] == 0x09 && (data[1] == 0x08 || data[1] <= 4 && data[3] == 0): // of Excel before 5
		return errOldExcel()
	case begins("%PDF"):
		return errDocument("tệp PDF", "a PDF file")
	case begins(`{\rtf`):
		return errDocument("tệp RTF", "an RTF file")
	case begins("<") && (has("schemas-microsoft-com:office:spreadsheet") || has("office:document") || begins("<?xml") && !has("<html")):
		return errOtherKind("tệp XML", "an XML file")
	case begins("<!doctype html"), begins("<html"), begins("<head"), begins("<table"), begins("<meta"), begins("<body"), begins("<style"), begins("<div"), begins("<?xml"), begins("<!--"):
		return errOtherKind("trang web (HTML), dù tên có thể là .xls", "a web page (HTML), though it may be called .xls")
	}
	return nil
}

// wide returns a text of ASCII in UTF-16.
func wide(s string) []byte {
	var b []byte
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}
