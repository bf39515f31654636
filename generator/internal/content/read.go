package content

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"
)

// Dir is the folder of the records within a site.
const Dir = "content"

// photosDir is the folder of the images that records name.
const photosDir = Dir + "/photos"

// A file is one that holds records.
type file struct {
	path       string
	collection Collection
	entry      fs.DirEntry
}

// Read reads all records of a site. fsys is the site's folder.
//
// What can't be read is told like everything else that is wrong in a file; an
// error is returned where there is no folder of records at all.
func Read(fsys fs.FS) (*Library, diag.List, error) { return new(Cache).Read(fsys) }

// Read reads all records of a site as [Read] does, but decodes those files
// alone that are not what they were when they were read last.
func (c *Cache) Read(fsys fs.FS) (*Library, diag.List, error) {
	if info, err := fs.Stat(fsys, Dir); err != nil {
		return nil, diag.List{}, fmt.Errorf("read %s: %w", Dir, err)
	} else if !info.IsDir() {
		return nil, diag.List{}, fmt.Errorf("read %s: %w", Dir, errors.New("not a folder"))
	}
	lib := &Library{}
	files, diags := find(fsys, lib)
	parts := make([]decoded, len(files))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(1, len(files))) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				parts[i] = c.read(fsys, files[i])
			}
		})
	}
	workers.Wait()
	c.files = make(map[string]decoded, len(files))
	for i, f := range files {
		lib.add(parts[i].lib)
		diags.Merge(parts[i].diags)
		c.files[f.path] = parts[i]
	}
	return lib, diags, nil
}

// readFile reads and decodes a file; ok is false where it could not be read.
func readFile(fsys fs.FS, f file) (lib *Library, diags diag.List, ok bool) {
	src, problem := load(fsys, f.path)
	if problem != nil {
		diags.Add(*problem)
		return lost(f.collection), diags, false
	}
	lib, diags = Decode(f.path, f.collection, src)
	return lib, diags, true
}

// load reads a file, if it is not too large.
func load(fsys fs.FS, name string) ([]byte, *diag.Diagnostic) {
	pos := diag.Position{File: name}
	src, err := func() ([]byte, error) {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, maxFileSize+1))
	}()
	if err != nil {
		problem := ruleUnreadable.At(pos, reason(err)).Hinted(hintUnreadable)
		return nil, &problem
	}
	if len(src) > maxFileSize {
		problem := ruleTooLarge.At(pos, maxFileSize>>20).Hinted(hintTooLarge)
		return nil, &problem
	}
	return src, nil
}

// reason returns what went wrong, without the path, which the place tells.
func reason(err error) diag.Text {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return diag.Text{VI: "không có quyền đọc", EN: "permission denied"}
	case errors.Is(err, fs.ErrNotExist):
		return diag.Text{VI: "tệp không còn nữa", EN: "it is not there any more"}
	}
	var wrapped *fs.PathError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return diag.Text{VI: err.Error(), EN: err.Error()}
}

// find lists the files of records in the order of their paths. It notes in lib
// the photos, and of which collections there are files that are not read.
func find(fsys fs.FS, lib *Library) (files []file, diags diag.List) {
	// What can't be entered is reported and passed, so the walk never fails.
	_ = fs.WalkDir(fsys, Dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			lib.miss(name)
			diags.Add(ruleUnreadable.At(diag.Position{File: name}, reason(err)).Hinted(hintUnreadable))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if skipped(path.Base(name)) && name != Dir {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		switch {
		case entry.IsDir():
		case !entry.Type().IsRegular():
			lib.miss(name)
			diags.Add(ruleNotRegular.At(diag.Position{File: name}))
		case strings.HasPrefix(name, photosDir+"/"):
			lib.Photos = append(lib.Photos, strings.TrimPrefix(name, photosDir+"/"))
		default:
			if c, problem := classify(name); problem != nil {
				lib.miss(name)
				diags.Add(*problem)
			} else {
				files = append(files, file{name, c, entry})
			}
		}
		return nil
	})
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	slices.Sort(lib.Photos)
	return files, diags
}

// miss notes that a file is not read: the records of its collection are lost,
// or those of any where it can't be told for which it was meant.
func (l *Library) miss(name string) {
	c, _ := classify(name)
	switch ext := path.Ext(name); {
	case c != "":
		l.lose(c)
	case isText(ext) && ext != ".txt":
		for _, c := range Collections() {
			l.lose(c)
		}
	}
}

// skipped tells whether a file is none of ours: hidden files, and what
// Windows, macOS and office programs leave beside documents.
func skipped(base string) bool {
	switch strings.ToLower(base) {
	case "thumbs.db", "desktop.ini":
		return true
	}
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") || strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".swp")
}

// classify returns the collection to which a file belongs. Where a file is none
// of records, the collection is the one it was meant for, if that can be told.
func classify(name string) (Collection, *diag.Diagnostic) {
	inside := strings.TrimPrefix(name, Dir+"/")
	first, _, nested := strings.Cut(inside, "/")
	ext := path.Ext(inside)
	if !nested {
		first, _, _ = strings.Cut(first, ".")
	}
	unknown := ruleUnknownFile.At(diag.Position{File: name}, inside)
	c := Collection(first)
	if c == Sites && nested {
		unknown = unknown.Hinted(hintSiteFile)
		return c, &unknown
	}
	if !slices.Contains(Collections(), c) {
		near, ok := vietnamese.Nearest(first, slices.Values(words(Collections())))
		switch {
		case ok:
			unknown = unknown.Hinted(hintDidYouMean, near)
		case !isText(ext):
			unknown = unknown.Hinted(hintForeign)
		default:
			unknown = unknown.Hinted(hintCollections, strings.Join(words(Collections()), ", "))
		}
		return Collection(near), &unknown
	}
	want := ".yaml"
	if c.IsMarkdown() {
		want = ".md"
	}
	base := path.Base(inside)
	stem, _, _ := strings.Cut(base, ".")
	switch {
	case !isText(ext):
		unknown = unknown.Hinted(hintForeign)
		return "", &unknown
	case c.IsMarkdown() && !nested:
		unknown = unknown.Hinted(hintExtension, c, want)
		return c, &unknown
	case strings.HasSuffix(base, want+".txt"):
		unknown = unknown.Hinted(hintNotepad, stem+want)
		return c, &unknown
	case ext != want:
		unknown = unknown.Hinted(hintRename, c, want, stem+want)
		return c, &unknown
	}
	return c, nil
}

// isText tells whether a file with the extension may hold records, if under a
// wrong name.
func isText(ext string) bool {
	switch strings.ToLower(ext) {
	case ".yaml", ".yml", ".md", ".markdown", ".txt":
		return true
	}
	return false
}

var (
	hintUnreadable = diag.Text{VI: "kiểm tra quyền đọc của tệp, đóng chương trình đang giữ tệp rồi chạy lại",
		EN: "check that the file may be read, close the program that holds it, and run again"}
	hintTooLarge    = diag.Text{VI: "chia thành nhiều tệp", EN: "split it into several files"}
	hintSiteFile    = diag.Text{VI: "thông tin trang chỉ nằm trong một tệp: content/site.yaml", EN: "what holds for the site is in one file: content/site.yaml"}
	hintCollections = diag.Text{VI: "chuyển tệp vào thư mục của nhóm, ví dụ content/rolls/; các nhóm dữ liệu: %s", EN: "move the file to the folder of its collection, such as content/rolls/; the collections are: %s"}
	hintForeign     = diag.Text{VI: "ở đây chỉ để tệp .yaml và .md; ảnh thì để trong content/photos/, tệp khác thì cất ngoài thư mục content", EN: "only .yaml and .md files belong here; photos go to content/photos/, other files outside content/"}
	hintNotepad     = diag.Text{
		VI: "đổi tên thành %s: đuôi .txt là do Notepad thêm, và Windows có thể đang giấu đuôi tệp",
		EN: "rename it to %s: Notepad added .txt, and Windows may be hiding the endings of files"}
	hintRename    = diag.Text{VI: "nhóm %s gồm các tệp có đuôi %s: đổi tên thành %s", EN: "the collection %s holds files that end in %s: rename it to %s"}
	hintExtension = diag.Text{VI: "nhóm %s gồm các tệp có đuôi %s", EN: "the collection %s holds files that end in %s"}
)
