// Package cli is the command line of bangvang. It ties the stages together,
// and is the only place that prints and the only one that speaks of exit
// codes: 0 when all is well, 1 when there are problems or something failed, 2
// when the program was called wrongly.
//
// What a command makes goes to standard output; problems, progress and errors
// go to standard error.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"

	"bangvang/generator/internal/diag"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

// errProblems says that a command has printed the problems for which it fails.
var errProblems = errors.New("problems were found")

// A command is what all commands share.
type command struct {
	stdout, stderr io.Writer
	site           string
	lang           string // --lang; empty where it was not given
	speaks         diag.Lang
}

// Main runs the program and returns its exit code.
func Main(args []string, stdout, stderr io.Writer) int {
	c := &command{stdout: stdout, stderr: stderr}
	c.speaks = languageOf(args)
	root := c.root()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errProblems):
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "%s: %s\n", diag.Error.Word().In(c.speaks), usage)
		fmt.Fprintf(stderr, "    %s\n", textSeeHelp.With(root.CommandPath()).In(c.speaks))
		return exitUsage
	}
	fmt.Fprintf(stderr, "%s: %s\n", diag.Error.Word().In(c.speaks), diag.Seen(explain(err).In(c.speaks)))
	return exitFailed
}

func (c *command) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "bangvang",
		Short:         textRootShort.In(c.speaks),
		Long:          textRootLong.In(c.speaks),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          c.noArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.PersistentFlags().StringVar(&c.site, "site", ".", textFlagSite.In(c.speaks))
	root.PersistentFlags().Lookup("site").DefValue = "" // said in words
	root.PersistentFlags().StringVar(&c.lang, "lang", "", textFlagLang.In(c.speaks))
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usageError{c.flagError(cmd, err)} })
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return c.checkFlags() }
	root.AddCommand(c.build(), c.serve(), c.check(), c.format(), c.newRecord(), c.rename(), c.export(), c.importList(), c.diff(), c.schema(), c.version())
	root.SetHelpCommand(&cobra.Command{
		Use:    "help",
		Short:  textHelpShort.In(c.speaks),
		Hidden: true,
		RunE: func(_ *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return c.noArgs(about, rest)
			}
			return about.Help()
		},
	})
	root.SetUsageTemplate(usageTemplate(c.speaks))
	for _, cmd := range append(root.Commands(), root) {
		cmd.InitDefaultHelpFlag()
		cmd.Flags().Lookup("help").Usage = textFlagHelp.In(c.speaks)
	}
	return root
}

func (c *command) checkFlags() error {
	if c.lang != "" && c.lang != string(diag.VI) && c.lang != string(diag.EN) {
		return usageError{errors.New(textBadLang.With(c.lang).In(c.speaks))}
	}
	if c.site == "" {
		return usageError{errors.New(textFlagNeedsValue.With("--site").In(c.speaks))}
	}
	info, err := os.Stat(c.site)
	if err == nil && !info.IsDir() {
		return usageError{errors.New(textSiteNotFolder.With(c.site).In(c.speaks))}
	}
	return nil
}
