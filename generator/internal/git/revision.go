package git

import (
	"errors"
	"os/exec"
	"strings"
)

// A Repository is the one in which a folder lies.
type Repository struct {
	dir    string
	prefix string // of the folder below the root, with a slash at its end
}

// Open finds the repository of a folder.
func Open(dir string) (*Repository, error) {
	prefix, err := run(dir, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, err
	}
	return &Repository{dir, strings.TrimSuffix(prefix, "\n")}, nil
}

// A Commit is a commit that there is.
type Commit struct {
	Name string // as it was called
	id   string
}

// Short returns the beginning of the commit's id, as people write it.
func (c Commit) Short() string { return c.id[:min(len(c.id), 10)] }

// ID returns the commit's id; empty for none.
func (c Commit) ID() string { return c.id }

// A Range is what is compared.
type Range struct {
	Old, New Commit
	Work     bool // with the work tree: there is no new commit
}

// Range resolves what is written after the name of a command: REV with the work
// tree, REV REV, A..B, and A...B, which is the change since A and B parted.
func (r *Repository) Range(revisions ...string) (Range, error) {
	first := revisions[0]
	if len(revisions) == 2 {
		return r.between(first, revisions[1], false)
	}
	if a, b, ok := strings.Cut(first, "..."); ok {
		return r.between(a, b, true)
	}
	if a, b, ok := strings.Cut(first, ".."); ok {
		return r.between(a, b, false)
	}
	old, err := r.resolve(first)
	return Range{Old: old, Work: true}, err
}

// between resolves two revisions; where one is not written it is HEAD.
func (r *Repository) between(a, b string, parted bool) (Range, error) {
	for _, one := range []*string{&a, &b} {
		if *one == "" {
			*one = "HEAD"
		}
	}
	from, err := r.resolve(a)
	if err != nil {
		return Range{}, err
	}
	to, err := r.resolve(b)
	if err != nil {
		return Range{}, err
	}
	if parted {
		base, err := run(r.dir, "merge-base", from.id, to.id)
		if isAnswer(err) {
			return Range{}, &NoBaseError{a, b, r.shallow()}
		} else if err != nil {
			return Range{}, err
		}
		from.id = strings.TrimSpace(base)
	}
	return Range{Old: from, New: to}, nil
}

// resolve finds the commit of a revision. No name of one can be an option.
func (r *Repository) resolve(revision string) (Commit, error) {
	if revision == "" || strings.ContainsAny(revision, "\x00\n") {
		return Commit{}, &RevisionError{revision, false}
	}
	id, err := run(r.dir, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if isAnswer(err) {
		return Commit{}, &RevisionError{revision, r.shallow()}
	} else if err != nil {
		return Commit{}, err
	}
	if id = strings.TrimSpace(id); strings.Trim(id, "0123456789abcdef") != "" {
		return Commit{}, &RevisionError{revision, false} // ^REV is what REV does not reach
	}
	return Commit{revision, id}, nil
}

// isAnswer tells whether git answered by failing: what was asked for is not
// there. Where it has more to say, it failed indeed.
func isAnswer(err error) bool {
	var failed *FailedError
	var exit *exec.ExitError
	return errors.As(err, &failed) && errors.As(err, &exit) && (exit.ExitCode() == 1 || failed.Said == "")
}

// shallow tells whether commits are missing that were not fetched.
func (r *Repository) shallow() bool {
	said, err := run(r.dir, "rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(said) == "true"
}
