package browser

import (
	"os/exec"
	"path/filepath"
	"testing"
)

// An Office is LibreOffice, with a profile of its own.
type Office struct {
	t                testing.TB
	program, profile string
}

// OpenOffice finds LibreOffice and skips a test where there is none, or where go
// test -short asks for the quick ones.
func OpenOffice(t testing.TB) *Office {
	t.Helper()
	long(t)
	program := Command(t, "soffice", "apt-get install libreoffice-calc")
	return &Office{t, program, "-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir())}
}

// Save saves files in a format, as LibreOffice calls it, into a folder.
func (o *Office) Save(format, dir string, files ...string) {
	o.t.Helper()
	args := append([]string{o.profile, "--headless", "--norestore", "--convert-to", format, "--outdir", dir}, files...)
	if out, err := exec.Command(o.program, args...).CombinedOutput(); err != nil {
		o.t.Fatalf("%v\n%s", err, out)
	}
}
