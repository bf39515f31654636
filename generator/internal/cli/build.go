package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/publish"
	"bangvang/generator/internal/render"

	"github.com/spf13/cobra"
)

// buildFlags are the flags that build and check share, and where build writes.
type buildFlags struct {
	output   string
	baseURL  string
	portable bool
}

func (c *command) addBuildFlags(cmd *cobra.Command, f *buildFlags) {
	cmd.Flags().StringVar(&f.baseURL, "base-url", "", textFlagBaseURL.In(c.speaks))
	cmd.Flags().BoolVar(&f.portable, "portable", false, textFlagPortable.In(c.speaks))
}

func (c *command) build() *cobra.Command {
	var f buildFlags
	cmd := &cobra.Command{
		Use:     "build",
		Short:   textBuildShort.In(c.speaks),
		Long:    textBuildLong.In(c.speaks),
		Example: textBuildExample.In(c.speaks),
		Args:    c.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("output") && f.output == "" {
				return usageError{errors.New(textFlagNeedsValue.With("--output").In(c.speaks))}
			}
			return c.runBuild(f)
		},
	}
	cmd.Flags().StringVar(&f.output, "output", "", textFlagOutput.In(c.speaks))
	c.addBuildFlags(cmd, &f)
	return cmd
}

func (c *command) runBuild(f buildFlags) error {
	output := f.output
	if output == "" {
		output = filepath.Join(c.site, "public")
	}
	return c.withSite(f, func(s *siteBuild, p *progress, started time.Time) error {
		if s.diags.HasErrors() {
			return c.fail(s, p, started)
		}
		out, err := publish.Open(output, filepath.Join(c.site, content.Dir), filepath.Join(c.site, render.TemplatesDir))
		if err != nil {
			return err
		}
		defer out.Abort()
		pages, err := s.render(p, out.Put)
		if err != nil {
			return err
		}
		if s.diags.HasErrors() {
			if err := out.Abort(); err != nil {
				return err
			}
			return c.fail(s, p, started)
		}
		p.stage(textStagePublish)
		result, err := out.Commit()
		if err != nil {
			return err
		}
		p.stop()
		if err := c.print(s); err != nil {
			return err
		}
		return c.tellBuilt(s, result, output, textBuilt.With(pages, result.Written, result.Unchanged, result.Removed,
			s.diags.Count(diag.Warning), seconds(started)))
	})
}

// tellBuilt says what was published, and last in one line how much.
func (c *command) tellBuilt(s *siteBuild, result publish.Result, output string, summary diag.Text) error {
	for _, name := range result.Kept {
		kept := textKept.With(filepath.Join(output, filepath.FromSlash(name)))
		if err := c.say(c.stderr, diag.Warning.Word().In(c.speaks)+": "+kept.In(c.speaks)); err != nil {
			return err
		}
	}
	left := diag.Text{}
	switch {
	case s.base == nil:
		left = textNoBase
	case !s.renderer.Absolute():
		left = textPortable
	}
	if !left.IsZero() {
		if err := c.say(c.stdout, left.In(c.speaks)); err != nil {
			return err
		}
	}
	return c.say(c.stdout, summary.In(c.speaks))
}

// withSite loads a site and hands it on with all that was found wrong in it.
func (c *command) withSite(f buildFlags, do func(s *siteBuild, p *progress, started time.Time) error) error {
	started := time.Now()
	p := c.startProgress()
	defer p.stop()
	s, err := c.open(f, p)
	if err != nil {
		return err
	}
	defer s.close()
	return do(s, p, started)
}

// say writes a line. That it could not be written is an error: who reads the
// output of a build wants all of it.
func (c *command) say(w io.Writer, line string) error {
	_, err := fmt.Fprintln(w, line)
	return err
}

// fail prints the problems of a site that can't be built.
func (c *command) fail(s *siteBuild, p *progress, started time.Time) error {
	p.stop()
	if err := c.print(s); err != nil {
		return err
	}
	return c.failWith(textFailed.With(s.diags.Count(diag.Error), s.diags.Count(diag.Warning), seconds(started)))
}

// failWith says last in one line why a command fails.
func (c *command) failWith(summary diag.Text) error {
	if err := c.say(c.stderr, summary.In(c.speaks)); err != nil {
		return err
	}
	return errProblems
}

// seconds writes the time since a moment, in each language.
func seconds(since time.Time) diag.Text {
	s := fmt.Sprintf("%.1f", time.Since(since).Seconds())
	return diag.Text{VI: decimalComma(s), EN: s}
}

func decimalComma(s string) string {
	b := []byte(s)
	for i := range b {
		if b[i] == '.' {
			b[i] = ','
		}
	}
	return string(b)
}
