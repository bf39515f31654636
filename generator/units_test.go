package main

import (
	"fmt"
	"strings"
	"testing"
)

// A tree of units that takes several pages leads everywhere and nowhere else.
// All units are made up; some share their names.
func TestManyUnits(t *testing.T) {
	var b strings.Builder
	for i := range 30 {
		fmt.Fprintf(&b, "- {id: cuc-%d, name: Cục thử %d}\n- {id: khoi-%d, name: Khối thử %d, kind: bloc, members: [cuc-%d]}\n", i, i, i, i, i)
		for k := range 5 * (i % 4) {
			fmt.Fprintf(&b, "- {id: phong-%d-%d, name: Phòng thử %d, parents: [{unit: cuc-%d}]}\n", i, k, k, i)
			for n := range 1 + k%3 {
				fmt.Fprintf(&b, "- {id: doi-%d-%d-%d, name: Đội thử %d, parents: [{unit: phong-%d-%d}]}\n", i, k, n, n, i, k)
			}
		}
	}
	files := tree{
		"content/site.yaml":  []byte("title: Bảng vàng thử\ntagline: mọi tên ở đây đều bịa ra\nlanguage: vi\n"),
		"content/units.yaml": []byte(b.String()),
	}
	for _, flags := range [][]string{nil, {"--base-url", publishedAt}} {
		built := buildTree(t, files, flags...)
		for name, want := range map[string]bool{"don-vi/cuc-3/cap-duoi/index.html": true, "don-vi/cuc-4/cap-duoi/index.html": false,
			"don-vi/trang_2/index.html": false, "don-vi/phong-3-1/cap-duoi/index.html": false} {
			if got := built[name] != nil; got != want {
				t.Errorf("%s: there %v, want %v", name, got, want)
			}
		}
		if len(flags) == 0 {
			a := newAudit(t, built)
			a.all()
			a.wording()
		}
	}
}
