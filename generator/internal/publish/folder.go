package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// checkFolder returns the absolute path of dir when it may be an output
// folder; it need not exist. Nothing is made.
func checkFolder(dir string, sources []string) (string, error) {
	if dir == "" {
		return "", &FolderError{Dir: dir, Problem: FolderUnnamed}
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	info, err := os.Lstat(abs)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return "", fmt.Errorf("publish: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return "", &FolderError{Dir: dir, Problem: FolderIsLink}
	case !info.IsDir():
		return "", &FolderError{Dir: dir, Problem: FolderNotFolder}
	}
	real, err := resolve(abs)
	if err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	if filepath.Dir(real) == real {
		return "", &FolderError{Dir: dir, Problem: FolderIsRoot}
	}
	for _, source := range sources {
		abs, err := filepath.Abs(source)
		if err != nil {
			return "", fmt.Errorf("publish: %w", err)
		}
		at, err := resolve(abs)
		if err != nil {
			return "", fmt.Errorf("publish: %w", err)
		}
		if within(real, at) || within(at, real) {
			return "", &FolderError{Dir: dir, Problem: FolderIsSource, Source: source}
		}
	}
	return abs, nil
}

// resolve follows the symbolic links of a path, of which the last parts need
// not exist.
func resolve(p string) (string, error) {
	real, err := filepath.EvalSymlinks(p)
	up := filepath.Dir(p)
	if err == nil || !errors.Is(err, fs.ErrNotExist) || up == p {
		return real, err
	}
	real, err = resolve(up)
	return filepath.Join(real, filepath.Base(p)), err
}

// within reports whether p is the folder or lies in it. Names alone don't
// tell: letter case may not count, and a folder may be mounted twice.
func within(p, folder string) bool {
	info, err := os.Stat(folder)
	for {
		if p == folder {
			return true
		}
		if err == nil {
			if at, err := os.Stat(p); err == nil && os.SameFile(at, info) {
				return true
			}
		}
		up := filepath.Dir(p)
		if up == p {
			return false
		}
		p = up
	}
}

// openFolder opens the folder that checkFolder accepted.
func openFolder(abs string) (*os.Root, error) {
	root, err := os.OpenRoot(abs)
	if err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	opened, err := root.Stat(".")
	if err == nil {
		var named fs.FileInfo
		// A link that took the folder's place since is no folder to Lstat.
		if named, err = os.Lstat(abs); err == nil && !os.SameFile(opened, named) {
			err = &FolderError{Dir: abs, Problem: FolderIsLink}
		}
	}
	if err != nil {
		root.Close()
		return nil, fmt.Errorf("publish: %w", err)
	}
	return root, nil
}

// prepare takes the lock, reads the manifest and drops what a killed build
// left in the staging folder.
func (o *Output) prepare(dir string) error {
	root := o.disk.root
	if err := checkOurs(root, dir); err != nil {
		return err
	}
	info, err := root.Lstat(ownFolder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		// Another first build may make it at this very moment.
		if err := root.Mkdir(ownFolder, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("publish: %w", err)
		}
	case err != nil:
		return fmt.Errorf("publish: %w", err)
	case !info.IsDir():
		return &ForeignFileError{Path: ownFolder, Name: lockPath, Kind: kindOf(info)}
	}
	if info, err := root.Lstat(lockPath); err == nil && !info.Mode().IsRegular() {
		return &ForeignFileError{Path: lockPath, Name: lockPath, Kind: kindOf(info)}
	}
	if o.lock, err = takeLock(root); err != nil {
		return err
	}
	if o.old, err = readLedger(o.disk); err != nil {
		return err
	}
	if err := root.RemoveAll(stagingPath); err != nil {
		return fmt.Errorf("publish: drop what an interrupted build left: %w", err)
	}
	return nil
}

// checkOurs refuses a folder with something in it that no build has made.
func checkOurs(root *os.Root, dir string) error {
	// First the names, then the manifest: another build may be publishing for
	// the first time, and its manifest comes before its files.
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		_, err := root.Lstat(manifestPath)
		if errors.Is(err, fs.ErrNotExist) {
			return &NotOursError{Dir: dir, Found: e.Name()}
		}
		if err != nil {
			return fmt.Errorf("publish: %w", err)
		}
		return nil
	}
	return nil
}
