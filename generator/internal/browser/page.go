package browser

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A Look is how a page is looked at. The zero Look is a desktop with the light
// scheme.
type Look struct {
	Width    int // in CSS pixels; 0 is 1280
	Dark     bool
	NoScript bool
	Still    bool   // the reader asked for reduced motion
	Print    bool   // the style of print on the screen
	Before   string // a script that runs before those of each page
}

// The widths that everything must hold at.
const (
	Narrowest = 320
	Phone     = 390
	Desktop   = 1440
)

// deadline is how long one step on a page may take, on a machine that is busy.
const deadline = time.Minute

// A Page is a tab of the browser with a profile of its own.
type Page struct {
	t     testing.TB
	site  *Site
	tab   context.Context
	watch *watch
	look  Look
}

// Open opens a tab for a test. It ends with the test, and what was wrong on any
// page that it showed fails the test.
func Open(t testing.TB, site *Site, look Look) *Page {
	t.Helper()
	browser := start(t)
	tab, closeTab := chromedp.NewContext(browser.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	w := newWatch(site.Root)
	if err := chromedp.Listen(tab, w.event); err != nil {
		t.Fatal(err)
	}
	p := &Page{t: t, site: site, tab: tab, watch: w}
	t.Cleanup(func() {
		if t.Failed() {
			p.keep()
		}
		for _, complaint := range w.complaints() {
			t.Error(complaint)
		}
	})
	call(p, network.Enable, network.EnableParams{})
	call(p, log.Enable, cdp.Empty{})
	call(p, runtime.Enable, cdp.Empty{})
	call(p, audits.Enable, cdp.Empty{})
	p.Look(look)
	return p
}

// step limits one step.
func (p *Page) step() (context.Context, context.CancelFunc) {
	return context.WithTimeout(p.tab, deadline)
}

// call sends a command of the protocol.
func call[P, R any](p *Page, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	ctx, cancel := p.step()
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		p.t.Fatalf("%s: %v", p.watch.document(), err)
	}
	return result
}

// Is tells how pages are looked at.
func (p *Page) Is() Look { return p.look }

// Look changes how pages are looked at.
func (p *Page) Look(l Look) {
	p.t.Helper()
	p.look = l
	width := int64(cmp.Or(l.Width, 1280))
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: width, Height: 900, DeviceScaleFactor: 1, Mobile: width < 600})
	scheme, motion := "light", "no-preference"
	if l.Dark {
		scheme = "dark"
	}
	if l.Still {
		motion = "reduce"
	}
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion}}})
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: l.NoScript})
	// A tab that is not in front has no focus of its own otherwise.
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
}

// Before runs a script before those of each page that is opened from now on.
func (p *Page) Before(script string) {
	p.t.Helper()
	call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

func (p *Page) do(action chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := p.step()
	defer cancel()
	if err := chromedp.Do(ctx, action); err != nil {
		p.t.Fatalf("%s: %v", p.watch.document(), err)
	}
}

// Visit opens a page of the site, by its address below the root, and waits
// until it is complete with its fonts.
func (p *Page) Visit(address string) {
	p.t.Helper()
	p.do(chromedp.Navigate(p.site.address(address)))
	p.Settle()
}

// Reload opens the page anew.
func (p *Page) Reload() {
	p.t.Helper()
	p.do(chromedp.Reload())
	p.Settle()
}

// Settle waits until nothing is being loaded.
func (p *Page) Settle() {
	p.t.Helper()
	p.Until(`document.readyState === "complete" && document.fonts.status === "loaded"`)
	p.poll("what it asked for is there", func() bool { return len(p.watch.waiting()) == 0 })
}

// Until waits until an expression is true. A page that is just being left for
// another has no answer, which is none.
func (p *Page) Until(condition string) {
	p.t.Helper()
	p.poll(condition, func() bool {
		ctx, cancel := p.step()
		defer cancel()
		is, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+condition+")"))
		return err == nil && is
	})
}

// poll asks again and again. Events would be more elegant, but with scripts
// turned off there is no one to send them.
func (p *Page) poll(what string, done func() bool) {
	p.t.Helper()
	late := time.After(deadline)
	tick := time.NewTicker(15 * time.Millisecond)
	defer tick.Stop()
	for !done() {
		select {
		case <-late:
			p.t.Fatalf("%s: in vain waited until %s %q", p.watch.document(), what, p.watch.waiting())
		case <-tick.C:
		}
	}
}

// Eval returns the value of an expression on the page. It works where scripts
// of the page do not.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	ctx, cancel := p.step()
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v\n%s", p.watch.document(), err, expression[:min(len(expression), 200)])
	}
	return value
}

// Address returns where the page is, below the root of the site.
func (p *Page) Address() string {
	p.t.Helper()
	return strings.TrimPrefix(Eval[string](p, "location.href"), p.site.Root)
}

// Run runs an expression for what it does.
func (p *Page) Run(expression string) {
	p.t.Helper()
	Eval[bool](p, "(() => { "+expression+"; return true })()")
}

// Click clicks in the middle of the one element that a selector chooses, as a
// hand does.
func (p *Page) Click(selector string) {
	p.t.Helper()
	p.one(selector)
	p.click(selector)
}

// click clicks. What a script has just drawn anew is looked for once more: the
// element that was found first is gone then.
func (p *Page) click(selector string) {
	p.t.Helper()
	for {
		ctx, cancel := p.step()
		err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(selector)))
		late := ctx.Err() != nil
		cancel()
		switch {
		case err == nil:
			return
		case late || !strings.Contains(err.Error(), "Could not find node"):
			p.t.Fatalf("%s: %v", p.watch.document(), err)
		}
	}
}

// Follow clicks a link and waits for the page that it leads to.
func (p *Page) Follow(selector string) {
	p.t.Helper()
	p.one(selector)
	want := Eval[string](p, "document.querySelector("+quote(selector)+").href")
	p.click(selector)
	p.Until("location.href === " + quote(want))
	p.Settle()
}

// one fails where a selector chooses nothing.
func (p *Page) one(selector string) {
	p.t.Helper()
	if n := Eval[int](p, "document.querySelectorAll("+quote(selector)+").length"); n == 0 {
		p.t.Fatalf("%s has no %s", p.watch.document(), selector)
	}
}

// Press presses a key once.
func (p *Page) Press(key string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(key))
}

// Cold makes the tab forget what it loaded, as for a reader who comes for the
// first time.
func (p *Page) Cold() {
	p.t.Helper()
	call(p, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
}

// PDF prints the page to the paper that its style asks for.
func (p *Page) PDF() []byte {
	p.t.Helper()
	ctx, cancel := p.step()
	defer cancel()
	data, err := chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		p.t.Fatalf("%s: %v", p.watch.document(), err)
	}
	return data
}

// keep keeps a picture of the page for the engineer who reads of the failure.
func (p *Page) keep() {
	ctx, cancel := p.step()
	defer cancel()
	data, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
	if err != nil {
		return // the page is what is being complained about already
	}
	name := filepath.Join(p.t.ArtifactDir(), "page.png")
	if err := os.WriteFile(name, data, 0o666); err == nil {
		p.t.Logf("%s as it was (go test -artifacts keeps it): %s", p.watch.document(), name)
	}
}
