package diag

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var problemsOfTest = []Diagnostic{
	{Position{"content/units.yaml", 14, 5}, Error, "unknown-field", Text{"không có trường \"nmae\"", "there is no field \"nmae\""}, Text{"có phải là \"name\"?", "did you mean \"name\"?"}},
	{Position{"content/a,b:c.yaml", 2, 0}, Warning, "odd", Text{"100 %\nhai dòng", "100 %\ntwo lines"}, Text{}},
	{Position{}, Warning, "nowhere", Text{"không rõ ở đâu", "nowhere"}, Text{}},
}

func report(t *testing.T, r Report, ds []Diagnostic) string {
	t.Helper()
	var b strings.Builder
	if err := r.Write(&b, ds); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReportForGitHub(t *testing.T) {
	want := `::error title=unknown-field,file=roll/content/units.yaml,line=14,col=5::there is no field "nmae"%0Ahint: did you mean "name"?
::warning title=odd,file=roll/content/a%2Cb%3Ac.yaml,line=2::100 %25` + "\uFFFD" + `two lines
::warning title=nowhere::nowhere
`
	if diff := cmp.Diff(want, report(t, Report{GitHub, EN, "roll"}, problemsOfTest)); diff != "" {
		t.Error(diff)
	}
}

func TestReportAsJSON(t *testing.T) {
	want := `{
  "problems": [
    {
      "file": "content/units.yaml",
      "line": 14,
      "column": 5,
      "severity": "error",
      "rule": "unknown-field",
      "message": "không có trường \"nmae\"",
      "hint": "có phải là \"name\"?"
    }
  ],
  "errors": 1,
  "warnings": 0
}
`
	if diff := cmp.Diff(want, report(t, Report{JSON, VI, "roll"}, problemsOfTest[:1])); diff != "" {
		t.Error(diff)
	}
	if got := report(t, Report{Format: JSON}, nil); !strings.Contains(got, `"problems": []`) {
		t.Errorf("no problems are written as %s", got)
	}
}

// GitLab compares findings by their fingerprints: a problem that moves to
// another line keeps its own, and no two problems of a report share one.
func TestReportForGitLab(t *testing.T) {
	read := func(ds []Diagnostic) (all []finding) {
		if err := json.Unmarshal([]byte(report(t, Report{GitLab, VI, ""}, ds)), &all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	moved := problemsOfTest[0]
	moved.Line = 99
	twice := read([]Diagnostic{problemsOfTest[0], moved, problemsOfTest[1]})
	if len(twice) != 3 || twice[0].Fingerprint == twice[1].Fingerprint || twice[0].Fingerprint == twice[2].Fingerprint {
		t.Errorf("fingerprints are not unique: %v", twice)
	}
	if alone := read([]Diagnostic{moved}); alone[0].Fingerprint != twice[0].Fingerprint {
		t.Error("a problem that moves gets another fingerprint")
	}
	want := finding{`không có trường "nmae". gợi ý: có phải là "name"?`, "unknown-field", twice[0].Fingerprint, "major",
		location{"content/units.yaml", lines{14}}}
	if diff := cmp.Diff(want, twice[0]); diff != "" {
		t.Error(diff)
	}
	if twice[2].Severity != "minor" {
		t.Errorf("a warning is %s", twice[2].Severity)
	}
	if got := read(problemsOfTest[2:]); got[0].Location.Lines.Begin != 1 {
		t.Errorf("GitLab wants a line for every finding, not %d", got[0].Location.Lines.Begin)
	}
}
