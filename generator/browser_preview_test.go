package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"bangvang/generator/internal/browser"
	"bangvang/generator/internal/content"

	"github.com/chromedp/chromedp/kb"
)

// A desk is a site that somebody writes while its preview runs.
type desk struct {
	t    testing.TB
	dir  string
	site *browser.Site
}

var shownAt = regexp.MustCompile(`http://\S+/`)

// sitDown starts the preview of a site, which must end at once when it is
// interrupted.
func sitDown(t testing.TB, files tree, flags ...string) *desk {
	t.Helper()
	browser.Need(t)
	d := &desk{t: t, dir: t.TempDir()}
	for name, data := range files {
		write(t, d.dir, name, data)
	}
	cmd := exec.Command("bangvang", append([]string{"serve", "--site", d.dir, "--address", "127.0.0.1:0"}, flags...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		asked := time.Now()
		if err := cmd.Wait(); err != nil {
			t.Errorf("the preview ends with %v\n%s", err, stderr.Bytes())
		}
		if took := time.Since(asked); took > 20*time.Second {
			t.Errorf("the preview took %v to end", took)
		}
	})
	said := bufio.NewScanner(stdout)
	for said.Scan() {
		if root := shownAt.FindString(said.Text()); root != "" {
			d.site = &browser.Site{Root: root}
			go func() {
				for said.Scan() { // so that it can go on talking
				}
			}()
			return d
		}
	}
	t.Fatalf("the preview does not say where it is\n%s", stderr.Bytes())
	return nil
}

// ownSite is the repository's own content, to be written in.
func ownSite(t *testing.T) tree {
	files := tree{}
	for name, data := range readTree(t, filepath.Join(repository, content.Dir)) {
		files[content.Dir+"/"+name] = data
	}
	return files
}

// write saves a file.
func (d *desk) write(name string, data []byte) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, filepath.FromSlash(name)), data, 0o666); err != nil {
		d.t.Fatal(err)
	}
}

// replace edits a file.
func (d *desk) replace(name, old, text string) {
	d.t.Helper()
	src, err := os.ReadFile(filepath.Join(d.dir, filepath.FromSlash(name)))
	if err != nil {
		d.t.Fatal(err)
	}
	if !strings.Contains(string(src), old) {
		d.t.Fatalf("%s does not have %q", name, old)
	}
	d.write(name, []byte(strings.Replace(string(src), old, text, 1)))
}

const (
	board     = `document.querySelector("bangvang-preview")?.shadowRoot`
	boardText = `(` + board + `?.querySelector("[role=status]").innerText ?? "")`
	panel     = board + `?.querySelector(".panel")`
)

// markStays marks the page as it is, to see whether it is loaded anew.
const markStays = `window.untouched = true`

// TestEditorSeesEdit edits a record, and the page that is looked at shows it
// and stays where it was scrolled.
func TestEditorSeesEdit(t *testing.T) {
	t.Parallel()
	d := sitDown(t, ownSite(t))
	p := browser.Open(t, d.site, browser.Look{Width: browser.Phone})
	p.Visit("2019/")
	p.Run(`scrollTo(0, 900)`)
	p.Until(`scrollY === 900`)
	for _, name := range []string{"Tên đổi lần một", "Tên đổi lần hai", "Tên đổi lần ba"} {
		site := "content/site.yaml"
		src, err := os.ReadFile(filepath.Join(d.dir, "content", "site.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		title := regexp.MustCompile(`(?m)^title: .*$`).FindString(string(src))
		d.replace(site, title, "title: "+name)
		p.Until(`document.title.includes("` + name + `")`)
		p.Settle()
		p.Until(`scrollY === 900`)
	}
	if text := browser.Eval[string](p, boardText); text != "" {
		t.Errorf("the board says %q", text)
	}
}

// TestEditorSeesNoReloadElsewhere edits what is not on the page: it is not
// loaded anew.
func TestEditorSeesNoReloadElsewhere(t *testing.T) {
	t.Parallel()
	d := sitDown(t, ownSite(t))
	p := browser.Open(t, d.site, browser.Look{})
	p.Visit("cach-dem/")
	p.Run(markStays)
	d.replace("content/units.yaml", "name: ", "note: Ghi chú thử.\n  name: ")
	other := browser.Open(t, d.site, browser.Look{})
	other.Visit("don-vi/")
	d.replace("content/site.yaml", "title: ", "title: Đã đổi ")
	p.Until(`document.title.includes("Đã đổi")`)
	other.Until(`document.title.includes("Đã đổi")`)
	if browser.Eval[bool](p, `window.untouched === true`) {
		t.Error("the page is told to be loaded anew, and was not")
	}
	p.Run(markStays)
	d.replace("content/units.yaml", "note: Ghi chú thử.", "note: Ghi chú khác.")
	time.Sleep(700 * time.Millisecond)
	if !browser.Eval[bool](p, `window.untouched === true`) {
		t.Error("the page was loaded anew for what is not on it")
	}
}

// TestEditorIsToldMistakes makes mistakes: they lie over the page as it was,
// with all that helps to mend them, and go when they are mended.
func TestEditorIsToldMistakes(t *testing.T) {
	t.Parallel()
	d := sitDown(t, ownSite(t))
	for name, look := range map[string]browser.Look{"phone": {Width: browser.Narrowest, Dark: true}, "desktop": {}} {
		p := browser.Open(t, d.site, look)
		p.Visit("don-vi/")
		heading := browser.Eval[string](p, `document.querySelector("h1").innerText`)
		p.Run(markStays)
		d.replace("content/units.yaml", "kind:", "knid:")
		p.Until(panel)
		p.Settle()
		text := browser.Eval[string](p, boardText)
		for _, want := range []string{"Có lỗi cần sửa (1)", "content/units.yaml:", "đơn vị không có trường \"knid\"", "knid:", "Gợi ý: có phải là \"kind\"?"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the board says %q, without %q", name, text, want)
			}
		}
		link := browser.Eval[string](p, board+`.querySelector("a.place").href`)
		if want := "vscode://file" + filepath.ToSlash(d.dir) + "/content/units.yaml:"; !strings.HasPrefix(link, want) || strings.Count(link, ":") != 3 {
			t.Errorf("%s: the link leads to %s, not to %s…", name, link, want)
		}
		if mark := browser.Eval[string](p, board+`.querySelector("mark").innerText`); mark != "k" {
			t.Errorf("%s: marked is %q", name, mark)
		}
		if wide := browser.Eval[bool](p, board+`.querySelector(".panel").scrollWidth > innerWidth`); wide {
			t.Errorf("%s: the board scrolls sideways", name)
		}
		if now := browser.Eval[string](p, `document.querySelector("h1").innerText`); now != heading {
			t.Errorf("%s: below it stands %q", name, now)
		}
		p.Press(kb.Escape)
		p.Until(`!(` + panel + `) && ` + board + `.querySelector(".chip button")`)
		p.Run(board + `.querySelector(".chip button").click()`)
		p.Until(panel)
		p.Visit("cach-dem/") // every page tells
		p.Until(panel)
		p.Visit("don-vi/")
		p.Run(markStays)
		p.Until(panel)
		d.replace("content/units.yaml", "knid:", "kind:")
		p.Until(`!(` + panel + `) && ` + boardText + ` === ""`)
		if !browser.Eval[bool](p, `window.untouched === true`) {
			t.Errorf("%s: the page was loaded anew, and is the same", name)
		}
	}
}

// TestEditorRestyles edits the style: the page takes it on without being loaded
// anew.
func TestEditorRestyles(t *testing.T) {
	t.Parallel()
	files := ownSite(t)
	style, err := os.ReadFile(filepath.Join(repository, "templates", "assets", "style.css"))
	if err != nil {
		t.Fatal(err)
	}
	files["templates/assets/style.css"] = style
	d := sitDown(t, files)
	p := browser.Open(t, d.site, browser.Look{})
	p.Visit("2019/")
	p.Run(markStays + `; scrollTo(0, 700)`)
	for i, width := range []string{"11px", "12px", "13px"} {
		write(t, d.dir, "templates/assets/style.css", append(bytes.Clone(style), "\nh1 { border-left: "+width+" solid }\n"...))
		p.Until(`getComputedStyle(document.querySelector("h1")).borderLeftWidth === "` + width + `"`)
		p.Until(`document.querySelectorAll("link[rel~=stylesheet]").length === 1`)
		if !browser.Eval[bool](p, `window.untouched === true && scrollY === 700`) {
			t.Fatalf("style %d: the page was loaded anew", i)
		}
	}
	write(t, d.dir, "templates/assets/site.js", []byte(`"use strict"; document.documentElement.dataset.script = "new";`))
	p.Until(`document.documentElement.dataset.script === "new"`)
}

// TestEditorIsNotCovered edits where there are warnings: they are told in a
// corner, and cover the page when they are asked for alone. What the editor
// reads stays in place while others come.
func TestEditorIsNotCovered(t *testing.T) {
	t.Parallel()
	d := sitDown(t, ownSite(t))
	p := browser.Open(t, d.site, browser.Look{Width: browser.Phone})
	p.Visit("cach-dem/")
	p.Until(`document.querySelector("bangvang-preview")`) // it is told that nothing is wrong
	asked := func(id string) []byte {
		return []byte("id: " + id + "\ntitle: Đợt hỏi lại\nyear: 2019\ndecision: {number: Số năm}\ngrants:\n  - {award: bang-khen-thu-tuong, individuals: 2}\n")
	}
	const chip = board + `?.querySelector(".chip button")`
	for i := range 6 {
		id := fmt.Sprintf("hoi-lai-%d", i)
		d.write("content/rolls/2019/"+id+".yaml", asked(id))
	}
	p.Until(chip)
	if browser.Eval[bool](p, `!!`+panel) {
		t.Error("warnings cover the page by themselves")
	}
	p.Settle() // it has its style
	p.Run(`const b = ` + chip + `; b.focus(); b.click()`)
	p.Until(panel + ` && ` + board + `.activeElement?.localName === "button"`)
	p.Run(`window.old = ` + panel + `; window.old.scrollTop = 40`)
	d.write("content/rolls/2019/hoi-them.yaml", asked("hoi-them"))
	p.Until(panel + ` && ` + panel + ` !== window.old`)
	if got := browser.Eval[float64](p, panel+`.scrollTop`); got != 40 {
		t.Errorf("the board was scrolled to 40, and is now at %v", got)
	}
	p.Press(kb.Escape)
	p.Until(`!(` + panel + `) && ` + board + `.activeElement === ` + chip)
	d.replace("content/units.yaml", "kind:", "knid:")
	p.Until(panel)
	d.replace("content/units.yaml", "knid:", "kind:")
	p.Until(`!(` + panel + `) && ` + chip)
}

// TestEditorBeginsWithMistakes begins with a site that can't be shown: the page
// tells why, and is the site when it is mended.
func TestEditorBeginsWithMistakes(t *testing.T) {
	t.Parallel()
	files := ownSite(t)
	files["content/units.yaml"] = append([]byte("- id: [\n"), files["content/units.yaml"]...)
	d := sitDown(t, files, "--lang", "en")
	p := browser.Open(t, d.site, browser.Look{})
	p.Expect(`status of 500`)
	p.Expect(`is answered with 500`)
	p.Visit("don-vi/")
	p.Until(panel)
	if text := browser.Eval[string](p, boardText); !strings.Contains(text, "There are errors to mend") || !strings.Contains(text, "content/units.yaml:1:") {
		t.Errorf("the board says %q", text)
	}
	d.replace("content/units.yaml", "- id: [\n", "")
	p.Until(`document.querySelector("h1")?.innerText`)
	if text := browser.Eval[string](p, boardText); text != "" {
		t.Errorf("the board says %q", text)
	}
}
