package publish

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asUser runs f with the rights of someone whom modes bind, which root is
// not. What lies in base is theirs.
func asUser(t *testing.T, base string, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	const nobody = 65534
	if err := os.Chown(base, nobody, -1); err != nil {
		t.Fatal(err)
	}
	// The testing package lets only root into the folder above.
	if err := os.Chmod(filepath.Dir(base), 0o755); err != nil {
		t.Fatal(err)
	}
	runtime.LockOSThread()
	if err := syscall.Setfsuid(nobody); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := syscall.Setfsuid(0); err != nil {
			t.Fatal(err)
		}
		runtime.UnlockOSThread()
	}()
	f()
}
