package sheet

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
)

// An archive is the ZIP file of a workbook. excelize hands over its sheets in
// the order of a map; here they are compressed as they come, kept, and written
// in the order of their names.
type archive struct {
	w     io.Writer
	files []*file
}

// A file is a file of an archive, compressed.
type file struct {
	name string
	data bytes.Buffer
	to   *flate.Writer
	sum  uint32
	size uint64
}

func (f *file) Write(p []byte) (int, error) {
	f.sum = crc32.Update(f.sum, crc32.IEEETable, p)
	f.size += uint64(len(p))
	return f.to.Write(p)
}

// Create begins a file and so ends the one before.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.end(); err != nil {
		return nil, err
	}
	f := &file{name: name}
	var err error
	f.to, err = flate.NewWriter(&f.data, flate.DefaultCompression)
	a.files = append(a.files, f)
	return f, err
}

// end ends the file that is being written, if any.
func (a *archive) end() error {
	if len(a.files) == 0 {
		return nil
	}
	f := a.files[len(a.files)-1]
	if f.to == nil {
		return nil
	}
	err := f.to.Close()
	f.to = nil // which holds a good deal of memory
	return err
}

// AddFS is what excelize asks of an archive and never uses.
func (a *archive) AddFS(fs.FS) error { return errors.New("a workbook takes no folders") }

// The day of the files: 1 January 1980, with which the format begins.
const firstDay = 1<<5 | 1

// Close writes the archive.
func (a *archive) Close() error {
	if err := a.end(); err != nil {
		return err
	}
	slices.SortFunc(a.files, func(f, g *file) int { return cmp.Compare(f.name, g.name) })
	z := zip.NewWriter(a.w)
	for _, f := range a.files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, CRC32: f.sum, CompressedSize64: uint64(f.data.Len()), UncompressedSize64: f.size}
		//lint:ignore SA1019 the field that takes its place wants a clock's time
		h.ModifiedDate = firstDay
		to, err := z.CreateRaw(h)
		if err != nil {
			return err
		}
		if _, err := f.data.WriteTo(to); err != nil {
			return err
		}
	}
	return z.Close()
}
