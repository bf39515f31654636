package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// openFlags are none: what is not a regular file does not stop a build here.
const openFlags = 0

// errSharingViolation is ERROR_SHARING_VIOLATION.
const errSharingViolation syscall.Errno = 32

// isInUse tells whether another program keeps a file to itself.
func isInUse(err error) bool { return errors.Is(err, errSharingViolation) }

// takeLock opens the lock file for this process alone. The system closes it
// when the process ends, however it ends.
func takeLock(root *os.Root) (io.Closer, error) {
	name := filepath.Join(root.Name(), filepath.FromSlash(lockPath))
	wide, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	h, err := syscall.CreateFile(wide, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|syscall.FILE_FLAG_OPEN_REPARSE_POINT, 0)
	if err == errSharingViolation {
		return nil, ErrLocked
	}
	if err != nil {
		return nil, fmt.Errorf("publish: lock %s: %w", name, err)
	}
	return os.NewFile(uintptr(h), name), nil
}
