package cli

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/clerk"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/render"
	"bangvang/generator/internal/site"
	"bangvang/templates"
)

// A siteBuild is a site on its way from records to bytes, and all that was
// found wrong on it.
type siteBuild struct {
	root     *os.Root // nil where the files are in no folder
	files    fs.FS
	lib      *content.Library
	diags    diag.List
	allowed  []content.Allowance
	site     *site.Site
	base     *url.URL // nil where the site is not published anywhere
	renderer *render.Renderer
}

func (s *siteBuild) close() {
	if s.root != nil {
		s.root.Close()
	}
}

// open loads the site in its folder. It is to be closed.
func (c *command) open(f buildFlags, p *progress) (*siteBuild, error) {
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return nil, &siteError{c.site, err}
	}
	s, err := c.load(newLoader(root.FS()), f, p)
	if err != nil {
		root.Close()
		return nil, err
	}
	s.root = root
	s.review()
	return s, nil
}

// review finds what somebody with experience would ask. With errors no more
// will be found; what is allowed is left out then.
func (s *siteBuild) review() {
	s.diags.Merge(clerk.Review(s.lib, s.site))
	if s.diags.HasErrors() {
		s.silence(false)
	}
}

// silence leaves out the warnings that are allowed. all tells that everything
// was found.
func (s *siteBuild) silence(all bool) { s.diags = clerk.Silence(s.diags, s.allowed, all) }

// A loader loads a site again and again, and anew only what changed.
type loader struct {
	files    fs.FS
	records  content.Cache
	names    site.Memo
	theme    *render.Theme // nil where it is to be loaded
	language content.Language
	problems diag.List // of the theme
}

func newLoader(files fs.FS) *loader { return &loader{files: files} }

// loadTheme loads the theme in a language.
func (l *loader) loadTheme(language content.Language) (*render.Theme, diag.List) {
	if l.theme == nil || l.language != language {
		var own diag.List
		l.theme, l.problems = render.LoadTheme(templates.FS, ownTemplates(l.files, &own), language)
		l.problems.Merge(own)
		l.language = language
	}
	return l.theme, l.problems
}

// load reads, decodes and assembles a site and loads its theme. Where its list
// has errors it can't be rendered.
func (c *command) load(l *loader, f buildFlags, p *progress) (*siteBuild, error) {
	s := &siteBuild{files: l.files}
	p.stage(textStageRead)
	lib, problems, err := l.records.Read(l.files)
	if err != nil {
		return nil, &siteError{c.site, err}
	}
	s.diags.Merge(problems)
	s.diags.Merge(clerk.CheckAllowed(lib.Allowed))
	s.allowed, s.lib = lib.Allowed, lib
	if c.lang == "" {
		c.speaks = languageOfSite(&lib.Site)
	}
	p.stage(textStageAssemble)
	assembled, problems := l.names.Assemble(lib, awards.Catalogue())
	s.diags.Merge(problems)
	s.site = assembled

	theme, problems := l.loadTheme(themeLanguage(&lib.Site))
	s.diags.Merge(problems)
	if s.base, err = baseURL(f.baseURL, &lib.Site, &s.diags); err != nil {
		return nil, usageError{errors.New(textBadBase.With(f.baseURL).In(c.speaks))}
	}
	if s.diags.HasErrors() {
		return s, nil
	}
	s.renderer = render.New(assembled, theme, s.base, f.portable, func(name string) ([]byte, error) {
		return fs.ReadFile(l.files, content.Dir+"/photos/"+name)
	})
	return s, nil
}

// themeLanguage is the language of the interface; a site that is not written
// yet has a language all the same, so that its templates can be checked.
func themeLanguage(s *content.Site) content.Language {
	if s.Language == "" {
		return content.Vietnamese
	}
	return s.Language
}

// ownTemplates returns the site's own templates; nil where there are none. A
// folder that can't be entered is no reason to build with others.
func ownTemplates(fsys fs.FS, diags *diag.List) fs.FS {
	info, err := fs.Lstat(fsys, render.TemplatesDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil || !info.IsDir() {
		diags.Add(ruleTemplatesDir.At(diag.Position{File: render.TemplatesDir}))
		return nil
	}
	own, err := fs.Sub(fsys, render.TemplatesDir)
	if err != nil {
		panic("cli: " + err.Error()) // the name is a valid one
	}
	return own
}

var ruleTemplatesDir = diag.NewRule("templates-folder", diag.Error,
	"đây phải là một thư mục thật, không phải tệp hay liên kết tượng trưng", "this must be a folder itself, no file and no symbolic link").Mended(
	"xóa hoặc đổi tên tệp ấy, rồi tạo thư mục templates",
	"delete or rename it, and make a folder templates")

// baseURL returns where the site is published: as the flag says, else as the
// site does.
func baseURL(flag string, s *content.Site, diags *diag.List) (*url.URL, error) {
	if flag != "" {
		return render.ParseBase(flag)
	}
	if s.BaseURL == "" {
		return nil, nil
	}
	base, err := render.ParseBase(s.BaseURL)
	if err != nil {
		diags.Add(ruleBaseURL.At(s.BaseURLAt.In(s.File), s.BaseURL))
		return nil, nil
	}
	return base, nil
}

var ruleBaseURL = diag.NewRule("base-url", diag.Error,
	"%q không phải là địa chỉ của một trang, ví dụ https://example.org/bang-vang/", "%q is no address of a site, such as https://example.org/bang-vang/").Mended(
	"viết đủ địa chỉ, từ https:// đến dấu gạch chéo cuối; chưa đăng ở đâu thì bỏ trường này",
	"write the whole address, from https:// to the slash at its end; leave the field out as long as the site is not published")

// render renders all files and hands them on as they are ready. It returns how
// many of them are pages.
func (s *siteBuild) render(p *progress, put func(name string, data []byte) error) (pages int, err error) {
	files := s.renderer.Files()
	p.stage(textStageRender)
	p.expect(len(files))
	var (
		next    atomic.Int64
		failed  atomic.Bool
		mu      sync.Mutex
		workers sync.WaitGroup
	)
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)) && !failed.Load(); i = next.Add(1) - 1 {
				data, problems := files[i].Bytes()
				if len(problems) > 0 {
					mu.Lock()
					s.diags.Add(problems...)
					mu.Unlock()
					continue
				}
				if e := put(files[i].Name, data); e != nil {
					mu.Lock()
					err = errors.Join(err, e)
					mu.Unlock()
					failed.Store(true)
				}
				p.done()
			}
		})
	}
	workers.Wait()
	s.silence(!s.diags.HasErrors())
	for _, f := range files {
		if f.IsPage {
			pages++
		}
	}
	return pages, err
}

// print prints the problems of a site; on a terminal with the line of the file
// that each is about. How warnings are allowed is said once, behind them all.
func (c *command) print(s *siteBuild) error {
	printer := diag.Printer{Lang: c.speaks}
	if isTerminal(c.stderr) {
		printer.Color = os.Getenv("NO_COLOR") == ""
		printer.Source = sourceLines(s.files)
	}
	found := s.diags.Sorted()
	if err := printer.Print(c.stderr, found); err != nil {
		return err
	}
	if rule := clerk.Allowable(found); rule != "" {
		return c.say(c.stderr, textAllow.With(rule).In(c.speaks))
	}
	return nil
}

// siteError says that a folder is no site.
type siteError struct {
	dir string
	err error
}

func (e *siteError) Error() string { return e.dir + ": " + e.err.Error() }
func (e *siteError) Unwrap() error { return e.err }

// shownDir names a folder for people: the current one by its full path.
func shownDir(dir string) string {
	if full, err := filepath.Abs(dir); err == nil && dir == "." {
		return full
	}
	return dir
}
