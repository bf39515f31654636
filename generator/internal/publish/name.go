package publish

import (
	"fmt"
	"io/fs"
	"iter"
	"path"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Limits of names, in bytes. A part is what common file systems hold.
const (
	maxPart = 255
	maxName = 1024
)

// A NameProblem says why a name is refused.
type NameProblem int

const (
	NameNotPath   NameProblem = iota + 1 // not a clean relative slash path in UTF-8
	NameHidden                           // a part begins with a dot
	NameReserved                         // a part is a device on Windows, such as con or aux.html
	NameEnding                           // a part ends in a dot or a space
	NameCharacter                        // a character that does not print, or one of \ : * ? " < > |
	NameTooLong                          // a part over 255 bytes, or 1024 in all
)

// A NameError reports a name that can't be published.
type NameError struct {
	Name    string
	Problem NameProblem
}

func (e *NameError) Error() string {
	why := "it is not a clean relative path"
	switch e.Problem {
	case NameHidden:
		why = "a part begins with a dot"
	case NameReserved:
		why = "a part is reserved on Windows"
	case NameEnding:
		why = "a part ends in a dot or a space"
	case NameCharacter:
		why = `it has a character that does not print or one of \ : * ? " < > |`
	case NameTooLong:
		why = "it is too long"
	}
	return fmt.Sprintf("publish: name %q is refused: %s", e.Name, why)
}

// CheckName reports a *NameError for a name that Put refuses on its own
// account, whatever else is in the site or in the folder. The names are those
// that every common file system can hold; of those that begin with a dot only
// .nojekyll and the folder .well-known are accepted, at the top.
func CheckName(name string) error {
	refuse := func(p NameProblem) error { return &NameError{Name: name, Problem: p} }
	if len(name) > maxName {
		return refuse(NameTooLong)
	}
	if name == "." || !fs.ValidPath(name) {
		return refuse(NameNotPath)
	}
	rest := name
	if name == ".nojekyll" {
		return nil
	}
	if after, ok := strings.CutPrefix(name, ".well-known/"); ok {
		rest = after
	}
	for part := range strings.SplitSeq(rest, "/") {
		switch {
		case len(part) > maxPart:
			return refuse(NameTooLong)
		case part[0] == '.':
			return refuse(NameHidden)
		case strings.ContainsFunc(part, refusedRune):
			return refuse(NameCharacter)
		case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " "):
			return refuse(NameEnding)
		case reserved(part):
			return refuse(NameReserved)
		}
	}
	return nil
}

func refusedRune(r rune) bool {
	return !unicode.IsPrint(r) || strings.ContainsRune(`\:*?"<>|`, r)
}

// reserved reports whether Windows opens a device for the part, which it does
// whatever follows the first dot.
func reserved(part string) bool {
	base, _, _ := strings.Cut(part, ".")
	base = strings.ToUpper(strings.TrimRight(base, " "))
	switch base {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	digit, ok := strings.CutPrefix(base, "COM")
	if !ok {
		digit, ok = strings.CutPrefix(base, "LPT")
	}
	return ok && utf8.RuneCountInString(digit) == 1 && strings.Contains("0123456789¹²³", digit)
}

// foldKey maps names that some file system takes for one to one key: letter
// case and composed or decomposed accents make no difference.
func foldKey(name string) string {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			// Folding can leave a mark in another order, so the form is made twice.
			return norm.NFC.String(cases.Fold().String(norm.NFD.String(name)))
		}
	}
	return strings.ToLower(name)
}

// parents yields the folders of a name from the nearest to the outermost.
func parents(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			if !yield(dir) {
				return
			}
		}
	}
}

// A claim says what a build wants at a path.
type claim struct {
	name   string // the path itself, in its spelling
	by     string // the file that it is, or that made it a folder
	folder bool
}

// Names are the file names of one build. The zero value is ready, and safe for
// concurrent use.
type Names struct {
	mu    sync.Mutex
	taken map[string]claim // by folded path, folders among them
}

// Claim notes that name and its folders belong to the build. It returns a
// *NameError for a name that CheckName refuses, and a *CollisionError for one
// that is another already: names that one file system takes for two and
// another for one are refused everywhere.
func (n *Names) Claim(name string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.taken == nil {
		n.taken = map[string]claim{}
	}
	key := foldKey(name)
	if other, ok := n.taken[key]; ok {
		return newCollision(name, other.by)
	}
	n.taken[key] = claim{name: name, by: name}
	for dir := range parents(name) {
		key := foldKey(dir)
		other, ok := n.taken[key]
		if ok && (!other.folder || other.name != dir) {
			return newCollision(name, other.by)
		}
		if ok {
			break // its own parents are noted too
		}
		n.taken[key] = claim{name: dir, by: name, folder: true}
	}
	return nil
}
