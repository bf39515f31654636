package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/tidy"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"
)

// fmtFlags are the flags of fmt.
type fmtFlags struct{ check, diff bool }

func (c *command) format() *cobra.Command {
	var f fmtFlags
	cmd := &cobra.Command{
		Use:     textFmtUse.In(c.speaks),
		Short:   textFmtShort.In(c.speaks),
		Long:    textFmtLong.In(c.speaks),
		Example: textFmtExample.In(c.speaks),
		RunE:    func(_ *cobra.Command, args []string) error { return c.runFormat(args, f) },
	}
	cmd.Flags().BoolVar(&f.check, "check", false, textFlagFmtCheck.In(c.speaks))
	cmd.Flags().BoolVar(&f.diff, "diff", false, textFlagFmtDiff.In(c.speaks))
	return cmd
}

// A formatted is a file and what it should be.
type formatted struct {
	content.File
	old, new []byte
	diags    diag.List
	err      error
}

func (f *formatted) differs() bool { return !bytes.Equal(f.old, f.new) }

// runFormat brings files into their form, or tells which are not in it. What
// can't be read is left alone, and the others are done all the same.
func (c *command) runFormat(args []string, f fmtFlags) error {
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer root.Close()
	if _, err := fs.Stat(root.FS(), content.Dir); err != nil {
		return &siteError{c.site, err}
	}
	sources, err := c.sources(root, args)
	if err != nil {
		return err
	}
	files := formatAll(root.FS(), sources)
	var problems diag.List
	unsafe, changed := 0, 0
	for i := range files {
		problems.Merge(files[i].diags)
		if files[i].err != nil {
			unsafe++
			if err := c.say(c.stderr, diag.Error.Word().In(c.speaks)+": "+textFmtUnsafe.With(files[i].Path).In(c.speaks)); err != nil {
				return err
			}
		}
		if !files[i].differs() {
			continue
		}
		changed++
		if err := c.formatted(root, &files[i], f); err != nil {
			return err
		}
	}
	s := &siteBuild{files: root.FS(), diags: problems}
	if err := c.print(s); err != nil {
		return err
	}
	failed := unsafe + problems.Count(diag.Error)
	switch {
	case (f.check || f.diff) && changed > 0:
		return c.failWith(textFmtUnformatted.With(changed, len(files)))
	case failed > 0:
		return c.failWith(textFmtFailed.With(changed, failed))
	case f.check || f.diff:
		return c.say(c.stdout, textFmtAllFormatted.With(len(files)).In(c.speaks))
	}
	return c.say(c.stdout, textFmtDone.With(changed, len(files)-changed).In(c.speaks))
}

// formatted writes a file in its form, or tells that it is not in it.
func (c *command) formatted(root *os.Root, file *formatted, f fmtFlags) error {
	if f.diff {
		_, err := c.stdout.Write(diff.Diff("a/"+file.Path, file.old, "b/"+file.Path, file.new))
		return err
	}
	if !f.check {
		if err := rewrite(root, file.Path, file.old, file.new); err != nil {
			return err
		}
	}
	return c.say(c.stdout, file.Path)
}

// formatAll formats files, as many at a time as there are processors.
func formatAll(fsys fs.FS, sources []content.File) []formatted {
	files := make([]formatted, len(sources))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				f := &files[i]
				f.File = sources[i]
				src, problem := f.Load(fsys)
				if problem != nil {
					f.diags.Add(*problem)
					continue
				}
				f.old = src
				f.new, f.diags, f.err = tidy.Format(f.Path, f.Collection, src)
			}
		})
	}
	workers.Wait()
	return files
}

// sources finds the files that are meant by arguments: files of records, and
// folders of such. Without any they are all there are.
func (c *command) sources(root *os.Root, args []string) ([]content.File, error) {
	all := content.Files(root.FS())
	if len(args) == 0 {
		return all, nil
	}
	var meant []content.File
	for _, arg := range args {
		name, ok := c.inSite(root, arg)
		if !ok {
			return nil, usageError{errors.New(textFmtNoFile.With(arg).In(c.speaks))}
		}
		before := len(meant)
		for _, s := range all {
			if name == "." || s.Path == name || strings.HasPrefix(s.Path, name+"/") {
				meant = append(meant, s)
			}
		}
		if len(meant) == before {
			return nil, usageError{errors.New(textFmtNoRecords.With(arg).In(c.speaks))}
		}
	}
	slices.SortFunc(meant, func(a, b content.File) int { return strings.Compare(a.Path, b.Path) })
	return slices.Compact(meant), nil
}

// inSite names a file as the site does. It is looked for from the current
// folder, and then from the site's.
func (c *command) inSite(root *os.Root, arg string) (string, bool) {
	file, err := filepath.Abs(arg)
	if err != nil {
		return "", false
	}
	site, err := filepath.Abs(c.site)
	if err != nil {
		return "", false
	}
	if _, err := os.Lstat(file); err == nil {
		if rel, err := filepath.Rel(site, file); err == nil && filepath.IsLocal(rel) {
			return filepath.ToSlash(rel), true
		}
	}
	rel := filepath.ToSlash(filepath.Clean(arg))
	if !filepath.IsLocal(arg) {
		return "", false
	}
	_, err = root.Lstat(rel)
	return rel, err == nil
}
