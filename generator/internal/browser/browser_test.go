package browser

import (
	"slices"
	"strings"
	"testing"
)

var icon = []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`)

func TestMain(m *testing.M) {
	defer Close()
	m.Run()
}

const (
	head = `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trang thử</title><link rel="icon" href="icon.svg">`
	body = `</head><body><main><h1>Trang thử</h1>`
	foot = `</main></body></html>`
	csp  = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'">`
)

// TestWatchFindsWhatIsWrong shows the watch each thing that it is there for.
func TestWatchFindsWhatIsWrong(t *testing.T) {
	files := map[string][]byte{"icon.svg": icon, "warn.js": []byte(`console.warn("careful")`), "throw.js": []byte(`null.x`), "fetch.js": []byte(`fetch("https://example.org/")`)}
	for _, c := range []struct{ name, head, body, want string }{
		{"good", csp, "<p>Không có gì sai.</p>", ""},
		{"console", "", `<script src="warn.js"></script>`, "console.warning: \"careful\""},
		{"exception", "", `<script src="throw.js"></script>`, "TypeError"},
		{"missing", "", `<img src="none.png" alt="">`, "none.png is answered with 404"},
		{"foreign", "", `<img src="https://example.org/a.png" alt="">`, "asks for https://example.org/a.png, which is not of the site"},
		{"foreign fetch", "", `<script src="fetch.js"></script>`, "asks for https://example.org/, which is not of the site"},
		{"inline script", csp, `<script>1</script>`, "Content Security Policy"},
		{"inline style", csp, `<p style="color: red">đỏ</p>`, "Content Security Policy"},
		{"policy", csp, `<img src="https://example.org/a.png" alt="">`, "Content Security Policy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files["index.html"] = []byte(head + c.head + body + c.body + foot)
			p := Open(t, Serve(t, files), Look{})
			p.Visit("")
			found := p.watch.complaints()
			if c.want == "" && len(found) > 0 || c.want != "" && !slices.ContainsFunc(found, func(one string) bool { return strings.Contains(one, c.want) }) {
				t.Errorf("want %q, got %q", c.want, found)
			}
			p.Expect("") // all of it was meant
		})
	}
}

func TestAxeFindsWhatIsWrong(t *testing.T) {
	p := Open(t, Serve(t, map[string][]byte{
		"icon.svg":  icon,
		"good.html": []byte(head + body + `<p>Chữ rõ.</p>` + foot),
		"bad.html":  []byte(head + `<style>p { color: #bbb; background: #fff }</style>` + body + `<p>Chữ mờ.</p><h4>Lệch bậc</h4><button></button>` + foot),
	}), Look{})
	p.Visit("good.html")
	if found := p.Axe(); len(found) > 0 {
		t.Errorf("a good page has %q", found)
	}
	p.Visit("bad.html")
	found := strings.Join(p.Axe(), "\n")
	for _, rule := range []string{"color-contrast", "heading-order", "button-name"} {
		if !strings.Contains(found, rule) {
			t.Errorf("axe does not find %s in\n%s", rule, found)
		}
	}
}

// TestPrintedText checks that text comes out of a PDF as it went in, page by
// page.
func TestPrintedText(t *testing.T) {
	p := Open(t, Serve(t, map[string][]byte{
		"icon.svg":   icon,
		"index.html": []byte(head + `<style>h2 { break-before: page }</style>` + body + `<p>Nguyễn Thị Hường</p><h2>Trang hai</h2><p>Đỗ Ngọc Ưng</p>` + foot),
	}), Look{})
	p.Visit("")
	sheets := strings.Split(Text(t, p.PDF()), "\f")
	if len(sheets) != 3 || !strings.Contains(sheets[0], "Nguyễn Thị Hường") || !strings.Contains(sheets[1], "Đỗ Ngọc Ưng") {
		t.Errorf("the sheets are %q", sheets)
	}
}
