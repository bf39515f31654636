package site

import (
	"strings"
	"testing"

	"bangvang/generator/internal/content"
)

const years = `
-- events.yaml --
- {id: dai-hoi, title: Đại hội, date: 2020-01-05}
-- rolls/a.yaml --
id: a
title: A
year: 2019
event: dai-hoi
decision: {number: 1/QĐ-BCA, date: 2018-12-30}
grants:
  - {award: bang-khen-bo, individuals: 1}
  - {award: bang-khen-bo, individuals: 10, for: 2014/2018, event: none}
  - {award: bang-khen-bo, individuals: 100, year: 2017, date: 2017-05}
  - {award: bang-khen-bo, individuals: 1000, year: unknown, date: 2016, for: 2016}
-- rolls/b.yaml --
id: b
title: B
year: unknown
grants:
  - {award: bang-khen-bo, individuals: 10000, year: 2017}
  - {award: bang-khen-bo, individuals: 100000}
reported:
  - {award: bang-khen-bo, individuals: 7000000, period: 2017}
`

// A grant belongs to its own year or the roll's; nothing else moves it.
func TestCountOfYears(t *testing.T) {
	s := assemble(t, years)
	for year, want := range map[content.Year]int{2017: 10100, 2019: 11, 2020: 0, content.UnknownYear: 101000} {
		if got := Count(s.year(t, year).Grants).Recipients.Individuals; got != want {
			t.Errorf("%d: %d individuals, want %d", year, got, want)
		}
	}
	if got := Count(s.Grants).Recipients.Individuals; got != 111111 {
		t.Errorf("over all years: %d individuals, want 111111", got)
	}
	if got := Count(s.Events[0].Grants).Recipients.Individuals; got != 1101 {
		t.Errorf("event: %d individuals, want 1101, without the one of no event", got)
	}
}

// A grant that a proposal led to counts; the proposal does not.
func TestProposalAndGrant(t *testing.T) {
	s := assemble(t, `
-- rolls/a.yaml --
- {id: de-nghi, title: Đề nghị, year: 2018, grants: [{award: co-thi-dua-bo, collectives: 3, status: proposed}]}
- {id: tang, title: Tặng, year: 2019, grants: [{award: co-thi-dua-bo, collectives: 2, proposal: de-nghi}, {award: giay-khen, collectives: 1, proposal: de-nghi}]}
`)
	if got := Count(s.Grants).String(); got != "2 grants: 3c; 0 of 3c named" {
		t.Error(got)
	}
	tang := find(t, s.Rolls, "tang", rollID)
	if got := ids(tang.Fulfils, rollID); got != "de-nghi" {
		t.Errorf("fulfils %q, want it once", got)
	}
}

func TestCountOfCampaigns(t *testing.T) {
	s := assemble(t, `
-- campaigns.yaml --
- {id: lon, name: Lớn}
- {id: vua, name: Vừa, part_of: lon}
- {id: nho, name: Nhỏ, part_of: vua}
- {id: khac, name: Khác}
-- events.yaml --
- {id: hoi-nghi, title: Hội nghị, date: 2019, campaign: nho}
-- rolls/a.yaml --
- {id: a, title: A, year: 2019, campaign: lon, grants: [{award: giay-khen, individuals: 1}, {award: giay-khen, individuals: 10, campaign: nho}]}
- {id: b, title: B, year: 2019, campaign: vua, grants: [{award: giay-khen, individuals: 100}]}
- id: c
  title: C
  year: 2019
  event: hoi-nghi
  grants: [{award: giay-khen, individuals: 1000}]
  reported: [{award: giay-khen, individuals: 7}]
- {id: d, title: D, year: 2019, campaign: khac, event: hoi-nghi, grants: [{award: giay-khen, individuals: 10000}]}
`)
	for _, test := range []struct {
		id            string
		own, together int
	}{{"lon", 1, 1111}, {"vua", 100, 1110}, {"nho", 1010, 1010}, {"khac", 10000, 10000}} {
		c := find(t, s.Campaigns, test.id, campaignID)
		own, all := Count(c.Grants).Recipients.Individuals, Count(c.AllGrants()).Recipients.Individuals
		if own != test.own || all != test.together {
			t.Errorf("%s: %d of its own, %d with its parts; want %d and %d", test.id, own, all, test.own, test.together)
		}
	}
	if c := find(t, s.Campaigns, "nho", campaignID); len(c.Reported) != 1 {
		t.Errorf("nho: %d reported entries, want that of its event", len(c.Reported))
	}
}

// A number that is reported stands in all its places and in no total.
func TestReportedIsNeverCounted(t *testing.T) {
	s := assemble(t, `
-- units.yaml --
{id: nganh, name: Ngành}
-- campaigns.yaml --
{id: phong-trao, name: Phong trào}
-- events.yaml --
{id: dai-hoi, title: Đại hội, date: 2019}
-- rolls/a.yaml --
id: a
title: A
year: 2019
event: dai-hoi
campaign: phong-trao
reported:
  - {award: bang-khen-bo, of: nganh, collectives: 21, individuals: 28, basis: instances}
  - {awards: [co-thi-dua-chinh-phu, bang-khen-thu-tuong], of: nganh, unspecified: 15}
`)
	u, e, c, y := s.Units[0], s.Events[0], s.Campaigns[0], s.year(t, 2019)
	for name, total := range map[string]Tally{
		"site": Count(s.Grants), "year": Count(y.Grants), "event": Count(e.Grants), "campaign": Count(c.AllGrants()),
		"own": Total(u.Own()), "people": Total(u.People()), "below": Total(u.Below()),
	} {
		if total != (Tally{}) {
			t.Errorf("%s: %v, want nothing", name, total)
		}
	}
	for name, n := range map[string]int{
		"site": len(s.Reported), "roll": len(s.Rolls[0].Reported), "year": len(y.Reported), "event": len(e.Reported),
		"campaign": len(c.Reported), "unit": len(u.Reported),
	} {
		if n != 2 {
			t.Errorf("%s: %d reported entries, want 2", name, n)
		}
	}
	if w := find(t, s.Awards, "bang-khen-thu-tuong", awardID); len(w.Reported) != 1 || len(w.Grants) != 0 {
		t.Errorf("bang-khen-thu-tuong: %d reported, %d grants", len(w.Reported), len(w.Grants))
	}
}

const hierarchy = `
-- units.yaml --
- {id: bo, name: Bộ}
- {id: tong-cuc, name: Tổng cục, parent: bo}
- id: cuc
  name: Cục
  parents:
    - {unit: tong-cuc, period: ../2014}
    - {unit: bo, period: 2015/..}
- {id: phong, name: Phòng, parents: [{unit: cuc}, {unit: tong-cuc}]}
-- people.yaml --
{id: le-an, name: Lê An}
-- rolls/a.yaml --
id: a
title: A
year: 2013
grants:
`

func TestSharesOfUnits(t *testing.T) {
	for _, test := range []struct {
		name, grants, want string // unit: own / people / below
	}{
		{"a unit and all above", `
- {award: co-thi-dua-bo, recipients: [{unit: cuc}]}`,
			"cuc: 1c / 0 / 0, tong-cuc: 0 / 0 / 1c, bo: 0 / 0 / 1c"},
		{"outside the period of a link", `
- {award: co-thi-dua-bo, year: 2016, recipients: [{unit: cuc}]}`,
			"cuc: 1c / 0 / 0, bo: 0 / 0 / 1c"},
		{"a year unknown goes every way, each grant once", `
- {award: co-thi-dua-bo, year: unknown, recipients: [{unit: cuc}]}`,
			"cuc: 1c / 0 / 0, tong-cuc: 0 / 0 / 1c, bo: 0 / 0 / 1c"},
		{"a diamond: each recipient once", `
- {award: co-thi-dua-bo, recipients: [{unit: phong}, {unit: cuc}]}`,
			"phong: 1c / 0 / 0, cuc: 1c / 0 / 1c, tong-cuc: 0 / 0 / 2c, bo: 0 / 0 / 2c"},
		{"people, sections and households", `
- {award: bang-khen-bo, recipients: [{person: le-an, unit: phong}, {unit: phong, part: một Đội}, {unit: phong}]}
- {award: gia-dinh-van-hoa, recipients: [{household: Gia đình ông Ba, unit: phong}]}`,
			"phong: 1c / 1c 1i 1h / 0, cuc: 0 / 0 / 2c 1i 1h, tong-cuc: 0 / 0 / 2c 1i 1h, bo: 0 / 0 / 2c 1i 1h"},
		{"a person counts with the unit though withheld here, a redacted unit does not", `
- {award: bang-khen-bo, recipients: [{person: le-an, unit: phong, redact: true}, {unit: phong, redact: true}]}`,
			"phong: 0 / 1i / 0, cuc: 0 / 0 / 1i, tong-cuc: 0 / 0 / 1i, bo: 0 / 0 / 1i"},
		{"of: the whole count", `
- {award: bang-khen-bo, of: cuc, individuals: 10}`,
			"cuc: 0 / 10i / 0, tong-cuc: 0 / 0 / 10i, bo: 0 / 0 / 10i"},
		{"of, with a section listed", `
- {award: bang-khen-bo, of: cuc, individuals: 3, collectives: 1, recipients: [{unit: cuc, part: một Phòng}]}`,
			"cuc: 0 / 1c 3i / 0, tong-cuc: 0 / 0 / 1c 3i, bo: 0 / 0 / 1c 3i"},
		{"of, and the unit itself receives too", `
- {award: bang-khen-bo, of: cuc, individuals: 3, collectives: 1, recipients: [{unit: cuc}]}`,
			"cuc: 1c / 3i / 0, tong-cuc: 0 / 0 / 1c 3i, bo: 0 / 0 / 1c 3i"},
		{"of, and one above receives itself", `
- {award: bang-khen-bo, of: cuc, collectives: 5, recipients: [{unit: tong-cuc}, {unit: cuc}]}`,
			"cuc: 1c / 4c / 0, tong-cuc: 1c / 0 / 4c, bo: 0 / 0 / 5c"},
		{"of, and nobody but the unit itself", `
- {award: bang-khen-bo, of: cuc, recipients: [{unit: cuc}]}`,
			"cuc: 1c / 0 / 0, tong-cuc: 0 / 0 / 1c, bo: 0 / 0 / 1c"},
		{"proposed and stripped", `
- {award: co-thi-dua-bo, status: proposed, recipients: [{unit: cuc}]}
- {award: co-thi-dua-bo, recipients: [{unit: cuc, status: stripped}, {unit: phong}]}`,
			"phong: 1c / 0 / 0, cuc: 0 / 0 / 1c, tong-cuc: 0 / 0 / 1c, bo: 0 / 0 / 1c"},
		{"two years add", `
- {award: co-thi-dua-bo, year: 2012, recipients: [{unit: cuc}]}
- {award: co-thi-dua-bo, year: 2013, recipients: [{unit: cuc}]}`,
			"cuc: 2c / 0 / 0, tong-cuc: 0 / 0 / 2c, bo: 0 / 0 / 2c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := assemble(t, hierarchy+test.grants)
			var got []string
			for _, id := range []string{"phong", "cuc", "tong-cuc", "bo"} {
				u := find(t, s.Units, id, unitID)
				own, people, below := Total(u.Own()), Total(u.People()), Total(u.Below())
				if own.Grants+people.Grants+below.Grants > 0 {
					got = append(got, id+": "+own.Recipients.String()+" / "+people.Recipients.String()+" / "+below.Recipients.String())
				}
			}
			if got := strings.Join(got, ", "); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
