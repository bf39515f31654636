// Package content holds the records that editors write and decodes them.
//
// It is the project's one door to YAML. A folder of records is read with
// [Read], which gives a [Library]: every record of every collection, as typed
// and with its place in its file, and all that is wrong in the files. What a
// record says about others (an id that exists nowhere, a count that can't be)
// is not judged here but where records are put together, in package site.
//
// # The format
//
// A file of YAML is parsed into nodes and the nodes are walked with tables:
// one [Table] for each kind of record and entry names its fields, their kinds,
// closed lists of values and meaning, and what holds between them. The same
// tables make the reference in docs/format.md and the schemas for editors of
// text. A field is text, number, date or yes/no by its definition, never by
// YAML's guess: the raw text of a scalar is what counts.
//
// On every record and entry warnings may be allowed by name. The library says
// where each of these [Allowance] holds; what they mean is for package clerk.
//
// Refused are what YAML allows and no editor means: anchors, aliases, tags,
// merge keys, second documents, keys that stand twice, nesting deeper than
// [maxDepth], mappings of more than [maxFields] keys, files over [maxFileSize],
// text that is not UTF-8, and characters that can't be seen. Any input takes
// time in proportion to its length.
//
// Who changes a file rather than reading it gets a [Tree] from [Parse], which
// tells where everything stands in its text: text is spliced, never encoded
// anew, so that comments and the lines of editors stay.
//
// Where the YAML itself is broken, what the parser says is not shown: the lines
// before the place at which it gave up are looked through for the mistakes that
// people make (explain.go, lines.go, suspects.go).
package content
