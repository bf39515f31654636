package tabulate

import (
	"slices"
	"sync"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/table"
)

// The columns that this package asks for by name.
const (
	recipientPerson table.Field = ofRecipient + ".person"
	recipientName   table.Field = ofRecipient + ".name"
)

// onEach are the fields of rolls and grants that stand on each of their rows.
var onEach = map[table.Field]bool{
	"roll.id": true, "roll.decision.number": true, "roll.decision.date": true, table.GrantKey: true,
	"grant.award": true, "grant.class": true, "grant.classes": true, "grant.decision.number": true, "grant.decision.date": true,
}

// foremost are the columns that people look for, in the order of the lists of
// decisions. All others stand behind them in the order of the format.
var foremost = []table.Field{
	table.Number, recipientName, "recipient.household", "recipient.rank", "recipient.post", "recipient.unit", "recipient.unit_printed", "recipient.part",
	"grant.award", "grant.class", "grant.classes", "grant.uncounted", "recipient.citation",
	"grant.collectives", "grant.individuals", "grant.households", "grant.unspecified", "grant.qualifier", "grant.basis",
	"reported.award", "reported.awards", "reported.class", "reported.classes", "reported.of", "reported.period", "reported.uncounted",
	"reported.collectives", "reported.individuals", "reported.households", "reported.unspecified", "reported.qualifier", "reported.basis",
	"grant.decision.number", "grant.decision.date", "roll.decision.number", "roll.decision.date",
	"roll.id", "roll.title", "roll.year", table.GrantKey, table.ReportedKey, recipientPerson,
}

// columns are all columns that a table can have, in their order.
var columns = sync.OnceValue(func() []table.Field {
	rest := slices.DeleteFunc(table.Fields(), func(f table.Field) bool { return slices.Contains(foremost, f) })
	return slices.Concat(foremost, rest)
})

// A look is how a column looks in a workbook.
type look struct {
	width float64 // in digits
	wrap  bool
}

// looks of the columns that are not as wide as the others.
var looks = map[table.Field]look{
	table.Number: {6, false}, recipientName: {26, true}, "recipient.household": {26, true}, "recipient.rank": {12, true}, "recipient.post": {24, true},
	"recipient.unit": {34, true}, "recipient.unit_printed": {34, true}, "recipient.part": {20, true}, "recipient.citation": {50, true},
	"grant.award": {36, true}, "reported.award": {36, true}, "reported.awards": {36, true}, "grant.uncounted": {36, true}, "reported.uncounted": {36, true},
	"grant.of": {34, true}, "reported.of": {34, true}, "grant.printed": {34, true}, "reported.printed": {34, true},
	"roll.title": {50, true}, "roll.id": {44, false}, "roll.event": {30, false}, "roll.campaign": {30, false}, "grant.presented_by": {50, false},
	"grant.class": {8, false}, "grant.classes": {8, false}, "roll.year": {9, false}, table.GrantKey: {9, false}, table.ReportedKey: {9, false},
}

// lookOf returns how a column looks. Sentences about a roll or a grant are not
// broken into lines: their rows would be too tall for the names.
func lookOf(f table.Field) look {
	if l, ok := looks[f]; ok {
		return l
	}
	format, _ := f.Format()
	switch {
	case format.Kind == content.KindMarkdown:
		return look{50, false}
	case format.Kind == content.KindReference || format.List:
		return look{24, false}
	}
	return look{14, false}
}
