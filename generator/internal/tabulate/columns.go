package tabulate

import (
	"slices"
	"strings"
	"sync"

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
	table.Number: {6, false}, recipientName: {28, true}, "recipient.household": {28, true}, "recipient.rank": {14, true}, "recipient.post": {26, true},
	"recipient.unit": {36, true}, "recipient.unit_printed": {36, true}, "recipient.part": {20, true}, "recipient.citation": {50, true},
	"grant.award": {40, true}, "reported.award": {40, true}, "reported.awards": {40, true}, "grant.uncounted": {40, true}, "reported.uncounted": {40, true},
	"grant.of": {36, true}, "reported.of": {36, true}, "grant.printed": {36, true}, "reported.printed": {36, true},
	"roll.title": {50, true}, "roll.about": {60, true}, "grant.presented_by": {50, true}, "roll.id": {30, true},
}

func lookOf(f table.Field) look {
	if l, ok := looks[f]; ok {
		return l
	}
	if strings.HasSuffix(string(f), ".note") {
		return look{60, true}
	}
	return look{16, true}
}
