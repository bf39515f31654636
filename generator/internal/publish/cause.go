package publish

import (
	"errors"
	"io/fs"
	"syscall"
)

// A Cause is why a file system refused what was asked of it.
type Cause int

const (
	UnknownCause Cause = iota
	NoPermission
	DiskFull
	ReadOnly
	NoFolder // a part of a path is a file
	InUse    // another program has the file open, on Windows
)

// CauseOf returns why the file system failed, where it is one of the causes
// that a user can do something about.
func CauseOf(err error) Cause {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return NoPermission
	case errors.Is(err, syscall.ENOSPC):
		return DiskFull
	case errors.Is(err, syscall.EROFS):
		return ReadOnly
	case errors.Is(err, syscall.ENOTDIR):
		return NoFolder
	case isInUse(err):
		return InUse
	}
	return UnknownCause
}
