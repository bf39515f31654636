package content

import (
	"io/fs"
	"maps"
	"strings"

	"bangvang/generator/internal/diag"
)

// A Cache keeps what the files of a site were decoded to, for those who read
// it again and again while it is edited. A file is taken to be what it was
// where its size and time of change are; who knows better says so with Forget.
// What is read is the same as without a Cache, and shares the records of files
// that did not change: they must not be changed either.
//
// The zero value is empty. A Cache is not safe for concurrent use.
type Cache struct{ files map[string]decoded }

// A decoded is a file as it was read last.
type decoded struct {
	info  fs.FileInfo // before it was read; nil where that is not known
	lib   *Library
	diags diag.List
}

// Forget has a file, or all files of a folder, read anew, whatever their times
// of change say.
func (c *Cache) Forget(path string) {
	if _, ok := c.files[path]; ok {
		delete(c.files, path)
		return
	}
	maps.DeleteFunc(c.files, func(name string, _ decoded) bool { return strings.HasPrefix(name, path+"/") })
}

// ForgetAll has all files read anew.
func (c *Cache) ForgetAll() { c.files = nil }

// read reads a file, or what is known of it.
func (c *Cache) read(fsys fs.FS, f file) decoded {
	info, err := f.entry.Info()
	if err != nil {
		info = nil // reading will tell what is wrong
	}
	if known, ok := c.files[f.path]; ok && sameFile(known.info, info) {
		return known
	}
	lib, diags, ok := readFile(fsys, f)
	if !ok {
		info = nil // another program may have had it to itself for a moment
	}
	return decoded{info, lib, diags}
}

// sameFile tells whether a file is what it was, as far as its folder tells.
func sameFile(was, is fs.FileInfo) bool {
	return was != nil && is != nil && !is.ModTime().IsZero() && is.ModTime().Equal(was.ModTime()) && is.Size() == was.Size()
}
