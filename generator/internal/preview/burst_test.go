package preview

import (
	"context"
	"fmt"
	"os"
	"runtime"
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

// The queue of the system overflows while nobody takes from it: then all is to
// be read anew, and folders that came meanwhile are watched.
func TestOverflow(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("SKIPPED: how long the queue is, is known of Linux alone")
	}
	limit, err := os.ReadFile("/proc/sys/fs/inotify/max_queued_events")
	if err != nil {
		t.Fatal(err)
	}
	most := 0
	if _, err := fmt.Sscan(string(limit), &most); err != nil {
		t.Fatal(err)
	}
	w := &watched{t: t, dir: t.TempDir()}
	w.mkdir("content")
	notify, err := newWatcher(w.dir, []string{"content"})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2 * most { // one event each at least, since equal ones that follow each other are one
		w.write(fmt.Sprintf("content/%d.yaml", i%2), "x")
	}
	w.mkdir("content/late/folder")
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- notify.run(ctx, w.changed) }()
	defer func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("watching ended: %v", err)
		}
	}()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		w.mu.Lock()
		all := w.told.All
		w.mu.Unlock()
		if all {
			break
		}
		if time.Now().After(end) {
			t.Fatal("the overflow is not told")
		}
	}
	time.Sleep(2 * quietBurst)
	w.mu.Lock()
	w.told = Change{}
	w.mu.Unlock()
	w.write("content/late/folder/a.yaml", "x")
	w.await("content/late/folder/a.yaml")
}
