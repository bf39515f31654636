package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// Version is the version of the program, as CHANGELOG.md numbers it.
const Version = "0.1.0"

func (c *command) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: textVersionShort.In(c.speaks),
		Args:  c.noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(c.stdout, "bangvang "+Version+commit())
			return err
		},
	}
}

// commit returns the commit from which the program was made, where that is
// known.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return " (" + s.Value[:12] + ")"
		}
	}
	return ""
}
