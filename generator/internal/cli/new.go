package cli

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"bangvang/generator/internal/content"
	"bangvang/generator/internal/skeleton"

	"github.com/spf13/cobra"
)

// newFlags are the flags of new.
type newFlags struct{ id, year string }

func (c *command) newRecord() *cobra.Command {
	var f newFlags
	cmd := &cobra.Command{
		Use:       "new " + strings.Join(skeleton.Kinds(), "|") + " NAME",
		Short:     textNewShort.In(c.speaks),
		Long:      textNewLong.In(c.speaks),
		Example:   textNewExample.In(c.speaks),
		ValidArgs: skeleton.Kinds(),
		Args:      func(_ *cobra.Command, args []string) error { return c.newArgs(args) },
		RunE:      func(_ *cobra.Command, args []string) error { return c.runNew(args[0], args[1], f) },
	}
	cmd.Flags().StringVar(&f.id, "id", "", textFlagID.In(c.speaks))
	cmd.Flags().StringVar(&f.year, "year", "", textFlagYear.In(c.speaks))
	return cmd
}

// newArgs wants a kind and a name.
func (c *command) newArgs(args []string) error {
	kinds := strings.Join(skeleton.Kinds(), ", ")
	switch {
	case len(args) > 0 && !slices.Contains(skeleton.Kinds(), args[0]):
		return usageError{errors.New(near(args[0], skeleton.Kinds(), textUnknownKind.With(kinds), textUnknownKindNear).In(c.speaks))}
	case len(args) < 2 || strings.TrimSpace(args[1]) == "":
		return usageError{errors.New(textNewNeeds.With(kinds).In(c.speaks))}
	case len(args) > 2:
		return usageError{errors.New(textNewQuotes.With(strings.Join(args[1:], " ")).In(c.speaks))}
	}
	return nil
}

// runNew writes the file of a record that is begun. It writes over nothing.
func (c *command) runNew(kind, name string, f newFlags) error {
	if f.year != "" && (len(f.year) != 4 || strings.Trim(f.year, "0123456789") != "") {
		return usageError{errors.New(textBadYear.With(f.year).In(c.speaks))}
	}
	if f.year != "" && !skeleton.HasYear(kind) {
		return usageError{errors.New(textNoYear.With(kind).In(c.speaks))}
	}
	root, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer root.Close()
	lib, _, err := content.Read(root.FS())
	if err != nil {
		return &siteError{c.site, err}
	}
	if c.lang == "" {
		c.speaks = languageOfSite(&lib.Site)
	}
	r := skeleton.Record{Kind: kind, ID: f.id, Name: name, Year: f.year}
	taken := lib.IDs(skeleton.Collection(kind))
	switch {
	case f.id == "":
		r.ID = skeleton.FreshID(name, func(id string) bool { return taken[id] })
	case taken[f.id]:
		return usageError{errors.New(textIDTaken.With(f.id).In(c.speaks))}
	}
	if !content.IsID(r.ID) {
		return usageError{errors.New(textBadID.With(cmp.Or(r.ID, name)).In(c.speaks))}
	}
	err = create(root, r.Path(), r.Text(c.speaks))
	if errors.Is(err, fs.ErrExist) {
		return errors.New(textFileThere.With(r.Path()).In(c.speaks))
	}
	if err == nil {
		err = updateSchemas(root)
	}
	if err != nil {
		return err
	}
	return c.say(c.stdout, textNewDone.With(filepath.Join(c.site, filepath.FromSlash(r.Path()))).In(c.speaks))
}

// create writes a new file, with the folders that it needs. A file that is
// there already is an error.
func create(root *os.Root, name string, data []byte) error {
	if err := root.MkdirAll(path.Dir(name), 0o777); err != nil {
		return err
	}
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, root.Remove(name))
	}
	return nil
}
