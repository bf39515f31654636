package cli

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"sync"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/changes"
	"bangvang/generator/internal/clerk"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/git"
	"bangvang/generator/internal/render"
	"bangvang/generator/internal/site"
	"bangvang/templates"

	"github.com/spf13/cobra"
)

// The formats of diff besides text.
const (
	formatMarkdown = "markdown"
	formatJSON     = "json"
)

func (c *command) diff() *cobra.Command {
	format := formatText
	cmd := &cobra.Command{
		Use:     textDiffUse.In(c.speaks),
		Short:   textDiffShort.In(c.speaks),
		Long:    textDiffLong.In(c.speaks),
		Example: textDiffExample.In(c.speaks),
		Args:    func(_ *cobra.Command, args []string) error { return c.diffArgs(args) },
		RunE:    func(_ *cobra.Command, args []string) error { return c.runDiff(args, format) },
	}
	cmd.Flags().StringVar(&format, "format", formatText, textFlagDiffFormat.In(c.speaks))
	cmd.Flags().Lookup("format").DefValue = "" // said in words
	return cmd
}

func (c *command) diffArgs(args []string) error {
	if len(args) == 0 || len(args) > 2 {
		return usageError{errors.New(textDiffNeeds.In(c.speaks))}
	}
	return nil
}

// runDiff tells what changed between two revisions, or since one.
func (c *command) runDiff(revisions []string, format string) error {
	if !slices.Contains([]string{formatText, formatMarkdown, formatJSON}, format) {
		return usageError{errors.New(textDiffBadFormat.With(format).In(c.speaks))}
	}
	p := c.startProgress()
	defer p.stop()
	if _, err := os.Stat(c.site); err != nil {
		return &siteError{c.site, err}
	}
	repository, err := git.Open(c.site)
	if err != nil {
		return err
	}
	between, err := repository.Range(revisions...)
	if err != nil {
		return err
	}
	p.stage(textStageRead)
	old, new, err := c.sides(repository, between)
	if err != nil {
		return err
	}
	if c.lang == "" {
		c.speaks = languageOfSite(&new.Library.Site)
	}
	p.stage(textStageCompare)
	report := changes.Compare(*old, *new)
	p.stop()
	told := told{report: report, between: between, lang: c.speaks}
	switch format {
	case formatJSON:
		err = told.json(c.stdout)
	case formatMarkdown:
		err = told.markdown(c.stdout)
	default:
		err = told.text(c.stdout, isTerminal(c.stdout) && os.Getenv("NO_COLOR") == "")
	}
	if err == nil && report.Fails() {
		return errProblems
	}
	return err
}

// sides assembles both sides, at the same time.
func (c *command) sides(r *git.Repository, between git.Range) (old, new *changes.Side, err error) {
	var errs [2]error
	var done sync.WaitGroup
	done.Go(func() { old, errs[0] = c.sideAt(r, between.Old) })
	done.Go(func() {
		if between.Work {
			new, errs[1] = c.sideOfWork()
		} else {
			new, errs[1] = c.sideAt(r, between.New)
		}
	})
	done.Wait()
	return old, new, errors.Join(errs[:]...)
}

func (c *command) sideAt(r *git.Repository, commit git.Commit) (*changes.Side, error) {
	tree, err := r.Tree(commit, content.Dir)
	if err != nil {
		return nil, err
	}
	defer tree.Close()
	s, err := c.side(tree)
	if err == nil {
		err = tree.Err()
	}
	return s, err
}

func (c *command) sideOfWork() (*changes.Side, error) {
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return nil, &siteError{c.site, err}
	}
	defer root.Close()
	return c.side(root.FS())
}

// side reads and assembles the records of a site, and lists its pages where it
// can be built. Templates change no address, and are not looked at.
func (c *command) side(files fs.FS) (*changes.Side, error) {
	lib, problems, err := content.Read(files)
	if err != nil {
		return nil, &siteError{c.site, err}
	}
	problems.Merge(clerk.CheckAllowed(lib.Allowed))
	assembled, found := site.Assemble(lib, awards.Catalogue())
	problems.Merge(found)
	problems.Merge(clerk.Review(lib, assembled))
	broken := problems.HasErrors()
	problems = clerk.Silence(problems, lib.Allowed, !broken)
	s := &changes.Side{Library: lib, Site: assembled, Problems: problems.Sorted()}
	if !broken {
		s.Pages = builtInPages(assembled)
	}
	return s, nil
}

// builtInTheme is a theme of which only is asked which pages a site has.
var builtInTheme = sync.OnceValue(func() *render.Theme {
	theme, _ := render.LoadTheme(templates.FS, nil, content.Vietnamese)
	return theme
})

// builtInPages lists the pages that build makes of a site.
func builtInPages(s *site.Site) []string {
	r := render.New(s, builtInTheme(), nil, true, func(string) ([]byte, error) { return nil, fs.ErrNotExist })
	return r.PageNames()
}

// explainGit tells an error of git.
func explainGit(err error) (diag.Text, bool) {
	var (
		repository *git.NoRepositoryError
		unsafe     *git.UnsafeError
		revision   *git.RevisionError
		base       *git.NoBaseError
		folder     *git.NoFolderError
	)
	switch {
	case errors.Is(err, git.ErrNoGit):
		return textNoGit, true
	case errors.Is(err, git.ErrPartial):
		return textPartial, true
	case errors.As(err, &repository):
		return textNoRepository.With(shownDir(repository.Dir)), true
	case errors.As(err, &unsafe):
		return textUnsafe.With(shownDir(unsafe.Dir), unsafe.Root), true
	case errors.As(err, &revision) && revision.Shallow:
		return textRevisionShallow.With(revision.Revision), true
	case errors.As(err, &revision):
		return textNoRevision.With(revision.Revision), true
	case errors.As(err, &base) && base.Shallow:
		return textNoBaseShallow.With(base.A, base.B), true
	case errors.As(err, &base):
		return textNoCommon.With(base.A, base.B), true
	case errors.As(err, &folder):
		return textNoFolderAt.With(folder.Folder, folder.Revision), true
	}
	return diag.Text{}, false
}
