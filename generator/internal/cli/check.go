package cli

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bangvang/generator/internal/clerk"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/publish"
	"bangvang/generator/internal/site"

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
		if err := c.say(c.stdout, textChecked.With(pages, warnings, seconds(started)).In(c.speaks)); err != nil {
			return err
		}
		return c.tellMissing(clerk.StillToFind(s.site))
	})
}

// mostRolls is how many rolls are listed of which recipients are still to find.
const mostRolls = 5

// tellMissing says whose names are still to find, and where most of them are.
func (c *command) tellMissing(m clerk.Missing) error {
	switch {
	case !m.Any:
		return nil
	case m.Grants == 0:
		return c.say(c.stdout, textNoneMissing.In(c.speaks))
	}
	if err := c.say(c.stdout, textMissing.With(recipients(m.Columns), m.Grants).In(c.speaks)); err != nil {
		return err
	}
	for _, roll := range m.Rolls[:min(len(m.Rolls), mostRolls)] {
		if err := c.say(c.stdout, "    "+roll.Place()+": "+recipients(roll.Columns).In(c.speaks)); err != nil {
			return err
		}
	}
	if more := len(m.Rolls) - mostRolls; more > 0 {
		return c.say(c.stdout, "    "+textMissingMore.With(more).In(c.speaks))
	}
	return nil
}

// recipients writes how many there are of each kind.
func recipients(n site.Columns) diag.Text {
	var vi, en []string
	for _, k := range []struct {
		n         int
		vi        string
		one, many string
	}{
		{n.Collectives, "tập thể", "collective", "collectives"}, {n.Households, "hộ gia đình", "household", "households"},
		{n.Individuals, "cá nhân", "individual", "individuals"}, {n.Unspecified, "không rõ là tập thể hay cá nhân", "collective or individual", "collectives or individuals"},
	} {
		if k.n == 0 {
			continue
		}
		word := k.many
		if k.n == 1 {
			word = k.one
		}
		vi, en = append(vi, fmt.Sprint(k.n, " ", k.vi)), append(en, fmt.Sprint(k.n, " ", word))
	}
	return diag.Text{VI: strings.Join(vi, ", "), EN: strings.Join(en, ", ")}
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
