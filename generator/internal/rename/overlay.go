package rename

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Overlay returns a site as it is after changes are written.
func Overlay(under fs.FS, changes []Change) fs.FS {
	o := &overlay{under: under, files: map[string]Change{}, gone: map[string]bool{}, inside: map[string][]string{}}
	for _, c := range changes {
		o.files[c.To] = c
		o.gone[c.Path] = c.To != c.Path
		o.inside[path.Dir(c.To)] = append(o.inside[path.Dir(c.To)], c.To)
	}
	return o
}

// An overlay is a file system in which some files are others.
type overlay struct {
	under  fs.FS
	files  map[string]Change   // by their names after the change
	gone   map[string]bool     // names that there are no more
	inside map[string][]string // the names of files, by their folders
}

func (o *overlay) Open(name string) (fs.File, error) {
	if o.gone[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	c, ok := o.files[name]
	if !ok {
		return o.openUnder(name)
	}
	info, err := o.Stat(name)
	if err != nil {
		return nil, err
	}
	data := c.Data
	if data == nil {
		if data, err = fs.ReadFile(o.under, c.Path); err != nil {
			return nil, err
		}
	}
	return &file{Reader: bytes.NewReader(data), info: info}, nil
}

// openUnder opens what is as it was, but for what a folder lists.
func (o *overlay) openUnder(name string) (fs.File, error) {
	f, err := o.under.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		return f, nil // what is wrong with it will be told when it is read
	}
	entries, err := o.ReadDir(name)
	if err != nil {
		f.Close()
		return nil, err
	}
	return &folder{f, entries}, nil
}

func (o *overlay) Stat(name string) (fs.FileInfo, error) { return o.stat(fs.Stat, name) }

func (o *overlay) Lstat(name string) (fs.FileInfo, error) { return o.stat(fs.Lstat, name) }

func (o *overlay) ReadLink(name string) (string, error) { return fs.ReadLink(o.under, name) }

func (o *overlay) stat(stat func(fs.FS, string) (fs.FileInfo, error), name string) (fs.FileInfo, error) {
	if o.gone[name] {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	c, ok := o.files[name]
	if !ok {
		return stat(o.under, name)
	}
	under, err := stat(o.under, c.Path)
	if err != nil {
		return nil, err
	}
	size := under.Size()
	if c.Data != nil {
		size = int64(len(c.Data))
	}
	return info{under, path.Base(name), size}, nil
}

func (o *overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.under, name)
	if err != nil {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		below := path.Join(name, e.Name())
		_, changed := o.files[below]
		return o.gone[below] || changed
	})
	for _, below := range o.inside[name] {
		info, err := o.Lstat(below)
		if err != nil {
			return nil, err
		}
		entries = append(entries, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// An info is that of the file below, but for the name and the size.
type info struct {
	fs.FileInfo
	name string
	size int64
}

func (i info) Name() string { return i.name }
func (i info) Size() int64  { return i.size }

// A file is one that is changed.
type file struct {
	*bytes.Reader
	info fs.FileInfo
}

func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *file) Close() error               { return nil }

// A folder is one as it will be.
type folder struct {
	fs.File
	left []fs.DirEntry
}

func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.left) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.left) {
		n = len(f.left)
	}
	some := f.left[:n]
	f.left = f.left[n:]
	return some, nil
}
