package citation

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Works of a made-up site.
var (
	roll = Work{Key: "bang-vang-2019", Type: Webpage, Title: "Bảng vàng năm 2019", Site: "Bảng vàng thử", Publisher: "Phòng bịa ra",
		Issued: Date{2019, 11, 19}, Dated: "dữ liệu đến ngày 19/11/2019", URL: "https://example.org/bang-vang/2019/", Language: "vi"}
	speech = Work{Key: "bang-vang-phat-bieu-thu", Type: Speech, Authors: []string{"Nguyễn Văn Bịa"}, Title: "Phát biểu “khai mạc”",
		Site: "Made up & Sons", Event: "Hội nghị thử", Issued: Date{2019, 3, 2}, Dated: "data as of 2 March 2019", Language: "en"}
	bare = Work{Key: "đơn vị/thử", Type: Webpage, Title: `100 % {A_B} \ $#^~`, Language: "vi"}
)

func TestText(t *testing.T) {
	for _, c := range []struct {
		name string
		w    Work
		want string
	}{
		{"whole", roll, "“Bảng vàng năm 2019”, Bảng vàng thử, Phòng bịa ra, dữ liệu đến ngày 19/11/2019; https://example.org/bang-vang/2019/."},
		{"English, a speech, no address", speech, "Nguyễn Văn Bịa, “Phát biểu ‘khai mạc’,” Hội nghị thử, Made up & Sons, data as of 2 March 2019."},
		{"a title alone", bare, `“100 % {A_B} \ $#^~”.`},
		{"a title alone in English", Work{Title: "A", Language: "en"}, "“A.”"},
	} {
		if got := c.w.Text(); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestBibTeX(t *testing.T) {
	for _, c := range []struct {
		w    Work
		want string
	}{
		{roll, `@misc{bang-vang-2019,
  title = {{Bảng vàng năm 2019}},
  howpublished = {{Bảng vàng thử}},
  organization = {{Phòng bịa ra}},
  year = {2019},
  date = {2019-11-19},
  url = {https://example.org/bang-vang/2019/},
  langid = {vietnamese}
}
`},
		{speech, `@misc{bang-vang-phat-bieu-thu,
  author = {{Nguyễn Văn Bịa}},
  title = {{Phát biểu “khai mạc”}},
  eventtitle = {{Hội nghị thử}},
  howpublished = {{Made up \& Sons}},
  year = {2019},
  date = {2019-03-02},
  langid = {english}
}
`},
		{bare, `@misc{--n-v--th-,
  title = {{100 \% \textbraceleft{}A\_B\textbraceright{} \textbackslash{} \$\#\textasciicircum{}\textasciitilde{}}},
  langid = {vietnamese}
}
`},
	} {
		if d := cmp.Diff(c.want, c.w.BibTeX()); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}

func TestCSLJSON(t *testing.T) {
	for _, c := range []struct {
		w    Work
		want string
	}{
		{roll, `[{"id":"bang-vang-2019","type":"webpage","title":"Bảng vàng năm 2019","container-title":"Bảng vàng thử","publisher":"Phòng bịa ra",` +
			`"issued":{"date-parts":[[2019,11,19]]},"URL":"https://example.org/bang-vang/2019/","language":"vi"}]` + "\n"},
		{speech, `[{"id":"bang-vang-phat-bieu-thu","type":"speech","author":[{"literal":"Nguyễn Văn Bịa"}],"title":"Phát biểu “khai mạc”",` +
			`"container-title":"Made up & Sons","event-title":"Hội nghị thử","issued":{"date-parts":[[2019,3,2]]},"language":"en"}]` + "\n"},
	} {
		if d := cmp.Diff(c.want, c.w.CSLJSON()); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}

// bibliography reads an entry as BibTeX does: a value ends where its braces
// close, whatever stands before them.
func bibliography(t *testing.T, src string) (key string, fields map[string]string) {
	t.Helper()
	rest, ok := strings.CutPrefix(src, "@misc{")
	if !ok {
		t.Fatalf("no entry: %q", src)
	}
	key, rest, _ = strings.Cut(rest, ",\n")
	fields = map[string]string{}
	for {
		name, value, ok := strings.Cut(rest, " = {")
		if !ok {
			t.Fatalf("no field at %q", rest)
		}
		depth, end := 1, 0
		for ; depth > 0; end++ {
			if end == len(value) {
				t.Fatalf("a value never ends: %q", value)
			}
			switch value[end] {
			case '{':
				depth++
			case '}':
				depth--
			}
		}
		fields[strings.TrimSpace(name)] = value[:end-1]
		rest = value[end:]
		if rest == "\n}\n" {
			return key, fields
		}
		if rest, ok = strings.CutPrefix(rest, ",\n"); !ok {
			t.Fatalf("behind a value stands %q", rest)
		}
	}
}

// typeset returns what TeX shows for a value in braces of its own.
func typeset(t *testing.T, value string) string {
	t.Helper()
	if value == "" {
		return ""
	}
	if value[0] != '{' || value[len(value)-1] != '}' {
		t.Fatalf("%q does not keep its capitals", value)
	}
	var b strings.Builder
	for value = value[1 : len(value)-1]; value != ""; {
		known := false
		for shown, written := range map[string]string{`\`: `\textbackslash{}`, `{`: `\textbraceleft{}`, `}`: `\textbraceright{}`,
			`~`: `\textasciitilde{}`, `^`: `\textasciicircum{}`, `$`: `\$`, `&`: `\&`, `%`: `\%`, `#`: `\#`, `_`: `\_`} {
			if rest, ok := strings.CutPrefix(value, written); ok {
				b.WriteString(shown)
				value, known = rest, true
			}
		}
		if !known {
			if strings.ContainsRune(`\{}~^$&%#_`, rune(value[0])) {
				t.Fatalf("%q stands for itself in %q", value[0], value)
			}
			b.WriteByte(value[0])
			value = value[1:]
		}
	}
	return b.String()
}

// Whatever a title is, what is written of it reads back as it.
func FuzzCitationsReadBack(f *testing.F) {
	for _, s := range []string{"Bảng vàng năm 2019", `\{}~^$&%#_`, `\textbackslash{}`, "}}, url = {", `"@misc{`, "  a\n b ", "{{", `\\{`} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, title, url string) {
		title = strings.ToValidUTF8(title, "")
		w := Work{Key: title, Type: Webpage, Title: title, Publisher: title, URL: url, Language: "vi"}
		key, fields := bibliography(t, w.BibTeX())
		if strings.ContainsFunc(key, func(r rune) bool { return r > '~' || strings.ContainsRune(`{}",=#%'()~\ `, r) }) {
			t.Errorf("the key %q", key)
		}
		want := strings.Join(strings.Fields(title), " ")
		for _, name := range []string{"title", "organization"} {
			if got := typeset(t, fields[name]); got != want {
				t.Errorf("%s %q, want %q", name, got, want)
			}
		}
		var items []item
		if err := json.Unmarshal([]byte(w.CSLJSON()), &items); err != nil {
			t.Fatal(err)
		}
		if len(items) != 1 || items[0].Title != want || items[0].Publisher != want {
			t.Errorf("%+v, want %q", items, want)
		}
		w.URL = "" // is an address, or the line would not be one
		if line := w.Text(); strings.ContainsAny(line, "\n\t") || !strings.HasSuffix(line, ".") {
			t.Errorf("the line %q", line)
		}
	})
}

// The names of variables are those of the schema, csl-data.json of CSL 1.0.2,
// and every value has the form that it asks for.
func TestCSLSchema(t *testing.T) {
	variables := []string{"id", "type", "title", "container-title", "event-title", "publisher", "URL", "language"}
	for _, w := range []Work{roll, speech, bare} {
		var items []map[string]json.RawMessage
		if err := json.Unmarshal([]byte(w.CSLJSON()), &items); err != nil || len(items) != 1 {
			t.Fatal(err, len(items))
		}
		for name, raw := range items[0] {
			var text string
			var names []map[string]string
			var date map[string][][]int
			switch {
			case slices.Contains(variables, name):
				if json.Unmarshal(raw, &text) != nil || text == "" {
					t.Errorf("%s is %s", name, raw)
				}
			case name == "author":
				if json.Unmarshal(raw, &names) != nil || len(names) == 0 || names[0]["literal"] == "" {
					t.Errorf("author is %s", raw)
				}
			case name == "issued":
				if json.Unmarshal(raw, &date) != nil || len(date["date-parts"]) != 1 || len(date["date-parts"][0]) != 3 {
					t.Errorf("issued is %s", raw)
				}
			default:
				t.Errorf("the schema has no %s", name)
			}
		}
	}
}
