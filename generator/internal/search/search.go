// Package search makes the index by which readers find names.
package search

// A Kind is a kind of what can be found, as it is called in addresses.
type Kind string

// The kinds, in the order in which they are shown.
const (
	People    Kind = "con-nguoi" // of the register, and printed names
	Units     Kind = "don-vi"
	Campaigns Kind = "phong-trao"
	Events    Kind = "su-kien"
	Awards    Kind = "danh-hieu"
	Years     Kind = "nam"
	Speeches  Kind = "phat-bieu"
)

// An Entry is something that can be found.
type Entry struct {
	Kind    Kind
	Address string   // of its page, below the root of the site: a folder with a slash at its end
	Texts   []string // under which it is found: the first is its name, then former names and abbreviations
	Printed bool     // a printed name, of which it is not confirmed who bears it
	Detail  string   // tells namesakes apart: a unit, a place; may be empty
	First   int      // year; 0 where none is known
	Last    int
	Count   int // of honours
}

// A Speech is an entry whose text is searched too.
type Speech struct {
	Entry
	Text string // plain, without markup
}
