//go:build unix

package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

// openFlags keep a pipe that took a file's place from stopping the build.
const openFlags = syscall.O_NONBLOCK

// isInUse is for Windows: here a file can be replaced while it is open.
func isInUse(error) bool { return false }

// takeLock locks the folder until the returned file is closed. The kernel
// frees it when the process ends, however it ends.
func takeLock(root *os.Root) (io.Closer, error) {
	f, err := root.OpenFile(lockPath, os.O_RDWR|os.O_CREATE|openFlags, fileMode)
	if err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err != syscall.EINTR {
			break
		}
	}
	if err != nil {
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, ErrLocked
		}
		return nil, fmt.Errorf("publish: lock %s: %w", lockPath, err)
	}
	return f, nil
}
