package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/preview"
	"bangvang/generator/internal/render"

	"github.com/spf13/cobra"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	address string
	open    bool
}

// defaultAddress is reached from this machine alone.
const defaultAddress = "127.0.0.1:8080"

func (c *command) serve() *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   textServeShort.In(c.speaks),
		Long:    textServeLong.In(c.speaks),
		Example: textServeExample.In(c.speaks),
		Args:    c.noArgs,
		RunE:    func(*cobra.Command, []string) error { return c.runServe(f) },
	}
	cmd.Flags().StringVar(&f.address, "address", defaultAddress, textFlagAddress.In(c.speaks))
	cmd.Flags().Lookup("address").DefValue = "" // said in words
	cmd.Flags().BoolVar(&f.open, "open", false, textFlagOpen.In(c.speaks))
	return cmd
}

// runServe shows the site until it is interrupted.
func (c *command) runServe(f serveFlags) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	listener, err := preview.Listen(f.address)
	var bad *preview.AddressError
	switch {
	case errors.As(err, &bad):
		return usageError{errors.New(textBadAddress.With(bad.Address).In(c.speaks))}
	case err != nil:
		return err
	}
	defer listener.Close()
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer root.Close()
	dir, err := filepath.Abs(c.site)
	if err != nil {
		return err
	}
	lang := c.speaks // which may change while the site is loaded
	p := c.startProgress()
	defer p.stop()
	url := listener.URL()
	d := &desk{c: c, root: root, loader: newLoader(root.FS()), flags: buildFlags{baseURL: url}, progress: p}
	d.first = func() {
		p.stop()
		c.welcome(listener, f.open)
	}
	return preview.Serve(ctx, listener, preview.Options{
		Dir: dir, Folders: []string{content.Dir, render.TemplatesDir}, Files: root.FS(),
		Load: d.load, Loaded: d.loaded, Reviewed: d.reviewed,
		Unwatched: func(err error) { c.warnIn(lang, textUnwatched.With(err)) },
	})
}

// welcome says where the preview is, and opens it where that is wished.
func (c *command) welcome(l *preview.Listener, open bool) {
	url := l.URL()
	c.note(c.stdout, textServing.With(url).In(c.speaks))
	if !l.IsLocal() {
		c.warn(textNotLocal)
		for _, other := range l.Others() {
			c.note(c.stdout, textOther.With(other).In(c.speaks))
		}
	}
	if !open {
		return
	}
	if err := openBrowser(url); err != nil {
		c.warn(textNoBrowser.With(url, err))
	}
}

// note tells how a preview does. That nobody hears it is no reason to stop.
func (c *command) note(w io.Writer, line string) { _ = c.say(w, line) }

func (c *command) warn(t diag.Text) { c.warnIn(c.speaks, t) }

func (c *command) warnIn(l diag.Lang, t diag.Text) {
	c.note(c.stderr, diag.Warning.Word().In(l)+": "+t.In(l))
}

var (
	textServeShort = diag.Text{VI: "Xem thử trang trong lúc soạn", EN: "Show the site while it is written"}
	textServeLong  = diag.Text{
		VI: `Mở trang trên máy này để xem thử; public/ không bị động đến. Lưu một tệp trong content/
hay templates/ là trang đang xem tự cập nhật. Có lỗi thì trang cũ vẫn còn đó, lỗi hiện
đè lên cùng tên tệp, dòng, cột, và mất đi khi đã sửa xong. Bấm Ctrl-C để dừng.`,
		EN: `Show the site on this machine; public/ is left alone. Save a file in content/ or
templates/ and the page that is looked at is brought up to date. Where there are errors
the page stays, and they lie over it until they are mended. Ctrl-C ends it.`}
	textServeExample = diag.Text{
		VI: `  bangvang serve --open                     xem thử, mở luôn trình duyệt
  bangvang serve --address 127.0.0.1:9000   dùng cổng khác
  bangvang serve --address :8080            cho cả các máy khác trong mạng xem`,
		EN: `  bangvang serve --open                     show it, in a browser at once
  bangvang serve --address 127.0.0.1:9000   at another port
  bangvang serve --address :8080            to other machines of the network too`}
	textFlagAddress = diag.Text{VI: "địa chỉ và cổng `ADDRESS`; không viết thì là 127.0.0.1:8080, chỉ máy này vào được", EN: "the `ADDRESS` with its port; 127.0.0.1:8080 where not given, which this machine alone reaches"}
	textFlagOpen    = diag.Text{VI: "mở trang trong trình duyệt", EN: "open the site in a browser"}

	textServing       = diag.Text{VI: "Xem thử ở %s (bấm Ctrl-C để dừng)", EN: "The site is shown at %s (Ctrl-C ends it)"}
	textLoaded        = diag.Text{VI: "Đã cập nhật; %s giây.", EN: "Up to date. Seconds: %s."}
	textReviewed      = diag.Text{VI: "Cảnh báo: %d; xem tất cả bằng bangvang check.", EN: "Warnings: %d; bangvang check lists them all."}
	textLoadedErrors  = diag.Text{VI: "Có %d lỗi: trang vẫn như trước khi có lỗi; %s giây.", EN: "Errors: %d. The site is shown as it was without them. Seconds: %s."}
	textLoadedNothing = diag.Text{VI: "Có %d lỗi: sửa xong mới xem được trang; %s giây.", EN: "Errors: %d. Nothing can be shown before they are mended. Seconds: %s."}
	textNotLocal      = diag.Text{VI: "máy khác trong mạng cũng xem được trang này, kể cả những gì chưa công bố", EN: "other machines of the network can see this site too, and what is not published yet"}
	textOther         = diag.Text{VI: "Từ máy khác, mở: %s", EN: "From another machine, open: %s"}
	textNoBrowser     = diag.Text{VI: "không mở được trình duyệt, hãy tự mở %s: %v", EN: "no browser could be opened, open %s yourself: %v"}
	textUnwatched     = diag.Text{VI: "hệ thống không báo khi tệp thay đổi (%v), nên chương trình tự xem lại mỗi giây", EN: "the system does not tell when files change (%v), so they are looked at every second"}
	textBadAddress    = diag.Text{VI: "--address phải có cả cổng, ví dụ 127.0.0.1:8080, không phải %q", EN: "--address must have a port, as in 127.0.0.1:8080, not %q"}
	textTaken         = diag.Text{VI: "địa chỉ %s đang có chương trình khác dùng; thử: bangvang serve --address %s", EN: "another program uses the address %s; try: bangvang serve --address %s"}
)
