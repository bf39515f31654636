package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/publish"

	"github.com/google/go-cmp/cmp"
)

func TestLanguageOf(t *testing.T) {
	english, vietnamese, none := siteIn(t, "en"), siteIn(t, "vi"), t.TempDir()
	tests := []struct {
		args []string
		want diag.Lang
	}{
		{nil, diag.VI},
		{[]string{"build", "--site", english}, diag.EN},
		{[]string{"build", "--site=" + english}, diag.EN},
		{[]string{"--site", vietnamese, "build"}, diag.VI},
		{[]string{"build", "--site", english, "--lang", "vi"}, diag.VI},
		{[]string{"build", "--site", vietnamese, "--lang=en"}, diag.EN},
		{[]string{"--lang", "en", "help"}, diag.EN},
		{[]string{"build", "--lang", "fr", "--site", english}, diag.EN},
		{[]string{"build", "--lang"}, diag.VI},
		{[]string{"build", "--site", none}, diag.VI},
		{[]string{"build", "--site", filepath.Join(none, "nowhere")}, diag.VI},
	}
	for _, test := range tests {
		if got := languageOf(test.args); got != test.want {
			t.Errorf("languageOf(%q) = %s, want %s", test.args, got, test.want)
		}
	}
}

// siteIn makes a folder that holds nothing but a site's language.
func siteIn(t *testing.T, language string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "content"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content", "site.yaml"), []byte("title: Thử\nlanguage: "+language+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestExplain checks that every error of the world which is told in our own
// words names what it is about, in both languages.
func TestExplain(t *testing.T) {
	tests := []struct {
		err   error
		names []string
	}{
		{&siteError{"trang-thu", fs.ErrNotExist}, []string{"trang-thu", "content/"}},
		{&siteError{"trang-thu", fs.ErrPermission}, []string{"trang-thu", "permission denied"}},
		{fmt.Errorf("wrapped: %w", publish.ErrLocked), nil},
		{&publish.FolderError{Dir: "/", Problem: publish.FolderIsRoot}, []string{"/"}},
		{&publish.FolderError{Dir: "ra", Problem: publish.FolderIsLink}, []string{"ra"}},
		{&publish.FolderError{Dir: "ra", Problem: publish.FolderIsSource, Source: "content"}, []string{"ra", "content"}},
		{&publish.FolderError{Dir: "ra", Problem: publish.FolderNotFolder}, []string{"ra"}},
		{&publish.FolderError{Dir: "", Problem: publish.FolderUnnamed}, []string{`""`}},
		{&publish.NotOursError{Dir: "ra", Found: "ghi-chu.txt"}, []string{"ra", "ghi-chu.txt"}},
		{&publish.ManifestError{Path: "ra/manifest"}, []string{"ra/manifest"}},
		{&publish.ForeignFileError{Path: "2019/index.html"}, []string{"2019/index.html"}},
		{&publish.CollisionError{Names: [2]string{"a/B", "a/b"}}, []string{"a/B", "a/b"}},
		{&publish.UndoError{Cause: errors.New("disk full")}, []string{"disk full"}},
	}
	for _, test := range tests {
		text := explain(test.err)
		if text.VI == text.EN || text.VI == "" || text.EN == "" {
			t.Errorf("%T: %q and %q", test.err, text.VI, text.EN)
		}
		for _, name := range test.names {
			if !strings.Contains(text.VI, name) || !strings.Contains(text.EN, name) {
				t.Errorf("%T: neither %q nor %q should lack %q", test.err, text.VI, text.EN, name)
			}
		}
		if strings.Contains(text.VI+text.EN, "%!") {
			t.Errorf("%T: %q and %q", test.err, text.VI, text.EN)
		}
	}
	other := errors.New("something else")
	if got := explain(other); got != (diag.Text{VI: "something else", EN: "something else"}) {
		t.Errorf("explain(%v) = %+v", other, got)
	}
}

// TestHelpNamesEveryFlag checks the help of all commands in both languages.
func TestHelpNamesEveryFlag(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		c := &command{speaks: diag.Lang(lang)}
		for _, cmd := range c.root().Commands() {
			var stdout, stderr bytes.Buffer
			if code := Main([]string{"--lang", lang, "help", cmd.Name()}, &stdout, &stderr); code != exitOK || stderr.Len() > 0 {
				t.Fatalf("help %s: exit code %d, %s", cmd.Name(), code, stderr.Bytes())
			}
			for _, name := range flagNames(cmd) {
				if !strings.Contains(stdout.String(), name) {
					t.Errorf("help %s in %s does not tell of %s", cmd.Name(), lang, name)
				}
			}
			if strings.Contains(stdout.String(), "USAGE") || strings.Contains(stdout.String(), "{{") {
				t.Errorf("help %s in %s:\n%s", cmd.Name(), lang, &stdout)
			}
		}
	}
}

// TestHelpFitsTerminals checks that the texts written by hand don't wrap.
func TestHelpFitsTerminals(t *testing.T) {
	const columns = 100
	for _, text := range []diag.Text{textRootLong, textBuildLong, textBuildExample, textCheckLong, textCheckExample} {
		for line := range strings.SplitSeq(text.VI+"\n"+text.EN, "\n") {
			if n := len([]rune(line)); n > columns {
				t.Errorf("%d columns: %s", n, line)
			}
		}
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// TestTextsAgree checks that both languages of a message say the same things.
func TestTextsAgree(t *testing.T) {
	for _, text := range []diag.Text{textNoSite, textSiteUnreadable, textLocked, textFolderRoot, textFolderLink, textFolderSource, textFolderNone, textNotOurs, textManifest,
		textForeign, textCollision, textUndo, textBuilt, textChecked, textFailed, textNoBase, textPortable, textKept, textSeeHelp, textUnknownCommand, textUnknownCommandNear,
		textNoArguments, textBadLang, textBadBase, textSiteNotFolder, textUnknownFlag, textUnknownFlagNear, textFlagNeedsValue, textFlagNotBool} {
		if diff := cmp.Diff(verb.FindAllString(text.VI, -1), verb.FindAllString(text.EN, -1)); diff != "" || text.VI == "" || text.EN == "" {
			t.Errorf("%q and %q (-vi +en):\n%s", text.VI, text.EN, diff)
		}
	}
}

func TestDecimalComma(t *testing.T) {
	if got := decimalComma("12.5"); got != "12,5" {
		t.Errorf("decimalComma(12.5) = %s", got)
	}
}

// failingWriter is an output that can't be written to.
type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, errors.New("the pipe is closed") }

// TestBrokenOutput checks that a message which can't be shown is a failure, and
// no panic.
func TestBrokenOutput(t *testing.T) {
	if code := Main([]string{"version"}, failingWriter{}, failingWriter{}); code != exitFailed {
		t.Errorf("version: exit code %d", code)
	}
	if code := Main([]string{"check", "--site", siteIn(t, "xx")}, failingWriter{}, failingWriter{}); code != exitFailed {
		t.Errorf("check: exit code %d", code)
	}
}

// TestProgressIsSilent checks that nothing is shown where there is no terminal.
func TestProgressIsSilent(t *testing.T) {
	var stderr bytes.Buffer
	c := &command{stderr: &stderr, speaks: diag.VI}
	p := c.startProgress()
	p.stage(textStageRender)
	p.expect(2)
	p.done()
	p.stop()
	p.stop()
	if stderr.Len() > 0 {
		t.Errorf("shown: %q", stderr.String())
	}
	p.line()
	if want := "\r\x1b[K" + textStageRender.VI + " 1/2 …"; stderr.String() != want {
		t.Errorf("line %q, want %q", stderr.String(), want)
	}
}

// TestSourceLines checks that lines are found as messages count them.
func TestSourceLines(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte("\ufeffmột\r\nhai\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	lines := sourceLines(root.FS())
	for _, test := range []struct {
		file string
		line int
		want string
		ok   bool
	}{
		{"a.yaml", 1, "một\r", true}, {"a.yaml", 2, "hai", true}, {"a.yaml", 4, "", false}, {"a.yaml", 0, "", false},
		{"b.yaml", 1, "", false}, {"../a.yaml", 1, "", false}, {"a.yaml", 1, "một\r", true},
	} {
		if got, ok := lines(test.file, test.line); got != test.want || ok != test.ok {
			t.Errorf("line %d of %s: %q, %t", test.line, test.file, got, ok)
		}
	}
}

// Checkers of changes name files from the root of the repository.
func TestFolderOfSite(t *testing.T) {
	for site, want := range map[string]string{".": "", "roll": "roll", "a/../roll/": "roll", "./sites/roll": "sites/roll", "../other": "", "/srv/roll": ""} {
		c := &command{site: site}
		if got := c.folder(); got != want {
			t.Errorf("%q lies in %q, want %q", site, got, want)
		}
	}
}
