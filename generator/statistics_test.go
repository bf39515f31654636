package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// cells returns what a table says: its heads, and each row by its name.
func cells(t *testing.T, table *element) (heads []string, rows map[string][]int) {
	t.Helper()
	rows = map[string][]int{}
	for _, row := range table.find("tr") {
		if row.find("td") == nil {
			for _, th := range row.find("th")[1:] {
				heads = append(heads, th.visible())
			}
			continue
		}
		name := row.find("th")[0].visible()
		for _, td := range row.find("td") {
			n, err := strconv.Atoi(strings.ReplaceAll(strings.TrimSpace(td.children[0].text), ".", ""))
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			rows[name] = append(rows[name], n)
		}
	}
	return heads, rows
}

// addTo adds numbers to a row, making it as long as is needed.
func addTo(rows map[string][]int, name string, heads int, column int, n int) {
	if rows[name] == nil {
		rows[name] = make([]int, heads)
	}
	if column >= 0 {
		rows[name][column] += n
	}
}

func (n numbers) sum() int { return n.Collectives + n.Households + n.Individuals + n.Unspecified }

// The tables of the page of statistics are what the grants of data/grants.json
// add up to.
func TestStatisticsAgreeWithTheData(t *testing.T) {
	files := build(t, repository)
	d := readData(t, files)
	a := newAudit(t, files)
	page := a.pages["so-lieu/index.html"]
	level := map[string]string{}
	words := map[string]string{"state": "Nhà nước", "government": "Chính phủ", "ministry": "Bộ, ban, ngành, tỉnh", "unit": "Đơn vị", "foreign": "Nước ngoài", "other": "Khác"}
	for _, award := range d.awards {
		level[award.ID] = words[award.Level]
	}
	parts := map[string]func(g grantEntry) map[string]int{
		"cap": func(g grantEntry) map[string]int {
			if name := level[g.Award]; name != "" {
				return map[string]int{name: g.Counted.sum()}
			}
			return map[string]int{"Không rõ cấp": g.Counted.sum()}
		},
		"doi-tuong": func(g grantEntry) map[string]int {
			return map[string]int{"Tập thể": g.Counted.Collectives, "Hộ gia đình": g.Counted.Households, "Cá nhân": g.Counted.Individuals, "Tập thể, cá nhân": g.Counted.Unspecified}
		},
	}
	for anchor, of := range parts {
		tables := page.byID(anchor).find("table")
		if len(tables) != 1 {
			t.Fatalf("%s: %d tables; all is counted in recipients", anchor, len(tables))
		}
		heads, got := cells(t, tables[0])
		want := map[string][]int{}
		for _, y := range d.years {
			name := y.Year
			if name == "unknown" {
				name = "Không rõ năm"
			}
			addTo(want, name, len(heads), -1, 0)
			for _, g := range d.grants {
				if g.Year != y.Year || !g.Received {
					continue
				}
				for kind, n := range of(g) {
					if column := slices.Index(heads, kind); column >= 0 {
						addTo(want, name, len(heads), column, n)
						addTo(want, "Mọi năm", len(heads), column, n)
					} else if n > 0 {
						t.Errorf("%s: %d %s have no column", anchor, n, kind)
					}
					addTo(want, name, len(heads), slices.Index(heads, "Cộng"), n)
					addTo(want, "Mọi năm", len(heads), slices.Index(heads, "Cộng"), n)
				}
				if g.Uncounted != "" {
					addTo(want, name, len(heads), slices.Index(heads, "Lần không có con số"), 1)
					addTo(want, "Mọi năm", len(heads), slices.Index(heads, "Lần không có con số"), 1)
				}
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d rows, want %d", anchor, len(got), len(want))
		}
		for name, row := range want {
			if !slices.Equal(got[name], row) {
				t.Errorf("%s, %s: %v, the data give %v (%v)", anchor, name, got[name], row, heads)
			}
		}
		if sum := want["Mọi năm"][slices.Index(heads, "Cộng")]; sum < 215 {
			t.Errorf("%s: all years give %d", anchor, sum)
		}
	}
}

// On the first page each year on the line leads to its roll and says what the
// row of the table says.
func TestTimelineOfTheFirstPage(t *testing.T) {
	files := build(t, repository)
	page := newAudit(t, files).pages["index.html"]
	plots := slices.DeleteFunc(page.find("svg"), func(e *element) bool { return e.get("class") != "plot" })
	if len(plots) != 1 {
		t.Fatalf("%d charts on the first page", len(plots))
	}
	leads := map[string]string{}
	for _, link := range plots[0].find("a") {
		leads[link.get("href")] = link.get("aria-label")
	}
	for _, y := range readData(t, files).years {
		label, ok := leads[y.Address+"index.html"]
		n := y.Total.Recipients
		switch {
		case y.Year == "unknown":
			if ok {
				t.Error("the year unknown has a place on the line of time")
			}
		case !ok || !strings.HasPrefix(label, y.Year+": "):
			t.Errorf("%s: the line says %q", y.Year, label)
		case n.Collectives > 0 && !strings.Contains(label, strconv.Itoa(n.Collectives)+" tập thể"), n.Individuals > 0 && !strings.Contains(label, strconv.Itoa(n.Individuals)+" cá nhân"):
			t.Errorf("%s: the line says %q of %+v", y.Year, label, n)
		}
	}
}
