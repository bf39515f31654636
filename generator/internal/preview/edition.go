package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"sync"

	"bangvang/generator/internal/diag"
)

// An Edition is a site as it was loaded once.
type Edition struct {
	Lang     diag.Lang         // of the messages
	Problems []diag.Diagnostic // in order

	// Render renders the file of a name; ok is false where the site has no such
	// file. It may be called from several goroutines at once. It is nil where
	// the problems keep the site from being rendered.
	Render func(name string) (data []byte, problems []diag.Diagnostic, ok bool)

	// Styles are the names of the style sheets of all pages.
	Styles []string

	// Source returns a line of a file as it was loaded, for messages; may be nil.
	Source func(file string, line int) (string, bool)

	// Review finds what takes longer, while the edition is shown already. It
	// returns the edition with all of its problems. It is nil where there is
	// nothing more to find.
	Review func() *Edition
}

// A release is an edition that is shown, with what was rendered of it.
type release struct {
	*Edition
	*shelf
	number int
}

// A shelf is what was rendered of an edition.
type shelf struct {
	mu     sync.Mutex
	files  map[string]*rendered
	bad    bool // some file could not be rendered
	proved bool // some could
}

// A rendered is a file as it was rendered.
type rendered struct {
	once     sync.Once
	data     []byte
	problems []diag.Diagnostic
	ok       bool
}

func newRelease(e *Edition, number int) *release {
	return &release{e, &shelf{files: map[string]*rendered{}}, number}
}

// What of a release is kept as it was rendered: some more files than are open at
// once, and none that is large, which no page is.
const (
	maxKept     = 64
	maxKeptSize = 4 << 20 // bytes
)

// file renders a file, or returns it as it was rendered before.
func (r *release) file(name string) *rendered {
	r.mu.Lock()
	f := r.files[name]
	if f == nil {
		if len(r.files) == maxKept {
			clear(r.files)
		}
		f = &rendered{}
		r.files[name] = f
	}
	r.mu.Unlock()
	f.once.Do(func() {
		f.data, f.problems, f.ok = r.Render(name)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.bad = r.bad || len(f.problems) > 0
		r.proved = r.proved || f.ok && len(f.problems) == 0
		if len(f.data) > maxKeptSize && r.files[name] == f {
			delete(r.files, name)
		}
	})
	return f
}

// good tells whether nothing is wrong with the release, as far as it was asked.
func (r *release) good() bool {
	if r == nil || r.Render == nil || errorsOf(r.Problems) > 0 {
		return false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return !r.bad
}

// proven tells whether the release was seen to be good: templates can fail as
// late as a page is asked for.
func (r *release) proven() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.proved
}

func errorsOf(ds []diag.Diagnostic) (n int) {
	for _, d := range ds {
		if d.Severity == diag.Error {
			n++
		}
	}
	return n
}

// A sight is what a page is told by: all of its bytes, and all but the names of
// its style sheets.
type sight struct{ whole, plain string }

// sightOf returns by what a page of a release is told.
func (r *release) sightOf(page []byte) sight {
	whole := sum(page)
	for _, name := range r.Styles {
		page = bytes.ReplaceAll(page, []byte(name), []byte(stem(name)))
	}
	return sight{whole, sum(page)}
}

func sum(b []byte) string {
	s := sha256.Sum256(b)
	return hex.EncodeToString(s[:8])
}

// hash matches the hash of its bytes in the name of a style sheet.
var hash = regexp.MustCompile(`\.[0-9a-f]+\.css$`)

// stem returns the name of a style sheet without the hash of its bytes.
func stem(name string) string { return hash.ReplaceAllString(name, ".css") }
