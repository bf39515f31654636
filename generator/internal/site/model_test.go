package site

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A model is a site as these tests make it up, and what must be counted of it.
type model struct {
	*rand.Rand
	parents   map[int][]int // of units: those above, each of a lower number
	archive   strings.Builder
	grants    []modelGrant
	campaigns []int // of each, the one that it is part of; -1 for none
}

// A modelGrant is what one grant gives, worked out when it is made up.
type modelGrant struct {
	year, campaign int            // year 0 is unknown, campaign -1 none
	got            map[string]int // by basis and column, such as "items u"
	own, people    map[int]int    // by unit, how much its listed recipients add
	received       bool
	whole          int // unit of which all is; -1 for none
}

const modelUnits, modelCampaigns = 7, 4

func newModel(seed uint64) *model {
	m := &model{Rand: rand.New(rand.NewPCG(seed, 1)), parents: map[int][]int{}}
	m.archive.WriteString("-- units.yaml --\n")
	for u := range modelUnits {
		fmt.Fprintf(&m.archive, "- {id: u%d, name: U%d", u, u)
		for p := range u {
			if m.IntN(3) == 0 {
				m.parents[u] = append(m.parents[u], p)
			}
		}
		if len(m.parents[u]) > 0 {
			m.archive.WriteString(", parents: [")
			for _, p := range m.parents[u] {
				fmt.Fprintf(&m.archive, "{unit: u%d},", p)
			}
			m.archive.WriteString("]")
		}
		m.archive.WriteString("}\n")
	}
	m.archive.WriteString("-- campaigns.yaml --\n")
	for c := range modelCampaigns {
		part := m.IntN(c+1) - 1
		m.campaigns = append(m.campaigns, part)
		fmt.Fprintf(&m.archive, "- {id: c%d, name: C%d", c, c)
		if part >= 0 {
			fmt.Fprintf(&m.archive, ", part_of: c%d", part)
		}
		m.archive.WriteString("}\n")
	}
	m.archive.WriteString("-- rolls.yaml --\n")
	for r := range 1 + m.IntN(4) {
		fmt.Fprintf(&m.archive, "- id: r%d\n  title: R%d\n  year: unknown\n  grants:\n", r, r)
		for range 1 + m.IntN(5) {
			m.grant()
		}
	}
	return m
}

var receivedIn = map[string]bool{"granted": true, "presented": true, "restored": true}

// grant makes up a grant. Statuses other than granted are frequent.
func (m *model) grant() {
	w := &m.archive
	status := m.status()
	basis := []string{"recipients", "instances", "items"}[m.IntN(3)]
	g := modelGrant{campaign: -1, whole: -1, got: map[string]int{}, own: map[int]int{}, people: map[int]int{}, received: receivedIn[status]}
	fmt.Fprintf(w, "  - award: mon\n    status: %s\n    basis: %s\n    uncounted: khác\n", status, basis)
	if y := m.IntN(4); y > 0 {
		g.year = 2010 + y
		fmt.Fprintf(w, "    year: %d\n", g.year)
	}
	if c := m.IntN(modelCampaigns + 1); c < modelCampaigns {
		g.campaign = c
		fmt.Fprintf(w, "    campaign: c%d\n", c)
	}
	if m.IntN(3) == 0 {
		g.whole = m.IntN(modelUnits)
		fmt.Fprintf(w, "    of: u%d\n", g.whole)
	}
	listed, lost, kept := map[string]int{}, map[string]int{}, map[string]int{}
	unspecified := m.IntN(3) == 0
	stated := map[string]bool{}
	for _, k := range []string{"c", "i", "h"} {
		stated[k] = m.IntN(2) == 0
	}
	column := func(k string) string {
		if unspecified && !stated[k] {
			return "u"
		}
		return k
	}
	if n := m.IntN(5); n > 0 {
		w.WriteString("    recipients:\n")
		for range n {
			m.recipient(&g, basis, status, column, listed, lost, kept)
		}
	}
	for _, field := range []string{"collectives", "individuals", "households", "unspecified"} {
		column := field[:1]
		n := listed[column]
		if stated[column] || column == "u" && unspecified {
			n += m.IntN(3)
			fmt.Fprintf(w, "    %s: %d\n", field, n)
		}
		if g.received {
			g.got[basis+" "+column] = n - lost[column]
		} else {
			g.got[basis+" "+column] = kept[column]
		}
	}
	m.grants = append(m.grants, g)
}

func (m *model) status() string {
	return []string{"granted", "granted", "granted", "presented", "restored", "proposed", "declined", "cancelled", "stripped"}[m.IntN(9)]
}

func (m *model) recipient(g *modelGrant, basis, status string, column func(string) string, listed, lost, kept map[string]int) {
	weight, unit := 1, m.IntN(modelUnits)
	fields := []string{fmt.Sprintf("unit: u%d", unit)}
	kind, own := "c", true
	switch m.IntN(4) {
	case 0:
		kind, own = "i", false
		fields = append(fields, fmt.Sprintf("name: Tên %d", m.IntN(5)))
	case 1:
		kind, own = "h", false
		fields = append(fields, "household: Gia đình")
	case 2:
		own = false
		fields = append(fields, "part: một Phòng")
	}
	if m.IntN(3) == 0 {
		quantity := 1 + m.IntN(3)
		fields = append(fields, fmt.Sprint("quantity: ", quantity))
		if basis == "items" {
			weight = quantity
		}
	}
	if m.IntN(4) == 0 {
		status = m.status()
		fields = append(fields, "status: "+status)
	}
	listed[column(kind)] += weight
	if receivedIn[status] {
		kept[column(kind)] += weight
		if own {
			g.own[unit] += weight
		} else {
			g.people[unit] += weight
		}
	} else {
		lost[column(kind)] += weight
	}
	fmt.Fprintf(&m.archive, "      - {%s}\n", strings.Join(fields, ", "))
}

// total adds up the model's grants that are chosen.
func (m *model) total(chosen func(modelGrant) bool) map[string]int {
	sum := map[string]int{}
	for _, g := range m.grants {
		if chosen(g) {
			for k, n := range g.got {
				sum[k] += n
			}
		}
	}
	maps.DeleteFunc(sum, func(_ string, n int) bool { return n == 0 })
	return sum
}

// flat writes a tally as the model does.
func flat(t Tally) map[string]int {
	sum := map[string]int{}
	for basis, n := range map[string]Number{"recipients": t.Recipients, "instances": t.Instances, "items": t.Items} {
		sum[basis+" c"], sum[basis+" i"], sum[basis+" h"], sum[basis+" u"] = n.Collectives, n.Individuals, n.Households, n.Unspecified
	}
	maps.DeleteFunc(sum, func(_ string, n int) bool { return n == 0 })
	return sum
}

// within tells whether a campaign is another or part of it.
func (m *model) within(c, whole int) bool {
	for ; c >= 0; c = m.campaigns[c] {
		if c == whole {
			return true
		}
	}
	return false
}

// isAbove tells whether a unit lies above another.
func (m *model) isAbove(up, u int) bool {
	return slices.ContainsFunc(m.parents[u], func(p int) bool { return p == up || m.isAbove(up, p) })
}

// shares returns what concerns a unit itself, its people, and what lies below.
func (m *model) shares(u int) (own, people, below int) {
	for _, g := range m.grants {
		all := 0
		for _, n := range g.got {
			all += n
		}
		own += g.own[u]
		if g.whole == u {
			people += all - g.own[u]
			continue // those of its sub-units among them
		}
		people += g.people[u]
		if g.whole >= 0 && m.isAbove(u, g.whole) {
			below += all - g.own[u] - g.people[u]
			continue
		}
		for other := range modelUnits {
			if m.isAbove(u, other) {
				below += g.own[other] + g.people[other]
			}
		}
	}
	return own, people, below
}

func sum(t Tally) int { return t.Recipients.Sum() + t.Instances.Sum() + t.Items.Sum() }

// Whatever the records, totals are what a simple recount gives.
func TestTotalsAreThoseOfARecount(t *testing.T) {
	const award = "-- awards.yaml --\n{id: mon, name: Môn, category: other, to: [individual, collective, household]}\n"
	for seed := range uint64(400) {
		m := newModel(seed)
		s := assemble(t, award+m.archive.String())
		check := func(what string, got Tally, want map[string]int) {
			if got := flat(got); !maps.Equal(got, want) {
				t.Errorf("seed %d, %s: got %v, want %v", seed, what, got, want)
			}
		}
		check("all", Count(s.Grants), m.total(func(modelGrant) bool { return true }))
		years := 0
		for _, y := range s.Years {
			number := max(0, int(y.Number)) // unknown is 0 in the model
			check(string(y.Address), Count(y.Grants), m.total(func(g modelGrant) bool { return g.year == number }))
			years += sum(Count(y.Grants))
		}
		if all := sum(Count(s.Grants)); years != all {
			t.Errorf("seed %d: the years give %d, all grants %d", seed, years, all)
		}
		for i := range modelCampaigns {
			c := find(t, s.Campaigns, fmt.Sprint("c", i), campaignID)
			check("campaign "+c.Record.ID, Count(c.Grants), m.total(func(g modelGrant) bool { return g.campaign == i }))
			check("campaign with parts "+c.Record.ID, Count(c.AllGrants()), m.total(func(g modelGrant) bool { return m.within(g.campaign, i) }))
		}
		for i := range modelUnits {
			u := find(t, s.Units, fmt.Sprint("u", i), unitID)
			own, people, below := m.shares(i)
			got := [3]int{sum(Total(u.Own())), sum(Total(u.People())), sum(Total(u.Below()))}
			if want := [3]int{own, people, below}; got != want {
				t.Errorf("seed %d, unit %d: own, people, below %v, want %v", seed, i, got, want)
			}
		}
		if t.Failed() {
			t.Fatalf("the files:\n%s", m.archive.String())
		}
	}
}

// A grant is in one year, one roll and one award, and nowhere twice.
func TestEachGrantOnce(t *testing.T) {
	for _, s := range []*Site{realSite(t), assemble(t, years)} {
		for what, lists := range map[string][][]*Grant{
			"years":  listsOf(s.Years, func(y *Year) []*Grant { return y.Grants }),
			"rolls":  listsOf(s.Rolls, func(r *Roll) []*Grant { return r.Grants }),
			"awards": append(listsOf(s.Awards, func(w *Award) []*Grant { return w.Grants }), slices.DeleteFunc(slices.Clone(s.Grants), func(g *Grant) bool { return g.Award != nil })),
		} {
			all := slices.Concat(lists...)
			if len(all) != len(s.Grants) || len(distinct(all)) != len(s.Grants) {
				t.Errorf("%s hold %d grants, of %d", what, len(all), len(s.Grants))
			}
		}
	}
}

func listsOf[T any](all []*T, of func(*T) []*Grant) [][]*Grant {
	var lists [][]*Grant
	for _, one := range all {
		lists = append(lists, of(one))
	}
	return lists
}
