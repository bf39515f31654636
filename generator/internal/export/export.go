// Package export writes an assembled site as data, for those who count, cite
// and keep it.
package export

import (
	"bytes"

	"bangvang/generator/internal/site"
)

// folder is where all data lies.
const folder = "data/"

// A File is a file of data. Its bytes are made when they are asked for.
type File struct {
	Name  string // slash-separated, below the site's root
	write func(w *bytes.Buffer)
}

// Bytes writes the file.
func (f File) Bytes() []byte {
	var b bytes.Buffer
	f.write(&b)
	return b.Bytes()
}

// An Exporter writes a site as data. It may be used from several goroutines at
// once.
type Exporter struct {
	site  *site.Site
	base  string                   // of the site, with a slash at its end; empty where it has no address
	photo func(file string) string // where a photo of an event is published; empty where it is not
}

// New returns an exporter of a site.
func New(s *site.Site, base string, photo func(file string) string) *Exporter {
	return &Exporter{site: s, base: base, photo: photo}
}

// Files returns all files of data.
func (x *Exporter) Files() []File { return x.collections() }
