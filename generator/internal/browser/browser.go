// Package browser lets tests meet the site as its readers do: in a real
// browser, with the checkers of standards beside it. It is for tests alone; no
// package of the program imports it.
//
// One browser serves all tests of a package, each [Page] with a profile of its
// own. Every page is watched from its first byte to the end of its test: a
// message on the console, a breach of the Content-Security-Policy, a request
// that fails or that leaves the site fails the test, whatever the test is
// about.
//
// What a machine lacks is said loudly and its tests are skipped; where CI=true
// is set they fail.
package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// names are the commands that start Chromium, the first that is found.
var names = []string{
	"chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	`C:\Program Files\Google\Chrome\Application\chrome.exe`,
}

// flags keep the browser to the tests: it shows no window, talks to no one, and
// what it shows does not hang on the machine.
var flags = []string{
	"headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "no-default-browser-check",
	"disable-background-networking", "disable-component-update", "disable-default-apps", "disable-extensions", "disable-sync",
	"disable-dev-shm-usage", "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "password-store=basic", "mute-audio",
	"lang=vi", "force-color-profile=srgb", "font-render-hinting=none", "hide-scrollbars",
}

// startTime is how long the browser may take to start.
const startTime = time.Minute

var (
	mutex   sync.Mutex
	running *process
)

// A process is the browser of this test binary.
type process struct {
	ctx  context.Context
	stop context.CancelFunc
}

// Close ends the browser, if any test started it. TestMain calls it.
func Close() {
	mutex.Lock()
	defer mutex.Unlock()
	if running == nil {
		return
	}
	_ = chromedp.Cancel(running.ctx) // what it says at its end concerns no test
	running.stop()
	running = nil
}

// start returns the browser, which the first test starts.
func start(t testing.TB) *process {
	t.Helper()
	mutex.Lock()
	defer mutex.Unlock()
	if running != nil {
		return running
	}
	path := Need(t)
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(path), chromedp.WSURLReadTimeout(startTime)}
	for _, flag := range flags {
		if name, value, ok := strings.Cut(flag, "="); ok {
			options = append(options, chromedp.Flag(name, value))
		} else {
			options = append(options, chromedp.Flag(name, true))
		}
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	// A browser that is newer than the tests sends events that they do not
	// know, which is no fault.
	ctx, _ := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	if err := chromedp.Do(ctx); err != nil {
		stop()
		t.Fatalf("%s does not start: %v", path, err)
	}
	running = &process{ctx, stop}
	return running
}

// Need returns the path of the browser and skips a test where there is none, or
// where go test -short asks for the quick ones.
func Need(t testing.TB) string {
	t.Helper()
	long(t)
	path := find(names...)
	if path == "" {
		skip(t, "Chromium", "apt-get install chromium")
	}
	return path
}

// find returns the first of some commands that there is.
func find(names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// long skips a test where go test -short asks for the quick ones alone. That is
// a wish, not a want: it fails nowhere.
func long(t testing.TB) {
	t.Helper()
	if testing.Short() {
		leave(t, "-short", "go test -short leaves out what starts a browser, an office or a checker of standards")
	}
}

// said are the reasons of which was said aloud that tests are skipped for them.
var said sync.Map

// skip skips a test for want of a program. Where CI=true is set it fails.
func skip(t testing.TB, program, install string) {
	t.Helper()
	message := program + " is missing (" + install + ", see CONTRIBUTING.md)"
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	leave(t, program, message)
}

// leave skips a test and says so aloud, once for each reason.
func leave(t testing.TB, reason, message string) {
	t.Helper()
	if _, again := said.LoadOrStore(reason, true); !again {
		aloud("--- SKIPPED: " + t.Name() + " and all other tests that need it: " + message)
	}
	t.Skip(message)
}

// aloud says something on the terminal even where go test keeps what passing
// tests print to itself.
func aloud(message string) {
	for _, name := range []string{fmt.Sprintf("/proc/%d/fd/2", os.Getppid()), "/dev/tty"} {
		info, err := os.Stat(name)
		if err != nil || info.Mode().IsRegular() {
			continue // a file has its own place at which the next line is written
		}
		if f, err := os.OpenFile(name, os.O_WRONLY, 0); err == nil {
			fmt.Fprintln(f, message)
			f.Close()
			return
		}
	}
}
