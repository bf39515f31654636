package structured

import (
	"bytes"
	"encoding/json"
	"html/template"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLicense(t *testing.T) {
	for name, want := range map[string]string{
		"CC BY 4.0":                   "https://creativecommons.org/licenses/by/4.0/",
		"CC-BY-SA-3.0":                "https://creativecommons.org/licenses/by-sa/3.0/",
		"CC BY-NC-ND 4.0":             "https://creativecommons.org/licenses/by-nc-nd/4.0/",
		"CC0 1.0":                     "https://creativecommons.org/publicdomain/zero/1.0/",
		"https://example.org/giay/":   "https://example.org/giay/",
		"Giấy phép dữ liệu mở bịa ra": "",
		"CC BY":                       "",
	} {
		if got := License(name); got.Name != name || got.URL != want {
			t.Errorf("%s: %+v, want %q", name, got, want)
		}
	}
	if got := License(""); got != nil {
		t.Errorf("no licence is %+v", got)
	}
}

// What html/template writes in a script parses back, whatever is in it, and no
// text ends the script.
func TestNoTextLeavesTheScript(t *testing.T) {
	page := template.Must(template.New("").Parse(`<script type="application/ld+json">{{.}}</script>`))
	for _, text := range []string{"Nguyễn Văn Bịa", "</script><script>alert(1)</script>", "<!-- <script>", `"}]\`, "\u2028\u2029", "]]>", "{{.}}"} {
		want := Person{Head: Root("Person", "https://example.org/con-nguoi/thu/"), Name: text, Award: []string{text, text},
			Affiliation: NewThing("Organization", text, "")}
		var b bytes.Buffer
		if err := page.Execute(&b, want); err != nil {
			t.Fatal(err)
		}
		src := strings.TrimSuffix(strings.TrimPrefix(b.String(), `<script type="application/ld+json">`), "</script>")
		if strings.ContainsAny(src, "<>\u2028\u2029") {
			t.Errorf("a text leaves the script: %s", src)
		}
		var got Person
		if err := json.Unmarshal([]byte(src), &got); err != nil {
			t.Fatalf("%v: %s", err, src)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}
