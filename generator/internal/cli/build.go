package cli

import (
	"fmt"
	"path/filepath"
	"time"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/publish"
	"bangvang/generator/internal/render"

	"github.com/spf13/cobra"
)

// buildFlags are the flags of build and check.
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
		RunE:    func(*cobra.Command, []string) error { return c.runBuild(f) },
	}
	cmd.Flags().StringVar(&f.output, "output", "", textFlagOutput.In(c.speaks))
	c.addBuildFlags(cmd, &f)
	return cmd
}

func (c *command) runBuild(f buildFlags) error {
	started := time.Now()
	p := c.startProgress()
	defer p.stop()
	site, err := c.load(f, p)
	if err != nil {
		return err
	}
	defer site.close()
	if site.diags.HasErrors() {
		return c.fail(site, p, started)
	}
	output := f.output
	if output == "" {
		output = filepath.Join(c.site, "public")
	}
	out, err := publish.Open(output, filepath.Join(c.site, "content"), filepath.Join(c.site, render.TemplatesDir))
	if err != nil {
		return err
	}
	defer out.Abort()
	pages, err := site.render(p, out.Put)
	if err != nil {
		return err
	}
	if site.diags.HasErrors() {
		if err := out.Abort(); err != nil {
			return err
		}
		return c.fail(site, p, started)
	}
	p.stage(textStagePublish)
	result, err := out.Commit()
	if err != nil {
		return err
	}
	p.stop()
	if err := c.print(site); err != nil {
		return err
	}
	for _, name := range result.Kept {
		fmt.Fprintf(c.stderr, "%s: %s\n", diag.Warning.Word().In(c.speaks), textKept.With(name).In(c.speaks))
	}
	switch {
	case site.base == nil:
		fmt.Fprintln(c.stdout, textNoBase.In(c.speaks))
	case !site.renderer.Absolute():
		fmt.Fprintln(c.stdout, textPortable.In(c.speaks))
	}
	summary := textBuilt.With(pages, result.Written, result.Unchanged, result.Removed, site.diags.Count(diag.Warning), seconds(started))
	fmt.Fprintln(c.stdout, summary.In(c.speaks))
	return nil
}

// fail prints the problems of a site that can't be built.
func (c *command) fail(s *siteBuild, p *progress, started time.Time) error {
	p.stop()
	if err := c.print(s); err != nil {
		return err
	}
	summary := textFailed.With(s.diags.Count(diag.Error), s.diags.Count(diag.Warning), seconds(started))
	fmt.Fprintln(c.stderr, summary.In(c.speaks))
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

func (c *command) check() *cobra.Command {
	var f buildFlags
	cmd := &cobra.Command{
		Use:     "check",
		Short:   textCheckShort.In(c.speaks),
		Long:    textCheckLong.In(c.speaks),
		Example: textCheckExample.In(c.speaks),
		Args:    c.noArgs,
		RunE:    func(*cobra.Command, []string) error { return c.runCheck(f) },
	}
	c.addBuildFlags(cmd, &f)
	return cmd
}

// runCheck is a build that writes nothing.
func (c *command) runCheck(f buildFlags) error {
	started := time.Now()
	p := c.startProgress()
	defer p.stop()
	site, err := c.load(f, p)
	if err != nil {
		return err
	}
	defer site.close()
	if site.diags.HasErrors() {
		return c.fail(site, p, started)
	}
	pages, err := site.render(p, func(name string, _ []byte) error { return publish.CheckName(name) })
	if err != nil {
		return err
	}
	if site.diags.HasErrors() {
		return c.fail(site, p, started)
	}
	p.stop()
	if err := c.print(site); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, textChecked.With(pages, site.diags.Count(diag.Warning), seconds(started)).In(c.speaks))
	return nil
}
