package site

import (
	"strconv"

	"bangvang/generator/internal/content"
)

func (a *assembler) linkReported(roll *Roll, r *content.Reported) {
	file := roll.Record.File
	entry := &Reported{Record: r, Roll: roll, Awards: a.awards.findAll(a, r.Awards, file), Of: a.units.find(a, r.Of, file)}
	entry.Sources = a.cite(&r.Entry, file, roll.Sources)
	if len(r.Sources) > 0 {
		for _, s := range entry.Sources {
			s.Reported = append(s.Reported, entry)
		}
	}
	a.checkReported(entry)
	a.site.Reported = append(a.site.Reported, entry)
	roll.Reported = append(roll.Reported, entry)
	entry.ID = roll.Record.ID + ".so-lieu-" + strconv.Itoa(len(roll.Reported))
	for _, award := range entry.Awards {
		if !endsWith(award.Reported, entry) {
			award.Reported = append(award.Reported, entry)
		}
	}
	if entry.Of != nil {
		entry.Of.Reported = append(entry.Of.Reported, entry)
	}
	if roll.Year != nil {
		roll.Year.Reported = append(roll.Year.Reported, entry)
	}
	if roll.Event != nil {
		roll.Event.Reported = append(roll.Event.Reported, entry)
	}
	if entry.Campaign = roll.Campaign; entry.Campaign == nil && roll.Event != nil {
		entry.Campaign = roll.Event.Campaign
	}
	if entry.Campaign != nil {
		entry.Campaign.Reported = append(entry.Campaign.Reported, entry)
	}
}
