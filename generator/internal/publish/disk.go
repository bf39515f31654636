package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"sync"
)

// A disk is the output folder, with every change that is made to it.
type disk struct {
	root *os.Root

	// before, in tests, sees each change before it is made and may stop it.
	before func(op, name string) error
}

func (d disk) may(op, name string) error {
	if d.before == nil {
		return nil
	}
	return d.before(op, name)
}

func (d disk) rename(from, to string) error {
	if err := d.may("rename", to); err != nil {
		return err
	}
	return d.root.Rename(from, to)
}

func (d disk) link(from, to string) error {
	if err := d.may("link", to); err != nil {
		return err
	}
	return d.root.Link(from, to)
}

func (d disk) remove(name string) error {
	if err := d.may("remove", name); err != nil {
		return err
	}
	return d.root.Remove(name)
}

func (d disk) mkdir(name string) error {
	if err := d.may("mkdir", name); err != nil {
		return err
	}
	return d.root.Mkdir(name, folderMode)
}

// syncFile waits until a file is on the disk itself; tests don't wait.
var syncFile = (*os.File).Sync

// write makes a new file. A durable one is on the disk itself when write
// returns, so that no power cut puts it after what is done next.
func (d disk) write(name string, data []byte, durable bool) error {
	if err := d.may("write", name); err != nil {
		return err
	}
	f, err := d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && durable {
		err = syncFile(f)
	}
	return errors.Join(err, f.Close())
}

// open opens the regular file that info describes, and no other that has
// taken its place since.
func (d disk) open(name string, info fs.FileInfo) (*os.File, error) {
	f, err := d.root.OpenFile(name, os.O_RDONLY|openFlags, 0)
	if err != nil {
		return nil, err
	}
	now, err := f.Stat()
	if err == nil && !os.SameFile(info, now) {
		err = fmt.Errorf("%s was replaced while it was read", name)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// keep makes a second file of the one at from: a link, or where the file
// system has none a copy with its modification time.
func (d disk) keep(from, to string) error {
	err := d.link(from, to)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	info, err := d.root.Lstat(from)
	if err != nil {
		return err
	}
	if err := d.may("copy", to); err != nil {
		return err
	}
	f, err := d.open(from, info)
	if err != nil {
		return err
	}
	defer f.Close()
	g, err := d.root.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(g, f)
	if err = errors.Join(err, g.Close()); err != nil {
		return err
	}
	return d.root.Chtimes(to, info.ModTime(), info.ModTime())
}

// holds reports whether the regular file has exactly these bytes.
func (d disk) holds(name string, info fs.FileInfo, data []byte) (bool, error) {
	if info.Size() != int64(len(data)) {
		return false, nil
	}
	f, err := d.open(name, info)
	if err != nil {
		return false, err
	}
	defer f.Close()
	// One byte more than is expected, to see the end.
	buf := make([]byte, min(len(data)+1, 64<<10))
	for {
		n, err := f.Read(buf)
		if n > len(data) || !bytes.Equal(buf[:n], data[:n]) {
			return false, nil
		}
		data = data[n:]
		if err == io.EOF {
			return len(data) == 0, nil
		}
		if err != nil {
			return false, err
		}
	}
}

// digest returns the digest of a regular file.
func (d disk) digest(name string, info fs.FileInfo) (digest, error) {
	f, err := d.open(name, info)
	if err != nil {
		return digest{}, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return digest{}, err
	}
	return digest(h.Sum(nil)), nil
}

// A place is what was found where a folder is wanted: the folder (the zero
// place but for real), nothing, or something else at it or above it.
type place struct {
	real    bool
	blocker string      // the path of what is no folder, "" when there is nothing
	info    fs.FileInfo // of the blocker
}

// folders looks at folders without following links and remembers them: a big
// site has many files in few folders. It may be used by many goroutines.
type folders struct {
	root *os.Root
	mu   sync.Mutex
	seen map[string]place
}

func newFolders(root *os.Root) *folders {
	return &folders{root: root, seen: map[string]place{".": {real: true}}}
}

func (f *folders) look(dir string) (place, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.find(dir)
}

func (f *folders) find(dir string) (place, error) {
	if p, ok := f.seen[dir]; ok {
		return p, nil
	}
	p, err := f.find(path.Dir(dir))
	if err != nil {
		return place{}, err
	}
	if p.real {
		info, err := f.root.Lstat(dir)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			p = place{}
		case err != nil:
			return place{}, fmt.Errorf("publish: %w", err)
		case !info.IsDir():
			p = place{blocker: dir, info: info}
		}
	}
	f.seen[dir] = p
	return p, nil
}
