package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// A ministry of many departments, in a year of many campaigns, still begins
// with what was received.
func TestManyFactsAreFolded(t *testing.T) {
	const departments, campaigns = 66, 30
	var units, movements strings.Builder
	units.WriteString("- {id: bo-thu, name: Bộ thử}\n- {id: cuc-le, name: Cục lẻ, parent: ban-thu}\n- {id: ban-thu, name: Ban thử}\n")
	for i := range departments {
		fmt.Fprintf(&units, "- {id: cuc-%d, name: Cục thử %d, parent: bo-thu}\n", i, i)
	}
	for i := range campaigns {
		fmt.Fprintf(&movements, "- {id: pt-%d, name: Phong trào thử %d, kind: yearly, period: 2019, theme: Chủ đề thử %d}\n", i, i, i)
	}
	built := buildTree(t, tree{
		"content/site.yaml":      []byte("title: Thử\nlanguage: vi\n"),
		"content/units.yaml":     []byte(units.String()),
		"content/campaigns.yaml": []byte(movements.String()),
	})
	ministry := string(built["don-vi/bo-thu/index.html"])
	folded := regexp.MustCompile(`(?s)<details>\s*<summary>Xem cả 66</summary>.*?</details>`).FindString(ministry)
	if n := strings.Count(folded, "<li>"); n != departments {
		t.Errorf("%d departments are folded away, want %d", n, departments)
	}
	board := string(built["don-vi/ban-thu/index.html"])
	if !strings.Contains(board, "Cục lẻ</a></dd>") || strings.Contains(board, "Xem cả") {
		t.Error("a few departments are folded away")
	}
	year := string(built["2019/index.html"])
	if n := strings.Count(year, `class="panel-theme"`); n != 4 {
		t.Errorf("the panel has %d themes, want 4", n)
	}
	for i := range campaigns {
		if theme := fmt.Sprintf(`<p class="theme">Chủ đề thử %d</p>`, i); !strings.Contains(year, theme) {
			t.Errorf("the page of the year has no %s", theme)
		}
	}
}
