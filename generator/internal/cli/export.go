package cli

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"bangvang/generator/internal/awards"
	"bangvang/generator/internal/content"
	"bangvang/generator/internal/diag"
	"bangvang/generator/internal/match"
	"bangvang/generator/internal/sheet"
	"bangvang/generator/internal/tabulate"
	"bangvang/generator/internal/vietnamese"

	"github.com/spf13/cobra"
)

// exportFlags are the flags of export.
type exportFlags struct {
	year, format, output string
	force                bool
}

// The formats of a table.
const (
	formatXLSX = "xlsx"
	formatCSV  = "csv"
)

func (c *command) export() *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:     "export",
		Short:   textExportShort.In(c.speaks),
		Long:    textExportLong.In(c.speaks),
		Example: textExportExample.In(c.speaks),
		Args:    c.noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("output") && f.output == "" {
				return usageError{errors.New(textFlagNeedsValue.With("--output").In(c.speaks))}
			}
			if text := f.complete(); !text.IsZero() {
				return usageError{errors.New(text.In(c.speaks))}
			}
			return c.runExport(f)
		},
	}
	cmd.Flags().StringVar(&f.year, "year", "", textFlagExportYear.In(c.speaks))
	cmd.Flags().StringVar(&f.format, "format", "", textFlagExportFormat.In(c.speaks))
	cmd.Flags().StringVar(&f.output, "output", "", textFlagExportOutput.In(c.speaks))
	cmd.Flags().BoolVar(&f.force, "force", false, textFlagExportForce.In(c.speaks))
	return cmd
}

// otherFormats are ends of names with which programs would not open a table.
var otherFormats = []string{"xls", "xlsm", "xlsb", "ods", "doc", "docx", "pdf"}

// complete adds the format, which the name of a file tells too, and says what
// is wrong.
func (f *exportFlags) complete() diag.Text {
	isYear := len(f.year) == 4 && strings.Trim(f.year, "0123456789") == ""
	byName := strings.TrimPrefix(strings.ToLower(filepath.Ext(f.output)), ".")
	if f.output == "-" {
		byName = formatCSV
	}
	other := byName
	if byName != formatCSV && byName != formatXLSX {
		byName = ""
	}
	switch {
	case slices.Contains(otherFormats, other):
		return textExportBadName.With(f.output)
	case f.year == "":
		return textExportNeedsYear
	case !isYear && f.year != "unknown":
		return textExportBadYear.With(f.year)
	case f.format != "" && f.format != formatXLSX && f.format != formatCSV:
		return textExportBadFormat.With(f.format)
	case f.output == "-" && f.format == formatXLSX:
		return textExportNotOut
	case f.format != "" && byName != "" && byName != f.format:
		return textExportTwoFormats.With(f.format, f.output)
	}
	f.format = cmp.Or(f.format, byName, formatXLSX)
	return diag.Text{}
}

// runExport writes the rolls of a year as a table. A file that is there is
// written over if that is wanted.
func (c *command) runExport(f exportFlags) error {
	site, err := os.OpenRoot(c.site)
	if err != nil {
		return &siteError{c.site, err}
	}
	defer site.Close()
	p := c.startProgress()
	defer p.stop()
	p.stage(textStageRead)
	lib, problems, err := content.Read(site.FS())
	if err != nil {
		return &siteError{c.site, err}
	}
	if c.lang == "" {
		c.speaks = languageOfSite(&lib.Site)
	}
	var table *tabulate.Table
	if !problems.HasErrors() {
		table, problems = tabulate.Make(site.FS(), f.year, match.New(lib, awards.Catalogue()))
	}
	p.stop()
	if problems.HasErrors() {
		if err := c.print(&siteBuild{files: site.FS(), diags: problems}); err != nil {
			return err
		}
		return c.failWith(textExportErrors.With(problems.Count(diag.Error)))
	}
	if table.Rolls == 0 {
		return errors.New(noRolls(lib, f.year).In(c.speaks))
	}
	data, err := c.tabulated(table, f.format, lib.Site.Title)
	if err != nil {
		return err
	}
	if f.output == "-" {
		_, err := c.stdout.Write(data)
		return err
	}
	name := f.output
	if info, err := os.Stat(cmp.Or(name, ".")); err == nil && info.IsDir() {
		name = filepath.Join(name, textExportFile.With(vietnamese.Slug(shownYear(f.year).In(c.speaks)), f.format).In(c.speaks))
	}
	if err := c.writeTable(name, data, f.force); err != nil {
		return err
	}
	return c.say(c.stdout, textExportDone.With(name, table.Rolls, table.Rows()).In(c.speaks))
}

// tabulated returns the bytes of a table in a format. What no workbook holds is
// told.
func (c *command) tabulated(t *tabulate.Table, format, title string) ([]byte, error) {
	var b bytes.Buffer
	if format == formatCSV {
		err := t.WriteCSV(&b, c.speaks)
		return b.Bytes(), err
	}
	if t.Rows() >= sheet.MaxRows {
		return nil, errors.New(textExportRows.With(t.Rows(), sheet.MaxRows-1).In(c.speaks))
	}
	for _, place := range t.Long {
		at := diag.Position{File: place.File, Line: place.Line}
		if err := c.say(c.stderr, textExportLongCell.With(at, place.Field.Head(c.speaks), sheet.MaxText).In(c.speaks)); err != nil {
			return nil, err
		}
	}
	if len(t.Long) > 0 {
		return nil, c.failWith(textExportTooLong.With(len(t.Long)))
	}
	err := t.WriteXLSX(&b, title+", "+shownYear(t.Year).In(c.speaks), c.speaks)
	return b.Bytes(), err
}

// writeTable writes a file anywhere on the disk, all of it or nothing.
func (c *command) writeTable(name string, data []byte, force bool) error {
	dir, err := os.OpenRoot(filepath.Dir(name))
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New(textExportNoFolder.With(filepath.Dir(name)).In(c.speaks))
	}
	if err != nil {
		return err
	}
	defer dir.Close()
	base := filepath.Base(name)
	old, err := dir.ReadFile(base)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return create(dir, base, data)
	case err != nil:
		return err
	case !force:
		return errors.New(textExportThere.With(name).In(c.speaks))
	}
	return rewrite(dir, base, old, data)
}

// shownYear names a year for people.
func shownYear(year string) diag.Text {
	if year == "unknown" {
		return textYearUnknown
	}
	return diag.Text{VI: year, EN: year}
}

// noRolls says that there are no rolls of a year, and of which there are.
func noRolls(lib *content.Library, year string) diag.Text {
	years := map[content.Year]bool{}
	for _, r := range lib.Rolls {
		years[r.Year] = true
		for i := range r.Grants {
			years[cmp.Or(r.Grants[i].Year, r.Year)] = true
		}
	}
	if len(years) == 0 {
		return textExportNone
	}
	var names []string
	for _, y := range slices.Sorted(maps.Keys(years)) {
		if y != content.UnknownYear {
			names = append(names, strconv.Itoa(int(y)))
		}
	}
	if years[content.UnknownYear] {
		names = append(names, "unknown")
	}
	return textExportNothing.With(shownYear(year), strings.Join(names, ", "))
}
