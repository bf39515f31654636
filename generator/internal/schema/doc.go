// Package schema describes the records of a site to editors of text, as JSON
// Schema: what fields there are and what they mean, and which ids the site has.
//
// There is one schema for each collection, of draft 07, made from the tables by
// which records are decoded. The language server for YAML, with which VS Code
// and others complete and check YAML while it is typed, needs no more.
//
// # What a schema says
//
// A schema refuses nothing that a check of the site accepts. What it can't
// know it accepts: whether two records have one id, how numbers agree, how a
// scalar was typed. YAML hands 010 and no to a schema as the number 10 and the
// text "no", while for us the raw text counts; so a text may be a number or a
// yes/no, and a number the text of one.
//
// Where a collection has more than [MaxIDs] records its references are told by
// their form alone. So they are, besides the ids that are known, where records
// of the collection are lost because a file can't be read: who mends a file
// needs completion most.
//
// Beside the words of the standard there are those that editors of text know:
// enumDescriptions (the names that go with ids) and errorMessage. A schema is
// valid without them.
package schema
