package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"bangvang/generator/internal/charset"
)

// Values of tests.
func word(s string) Value { return Value{Text: s, Kind: Word} }
func num(s string) Value  { return Value{Text: s, Kind: Figure} }
func date(s string) Value { return Value{Text: s, Kind: Day} }

var nothing Value

// pack makes a workbook of parts.
func pack(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.SortedFunc(func(yield func(string) bool) {
		for name := range files {
			if !yield(name) {
				return
			}
		}
	}, cmp.Compare) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

	someStyles = `<styleSheet ` + main + `><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#.##0"/><numFmt numFmtId="166" formatCode="000"/>` +
		`<numFmt numFmtId="167" formatCode="[$-42A]d\.m\.yy"/><numFmt numFmtId="168" formatCode="mm/yyyy"/></numFmts>` +
		`<fonts><font><name val="Calibri"/></font><font><b/><name val=".VnTime"/></font><font><name val=".VnTimeH"/></font><font><name val="VNI-Times"/></font></fonts>` +
		`<cellStyleXfs><xf fontId="1" numFmtId="14"/></cellStyleXfs>` +
		`<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="168"/><xf numFmtId="22"/></cellXfs>` +
		`<dxfs><dxf><font><name val="VNI-Times"/></font></dxf></dxfs></styleSheet>`
)

// raw returns the parts of a workbook of one sheet.
func raw(sheet, strings string) map[string]string {
	return map[string]string{
		"[Content_Types].xml":        `<Types/>`,
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="` + rels + `officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook ` + main + `><sheets><sheet name="Danh sách" sheetId="1" r:id="s1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="s1" Type="` + rels + `worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="` + rels + `styles" Target="styles.xml"/><Relationship Id="s3" Type="` + rels + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml":              someStyles,
		"xl/sharedStrings.xml":       `<sst ` + main + `>` + strings + `</sst>`,
		"xl/worksheets/sheet1.xml":   `<worksheet ` + main + `>` + sheet + `</worksheet>`,
	}
}

func mustRead(t testing.TB, data []byte) *File {
	t.Helper()
	f, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func reasonOf(err error) Reason {
	var refused *RefusedError
	if !errors.As(err, &refused) {
		return 0
	}
	if refused.Text.VI == "" || refused.Text.EN == "" || refused.Mend.VI == "" || refused.Mend.EN == "" || strings.Contains(refused.Text.VI+refused.Text.EN, "%!") {
		panic(fmt.Sprintf("no words: %+v", refused))
	}
	return refused.Reason
}

func check(t testing.TB, f *File, want ...[]Value) {
	t.Helper()
	if d := gocmp.Diff(want, f.Tables[0].Rows); d != "" {
		t.Error(d)
	}
}

// What cells hold, in every way in which workbooks write it.
func TestReadCells(t *testing.T) {
	for _, c := range []struct {
		cell string
		want Value
	}{
		{`<c t="s"><v>0</v></c>`, word("Nguyễn Văn Thử")},
		{`<c t="inlineStr"><is><t xml:space="preserve"> hai  khoảng </t></is></c>`, word(" hai  khoảng ")},
		{`<c t="inlineStr"><is><r><t>Lê </t></r><r><rPr><b/></rPr><t>Thử</t></r><rPh sb="0" eb="1"><t>bỏ</t></rPh></is></c>`, word("Lê Thử")},
		{`<c t="inlineStr"><is><t>a_x000D_` + "\n" + `b_x0041__x005F_x0041_ _xyz</t></is></c>`, word("a\nbA_x0041_ _xyz")},
		{`<c t="inlineStr"><is><t>La&#x302;&amp;&lt;</t></is></c>`, word("Lâ&<")},
		{`<c t="str"><f>A1&amp;"x"</f><v>gộp</v></c>`, Value{Text: "gộp", Kind: Word, Formula: true}},
		{`<c><f>1+1</f><v>2</v></c>`, Value{Text: "2", Kind: Figure, Formula: true}},
		{`<c><f>1+1</f></c>`, Value{Text: noValue, Kind: Fault, Formula: true}},
		{`<c t="str"><f>""</f><v></v></c>`, nothing},
		{`<c t="e"><f>A1</f><v>#REF!</v></c>`, Value{Text: "#REF!", Kind: Fault, Formula: true}},
		{`<c t="b"><v>1</v></c>`, word("TRUE")}, {`<c t="b"><v>0</v></c>`, word("FALSE")},
		{`<c><v>1092</v></c>`, num("1092")}, {`<c t="n"><v>0.5</v></c>`, num("0.5")}, {`<c><v>1.0920000000000001E3</v></c>`, num("1092")},
		{`<c><v>0.30000000000000004</v></c>`, num("0.3")}, {`<c><v>1e30</v></c>`, num("1e+30")}, {`<c><v>-0</v></c>`, num("0")}, {`<c><v>079201001234</v></c>`, num("79201001234")},
		{`<c><v>NaN</v></c>`, word("NaN")}, {`<c><v>1e999</v></c>`, word("1e999")}, {`<c><v>0x10</v></c>`, word("0x10")},
		{`<c t="inlineStr"><is><t>007</t></is></c>`, word("007")},
		{`<c s="6"><v>7</v></c>`, word("007")}, {`<c s="6"><v>1092</v></c>`, num("1092")},
		{`<c s="5"><v>1092</v></c>`, num("1092")}, {`<c s="9"><v>0.5</v></c>`, num("0.5")},
		{`<c s="4"><v>43753</v></c>`, date("2019-10-15")}, {`<c s="7"><v>43753</v></c>`, date("2019-10-15")}, {`<c s="8"><v>43753</v></c>`, date("2019-10-15")},
		{`<c s="11"><v>43739</v></c>`, date("2019-10")}, {`<c s="12"><v>43753.354166666664</v></c>`, date("2019-10-15T08:30:00")},
		{`<c s="10"><v>0.35416666666666669</v></c>`, word("08:30:00")}, {`<c s="4"><v>-1</v></c>`, num("-1")}, {`<c s="4"><v>99999999</v></c>`, num("99999999")},
		{`<c t="d"><v>2019-10-15T00:00:00Z</v></c>`, date("2019-10-15")}, {`<c t="d"><v>hôm qua</v></c>`, word("hôm qua")},
		{`<c s="4"/>`, nothing}, {`<c><v></v></c>`, nothing}, {`<c s="99999"><v>1</v></c>`, num("1")}, {`<c s="-4"><v>1</v></c>`, num("1")},
		// Fonts.
		{`<c s="1" t="inlineStr"><is><t>NguyÔn V¨n Thö</t></is></c>`, Value{Text: "Nguyễn Văn Thử", Kind: Word, Encoding: charset.TCVN3}},
		{`<c s="2" t="inlineStr"><is><t>NguyÔn V¨n Thö</t></is></c>`, Value{Text: "NGUYỄN VĂN THỬ", Kind: Word, Encoding: charset.TCVN3Capitals}},
		{`<c s="3" t="inlineStr"><is><t>Nguyeãn Vaên Thöû</t></is></c>`, Value{Text: "Nguyễn Văn Thử", Kind: Word, Encoding: charset.VNI}},
		{`<c s="1" t="s"><v>0</v></c>`, word("Nguyễn Văn Thử")}, // in Unicode, whatever its font
		{`<c s="1" t="inlineStr"><is><t>Thu 2019</t></is></c>`, word("Thu 2019")},
		{`<c s="1" t="inlineStr"><is><r><t>Tæ </t></r><r><rPr><rFont val="Arial"/></rPr><t>Thử </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>Nguye</t></r><r><rPr><b/><rFont val="VNI-Times"/></rPr><t>ãn</t></r></is></c>`,
			Value{Text: "Tổ Thử Nguyễn", Kind: Word, Encoding: charset.TCVN3}},
		// The capital of Ánh, as people made it: one letter in the font of capitals.
		{`<c s="1" t="inlineStr"><is><r><t>Lª ThÞ </t></r><r><rPr><rFont val=".VnTimeH"/></rPr><t>¸</t></r><r><rPr><rFont val=".VnTime"/></rPr><t>nh</t></r></is></c>`,
			Value{Text: "Lê Thị Ánh", Kind: Word, Encoding: charset.TCVN3}},
		{`<c s="1" t="str"><f>A1</f><v>NguyÔn</v></c>`, Value{Text: "Nguyễn", Kind: Word, Encoding: charset.TCVN3, Formula: true}},
	} {
		f := mustRead(t, pack(t, raw(`<sheetData><row><c t="inlineStr"><is><t>x</t></is></c>`+c.cell+`<c t="inlineStr"><is><t>y</t></is></c></row></sheetData>`, `<si><t>Nguyễn Văn Thử</t></si>`)))
		if got := f.Tables[0].Rows[0]; len(got) != 3 || got[1] != c.want {
			t.Errorf("%s is %+v, not %+v", c.cell, got, c.want)
		}
	}
}

func TestReadPlaces(t *testing.T) {
	f := mustRead(t, pack(t, raw(`<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>`+
		`<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2" s="1"/></row><row><c><v>3</v></c></row><row r="5" hidden="1"><c r="C5"><v>5</v></c></row><row r="9"><c r="A9" s="4"/></row></sheetData>`+
		`<mergeCells><mergeCell ref="B2:C9"/><mergeCell ref="A1:XFD1"/><mergeCell ref="A3:A3"/><mergeCell ref="K20:L30"/></mergeCells><controls><row r="1"/></controls>`, "")))
	check(t, f, nil, []Value{nothing, num("1"), num("2")}, []Value{num("3")}, nil, []Value{nothing, nothing, num("5")})
	if d := gocmp.Diff([]Area{{0, 0, 0, 2}, {1, 1, 4, 2}}, f.Tables[0].Merged); d != "" {
		t.Error(d)
	}
	var notes []string
	for _, n := range f.Notes {
		notes = append(notes, n.Sheet+": "+n.Text.EN)
	}
	if d := gocmp.Diff([]string{"Danh sách: 1 rows are hidden; they were read all the same.", "Danh sách: 2 columns are hidden; they were read all the same."}, notes); d != "" {
		t.Error(d)
	}
	if f.Tables[0].Name != "Danh sách" || f.Text != "" {
		t.Errorf("%q, %q", f.Tables[0].Name, f.Text)
	}
}

func TestReadDates(t *testing.T) {
	for _, c := range []struct {
		serial float64
		later  bool
		want   string
	}{
		{1, false, "1900-01-01"}, {59, false, "1900-02-28"}, {60, false, ""}, {61, false, "1900-03-01"}, {25569, false, "1970-01-01"}, {36585, false, "2000-02-29"}, {36586, false, "2000-03-01"},
		{43753, false, "2019-10-15"}, {45351, false, "2024-02-29"}, {2958465, false, "9999-12-31"}, {2958466, false, ""}, {0, false, ""}, {0.5, false, ""},
		{0, true, "1904-01-01"}, {42291, true, "2019-10-15"}, {2957003, true, "9999-12-31"}, {2957004, true, ""}, {43753.9999999, false, "2019-10-16"},
	} {
		got, ok := spell(c.serial, day, c.later)
		if ok != (c.want != "") || got.Text != c.want {
			t.Errorf("%v is %q, not %q", c.serial, got.Text, c.want)
		}
	}
	for code, want := range map[string]shape{
		"General": plain, "0": plain, "#,##0": plain, "#.##0": plain, "@": plain, "0%": plain, `0" d"`: plain, "": plain, `"ngày"`: plain, "[Red]0": plain, "0.00E+00": plain,
		"dd/mm/yyyy": day, "d.m.yy": day, "DD/MM/YYYY": day, `"ngày "dd" tháng "mm" năm "yyyy`: day, "[$-42A]dddd, d mmmm yyyy": day, "dd/mm/yyyy;@": day, "d-mmm": day, "yyyy-mm-dd hh:mm": day,
		"mm/yyyy": month, "mmm-yy": month, "yyyy": year, "hh:mm": clock, "h:mm AM/PM": clock, "[h]:mm": plain, "[mm]:ss": plain, "000": digits2 + 1, "00": digits2, "[": plain, `\`: plain, `"`: plain, "[]": plain,
	} {
		if got := shapeOf(code); got != want {
			t.Errorf("the format %s is %d, not %d", code, got, want)
		}
	}
}

func TestSheetsAndWhatIsIgnored(t *testing.T) {
	files := raw(`<sheetData><row><c><v>1</v></c></row></sheetData>`, "")
	files["xl/workbook.xml"] = `<workbook ` + main + `><workbookPr date1904="1"/><sheets><sheet name="Một" sheetId="1" r:id="s1"/><sheet name="Ẩn" state="veryHidden" sheetId="2" r:id="s4"/><sheet name="Biểu đồ" sheetId="3" r:id="s5"/></sheets></workbook>`
	files["xl/_rels/workbook.xml.rels"] = strings.Replace(files["xl/_rels/workbook.xml.rels"], "</Relationships>", `<Relationship Id="s4" Type="`+rels+`worksheet" Target="worksheets/Sheet2.xml"/><Relationship Id="s5" Type="`+rels+`chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="x" Type="`+rels+`externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`, 1)
	files["xl/worksheets/sheet2.xml"] = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c s="4"><x:v>42291</x:v></x:c></x:row></x:sheetData></x:worksheet>`
	files["xl/chartsheets/sheet1.xml"] = `<chartsheet/>`
	files["xl/externalLinks/externalLink1.xml"] = `<externalLink/>`
	files["xl/vbaProject.bin"], files["xl/media/image1.png"], files["xl/comments1.xml"] = "x", "x", "x"
	f := mustRead(t, pack(t, files))
	if len(f.Tables) != 2 || f.Tables[1].Name != "Ẩn" || !f.Tables[1].Hidden || f.Tables[0].Hidden {
		t.Fatalf("%+v", f.Tables)
	}
	if d := gocmp.Diff([][]Value{{date("2019-10-15")}}, f.Tables[1].Rows); d != "" {
		t.Error(d)
	}
	var notes []string
	for _, n := range f.Notes {
		notes = append(notes, n.Sheet+"|"+n.Text.VI)
	}
	want := []string{"|Tệp có liên kết tới tệp khác, không được mở; ô lấy số liệu từ đó có giá trị của lần lưu cuối.", "|Tệp có macro, không được chạy.", "|Hình ảnh và biểu đồ trong tệp không được đọc.",
		"|Ghi chú (comment) của các ô không được đọc.", "Biểu đồ|Trang này không phải bảng (chartsheet), đã bỏ qua."}
	if d := gocmp.Diff(want, notes); d != "" {
		t.Error(d)
	}
}

// What this package writes, it reads.
func TestReadUndoesWrite(t *testing.T) {
	rows := [][]Cell{{Text("Nguyễn Văn Bịa"), Number(1092), Text("007")}, {Cell{}, Number(0)}}
	want := [][]Value{{word("Tên"), word("Số"), word("Thành tích")}, {word("Nguyễn Văn Bịa"), num("1092"), word("007")}, {nothing, num("0")}}
	for _, s := range awkward {
		rows = append(rows, []Cell{Text(s)})
		want = append(want, []Value{word(charset.Unicode.Decode(s))})
	}
	check(t, mustRead(t, bytesOf(t, book(rows), MaxRows)), want...)
}

// What excelize writes: dates, styles, shared texts in several fonts, formulas.
func TestReadExcelize(t *testing.T) {
	x := excelize.NewFile()
	defer x.Close()
	set := func(cell, font, format string, value any) {
		t.Helper()
		s := &excelize.Style{Font: &excelize.Font{Family: font}}
		if format != "" {
			s.CustomNumFmt = &format
		}
		id, err := x.NewStyle(s)
		if err == nil {
			err = x.SetCellStyle("Sheet1", cell, cell, id)
		}
		if err == nil {
			err = x.SetCellValue("Sheet1", cell, value)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	set("A1", ".VnTimeH", "", "danh s¸ch")
	set("A2", ".VnTime", "", "NguyÔn V¨n Thö")
	set("B2", "VNI-Times", "", "Ñoäi Thöû")
	set("C2", "Arial", "d.m.yy", 43753)
	set("D2", "Arial", "#.##0", 1092)
	set("E2", "Arial", "", true)
	set("F2", "Arial", "", "007")
	if err := x.SetCellRichText("Sheet1", "G2", []excelize.RichTextRun{{Text: "Tæ ", Font: &excelize.Font{Family: ".VnTime"}}, {Text: "Thử", Font: &excelize.Font{Family: "Arial"}}}); err != nil {
		t.Fatal(err)
	}
	if err := x.SetCellFormula("Sheet1", "H2", "D2*2"); err != nil {
		t.Fatal(err)
	}
	if err := x.MergeCell("Sheet1", "A1", "H1"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := x.Write(&b); err != nil {
		t.Fatal(err)
	}
	f := mustRead(t, b.Bytes())
	check(t, f, []Value{{Text: "DANH SÁCH", Kind: Word, Encoding: charset.TCVN3Capitals}},
		[]Value{{Text: "Nguyễn Văn Thử", Kind: Word, Encoding: charset.TCVN3}, {Text: "Đội Thử", Kind: Word, Encoding: charset.VNI}, date("2019-10-15"), num("1092"), word("TRUE"), word("007"),
			{Text: "Tổ Thử", Kind: Word, Encoding: charset.TCVN3}, {Text: noValue, Kind: Fault, Formula: true}})
	if d := gocmp.Diff([]Area{{0, 0, 0, 7}}, f.Tables[0].Merged); d != "" {
		t.Error(d)
	}
}

func TestFontsThatLettersContradict(t *testing.T) {
	f := mustRead(t, pack(t, raw(`<sheetData><row><c t="inlineStr"><is><t>NguyÔn V¨n Thö, §éi c¶nh s¸t</t></is></c></row></sheetData>`, "")))
	if len(f.Notes) != 1 || !strings.Contains(f.Notes[0].Text.EN, "look like TCVN3") {
		t.Errorf("%+v", f.Notes)
	}
}

// In a sheet whose font is of old but which somebody filled in Unicode, letters
// decide.
func TestUnicodeInFontsOfOld(t *testing.T) {
	cell := func(s string) string { return `<row><c s="1" t="inlineStr"><is><t>` + s + `</t></is></c></row>` }
	f := mustRead(t, pack(t, raw(`<sheetData>`+cell("Nguyễn Văn Thử")+cell("Trần Thị Thử")+cell("Lâm Hà")+cell("NguyÔn V¨n Thö")+cell("Tô Thử A")+cell("Quân Tô")+`</sheetData>`, "")))
	check(t, f, words("Nguyễn Văn Thử"), words("Trần Thị Thử"), words("Lâm Hà"), []Value{{Text: "Nguyễn Văn Thử", Kind: Word, Encoding: charset.TCVN3}}, words("Tô Thử A"), words("Quân Tô"))
	if len(f.Notes) != 2 || !strings.Contains(f.Notes[0].Text.EN, "1 cells") || !strings.Contains(f.Notes[0].Text.EN, "A3.") {
		t.Errorf("%+v", f.Notes)
	}
	// Where nothing is in Unicode, fonts are believed.
	f = mustRead(t, pack(t, raw(`<sheetData>`+cell("Lâm")+cell("Thu")+`</sheetData>`, "")))
	check(t, f, []Value{{Text: "Lõm", Kind: Word, Encoding: charset.TCVN3}}, words("Thu"))
}
