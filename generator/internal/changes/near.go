package changes

import (
	"slices"
	"strings"

	"bangvang/generator/internal/vietnamese"
)

// pairNear matches names that differ by a slip. Each is compared with those
// alone that share all of its words but one, and with a few where few are left.
func (c *comparison) pairNear(old, new []row, match func(o, n row)) (oldLeft, newLeft []row) {
	const (
		few  = 40 // where so few are left, each is compared with each
		most = 24 // others with which a name is compared
	)
	if len(old) == 0 || len(new) == 0 {
		return old, new
	}
	names := make([]string, len(new))
	holders := map[string][]int{}
	for i, r := range new {
		names[i] = c.folded(r, false)
		for _, k := range without(names[i]) {
			if len(holders[k]) < most {
				holders[k] = append(holders[k], i)
			}
		}
	}
	taken := make([]bool, len(new))
	for _, o := range old {
		name := c.folded(o, true)
		var near []int
		if len(old) <= few && len(new) <= few {
			for i := range new {
				near = append(near, i)
			}
		} else {
			for _, k := range without(name) {
				near = append(near, holders[k]...)
			}
		}
		if i := nearest(name, near, names, taken); i >= 0 {
			taken[i] = true
			match(o, new[i])
			continue
		}
		oldLeft = append(oldLeft, o)
	}
	for i, n := range new {
		if !taken[i] {
			newLeft = append(newLeft, n)
		}
	}
	return oldLeft, newLeft
}

// without returns a name without each of its words in turn.
func without(name string) []string {
	const most = 8 // words that a name has
	words := strings.Fields(name)
	if len(words) < 3 || len(words) > most { // the first says what it is the name of
		return nil
	}
	var all []string
	for i := 1; i < len(words); i++ {
		all = append(all, strings.Join(words[:i], " ")+" _ "+strings.Join(words[i+1:], " "))
	}
	return all
}

// nearest returns which of some names is nearest to one, of equally near ones
// the first; -1 where none is near.
func nearest(name string, some []int, names []string, taken []bool) int {
	found, best := -1, 0
	for _, i := range some {
		if taken[i] {
			continue
		}
		if d, ok := slips(name, names[i]); ok && (found < 0 || d < best || d == best && i < found) {
			found, best = i, d
		}
	}
	return found
}

// slips counts the words in which two folded names differ, if one may be the
// other with a slip or two: a word misspelled, left out, or parted.
func slips(a, b string) (n int, ok bool) {
	if a == "" || b == "" || a[0] != b[0] {
		return 0, false
	}
	from, to := strings.Fields(a), strings.Fields(b)
	switch len(from) - len(to) {
	case 0:
		for i := range from {
			if from[i] == to[i] {
				continue
			}
			n++
			if _, near := vietnamese.Nearest(from[i], slices.Values(to[i:i+1])); !near {
				return 0, false
			}
		}
		return n, n <= 2 && 2*n < len(from)
	case 1:
		return 1, isWithout(from, to)
	case -1:
		return 1, isWithout(to, from)
	}
	return 0, false
}

// isWithout tells whether some words are others without one, or with two of
// them in one.
func isWithout(long, short []string) bool {
	if strings.Join(long, "") == strings.Join(short, "") {
		return true
	}
	i := 0
	for i < len(short) && long[i] == short[i] {
		i++
	}
	return len(short) > 2 && slices.Equal(long[i+1:], short[i:])
}
