package browser

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// A watch collects what is wrong on the pages that a tab shows.
type watch struct {
	root string // where requests may go

	mutex   sync.Mutex
	page    string // the document that is shown
	open    map[network.RequestID]string
	found   []string
	allowed []string // what a test expects, in parts of complaints
}

func newWatch(root string) *watch {
	return &watch{root: root, page: "about:blank", open: map[network.RequestID]string{}}
}

// event takes an event of the tab. It must not ask the browser anything.
func (w *watch) event(event any) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		w.request(e)
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			w.complain("%s is answered with %d", e.Response.URL, e.Response.Status)
		}
	case *network.EventLoadingFinished:
		delete(w.open, e.RequestID)
	case *network.EventLoadingFailed:
		if !e.Canceled {
			w.complain("%s %s: %s %s", e.Type, w.open[e.RequestID], e.ErrorText, e.BlockedReason)
		}
		delete(w.open, e.RequestID)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			w.complain("%s %s: %s %s", e.Entry.Source, e.Entry.Level, e.Entry.Text, e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		w.complain("console.%s: %s", e.Type, arguments(e.Args))
	case *runtime.EventExceptionThrown:
		w.complain("uncaught: %s %s", e.ExceptionDetails.Text, arguments([]*runtime.RemoteObject{e.ExceptionDetails.Exception}))
	case *audits.EventIssueAdded:
		details, err := json.Marshal(e.Issue.Details)
		w.complain("the browser finds %s: %s%s", e.Issue.Code, details, errorText(err))
	}
}

func (w *watch) request(e *network.EventRequestWillBeSent) {
	address := e.Request.URL
	if e.Type == network.ResourceTypeDocument && e.DocumentURL == address {
		w.page = address
		clear(w.open) // what the page before still waited for no one waits for
	}
	if !strings.HasPrefix(address, w.root) {
		w.complain("asks for %s, which is not of the site", address)
	}
	// No page waits for the icon of its tab, and that a shared worker is there is
	// told to the worker alone.
	if e.Type != network.ResourceTypeOther && !strings.HasSuffix(address, "/.bangvang/worker.js") {
		w.open[e.RequestID] = address
	}
}

func (w *watch) complain(format string, values ...any) {
	w.found = append(w.found, w.page+": "+fmt.Sprintf(format, values...))
}

// waiting returns the requests that are not answered yet.
func (w *watch) waiting() []string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return slices.Sorted(maps.Values(w.open))
}

func (w *watch) document() string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.page
}

// complaints returns what was wrong, each thing once.
func (w *watch) complaints() []string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	found := slices.DeleteFunc(slices.Clone(w.found), func(complaint string) bool {
		return slices.ContainsFunc(w.allowed, func(part string) bool { return strings.Contains(complaint, part) })
	})
	slices.Sort(found)
	return slices.Compact(found)
}

// Expect says that a complaint with these words belongs to the test.
func (p *Page) Expect(words string) {
	p.watch.mutex.Lock()
	defer p.watch.mutex.Unlock()
	p.watch.allowed = append(p.watch.allowed, words)
}

func arguments(args []*runtime.RemoteObject) string {
	var list []string
	for _, arg := range args {
		switch {
		case arg == nil:
		case len(arg.Value) > 0:
			list = append(list, string(arg.Value))
		default:
			list = append(list, arg.Description)
		}
	}
	return strings.Join(list, " ")
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return " " + err.Error()
}

// quote writes a text as a script does.
func quote(s string) string { return strconv.Quote(s) }
