package site

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/vietnamese"
)

// crowd makes up a library in which grants of very different length stand in
// several years, events, campaigns and rolls.
func crowd(r *rand.Rand) *content.Library {
	lib := &content.Library{Site: content.Site{File: "content/site.yaml", Title: "Thử", Language: content.Vietnamese}}
	if r.IntN(2) == 0 {
		lib.Site.NameOrder = content.NameOrder(vietnamese.FamilyMiddleGiven)
	}
	given := []string{"An", "Ân", "Ánh", "Bình", "Đào", "Dung", "Ê", "Ông", "Ơn", "Út", "Ưng", "1", "Ω", "Émile"}
	for i := range 40 {
		u := &content.Unit{Header: headerOf(fmt.Sprint("u", i)), Name: given[i%len(given)] + fmt.Sprint(" phòng ", i)}
		if i > 0 {
			u.Parents = []content.Parent{{Unit: refTo(fmt.Sprint("u", i/8))}}
		}
		lib.Units = append(lib.Units, u)
	}
	lib.Campaigns = []*content.Campaign{{Header: headerOf("c"), Name: "C"}, {Header: headerOf("d"), Name: "D", PartOf: refTo("c")}}
	lib.Events = []*content.Event{{Header: headerOf("e"), Title: "E"}}
	types := []string{"bang-khen-bo", "giay-khen", "huan-chuong-chien-cong", "co-thi-dua-bo"}
	for i := range 3 {
		roll := &content.Roll{Header: headerOf(fmt.Sprint("r", i)), Title: fmt.Sprint("Đợt ", i), Year: content.Year(2018 + i%2)}
		if i > 0 {
			roll.Campaign = refTo([]string{"c", "d"}[i%2])
			roll.Event = refTo("e")
		}
		for range 1 + r.IntN(12) {
			g := content.Grant{Award: refTo(types[r.IntN(len(types))])}
			if r.IntN(4) == 0 {
				g.Award, g.Uncounted = content.Ref{}, "khác"
			}
			if r.IntN(5) == 0 {
				g.Status = content.Proposed
			}
			if r.IntN(5) == 0 {
				g.Of = refTo(fmt.Sprint("u", r.IntN(40)))
			}
			for range []int{0, 1, 3, 30, 190, 700}[r.IntN(6)] {
				one := content.Recipient{}
				if r.IntN(3) > 0 {
					one.Unit = refTo(fmt.Sprint("u", r.IntN(40)))
				}
				switch r.IntN(8) {
				case 0:
					one.Unit = refTo(fmt.Sprint("u", r.IntN(40)))
				case 1:
					one.Household = "Hộ " + given[r.IntN(len(given))]
				case 2:
					one.Name, one.Redact = "Người Giấu Tên", true
				default:
					one.Name = fmt.Sprint("Họ", r.IntN(9), " Văn ", given[r.IntN(len(given))])
				}
				g.Recipients = append(g.Recipients, one)
			}
			roll.Grants = append(roll.Grants, g)
		}
		lib.Rolls = append(lib.Rolls, roll)
	}
	return lib
}

// Every recipient stands once in each list that holds the grant, on the page
// and in the order in which it should; letters lead to the first who bears
// them; no page is long.
func TestRosters(t *testing.T) {
	rosters, apart, letters := 0, 0, 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 7))
		s, _ := Assemble(crowd(r), awards.Catalogue())
		taken := map[Address]bool{}
		for _, ro := range s.Rosters() {
			checkRoster(t, ro)
			for n := range ro.Pages() {
				if at := ro.PageAddress(n + 1); taken[at] {
					t.Errorf("two pages at %s", at)
				} else {
					taken[at] = true
				}
			}
			rosters++
			letters += len(ro.Jumps())
			if ro.Apart {
				apart++
			}
		}
		for _, y := range s.Years {
			checkListing(t, y.Listing(), y.Grants)
			checkKinds(t, y)
		}
		for _, e := range s.Events {
			checkListing(t, e.Listing(), e.Grants)
		}
		for _, ro := range s.Rolls {
			left := 0
			for _, g := range ro.Grants {
				if g.Roster() == nil && len(g.Recipients) > shortList {
					left += len(g.Recipients)
				}
			}
			if left > longPage {
				t.Errorf("%s: %d lines on one page", ro.Address, left)
			}
		}
	}
	if rosters < 100 || apart == 0 || letters == 0 {
		t.Errorf("only %d rosters, %d of the others, %d letters: the test tests nothing", rosters, apart, letters)
	}
}

func checkRoster(t *testing.T, ro *Roster) {
	t.Helper()
	want := map[*Recipient]bool{}
	nameless := map[*Grant]bool{}
	for _, g := range ro.Grants {
		nameless[g] = true
		for _, r := range g.Recipients {
			if (ro.Kind == "" || ro.Kind == r.Kind) && (ro.Unit == nil || concerns(r, ro.Unit)) {
				want[r] = true
				delete(nameless, g)
			}
		}
	}
	var rows []Row
	first := map[string]string{} // where each letter is first met: page and row
	for page := 1; page <= ro.Pages(); page++ {
		ids := map[string]bool{}
		n := 0
		for _, section := range ro.Sections(page) {
			if section.Anchor != "" && ids[section.Anchor] {
				t.Errorf("%s: the anchor %s stands twice", ro.PageAddress(page), section.Anchor)
			}
			ids[section.Anchor] = true
			n += len(section.Rows)
			for _, row := range section.Rows {
				if row.kind() != section.Kind || row.letter() != section.Letter {
					t.Errorf("%s: a row of %s %s under %s %s", ro.Address, row.kind(), row.letter(), section.Kind, section.Letter)
				}
			}
			key := string(section.Kind) + section.Letter
			if _, met := first[key]; !met && section.Letter != "" {
				first[key] = fmt.Sprint(page, section.Anchor)
			}
			rows = append(rows, section.Rows...)
		}
		if n > longList || n == 0 {
			t.Errorf("%s has %d rows", ro.PageAddress(page), n)
		}
	}
	position := map[content.RecipientKind]int{}
	for i, row := range rows {
		if row.Recipient == nil {
			if !nameless[row.Grant] {
				t.Errorf("%s: a grant too many", ro.Address)
			}
			delete(nameless, row.Grant)
			continue
		}
		if !want[row.Recipient] {
			t.Errorf("%s: %s stands too often", ro.Address, row.Recipient.Text)
		}
		delete(want, row.Recipient)
		if position[row.kind()]++; row.Position != position[row.kind()] {
			t.Errorf("%s: %s is the %d., told as %d.", ro.Address, row.Recipient.Text, position[row.kind()], row.Position)
		}
		if i > 0 && rows[i-1].Recipient != nil && compareRecipients(rows[i-1].Recipient, row.Recipient) > 0 {
			t.Errorf("%s: %s stands before %s", ro.Address, rows[i-1].Recipient.Text, row.Recipient.Text)
		}
	}
	if len(want)+len(nameless) > 0 {
		t.Errorf("%s: %d recipients and %d grants are missing", ro.Address, len(want), len(nameless))
	}
	checkJumps(t, ro, first)
}

// concerns tells whether a recipient belongs to a unit, by a look of its own.
func concerns(r *Recipient, u *Unit) bool {
	if r.Grant.Of == u || r.Unit == u {
		return true
	}
	return r.Unit != nil && slices.Contains(ancestors(r.Unit, r.Grant.Year), u) ||
		r.Grant.Of != nil && slices.Contains(ancestors(r.Grant.Of, r.Grant.Year), u)
}

// checkJumps checks that the letters of each kind are in Vietnamese order and
// lead to where they are first met.
func checkJumps(t *testing.T, ro *Roster, first map[string]string) {
	t.Helper()
	order := append([]string{"#"}, vietnamese.Alphabet()...)
	last := map[content.RecipientKind]int{}
	for _, j := range ro.Jumps() {
		key := string(j.Kind) + j.Letter
		if first[key] != fmt.Sprint(j.Page, j.Anchor) {
			t.Errorf("%s: %s leads to %d#%s, first met on %s", ro.Address, key, j.Page, j.Anchor, first[key])
		}
		delete(first, key)
		at := slices.Index(order, j.Letter)
		if at < last[j.Kind] && j.Letter != "#" {
			t.Errorf("%s: %s is out of order", ro.Address, j.Letter)
		}
		last[j.Kind] = max(last[j.Kind], at)
	}
	if len(first) > 0 {
		t.Errorf("%s: no jump to %v", ro.Address, first)
	}
}

// checkListing checks that a page writes out, or leaves to one roster, each of
// its grants once, and does not get long.
func checkListing(t *testing.T, l *Listing, grants []*Grant) {
	t.Helper()
	want := map[*Grant]bool{}
	for _, g := range grants {
		want[g] = true
	}
	written := 0
	take := func(gs []*Grant, roster *Roster) {
		for _, g := range gs {
			if !want[g] {
				t.Errorf("%s stands twice", g.ID())
			}
			delete(want, g)
		}
		switch {
		case roster == nil && lines(gs) > longList:
			t.Errorf("%d lines are written out", lines(gs))
		case roster == nil && lines(gs) > shortList:
			written += lines(gs)
		case roster != nil && !slices.Equal(roster.Grants, gs):
			t.Errorf("the roster of %s holds other grants", roster.Address)
		}
	}
	for _, g := range l.Groups {
		take(g.Grants, g.Roster)
		for _, one := range g.Grants {
			if one.Award != g.Award || !one.Counted() {
				t.Errorf("%s stands in the wrong group", one.ID())
			}
		}
	}
	take(l.Others, l.Apart)
	if len(want) > 0 {
		t.Errorf("%d grants are missing", len(want))
	}
	if written > longPage {
		t.Errorf("%d lines are written out on one page", written)
	}
}

// checkKinds checks that all who were honoured in a year stand in the lists of
// their kinds.
func checkKinds(t *testing.T, y *Year) {
	t.Helper()
	rows := 0
	for _, ro := range y.Kinds() {
		for _, row := range ro.Rows() {
			if row.Recipient != nil {
				rows++
			}
		}
	}
	received, _ := Split(y.Grants)
	if want := lines(received) - len(received); rows != want {
		t.Errorf("%s: %d rows by kind, want %d", y.Address, rows, want)
	}
}

// What lies below a page can't be another page, whatever grants and awards are
// called.
func TestRosterAddresses(t *testing.T) {
	long := strings.Repeat("một câu dài ", 20)
	w := func(id string) *Award { return &Award{Record: &content.Award{Header: headerOf(id)}} }
	for _, test := range []struct{ got, want Address }{
		{Address("2019/").roster(w("in")), "2019/danh-hieu/in/"},
		{Address("2019/").roster(w("khen-thuong-khac")), "2019/danh-hieu/khen-thuong-khac/"},
		{Address("2019/").roster(nil), "2019/khen-thuong-khac/"},
		{Address("dot-khen-thuong/a/").grant("in"), "dot-khen-thuong/a/danh-sach/in/"},
		{Address("dot-khen-thuong/a/").grant("con"), "dot-khen-thuong/a/danh-sach/con-3qoon8oy3y0x7/"},
		{Address("2019/ca-nhan/").page(1), "2019/ca-nhan/"},
		{Address("2019/ca-nhan/").page(12), "2019/ca-nhan/12/"},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
	if at := Address("dot-khen-thuong/a/").grant(vietnamese.Slug(long)); len(at) > 140 {
		t.Errorf("%s is too long", at)
	}
}
