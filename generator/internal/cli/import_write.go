package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"

	"bangvang/generator/internal/importer"
)

// errStopped says that somebody pressed Ctrl+C.
var errStopped = errors.New("stopped; nothing was written")

// A staged is a file that lies beside the one that it is to be.
type staged struct {
	importer.File
	beside string
	old    []byte // what it takes the place of; nil where there is nothing
}

// writeFiles writes files, all of them or none: each is written in full beside
// its place first, and moved there when all are on the disk. Where moving fails,
// what was moved is taken back. A file that is there is written over only where
// the review has said so. A signal on stop ends it while files are written
// beside their places; moving them takes a moment, and goes on to its end.
func writeFiles(root *os.Root, files []importer.File, stop <-chan os.Signal) (err error) {
	var made []string // folders
	var all []staged
	clean := func() {
		for _, s := range all {
			err = errors.Join(err, dropped(root.Remove(s.beside)))
		}
		for i := len(made) - 1; i >= 0; i-- {
			_ = root.Remove(made[i]) // one that is not empty stays
		}
	}
	for _, f := range files {
		folders, e := makeFolders(root, path.Dir(f.Path))
		made = append(made, folders...)
		if e == nil {
			var s staged
			if s, e = stage(root, f); e == nil {
				all = append(all, s)
			}
		}
		select {
		case <-stop:
			e = errors.Join(e, errStopped)
		default:
		}
		if e != nil {
			err = e
			clean()
			return err
		}
	}
	for i := range all {
		if e := all[i].move(root); e != nil {
			err = e
			for k := i - 1; k >= 0; k-- {
				if back := all[k].takeBack(root); back != nil {
					err = &unfinishedError{errors.Join(e, back)}
				}
			}
			all = all[i:]
			clean()
			return err
		}
	}
	return nil
}

// makeFolders makes a folder and those above it, and returns those that it made.
func makeFolders(root *os.Root, dir string) (made []string, err error) {
	for _, name := range append(parents(dir), dir) {
		switch err := root.Mkdir(name, 0o777); {
		case err == nil:
			made = append(made, name)
		case !errors.Is(err, fs.ErrExist):
			return made, err
		}
	}
	return made, nil
}

// parents are the folders above one, from the outermost.
func parents(dir string) []string {
	above := path.Dir(dir)
	if above == "." || above == "/" {
		return nil
	}
	return append(parents(above), above)
}

// stage writes a file beside its place.
func stage(root *os.Root, f importer.File) (staged, error) {
	s := staged{File: f, beside: path.Join(path.Dir(f.Path), "."+path.Base(f.Path)+".bangvang")}
	info, err := root.Lstat(f.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return s, err
	case !f.Replaces:
		return s, &fs.PathError{Op: "write", Path: f.Path, Err: fs.ErrExist}
	case !info.Mode().IsRegular():
		return s, &fs.PathError{Op: "write", Path: f.Path, Err: errors.New("not a regular file")}
	default:
		if s.old, err = root.ReadFile(f.Path); err != nil {
			return s, err
		}
	}
	if err := root.Remove(s.beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return s, err // what was left when a run broke off
	}
	mode := fs.FileMode(0o644)
	if info != nil {
		mode = info.Mode().Perm()
	}
	if err := writeDurable(root, s.beside, f.Data, mode); err != nil {
		return s, errors.Join(err, dropped(root.Remove(s.beside)))
	}
	return s, nil
}

// move puts a file into its place, if that is as it was.
func (s *staged) move(root *os.Root) error {
	now, err := root.ReadFile(s.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && s.old == nil:
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case s.old == nil || !bytes.Equal(now, s.old):
		return &changedError{s.Path}
	}
	return root.Rename(s.beside, s.Path)
}

// takeBack undoes move.
func (s *staged) takeBack(root *os.Root) error {
	if s.old == nil {
		return root.Remove(s.Path)
	}
	return rewrite(root, s.Path, s.Data, s.old)
}
