package match

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"bangvang/generator/internal/vietnamese"
)

// mostCompared is how many names are compared in all to find near ones. Beyond,
// texts are near to what differs by marks alone: where so much is not known,
// records are missing, and guessing would take minutes.
const mostCompared = 20_000_000

// A nearby finds names that are near to a text.
type nearby struct {
	byFold   map[string][]string         // ids by the fold of a name, without spaces
	byLength map[int]map[string]struct{} // folds by their length in letters
	order    map[int][]string
	compared int
}

// add enters a name.
func (n *nearby) add(name, id string) {
	key := squeezed(name)
	if key == "" {
		return
	}
	if n.byFold == nil {
		n.byFold, n.byLength = map[string][]string{}, map[int]map[string]struct{}{}
	}
	if ids := n.byFold[key]; !slices.Contains(ids, id) {
		n.byFold[key] = append(ids, id)
	}
	length := utf8.RuneCountInString(key)
	if n.byLength[length] == nil {
		n.byLength[length] = map[string]struct{}{}
	}
	n.byLength[length][key] = struct{}{}
}

// arrange puts what was added in order.
func (n *nearby) arrange() {
	n.order = map[int][]string{}
	for length, keys := range n.byLength {
		n.order[length] = slices.Sorted(maps.Keys(keys))
	}
	for _, ids := range n.byFold {
		slices.Sort(ids)
	}
}

// squeezed is the fold of a name without its spaces.
func squeezed(name string) string { return strings.ReplaceAll(vietnamese.Fold(name), " ", "") }

// to returns the records whose names are near to a text: those that differ in
// marks alone, else those of the nearest name.
func (n *nearby) to(text string) []string {
	key := squeezed(text)
	if key == "" || len(n.byFold) == 0 {
		return nil
	}
	ids := n.byFold[key]
	if len(ids) == 0 {
		nearest, ok := vietnamese.Nearest(key, n.around(key))
		if !ok {
			return nil
		}
		ids = n.byFold[nearest]
	}
	return ids[:min(len(ids), MostNear)]
}

// around yields the folds that are about as long as a key and have the same
// digits: Phòng 3 is another than Phòng 5.
func (n *nearby) around(key string) func(func(string) bool) {
	const most = 3 // letters that near names differ in
	length, digits := utf8.RuneCountInString(key), digitsOf(key)
	return func(yield func(string) bool) {
		for l := length - most; l <= length+most; l++ {
			if n.compared += len(n.order[l]); n.compared > mostCompared {
				return
			}
			for _, other := range n.order[l] {
				if digitsOf(other) == digits && !yield(other) {
					return
				}
			}
		}
	}
}

// digitsOf returns the digits of a key.
func digitsOf(key string) string {
	if !strings.ContainsAny(key, "0123456789") {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, key)
}
