package changes

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/sample"

	"github.com/google/go-cmp/cmp"
)

// rollOf is a roll of grants, each "award rest" with its recipients behind it.
func rollOf(id string, grants ...string) string {
	return "- id: " + id + "\n  title: Đợt " + id + "\n  year: 2020\n  grants:\n" + strings.Join(grants, "")
}

func grantOf(award string, rest ...string) string {
	g := "    - award: " + award + "\n"
	for _, field := range rest {
		if !strings.HasPrefix(field, "{") {
			g += "      " + field + "\n"
		}
	}
	listed := false
	for _, r := range rest {
		if strings.HasPrefix(r, "{") {
			if !listed {
				g += "      recipients:\n"
				listed = true
			}
			g += "        - " + r + "\n"
		}
	}
	return g
}

const units = "- id: a\n  name: Phòng A\n- id: b\n  name: Phòng B\n"

func TestCompare(t *testing.T) {
	const bk, co, hc = "bang-khen-bo", "co-thi-dua-bo", "huan-chuong-chien-cong"
	site := func(rolls ...string) map[string]string {
		return map[string]string{"rolls.yaml": strings.Join(rolls, ""), "units.yaml": units}
	}
	with := func(files map[string]string, name, text string) map[string]string {
		files[name] = text
		return files
	}
	for _, c := range []struct {
		name     string
		old, new map[string]string
		want     string // without counts, warnings and pages
	}{
		{"a corrected name is a correction", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}"))),
			site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thơ}", "{name: Trần Thị Mẫu}"))),
			`corrected x bang-khen-bo: Nguyễn Văn Thơ, recipient.name "Nguyễn Văn Thử" "Nguyễn Văn Thơ"`},
		{"so is one that gets its middle part", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}"))), site(rollOf("x", grantOf(bk, "{name: Nguyễn Thị Văn Thử}"))),
			`corrected x bang-khen-bo: Nguyễn Thị Văn Thử, recipient.name "Nguyễn Văn Thử" "Nguyễn Thị Văn Thử"`},
		{"somebody else is no correction", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn An}"))), site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Bình}"))),
			"removed x bang-khen-bo: Nguyễn Văn An\nadded x bang-khen-bo: Nguyễn Văn Bình"},
		{"two of one name are told apart by their units", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử, unit: a}", "{name: Nguyễn Văn Thử, unit: b}"))),
			site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử, unit: b}", "{name: Nguyễn Văn Thử, unit: a, rank: Đại úy}"))),
			`corrected x bang-khen-bo: Nguyễn Văn Thử, recipient.rank "" "Đại úy"`},
		{"the other order is no change", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}"), grantOf(co, "{unit: a}"))),
			site(rollOf("x", grantOf(co, "{unit: a}"), grantOf(bk, "{name: Trần Thị Mẫu}", "{name: Nguyễn Văn Thử}"))), ""},
		{"another award for one of many", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}"))),
			site(rollOf("x", grantOf(bk, "{name: Trần Thị Mẫu}"), grantOf(hc, "class: 3", "{name: Nguyễn Văn Thử}"))),
			`corrected x huan-chuong-chien-cong3: Nguyễn Văn Thử, grant.award "bang-khen-bo" "huan-chuong-chien-cong", grant.class "" "3"`},
		{"another award for all is one change", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}"))),
			site(rollOf("x", grantOf(hc, "class: 3", "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}"))),
			`corrected x huan-chuong-chien-cong3: {2 0 0 0}, grant.award "bang-khen-bo" "huan-chuong-chien-cong", grant.class "" "3"`},
		{"counts", site(rollOf("x", grantOf(co, "collectives: 12"), grantOf(bk, "collectives: 12"))), site(rollOf("x", grantOf(co, "collectives: 13"), grantOf(bk, "collectives: 12"))),
			`corrected x co-thi-dua-bo: {0 13 0 0}, grant.collectives "12" "13"`},
		{"a grant of several alike", site(rollOf("x", grantOf(co, "collectives: 12"), grantOf(co, "collectives: 5"))), site(rollOf("x", grantOf(co, "collectives: 5"))),
			"removed x co-thi-dua-bo: {0 12 0 0}"},
		{"what is stripped", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}"))), site(rollOf("x", grantOf(bk, "status: stripped", "{name: Nguyễn Văn Thử}"))),
			`status x bang-khen-bo: Nguyễn Văn Thử, grant.status "granted" "stripped"`},
		{"of one alone", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}"))),
			site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử, status: stripped}", "{name: Trần Thị Mẫu}"))),
			`status x bang-khen-bo: Nguyễn Văn Thử, recipient.status "granted" "stripped"`},
		{"written on the entry what held for the grant", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}"))),
			site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử, status: granted}"))), ""},
		{"moved with its grant", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}"), grantOf(co, "{unit: a}")), rollOf("y", grantOf(co, "{unit: b}"))),
			site(rollOf("x", grantOf(co, "{unit: a}")), rollOf("y", grantOf(co, "{unit: b}"), grantOf(bk, "{name: Nguyễn Văn Thử}"))),
			"moved y bang-khen-bo: Nguyễn Văn Thử from x"},
		{"moved alone", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}", "{name: Trần Thị Mẫu}")), rollOf("y", grantOf(bk, "{name: Lê Văn Thử}"))),
			site(rollOf("x", grantOf(bk, "{name: Trần Thị Mẫu}")), rollOf("y", grantOf(bk, "{name: Lê Văn Thử}", "{name: Nguyễn Văn Thử}"))),
			"moved y bang-khen-bo: Nguyễn Văn Thử from x"},
		{"in another file under another id", map[string]string{"rolls/a.yaml": rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}"))},
			map[string]string{"rolls/b.yaml": strings.Replace(rollOf("y", grantOf(bk, "{name: Nguyễn Văn Thử}")), "Đợt y", "Đợt x", 1)},
			"renamed rolls/y Đợt x was x Đợt x"},
		{"a unit renamed", site(rollOf("x", grantOf(co, "{unit: a}"))), with(site(rollOf("x", grantOf(co, "{unit: a}"))), "units.yaml", strings.Replace(units, "Phòng A", "Phòng Mới", 1)),
			`renamed units/a Phòng Mới was a Phòng A, name "Phòng A" "Phòng Mới"`},
		{"a unit of another id", site(rollOf("x", grantOf(co, "{unit: a}"))), with(site(rollOf("x", grantOf(co, "{unit: c}"))), "units.yaml", "- id: c\n  aliases: [a]\n  name: Phòng A\n- id: b\n  name: Phòng B\n"),
			"renamed units/c Phòng A was a Phòng A"},
		{"a unit of another id, without an alias", site(rollOf("x", grantOf(co, "{unit: a}"))), with(site(rollOf("x", grantOf(co, "{unit: c}"))), "units.yaml", "- id: c\n  name: Phòng A\n- id: b\n  name: Phòng B\n"),
			"renamed units/c Phòng A was a Phòng A\nvanished record don-vi/a/ units/a"},
		{"an alias dropped", with(site(), "units.yaml", "- id: a\n  aliases: [c]\n  name: Phòng A\n"), with(site(), "units.yaml", "- id: a\n  name: Phòng A\n"),
			"corrected units/a Phòng A, aliases \"c\" \"\"\nvanished record don-vi/c/ units/a"},
		{"links and presenters go with a record", with(with(site(rollOf("x", grantOf(co, "presented_by: [{person: nguyen-van-thu, post: Trưởng ban}]", "note: Xem [ông](people/nguyen-van-thu).", "{unit: a}"))), "people.yaml", "- id: nguyen-van-thu\n  name: Nguyễn Văn Thử\n"), "sources.yaml", "- id: s\n  title: Bài\n  about: \"[Phòng](units/a)\"\n"),
			with(with(with(site(rollOf("x", grantOf(co, "presented_by: [{person: thu, post: Trưởng ban}]", "note: Xem [ông](people/thu).", "{unit: c}"))), "people.yaml", "- id: thu\n  aliases: [nguyen-van-thu]\n  name: Nguyễn Văn Thơ\n"), "sources.yaml", "- id: s\n  title: Bài\n  about: \"[Phòng](units/c)\"\n"), "units.yaml", "- id: c\n  aliases: [a]\n  name: Phòng A\n- id: b\n  name: Phòng B\n"),
			"renamed units/c Phòng A was a Phòng A\nrenamed people/thu Nguyễn Văn Thơ was nguyen-van-thu Nguyễn Văn Thử, name \"Nguyễn Văn Thử\" \"Nguyễn Văn Thơ\""},
		{"registered", site(rollOf("x", grantOf(bk, "{name: Nguyễn Văn Thử}"))), with(site(rollOf("x", grantOf(bk, "{person: nguyen-van-thu}"))), "people.yaml", "- id: nguyen-van-thu\n  name: Nguyễn Văn Thử\n"),
			"corrected x bang-khen-bo: Nguyễn Văn Thử, recipient.person \"\" \"nguyen-van-thu\"\nadded people/nguyen-van-thu Nguyễn Văn Thử\nvanished name ten/nguyen-van-thu/ "},
		{"an order of words in a record", with(site(), "sources.yaml", "- id: a\n  title: Bài\n  note: Một"), with(site(), "sources.yaml", "- id: a\n  title: Bài\n  note: Hai"), "corrected sources/a Bài, note"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var kept []string
			for line := range strings.Lines(outline(compare(t, c.old, c.new))) {
				line = strings.TrimSuffix(line, "\n")
				isName := strings.HasPrefix(line, "vanished name") && !strings.Contains(c.want, "vanished name")
				if !strings.HasPrefix(line, "count ") && !strings.HasPrefix(line, "warning ") && !strings.HasPrefix(line, "solved ") && !isName {
					kept = append(kept, line)
				}
			}
			if diff := cmp.Diff(c.want, strings.Join(kept, "\n")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A problem that only moves is no new one; one more of a kind is.
func TestNewProblemsAreTold(t *testing.T) {
	roll := func(comment string, grants ...string) map[string]string {
		return map[string]string{"rolls.yaml": comment + rollOf("x", grants...), "units.yaml": units}
	}
	orders := []string{grantOf("huan-chuong-chien-cong", "{name: Nguyễn Văn Thử}"), grantOf("huan-chuong-lao-dong", "{name: Trần Thị Mẫu}")}
	if got := compare(t, roll("", orders[0]), roll("# Một dòng.\n\n", orders[0])); len(got.Problems) > 0 || got.Solved > 0 {
		t.Errorf("a warning that moved is new: %v", got.Problems)
	}
	if got := compare(t, roll("", orders[0]), roll("# Một dòng.\n", orders...)); len(got.Problems) != 1 || got.Problems[0].Rule != "class-missing" || got.Problems[0].Line != 9 {
		t.Errorf("of one more warning is told %v", got.Problems)
	}
	if got := compare(t, roll("", orders...), roll("", orders[0])); len(got.Problems) != 0 || got.Solved == 0 {
		t.Errorf("of a warning that is gone is told %v, solved %d", got.Problems, got.Solved)
	}
}

// A site is like itself, and every edit of a list in any order is told as what
// it was.
func TestEditsAreTold(t *testing.T) {
	for seed := range uint64(40) {
		chance := rand.New(rand.NewPCG(seed, 7))
		names := sample.Names(seed)
		taken := map[string]bool{}
		fresh := func() string { // nobody is near to anybody
			for {
				name := names.Name() + " " + names.Name()
				if !taken[name] {
					taken[name] = true
					return name
				}
			}
		}
		var old, new, want []string
		for i := range 2 + chance.IntN(60) {
			name := fresh()
			line := func(rank string) string { return fmt.Sprintf("{name: %q, rank: %s}", name, rank) }
			told := func(kind Kind, rest string) {
				want = append(want, fmt.Sprintf("%s x bang-khen-bo: %s%s", kind, name, rest))
			}
			switch n := chance.IntN(10); {
			case i < 2 || n < 6:
				old, new = append(old, line("Đại úy")), append(new, line("Đại úy"))
			case n == 6:
				new = append(new, line("Đại úy"))
				told(Added, "")
			case n == 7:
				old = append(old, line("Đại úy"))
				told(Removed, "")
			default:
				old, new = append(old, line("Đại úy")), append(new, line("Đại tá"))
				told(Corrected, `, recipient.rank "Đại úy" "Đại tá"`)
			}
		}
		chance.Shuffle(len(new), func(i, k int) { new[i], new[k] = new[k], new[i] })
		before := map[string]string{"rolls.yaml": rollOf("x", grantOf("bang-khen-bo", old...))}
		if same := compare(t, before, before); !same.IsEmpty() {
			t.Fatalf("seed %d: a site differs from itself:\n%s", seed, outline(same))
		}
		report := compare(t, before, map[string]string{"rolls.yaml": rollOf("x", grantOf("bang-khen-bo", new...))})
		var got []string
		for line := range strings.Lines(outline(&Report{Honours: report.Honours})) {
			got = append(got, strings.TrimSuffix(line, "\n"))
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (-want +got):\n%s", seed, diff)
		}
	}
}

// TestProblemsMove: a warning that names a line is no new one where lines above
// it are added.
func TestProblemsMove(t *testing.T) {
	twice := []string{"{name: Lê Thử}", "{name: Lê Thử}"}
	one := map[string]string{"rolls.yaml": rollOf("x", grantOf("bang-khen-bo", twice...))}
	two := map[string]string{"rolls.yaml": rollOf("x", grantOf("bang-khen-bo", append([]string{"{name: Phạm Thử}"}, twice...)...))}
	report := compare(t, one, two)
	if len(report.Problems) > 0 || report.Solved > 0 {
		t.Errorf("new: %v, solved: %d", report.Problems, report.Solved)
	}
	if c := compare(t, nil, one); len(c.Problems) == 0 {
		t.Error("there is no warning that could move")
	}
}

// TestPrintedUnits: a unit that has no record is told as it is printed, but for
// those who are withheld.
func TestPrintedUnits(t *testing.T) {
	rows := []string{"{name: Lê Thử, unit_printed: Tổ Bịa}", "{name: Phạm Thử, unit_printed: Tổ Mẫu, redact: true}"}
	report := compare(t, map[string]string{"rolls.yaml": rollOf("x", grantOf("bang-khen-bo", "{name: Vũ Thử}"))},
		map[string]string{"rolls.yaml": rollOf("x", grantOf("bang-khen-bo", append(rows, "{name: Vũ Thử}")...))})
	var got []string
	for _, h := range report.Honours {
		got = append(got, h.Unit.Name)
	}
	if diff := cmp.Diff([]string{"Tổ Bịa", ""}, got); diff != "" {
		t.Error(diff)
	}
}
