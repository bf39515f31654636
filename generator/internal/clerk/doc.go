// Package clerk warns as an experienced clerk would, who knows the law, the
// forms and the people, and keeps quiet where an editor says that all is right.
//
// Editors silence a warning on the record or entry that it is about, by the
// name of its rule (allow: [rule]). That holds for the warnings of every stage,
// in one place, [Silence]. An error can't be silenced.
package clerk
