package sample

import (
	"fmt"
	"math/bits"
	"strconv"
	"strings"
)

// A source is a source of chance: SplitMix64, whose numbers are the same in
// every version of Go.
type source uint64

func (s *source) next() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a number from 0 to n-1.
func (s *source) below(n int) int {
	high, _ := bits.Mul64(s.next(), uint64(n))
	return int(high)
}

// once tells whether what happens so many times in a thousand happens now.
func (s *source) once(inThousand int) bool { return s.below(1000) < inThousand }

// A table is what one is drawn from.
type table struct {
	items []string
	upTo  []int // the sum of the weights up to each
	slots []int // where to begin in upTo, so that a draw is quick
}

const slots = 1 << 10

// weighted reads a table: lines of a weight, a colon and the items that have
// it, parted by commas.
func weighted(text string) *table {
	t, sum := new(table), 0
	for line := range strings.Lines(text) {
		weight, items, ok := strings.Cut(strings.TrimSpace(line), ": ")
		w, err := strconv.Atoi(weight)
		if !ok || err != nil || w <= 0 {
			panic(fmt.Sprintf("sample: no weighted line: %q", line))
		}
		for item := range strings.SplitSeq(items, ", ") {
			sum += w
			t.items, t.upTo = append(t.items, item), append(t.upTo, sum)
		}
	}
	t.slots = make([]int, slots)
	i := 0
	for k := range t.slots {
		for t.upTo[i] <= k*sum/slots {
			i++
		}
		t.slots[k] = i
	}
	return t
}

func (t *table) draw(s *source) string {
	sum := t.upTo[len(t.upTo)-1]
	n := s.below(sum)
	i := t.slots[n*slots/sum]
	for i > 0 && t.upTo[i-1] > n {
		i--
	}
	for t.upTo[i] <= n {
		i++
	}
	return t.items[i]
}

// split returns the items of a list that is parted by commas.
func split(text string) []string { return strings.Split(text, ", ") }

func pick(s *source, list []string) string { return list[s.below(len(list))] }
