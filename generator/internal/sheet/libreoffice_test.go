package sheet

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/charset"
)

// ods is the content of a made-up list: a title over merged cells, fonts of old,
// dates, numbers, a formula, a text in two fonts, and a hidden sheet.
const ods = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.3" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">
<office:font-face-decls><style:font-face style:name="VnTime" svg:font-family="'.VnTime'"/><style:font-face style:name="VnTimeH" svg:font-family="'.VnTimeH'"/><style:font-face style:name="VNI" svg:font-family="'VNI-Times'"/></office:font-face-decls>
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="old" style:family="table-cell"><style:text-properties style:font-name="VnTime"/></style:style>
<style:style style:name="oldH" style:family="table-cell"><style:text-properties style:font-name="VnTimeH"/></style:style>
<style:style style:name="vni" style:family="table-cell"><style:text-properties style:font-name="VNI"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="T1" style:family="text"><style:text-properties style:font-name="VNI"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="Danh sách">
<table:table-row><table:table-cell table:style-name="oldH" office:value-type="string" table:number-columns-spanned="4" table:number-rows-spanned="1"><text:p>danh s¸ch thö</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row/>
<table:table-row><table:table-cell office:value-type="string"><text:p>STT</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Họ và tên</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Ngày</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Đơn vị</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell><table:table-cell table:style-name="old" office:value-type="string"><text:p>NguyÔn V¨n Thö</text:p></table:table-cell><table:table-cell table:style-name="date" office:value-type="date" office:date-value="2019-10-15"><text:p>15/10/2019</text:p></table:table-cell><table:table-cell table:style-name="vni" office:value-type="string"><text:p>Ñoäi Thöû</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:formula="of:=[.A4]+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Lê <text:span text:style-name="T1">Thöû</text:span></text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>007</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>hai</text:p><text:p>dòng</text:p></table:table-cell></table:table-row>
</table:table>
<table:table table:name="Ẩn" table:style-name="hidden"><table:table-row><table:table-cell office:value-type="string"><text:p>bí mật</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`

// TestReadLibreOffice reads what LibreOffice makes of an .ods.
func TestReadLibreOffice(t *testing.T) {
	office := browser.OpenOffice(t)
	dir := t.TempDir()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		{"META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`},
		{"content.xml", ods},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(b.Bytes()); reasonOf(err) != OtherKind {
		t.Errorf("the .ods itself: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "list.ods"), b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	convert := func(to, name string) *File {
		t.Helper()
		office.Save(to, dir, filepath.Join(dir, "list.ods"))
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return mustRead(t, data)
	}
	f := convert("xlsx", "list.xlsx")
	old := func(s string, e charset.Encoding) Value { return Value{Text: s, Kind: Word, Encoding: e} }
	check(t, f, []Value{old("DANH SÁCH THỬ", charset.TCVN3Capitals)}, nil, []Value{word("STT"), word("Họ và tên"), word("Ngày"), word("Đơn vị")},
		[]Value{num("1"), old("Nguyễn Văn Thử", charset.TCVN3), date("2019-10-15"), old("Đội Thử", charset.VNI)},
		[]Value{{Text: "2", Kind: Figure, Formula: true}, old("Lê Thử", charset.VNI), word("007"), word("hai\ndòng")})
	if d := gocmp.Diff([]Area{{0, 0, 0, 3}}, f.Tables[0].Merged); d != "" {
		t.Error(d)
	}
	if len(f.Tables) != 2 || f.Tables[0].Name != "Danh sách" || f.Tables[1].Name != "Ẩn" || !f.Tables[1].Hidden || f.Tables[1].Rows[0][0].Text != "bí mật" {
		t.Errorf("%d sheets", len(f.Tables))
	}

	// A text in UTF-8 with the letters of old fonts, as such lists are often sent.
	f = convert("csv:Text - txt - csv (StarCalc):59,34,76,1", "list.csv")
	if got := f.Tables[0].Rows; len(got) != 5 || got[2][1].Text != "Họ và tên" || got[4][3].Text != "hai\ndòng" || got[3][2].Text != "15/10/2019" {
		t.Errorf("%+v", got)
	}
}
