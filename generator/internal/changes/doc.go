// Package changes compares two states of a site, and tells what became of its
// public roll: honours, what is reported, counts, records, addresses, and what
// is newly wrong.
//
// [Compare] is a pure function of two assembled sites. It takes time in
// proportion to their records: nothing is compared with everything.
//
// # Who is who
//
// Rolls are matched by id, by alias, and where both fail by their file, their
// decision or their title. Within a pair of rolls grants are matched by what
// they say, then by whom they share; recipients of matched grants by all that is
// said of them, by identity, by how a name folds, and last by near names: so a
// name that was corrected is one correction. What is left is looked for in the
// other grants of the roll and then in all others: an honour that only moved is
// not one removed and one added.
//
// # Names that are withheld
//
// What is told goes where anybody may read it. Whoever is withheld in one of the
// two states, by the register or on an entry, is told in neither: no name, no
// id, no address. Texts in which such a name stands are left out, problems of
// such entries are told by rule and place alone. Whose name stands as initials
// is told so.
package changes
