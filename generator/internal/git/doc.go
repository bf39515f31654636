// Package git reads what a repository holds at a revision. It is the one door
// to the git program, which must be installed.
//
// Only plumbing is run that reads objects: rev-parse, merge-base, ls-tree and
// cat-file. Nothing is written, neither to the work tree nor to the index nor to
// the store; no lock is taken, no hook or other program that a configuration
// names is started, and nothing is fetched: where a clone lacks an object, that
// is told.
//
// A [Tree] is the folder of a site as a commit has it, as a read-only [fs.FS].
// Its bytes are those of the repository: no filter, no change of line ends.
// Symbolic links and submodules are listed as what they are, and not followed.
package git
