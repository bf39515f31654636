package site

import "bangvang/generator/internal/content"

// tell takes note of a day that a record tells of. Only dates that are precise
// to the day speak here.
func (a *assembler) tell(d content.Date) {
	if !d.IsFullDate() {
		return
	}
	if day, _ := d.Last(); day.Compare(a.newestDay) > 0 {
		a.newestDay = day
	}
}

// tellRecords takes note of the days of records; those of grants are told as they
// are linked.
func (a *assembler) tellRecords() {
	for _, c := range a.site.Corrections {
		a.tell(c.Record.Date)
	}
	for _, s := range a.site.Sources {
		a.tell(s.Record.Published)
	}
	for _, e := range a.site.Events {
		a.tell(e.Record.Date)
	}
}
