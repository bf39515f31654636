package site

import (
	"runtime"
	"sync"
	"sync/atomic"

	"bangvang/generator/internal/diag"
)

// fork returns an assembler that works at the same time as others do. What it
// finds is its own until it is joined.
func (a *assembler) fork() *assembler {
	f := *a
	f.atOnce, f.delayed, f.diags, f.precedence = true, nil, diag.List{}, nil
	return &f
}

// join takes over what a fork found and does what it left to be done later. Forks
// are joined in the order of their records, so that nothing tells in which order
// they worked.
func (a *assembler) join(f *assembler) {
	a.diags.Merge(f.diags)
	a.precedence = append(a.precedence, f.precedence...)
	a.hidden = a.hidden || f.hidden
	if f.newestDay.Compare(a.newestDay) > 0 {
		a.newestDay = f.newestDay
	}
	for _, do := range f.delayed {
		do(a)
	}
}

// later does what touches records that others touch too: a fork when it is
// joined, else at once.
func (a *assembler) later(do func(a *assembler)) {
	if a.atOnce {
		a.delayed = append(a.delayed, do)
		return
	}
	do(a)
}

// atOnce does two things at the same time.
func atOnce(one, other func()) {
	var others sync.WaitGroup
	others.Go(other)
	one()
	others.Wait()
}

// eachAtOnce calls do for each number below n, for several at the same time.
func eachAtOnce(n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	workers.Wait()
}
