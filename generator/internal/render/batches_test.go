package render

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

// Every file can be asked for by its name alone, and is the same then; nothing
// else can.
func TestFileByName(t *testing.T) {
	own, read, err := content.Read(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	base, err := ParseBase("https://example.org/thu/")
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*Renderer{"own content": rendererOfLibrary(t, own, read), "long lists": rendererOf(t, longLists())} {
		t.Run(name, func(t *testing.T) {
			r := New(r.site, r.theme, base, false, r.readPhoto)
			ends := map[string]bool{}
			for _, f := range r.Files() {
				_, end, _ := strings.Cut(f.Name[strings.LastIndex(f.Name, "/")+1:], ".")
				ends[end] = true
				alone, ok := r.File(f.Name)
				if !ok || alone.Name != f.Name || alone.IsPage != f.IsPage {
					t.Fatalf("%s is not found by its name", f.Name)
				}
				want, wrong := f.Bytes()
				got, alsoWrong := alone.Bytes()
				if len(wrong)+len(alsoWrong) > 0 || !bytes.Equal(got, want) {
					t.Errorf("%s differs: %v %v", f.Name, wrong, alsoWrong)
				}
			}
			for _, end := range []string{"html", "json", "csv", "xlsx", "xml", "js", "webmanifest"} {
				found := false
				for one := range ends {
					found = found || strings.HasSuffix(one, end)
				}
				if !found {
					t.Errorf("no file ends in .%s", end)
				}
			}
			for _, wrong := range []string{"", "x", "index.htm", "2019", "con-nguoi", "con-nguoi/", "con-nguoi/x/index.html", "x/index.html", "../go.mod", "templates/layouts/base.html",
				"content/site.yaml", "assets/", "anh/", "tim-kiem/x.js", "x/feed.json", "favicon.ico"} {
				if _, ok := r.File(wrong); ok {
					t.Errorf("there is a file %q", wrong)
				}
			}
		})
	}
}

// longLists makes up a site with lists that have pages of their own, scripts of
// rows, redirects, editions for print and a sub-unit's feed.
func longLists() string {
	var b strings.Builder
	b.WriteString("-- units.yaml --\n")
	for i := range 450 {
		fmt.Fprintf(&b, "- {id: u%d, name: Đơn vị thử %d, parent: %s}\n", i, i, map[bool]string{true: "~", false: "u0"}[i == 0])
	}
	b.WriteString("-- people.yaml --\n- {id: an, name: Nguyễn Văn An, aliases: [an-cu]}\n-- rolls/1.yaml --\nid: r\ntitle: Đợt thử\nyear: 2019\ngrants:\n- award: giay-khen\n  date: 2019-05-01\n  recipients:\n")
	for i := range 500 {
		fmt.Fprintf(&b, "  - {name: Nguyễn Thử %d, unit: u%d}\n", i, i%450)
	}
	b.WriteString("- award: bang-khen-bo\n  individuals: 3\n  recipients: [{person: an, unit: u3}]\n")
	return strings.ReplaceAll(b.String(), ", parent: ~", "")
}
