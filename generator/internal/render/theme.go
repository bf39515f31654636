package render

import (
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/markdown"
	"bangvang/generator/internal/vietnamese"
)

// TemplatesDir is the folder of a site's own templates.
const TemplatesDir = "templates"

// A Theme is the templates, interface texts and assets of a site: the built-in
// ones, and over them, file by file, the site's own.
type Theme struct {
	pages  map[string]*template.Template // by the name of the file, without its end
	texts  texts
	method *markdown.Document // how numbers are counted
	assets []asset
}

// The folders of a theme.
const (
	layoutsDir  = "layouts"
	partialsDir = "partials"
	pagesDir    = "pages"
	textsDir    = "texts"
	assetsDir   = "assets"
)

// maxThemeFile is the size of the largest file of a theme, in bytes.
const maxThemeFile = 8 << 20

// A themeFile is a file of a theme and how it is named in messages.
type themeFile struct {
	name  string // below the theme's folder
	shown string
	src   []byte
}

// LoadTheme loads the built-in theme with the site's own files over it. own
// may be nil. language chooses the texts of the interface.
func LoadTheme(builtIn, own fs.FS, language content.Language) (*Theme, diag.List) {
	var diags diag.List
	files := readTheme(builtIn, "", &diags)
	over := map[string]themeFile{} // texts, which override one by one
	if own != nil {
		known := slices.Sorted(maps.Keys(files))
		for name, f := range readTheme(own, TemplatesDir, &diags) {
			if d, ok := unknownTemplate(f, known); ok {
				diags.Add(d)
			} else if path.Dir(name) == textsDir && path.Ext(name) == ".yaml" {
				over[name] = f
			} else {
				files[name] = f
			}
		}
	}
	t := &Theme{pages: map[string]*template.Template{}}
	t.loadTexts(files, over, language, &diags)
	t.loadAssets(files)
	t.parse(files, &diags)
	return t, diags
}

// readTheme reads the files of a theme. What programs and systems leave in
// folders, and Go files, are none of it.
func readTheme(fsys fs.FS, shown string, diags *diag.List) map[string]themeFile {
	files := map[string]themeFile{}
	_ = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		pos := diag.Position{File: path.Join(shown, name)}
		switch {
		case err != nil:
			if name == "." && errors.Is(err, fs.ErrNotExist) {
				return fs.SkipAll
			}
			diags.Add(ruleUnreadable.At(pos, err.Error()))
			return nil
		case name != "." && strings.HasPrefix(path.Base(name), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir(), path.Ext(name) == ".go":
			return nil
		case !entry.Type().IsRegular():
			diags.Add(ruleNotRegular.At(pos))
			return nil
		}
		src, err := readLimited(fsys, name)
		if err != nil {
			diags.Add(ruleUnreadable.At(pos, err.Error()))
			return nil
		}
		files[name] = themeFile{name, pos.File, src}
		return nil
	})
	return files
}

func readLimited(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxThemeFile {
		return nil, fmt.Errorf("larger than %d MiB", maxThemeFile>>20)
	}
	return fs.ReadFile(fsys, name)
}

// unknownTemplate finds files of a site that no page would ever use: a
// misspelled name would leave the built-in file in place without a word.
func unknownTemplate(f themeFile, known []string) (diag.Diagnostic, bool) {
	dir, _, nested := strings.Cut(f.name, "/")
	if nested && (dir == assetsDir || path.Dir(f.name) == partialsDir && path.Ext(f.name) == ".html") || slices.Contains(known, f.name) {
		return diag.Diagnostic{}, false
	}
	unknown := ruleUnknownTemplate.At(diag.Position{File: f.shown})
	if near, ok := vietnamese.Nearest(f.name, slices.Values(known)); ok {
		unknown = unknown.Hinted(hintDidYouMean, path.Join(TemplatesDir, near))
	}
	return unknown, true
}

// parse parses the templates: for each page the layouts, the partials and its
// own file.
func (t *Theme) parse(files map[string]themeFile, diags *diag.List) {
	common := template.New("").Funcs(template.FuncMap{"t": t.texts.phrases.template}).Option("missingkey=error")
	names := slices.Sorted(maps.Keys(files))
	ok := true
	for _, name := range names {
		if dir := path.Dir(name); path.Ext(name) == ".html" && (dir == layoutsDir || dir == partialsDir) {
			ok = t.parseFile(common, files[name], diags) && ok
		}
	}
	for _, name := range names {
		if path.Ext(name) != ".html" || path.Dir(name) != pagesDir {
			continue
		}
		page := template.Must(common.Clone())
		if t.parseFile(page, files[name], diags) && ok {
			t.pages[strings.TrimSuffix(path.Base(name), ".html")] = page
		}
	}
}

func (t *Theme) parseFile(to *template.Template, f themeFile, diags *diag.List) bool {
	if _, err := to.New(f.shown).Parse(string(f.src)); err != nil {
		diags.Add(templateProblem(err, f.shown))
		return false
	}
	return true
}

// templateError matches what the template packages say:
// "template: file:line:col: message" and "html/template:file:line:col: message".
var templateError = regexp.MustCompile(`^(?:html/)?template: ?([^:]+):(\d+):(?:(\d+):)? ?(.*)$`)

// templateProblem turns an error of the template packages into a diagnostic.
func templateProblem(err error, file string) diag.Diagnostic {
	message := strings.Join(strings.Fields(err.Error()), " ")
	pos := diag.Position{File: file}
	if m := templateError.FindStringSubmatch(message); m != nil {
		pos.File, message = m[1], m[4]
		pos.Line, _ = strconv.Atoi(m[2])
		if column, err := strconv.Atoi(m[3]); err == nil {
			pos.Column = column + 1 // theirs begins with 0
		}
	}
	// A mistake in a partial is one mistake, whichever page it is found on.
	message = inView.ReplaceAllString(message, "")
	return ruleTemplate.At(pos, message).Hinted(hintTemplate)
}

// inView matches which view was given to a template.
var inView = regexp.MustCompile(` in type \*?view\.\w+`)

var (
	ruleTemplate = diag.NewRule("template", diag.Error,
		"khuôn trang có lỗi: %s", "the template is wrong: %s")
	ruleUnknownTemplate = diag.NewRule("unknown-template", diag.Error,
		"không trang nào dùng tệp này", "no page uses this file")
	ruleUnknownText = diag.NewRule("unknown-text", diag.Error,
		"giao diện không có văn bản nào mang khóa %q", "no text of the interface has the key %q")
	ruleTextLink = diag.NewRule("text-link", diag.Error,
		"văn bản của giao diện không liên kết đến bản ghi được: %q", "a text of the interface can't link to a record: %q").Mended(
		"viết đủ địa chỉ web, hoặc bỏ liên kết",
		"write a whole web address, or take the link away")
	ruleTextVerbs = diag.NewRule("text-values", diag.Error,
		"văn bản %q phải có %d chỗ %s, ở đây có %d", "the text %q must have %d places %s, here are %d").Mended(
		"giữ đủ các chỗ ấy như trong văn bản gốc",
		"keep as many of these places as the built-in text has")
	ruleUnreadable = diag.NewRule("unreadable-template", diag.Error,
		"không đọc được tệp này: %s", "this file can't be read: %s")
	ruleNotRegular = diag.NewRule("template-not-regular", diag.Error,
		"đây không phải là tệp thường (có thể là liên kết tượng trưng); chương trình không đọc", "this is no regular file (a symbolic link, perhaps); it is not read").Mended(
		"chép tệp thật vào chỗ này",
		"copy the file itself to this place")
	ruleOutput = diag.NewRule("template-output", diag.Error,
		"khuôn trang cho ra %q", "the template gives %q")

	hintDidYouMean = diag.Text{VI: "có phải là %q?", EN: "did you mean %q?"}
	hintTemplate   = diag.Text{VI: "xem docs/templates.md về các trường và hàm dùng được", EN: "docs/templates.md lists the fields and functions there are"}
	hintOutput     = diag.Text{VI: "một giá trị đứng ở chỗ html/template không cho phép", EN: "a value stands where html/template does not allow it"}
)
