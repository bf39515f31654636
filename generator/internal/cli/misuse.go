package cli

import (
	"errors"
	"slices"

	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/vietnamese"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A usageError is a mistake in how the program was called.
type usageError struct{ error }

// noArgs refuses words that are no command.
func (c *command) noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	text := textNoArguments.With(cmd.CommandPath(), args[0])
	if !cmd.HasParent() {
		text = near(args[0], commandNames(cmd), textUnknownCommand, textUnknownCommandNear)
	}
	return usageError{errors.New(text.In(c.speaks))}
}

func commandNames(root *cobra.Command) []string {
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
	}
	return names
}

// flagError tells what is wrong with a flag.
func (c *command) flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
		text    diag.Text
	)
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		text = textUnknownFlag.With("-" + unknown.GetSpecifiedName())
	case errors.As(err, &unknown):
		text = near("--"+unknown.GetSpecifiedName(), flagNames(cmd), textUnknownFlag, textUnknownFlagNear)
	case errors.As(err, &missing):
		text = textFlagNeedsValue.With("--" + missing.GetSpecifiedName())
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		text = textFlagNotBool.With("--"+invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &syntax):
		text = textUnknownFlag.With(syntax.GetSpecifiedFlag())
	default:
		return err
	}
	return errors.New(text.In(c.speaks))
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
	return names
}

// near says that there is no such word, and which was likely meant.
func near(word string, known []string, unknown, likely diag.Text) diag.Text {
	if meant, ok := vietnamese.Nearest(word, slices.Values(known)); ok {
		return likely.With(word, meant)
	}
	return unknown.With(word)
}
