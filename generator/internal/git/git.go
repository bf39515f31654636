package git

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strings"
)

// ErrNoGit says that the git program is not there.
var ErrNoGit = errors.New("git: the program is not installed")

// A NoRepositoryError says that a folder lies in no repository.
type NoRepositoryError struct{ Dir string }

func (e *NoRepositoryError) Error() string { return "git: no repository at " + e.Dir }

// An UnsafeError says that git refuses a repository that belongs to somebody
// else.
type UnsafeError struct {
	Dir  string
	Root string // of the repository, as git wants to be told that it is trusted
}

func (e *UnsafeError) Error() string {
	return "git: the repository at " + e.Dir + " is somebody else's"
}

// A RevisionError says that a repository has no such commit.
type RevisionError struct {
	Revision string
	Shallow  bool // older commits were not fetched
}

func (e *RevisionError) Error() string { return fmt.Sprintf("git: no commit %q", e.Revision) }

// A NoBaseError says that two commits have no common ancestor.
type NoBaseError struct {
	A, B    string
	Shallow bool // older commits were not fetched
}

func (e *NoBaseError) Error() string {
	return fmt.Sprintf("git: no common ancestor of %q and %q", e.A, e.B)
}

// A NoFolderError says that a commit has no such folder.
type NoFolderError struct{ Revision, Folder string }

func (e *NoFolderError) Error() string { return fmt.Sprintf("git: no %s in %s", e.Folder, e.Revision) }

// ErrPartial says that a clone was made without all files of its commits, and
// that a file is needed which it lacks.
var ErrPartial = errors.New("git: the clone lacks files of this commit")

// A FailedError is what git said when it failed for another reason.
type FailedError struct {
	Command string // rev-parse, ls-tree …
	Said    string
	err     error
}

func (e *FailedError) Error() string {
	return strings.TrimSpace("git " + e.Command + ": " + e.err.Error() + "\n" + e.Said)
}

func (e *FailedError) Unwrap() error { return e.err }

// settings are what no configuration may change: programs that git would run.
var settings = []string{"--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"}

// environment is laid over that of the program: messages that can be told
// apart, nothing written on the side, no question, no network, paths as they are.
var environment = []string{
	"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
	"GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", // older versions know the second only
	"GIT_LITERAL_PATHSPECS=1",
}

// elsewhere are the variables by which a hook leads git to its own repository.
// The one that is meant is that of the site's folder.
var elsewhere = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}

// command prepares a call of git in a folder.
func command(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command("git", append(slices.Clone(settings), args...)...)
	cmd.Dir = dir
	kept := slices.DeleteFunc(cmd.Environ(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(elsewhere, name) || strings.HasPrefix(name, "GIT_TRACE") // what git says is read
	})
	cmd.Env = append(kept, environment...)
	return cmd
}

// run calls git and returns what it wrote.
func run(dir string, args ...string) (string, error) {
	cmd := command(dir, args...)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	if err := cmd.Run(); err != nil {
		return "", failure(dir, args[0], said.String(), err)
	}
	return out.String(), nil
}

// failure tells why git failed, as far as that is known.
func failure(dir, name, said string, err error) error {
	switch {
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, exec.ErrDot):
		return ErrNoGit
	case strings.Contains(said, "dubious ownership"), strings.Contains(said, "unsafe repository"):
		_, root, _ := strings.Cut(said, "safe.directory ")
		root, _, _ = strings.Cut(root, "\n")
		return &UnsafeError{dir, cmp.Or(strings.TrimSpace(root), dir)}
	case strings.Contains(said, "promisor"):
		return ErrPartial
	case strings.Contains(said, "not a git repository"):
		return &NoRepositoryError{dir}
	}
	return &FailedError{name, strings.TrimSpace(said), err}
}
