package sheet

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"bangvang/generator/internal/charset"
	"bangvang/generator/internal/sample"
)

// words returns a row of words.
func words(list ...string) []Value {
	row := make([]Value, len(list))
	for i, s := range list {
		if s != "" {
			row[i] = word(s)
		}
	}
	return row
}

func TestReadText(t *testing.T) {
	for text, want := range map[string][][]Value{
		"a;b;c\n1;2,5;3\n":                       {words("a", "b", "c"), words("1", "2,5", "3")},
		"a,b\r\n\"x, y\",\"hai\r\ndòng\"\r\n":    {words("a", "b"), words("x, y", "hai\ndòng")},
		"a\tb\n1, 2\t3, 4\n5, 6\t7":              {words("a", "b"), words("1, 2", "3, 4"), words("5, 6", "7")},
		"a,b\n\n,,\n1,2\n\n\n":                   {words("a", "b"), nil, nil, words("1", "2")},
		"a,b\n1,\"Đội \"\"Thử\"\"\"\n":           {words("a", "b"), words("1", `Đội "Thử"`)},
		"a,b\n1,Đội \"Thử\"\n":                   {words("a", "b"), words("1", `Đội "Thử"`)},
		"a,b\r1,2\r":                             {words("a", "b"), words("1", "2")},
		"sep=;\r\na;b,c;d,e\r\n":                 {words("a", "b,c", "d,e")},
		"\ufeffHọ và tên,Đơn vị\nLê Thử,007\n":   {words("Họ và tên", "Đơn vị"), words("Lê Thử", "007")},
		"một cột\nhai, ba\nbốn\nnăm\nsáu\nbảy\n": {words("một cột"), words("hai, ba"), words("bốn"), words("năm"), words("sáu"), words("bảy")},
		"DANH SÁCH\nKèm theo quyết định\n\nSTT;Tên;Đơn vị\n1;Thử A;X, Y, Z\n2;Thử B;X\n": {words("DANH SÁCH"), words("Kèm theo quyết định"), nil, words("STT", "Tên", "Đơn vị"), words("1", "Thử A", "X, Y, Z"), words("2", "Thử B", "X")},
		"a,": {words("a")}, "a": {words("a")}, "a,b\n\"\",\"\"\"\"": {words("a", "b"), words("", `"`)},
		"=1+1,2\n'=x,#REF!\n": {words("=1+1", "2"), words("=x", "#REF!")}, // the apostrophe keeps it from being a formula
	} {
		f, err := Read([]byte(text))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if d := gocmp.Diff(want, f.Tables[0].Rows); d != "" {
			t.Errorf("%q: %s", text, d)
		}
		if len(f.Notes) > 0 || f.Text != charset.UTF8 {
			t.Errorf("%q: %+v, %s", text, f.Notes, f.Text)
		}
	}
}

func TestReadTextTellsOfQuotes(t *testing.T) {
	f := mustRead(t, []byte("a,b\n\"x\"y,z\n1,2\n"))
	check(t, f, words("a", "b"), words("xy", "z"), words("1", "2"))
	if len(f.Notes) != 1 || !strings.HasPrefix(f.Notes[0].Text.EN, "Line 2: ") {
		t.Errorf("%+v", f.Notes)
	}
	_, err := Read([]byte("a,b\n1,2\n\"x,y\n3,4\n"))
	if reasonOf(err) != Quotes || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("%v", err)
	}
}

func TestReadTextOfOldEncodings(t *testing.T) {
	m := sample.Names(3)
	list := "STT;Họ và tên;Đơn vị;Hình thức\n"
	for i := range 20 {
		list += fmt.Sprintf("%d;%s;Đội thử %d;Bằng khen\n", i+1, m.Name(), i)
	}
	want := mustRead(t, []byte(list)).Tables[0].Rows
	for _, e := range []charset.Encoding{charset.Windows1258, charset.TCVN3, charset.VNI} {
		var data []byte
		for line := range strings.Lines(list) {
			code, ok := e.Encode(line)
			if !ok {
				t.Fatalf("%v can't write %q", e, line)
			}
			for _, r := range code {
				data = append(data, byte(r)) // none of these is between 80 and 9F
			}
		}
		f := mustRead(t, data)
		plain := slices.Clone(f.Tables[0].Rows)
		for i, row := range plain {
			plain[i] = slices.Clone(row)
			for j := range row {
				plain[i][j].Encoding = charset.Unicode
			}
		}
		if d := gocmp.Diff(want, plain); d != "" || f.Text != charset.SingleBytes || f.Tables[0].Rows[0][1].Encoding != e || len(f.Notes) != 1 {
			t.Errorf("%v: %s, %s, %+v", e, d, f.Text, f.Notes)
		}
	}
	// Heads in Unicode, names in TCVN3, as Excel saves a sheet of two fonts.
	f := mustRead(t, []byte("Họ và tên,Đơn vị\nNguyÔn V¨n Thö,§éi 1\nTrÇn ThÞ Thö,§éi 2\n"))
	if got := f.Tables[0].Rows; got[0][0].Text != "Họ và tên" || got[1][0].Text != "Nguyễn Văn Thử" || got[2][1].Text != "Đội 2" {
		t.Errorf("%+v", got)
	}
}

func TestReadTextThatLostLetters(t *testing.T) {
	f := mustRead(t, []byte("H? và tên,?\nNguy?n V?n Th?,Ai?\n"))
	if len(f.Notes) != 1 || !strings.HasPrefix(f.Notes[0].Text.EN, "1 cells") {
		t.Errorf("%+v", f.Notes)
	}
}

// Where encoding/csv reads a text, this package reads the same fields.
func FuzzReadsAsEncodingCSV(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "\"a\",\"b\"\"c\"\n\"d\ne\",f", "a,b,\n,,\n1,2,3", "x\n\n\"\"\ny,z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "\r") {
			return // which encoding/csv takes for text where no \n follows
		}
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1
		want, err := r.ReadAll()
		if err != nil {
			return
		}
		var got [][]string
		for p := (parser{text: text, delimiter: ',', line: 1}); !p.done(); {
			empty := p.text[p.at] == '\n' // which encoding/csv passes over
			fields, err := p.record()
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			if !empty {
				got = append(got, slices.Clone(fields))
			}
		}
		if d := gocmp.Diff(want, got); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	})
}
