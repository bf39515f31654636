package content

import (
	"io/fs"
	"strings"

	"bangvang/generator/internal/diag"
)

// A File is a file that holds records.
type File struct {
	Path       string
	Collection Collection
}

// Files lists the files that hold records in the order of their paths, for who
// reads their text. What can't be read is passed over; [Read] tells of it.
func Files(fsys fs.FS) []File {
	found, _ := find(fsys, &Library{})
	files := make([]File, len(found))
	for i, f := range found {
		files[i] = File{f.path, f.collection}
	}
	return files
}

// Load reads the text of a file, or says why it can not be read.
func (f File) Load(fsys fs.FS) ([]byte, *diag.Diagnostic) { return load(fsys, f.Path) }

// FileOf tells which records a file holds, by its path; ok is false where it
// holds none.
func FileOf(name string) (f File, ok bool) {
	if !strings.HasPrefix(name, Dir+"/") || strings.HasPrefix(name, photosDir+"/") {
		return File{}, false
	}
	for part := range strings.SplitSeq(name, "/") {
		if skipped(part) {
			return File{}, false
		}
	}
	c, problem := classify(name)
	return File{name, c}, problem == nil
}
