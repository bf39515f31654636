package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"
)

// What the tests read of data/*.json, written from the reader's side: a field
// that is renamed there is missed here.
type (
	numbers struct{ Collectives, Households, Individuals, Unspecified int }

	actorEntry struct {
		Kind, Person, Name, Rank, Post, Unit, Part, Group, Status string
		StatusDate                                                string `json:"status_date"`
		Confirmed, Withheld                                       bool
		Role                                                      []string
		Quantity                                                  int
	}

	totalEntry struct {
		Recipients, Instances, Items, Named numbers
		Grants, Uncounted                   int
	}

	yearEntry struct {
		Year, Address string
		Total         totalEntry
		Events, Rolls []string
	}

	grantEntry struct {
		ID, Roll, Address, Year, Award, Class, Status, Basis, Uncounted, Of, Event, Campaign, Date, For, Printed, Note string
		Classes, Sources                                                                                               []string
		Received                                                                                                       bool
		Stated, Total, Named, Counted                                                                                  numbers
		Recipients                                                                                                     []actorEntry
		PresentedBy                                                                                                    []actorEntry `json:"presented_by"`
		ConferredBy                                                                                                    string       `json:"conferred_by"`
		StatusDate                                                                                                     string       `json:"status_date"`
		AwardName                                                                                                      string       `json:"award_name"`
		Decision                                                                                                       struct{ Date string }
	}

	reportedEntry struct {
		Roll, Year, Class, Of, Period, Basis, Event, Campaign, Note, Printed string
		Awards                                                               []string
		Stated                                                               numbers
		OpenEnded                                                            bool `json:"open_ended"`
	}

	eventEntry struct {
		ID, Title, Kind, Date, Place, Organizer, Campaign, Note string
		Related                                                 []string
		Participants                                            []actorEntry
	}

	behalfEntry struct{ Unit, Name string }

	speechEntry struct {
		ID, Event, Kind, Title, Body string
		Speaker                      actorEntry
		OnBehalfOf                   []behalfEntry `json:"on_behalf_of"`
	}

	campaignEntry struct {
		ID, Name, Kind, Period, Bloc, Leader, Theme, Note string
		LeaderElectedAt                                   string `json:"leader_elected_at"`
		Related                                           []string
	}

	parentEntry struct{ Unit, Period string }

	unitEntry struct {
		ID, Name, Kind, Motto string
		Parents               []parentEntry
		Members               []string
		MembersComplete       *bool `json:"members_complete"`
		Coded                 bool
	}

	personEntry struct{ ID, Name string }

	sourceEntry struct {
		ID, Title, Description, Author, Published, Publisher string
		PublisherName                                        string `json:"publisher_name"`
	}

	awardEntry struct {
		ID, Name, Category, Level string
		Total                     totalEntry
	}

	rollEntry struct {
		ID, Year string
		Total    totalEntry
	}
)

// A dataset is what machines read of a published site.
type dataset struct {
	years     []yearEntry
	grants    []grantEntry
	reported  []reportedEntry
	events    []eventEntry
	speeches  []speechEntry
	campaigns []campaignEntry
	units     []unitEntry
	people    []personEntry
	sources   []sourceEntry
	awards    []awardEntry
	rolls     []rollEntry
}

func readData(t testing.TB, files tree) *dataset {
	t.Helper()
	return &dataset{
		years: readList[yearEntry](t, files, "years"), grants: readList[grantEntry](t, files, "grants"),
		reported: readList[reportedEntry](t, files, "reported"), events: readList[eventEntry](t, files, "events"),
		speeches: readList[speechEntry](t, files, "speeches"), campaigns: readList[campaignEntry](t, files, "campaigns"),
		units: readList[unitEntry](t, files, "units"), people: readList[personEntry](t, files, "people"),
		sources: readList[sourceEntry](t, files, "sources"), awards: readList[awardEntry](t, files, "awards"),
		rolls: readList[rollEntry](t, files, "rolls"),
	}
}

func readList[E any](t testing.TB, files tree, name string) []E {
	t.Helper()
	name = "data/" + name + ".json"
	data, ok := files[name]
	if !ok {
		t.Fatalf("there is no %s", name)
	}
	var list []E
	if err := json.NewDecoder(bytes.NewReader(data)).Decode(&list); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return list
}

// one returns the only entry for which is holds.
func one[E any](t testing.TB, list []E, what string, is func(E) bool) E {
	t.Helper()
	found := slices.DeleteFunc(slices.Clone(list), func(e E) bool { return !is(e) })
	if len(found) != 1 {
		t.Fatalf("%d entries for %s in the data, not one", len(found), what)
	}
	return found[0]
}

func (d *dataset) grant(t testing.TB, id string) grantEntry {
	t.Helper()
	return one(t, d.grants, id, func(g grantEntry) bool { return g.ID == id })
}

func (d *dataset) event(t testing.TB, id string) eventEntry {
	t.Helper()
	return one(t, d.events, id, func(e eventEntry) bool { return e.ID == id })
}

func (d *dataset) speech(t testing.TB, id string) speechEntry {
	t.Helper()
	return one(t, d.speeches, id, func(s speechEntry) bool { return s.ID == id })
}

func (d *dataset) campaign(t testing.TB, id string) campaignEntry {
	t.Helper()
	return one(t, d.campaigns, id, func(c campaignEntry) bool { return c.ID == id })
}

func (d *dataset) unit(t testing.TB, id string) unitEntry {
	t.Helper()
	return one(t, d.units, id, func(u unitEntry) bool { return u.ID == id })
}

func (d *dataset) year(t testing.TB, year string) yearEntry {
	t.Helper()
	return one(t, d.years, year, func(y yearEntry) bool { return y.Year == year })
}

// total returns a reported number by its roll and its first award.
func (d *dataset) total(t testing.TB, roll, award string) reportedEntry {
	t.Helper()
	return one(t, d.reported, roll+" "+award, func(r reportedEntry) bool { return r.Roll == roll && r.Awards[0] == award })
}
