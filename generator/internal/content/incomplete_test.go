package content

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// What is not read because of how its file is called may be missed elsewhere,
// which must not be taken for a mistake there.
func TestIncomplete(t *testing.T) {
	all := map[Collection]bool{}
	for _, c := range Collections() {
		all[c] = true
	}
	units := map[Collection]bool{Units: true}
	for _, c := range []struct {
		file, src string
		want      map[Collection]bool
	}{
		{"units.yaml", "- {id: a, name: A}\n", nil},
		{"units.yml", "", units},
		{"units.yaml.txt", "", units},
		{"units/a.txt", "", units},
		{"unit.yaml", "", units},
		{"pages.md", "", map[Collection]bool{Pages: true}},
		{"site/site.yaml", "", map[Collection]bool{Sites: true}},
		{"quyet-dinh.yaml", "", all},
		{"ghi-chu.txt", "", nil},
		{"units/danh-sach.xlsx", "", nil},
		{"photos/a.jpg", "", nil},
		{"events.yaml", "{id: a, title: A, year: 2019, grants: [{uncounted: nhiều}]}\n", map[Collection]bool{Rolls: true}},
	} {
		lib, _, err := Read(fstest.MapFS{"content/" + c.file: {Data: []byte(c.src)}})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, lib.Incomplete); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.file, diff)
		}
	}
}
