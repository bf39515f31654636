package preview

import (
	"fmt"
	"testing"
	"time"
)

// Folders that are made quickly, deep and many: none is missed, whenever it is
// written to.
func TestDeepFolders(t *testing.T) {
	w := watchNew(t, "content")
	var last []string
	for i := range 30 {
		dir := fmt.Sprintf("content/rolls/%d/%d/%d", i%3, i%5, i)
		w.mkdir(dir)
		w.write(dir+"/a.yaml", "x")
		last = append(last, dir+"/a.yaml")
	}
	w.await("content/rolls")
	time.Sleep(2 * quietBurst)
	for _, name := range last {
		w.write(name, "y")
	}
	w.await(last...)
}

// A checkout writes thousands of files at once; the queue of the system may
// overflow. Afterwards everything is known to have changed, and the next save
// is told as ever.
func TestCheckout(t *testing.T) {
	const files = 10_000
	w := watchNew(t, "content")
	checkout := func(text string) (names []string) {
		for i := range files {
			dir := fmt.Sprintf("content/rolls/%d", i/100)
			if i%100 == 0 {
				w.mkdir(dir)
			}
			names = append(names, fmt.Sprintf("%s/%d.yaml", dir, i))
			w.write(names[i], text)
		}
		return names
	}
	checkout("một")
	w.await("content/rolls")
	time.Sleep(2 * quietBurst)
	w.mu.Lock()
	w.told = Change{}
	w.mu.Unlock()
	w.await(checkout("hai")...)
	time.Sleep(2 * quietBurst)
	w.write("content/rolls/7/777.yaml", "ba")
	w.await("content/rolls/7/777.yaml")
}
