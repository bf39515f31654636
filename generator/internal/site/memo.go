package site

import (
	"strings"

	"bangvang/generator/internal/vietnamese"
)

// A Memo keeps what follows from a name alone, for who assembles a site again
// and again: most names are in it the next time too. It changes nothing but the
// time that takes. The zero Memo is empty; a Memo serves one call at a time.
type Memo struct {
	words *vietnamese.Collator
	order vietnamese.NameOrder
	names map[nameText]spelling
	asked int // how many names the last site had
}

// A nameText is a name as it is written; given may be empty.
type nameText struct{ name, given string }

// A spelling is what follows from a name.
type spelling struct {
	key    string // by which it is sorted
	letter string // under which it stands in an index: the first of the part that decides the order
	fold   string
}

// begin makes the memo ready for a site. Names of sites that were are forgotten
// when they are more than those that the last one had.
func (m *Memo) begin(order vietnamese.NameOrder) {
	const few = 10_000
	if m.words == nil {
		m.words = vietnamese.NewCollator()
	}
	if m.names == nil || m.order != order || len(m.names) > 2*m.asked+few {
		m.names, m.order = map[nameText]spelling{}, order
	}
}

// end takes note of how many names the site has.
func (m *Memo) end(asked int) { m.asked = asked }

func (m *Memo) spelling(name, given string) spelling {
	s, ok := m.names[nameText{name, given}]
	if !ok {
		n := vietnamese.ParseName(name, given)
		s = spelling{key: m.words.NameKey(n, m.order), fold: vietnamese.Fold(name), letter: vietnamese.FirstLetter(n.Given)}
		if m.order == vietnamese.FamilyMiddleGiven && n.Family != "" {
			s.letter = vietnamese.FirstLetter(n.Family)
		}
		m.names[nameText{strings.Clone(name), strings.Clone(given)}] = s // not to keep a whole file with it
	}
	return s
}
