package main

import (
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// freePort returns a port at which nobody listens.
func freePort(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}

// stays follows no redirect, and keeps no connection that a preview which has
// ended could still be thought to hold.
var stays = &http.Client{
	Timeout:       20 * time.Second,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	Transport:     &http.Transport{DisableKeepAlives: true},
}

// ask asks the preview of a script for a page. The header Host is the host.
func ask(ts *testscript.TestScript, method, path string, headers ...string) (code int, body string, err error) {
	r, err := http.NewRequest(method, "http://127.0.0.1:"+ts.Getenv("PORT")+path, nil)
	ts.Check(err)
	for _, h := range headers {
		name, value, _ := strings.Cut(os.Expand(h, ts.Getenv), ": ")
		r.Header.Set(name, value)
		if name == "Host" {
			r.Host = value
		}
	}
	answer, err := stays.Do(r)
	if err != nil {
		return 0, "", err
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	return answer.StatusCode, answer.Header.Get("Location") + string(data), err
}

func scriptShows(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: shows PATH TEXT")
	}
	var body string
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		var err error
		if _, body, err = ask(ts, http.MethodGet, args[0]); err == nil && strings.Contains(body, args[1]) != neg {
			return
		}
	}
	ts.Fatalf("%s does not come to that:\n%s", args[0], body)
}

func scriptAnswers(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: answers CODE PATH HEADER…")
	}
	method := http.MethodGet
	if first, path, ok := strings.Cut(args[1], " "); ok {
		method, args[1] = first, path
	}
	code, body, err := ask(ts, method, args[1], args[2:]...)
	ts.Check(err)
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("%s: code %d, not %s\n%s", args[1], code, args[0], body)
	}
}

// scriptAwaits waits until a file has a text: a preview writes some when the
// page is shown already.
func scriptAwaits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: awaits FILE TEXT")
	}
	for end := time.Now().Add(20 * time.Second); !strings.Contains(ts.ReadFile(args[0]), args[1]); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			ts.Fatalf("%s does not come to have %s", args[0], args[1])
		}
	}
}
