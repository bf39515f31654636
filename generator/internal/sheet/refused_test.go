package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"
)

func TestRefused(t *testing.T) {
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	with := func(name, text string) []byte {
		files := raw(`<sheetData/>`, "")
		files[name] = text
		return pack(t, files)
	}
	without := func(name string) []byte {
		files := raw(`<sheetData><row><c t="s"><v>0</v></c></row></sheetData>`, "")
		delete(files, name)
		return pack(t, files)
	}
	cells := func(xml string) []byte { return pack(t, raw(xml, "")) }
	for name, c := range map[string]struct {
		data []byte
		want Reason
	}{
		"nothing":           {nil, Empty},
		"spaces":            {[]byte("\ufeff \r\n\t"), Empty},
		"only delimiters":   {[]byte(",,,\n,,,\n"), Empty},
		"no cells":          {cells(`<sheetData><row><c s="1"/></row></sheetData>`), Empty},
		".xls":              {[]byte(ole), OldExcel},
		"Excel 2":           {[]byte("\x09\x00\x04\x00\x02\x00\x10\x00"), OldExcel},
		"encrypted":         {append([]byte(ole), wide("EncryptedPackage")...), Encrypted},
		".doc":              {append([]byte(ole), wide("WordDocument")...), OtherKind},
		".ods":              {pack(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}), OtherKind},
		".docx":             {pack(t, map[string]string{"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"}), OtherKind},
		".xlsb":             {pack(t, map[string]string{"xl/workbook.bin": "x"}), OtherKind},
		".zip":              {pack(t, map[string]string{"a.txt": "x"}), OtherKind},
		"HTML":              {[]byte("\r\n<HTML><body><table><tr><td>x"), OtherKind},
		"HTML, after XML":   {[]byte("<?xml version=\"1.0\"?><html xmlns=\"x\">"), OtherKind},
		"XML of Excel 2003": {[]byte("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"), OtherKind},
		".pdf":              {[]byte("%PDF-1.7\n"), OtherKind},
		".rtf":              {[]byte(`{\rtf1`), OtherKind},
		"a picture":         {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), OtherKind},
		"cut":               {with("xl/x", "")[:400], Damaged},
		"PK":                {[]byte("PK\x03\x04"), Damaged},
		"no workbook":       {without("xl/workbook.xml"), Damaged},
		"no sheet":          {without("xl/worksheets/sheet1.xml"), Damaged},
		"no texts":          {without("xl/sharedStrings.xml"), Damaged},
		"no XML":            {with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"), Damaged},
		"DOCTYPE":           {with("xl/worksheets/sheet1.xml", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`), Damaged},
		"an entity":         {with("xl/worksheets/sheet1.xml", `<worksheet>&b;</worksheet>`), Damaged},
		"deep":              {with("xl/worksheets/sheet1.xml", strings.Repeat("<a>", 1<<20)), Damaged},
		"part twice":        {with("XL/Worksheets/sheet1.xml", "<worksheet/>"), Damaged},
		"row 0":             {cells(`<sheetData><row r="0"/></sheetData>`), Damaged},
		"row too far":       {cells(`<sheetData><row r="1048577"/></sheetData>`), Damaged},
		"row overflows":     {cells(`<sheetData><row r="99999999999999999999"/></sheetData>`), Damaged},
		"row negative":      {cells(`<sheetData><row r="-5"/></sheetData>`), Damaged},
		"cell too far":      {cells(`<sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData>`), Damaged},
		"cell overflows":    {cells(`<sheetData><row><c r="AAAAAAAAAAAAAAAAAAAA1"><v>1</v></c></row></sheetData>`), Damaged},
		"cell nowhere":      {cells(`<sheetData><row><c r="1A"><v>1</v></c></row></sheetData>`), Damaged},
		"cell twice":        {cells(`<sheetData><row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>`), Damaged},
		"row twice":         {cells(`<sheetData><row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row></sheetData>`), Damaged},
		"text negative":     {cells(`<sheetData><row><c t="s"><v>-1</v></c></row></sheetData>`), Damaged},
		"text too far":      {cells(`<sheetData><row><c t="s"><v>7</v></c></row></sheetData>`), Damaged},
		"merged wrong":      {cells(`<sheetData/><mergeCells><mergeCell ref="B2:A1"/></mergeCells>`), Damaged},
		"merged nowhere":    {cells(`<sheetData/><mergeCells><mergeCell ref="A0:A-1"/></mergeCells>`), Damaged},
		"UTF-8 broken":      {[]byte("Nguyễn Thử\nTrần Thử\xff\n"), Damaged},
	} {
		if _, err := Read(c.data); reasonOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A bomb is a part that unzips to head, so many times body, and tail.
func bomb(t testing.TB, name, head, body string, times int, tail string, shared string) []byte {
	t.Helper()
	files := raw(`<sheetData><row><c><v>1</v></c></row></sheetData>`, shared)
	delete(files, name)
	data := pack(t, files)
	old, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range old.File {
		if err := z.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	w, err := z.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	const many = 4096
	block := strings.Repeat(body, many)
	io.WriteString(w, head)
	for ; times > many; times -= many {
		io.WriteString(w, block)
	}
	io.WriteString(w, strings.Repeat(body, times)+tail)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// allocated returns how many bytes do takes in all.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// What is made to take memory or time takes little of either before it is
// refused, or is read at its true size. The limits are a sixteenth of the usual
// ones, and so are what is made and the memory that it may take.
func TestBombs(t *testing.T) {
	small := limits{unzipped: usual.unzipped / 16, texts: usual.texts / 16, cells: usual.cells / 16, runs: usual.runs / 16, styles: usual.styles / 16, token: usual.token / 16}
	const part = "xl/worksheets/sheet1.xml"
	const begin, end = `<worksheet ` + main + `><sheetData>`, `</sheetData></worksheet>`
	const million = 1 << 20
	manySheets := raw("", "")
	manySheets["xl/workbook.xml"] = `<workbook ` + main + `><sheets>` + strings.Repeat(`<sheet name="x" r:id="s1"/>`, 10_000) + `</sheets></workbook>`
	wide := strings.Builder{}
	for i := range 40 {
		fmt.Fprintf(&wide, `<row><c r="XFD%d"><v>1</v></c></row>`, i+1)
	}
	parts := map[string]string{}
	for i := range maxParts + 1 {
		parts[fmt.Sprint("xl/", i)] = ""
	}
	for name, c := range map[string]struct {
		data []byte
		want Reason // 0: it is read
		most uint64 // MB of memory, in all
	}{
		"a far cell":                {pack(t, raw(`<sheetData><row r="300000"><c r="XFD300000"><v>1</v></c></row></sheetData>`, "")), 0, 16},
		"far cells":                 {pack(t, raw(`<sheetData>`+wide.String()+`</sheetData>`, "")), TooLarge, 32},
		"far cells with formats":    {bomb(t, part, begin, `<row><c r="XFD1" s="1"/></row>`, million/64, end, ""), Empty, 32},
		"a million columns":         {bomb(t, part, begin+`<row>`, `<c><v>1</v></c>`, million, `</row>`+end, ""), TooLarge, 24},
		"a million columns of text": {[]byte(strings.Repeat("a,", million)), TooLarge, 24},
		"rows without end":          {bomb(t, part, begin, `<row><c><v>1</v></c></row>`, million/4, end, ""), TooLarge, 200},
		"a row behind the last":     {pack(t, raw(`<sheetData><row r="1048576"/><row><c><v>1</v></c></row></sheetData>`, "")), TooLarge, 1},
		"zeros":                     {bomb(t, part, begin, "<row/>"+strings.Repeat(" ", 4090), (small.unzipped>>12)+10, end, ""), TooLarge, 16},
		"an endless tag":            {bomb(t, part, begin+`<row `, strings.Repeat(" ", 4096), 1<<10, end, ""), TooLarge, 4},
		"an endless text":           {bomb(t, part, begin+`<row><c t="inlineStr"><is><t>`, strings.Repeat("a", 4096), 1<<10, end, ""), TooLarge, 4},
		"a text in pieces":          {bomb(t, part, begin+`<row><c t="inlineStr"><is><t>`, `a<!---->`, million/4, end, ""), TooLarge, 64},
		"runs in pieces":            {bomb(t, part, begin+`<row><c t="inlineStr"><is>`, `<r><t>a</t></r>`, million/16, `</is></c></row>`+end, ""), 0, 80},
		"attributes":                {bomb(t, part, begin+`<row `, `a="" `, million/16, `/>`+end, ""), TooLarge, 24},
		"one text for all":          {bomb(t, part, begin, `<row><c t="s"><v>0</v></c></row>`, 1000, end, `<si><t>`+strings.Repeat("a", 1<<16)+`</t></si>`), TooLarge, 8},
		"merged areas":              {bomb(t, part, begin+`<row r="9"><c r="Z9"><v>1</v></c></row></sheetData><mergeCells>`, `<mergeCell ref="A1:Z9"/>`, million/16, `</mergeCells></worksheet>`, ""), TooLarge, 80},
		"a merged cell far right":   {bomb(t, part, begin+`<row><c r="XFD1"><v>1</v></c></row>`, `<row><c><v>1</v></c></row>`, 30, `</sheetData><mergeCells><mergeCell ref="XFD1:XFD31"/></mergeCells></worksheet>`, ""), TooLarge, 16},
		"styles":                    {bomb(t, "xl/styles.xml", `<styleSheet><cellXfs>`, `<xf/>`, small.styles+1, `</cellXfs></styleSheet>`, ""), TooLarge, 32},
		"sheets":                    {pack(t, manySheets), TooLarge, 16},
		"parts":                     {pack(t, parts), TooLarge, 64},
		"empty lines":               {bytes.Repeat([]byte("\n"), 1<<20), Empty, 8},
		"lines and a word":          {append(bytes.Repeat([]byte("\n"), MaxRows), 'a'), TooLarge, 8},
		"quotes":                    {bytes.Repeat([]byte(`"`), 1<<20+1), Quotes, 16},
	} {
		t.Run(name, func(t *testing.T) {
			var err error
			took := allocated(func() { _, err = readWithin(c.data, small) }) >> 20
			if reasonOf(err) != c.want || err != nil && c.want == 0 {
				t.Errorf("%v", err)
			}
			if took > c.most {
				t.Errorf("it took %d MB, more than %d", took, c.most)
			}
			t.Logf("%d kB: %d MB, %v", len(c.data)>>10, took, err)
		})
	}
	if huge := make([]byte, MaxFile+1); reasonOf(func() error { _, err := Read(huge); return err }()) != TooLarge {
		t.Error("a huge file is read")
	}
}

func FuzzReadNeverPanics(f *testing.F) {
	f.Add(pack(f, raw(`<sheetData><row r="2"><c r="B2" t="s" s="1"><v>0</v></c><c s="4"><v>43753</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, `<si><r><rPr><rFont val=".VnTime"/></rPr><t>NguyÔn</t></r></si>`)))
	f.Add([]byte("a;b\n\"c\";d"))
	f.Add([]byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Read(data)
		if err != nil && reasonOf(err) == 0 {
			t.Errorf("not refused, but %v", err)
		}
		if err == nil {
			sound(t, file)
		}
	})
}

// FuzzReadSheetNeverPanics does not spend its time on archives.
func FuzzReadSheetNeverPanics(f *testing.F) {
	f.Add(`<sheetData><row r="2"><c r="B2" t="s" s="1"><v>0</v></c><c s="4"><v>43753</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, `<si><r><rPr><rFont val=".VnTime"/></rPr><t>NguyÔn</t></r></si>`, someStyles)
	f.Fuzz(func(t *testing.T, sheet, shared, styles string) {
		files := raw(sheet, shared)
		files["xl/styles.xml"] = styles
		file, err := Read(pack(t, files))
		if err != nil && reasonOf(err) == 0 {
			t.Errorf("not refused, but %v", err)
		}
		if err == nil {
			sound(t, file)
		}
	})
}

// sound checks what the types promise.
func sound(t *testing.T, f *File) {
	t.Helper()
	for _, table := range f.Tables {
		widest := 0
		for i, row := range table.Rows {
			widest = max(widest, len(row))
			if n := len(row); n > 0 && row[n-1] == (Value{}) || n == 0 && i == len(table.Rows)-1 {
				t.Errorf("row %d is not cut", i)
			}
			for _, v := range row {
				if (v.Kind == Nothing) != (v.Text == "") || v.Kind == Nothing && v != (Value{}) {
					t.Errorf("%+v", v)
				}
			}
		}
		for _, a := range table.Merged {
			if a.Row < 0 || a.Col < 0 || a.LastRow >= len(table.Rows) || a.LastCol >= widest || (a.LastRow-a.Row+1)*(a.LastCol-a.Col+1) < 2 {
				t.Errorf("%+v", a)
			}
		}
	}
}

// BenchmarkRead reads 100,000 rows of ten columns.
func BenchmarkRead(b *testing.B) {
	for _, kind := range []string{"inline", "shared", "csv"} {
		var data []byte
		switch kind {
		case "inline", "shared":
			cell, shared := `<c r="%s" s="1" t="inlineStr"><is><t>NguyÔn V¨n Thö %d</t></is></c>`, ""
			if kind == "shared" {
				cell = `<c r="%s" s="1" t="s"><v>%d</v></c>`
				var s strings.Builder
				for i := range 100_000 {
					fmt.Fprintf(&s, "<si><t>NguyÔn V¨n Thö %d</t></si>", i)
				}
				shared = s.String()
			}
			var s strings.Builder
			s.WriteString("<sheetData>")
			for i := range 100_000 {
				fmt.Fprintf(&s, `<row r="%d">`, i+1)
				for j := range 10 {
					fmt.Fprintf(&s, cell, cellName(i, j), i)
				}
				s.WriteString("</row>")
			}
			s.WriteString("</sheetData>")
			data = pack(b, raw(s.String(), shared))
		case "csv":
			for i := range 100_000 {
				data = fmt.Appendf(data, "%d%s\n", i, strings.Repeat(";Nguyễn Văn Thử", 9))
			}
		}
		b.Run(kind, func(b *testing.B) {
			peak := uint64(0)
			for b.Loop() {
				f := mustRead(b, data)
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.Sys)
				if len(f.Tables[0].Rows) != 100_000 {
					b.Fatal("rows are missing")
				}
			}
			b.ReportMetric(math.Round(float64(peak>>20)), "MB-of-system")
		})
	}
}
