package publish

import (
	"fmt"
	"testing"
)

// BenchmarkBuild builds 10,000 files of 4 KiB: the first time, unchanged, and
// with every file changed.
func BenchmarkBuild(b *testing.B) {
	const files = 10_000
	pages := [2][]byte{make([]byte, 4<<10), make([]byte, 4<<10)}
	pages[1][4<<10-1] = 1
	run := func(b *testing.B, dir string, page []byte) {
		o, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		for i := range files {
			if err := o.Put(fmt.Sprintf("%d/unit-%d/index.html", 2000+i%25, i), page); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := o.Commit(); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			run(b, b.TempDir(), pages[0])
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		dir := b.TempDir()
		run(b, dir, pages[0])
		for b.Loop() {
			run(b, dir, pages[0])
		}
	})
	b.Run("changed", func(b *testing.B) {
		dir := b.TempDir()
		run(b, dir, pages[1])
		for i := 0; b.Loop(); i++ {
			run(b, dir, pages[i%2])
		}
	})
}
