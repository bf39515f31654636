package publish

import (
	"errors"
	"fmt"
	"io/fs"
)

var (
	// ErrLocked says that another build has the output folder open.
	ErrLocked = errors.New("publish: another build is writing to the output folder")

	// ErrEnded says that Put or Commit was called after Commit or Abort.
	ErrEnded = errors.New("publish: the build has ended")
)

// A FolderProblem says why a folder can't be an output folder.
type FolderProblem int

const (
	FolderUnnamed   FolderProblem = iota + 1 // the empty name
	FolderIsRoot                             // the root of the file system
	FolderIsLink                             // a symbolic link
	FolderNotFolder                          // a file, a device, a pipe
	FolderIsSource                           // it is, contains or lies in a source
)

// A FolderError reports a folder that is refused for what it is.
type FolderError struct {
	Dir     string // as it was given to Open
	Problem FolderProblem
	Source  string // with FolderIsSource: the source, as it was given
}

func (e *FolderError) Error() string {
	switch e.Problem {
	case FolderUnnamed:
		return "publish: the output folder has no name"
	case FolderIsRoot:
		return fmt.Sprintf("publish: %s is the root of the file system", e.Dir)
	case FolderIsLink:
		return fmt.Sprintf("publish: %s is a symbolic link; name the folder itself", e.Dir)
	case FolderNotFolder:
		return fmt.Sprintf("publish: %s is not a folder", e.Dir)
	}
	return fmt.Sprintf("publish: %s is, contains or lies in %s, which the site is made from", e.Dir, e.Source)
}

// A NotOursError reports a folder without a manifest in which there is
// something already.
type NotOursError struct {
	Dir   string // as it was given to Open
	Found string // the first thing in it, by name
}

func (e *NotOursError) Error() string {
	return fmt.Sprintf("publish: %s is not empty (it has %q) and was not made by an earlier build; empty it or choose another folder", e.Dir, e.Found)
}

// A ManifestError reports a manifest that can't be understood. Nothing can be
// told ours without it.
type ManifestError struct {
	Path string // slash path in the output folder
	Line int    // from 1; 0 when it is not a regular file
}

func (e *ManifestError) Error() string {
	where := e.Path
	if e.Line > 0 {
		where = fmt.Sprintf("%s:%d", e.Path, e.Line)
	}
	return fmt.Sprintf("publish: %s is damaged; put it back from a copy, or empty the output folder, and build again", where)
}

// A ForeignKind says what is in the way of a file.
type ForeignKind int

const (
	ForeignFile    ForeignKind = iota + 1 // a file that no build wrote
	ForeignFolder                         // a folder that no build made
	ForeignLink                           // a symbolic link
	ForeignSpecial                        // a pipe, socket, device or junction
	ForeignChanged                        // a file that an earlier build wrote and someone changed, where a folder is to be or that is in a folder that is to go
)

func (k ForeignKind) String() string {
	switch k {
	case ForeignFile:
		return "a file that no build wrote"
	case ForeignFolder:
		return "a folder that no build made"
	case ForeignLink:
		return "a symbolic link"
	case ForeignChanged:
		return "a file that was changed after it was built"
	}
	return "neither a file nor a folder"
}

func kindOf(info fs.FileInfo) ForeignKind {
	switch {
	case info.Mode().IsRegular():
		return ForeignFile
	case info.IsDir():
		return ForeignFolder
	case info.Mode()&fs.ModeSymlink != 0:
		return ForeignLink
	}
	return ForeignSpecial
}

// A ForeignFileError reports something that is not ours at a place that the
// build needs. It stays as it is.
type ForeignFileError struct {
	Path string // what is in the way, a slash path in the output folder
	Name string // the file that was to be written
	Kind ForeignKind
}

func (e *ForeignFileError) Error() string {
	if e.Path == e.Name {
		return fmt.Sprintf("publish: %s is in the way: it is %v", e.Path, e.Kind)
	}
	return fmt.Sprintf("publish: %s is in the way of %s: it is %v", e.Path, e.Name, e.Kind)
}

// A CollisionError reports two names of one build that are the same file on
// some file systems, or of which one is a folder of the other.
type CollisionError struct {
	Names [2]string // as they were put, sorted
}

func newCollision(a, b string) *CollisionError {
	return &CollisionError{Names: [2]string{min(a, b), max(a, b)}}
}

func (e *CollisionError) Error() string {
	if e.Names[0] == e.Names[1] {
		return fmt.Sprintf("publish: %s is written twice", e.Names[0])
	}
	return fmt.Sprintf("publish: %s and %s can't both be written", e.Names[0], e.Names[1])
}

// An UndoError reports a commit that failed and whose steps could not all be
// undone: some published files are old and some new. The next build that
// succeeds completes the site.
type UndoError struct {
	Cause error // why the commit failed
	Undo  error // why the old site could not be put back
}

func (e *UndoError) Error() string {
	return fmt.Sprintf("%v; the old site could not be put back: %v", e.Cause, e.Undo)
}

// Unwrap returns both errors.
func (e *UndoError) Unwrap() []error { return []error{e.Cause, e.Undo} }
