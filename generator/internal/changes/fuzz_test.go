package changes

import "testing"

// Whatever stands in two sites, with errors or without, both ways can be told,
// and a site does not differ from itself.
func FuzzCompareHolds(f *testing.F) {
	one := rollOf("x", grantOf("bang-khen-bo", "individuals: 3", "{person: nguyen-van-thu, unit: a, redact: true}", "{name: Trần Thị Mẫu, status: stripped}"),
		grantOf("huan-chuong-chien-cong", "classes: [1, 2]", "status: proposed", "{household: Nhà ông Thử}", "{unit: b, part: một Tổ}"))
	f.Add(one, "- id: nguyen-van-thu\n  name: Nguyễn Văn Thử\n  visibility: initials\n", rollOf("x", grantOf("bang-khen-bo", "{name: Nguyễn Văn Thử}")), "- id: nguyen-van-thu\n  name: Nguyễn Văn Thử\n")
	f.Add(rollOf("x", "    - uncounted: nhiều bằng khen\n"), "[]", rollOf("y", "    - uncounted: rất nhiều bằng khen\n"), "- id: a\n  aliases: [a, b]\n- id: a\n")
	f.Add("- id: x\n  reported:\n    - award: bang-khen-bo\n      collectives: 3\n", "", "- id: x\n  reported:\n    - awards: [bang-khen-bo, nmae]\n      unspecified: 3\n", "- nmae")
	f.Add("id: x\ngrants: [{}, {recipients: [{}, {}]}]", "id: a", "id: x\naliases: [x]\ngrants: [{id: a}, {id: a}]", "[{id: b, aliases: [a]}, {id: a, aliases: [b]}]")
	f.Fuzz(func(t *testing.T, rollsBefore, peopleBefore, rollsAfter, peopleAfter string) {
		before := sideOf(t, map[string]string{"rolls.yaml": rollsBefore, "people.yaml": peopleBefore, "units.yaml": units})
		after := sideOf(t, map[string]string{"rolls.yaml": rollsAfter, "people.yaml": peopleAfter, "units.yaml": units})
		Compare(before, after)
		Compare(after, before)
		for _, s := range []Side{before, after} {
			same := Compare(s, s)
			same.Problems = nil // errors are told, new or not
			if !same.IsEmpty() {
				t.Errorf("a site differs from itself:\n%s", outline(same))
			}
		}
	})
}
