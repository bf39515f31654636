package browser

import (
	"bytes"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A Site is a built site that a browser can open.
type Site struct {
	Root string // the address of its first page, with a slash at its end
}

// folder is the path below which sites are served: links must not begin at the
// root.
const folder = "/bang-vang/"

// types are the media types as web servers know them, so that the tests do not
// hang on the tables of the machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "application/xml",
	".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8",
}

// address returns the whole address of a page of the site. On a disk a folder
// has no page of its own.
func (s *Site) address(below string) string {
	if strings.HasPrefix(s.Root, "file:") && (below == "" || strings.HasSuffix(below, "/")) {
		below += "index.html"
	}
	return s.Root + below
}

// Serve serves the files of a site, by their slash paths, until the test ends.
func Serve(t testing.TB, files map[string][]byte) *Site {
	t.Helper()
	return serve(t, files, func(string) {})
}

// ServeSlowly serves the files of a site and holds the fonts back for a while,
// as a phone far from the server meets them.
func ServeSlowly(t testing.TB, files map[string][]byte, wait time.Duration) *Site {
	t.Helper()
	return serve(t, files, func(name string) {
		if path.Ext(name) == ".woff2" {
			time.Sleep(wait)
		}
	})
}

func serve(t testing.TB, files map[string][]byte, before func(name string)) *Site {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, below := strings.CutPrefix(r.URL.Path, folder)
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		before(name)
		data, found := files[name]
		if kind := types[path.Ext(name)]; kind != "" {
			w.Header().Set("Content-Type", kind)
		} else if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
			w.Header().Set("Content-Type", kind)
		}
		w.Header().Set("X-Content-Type-Options", "nosniff")
		if !below || !found {
			w.Header().Set("Content-Type", types[".html"])
			w.WriteHeader(http.StatusNotFound)
			data = files["404.html"]
		}
		_, _ = bytes.NewReader(data).WriteTo(w) // a browser that turns away shows in its own events
	}))
	t.Cleanup(server.Close)
	return &Site{Root: server.URL + folder}
}

// OnDisk writes the files of a site to a folder, to be opened without a server.
func OnDisk(t testing.TB, files map[string][]byte) *Site {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, files)
	root := filepath.ToSlash(dir)
	if !strings.HasPrefix(root, "/") {
		root = "/" + root // a drive
	}
	return &Site{Root: (&url.URL{Scheme: "file", Path: root + "/"}).String()}
}

func write(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
