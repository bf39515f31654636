package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"bangvang/generator/internal/content"
)

// keeps refuses to write a report or a proposal over what an editor has made: the
// list, the mapping, records. --force is for older reports alone.
func (c *command) keeps(list string, f importFlags) error {
	for _, out := range []struct{ flag, name string }{{"--report", f.report}, {"--propose", f.propose}} {
		if out.name == "" {
			continue
		}
		for _, in := range []string{list, f.mapping} {
			if isSameFile(out.name, in) {
				return usageError{errors.New(textImportOver.With(out.flag, out.name).In(c.speaks))}
			}
		}
		if isBelow(filepath.Join(c.site, content.Dir), out.name) {
			return usageError{errors.New(textImportInContent.With(out.flag, out.name, content.Dir).In(c.speaks))}
		}
	}
	if f.report != "" && filepath.Clean(f.report) == filepath.Clean(f.propose) {
		return usageError{errors.New(textImportOver.With("--propose", f.propose).In(c.speaks))}
	}
	return nil
}

func isSameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// isBelow tells whether a file lies in a folder or below it.
func isBelow(dir, name string) bool {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return false
	}
	name, err = filepath.Abs(name)
	return err == nil && strings.HasPrefix(name, dir+string(filepath.Separator))
}
