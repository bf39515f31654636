package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/schema"

	"github.com/spf13/cobra"
)

// schemasDir is where the settings of VS Code look for schemas, below the
// folder of the site.
const schemasDir = ".vscode/schemas"

// schemaFlags are the flags of schema.
type schemaFlags struct {
	output string
	check  bool
}

func (c *command) schema() *cobra.Command {
	var f schemaFlags
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   textSchemaShort.In(c.speaks),
		Long:    textSchemaLong.In(c.speaks),
		Example: textSchemaExample.In(c.speaks),
		Args:    c.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("output") && f.output == "" {
				return usageError{errors.New(textFlagNeedsValue.With("--output").In(c.speaks))}
			}
			return c.runSchema(f)
		},
	}
	cmd.Flags().StringVar(&f.output, "output", "", textFlagSchemas.In(c.speaks))
	cmd.Flags().BoolVar(&f.check, "check", false, textFlagSchemaCheck.In(c.speaks))
	return cmd
}

// runSchema writes the schemas of a site. What is wrong in its records is for
// check to tell: who mends them needs schemas too.
func (c *command) runSchema(f schemaFlags) error {
	site, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer site.Close()
	lib, problems, err := content.Read(site.FS())
	if err != nil {
		return &siteError{c.site, err}
	}
	if c.lang == "" {
		c.speaks = languageOfSite(&lib.Site)
	}
	files := schemasOf(lib, c.speaks)
	dir := filepath.Join(c.site, filepath.FromSlash(schemasDir))
	if f.output != "" {
		dir = f.output
	}
	if f.check {
		return c.checkSchemas(dir, files)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	out, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer out.Close()
	written, err := writeSchemas(out, files)
	if err != nil {
		return err
	}
	if f.output == "" {
		if err := c.writeSettings(site); err != nil {
			return err
		}
	}
	if problems.HasErrors() {
		if err := c.say(c.stdout, textSchemaErrors.In(c.speaks)); err != nil {
			return err
		}
	}
	return c.say(c.stdout, textSchemaDone.With(dir, written, len(files)-written).In(c.speaks))
}

func schemasOf(lib *content.Library, l diag.Lang) []schema.File {
	return schema.Site{Library: lib, Catalogue: awards.Catalogue(), Rules: diag.Rules(), Lang: l}.Files()
}

// refreshSchemas brings the schemas of a site up to date, where it has any: VS
// Code marks a new id until they know it. While a file can't be read they stay
// as they are, since its records are about to come back.
func refreshSchemas(site *os.Root, lib *content.Library) error {
	if len(lib.Incomplete) > 0 {
		return nil
	}
	out, err := site.OpenRoot(schemasDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer out.Close()
	_, err = writeSchemas(out, schemasOf(lib, languageOfSite(&lib.Site)))
	return err
}

// updateSchemas does so after a command has changed the records.
func updateSchemas(site *os.Root) error {
	if _, err := site.Stat(schemasDir); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	lib, _, err := content.Read(site.FS())
	if err != nil {
		return err
	}
	return refreshSchemas(site, lib)
}

// writeSchemas writes the files that differ, and returns how many did.
func writeSchemas(out *os.Root, files []schema.File) (written int, err error) {
	for _, file := range files {
		old, err := out.ReadFile(file.Name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			err = create(out, file.Name, file.Data)
		case err == nil && same(old, file.Data):
			continue
		case err == nil:
			err = rewrite(out, file.Name, old, file.Data)
		}
		if err != nil {
			return written, err
		}
		written++
	}
	return written, nil
}

// same tells whether two texts are, but for the line ends that git may have
// changed on Windows.
func same(a, b []byte) bool {
	return bytes.Equal(bytes.ReplaceAll(a, []byte("\r\n"), []byte("\n")), b)
}

// checkSchemas tells which schemas are not those of the site as it is.
func (c *command) checkSchemas(dir string, files []schema.File) error {
	old := 0
	for _, file := range files {
		name := filepath.Join(dir, file.Name)
		data, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if same(data, file.Data) {
			continue
		}
		old++
		if err := c.say(c.stderr, textSchemaOld.With(filepath.ToSlash(name)).In(c.speaks)); err != nil {
			return err
		}
	}
	if old > 0 {
		return c.failWith(textSchemaStale.With(old))
	}
	return c.say(c.stdout, textSchemaFresh.With(len(files)).In(c.speaks))
}

// writeSettings writes the settings that lead VS Code to the schemas. Settings
// that are there already are an editor's own, and stay as they are.
func (c *command) writeSettings(site *os.Root) error {
	for _, file := range schema.Settings() {
		name := path.Join(path.Dir(schemasDir), file.Name)
		told := textSchemaSettings.With(name)
		switch err := create(site, name, file.Data); {
		case errors.Is(err, fs.ErrExist):
			if mine, err := site.ReadFile(name); err != nil || file.Mentioned(mine) {
				continue
			}
			told = textSchemaOwn.With(name, schema.Guide)
		case err != nil:
			return err
		}
		if err := c.say(c.stdout, told.In(c.speaks)); err != nil {
			return err
		}
	}
	return nil
}
