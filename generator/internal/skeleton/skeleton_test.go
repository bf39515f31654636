package skeleton

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/tidy"
	"bangvang/generator/internal/vietnamese"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	want := `# A new record: a person. Fill in the lines without a # at their beginning.
# Of the others, take away the # and the space behind it where you need them, and delete the rest.

# the id, permanent, part of the address
id: nguyen-van-thu

# the present name
name: Nguyễn Văn Thử

`
	got := string(Record{Kind: "person", ID: "nguyen-van-thu", Name: "Nguyễn  Văn Thử"}.Text(diag.EN))
	if !strings.HasPrefix(got, want) {
		t.Errorf("%s\nwant it to begin with\n%s", got, want)
	}
	for _, line := range strings.Split(strings.TrimPrefix(got, want), "\n") {
		if line != "" && line[0] != '#' {
			t.Errorf("%q is to be filled in", line)
		}
	}
}

// commented is a line of a skeleton that becomes a field when its # is taken away.
var commented = regexp.MustCompile(`(?m)^# ( *(?:- )?[a-z_]+:(?:  #.*)?)$`)

// Each skeleton has every field of its record. With every # taken away it still
// is YAML of which the decoder knows each field; as it is, nothing is wrong
// with it but what has to be filled in.
func TestSkeletonsFitTheFormat(t *testing.T) {
	for _, kind := range Kinds() {
		for _, lang := range []diag.Lang{diag.VI, diag.EN} {
			r := Record{Kind: kind, ID: "thu", Name: "Thử: “một”, 100 %", Year: "2024"}
			text := string(r.Text(lang))
			if table := tableOf(kind); len(table.Fields) == 0 {
				t.Fatalf("%s has no fields", kind)
			} else {
				for _, f := range table.Fields {
					if f.Name == "aliases" || f.Name == "body" {
						continue
					}
					if !regexp.MustCompile(`(?m)^(# )?` + f.Name + `:`).MatchString(text) {
						t.Errorf("%s lacks %s", kind, f.Name)
					}
				}
			}
			for _, text := range []string{text, commented.ReplaceAllString(text, "$1")} {
				_, diags, err := content.Read(fstest.MapFS{r.Path(): {Data: []byte(text)}})
				if err != nil {
					t.Fatal(err)
				}
				for _, d := range diags.Sorted() {
					if !empties[d.Rule] {
						t.Errorf("%s in %s: %s: %s\n%s", kind, lang, d.Rule, d.Message.EN, text)
					}
				}
			}
		}
	}
}

// empties are the rules that a skeleton breaks as long as nothing is filled in,
// or while fields stand side by side of which one is to be chosen.
var empties = map[string]bool{"empty-field": true, "excluding-fields": true, "no-body": true}

func TestFreshID(t *testing.T) {
	taken := map[string]bool{"phong-thu": true, "phong-thu-2": true}
	for name, want := range map[string]string{
		"Phòng Thử": "phong-thu-3", "Đội 1": "doi-1", "日本": "", "CON": "con-2", strings.Repeat("dài ", 40): strings.TrimSuffix(strings.Repeat("dai-", 20), "-"),
	} {
		if got := FreshID(name, func(id string) bool { return taken[id] }); got != want {
			t.Errorf("FreshID(%q) = %q, want %q", name, got, want)
		}
	}
	long := strings.Repeat("a", 80)
	if got := FreshID(long, func(id string) bool { return id == long }); got != strings.Repeat("a", 78)+"-2" {
		t.Errorf("an id that is taken and as long as can be becomes %q", got)
	}
}

func TestPath(t *testing.T) {
	got := []string{}
	for _, kind := range Kinds() {
		got = append(got, Record{Kind: kind, ID: "thu", Year: "2024"}.Path())
	}
	want := []string{"content/rolls/2024/thu.yaml", "content/events/thu.yaml", "content/campaigns/thu.yaml", "content/people/thu.yaml",
		"content/units/thu.yaml", "content/awards/thu.yaml", "content/speeches/2024/thu.md"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Whatever a name is, the record that is begun has it.
func FuzzNameIsKept(f *testing.F) {
	for _, name := range []string{"Phòng Thử", "Thử: một", `a "b" \c`, "- gạch", "2019", "no", "~", "#1", "a #b", "{x}", "'", "1.092", "=", "? a", "<<"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r := Record{Kind: "unit", ID: "thu", Name: name}
		lib, diags, err := content.Read(fstest.MapFS{r.Path(): {Data: r.Text(diag.VI)}})
		if err != nil {
			t.Fatal(err)
		}
		if diags.Len() > 0 {
			return // a name that no record may have is told
		}
		if got := lib.Units[0].Name; vietnamese.Normalize(got) != vietnamese.Normalize(strings.Join(strings.Fields(name), " ")) {
			t.Errorf("%q becomes %q", name, got)
		}
	})
}

// What is begun is in the form to which fmt brings files.
func TestTextIsTidy(t *testing.T) {
	for _, kind := range Kinds() {
		r := Record{Kind: kind, ID: "thu", Name: "Thử: một", Year: "2020"}
		text := r.Text(diag.VI)
		got, _, err := tidy.Format(r.Path(), Collection(kind), text)
		if err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if d := cmp.Diff(string(text), string(got)); d != "" {
			t.Errorf("%s (-is +should be):\n%s", kind, d)
		}
	}
}
