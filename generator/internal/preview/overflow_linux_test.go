package preview

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"
)

// The queue of the system overflows while nobody takes from it: then all is to
// be read anew, and folders that came meanwhile are watched. How long the queue
// is, is known of Linux alone.
func TestOverflow(t *testing.T) {
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
