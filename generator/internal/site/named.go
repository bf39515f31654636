package site

import "iter"

// Named yields, in one order of names, everybody who has a page by name:
// people, and printed names between them. One of each pair is nil. Where names
// are alike, people come first.
func (s *Site) Named() iter.Seq2[*Person, *Name] {
	return func(yield func(*Person, *Name) bool) {
		people, names := s.People, s.Names
		for len(people) > 0 || len(names) > 0 {
			if len(names) == 0 || len(people) > 0 && people[0].key <= names[0].key {
				if !yield(people[0], nil) {
					return
				}
				people = people[1:]
				continue
			}
			if !yield(nil, names[0]) {
				return
			}
			names = names[1:]
		}
	}
}

// belowFolder is where the sub-units of a unit are listed, below its page.
const belowFolder Address = "cap-duoi/"

// BelowAddress returns where the units below it are listed, where they are too
// many to stand with it in the list of all.
func (u *Unit) BelowAddress() Address { return u.Address + belowFolder }
