package site

import "slices"

// A sorter puts numbers in order by ranks, in time that grows with their number
// alone.
type sorter struct{ order, spare []int32 }

func newSorter(order []int32) *sorter { return &sorter{order, make([]int32, len(order))} }

// by sorts by ranks, which are from 0 to below n. What has the same rank stays in
// the order in which it is.
func (s *sorter) by(n int32, rank func(int32) int32) {
	if n < 2 {
		return
	}
	from := make([]int32, n+1) // where those of a rank begin
	for _, i := range s.order {
		from[rank(i)+1]++
	}
	for r := range n {
		from[r+1] += from[r]
	}
	for _, i := range s.order {
		r := rank(i)
		s.spare[from[r]] = i
		from[r]++
	}
	s.order, s.spare = s.spare, s.order
}

// ranksOf numbers the values that all have in their order, from 0, and returns
// how many there are.
func ranksOf[T any, K comparable](all []T, value func(*T) K, compare func(x, y K) int) (ranks []int32, n int32) {
	ranks = make([]int32, len(all))
	met := map[K]int32{}
	var values []K
	for i := range all {
		v := value(&all[i])
		if i > 0 && v == values[ranks[i-1]] {
			ranks[i] = ranks[i-1]
			continue
		}
		r, known := met[v]
		if !known {
			r = int32(len(values))
			met[v], values = r, append(values, v)
		}
		ranks[i] = r
	}
	sorted := slices.SortedFunc(slices.Values(values), compare)
	of := make([]int32, len(values)) // the rank of a value by the order in which it was met
	for r, v := range sorted {
		of[met[v]] = int32(r)
	}
	for i, r := range ranks {
		ranks[i] = of[r]
	}
	return ranks, int32(len(values))
}

// merged returns what two lists that are in order hold, in one order.
func merged[T any](xs, ys []T, compare func(x, y T) int) []T {
	all := make([]T, 0, len(xs)+len(ys))
	for len(xs) > 0 && len(ys) > 0 {
		if compare(xs[0], ys[0]) <= 0 {
			all, xs = append(all, xs[0]), xs[1:]
		} else {
			all, ys = append(all, ys[0]), ys[1:]
		}
	}
	return append(append(all, xs...), ys...)
}
