package preview

import (
	"context"
	"io/fs"
	"net"
	"net/http"
	"sync"
	"time"
)

// Options are what a preview needs to know.
type Options struct {
	Dir     string   // of the site: a full path of the system
	Folders []string // in it, of which changes are told
	Files   fs.FS    // the same folder, for looking where watching fails

	// Load loads the site, Loaded is told of each edition as soon as it is shown,
	// and Reviewed of those that were reviewed before the next. All are called
	// from one goroutine.
	Load     func(Change) *Edition
	Loaded   func(*Edition)
	Reviewed func(*Edition)

	// Unwatched is told why changes are looked for every second, where the system
	// does not tell of them.
	Unwatched func(error)
}

// A server shows a site.
type server struct {
	Options

	mu     sync.Mutex
	newest *release
	good   *release // the last one before it without errors, as far as is known; nil where there is none
	proven *release // the last of these of which something was shown; as good, as a rule
	news   chan struct{}

	pending Change
	wake    chan struct{}
}

// Serve loads a site and shows it until the context ends or something fails.
func Serve(ctx context.Context, l *Listener, o Options) error {
	s := &server{Options: o, news: make(chan struct{}), wake: make(chan struct{}, 1)}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	// The files are watched before they are read, so that no change is missed.
	// Nothing is waited for at the end: reading a large site takes a while.
	watch := s.watch()
	ready := make(chan struct{})
	go func() {
		s.loadAndShow(Change{All: true})
		close(ready)
		go watch(ctx)
		s.load(ctx)
	}()
	select {
	case <-ctx.Done():
		return nil
	case <-ready:
	}
	h := &http.Server{
		Handler:           &guard{l.name, l.port, s.handler()},
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    1 << 16,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	context.AfterFunc(ctx, func() { h.Close() }) // at once, whoever still listens for news
	if err := h.Serve(l); ctx.Err() == nil {
		return err
	}
	return nil
}

// watch begins to watch the files and returns what tells of their changes.
func (s *server) watch() (run func(context.Context)) {
	w, err := newWatcher(s.Dir, s.Folders)
	return func(ctx context.Context) {
		if err == nil {
			err = w.run(ctx, s.changed)
		}
		if err == nil {
			return // the context ended
		}
		s.Unwatched(err)
		poll(ctx, s.Files, s.Folders, pollEvery, s.changed)
	}
}

// changed notes what is to be loaded.
func (s *server) changed(c Change) {
	s.mu.Lock()
	s.pending = s.pending.and(c)
	s.mu.Unlock()
	select {
	case s.wake <- struct{}{}:
	default: // it is awake already
	}
}

// calm is how long nothing must have changed before an edition is reviewed.
const calm = 300 * time.Millisecond

// load loads what changed, again and again, and has it reviewed in between.
func (s *server) load(ctx context.Context) {
	pause := time.After(calm)
	reviews := make(chan review)
	busy, due := false, false // a review is on its way, and another is to follow: two at a time would hold two sites more
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.wake:
			s.mu.Lock()
			c := s.pending
			s.pending = Change{}
			s.mu.Unlock()
			s.loadAndShow(c)
			pause, due = time.After(calm), false
		case <-pause:
			if due = busy; !busy {
				busy = s.review(ctx, reviews)
			}
		case done := <-reviews:
			busy = false
			if s.amend(done) {
				s.Reviewed(done.found)
			}
			if due {
				busy, due = s.review(ctx, reviews), false
			}
		}
	}
}

// review begins to review the newest edition; false where there is nothing to
// be found.
func (s *server) review(ctx context.Context, reviews chan<- review) bool {
	r, _ := s.current()
	if r.Review == nil {
		return false
	}
	go func() {
		done := review{r, r.Review()}
		select {
		case reviews <- done:
		case <-ctx.Done():
		}
	}()
	return true
}

func (s *server) loadAndShow(c Change) {
	e := s.Load(c)
	s.release(e)
	s.Loaded(e)
}

// A review is what was found on a release while it was shown.
type review struct {
	of    *release
	found *Edition
}

// amend shows what a review found; false where there is a newer edition.
func (s *server) amend(r review) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.newest != r.of {
		return false
	}
	s.show(&release{r.found, r.of.shelf, r.of.number + 1})
	return true
}

// release shows an edition from now on.
func (s *server) release(e *Edition) {
	s.mu.Lock()
	defer s.mu.Unlock()
	number := 1
	if s.newest != nil {
		number = s.newest.number + 1
	}
	for _, r := range []*release{s.good, s.newest} {
		if r.good() {
			s.good = r
			if r.proven() {
				s.proven = r
			}
		}
	}
	s.show(newRelease(e, number))
}

// show tells of a release; the lock is held.
func (s *server) show(r *release) {
	s.newest = r
	close(s.news)
	s.news = make(chan struct{})
}

// current returns the newest edition, and what is closed when there is a newer
// one.
func (s *server) current() (newest *release, news <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.newest, s.news
}

// older returns the editions to show where the newest can't be.
func (s *server) older() []*release {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []*release
	for _, r := range []*release{s.good, s.proven} {
		if r != nil {
			all = append(all, r)
		}
	}
	return all
}
