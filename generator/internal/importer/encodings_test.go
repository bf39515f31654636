package importer_test

import (
	"strings"
	"testing"

	"bangvang/generator/internal/charset"
	"bangvang/generator/internal/importer"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

// TestOldEncodings: a list is the same in whatever encoding it was saved.
func TestOldEncodings(t *testing.T) {
	const src = "STT;Họ và tên;Cấp bậc;Chức vụ;Đơn vị;Hình thức khen thưởng\n1;Nguyễn Văn Thử;Đại úy;Trưởng phòng;Cục Thử;Giấy khen\n" +
		"2;Trần Thị Thử Nghiệm;Thượng úy;Phó Trưởng phòng;Phòng Thử 1;Huân chương Chiến công hạng Nhì\n"
	lib := library(t)
	o := importer.Options{Roll: "thu", Year: "2019", Title: "Thử"}
	want := shown(review(t, lib, src, o))
	if !strings.Contains(want, "name: Trần Thị Thử Nghiệm\n") {
		t.Fatal(want)
	}
	for _, e := range []charset.Encoding{charset.Windows1258, charset.TCVN3, charset.VNI} {
		text, ok := e.Encode(src)
		if !ok {
			t.Fatalf("%v has not all letters", e)
		}
		data, err := charmap.Windows1252.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, shown(review(t, lib, data, o))); diff != "" {
			t.Errorf("%v:\n%s", e, diff)
		}
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{"\ufeff" + src, norm.NFD.String(src), wide} {
		if diff := cmp.Diff(want, shown(review(t, lib, data, o))); diff != "" {
			t.Error(diff)
		}
	}
}
