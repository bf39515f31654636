package preview

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bangvang/generator/internal/diag"
)

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("ă", 1000)
	for _, test := range []struct {
		line      string
		caret     int
		want      string
		wantCaret int
	}{
		{"name: Bộ Thử\r", 6, "name: Bộ Thử", 6},
		{"name", 40, "name", 4},
		{"name", -1, "name", -1},
		{"", 0, "", 0},
		{"a\xffb", 2, "a\uFFFDb", 2},
		{long, 0, long[:2*maxExcerpt], 0},
		{long, 1000, long[:2*(maxExcerpt*2/3)], maxExcerpt * 2 / 3},
	} {
		if got, caret := excerpt(test.line, test.caret); got != test.want || caret != test.wantCaret {
			t.Errorf("excerpt(%.20q, %d) = %.20q (%d bytes), %d, want %d bytes, %d", test.line, test.caret, got, len(got), caret, len(test.want), test.wantCaret)
		}
	}
}

func TestOpenInEditor(t *testing.T) {
	s := &server{Options: Options{Dir: "/home/một hai/site", Folders: []string{"content", "templates"}}}
	for pos, want := range map[diag.Position]string{
		{File: "content/rolls/a#b?.yaml", Line: 3, Column: 5}: "vscode://file/home/m%E1%BB%99t%20hai/site/content/rolls/a%23b%3F.yaml:3:5",
		{File: "templates/pages/home.html", Line: 2}:          "vscode://file/home/m%E1%BB%99t%20hai/site/templates/pages/home.html:2:1",
		{File: "content/site.yaml"}:                           "vscode://file/home/m%E1%BB%99t%20hai/site/content/site.yaml",
		{File: "layouts/base.html", Line: 2}:                  "", // of the built-in theme
		{}:                                                    "",
	} {
		if got := s.open(pos); got != want {
			t.Errorf("%v is opened at %q, want %q", pos, got, want)
		}
	}
	if got := (&server{Options: Options{Dir: "//server/share/roll", Folders: []string{"content"}}}).open(diag.Position{File: "content/a.yaml", Line: 1, Column: 2}); got != "vscode://file//server/share/roll/content/a.yaml:1:2" {
		t.Errorf("on a share of Windows a place is opened at %q", got)
	}
	if got := (&server{Options: Options{Dir: "C:/roll", Folders: []string{"content"}}}).open(diag.Position{File: "content/a.yaml", Line: 1, Column: 2}); got != "vscode://file/C:/roll/content/a.yaml:1:2" {
		t.Errorf("on Windows a place is opened at %q", got)
	}
}

// A page is told to be restyled where nothing but the names of its styles
// differs.
func TestSight(t *testing.T) {
	old := newRelease(&Edition{Styles: []string{"assets/style.0123456789.css", "assets/own.css"}}, 1)
	next := newRelease(&Edition{Styles: []string{"assets/style.abcdef0123.css", "assets/own.css"}}, 2)
	page := `<link href="../assets/style.0123456789.css"><p>style.0123456789.css`
	for _, test := range []struct {
		page         string
		of           *release
		whole, plain bool // the same
	}{
		{page, old, true, true},
		{strings.ReplaceAll(page, "assets/style.0123456789", "assets/style.abcdef0123"), next, false, true},
		{strings.ReplaceAll(page, "style.0123456789", "style.abcdef0123"), next, false, false},
		{page + "x", old, false, false},
	} {
		was, is := old.sightOf([]byte(page)), test.of.sightOf([]byte(test.page))
		if (was.whole == is.whole) != test.whole || (was.plain == is.plain) != test.plain {
			t.Errorf("%q: was %v, is %v", test.page, was, is)
		}
	}
}

func TestListen(t *testing.T) {
	first, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if !first.IsLocal() || !strings.HasPrefix(first.URL(), "http://127.0.0.1:") {
		t.Errorf("it listens at %s", first.URL())
	}
	var taken *TakenError
	if _, err := Listen(first.Addr().String()); !errors.As(err, &taken) || taken.Address != first.Addr().String() {
		t.Fatalf("a second time: %v", err)
	}
	next, err := Listen(taken.Free)
	if err != nil {
		t.Fatalf("%s is not free: %v", taken.Free, err)
	}
	defer next.Close()
	for _, address := range []string{"", "localhost", "127.0.0.1", "127.0.0.1:http", "127.0.0.1:65536", "127.0.0.1:-1", "a:b:c"} {
		var bad *AddressError
		if _, err := Listen(address); !errors.As(err, &bad) {
			t.Errorf("%q: %v", address, err)
		}
	}
	all, err := Listen(":0")
	if err != nil {
		t.Fatal(err)
	}
	defer all.Close()
	for _, other := range append(all.Others(), first.Others()...) {
		if at, err := url.Parse(other); err != nil || at.Port() == "" || net.ParseIP(at.Hostname()) == nil || net.ParseIP(at.Hostname()).IsLoopback() {
			t.Errorf("other machines are told %s", other)
		}
	}
	if all.IsLocal() || !strings.HasPrefix(all.URL(), "http://localhost:") {
		t.Errorf("for all, it listens at %s", all.URL())
	}
}

// A page is told to be loaded anew where there is nothing to show, whatever it
// says it was.
func TestStateOfNothing(t *testing.T) {
	s := &server{news: make(chan struct{})}
	s.release(&Edition{Problems: []diag.Diagnostic{{Severity: diag.Error}}})
	for query, want := range map[string]string{"": "same", "&whole=x&plain=y": "changed", "&whole=x": "changed"} {
		w := httptest.NewRecorder()
		s.handler().ServeHTTP(w, httptest.NewRequest("GET", "/.bangvang/state?page=/"+query, nil))
		if !strings.Contains(w.Body.String(), `"page":"`+want+`"`) {
			t.Errorf("%q is answered with %s, not %s", query, w.Body, want)
		}
	}
}

// However often a site is saved, one review runs at a time, and the newest
// edition is reviewed in the end.
func TestOneReviewAtATime(t *testing.T) {
	var running, most, loads, reviewed atomic.Int64
	o := Options{Loaded: func(*Edition) {}}
	o.Reviewed = func(e *Edition) { reviewed.Store(int64(len(e.Problems))) }
	o.Load = func(Change) *Edition {
		n := loads.Add(1)
		return &Edition{Review: func() *Edition {
			if now := running.Add(1); now > most.Load() {
				most.Store(now)
			}
			defer running.Add(-1)
			time.Sleep(3 * calm)
			return &Edition{Problems: make([]diag.Diagnostic, n)}
		}}
	}
	s := &server{Options: o, news: make(chan struct{}), wake: make(chan struct{}, 1)}
	s.loadAndShow(Change{All: true})
	go s.load(t.Context())
	for range 3 {
		time.Sleep(3 * calm / 2)
		s.changed(Change{All: true})
	}
	for end := time.Now().Add(20 * time.Second); reviewed.Load() != loads.Load(); time.Sleep(calm / 10) {
		if time.Now().After(end) {
			t.Fatalf("edition %d is reviewed, of %d", reviewed.Load(), loads.Load())
		}
	}
	if most.Load() != 1 {
		t.Errorf("%d reviews at a time", most.Load())
	}
}

// A preview ends at once, even while a site is being read that takes for ever.
func TestEndsAtOnce(t *testing.T) {
	l, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, stop := context.WithCancel(t.Context())
	reading := make(chan bool)
	ended := make(chan error)
	go func() {
		ended <- Serve(ctx, l, Options{Dir: t.TempDir(), Load: func(Change) *Edition {
			close(reading)
			select {} // as long as the test runs
		}})
	}()
	<-reading
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Error("it does not end")
	}
}

// Pages that are open do not keep a preview from ending, and whatever happens
// to the files meanwhile, each of many readers gets a whole page of one edition.
func TestManyReaders(t *testing.T) {
	l, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	ctx, stop := context.WithCancel(t.Context())
	var loads atomic.Int64
	o := Options{Dir: t.TempDir(), Loaded: func(*Edition) {}, Reviewed: func(*Edition) {}, Unwatched: func(err error) { t.Error(err) }}
	o.Load = func(Change) *Edition {
		n := loads.Add(1)
		e := &Edition{Render: func(name string) ([]byte, []diag.Diagnostic, bool) {
			if n%3 == 0 {
				return nil, []diag.Diagnostic{{Severity: diag.Error}}, true
			}
			return []byte(strings.Repeat(string(rune('a'+n%26)), 5000)), nil, true
		}}
		if n%5 == 0 {
			e.Render, e.Problems = nil, []diag.Diagnostic{{Severity: diag.Error}}
		}
		return e
	}
	preview := &server{Options: o, news: make(chan struct{}), wake: make(chan struct{}, 1)}
	preview.loadAndShow(Change{All: true})
	go preview.load(ctx)
	h := &http.Server{Handler: preview.handler()}
	go h.Serve(l)
	defer h.Close()
	defer stop()
	get(t, l, "2019/index.html") // what nobody saw may be replaced by what can't be shown
	end := time.Now().Add(time.Second)
	done := make(chan bool)
	for range 4 {
		go func() {
			defer func() { done <- true }()
			for time.Now().Before(end) {
				body := get(t, l, "2019/index.html")
				if page, _, _ := strings.Cut(body, "<script"); len(page) != 5000 || strings.Trim(page, page[:1]) != "" {
					t.Errorf("a page has %d bytes: %.40q", len(page), page)
					return
				}
				get(t, l, ".bangvang/state?page=/2019/index.html")
			}
		}()
	}
	for time.Now().Before(end) {
		preview.changed(Change{All: true})
		time.Sleep(2 * time.Millisecond)
	}
	for range 4 {
		<-done
	}
	if loads.Load() < 20 {
		t.Errorf("only %d editions", loads.Load())
	}
}

// An edition that nobody looked at may be one that can't be shown: what was seen
// to be good stays behind it.
func TestStaysOnWhatWasSeen(t *testing.T) {
	shows := func(text string) *Edition {
		return &Edition{Render: func(string) ([]byte, []diag.Diagnostic, bool) { return []byte(text), nil, true }}
	}
	wrong := []diag.Diagnostic{{Severity: diag.Error}}
	late := &Edition{Render: func(string) ([]byte, []diag.Diagnostic, bool) { return nil, wrong, true }}
	early := &Edition{Problems: wrong}
	s := &server{news: make(chan struct{})}
	for i, step := range []struct {
		edition *Edition
		asked   bool
		want    string
	}{
		{early, true, ""}, {shows("a"), true, "a"}, {late, false, ""}, {early, true, "a"}, {late, true, "a"}, {early, true, "a"},
		{shows("b"), false, ""}, {early, true, "b"}, {late, false, ""}, {late, false, ""}, {early, true, "b"}, {shows("c"), true, "c"},
	} {
		s.release(step.edition)
		if !step.asked {
			continue
		}
		if got := string(s.page("index.html").data); got != step.want {
			t.Errorf("edition %d: %q is shown, want %q", i+1, got, step.want)
		}
	}
}

func get(t *testing.T, l net.Listener, path string) string {
	answer, err := http.Get("http://" + l.Addr().String() + "/" + path)
	if err != nil {
		t.Error(err)
		return ""
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Error(err)
	}
	return string(body)
}
