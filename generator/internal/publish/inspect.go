package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
)

// inspect looks at what is where name is to be. It returns the regular file
// that is there, whoever made it, or nil when nothing is there or only what
// is ours and goes away before name comes: a file where a folder is to be, a
// folder where a file is to be. Anything else is a *ForeignFileError.
func (o *Output) inspect(in *folders, name string) (fs.FileInfo, error) {
	at, err := in.look(path.Dir(name))
	if err != nil {
		return nil, err
	}
	if !at.real {
		if at.blocker == "" {
			return nil, nil
		}
		return nil, o.removable(at.blocker, at.info, name)
	}
	info, err := o.disk.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("publish: %w", err)
	case info.Mode().IsRegular():
		return info, nil
	case info.IsDir():
		return nil, o.removableFolder(name, name)
	}
	return nil, &ForeignFileError{Path: name, Name: name, Kind: kindOf(info)}
}

// removable reports, as an error, why the thing at p may not be taken away
// for the sake of name: it has to be as an earlier build left it.
func (o *Output) removable(p string, info fs.FileInfo, name string) error {
	refuse := func(k ForeignKind) error { return &ForeignFileError{Path: p, Name: name, Kind: k} }
	if !info.Mode().IsRegular() {
		return refuse(kindOf(info))
	}
	listed, ok := o.listedAs(p, info)
	if !ok {
		return refuse(ForeignFile)
	}
	same, err := o.asBuilt(listed, p, info)
	if err != nil {
		return err
	}
	if !same {
		return refuse(ForeignChanged)
	}
	return nil
}

// removableFolder is removable for a folder with all that is in it.
func (o *Output) removableFolder(dir, name string) error {
	if !o.old.index().folders[foldKey(dir)] {
		return &ForeignFileError{Path: dir, Name: name, Kind: ForeignFolder}
	}
	entries, err := fs.ReadDir(o.disk.root.FS(), dir)
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	for _, e := range entries {
		p := path.Join(dir, e.Name())
		info, err := o.disk.root.Lstat(p)
		if err != nil {
			return fmt.Errorf("publish: %w", err)
		}
		if info.IsDir() {
			err = o.removableFolder(p, name)
		} else {
			err = o.removable(p, info, name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// owns reports whether the manifest has the file at name.
func (o *Output) owns(name string, info fs.FileInfo) bool {
	_, ok := o.listedAs(name, info)
	return ok
}

// listedAs returns the name under which the manifest has the file at name. It
// is another where the file system does not tell the two spellings apart.
func (o *Output) listedAs(name string, info fs.FileInfo) (string, bool) {
	if _, ok := o.old.manifest[name]; ok {
		return name, true
	}
	for _, other := range o.old.index().names[foldKey(name)] {
		if o.isFile(other, info) {
			return other, true
		}
	}
	return "", false
}

// isFile reports whether name, no link being followed, is the file of info.
func (o *Output) isFile(name string, info fs.FileInfo) bool {
	at, err := o.folders.look(path.Dir(name))
	if err != nil || !at.real {
		return false
	}
	there, err := o.disk.root.Lstat(name)
	return err == nil && os.SameFile(there, info)
}

// asBuilt reports whether the file at p has the bytes of its manifest entry.
func (o *Output) asBuilt(listed, p string, info fs.FileInfo) (bool, error) {
	d, err := o.disk.digest(p, info)
	if err != nil {
		return false, fmt.Errorf("publish: %w", err)
	}
	return slices.Contains(o.old.manifest[listed], d), nil
}
