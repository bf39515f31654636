package git

import (
	"bytes"
	"io"
	"io/fs"
	"time"
)

// A node is a file or a folder of a tree, and what is told of it.
type node struct {
	name    string
	mode    fs.FileMode
	size    int64
	id      string // of the blob
	entries []fs.DirEntry
}

func (n *node) Name() string       { return n.name }
func (n *node) Size() int64        { return n.size }
func (n *node) Mode() fs.FileMode  { return n.mode }
func (n *node) ModTime() time.Time { return time.Time{} } // git keeps none
func (n *node) IsDir() bool        { return n.mode.IsDir() }
func (n *node) Sys() any           { return nil }

// An openFile reads its blob when it is first read from.
type openFile struct {
	*node
	path  string
	blobs *blobs
	rest  *bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openFile) Close() error               { return nil }

func (f *openFile) Read(p []byte) (int, error) {
	if f.size > maxBlob {
		return 0, &fs.PathError{Op: "read", Path: f.path, Err: errTooLarge}
	}
	if f.rest == nil {
		data, err := f.blobs.read(f.id)
		if err != nil {
			return 0, &fs.PathError{Op: "read", Path: f.path, Err: err}
		}
		f.rest = bytes.NewReader(data)
	}
	return f.rest.Read(p)
}

// An openFolder lists its entries.
type openFolder struct {
	*node
	next int
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	left := f.entries[f.next:]
	if n > 0 && len(left) == 0 {
		return nil, io.EOF
	}
	if n > 0 && n < len(left) {
		left = left[:n]
	}
	f.next += len(left)
	return append([]fs.DirEntry(nil), left...), nil
}
