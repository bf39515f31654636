package sample

import (
	"slices"
	"strings"

	"bangvang/generator/internal/search"
	"bangvang/generator/internal/vietnamese"
)

// Entries returns n entries of people, a fifth of them printed names, in the
// Vietnamese order of names, then the entries of n/50 units, in the Vietnamese
// order of theirs. The same seed makes the same entries.
//
// People have a page each, whoever shares their name. All who are printed with
// one name share a page, as they do on a site.
func Entries(seed uint64, n int) []search.Entry {
	units := Units(seed, max(3, n/50))
	m := Names(seed)
	collator := vietnamese.NewCollator()
	ids, printed := takenIDs{}, map[string]int{}
	keyed := make([]keyedEntry, 0, n)
	for len(keyed) < n {
		name := m.Name()
		e := search.Entry{Kind: search.People, Texts: []string{name}, Detail: units[m.below(len(units))].Name}
		e.First, e.Last, e.Count = m.honours()
		if m.once(200) {
			fold := vietnamese.Fold(name)
			if i, ok := printed[fold]; ok {
				keyed[i].again(e)
				continue
			}
			printed[fold] = len(keyed)
			e.Printed = true
			e.Address = "ten/" + vietnamese.Slug(name) + "/"
		} else {
			e.Address = "con-nguoi/" + ids.id(name) + "/"
		}
		key := collator.NameKey(vietnamese.ParseName(name, ""), vietnamese.GivenFamilyMiddle)
		keyed = append(keyed, keyedEntry{key, e})
	}
	people := sorted(keyed)
	return append(people, unitEntries(m, collator, units)...)
}

// honours returns the first and the last year of somebody's honours, and how
// many they are.
func (m *Maker) honours() (first, last, count int) {
	const from, to = 2010, 2025
	first, count = from+m.below(to-from+1), 1
	for count < 6 && m.once(220) {
		count++
	}
	last = first
	if count > 1 {
		last += m.below(to - first + 1)
	}
	return first, last, count
}

func unitEntries(m *Maker, collator *vietnamese.Collator, units []*Unit) []search.Entry {
	keyed := make([]keyedEntry, 0, len(units))
	for _, u := range units {
		e := search.Entry{Kind: search.Units, Address: "don-vi/" + u.ID + "/", Texts: []string{u.Name}}
		for _, other := range []string{u.Former, u.Abbreviation} {
			if other != "" {
				e.Texts = append(e.Texts, other)
			}
		}
		if u.Parent != nil {
			e.Detail = u.Parent.Name
		}
		e.First, e.Last, e.Count = m.honours()
		keyed = append(keyed, keyedEntry{collator.Key(u.Name), e})
	}
	return sorted(keyed)
}

// A keyedEntry is an entry with its key of order.
type keyedEntry struct {
	key   string
	entry search.Entry
}

// again adds the honours of another who is printed with the same name.
func (k *keyedEntry) again(e search.Entry) {
	k.entry.First = min(k.entry.First, e.First)
	k.entry.Last = max(k.entry.Last, e.Last)
	k.entry.Count += e.Count
}

func sorted(keyed []keyedEntry) []search.Entry {
	order := make([]*keyedEntry, len(keyed))
	for i := range keyed {
		order[i] = &keyed[i]
	}
	slices.SortFunc(order, func(a, b *keyedEntry) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return strings.Compare(a.entry.Address, b.entry.Address)
	})
	entries := make([]search.Entry, len(order))
	for i, k := range order {
		entries[i] = k.entry
	}
	return entries
}
