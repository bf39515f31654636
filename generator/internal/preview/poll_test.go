package preview

import (
	"context"
	"os"
	"slices"
	"testing"
	"testing/fstest"
	"time"
)

// Where nothing is told, looking finds the same.
func TestPoll(t *testing.T) {
	clock := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	file := func(text string) *fstest.MapFile {
		clock = clock.Add(time.Second)
		return &fstest.MapFile{Data: []byte(text), ModTime: clock}
	}
	folder := fstest.MapFS{"content/a.yaml": file("a"), "content/rolls/b.yaml": file("b"), "public/x": file("x")}
	folders := []string{"content", "templates"}
	for _, step := range []struct {
		do   func()
		want []string
	}{
		{func() {}, nil},
		{func() { folder["content/a.yaml"] = file("a") }, []string{"content/a.yaml"}},
		{func() { folder["content/a.yaml"] = &fstest.MapFile{Data: []byte("longer"), ModTime: clock} }, []string{"content/a.yaml"}},
		{func() { delete(folder, "content/rolls/b.yaml") }, []string{"content/rolls", "content/rolls/b.yaml"}},
		{func() { folder["templates/pages/home.html"] = file("x") }, []string{"templates", "templates/pages", "templates/pages/home.html"}},
		{func() {
			folder["public/y"], folder["content/.git/x"], folder["content/.x"] = file("y"), file("x"), file("x")
		}, nil},
	} {
		before := look(folder, folders)
		step.do()
		if got := difference(before, look(folder, folders)).Files; !slices.Equal(got, step.want) {
			t.Errorf("found %q, want %q", got, step.want)
		}
	}
}

// A poll begins with everything, then tells what changes, until it is stopped.
func TestPollTells(t *testing.T) {
	w := &watched{t: t, dir: t.TempDir()}
	w.mkdir("content")
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan bool)
	go func() {
		poll(ctx, os.DirFS(w.dir), []string{"content"}, 5*time.Millisecond, w.changed)
		close(ended)
	}()
	for {
		w.mu.Lock()
		all := w.told.All
		w.mu.Unlock()
		if all {
			break
		}
		time.Sleep(time.Millisecond)
	}
	w.mu.Lock()
	w.told = Change{}
	w.mu.Unlock()
	w.write("content/a.yaml", "x")
	w.await("content/a.yaml")
	stop()
	<-ended
}
