package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
)

// rewrite writes a file of the user's anew: into a file beside it, which takes
// its place and its mode when all of it is on the disk. Whatever happens, there
// is the file as it was or as it is to be. A symbolic link is refused, and so is
// a file that is not old any more: somebody has saved it meanwhile.
func rewrite(root *os.Root, name string, old, data []byte) error {
	info, err := root.Lstat(name)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return &fs.PathError{Op: "write", Path: name, Err: errors.New("not a regular file")}
	}
	beside := path.Join(path.Dir(name), "."+path.Base(name)+".bangvang")
	if err := root.Remove(beside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err // what was left when a run broke off
	}
	if err := writeDurable(root, beside, data, info.Mode().Perm()); err != nil {
		return errors.Join(err, dropped(root.Remove(beside)))
	}
	now, err := root.ReadFile(name)
	if err == nil && !bytes.Equal(now, old) {
		err = &changedError{name}
	}
	if err == nil {
		err = root.Rename(beside, name)
	}
	if err != nil {
		return errors.Join(err, dropped(root.Remove(beside)))
	}
	return nil
}

// changedError says that a file was changed while it was worked on.
type changedError struct{ name string }

func (e *changedError) Error() string { return e.name + " was changed meanwhile" }

// dropped passes over that a file is not there.
func dropped(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// writeDurable makes a new file and waits until it is on the disk.
func writeDurable(root *os.Root, name string, data []byte, mode fs.FileMode) error {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Chmod(mode) // whatever the mask
	}
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}
