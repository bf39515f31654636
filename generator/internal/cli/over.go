package cli

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"bangvang/generator/internal/importer"
)

// withFiles returns a site as it is with further files, or with others in place
// of its own.
func withFiles(under fs.FS, files []importer.File) fs.FS {
	o := &over{under: under, files: map[string][]byte{}, inside: map[string]map[string]bool{}}
	for _, f := range files {
		o.files[f.Path] = f.Data
		for name := f.Path; name != "."; name = path.Dir(name) {
			dir := path.Dir(name)
			if o.inside[dir] == nil {
				o.inside[dir] = map[string]bool{}
			}
			o.inside[dir][path.Base(name)] = true
		}
	}
	return o
}

type over struct {
	under  fs.FS
	files  map[string][]byte
	inside map[string]map[string]bool // the names in each folder on the way to a file
}

func (o *over) Open(name string) (fs.File, error) {
	if data, ok := o.files[name]; ok {
		return &overFile{*bytes.NewReader(data), overInfo{path.Base(name), int64(len(data)), 0o644}}, nil
	}
	if o.inside[name] == nil {
		return o.under.Open(name)
	}
	entries, err := o.ReadDir(name)
	if err != nil {
		return nil, err
	}
	return &overFolder{overInfo{path.Base(name), 0, fs.ModeDir | 0o755}, name, entries}, nil
}

// ReadDir lists what is in a folder of either.
func (o *over) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.under, name)
	more := o.inside[name]
	if err != nil && more == nil {
		return nil, err
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		_, other := o.files[path.Join(name, e.Name())]
		return other
	})
	for _, base := range slices.Sorted(maps.Keys(more)) {
		if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == base }) {
			continue
		}
		info := overInfo{base, 0, fs.ModeDir | 0o755}
		if data, ok := o.files[path.Join(name, base)]; ok {
			info = overInfo{base, int64(len(data)), 0o644}
		}
		entries = append(entries, fs.FileInfoToDirEntry(info))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

func (o *over) ReadLink(name string) (string, error) { return fs.ReadLink(o.under, name) }

func (o *over) Lstat(name string) (fs.FileInfo, error) {
	if data, ok := o.files[name]; ok {
		return overInfo{path.Base(name), int64(len(data)), 0o644}, nil
	}
	info, err := fs.Lstat(o.under, name)
	if err != nil && o.inside[name] != nil {
		return overInfo{path.Base(name), 0, fs.ModeDir | 0o755}, nil
	}
	return info, err
}

// An overInfo is that of a file that is not on the disk.
type overInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i overInfo) Name() string       { return i.name }
func (i overInfo) Size() int64        { return i.size }
func (i overInfo) Mode() fs.FileMode  { return i.mode }
func (i overInfo) ModTime() time.Time { return time.Time{} }
func (i overInfo) IsDir() bool        { return i.mode.IsDir() }
func (i overInfo) Sys() any           { return nil }

type overFile struct {
	bytes.Reader
	info overInfo
}

func (f *overFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *overFile) Close() error               { return nil }

type overFolder struct {
	info overInfo
	name string
	left []fs.DirEntry
}

func (f *overFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *overFolder) Close() error               { return nil }
func (f *overFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

func (f *overFolder) ReadDir(n int) ([]fs.DirEntry, error) {
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
