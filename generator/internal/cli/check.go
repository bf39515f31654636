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
	started := time.Now()
	p := c.startProgress()
	defer p.stop()
	s, err := c.load(f.buildFlags, p)
	if err != nil {
		return err
	}
	defer s.close()
	pages := 0
	if !s.diags.HasErrors() {
		var names publish.Names
		pages, err = s.render(p, func(name string, _ []byte) error { return names.Claim(name) })
		if err != nil {
			return err
		}
	}
	p.stop()
	if f.format == formatText {
		return c.tellChecked(s, f.strict, pages, started)
	}
	r := diag.Report{Format: diag.Format(f.format), Lang: c.speaks, Folder: c.folder()}
	if err := r.Write(c.stdout, s.diags.Sorted()); err != nil {
		return err
	}
	if s.diags.HasErrors() || f.strict && s.diags.Len() > 0 {
		return errProblems
	}
	return nil
}

// tellChecked tells people what was found.
func (c *command) tellChecked(s *siteBuild, strict bool, pages int, started time.Time) error {
	if err := c.print(s); err != nil {
		return err
	}
	problems, warnings := s.diags.Count(diag.Error), s.diags.Count(diag.Warning)
	switch {
	case problems > 0:
		return c.failWith(textFailed.With(problems, warnings, seconds(started)))
	case strict && warnings > 0:
		return c.failWith(textStrict.With(warnings, seconds(started)))
	}
	return c.say(c.stdout, textChecked.With(pages, warnings, seconds(started)).In(c.speaks))
}

func (c *command) failWith(summary diag.Text) error {
	if err := c.say(c.stderr, summary.In(c.speaks)); err != nil {
		return err
	}
	return errProblems
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
