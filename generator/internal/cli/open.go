package cli

import (
	"os/exec"
	"runtime"
)

// openBrowser has the system open an address in the browser of the user. The
// address is our own, so nothing in it can be taken for anything else.
func openBrowser(url string) error {
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	case "darwin":
		name = "open"
	}
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release() // it lives as long as it likes
}
