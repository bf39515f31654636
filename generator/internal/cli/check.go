package cli

import (
	"errors"
	"path"
	"path/filepath"
	"slices"
	"time"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/publish"

	"github.com/spf13/cobra"
)

// checkFlags are the flags of check.
type checkFlags struct {
	buildFlags
	format string
	strict bool
}

// formatText is the format for people; the others are those of package diag.
const formatText = "text"

var formats = []string{formatText, string(diag.JSON), string(diag.GitHub), string(diag.GitLab)}

func (c *command) check() *cobra.Command {
	var f checkFlags
	cmd := &cobra.Command{
		Use:     "check",
		Short:   textCheckShort.In(c.speaks),
		Long:    textCheckLong.In(c.speaks),
		Example: textCheckExample.In(c.speaks),
		Args:    c.noArgs,
		RunE:    func(*cobra.Command, []string) error { return c.runCheck(f) },
	}
	c.addBuildFlags(cmd, &f.buildFlags)
	cmd.Flags().StringVar(&f.format, "format", formatText, textFlagFormat.In(c.speaks))
	cmd.Flags().Lookup("format").DefValue = "" // said in words
	cmd.Flags().BoolVar(&f.strict, "strict", false, textFlagStrict.In(c.speaks))
	return cmd
}

// runCheck is a build that writes nothing.
func (c *command) runCheck(f checkFlags) error {
	if !slices.Contains(formats, f.format) {
		return usageError{errors.New(textBadFormat.With(f.format).In(c.speaks))}
	}
	return c.withSite(f.buildFlags, func(s *siteBuild, p *progress, started time.Time) error {
		pages, err := s.check(p)
		if err != nil {
			return err
		}
		switch {
		case f.format != formatText:
			p.stop()
			return c.report(s, f)
		case s.diags.HasErrors():
			return c.fail(s, p, started)
		}
		p.stop()
		if err := c.print(s); err != nil {
			return err
		}
		warnings := s.diags.Count(diag.Warning)
		if f.strict && warnings > 0 {
			return c.failWith(textStrict.With(warnings, seconds(started)))
		}
		return c.say(c.stdout, textChecked.With(pages, warnings, seconds(started)).In(c.speaks))
	})
}

// check renders a site where it can be rendered, for what is wrong in it, and
// returns how many pages it has.
func (s *siteBuild) check(p *progress) (pages int, err error) {
	if s.diags.HasErrors() {
		return 0, nil
	}
	var names publish.Names
	return s.render(p, func(name string, _ []byte) error { return names.Claim(name) })
}

// report tells machines what was found.
func (c *command) report(s *siteBuild, f checkFlags) error {
	r := diag.Report{Format: diag.Format(f.format), Lang: c.speaks, Folder: c.folder()}
	if err := r.Write(c.stdout, s.diags.Sorted()); err != nil {
		return err
	}
	if s.diags.HasErrors() || f.strict && s.diags.Len() > 0 {
		return errProblems
	}
	return nil
}

// folder is where the site lies below the current folder, which for those who
// check a change is the root of the repository; empty where it lies elsewhere.
func (c *command) folder() string {
	dir := path.Clean(filepath.ToSlash(c.site))
	if !filepath.IsLocal(c.site) || dir == "." {
		return ""
	}
	return dir
}
