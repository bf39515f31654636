// Package site puts the records of a library together: it links them, builds
// the yearly rolls, counts, orders and gives every page its address.
//
// [Assemble] is a pure function. What records say about others is judged here:
// references that lead nowhere, ids that stand twice, circles, counts that
// can't be, addresses that clash. All is collected; a site with errors must
// not be rendered.
//
// # Counting
//
// The rules are those of docs/format.md. A grant counts where its status is
// that of one received; a recipient may carry another status than its grant.
// A number is kept apart by its basis (recipients, instances, items) and by
// who receives (individuals, collectives, households, not stated). A [Tally]
// is the total of a set of grants, each once. Reported numbers are never part
// of one.
//
// # Names
//
// People are never merged by name. A recipient of the register is a [Person];
// a name alone is a printed [Name], which all who bear it share. Whoever is to
// be withheld has lost name, id and address by the time a site is assembled:
// nothing that is made from it can tell them.
package site
