// Package publish writes a site into its output folder, and touches nothing
// there that is not its own.
//
// A build opens the folder, puts every file of the site, and commits:
//
//	out, err := publish.Open("public", "content", "templates")
//	if err != nil { … }
//	defer out.Abort()
//	… out.Put("index.html", data) …
//	result, err := out.Commit()
//
// # What it promises
//
//   - Only files whose bytes differ are written, each by a rename. The others
//     keep their modification time; when nothing differs, nothing is touched.
//   - What an earlier build wrote and this one does not is taken away, and so
//     are the folders that this leaves empty.
//   - A file that no build wrote is never deleted and never overwritten. One
//     that has the very bytes that were to be written is adopted.
//   - No name leaves the folder. Symbolic links in it are never followed.
//   - The published files don't change before Commit; until then everything
//     that differs lies in a staging folder. Every conflict is found before the
//     first rename, and when a step of Commit fails, the steps before it are
//     undone.
//
// # What it keeps
//
// Its own files lie in the folder ".bangvang" of the output:
//
//	.bangvang/manifest  what the builds wrote
//	.bangvang/lock      held while a build is open
//	.bangvang/staging/  gone when no build is open
//
// The manifest has one line for each file, a SHA-256 in hexadecimal, two
// spaces and the slash path, sorted by path; "sha256sum -c .bangvang/manifest"
// in the output folder verifies the site. Before the first rename it is
// replaced by the union of what was and what will be, in which a path may
// stand twice, and after the last step by what is. So the files of a build
// that was killed are known to the next one, which completes the work.
// Between the two a killed build leaves some files old and some new; each by
// itself is whole.
//
// A file of the manifest that someone edited is overwritten while the site has
// a file of that name. When the site no longer has it, it is kept, reported
// once, and from then on not ours. Other names that begin with a dot
// (.gitignore, .git) are never touched.
package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"sync"
)

// The places of what belongs to the publisher itself.
const (
	ownFolder    = ".bangvang"
	manifestPath = ownFolder + "/manifest"
	lockPath     = ownFolder + "/lock"
	stagingPath  = ownFolder + "/staging"
)

const (
	fileMode   fs.FileMode = 0o644
	folderMode fs.FileMode = 0o755
)

// An Output is an output folder during one build. It ends with Commit or
// Abort; Put may be called from many goroutines at once until then.
type Output struct {
	disk disk
	lock io.Closer
	old  ledger

	gate  sync.RWMutex // Put holds it for reading, Commit and Abort for writing
	ended bool

	folders *folders // as Put found them

	mu          sync.Mutex // guards what follows
	names       Names
	files       map[string]file
	failed      error // the first error of a Put
	stagingMade bool
	spares      int
}

// A file is one that was put.
type file struct {
	digest digest
	staged string // where its bytes wait, "" when they are published already
}

// A Result says what a commit did.
type Result struct {
	Written   int      // files written, new or changed
	Unchanged int      // files that had the same bytes already
	Removed   int      // files of earlier builds taken away
	Kept      []string // files of earlier builds that someone changed: not taken away, and ours no longer; sorted
}

// Open makes dir ready for a build, making it and its parents where they are
// missing, and takes its lock. The sources are the files and folders that the
// site is made from: dir must not be, contain or lie in one of them.
//
// Errors are a *FolderError, a *NotOursError, a *ManifestError, a
// *ForeignFileError, ErrLocked, or what the file system said.
func Open(dir string, sources ...string) (*Output, error) {
	abs, err := checkFolder(dir, sources)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(abs, folderMode); err != nil {
		return nil, fmt.Errorf("publish: make the output folder: %w", err)
	}
	root, err := openFolder(abs)
	if err != nil {
		return nil, err
	}
	o := &Output{
		disk:    disk{root: root},
		folders: newFolders(root),
		files:   make(map[string]file),
	}
	if err := o.prepare(dir); err != nil {
		o.release()
		return nil, err
	}
	return o, nil
}

// Put stages one file of the site. The name is a slash path that CheckName
// accepts; data is not kept in memory. When the published file has the same
// bytes nothing is staged.
//
// After an error the build can't be committed any more: a site without the
// file would take the published one away. Errors are a *NameError, a
// *CollisionError, a *ForeignFileError, ErrEnded, or what the file system said.
func (o *Output) Put(name string, data []byte) error {
	o.gate.RLock()
	defer o.gate.RUnlock()
	if o.ended {
		return ErrEnded
	}
	err := o.put(name, data)
	if err != nil {
		o.mu.Lock()
		if o.failed == nil {
			o.failed = err
		}
		o.mu.Unlock()
	}
	return err
}

func (o *Output) put(name string, data []byte) error {
	if err := o.names.Claim(name); err != nil {
		return err
	}
	f := file{digest: sha256.Sum256(data)}
	info, err := o.inspect(o.folders, name)
	if err != nil {
		return err
	}
	same := false
	if info != nil {
		if same, err = o.disk.holds(name, info, data); err != nil {
			return fmt.Errorf("publish: %w", err)
		}
		if !same && !o.owns(name, info) {
			return &ForeignFileError{Path: name, Name: name, Kind: ForeignFile}
		}
	}
	if !same {
		if f.staged, err = o.stage(data, false); err != nil {
			return err
		}
	}
	o.mu.Lock()
	o.files[name] = f
	o.mu.Unlock()
	return nil
}

// stage writes data to a new file of the staging folder and returns its path.
func (o *Output) stage(data []byte, durable bool) (string, error) {
	name, err := o.spare()
	if err != nil {
		return "", err
	}
	if err := o.disk.write(name, data, durable); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	return name, nil
}

// spare returns a path in the staging folder at which nothing is yet.
func (o *Output) spare() (string, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.stagingMade {
		if err := o.disk.mkdir(stagingPath); err != nil {
			return "", fmt.Errorf("publish: %w", err)
		}
		o.stagingMade = true
	}
	o.spares++
	return stagingPath + "/" + strconv.Itoa(o.spares), nil
}

// Commit brings the staged files in place, takes away what this build did not
// put, and ends the output, also when it fails. After an error the published
// files are as they were, but for an *UndoError.
//
// Files that are not pages come first and removals last, so that a page is
// not there before what it links to.
func (o *Output) Commit() (Result, error) {
	o.gate.Lock()
	defer o.gate.Unlock()
	if o.ended {
		return Result{}, ErrEnded
	}
	if o.failed != nil {
		err := fmt.Errorf("publish: nothing was published because a file failed: %w", o.failed)
		return Result{}, errors.Join(err, o.end())
	}
	result, err := o.commit()
	if err != nil {
		return Result{}, errors.Join(err, o.end())
	}
	// The site is complete; staged files that would not go are dropped by the
	// next Open, which reports what stops it.
	_ = o.end()
	return result, nil
}

// Abort drops the staged files and releases the lock; the published site is
// as it was. After Commit or Abort it does nothing.
func (o *Output) Abort() error {
	o.gate.Lock()
	defer o.gate.Unlock()
	if o.ended {
		return nil
	}
	return o.end()
}

func (o *Output) end() error {
	o.ended = true
	var err error
	if o.stagingMade {
		if err = o.disk.root.RemoveAll(stagingPath); err != nil {
			err = fmt.Errorf("publish: drop the staged files: %w", err)
		}
	}
	return errors.Join(err, o.release())
}

// release gives the lock and the folder back.
func (o *Output) release() error {
	var err error
	if o.lock != nil {
		err = o.lock.Close()
	}
	return errors.Join(err, o.disk.root.Close())
}
